/** What a loan comes to. */
export * from './account.ts'
