/** What the database says of itself is what a start and /readyz say: an acknowledged permit must not be lost unsaid. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedPostgres, skipWithoutPostgres } from '@forbear/checks/postgres'
import { greeting } from '../greeting.ts'
import { testService } from '../testing/service.ts'
import { openDatabase } from './database.ts'
import { type Durability, durabilityOf, durabilityWarning } from './durability.ts'

test('only a database that flushes what it acknowledges is called durable; the embedded one never is', async () => {
  assert.equal(durabilityWarning({ kind: 'durable' }), undefined)
  const t = await testService('2026-03-02T04:00:00Z')
  try {
    assert.deepEqual(t.service.durability, { kind: 'embedded' })
    const { body } = await t.ask('', 'GET', '/readyz')
    const check = body.checks.find((c: { name: string }) => c.name === 'durability')
    assert.deepEqual([check.state, check.says], ['warn', durabilityWarning({ kind: 'embedded' })])
  } finally {
    await t.close()
  }
})

test(
  'PostgreSQL is asked for each setting, as it holds for the service’s own connections',
  skipWithoutPostgres(),
  async () => {
    const postgres = await sharedPostgres()
    const url = await postgres.freshDatabase()
    const place = { kind: 'postgres', url, connections: 2 } as const
    // the cluster of the tests runs without fsync and full pages; the third setting is the database's own
    const weak = ['fsync=off', 'full_page_writes=off']
    const asked = async (synchronous: string): Promise<Durability> => {
      const name = new URL(url).pathname.slice(1)
      await postgres.administer(`alter database ${name} set synchronous_commit = ${synchronous}`)
      const { database, close } = openDatabase(place)
      try {
        return await durabilityOf(database, 'postgres')
      } finally {
        await close()
      }
    }
    for (const waits of ['on', 'local', 'remote_write'])
      assert.deepEqual(await asked(waits), { kind: 'weakened', settings: weak }, waits)
    assert.deepEqual(await asked('off'), { kind: 'weakened', settings: [...weak, 'synchronous_commit=off'] })

    // a server that has all three on, as far as its settings can tell
    const strong = await postgres.freshDatabase()
    const name = new URL(strong).pathname.slice(1)
    await postgres.administer(
      "create schema strong; create view strong.pg_settings as select name, 'on' as setting from pg_catalog.pg_settings",
      name,
    )
    await postgres.administer(`alter database ${name} set search_path = strong, pg_catalog`)
    const { database, close } = openDatabase({ ...place, url: strong })
    try {
      assert.deepEqual(await durabilityOf(database, 'postgres'), { kind: 'durable' })
    } finally {
      await close()
    }

    const t = await testService('2026-03-02T04:00:00Z', place)
    try {
      const { body } = await t.ask('', 'GET', '/readyz')
      const check = body.checks.find((c: { name: string }) => c.name === 'durability')
      assert.equal(check.state, 'warn')
      const { durability } = t.service
      const told = greeting(
        { address: 'http://127.0.0.1', durability, keys: [], examples: [], stop: () => Promise.resolve() },
        {},
      )
      for (const text of [check.says.en, told])
        assert.match(text, /runs with fsync=off, full_page_writes=off, synchronous_commit=off\./)
      for (const text of [check.says.zh, told]) assert.match(text, /设置为 fsync=off/)
      assert.match(await (await t.app.request('/metrics')).text(), /forbear_durable 0/)
    } finally {
      await t.close()
    }
  },
)
