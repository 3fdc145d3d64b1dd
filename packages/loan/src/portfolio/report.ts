/** A portfolio over several month ends: how it stands on each, how it rolled from one to the next, and by segment at last. */
import type { BucketScheme } from '../arrears/index.ts'
import type { Day } from '../calendar/index.ts'
import type { Fraction } from '../money/index.ts'
import { rollRates, type MonthEnd, type RollRates } from './roll-rate.ts'
import {
  bySegment,
  portfolioAtRisk,
  snapshot,
  type BucketStanding,
  type CountAndAmount,
  type LoanStanding,
} from './snapshot.ts'

/** A month end with its day, and the segment of each loan that has one. */
export interface DatedMonthEnd extends MonthEnd {
  readonly on: Day
  readonly segments: ReadonlyMap<string, string>
}

/** Loans past due by more than some days, with their whole balance. */
export interface AtRisk extends CountAndAmount {
  readonly moreThanDays: number
  /** Of the outstanding money; absent where nothing is outstanding. */
  readonly share?: Fraction
}

/** A portfolio, or a part of it, on a day. */
export interface PortfolioStanding {
  readonly all: CountAndAmount
  /** All buckets of the scheme in order, empty ones too; they sum to `all`. */
  readonly buckets: readonly BucketStanding[]
  readonly atRisk: readonly AtRisk[]
}

export interface PortfolioReport {
  readonly monthEnds: readonly (PortfolioStanding & { readonly on: Day })[]
  /** One from each month end to the next. */
  readonly rolls: readonly (RollRates & { readonly before: Day; readonly after: Day })[]
  /** At the last month end, by name; none where no loan has a segment. Loans without one stand under an empty name. */
  readonly segments: readonly (PortfolioStanding & { readonly segment: string })[]
}

/** What a report is asked of. */
export interface PortfolioAsked {
  readonly scheme: BucketScheme
  /** Each a whole number from 0; 30 gives what is called PAR 30. */
  readonly atRiskDays: readonly number[]
}

/**
 * The report of a portfolio.
 *
 * @param monthEnds in any order, each day once
 * @throws {RangeError} if a loan stands twice in one month end
 */
export function portfolioReport(
  monthEnds: readonly DatedMonthEnd[],
  { scheme, atRiskDays }: PortfolioAsked,
): PortfolioReport {
  const standingOf = (standings: readonly LoanStanding[]): PortfolioStanding => ({
    ...snapshot(standings, scheme),
    atRisk: atRiskDays.map((moreThanDays) => ({ moreThanDays, ...portfolioAtRisk(standings, moreThanDays) })),
  })
  const inOrder = monthEnds.toSorted((a, b) => a.on - b.on)
  const last = inOrder.at(-1)
  return {
    monthEnds: inOrder.map(({ on, standings }) => ({ on, ...standingOf(standings) })),
    rolls: inOrder.slice(1).flatMap((after, at) => {
      const before = inOrder[at]
      if (before === undefined) return []
      return [{ before: before.on, after: after.on, ...rollRates(before, after, scheme) }]
    }),
    segments: last === undefined ? [] : segmentsOf(last, standingOf),
  }
}

function segmentsOf(
  { standings, segments }: DatedMonthEnd,
  standingOf: (standings: readonly LoanStanding[]) => PortfolioStanding,
): PortfolioReport['segments'] {
  if (segments.size === 0) return []
  return [...bySegment(standings, ({ loan }) => segments.get(loan) ?? '')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([segment, members]) => ({ segment, ...standingOf(members) }))
}
