/** Races between processes, in small; `npm run prove` runs them a thousand times over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedPostgres, skipWithoutPostgres } from '@forbear/checks/postgres'
import { LAWFUL, race } from './race.ts'

test(
  'callers on several processes get exactly the permits that are lawful, of one matter or of two that share the debtor (S28)',
  skipWithoutPostgres(),
  async () => {
    const postgres = await sharedPostgres()
    const rounds = 4
    const place = { kind: 'postgres', url: await postgres.freshDatabase(), connections: 6 } as const
    const raced = await race({ place, processes: 2, callers: 24, rounds, debtor: 'by-turns' })
    assert.deepEqual(raced.wrong, [])
    assert.equal(raced.permits, rounds * LAWFUL)
  },
)
