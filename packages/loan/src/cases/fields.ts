/** Reads the fields of one JSON object and keeps every problem, so that all of them are told at once. */
import type { Words } from '@forbear/conduct/language'
import { parseDay, type Day } from '../calendar/index.ts'
import { parseAmount, parseDecimal, ZERO, type Currency, type Fraction } from '../money/index.ts'
import { below, problem, type Problem, type ProblemCode } from '../problem.ts'

/** The fields of one object. A getter that finds a fault notes it and gives a stand-in; look at `problems` before using any. */
export interface Fields {
  readonly problems: Problem[]
  readonly text: (key: string) => string
  /** One of the words, given as its meaning. */
  readonly word: <T>(key: string, meanings: Readonly<Record<string, T>>) => T
  readonly flag: (key: string) => boolean
  /** A whole number within bounds; without a last one only its being safe bounds it. */
  readonly count: (key: string, least: number, most?: number) => number
  readonly day: (key: string) => Day
  readonly amount: (key: string, currency: Currency) => bigint
  readonly decimal: (key: string) => Fraction
  readonly object: (key: string) => Fields
  readonly list: (key: string) => readonly Fields[]
  readonly raw: (key: string) => unknown
  readonly isNull: (key: string) => boolean
  /** Notes a fault of a field by hand. */
  readonly refuse: (key: string, fault: Fault) => void
}

/** What is said of a faulty field. */
export interface Fault {
  readonly code: ProblemCode
  readonly says: Words
  readonly expected: Words
}

const DAY_STANDING_IN = 0
const REAL_DATE: Words = { en: 'a date YYYY-MM-DD that exists', zh: '真实存在的日期，格式 YYYY-MM-DD' }
const OTHER_KIND: Words = { en: 'a value of another kind', zh: '值的类型有误' }
const MISSING: Words = { en: 'a key is missing', zh: '缺少字段' }

/** Where fields are read: the object, or nothing where the value was none, which is told once. */
interface Place {
  readonly object: Readonly<Record<string, unknown>> | undefined
  readonly pointer: string
  readonly problems: Problem[]
}

/** The fields of a value that should be an object. */
export function fieldsOf(value: unknown, pointer: string, problems: Problem[]): Fields {
  const object = asObject(value)
  if (object === undefined) {
    const expected = { en: 'an object', zh: '对象' }
    problems.push(problem({ code: 'wrong-type', pointer, found: value, says: OTHER_KIND, expected }))
  }
  const place: Place = { object, pointer, problems }
  return {
    problems,
    raw: (key) => valueAt(place, key),
    isNull: (key) => (valueAt(place, key) ?? null) === null,
    refuse: (key, fault) => refuse(place, key, fault),
    text: (key) => textAt(place, key),
    word: (key, meanings) => wordAt(place, key, meanings),
    flag: (key) => {
      const found = valueAt(place, key)
      return typeof found === 'boolean'
        ? found
        : ofOtherKind(place, key, { expected: { en: 'true or false', zh: 'true 或 false' }, standIn: false })
    },
    count: (key, least, most) => countAt(place, key, { least, most: most ?? Number.MAX_SAFE_INTEGER }),
    day: (key) => dayAt(place, key),
    amount: (key, currency) => amountAt(place, key, currency),
    decimal: (key) => decimalAt(place, key),
    object: (key) => fieldsOf(valueAt(place, key), below(pointer, key), problems),
    list: (key) => {
      const found = valueAt(place, key)
      if (!Array.isArray(found))
        return ofOtherKind(place, key, { expected: { en: 'a list', zh: '列表' }, standIn: [] })
      return found.map((item, k) => fieldsOf(item, below(below(pointer, key), k), problems))
    },
  }
}

function asObject(value: unknown): Place['object'] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Record<string, unknown>) : undefined
}

const valueAt = ({ object }: Place, key: string): unknown => object?.[key]

function refuse({ object, pointer, problems }: Place, key: string, fault: Fault): void {
  if (object === undefined) return
  const at = { pointer: below(pointer, key), found: object[key] }
  problems.push(
    key in object
      ? problem({ ...fault, ...at })
      : problem({ ...fault, ...at, code: 'missing-key', says: MISSING }),
  )
}

interface StandIn<T> {
  readonly expected: Words
  readonly standIn: T
}

/** Notes that a value is of another kind, and stands in for it. */
function ofOtherKind<T>(place: Place, key: string, { expected, standIn }: StandIn<T>): T {
  refuse(place, key, { code: 'wrong-type', says: OTHER_KIND, expected })
  return standIn
}

function textAt(place: Place, key: string): string {
  const found = valueAt(place, key)
  return typeof found === 'string'
    ? found
    : ofOtherKind(place, key, { expected: { en: 'a text', zh: '文本' }, standIn: '' })
}

function wordAt<T>(place: Place, key: string, meanings: Readonly<Record<string, T>>): T {
  const found = valueAt(place, key)
  const word = typeof found === 'string' || typeof found === 'number' || found === null ? String(found) : ''
  const words = Object.keys(meanings)
  const known = words.includes(word)
  if (!known) {
    const expected = { en: `one of ${words.join(', ')}`, zh: `下列之一：${words.join('、')}` }
    refuse(place, key, { code: 'unknown-word', says: { en: 'an unknown word', zh: '未知的取值' }, expected })
  }
  const meaning = meanings[known ? word : (words[0] ?? '')]
  if (meaning === undefined) throw new RangeError(`no word has a meaning at ${key}`)
  return meaning
}

interface Bounds {
  readonly least: number
  readonly most: number
}

function countAt(place: Place, key: string, { least, most }: Bounds): number {
  const found = valueAt(place, key)
  if (typeof found === 'number' && Number.isInteger(found) && found >= least && found <= most) return found
  const isBounded = most < Number.MAX_SAFE_INTEGER
  const expected = isBounded
    ? { en: `a whole number from ${least} to ${most}`, zh: `${least} 至 ${most} 的整数` }
    : { en: `a whole number from ${least}`, zh: `不小于 ${least} 的整数` }
  const code = typeof found === 'number' ? 'out-of-range' : 'wrong-type'
  refuse(place, key, { code, says: { en: 'a wrong number', zh: '数值有误' }, expected })
  return least
}

function dayAt(place: Place, key: string): Day {
  const found = valueAt(place, key)
  if (typeof found !== 'string')
    return ofOtherKind(place, key, { expected: REAL_DATE, standIn: DAY_STANDING_IN })
  const day = parseDay(found)
  if (day !== undefined) return day
  refuse(place, key, {
    code: 'unreal-date',
    says: { en: 'no such date', zh: '日期不存在' },
    expected: REAL_DATE,
  })
  return DAY_STANDING_IN
}

/** An amount in minor units; one stands in for a fault. */
function amountAt(place: Place, key: string, currency: Currency): bigint {
  const { places } = currency
  const expected = {
    en: `a decimal text of at most ${places} places`,
    zh: `至多 ${places} 位小数的十进制文本`,
  }
  const found = valueAt(place, key)
  if (typeof found !== 'string') return ofOtherKind(place, key, { expected, standIn: 1n })
  const amount = parseAmount(found, currency)
  if (typeof amount === 'bigint') return amount
  const code = amount === 'not-a-decimal' ? 'bad-decimal' : amount
  refuse(place, key, { code, says: { en: 'no amount of this currency', zh: '金额有误' }, expected })
  return 1n
}

function decimalAt(place: Place, key: string): Fraction {
  const expected = { en: 'a decimal text such as 7 or 9.4822', zh: '十进制文本，如 7 或 9.4822' }
  const found = valueAt(place, key)
  if (typeof found !== 'string') return ofOtherKind(place, key, { expected, standIn: ZERO })
  const value = parseDecimal(found)
  if (value !== undefined) return value
  refuse(place, key, { code: 'bad-decimal', says: { en: 'no decimal number', zh: '不是十进制数' }, expected })
  return ZERO
}
