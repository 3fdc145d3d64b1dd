/**
 * Holds the tables beside the record against the record: every chain verifies, every opening fits its commitment, and
 * every row of an index is what follows from the entries alone, no more and no less.
 */
import { sql } from 'kysely'
import { verifyChain } from '@forbear/journal/chain'
import { type Openings, parseEntry, verifyOpenings } from '@forbear/journal/entry'
import { leafHash } from '@forbear/journal/tree'
import type { Database } from '../platform/database.ts'
import type { Draft } from './fact.ts'
import { indexRowsOf } from './indexes.ts'
import { factOf } from './load.ts'

/** What stands in a table and what should. */
export interface Difference {
  readonly table: 'chain' | 'entry' | 'reference' | 'link' | 'permit' | 'placement'
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
  readonly permits: number
  readonly differences: readonly Difference[]
}

interface EntryRow {
  readonly chain: string
  readonly number: number
  readonly kind: string
  readonly recorded_at: Temporal.Instant
  readonly entry: string
  readonly leaf: string
  readonly openings: Openings
}

type Table = Exclude<Difference['table'], 'entry'>
type Rows = Record<Table, Map<string, string>>

const noRows = (): Rows => ({
  chain: new Map(),
  reference: new Map(),
  link: new Map(),
  permit: new Map(),
  placement: new Map(),
})

/** Entries that are read at a time. */
const PAGE = 2000

/**
 * Recounts everything. It reads in one snapshot, while others go on writing, and keeps the keys of all index rows in
 * memory.
 */
export async function recount(database: Database): Promise<Recount> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const follow = noRows()
      const differences: Difference[] = []
      const neighbours = new Map<string, Set<string>>()
      const knownBy = new Map<string, Set<string>>()
      let entries = 0
      let chain: EntryRow[] = []
      const endChain = (): void => {
        differences.push(...faultsOf(chain))
        rowsOf(chain, follow)
        for (const { links, matter } of chain.map((row) => indexRowsOf(draftOf(row))))
          for (const key of links) knownBy.set(key, (knownBy.get(key) ?? new Set()).add(matter))
        chain = []
      }
      for (let after: Pick<EntryRow, 'chain' | 'number'> | undefined = { chain: '', number: 0 }; after; ) {
        const { rows }: { rows: EntryRow[] } = await sql<EntryRow>`
          select chain, number, kind, recorded_at, entry, leaf, openings from entry
          where (chain, number) > (${after.chain}, ${after.number}) order by chain, number limit ${PAGE}`.execute(
          tx,
        )
        for (const row of rows) {
          if (chain[0] && chain[0].chain !== row.chain) endChain()
          chain.push(row)
        }
        entries += rows.length
        after = rows.at(-1)
      }
      if (chain.length > 0) endChain()
      for (const matters of knownBy.values())
        for (const one of matters)
          for (const other of matters)
            if (one !== other) neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other))
      for (const [id, text] of follow.chain)
        follow.chain.set(id, `${text} ${[...(neighbours.get(id) ?? [])].toSorted().join(',')}`.trimEnd())
      const stand = await standing(tx)
      for (const table of Object.keys(follow) as Table[])
        differences.push(...between(table, stand[table], follow[table]))
      return { chains: follow.chain.size, entries, permits: follow.permit.size, differences }
    })
}

const draftOf = (row: EntryRow): Draft => ({ ...factOf(row), chain: row.chain }) as unknown as Draft

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

/** The index rows that follow from one chain. */
function rowsOf(rows: readonly EntryRow[], into: Rows): void {
  const last = rows.at(-1)
  if (last) into.chain.set(last.chain, `${last.number} ${last.leaf} ${last.recorded_at.toString()}`)
  for (const row of rows) {
    const { references, links, matter, newPermit, permitState, placed, unplaced } = indexRowsOf(draftOf(row))
    for (const { kind, reference, id } of references) into.reference.set(`${kind} ${reference}`, id)
    for (const key of links) into.link.set(`${key} ${matter}`, '')
    if (newPermit) {
      const { id, client, organisation, audience, notBefore, expiresAt } = newPermit
      into.permit.set(
        id,
        `${matter} ${client} ${organisation} ${audience} ${notBefore} ${expiresAt} reserved `,
      )
    }
    if (permitState) {
      const [held = '', state = '', voidedAt = ''] =
        /^(.*) (\S+) (\S*)$/.exec(into.permit.get(permitState.id) ?? '')?.slice(1) ?? []
      const at = permitState.voidedAt ?? voidedAt
      into.permit.set(permitState.id, `${held} ${permitState.state || state} ${at}`)
    }
    if (placed) {
      const key = `${placed.debt} ${placed.agency}`
      if (!into.placement.has(key)) into.placement.set(key, matter)
    }
    if (unplaced) into.placement.delete(`${unplaced.debt} ${unplaced.agency}`)
  }
}

/** What stands in the tables, written the same way. */
async function standing(tx: Pick<Database, 'selectFrom'>): Promise<Rows> {
  const rows = noRows()
  const seconds = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000)
  for (const c of await tx.selectFrom('chain').selectAll().execute())
    rows.chain.set(
      c.id,
      `${c.entries} ${c.head} ${c.last_at.toString()} ${c.neighbours.toSorted().join(',')}`.trimEnd(),
    )
  for (const r of await tx.selectFrom('reference').selectAll().execute())
    rows.reference.set(`${r.kind} ${r.reference}`, r.id)
  for (const l of await tx.selectFrom('link').selectAll().execute()) rows.link.set(`${l.key} ${l.matter}`, '')
  for (const p of await tx.selectFrom('permit').selectAll().execute())
    rows.permit.set(
      p.id,
      `${p.matter} ${p.client} ${p.organisation} ${p.audience} ${seconds(p.not_before)} ${seconds(p.expires_at)} ${p.state} ${p.voided_at ? seconds(p.voided_at) : ''}`,
    )
  for (const p of await tx.selectFrom('placement').selectAll().execute())
    rows.placement.set(`${p.debt} ${p.agency}`, p.matter)
  return rows
}

function between(
  table: Table,
  stand: ReadonlyMap<string, string>,
  follow: ReadonlyMap<string, string>,
): readonly Difference[] {
  return [...new Set([...stand.keys(), ...follow.keys()])].flatMap((key) => {
    const [stands, follows] = [stand.get(key), follow.get(key)]
    return stands === follows ? [] : [{ table, key, stands, follows }]
  })
}
