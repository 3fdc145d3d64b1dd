/**
 * Holds the tables beside the record against the record: every chain verifies, every opening fits its commitment, and
 * every row of an index is what follows from the entries alone, no more and no less.
 */
import { type Transaction, sql } from 'kysely'
import { isDeepStrictEqual } from 'node:util'
import { verifyChain } from '@forbear/journal/chain'
import { parseEntry, verifyOpenings } from '@forbear/journal/entry'
import { leafHash } from '@forbear/journal/tree'
import { type GateRow, gateRowsOf, writeGateRows } from '../gate/index-rows.ts'
import { writtenOf } from '../matters/snapshot.ts'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import type { Database } from '../platform/database.ts'
import type { Tables } from '../platform/tables.ts'
import type { Draft, MatterFact, Recorded } from './fact.ts'
import { isOfHouse } from './fact.ts'
import { type IndexRows, indexRowsOf, writeIndexes } from './indexes.ts'
import { type EntryRow as StoredRow, factOf } from './load.ts'
import { snapshotsOf } from './snapshots.ts'

/** Tables whose every row follows from the entries. */
const INDEXES = ['reference', 'link', 'placement', 'permit', 'incident', 'release'] as const

/** What stands in a table and what should. */
export interface Difference {
  readonly table: 'chain' | 'entry' | 'snapshot' | (typeof INDEXES)[number]
  /** The chain, the entry's chain and number, or the whole row. */
  readonly key: string
  /** `undefined`: there is no such row. */
  readonly stands: string | undefined
  /** `undefined`: no such row follows from the entries. */
  readonly follows: string | undefined
}

/** What was counted, and what is wrong; a record that is whole has no differences. */
export interface Recount {
  readonly chains: number
  readonly entries: number
  readonly differences: readonly Difference[]
}

interface EntryRow extends StoredRow {
  readonly entry: string
}

/** Entries that are read at a time, and rows of indexes that are written at a time. */
const PAGE = 2000

/**
 * Recounts everything, in one snapshot, while others go on writing. The indexes are made anew beside those that stand,
 * by the very functions that write them.
 */
export async function recount(database: Database): Promise<Recount> {
  const transaction = database.transaction().setIsolationLevel('repeatable read')
  try {
    return await transaction.execute(async (tx) => {
      throw new Counted(await recountIn(tx))
    })
  } catch (error) {
    if (error instanceof Counted) return error.recount
    throw error
  }
}

/** Ends the transaction so that nothing is left of what it made. */
class Counted extends Error {
  readonly recount: Recount
  constructor(recount: Recount) {
    super('counted')
    this.recount = recount
  }
}

async function recountIn(tx: Transaction<Tables>): Promise<Recount> {
  const schemas = await shadow(tx)
  const differences: Difference[] = []
  const ends = new Map<string, string>()
  const knownBy = new Map<string, Set<string>>()
  let entries = 0
  let rows: IndexRows[] = []
  let gateRows: GateRow[] = []
  let chains: (readonly EntryRow[])[] = []
  const write = async (): Promise<void> => {
    await writeIndexes(tx, rows)
    await writeGateRows(tx, gateRows)
    differences.push(...(await snapshotDifferences(tx, chains)))
    rows = []
    gateRows = []
    chains = []
  }
  for await (const chain of chainsOf(tx)) {
    const last = chain.at(-1)
    if (!last) continue
    entries += chain.length
    ends.set(last.chain, `${last.number} ${last.leaf} ${last.recorded_at.toString()}`)
    differences.push(...faultsOf(chain))
    const own = chain.map((row) => indexRowsOf(draftOf(row)))
    for (const { links, matter } of own)
      for (const key of links) knownBy.set(key, (knownBy.get(key) ?? new Set()).add(matter))
    rows.push(...own)
    gateRows.push(...gateRowsIn(chain))
    chains.push(chain)
    if (rows.length >= PAGE) await write()
  }
  await write()
  differences.push(...(await chainDifferences(tx, ends, knownBy)))
  for (const table of INDEXES) differences.push(...(await indexDifferences(tx, table, schemas)))
  return { chains: ends.size, entries, differences }
}

/** Where the tables stand, and where they are made anew. */
interface Schemas {
  readonly standing: string
  readonly anew: string
}

/**
 * Empty tables of the same form in a schema that comes before the other, so that statements, prepared ones too, write
 * there.
 */
async function shadow(tx: Transaction<Tables>): Promise<Schemas> {
  const { rows } = await sql<{ standing: string; anew: string }>`
    select relnamespace::regnamespace::text as standing, 'recount_' || pg_backend_pid() as anew
    from pg_class where oid = 'entry'::regclass`.execute(tx)
  const [schemas] = rows
  if (!schemas) throw new Error('there is no record in this database')
  const { standing, anew } = schemas
  await sql.raw(`create schema ${anew}`).execute(tx)
  for (const table of INDEXES)
    await sql
      .raw(
        `create unlogged table ${anew}.${table} (like ${standing}.${table} including defaults including indexes)`,
      )
      .execute(tx)
  await sql.raw(`set local search_path = ${anew}, ${standing}`).execute(tx)
  return schemas
}

/** The entries of each chain, chain after chain. */
async function* chainsOf(tx: Transaction<Tables>): AsyncGenerator<readonly EntryRow[]> {
  let chain: EntryRow[] = []
  let after: Pick<EntryRow, 'chain' | 'number'> | undefined = { chain: '', number: 0 }
  while (after) {
    const { rows }: { rows: EntryRow[] } = await sql<EntryRow>`
      select chain, number, kind, recorded_at, entry, leaf, openings, kept from entry
      where (chain, number) > (${after.chain}, ${after.number}) order by chain, number limit ${PAGE}`.execute(
      tx,
    )
    for (const row of rows) {
      if (chain[0] && chain[0].chain !== row.chain) {
        yield chain
        chain = []
      }
      chain.push(row)
    }
    after = rows.at(-1)
  }
  yield chain
}

const draftOf = (row: EntryRow): Draft => Object.assign(factOf(row), { chain: row.chain })

/** What the gate's indexes hold of one chain. */
function gateRowsIn(chain: readonly EntryRow[]): readonly GateRow[] {
  let state = emptyMatter(chain[0]?.chain ?? '')
  return chain.flatMap((row) => {
    const fact = factOf(row)
    if (isOfHouse(fact)) return []
    const before = state
    state = foldMatter(state, [fact])
    return gateRowsOf(fact, before, state)
  })
}

/** What is written down of matters, against what their entries come to. */
async function snapshotDifferences(
  tx: Transaction<Tables>,
  chains: readonly (readonly EntryRow[])[],
): Promise<readonly Difference[]> {
  const rowsOf = new Map(chains.map((rows) => [rows[0]?.chain ?? '', rows]))
  const written = await snapshotsOf(tx, [...rowsOf.keys()])
  return [...written].flatMap(([key, stands]) => {
    const facts = (rowsOf.get(key) ?? []).slice(0, stands.entries).map(factOf)
    const follows = foldMatter(emptyMatter(key), facts as readonly Recorded<MatterFact>[])
    return isDeepStrictEqual(stands, follows)
      ? []
      : [{ table: 'snapshot', key, stands: endAndState(stands), follows: endAndState(follows) }]
  })
}

const endAndState = (state: MatterState): string => `${state.entries} ${state.head} ${writtenOf(state)}`

/** What is wrong with the entries of one chain themselves. */
function faultsOf(rows: readonly EntryRow[]): readonly Difference[] {
  const links = rows.map((row) => {
    const parsed = parseEntry(Buffer.from(row.entry))
    return { row, parsed, leaf: leafHash(Buffer.from(row.entry)) }
  })
  const of = ({ chain, number }: EntryRow, stands: string, follows: string): Difference => ({
    table: 'entry',
    key: `${chain}/${number}`,
    stands,
    follows,
  })
  const faults = links.flatMap(({ row, parsed, leaf }) => {
    if (!parsed.ok) return [of(row, parsed.problems[0]?.says.en ?? 'unreadable', 'an entry')]
    const entry = parsed.value
    const hash = Buffer.from(leaf).toString('base64url')
    const at = row.recorded_at.toString({ smallestUnit: 'microsecond' })
    return [
      ...(hash === row.leaf ? [] : [of(row, row.leaf, hash)]),
      ...(entry.kind === row.kind && entry.number === row.number && entry.at === at
        ? []
        : [of(row, `${row.number} ${row.kind} ${at}`, `${entry.number} ${entry.kind} ${entry.at}`)]),
      ...verifyOpenings(entry, row.openings).map(({ field, fault }) =>
        of(row, `${field}: ${fault}`, 'an opening that fits'),
      ),
    ]
  })
  const [first] = rows
  const read = links.flatMap(({ parsed, leaf }) => (parsed.ok ? [{ entry: parsed.value, leaf }] : []))
  const check = first && read.length === rows.length ? verifyChain(read, first.chain) : undefined
  return check && !check.ok && first
    ? [...faults, of({ ...first, number: check.fault.number }, check.fault.fault, 'the next of its chain')]
    : faults
}

/** Rows of chains against the entries and against what chains share. */
async function chainDifferences(
  tx: Transaction<Tables>,
  ends: ReadonlyMap<string, string>,
  knownBy: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly Difference[]> {
  const neighbours = new Map<string, Set<string>>()
  for (const matters of knownBy.values())
    for (const one of matters)
      for (const other of matters)
        if (one !== other) neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other))
  const follow = new Map(
    [...ends].map(([id, end]) => [id, `${end} ${[...(neighbours.get(id) ?? [])].toSorted().join(',')}`]),
  )
  const chains = await tx.selectFrom('chain').selectAll().execute()
  const stand = new Map(
    chains.map((c) => [
      c.id,
      `${c.entries} ${c.head} ${c.last_at.toString()} ${c.neighbours.toSorted().join(',')}`,
    ]),
  )
  return [...new Set([...stand.keys(), ...follow.keys()])].flatMap((key) => {
    const [stands, follows] = [stand.get(key), follow.get(key)]
    return stands === follows ? [] : [{ table: 'chain', key, stands, follows }]
  })
}

/** Rows of an index that do not follow from the entries, and rows that do and are not there. */
async function indexDifferences(
  tx: Transaction<Tables>,
  table: (typeof INDEXES)[number],
  schemas: Schemas,
): Promise<readonly Difference[]> {
  const [standing, following] = [schemas.standing, schemas.anew].map((s) => sql.raw(`${s}.${table}`))
  const { rows } = await sql<{ row: string; is: 'stands' | 'follows' }>`
    (select to_json(t)::text as row, 'stands' as is from (select * from ${standing} except select * from ${following}) t)
    union all
    (select to_json(t)::text as row, 'follows' as is from (select * from ${following} except select * from ${standing}) t)`.execute(
    tx,
  )
  return rows.map(({ row, is }) => ({
    table,
    key: row,
    stands: is === 'stands' ? row : undefined,
    follows: is === 'follows' ? row : undefined,
  }))
}
