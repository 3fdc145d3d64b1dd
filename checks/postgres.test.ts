/** Holds the harness for PostgreSQL to its word: found or told, killed and started again, gone afterwards. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { postgresPrograms, skipWithoutPostgres, startPostgres } from './postgres.ts'

test('where PostgreSQL is not, tests are skipped, and demanding it fails with what to do', () => {
  assert.equal(postgresPrograms({ programs: '/nowhere' }), undefined)
  assert.throws(
    () => postgresPrograms({ programs: '/nowhere', demand: 'required' }),
    /FORBEAR_POSTGRES=required, but no PostgreSQL was found/,
  )
})

test(
  'a cluster that is killed holds what it acknowledged, and each database is empty at first',
  skipWithoutPostgres(),
  async () => {
    const postgres = await startPostgres({ durability: 'full' })
    try {
      await postgres.freshDatabase()
      await postgres.administer('create table seen (n int); insert into seen values (7)', 'd1')
      await postgres.kill()
      await assert.rejects(postgres.administer('select 1'))
      await postgres.start()
      assert.equal(await postgres.administer('select n from seen', 'd1'), '7')
      await postgres.freshDatabase()
      assert.equal(
        await postgres.administer(`select count(*) from pg_tables where schemaname = 'public'`, 'd2'),
        '0',
      )
    } finally {
      await postgres.stop()
    }
  },
)

test(
  'a cluster ends with the process that started it, even one that is killed',
  skipWithoutPostgres(),
  async () => {
    const program = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
    const postgres = await startPostgres({ durability: 'none' })
    console.log(new URL(postgres.urlOf('postgres')).searchParams.get('host'))
    setInterval(() => process.kill(process.pid, 'SIGKILL'), 50)`
    const told = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]).catch(
      (error: unknown) => error as { readonly stdout: string; readonly signal: string },
    )
    assert.equal('signal' in told && told.signal, 'SIGKILL')
    const folder = told.stdout.trim()
    assert.match(folder, /forbear-pg-/)
    for (let waited = 0; existsSync(folder) && waited < 5000; waited += 50) await sleep(50)
    assert.equal(existsSync(folder), false)
  },
)
