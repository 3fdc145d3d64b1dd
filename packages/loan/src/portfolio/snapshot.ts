/** A portfolio as it stands on one day: loans and money by bucket, in sum and by segment. */
import { bucketOf, type Bucket, type BucketScheme } from '../arrears/index.ts'
import { fraction, type Fraction } from '../money/index.ts'

/** How one loan stands on a day. */
export interface LoanStanding {
  readonly loan: string
  /** Whole days from 0, after pauses. */
  readonly daysPastDue: number
  /** Minor units from 0: of one currency in one portfolio. */
  readonly outstandingMinor: bigint
}

/** How many, and how much. */
export interface CountAndAmount {
  readonly count: number
  readonly amountMinor: bigint
}

export interface BucketStanding extends CountAndAmount {
  readonly bucket: Bucket
}

/** The loans of a portfolio in all buckets of a scheme, empty ones too; the sums are those of the portfolio. */
export function snapshot(
  standings: Iterable<LoanStanding>,
  scheme: BucketScheme,
): { readonly all: CountAndAmount; readonly buckets: readonly BucketStanding[] } {
  const sums = new Map<string, CountAndAmount>()
  let all = NOTHING
  for (const { daysPastDue, outstandingMinor } of standings) {
    const { id } = bucketOf(daysPastDue, scheme)
    sums.set(id, withOneMore(sums.get(id), outstandingMinor))
    all = withOneMore(all, outstandingMinor)
  }
  return { all, buckets: scheme.buckets.map((bucket) => ({ bucket, ...(sums.get(bucket.id) ?? NOTHING) })) }
}

/**
 * Portfolio at risk: the share of the outstanding money that stands on loans past due by more than some days, and how
 * many loans these are. The whole balance of such a loan counts, not its overdue instalments alone.
 *
 * @param moreThanDays whole days from 0; 30 gives what is called PAR 30
 * @returns `share` absent where nothing is outstanding
 * @see CGAP, Microfinance consensus guidelines (2003), ratio R10, portfolio at risk
 */
export function portfolioAtRisk(
  standings: Iterable<LoanStanding>,
  moreThanDays: number,
): CountAndAmount & { readonly share?: Fraction } {
  let [all, risky] = [NOTHING, NOTHING]
  for (const { daysPastDue, outstandingMinor } of standings) {
    all = withOneMore(all, outstandingMinor)
    if (daysPastDue > moreThanDays) risky = withOneMore(risky, outstandingMinor)
  }
  return all.amountMinor === 0n ? risky : { ...risky, share: fraction(risky.amountMinor, all.amountMinor) }
}

/**
 * What falls under each segment, such as a region, a product or a month of granting; segments in the order met.
 *
 * No segment is a judgement about a person: region and sex are no parts of a score.
 */
export function bySegment<Item>(
  items: Iterable<Item>,
  segmentOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const segments = new Map<string, Item[]>()
  for (const item of items) {
    const segment = segmentOf(item)
    const there = segments.get(segment)
    if (there === undefined) segments.set(segment, [item])
    else there.push(item)
  }
  return segments
}

export const NOTHING: CountAndAmount = { count: 0, amountMinor: 0n }

/** A count and amount with one more loan of an amount. */
export function withOneMore(sum: CountAndAmount | undefined, amountMinor: bigint): CountAndAmount {
  return { count: (sum?.count ?? 0) + 1, amountMinor: (sum?.amountMinor ?? 0n) + amountMinor }
}
