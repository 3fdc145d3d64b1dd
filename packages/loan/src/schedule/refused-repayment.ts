/** Balloons and named instalments that contradict the terms they stand in. */
import { dayText } from '../calendar/index.ts'
import { amountText } from '../money/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Words } from '@forbear/conduct/language'

/** What is expected of amounts and rates that may be nothing. */
export const NOT_BELOW_ZERO: Words = { en: 'no less than zero', zh: '不小于零' }

/** What is wrong with the method. Pointers: `/repayment/balloonMinor`, `/repayment/instalments/0/principalMinor`. */
export function refusedRepayment({ repayment, instalments, dates, currency }: Terms): readonly Problem[] {
  const problems: Problem[] = []
  if (repayment.method === 'balloon' && repayment.balloonMinor < 0n) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/repayment/balloonMinor',
        found: amountText(repayment.balloonMinor, currency),
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
          found: amountText(amountMinor, currency),
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
