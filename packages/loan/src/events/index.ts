/** The events that a loan is. */
export * from './event.ts'
