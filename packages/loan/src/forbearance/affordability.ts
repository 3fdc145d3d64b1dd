/**
 * Whether an instalment can be afforded, before lending and before a plan. An answer rests on what is known: a missing
 * fact never says affordable, though it may be sure without it that something is not.
 */
import { compare, fraction, type Fraction } from '../money/index.ts'
import { budgetOf, type Budget, type BudgetResult, type MissingFact, type Source } from './budget.ts'

export interface AffordabilityAsked {
  readonly budget: Budget
  /** The highest month of the loan or plan, in minor units. */
  readonly instalmentMinor: bigint
  /** What other lenders are paid in a month; `unknown` where nobody has asked. */
  readonly otherInstalmentsMinor: bigint | 'unknown'
  /** What has to be left of the month besides, for what nobody plans. From 0. */
  readonly reserveMinor: bigint
  /** All instalments together at most this share of income, where a rule of the lender says so. */
  readonly shareOfIncomeAtMost?: Fraction
  /** What income has to rest on to count as known. */
  readonly income: 'seen-or-declared' | 'seen'
}

/** Why an instalment cannot be afforded. */
export type TooMuch =
  | { readonly because: 'not-left'; readonly shortMinor: bigint }
  | { readonly because: 'share-of-income'; readonly share: Fraction; readonly atMost: Fraction }

/** What an answer rests on: the budget, what else goes out in a month, and how many lines rest on what. */
export interface RestsOn {
  readonly budget: BudgetResult
  readonly otherInstalmentsMinor: bigint | 'unknown'
  readonly reserveMinor: bigint
  readonly sources: Readonly<Record<Source, number>>
}

/**
 * - `affordable`: everything is known, and enough is left
 * - `not-affordable`: whatever the missing facts are, it is too much
 * - `undetermined`: it may be either; `missing` would decide
 */
export type Affordability =
  | { readonly state: 'affordable'; readonly leftMinor: bigint; readonly restsOn: RestsOn }
  | { readonly state: 'not-affordable'; readonly reasons: readonly TooMuch[]; readonly restsOn: RestsOn }
  | { readonly state: 'undetermined'; readonly missing: readonly MissingFact[]; readonly restsOn: RestsOn }

/**
 * Whether an instalment can be afforded.
 *
 * Unknown spending and unknown instalments of others are nothing at best, so they cannot save what is too much without
 * them; unknown income can, so it leaves open what the rest denies.
 */
export function affordability(asked: AffordabilityAsked): Affordability {
  const budget = budgetOf(asked.budget)
  const { otherInstalmentsMinor, reserveMinor } = asked
  const restsOn = { budget, otherInstalmentsMinor, reserveMinor, sources: sourcesOf(asked.budget) }
  const others = otherInstalmentsMinor === 'unknown' ? 0n : otherInstalmentsMinor
  const leftMinor = budget.leftMinor - others - reserveMinor - asked.instalmentMinor
  const reasons = reasonsOf(asked, { leftMinor, incomeMinor: budget.incomeMinor, others })
  const missingIncome = [...budget.missingIncome, ...unseenIncome(asked)]
  // too much on the person's own word is too much, seen or not
  if (reasons.length > 0 && budget.missingIncome.length === 0)
    return { state: 'not-affordable', reasons, restsOn }
  const missing = [
    ...missingIncome,
    ...budget.missingNecessary,
    ...(asked.otherInstalmentsMinor === 'unknown' ? [OTHER_INSTALMENTS] : []),
  ]
  return missing.length > 0
    ? { state: 'undetermined', missing, restsOn }
    : { state: 'affordable', leftMinor, restsOn }
}

function reasonsOf(
  { shareOfIncomeAtMost, instalmentMinor }: AffordabilityAsked,
  found: { readonly leftMinor: bigint; readonly incomeMinor: bigint; readonly others: bigint },
): readonly TooMuch[] {
  const reasons: TooMuch[] = []
  if (found.leftMinor < 0n) reasons.push({ because: 'not-left', shortMinor: -found.leftMinor })
  if (shareOfIncomeAtMost !== undefined && found.incomeMinor > 0n) {
    const share = fraction(instalmentMinor + found.others, found.incomeMinor)
    if (compare(share, shareOfIncomeAtMost) > 0) {
      reasons.push({ because: 'share-of-income', share, atMost: shareOfIncomeAtMost })
    }
  }
  return reasons
}

const OTHER_INSTALMENTS: MissingFact = {
  id: 'other-instalments',
  title: { en: 'instalments to other lenders', zh: '对其他机构的每月还款' },
}

/** Income that has to be seen and was only declared. */
function unseenIncome({ budget, income }: AffordabilityAsked): readonly MissingFact[] {
  if (income === 'seen-or-declared') return []
  return budget.income
    .filter(
      ({ source, amount }) => amount !== 'unknown' && source !== 'document' && source !== 'account-statement',
    )
    .map(({ id, title }) => ({
      id,
      title: { en: `proof of ${title.en}`, zh: `${title.zh}的证明` },
    }))
}

function sourcesOf({ income, necessary }: Budget): Readonly<Record<Source, number>> {
  const count = (source: Source): number =>
    [...income, ...necessary].filter((line) => line.amount !== 'unknown' && line.source === source).length
  return {
    document: count('document'),
    'account-statement': count('account-statement'),
    declared: count('declared'),
    'reference-figure': count('reference-figure'),
  }
}
