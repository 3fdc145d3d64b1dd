/** What the law says about a loan's money: its language, facts at the border, judge, words, worked cases. */
export * from './language/index.ts'
export type * from './facts/loan-facts.ts'
export {
  factsShape,
  LOAN_FACTS_SCHEMA,
  parseLoanFacts,
  PLACE_PATTERN,
  someFactsShape,
  type SomeFacts,
} from './facts/parse.ts'
export * from './judge/index.ts'
export * from './cases/index.ts'
export * from './words/index.ts'
