/**
 * Periods with their rates: what one minor unit of balance bears over a period and over each part of it, as whole numbers
 * over one denominator. Rates may change and interest may rest within a period.
 */
import type { Day } from '../calendar/index.ts'
import { measurer, type Measure, type Measurer, type Period } from '../day-count/index.ts'
import { fraction, leastCommonMultiple, ZERO, type Fraction } from '../money/index.ts'
import type { NominalRate } from '../terms/index.ts'

/** Days over which one rate runs; `resting`: no interest runs. */
export interface RateSpan {
  readonly from: Day
  /** Absent: until the next span, or for ever. */
  readonly until?: Day
  readonly rate: NominalRate | 'resting'
}

/** What bears interest over a period. */
export interface RatedPeriod {
  readonly period: Period
  /** Denominator of `whole` and of every part. Above zero. */
  readonly d: bigint
  /** Interest of one minor unit over the whole period, times `d`. */
  readonly whole: bigint
  /** `whole / d` in lowest terms, where it is known already: {@link rateOfPeriod}. */
  readonly rate?: Fraction
  /** Interest of one minor unit over the days `from` until `until` within the period, times `d`. */
  readonly part: (from: Day, until: Day) => bigint
}

/** By what periods are measured, but for the unit, which the rate names. */
export type Measuring = Omit<Measure, 'unit'>

/** In what a rate is measured. */
export interface Unit {
  readonly unit: Measure['unit']
  /** Units of the rate in one unit of measure: twelve months in a year. */
  readonly times: bigint
}

/** In what the rate of a year, a month, a day, a whole term is measured. */
export const UNITS: Readonly<Record<NominalRate['per'], Unit>> = {
  year: { unit: 'year', times: 1n },
  month: { unit: 'year', times: 12n },
  day: { unit: 'day', times: 1n },
  'whole-term': { unit: 'term', times: 1n },
}

/** Rates periods one after the other; what periods of one length bear is worked out once. */
export type PeriodRater = (period: Period) => RatedPeriod

/** What one unit bears over a whole period of some length. */
interface Borne {
  readonly over: number
  readonly d: bigint
  readonly whole: bigint
  readonly rate: Fraction
}

/**
 * Rates periods under one rate.
 *
 * @param rate not below zero
 */
export function periodRater(rate: NominalRate, by: Measuring): PeriodRater {
  const { unit, times } = UNITS[rate.per]
  const measure = measurer({ ...by, unit })
  const n = rate.value.n * times
  const known = new Map<number, Borne>()
  return (period) => {
    const [whole, over] = [measure.whole(period), measure.over(period)]
    let borne = known.get(whole)
    if (borne === undefined || borne.over !== over) {
      const [numerator, d] = [n * BigInt(whole), rate.value.d * BigInt(over)]
      borne = { over, d, whole: numerator, rate: fraction(numerator, d) }
      known.set(whole, borne)
    }
    return {
      period,
      d: borne.d,
      whole: borne.whole,
      rate: borne.rate,
      part: (from, until) => n * BigInt(measure.part(period, from, until)),
    }
  }
}

/** A period under one rate, which is not below zero. */
export function ratedPeriod(period: Period, rate: NominalRate, by: Measuring): RatedPeriod {
  return periodRater(rate, by)(period)
}

/** A period in which no interest runs. */
export function restingPeriod(period: Period): RatedPeriod {
  return { period, d: 1n, whole: 0n, rate: ZERO, part: () => 0n }
}

/**
 * A period under rates that change and rests of interest. A span that begins later takes the place of one before it from
 * its first day on; a rest goes before every rate.
 *
 * @param spans at least one rate that begins on or before the first day
 */
export function ratedPeriodOver(period: Period, spans: readonly RateSpan[], by: Measuring): RatedPeriod {
  const pieces = piecesOf(period, spans)
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) {
    return only.rate === 'resting' ? restingPeriod(period) : ratedPeriod(period, only.rate, by)
  }
  const rated = pieces.map((piece) => ({ ...piece, ...scaleOf(period, piece.rate, by) }))
  const d = rated.reduce((common, piece) => leastCommonMultiple(common, piece.d), 1n)
  const part = (from: Day, until: Day): bigint =>
    rated.reduce((sum, piece) => {
      const [first, last] = [Math.max(from, piece.from), Math.min(until, piece.until)]
      if (first >= last || piece.measure === undefined) return sum
      return sum + piece.n * BigInt(piece.measure.part(period, first, last)) * (d / piece.d)
    }, 0n)
  const whole = part(period.from, period.until)
  return { period, d, whole, rate: fraction(whole, d), part }
}

interface Piece {
  readonly from: Day
  readonly until: Day
  readonly rate: NominalRate | 'resting'
}

/** The period cut where the rate in force is another. */
function piecesOf(period: Period, spans: readonly RateSpan[]): readonly Piece[] {
  const cuts = new Set([period.from, period.until])
  for (const { from, until } of spans) {
    for (const day of [from, until ?? period.until])
      if (day > period.from && day < period.until) cuts.add(day)
  }
  const days = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (let at = 0; at + 1 < days.length; at++) {
    const [from, until] = [days[at] ?? period.from, days[at + 1] ?? period.until]
    const rate = rateOn(from, spans)
    const last = pieces.at(-1)
    if (last !== undefined && last.rate === rate) pieces[pieces.length - 1] = { ...last, until }
    else pieces.push({ from, until, rate })
  }
  return pieces
}

/** The rate of a day. */
function rateOn(day: Day, spans: readonly RateSpan[]): NominalRate | 'resting' {
  let found: RateSpan | undefined
  for (const span of spans) {
    if (span.from > day || (span.until !== undefined && span.until <= day)) continue
    if (span.rate === 'resting') return 'resting'
    if (found === undefined || span.from >= found.from) found = span
  }
  if (found === undefined) throw new RangeError(`no rate is in force on day ${day}`)
  return found.rate
}

function scaleOf(
  period: Period,
  rate: NominalRate | 'resting',
  by: Measuring,
): { readonly n: bigint; readonly d: bigint; readonly measure?: Measurer } {
  if (rate === 'resting') return { n: 0n, d: 1n }
  const { unit, times } = UNITS[rate.per]
  const measure = measurer({ ...by, unit })
  return { n: rate.value.n * times, d: rate.value.d * BigInt(measure.over(period)), measure }
}

/** The rate of the whole period as a part of the balance, in lowest terms. */
export function rateOfPeriod({ rate, whole, d }: RatedPeriod): Fraction {
  return rate ?? fraction(whole, d)
}
