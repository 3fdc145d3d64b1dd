/** The border of loans: JSON in, with every problem at once, and JSON out. */
export * from './day-count-json.ts'
export * from './events-json.ts'
export * from './loan-json.ts'
export * from './pointer.ts'
export * from './schedule-json.ts'
export * from './shape.ts'
export * from './terms-json.ts'
export * from './values.ts'
