/** How payments are spread. */
export * from './allocate.ts'
