/**
 * The tree as tiles, c2sp.org/tlog-tiles: files of 256 hashes at every eighth level, and bundles of entries, from which
 * anyone computes any proof without asking the log for more than files.
 */
import { HASH_BYTES, type HashAt, nodeHash } from './tree.ts'

/** Hashes in a full tile. */
export const TILE_WIDTH = 256

const LEVELS_A_TILE = 8
const LEVEL_AT_MOST = 63
const ENTRY_BYTES_AT_MOST = 0xffff

/** Which tile: `width` is 256 for a full one, less for the last of its level. */
export interface TileId {
  readonly level: number
  readonly index: number
  readonly width: number
}

/** Whoever can read tiles: `width` hashes of 32 bytes one after the other; a wider tile does as well. */
export interface TileSource {
  readonly tile: (level: number, index: number, width: number) => Uint8Array
}

const isTile = ({ level, index, width }: TileId): boolean =>
  Number.isInteger(level) &&
  level >= 0 &&
  level <= LEVEL_AT_MOST &&
  Number.isSafeInteger(index) &&
  index >= 0 &&
  Number.isInteger(width) &&
  width >= 1 &&
  width <= TILE_WIDTH

/** The index in path elements of three digits, all but the last led by an `x`. */
function indexPath(index: number): string {
  const elements = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    elements.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  return elements.join('/')
}

const widthSuffix = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`)

/**
 * Where a tile is served: `tile/<level>/<index>[.p/<width>]`.
 *
 * @throws {RangeError} for a level above 63, a negative index, a width outside 1 to 256
 */
export function tilePath(tile: TileId): string {
  if (!isTile(tile)) throw new RangeError(`no tile: ${JSON.stringify(tile)}`)
  return `tile/${tile.level}/${indexPath(tile.index)}${widthSuffix(tile.width)}`
}

/** Where a bundle of entries is served: `tile/entries/<index>[.p/<width>]`. */
export function bundlePath(index: number, width: number): string {
  if (!isTile({ level: 0, index, width })) throw new RangeError(`no bundle: ${index}, ${width}`)
  return `tile/entries/${indexPath(index)}${widthSuffix(width)}`
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** The tile or bundle that a path names, or `undefined` where it names none, or one in a second spelling. */
export function parseTilePath(
  path: string,
): TileId | { readonly bundle: number; readonly width: number } | undefined {
  const [, level, digits, partial] = PATH.exec(path) ?? []
  if (level === undefined || digits === undefined) return undefined
  const index = Number(digits.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? TILE_WIDTH : Number(partial)
  if (level === 'entries')
    return isTile({ level: 0, index, width }) && bundlePath(index, width) === path
      ? { bundle: index, width }
      : undefined
  const tile = { level: Number(level), index, width }
  return isTile(tile) && tilePath(tile) === path ? tile : undefined
}

/** How many hashes a tile has in a tree of `size` leaves: 0 where it does not exist yet, 256 where it is full. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH
  return Math.max(0, Math.min(TILE_WIDTH, hashes))
}

/**
 * The tiles that a tree of `to` leaves has and one of `from` leaves had not, or had narrower: what a log writes when it
 * grows. Every partial tile of a checkpoint's size is among them.
 */
export function tilesBetween(from: number, to: number): readonly TileId[] {
  const tiles: TileId[] = []
  for (let level = 0; level <= LEVEL_AT_MOST && to >= TILE_WIDTH ** level; level += 1) {
    const first = Math.floor(from / TILE_WIDTH ** (level + 1))
    for (let index = first; tileWidth(level, index, to) > 0; index += 1) {
      const width = tileWidth(level, index, to)
      if (width > tileWidth(level, index, from)) tiles.push({ level, index, width })
    }
  }
  return tiles
}

/** The content of a tile, from the hashes of the tree. */
export function tileBytes({ level, index, width }: TileId, hashAt: HashAt): Uint8Array {
  const bytes = new Uint8Array(width * HASH_BYTES)
  for (let i = 0; i < width; i += 1)
    bytes.set(hashAt(level * LEVELS_A_TILE, index * TILE_WIDTH + i), i * HASH_BYTES)
  return bytes
}

/**
 * The hashes of complete subtrees, computed from the tiles of a tree of `size` leaves: what proofs are made from. Each
 * tile is read once.
 *
 * @throws {RangeError} where the source gives fewer hashes than the size demands, or a subtree is not in the tree
 */
export function hashesFromTiles(source: TileSource, size: number): HashAt {
  const read = new Map<string, Uint8Array>()
  const tileOf = (level: number, index: number): Uint8Array => {
    const key = `${level}/${index}`
    const known = read.get(key)
    if (known) return known
    const width = tileWidth(level, index, size)
    const bytes = source.tile(level, index, width)
    if (bytes.length < width * HASH_BYTES || bytes.length % HASH_BYTES !== 0)
      throw new RangeError(`tile ${key} of ${width} hashes has ${bytes.length} bytes`)
    read.set(key, bytes)
    return bytes
  }
  return (level, index) => {
    const tileLevel = Math.floor(level / LEVELS_A_TILE)
    const width = 2 ** (level % LEVELS_A_TILE)
    const tileIndex = Math.floor((index * width) / TILE_WIDTH)
    const offset = (index * width) % TILE_WIDTH
    if (offset + width > tileWidth(tileLevel, tileIndex, size))
      throw new RangeError(`no complete subtree ${index} at level ${level} in a tree of ${size}`)
    const bytes = tileOf(tileLevel, tileIndex)
    let hashes: Uint8Array[] = []
    for (let i = offset; i < offset + width; i += 1)
      hashes.push(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
    while (hashes.length > 1) {
      const above: Uint8Array[] = []
      for (let i = 0; i + 1 < hashes.length; i += 2) {
        const [left, right] = [hashes[i], hashes[i + 1]]
        if (left && right) above.push(nodeHash(left, right))
      }
      hashes = above
    }
    const [hash] = hashes
    if (!hash) throw new RangeError('a subtree has at least one leaf')
    return hash
  }
}

/**
 * Entries as a bundle: each led by its length as a big-endian uint16.
 *
 * @throws {RangeError} for an entry of more than 65,535 bytes or more than 256 entries
 */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > TILE_WIDTH) throw new RangeError(`a bundle has at most ${TILE_WIDTH} entries`)
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > ENTRY_BYTES_AT_MOST)
      throw new RangeError(`an entry of ${entry.length} bytes fits no bundle`)
    bytes[at] = entry.length >> 8
    bytes[at + 1] = entry.length & 0xff
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/** The entries of a bundle, or `undefined` where a length and the bytes do not agree. */
export function readBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [high, low] = [bytes[at], bytes[at + 1]]
    if (high === undefined || low === undefined) return undefined
    const end = at + 2 + ((high << 8) | low)
    if (end > bytes.length || entries.length === TILE_WIDTH) return undefined
    entries.push(bytes.slice(at + 2, end))
    at = end
  }
  return entries
}
