/** How the engine writes what it knows and what it does not know: facts, stamps of time, the Kleene pair. */

/**
 * A fact of a matter, a contact or an event.
 *
 * A plain value is known. `{ oneOf }` is an element: one of these, which one is not known (semantics S6).
 * Absent is not known at all: an audit does not test what needs it, the gate tries every value (S9).
 */
export type Fact<T extends string | number | boolean> = T | { readonly oneOf: readonly T[] }

/**
 * When something happened, in whole seconds since 1970-01-01T00:00:00Z, both ends included.
 * A time known to the second has `earliest === latest`; to the minute, 59 seconds between them (S14, S16).
 */
export interface Stamp {
  readonly earliest: number
  readonly latest: number
}

/**
 * Two answers to one yes-or-no question: is it so on every reading of what is not known (`certain`),
 * is it so on some (`possible`). `certain` implies `possible`.
 */
export interface Kleene {
  readonly certain: boolean
  readonly possible: boolean
}

/** A calendar date, `YYYY-MM-DD`. */
export type DateText = string
/** A wall-clock time, `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. */
export type ClockText = string
/** An IANA time zone name, for example `Asia/Shanghai`. */
export type ZoneName = string
/** A place path: ISO 3166 country, then the law's own names, for example `US/NY/NYC`. */
export type Place = string

/** The stamp of an instant known to the second. */
export function exactly(epochSeconds: number): Stamp {
  return { earliest: epochSeconds, latest: epochSeconds }
}
