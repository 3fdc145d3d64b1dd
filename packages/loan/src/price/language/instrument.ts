/** A price instrument: one law, notice or judicial text as far as it speaks of money, as plain serialisable data. */
import type { Basis, Instrument, Reading, Words } from '@forbear/conduct/language'
import type { DecimalText, PriceCondition } from './condition.ts'
import type { PriceRule } from './rule.ts'
import type { SeriesId } from './measure.ts'

/** The parts of an instrument that conduct and price share, the same text whichever rules are read of it. */
type SharedParts = Pick<
  Instrument,
  | 'id'
  | 'place'
  | 'citation'
  | 'title'
  | 'issuer'
  | 'force'
  | 'inForce'
  | 'readOn'
  | 'sources'
  | 'openStandards'
  | 'notEncoded'
>

export interface PriceInstrument extends SharedParts {
  /** The currency of its sums; absent: it names none. */
  readonly currency?: string
  /** Who and what is bound, before anything is measured. */
  readonly binds?: PriceCondition
  readonly readings?: Readonly<Record<string, Reading>>
  readonly rules: readonly PriceRule[]
}

/**
 * One value of a series. `from` is the first day it holds; a month, `YYYY-MM`, where the day is not known: until the
 * month is over both it and the value before are possible.
 */
export interface SeriesValue {
  readonly from: string
  readonly value: DecimalText
  readonly source: string
  readonly basis: Basis
}

/** Values that hold one after the other, such as a published reference rate. */
export interface Series {
  readonly id: SeriesId
  readonly title: Words
  readonly citation: string
  /** The first day for which no value was found: from then on it is not known, and never guessed. */
  readonly knownUntil: string
  /** No value begins earlier in its month than this. */
  readonly earliestDayOfMonth: number
  readonly values: readonly SeriesValue[]
}

/** Everything that judges prices. */
export interface PriceBook {
  readonly instruments: readonly PriceInstrument[]
  readonly series: readonly Series[]
}
