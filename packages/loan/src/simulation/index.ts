/** What if: courses of a loan. */
export * from './payoff.ts'
export * from './simulate.ts'
