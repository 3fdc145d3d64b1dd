/** How amounts, rates, days and names are said in one language. Nothing is reckoned here. */
import {
  amountText,
  divideRounded,
  shownDecimal,
  type Currency,
  type Fraction,
  type RoundingMode,
} from '../money/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import type { RowKind } from '../account/index.ts'
import { COMPONENTS, type Component, type Components } from '../terms/index.ts'
import { COMPONENT_WORDS, ROUNDING_WORDS, sayPayee } from '../words/index.ts'

export type Language = 'en' | 'zh'

/** A language with a currency. */
export interface Voice {
  /** Minor units: `CNY 1,234.56`, `1,234.56元`. */
  readonly money: (minor: bigint) => string
  /** The number alone, in major units. */
  readonly bare: (minor: bigint) => string
  /** Exact minor units in major ones, cut after six places with `…` where they go on. */
  readonly exact: (minor: Fraction) => string
  /** A part of one as percent: `18.25 %`. */
  readonly percent: (share: Fraction) => string
  /** A number that is no amount: `1.5`. */
  readonly number: (value: Fraction) => string
  /** A part of one as percent to two places: told, not reckoned with. */
  readonly share: (share: Fraction) => string
  readonly day: (day: Day) => string
  readonly component: (component: Component) => string
  readonly rounding: (mode: RoundingMode) => string
  /** Who receives something: `the lender`, or the name that the loan has. */
  readonly payee: (payee: string) => string
  /** What a row is called within a sentence, counted among its kind: `instalment 3`, `第3期`. */
  readonly row: (kind: RowKind, number: number) => string
  /** Each component that there is something of: `10.00 interest`, `利息10.00`. */
  readonly parts: (amounts: Components) => string
  /** Each component that changes, with its sign: `interest +10.00`. */
  readonly changes: (change: Components) => string
  /** A list in words. */
  readonly list: (items: readonly string[]) => string
}

const PLACES = 6

const ROW_NAMES: Readonly<Record<RowKind, Readonly<Record<Language, (number: number) => string>>>> = {
  instalment: { en: (number) => `instalment ${number}`, zh: (number) => `第${number}期` },
  'down-payment': { en: (number) => `down payment ${number}`, zh: (number) => `第${number}项（首付）` },
  charge: { en: (number) => `charge ${number}`, zh: (number) => `第${number}项（费用）` },
  prepayment: { en: (number) => `early payment ${number}`, zh: (number) => `第${number}项（提前还款）` },
}

/** `1234567.80` as `1,234,567.80`. */
const grouped = (text: string): string =>
  text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))

/**
 * The voice of a language for amounts of one currency.
 *
 * @param counted the count of each row among those of its kind, by its number; a row that is not in it goes by its number
 */
export function voiceOf(
  language: Language,
  currency: Currency,
  counted: ReadonlyMap<number, number> = new Map(),
): Voice {
  const bare = (minor: bigint): string => grouped(amountText(minor, currency))
  const nameOf = (component: Component): string => COMPONENT_WORDS[component][language]
  const isYuan = language === 'zh' && currency.code === 'CNY'
  const unit = 10n ** BigInt(currency.places)
  return {
    bare,
    money: (minor) => (isYuan ? `${bare(minor)}元` : `${currency.code} ${bare(minor)}`),
    exact: ({ n, d }) =>
      isWhole({ n, d })
        ? bare(n / d)
        : grouped(shownDecimal({ n, d: d * unit }, Math.max(PLACES, currency.places))),
    percent: (share) => percentOf(share, PLACES, language),
    number: (value) => shownDecimal(value, PLACES),
    share: (share) => percentOf(share, 2, language),
    day: dayText,
    component: nameOf,
    rounding: (mode) => ROUNDING_WORDS[mode][language],
    payee: (payee) => sayPayee(payee)[language],
    row: (kind, number) => ROW_NAMES[kind][language](counted.get(number) ?? number),
    parts: (amounts) =>
      listed(
        COMPONENTS.filter((each) => amounts[each] > 0n).map((each) =>
          language === 'zh'
            ? `${nameOf(each)}${bare(amounts[each])}`
            : `${bare(amounts[each])} ${nameOf(each)}`,
        ),
        language,
      ),
    changes: (change) =>
      COMPONENTS.filter((each) => change[each] !== 0n)
        .map((each) => `${nameOf(each)} ${signed(change[each], bare)}`)
        .join(language === 'zh' ? '，' : ', '),
    list: (items) => listed(items, language),
  }
}

const percentOf = ({ n, d }: Fraction, places: number, language: Language): string =>
  `${shownDecimal({ n: n * 100n, d }, places)}${language === 'zh' ? '%' : ' %'}`

/** With a sign in either direction; the minus is the mathematical one. */
const signed = (minor: bigint, bare: (minor: bigint) => string): string =>
  minor < 0n ? `−${bare(-minor)}` : `+${bare(minor)}`

function listed(items: readonly string[], language: Language): string {
  if (language === 'zh') return items.join('、')
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const YEARS = [360n, 365n, 366n] as const

/**
 * A part of a year, over the year that its days were counted by where there is one: `10/365`, not `2/73`. Days that lie in
 * two years are counted by each: `(19/365 + 12/366)`; of a month that counts as thirty, by their share: `17/31 × 30/360`.
 *
 * @param days of the calendar
 */
export function partOfYear({ n, d }: Fraction, days: number): string {
  const counted = BigInt(days)
  const year = YEARS.find((each) => n * each === counted * d)
  if (year !== undefined) return `${days}/${year}`
  // days over 365 and the rest over 366: a/365 + (days − a)/366 = n/d
  const short = n * 365n * 366n - counted * 365n * d
  if (short % d === 0n && short > 0n && short / d < counted) {
    return `(${short / d}/365 + ${counted - short / d}/366)`
  }
  const month = daysOfMonth({ n, d }, counted)
  if (month !== undefined) return `${days}/${month} × 30/360`
  const even = YEARS.find((each) => (n * each) % d === 0n)
  return even === undefined ? `${n}/${d}` : `${(n * even) / d}/${even}`
}

/** The days of the month that these are a part of by their number, where it counts as thirty of 360; none where it is whole. */
function daysOfMonth({ n, d }: Fraction, counted: bigint): bigint | undefined {
  const [over, of] = [30n * d * counted, 360n * n]
  const days = over / of
  return over % of === 0n && days >= 28n && days <= 31n && days > counted ? days : undefined
}

/** A sentence with its first letter in capitals. */
export const sentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Whether a sum of exact minor units is whole already. */
export const isWhole = ({ n, d }: Fraction): boolean => n % d === 0n

/** A sum of exact minor units in whole ones, by the mode that the terms name. */
export const inMinor = ({ n, d }: Fraction, mode: RoundingMode): bigint => divideRounded(n, d, mode)
