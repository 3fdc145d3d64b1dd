/** The fold over a matter's entries, where it rests on what it is not shown. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatterFact, Recorded } from '../record/fact.ts'
import { UNFOLDED, emptyMatter, foldMatter } from './state.ts'

test('entries whose values no fold is handed leave a matter as it was, but for where its chain ends', () => {
  const before = emptyMatter('mat_a')
  for (const kind of UNFOLDED) {
    const values = new Proxy(
      {},
      {
        get: (_target, name) => {
          throw new Error(`the fold reads ${String(name)} of ${kind}`)
        },
      },
    )
    const fact = { kind, values, number: 1, leaf: 'leaf', at: 0 } as unknown as Recorded<MatterFact>
    assert.deepEqual(foldMatter(before, [fact]), { ...before, entries: 1, head: 'leaf' })
  }
})
