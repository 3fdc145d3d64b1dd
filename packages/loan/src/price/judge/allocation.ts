/** `allocation`: to what does a payment go first, and was it booked so? */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { AllocationRule, ArrearsPart } from '../language/rule.ts'
import type { SumName } from '../language/vocabulary.ts'
import type { Found } from './limit.ts'
import { moneyText } from './quantity.ts'
import { known, type Need, or, type Truth, undecided } from './truth.ts'

/** What the payment should go to, in the order of the rule; `left` is what is more than all arrears. */
export interface AllocationDecided {
  readonly kind: 'allocation'
  readonly order: readonly ArrearsPart[]
  readonly to: Readonly<Partial<Record<ArrearsPart, string>>>
  readonly left?: string
}

const BOOKED: Readonly<Record<ArrearsPart, SumName>> = {
  costs: 'paid.to-costs',
  interest: 'paid.to-interest',
  principal: 'paid.to-principal',
}
const OWED: Readonly<Record<ArrearsPart, SumName>> = {
  costs: 'arrears.costs',
  interest: 'arrears.interest',
  principal: 'arrears.principal',
}

/** Whether a payment was booked otherwise than in the rule's order. */
export function judgeAllocation(rule: AllocationRule, facts: LoanFacts): Found<AllocationDecided> {
  const paid = facts.sums['paid.amount']?.[0]
  const missing: Need[] = paid === undefined ? [{ kind: 'scope', of: 'paid.amount' }] : []
  const shares = new Map<ArrearsPart, bigint>()
  let left = paid ?? 0n
  for (const part of rule.order) {
    const owed = facts.sums[OWED[part]]?.[0]
    if (owed === undefined) missing.push({ kind: 'scope', of: OWED[part] })
    const share = owed === undefined || owed > left ? left : owed
    shares.set(part, share)
    left -= share
  }
  const text = (amount: bigint): string => moneyText(amount, facts.currency)
  return {
    broken: missing.length > 0 ? undecided(...missing) : isBookedOtherwise(shares, facts),
    decided: () => ({
      kind: 'allocation',
      order: rule.order,
      to:
        missing.length > 0
          ? {}
          : Object.fromEntries([...shares].map(([part, amount]) => [part, text(amount)])),
      ...(missing.length === 0 && { left: text(left) }),
    }),
  }
}

function isBookedOtherwise(shares: ReadonlyMap<ArrearsPart, bigint>, facts: LoanFacts): Truth {
  return or(
    [...shares].map(([part, share]) => {
      const booked = facts.sums[BOOKED[part]]?.[0]
      return booked === undefined ? undecided({ kind: 'scope', of: BOOKED[part] }) : known(booked !== share)
    }),
  )
}
