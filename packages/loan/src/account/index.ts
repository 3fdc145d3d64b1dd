/** What a loan comes to. */
export * from './account.ts'
export * from './account-of.ts'
export { overYear } from './contract-rate.ts'
export * from './payoff.ts'
export * from './state.ts'
export * from './statement.ts'
export { positionOf, readAccount, type Position } from './read.ts'
export { nextChange } from './periods.ts'
