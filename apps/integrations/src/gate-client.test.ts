/** The client of the gate: what each answer is taken for, so that nobody calls on one that is not a permit. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createGateClient } from './gate-client.ts'
import { NUMBER, startFakeGate } from './testing/gate.ts'

const clientOf = (url: string) => createGateClient({ url, timeoutMilliseconds: 2_000 })

test('a permit for a slot is one without a token, and is redeemed for one when the visit begins (S28)', async () => {
  await using fake = await startFakeGate(() => 1_795_658_400)
  const gate = clientOf(fake.url)
  const reserved = await gate.reserve({ channel: 'letter', to: NUMBER }, 'letter-1')
  assert.equal(reserved.kind, 'slot', JSON.stringify(reserved))
  assert.equal('token' in reserved.permit, false)
  const call = await gate.reserve({ channel: 'call', to: NUMBER }, 'call-1')
  assert.equal(call.kind, 'granted')
  fake.behaviour.refuses = true
  const refused = await gate.redeem(reserved.permit.id, 'letter-1-first')
  assert.deepEqual([refused.kind, refused.kind === 'refused' && refused.status], ['refused', 409])
  fake.behaviour.refuses = false
  const redeemed = await gate.redeem(reserved.permit.id, 'letter-1-second')
  assert.equal(redeemed.kind, 'granted')
  assert.equal(redeemed.permit.id, reserved.permit.id)
  assert.deepEqual(fake.keysSent, ['letter-1', 'call-1', 'letter-1-first', 'letter-1-second'])
  assert.equal((await gate.redeem('prm_none', 'x')).kind, 'refused')
})

test('only a whole permit under the right status is a grant; everything else is a refusal or no answer', async () => {
  const whole = { id: 'prm_1', token: 't', notBefore: 'a', expiresAt: 'b' }
  const { token: _token, ...slot } = whole
  const answers: readonly (readonly [status: number, body: unknown, reserve: string, redeem: string])[] = [
    [201, whole, 'granted', 'unanswered'],
    [201, slot, 'slot', 'unanswered'],
    [201, { ...whole, token: 1 }, 'unanswered', 'unanswered'],
    [201, { ...slot, id: 1 }, 'unanswered', 'unanswered'],
    [201, null, 'unanswered', 'unanswered'],
    [200, whole, 'unanswered', 'granted'],
    [200, slot, 'unanswered', 'unanswered'],
    [409, whole, 'refused', 'refused'],
    [503, whole, 'unanswered', 'unanswered'],
    [201, '<html>', 'unanswered', 'unanswered'],
  ]
  let next: readonly [number, unknown] = [500, '']
  const server = createServer((_request, response) => {
    const [status, body] = next
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const gate = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    for (const [status, body, reserve, redeem] of answers) {
      next = [status, body]
      const kinds = [(await gate.reserve({}, 'key')).kind, (await gate.redeem('prm_1', 'key')).kind]
      assert.deepEqual(kinds, [reserve, redeem], `${status} ${JSON.stringify(body)}`)
    }
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
