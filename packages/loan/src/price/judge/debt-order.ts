/** `debt-order`: which of several debts does a payment discharge, and was it booked so? */
import { compare, smaller } from '../../money/index.ts'
import type { DebtOwed, LoanFacts } from '../facts/loan-facts.ts'
import type { DebtCriterion, DebtOrderRule } from '../language/rule.ts'
import type { Found } from './limit.ts'
import { moneyText } from './quantity.ts'
import { known, type Truth, undecided } from './truth.ts'

/** What of the payment goes to each debt. */
export interface DebtOrderDecided {
  readonly kind: 'debt-order'
  readonly to: readonly { readonly debt: string; readonly amount: string }[]
}

/** Below zero where `a` comes before `b` by the criterion. */
const BEFORE: Readonly<Record<DebtCriterion, (a: DebtOwed, b: DebtOwed) => number>> = {
  'due-first': (a, b) => Number(b.isDue) - Number(a.isDue),
  'least-secured': (a, b) => Number(a.isSecured) - Number(b.isSecured),
  heaviest: (a, b) => compare(b.burden, a.burden),
  'earliest-due': (a, b) => a.dueOn - b.dueOn,
}

/** Whether a payment was booked to other debts than the rule says. */
export function judgeDebtOrder(rule: DebtOrderRule, facts: LoanFacts): Found<DebtOrderDecided> {
  const paid = facts.sums['paid.amount']?.[0]
  const { debts } = facts
  const shares = paid === undefined || debts === undefined ? undefined : sharesOf(debts, paid, rule.order)
  return {
    broken: isBookedOtherwise(shares, facts),
    decided: () => ({
      kind: 'debt-order',
      to: (debts ?? []).flatMap(({ id }) => {
        const share = shares?.get(id)
        return share === undefined ? [] : [{ debt: id, amount: moneyText(share, facts.currency) }]
      }),
    }),
  }
}

function isBookedOtherwise(shares: ReadonlyMap<string, bigint> | undefined, facts: LoanFacts): Truth {
  if (shares === undefined)
    return undecided(
      ...(facts.sums['paid.amount'] === undefined ? [{ kind: 'scope', of: 'paid.amount' } as const] : []),
      ...(facts.debts === undefined ? [{ kind: 'scope', of: 'debts' } as const] : []),
    )
  const booked = (facts.debts ?? []).flatMap((debt) =>
    debt.booked === undefined ? [] : [debt.booked !== shares.get(debt.id)],
  )
  if (booked.includes(true)) return known(true)
  return booked.length === facts.debts?.length ? known(false) : undecided({ kind: 'scope', of: 'debts' })
}

/**
 * Debts in order; those that nothing sets apart share in proportion, parts of the smallest unit cut off and what is
 * left over of them given to the first that are named.
 */
function sharesOf(
  debts: readonly DebtOwed[],
  paid: bigint,
  order: readonly DebtCriterion[],
): ReadonlyMap<string, bigint> {
  const difference = (a: DebtOwed, b: DebtOwed): number =>
    order.map((criterion) => BEFORE[criterion](a, b)).find((sign) => sign !== 0) ?? 0
  const sorted = debts.toSorted(difference)
  const shares = new Map<string, bigint>()
  let left = paid
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at]
    const alike = sorted.slice(at).filter((debt) => first !== undefined && difference(first, debt) === 0)
    left -= shareAlike(alike, left, shares)
    at += alike.length
  }
  return shares
}

/** Gives out to debts of one rank; returns how much. */
function shareAlike(alike: readonly DebtOwed[], left: bigint, shares: Map<string, bigint>): bigint {
  const owed = alike.reduce((sum, { amount }) => sum + amount, 0n)
  const given = smaller(owed, left)
  let rest = given
  for (const { id, amount } of alike) {
    const share = owed === 0n ? 0n : (amount * given) / owed
    shares.set(id, share)
    rest -= share
  }
  for (const { id, amount } of alike) {
    const share = shares.get(id) ?? 0n
    if (rest === 0n || share === amount) continue
    shares.set(id, share + 1n)
    rest -= 1n
  }
  return given
}
