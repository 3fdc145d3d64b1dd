/** The typed client against a real service: what compiles is what is sent, and each status has its own body. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { clientOf } from './client.ts'
import { guizhouMatter } from './testing/matters.ts'
import { type TestService, testService } from './testing/service.ts'

let t: TestService
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
})
after(() => t.close())

test('the client opens a matter and tells statuses apart', async () => {
  const client = clientOf({
    address: 'http://gate.example',
    key: await t.keyOf('org_lender'),
    send: async (input, init) => await t.app.request(input instanceof Request ? input : String(input), init),
  })
  const header = { 'idempotency-key': 'client-test-1' }
  const opened = await client.v1.matters.$post({ header, json: guizhouMatter('A-9001') })
  assert.equal(opened.status, 201)
  const { id } = await opened.json()
  assert.match(id, /^mat_/)
  // @ts-expect-error: a contact has a channel of the list
  const refused = await client.v1.permits.$post({ header, json: { channel: 'pigeon' } })
  assert.equal(refused.status, 422)
})
