/** Tiles as c2sp.org/tlog-tiles has them: paths, widths, and proofs made of nothing but tiles. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bundlePath,
  hashesFromTiles,
  parseTilePath,
  readBundle,
  tileBytes,
  tilePath,
  tilesBetween,
  tileWidth,
  writeBundle,
} from './tiles.ts'
import {
  consistencyProof,
  createFrontier,
  type HashAt,
  inclusionProof,
  leafHash,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from './tree.ts'

test('paths are those of the standard, and a second spelling is none', () => {
  assert.equal(tilePath({ level: 0, index: 1234067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 63, index: 0, width: 1 }), 'tile/63/000.p/1')
  assert.equal(bundlePath(1000, 17), 'tile/entries/x001/000.p/17')
  for (const tile of [
    { level: 0, index: 0, width: 256 },
    { level: 2, index: 999, width: 255 },
    { level: 10, index: 1_000_000, width: 1 },
  ])
    assert.deepEqual(parseTilePath(tilePath(tile)), tile)
  assert.deepEqual(parseTilePath('tile/entries/x001/000'), { bundle: 1000, width: 256 })
  for (const path of [
    'tile/00/000',
    'tile/64/000',
    'tile/0/00',
    'tile/0/x000/001',
    'tile/0/1234',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/entries/000.p/300',
    'tile/0/../000',
    '/tile/0/000',
  ])
    assert.equal(parseTilePath(path), undefined, path)
  assert.throws(() => tilePath({ level: 64, index: 0, width: 1 }), RangeError)
})

test('a tree of 70,000 leaves has the tiles that the standard counts', () => {
  const tiles = tilesBetween(0, 70_000)
  const count = (level: number, full: boolean): number =>
    tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).length
  assert.deepEqual(
    [count(0, true), count(0, false), count(1, true), count(1, false), count(2, false)],
    [273, 1, 1, 1, 1],
  )
  assert.deepEqual(
    [tileWidth(0, 273, 70_000), tileWidth(1, 1, 70_000), tileWidth(2, 0, 70_000)],
    [112, 17, 1],
  )
  assert.deepEqual(tilesBetween(256, 257), [{ level: 0, index: 1, width: 1 }], 'what did not change stays')
  assert.deepEqual(tilesBetween(0, 256), [
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ])
})

test('proofs made from tiles alone hold, and growing writes only the tiles that changed', () => {
  const nodes = new Map<string, Uint8Array>()
  const written = new Map<string, Uint8Array>()
  const hashAt: HashAt = (level, index) => {
    const hash = nodes.get(`${level}/${index}`)
    assert.ok(hash, `${level}/${index}`)
    return hash
  }
  const frontier = createFrontier({ completed: (level, index, hash) => nodes.set(`${level}/${index}`, hash) })
  const roots = new Map<number, Uint8Array>()
  const sizes = [1, 255, 256, 257, 700, 66_000]
  let from = 0
  for (const to of sizes) {
    for (let i = from; i < to; i += 1) frontier.append(leafHash(Uint8Array.of(i, i >> 8, i >> 16)))
    for (const tile of tilesBetween(from, to)) written.set(tilePath(tile), tileBytes(tile, hashAt))
    roots.set(to, frontier.root())
    from = to
  }
  for (const size of sizes) {
    const read = hashesFromTiles(
      {
        tile: (level, index, width) => {
          const bytes = written.get(tilePath({ level, index, width }))
          assert.ok(bytes, `the log wrote the tile ${tilePath({ level, index, width })} for size ${size}`)
          return bytes
        },
      },
      size,
    )
    const root = roots.get(size)
    assert.ok(root)
    assert.deepEqual(rootAt(size, read), root)
    for (const index of [0, Math.floor(size / 3), size - 1])
      assert.deepEqual(
        verifyInclusion({
          index: BigInt(index),
          size: BigInt(size),
          leaf: hashAt(0, index),
          root,
          proof: inclusionProof(index, size, read),
        }),
        { ok: true },
      )
    for (const earlier of sizes.filter((other) => other <= size))
      assert.deepEqual(
        verifyConsistency({
          size1: BigInt(earlier),
          size2: BigInt(size),
          root1: roots.get(earlier) ?? root,
          root2: root,
          proof: consistencyProof(earlier, size, read),
        }),
        { ok: true },
      )
  }
  assert.throws(() => hashesFromTiles({ tile: () => new Uint8Array(31) }, 1)(0, 0), RangeError)
  assert.throws(() => hashesFromTiles({ tile: () => new Uint8Array(32) }, 1)(0, 1), RangeError)
})

test('a bundle gives back its entries, and a broken one gives none', () => {
  const entries = [new Uint8Array(0), Uint8Array.of(1, 2, 3), new Uint8Array(65_535)]
  assert.deepEqual(readBundle(writeBundle(entries)), entries)
  assert.equal(readBundle(Uint8Array.of(0, 2, 1)), undefined)
  assert.equal(readBundle(Uint8Array.of(0)), undefined)
  assert.throws(() => writeBundle([new Uint8Array(65_536)]), RangeError)
})
