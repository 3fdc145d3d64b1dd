/** Settings: what is taken, what is wrong with them all at once, and that no secret is ever repeated. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Environment, SETTINGS, readSettings, settingsTable } from './settings.ts'

const read = (environment: Environment) => readSettings(environment, '/srv/forbear')
const value = (environment: Environment) => {
  const found = read(environment)
  if (!found.ok) throw new Error(found.problems.map((p) => p.says.en).join('; '))
  return found.value
}
const POSTGRES = {
  DATABASE_URL: 'postgres://gate:s3cret@db.example:5432/forbear',
  FORBEAR_ISSUER: 'https://gate.example',
  FORBEAR_KEYS: '/etc/forbear/keys.json',
}

test('without any setting a trial begins in the working folder, with the demonstration', () => {
  const settings = value({ PATH: '/bin', FORBEAR_DATA: ' ' })
  assert.deepEqual(settings.place, { kind: 'pglite', folder: '/srv/forbear/.forbear/database' })
  assert.equal(settings.keys, '/srv/forbear/.forbear/keys.json')
  assert.equal(settings.issuer, 'http://127.0.0.1:8080')
  assert.equal(settings.isDemonstration, true)
  assert.equal(value({ HOST: '::1', PORT: '9000' }).issuer, 'http://[::1]:9000')
})

test('with PostgreSQL, or with a lender of its own, nothing is invented', () => {
  const settings = value(POSTGRES)
  assert.deepEqual(settings.place, { kind: 'postgres', url: POSTGRES.DATABASE_URL, connections: 10 })
  assert.equal(settings.folder, undefined)
  assert.equal(settings.isDemonstration, false)
  assert.equal(value({ FORBEAR_LENDER: 'org_acme' }).isDemonstration, false)
  assert.equal(value({ ...POSTGRES, FORBEAR_DEMONSTRATION: 'yes' }).isDemonstration, true)
})

test('every fault is told at once, in both languages, and nothing of a value is repeated', () => {
  const found = read({
    DATABASE_URL: 'mysql://gate:s3cret@db.example/forbear',
    PORT: '70000',
    FORBEAR_LANES: 'many',
    FORBEAR_EXPOSURE_SECONDS: '-1',
    FORBEAR_LOG: 'loud',
    FORBEAR_DEMONSTRATION: 'maybe',
    FORBEAR_LENDER: 'acme',
  })
  assert.ok(!found.ok)
  assert.deepEqual(found.problems.map((p) => `${p.name} ${p.code}`).toSorted(), [
    'DATABASE_URL not-an-address',
    'FORBEAR_DEMONSTRATION unknown-value',
    'FORBEAR_EXPOSURE_SECONDS not-a-number',
    'FORBEAR_ISSUER missing',
    'FORBEAR_KEYS missing',
    'FORBEAR_LANES not-a-number',
    'FORBEAR_LENDER unknown-value',
    'FORBEAR_LOG unknown-value',
    'PORT out-of-range',
  ])
  const told = JSON.stringify(found.problems)
  assert.doesNotMatch(told, /s3cret|mysql|loud|maybe/)
  for (const { says } of found.problems) {
    assert.match(says.en, /^[A-Z_]+ /)
    assert.match(says.zh, /[\u4E00-\u9FFF]/)
  }
})

test('bounds are kept on both sides', () => {
  for (const [name, least, most] of [
    ['PORT', 0, 65_535],
    ['FORBEAR_EXPOSURE_SECONDS', 1, 86_400],
    ['FORBEAR_BATCH', 1, 1000],
  ] as const) {
    for (const good of [least, most]) assert.ok(read({ [name]: String(good) }).ok, `${name}=${good}`)
    for (const bad of [least - 1, most + 1]) assert.ok(!read({ [name]: String(bad) }).ok, `${name}=${bad}`)
  }
  assert.ok(!read({ ...POSTGRES, FORBEAR_LANES: '10', FORBEAR_CONNECTIONS: '10' }).ok)
  assert.ok(read({ ...POSTGRES, FORBEAR_LANES: '9', FORBEAR_CONNECTIONS: '10' }).ok)
})

test('a misspelt setting is named', () => {
  const found = read({ FORBEAR_EXPOSURE_SECOND: '10', FORBEAR_RUNS: '5', FORBEAR_DATA: 'x' })
  assert.ok(found.ok)
  assert.deepEqual(found.unread, ['FORBEAR_EXPOSURE_SECOND'])
})

test('the table explains every setting in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const table = settingsTable(language)
    for (const { name, says } of SETTINGS) {
      assert.ok(table.includes(`  ${name}\n`), name)
      assert.ok(table.includes(says[language]), name)
    }
  }
  assert.equal(new Set(SETTINGS.map((s) => s.name)).size, SETTINGS.length)
})
