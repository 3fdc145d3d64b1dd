/** The one place where the page looks at its clock for a calendar day; everything else is handed the day. */

/** Today on the calendar of a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(zone).toPlainDate().toString()
}
