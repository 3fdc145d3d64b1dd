/** Arrears: buckets of days past due, their history, promises to pay. */
export * from './bucket.ts'
export * from './history.ts'
export * from './pause.ts'
export * from './promise.ts'
