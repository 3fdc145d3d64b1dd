/** The page's clock and randomness, in one place: everything else is handed both. */

/** Now, RFC 3339 on the person's clock. */
export function nowText(zone: string): string {
  return Temporal.Now.zonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })
}

/** Today on the person's calendar, `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return Temporal.Now.plainDateISO(zone).toString()
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
  return Math.floor(Date.now() / 1000)
}
