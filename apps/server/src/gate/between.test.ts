/** What happens between a permit and the contact: an outcome voids another permit, a stop or a fact stands against redeeming. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Draft } from '../record/fact.ts'
import { type IntentSent, openedFor } from '../testing/permits.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'

const NOON = '2026-03-02T04:00:00Z'
let t: TestService
let lender: string
before(async () => {
  t = await testService(NOON)
  lender = await t.keyOf('org_lender')
})
after(() => t.close())

const ask = (path: string, body?: unknown): Promise<Answer> => t.ask(lender, 'POST', path, body)

async function permitted(intent: IntentSent): Promise<string> {
  const { status, body } = await ask('/v1/permits', intent)
  assert.equal(status, 201, JSON.stringify(body))
  return body.id
}

const shown = async (id: string): Promise<Answer['body']> =>
  (await t.ask(lender, 'GET', `/v1/permits/${id}`)).body

test('S29: an outcome that tells of a contact nobody permitted voids what would be too many beside it', async () => {
  const intent = await openedFor(t, lender, 'V-1001')
  // three effective calls a day (GB/T 45251 clause 5.3), and each of these may become one
  const [first, second, third] = [await permitted(intent), await permitted(intent), await permitted(intent)]
  t.clock.moveTo('2026-03-02T04:01:50Z')
  const report = { outcome: 'conversation', begunAt: '2026-03-02T04:00:10Z', durationSeconds: 20 }
  const settled = await ask(`/v1/permits/${first}/outcome`, report)
  assert.deepEqual([settled.status, settled.body.voided], [200, 0], 'what was foreseen voids nothing')
  assert.deepEqual([(await shown(second)).state, (await shown(third)).state], ['reserved', 'reserved'])
  // a second conversation under the first permit: the fourth call of the day, with the two that are out
  const again = await ask(`/v1/permits/${first}/outcome`, { ...report, begunAt: '2026-03-02T04:01:45Z' })
  assert.deepEqual([again.status, again.body.found], [200, ['second-contact-on-one-permit']])
  assert.equal(again.body.voided, 2, 'neither is lawful while the other may be made')
  const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
  // the report and the two voids are the last entries
  const because = `${intent.matter}/${(state?.entries ?? 0) - 2}`
  const { body: list } = await t.ask(lender, 'GET', '/v1/voids')
  for (const id of [second, third]) {
    const { state: now, voidedBecause } = await shown(id)
    assert.deepEqual([now, voidedBecause], ['voided', because])
    assert.ok(list.voids.some((v: { permit: string }) => v.permit === id))
  }
  t.clock.moveTo(NOON)
})

/** A visit to a debtor with a credit card, whose collection a signed plan stops (credit card measures 2011, article 70). */
async function visit(reference: string): Promise<{ readonly intent: IntentSent; readonly permit: string }> {
  const opened = await openedFor(t, lender, reference, {
    points: [
      {
        value: '测试路6号',
        kind: 'premises',
        person: `${reference}/debtor`,
        provenance: 'contract',
        place: 'home',
      },
    ],
    debts: [{ reference: `${reference}/loan`, product: 'credit-card', stage: 'overdue', consumer: 'yes' }],
  })
  const state = await t.service.reader.read([opened.matter], (seen) => seen.matter(opened.matter))
  const [point] = state?.points.keys() ?? []
  const { mode: _mode, callerId: _callerId, ...rest } = opened
  const slot = { from: NOON, until: '2026-03-02T09:00:00Z' }
  const says = { has: [], complete: true }
  const intent = { ...rest, point, channel: 'visit', place: 'home', visitors: 2, slot, says } as IntentSent
  return { intent, permit: await permitted(intent) }
}

test('S28, S29: a stop between reserving and redeeming voids the visit, and no token is given', async () => {
  const { intent, permit } = await visit('V-1002')
  const stop = { at: NOON, kind: 'plan-signed', debts: intent['debts'] }
  const stopped = await ask(`/v1/matters/${intent.matter}/events`, stop)
  assert.deepEqual([stopped.status, stopped.body.voided], [201, [permit]], JSON.stringify(stopped.body))
  const redeemed = await ask(`/v1/permits/${permit}/redeem`)
  assert.deepEqual([redeemed.status, redeemed.body.code], [409, 'conflict'])
  assert.equal(redeemed.body.token, undefined)
  assert.equal((await shown(permit)).voidedBecause, stopped.body.entry)
})

test('S28: a visit is judged again when it is redeemed: what happened in between bars it though it was not voided', async () => {
  const { intent, permit } = await visit('V-1003')
  const untouched = await visit('V-1004')
  const record = (draft: Draft): Promise<unknown> =>
    t.service.recorder.record({
      matters: [intent.matter],
      house: 'read',
      decide: () => ({ answer: undefined, drafts: [draft] }),
    })
  // as a process would record it that knows nothing of voids: the second judgement is a wall of its own
  await record({
    chain: intent.matter,
    kind: 'event-recorded',
    values: {
      client: 'test',
      event: {
        id: 'evt_plan',
        kind: 'plan-signed',
        at: { earliest: 1_772_424_000, latest: 1_772_424_000 },
        debts: intent['debts'] as readonly string[],
      },
    },
  })
  assert.equal((await shown(permit)).state, 'reserved')
  const refused = await ask(`/v1/permits/${permit}/redeem`)
  assert.deepEqual([refused.status, refused.body.code], [409, 'refused'], JSON.stringify(refused.body))
  assert.equal(refused.body.token, undefined)
  assert.equal(refused.body.refusal.reason, undefined, 'the law refuses, not the gate')
  const rules = refused.body.refusal.judgement.findings.map((f: { rule: string }) => f.rule)
  assert.ok(rules.includes('cn/credit-card-measures-2011/70-stop'), rules.join())
  // the refusal is recorded with the permit, which can be asked for again while the slot lasts
  const state = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
  assert.equal(state?.permits.get(permit)?.life.now.state, 'reserved')
  const beside = await ask(`/v1/permits/${untouched.permit}/redeem`)
  assert.equal(beside.status, 200, JSON.stringify(beside.body))
})

test('S8: a signed plan on a loan that is no card stops collecting by contract: refused where it says so or nobody entered what it says', async () => {
  for (const [reference, details, refused] of [
    ['V-1010', { collection: 'stops' }, true],
    ['V-1011', {}, true],
    ['V-1012', { collection: 'continues' }, false],
  ] as const) {
    const intent = await openedFor(t, lender, reference)
    const event = { at: NOON, kind: 'plan-signed', debts: intent['debts'], details }
    assert.equal((await ask(`/v1/matters/${intent.matter}/events`, event)).status, 201)
    const asked = await ask('/v1/permits', intent)
    assert.equal(asked.status, refused ? 409 : 201, JSON.stringify(asked.body))
    if (!refused) continue
    const found = asked.body.refusal.judgement.findings.find(
      (f: { rule: string }) => f.rule === 'cn/signed-plan/collection',
    )
    assert.equal(found.force, 'contract')
  }
})
