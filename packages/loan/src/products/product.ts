/**
 * A product is data: what a lender offers, within which ranges, and every setting of its arithmetic. A contract is made of
 * it by choosing an amount, a rate, a number of instalments and a day.
 */
import type { Words } from '@forbear/conduct/language'
import type { Step } from '../calendar/index.ts'
import type { Currency, Fraction } from '../money/index.ts'
import type { Dates, Interest, NominalRate, Terms } from '../terms/index.ts'

/** A range, both ends included. */
export interface Range<T> {
  readonly least: T
  readonly most: T
}

/** Rates on offer, as parts of one: each of a list, or any of a range. */
export type RatesOffered = { readonly oneOf: readonly Fraction[] } | Range<Fraction>

/** Where something said of a product is from. */
export interface Source {
  /** Which settings it is the source of. */
  readonly says: Words
  /** Instrument and clause, or who published it and when. */
  readonly from: Words
  /**
   * How it is known: the lender or third parties published it; a law or standard says it; it is common in the trade
   * and no single text was read.
   */
  readonly basis: 'published' | 'law' | 'trade'
}

/** A setting that nobody published and that had to be chosen, because arithmetic cannot leave it open. */
export interface Assumed {
  /** JSON pointer of the setting in the terms. */
  readonly setting: string
  readonly why: Words
}

/** Whose way of counting the yearly cost is shown with the product. */
export type YearlyCostMethod = 'eu' | 'us-appendix-j' | 'cn-irr'

/** What a product fixes for all its contracts. */
export type FixedTerms = Omit<Terms, 'currency' | 'instalments' | 'dates' | 'interest'> & {
  readonly dates: Omit<Dates, 'step' | 'from' | 'firstDueOn'>
  readonly interest: Omit<Interest, 'rate'>
}

export interface Product {
  /** Stable for ever, such as `weilidai`. */
  readonly id: string
  readonly title: Words
  /** ISO 3166 country, or `EU`. */
  readonly place: string
  readonly currency: Currency
  readonly amountMinor: Range<bigint>
  readonly rates: RatesOffered
  readonly ratePer: NominalRate['per']
  /** Numbers of instalments on offer, rising. */
  readonly instalments: readonly number[]
  /** Steps on offer; the first is meant where none is chosen and there is only one. */
  readonly steps: readonly Step[]
  /** Bounds of the first period in days where the first due date may be chosen; absent: it may not. */
  readonly firstPeriodDays?: Range<number>
  readonly fixed: FixedTerms
  readonly yearlyCost: YearlyCostMethod
  readonly sources: readonly Source[]
  readonly assumed: readonly Assumed[]
}

/** Every whole number of a range, for products that offer each. */
export function each(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, i) => least + i)
}
