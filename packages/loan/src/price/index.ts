/** What the law says about a loan's money: its language, facts at the border, judge, words, worked cases. */
export * from './language/index.ts'
export type * from './facts/loan-facts.ts'
export { parseLoanFacts, pointerOf } from './facts/parse.ts'
export { LOAN_FACTS_SCHEMA } from './facts/schema.ts'
export * from './judge/index.ts'
export * from './cases/index.ts'
export * from './words/index.ts'
