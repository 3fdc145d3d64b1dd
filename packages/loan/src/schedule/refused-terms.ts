/** Terms that contradict themselves: counts, rates, shares and where a surplus goes. */
import { amountText } from '../money/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import { refusedGrace } from './refused-grace.ts'
import { NOT_BELOW_ZERO, refusedRepayment } from './refused-repayment.ts'

const INSTALMENTS_AT_MOST = 3_660

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

function refusedCounts({ instalments, dates, rounding, currency }: Terms): readonly Problem[] {
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
        expected: { en: 'a whole number from 1', zh: '不小于 1 的整数' },
      }),
    )
  }
  if (rounding.instalmentMultipleMinor < 1n) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/rounding/instalmentMultipleMinor',
        found: amountText(rounding.instalmentMultipleMinor, currency),
        says: { en: 'a multiple that nothing can be rounded to', zh: '取整倍数有误' },
        expected: { en: `${amountText(1n, currency)} or more`, zh: `不低于 ${amountText(1n, currency)}` },
      }),
    )
  }
  return problems
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
