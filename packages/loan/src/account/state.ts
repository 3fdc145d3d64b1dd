/**
 * The fold over a loan's events: a state that goes on by an event or by a day. An event that comes late, takes another back
 * or breaks a plan leads to the state that would have been had it been known in its time.
 */
import type { Day } from '../calendar/index.ts'
import { historyOf, type HistoryEntry, type LoanEvent } from '../events/index.ts'
import { below, type Parsed } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import { apply } from './apply.ts'
import { copyOf, emptyBook, type Book } from './book.ts'
import { nextChange, runTo } from './periods.ts'

/** A loan on a day. */
export interface LoanState {
  readonly terms: Terms
  /** Everything entered so far, in the order of entry. */
  readonly events: readonly LoanEvent[]
  /** The day that it stands at; its events are in. */
  readonly day: Day
  /** The last day of entry that is known. */
  readonly knownOn: Day
  readonly book: Book
}

/** A loan of which nothing has happened yet. */
export function openLoan(terms: Terms): LoanState {
  const never = Number.NEGATIVE_INFINITY
  return { terms, events: [], day: never, knownOn: never, book: emptyBook(terms) }
}

/** The state after all events that are known on a day and have value by another. */
export function replay(
  terms: Terms,
  events: readonly LoanEvent[],
  { asOf, knownOn }: { readonly asOf: Day; readonly knownOn: Day },
): Parsed<LoanState> {
  const history = historyOf(events, { asOf, knownOn })
  if (!history.ok) return history
  const book = emptyBook(terms)
  for (const entry of history.value) {
    const problems = enter(book, entry)
    if (problems.length > 0) return { ok: false, problems }
  }
  runTo(book, asOf)
  return { ok: true, value: { terms, events, day: asOf, knownOn, book } }
}

function enter(book: Book, { event, at }: HistoryEntry): ReturnType<typeof apply> {
  runTo(book, event.on)
  return apply(book, event).map((found) => ({ ...found, pointer: below('/events', at) + found.pointer }))
}

/** The state some days on. Where nothing changes by itself until then, nothing is copied. */
export function advanceTo(state: LoanState, day: Day): LoanState {
  if (day <= state.day) return state
  const next = nextChange(state.book)
  if (next === undefined || next > day) {
    return { ...state, day, knownOn: Math.max(day, state.knownOn), book: { ...state.book, day } }
  }
  const book = copyOf(state.book)
  runTo(book, day)
  return { ...state, day, knownOn: Math.max(day, state.knownOn), book }
}

/**
 * The state after one more event, at the later of its day and the day before.
 *
 * @returns the problems of the event, with the pointer it has among all events so far
 */
export function advance(state: LoanState, event: LoanEvent): Parsed<LoanState> {
  const events = [...state.events, event]
  const day = Math.max(state.day, event.on)
  const knownOn = Math.max(state.knownOn, event.bookedOn, event.on)
  if (isToldAnew(state, event)) {
    return replay(state.terms, events, { asOf: day, knownOn })
  }
  const checked = historyOf(events, { asOf: day, knownOn })
  if (!checked.ok) return checked
  const book = copyOf(state.book)
  const problems = enter(book, { event, at: events.length - 1 })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...state, events, day, knownOn, book } }
}

/** Whether an event changes what came before it, or where that stands: the history is told from its beginning. */
function isToldAnew({ day, events }: LoanState, event: LoanEvent): boolean {
  if (event.on < day || event.type === 'reversed' || event.type === 'plan-broken') return true
  // what is lent in several on one day stands by day of entry and id
  return event.type === 'disbursed' && events.some(({ type, on }) => type === 'disbursed' && on === event.on)
}
