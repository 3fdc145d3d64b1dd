/** Zones, calendars, spans, periods and opening windows. */
export * from './calendar.ts'
export * from './opening.ts'
export * from './span.ts'
export * from './zone.ts'
