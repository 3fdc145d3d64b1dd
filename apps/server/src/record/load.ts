/** Entries read back as facts. */
import { type Kysely, type Transaction, sql } from 'kysely'
import type { Openings } from '@forbear/journal/entry'
import type { JsonValue } from '@forbear/journal/value'
import { HOUSE, type HouseFact, type MatterFact, type Recorded, isOfHouse } from './fact.ts'
import { UNFOLDED } from '../matters/state.ts'
import type { Tables } from '../platform/tables.ts'

/** An entry as it is read back. */
export interface EntryRow {
  readonly chain: string
  readonly number: number
  readonly kind: string
  readonly recorded_at: Temporal.Instant
  readonly leaf: string
  readonly openings: Openings
  /** What is left of values that were erased. */
  readonly kept: Readonly<Record<string, JsonValue>> | null
}

/**
 * What matters say after a number each, in order.
 *
 * @param after  chain → number of the last entry that is known
 * @returns chain → what follows; a chain with nothing new is not there
 */
export async function matterFactsAfter(
  database: Kysely<Tables> | Transaction<Tables>,
  after: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly Recorded<MatterFact>[]>> {
  return ofMatters(await entriesAfter(database, after))
}

/**
 * The same for a fold, which goes on from the last entry that is known: it comes once more, to be compared. It comes
 * without its values, as does what a matter is not made of. A refusal has the longest of all entries, as it holds what
 * stood against the contact, and a debtor may have many.
 *
 * @param known  chain → number of the last entry that is known; 0: none, and all entries come
 */
export async function factsToFold(
  database: Kysely<Tables> | Transaction<Tables>,
  known: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly Recorded<MatterFact>[]>> {
  const { rows } = await sql<EntryRow>`
    select e.chain, e.number, e.kind, e.recorded_at, e.leaf,
      case when e.kind = any(${UNFOLDED}::text[]) or e.number = known.number then '{}' else e.openings end as openings,
      e.kept from entry e
    join unnest(${[...known.keys()]}::text[], ${[...known.values()]}::int[]) as known (chain, number)
      on e.chain = known.chain and e.number >= known.number
    order by e.chain, e.number`.execute(database)
  return ofMatters(factsOf(rows))
}

const ofMatters = (
  facts: ReadonlyMap<string, readonly Recorded[]>,
): ReadonlyMap<string, readonly Recorded<MatterFact>[]> =>
  new Map(
    [...facts].map(([chain, list]) => [chain, list.filter((f) => !isOfHouse(f)) as Recorded<MatterFact>[]]),
  )

/** What the house says after a number, in order. */
export async function houseFactsAfter(
  database: Kysely<Tables> | Transaction<Tables>,
  after: number,
): Promise<readonly Recorded<HouseFact>[]> {
  const facts = await entriesAfter(database, new Map([[HOUSE, after]]))
  return (facts.get(HOUSE) ?? []).filter(isOfHouse)
}

async function entriesAfter(
  database: Kysely<Tables> | Transaction<Tables>,
  after: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, readonly Recorded[]>> {
  const { rows } = await sql<EntryRow>`
    select e.chain, e.number, e.kind, e.recorded_at, e.leaf, e.openings, e.kept from entry e
    join unnest(${[...after.keys()]}::text[], ${[...after.values()]}::int[]) as known (chain, number)
      on e.chain = known.chain and e.number > known.number
    order by e.chain, e.number`.execute(database)
  return factsOf(rows)
}

const factsOf = (rows: readonly EntryRow[]): ReadonlyMap<string, readonly Recorded[]> =>
  new Map([...Map.groupBy(rows, (row) => row.chain)].map(([chain, list]) => [chain, list.map(factOf)]))

/** The fact that an entry states; of a value that was erased, what was kept of it. Only this service writes entries, so what it reads has the form it wrote. */
export function factOf(row: EntryRow): Recorded {
  const values: Record<string, unknown> = {}
  for (const [name, opening] of Object.entries(row.openings)) {
    const value = opening ? opening.value : row.kept?.[name]
    if (value !== undefined) values[name] = value
  }
  return {
    kind: row.kind,
    values,
    number: row.number,
    leaf: row.leaf,
    at: Math.floor(row.recorded_at.epochMilliseconds / 1000),
  } as unknown as Recorded
}
