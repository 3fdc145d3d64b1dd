/** Dates and clocks as both languages read them, from explicit zones alone: nothing is taken from the surroundings. */
import type { DateText, ZoneName } from '../facts/fact.ts'

/** The parts of a calendar date. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The parts of a date `YYYY-MM-DD`.
 *
 * @throws {RangeError} if the text is not a date
 */
export function dateParts(date: DateText): DateParts {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return { year, month, day }
}

/** An instant as a zone's date and wall-clock time `HH:MM:SS`. */
export function localParts(
  epochSeconds: number,
  zone: ZoneName,
): { readonly date: DateText; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone)
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'second' }),
  }
}

/** Names already looked up: a formatter costs a thousand times its answer, and a report asks for few names often. */
const namesKnown = new Map<string, string>()

/**
 * What people call a zone's time, for example "China Standard Time"; where no name is known, the zone's own.
 *
 * @param locale explicit, for example `en-GB`
 */
export function zoneTimeName(zone: ZoneName, locale: string): string {
  if (zone === 'UTC') return zone
  const key = `${locale} ${zone}`
  const known = namesKnown.get(key)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0)
  const name = parts.find((p) => p.type === 'timeZoneName')?.value ?? zone
  namesKnown.set(key, name)
  return name
}

/** A duration in seconds as a number of the largest unit that holds it whole. */
export function wholeUnit(seconds: number): {
  readonly count: number
  readonly unit: 'hour' | 'minute' | 'second'
} {
  if (seconds > 0 && seconds % 3600 === 0) return { count: seconds / 3600, unit: 'hour' }
  if (seconds > 0 && seconds % 60 === 0) return { count: seconds / 60, unit: 'minute' }
  return { count: seconds, unit: 'second' }
}

/** Whether a period or span is without length: the thing must merely have come first. */
export function isInstant(span: object): boolean {
  return Object.values(span).every((v) => typeof v !== 'number' || v === 0) && !('inTurn' in span)
}
