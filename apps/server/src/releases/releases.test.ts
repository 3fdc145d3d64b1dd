/** Releases and templates over HTTP: what a second person can let through, and the words that may go out. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { parametersDigestOf } from '@forbear/permit/template'
import { publicJwk } from '../platform/keys.ts'
import { type IntentSent, openedFor } from '../testing/permits.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'

const NOON = '2026-03-02T04:00:00Z'
/** Evening in Guizhou: lawful until 22:00, after hours by the house's own policy. */
const EVENING = '2026-03-02T12:30:00Z'

let t: TestService
let lender: string
let second: string
let north: string
let south: string
before(async () => {
  t = await testService(NOON)
  lender = await t.keyOf('org_lender')
  second = await t.keyOf('org_lender')
  north = await t.keyOf('org_north')
  south = await t.keyOf('org_south')
})
after(() => t.close())

const considerate = (reference: string): Promise<IntentSent> =>
  openedFor(t, lender, reference, { policies: ['house/considerate'] })

const inTheEvening = async <T>(act: () => Promise<T>): Promise<T> => {
  t.clock.moveTo(EVENING)
  try {
    return await act()
  } finally {
    t.clock.moveTo(NOON)
  }
}

const asked = (key: string, intent: unknown): Promise<Answer> =>
  t.ask(key, 'POST', '/v1/releases', {
    intent,
    reason: 'The borrower asked us to ring tonight.',
    by: 'Zhang',
  })

test('own policy can be released by a second person, once, for this contact alone (S31)', async () => {
  const intent = await considerate('C-3001')
  await inTheEvening(async () => {
    const refused = await t.ask(north, 'POST', '/v1/permits', intent)
    assert.deepEqual([refused.status, refused.body.refusal.releasable], [409, true])
    const { status, body } = await asked(north, intent)
    assert.equal(status, 201, JSON.stringify(body))
    const reserve = (change: object): Promise<Answer> =>
      t.ask(north, 'POST', '/v1/permits', { ...intent, release: body.id, ...change })
    assert.equal((await reserve({})).body.refusal.reason, 'release-not-approved')

    const approval = `/v1/releases/${body.id}/approval`
    assert.equal((await t.ask(north, 'POST', approval, {})).status, 403, 'nobody releases for themselves')
    assert.equal((await t.ask(lender, 'POST', approval, { by: 'Zhang' })).status, 403, 'nor with another key')
    assert.equal((await t.ask(south, 'POST', approval, {})).status, 404, 'nor another agency')
    const approved = await t.ask(lender, 'POST', approval, { by: 'Li' })
    assert.equal(approved.status, 200, JSON.stringify(approved.body))

    assert.equal((await reserve({ channel: 'chat-call' })).body.refusal.reason, 'release-for-another')
    const granted = await reserve({})
    assert.equal(granted.status, 201, JSON.stringify(granted.body))
    assert.equal(granted.body.expiresAt, '2026-03-02T12:32:00Z')
    assert.equal((await reserve({})).body.refusal.reason, 'release-spent')
    const shown = await t.ask(north, 'GET', `/v1/releases/${body.id}`)
    assert.deepEqual([shown.body.state, shown.body.permit], ['used', granted.body.id])
  })
  const chain = await t.service.reader.read([intent.matter], (seen) => seen.matter(intent.matter))
  const permit = [...(chain?.permits.values() ?? [])].at(-1)
  assert.equal(permit?.release?.level, 'clear')
  const told = await t.service.database
    .selectFrom('entry')
    .selectAll()
    .where('kind', '=', 'telling-due')
    .execute()
  assert.deepEqual(
    told.map((e) => [e.chain, e.openings['persons']?.value]),
    [[intent.matter, [intent['person']]]],
    'the borrower is to be told',
  )
})

test('what the law bars is never released, asked for or approved before (S31)', async () => {
  const intent = await considerate('C-3002')
  const { body } = await inTheEvening(() => asked(north, intent))
  await inTheEvening(() => t.ask(second, 'POST', `/v1/releases/${body.id}/approval`, {}))
  t.clock.moveTo('2026-03-02T15:00:00Z')
  const late = await t.ask(north, 'POST', '/v1/permits', { ...intent, release: body.id })
  const again = await asked(north, intent)
  t.clock.moveTo(NOON)
  assert.deepEqual([late.status, late.body.refusal.judgement.possible], [409, 'barred'])
  assert.deepEqual([again.status, again.body.refusal.releasable], [409, false])
})

test('a release that was refused, that has expired, or that nobody needs opens nothing', async () => {
  const intent = await considerate('C-3003')
  const needless = await asked(north, intent)
  assert.deepEqual([needless.status, needless.body.code], [409, 'conflict'])
  const { body: one } = await inTheEvening(() => asked(north, intent))
  const { body: other } = await inTheEvening(() => asked(north, intent))
  await inTheEvening(async () => {
    await t.ask(second, 'POST', `/v1/releases/${one.id}/refusal`, { reason: 'It can wait.' })
    await t.ask(second, 'POST', `/v1/releases/${other.id}/approval`, {})
    const refused = await t.ask(north, 'POST', '/v1/permits', { ...intent, release: one.id })
    assert.equal(refused.body.refusal.reason, 'release-not-approved')
  })
  t.clock.moveTo('2026-03-03T12:30:01Z')
  const late = await t.ask(north, 'POST', '/v1/permits', { ...intent, release: other.id })
  t.clock.moveTo(NOON)
  assert.equal(late.body.refusal.reason, 'release-spent')
})

test('a released permit holds while others are reserved, and falls to none that adds nothing', async () => {
  const intent = await considerate('C-3004')
  const { body } = await inTheEvening(() => asked(north, intent))
  await inTheEvening(async () => {
    await t.ask(second, 'POST', `/v1/releases/${body.id}/approval`, {})
    assert.equal((await t.ask(north, 'POST', '/v1/permits', { ...intent, release: body.id })).status, 201)
    const next = await t.ask(north, 'POST', '/v1/permits', intent)
    assert.equal(next.status, 409)
    assert.equal(next.body.refusal.reason, undefined)
  })
})

test('a presumption is released only with a factor that rebuts it, and judged again at that moment (S31)', async () => {
  t.clock.moveTo('2026-03-02T16:00:00Z')
  const number = '+12025550123'
  const opened = await t.ask(lender, 'POST', '/v1/matters', {
    reference: 'C-3007',
    jurisdiction: 'US/IL',
    coveredSince: '2020-01-01T00:00:00Z',
    persons: [
      {
        reference: 'C-3007/d',
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: ['America/Chicago'] }],
      },
    ],
    debts: [{ reference: 'C-3007/l', product: 'other-consumer-debt', stage: 'overdue', consumer: 'yes' }],
    points: [
      {
        value: number,
        kind: 'mobile',
        person: 'C-3007/d',
        provenance: 'contract',
        zones: ['America/Chicago'],
      },
    ],
    declarations: [
      { class: 'all', source: 'the lender’s files', until: '2026-03-02T00:00:00Z', freshForDays: 30 },
    ],
    placements: [{ debt: 'C-3007/l', agency: 'org_north' }],
  })
  const { body: matter } = opened
  const intent = {
    matter: matter.id,
    person: matter.persons['C-3007/d'],
    point: matter.points[number],
    debts: [matter.debts['C-3007/l']],
    channel: 'call',
    mode: 'human',
    callerId: 'shown',
    licensed: 'yes',
    audience: 'dialler-1',
  }
  for (let i = 0; i < 7; i += 1) {
    const { status, body } = await t.ask(north, 'POST', '/v1/permits', intent)
    assert.equal(status, 201, JSON.stringify(body))
    await t.ask(north, 'POST', `/v1/permits/${body.id}/outcome`, {
      outcome: 'no-answer',
      begunAt: t.clock.now().toString(),
    })
    t.clock.moveBy(1800)
  }
  const eighth = await t.ask(north, 'POST', '/v1/permits', intent)
  const { judgement, releasable } = eighth.body.refusal
  assert.deepEqual([judgement.possible, releasable], ['presumed', true], JSON.stringify(judgement.findings))
  const bare = await asked(north, intent)
  assert.deepEqual([bare.status, bare.body.errors[0].pointer], [422, '/rebuttal'])
  const [, rule = '', factor = ''] = /one of (\S+) ([\w-]+)/.exec(bare.body.detail) ?? []
  const named = { intent, reason: 'The borrower asked for this very call.', rebuttal: { rule, factor } }
  const wrong = await t.ask(north, 'POST', '/v1/releases', {
    ...named,
    rebuttal: { rule, factor: 'because' },
  })
  assert.equal(wrong.status, 422)
  const release = await t.ask(north, 'POST', '/v1/releases', named)
  assert.equal(release.status, 201, JSON.stringify(release.body))
  await t.ask(second, 'POST', `/v1/releases/${release.body.id}/approval`, {})
  const granted = await t.ask(north, 'POST', '/v1/permits', { ...intent, release: release.body.id })
  t.clock.moveTo(NOON)
  assert.equal(granted.status, 201, JSON.stringify(granted.body))
})

const TEMPLATE = {
  channel: 'sms',
  language: 'zh',
  text: '【测试银行】您的贷款 {loan} 尚有 {amount} 到期未还。如有疑问请致电 {phone}。回复 TD 退订。',
  parameters: { loan: 'reference', amount: 'amount', phone: 'phone' },
  says: ['creditor-name', 'debt-amount', 'contact-number', 'opt-out-instruction', 'how-to-object'],
} as const
const VALUES = { loan: 'LN-2026-0042', amount: '1234.50 CNY', phone: '400-000-0000' }

const template = async (change: object = {}): Promise<{ id: string; version: number; digest: string }> => {
  const { status, body } = await t.ask(lender, 'POST', '/v1/templates', { ...TEMPLATE, ...change })
  assert.equal(status, 201, JSON.stringify(body))
  return body
}

const approve = (key: string, of: { id: string; version: number; digest: string }): Promise<Answer> =>
  t.ask(key, 'POST', `/v1/templates/${of.id}/approval`, { version: of.version, digest: of.digest })

test('text goes out only as an approved template, and the permit is bound to its words and values', async () => {
  const { mode: _mode, callerId: _callerId, ...intent } = await openedFor(t, lender, 'C-3005')
  const sms = { ...intent, channel: 'sms', audience: 'relay-1' }
  const reserve = (change: object): Promise<Answer> =>
    t.ask(north, 'POST', '/v1/permits', { ...sms, ...change })
  assert.equal((await reserve({})).body.refusal.reason, 'template-needed')
  const made = await template()
  const withText = { template: made.id, parameters: VALUES }
  assert.equal((await reserve(withText)).body.refusal.reason, 'template-unknown')
  assert.equal((await approve(lender, made)).status, 403, 'nobody approves their own')
  assert.equal((await approve(south, made)).status, 404, 'nor does another organisation')
  assert.equal((await approve(second, { ...made, digest: 'A'.repeat(43) })).status, 409, 'nor unseen')
  assert.equal((await approve(second, made)).status, 200)

  const wrong = await reserve({ ...withText, parameters: { ...VALUES, loan: '再不还就上门' } })
  assert.deepEqual([wrong.status, wrong.body.errors[0].pointer], [422, '/parameters/loan'])
  const granted = await reserve(withText)
  assert.equal(granted.status, 201, JSON.stringify(granted.body))
  const { payload } = await jwtVerify(
    granted.body.token,
    createLocalJWKSet({ keys: [publicJwk(t.service.keys.permit)] }),
    { audience: 'relay-1', currentDate: new Date(NOON) },
  )
  assert.deepEqual((payload['forbear'] as { template: unknown }).template, {
    id: made.id,
    version: 1,
    digest: made.digest,
    parametersDigest: parametersDigestOf(granted.body.id, VALUES),
  })
  const call = await t.ask(north, 'POST', '/v1/permits', {
    ...intent,
    channel: 'call',
    mode: 'human',
    template: made.id,
  })
  assert.equal(call.body.refusal.reason, 'template-for-another')

  const withdrawal = `/v1/templates/${made.id}/withdrawal`
  assert.equal((await t.ask(south, 'POST', withdrawal, { because: 'It misleads.' })).status, 404)
  const gone = await t.ask(lender, 'POST', withdrawal, { because: 'It misleads.' })
  assert.deepEqual([gone.status, gone.body.voided], [200, 1])
  assert.equal((await reserve(withText)).body.refusal.reason, 'template-unknown')
  assert.equal((await t.ask(north, 'GET', `/v1/permits/${granted.body.id}`)).body.state, 'voided')
})

test('a purpose that is exempt needs the template that shows it (S24); a change is another version', async () => {
  const { mode: _mode, callerId: _callerId, ...intent } = await openedFor(t, lender, 'C-3006')
  const made = await template()
  await approve(second, made)
  const sms = { ...intent, channel: 'sms', template: made.id, parameters: VALUES }
  const exempt = await t.ask(north, 'POST', '/v1/permits', { ...sms, purpose: 'receipt' })
  assert.equal(exempt.body.refusal.reason, 'template-for-another')
  const { template: _template, ...bare } = sms
  const call = { ...bare, channel: 'call', mode: 'human', purpose: 'fraud-warning' }
  assert.equal((await t.ask(north, 'POST', '/v1/permits', call)).body.refusal.reason, 'template-needed')

  const changed = await template({ id: made.id, text: `${TEMPLATE.text} 谢谢。` })
  assert.equal(changed.version, 2)
  assert.notEqual(changed.digest, made.digest)
  const { body } = await t.ask(north, 'GET', `/v1/templates/${made.id}`)
  assert.deepEqual(
    body.versions.map((v: { approvedAt?: string }) => v.approvedAt !== undefined),
    [true, false],
  )
  const unsound = await t.ask(lender, 'POST', '/v1/templates', { ...TEMPLATE, text: '{loan}{amount}{phone}' })
  assert.deepEqual([unsound.status, unsound.body.errors[0].pointer], [422, '/text'])
  const page = await t.ask(lender, 'GET', '/v1/templates?limit=1')
  const rest = await t.ask(lender, 'GET', `/v1/templates?limit=200&cursor=${page.body.cursor}`)
  const shown = [...page.body.items, ...rest.body.items].map((v) => `${v.id}/${v.version}`)
  assert.equal(new Set(shown).size, shown.length)
  assert.ok(shown.includes(`${made.id}/2`))
})
