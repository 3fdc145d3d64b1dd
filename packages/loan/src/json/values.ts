/** The single values of the JSON forms: days, amounts, rates, names. */
import type { Words } from '@forbear/conduct/language'
import { dayText, parseDay, type Day, type Step } from '../calendar/index.ts'
import {
  amountText,
  currencyOf,
  fraction,
  multiply,
  parseAmount,
  parseDecimal,
  shownDecimal,
  type Currency,
  type Fraction,
} from '../money/index.ts'
import { object } from './object.ts'
import { textual, whole, type Place, type Shape } from './shape.ts'
import { byKey } from './union.ts'

/** Amounts whose currency could not be read are still looked at, as if any number of places were right (ISO 4217: XXX, none). */
export const ANY_CURRENCY: Currency = { code: 'XXX', places: 40 }

const DATE_FORM = {
  en: 'a date of the calendar as YYYY-MM-DD',
  zh: '日历上存在的日期，写作 YYYY-MM-DD',
}

/** A day as `YYYY-MM-DD`. */
export const day: Shape<Day> = textual(
  (text, at) => {
    const read = parseDay(text)
    if (read === undefined)
      at.report({
        code: 'unreal-date',
        found: text,
        says: { en: `\`${text}\` is no date`, zh: `\`${text}\` 不是日期` },
        expected: DATE_FORM,
      })
    return read
  },
  dayText,
  { expected: DATE_FORM, schema: { format: 'date' } },
)

const CURRENCY_FORM = { en: 'a code of ISO 4217 such as `CNY`', zh: 'ISO 4217 货币代码，如 `CNY`' }

/** A currency by its code. */
export const currency: Shape<Currency> = textual(
  (text, at) => {
    const read = currencyOf(text)
    if (read === undefined)
      at.report({
        code: 'unknown-word',
        found: text,
        says: { en: `\`${text}\` is no currency`, zh: `\`${text}\` 不是货币代码` },
        expected: CURRENCY_FORM,
      })
    return read
  },
  ({ code }) => code,
  { expected: CURRENCY_FORM, schema: { pattern: '^[A-Z]{3}$' } },
)

/** Decimal text of an amount; no sign, since none is below zero. */
const AMOUNT_PATTERNS = {
  'above-zero': '^(?=.*[1-9])[0-9]{1,40}(\\.[0-9]{1,40})?$',
  'from-zero': '^[0-9]{1,40}(\\.[0-9]{1,40})?$',
} as const

/** How an amount of a currency is written. */
export function amountForm({ code, places }: Currency): Words {
  const example = places === 0 ? '230' : `230.${'0'.repeat(Math.min(places, 4))}`
  return {
    en: `an amount of ${code} as decimal text with at most ${places} places, such as \`"${example}"\``,
    zh: `${code} 金额，写作至多 ${places} 位小数的文本，如 \`"${example}"\``,
  }
}

/**
 * An amount in major units as decimal text, whole minor units of the currency.
 *
 * @param least `above-zero`: of what is lent, paid, charged; `from-zero`: nothing is an amount too
 */
export function amount(of: Currency, least: 'above-zero' | 'from-zero'): Shape<bigint> {
  const expected = amountForm(of)
  return textual(
    (text, at) => readAmount(text, { of, least, expected, at }),
    (minor) => amountText(minor, of),
    { expected, schema: { pattern: AMOUNT_PATTERNS[least] } },
  )
}

function readAmount(
  text: string,
  by: {
    readonly of: Currency
    readonly least: 'above-zero' | 'from-zero'
    readonly expected: Words
    readonly at: Place
  },
): bigint | undefined {
  const { of, least, expected, at } = by
  const read = parseAmount(text, of)
  switch (read) {
    case 'not-a-decimal':
      at.report({
        code: 'bad-decimal',
        found: text,
        says: { en: `\`${text}\` is no amount`, zh: `\`${text}\` 不是金额` },
        expected,
      })
      return undefined
    case 'part-of-a-minor-unit':
      at.report({
        code: 'part-of-a-minor-unit',
        found: text,
        says: {
          en: `\`${text}\` holds a part of the smallest unit of ${of.code}`,
          zh: `\`${text}\` 含有不足 ${of.code} 最小单位的部分`,
        },
        expected,
      })
      return undefined
    default:
  }
  if (read > 0n || (read === 0n && least === 'from-zero' && !text.startsWith('-'))) return read
  at.report({
    code: 'out-of-range',
    found: text,
    says: { en: `the amount \`${text}\` is too small`, zh: `金额 \`${text}\` 过小` },
    expected:
      least === 'above-zero'
        ? { en: 'an amount above zero', zh: '大于零的金额' }
        : { en: 'an amount of zero or more', zh: '零或大于零的金额' },
  })
  return undefined
}

const HUNDRED = fraction(100n)

/** A decimal such as `1.5`, or an exact quotient of two whole numbers such as `1/3`; `undefined` where it is neither. */
export function exactNumber(text: string): Fraction | undefined {
  const [n = '', d, ...more] = text.split('/')
  if (d === undefined) return parseDecimal(n)
  const isQuotient = more.length === 0 && /^-?\d{1,40}$/.test(n) && /^\d{1,40}$/.test(d) && !/^0+$/.test(d)
  return isQuotient ? fraction(BigInt(n), BigInt(d)) : undefined
}

/** An exact number as text: a decimal where it has an end, else a quotient. */
export function exactText(value: Fraction): string {
  const text = shownDecimal(value, 20)
  return text.endsWith('…') ? `${value.n}/${value.d}` : text
}

/** A part of one as a number of percent: `7.2` for 7.2 %, without the sign. */
export function percentText(part: Fraction): string {
  return exactText(multiply(part, HUNDRED))
}

const NUMBER_PATTERN = '^[0-9]{1,40}(\\.[0-9]{1,40}|/(?=[0-9]*[1-9])[0-9]{1,40})?$'

interface NumberForm {
  readonly expected: Words
  readonly negative: Words
}

function exact(form: NumberForm, scale: Fraction): Shape<Fraction> {
  return textual(
    (text, at) => {
      const read = exactNumber(text)
      if (read === undefined) {
        at.report({
          code: 'bad-decimal',
          found: text,
          says: { en: `\`${text}\` is no number`, zh: `\`${text}\` 不是数字` },
          expected: form.expected,
        })
        return undefined
      }
      if (read.n < 0n || text.startsWith('-')) {
        at.report({ code: 'out-of-range', found: text, says: form.negative, expected: form.expected })
        return undefined
      }
      return fraction(read.n * scale.d, read.d * scale.n)
    },
    (value) => exactText(multiply(value, scale)),
    { expected: form.expected, schema: { pattern: NUMBER_PATTERN } },
  )
}

/** A rate in percent: `"7.2"` for 7.2 %. Never below zero. */
export const ratePercent: Shape<Fraction> = exact(
  {
    expected: {
      en: 'a rate in percent as decimal text, zero or more, such as `"7.2"`',
      zh: '以百分数表示的利率文本，零或大于零，如 `"7.2"`',
    },
    negative: { en: 'the rate is below zero', zh: '利率小于零' },
  },
  HUNDRED,
)

/** A share in percent, from 0 to 100. */
export const sharePercent: Shape<Fraction> = atMostOne(
  exact(
    {
      expected: {
        en: 'a share in percent from 0 to 100, such as `"25"`',
        zh: '0 至 100 的百分数文本，如 `"25"`',
      },
      negative: { en: 'the share is below zero', zh: '比例小于零' },
    },
    HUNDRED,
  ),
)

function atMostOne(shape: Shape<Fraction>): Shape<Fraction> {
  return {
    ...shape,
    parse: (input, at) => {
      const read = shape.parse(input, at)
      if (read === undefined || read.n <= read.d) return read
      at.report({
        code: 'out-of-range',
        found: input,
        says: { en: 'the share is above the whole', zh: '比例超过全部' },
        expected: { en: 'a share in percent from 0 to 100', zh: '0 至 100 的百分数' },
      })
      return undefined
    },
  }
}

/** A factor, such as `"1.5"` for one and a half times. Never below zero. */
export const factor: Shape<Fraction> = exact(
  {
    expected: { en: 'a factor as decimal text, such as `"1.5"`', zh: '倍数文本，如 `"1.5"`' },
    negative: { en: 'the factor is below zero', zh: '倍数小于零' },
  },
  fraction(1n),
)

const NAME_FORM = { en: 'text of 1 to 200 characters', zh: '1 至 200 个字符的文本' }

/** A name or id: some text, not too long. */
export const name: Shape<string> = textual(
  (text, at) => {
    if (text.length >= 1 && text.length <= 200) return text
    at.report({
      code: 'out-of-range',
      found: text,
      says: { en: 'the text is empty or too long', zh: '文本为空或过长' },
      expected: NAME_FORM,
    })
    return undefined
  },
  (text) => text,
  { expected: NAME_FORM, schema: { minLength: 1, maxLength: 200 } },
)

/** Words in both languages. */
export const words: Shape<Words> = object<Words>({ en: name, zh: name })

/** A step from one due date to the next. */
export const step: Shape<Step> = byKey<Step>({
  months: object<{ readonly months: number }>({ months: whole(1, 1_200) }),
  weeks: object<{ readonly weeks: number }>({ weeks: whole(1, 5_200) }),
  days: object<{ readonly days: number }>({ days: whole(1, 36_600) }),
})
