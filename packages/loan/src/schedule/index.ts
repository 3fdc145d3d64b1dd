/** Schedules of loans. */
export * from './level-instalment.ts'
export * from './period-interest.ts'
export * from './rated-period.ts'
export * from './walk.ts'
