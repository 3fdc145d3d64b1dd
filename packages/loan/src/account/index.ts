/** What a loan comes to. */
export * from './account.ts'
export * from './account-of.ts'
export * from './state.ts'
export { positionOf, readAccount, type Position } from './read.ts'
export { payoffMinor } from './prepay.ts'
