/**
 * The history of a loan as it was known on a day: events in the order of their value, those taken back left out, and every
 * event that cannot be what it says it is.
 */
import { dayText, type Day } from '../calendar/index.ts'
import { below, problem, type Parsed, type Problem, type Saying } from '../problem.ts'
import type { LoanEvent, Reversed } from './event.ts'

/** From which day's knowledge a history is told, and up to which value. */
export interface Known {
  readonly asOf: Day
  /** Events booked later are left out. */
  readonly knownOn: Day
}

/** An event of a history and its index in the list that was handed in, for pointers. */
export interface HistoryEntry {
  readonly event: LoanEvent
  readonly at: number
}

/**
 * Events by day of value, those of one day in the order in which they were entered. A reversal takes its event out as if it
 * had never been, a reversed reversal puts it back; a broken plan is told without what it granted.
 *
 * @returns every problem at once, with pointers such as `/events/3/amountMinor`
 */
export function historyOf(
  events: readonly LoanEvent[],
  { asOf, knownOn }: Known,
): Parsed<readonly HistoryEntry[]> {
  const known = events.map((event, at) => ({ event, at })).filter(({ event }) => event.bookedOn <= knownOn)
  const problems = known.flatMap((entry) => wrongIn(entry, known))
  if (problems.length > 0) return { ok: false, problems }
  const undone = takenBack(known)
  const standing = known.filter(
    ({ event }) => event.type !== 'reversed' && !undone.has(event.id) && event.on <= asOf,
  )
  const ordered = standing.toSorted((a, b) => a.event.on - b.event.on)
  const late = lentTooLate(ordered)
  if (late.length > 0) return { ok: false, problems: late }
  return { ok: true, value: withoutBrokenPlans(ordered) }
}

/** Identities of events that a reversal stands against. */
function takenBack(known: readonly HistoryEntry[]): ReadonlySet<string> {
  const undone = new Set<string>()
  // The last reversal first: whether an earlier one stands is then known.
  for (const { event } of known.toReversed()) {
    if (event.type === 'reversed' && !undone.has(event.id)) undone.add(event.event)
  }
  return undone
}

/**
 * A plan that broke is agreed without its dates, its rate and a pause: what was forgone is owed again from its beginning.
 */
function withoutBrokenPlans(ordered: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const broken = new Set(ordered.flatMap(({ event }) => (event.type === 'plan-broken' ? [event.plan] : [])))
  if (broken.size === 0) return ordered
  return ordered.map(({ event, at }) => {
    if (event.type !== 'plan-agreed' || !broken.has(event.plan)) return { event, at }
    const { rate: _, ...agreed } = event
    return { event: { ...agreed, instalments: [], penalty: 'runs-on' as const }, at }
  })
}

/** Nothing but money lent can be the beginning of a loan. */
function lentTooLate(ordered: readonly HistoryEntry[]): readonly Problem[] {
  const first = ordered.findIndex(({ event }) => event.type === 'disbursed')
  const lent = ordered[first]
  return ordered.slice(0, first === -1 ? ordered.length : first).map(({ event, at }) =>
    problem({
      code: 'out-of-order',
      pointer: below(below('/events', at), 'on'),
      found: dayText(event.on),
      says: { en: `${event.type} before any money was lent`, zh: `放款之前发生了「${event.type}」` },
      expected:
        lent === undefined
          ? { en: 'a disbursement first', zh: '先有放款' }
          : { en: `${dayText(lent.event.on)} or later`, zh: `不早于 ${dayText(lent.event.on)}` },
    }),
  )
}

function wrongIn({ event, at }: HistoryEntry, known: readonly HistoryEntry[]): readonly Problem[] {
  const pointer = below('/events', at)
  const problems: Problem[] = []
  const wrong = (key: string, saying: Omit<Saying, 'pointer'>): void => {
    problems.push(problem({ ...saying, pointer: below(pointer, key) }))
  }
  if (known.some((other) => other.at < at && other.event.id === event.id)) {
    wrong('id', {
      code: 'contradiction',
      found: event.id,
      says: { en: 'an identity that another event has', zh: '事件标识重复' },
      expected: { en: 'one of its own', zh: '唯一的标识' },
    })
  }
  if ('amountMinor' in event && event.amountMinor <= 0n) wrong('amountMinor', notPositive(event.amountMinor))
  if (event.type === 'settled' && event.forgivenMinor < 0n)
    wrong('forgivenMinor', notPositive(event.forgivenMinor))
  if (event.type === 'interest-paused' && event.until <= event.on) {
    wrong('until', {
      code: 'out-of-order',
      found: dayText(event.until),
      says: { en: 'a pause that ends before it begins', zh: '暂停计息的截止日不晚于起始日' },
      expected: { en: `a day after ${dayText(event.on)}`, zh: `晚于 ${dayText(event.on)} 的日期` },
    })
  }
  if (event.type === 'reversed') problems.push(...wrongReversal(event, pointer, known))
  if (event.type === 'plan-broken' && !known.some((other) => isPlan(other.event, event.plan))) {
    wrong('plan', unknownReference(event.plan, { en: 'a plan that was agreed', zh: '已达成的方案' }))
  }
  return problems
}

const isPlan = (event: LoanEvent, plan: string): boolean =>
  event.type === 'plan-agreed' && event.plan === plan

function wrongReversal(event: Reversed, pointer: string, known: readonly HistoryEntry[]): readonly Problem[] {
  const target = known.find((other) => other.event.id === event.event)
  if (target !== undefined && target.event.id !== event.id && target.event.bookedOn <= event.bookedOn)
    return []
  const expected = { en: 'an event entered before', zh: '此前已登记的事件' }
  return [problem({ ...unknownReference(event.event, expected), pointer: below(pointer, 'event') })]
}

const unknownReference = (found: string, expected: Saying['expected']): Omit<Saying, 'pointer'> => ({
  code: 'unknown-reference',
  found,
  says: { en: 'names nothing that is there', zh: '所指对象不存在' },
  expected,
})

const notPositive = (found: bigint): Omit<Saying, 'pointer'> => ({
  code: 'out-of-range',
  found,
  says: { en: 'an amount that is not above zero', zh: '金额不大于零' },
  expected: { en: 'above zero', zh: '大于零' },
})
