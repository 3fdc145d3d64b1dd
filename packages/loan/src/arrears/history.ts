/** The history of one loan in buckets: when it stood where, without asking day by day. */
import type { Row } from '../account/index.ts'
import type { Day } from '../calendar/index.ts'
import { COMPONENTS } from '../terms/index.ts'
import { bucketOf, type Bucket, type BucketScheme } from './bucket.ts'
import { countedDays, type Stretch } from './pause.ts'

/** Days with one and the same oldest unpaid instalment. */
export interface ArrearsStretch extends Stretch {
  /** Its due date. */
  readonly since: Day
}

/** Days in one and the same bucket, as long as possible. */
export interface BucketStretch extends Stretch {
  readonly bucket: Bucket
}

/** What of a row says when it was past due. */
export type DueRow = Pick<Row, 'dueOn' | 'settledOn' | 'due'>

const isForSomething = (row: DueRow): boolean => COMPONENTS.some((component) => row.due[component] > 0n)

/**
 * The stretches in which something was past due, by the rows as they stand.
 *
 * A row is past due from the day after its due date until the day on which nothing of it is left to pay. The rows are
 * those of one account: what it knows of is in them, whenever it became known.
 *
 * @param rows with due dates in any order
 * @param until the first day that is not looked at
 */
export function arrearsStretches(rows: readonly DueRow[], until: Day): readonly ArrearsStretch[] {
  const stretches: ArrearsStretch[] = []
  let told = -Infinity
  for (const row of rows.toSorted((a, b) => a.dueOn - b.dueOn)) {
    if (!isForSomething(row)) continue
    // an older row that is still unpaid is the oldest, so this one begins where all older ones are settled
    const from = Math.max(row.dueOn + 1, told)
    const end = Math.min(row.settledOn ?? until, until)
    if (from < end) stretches.push({ from, until: end, since: row.dueOn })
    told = Math.max(told, end)
  }
  return stretches
}

/** What a history is asked of. */
export interface HistoryAsked {
  readonly within: Stretch
  readonly scheme: BucketScheme
  /** Apart and in order, as `pausedStretches` gives them. */
  readonly pauses: readonly Stretch[]
}

/**
 * In which bucket the loan stood, for every day asked of, in stretches that touch.
 *
 * @param arrears apart and in order, as {@link arrearsStretches} gives them
 */
export function bucketHistory(
  arrears: readonly ArrearsStretch[],
  { within, scheme, pauses }: HistoryAsked,
): readonly BucketStretch[] {
  const turns = new Set<Day>([within.from])
  for (const { from, until, since } of arrears) {
    for (const day of [from, until, ...daysOfBounds(since, scheme, pauses)]) turns.add(day)
  }
  const history: BucketStretch[] = []
  const days = [...turns].filter((day) => day >= within.from && day < within.until).toSorted((a, b) => a - b)
  for (const [at, from] of days.entries()) {
    const standing = arrears.find((stretch) => stretch.from <= from && from < stretch.until)
    const bucket = bucketOf(standing === undefined ? 0 : countedDays(standing.since, from, pauses), scheme)
    const last = history.at(-1)
    const until = days[at + 1] ?? within.until
    if (last?.bucket.id === bucket.id) history[history.length - 1] = { ...last, until }
    else history.push({ from, until, bucket })
  }
  return history
}

/** The days on which a count that began after `since` reaches each bound. */
function daysOfBounds(since: Day, scheme: BucketScheme, pauses: readonly Stretch[]): readonly Day[] {
  return scheme.buckets.map(({ fromDays }) =>
    pauses.reduce((day, pause) => {
      const rests = Math.max(pause.from, since + 1)
      return rests <= day && pause.until > rests ? day + (pause.until - rests) : day
    }, since + fromDays),
  )
}
