/**
 * A household's budget: what comes in, what has to go out, and what is left in a month. Income is rounded down and
 * spending up, so that no rounding makes anything affordable.
 */
import type { Words } from '@forbear/conduct/language'
import { add, fraction, rounded, ZERO, type Fraction } from '../money/index.ts'

/** How often an amount comes: a month is a twelfth of a year, a year 52 weeks. */
export type Every = 'week' | 'two-weeks' | 'four-weeks' | 'month' | 'quarter' | 'year'

/**
 * What an amount rests on: a document that was seen, movements on an account, the person's own word, or a published
 * figure of what a household needs.
 */
export type Source = 'document' | 'account-statement' | 'declared' | 'reference-figure'

/** One line. `unknown` is what nobody knows: it is never taken for nothing. */
export interface BudgetLine {
  readonly id: string
  readonly title: Words
  readonly amount: { readonly minor: bigint; readonly every: Every } | 'unknown'
  readonly source: Source
}

/** The least that published figures hold to be needed, by household; handed in with its source. */
export interface LivingFigure {
  readonly perHouseholdMinor: bigint
  readonly perAdultMinor: bigint
  readonly perChildMinor: bigint
  readonly citation: string
}

export interface Budget {
  readonly household: { readonly adults: number; readonly children: number } | 'unknown'
  readonly income: readonly BudgetLine[]
  /** Rent, food, heating, travel to work, school, medicine, maintenance: what has to be paid before any lender. */
  readonly necessary: readonly BudgetLine[]
  /** Where a figure is set, spending below it is not believed: the figure counts. A month's amounts. */
  readonly livingFigure?: LivingFigure
}

/** Something that nobody knows and an answer needs. */
export interface MissingFact {
  /** Of a line; or `income`, `necessary`, `household`, `other-instalments`. */
  readonly id: string
  readonly title: Words
}

/** What a budget comes to in a month, with everything that keeps it from being known. Amounts in minor units. */
export interface BudgetResult {
  /** Of the lines that are known; rounded down. */
  readonly incomeMinor: bigint
  /** Of the lines that are known, at least the living figure; rounded up. */
  readonly necessaryMinor: bigint
  /** Income less necessary spending; below zero where it does not reach. */
  readonly leftMinor: bigint
  /** Lines whose amount is unknown; the household where the living figure needs it; a whole list that has no line. */
  readonly missingIncome: readonly MissingFact[]
  readonly missingNecessary: readonly MissingFact[]
  /** Whether the living figure took the place of lower spending. */
  readonly livingFigureCounted: 'counted' | 'not-counted'
}

const PER_MONTH: Readonly<Record<Every, Fraction>> = {
  week: fraction(52n, 12n),
  'two-weeks': fraction(26n, 12n),
  'four-weeks': fraction(13n, 12n),
  month: fraction(1n),
  quarter: fraction(1n, 3n),
  year: fraction(1n, 12n),
}

/** The budget of a month. */
export function budgetOf(budget: Budget): BudgetResult {
  const incomeMinor = rounded(monthly(budget.income), 'down')
  const spentMinor = rounded(monthly(budget.necessary), 'up')
  const figure = figureOf(budget)
  const necessaryMinor = figure > spentMinor ? figure : spentMinor
  const needsHousehold = budget.livingFigure !== undefined && budget.household === 'unknown'
  return {
    incomeMinor,
    necessaryMinor,
    leftMinor: incomeMinor - necessaryMinor,
    missingIncome: missing(budget.income, 'income'),
    missingNecessary: [...missing(budget.necessary, 'necessary'), ...(needsHousehold ? [HOUSEHOLD] : [])],
    livingFigureCounted: figure > spentMinor ? 'counted' : 'not-counted',
  }
}

/** The exact sum of a month of the lines that are known. */
function monthly(lines: readonly BudgetLine[]): Fraction {
  return lines.reduce((sum, { amount }) => {
    if (amount === 'unknown') return sum
    const { n, d } = PER_MONTH[amount.every]
    return add(sum, fraction(amount.minor * n, d))
  }, ZERO)
}

/** A list without any line says nothing about the household. */
function missing(lines: readonly BudgetLine[], list: keyof typeof LISTS): readonly MissingFact[] {
  if (lines.length === 0) return [{ id: list, title: LISTS[list] }]
  return lines.filter(({ amount }) => amount === 'unknown').map(({ id, title }) => ({ id, title }))
}

const LISTS = {
  income: { en: 'all income', zh: '全部收入' },
  necessary: { en: 'all necessary spending', zh: '全部必要支出' },
} as const
const HOUSEHOLD: MissingFact = {
  id: 'household',
  title: { en: 'who lives in the household', zh: '家庭成员情况' },
}

function figureOf({ household, livingFigure }: Budget): bigint {
  if (livingFigure === undefined || household === 'unknown') return 0n
  const { perHouseholdMinor, perAdultMinor, perChildMinor } = livingFigure
  return (
    perHouseholdMinor + BigInt(household.adults) * perAdultMinor + BigInt(household.children) * perChildMinor
  )
}
