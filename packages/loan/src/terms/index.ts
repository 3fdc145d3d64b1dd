/** The terms of a loan. */
export * from './interest.ts'
export * from './repayment.ts'
export * from './terms.ts'
