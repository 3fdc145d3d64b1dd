/** Databases of every age: an older one is brought forward with its data, a newer one is left alone. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { HOUSE } from '../record/fact.ts'
import older from '../testing/schema-0001.json' with { type: 'json' }
import { embedded } from '../testing/embedded.ts'
import { testService } from '../testing/service.ts'
import { type Database, type Place, openDatabase } from './database.ts'
import { NewerDatabase, migrate, migrationNames, statementsOf } from './migrate.ts'

test('a database of the first schema is brought forward with its data, and one that a newer version migrated is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-older-'))
  const place: Place = { kind: 'pglite', folder: join(folder, 'database') }
  try {
    const { database, close } = openDatabase({ ...(await embedded()), ...place })
    assert.deepEqual(await migrate(database, older.migration), [older.migration])
    for (const [name, rows] of Object.entries(older.tables)) {
      const table = sql.table(name)
      await sql`insert into ${table} overriding system value
        select * from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json)`.execute(
        database,
      )
    }
    await sql`select setval(pg_get_serial_sequence('entry', 'id'), (select max(id) from entry))`.execute(
      database,
    )
    await refusesNewer(database)
    await close()

    const t = await testService('2026-03-02T04:01:00Z', place)
    try {
      const { key, intent, permit } = older
      const again = await t.ask(key, 'POST', '/v1/permits', intent, { 'idempotency-key': 'older-permit' })
      assert.equal(again.status, 201)
      assert.deepEqual(again.body, permit)
      const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
      assert.equal(state?.persons.size, 2)
      assert.equal(state?.permits.get(permit.id)?.audience, intent.audience)
      await adopt(t.service)
      const judged = await t.ask(key, 'POST', '/v1/judgements', intent)
      assert.equal(judged.status, 200)
      assert.equal(judged.body.reason, undefined)
      assert.ok(judged.body.judgement.provenance.rulebook)
    } finally {
      await t.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** A migration that this code does not have stops the start, and leaves everything as it is. */
async function refusesNewer(database: Database): Promise<void> {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(
    database,
  )
  await assert.rejects(migrate(database), (error) => {
    assert.ok(error instanceof NewerDatabase)
    assert.match(error.says.en, /9999-later/)
    assert.match(error.says.zh, /9999-later/)
    return true
  })
  await sql`delete from kysely_migration where name = '9999-later'`.execute(database)
}

/** Whatever rulebook the older database adopted, this one judges now. */
async function adopt({
  recorder,
  engine,
}: Awaited<ReturnType<typeof testService>>['service']): Promise<void> {
  const { digest, engine: version, timeZoneData } = engine
  const by = { client: 'test', proposedBy: 'one', approvedBy: 'another' }
  await recorder.record({
    matters: [],
    house: 'write',
    decide: () => ({
      answer: undefined,
      drafts: [
        {
          chain: HOUSE,
          kind: 'rulebook-adopted',
          values: { ...by, rulebook: digest, engine: version, timeZoneData },
        },
      ],
    }),
  })
}

test('the migrations are numbered, each number once', () => {
  const numbers = migrationNames().map((name) => name.slice(0, 4))
  assert.deepEqual(numbers, [...new Set(numbers)].toSorted())
  assert.equal(numbers[0], '0001')
})

test('statements end with a line, but not within a function', () => {
  assert.deepEqual(
    statementsOf(
      "-- what for;\ncreate table a (b text); \ninsert into a values ('x;y');\ncreate function f() as $$\nbegin;\nend;\n$$ language sql;\n",
    ).length,
    3,
  )
})
