/** Chance by the page is the source's chance, each byte once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pooled } from './pooled-random.ts'

test('no byte is handed out twice, whatever pieces are asked for, and none stays in the page', () => {
  let next = 0
  const pages: Uint8Array[] = []
  // a source whose bytes tell where they come from; a Buffer, as the system's is, whose `slice` is no copy
  const random = pooled((count) => {
    const bytes = Buffer.from(Array.from({ length: count }, () => next++ % 251))
    pages.push(bytes)
    return bytes
  })
  const given: number[] = []
  for (const count of [1, 16, 0, 240, 1024, 7, 3000, 1024, 1024, 1024, 5]) {
    const piece = random(count)
    assert.equal(piece.length, count)
    const [first] = piece
    if (first === undefined) continue
    // bytes of one piece follow each other in the source
    assert.deepEqual(
      [...piece],
      Array.from({ length: count }, (_, i) => (first + i) % 251),
    )
    given.push(...piece)
  }
  const [page] = pages
  assert.ok(page && given.length > page.length)
  assert.ok(page.slice(0, 1 + 16 + 240 + 1024 + 7).every((byte) => byte === 0))
})
