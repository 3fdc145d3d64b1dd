/** The life of permits over HTTP, on an embedded database: outcomes, voids, slots, batches, keys, incidents. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createPrivateKey } from 'node:crypto'
import { createVoidList } from '@forbear/permit/voids'
import { signPermit } from '@forbear/permit/token'
import { passingKeys } from '../platform/keys.ts'
import { openedFor } from '../testing/permits.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'
import { tokenOf } from './grant.ts'

const NOON = '2026-03-02T04:00:00Z'

let t: TestService
let lender: string
let north: string
let south: string
before(async () => {
  t = await testService(NOON)
  lender = await t.keyOf('org_lender')
  north = await t.keyOf('org_north')
  south = await t.keyOf('org_south')
})
after(() => t.close())

const reserve = async (key: string, intent: unknown): Promise<Answer> => {
  const answer = await t.ask(key, 'POST', '/v1/permits', intent)
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer
}

const outcome = (key: string, id: string, report: unknown): Promise<Answer> =>
  t.ask(key, 'POST', `/v1/permits/${id}/outcome`, report)

test('the token is what the permit package itself would sign, byte for byte', async () => {
  const { permit: key } = passingKeys()
  const permit = {
    id: 'prm_1',
    issuer: 'https://gate.example',
    audience: 'dialler-1',
    issuedAt: 1_772_424_000,
    notBefore: 1_772_424_000,
    expiresAt: 1_772_424_120,
    channel: 'sms',
    mode: 'human',
    to: 'A'.repeat(43),
    by: 'org_north',
    purpose: 'collection',
    template: { id: 'tpl_1', version: 2, digest: 'B'.repeat(43), parametersDigest: 'C'.repeat(43) },
    conditions: ['say:opt-out-instruction', 'verify-person'],
    ceilings: { ringSeconds: 30, attempts: 1 },
    endBy: 1_772_430_000,
  } as const
  const jwk = createPrivateKey(key.privateKey.export({ type: 'pkcs8', format: 'pem' })).export({
    format: 'jwk',
  })
  assert.equal(
    tokenOf(permit, key),
    await signPermit(permit, { kid: key.kid, privateKey: { ...jwk, alg: 'EdDSA' } }),
  )
})

test('an outcome settles a permit; a second contact under it is recorded, counted and told (S30)', async () => {
  const intent = await openedFor(t, lender, 'B-2001')
  const { body } = await reserve(north, intent)
  const first = await outcome(north, body.id, {
    outcome: 'conversation',
    begunAt: '2026-03-02T04:00:10Z',
    durationSeconds: 60,
  })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual([first.body.state, first.body.unsettled, first.body.found], ['settled', false, []])
  const again = await outcome(north, body.id, { outcome: 'no-answer', begunAt: '2026-03-02T04:00:50Z' })
  assert.equal(again.status, 200)
  assert.equal(again.body.reports.holder.outcomes.length, 2)
  t.clock.moveTo('2026-03-02T06:00:00Z')
  const other = await outcome(north, body.id, { outcome: 'no-answer', begunAt: '2026-03-02T05:00:00Z' })
  t.clock.moveTo(NOON)
  assert.deepEqual(other.body.found, ['contact-outside-interval', 'second-contact-on-one-permit'])
  assert.deepEqual(other.body.further, [{ begunAt: '2026-03-02T05:00:00Z', outcomes: ['no-answer'] }])
  const { body: page } = await t.ask(lender, 'GET', '/v1/incidents')
  assert.deepEqual(
    page.items.filter((i: { permit: string }) => i.permit === body.id).map((i: { kind: string }) => i.kind),
    ['contact-outside-interval', 'second-contact-on-one-permit'],
  )
})

test('an outcome that no contact of the channel has, or that lies ahead, is bad input', async () => {
  const intent = await openedFor(t, lender, 'B-2002')
  const { body } = await reserve(north, intent)
  const wrong = await outcome(north, body.id, { outcome: 'read', begunAt: '2026-03-02T08:00:00Z' })
  assert.equal(wrong.status, 422)
  assert.deepEqual(
    wrong.body.errors.map((e: { pointer: string }) => e.pointer),
    ['/outcome', '/begunAt'],
  )
})

test('a permit that is given back is void, stays possible, and is on the list of its own audiences alone (S29, S30)', async () => {
  const intent = await openedFor(t, lender, 'B-2003')
  const { body } = await reserve(north, intent)
  const voided = await t.ask(north, 'POST', `/v1/permits/${body.id}/void`)
  assert.equal(voided.status, 200, JSON.stringify(voided.body))
  assert.deepEqual([voided.body.state, voided.body.unsettled], ['voided', true])
  const list = createVoidList({
    fetchVoids: async (from) =>
      (await t.ask(north, 'GET', from === undefined ? '/v1/voids' : `/v1/voids?after=${from}`)).body,
    clock: () => Math.floor(t.clock.now().epochMilliseconds / 1000),
    clockSkewSeconds: 5,
    maximumVoids: 1000,
  })
  assert.deepEqual(await list.refresh(), { ok: true })
  assert.equal(list.isVoided(body.id), true)
  assert.equal(list.ageSeconds(), 0)
  assert.deepEqual(await list.refresh(), { ok: true })
  const ofSouth = await t.ask(south, 'GET', '/v1/voids')
  assert.deepEqual(ofSouth.body.voids, [])
  assert.equal((await t.ask(north, 'POST', `/v1/permits/${body.id}/redeem`)).status, 409)
  const after = await outcome(north, body.id, { outcome: 'no-answer', begunAt: '2026-03-02T04:00:20Z' })
  assert.equal(after.body.begunAgainstVoid, 'in-exposure')
  const still = await t.ask(north, 'GET', '/v1/voids?audience=dialler-1')
  assert.ok(
    still.body.voids.some((v: { permit: string }) => v.permit === body.id),
    'used once is no reason to forget',
  )
  const elsewhere = await t.ask(north, 'GET', '/v1/voids?audience=dialler-2')
  assert.deepEqual(elsewhere.body.voids, [])
})

test('nobody sees or touches the permits of another organisation, but the lender those of its own matters', async () => {
  const intent = await openedFor(t, lender, 'B-2004')
  const { body } = await reserve(north, intent)
  assert.equal((await t.ask(south, 'GET', `/v1/permits/${body.id}`)).status, 404)
  assert.equal((await t.ask(south, 'POST', `/v1/permits/${body.id}/void`)).status, 404)
  const { body: seen, status } = await t.ask(lender, 'GET', `/v1/permits/${body.id}`)
  assert.equal(status, 200)
  assert.deepEqual([seen.state, seen.audience, seen.incidents], ['reserved', 'dialler-1', []])
  assert.equal(JSON.stringify(seen).includes('000002004'), false)
  const theirs = await t.ask(south, 'GET', '/v1/permits')
  assert.deepEqual(theirs.body.items, [])
})

test('permits are listed page by page, each once', async () => {
  const intent = await openedFor(t, lender, 'B-2005')
  const ids: string[] = []
  for (let i = 0; i < 3; i += 1) ids.push((await reserve(lender, intent)).body.id)
  const path = `/v1/permits?matter=${intent.matter}&state=reserved&limit=2`
  const first = await t.ask(lender, 'GET', path)
  const second = await t.ask(lender, 'GET', `${path}&cursor=${first.body.cursor}`)
  assert.deepEqual([first.body.hasMore, second.body.hasMore], [true, false])
  assert.deepEqual(
    [...first.body.items, ...second.body.items].map((p: { id: string }) => p.id),
    ids,
  )
  const none = await t.ask(lender, 'GET', `${path}&since=2026-03-03T00:00:00Z`)
  assert.deepEqual(none.body, { items: [], hasMore: false, cursor: null })
  assert.equal((await t.ask(lender, 'GET', `${path}&cursor=nonsense`)).status, 422)
})

test('a visit has no token before it is redeemed, and is judged again then (S28)', async () => {
  const intent = await openedFor(t, lender, 'B-2006', {
    points: [
      {
        value: '测试路6号',
        kind: 'premises',
        person: 'B-2006/debtor',
        provenance: 'contract',
        place: 'home',
      },
    ],
  })
  const slot = { from: '2026-03-03T01:00:00Z', until: '2026-03-03T13:00:00Z' }
  const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
  const [point] = state?.points.keys() ?? []
  const { mode: _mode, callerId: _callerId, ...rest } = intent
  const visit = {
    ...rest,
    point,
    channel: 'visit',
    place: 'home',
    visitors: 2,
    slot,
    says: { has: [], complete: true },
  }
  const asked = await t.ask(north, 'POST', '/v1/permits', visit)
  assert.equal(asked.status, 201, JSON.stringify(asked.body))
  assert.equal(asked.body.token, undefined)
  const early = await t.ask(north, 'POST', `/v1/permits/${asked.body.id}/redeem`)
  assert.deepEqual([early.status, early.body.code], [409, 'conflict'])
  t.clock.moveTo('2026-03-03T02:00:00Z')
  const redeemed = await t.ask(north, 'POST', `/v1/permits/${asked.body.id}/redeem`)
  assert.equal(redeemed.status, 200, JSON.stringify(redeemed.body))
  assert.equal(typeof redeemed.body.token, 'string')
  assert.equal(redeemed.body.notBefore, '2026-03-03T02:00:00Z')
  assert.equal(redeemed.body.expiresAt, '2026-03-03T02:15:00Z')
  t.clock.moveTo('2026-03-03T02:00:01Z')
  const twice = await t.ask(north, 'POST', `/v1/permits/${asked.body.id}/redeem`)
  t.clock.moveTo(NOON)
  assert.equal(twice.status, 409)
})

test('of a batch each is judged with the ones before it out, and all are recorded under one key', async () => {
  const intent = { ...(await openedFor(t, lender, 'B-2007')), mode: 'predictive' }
  const batch = {
    intents: Array.from({ length: 5 }, () => intent),
    ceilings: { concurrentAtMost: 5, answeredAtMost: 4 },
  }
  const under = { 'idempotency-key': 'batch-of-the-morning' }
  const { status, body } = await t.ask(north, 'POST', '/v1/permits/batches', batch, under)
  assert.equal(status, 200, JSON.stringify(body))
  // three effective calls a day, and each of these may become one
  assert.deepEqual(
    body.results.map((r: { status: number }) => r.status),
    [201, 201, 201, 409, 409],
  )
  assert.equal(body.results[3].refusal.code, 'refused')
  const again = await t.ask(north, 'POST', '/v1/permits/batches', batch, under)
  assert.deepEqual(again.body, body)
  const { body: shown } = await t.ask(north, 'GET', `/v1/permits/${body.results[0].permit.id}`)
  assert.deepEqual(shown.batch, { id: body.id, concurrentAtMost: 5, answeredAtMost: 4 })
  const human = await t.ask(north, 'POST', '/v1/permits/batches', {
    ...batch,
    intents: [intent, { ...intent, mode: 'human' }],
  })
  assert.deepEqual([human.status, human.body.errors[0].pointer], [422, '/intents/1/mode'])
})

test('a permit nobody settled is an incident a day after its interval, until somebody does (S30)', async () => {
  const intent = await openedFor(t, lender, 'B-2008')
  const { body } = await reserve(north, intent)
  const kinds = async (): Promise<readonly string[]> => {
    const page = await t.ask(north, 'GET', '/v1/incidents?kind=unsettled-after-24-hours&limit=200')
    return page.body.items
      .filter((i: { permit: string }) => i.permit === body.id)
      .map((i: { at: string }) => i.at)
  }
  t.clock.moveTo('2026-03-03T04:02:00Z')
  assert.deepEqual(await kinds(), [])
  t.clock.moveTo('2026-03-03T04:02:01Z')
  assert.deepEqual(await kinds(), ['2026-03-03T04:02:00Z'])
  await outcome(north, body.id, { outcome: 'no-answer', begunAt: '2026-03-02T04:00:20Z' })
  assert.deepEqual(await kinds(), [])
  t.clock.moveTo(NOON)
})

test('a void that was held before the interval began takes the contact out of what is possible', async () => {
  const intent = await openedFor(t, lender, 'B-2009', {
    points: [{ value: '测试路9号', kind: 'postal', person: 'B-2009/debtor', provenance: 'contract' }],
  })
  const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
  const [point] = state?.points.keys() ?? []
  const { mode: _mode, callerId: _callerId, ...rest } = intent
  const slot = { from: '2026-03-03T01:00:00Z', until: '2026-03-03T09:00:00Z' }
  const visit = {
    ...rest,
    point,
    channel: 'visit',
    visitors: 2,
    place: 'home',
    slot,
    says: { has: [], complete: true },
  }
  const { body } = await reserve(north, visit)
  const before = await t.ask(north, 'POST', '/v1/voids/acknowledgement', { permits: [body.id] })
  assert.equal(before.status, 409)
  await t.ask(north, 'POST', `/v1/permits/${body.id}/void`)
  const held = await t.ask(north, 'POST', '/v1/voids/acknowledgement', { permits: [body.id] })
  assert.equal(held.status, 200, JSON.stringify(held.body))
  const { body: shown } = await t.ask(north, 'GET', `/v1/permits/${body.id}`)
  assert.deepEqual([shown.acknowledgedAt, shown.unsettled], [NOON, false])
})

test('keys are served to everybody; one that was stolen is gone at once and signs nothing any more (S29)', async () => {
  const open = await t.app.request('/v1/keys')
  assert.equal(open.status, 200)
  const { keys } = (await open.json()) as { keys: { kid: string; d?: string }[] }
  const { kid } = t.service.keys.permit
  assert.deepEqual(
    keys.map((k) => [k.kid, k.d]),
    [[kid, undefined]],
  )
  const path = `/v1/keys/${kid}/withdrawal`
  assert.equal(
    (await t.ask(await t.keyOf('org_lender', ['permits:reserve']), 'POST', path, { because: 'lost' })).status,
    403,
  )
  const intent = await openedFor(t, lender, 'B-2010')
  const out = await reserve(lender, intent)
  assert.equal((await t.ask(lender, 'POST', path, { because: 'lost' })).status, 200)
  const refused = await t.ask(lender, 'POST', '/v1/permits', intent)
  assert.deepEqual([refused.status, refused.body.refusal.reason], [409, 'key-withdrawn'])
  assert.equal(((await (await t.app.request('/v1/keys')).json()) as { keys: unknown[] }).keys.length, 1)
  assert.equal((await t.ask(lender, 'POST', path, { because: 'rotated' })).status, 409)
  const listed = async (key: string): Promise<unknown> =>
    (await t.ask(key, 'GET', '/v1/voids')).body.keysWithdrawn
  assert.deepEqual(await listed(south), [], 'a key that was lost signs for nobody else')
  const stolen = await t.ask(lender, 'POST', path, { because: 'stolen' })
  assert.equal(stolen.status, 200, JSON.stringify(stolen.body))
  assert.deepEqual(await listed(south), [kid], 'every audience is told, whosever permits it has')
  const { body: fallen } = await t.ask(lender, 'GET', `/v1/permits/${out.body.id}`)
  assert.match(`${fallen.state} ${fallen.voidedBecause}`, /^voided house\/\d+$/)
  assert.equal(((await (await t.app.request('/v1/keys')).json()) as { keys: unknown[] }).keys.length, 0)
})
