/** Nothing is permitted in a history that may not be signed; what happened is recorded all the same. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LastSigned, lastSignedInMemory } from '../record/last-signed.ts'
import { openedFor } from '../testing/permits.ts'
import { testService } from '../testing/service.ts'

test('S35 where the key may not sign the record, reserving and redeeming are refused with what to do, and outcomes and stops are taken', async () => {
  const inner = lastSignedInMemory()
  let isLost = false
  const lastSigned: LastSigned = {
    ...inner,
    read: () => (isLost ? { kind: 'none' } : inner.read()),
  }
  const t = await testService('2026-03-02T04:00:00Z', undefined, { lastSigned })
  try {
    const lender = await t.keyOf('org_lender')
    const intent = await openedFor(t, lender, 'U-1001')
    const visited = await openedFor(t, lender, 'U-1002', {
      points: [{ value: '测试路9号', kind: 'postal', person: 'U-1002/debtor', provenance: 'contract' }],
    })
    const { mode: _mode, callerId: _callerId, ...rest } = visited
    const state = await t.service.reader.read([visited.matter], (seen) => seen.matter(visited.matter))
    const [point] = state?.points.keys() ?? []
    const slot = { from: '2026-03-02T04:00:00Z', until: '2026-03-02T09:00:00Z' }
    const says = { has: [], complete: true }
    const visit = { ...rest, point, channel: 'visit', visitors: 2, place: 'home', slot, says }
    const call = await t.ask(lender, 'POST', '/v1/permits', intent)
    const slotted = await t.ask(lender, 'POST', '/v1/permits', visit)
    assert.deepEqual([call.status, slotted.status], [201, 201], JSON.stringify([call.body, slotted.body]))
    assert.equal((await t.service.sequencer.round()).kind, 'signed')

    isLost = true
    // as a start looks, without a round
    await t.service.sequencer.look()
    const batch = { intents: [{ ...intent, mode: 'predictive' }], ceilings: { concurrentAtMost: 1 } }
    for (const [path, body] of [
      ['/v1/permits', intent],
      ['/v1/permits/batches', batch],
      [`/v1/permits/${slotted.body.id}/redeem`, undefined],
    ] as const) {
      const refused = await t.ask(lender, 'POST', path, body)
      assert.deepEqual([refused.status, refused.body.code], [503, 'not-signed'], path)
      assert.match(refused.body.says.detail.en, /No permit is decided.*Put the latest checkpoint there/)
      assert.match(refused.body.says.detail.zh, /不作任何许可决定.*最近检查点文件缺失/)
    }
    const outcome = { outcome: 'no-answer', begunAt: '2026-03-02T04:00:00Z' }
    const settled = await t.ask(lender, 'POST', `/v1/permits/${call.body.id}/outcome`, outcome)
    assert.equal(settled.status, 200, JSON.stringify(settled.body))
    const back = await t.ask(lender, 'POST', `/v1/permits/${slotted.body.id}/void`)
    assert.equal(back.status, 200)
    const { status, body: ready } = await t.ask(lender, 'GET', '/readyz')
    assert.equal(status, 503)
    assert.equal(ready.checks.find((c: { name: string }) => c.name === 'signing').state, 'fail')

    isLost = false
    assert.equal((await t.service.sequencer.round()).kind, 'signed')
    const again = await t.ask(lender, 'POST', '/v1/permits', intent)
    assert.equal(again.status, 201, JSON.stringify(again.body))
  } finally {
    await t.close()
  }
})
