/** Reads single values of a document and gathers what is wrong with them. */
import { parseDay, type Day } from '../../calendar/index.ts'
import { parseAmount, parseDecimal, type Currency } from '../../money/index.ts'
import { below, problem, type Problem, type ProblemCode } from '../../problem.ts'
import type { Words } from '@forbear/conduct/language'
import type { YearlyRate } from './loan-facts.ts'

/** Whether a JSON value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const SAYS: Readonly<Record<ProblemCode, Words>> = {
  'wrong-type': { en: 'a value of the wrong kind', zh: '值的类型不对' },
  'missing-key': { en: 'something is missing', zh: '缺少内容' },
  'unknown-key': { en: 'a key that is not known', zh: '未知的键' },
  'unknown-word': { en: 'a word that is not known', zh: '未知的词' },
  'bad-decimal': { en: 'not a decimal number', zh: '不是十进制数' },
  'part-of-a-minor-unit': { en: 'a part of the smallest unit', zh: '小于最小货币单位' },
  'unreal-date': { en: 'not a date', zh: '不是有效日期' },
  'out-of-range': { en: 'out of range', zh: '超出范围' },
  contradiction: { en: 'a contradiction', zh: '自相矛盾' },
  'out-of-order': { en: 'out of order', zh: '顺序不对' },
  'does-not-amortise': { en: 'it is never paid off', zh: '永远无法还清' },
  'more-than-owed': { en: 'more than is owed', zh: '超过所欠' },
  'no-root': { en: 'no rate solves it', zh: '没有可解的利率' },
  'no-single-root': { en: 'more than one rate solves it', zh: '有不止一个利率可解' },
  'unknown-reference': { en: 'it names nothing that is there', zh: '所指不存在' },
}

/** Gathers problems; each method gives the value, or `undefined` after telling what is wrong. */
export class Reader {
  readonly problems: Problem[] = []

  /** Tells one problem. */
  wrong(code: ProblemCode, pointer: string, found: unknown, expected: Words): void {
    this.problems.push(problem({ code, pointer, found, says: SAYS[code], expected }))
  }

  /** One value, or the values of `{"oneOf": [...]}`. */
  oneOf<T>(
    pointer: string,
    value: unknown,
    read: (value: unknown, pointer: string) => T | undefined,
  ): readonly T[] | undefined {
    const isChoice = isObject(value) && Object.hasOwn(value, 'oneOf')
    if (!isChoice) {
      const one = read(value, pointer)
      return one === undefined ? undefined : [one]
    }
    const list = value['oneOf']
    const at = below(pointer, 'oneOf')
    if (!Array.isArray(list) || list.length === 0) {
      this.wrong('wrong-type', at, list, { en: 'a list with at least one value', zh: '至少有一个值的列表' })
      return undefined
    }
    const values = list.map((each: unknown, index) => read(each, below(at, index)))
    return values.every((each) => each !== undefined) ? values : undefined
  }

  /** One word of a list. */
  word<T extends string>(value: unknown, pointer: string, list: readonly T[]): T | undefined {
    const found = list.find((each) => each === value)
    if (found !== undefined) return found
    const words = list.map((each) => `\`${each}\``)
    this.wrong(value === undefined ? 'missing-key' : 'unknown-word', pointer, value, {
      en: `one of ${words.join(', ')}`,
      zh: `下列之一：${words.join('、')}`,
    })
    return undefined
  }

  /** A date `YYYY-MM-DD` of the calendar. */
  date(value: unknown, pointer: string): Day | undefined {
    const day = typeof value === 'string' ? parseDay(value) : undefined
    if (day === undefined)
      this.wrong(value === undefined ? 'missing-key' : 'unreal-date', pointer, value, {
        en: 'a date `YYYY-MM-DD`',
        zh: '日期 `YYYY-MM-DD`',
      })
    return day
  }

  /** A decimal text, not below zero; as a list of one, so that it fits where several are possible. */
  decimal(value: unknown, pointer: string): readonly [YearlyRate] | undefined {
    const percent = typeof value === 'string' ? parseDecimal(value) : undefined
    if (percent === undefined || percent.n < 0n) {
      this.wrong(value === undefined ? 'missing-key' : 'bad-decimal', pointer, value, {
        en: 'a decimal text not below zero, such as `"0.05"`',
        zh: '不小于零的十进制文本，例如 `"0.05"`',
      })
      return undefined
    }
    return [{ percent, places: String(value).split('.')[1]?.length ?? 0 }]
  }

  /** An amount in major units as a decimal text, not below zero. */
  amount(value: unknown, pointer: string, currency: Currency): bigint | undefined {
    const amount = typeof value === 'string' ? parseAmount(value, currency) : 'not-a-decimal'
    if (typeof amount === 'bigint' && amount >= 0n) return amount
    const code =
      value === undefined
        ? 'missing-key'
        : amount === 'part-of-a-minor-unit'
          ? 'part-of-a-minor-unit'
          : typeof amount === 'bigint'
            ? 'out-of-range'
            : 'bad-decimal'
    this.wrong(code, pointer, value, {
      en: `an amount not below zero as a decimal text with at most ${currency.places} places, such as \`"230.00"\``,
      zh: `不小于零、至多 ${currency.places} 位小数的金额文本，例如 \`"230.00"\``,
    })
    return undefined
  }
}
