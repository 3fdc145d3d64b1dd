/** Kills under load, in small; `npm run prove` kills hundreds of times. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { skipWithoutPostgres, startPostgres } from '@forbear/checks/postgres'
import { crashes } from './crash.ts'

test(
  'what was acknowledged before a process or the database was killed is there, once, and the record verifies',
  skipWithoutPostgres(),
  async () => {
    const postgres = await startPostgres({ durability: 'none' })
    try {
      const crashed = await crashes({
        place: { kind: 'postgres', url: await postgres.freshDatabase(), connections: 4 },
        kills: 2,
        processes: 1,
        workers: 6,
        seed: 1,
        database: { ...postgres, each: 2 },
      })
      assert.deepEqual(crashed.wrong, [])
      assert.ok(crashed.acknowledged.permits > 0 && crashed.acknowledged.facts > 0)
      assert.equal(crashed.ofDatabase, 1)
    } finally {
      await postgres.stop()
    }
  },
)
