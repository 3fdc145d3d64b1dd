/** The void list: what it learns, and every gap after which it must not be relied on (S29). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVoidList } from './voids.ts'
import type { VoidList } from './voids.ts'

const NOW = 1_795_658_400
const rfc3339 = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()

/** A gate that answers what it is told to, and the list that asks it. */
const scripted = (answers: readonly (object | Error | string)[], maximumVoids = 10) => {
  const clock = { now: NOW }
  const asked: (string | undefined)[] = []
  const list: VoidList = createVoidList({
    clock: () => clock.now,
    clockSkewSeconds: 2,
    maximumVoids,
    fetchVoids: async (after) => {
      asked.push(after)
      const answer = answers[asked.length - 1]
      if (answer instanceof Error || answer === undefined) throw answer ?? new Error('no more answers')
      return typeof answer === 'string'
        ? answer
        : { voids: [], cursor: 'c', asOf: rfc3339(clock.now), ...answer }
    },
  })
  return { clock, asked, list }
}

const voidOf = (permit: string, until = NOW + 60) => ({ permit, at: rfc3339(NOW), until: rfc3339(until) })

test('Before the first answer the list is infinitely old', () => {
  assert.equal(scripted([]).list.ageSeconds(), Infinity)
})

test('Each request asks for what follows the last answer, and nothing learnt is lost', async () => {
  const { list, asked, clock } = scripted([
    { voids: [voidOf('prm_1')], cursor: '1' },
    { voids: [voidOf('prm_2')], cursor: '2' },
    { cursor: '2' },
  ])
  for (let i = 0; i < 3; i += 1) assert.deepEqual(await list.refresh(), { ok: true })
  assert.deepEqual(asked, [undefined, '1', '2'])
  assert.ok(list.isVoided('prm_1') && list.isVoided('prm_2') && !list.isVoided('prm_3'))
  assert.deepEqual(list.held().toSorted(), ['prm_1', 'prm_2'])
  clock.now += 7
  assert.equal(list.ageSeconds(), 7)
})

test('A list in several pages is whole only with the last', async () => {
  const { list, asked } = scripted([
    { voids: [voidOf('prm_1')], cursor: '1', hasMore: true },
    { voids: [voidOf('prm_2')], cursor: '2' },
    { voids: [], cursor: '3', hasMore: true },
    new Error('gate is down'),
  ])
  assert.deepEqual(await list.refresh(), { ok: true })
  assert.deepEqual(asked, [undefined, '1'])
  assert.deepEqual(await list.refresh(), { ok: false, because: 'fetch-failed' })
})

test('After anything but a good answer the list does not grow younger, and the whole of it is asked for', async () => {
  const bad: readonly (readonly [answer: object | Error | string, because: string])[] = [
    [new Error('gate is down'), 'fetch-failed'],
    ['<html>', 'unreadable'],
    [{ voids: undefined }, 'unreadable'],
    [{ voids: ['prm_1'] }, 'unreadable'],
    [{ voids: [{ permit: 'prm_1' }] }, 'unreadable'],
    [{ voids: [{ ...voidOf('prm_1'), until: '2026-11-26T10:00:00' }] }, 'unreadable'],
    [{ cursor: 7 }, 'unreadable'],
    [{ hasMore: 'yes' }, 'unreadable'],
    [{ keysWithdrawn: 'key-1' }, 'unreadable'],
    [{ keysWithdrawn: [1] }, 'unreadable'],
    [{ asOf: 'now' }, 'unreadable'],
    [{ asOf: rfc3339(NOW) }, 'clocks-differ'],
    [{ asOf: rfc3339(NOW + 20) }, 'clocks-differ'],
  ]
  for (const [answer, because] of bad) {
    const { list, asked, clock } = scripted([{ voids: [voidOf('prm_0')], cursor: '1' }, answer, {}])
    await list.refresh()
    clock.now += 10
    assert.deepEqual(await list.refresh(), { ok: false, because }, JSON.stringify(answer))
    assert.equal(list.ageSeconds(), 10)
    assert.ok(list.isVoided('prm_0'), 'what is known stays known')
    assert.deepEqual(await list.refresh(), { ok: true })
    assert.deepEqual(asked, [undefined, '1', undefined])
    assert.equal(list.ageSeconds(), 0)
  }
})

test('Its age counts from when the request was sent, however long the answer took', async () => {
  const clock = { now: NOW }
  const list = createVoidList({
    clock: () => clock.now,
    clockSkewSeconds: 2,
    maximumVoids: 10,
    fetchVoids: async () => {
      const asOf = rfc3339(clock.now)
      clock.now += 30
      return { voids: [], cursor: '', asOf }
    },
  })
  await list.refresh()
  assert.equal(list.ageSeconds(), 30)
})

test('A clock set back makes the list infinitely old', async () => {
  const { list, clock } = scripted([{}])
  await list.refresh()
  clock.now -= 1
  assert.equal(list.ageSeconds(), Infinity)
})

test('What has expired is dropped, not sooner than the skew allows', async () => {
  const { list, clock } = scripted([{ voids: [voidOf('prm_1', NOW + 10)] }, {}, {}])
  await list.refresh()
  clock.now = NOW + 12
  await list.refresh()
  assert.ok(list.isVoided('prm_1'))
  clock.now = NOW + 13
  await list.refresh()
  assert.ok(!list.isVoided('prm_1'))
})

test('A list that would grow beyond its bound is not relied on until it fits again', async () => {
  const many = ['prm_1', 'prm_2', 'prm_3'].map((permit) => voidOf(permit))
  const { list, asked } = scripted(
    [{ voids: many.slice(0, 2), cursor: '1' }, { voids: many.slice(2) }, {}],
    2,
  )
  assert.deepEqual(await list.refresh(), { ok: true })
  assert.deepEqual(await list.refresh(), { ok: false, because: 'too-many' })
  assert.equal(list.ageSeconds(), Infinity)
  assert.deepEqual(await list.refresh(), { ok: true })
  assert.deepEqual(asked, [undefined, '1', undefined])
})

test('Many who ask at once share one request', async () => {
  const { list, asked } = scripted([{}])
  await Promise.all([list.refresh(), list.refresh(), list.refresh()])
  assert.equal(asked.length, 1)
})

test('A gate whose pages never end is given up', async () => {
  const list = createVoidList({
    clock: () => NOW,
    clockSkewSeconds: 2,
    maximumVoids: 10,
    fetchVoids: async () => ({ voids: [], cursor: '1', asOf: rfc3339(NOW), hasMore: true }),
  })
  assert.deepEqual(await list.refresh(), { ok: false, because: 'no-end' })
  assert.equal(list.ageSeconds(), Infinity)
})

test('A key that was called stolen stays so, whatever later answers say or leave out', async () => {
  const { list } = scripted([
    {},
    { keysWithdrawn: ['key-1'] },
    { keysWithdrawn: [] },
    new Error('gate is down'),
    { voids: Array.from({ length: 11 }, (_, i) => voidOf(`prm_${i}`)) },
  ])
  assert.equal((await list.refresh()).ok, true)
  assert.equal(list.isKeyWithdrawn('key-1'), false)
  for (const isRead of [true, true, false, false]) {
    assert.equal((await list.refresh()).ok, isRead)
    assert.deepEqual([list.isKeyWithdrawn('key-1'), list.isKeyWithdrawn('key-2')], [true, false])
  }
})
