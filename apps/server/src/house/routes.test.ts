/** Organisations and clients over HTTP: admitted with a key that is shown once, ended with all that the key held. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openedFor } from '../testing/permits.ts'
import { type TestService, testService } from '../testing/service.ts'

let t: TestService
let lender: string
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  lender = await t.keyOf('org_lender')
})
after(() => t.close())

test('a client is admitted for a known organisation; its key works, is shown once and is nowhere kept', async () => {
  const unknown = await t.ask(lender, 'POST', '/v1/clients', {
    name: 'dialler',
    organisation: 'org_nowhere',
    scopes: ['permits:reserve'],
  })
  assert.deepEqual([unknown.status, unknown.body.errors[0].pointer], [422, '/organisation'])
  const stated = await t.ask(lender, 'POST', '/v1/organisations', {
    id: 'org_west',
    name: 'An invented agency',
    kind: 'agency',
    members: [],
    membersComplete: true,
    zone: 'Asia/Shanghai',
  })
  assert.equal(stated.status, 200, JSON.stringify(stated.body))
  const under = { 'idempotency-key': 'the-dialler-of-west' }
  const admission = { name: 'dialler of west', organisation: 'org_west', scopes: ['permits:judge'] }
  const admitted = await t.ask(lender, 'POST', '/v1/clients', admission, under)
  const again = await t.ask(lender, 'POST', '/v1/clients', admission, under)
  assert.equal(admitted.status, 201)
  assert.deepEqual(again.body, { id: admitted.body.id })
  // it may ask, and only what its scopes open
  const reserve = await t.ask(admitted.body.key, 'GET', '/v1/clients')
  assert.deepEqual([reserve.status, reserve.body.code], [403, 'forbidden'])
  const rows = await t.service.database.selectFrom('entry').select('openings').execute()
  const replies = await t.service.database.selectFrom('idempotency').select('body').execute()
  assert.equal(JSON.stringify([rows.map((r) => r.openings), replies]).includes(admitted.body.key), false)
})

test('an ended client is asked nothing any more, and what it held is void (S29)', async () => {
  const key = await t.keyOf('org_lender')
  const intent = await openedFor(t, lender, 'F-6001')
  const permit = await t.ask(key, 'POST', '/v1/permits', intent)
  assert.equal(permit.status, 201, JSON.stringify(permit.body))
  const other = await t.ask(lender, 'POST', '/v1/permits', await openedFor(t, lender, 'F-6002'))
  const { client } = await t.service.database
    .selectFrom('permit')
    .select('client')
    .where('id', '=', permit.body.id)
    .executeTakeFirstOrThrow()
  const ended = await t.ask(lender, 'POST', `/v1/clients/${client}/end`)
  assert.deepEqual([ended.status, ended.body.voided], [200, 1])
  assert.equal((await t.ask(key, 'POST', '/v1/permits', intent)).status, 401)
  const states = await t.service.database
    .selectFrom('permit')
    .select(['id', 'state'])
    .where('id', 'in', [permit.body.id, other.body.id])
    .execute()
  assert.deepEqual(
    new Map(states.map((r) => [r.id, r.state])),
    new Map([
      [permit.body.id, 'voided'],
      [other.body.id, 'reserved'],
    ]),
  )
  assert.equal((await t.ask(lender, 'POST', `/v1/clients/${client}/end`)).status, 404)
})

test('the last client that can manage the house cannot be ended', async () => {
  const { body } = await t.ask(lender, 'GET', '/v1/clients')
  const managers = body.items.filter((c: { scopes: string[] }) => c.scopes.includes('house:manage'))
  for (const { id } of managers.slice(1)) await t.ask(lender, 'POST', `/v1/clients/${id}/end`)
  const last = await t.ask(lender, 'POST', `/v1/clients/${managers[0].id}/end`)
  assert.deepEqual([last.status, last.body.code], [409, 'conflict'])
})
