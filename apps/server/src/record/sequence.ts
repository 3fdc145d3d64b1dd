/**
 * Gives committed entries their places in the tree and their chains their new ends in the map, in one transaction: a
 * crash leaves all of it or nothing. One sequencer at a time over all processes; the lock ends with its transaction, so
 * that no dead process holds it.
 */
import { type Kysely, type Transaction, sql } from 'kysely'
import { toBase64Url, toUtf8 } from '@forbear/journal/bytes'
import { emptyMapRoot, type MapEntry } from '@forbear/journal/map'
import { emptyRoot, leafHash } from '@forbear/journal/tree'
import type { Tables } from '../platform/tables.ts'
import { changeMap } from './map-nodes.ts'
import { growTree } from './tiles.ts'

/** The tree and the map as they stand; hashes are base64url. */
export interface Tree {
  readonly size: number
  readonly root: string
  readonly chains: number
  readonly mapRoot: string
}

const EMPTY: Tree = {
  size: 0,
  root: toBase64Url(emptyRoot),
  chains: 0,
  mapRoot: toBase64Url(emptyMapRoot),
}

/** The record is damaged: what is stored is not what was recorded. Nothing more is sequenced. */
export class Damaged extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Damaged'
  }
}

const SEQUENCER_LOCK = 0x466f7271

/** Takes the sequencer's lock until the transaction ends, unless another process has it. */
export async function lockSequencer(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) as got`.execute(tx)
  return rows[0]?.got === true
}

/** The tree as it stands. */
export async function readTree(database: Kysely<Tables> | Transaction<Tables>): Promise<Tree> {
  const { rows } = await sql<{ size: bigint; root: string; chains: bigint; map_root: string }>`
    select size, root, chains, map_root from tree`.execute(database)
  const [row] = rows
  if (!row) return EMPTY
  return { size: Number(row.size), root: row.root, chains: Number(row.chains), mapRoot: row.map_root }
}

interface Waiting {
  readonly id: bigint
  readonly chain: string
  readonly number: number
  readonly entry: string
  readonly leaf: string
}

/**
 * Puts entries into the tree. The lock must be held.
 *
 * @param atMost  entries in this transaction
 * @returns how many were put there
 * @throws {Damaged} where an entry's hash is not that of its bytes, or a chain has a gap
 */
export async function sequenceEntries(tx: Transaction<Tables>, atMost: number): Promise<number> {
  const { rows } = await sql<Waiting>`
    select id, chain, number, entry, leaf from entry where tree_index is null order by id limit ${atMost}`.execute(
    tx,
  )
  if (rows.length === 0) return 0
  const entries = inOrder(rows)
  const tree = await readTree(tx)
  const newChains = await expectNoGaps(tx, entries)
  const leaves = entries.map(({ entry, leaf, chain, number }) => {
    const hash = leafHash(toUtf8(entry))
    if (toBase64Url(hash) !== leaf)
      throw new Damaged(`entry ${number} of chain ${chain} has not the hash of its bytes`)
    return hash
  })
  const root = await growTree(tx, tree.size, leaves)
  const mapRoot = await changeMap(tx, endsOf(entries, leaves))
  await sql`
    update entry set tree_index = placed.index from unnest(
      ${entries.map((e) => String(e.id))}::bigint[], ${entries.map((_, i) => tree.size + i)}::bigint[])
      as placed (id, index)
    where entry.id = placed.id`.execute(tx)
  await sql`
    insert into tree (size, root, chains, map_root)
    values (${tree.size + entries.length}, ${toBase64Url(root)}, ${tree.chains + newChains}, ${toBase64Url(mapRoot)})
    on conflict (one) do update set
      size = excluded.size, root = excluded.root, chains = excluded.chains, map_root = excluded.map_root`.execute(
    tx,
  )
  return entries.length
}

/** Entries in the order they were committed in; those of one chain by their numbers. */
function inOrder(rows: readonly Waiting[]): readonly Waiting[] {
  const byChain = new Map<string, Waiting[]>()
  for (const row of rows) {
    const list = byChain.get(row.chain)
    if (list) list.push(row)
    else byChain.set(row.chain, [row])
  }
  const next = new Map([...byChain].map(([chain, list]) => [chain, list.sort((a, b) => a.number - b.number)]))
  return rows.flatMap(({ chain }) => next.get(chain)?.shift() ?? [])
}

/**
 * Every chain must go on where it was left.
 *
 * @returns how many chains are new
 */
async function expectNoGaps(tx: Transaction<Tables>, entries: readonly Waiting[]): Promise<number> {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { chain, number } of entries) {
    const before = last.get(chain)
    if (before === undefined) first.set(chain, number)
    else if (number !== before + 1) throw new Damaged(`chain ${chain} has no entry ${before + 1}`)
    last.set(chain, number)
  }
  const going = [...first].filter(([, number]) => number > 1)
  const { rows } = await sql<{ chain: string }>`
    select e.chain from entry e
    join unnest(${going.map(([chain]) => chain)}::text[], ${going.map(([, number]) => number - 1)}::int[])
      as asked (chain, number) on e.chain = asked.chain and e.number = asked.number
    where e.tree_index is not null`.execute(tx)
  const found = new Set(rows.map((r) => r.chain))
  for (const [chain, number] of going)
    if (!found.has(chain)) throw new Damaged(`chain ${chain} has no entry ${number - 1} in the tree`)
  return first.size - going.length
}

/** The last entry of each chain. */
function endsOf(entries: readonly Waiting[], leaves: readonly Uint8Array[]): readonly MapEntry[] {
  const ends = new Map<string, MapEntry>()
  for (const [i, { chain, number }] of entries.entries()) {
    const head = leaves[i]
    if (head) ends.set(chain, { chain, count: number, head })
  }
  return [...ends.values()]
}
