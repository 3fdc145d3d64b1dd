/** The map of chains in the database (S35): chain → how many entries it has and which is the last. */
import { type Kysely, type Transaction, sql } from 'kysely'
import {
  type MapEntry,
  type MapNode,
  type MapProof,
  decodeMapNode,
  encodeMapNode,
  loadMapNodes,
  proveInMap,
  updateMap,
} from '@forbear/journal/map'
import type { Tables } from '../platform/tables.ts'

const readerOf =
  (database: Kysely<Tables> | Transaction<Tables>) =>
  async (paths: readonly string[]): Promise<ReadonlyMap<string, MapNode>> => {
    const { rows } = await sql<{ path: string; node: string }>`
      select path, encode(node, 'hex') as node from map_node where path = any(${paths}::text[])`.execute(
      database,
    )
    return new Map(rows.map(({ path, node }) => [path, decodeMapNode(Buffer.from(node, 'hex'))]))
  }

/**
 * Puts chains into the map with their new ends.
 *
 * @returns the map's root
 */
export async function changeMap(tx: Transaction<Tables>, changes: readonly MapEntry[]): Promise<Uint8Array> {
  const nodes = await loadMapNodes(
    readerOf(tx),
    changes.map(({ chain }) => chain),
  )
  const root = updateMap(nodes, changes)
  const written = [...nodes.written]
  await sql`
    insert into map_node (path, node)
    select path, decode(node, 'hex') from unnest(
      ${written.map(([path]) => path)}::text[],
      ${written.map(([, node]) => Buffer.from(encodeMapNode(node)).toString('hex'))}::text[]) as new (path, node)
    on conflict (path) do update set node = excluded.node`.execute(tx)
  return root
}

/** The proof of what the map says of a chain, that it is not in it too. */
export async function proveChain(
  database: Kysely<Tables> | Transaction<Tables>,
  chain: string,
): Promise<MapProof> {
  return proveInMap(await loadMapNodes(readerOf(database), [chain]), chain)
}
