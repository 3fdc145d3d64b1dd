/** Exact money: fractions, rounding, decimal texts, amounts in minor units. */
export * from './amount.ts'
export * from './decimal.ts'
export * from './fraction.ts'
export * from './order.ts'
export * from './rounding.ts'
