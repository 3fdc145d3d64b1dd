/** The border: a JSON document of a loan's facts is read once, and everything wrong with it is told at once. */
import { currencyOf, fraction, type Currency } from '../../money/index.ts'
import { below, type Parsed } from '../../problem.ts'
import { COUNT_FACTS, DATE_FACTS, RATE_FACTS, SHOWN, SUM_FACTS, WORD_FACTS } from '../language/vocabulary.ts'
import type { LoanFacts, YearlyRate } from './loan-facts.ts'
import { readCharges, readDebts, readFlows, readLimitationEvents } from './parse-lists.ts'
import { isObject, Reader } from './reader.ts'

/** Every name of a word fact with its list: those of the loan, and whether each thing was shown. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(WORD_FACTS),
  ...Object.entries(SHOWN).flatMap(([document, items]) =>
    items.map((item): [string, readonly string[]] => [`shown.${document}.${item}`, ['yes', 'no']]),
  ),
])
const DATES: ReadonlySet<string> = new Set(DATE_FACTS)
const RATES: ReadonlySet<string> = new Set(RATE_FACTS)
const SUMS: ReadonlySet<string> = new Set(SUM_FACTS)
const COUNTS: ReadonlySet<string> = new Set(COUNT_FACTS)
const LISTS: ReadonlySet<string> = new Set(['advances', 'payments', 'charges', 'debts', 'limitation.events'])
const FIXED: ReadonlySet<string> = new Set(['place', 'currency'])

/** Every name that is, or begins, the name of a fact. */
const NAMES: readonly string[] = [...FIXED, ...WORDS.keys(), ...DATES, ...RATES, ...SUMS, ...COUNTS, ...LISTS]
const GROUPS: ReadonlySet<string> = new Set(
  NAMES.flatMap((name) => {
    const parts = name.split('.')
    return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'))
  }),
)

/**
 * Reads the facts of a loan.
 *
 * @param document plain JSON: names of facts nested by their points, `{"lender": {"type": "bank"}}`; a value may be
 *   `{"oneOf": [...]}`; sums and rates are decimal texts, sums in major units of `currency`
 * @returns the facts, or every problem with its JSON pointer
 */
export function parseLoanFacts(document: unknown): Parsed<LoanFacts> {
  const reader = new Reader()
  if (!isObject(document)) {
    reader.wrong('wrong-type', '', document, { en: 'an object of facts', zh: '事实对象' })
    return { ok: false, problems: reader.problems }
  }
  const stated = new Map<string, unknown>()
  collect(document, '', { into: stated, reader })
  const place = stated.get('place')
  if (typeof place !== 'string' || !/^[A-Z]{2}(?:\/[A-Z0-9-]+)*$/.test(place))
    reader.wrong(place === undefined ? 'missing-key' : 'wrong-type', '/place', place, {
      en: 'a jurisdiction path such as `CN` or `US/NY`',
      zh: '法域路径，例如 `CN` 或 `US/NY`',
    })
  const code = stated.get('currency')
  const currency = typeof code === 'string' ? currencyOf(code) : undefined
  if (currency === undefined)
    reader.wrong(code === undefined ? 'missing-key' : 'unknown-word', '/currency', code, {
      en: 'an ISO 4217 code such as `CNY`',
      zh: 'ISO 4217 货币代码，例如 `CNY`',
    })
  const facts = readAll(stated, currency ?? { code: 'XXX', places: 2 }, reader)
  if (facts.dates['on.judged'] === undefined && !stated.has('on.judged'))
    reader.wrong('missing-key', '/on/judged', undefined, {
      en: 'the day on which the question is put, `YYYY-MM-DD`',
      zh: '提出问题之日，`YYYY-MM-DD`',
    })
  if (reader.problems.length > 0 || currency === undefined) return { ok: false, problems: reader.problems }
  return { ok: true, value: { ...facts, place: String(place), currency } as LoanFacts }
}

/** Nested names as one, with what stands there; what is no name of a fact is told. */
function collect(
  object: Readonly<Record<string, unknown>>,
  prefix: string,
  found: { readonly into: Map<string, unknown>; readonly reader: Reader },
): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`
    const pointer = pointerOf(name)
    if (NAMES.includes(name)) found.into.set(name, value)
    else if (!GROUPS.has(name))
      found.reader.wrong('unknown-key', pointer, value, {
        en: `one of ${known(prefix)}`,
        zh: `下列之一：${known(prefix)}`,
      })
    else if (isObject(value)) collect(value, name, found)
    else found.reader.wrong('wrong-type', pointer, value, { en: 'an object', zh: '对象' })
  }
}

/** The keys that a group may have. */
function known(prefix: string): string {
  const start = prefix === '' ? '' : `${prefix}.`
  const keys = NAMES.filter((name) => name.startsWith(start)).map(
    (name) => name.slice(start.length).split('.')[0] ?? '',
  )
  return [...new Set(keys)].map((key) => `\`${key}\``).join(', ')
}

/** The JSON pointer of a fact. */
export function pointerOf(name: string): string {
  return name.split('.').reduce(below, '')
}

type Loose = Record<string, Record<string, readonly unknown[]>>

function readAll(
  stated: ReadonlyMap<string, unknown>,
  currency: Currency,
  reader: Reader,
): Partial<LoanFacts> & { readonly dates: Partial<LoanFacts['dates']> } {
  const groups: Loose = { words: {}, dates: {}, rates: {}, sums: {}, counts: {} }
  const put = (group: string, name: string, values: readonly unknown[] | undefined): void => {
    if (values !== undefined) (groups[group] ??= {})[name] = values
  }
  for (const [name, value] of stated) {
    const pointer = pointerOf(name)
    const list = WORDS.get(name)
    if (list)
      put(
        'words',
        name,
        reader.oneOf(pointer, value, (v, at) => reader.word(v, at, list)),
      )
    else if (DATES.has(name))
      put(
        'dates',
        name,
        reader.oneOf(pointer, value, (v, at) => reader.date(v, at)),
      )
    else if (RATES.has(name)) put('rates', name, ratesOf(value, pointer, reader))
    else if (SUMS.has(name))
      put(
        'sums',
        name,
        reader.oneOf(pointer, value, (v, at) => amountOf(v, at, { currency, reader })),
      )
    else if (COUNTS.has(name))
      put(
        'counts',
        name,
        reader.oneOf(pointer, value, (v, at) => countOf(v, at, reader)),
      )
  }
  const judged = groups['dates']?.['on.judged']
  if (judged !== undefined && judged.length > 1)
    reader.wrong('out-of-range', '/on/judged', stated.get('on.judged'), { en: 'one day', zh: '一个日期' })
  const list = <T>(name: string, read: (value: unknown, pointer: string) => T): T | undefined =>
    stated.has(name) ? read(stated.get(name), pointerOf(name)) : undefined
  const border = { currency, reader }
  const advances = list('advances', (value, at) => readFlows(value, at, border))
  const payments = list('payments', (value, at) => readFlows(value, at, border))
  const charges = list('charges', (value, at) => readCharges(value, at, border))
  const debts = list('debts', (value, at) => readDebts(value, at, border))
  const limitationEvents = list('limitation.events', (value, at) => readLimitationEvents(value, at, reader))
  return {
    ...(groups as unknown as Pick<LoanFacts, 'words' | 'dates' | 'rates' | 'sums' | 'counts'>),
    ...(advances && { advances }),
    ...(payments && { payments }),
    ...(charges && { charges }),
    ...(debts && { debts }),
    ...(limitationEvents && { limitationEvents }),
  }
}

function amountOf(
  value: unknown,
  pointer: string,
  border: { readonly currency: Currency; readonly reader: Reader },
): bigint | undefined {
  return border.reader.amount(value, pointer, border.currency)
}

function countOf(value: unknown, pointer: string, reader: Reader): number | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 100_000) return value
  reader.wrong('out-of-range', pointer, value, {
    en: 'a whole number from 0 to 100000',
    zh: '0 到 100000 的整数',
  })
  return undefined
}

/** Days that a year of interest may be taken to have, where a daily rate does not say. */
const YEAR_DAYS = [360, 365] as const
const PER = ['year', 'month', 'day'] as const

/**
 * A yearly rate: `"18.25"`, or `{"percent": "0.05", "per": "day", "daysInYear": 365}`. A daily rate that does not say
 * of how many days its year is stands for both usual ones.
 */
function ratesOf(value: unknown, pointer: string, reader: Reader): readonly YearlyRate[] | undefined {
  const found = reader.oneOf(pointer, value, (one, at) => {
    if (typeof one === 'string') return reader.decimal(one, at)
    if (!isObject(one)) {
      reader.wrong('wrong-type', at, one, {
        en: 'a decimal text of percent a year, such as `"18.25"`',
        zh: '年利率百分数文本，例如 `"18.25"`',
      })
      return undefined
    }
    const percent = reader.decimal(one['percent'], below(at, 'percent'))
    const per = reader.word(one['per'], below(at, 'per'), PER)
    const days = one['daysInYear']
    if (days !== undefined && !YEAR_DAYS.some((each) => each === days))
      reader.wrong('out-of-range', below(at, 'daysInYear'), days, { en: '360 or 365', zh: '360 或 365' })
    if (percent === undefined || per === undefined) return undefined
    const years =
      per === 'year' ? [1] : per === 'month' ? [12] : days === undefined ? YEAR_DAYS : [Number(days)]
    return years.flatMap((times) =>
      percent.map((rate) => ({
        percent: fraction(rate.percent.n * BigInt(times), rate.percent.d),
        places: rate.places,
      })),
    )
  })
  return found?.flat()
}
