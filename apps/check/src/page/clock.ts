/** The page's clock and randomness, in one place: everything else is handed both. */

/**
 * Now. Read from `Date` alone, so that days, times and seconds agree with each other, and a test that sets one clock
 * has set them all: a browser's own Temporal never asks `Date.now`.
 */
const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now())

/** Now, for what the browser formats itself. */
export function nowDate(): Date {
  return new Date(Date.now())
}

/** Now, RFC 3339 on the person's clock. */
export function nowText(zone: string): string {
  return now().toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })
}

/** Today on the person's calendar, `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return now().toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Fresh random bytes from the system. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}

/** Salt and iv for one locking. */
export function lockRandomness(): { readonly salt: Uint8Array; readonly iv: Uint8Array } {
  return { salt: randomBytes(16), iv: randomBytes(12) }
}

/** Now, epoch seconds. */
export function nowSeconds(): number {
  return Math.floor(now().epochMilliseconds / 1000)
}
