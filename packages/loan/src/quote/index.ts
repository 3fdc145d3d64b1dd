/** What a loan would cost: sums and yearly cost of a schedule. */
export * from './sheet.ts'
export * from './totals.ts'
export * from './yearly-cost.ts'
