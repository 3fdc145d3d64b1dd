/** The tree's tiles in the database, and what is computed from them: the right edge, roots, proofs. */
import { type Kysely, type Transaction, sql } from 'kysely'
import { TILE_WIDTH, type TileId, hashesFromTiles, tileWidth, tilesBetween } from '@forbear/journal/tiles'
import { HASH_BYTES, type HashAt, createFrontier } from '@forbear/journal/tree'
import type { Tables } from '../platform/tables.ts'

type Db = Kysely<Tables> | Transaction<Tables>

interface TilePlace {
  readonly level: number
  readonly index: number
}

const keyOf = ({ level, index }: TilePlace): string => `${level}/${index}`

/** Tiles as they are kept, by `level/index`; one that is not there is not in the answer. */
export async function readTiles(
  database: Db,
  places: readonly TilePlace[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<{ level: number; index: bigint; hashes: string }>`
    select level, index, encode(hashes, 'hex') as hashes from tile
    join unnest(${places.map((p) => p.level)}::int[], ${places.map((p) => p.index)}::bigint[]) as asked (level, index)
      using (level, index)`.execute(database)
  return new Map(rows.map((r) => [`${r.level}/${r.index}`, new Uint8Array(Buffer.from(r.hashes, 'hex'))]))
}

/** The tiles that hold a leaf, or the subtrees it lies in, as far as a tree of `size` has them. */
function tilesAbove(leaf: number, size: number): readonly TilePlace[] {
  const places: TilePlace[] = []
  for (let level = 0, width = TILE_WIDTH; ; level += 1, width *= TILE_WIDTH) {
    const index = Math.floor(leaf / width)
    if (tileWidth(level, index, size) > 0) places.push({ level, index })
    if (width >= size) return places
  }
}

/** The last tile of each level. */
function rightEdge(size: number): readonly TilePlace[] {
  const places: TilePlace[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH))
    places.push({ level, index: Math.floor((hashes - 1) / TILE_WIDTH) })
  return places
}

/** A tile that was not fetched before it was needed. */
class Unread extends Error {
  readonly place: TilePlace
  constructor(place: TilePlace) {
    super(`tile ${keyOf(place)} was not read`)
    this.place = place
  }
}

/**
 * Computes something from the hashes of a tree of `size` leaves, reading the tiles it needs.
 *
 * @param near  leaves whose surroundings are asked for
 * @throws {RangeError} where the tiles do not hold such a tree
 */
export async function fromTiles<T>(
  database: Db,
  of: { readonly size: number; readonly near: readonly number[] },
  compute: (hashAt: HashAt) => T,
): Promise<T> {
  const { size, near } = of
  const tiles = new Map<string, Uint8Array>()
  let missing: readonly TilePlace[] = [...rightEdge(size), ...near.flatMap((leaf) => tilesAbove(leaf, size))]
  for (;;) {
    const read = await readTiles(database, missing)
    for (const place of missing) tiles.set(keyOf(place), read.get(keyOf(place)) ?? new Uint8Array(0))
    const source = {
      tile: (level: number, index: number): Uint8Array => {
        const tile = tiles.get(keyOf({ level, index }))
        if (!tile) throw new Unread({ level, index })
        return tile
      },
    }
    try {
      return compute(hashesFromTiles(source, size))
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      missing = [error.place]
    }
  }
}

/** The complete subtrees that make up a tree, largest first: where {@link createFrontier} goes on. */
function edgeHashes(size: number, hashAt: HashAt): readonly Uint8Array[] {
  const hashes: Uint8Array[] = []
  let start = 0
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level -= 1) {
    const width = 2 ** level
    if (start + width > size) continue
    hashes.push(hashAt(level, start / width))
    start += width
  }
  return hashes
}

/**
 * Adds leaves to a tree: O(k + log n) hashes, and the tiles that change are written.
 *
 * @returns the root of the grown tree
 */
export async function growTree(
  tx: Transaction<Tables>,
  size: number,
  leaves: readonly Uint8Array[],
): Promise<Uint8Array> {
  const hashes = await fromTiles(tx, { size, near: [] }, (hashAt) => edgeHashes(size, hashAt))
  const added = new Map<string, Uint8Array>()
  const frontier = createFrontier({
    size,
    hashes,
    completed: (level, index, hash) => {
      if (level % 8 === 0) added.set(keyOf({ level: level / 8, index }), hash)
    },
  })
  for (const leaf of leaves) frontier.append(leaf)
  const tiles = tilesBetween(size, size + leaves.length)
  const before = await readTiles(
    tx,
    tiles.filter(({ level, index }) => tileWidth(level, index, size) > 0),
  )
  await writeTiles(
    tx,
    tiles.map((tile) => ({ ...tile, hashes: grown(tile, before.get(keyOf(tile)), added) })),
  )
  return frontier.root()
}

/** A tile's hashes: those it had, then those that were added. */
function grown(
  { level, index, width }: TileId,
  before: Uint8Array | undefined,
  added: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const bytes = new Uint8Array(width * HASH_BYTES)
  if (before) bytes.set(before)
  for (let i = (before?.length ?? 0) / HASH_BYTES; i < width; i += 1) {
    const hash = added.get(keyOf({ level, index: index * TILE_WIDTH + i }))
    if (!hash) throw new RangeError(`tile ${level}/${index} lacks its hash ${i}`)
    bytes.set(hash, i * HASH_BYTES)
  }
  return bytes
}

async function writeTiles(
  tx: Transaction<Tables>,
  tiles: readonly (TileId & { readonly hashes: Uint8Array })[],
): Promise<void> {
  await sql`
    insert into tile (level, index, hashes)
    select level, index, decode(hashes, 'hex') from unnest(
      ${tiles.map((t) => t.level)}::int[], ${tiles.map((t) => t.index)}::bigint[],
      ${tiles.map((t) => Buffer.from(t.hashes).toString('hex'))}::text[]) as new (level, index, hashes)
    on conflict (level, index) do update set hashes = excluded.hashes`.execute(tx)
}
