/** Facts that may not be known exactly: a value, or several of which it is one; and yearly rates said in several ways. */
import {
  listOfSome,
  isObject,
  numberOf,
  object,
  optional,
  readAs,
  textOr,
  textual,
  word,
  type Shape,
} from '../../json/index.ts'
import { decimalText, fraction, parseDecimal } from '../../money/index.ts'
import type { Values, YearlyRate } from './loan-facts.ts'

interface Choice<T> {
  readonly oneOf: readonly T[]
}

/** A value, or `{"oneOf": [...]}` where it is only known to be one of them. */
export function known<T>(value: Shape<T>): Shape<Values<T>> {
  const choice = object<Choice<T>>({ oneOf: listOfSome(value) })
  return {
    parse: (input, at) => {
      const isChoice = isObject(input) && Object.hasOwn(input, 'oneOf')
      const one = isChoice ? undefined : value.parse(input, at)
      const read = isChoice ? (choice.parse(input, at)?.oneOf ?? []) : one === undefined ? [] : [one]
      const [first, ...more] = read
      return first === undefined ? undefined : [first, ...more]
    },
    write: (values) => (values.length === 1 ? value.write(values[0]) : choice.write({ oneOf: values })),
    schema: { anyOf: [value.schema, choice.schema] },
  }
}

const PERCENT_FORM = {
  en: 'percent as decimal text, zero or more, such as `"18.25"`',
  zh: '百分数，写作零或大于零的十进制文本，如 `"18.25"`',
}

/** A number of percent with the places it was written with, `"18.25"`. Never below zero. */
export const percent: Shape<YearlyRate> = textual(
  (text, at) => {
    const read = parseDecimal(text)
    if (read !== undefined && !text.startsWith('-'))
      return { percent: read, places: text.split('.')[1]?.length ?? 0 }
    at.report({
      code: read === undefined ? 'bad-decimal' : 'out-of-range',
      found: text,
      says:
        read === undefined
          ? { en: `\`${text}\` is no number`, zh: `\`${text}\` 不是数字` }
          : { en: 'the rate is below zero', zh: '利率小于零' },
      expected: PERCENT_FORM,
    })
    return undefined
  },
  ({ percent: value, places }) => decimalText(value, places, 'half-up'),
  { expected: PERCENT_FORM, schema: { pattern: String.raw`^[0-9]{1,40}(\.[0-9]{1,40})?$` } },
)

/** Days that a year of interest may be taken to have, where a daily rate does not say. */
const YEAR_DAYS = [360, 365] as const
const PER = ['year', 'month', 'day'] as const

interface RatePer {
  readonly percent: YearlyRate
  readonly per: (typeof PER)[number]
  readonly daysInYear?: (typeof YEAR_DAYS)[number]
}

/** How many of a rate's periods a year may have. */
function periodsAYear({ per, daysInYear }: RatePer): readonly number[] {
  switch (per) {
    case 'year':
      return [1]
    case 'month':
      return [12]
    case 'day':
      return daysInYear === undefined ? YEAR_DAYS : [daysInYear]
    default:
      return per satisfies never
  }
}

const ratePer: Shape<readonly YearlyRate[]> = readAs(
  object<RatePer>({ percent, per: word(PER), daysInYear: optional(numberOf(YEAR_DAYS)) }),
  (said): readonly YearlyRate[] =>
    periodsAYear(said).map((times) => ({
      percent: fraction(said.percent.percent.n * BigInt(times), said.percent.percent.d),
      places: said.percent.places,
    })),
  (rates): RatePer => ({ percent: onlyOf(rates), per: 'year' }),
)

const ratePercent: Shape<readonly YearlyRate[]> = readAs(
  percent,
  (rate): readonly YearlyRate[] => [rate],
  onlyOf,
)

function onlyOf(rates: readonly YearlyRate[]): YearlyRate {
  const [only, ...more] = rates
  if (only === undefined || more.length > 0) throw new RangeError('one rate is written at a time')
  return only
}

/**
 * A yearly rate: `"18.25"`, or `{"percent": "0.05", "per": "day", "daysInYear": 365}`. A daily rate that does not say
 * of how many days its year is stands for both usual ones.
 */
export const yearlyRate: Shape<Values<YearlyRate>> = readAs(
  known(
    textOr(ratePercent, ratePer, {
      en: 'percent a year as decimal text, such as `"18.25"`, or an object with `percent` and `per`',
      zh: '年利率百分数文本，如 `"18.25"`；或含 `percent` 与 `per` 的对象',
    }),
  ),
  (sets): Values<YearlyRate> | undefined => {
    const [first, ...more] = sets.flat()
    return first === undefined ? undefined : [first, ...more]
  },
  ([first, ...more]): Values<readonly YearlyRate[]> => [[first], ...more.map((rate) => [rate])],
)
