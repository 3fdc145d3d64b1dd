/**
 * Delinquency buckets: in which stretch of days past due a loan stands. The bounds are a lender's setting; the two
 * Chinese classifications by days, which are law, are data under `law/` and not here.
 */
import type { Words } from '@forbear/conduct/language'
import { below, problem, type Parsed, type Problem } from '../problem.ts'

/** One bucket: it begins at a number of days past due and ends where the next begins. */
export interface Bucket {
  /** Unique within the scheme. */
  readonly id: string
  readonly title: Words
  /** The fewest days past due that belong to it; a whole number from 0. */
  readonly fromDays: number
}

/** Buckets that hold every number of days once: the first begins at 0, each later one further on. */
export interface BucketScheme {
  readonly buckets: readonly Bucket[]
}

const month = (number: number, fromDays: number): Bucket => ({
  id: `M${number}`,
  title: { en: `${fromDays} to ${fromDays + 29} days past due`, zh: `逾期${fromDays}至${fromDays + 29}天` },
  fromDays,
})

/**
 * Buckets of thirty days, `M0` not past due to `M7` over 180 days, as card issuers report them.
 *
 * A habit of the trade and no law: some count calendar months or statements instead, and write `M6+` for the last.
 */
export const MONTHLY_BUCKETS: BucketScheme = {
  buckets: [
    { id: 'M0', title: { en: 'not past due', zh: '未逾期' }, fromDays: 0 },
    ...[1, 2, 3, 4, 5, 6].map((number) => month(number, 30 * (number - 1) + 1)),
    { id: 'M7', title: { en: 'more than 180 days past due', zh: '逾期超过180天' }, fromDays: 181 },
  ],
}

/**
 * A scheme of buckets from bounds that somebody set.
 *
 * @param buckets at least one; in order of their days
 * @returns the scheme, or every bound that leaves days without a bucket or in two: `out-of-range` for days that are no
 *   whole number from 0 or a first bucket not from 0, `out-of-order` for bounds that do not rise, `contradiction` for an
 *   id used twice
 */
export function bucketScheme(buckets: readonly Bucket[], pointer: string): Parsed<BucketScheme> {
  const first = buckets[0]
  const problems: readonly Problem[] =
    first === undefined
      ? [
          problem({
            code: 'out-of-range',
            pointer,
            found: [],
            says: { en: 'no buckets', zh: '没有任何分档' },
            expected: { en: 'at least one', zh: '至少一个' },
          }),
        ]
      : buckets.flatMap((bucket, at) => faultsOf(buckets, bucket, { at, pointer: below(pointer, at) }))
  return problems.length === 0 ? { ok: true, value: { buckets } } : { ok: false, problems }
}

function faultsOf(
  buckets: readonly Bucket[],
  bucket: Bucket,
  place: { readonly at: number; readonly pointer: string },
): readonly Problem[] {
  const before = buckets[place.at - 1]
  const days = { pointer: below(place.pointer, 'fromDays'), found: bucket.fromDays }
  const faults: Problem[] = []
  if (!Number.isSafeInteger(bucket.fromDays) || bucket.fromDays < 0) {
    faults.push(
      problem({
        ...days,
        code: 'out-of-range',
        says: { en: 'days past due from which a bucket counts', zh: '分档起始逾期天数有误' },
        expected: { en: 'a whole number from 0', zh: '不小于0的整数' },
      }),
    )
  } else if (before === undefined && bucket.fromDays !== 0) {
    faults.push(
      problem({
        ...days,
        code: 'out-of-range',
        says: { en: 'the first bucket leaves the days before it out', zh: '第一档之前的天数没有归属' },
        expected: { en: '0', zh: '0' },
      }),
    )
  } else if (before !== undefined && bucket.fromDays <= before.fromDays) {
    faults.push(
      problem({
        ...days,
        code: 'out-of-order',
        says: { en: 'a bucket begins no later than the one before it', zh: '本档起点不晚于上一档' },
        expected: { en: `more than ${before.fromDays}`, zh: `大于${before.fromDays}` },
      }),
    )
  }
  if (buckets.findIndex(({ id }) => id === bucket.id) < place.at) {
    faults.push(
      problem({
        code: 'contradiction',
        pointer: below(place.pointer, 'id'),
        found: bucket.id,
        says: { en: 'two buckets have one id', zh: '两个分档使用同一标识' },
        expected: { en: 'an id of its own', zh: '各不相同的标识' },
      }),
    )
  }
  return faults
}

/**
 * The bucket in which a number of days past due lies.
 *
 * @param days whole days from 0, after pauses
 * @throws {RangeError} if no bucket holds them: the scheme did not come from {@link bucketScheme}
 */
export function bucketOf(days: number, scheme: BucketScheme): Bucket {
  const bucket = scheme.buckets.findLast(({ fromDays }) => fromDays <= days)
  if (bucket === undefined) throw new RangeError(`no bucket holds ${days} days past due`)
  return bucket
}
