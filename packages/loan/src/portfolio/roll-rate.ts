/**
 * Roll rates: of the loans that stood in a bucket at one month end, how many, and with how much money, stand in each
 * bucket at the next, or are no longer there.
 */
import { bucketOf, type BucketScheme } from '../arrears/index.ts'
import { fraction, type Fraction } from '../money/index.ts'
import { NOTHING, withOneMore, type CountAndAmount, type LoanStanding } from './snapshot.ts'

/** Why a loan of the first day has no standing on the second. */
export type Departure = 'paid' | 'settled' | 'written-off' | 'sold' | 'left-out'
export const DEPARTURES: readonly Departure[] = ['paid', 'settled', 'written-off', 'sold', 'left-out']

/** A portfolio at a month end: its loans, and of those that left since the last one, why. */
export interface MonthEnd {
  readonly standings: readonly LoanStanding[]
  readonly departures: ReadonlyMap<string, Departure>
}

/** Of the loans that stood in one bucket: those that went one way. Amounts are what they owed at the beginning. */
export interface Roll extends CountAndAmount {
  readonly to: string
  /** Of the loans and of the money of the bucket at the beginning; absent where it was empty. */
  readonly shareOfCount?: Fraction
  readonly shareOfAmount?: Fraction
}

export interface RollsFromBucket extends CountAndAmount {
  readonly from: string
  /** One for each bucket in order, then one for each departure; together all loans of the bucket. */
  readonly rolls: readonly Roll[]
}

export interface RollRates {
  readonly from: readonly RollsFromBucket[]
  /** Loans of the second day that were not there on the first, by the bucket they stand in; amounts of the second day. */
  readonly arrived: readonly (CountAndAmount & { readonly to: string })[]
}

/**
 * The roll rates from one month end to the next.
 *
 * A loan that is missing from the second and has no departure there counts as `left-out`: a portfolio whose bad loans
 * fall out of the list unnamed would look better than it is.
 *
 * @param scheme the same for both days
 * @throws {RangeError} if a loan stands twice in one month end
 */
export function rollRates(before: MonthEnd, after: MonthEnd, scheme: BucketScheme): RollRates {
  const [then, now] = [byLoan(before.standings), byLoan(after.standings)]
  const sums = new Map<string, Map<string, CountAndAmount>>()
  for (const { loan, daysPastDue, outstandingMinor } of then.values()) {
    const standing = now.get(loan)
    const to =
      standing === undefined
        ? (after.departures.get(loan) ?? 'left-out')
        : bucketOf(standing.daysPastDue, scheme).id
    const from = bucketOf(daysPastDue, scheme).id
    const row = sums.get(from) ?? new Map<string, CountAndAmount>()
    row.set(to, withOneMore(row.get(to), outstandingMinor))
    sums.set(from, row)
  }
  const ways = [...scheme.buckets.map(({ id }) => id), ...DEPARTURES]
  const newcomers = after.standings.filter(({ loan }) => !then.has(loan))
  return {
    from: scheme.buckets.map(({ id }) => rollsFrom(id, sums.get(id) ?? new Map(), ways)),
    arrived: scheme.buckets.map(({ id }) => ({
      to: id,
      ...newcomers
        .filter(({ daysPastDue }) => bucketOf(daysPastDue, scheme).id === id)
        .reduce((sum, { outstandingMinor }) => withOneMore(sum, outstandingMinor), NOTHING),
    })),
  }
}

function rollsFrom(
  from: string,
  row: ReadonlyMap<string, CountAndAmount>,
  ways: readonly string[],
): RollsFromBucket {
  const sums = [...row.values()]
  const count = sums.reduce((sum, roll) => sum + roll.count, 0)
  const amountMinor = sums.reduce((sum, roll) => sum + roll.amountMinor, 0n)
  const rolls = ways.map((to) => {
    const roll = row.get(to) ?? NOTHING
    return {
      to,
      ...roll,
      ...(count === 0 ? {} : { shareOfCount: fraction(BigInt(roll.count), BigInt(count)) }),
      ...(amountMinor === 0n ? {} : { shareOfAmount: fraction(roll.amountMinor, amountMinor) }),
    }
  })
  return { from, count, amountMinor, rolls }
}

function byLoan(standings: readonly LoanStanding[]): ReadonlyMap<string, LoanStanding> {
  const loans = new Map(standings.map((standing) => [standing.loan, standing]))
  if (loans.size !== standings.length) throw new RangeError('a loan stands twice in one month end')
  return loans
}

/** What became of the loans of a bucket: worse, as before, better. Departures are apart. */
export interface Movement {
  readonly worse: CountAndAmount
  readonly asBefore: CountAndAmount
  readonly better: CountAndAmount
  readonly departed: CountAndAmount
}

/**
 * The rolls of one bucket by direction.
 *
 * @throws {RangeError} if the scheme has no such bucket
 */
export function movementOf({ from, rolls }: RollsFromBucket, scheme: BucketScheme): Movement {
  const place = (id: string): number => scheme.buckets.findIndex((bucket) => bucket.id === id)
  const here = place(from)
  if (here < 0) throw new RangeError(`the scheme has no bucket ${from}`)
  const sumOf = (belongs: (at: number) => boolean): CountAndAmount =>
    rolls
      .filter(({ to }) => belongs(place(to)))
      .reduce<CountAndAmount>(
        (sum, roll) => ({
          count: sum.count + roll.count,
          amountMinor: sum.amountMinor + roll.amountMinor,
        }),
        NOTHING,
      )
  return {
    worse: sumOf((at) => at > here),
    asBefore: sumOf((at) => at === here),
    better: sumOf((at) => at >= 0 && at < here),
    departed: sumOf((at) => at < 0),
  }
}
