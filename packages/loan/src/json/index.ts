/** The language that JSON forms are written in: shapes that read, write and describe a value, and the single values of loans. */
export * from './flow.ts'
export * from './object.ts'
export * from './pointer.ts'
export * from './shape.ts'
export * from './union.ts'
export * from './values.ts'
