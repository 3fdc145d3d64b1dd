/** Matters written down beside their chains, and read where a process meets one of which it keeps nothing. */
import { type Kysely, type Transaction, sql } from 'kysely'
import { FOLD, stateOf, writtenOf } from '../matters/snapshot.ts'
import type { MatterState } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'
import { textList } from '../platform/text-list.ts'

/**
 * What is written of matters.
 *
 * @returns by matter, where there is something of this version of the fold; it may be behind the chain, and says nothing
 *   until the chain confirms the entry that it ends with
 */
export async function snapshotsOf(
  database: Kysely<Tables> | Transaction<Tables>,
  matters: readonly string[],
): Promise<ReadonlyMap<string, MatterState>> {
  if (matters.length === 0) return new Map()
  const { rows } = await sql<{
    matter: string
    entries: number
    head: string
    state: unknown
  }>`
    select matter, entries, head, state from snapshot
    where matter = any(${matters}::text[]) and fold = ${FOLD}`.execute(database)
  return new Map(
    rows.map(({ matter, entries, head, state }) => [matter, stateOf(state, { id: matter, entries, head })]),
  )
}

/** Writes matters down as a transaction leaves them, whose chains it has locked. */
export async function writeSnapshots(tx: Transaction<Tables>, states: readonly MatterState[]): Promise<void> {
  if (states.length === 0) return
  await sql`
    insert into snapshot (matter, entries, head, fold, state)
    select matter, entries, head, ${FOLD}, state::json from unnest(
      ${states.map((s) => s.id)}::text[], ${states.map((s) => s.entries)}::int[], ${states.map((s) => s.head)}::text[],
      ${textList(states.map(writtenOf))}) as new (matter, entries, head, state)
    on conflict (matter) do update set
      entries = excluded.entries, head = excluded.head, fold = excluded.fold, state = excluded.state`.execute(
    tx,
  )
}
