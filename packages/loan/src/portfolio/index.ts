/** Portfolios: standings by bucket, roll rates from month end to month end, vintages, a report of all that. */
export * from './month-end.ts'
export * from './report.ts'
export * from './roll-rate.ts'
export * from './snapshot.ts'
export * from './vintage.ts'
