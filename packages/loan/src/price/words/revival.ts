/** When the warning on old debts is due: before a promise, a plan or a payment, wherever limitation may have run out. */
import type { Words } from '@forbear/conduct/language'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceJudgement } from '../judge/finding.ts'
import { REVIVAL_WARNING } from './sentence.ts'

/**
 * The warning, where it is due: the time may have run out; or a plan or payment is spoken of and nothing tells when the
 * debt was due. What is not known always warns.
 */
export function revivalWarning(facts: LoanFacts, judgement: PriceJudgement): Words | undefined {
  const mayBeOver = judgement.findings.some(
    ({ kind, possible }) => kind === 'limitation' && possible !== 'clear',
  )
  const { 'on.paid': paid, 'on.plan-signed': plan } = facts.dates
  const isAboutPaying = paid !== undefined || plan !== undefined || facts.sums['paid.amount'] !== undefined
  const isUntold = judgement.notTested.some(({ about }) => about.includes('limitation.events'))
  return mayBeOver || (isAboutPaying && isUntold) ? REVIVAL_WARNING : undefined
}
