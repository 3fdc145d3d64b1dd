/** Days and steps of the calendar, as numbers of days. */
export * from './day.ts'
export * from './step.ts'
