/** Plans by which the debt never shrinks, or by which more comes back than is owed. */
import { amountText, type Currency } from '../money/index.ts'
import { below, problem, type Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import type { Planned } from './walk.ts'

/** Whether the plan pays the debt off: instalments that no principal is in, or named ones that leave interest unpaid. */
export function refusedPlan(terms: Terms, { walked, paces }: Planned): readonly Problem[] {
  const { repayment, grace, instalments, currency } = terms
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
          found:
            asked !== undefined && 'amountMinor' in asked
              ? amountText(asked.amountMinor, currency)
              : undefined,
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
          found: amountText(repayment.balloonMinor, currency),
          says: { en: 'a balloon above what is owed when instalments begin', zh: '尾款高于开始还款时的欠款' },
          expected: { en: 'no more than what was lent by then', zh: '不高于届时已放款的金额' },
        }),
      ]
    }
    case 'custom':
      return refusedCustom(currency, { walked, paces })
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
function refusedCustom(
  currency: Currency,
  { walked, paces }: Pick<Planned, 'walked' | 'paces'>,
): readonly Problem[] {
  const text = (minor: bigint): string => amountText(minor, currency)
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
          found: text(asked.principalMinor),
          says: { en: 'more principal than is left', zh: '归还本金超过剩余本金' },
          expected: {
            en: `no more than ${text(step.principalMinor)}`,
            zh: `不高于 ${text(step.principalMinor)}`,
          },
        }),
      )
    }
    if (k === walked.length - 2 && step.carriedMinor > 0n) {
      problems.push(
        problem({
          code: 'does-not-amortise',
          pointer: below(pointer, 'amountMinor'),
          found: 'amountMinor' in asked ? text(asked.amountMinor) : undefined,
          says: { en: 'instalments that never catch up with the interest', zh: '各期金额不足以偿付利息' },
          expected: {
            en: `${text(step.interestMinor + step.carriedMinor)} or more`,
            zh: `不低于 ${text(step.interestMinor + step.carriedMinor)}`,
          },
        }),
      )
    }
  }
  return problems
}
