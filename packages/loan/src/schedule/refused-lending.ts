/** Money lent outside the loan, and due dates that cannot be. */
import { dayText, LAST_DAY } from '../calendar/index.ts'
import { amountText } from '../money/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import { chargesOfDisbursement } from './charges.ts'
import type { SchedulePeriod } from './due-dates.ts'
import type { Disbursement } from './lent.ts'

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
          found: amountText(amountMinor, terms.currency),
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

/** Charges that keep back all of what is disbursed, or more: nobody would have the money. */
export function refusedDeductions(
  disbursements: readonly Disbursement[],
  terms: Pick<Terms, 'charges' | 'rounding' | 'currency'>,
): readonly Problem[] {
  return disbursements.flatMap((disbursement, k) => {
    const charges = chargesOfDisbursement(terms, disbursement, 'deducted-at-disbursement')
    const keptMinor = charges.reduce((sum, part) => sum + part.amountMinor, 0n)
    if (keptMinor < disbursement.amountMinor) return []
    const kept = amountText(keptMinor, terms.currency)
    return [
      problem({
        code: 'contradiction',
        pointer: below(below('/disbursements', k), 'amountMinor'),
        found: amountText(disbursement.amountMinor, terms.currency),
        says: {
          en: `charges of ${kept} are kept back from it, so that nothing is paid out`,
          zh: `放款时预扣费用 ${kept}，没有余额可以放出`,
        },
        expected: { en: `more than ${kept}`, zh: `大于 ${kept} 的金额` },
      }),
    ]
  })
}

/** What is wrong with due dates: past the years that can be written, not in order, or before the money of the last. */
export function refusedPeriods(
  periods: readonly SchedulePeriod[],
  disbursements: readonly Disbursement[],
): readonly Problem[] {
  // Of steps that lead to no number at all `not after` would be true as well: nothing else is looked at then.
  const far = periods.findIndex(({ until, dueOn }) => !(until <= LAST_DAY && dueOn <= LAST_DAY))
  if (far >= 0) return [tooFar(far + 1)]
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

/** Dates are written with four digits of the year, and no loan to a person is longer. */
function tooFar(instalment: number): Problem {
  const last = dayText(LAST_DAY)
  return problem({
    code: 'out-of-range',
    pointer: '/dates',
    found: undefined,
    says: {
      en: `instalment ${instalment} is due after the year 9999`,
      zh: `第 ${instalment} 期还款日在公元 9999 年之后`,
    },
    expected: { en: `due dates to ${last}`, zh: `不晚于 ${last} 的还款日` },
  })
}
