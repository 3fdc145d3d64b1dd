/** Matters that are written down: read where a process meets them, believed no further than the chain confirms, erased. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import type { Place } from '../platform/database.ts'
import { describeOnDatabases } from '../testing/databases.ts'
import { numberOf } from '../testing/matters.ts'
import { openedFor } from '../testing/permits.ts'
import { type TestService, testService } from '../testing/service.ts'
import { currentMatters } from './current.ts'
import { Kept } from './kept.ts'
import { matterFactsAfter } from './load.ts'
import { recount } from './recount.ts'

const NOON = '2026-03-02T04:00:00Z'

describeOnDatabases('what is written down of matters', (databases) => {
  let t: TestService
  /** Another process on the same database; on PGlite, which has one, the same. */
  let other: TestService
  let lender: string
  before(async () => {
    const place: Place = await databases.fresh()
    t = await testService(NOON, place)
    other = databases.kind === 'postgres' ? await testService(NOON, place) : t
    lender = await t.keyOf('org_lender')
  })
  after(async () => {
    await t.close()
    if (other !== t) await other.close()
  })

  /** Records contacts with nobody in particular until the matter has so many entries. */
  const grown = async (id: string, entries: number, by = t): Promise<void> => {
    for (let there = 0; there < entries; ) {
      const recorded = await by.service.recorder.record({
        matters: [id],
        house: 'read',
        decide: ({ matter, now }) => {
          const known = matter(id)?.entries ?? 0
          const contact = {
            id: `con_${known}`,
            at: { earliest: now, latest: now },
            channel: 'call',
            direction: 'inbound',
            by: { organisation: 'org_lender' },
          } as const
          const more = known < entries
          return {
            drafts: more
              ? [{ chain: id, kind: 'contact-recorded', values: { client: 'test', contact } }]
              : [],
            answer: known,
          }
        },
      })
      there = recorded.kind === 'recorded' ? recorded.answer : there
    }
  }

  const opened = async (reference: string, entries: number): Promise<string> => {
    const { matter } = await openedFor(t, lender, reference)
    await grown(matter, entries)
    return matter
  }

  /** The matter as a process reads it that keeps nothing of it. */
  const met = async (id: string): Promise<MatterState | undefined> => {
    const { database } = t.service
    const ends = await database.selectFrom('chain').selectAll().where('id', '=', id).execute()
    return (await currentMatters(database, new Kept(1), ends)).get(id)
  }

  const folded = async (id: string): Promise<MatterState> => {
    const facts = await matterFactsAfter(t.service.database, new Map([[id, 0]]))
    return foldMatter(emptyMatter(id), facts.get(id) ?? [])
  }

  const written = (id: string) =>
    t.service.database.selectFrom('snapshot').selectAll().where('matter', '=', id).executeTakeFirst()

  test('a matter is what its entries say, read from what was written down and the entries since (S35)', async () => {
    const id = await opened('B-3001', 21)
    assert.equal((await written(id))?.entries, 16)
    assert.deepStrictEqual(await met(id), await folded(id))
    assert.deepEqual((await recount(t.service.database)).differences, [])
  })

  test('what was written down is read, and what is written there besides the record is found out', async () => {
    const id = await opened('B-3002', 18)
    await sql`update snapshot set state = replace(state::text, '"org_lender"', '"org_nobody"')::json
      where matter = ${id}`.execute(t.service.database)
    assert.equal((await met(id))?.creditor, 'org_nobody')
    const { differences } = await recount(t.service.database)
    assert.deepEqual(
      differences.map(({ table, key }) => ({ table, key })),
      [{ table: 'snapshot', key: id }],
    )
    await sql`delete from snapshot where matter = ${id}`.execute(t.service.database)
  })

  for (const [what, change] of [
    ['ends with another entry', sql`head = 'another'`],
    ['ends where the chain does not reach', sql`entries = 40`],
    ['says that it is further on than it is', sql`entries = 18`],
    ['was made by another version of the fold', sql`fold = 0, state = '{}'`],
  ] as const)
    test(`where it ${what}, all entries are folded anew`, async () => {
      const id = await opened(`B-31${String(what.length).padStart(2, '0')}`, 18)
      await sql`update snapshot set ${change} where matter = ${id}`.execute(t.service.database)
      assert.deepStrictEqual(await met(id), await folded(id))
      await sql`delete from snapshot where matter = ${id}`.execute(t.service.database)
    })

  test('erasing takes it away, and no process writes down again what was erased', async () => {
    const reference = 'B-3003'
    const id = await opened(reference, 16)
    // it keeps the matter as it was
    await grown(id, 17, other)
    const number = numberOf(reference)
    assert.ok(JSON.stringify((await written(id))?.state).includes(number))
    const [debtor] = [...((await met(id))?.persons.values() ?? [])]
    const asked = { what: { rule: 'person', person: debtor?.id }, because: 'requested' }
    const { status } = await t.ask(lender, 'POST', `/v1/matters/${id}/erasure`, asked)
    assert.equal(status, 201)
    assert.equal(await written(id), undefined)
    await grown(id, 33, other)
    const again = await written(id)
    assert.equal(again?.entries, 32)
    assert.equal(JSON.stringify(again?.state).includes(number), false)
    assert.deepStrictEqual(await met(id), await folded(id))
    assert.deepEqual((await recount(t.service.database)).differences, [])
  })
})
