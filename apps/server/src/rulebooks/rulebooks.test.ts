/** Changing the rulebook by two people, and judging old decisions again. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rulebook } from '@forbear/law'
import { guizhouMatter, numberOf } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'
import { openlySaid } from '../gate/decision.ts'
import { isOther } from './rejudgement.ts'
import type { RecordedDecision } from './replay.ts'

let t: TestService
let one: string
let two: string
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  one = await t.keyOf('org_lender')
  two = await t.keyOf('org_lender')
})
after(() => t.close())

async function opened(reference: string, policies: readonly string[]): Promise<Record<string, unknown>> {
  const opening = { ...guizhouMatter(reference), policies: [...policies] }
  const { status, body } = await t.ask(one, 'POST', '/v1/matters', opening)
  assert.equal(status, 201, JSON.stringify(body))
  return {
    matter: body.id,
    person: body.persons[`${reference}/debtor`],
    point: body.points[numberOf(reference)],
    debts: [body.debts[`${reference}/loan`]],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    audience: 'dialler-1',
  }
}

/** A house policy that shuts the lunch hour; the form is that of the policy that ships with the law. */
function lunchPolicy(): Record<string, unknown> {
  const example = rulebook.instruments.find((i) => i.id === 'house/considerate')
  const hours = example?.rules.find((r) => r.id === 'house/considerate/1-hours')
  assert.ok(example && hours && hours.kind === 'window')
  const open = [
    { on: 'every-day', from: '09:00', to: '11:30', fromBound: 'open', toBound: 'closed' },
    { on: 'every-day', from: '14:00', to: '20:00', fromBound: 'open', toBound: 'closed' },
  ]
  return {
    ...JSON.parse(JSON.stringify(example)),
    id: 'own/lunch',
    rules: [{ ...JSON.parse(JSON.stringify(hours)), id: 'own/lunch/1', open }],
  }
}

test('a rulebook is proposed by one client and adopted by another, which voids what is out (S29) and judges from then on', async () => {
  const intent = await opened('B-2001', ['own/lunch'])
  const before = await t.ask(one, 'POST', '/v1/permits', intent)
  assert.equal(before.status, 201, JSON.stringify(before.body))

  const proposed = await t.ask(one, 'POST', '/v1/rulebooks/proposals', {
    law: 'adopted',
    policies: [lunchPolicy()],
    because: 'nobody is called at table',
  })
  assert.equal(proposed.status, 201, JSON.stringify(proposed.body))
  const approval = `/v1/rulebooks/proposals/${proposed.body.id}/approval`
  const alone = await t.ask(one, 'POST', approval)
  assert.equal(alone.status, 409)
  assert.equal(alone.body.code, 'conflict')

  // what would change is seen before it is adopted
  const period = { from: '2026-03-02T00:00:00Z', until: '2026-03-03T00:00:00Z' }
  const would = await t.ask(two, 'POST', `/v1/rulebooks/${proposed.body.rulebook}/rejudgements`, period)
  assert.equal(would.status, 200, JSON.stringify(would.body))
  assert.equal(would.body.nowRefused, 1)
  assert.deepEqual(would.body.changes[0].added, ['own/lunch/1'])
  assert.deepEqual(would.body.notReproduced, [])

  const adopted = await t.ask(two, 'POST', approval)
  assert.equal(adopted.status, 200, JSON.stringify(adopted.body))
  assert.deepEqual(adopted.body.voided, [before.body.id])

  const afterwards = await t.ask(one, 'POST', '/v1/permits', intent)
  assert.equal(afterwards.status, 409)
  const { judgement } = afterwards.body.refusal
  assert.equal(judgement.provenance.rulebook, proposed.body.rulebook)
  assert.ok(judgement.findings.some((f: { rule: string }) => f.rule === 'own/lunch/1'))
  const again = await t.ask(two, 'POST', approval)
  assert.equal(again.status, 404)
})

test('a decision judged again under its own rulebook is the same, to the finding (S32)', async () => {
  const intent = await opened('B-2002', [])
  await t.ask(one, 'POST', '/v1/permits', intent)
  t.clock.moveTo('2026-03-02T15:30:00Z')
  await t.ask(one, 'POST', '/v1/permits', intent)
  t.clock.moveTo('2026-03-02T04:00:00Z')
  const { body: all } = await t.ask(one, 'GET', '/v1/rulebooks')
  const { body } = await t.ask(one, 'POST', `/v1/rulebooks/${all.adopted}/rejudgements`, {
    from: '2026-03-02T00:00:00Z',
    until: '2026-03-03T00:00:00Z',
  })
  assert.ok(body.judged >= 3)
  assert.deepEqual(body.notReproduced, [])
})

test('a proposal that loosens the law or calls itself law is refused, each fault with its place', async () => {
  const policy = { ...lunchPolicy(), force: 'statute' }
  const { status, body } = await t.ask(one, 'POST', '/v1/rulebooks/proposals', {
    law: 'adopted',
    policies: [policy, { ...lunchPolicy(), id: 'cn/gbt-45251-2025', rules: [] }],
    because: 'x',
  })
  assert.equal(status, 422)
  const found = body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`)
  assert.ok(found.includes('/policies/0/force not-own'), found.join())
  assert.ok(found.includes('/policies/1/id not-own'), found.join())
})

test('a rulebook that is stored cannot be changed', async () => {
  await assert.rejects(
    () => t.service.database.deleteFrom('rulebook').execute(),
    /part of the record and cannot be changed/,
  )
})

test('what a second person released is no decision that fails to come out the same (S31, S32)', () => {
  const said = { certain: 'clear', possible: 'presumed', policy: null, findings: [], needs: [] } as const
  const decision = {
    ...said,
    conditions: [],
    judgedAt: 0,
    rulebook: '',
    engine: '',
    timeZoneData: '',
    knowledge: [],
  }
  const recorded = (release?: string): RecordedDecision => ({
    chain: 'mat_1',
    number: 9,
    kind: 'permit-reserved',
    values: {
      client: 'cli_1',
      permit: 'prm_1',
      act: { id: 'con_1', at: { earliest: 0, latest: 0 }, channel: 'call', by: { organisation: 'org_1' } },
      audience: 'dialler-1',
      terms: { notBefore: 0, expiresAt: 1, exposureSeconds: 0, toleranceSeconds: 0 },
      ceilings: { attempts: 1 },
      decision,
      ...openlySaid(decision),
      ...(release === undefined ? {} : { release }),
    },
  })
  const replayed = { kind: 'judged', said, permitted: false } as const
  assert.equal(isOther(recorded('rel_1'), replayed), false)
  assert.equal(isOther(recorded(), replayed), true)
  assert.equal(isOther(recorded('rel_1'), { ...replayed, said: { ...said, possible: 'barred' } }), true)
})
