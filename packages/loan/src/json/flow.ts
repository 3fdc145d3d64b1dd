/** Flows of money as JSON says them: at a date or so many months after the first advance, one or a series of equal ones. */
import type { Day } from '../calendar/index.ts'
import { object, optional, renamed, reportMissingKey, withKeys, type KeyRule } from './object.ts'
import { described, readAs, whole, type Shape } from './shape.ts'
import { day } from './values.ts'

/** When the first flow of a series falls. Months count from the first advance; below zero they lie before it. */
export type FlowTime = { readonly day: Day } | { readonly month: number }

/** A flow, or a series of equal flows. */
export interface FlowSaid<Amount, Step> {
  readonly at: FlowTime
  readonly amount: Amount
  /** How many flows there are, from 1. */
  readonly count: number
  /** How far they stand apart; `undefined` where there is one only. */
  readonly every: Step | undefined
}

/** A century, in months: further away than any loan to a consumer. */
export const MONTHS_AT_MOST = 1_200

/** The members of a flow as they stand in JSON. */
interface FlowMembers<Amount, Step> {
  readonly day?: Day
  readonly month?: number
  readonly amount: Amount
  readonly count?: number
  readonly every?: Step
}

const oneTime: KeyRule = {
  check: ({ date, month }, at) => {
    if ((date === undefined) !== (month === undefined)) return
    const isNone = date === undefined
    at.report({
      code: isNone ? 'missing-key' : 'contradiction',
      found: isNone ? undefined : { date, month },
      says: isNone
        ? { en: 'neither `date` nor `month` says when', zh: '没有用 `date` 或 `month` 说明时间' }
        : { en: '`date` and `month` both say when', zh: '`date` 与 `month` 同时说明时间' },
      expected: {
        en: 'either `date`, such as "1978-02-10", or `month`, a number of months after the first advance',
        zh: '二者之一：`date`，如 "1978-02-10"；或 `month`，即首次放款后的月数',
      },
    })
  },
  schema: { oneOf: [{ required: ['date'] }, { required: ['month'] }] },
}

const countWithStep: KeyRule = {
  check: ({ count, every }, at) => {
    if (every === undefined && typeof count === 'number' && count > 1) reportMissingKey('every', at)
    if (every !== undefined && count === undefined) reportMissingKey('count', at)
  },
  schema: {
    dependentRequired: { every: ['count'] },
    anyOf: [{ required: ['every'] }, { properties: { count: { const: 1 } } }],
  },
}

/**
 * A flow: `{"date": "1978-02-10"}` or `{"month": 3}` with `"amount"`, and perhaps `"count": 24, "every": {"months": 1}`.
 *
 * @param of how amounts and steps are written, the earliest month (0 or below), the most flows of a series
 */
export function flow<Amount, Step extends object>(of: {
  readonly amount: Shape<Amount>
  readonly step: Shape<Step>
  readonly earliestMonth: number
  readonly countAtMost: number
}): Shape<FlowSaid<Amount, Step>> {
  const members = object<FlowMembers<Amount, Step>>({
    day: renamed('date', optional(described(day, 'When the first flow of the series falls.'))),
    month: optional(
      described(
        whole(of.earliestMonth, MONTHS_AT_MOST),
        'The same, in months after the first advance; below zero is before it.',
      ),
    ),
    amount: of.amount,
    count: optional(
      described(whole(1, of.countAtMost), 'How many flows the series has; 1 where it is left out.'),
    ),
    every: optional(of.step),
  })
  return readAs(withKeys(members, [oneTime, countWithStep]), read, write)
}

function read<Amount, Step>(said: FlowMembers<Amount, Step>): FlowSaid<Amount, Step> | undefined {
  const { amount, count = 1, every } = said
  if (said.day !== undefined) return { at: { day: said.day }, amount, count, every }
  return said.month === undefined ? undefined : { at: { month: said.month }, amount, count, every }
}

function write<Amount, Step>({
  at,
  amount,
  count,
  every,
}: FlowSaid<Amount, Step>): FlowMembers<Amount, Step> {
  return { ...at, amount, ...(every === undefined ? {} : { count, every }) }
}
