/** The events that a loan is. */
export * from './event.ts'
export * from './history.ts'
