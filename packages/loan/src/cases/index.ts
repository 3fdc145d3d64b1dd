/** Published schedules as cases. */
export * from './case.ts'
export * from './read-case.ts'
export * from './run-case.ts'
export * from './table.ts'
