/** The ceilings of batches, on both databases and with many callers at once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MatterState } from '../matters/state.ts'
import { describeOnDatabases } from '../testing/databases.ts'
import { type IntentSent, openedFor } from '../testing/permits.ts'
import { type Answer, type TestService, testService } from '../testing/service.ts'
import { ceilingReached } from './batch.ts'

test('the narrower ceiling is the one that is reached, at exactly its number', () => {
  const codes = (batch: { concurrentAtMost: number; answeredAtMost?: number }): readonly unknown[] =>
    [0, 1, 2, 3].map((granted) => ceilingReached({ id: 'bat_1', ...batch }, granted)?.code)
  const [answered, concurrent] = ['batch-answered-at-most', 'batch-concurrent-at-most']
  assert.deepEqual(codes({ concurrentAtMost: 2 }), [undefined, undefined, concurrent, concurrent])
  assert.deepEqual(codes({ concurrentAtMost: 3, answeredAtMost: 1 }), [
    undefined,
    answered,
    answered,
    answered,
  ])
  assert.deepEqual(codes({ concurrentAtMost: 1, answeredAtMost: 3 })[1], concurrent)
  assert.deepEqual(codes({ concurrentAtMost: 3 }), [undefined, undefined, undefined, concurrent])
})

describeOnDatabases('batches', (database) => {
  let t: TestService
  let lender: string
  let intents: readonly IntentSent[]
  before(async () => {
    t = await testService('2026-03-02T04:00:00Z', await database.fresh())
    lender = await t.keyOf('org_lender')
    intents = await Promise.all(
      ['E-1001', 'E-1002', 'E-1003', 'E-1004', 'E-1005', 'E-1006'].map(async (reference) => ({
        ...(await openedFor(t, lender, reference)),
        mode: 'predictive',
      })),
    )
  })
  after(() => t.close())

  const ask = (of: readonly IntentSent[], ceilings: object, key: string): Promise<Answer> =>
    t.ask(
      lender,
      'POST',
      '/v1/permits/batches',
      { intents: of, ceilings },
      { 'idempotency-key': `batch-${key}` },
    )

  /** Permits in the record, by batch. */
  async function recorded(): Promise<ReadonlyMap<string, number>> {
    const ids = intents.map((i) => i.matter)
    const states = await t.service.reader.read(ids, (seen) =>
      ids.flatMap((id): readonly MatterState[] => {
        const state = seen.matter(id)
        return state ? [state] : []
      }),
    )
    const permits = states.flatMap((s) => [...s.permits.values()])
    const counts = new Map<string, number>()
    for (const { batch } of permits) if (batch) counts.set(batch.id, (counts.get(batch.id) ?? 0) + 1)
    return counts
  }

  test('no permit lies beyond a ceiling, the refusal says which, and what the law refuses takes no place (S23)', async () => {
    const [first, ...rest] = intents
    const barred = { ...first, point: 'pt_of_nobody' } as unknown as IntentSent
    const asked = [barred, ...rest]
    const { status, body } = await ask(asked, { concurrentAtMost: 3, answeredAtMost: 2 }, 'ceilings')
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(
      body.results.map((r: { refusal?: { refusal: { reason?: string } } }) => r.refusal?.refusal.reason),
      [
        'unknown-point',
        undefined,
        undefined,
        'batch-answered-at-most',
        'batch-answered-at-most',
        'batch-answered-at-most',
      ],
    )
    const last = body.results.at(-1)
    assert.deepEqual(
      [last.status, last.permit, last.refusal.code, last.refusal.refusal.releasable],
      [409, undefined, 'refused', false],
    )
    assert.match(last.refusal.detail, /answeredAtMost/)
    assert.equal((await recorded()).get(body.id), 2)
  })

  test('callers at once, some of them again under the same key, get no more in any batch than its ceilings (S23, S28)', async () => {
    const keys = ['one', 'two', 'three', 'four', 'five']
    const heard = await Promise.all(
      [...keys, ...keys, ...keys].map(async (key) => ({
        key,
        // the order in which matters are asked about differs, the body under a key does not
        answer: await ask(
          keys.indexOf(key) % 2 ? intents.toReversed() : intents,
          { concurrentAtMost: 2 + (keys.indexOf(key) % 2) },
          `at-once-${key}`,
        ),
      })),
    )
    const counts = await recorded()
    for (const { key, answer } of heard) {
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
      const same = heard.find((h) => h.key === key)
      assert.deepEqual(answer.body, same?.answer.body)
      const granted = answer.body.results.filter((r: { status: number }) => r.status === 201).length
      assert.equal(granted, 2 + (keys.indexOf(key) % 2))
      assert.equal(counts.get(answer.body.id), granted)
    }
    assert.equal(new Set(heard.map((h) => h.answer.body.id)).size, keys.length)
  })
})
