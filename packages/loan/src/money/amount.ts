/** Amounts of money: whole minor units of a currency inside, decimal texts of its major unit at the border. */
import { parseDecimal, scaledText } from './decimal.ts'

/** An ISO 4217 code, such as `CNY`. */
export type CurrencyCode = string

/** A currency and into how many places its major unit is divided. */
export interface Currency {
  readonly code: CurrencyCode
  /** ISO 4217, column "minor unit": 2 for yuan and dollar, 0 for yen and won, 3 for the Tunisian dinar. */
  readonly places: number
}

/**
 * Currencies whose minor unit is not the hundredth, of ISO 4217 list one.
 * Source: ISO 4217:2015, table A.1 as amended; every other code in use has two places.
 */
const OTHER_PLACES: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/**
 * The currency of a code.
 *
 * @param code three capital letters
 * @returns `undefined` where the code has not that form; whether it is in use is not looked at
 */
export function currencyOf(code: string): Currency | undefined {
  return /^[A-Z]{3}$/.test(code) ? { code, places: OTHER_PLACES[code] ?? 2 } : undefined
}

/** Why a text is no amount: it is no decimal number, or it holds a part of a minor unit. */
export type AmountFault = 'not-a-decimal' | 'part-of-a-minor-unit'

/**
 * The minor units of an amount written in major units, such as `230.00` or `230`.
 *
 * @returns whole minor units, any sign, or why the text is none
 */
export function parseAmount(text: string, currency: Currency): bigint | AmountFault {
  const value = parseDecimal(text)
  if (value === undefined) return 'not-a-decimal'
  const minor = value.n * 10n ** BigInt(currency.places)
  return minor % value.d === 0n ? minor / value.d : 'part-of-a-minor-unit'
}

/** Minor units as a decimal text of major units, with every place of the currency: `-1234` CNY is `-12.34`. */
export function amountText(minor: bigint, currency: Currency): string {
  return scaledText(minor, currency.places)
}
