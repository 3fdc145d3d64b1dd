/**
 * Which limits the law's data set to a plan on a loan. The judge of prices decides who is bound (`price/`): a plan without an
 * end is put to it, and each rule that objects is a limit.
 *
 *     place CN, a bank's credit card, 2025-05-20  →  at most 60 months, for certain (order 2011 no. 2, article 70)
 *     place CN, a card, the lender not stated     →  at most 60 months, possibly; `lender.type` would decide
 *     place CN, a bank's consumer loan            →  none: contract and the lender's policy decide
 *     place GB                                    →  no law on the length of plans is encoded, so none was looked at
 */
import {
  judgePrice,
  type LoanFacts,
  type PriceBook,
  type PriceFinding,
  type PriceRule,
} from '../price/index.ts'
import { clauseOf, needsOf, onlyRules } from './clause.ts'
import type { LimitByLaw } from './limit.ts'

export interface LimitsByLaw {
  readonly limits: readonly LimitByLaw[]
  /** `not-encoded`: the data hold no limit on plans of the place at all, so that none was looked at. */
  readonly state: 'found' | 'none-binds' | 'not-encoded'
}

/** Longer than any limit: what a rule has against it is its limit. */
const MONTHS_WITHOUT_END = 100_000

/**
 * The limits on a plan that is agreed on the day for which the facts are stated.
 *
 * @param facts of the loan; what is absent is not known, and a rule that may bind is a limit that may bind
 * @param book the law, as data
 */
export function limitsByLaw(facts: LoanFacts, book: PriceBook): LimitsByLaw {
  const endless: LoanFacts = {
    ...facts,
    dates: { ...facts.dates, 'on.plan-signed': facts.dates['on.judged'] },
    counts: { ...facts.counts, 'plan.months': [MONTHS_WITHOUT_END] },
  }
  const { findings, isCovered } = judgePrice(endless, onlyRules(book, isOnLengthOfPlans))
  const limits = findings.flatMap(limitOf)
  return { limits, state: limits.length > 0 ? 'found' : isCovered ? 'none-binds' : 'not-encoded' }
}

const isOnLengthOfPlans = (rule: PriceRule): boolean =>
  rule.kind === 'limit' && 'count' in rule.measure && rule.measure.count === 'plan.months'

function limitOf(finding: PriceFinding): readonly LimitByLaw[] {
  const { decided, certain, possible, rule, instrumentCitation, citation, force, basis } = finding
  if (possible === 'clear' || decided.kind !== 'limit' || decided.atMost === undefined) return []
  return [
    {
      id: rule,
      measure: { kind: 'months-at-most', months: Number(decided.atMost.value) },
      citation: `${instrumentCitation}, ${citation}`,
      force,
      basis,
      clause: clauseOf(finding),
      binds: certain === 'clear' ? 'possible' : 'certain',
      needs: needsOf(finding),
    },
  ]
}
