/** The contacts of one matter as columns, in time order, and the walk back over them that every count is. */
import type { Contact } from '../facts/contact.ts'
import type { Timeline } from '../facts/matter.ts'
import { inTime } from '../judge/known.ts'
import { valuesOf } from '../judge/setting.ts'
import type { Candidates } from './candidates.ts'
import type { Counter } from './counter.ts'
import { KindRun } from './kind-run.ts'
import type { Indexes, Kinds, Shape } from './shape.ts'
import type { Counted } from './tally.ts'

/** A scope id of what is not known. */
export const UNKNOWN = -1

/** Columns of the contacts of one matter or of many; a matter's stand together, ascending by when they begin. */
export interface Columns {
  /** When it begins, or of a pending permit each of its instants (S28); epoch seconds, both ends included. */
  readonly earliest: Float64Array
  readonly latest: Float64Array
  /** From when it is known, and from when its outcome is (S18). */
  readonly recorded: Float64Array
  readonly settled: Float64Array
  /** The order of commit at the gate, which tells among contacts of the same time (S16); NaN: none. Absent: of none. */
  readonly sequence?: Float64Array
  /** Seconds; 0 where none is known. */
  readonly duration: Float64Array | Int32Array
  /** Numbers of kinds: of the contact, and of the same with everything open that its end will tell. */
  readonly kind: Int32Array
  readonly pending: Int32Array
  readonly person: Int32Array
  /** The debt named; -1: none; below: several, `lists` of number `-2 - debt`. */
  readonly debt: Int32Array
  readonly lists: { readonly from: Int32Array; readonly debts: Int32Array }
  readonly point: Int32Array
  readonly organisation: Int32Array
  /** The longest stretch from `earliest` to `latest`. */
  readonly spread: number
  /** The longest that one went on, seconds. */
  readonly longest: number
  /** Whether a contact has what no column carries: who else was reached. */
  readonly hasUncarried: boolean
  /** What was found out of the rows for counting them, by who counts. */
  readonly candidates: (Candidates | undefined)[]
  readonly counted: Map<Counter, Counted>
}

/** The columns of one matter, by id within the same second; ids never decide (S16). */
export interface History extends Columns {
  readonly length: number
  readonly rowOf: ReadonlyMap<string, number>
  readonly ids: readonly string[]
}

/** Small numbers for ids, within one matter. */
export class Ids {
  private readonly numbers = new Map<string, number>()

  of(id: string | undefined): number {
    if (id === undefined) return UNKNOWN
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    this.numbers.set(id, this.numbers.size)
    return this.numbers.size - 1
  }
}

export interface MatterIds {
  readonly person: Ids
  readonly debt: Ids
  readonly point: Ids
  readonly organisation: Ids
}

/** Numbers for the ids of one matter, none given yet. */
export const newMatterIds = (): MatterIds => ({
  person: new Ids(),
  debt: new Ids(),
  point: new Ids(),
  organisation: new Ids(),
})

/**
 * The columns of a timeline's contacts.
 *
 * @returns `undefined` if one of them is no kind of its own: the readable judge is asked for the whole matter
 */
export function historyOf(
  timeline: Timeline,
  shape: Shape,
  indexes: Indexes,
  kinds: Kinds,
  ids: MatterIds,
): History | undefined {
  const contacts = [...timeline.contacts].sort(inTime)
  const length = contacts.length
  const columns = {
    earliest: new Float64Array(length),
    latest: new Float64Array(length),
    recorded: new Float64Array(length),
    settled: new Float64Array(length),
    sequence: new Float64Array(length),
    duration: new Float64Array(length),
    kind: new Int32Array(length),
    pending: new Int32Array(length),
    person: new Int32Array(length),
    debt: new Int32Array(length),
    point: new Int32Array(length),
    organisation: new Int32Array(length),
  }
  const run = new KindRun(kinds, { shape, indexes })
  const from = [0]
  const listed: number[] = []
  let spread = 0
  let longest = 0
  for (const [row, c] of contacts.entries()) {
    const at = c.at.earliest
    const own = run.of(c)
    const open = own && isOutcomeOpen(c) ? kinds.pendingOf(own, c, shape, indexes, at) : own
    if (!own || !open) return undefined
    // facts that change while it may have begun: asked of the readable judge
    const ends =
      c.permit?.state === 'pending' ? [c.at.latest, c.permit.notBefore, c.permit.expiresAt] : [c.at.latest]
    if (ends.some((end) => end !== at && kinds.kindOf(c, shape, indexes, end) !== own)) return undefined
    columns.kind[row] = own.id
    columns.pending[row] = open.id
    const isPending = c.permit?.state === 'pending'
    columns.earliest[row] = isPending ? c.permit.notBefore : at
    columns.latest[row] = isPending ? c.permit.expiresAt : c.at.latest
    columns.recorded[row] = c.recordedAt ?? at
    columns.settled[row] = settledAt(c)
    columns.sequence[row] = c.sequence ?? NaN
    columns.duration[row] = c.durationSeconds ?? 0
    columns.person[row] = ids.person.of(valuesOf(c.person)?.[0])
    const debts = c.debts ?? []
    columns.debt[row] = debts.length > 1 ? -2 - (from.length - 1) : ids.debt.of(debts[0])
    if (debts.length > 1) {
      listed.push(...debts.map((d) => ids.debt.of(d)))
      from.push(listed.length)
    }
    columns.point[row] = ids.point.of(c.point)
    columns.organisation[row] = ids.organisation.of(c.by.organisation)
    spread = Math.max(spread, (columns.latest[row] ?? 0) - (columns.earliest[row] ?? 0))
    longest = Math.max(longest, columns.duration[row] ?? 0)
  }
  const names = contacts.map((c) => c.id)
  if (new Set(names).size < length || !isAscending(columns.earliest)) return undefined
  return {
    ...columns,
    lists: { from: Int32Array.from(from), debts: Int32Array.from(listed) },
    length,
    ids: names,
    rowOf: new Map(names.map((id, row) => [id, row])),
    spread,
    longest,
    hasUncarried: contacts.some(isUncarried),
    candidates: [],
    counted: new Map(),
  }
}

function isUncarried({ reached, point }: Contact): boolean {
  // an empty id and none are two numbers here, but one to some questions
  return (reached?.length ?? 0) > 0 || point === ''
}

function isAscending(column: Float64Array): boolean {
  return column.every((v, i) => i === 0 || (column[i - 1] ?? -Infinity) <= v)
}

const isOutcomeOpen = (c: Contact): boolean =>
  c.outcome !== undefined || c.content !== undefined || c.durationSeconds !== undefined

/** The instant from which the outcome is known: recorded by then, or surely over (judge/known.ts). */
function settledAt(contact: Contact): number {
  if (contact.outcomeRecordedAt !== undefined) return contact.outcomeRecordedAt
  const recorded = contact.recordedAt ?? contact.at.earliest
  const { durationSeconds = 0 } = contact
  if (durationSeconds === 0) return recorded
  return Math.max(recorded, contact.at.latest + durationSeconds)
}

/** The first of the rows `first` ≤ row < `end` that begins after an instant. */
export function rowsUntil({ earliest }: Columns, first: number, end: number, at: number): number {
  return placeAfter(earliest, at, first, end)
}

/** The first of some places in ascending instants that comes after one. */
export function placeAfter(ascending: Float64Array, at: number, first = 0, end = ascending.length): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}
