/** The lists of a document of facts: flows of money, charges, debts, what happened to a claim. */
import { stepped, type Day, type Step } from '../../calendar/index.ts'
import type { Currency } from '../../money/index.ts'
import { below } from '../../problem.ts'
import { CHARGE_KINDS, LIMITATION_EVENTS, PAYEES } from '../language/vocabulary.ts'
import type { Charge, DebtOwed, Flow, LimitationEvent, When } from './loan-facts.ts'
import { isObject, type Reader } from './reader.ts'

/** What reading money needs. */
interface Border {
  readonly currency: Currency
  readonly reader: Reader
}

/** So many payments of one flow are read: a century of weeks. */
const COUNT_AT_MOST = 5200

function each<T>(
  value: unknown,
  pointer: string,
  reading: {
    readonly reader: Reader
    readonly read: (item: Readonly<Record<string, unknown>>, pointer: string) => T
  },
): readonly T[] {
  if (!Array.isArray(value)) {
    reading.reader.wrong('wrong-type', pointer, value, { en: 'a list', zh: '列表' })
    return []
  }
  return value.flatMap((item: unknown, index) => {
    const at = below(pointer, index)
    if (isObject(item)) return [reading.read(item, at)]
    reading.reader.wrong('wrong-type', at, item, { en: 'an object', zh: '对象' })
    return []
  })
}

function onlyKeys(
  item: Readonly<Record<string, unknown>>,
  pointer: string,
  allowed: { readonly keys: readonly string[]; readonly reader: Reader },
): void {
  for (const key of Object.keys(item)) {
    if (allowed.keys.includes(key)) continue
    const names = allowed.keys.map((each) => `\`${each}\``)
    allowed.reader.wrong('unknown-key', below(pointer, key), item[key], {
      en: `one of ${names.join(', ')}`,
      zh: `下列之一：${names.join('、')}`,
    })
  }
}

/**
 * Flows: `{"date": "2026-01-05"}` or `{"month": 3}` (months after the first advance), with `"amount"`, and for several
 * `"count": 12, "every": {"months": 1}`.
 */
export function readFlows(value: unknown, pointer: string, border: Border): readonly Flow[] {
  const { reader, currency } = border
  const flows = each(value, pointer, {
    reader,
    read: (item, at): readonly Flow[] => {
      onlyKeys(item, at, { keys: ['date', 'month', 'amount', 'count', 'every'], reader })
      const amount = reader.amount(item['amount'], below(at, 'amount'), currency)
      const first = whenOf(item, at, reader)
      const count = countOf(item['count'], below(at, 'count'), reader)
      const step = stepOf(item['every'], below(at, 'every'), { reader, isNeeded: count > 1 })
      if (amount === undefined || first === undefined || step === undefined) return []
      if ('month' in first && count > 1 && !('months' in step)) {
        reader.wrong('contradiction', below(at, 'every'), item['every'], {
          en: 'months, where the first is told by its month; or a date for the first',
          zh: '首期以月数表示时应为月，或首期改用日期',
        })
        return []
      }
      return Array.from({ length: count }, (_, index) => ({ when: later(first, index, step), amount }))
    },
  })
  return flows.flat()
}

function later(first: When, count: number, step: Step): When {
  if ('day' in first) return { day: stepped(first.day, count, step, 'clip') }
  return { month: first.month + count * ('months' in step ? step.months : 0) }
}

function whenOf(item: Readonly<Record<string, unknown>>, at: string, reader: Reader): When | undefined {
  const { date, month } = item
  if ((date === undefined) === (month === undefined)) {
    reader.wrong(date === undefined ? 'missing-key' : 'contradiction', at, item, {
      en: 'either `date` or `month`',
      zh: '`date` 与 `month` 恰有其一',
    })
    return undefined
  }
  if (date !== undefined) {
    const day: Day | undefined = reader.date(date, below(at, 'date'))
    return day === undefined ? undefined : { day }
  }
  if (typeof month === 'number' && Number.isSafeInteger(month) && month >= 0 && month <= 1200)
    return { month }
  reader.wrong('out-of-range', below(at, 'month'), month, {
    en: 'a whole number of months from 0 to 1200',
    zh: '0 到 1200 的整月数',
  })
  return undefined
}

function countOf(value: unknown, at: string, reader: Reader): number {
  if (value === undefined) return 1
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= COUNT_AT_MOST)
    return value
  reader.wrong('out-of-range', at, value, {
    en: `a whole number from 1 to ${COUNT_AT_MOST}`,
    zh: `1 到 ${COUNT_AT_MOST} 的整数`,
  })
  return 1
}

function stepOf(
  value: unknown,
  at: string,
  asked: { readonly reader: Reader; readonly isNeeded: boolean },
): Step | undefined {
  if (value === undefined && !asked.isNeeded) return { months: 1 }
  const [[unit, length] = ['', undefined], ...more] = isObject(value) ? Object.entries(value) : []
  const isLength = typeof length === 'number' && Number.isSafeInteger(length) && length >= 1 && length <= 1200
  if (more.length === 0 && isLength) {
    if (unit === 'months') return { months: length }
    if (unit === 'weeks') return { weeks: length }
    if (unit === 'days') return { days: length }
  }
  asked.reader.wrong(value === undefined ? 'missing-key' : 'wrong-type', at, value, {
    en: '`{"months": 1}`, `{"weeks": 1}` or `{"days": 1}`',
    zh: '`{"months": 1}`、`{"weeks": 1}` 或 `{"days": 1}`',
  })
  return undefined
}

/** Charges: `{"kind", "payee", "flows": [FLOW], "keptBack": false}`. */
export function readCharges(value: unknown, pointer: string, border: Border): readonly Charge[] {
  const { reader } = border
  return each(value, pointer, {
    reader,
    read: (item, at): Charge => {
      onlyKeys(item, at, { keys: ['kind', 'payee', 'flows', 'keptBack'], reader })
      const { keptBack = false } = item
      if (typeof keptBack !== 'boolean')
        reader.wrong('wrong-type', below(at, 'keptBack'), keptBack, {
          en: '`true` or `false`',
          zh: '`true` 或 `false`',
        })
      return {
        kind: reader.word(item['kind'], below(at, 'kind'), CHARGE_KINDS) ?? 'other',
        payee: reader.word(item['payee'], below(at, 'payee'), PAYEES) ?? 'other',
        flows: readFlows(item['flows'], below(at, 'flows'), border),
        keptBack: keptBack === true,
      }
    },
  })
}

/** Debts of one kind: `{"id", "amount", "due": true, "dueOn", "secured": false, "ratePercent"}`; `"booked"` where it is told what was booked to it. */
export function readDebts(value: unknown, pointer: string, border: Border): readonly DebtOwed[] {
  const { reader, currency } = border
  return each(value, pointer, {
    reader,
    read: (item, at): DebtOwed => {
      onlyKeys(item, at, {
        keys: ['id', 'amount', 'due', 'dueOn', 'secured', 'ratePercent', 'booked'],
        reader,
      })
      const flag = (key: string): boolean => {
        if (typeof item[key] !== 'boolean')
          reader.wrong(item[key] === undefined ? 'missing-key' : 'wrong-type', below(at, key), item[key], {
            en: '`true` or `false`',
            zh: '`true` 或 `false`',
          })
        return item[key] === true
      }
      if (typeof item['id'] !== 'string' || item['id'] === '')
        reader.wrong('missing-key', below(at, 'id'), item['id'], { en: 'a name', zh: '名称' })
      const booked =
        item['booked'] === undefined
          ? undefined
          : reader.amount(item['booked'], below(at, 'booked'), currency)
      return {
        ...(booked !== undefined && { booked }),
        id: String(item['id']),
        amount: reader.amount(item['amount'], below(at, 'amount'), currency) ?? 0n,
        isDue: flag('due'),
        dueOn: reader.date(item['dueOn'], below(at, 'dueOn')) ?? 0,
        isSecured: flag('secured'),
        burden: reader.decimal(item['ratePercent'], below(at, 'ratePercent'))?.[0].percent ?? {
          n: 0n,
          d: 1n,
        },
      }
    },
  })
}

/** What happened to the claim: `{"kind": "demand", "on": "2024-05-01"}`. */
export function readLimitationEvents(
  value: unknown,
  pointer: string,
  reader: Reader,
): readonly LimitationEvent[] {
  return each(value, pointer, {
    reader,
    read: (item, at): LimitationEvent => {
      onlyKeys(item, at, { keys: ['kind', 'on'], reader })
      return {
        kind: reader.word(item['kind'], below(at, 'kind'), LIMITATION_EVENTS) ?? 'demand',
        on: reader.date(item['on'], below(at, 'on')) ?? 0,
      }
    },
  })
}
