/** Published schedules as cases. */
export * from './case.ts'
export * from './read-case.ts'
export * from './run-case.ts'
export * from './table.ts'
export * from './run-file.ts'
export * from './account-table.ts'
export type { Problem } from '../problem.ts'
