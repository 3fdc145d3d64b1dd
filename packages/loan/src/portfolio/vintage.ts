/**
 * Vintages: loans that were granted in the same time, and how many of them had gone bad after how many months. Old and
 * young loans are compared at the same age, which a portfolio's total cannot.
 */
import { civilOf, monthsLater, type Day } from '../calendar/index.ts'
import { fraction, type Fraction } from '../money/index.ts'
import { NOTHING, withOneMore, type CountAndAmount } from './snapshot.ts'

/** What a vintage needs to know of a loan. */
export interface LoanOfVintage {
  readonly grantedOn: Day
  /** Minor units, above zero. */
  readonly principalMinor: bigint
  /** The first day on which it was bad, by whatever is called so, such as 91 days past due; absent: never up to `knownUntil`. */
  readonly badOn?: Day
  /** The last day on which this is known. */
  readonly knownUntil: Day
}

/** The time in which loans were granted. */
export type Cohort = 'month' | 'quarter' | 'year'

/** One vintage at one age. */
export interface VintagePoint {
  /** Whole months since each loan was granted. */
  readonly months: number
  /** Loans that were known for so long; younger ones are left out of both sums. */
  readonly known: CountAndAmount
  /** Of them: bad by then, once or still. Amounts are those granted. */
  readonly bad: CountAndAmount
  /** Absent where no loan was known for so long. */
  readonly shareOfCount?: Fraction
  readonly shareOfAmount?: Fraction
}

export interface Vintage {
  /** `1997-03`, `1997-Q1` or `1997`. */
  readonly cohort: string
  readonly granted: CountAndAmount
  readonly points: readonly VintagePoint[]
}

/**
 * The vintages of a portfolio in order of time.
 *
 * @param ages whole months from 0 at which each is looked at
 */
export function vintages(
  loans: Iterable<LoanOfVintage>,
  { cohort, ages }: { readonly cohort: Cohort; readonly ages: readonly number[] },
): readonly Vintage[] {
  const cohorts = new Map<string, LoanOfVintage[]>()
  for (const loan of loans) {
    const name = cohortOf(loan.grantedOn, cohort)
    cohorts.set(name, [...(cohorts.get(name) ?? []), loan])
  }
  return [...cohorts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({
      cohort: name,
      granted: members.reduce((sum, { principalMinor }) => withOneMore(sum, principalMinor), NOTHING),
      points: ages.map((months) => pointOf(members, months)),
    }))
}

function pointOf(members: readonly LoanOfVintage[], months: number): VintagePoint {
  let [known, bad] = [NOTHING, NOTHING]
  for (const { grantedOn, principalMinor, badOn, knownUntil } of members) {
    const on = monthsLater(grantedOn, months, 'clip')
    if (on > knownUntil) continue
    known = withOneMore(known, principalMinor)
    if (badOn !== undefined && badOn <= on) bad = withOneMore(bad, principalMinor)
  }
  if (known.count === 0) return { months, known, bad }
  return {
    months,
    known,
    bad,
    shareOfCount: fraction(BigInt(bad.count), BigInt(known.count)),
    shareOfAmount: fraction(bad.amountMinor, known.amountMinor),
  }
}

/** The name of the time in which a day lies. */
export function cohortOf(day: Day, cohort: Cohort): string {
  const { year, month } = civilOf(day)
  switch (cohort) {
    case 'month':
      return `${year}-${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'year':
      return String(year)
    default:
      return cohort satisfies never
  }
}
