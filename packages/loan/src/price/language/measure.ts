/** What is measured and against what: the two sides of a limit. */
import type { OrByReading } from '@forbear/conduct/language'
import type { DecimalText } from './condition.ts'
import type { ChargeKind, CountName, DateName, Payee, RateName, SumName } from './vocabulary.ts'

/**
 * How a rate that solves an equation of value becomes a yearly one.
 *
 * - `nominal`: twelve times the monthly rate, times counted as `forbear loan apr` counts them for `cn-irr`
 * - `effective`: compounded over the year, times counted likewise
 * - `effective-by-days`: compounded over the year; whole months, or else days of which a year has 365
 * - `appendix-j`: Regulation Z, Appendix J: unit-periods, odd days simple, times the unit-periods of a year
 */
export type Annualised = 'nominal' | 'effective' | 'effective-by-days' | 'appendix-j'

/** Charges that count: of these kinds, to these payees; a part that is absent admits all. */
export interface ChargeSelector {
  readonly kinds?: readonly ChargeKind[]
  readonly payees?: readonly Payee[]
}

export type Measure =
  /** Yearly rates added up. */
  | { readonly rates: readonly RateName[] }
  /** A yearly rate on the principal of the contract, told on the money really advanced (Civil Code 670). */
  | { readonly onMoneyAdvanced: RateName }
  /** The yearly cost of everything that the borrower pays while all goes as agreed, third parties' charges included. */
  | { readonly yearlyCost: OrByReading<Annualised> }
  /** Sums of money added up. */
  | { readonly sums: readonly SumName[] }
  /** The charges of a kind added up. */
  | { readonly charges: ChargeSelector }
  | { readonly count: CountName }

/** Which list of dated values a bound looks into, such as the loan prime rate. */
export type SeriesId = string

export type Bound =
  /** Percent a year. */
  | { readonly percent: DecimalText }
  /** Major units of the rule's currency. */
  | { readonly sum: DecimalText }
  | { readonly count: number }
  /** So many times the value that a series had on a date of the loan. */
  | { readonly times: DecimalText; readonly series: SeriesId; readonly on: DateName }
  /** So many times another measure, and percentage points or major units more (or, below zero, less). */
  | { readonly times: DecimalText; readonly of: Measure; readonly plus?: DecimalText }
  /** The rate as it was shown: whatever rounds to it. */
  | { readonly asShown: RateName }
  /**
   * The principal of the contract, or the money really advanced where that is less (Civil Code 670), with simple interest
   * at a bound's rate over a number of months.
   */
  | { readonly moneyAdvancedOf: SumName; readonly withInterestAt: Bound; readonly over: CountName }
