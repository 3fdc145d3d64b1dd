/**
 * What is known of a log's soundness before any law is asked: gaps, doubles, clocks, impossible facts.
 * Each observation says what was seen and what follows for an audit; none of them is a finding about anybody.
 */
import type { ZoneName } from '@forbear/conduct/facts'
import type { Words } from '../problem.ts'

/**
 * `blocks-counting`: until it is cleared up, counts and hours of this log must not be relied on.
 * `weakens`: counts are lower or upper bounds where it applies. `note`: to know, nothing follows by itself.
 */
export const SEVERITIES = ['blocks-counting', 'weakens', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A stretch of time, seconds since 1970-01-01T00:00:00Z, half-open. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** Who or what fell silent: an organisation, a channel, or one organisation's channel. */
export interface Actor {
  readonly organisation?: string
  readonly channel?: string
}

/** The figures of each kind of observation. Instants are seconds since 1970-01-01T00:00:00Z, dates local. */
export interface FiguresOf {
  /** `expected`: how many contacts the log's other weeks have in such hours. */
  readonly gap: { readonly stretches: readonly (Stretch & { readonly expected: number })[] }
  readonly 'missing-days': { readonly days: readonly { readonly on: string; readonly expected: number }[] }
  readonly 'actor-stops': { readonly actors: readonly (Actor & Silence)[] }
  readonly 'actor-starts': { readonly actors: readonly (Actor & Silence)[] }
  /** `count` is of the rows beyond the first of each. `share` of all contacts. */
  readonly duplicates: { readonly share: number; readonly pairs: readonly LinePair[] }
  readonly 'two-legs': { readonly share: number; readonly pairs: readonly LinePair[] }
  readonly 'answered-longer-than-whole': { readonly mostSeconds: number }
  readonly 'longer-than-half-a-day': { readonly mostSeconds: number }
  readonly 'connected-but-not-connected': { readonly mostSeconds: number }
  readonly 'talk-without-time': { readonly of: number }
  readonly 'overlapping-talks': { readonly collectors: number }
  readonly 'known-to-the-minute': { readonly of: number }
  /** `inRestOfHour`: contacts from 00:00:01 to 00:59:59. */
  readonly 'at-midnight': { readonly of: number; readonly inRestOfHour: number }
  readonly 'before-2000': { readonly earliest: number }
  readonly 'far-from-all-others': { readonly stretches: readonly Stretch[] }
  readonly 'recorded-before': { readonly mostSeconds: number }
  /** Outbound calls and texts outside 08:00–21:00, and by how many hours the clock would have to move to bring them inside. */
  readonly 'hours-shifted': {
    readonly of: number
    readonly share: number
    readonly shiftHours: { readonly from: number; readonly to: number }
  }
  readonly 'out-of-order': { readonly of: number; readonly order: 'oldest-first' | 'newest-first' }
  readonly 'set-aside': {
    readonly of: number
    readonly share: number
    readonly byProblem: Readonly<Record<string, number>>
  }
  readonly dropped: {
    readonly of: number
    readonly share: number
    readonly byRule: Readonly<Record<string, number>>
  }
  readonly 'two-layouts': { readonly cells: string }
  readonly 'masked-numbers': { readonly of: number; readonly withoutPerson: number }
  readonly 'no-number': { readonly of: number; readonly withoutPerson: number }
  readonly 'outcome-empty': { readonly of: number; readonly share: number }
  readonly 'one-outcome': { readonly channel: string; readonly outcome: string }
}

/** How long an actor was silent in the log's period, and how many contacts its own rate would have made in it. */
export interface Silence {
  readonly contacts: number
  /** First and last local day on which it acts. */
  readonly firstOn: string
  readonly lastOn: string
  readonly silentDays: number
  readonly expected: number
}

/** The first row and the later one that says the same. */
export interface LinePair {
  readonly first: number
  readonly later: number
}

export type ObservationCode = keyof FiguresOf

/** One kind of observation, with everything of it together. */
export interface ObservationOf<C extends ObservationCode> {
  readonly code: C
  readonly severity: Severity
  /** How many: stretches, days, actors, contacts or rows, as the words say. */
  readonly count: number
  /** The first lines concerned, ascending, at most 20. Empty where it is about what is not there. */
  readonly lines: readonly number[]
  readonly figures: FiguresOf[C]
  /** What was seen. */
  readonly says: Words
  /** What it means for an audit. */
  readonly means: Words
}

export type Observation = { readonly [C in ObservationCode]: ObservationOf<C> }[ObservationCode]

/** A check that could not be made, and why. */
export interface NotLookedFor {
  readonly check: ObservationCode
  readonly says: Words
}

/** What was seen of a log as a whole. */
export interface SoundnessReport {
  /** The zone whose days and hours the report speaks of. */
  readonly clock: ZoneName
  readonly contacts: number
  /** First and last contact, seconds since 1970-01-01T00:00:00Z, without those far from all others; `null` without any. */
  readonly period: Stretch | null
  /** Severest first, then as listed in {@link FiguresOf}. */
  readonly observations: readonly Observation[]
  readonly notLookedFor: readonly NotLookedFor[]
}
