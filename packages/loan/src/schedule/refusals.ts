/** What a schedule is refused for: terms that contradict themselves, money lent outside the loan, debt that never shrinks. */
import { dayText } from '../calendar/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Words } from '@forbear/conduct/language'
import type { SchedulePeriod } from './due-dates.ts'
import type { Disbursement } from './lent.ts'
import type { Planned } from './walk.ts'

const INSTALMENTS_AT_MOST = 3_660
const WHOLE_FROM_ONE: Words = { en: 'a whole number from 1', zh: '不小于 1 的整数' }
const NOT_BELOW_ZERO: Words = { en: 'no less than zero', zh: '不小于零' }

/** What is wrong with terms by themselves. Pointers are into the terms. */
export function refusedTerms(terms: Terms): readonly Problem[] {
  if (isPlain(terms)) return []
  return [refusedCounts, refusedGrace, refusedShares, refusedSurplus, refusedRepayment].flatMap((refused) =>
    refused(terms),
  )
}

/** Whether nothing of what follows can apply: most terms are so, and schedules are made by the million. */
function isPlain({ instalments, dates, rounding, grace, interest, downPayment, repayment }: Terms): boolean {
  const { step } = dates
  const count = 'months' in step ? step.months : 'weeks' in step ? step.weeks : step.days
  return (
    Number.isInteger(instalments) &&
    instalments >= 1 &&
    instalments <= INSTALMENTS_AT_MOST &&
    Number.isInteger(count) &&
    count >= 1 &&
    rounding.instalmentMultipleMinor >= 1n &&
    grace.principal === 0 &&
    grace.interestPayment === 0 &&
    grace.interestFree === 0 &&
    interest.rate.value.n >= 0n &&
    interest.recalculation !== 'daily-by-whole-payment' &&
    downPayment === undefined &&
    repayment.method !== 'balloon' &&
    repayment.method !== 'custom'
  )
}

function refusedCounts({ instalments, dates, rounding }: Terms): readonly Problem[] {
  const problems: Problem[] = []
  if (!Number.isInteger(instalments) || instalments < 1 || instalments > INSTALMENTS_AT_MOST) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/instalments',
        found: instalments,
        says: { en: 'wrong number of instalments', zh: '期数有误' },
        expected: {
          en: `a whole number from 1 to ${INSTALMENTS_AT_MOST}`,
          zh: `1 至 ${INSTALMENTS_AT_MOST} 的整数`,
        },
      }),
    )
  }
  for (const [unit, count] of Object.entries(dates.step)) {
    if (Number.isInteger(count) && count >= 1) continue
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: below('/dates/step', unit),
        found: count,
        says: { en: 'a step that leads nowhere', zh: '还款间隔有误' },
        expected: WHOLE_FROM_ONE,
      }),
    )
  }
  if (rounding.instalmentMultipleMinor < 1n) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/rounding/instalmentMultipleMinor',
        found: rounding.instalmentMultipleMinor,
        says: { en: 'a multiple that nothing can be rounded to', zh: '取整倍数有误' },
        expected: WHOLE_FROM_ONE,
      }),
    )
  }
  return problems
}

const GRACES = ['principal', 'interestPayment', 'interestFree'] as const

function refusedGrace({ grace, instalments, repayment }: Terms): readonly Problem[] {
  return GRACES.flatMap((kind) => {
    const count = grace[kind]
    const pointer = below('/grace', kind)
    const most = kind === 'interestFree' ? instalments : instalments - 1
    if (!Number.isInteger(count) || count < 0 || count > most) {
      return [
        problem({
          code: 'out-of-range',
          pointer,
          found: count,
          says: { en: 'a grace that leaves no instalment to pay in', zh: '宽限期数超出可还款期数' },
          expected: { en: `a whole number from 0 to ${most}`, zh: `0 至 ${most} 的整数` },
        }),
      ]
    }
    if (count === 0 || hasPlaceFor(kind, repayment.method)) return []
    return [
      problem({
        code: 'contradiction',
        pointer,
        found: count,
        says: { en: `a grace that ${repayment.method} has no place for`, zh: '该还款方式不适用此宽限' },
        expected: { en: '0', zh: '0' },
      }),
    ]
  })
}

/** Where the whole of a payment lowers the balance until the next due date, there is no other instalment it could go to. */
function refusedSurplus({ interest, allocation }: Terms): readonly Problem[] {
  if (interest.recalculation !== 'daily-by-whole-payment') return []
  switch (allocation.surplus) {
    case 'next-instalment':
    case 'hold':
    case 'refuse':
      return []
    case 'last-instalment':
    case 'next-then-last':
    case 'spread-equally':
      return [
        problem({
          code: 'contradiction',
          pointer: '/allocation/surplus',
          found: allocation.surplus,
          says: {
            en: 'a surplus that passes the next instalment by, though the whole payment lowers its balance',
            zh: '整笔还款已冲减下期余额，余款不能越过下一期',
          },
          expected: {
            en: 'next-instalment, hold or refuse',
            zh: 'next-instalment、hold 或 refuse',
          },
        }),
      ]
    default:
      return allocation.surplus satisfies never
  }
}

/** Whether a grace means anything under a method: of principal where instalments hold some, of interest where several are. */
function hasPlaceFor(kind: (typeof GRACES)[number], method: Terms['repayment']['method']): boolean {
  switch (method) {
    case 'equal-instalments':
    case 'level-by-formula':
    case 'equal-principal':
    case 'flat':
    case 'balloon':
      return true
    case 'interest-only':
    case 'custom':
      return kind !== 'principal'
    case 'bullet':
      return false
    default:
      return method satisfies never
  }
}

function refusedShares({ interest, downPayment }: Terms): readonly Problem[] {
  const problems: Problem[] = []
  if (interest.rate.value.n < 0n) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/interest/rate/value',
        found: `${interest.rate.value.n}/${interest.rate.value.d}`,
        says: { en: 'a negative rate', zh: '利率为负' },
        expected: NOT_BELOW_ZERO,
      }),
    )
  }
  const share = downPayment?.share
  if (share !== undefined && (share.n < 0n || share.n >= share.d)) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/downPayment/share',
        found: `${share.n}/${share.d}`,
        says: { en: 'a down payment that leaves nothing to lend', zh: '首付比例有误' },
        expected: { en: 'from 0 and below 1', zh: '不小于 0 且小于 1' },
      }),
    )
  }
  return problems
}

function refusedRepayment({ repayment, instalments, dates }: Terms): readonly Problem[] {
  const problems: Problem[] = []
  if (repayment.method === 'balloon' && repayment.balloonMinor < 0n) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/repayment/balloonMinor',
        found: repayment.balloonMinor,
        says: { en: 'a negative balloon', zh: '尾款为负' },
        expected: NOT_BELOW_ZERO,
      }),
    )
  }
  if (repayment.method !== 'custom') return problems
  if (repayment.instalments.length !== instalments) {
    problems.push(
      problem({
        code: 'contradiction',
        pointer: '/repayment/instalments',
        found: repayment.instalments.length,
        says: { en: 'another number of instalments than the terms say', zh: '逐期约定的期数与总期数不一致' },
        expected: { en: `${instalments} instalments`, zh: `${instalments} 期` },
      }),
    )
  }
  for (const [k, instalment] of repayment.instalments.entries()) {
    const pointer = below('/repayment/instalments', k)
    const [key, amountMinor] =
      'principalMinor' in instalment
        ? (['principalMinor', instalment.principalMinor] as const)
        : (['amountMinor', instalment.amountMinor] as const)
    if (amountMinor < 0n) {
      problems.push(
        problem({
          code: 'out-of-range',
          pointer: below(pointer, key),
          found: amountMinor,
          says: { en: 'a negative instalment', zh: '当期金额为负' },
          expected: NOT_BELOW_ZERO,
        }),
      )
    }
  }
  if (dates.firstDueOn !== undefined) {
    problems.push(
      problem({
        code: 'contradiction',
        pointer: '/dates/firstDueOn',
        found: dayText(dates.firstDueOn),
        says: {
          en: 'a first due date besides due dates that are named one by one',
          zh: '已逐期约定还款日，不应另设首期还款日',
        },
        expected: { en: 'nothing here', zh: '此处留空' },
      }),
    )
  }
  return problems
}

/** What is wrong with the money lent by itself. Pointers: `/disbursements/0/amountMinor`. */
export function refusedDisbursements(
  disbursements: readonly Disbursement[],
  terms: Terms,
): readonly Problem[] {
  if (disbursements.length === 0) {
    return [
      problem({
        code: 'missing-key',
        pointer: '/disbursements',
        found: [],
        says: { en: 'no money lent', zh: '没有放款' },
        expected: { en: 'one disbursement at least', zh: '至少一笔放款' },
      }),
    ]
  }
  const begins = terms.dates.from === 'disbursement' ? undefined : terms.dates.from.on
  return disbursements.flatMap(({ on, amountMinor }, k) => {
    const pointer = below('/disbursements', k)
    const problems: Problem[] = []
    if (amountMinor <= 0n) {
      problems.push(
        problem({
          code: 'out-of-range',
          pointer: below(pointer, 'amountMinor'),
          found: amountMinor,
          says: { en: 'a disbursement of nothing', zh: '放款金额有误' },
          expected: { en: 'above zero', zh: '大于零' },
        }),
      )
    }
    if (begins !== undefined && on < begins) {
      problems.push(
        problem({
          code: 'out-of-order',
          pointer: below(pointer, 'on'),
          found: dayText(on),
          says: { en: 'money lent before the loan begins', zh: '放款早于贷款起算日' },
          expected: { en: `${dayText(begins)} or later`, zh: `不早于 ${dayText(begins)}` },
        }),
      )
    }
    return problems
  })
}

/** What is wrong with due dates: not in order, or before the money of the last. */
export function refusedPeriods(
  periods: readonly SchedulePeriod[],
  disbursements: readonly Disbursement[],
): readonly Problem[] {
  const problems: Problem[] = []
  for (const [k, { from, until }] of periods.entries()) {
    if (until > from) continue
    problems.push(
      problem({
        code: 'out-of-order',
        pointer: '/dates',
        found: dayText(until),
        says: {
          en: `instalment ${k + 1} is due no later than its period begins`,
          zh: `第 ${k + 1} 期还款日不晚于该期起始日`,
        },
        expected: { en: `a day after ${dayText(from)}`, zh: `晚于 ${dayText(from)} 的日期` },
      }),
    )
  }
  const end = periods.at(-1)?.until ?? 0
  for (const [k, { on }] of disbursements.entries()) {
    if (on < end) continue
    problems.push(
      problem({
        code: 'out-of-order',
        pointer: below(below('/disbursements', k), 'on'),
        found: dayText(on),
        says: { en: 'money lent when the last instalment is due or later', zh: '放款不早于最后一期还款日' },
        expected: { en: `a day before ${dayText(end)}`, zh: `早于 ${dayText(end)} 的日期` },
      }),
    )
  }
  return problems
}

/** Whether the plan pays the debt off: instalments that no principal is in, or named ones that leave interest unpaid. */
export function refusedPlan(
  { repayment, grace, instalments }: Terms,
  { walked, paces }: Planned,
): readonly Problem[] {
  switch (repayment.method) {
    case 'equal-instalments':
    case 'level-by-formula': {
      const level = walked.slice(grace.principal, -1)
      if (instalments - grace.principal < 2 || level.some(({ principalMinor }) => principalMinor > 0n))
        return []
      const asked = paces.at(-2)?.asked
      return [
        problem({
          code: 'does-not-amortise',
          pointer: '/rounding/instalmentMultipleMinor',
          found: asked !== undefined && 'amountMinor' in asked ? asked.amountMinor : undefined,
          says: { en: 'no instalment but the last repays any principal', zh: '除最后一期外各期均不归还本金' },
          expected: { en: 'an instalment above the interest of its period', zh: '每期还款额高于当期利息' },
        }),
      ]
    }
    case 'balloon': {
      const lowest = paces.find(({ asked }) => 'amountMinor' in asked && asked.amountMinor < 0n)
      if (lowest === undefined) return []
      return [
        problem({
          code: 'does-not-amortise',
          pointer: '/repayment/balloonMinor',
          found: repayment.balloonMinor,
          says: { en: 'a balloon above what is owed when instalments begin', zh: '尾款高于开始还款时的欠款' },
          expected: { en: 'no more than what was lent by then', zh: '不高于届时已放款的金额' },
        }),
      ]
    }
    case 'custom':
      return refusedCustom(walked, paces)
    case 'equal-principal':
    case 'flat':
    case 'interest-only':
    case 'bullet':
      return []
    default:
      return repayment satisfies never
  }
}

/** Named amounts must in the end catch up with the interest; named principal must be there to repay. */
function refusedCustom(walked: Planned['walked'], paces: Planned['paces']): readonly Problem[] {
  const problems: Problem[] = []
  for (const [k, { asked }] of paces.entries()) {
    const step = walked[k]
    if (step === undefined) continue
    const pointer = below('/repayment/instalments', k)
    if ('principalMinor' in asked && asked.principalMinor > step.principalMinor) {
      problems.push(
        problem({
          code: 'more-than-owed',
          pointer: below(pointer, 'principalMinor'),
          found: asked.principalMinor,
          says: { en: 'more principal than is left', zh: '归还本金超过剩余本金' },
          expected: { en: `no more than ${step.principalMinor}`, zh: `不高于 ${step.principalMinor}` },
        }),
      )
    }
    if (k === walked.length - 2 && step.carriedMinor > 0n) {
      problems.push(
        problem({
          code: 'does-not-amortise',
          pointer: below(pointer, 'amountMinor'),
          found: 'amountMinor' in asked ? asked.amountMinor : undefined,
          says: { en: 'instalments that never catch up with the interest', zh: '各期金额不足以偿付利息' },
          expected: {
            en: `${step.interestMinor + step.carriedMinor} or more`,
            zh: `不低于 ${step.interestMinor + step.carriedMinor}`,
          },
        }),
      )
    }
  }
  return problems
}
