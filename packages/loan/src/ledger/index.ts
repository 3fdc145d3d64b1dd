/** Accounting entries of a loan and their export. */
export * from './chart.ts'
export * from './entries.ts'
export * from './export.ts'
