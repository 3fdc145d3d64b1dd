/**
 * The history of a loan as it was known on a day: events in the order of their value, those taken back left out, and every
 * event that cannot be what it says it is.
 */
import { dayText, type Day } from '../calendar/index.ts'
import { below, problem, type Parsed, type Problem, type Saying } from '../problem.ts'
import type { Disbursed, InterestPaused, LoanEvent, PlanAgreed, Reversed } from './event.ts'

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
 * Events by day of value, those of one day in the order in which they were entered; what is lent in several on one day, with
 * nothing between, by day of entry and id, so that rows stand and are paid the same however a list is ordered. A reversal takes
 * its event out as if it had never been, a reversed reversal puts it back; a broken plan is told without what it granted.
 *
 * @returns every problem at once, with pointers such as `/events/3/amountMinor`
 */
export function historyOf(
  events: readonly LoanEvent[],
  { asOf, knownOn }: Known,
): Parsed<readonly HistoryEntry[]> {
  const known = events.map((event, at) => ({ event, at })).filter(({ event }) => event.bookedOn <= knownOn)
  const named = firstOfEach(known)
  const undone = takenBack(known)
  const standing = known.filter(({ event }) => event.type !== 'reversed' && !undone.has(event.id))
  const problems = [...known.flatMap((entry) => wrongIn(entry, named)), ...wrongPlans(standing)]
  if (problems.length > 0) return { ok: false, problems }
  const past = standing.filter(({ event }) => event.on <= asOf)
  const ordered = lentInOrder(past.toSorted((a, b) => a.event.on - b.event.on))
  const late = lentTooLate(ordered)
  if (late.length > 0) return { ok: false, problems: late }
  return { ok: true, value: withoutBrokenPlans(ordered) }
}

function lentInOrder(ordered: readonly HistoryEntry[]): readonly HistoryEntry[] {
  if (ordered.filter(({ event }) => event.type === 'disbursed').length < 2) return ordered
  const told: HistoryEntry[] = []
  for (const entry of ordered) {
    let at = told.length
    while (isLentLater(told[at - 1]?.event, entry.event)) at--
    told.splice(at, 0, entry)
  }
  return told
}

/** So that the second of a day comes before the tenth. */
const IDS = new Intl.Collator('en', { numeric: true })

/** Money lent by day of value, day of entry and id. */
export const inOrderLent = (a: Disbursed, b: Disbursed): number =>
  a.on - b.on || a.bookedOn - b.bookedOn || IDS.compare(a.id, b.id)

/** Whether both are money lent on one day, and the first of them comes after the other. */
const isLentLater = (first: LoanEvent | undefined, other: LoanEvent): boolean =>
  first?.type === 'disbursed' &&
  other.type === 'disbursed' &&
  first.on === other.on &&
  inOrderLent(first, other) > 0

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
      says: {
        en: `\`${event.type}\` before any money was lent`,
        zh: `放款之前发生了 \`${event.type}\``,
      },
      expected:
        lent === undefined
          ? { en: 'a disbursement first', zh: '先有放款' }
          : { en: `${dayText(lent.event.on)} or later`, zh: `不早于 ${dayText(lent.event.on)}` },
    }),
  )
}

/** The first event of each identity. */
function firstOfEach(known: readonly HistoryEntry[]): ReadonlyMap<string, HistoryEntry> {
  const named = new Map<string, HistoryEntry>()
  for (const entry of known) if (!named.has(entry.event.id)) named.set(entry.event.id, entry)
  return named
}

/** Says what is wrong with one key of an event. */
type Wrong = (key: string, saying: Omit<Saying, 'pointer'>) => void

function wrongIn({ event, at }: HistoryEntry, named: ReadonlyMap<string, HistoryEntry>): readonly Problem[] {
  const problems: Problem[] = []
  const wrong: Wrong = (key, saying) =>
    problems.push(problem({ ...saying, pointer: below('/events', at) + key }))
  if (named.get(event.id)?.at !== at) {
    wrong('/id', {
      code: 'contradiction',
      found: event.id,
      says: { en: 'an identity that another event has', zh: '事件标识重复' },
      expected: { en: 'one of its own', zh: '唯一的标识' },
    })
  }
  if ('amountMinor' in event && event.amountMinor <= 0n) wrong('/amountMinor', notPositive(event.amountMinor))
  if ('rate' in event && event.rate !== undefined && event.rate.value.n < 0n) {
    const { n, d } = event.rate.value
    wrong('/rate/value', { ...negative(`${n}/${d}`), says: { en: 'a negative rate', zh: '利率为负' } })
  }
  if (event.type === 'settled' && event.forgivenMinor < 0n)
    wrong('/forgivenMinor', negative(event.forgivenMinor))
  if (event.type === 'interest-paused' && event.until <= event.on) wrong('/until', endsTooSoon(event))
  if (event.type === 'plan-agreed') wrongInstalments(event, wrong)
  if (event.type === 'reversed') wrongReversal(event, named, wrong)
  return problems
}

const endsTooSoon = ({ on, until }: InterestPaused): Omit<Saying, 'pointer'> => ({
  code: 'out-of-order',
  found: dayText(until),
  says: { en: 'a pause that ends before it begins', zh: '暂停计息的截止日不晚于起始日' },
  expected: { en: `a day after ${dayText(on)}`, zh: `晚于 ${dayText(on)} 的日期` },
})

/** The dates of a plan come one after the other, after the day it is agreed, and something is paid on each. */
function wrongInstalments({ on, instalments }: PlanAgreed, wrong: Wrong): void {
  let before = on
  for (const [k, { dueOn, amountMinor }] of instalments.entries()) {
    const pointer = below('/instalments', k)
    if (amountMinor <= 0n) wrong(`${pointer}/amountMinor`, notPositive(amountMinor))
    if (dueOn <= before) {
      wrong(`${pointer}/dueOn`, {
        code: 'out-of-order',
        found: dayText(dueOn),
        says: { en: 'a date of a plan that is not after the one before', zh: '方案的还款日不晚于前一日期' },
        expected: { en: `a day after ${dayText(before)}`, zh: `晚于 ${dayText(before)} 的日期` },
      })
    }
    before = Math.max(before, dueOn)
  }
}

function wrongReversal(
  { id, event, bookedOn }: Reversed,
  named: ReadonlyMap<string, HistoryEntry>,
  wrong: Wrong,
): void {
  const target = named.get(event)?.event
  if (target !== undefined && target.id !== id && target.bookedOn <= bookedOn) return
  wrong('/event', unknownReference(event, { en: 'an event entered before', zh: '此前已登记的事件' }))
}

/** A plan is agreed once under its name, and breaks no sooner than it was agreed. */
function wrongPlans(standing: readonly HistoryEntry[]): readonly Problem[] {
  const agreed = new Map<string, Day>()
  const problems: Problem[] = []
  for (const { event, at } of standing) {
    if (event.type !== 'plan-agreed') continue
    if (!agreed.has(event.plan)) {
      agreed.set(event.plan, event.on)
      continue
    }
    problems.push(
      problem({
        code: 'contradiction',
        pointer: below(below('/events', at), 'plan'),
        found: event.plan,
        says: { en: 'a name that another plan has', zh: '方案标识重复' },
        expected: { en: 'one of its own', zh: '唯一的标识' },
      }),
    )
  }
  for (const { event, at } of standing) {
    if (event.type !== 'plan-broken') continue
    const on = agreed.get(event.plan)
    if (on !== undefined && on <= event.on) continue
    const expected = { en: 'a plan that was agreed before', zh: '此前已达成的方案' }
    problems.push(
      problem({ ...unknownReference(event.plan, expected), pointer: below(below('/events', at), 'plan') }),
    )
  }
  return problems
}

const unknownReference = (found: string, expected: Saying['expected']): Omit<Saying, 'pointer'> => ({
  code: 'unknown-reference',
  found,
  says: { en: 'names nothing that is there', zh: '所指对象不存在' },
  expected,
})

const negative = (found: bigint | string): Omit<Saying, 'pointer'> => ({
  code: 'out-of-range',
  found,
  says: { en: 'an amount below zero', zh: '金额小于零' },
  expected: { en: 'no less than zero', zh: '不小于零' },
})

const notPositive = (found: bigint): Omit<Saying, 'pointer'> => ({
  code: 'out-of-range',
  found,
  says: { en: 'an amount that is not above zero', zh: '金额不大于零' },
  expected: { en: 'above zero', zh: '大于零' },
})
