/** `deduction`: was interest kept back from the money lent? The principal is then what was really advanced. */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { DeductionRule } from '../language/rule.ts'
import type { Found } from './limit.ts'
import { chargesOf } from './measure.ts'
import { moneyText } from './quantity.ts'
import { known, type Truth, undecided } from './truth.ts'

/** What was kept back, and the principal that counts; absent where they cannot be told. */
export interface DeductionDecided {
  readonly kind: 'deduction'
  readonly keptBack?: string
  readonly principal?: string
}

/** Whether a charge that may not be was kept back from the money lent. */
export function judgeDeduction(rule: DeductionRule, facts: LoanFacts): Found<DeductionDecided> {
  const { charges, advances, currency } = facts
  const agreed = facts.sums['amount.principal']?.[0]
  const advanced = advances?.reduce((sum, { amount }) => sum + amount, 0n)
  const kept = charges?.filter((charge) => charge.keptBack)
  const forbidden = kept === undefined ? undefined : chargesOf(kept, rule.of)
  const explained = kept === undefined ? undefined : chargesOf(kept, {})
  const less = agreed !== undefined && advanced !== undefined ? agreed - advanced : undefined
  const principal =
    less !== undefined && less > 0n
      ? advanced
      : agreed !== undefined && forbidden !== undefined
        ? agreed - forbidden
        : undefined
  return {
    broken: isBroken({ forbidden, explained, less, stated: { agreed, advanced } }),
    decided: () => ({
      kind: 'deduction',
      ...(forbidden !== undefined && { keptBack: moneyText(forbidden, currency) }),
      ...(principal !== undefined && { principal: moneyText(principal, currency) }),
    }),
  }
}

function isBroken(found: {
  readonly forbidden: bigint | undefined
  readonly explained: bigint | undefined
  readonly less: bigint | undefined
  readonly stated: { readonly agreed: bigint | undefined; readonly advanced: bigint | undefined }
}): Truth {
  const { forbidden, explained, less, stated } = found
  if (forbidden !== undefined && forbidden > 0n) return known(true)
  if (less === undefined)
    return undecided(
      ...(stated.agreed === undefined ? [{ kind: 'scope', of: 'amount.principal' } as const] : []),
      ...(stated.advanced === undefined ? [{ kind: 'scope', of: 'advances' } as const] : []),
    )
  // the borrower had all of it, or what is missing is told and is nothing that may not be kept back
  if (less <= 0n || (explained !== undefined && explained >= less)) return known(false)
  return undecided({ kind: 'scope', of: 'charges' })
}
