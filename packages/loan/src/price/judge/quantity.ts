/** Quantities as they are told: a number with what it counts, exact texts. */
import { dayText, type Day } from '../../calendar/index.ts'
import { amountText, shownDecimal, type Currency, type Fraction } from '../../money/index.ts'

/** What a number counts: percent a year, money in major units, or whole months or days. */
export type Unit = 'percent' | 'money' | 'months' | 'days'

export interface Quantity {
  readonly unit: Unit
  /** A decimal text; `…` at its end where it was cut off. */
  readonly value: string
}

const PLACES_AT_MOST = 6

/** Percent a year. */
export function percentOf(value: Fraction): Quantity {
  return { unit: 'percent', value: shownDecimal(value, PLACES_AT_MOST) }
}

/** Money of a currency; a part of a minor unit is cut off and shown as such. */
export function moneyOf(minor: Fraction, currency: Currency): Quantity {
  if (minor.d === 1n) return { unit: 'money', value: amountText(minor.n, currency) }
  const scale = 10n ** BigInt(currency.places)
  return { unit: 'money', value: shownDecimal({ n: minor.n, d: minor.d * scale }, PLACES_AT_MOST) }
}

/** Money as a text of major units. */
export function moneyText(minor: bigint, currency: Currency): string {
  return amountText(minor, currency)
}

/** A date as text. */
export function dateText(day: Day): string {
  return dayText(day)
}
