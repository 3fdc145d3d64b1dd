/**
 * Settlements: the debt is closed for less than is owed, under the condition that what was agreed comes in time. Met, the
 * rest is forgiven; lapsed, everything is owed again less what was paid.
 */
import { promiseOutcomes, type PartOutcome, type PromisedPart, type Receipt } from '../arrears/index.ts'
import { dayText, type Day } from '../calendar/index.ts'
import type { Settled } from '../events/index.ts'
import { amountText, fraction, type Currency, type Fraction } from '../money/index.ts'
import { problem, type Parsed, type Problem } from '../problem.ts'
import { heldAgainst, type LimitAnswer, type PlanLimit } from './limit.ts'
import { DAYS_AT_MOST } from './plan-faults.ts'

export interface Settlement {
  readonly id: string
  readonly agreedOn: Day
  /** Everything owed on that day. */
  readonly owedMinor: bigint
  /** What closes the debt, in order of dates. */
  readonly parts: readonly PromisedPart[]
  /** Whole days from 0 after each date in which money still counts as in time. */
  readonly graceDays: number
}

/** What a settlement comes to. */
export interface SettlementTerms {
  readonly paysMinor: bigint
  readonly forgivenMinor: bigint
  /** Forgiven of what was owed. */
  readonly discount: Fraction
  readonly lastOn: Day
}

/**
 * What a settlement comes to, or why it is none: `out-of-range` for amounts or days that are none, `out-of-order` for
 * dates that do not rise after the agreement, `more-than-owed` where nothing is forgiven.
 */
export function settlementTerms(settlement: Settlement, currency: Currency): Parsed<SettlementTerms> {
  const { parts, owedMinor } = settlement
  const problems = faultsOf(settlement, currency)
  const last = parts.at(-1)
  if (problems.length > 0 || last === undefined) return { ok: false, problems }
  const paysMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const forgivenMinor = owedMinor - paysMinor
  return {
    ok: true,
    value: { paysMinor, forgivenMinor, discount: fraction(forgivenMinor, owedMinor), lastOn: last.by },
  }
}

function faultsOf(
  { parts, agreedOn, owedMinor, graceDays }: Settlement,
  currency: Currency,
): readonly Problem[] {
  const problems: Problem[] = []
  if (parts.length === 0) {
    problems.push(
      problem({
        code: 'missing-key',
        pointer: '/parts',
        found: [],
        says: { en: 'a settlement without a payment', zh: '和解没有任何付款' },
        expected: { en: 'at least one amount and day', zh: '至少一笔金额和日期' },
      }),
    )
  }
  if (!Number.isSafeInteger(graceDays) || graceDays < 0) {
    problems.push(
      problem({
        code: 'out-of-range',
        pointer: '/graceDays',
        found: graceDays,
        says: { en: 'days of grace', zh: '宽限天数有误' },
        expected: { en: 'a whole number from 0', zh: '不小于0的整数' },
      }),
    )
  }
  for (const [at, { by, amountMinor }] of parts.entries()) {
    if (amountMinor <= 0n) {
      problems.push(
        problem({
          code: 'out-of-range',
          pointer: `/parts/${at}/amountMinor`,
          found: amountText(amountMinor, currency),
          says: { en: 'a payment of nothing', zh: '付款金额有误' },
          expected: { en: 'more than zero', zh: '大于零' },
        }),
      )
    }
    const before = parts[at - 1]?.by
    const earliest = before === undefined ? agreedOn : before + 1
    if (by < earliest) {
      const first = dayText(earliest)
      problems.push(
        problem({
          code: 'out-of-order',
          pointer: `/parts/${at}/by`,
          found: dayText(by),
          says:
            before === undefined
              ? { en: 'a date before the agreement', zh: '日期早于协议日' }
              : { en: 'a date that is not after the one before it', zh: '日期不晚于前一日期' },
          expected: { en: `${first} or later`, zh: `不早于${first}` },
        }),
      )
    }
    if (by - agreedOn > DAYS_AT_MOST) {
      const latest = dayText(agreedOn + DAYS_AT_MOST)
      problems.push(
        problem({
          code: 'out-of-range',
          pointer: `/parts/${at}/by`,
          found: dayText(by),
          says: { en: 'a date more than a hundred years away', zh: '日期超过一百年' },
          expected: { en: `${latest} at the latest`, zh: `不晚于${latest}` },
        }),
      )
    }
  }
  const paysMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  if (paysMinor >= owedMinor) {
    const owed = `${amountText(owedMinor, currency)} ${currency.code}`
    problems.push(
      problem({
        code: 'more-than-owed',
        pointer: '/parts',
        found: amountText(paysMinor, currency),
        says: { en: 'a settlement that forgives nothing', zh: '和解没有任何减免' },
        expected: { en: `less than the ${owed} owed`, zh: `少于所欠的 ${owed}` },
      }),
    )
  }
  return problems
}

/** A settlement held against limits, such as the greatest discount of a product. */
export function settlementWithin(
  settlement: Settlement,
  limits: readonly PlanLimit[],
  currency: Currency,
): LimitAnswer {
  const paysMinor = settlement.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const measured = {
    agreedOn: settlement.agreedOn,
    owedMinor: settlement.owedMinor,
    instalments: settlement.parts.map(({ by, amountMinor }) => ({ dueOn: by, amountMinor })),
    interestMinor: 0n,
    forgivenMinor: settlement.owedMinor - paysMinor,
  }
  return heldAgainst(measured, limits, currency)
}

/**
 * - `open`: its time is not over and not all has come
 * - `met`: everything came in time, the last on `on`
 * - `lapsed`: something was missing when its grace was over, on `on`; what came stays paid
 */
export type SettlementCourse =
  | { readonly state: 'open'; readonly parts: readonly PartOutcome[] }
  | { readonly state: 'met' | 'lapsed'; readonly on: Day; readonly parts: readonly PartOutcome[] }

/** How a settlement goes. `receipts`: of this debt, reversed ones left out. */
export function settlementCourse(
  settlement: Settlement,
  receipts: readonly Receipt[],
  asOf: Day,
): SettlementCourse {
  const { id, agreedOn, graceDays } = settlement
  const promise = { id, madeOn: agreedOn, parts: settlement.parts }
  const parts = promiseOutcomes([promise], receipts, { asOf, graceDays })[0]?.parts ?? []
  const missed = parts.find(
    ({ by, completeOn }) => asOf > by + graceDays && (completeOn ?? Infinity) > by + graceDays,
  )
  if (missed !== undefined) return { state: 'lapsed', on: missed.by + graceDays + 1, parts }
  const completions = parts.map(({ completeOn }) => completeOn)
  if (completions.includes(undefined)) return { state: 'open', parts }
  return { state: 'met', on: Math.max(...completions.map((on) => on ?? 0)), parts }
}

/**
 * The event by which a met settlement closes the debt.
 *
 * @param met `leftMinor`: what would pay the loan off on the day of the last payment, after it, as `payoffQuote` tells; it
 *   is forgiven whole, so that nobody is told of a settlement that leaves a rest
 */
export function settledEvent(
  { id }: Settlement,
  { on, bookedOn, leftMinor }: { readonly on: Day; readonly bookedOn: Day; readonly leftMinor: bigint },
): Settled {
  return { type: 'settled', id: `${id}/settled`, on, bookedOn, forgivenMinor: leftMinor }
}
