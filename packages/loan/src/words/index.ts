/** Loans in words. */
export * from './terms.ts'
