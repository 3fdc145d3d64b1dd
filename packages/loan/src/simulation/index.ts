/** What if: courses of a loan. */
export * from './simulate.ts'
