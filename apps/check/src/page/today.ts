/** The one place where the page looks at its clock; everything else is handed the time. */

/** Today on the calendar of a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Now, epoch seconds. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
