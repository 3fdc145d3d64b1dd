/** The gate over HTTP, from opening a matter to a refusal, on both databases. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { publicJwk } from '../platform/keys.ts'
import { describeOnDatabases } from '../testing/databases.ts'
import { guizhouMatter, numberOf } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'
import { toOf } from './grant.ts'

describeOnDatabases('the gate', (database) => {
  let t: TestService
  let lender: string
  before(async () => {
    t = await testService('2026-03-02T04:00:00Z', await database.fresh())
    lender = await t.keyOf('org_lender')
  })
  after(() => t.close())

  /** Opens a matter and gives the intent of an ordinary call to its debtor. */
  async function opened(reference: string): Promise<Record<string, unknown>> {
    const { status, body } = await t.ask(lender, 'POST', '/v1/matters', guizhouMatter(reference))
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

  test('a call at noon is permitted by a token for its audience alone, which names no number', async () => {
    const intent = await opened('A-1001')
    const { status, body } = await t.ask(lender, 'POST', '/v1/permits', intent)
    assert.equal(status, 201, JSON.stringify(body))
    assert.equal(body.notBefore, '2026-03-02T04:00:00Z')
    assert.equal(body.expiresAt, '2026-03-02T04:02:00Z')
    const { payload } = await jwtVerify(
      body.token,
      createLocalJWKSet({ keys: [publicJwk(t.service.keys.permit)] }),
      {
        audience: 'dialler-1',
        issuer: 'https://gate.example',
        currentDate: new Date('2026-03-02T04:01:00Z'),
      },
    )
    assert.equal(payload.jti, body.id)
    assert.equal(JSON.stringify(payload).includes('000001001'), false)
    assert.equal((payload['forbear'] as { to: string }).to, toOf(body.id, 'call', numberOf('A-1001')))
  })

  test('at eleven at night the same call is refused, with the law that bars it and no instant to try again', async () => {
    const intent = await opened('A-1002')
    t.clock.moveTo('2026-03-02T15:00:00Z')
    try {
      const { status, body, headers } = await t.ask(lender, 'POST', '/v1/permits', intent)
      assert.equal(status, 409)
      assert.equal(headers.get('content-type'), 'application/problem+json')
      assert.equal(headers.get('retry-after'), null)
      const { judgement } = body.refusal
      assert.equal(judgement.possible, 'barred')
      assert.ok(judgement.findings.some((f: { instrument: string }) => f.instrument === 'cn/gbt-45251-2025'))
      assert.equal(JSON.stringify(body).includes('notBefore'), false)
    } finally {
      t.clock.moveTo('2026-03-02T04:00:00Z')
    }
  })

  test('the same request under the same key is answered the same; another under it is refused (idempotency)', async () => {
    const intent = await opened('A-1003')
    const under = { 'idempotency-key': 'the-only-call-of-the-day' }
    const first = await t.ask(lender, 'POST', '/v1/permits', intent, under)
    const again = await t.ask(lender, 'POST', '/v1/permits', intent, under)
    assert.equal(first.status, 201)
    assert.deepEqual(again.body, first.body)
    const other = await t.ask(lender, 'POST', '/v1/permits', { ...intent, channel: 'sms' }, under)
    assert.equal(other.status, 422)
    assert.equal(other.body.code, 'key-reused')
  })

  test('an agency reserves for debts placed with it, and for no other', async () => {
    const intent = await opened('A-1004')
    const placed = await t.ask(await t.keyOf('org_north'), 'POST', '/v1/permits', intent)
    assert.equal(placed.status, 201, JSON.stringify(placed.body))
    const other = await t.ask(await t.keyOf('org_south'), 'POST', '/v1/permits', intent)
    assert.equal(other.status, 409)
    assert.equal(other.body.refusal.reason, 'not-placed')
  })

  test('without a valid key nothing is answered but that', async () => {
    const { status, body } = await t.ask('fbk_of-nobody', 'POST', '/v1/permits', {})
    assert.equal(status, 401)
    assert.equal(body.code, 'unauthenticated')
  })

  test('bad input is told at once, each fault with its place, in the language asked for', async () => {
    const { status, body } = await t.ask(
      lender,
      'POST',
      '/v1/permits',
      { matter: 'x', channel: 'pigeon' },
      { 'accept-language': 'zh-CN' },
    )
    assert.equal(status, 422)
    assert.equal(body.title, '请求内容不符合要求')
    const pointers = body.errors.map((e: { pointer: string }) => e.pointer)
    assert.ok(pointers.includes('/channel') && pointers.includes('/person') && pointers.includes('/audience'))
  })
})
