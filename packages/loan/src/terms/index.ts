/** The terms of a loan. */
export * from './contradictions.ts'
export * from './interest.ts'
export * from './repayment.ts'
export * from './terms.ts'
