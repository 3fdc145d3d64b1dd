/** Portfolios: standings by bucket, roll rates from month end to month end, vintages. */
export * from './roll-rate.ts'
export * from './snapshot.ts'
export * from './vintage.ts'
