/** What a yearly cost comes back as: the figure, what it is called, how it was found. */
import type { Words } from '@forbear/conduct/language'
import { decimalText, fraction, scaledText, shownDecimal, type Fraction } from '../money/index.ts'
import { CERTIFIED_PLACES, type CertifiedRate } from './certify.ts'
import type { Placed } from './equation.ts'
import type { FlowStep, IntervalCount, RateMethod } from './flow.ts'
import type { Occurrence } from './occurrences.ts'

/** How a figure is annualised; a figure is never shown without it. */
export type FigureKind = 'effective' | 'nominal-by-unit-period' | 'nominal-twelve-months' | 'simple'

/** A yearly figure in percent. */
export interface Figure {
  readonly kind: FigureKind
  /** A decimal text of ten places. */
  readonly percent: string
  readonly label: Words
}

/** Where one amount stands in the equation. */
export interface ExplainedPlace {
  /** `YYYY-MM-DD`; absent where the request names no date. */
  readonly date?: string
  /** The distance from the first advance, such as 1 month + 3 days. */
  readonly distance: Words
  /** Periods at compound interest, as a fraction such as `13/12`. */
  readonly periods: string
  /** The part of a period at simple interest; `0` but under Appendix J. */
  readonly partOfPeriod: string
}

/** An advance or a payment, or a series of them as the request gives it, with the place of the first. */
export interface ExplainedFlow extends ExplainedPlace {
  readonly role: 'advance' | 'payment'
  readonly amount: string
  /** How many flows a series has; absent, like the next two, where it is one flow. */
  readonly count?: number
  readonly every?: FlowStep
  /** The place of the last of the series. */
  readonly last?: ExplainedPlace
}

/** How the figure was found. */
export interface RateExplanation {
  readonly source: string
  readonly period: Words
  /** Periods in a year, as a fraction such as `12`. */
  readonly periodsPerYear: string
  readonly flows: readonly ExplainedFlow[]
  readonly equation: string
  readonly says: Words
  /** What the reader should know besides: an open choice, further roots, a limit. */
  readonly notes: readonly Words[]
}

/** A yearly cost. */
export interface RateAnswer {
  readonly method: RateMethod
  /** The figure that the method is asked for: percent a year, a decimal text of ten places. */
  readonly ratePercent: string
  readonly rateKind: FigureKind
  /** The figure as it is shown, rounded half up from the certified digits. */
  readonly shownPercent: string
  /** Every figure of the method, the first of them `ratePercent`. */
  readonly figures: readonly Figure[]
  /** Further positive roots of the equation, in percent a year; smallest first. */
  readonly otherRootsPercent: readonly string[]
  /** What other ways of counting intervals, where the law leaves it open, would give. */
  readonly otherReadings: readonly { readonly intervals: IntervalCount; readonly ratePercent: string }[]
  /** The root lies within this many percentage points above the certified digits. */
  readonly certifiedWithin: string
  readonly explanation: RateExplanation
}

/**
 * The flows of a request, each series told once by its first and its last.
 *
 * @param all the occurrences of the request, in its order
 */
export function explainedFlows<Place>(
  all: readonly Occurrence<Place>[],
  placeOf: (one: Occurrence<Place>) => ExplainedPlace,
): readonly ExplainedFlow[] {
  const together = Map.groupBy(all, ({ pointer }) => pointer)
  return [...together.values()].flatMap((series): readonly ExplainedFlow[] => {
    const [first, last] = [series[0], series.at(-1)]
    if (first === undefined || last === undefined) return []
    const { role, amount, every } = first
    const flow = { role, amount: amountShown(amount), ...placeOf(first) }
    if (series.length === 1 || every === undefined) return [flow]
    return [{ ...flow, count: series.length, every, last: placeOf(last) }]
  })
}

const PLACES_GIVEN = 10

const asFraction = (rate: CertifiedRate): Fraction => fraction(rate, 10n ** BigInt(CERTIFIED_PLACES))

/** A certified rate in percent, to ten places. */
export function percentText(rate: CertifiedRate): string {
  return decimalText(asFraction(rate), PLACES_GIVEN, 'half-up')
}

/** A certified rate in percent, rounded half up once to the places at which it is shown. */
export function shownPercent(rate: CertifiedRate, places: number): string {
  return decimalText(asFraction(rate), places, 'half-up')
}

/** The width to which every figure is certified, in percentage points. */
export const CERTIFIED_WITHIN: string = scaledText(1n, CERTIFIED_PLACES)

/** A fraction as people write it: `2`, `19/30`. */
export function fractionText({ n, d }: Fraction): string {
  return d === 1n ? String(n) : `${n}/${d}`
}

/** An amount without idle zeros beyond cents. */
export function amountShown(amount: Fraction): string {
  const short = decimalText(amount, 2, 'down')
  return amount.d === 1n || 100n % amount.d === 0n ? short : shownDecimal(amount, 40)
}

/** Terms that an equation is written out with; the others stand behind an ellipsis. */
const TERMS_WRITTEN = 3

/** How one amount is discounted, as text. */
export type DiscountText = (placed: Placed) => string

/** The equation as one line: what is advanced on the left, what is paid on the right. */
export function equationText(placed: readonly Placed[], discount: DiscountText): string {
  const side = (sign: 1 | -1): string => {
    const these = placed.filter(({ amount }) => (amount.n > 0n ? 1 : -1) === sign)
    const size = ({ amount }: Placed): Fraction => fraction(amount.n < 0n ? -amount.n : amount.n, amount.d)
    const texts = these.map((one) => `${amountShown(size(one))}${discount(one)}`)
    const isLong = texts.length > TERMS_WRITTEN + 1
    return (isLong ? [...texts.slice(0, TERMS_WRITTEN), '…', texts.at(-1) ?? ''] : texts).join(' + ')
  }
  return `${side(1)} = ${side(-1)}`
}
