/** The record under strain: concurrency, broken connections, a database that is gone or was put back, clocks. */
import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { startPostgres } from '@forbear/checks/postgres'
import { emptyMatter, foldMatter } from '../matters/state.ts'
import { type Database, type Place, openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { describeOnDatabases } from '../testing/databases.ts'
import { addFault, dropFault, putBack } from '../testing/faults.ts'
import { guizhouMatter } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'
import type { Draft } from './fact.ts'
import { Kept } from './kept.ts'
import { matterFactsAfter } from './load.ts'
import { recount } from './recount.ts'
import { type Job, type NotRecorded, Recorder } from './recorder.ts'

const NOON = '2026-03-02T04:00:00Z'
const stated = { client: 'test' }

/** A job that records one contact with nobody in particular, for matters that it locks besides. */
const touching = (matters: readonly string[], chain = matters[0] ?? ''): Job<number> => ({
  matters,
  house: 'read',
  decide: ({ matter, now }) => ({
    answer: matter(chain)?.entries ?? 0,
    drafts: [contactIn(chain, now)],
  }),
})

const contactIn = (chain: string, at: number): Draft => ({
  chain,
  kind: 'contact-recorded',
  values: {
    ...stated,
    contact: {
      id: `con_${chain}-${at}`,
      at: { earliest: at, latest: at },
      channel: 'call',
      direction: 'inbound',
      by: { organisation: 'org_lender' },
    },
  },
})

describeOnDatabases('the recorder', (databases) => {
  let t: TestService
  /** Another process on the same database; on PGlite, which has one, the same. */
  let other: TestService
  let place: Place
  let lender: string
  before(async () => {
    place = await databases.fresh()
    t = await testService(NOON, place)
    other = databases.kind === 'postgres' ? await testService(NOON, place) : t
    lender = await t.keyOf('org_lender')
  })
  after(async () => {
    await t.close()
    if (other !== t) await other.close()
  })

  /** Opens a matter and gives the intent of a call to its debtor. */
  const opened = async (reference: string, of = t): Promise<Record<string, string | string[]>> => {
    const { status, body } = await of.ask(lender, 'POST', '/v1/matters', guizhouMatter(reference))
    assert.equal(status, 201, JSON.stringify(body))
    return {
      matter: body.id,
      person: body.persons[`${reference}/debtor`],
      point: Object.values<string>(body.points)[0] ?? '',
      debts: Object.values<string>(body.debts),
      channel: 'call',
      mode: 'human',
      audience: 'dialler-1',
    }
  }

  /** A recorder of its own, which has seen nothing yet. */
  const recorderOf = (
    database: Database,
    options: { patienceMs?: number; lanes?: number; batch?: number } = {},
  ) =>
    new Recorder({
      database,
      randomBytes: t.service.randomBytes,
      clock: t.clock.now,
      lanes: databases.kind === 'pglite' ? 1 : 2,
      batch: 8,
      kept: new Kept(100),
      ...options,
    })

  const assertWhole = async (): Promise<void> => {
    const counted = await recount(t.service.database)
    assert.deepEqual(counted.differences, [])
    assert.ok(counted.entries > 0)
  }

  test('after random histories what is kept is what the entries say, and every index row follows from them (S35)', async () => {
    const step = fc.record({
      kind: fc.constantFrom('open', 'permit', 'contact', 'several'),
      at: fc.nat(11),
      with: fc.nat(11),
      there: fc.boolean(),
    })
    const waves = fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), { numRuns: 4, seed: 7 })
    const intents: Record<string, string | string[]>[] = []
    for (const [w, wave] of waves.entries())
      await Promise.all(
        wave.map(async (s, i) => {
          const at = s.there ? other : t
          const intent = intents[s.at % Math.max(1, intents.length)]
          const second = intents[s.with % Math.max(1, intents.length)]
          // the last four digits are the number that it shares with others
          if (s.kind === 'open' || !intent || !second)
            intents.push(await opened(`H${w}${String(i).padStart(2, '0')}-200${s.at % 3}`, at))
          else if (s.kind === 'permit') await at.ask(lender, 'POST', '/v1/permits', intent)
          else {
            const both = [String(intent['matter']), String(second['matter'])]
            await at.service.recorder.record(touching(s.kind === 'several' ? both : both.slice(0, 1)))
          }
        }),
      )
    await assertWhole()
    const ids = intents.map((intent) => String(intent['matter']))
    const entries = await matterFactsAfter(t.service.database, new Map(ids.map((id) => [id, 0])))
    for (const process of [t, other])
      await process.service.recorder.record({
        matters: ids,
        house: 'read',
        decide: ({ matter }) => {
          for (const id of ids)
            assert.deepEqual(matter(id), foldMatter(emptyMatter(id), entries.get(id) ?? []), id)
          return { drafts: [], answer: undefined }
        },
      })
  })

  test('callers at once get the permits that are lawful and no more, in two matters that share the debtor too (S28)', async () => {
    for (const people of ['apart', 'shared'] as const) {
      const intents = await Promise.all(
        [0, 1].map(async (n) => {
          const matter = guizhouMatter(`L${people}-11${n}0`)
          const debtor = people === 'shared' ? 'L/debtor' : `L/debtor-${n}`
          const { status, body } = await t.ask(lender, 'POST', '/v1/matters', {
            ...matter,
            persons: [{ ...matter.persons[0], reference: debtor }],
            points: [{ ...matter.points?.[0], person: debtor }],
          })
          assert.equal(status, 201, JSON.stringify(body))
          return {
            matter: body.id,
            person: body.persons[debtor],
            point: Object.values(body.points)[0],
            debts: Object.values(body.debts),
            channel: 'call',
            mode: 'human',
            audience: 'dialler-1',
          }
        }),
      )
      const answers = await Promise.all(
        Array.from({ length: 64 }, (_, n) =>
          (n % 4 < 2 ? t : other).ask(lender, 'POST', '/v1/permits', intents[n % 2]),
        ),
      )
      const granted = answers.filter((a) => a.status === 201).length
      assert.equal(granted, people === 'shared' ? 3 : 6)
      assert.equal(answers.filter((a) => a.status === 409).length, 64 - granted)
    }
  })

  test('one request sent many times at once is decided once', async () => {
    const intent = await opened('I-3001')
    const under = { 'idempotency-key': 'the-same-for-all' }
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        (i % 2 ? t : other).ask(lender, 'POST', '/v1/permits', intent, under),
      ),
    )
    assert.deepEqual([...new Set(answers.map((a) => a.status))], [201])
    assert.equal(new Set(answers.map((a) => a.body.id)).size, 1)
    await assertWhole()
  })

  test('of two requests under one key about different matters one is decided, the other told', async () => {
    const [a, b] = [await opened('I-3002'), await opened('I-3003')]
    for (let i = 0; i < 5; i++) {
      const under = { 'idempotency-key': `used-twice-${i}` }
      const answers = await Promise.all(
        [a, b].map((intent, n) =>
          (n ? t : other)
            .ask(lender, 'POST', '/v1/judgements', intent)
            .then(() => (n ? t : other).ask(lender, 'POST', '/v1/permits', intent, under)),
        ),
      )
      const told = answers.map((x) => String(x.body.code ?? 'permitted'))
      assert.ok(told.includes('key-reused'), told.join())
      assert.ok(!told.includes('not-recorded'), told.join())
    }
  })

  test('those who meet a new person under one reference at once make one person of it (S28)', async () => {
    const opening = (n: number) => {
      const matter = guizhouMatter(`P-400${n}`)
      return {
        ...matter,
        persons: [{ ...matter.persons[0], reference: 'the-same-person' }],
        points: [{ ...matter.points?.[0], value: '+8610000004000', person: 'the-same-person' }],
      }
    }
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? t : other).ask(lender, 'POST', '/v1/matters', opening(n))),
    )
    assert.deepEqual([...new Set(answers.map((a) => a.status))], [201], JSON.stringify(answers[0]?.body))
    assert.equal(new Set(answers.map((a) => a.body.persons['the-same-person'])).size, 1)
    assert.equal(new Set(answers.map((a) => a.body.points['+8610000004000'])).size, 1)
    const { rows } = await recordedNeighbours(
      t.service.database,
      answers.map((a) => a.body.id),
    )
    assert.deepEqual(
      rows,
      answers.map(() => 7),
    )
    await assertWhole()
  })

  test('transactions over any sets of matters, from several processes, never wait in a circle', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => String((await opened(`D${i}-5${i}01`))['matter'])),
    )
    const sets = fc.sample(fc.shuffledSubarray(ids, { minLength: 1, maxLength: 5 }), {
      numRuns: 120,
      seed: 3,
    })
    const [one, two] = [
      recorderOf(t.service.database, { batch: 1, lanes: databases.kind === 'pglite' ? 1 : 3 }),
      recorderOf(other.service.database, { batch: 5 }),
    ]
    const done = await Promise.all(sets.map((set, i) => (i % 2 ? one : two).record(touching(set))))
    assert.equal(done.filter((d) => d.kind === 'recorded').length, sets.length)
    await assertWhole()
  })

  test('a request that is wrong, and one that cannot be written, take no other along', async () => {
    const matter = String((await opened('T-6001'))['matter'])
    const broken: Job<number> = {
      matters: [matter],
      house: 'read',
      decide: () => {
        throw new RangeError('of this job alone')
      },
    }
    const unwritable: Job<number> = {
      ...broken,
      decide: () => ({ answer: 0, drafts: [contactIn(matter, 0.5)] }),
    }
    const elsewhere: Job<number> = {
      ...broken,
      matters: [],
      decide: () => ({ answer: 0, drafts: [contactIn(matter, 1)] }),
    }
    const recorder = recorderOf(t.service.database)
    const told = await Promise.allSettled(
      [touching([matter]), broken, touching([matter]), unwritable, elsewhere, touching([matter])].map((job) =>
        recorder.record(job),
      ),
    )
    assert.deepEqual(
      told.map((one) => (one.status === 'fulfilled' ? one.value.kind : (one.reason as Error).name)),
      ['recorded', 'RangeError', 'recorded', 'NotRecorded', 'NotRecorded', 'recorded'],
    )
    await assertWhole()
  })

  test('where the clock stands before what is recorded nothing is permitted, and facts are still recorded in order', async () => {
    const intent = await opened('C-7001')
    const matter = String(intent['matter'])
    t.clock.moveBy(60)
    await t.service.recorder.record(touching([matter]))
    t.clock.moveBy(-30)
    try {
      const { status, body } = await t.ask(lender, 'POST', '/v1/permits', intent)
      assert.ok(status >= 400, JSON.stringify(body))
      assert.match(JSON.stringify(body), /clock-behind/)
      await t.service.recorder.record(touching([matter]))
    } finally {
      t.clock.moveTo(NOON)
    }
    const facts = (await matterFactsAfter(t.service.database, new Map([[matter, 0]]))).get(matter) ?? []
    const times = facts.map((fact) => fact.at)
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    )
    assert.equal(facts.at(-1)?.kind, 'contact-recorded')
    await assertWhole()
  })

  test('a database that was put back to an earlier state is read anew, not believed to hold what is gone', async () => {
    const intent = await opened('B-8001')
    const matter = String(intent['matter'])
    for (let i = 0; i < 3; i++) await t.ask(lender, 'POST', '/v1/permits', intent)
    await putBack(t.service.database, matter)
    const { status } = await t.ask(lender, 'POST', '/v1/permits', intent)
    assert.equal(status, 201, 'the third of the day is gone, so that another is lawful')
    await assertWhole()
  })

  if (databases.kind === 'postgres') {
    test('a connection that breaks before the commit records nothing, and at the commit nobody can say', async () => {
      const { database } = t.service
      await addFault(database, 'before', 'perform pg_terminate_backend(pg_backend_pid())')
      const matter = String((await opened('K-9001'))['matter'])
      const recorder = recorderOf(database)
      const failing = (): Promise<NotRecorded> =>
        recorder.record(touching([matter])).then(
          () => assert.fail('was recorded'),
          (error: unknown) => error as NotRecorded,
        )
      try {
        assert.equal((await failing()).isUncertain, false)
      } finally {
        await dropFault(database)
      }
      await addFault(database, 'at-commit', 'perform pg_terminate_backend(pg_backend_pid())')
      try {
        assert.equal((await failing()).isUncertain, true)
      } finally {
        await dropFault(database)
      }
      assert.equal((await recorder.record(touching([matter]))).kind, 'recorded')
      await assertWhole()
    })

    test('where the disk is full nothing is recorded nor permitted, and it goes on when there is room', async () => {
      const { database } = t.service
      const intent = await opened('K-9002')
      await addFault(
        database,
        'before',
        `raise exception 'no space left' using errcode = '53100'`,
        'permit-reserved',
      )
      try {
        const { status, body } = await t.ask(lender, 'POST', '/v1/permits', intent)
        assert.equal(status, 503)
        assert.equal(body.code, 'not-recorded')
      } finally {
        await dropFault(database)
      }
      assert.equal((await t.ask(lender, 'POST', '/v1/permits', intent)).status, 201)
      await assertWhole()
    })

    test('whoever waits too long is told in time: for certain where nothing was begun', async () => {
      const { database } = t.service
      const matter = String((await opened('W-9003'))['matter'])
      const blocker = new pg.Client({ connectionString: place.kind === 'postgres' ? place.url : '' })
      await blocker.connect()
      await blocker.query('begin')
      await blocker.query('select 1 from chain where id = $1 for update', [matter])
      const recorder = recorderOf(database, { patienceMs: 200, lanes: 1, batch: 1 })
      const told = await Promise.allSettled([
        recorder.record(touching([matter])),
        recorder.record(touching([matter])),
      ])
      await blocker.end()
      assert.deepEqual(
        told.map((one) => one.status === 'rejected' && (one.reason as NotRecorded).isUncertain),
        [true, false],
      )
      assert.equal((await recorder.record(touching([matter]))).kind, 'recorded')
    })

    test('the clock of the database decides, hours away from the process', async () => {
      const postgres = await databases.fresh()
      assert.equal(postgres.kind, 'postgres')
      if (postgres.kind !== 'postgres') return
      const admin = new pg.Client({ connectionString: postgres.url })
      await admin.connect()
      await admin.query(`create schema ahead`)
      await admin.query(
        `create function ahead.clock_timestamp() returns timestamptz language sql volatile as $$ select pg_catalog.clock_timestamp() + interval '5 hours' $$`,
      )
      await admin.query(
        `do $$ begin execute format('alter database %I set search_path = public, ahead, pg_catalog', current_database()); end $$`,
      )
      await admin.end()
      const { database, close } = openDatabase(postgres)
      try {
        await migrate(database)
        const recorder = new Recorder({
          database,
          randomBytes: t.service.randomBytes,
          lanes: 1,
          batch: 1,
          kept: new Kept(1),
        })
        const recorded = await recorder.record({
          matters: [],
          house: 'read',
          decide: ({ at }) => ({ answer: at.epochMilliseconds, drafts: [] }),
        })
        assert.equal(recorded.kind, 'recorded')
        const ahead =
          recorded.kind === 'recorded' ? recorded.answer - Temporal.Now.instant().epochMilliseconds : 0
        assert.ok(Math.abs(ahead - 5 * 3_600_000) < 60_000, String(ahead))
      } finally {
        await close()
      }
    })

    test('those who wait beside a transaction go together, and do not wait for one that another process holds up', async () => {
      const [held, free] = [await opened('G-9005'), await opened('G-9006')].map((i) => String(i['matter']))
      const { database, randomBytes } = t.service
      const jobs: number[] = []
      const recorder = new Recorder({
        database,
        randomBytes,
        lanes: 2,
        batch: 64,
        kept: new Kept(10),
        observe: (transaction) => jobs.push(transaction.jobs),
      })
      const holder = new pg.Client(place.kind === 'postgres' ? place.url : '')
      await holder.connect()
      try {
        await holder.query('begin')
        await holder.query('select id from chain where id = $1 for update', [held])
        mock.timers.enable({ apis: ['setTimeout'] })
        const first = recorder.record(touching([held ?? '']))
        // in turns of their own, as requests come
        const others: Promise<unknown>[] = []
        for (let i = 0; i < 3; i++) {
          await new Promise(setImmediate)
          others.push(recorder.record(touching([free ?? ''])))
        }
        // and not before time has passed, which here it does when it is told to
        mock.timers.tick(5)
        await Promise.all(others)
        mock.timers.reset()
        await holder.query('commit')
        assert.equal((await first).kind, 'recorded')
        await new Promise(setImmediate)
        assert.deepEqual(jobs, [3, 1])
      } finally {
        mock.timers.reset()
        await holder.end()
      }
    })

    test('while the database is gone nothing is permitted; when it is back the service goes on by itself', async () => {
      const postgres = await startPostgres({ durability: 'none' })
      const s = await testService(NOON, {
        kind: 'postgres',
        url: await postgres.freshDatabase(),
        connections: 4,
      })
      try {
        const key = await s.keyOf('org_lender')
        const { body } = await s.ask(key, 'POST', '/v1/matters', guizhouMatter('G-9004'))
        const intent = {
          matter: body.id,
          person: body.persons['G-9004/debtor'],
          point: Object.values<string>(body.points)[0],
          debts: Object.values(body.debts),
          channel: 'call',
          mode: 'human',
          audience: 'dialler-1',
        }
        await postgres.kill()
        const gone = await Promise.all([1, 2, 3].map(() => s.ask(key, 'POST', '/v1/permits', intent)))
        assert.deepEqual(
          gone.map((a) => a.status),
          [503, 503, 503],
          JSON.stringify(gone),
        )
        await postgres.start()
        const back = await s.ask(key, 'POST', '/v1/permits', intent)
        assert.equal(back.status, 201, JSON.stringify(back.body))
        assert.deepEqual((await recount(s.service.database)).differences, [])
      } finally {
        await s.close()
        await postgres.stop()
      }
    })
  }
})

async function recordedNeighbours(database: Database, ids: readonly string[]): Promise<{ rows: number[] }> {
  const chains = await database.selectFrom('chain').selectAll().where('id', 'in', ids).execute()
  return { rows: chains.map((c) => c.neighbours.length) }
}
