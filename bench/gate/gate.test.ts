/** The gate's bench over a few asks: the same verdicts as the readable judge and the peer, and no case handed back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from './check.ts'
import { WAYS, peerOf } from './peer.ts'
import { factsOf } from './facts.ts'
import { HISTORY } from './matters.ts'
import { ratesInTurn } from './rate.ts'
import { situationsOf } from './situations.ts'

const situations = situationsOf(60, 16, 1, 'events')

test('every debtor has twenty contacts behind them, and each ask is another', () => {
  for (const { timeline } of situations.debtors) assert.equal(timeline.contacts.length, HISTORY)
  const { clear, barred } = situations
  assert.equal(new Set([...clear, ...barred].map(({ at }) => at)).size, clear.length + barred.length)
  for (const asks of [clear, barred])
    assert.deepEqual([...new Set(asks.map(({ channel }) => channel))].sort(), ['call', 'email', 'sms'])
})

test('the verdicts are those of the readable judge and of the peer', async () => {
  const checked = await check(situations, { peer: 60, readable: 10, notBefore: 10 })
  assert.deepEqual(
    { peer: checked.againstPeer, readable: checked.againstReadable, handedBack: checked.handedBack },
    { peer: 120, readable: 30, handedBack: 0 },
  )
})

test('without events on record too', async () => {
  const plain = situationsOf(20, 8, 1, 'no-events')
  const checked = await check(plain, { peer: 20, readable: 5, notBefore: 2 })
  assert.equal(checked.againstPeer, 40)
  assert.equal(checked.handedBack, 0)
})

test('the same seed gives the same digest', async () => {
  const sample = { peer: 10, readable: 0, notBefore: 2 }
  const [a, b] = [await check(situations, sample), await check(situationsOf(60, 16, 1, 'events'), sample)]
  assert.equal(a.sha256, b.sha256)
})

test('every way of asking the peer gives the same answer', async () => {
  const asks = [...situations.clear.slice(0, 5), ...situations.barred.slice(0, 15)]
  for (const ask of asks) {
    const debtor = situations.debtors[ask.debtor]
    assert(debtor)
    const answers = await Promise.all(WAYS.map((way) => peerOf(way)(factsOf(ask, debtor))))
    assert.equal(new Set(answers.map((rules) => rules.length > 0)).size, 1)
    const told = answers.filter((_, i) => WAYS[i]?.rules === 'each').map((rules) => [...rules].sort().join())
    assert.equal(new Set(told).size, 1)
  }
})

test('a rate counts what was done, and making a batch is left out of it', async () => {
  let made = 0
  let done = 0
  const batch = () => {
    made += 3
    return { count: 3, run: () => void (done += 3) }
  }
  const [rate] = await ratesInTurn([{ name: 'three', batch }], 1, 0.001)
  assert.equal(rate?.name, 'three')
  assert.equal(made, done)
  assert((rate?.wall ?? 0) > 0)
})
