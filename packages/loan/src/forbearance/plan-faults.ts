/** What is wrong with a request for a plan, all at once, each by its place in the request. */
import type { Words } from '@forbear/conduct/language'
import { dayText } from '../calendar/index.ts'
import { compare } from '../money/index.ts'
import { below, problem, type Problem, type ProblemCode } from '../problem.ts'
import { COMPONENTS, type NominalRate } from '../terms/index.ts'
import type { PlanGround, PlanRequest } from './plan.ts'
import type { PlanDate } from './season.ts'

interface Fault {
  readonly code: ProblemCode
  readonly pointer: string
  readonly found: unknown
  readonly says: Words
  readonly expected: Words
}

const fault = (
  code: ProblemCode,
  pointer: string,
  rest: { readonly found: unknown; readonly says: Words; readonly expected: Words },
): Fault => ({ code, pointer, ...rest })

/** Every fault of a request; none where a plan can be drafted. `dates` are those the request names. */
export function faultsOfRequest(
  request: PlanRequest,
  ground: PlanGround,
  dates: readonly PlanDate[],
): readonly Problem[] {
  return [
    ...faultsOfShape(request),
    ...faultsOfFirst(request, dates),
    ...faultsOfLast(request, dates),
    ...faultsOfInterest(request, ground),
    ...faultsOfDebt(ground),
  ].map(problem)
}

/** What keeps a request from naming dates at all. */
export function faultsOfShape(request: PlanRequest): readonly Fault[] {
  return [...faultsOfCounts(request), ...faultsOfSeasons(request)]
}

/** Monthly dates of a hundred years. */
const MOST_DATES = 1200

function wholeFrom(least: number, value: number, pointer: string): readonly Fault[] {
  if (Number.isSafeInteger(value) && value >= least && value <= MOST_DATES) return []
  return [
    fault('out-of-range', pointer, {
      found: value,
      says: { en: 'a number of dates', zh: '期数有误' },
      expected: { en: `a whole number from ${least} to ${MOST_DATES}`, zh: `${least}至${MOST_DATES}的整数` },
    }),
  ]
}

function faultsOfCounts({ deferred, reduced, instalments }: PlanRequest): readonly Fault[] {
  const found = [...wholeFrom(0, deferred, '/deferred'), ...wholeFrom(1, instalments, '/instalments')]
  if (reduced === undefined) return found
  const faults = [...found, ...wholeFrom(1, reduced.times, '/reduced/times')]
  if (reduced.amountMinor > 0n) return faults
  const nothing = fault('out-of-range', '/reduced/amountMinor', {
    found: reduced.amountMinor,
    says: { en: 'an instalment of nothing', zh: '每期金额不大于零' },
    expected: {
      en: 'more than zero; for dates without payment `deferred`',
      zh: '大于零；不还款的期数请用 `deferred`',
    },
  })
  return [...faults, nothing]
}

function faultsOfFirst({ agreedOn, dates }: PlanRequest, days: readonly PlanDate[]): readonly Fault[] {
  const first = days[0]
  if (first === undefined || first.dueOn > agreedOn) return []
  return [
    fault('out-of-order', dates.type === 'even' ? '/dates/firstDueOn' : '/dates/notBefore', {
      found: dayText(first.dueOn),
      says: { en: 'the first date is not after the agreement', zh: '首个还款日不晚于协议日' },
      expected: { en: `a day after ${dayText(agreedOn)}`, zh: `晚于${dayText(agreedOn)}的日期` },
    }),
  ]
}

/** A hundred years: terms of loans run no longer. */
export const DAYS_AT_MOST = 36_525

function faultsOfLast({ agreedOn }: PlanRequest, days: readonly PlanDate[]): readonly Fault[] {
  const last = days.at(-1)
  if (last === undefined || last.dueOn - agreedOn <= DAYS_AT_MOST) return []
  const latest = dayText(agreedOn + DAYS_AT_MOST)
  return [
    fault('out-of-range', '/dates', {
      found: undefined,
      says: { en: 'the last date is more than a hundred years away', zh: '最后还款日超过一百年' },
      expected: { en: `${latest} at the latest`, zh: `不晚于${latest}` },
    }),
  ]
}

function faultsOfSeasons({ dates }: PlanRequest): readonly Fault[] {
  if (dates.type === 'even') return []
  const faults: Fault[] = []
  if (dates.months.length === 0) {
    faults.push(
      fault('missing-key', '/dates/months', {
        found: [],
        says: { en: 'no month in which money comes in', zh: '没有任何收入月份' },
        expected: { en: 'at least one', zh: '至少一个' },
      }),
    )
  }
  if (!Number.isInteger(dates.dayOfMonth) || dates.dayOfMonth < 1 || dates.dayOfMonth > 31) {
    faults.push(
      fault('out-of-range', '/dates/dayOfMonth', {
        found: dates.dayOfMonth,
        says: { en: 'a day of the month', zh: '还款日有误' },
        expected: { en: '1 to 31', zh: '1至31' },
      }),
    )
  }
  return [...faults, ...faultsOfMonths(dates.months)]
}

function faultsOfMonths(
  months: readonly { readonly month: number; readonly share: bigint }[],
): readonly Fault[] {
  return months.flatMap(({ month, share }, at) => {
    const pointer = below('/dates/months', at)
    const faults: Fault[] = []
    const isMonth = Number.isInteger(month) && month >= 1 && month <= 12
    if (!isMonth || months.findIndex((other) => other.month === month) < at) {
      faults.push(
        fault(isMonth ? 'contradiction' : 'out-of-range', below(pointer, 'month'), {
          found: month,
          says: { en: 'a month in which money comes in', zh: '收入月份有误' },
          expected: { en: '1 to 12, each once', zh: '1至12，各一次' },
        }),
      )
    }
    if (share <= 0n) {
      faults.push(
        fault('out-of-range', below(pointer, 'share'), {
          found: share,
          says: { en: 'the share of a month', zh: '月份比重有误' },
          expected: { en: 'a whole number above zero', zh: '大于零的整数' },
        }),
      )
    }
    return faults
  })
}

/** How many of the unit of a rate are in a year, to compare two rates; the day by the longest year. */
const PER_YEAR: Readonly<Record<Exclude<NominalRate['per'], 'whole-term'>, bigint>> = {
  year: 1n,
  month: 12n,
  day: 366n,
}

function faultsOfInterest({ interest, agreedOn }: PlanRequest, { rate }: PlanGround): readonly Fault[] {
  const faults: Fault[] = []
  if (interest.type === 'paused' && interest.until !== undefined && interest.until <= agreedOn) {
    faults.push(
      fault('out-of-order', '/interest/until', {
        found: dayText(interest.until),
        says: { en: 'the pause of interest ends before it begins', zh: '停息期在开始之前结束' },
        expected: { en: `a day after ${dayText(agreedOn)}`, zh: `晚于${dayText(agreedOn)}的日期` },
      }),
    )
  }
  const used = interest.type === 'lowered' ? interest.rate : rate
  if (used.per === 'whole-term' || rate.per === 'whole-term') {
    faults.push(
      fault('contradiction', '/interest', {
        found: 'whole-term',
        says: {
          en: 'a rate of the whole term has no meaning on other dates',
          zh: '全期利率不适用于新的还款日',
        },
        expected: { en: 'a rate of a year, month or day', zh: '年、月或日利率' },
      }),
    )
  } else if (interest.type === 'lowered' && isHigher(interest.rate, rate)) {
    faults.push(
      fault('contradiction', '/interest/rate', {
        found: interest.rate.value,
        says: { en: "a lowered rate above the contract's", zh: '降低后的利率高于合同利率' },
        expected: { en: "at most the contract's rate", zh: '不高于合同利率' },
      }),
    )
  }
  return faults
}

function isHigher(a: NominalRate, b: NominalRate): boolean {
  if (a.per === 'whole-term' || b.per === 'whole-term') return false
  const yearly = ({ value }: NominalRate, per: keyof typeof PER_YEAR) => ({
    n: value.n * PER_YEAR[per],
    d: value.d,
  })
  return compare(yearly(a, a.per), yearly(b, b.per)) > 0
}

function faultsOfDebt({ owed }: PlanGround): readonly Fault[] {
  if (COMPONENTS.some((component) => owed[component] > 0n)) return []
  return [
    fault('contradiction', '', {
      found: 0,
      says: { en: 'nothing is owed', zh: '没有欠款' },
      expected: { en: 'a debt to plan for', zh: '有待安排的欠款' },
    }),
  ]
}
