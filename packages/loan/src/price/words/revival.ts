/** When the warning on old debts is due: before a promise, a plan or a payment, wherever limitation may have run out. */
import type { Words } from '@forbear/conduct/language'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceFinding, PriceJudgement } from '../judge/finding.ts'
import { BEFORE_ANY_ACT, sayMayHaveRunOut, sayRanOut } from './old-debt.ts'

/**
 * The warning, where it is due: the time has or may have run out; or a plan or payment is spoken of and nothing tells when
 * the debt was due. What is not known always warns.
 */
export function revivalWarning(facts: LoanFacts, judgement: PriceJudgement): Words | undefined {
  const old = judgement.findings.find(({ kind, possible }) => kind === 'limitation' && possible !== 'clear')
  const { 'on.paid': paid, 'on.plan-signed': plan } = facts.dates
  const isAboutPaying = paid !== undefined || plan !== undefined || facts.sums['paid.amount'] !== undefined
  const isUntold = judgement.notTested.some(({ about }) => about.includes('limitation.events'))
  if (old === undefined && !(isAboutPaying && isUntold)) return undefined
  const says = (old && sayCertainlyOver(old)) ?? sayMayHaveRunOut('any')
  return { en: `${says.en} ${BEFORE_ANY_ACT.en}`, zh: `${says.zh}${BEFORE_ANY_ACT.zh}` }
}

function sayCertainlyOver({ certain, decided }: PriceFinding): Words | undefined {
  if (certain === 'clear' || decided.kind !== 'limitation' || decided.lastDay === undefined) return undefined
  return sayRanOut('any', decided.lastDay, decided.afterwards)
}
