/** Reads the fields of one JSON object and keeps every problem, so that all of them are told at once. */
import type { Words } from '@forbear/conduct/language'
import { parseDay, type Day } from '../calendar/index.ts'
import { parseAmount, parseDecimal, type Currency, type Fraction } from '../money/index.ts'
import { below, problem, type Problem, type ProblemCode } from '../problem.ts'

/** The fields of one object. A getter that finds a fault notes it and gives a stand-in; look at `problems` before using any. */
export interface Fields {
  readonly problems: Problem[]
  readonly text: (key: string) => string
  /** One of the words, given as its meaning. */
  readonly word: <T>(key: string, meanings: Readonly<Record<string, T>>) => T
  readonly flag: (key: string) => boolean
  readonly count: (key: string, least: number) => number
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

const DAY_OF_STANDING_IN = 0
const ZERO_DAY: Words = { en: 'a date YYYY-MM-DD that exists', zh: '真实存在的日期，格式 YYYY-MM-DD' }
const WRONG_TYPE: Words = { en: 'a value of another kind', zh: '值的类型有误' }
const MISSING: Words = { en: 'a key is missing', zh: '缺少字段' }

/** The fields of a value that should be an object. */
export function fieldsOf(value: unknown, pointer: string, problems: Problem[]): Fields {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject) {
    problems.push(
      problem({
        code: 'wrong-type',
        pointer,
        found: value,
        says: WRONG_TYPE,
        expected: { en: 'an object', zh: '对象' },
      }),
    )
  }
  const at: Readonly<Record<string, unknown>> = isObject ? (value as Record<string, unknown>) : {}
  const refuse = (key: string, fault: Fault): void => {
    if (!isObject) return
    problems.push(
      key in at
        ? problem({ ...fault, pointer: below(pointer, key), found: at[key] })
        : problem({
            ...fault,
            code: 'missing-key',
            pointer: below(pointer, key),
            found: undefined,
            says: MISSING,
          }),
    )
  }
  const typed = <T>(key: string, stands: T, expected: Words): T => {
    refuse(key, { code: 'wrong-type', says: WRONG_TYPE, expected })
    return stands
  }
  const text = (key: string): string => {
    const found = at[key]
    return typeof found === 'string' ? found : typed(key, '', { en: 'a text', zh: '文本' })
  }
  return {
    problems,
    text,
    refuse,
    raw: (key) => at[key],
    isNull: (key) => at[key] === null || at[key] === undefined,
    word: (key, meanings) => {
      const found = at[key]
      const word =
        typeof found === 'string' || typeof found === 'number' || found === null ? String(found) : ''
      const meaning = Object.hasOwn(meanings, word) ? meanings[word] : undefined
      if (meaning !== undefined) return meaning
      const words = Object.keys(meanings)
      const expected = { en: `one of ${words.join(', ')}`, zh: `下列之一：${words.join('、')}` }
      refuse(key, { code: 'unknown-word', says: { en: 'an unknown word', zh: '未知的取值' }, expected })
      return meanings[words[0] ?? ''] as (typeof meanings)[string]
    },
    flag: (key) => {
      const found = at[key]
      return typeof found === 'boolean'
        ? found
        : typed(key, false, { en: 'true or false', zh: 'true 或 false' })
    },
    count: (key, least) => {
      const found = at[key]
      if (typeof found === 'number' && Number.isInteger(found) && found >= least) return found
      const expected = { en: `a whole number from ${least}`, zh: `不小于 ${least} 的整数` }
      const code = typeof found === 'number' ? 'out-of-range' : 'wrong-type'
      refuse(key, { code, says: { en: 'a wrong number', zh: '数值有误' }, expected })
      return least
    },
    day: (key) => {
      const found = at[key]
      if (typeof found !== 'string') return typed(key, DAY_OF_STANDING_IN, ZERO_DAY)
      const day = parseDay(found)
      if (day !== undefined) return day
      refuse(key, { code: 'unreal-date', says: { en: 'no such date', zh: '日期不存在' }, expected: ZERO_DAY })
      return DAY_OF_STANDING_IN
    },
    amount: (key, currency) => {
      const amount = parseAmount(text(key), currency)
      if (typeof amount === 'bigint') return amount
      const expected = {
        en: `a decimal text of at most ${currency.places} places`,
        zh: `至多 ${currency.places} 位小数的十进制文本`,
      }
      if (typeof at[key] === 'string') {
        const code = amount === 'not-a-decimal' ? 'bad-decimal' : amount
        refuse(key, { code, says: { en: 'no amount of this currency', zh: '金额有误' }, expected })
      }
      return 1n
    },
    decimal: (key) => {
      const value = parseDecimal(text(key))
      if (value !== undefined) return value
      const expected = { en: 'a decimal text such as 7 or 9.4822', zh: '十进制文本，如 7 或 9.4822' }
      if (typeof at[key] === 'string') {
        refuse(key, { code: 'bad-decimal', says: { en: 'no decimal number', zh: '不是十进制数' }, expected })
      }
      return { n: 0n, d: 1n }
    },
    object: (key) => fieldsOf(at[key], below(pointer, key), problems),
    list: (key) => {
      const found = at[key]
      if (!Array.isArray(found)) {
        typed(key, undefined, { en: 'a list', zh: '列表' })
        return []
      }
      return found.map((item, k) => fieldsOf(item, below(below(pointer, key), k), problems))
    },
  }
}
