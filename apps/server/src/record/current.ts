/**
 * What a process keeps, brought up to what is recorded. What is kept is used only where the chain itself confirms it: the
 * entry that it ends with has to stand there, with the same hash. A database that was put back to an earlier state, or
 * another one that took over and lacks the last commits, is thereby noticed and read anew.
 */
import type { Kysely, Transaction } from 'kysely'
import { type HouseState, emptyHouse, foldHouse } from '../house/state.ts'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'
import type { Kept } from './kept.ts'
import type { MatterFact, Recorded } from './fact.ts'
import { factsToFold, houseFactsAfter } from './load.ts'
import { snapshotsOf } from './snapshots.ts'

/** Where a chain ends, as its row says. */
export interface ChainEnd {
  readonly id: string
  readonly entries: number
  /** Leaf hash of the last entry, base64url. */
  readonly head: string
}

/** Whether a state is what the chain's row says, to the last entry. */
export const isCurrent = (state: Pick<MatterState, 'entries' | 'head'>, end: ChainEnd): boolean =>
  state.entries === end.entries && state.head === end.head

/** A state from before an erasure still holds what was erased. */
const isErasing = ({ kind }: { readonly kind: string }): boolean => kind === 'data-erased'

/**
 * States of matters as recorded: what is kept, or else what is written down of them, and the entries since.
 *
 * @param ends  rows of their chains; what is locked does not change meanwhile, what is not may be found further on
 */
export async function currentMatters(
  database: Kysely<Tables> | Transaction<Tables>,
  kept: Kept,
  ends: readonly ChainEnd[],
): Promise<ReadonlyMap<string, MatterState>> {
  const unmet = ends.filter(({ id, entries }) => entries > 0 && !kept.matter(id)).map(({ id }) => id)
  const written = await snapshotsOf(database, unmet)
  const states = new Map<string, MatterState>()
  const stale = new Map<string, number>()
  for (const end of ends) {
    const state = kept.matter(end.id) ?? written.get(end.id) ?? emptyMatter(end.id)
    states.set(end.id, state)
    if (!isCurrent(state, end)) stale.set(end.id, state.entries)
  }
  if (stale.size === 0) return states
  const facts = await factsToFold(database, stale)
  const anew = new Map<string, number>()
  for (const id of stale.keys()) {
    const state = states.get(id) ?? emptyMatter(id)
    const next = continued(state, facts.get(id) ?? [])
    if (next) states.set(id, next)
    else anew.set(id, 0)
  }
  if (anew.size === 0) return states
  const all = await factsToFold(database, anew)
  for (const id of anew.keys()) states.set(id, foldMatter(emptyMatter(id), all.get(id) ?? []))
  return states
}

/**
 * A state with the entries since.
 *
 * @param found  from its last entry on; of a state of none, from the first
 * @returns `undefined` where the state is not what the chain had come to, or still holds what was erased since
 */
function continued(state: MatterState, found: readonly Recorded<MatterFact>[]): MatterState | undefined {
  if (state.entries === 0) return foldMatter(state, found)
  const [last, ...more] = found
  const isConfirmed = last?.number === state.entries && last.leaf === state.head
  return isConfirmed && !more.some(isErasing) ? foldMatter(state, more) : undefined
}

/** The house as recorded; the one that is known where the chain ends there. */
export async function currentHouse(
  database: Kysely<Tables> | Transaction<Tables>,
  known: HouseState,
  end: ChainEnd,
): Promise<HouseState> {
  if (isCurrent(known, end)) return known
  const [last, ...more] = await houseFactsAfter(database, Math.max(0, known.entries - 1))
  if (known.entries > 0 && last?.leaf === known.head) return foldHouse(known, more)
  return foldHouse(emptyHouse, await houseFactsAfter(database, 0))
}
