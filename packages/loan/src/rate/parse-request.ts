/** The border of the yearly cost: JSON into flows, or everything that is wrong with it at once. */
import { parseDay } from '../calendar/index.ts'
import { parseDecimal, type Fraction } from '../money/index.ts'
import { below, problem, type Parsed, type Problem, type Saying } from '../problem.ts'
import {
  INTERVAL_COUNTS,
  RATE_METHODS,
  type Flow,
  type FlowStep,
  type FlowTime,
  type IntervalCount,
  type RateMethod,
  type RateRequest,
} from './flow.ts'

/** Flows that one request may come to: thirty years of days, and a thousand more. */
export const FLOWS_AT_MOST = 12_000
/** A century, in months: further away than any loan to a consumer. */
export const MONTHS_AT_MOST = 1_200

type Told = (saying: Saying) => undefined
type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads `{"method", "advances": [FLOW], "payments": [FLOW], "intervals"}`, where a FLOW is
 * `{"date": "1978-02-10"}` or `{"month": 3}` with `"amount": "230.00"` and perhaps
 * `"count": 24, "every": {"months": 1}` (or `weeks`, `days`, `semimonths`).
 *
 * @returns the request, or every problem with the JSON pointer of its place
 */
export function parseRateRequest(value: unknown): Parsed<RateRequest> {
  const problems: Problem[] = []
  const tell: Told = (saying) => void problems.push(problem(saying))
  const object = objectAt(value, '', tell)
  if (object === undefined) return { ok: false, problems }
  expectKeys(object, '', { known: ['method', 'advances', 'payments', 'intervals'], tell })
  const method = wordAt<RateMethod>(object, 'method', RATE_METHODS, tell)
  const advances = flowsAt(object, 'advances', tell)
  const payments = flowsAt(object, 'payments', tell)
  const intervals =
    object['intervals'] === undefined
      ? 'as-flows-recur'
      : wordAt<IntervalCount>(object, 'intervals', INTERVAL_COUNTS, tell)
  expectFewEnough([...advances, ...payments], tell)
  if (problems.length > 0 || method === undefined || intervals === undefined) return { ok: false, problems }
  return { ok: true, value: { method, advances, payments, intervals } }
}

function objectAt(value: unknown, pointer: string, tell: Told): JsonObject | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject
  return tell({
    code: 'wrong-type',
    pointer,
    found: value,
    says: { en: 'not an object', zh: '不是对象' },
    expected: { en: 'an object `{…}`', zh: '对象 `{…}`' },
  })
}

function expectKeys(
  object: JsonObject,
  pointer: string,
  { known, tell }: { readonly known: readonly string[]; readonly tell: Told },
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue
    const list = known.map((name) => `\`${name}\``)
    tell({
      code: 'unknown-key',
      pointer: below(pointer, key),
      found: object[key],
      says: { en: `the key \`${key}\` is not known`, zh: `不认识键 \`${key}\`` },
      expected: { en: `one of ${list.join(', ')}`, zh: `${list.join('、')} 之一` },
    })
  }
}

function missing(pointer: string, key: string, tell: Told): undefined {
  return tell({
    code: 'missing-key',
    pointer,
    found: undefined,
    says: { en: `the key \`${key}\` is missing`, zh: `缺少键 \`${key}\`` },
    expected: { en: `\`${key}\``, zh: `\`${key}\`` },
  })
}

function wordAt<Word extends string>(
  object: JsonObject,
  key: string,
  words: readonly Word[],
  tell: Told,
): Word | undefined {
  const found = object[key]
  if (found === undefined) return missing('', key, tell)
  const word = words.find((one) => one === found)
  if (word !== undefined) return word
  const list = words.map((one) => `\`${one}\``)
  return tell({
    code: 'unknown-word',
    pointer: below('', key),
    found,
    says: { en: `\`${key}\` has a value that is not known`, zh: `\`${key}\` 的取值无法识别` },
    expected: { en: `one of ${list.join(', ')}`, zh: `${list.join('、')} 之一` },
  })
}

function flowsAt(object: JsonObject, key: 'advances' | 'payments', tell: Told): readonly Flow[] {
  const found = object[key]
  const pointer = below('', key)
  if (found === undefined) {
    missing('', key, tell)
    return []
  }
  if (!Array.isArray(found) || found.length === 0) {
    const what =
      key === 'advances'
        ? { en: 'a list of at least one advance', zh: '至少含一笔放款的列表' }
        : { en: 'a list of at least one payment', zh: '至少含一笔还款的列表' }
    tell({
      code: Array.isArray(found) ? 'out-of-range' : 'wrong-type',
      pointer,
      found,
      says: Array.isArray(found)
        ? { en: 'the list is empty', zh: '列表为空' }
        : { en: 'not a list', zh: '不是列表' },
      expected: what,
    })
    return []
  }
  return found.flatMap((one: unknown, index) => flowAt(one, below(pointer, index), tell) ?? [])
}

function flowAt(value: unknown, pointer: string, tell: Told): Flow | undefined {
  const object = objectAt(value, pointer, tell)
  if (object === undefined) return undefined
  expectKeys(object, pointer, { known: ['date', 'month', 'amount', 'count', 'every'], tell })
  const at = timeAt(object, pointer, tell)
  const amount = amountAt(object, pointer, tell)
  const count =
    object['count'] === undefined
      ? 1
      : wholeAt(object['count'], { pointer: below(pointer, 'count'), least: 1, most: FLOWS_AT_MOST, tell })
  const every =
    object['every'] === undefined ? undefined : stepAt(object['every'], below(pointer, 'every'), tell)
  if (count !== undefined && count > 1 && object['every'] === undefined) missing(pointer, 'every', tell)
  if (object['every'] !== undefined && object['count'] === undefined) missing(pointer, 'count', tell)
  return at === undefined || amount === undefined || count === undefined
    ? undefined
    : { at, amount, count, every }
}

function timeAt(object: JsonObject, pointer: string, tell: Told): FlowTime | undefined {
  const { date, month } = object
  if ((date === undefined) === (month === undefined)) {
    return tell({
      code: date === undefined ? 'missing-key' : 'contradiction',
      pointer,
      found: date === undefined ? undefined : { date, month },
      says:
        date === undefined
          ? { en: 'neither `date` nor `month` says when', zh: '没有用 `date` 或 `month` 说明时间' }
          : { en: '`date` and `month` both say when', zh: '`date` 与 `month` 同时说明时间' },
      expected: {
        en: 'either `date`, such as "1978-02-10", or `month`, a number of months after the first advance',
        zh: '二者之一：`date`，如 "1978-02-10"；或 `month`，即首次放款后的月数',
      },
    })
  }
  if (month !== undefined) {
    const whole = wholeAt(month, {
      pointer: below(pointer, 'month'),
      least: -MONTHS_AT_MOST,
      most: MONTHS_AT_MOST,
      tell,
    })
    return whole === undefined ? undefined : { month: whole }
  }
  const day = typeof date === 'string' ? parseDay(date) : undefined
  if (day !== undefined) return { day }
  return tell({
    code: typeof date === 'string' ? 'unreal-date' : 'wrong-type',
    pointer: below(pointer, 'date'),
    found: date,
    says: { en: 'not a date of the calendar', zh: '不是日历上的日期' },
    expected: { en: 'a date that exists, as YYYY-MM-DD', zh: '实际存在的日期，写作 YYYY-MM-DD' },
  })
}

function amountAt(object: JsonObject, pointer: string, tell: Told): Fraction | undefined {
  const found = object['amount']
  if (found === undefined) return missing(pointer, 'amount', tell)
  const amount = typeof found === 'string' ? parseDecimal(found) : undefined
  if (amount !== undefined && amount.n > 0n) return amount
  return tell({
    code: typeof found !== 'string' ? 'wrong-type' : amount === undefined ? 'bad-decimal' : 'out-of-range',
    pointer: below(pointer, 'amount'),
    found,
    says:
      amount === undefined
        ? { en: 'not a decimal text', zh: '不是十进制文本' }
        : { en: 'not above zero', zh: '不大于零' },
    expected: {
      en: 'an amount above zero as a text, such as "230.00"',
      zh: '大于零的金额，写成文本，如 "230.00"',
    },
  })
}

const STEP_KEYS = ['months', 'weeks', 'days', 'semimonths'] as const

function stepAt(value: unknown, pointer: string, tell: Told): FlowStep | undefined {
  const object = objectAt(value, pointer, tell)
  if (object === undefined) return undefined
  expectKeys(object, pointer, { known: STEP_KEYS, tell })
  const [key, ...more] = STEP_KEYS.filter((one) => object[one] !== undefined)
  if (key === undefined || more.length > 0) {
    return tell({
      code: key === undefined ? 'missing-key' : 'contradiction',
      pointer,
      found: value,
      says:
        key === undefined
          ? { en: 'the step names no unit', zh: '间隔没有写明单位' }
          : { en: 'the step names several units', zh: '间隔写了多个单位' },
      expected: {
        en: 'one of `months`, `weeks`, `days`, `semimonths`, such as {"months": 1}',
        zh: '`months`、`weeks`、`days`、`semimonths` 之一，如 {"months": 1}',
      },
    })
  }
  const whole = wholeAt(object[key], { pointer: below(pointer, key), least: 1, most: MONTHS_AT_MOST, tell })
  if (whole === undefined) return undefined
  switch (key) {
    case 'months':
      return { months: whole }
    case 'weeks':
      return { weeks: whole }
    case 'days':
      return { days: whole }
    case 'semimonths':
      return { semimonths: whole }
    default:
      return key satisfies never
  }
}

interface WholeAsked {
  readonly pointer: string
  readonly least: number
  readonly most: number
  readonly tell: Told
}

function wholeAt(value: unknown, { pointer, least, most, tell }: WholeAsked): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  return tell({
    code: typeof value === 'number' && Number.isInteger(value) ? 'out-of-range' : 'wrong-type',
    pointer,
    found: value,
    says: { en: 'not a number that can stand here', zh: '此处的数值不合适' },
    expected: {
      en: `a whole number from ${least} to ${most}`,
      zh: `${least} 到 ${most} 之间的整数`,
    },
  })
}

function expectFewEnough(flows: readonly Flow[], tell: Told): void {
  const count = flows.reduce((sum, flow) => sum + flow.count, 0)
  if (count <= FLOWS_AT_MOST) return
  tell({
    code: 'out-of-range',
    pointer: '',
    found: count,
    says: { en: `${count} flows in all`, zh: `现金流共 ${count} 笔` },
    expected: { en: `at most ${FLOWS_AT_MOST}`, zh: `至多 ${FLOWS_AT_MOST} 笔` },
  })
}
