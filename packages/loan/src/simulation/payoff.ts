/** What would have to be paid on a day so that nothing is left: the account as if it were paid off that day. */
import { accountOf } from '../account/index.ts'
import type { Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { problem, type Parsed } from '../problem.ts'
import { dayText } from '../calendar/index.ts'
import { COMPONENTS, type Component, type Components, type Terms } from '../terms/index.ts'

/** A payoff on a day, in minor units. */
export interface Payoff {
  readonly on: Day
  readonly parts: Components
  readonly totalMinor: bigint
}

/** An id that no event of a person's has. */
const SUPPOSED = 'supposed payoff'

/**
 * What pays a loan off on each of some days.
 *
 * @param days in any order; events of later value than a day are left out for it
 * @returns the problems of the history; or `out-of-order` for a day on which nothing has been lent yet
 */
export function payoffsOn(
  terms: Terms,
  events: readonly LoanEvent[],
  days: readonly Day[],
): Parsed<readonly Payoff[]> {
  const payoffs: Payoff[] = []
  for (const on of days) {
    const lent = accountOf(terms, events, { asOf: on, knownOn: on })
    if (!lent.ok) return lent
    if (lent.value.status === 'not-disbursed') return { ok: false, problems: [nothingLent(on)] }
    const supposed: LoanEvent = { type: 'paid-off', id: SUPPOSED, on, bookedOn: on, channel: 'supposed' }
    const account = accountOf(terms, [...events, supposed], { asOf: on, knownOn: on })
    if (!account.ok) return account
    payoffs.push(payoffOf(on, account.value.spreads.find((s) => s.event === SUPPOSED)?.parts ?? []))
  }
  return { ok: true, value: payoffs }
}

interface Part {
  readonly component: Component
  readonly amountMinor: bigint
}

function payoffOf(on: Day, parts: readonly Part[]): Payoff {
  const sum = (component: Component): bigint =>
    parts.filter((p) => p.component === component).reduce((total, p) => total + p.amountMinor, 0n)
  const each: Components = {
    principal: sum('principal'),
    interest: sum('interest'),
    'penalty-interest': sum('penalty-interest'),
    fee: sum('fee'),
    cost: sum('cost'),
  }
  return { on, parts: each, totalMinor: COMPONENTS.reduce((total, c) => total + each[c], 0n) }
}

function nothingLent(on: Day): ReturnType<typeof problem> {
  return problem({
    code: 'out-of-order',
    pointer: '/events',
    found: dayText(on),
    says: { en: `nothing has been lent by ${dayText(on)}`, zh: `截至 ${dayText(on)} 尚未放款` },
    expected: { en: 'a day on or after the disbursement', zh: '放款当日或之后的日期' },
  })
}
