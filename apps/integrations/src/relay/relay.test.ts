/** The SMS relay over HTTP against a fake gate and a fake provider: what is checked when, and what goes out. */
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, test } from 'node:test'
import { createChecker } from '@forbear/permit/check'
import { createKeySet } from '@forbear/permit/key-set'
import { digestOf, parametersDigestOf } from '@forbear/permit/template'
import type { Template } from '@forbear/permit/template'
import { createUsedInMemory } from '@forbear/permit/used'
import { createVoidList } from '@forbear/permit/voids'
import { startFakeSmsProvider } from '../fakes/sms-provider.ts'
import { createGateClient } from '../gate-client.ts'
import { AUDIENCE, ISSUER, NUMBER, startFakeGate } from '../testing/gate.ts'
import { createHttpProvider } from './http-provider.ts'
import { createRelay } from './relay.ts'
import { createRelayServer } from './server.ts'

const START = 1_795_658_400
let now = START
const clock = (): number => now
const gate = await startFakeGate(clock)
const provider = await startFakeSmsProvider()
const client = createGateClient({ url: gate.url, timeoutMilliseconds: 2_000 })

const reminder: Template = {
  id: 'reminder',
  version: 2,
  channel: 'sms',
  language: 'zh',
  text: '{name}您好，您的贷款将于{day}到期，应还{amount}。如有困难请致电{phone}协商。',
  parameters: { name: 'name', amount: 'amount', day: 'date', phone: 'phone' },
  says: ['person-name', 'debt-amount', 'contact-number'],
  purpose: 'servicing',
}
const parameters = { name: '林梅女士', amount: '1200.00 CNY', day: '2026-12-01', phone: '400-000-0000' }
const text = '林梅女士您好，您的贷款将于2026年12月1日到期，应还1,200.00元。如有困难请致电400-000-0000协商。'

let serial = 0
const relay = createRelay({
  checker: createChecker({
    audience: AUDIENCE,
    issuer: ISSUER,
    clock,
    maximumVoidAgeSeconds: 5,
    clockSkewSeconds: 2,
    keys: createKeySet({
      fetchKeys: () => client.fetchKeys(),
      clock,
      maximumAgeSeconds: 300,
      refetchAfterSeconds: 30,
    }),
    voids: createVoidList({
      fetchVoids: (from) => client.fetchVoids(from),
      clock,
      clockSkewSeconds: 2,
      maximumVoids: 100,
    }),
    used: createUsedInMemory({ clock, capacity: 100 }),
  }),
  gate: client,
  provider: createHttpProvider({ url: provider.url, signName: '海滨催收', timeoutMilliseconds: 2_000 }),
  clock,
  templates: [reminder],
  newId: () => `msg-${(serial += 1)}`,
})
const server = createRelayServer(relay)
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
const url = `http://127.0.0.1:${port}`

after(async () => {
  server.closeAllConnections()
  server.close()
  await provider[Symbol.asyncDispose]()
  await gate[Symbol.asyncDispose]()
})
beforeEach(() => {
  now = START
  provider.behaviour = 'takes'
  Object.assign(gate.behaviour, { isDown: false, takesNoOutcomes: false, voidsAgeSeconds: 0, grants: {} })
})

const post = async (
  path: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const stateOf = async (id: unknown): Promise<Record<string, unknown>> =>
  (await (await fetch(`${url}/messages/${String(id)}`)).json()) as Record<string, unknown>

let permits = 0
/** A permit for the reminder with its values, and the message that uses it. */
const granted = async () => {
  permits += 1
  const id = `prm_sms_${permits}`
  gate.behaviour.grants = { id }
  const { permit, token } = await gate.grant({
    channel: 'sms',
    to: NUMBER,
    template: {
      id: reminder.id,
      version: reminder.version,
      digest: digestOf(reminder),
      parametersDigest: parametersDigestOf(id, parameters),
    },
  })
  return { permit, message: { token, to: NUMBER, template: { id: 'reminder', version: 2 }, parameters } }
}

test('A message goes out as the approved text, with the permit’s id as reference, and its report settles the permit', async () => {
  const { permit, message } = await granted()
  const { status, body } = await post('/messages', message)
  assert.equal(status, 202)
  assert.equal((await stateOf(body['id']))['state'], 'queued')
  const before = provider.asked.length
  await relay.sendQueued()
  assert.equal(provider.asked.length, before + 1)
  const sent = provider.asked.at(-1)
  assert.equal(sent?.Content, text)
  assert.equal(sent?.OutId, permit.id)
  assert.deepEqual(JSON.parse(sent?.TemplateParam ?? ''), parameters)
  assert.equal((await stateOf(body['id']))['state'], 'sent')
  assert.deepEqual(gate.outcomes.at(-1), {
    permit: permit.id,
    body: { outcome: 'submitted', begunAt: '2026-11-26T02:00:00Z' },
  })

  const report = provider.reports().at(-1)
  assert.equal(report?.out_id, permit.id)
  now += 3
  await post('/reports', {
    reference: report?.out_id,
    outcome: report?.success ? 'delivered' : 'undelivered',
  })
  assert.deepEqual(gate.outcomes.at(-1), {
    permit: permit.id,
    body: { outcome: 'delivered', begunAt: '2026-11-26T02:00:00Z' },
  })
  assert.equal((await stateOf(body['id']))['state'], 'reported')
})

test('The permit is checked when the message is sent, not when it is queued', async () => {
  const { permit, message } = await granted()
  const fetched = gate.requests.length
  const voided = await post('/messages', message)
  assert.equal(gate.requests.length, fetched, 'queueing asks nothing')
  const late = await post('/messages', (await granted()).message)
  const before = provider.asked.length
  gate.voidPermit(permit)
  now += 59
  await relay.sendQueued()
  assert.equal(provider.asked.length, before)
  assert.equal((await stateOf(voided.body['id']))['code'], 'expired')
  assert.equal((await stateOf(late.body['id']))['code'], 'expired')

  const stopped = await granted()
  const { body } = await post('/messages', stopped.message)
  gate.voidPermit(stopped.permit)
  now += 6
  await relay.sendQueued()
  assert.equal((await stateOf(body['id']))['code'], 'voided')
  assert.equal(provider.asked.length, before)
})

test('Other values, another text, another number, an unknown template or a second time: nothing goes out', async () => {
  const { message } = await granted()
  const rows = [
    [{ parameters: { ...parameters, amount: '9999.00 CNY' } }, 'other-text'],
    [{ parameters: { ...parameters, name: '你会坐牢的' } }, 'other-text'],
    [{ text: `${text}否则后果自负。` }, 'other-text'],
    [{ to: '+8613800138001' }, 'other-address'],
    [{ template: { id: 'reminder', version: 3 } }, 'other-template'],
  ] as const
  const before = provider.asked.length
  for (const [change, code] of rows) {
    const { body } = await post('/messages', { ...message, ...change })
    await relay.sendQueued()
    assert.equal((await stateOf(body['id']))['code'], code)
  }
  assert.equal(provider.asked.length, before)
  const twice = [await post('/messages', message), await post('/messages', message)]
  await relay.sendQueued()
  assert.equal(provider.asked.length, before + 1)
  const states = await Promise.all(twice.map(({ body }) => stateOf(body['id'])))
  assert.deepEqual(
    states.map(({ state, code }) => code ?? state),
    ['sent', 'already-used'],
  )
})

test('A gate that is down or a void list from a cache: nothing goes out', async () => {
  for (const change of [{ isDown: true }, { voidsAgeSeconds: 30 }]) {
    const { message } = await granted()
    const { body } = await post('/messages', message)
    const before = provider.asked.length
    now += 6
    Object.assign(gate.behaviour, change)
    await relay.sendQueued()
    assert.equal((await stateOf(body['id']))['code'], 'void-list-too-old')
    assert.equal(provider.asked.length, before)
    Object.assign(gate.behaviour, { isDown: false, voidsAgeSeconds: 0 })
    now = START
  }
})

test('A provider that takes a message and does not answer is not asked again', async () => {
  const { permit, message } = await granted()
  provider.behaviour = 'takes-without-answer'
  const { body } = await post('/messages', message)
  const before = [provider.asked.length, gate.outcomes.length] as const
  await relay.sendQueued()
  assert.equal((await stateOf(body['id']))['state'], 'unknown')
  await post('/messages', message)
  await relay.sendQueued()
  assert.deepEqual([provider.asked.length, gate.outcomes.length], [before[0] + 1, before[1]])
  // its delivery report still settles the permit
  await post('/reports', { reference: permit.id, outcome: 'delivered' })
  assert.equal(gate.outcomes.at(-1)?.permit, permit.id)
})

test('A message that the provider rejects is reported as not delivered, again until the gate takes it', async () => {
  const { permit, message } = await granted()
  provider.behaviour = 'rejects'
  gate.behaviour.takesNoOutcomes = true
  const { body } = await post('/messages', message)
  await relay.sendQueued()
  assert.equal((await stateOf(body['id']))['code'], 'isv.BUSINESS_LIMIT_CONTROL')
  assert.equal(await relay.reportAgain(), 1)
  gate.behaviour.takesNoOutcomes = false
  assert.equal(await relay.reportAgain(), 0)
  assert.deepEqual(gate.outcomes.at(-1)?.body['outcome'], 'undelivered')
  assert.equal(gate.outcomes.at(-1)?.permit, permit.id)
})

test('A request that cannot be read is refused with what is wrong', async () => {
  const wrong = await post('/messages', { token: 1, template: { id: 'a' }, parameters: { a: 1 } })
  assert.equal(wrong.status, 422)
  assert.equal(wrong.body['title'], 'Missing or wrong: token, to, template.version, parameters.')
  assert.equal((await post('/reports', { reference: 'x', outcome: 'read' })).status, 422)
  assert.equal((await post('/nothing', {})).status, 404)
  assert.equal((await fetch(`${url}/messages/msg-0`)).status, 404)
  assert.equal((await fetch(`${url}/messages`, { method: 'POST', body: '{' })).status, 400)
  assert.equal((await fetch(`${url}/messages`, { method: 'POST', body: ' '.repeat(70_000) })).status, 400)
})
