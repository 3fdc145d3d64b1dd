/** The sequencer on a real database: places, tiles, map and checkpoints after whatever happens in between. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fromBase64Url, toBase64Url } from '@forbear/journal/bytes'
import { mapCommitmentOf, parseCheckpoint } from '@forbear/journal/checkpoint'
import { verifyInMap } from '@forbear/journal/map'
import { noteVerifier, openNote, parseNote } from '@forbear/journal/note'
import { inclusionProof, rootOf, verifyConsistency, verifyInclusion } from '@forbear/journal/tree'
import fc from 'fast-check'
import { sql } from 'kysely'
import { openKeys, rotateCheckpointKey, type SigningKey } from '../platform/keys.ts'
import { describeOnDatabases } from '../testing/databases.ts'
import { type TestService, testService } from '../testing/service.ts'
import { ownKeysOf, proveConsistency, readCheckpoint, verifierKey } from './checkpoints.ts'
import { type Draft, type HouseFacts, HOUSE } from './fact.ts'
import { Kept } from './kept.ts'
import { type LastSigned, lastSignedFile, lastSignedIn, lastSignedInMemory } from './last-signed.ts'
import { proveChain } from './map-nodes.ts'
import { readTree } from './sequence.ts'
import { type Round, Sequencer } from './sequencer.ts'
import { fromTiles } from './tiles.ts'

const ORIGIN = 'https://gate.example'
let t: TestService
describeOnDatabases('the sequencer', ({ kind, fresh }) => {
  before(async () => {
    t = await testService('2026-03-02T04:00:00Z', await fresh())
  })
  after(() => t.close())

  /** Records views in matters of which nothing else is known: the shortest entries there are. */
  async function record(...matters: readonly string[]): Promise<void> {
    await t.service.recorder.record({
      matters: [...new Set(matters)],
      house: 'read',
      decide: () => ({
        answer: undefined,
        drafts: matters.map((chain) => ({
          chain,
          kind: 'unmasked-viewed' as const,
          values: { client: 'test', purpose: 'audit', fields: ['name'] },
        })),
      }),
    })
  }

  /** Another process's sequencer over the same database. */
  function sequencerOf(
    lastSigned: LastSigned,
    of: readonly SigningKey[] = [t.service.keys.checkpoint],
  ): Sequencer {
    const { database, recorder } = t.service
    return new Sequencer({
      database,
      origin: ORIGIN,
      keys: of,
      lastSigned,
      house: () => Promise.resolve(recorder.house),
      kept: new Kept(10),
      clock: t.clock.now,
    })
  }

  function signed(round: Round): NonNullable<Extract<Round, { kind: 'signed' }>['checkpoint']> {
    assert.ok(round.kind === 'signed' && round.checkpoint, JSON.stringify(round))
    return round.checkpoint
  }

  /** Recomputes everything from the entries alone and holds it against what is stored and signed. */
  async function expectWhole(service = t.service): Promise<void> {
    const { database } = service
    const { rows } = await sql<{ chain: string; number: number; leaf: string; tree_index: bigint | null }>`
    select chain, number, leaf, tree_index from entry order by tree_index`.execute(database)
    assert.deepEqual(
      rows.map((r) => Number(r.tree_index ?? -1)),
      rows.map((_, i) => i),
    )
    const leaves = rows.map((r) => fromBase64Url(r.leaf) ?? new Uint8Array(0))
    const stored = await readCheckpoint(database)
    const note = parseNote(stored?.note ?? '')
    assert.ok(note.ok)
    const opened = openNote(note.value, [noteVerifier(verifierKey(ORIGIN, service.keys.checkpoint))])
    assert.ok(opened.ok)
    const checkpoint = parseCheckpoint(opened.text)
    assert.ok(checkpoint.ok)
    assert.equal(checkpoint.value.size, BigInt(rows.length))
    assert.deepEqual(checkpoint.value.root, rootOf(leaves))
    const ends = new Map<string, { count: number; head: Uint8Array }>()
    for (const [i, { chain, number }] of rows.entries()) {
      assert.equal(number, (ends.get(chain)?.count ?? 0) + 1, `${chain} is in the order of its numbers`)
      ends.set(chain, { count: number, head: leaves[i] ?? new Uint8Array(0) })
    }
    const map = mapCommitmentOf(checkpoint.value)
    assert.equal(map?.chains, BigInt(ends.size))
    for (const chain of [...ends.keys(), 'mat_none']) {
      const proof = await proveChain(database, chain)
      const end = ends.get(chain) ?? null
      assert.deepEqual(verifyInMap({ root: map?.root ?? new Uint8Array(0), chain, end, proof }), { ok: true })
    }
  }

  test('S35 after random histories, tree, tiles, map and checkpoint are those of the entries', async () => {
    const chain = fc.integer({ min: 0, max: 9 }).map((n) => `mat_r${n}`)
    const histories = fc.sample(
      fc.array(fc.array(chain, { maxLength: 40 }), { minLength: 2, maxLength: 4 }),
      2,
    )
    for (const [i, history] of histories.entries()) {
      for (const matters of history) {
        await record(...matters.map((m) => `${m}_${i}`))
        signed(await t.service.sequencer.round())
      }
      await expectWhole()
    }
  })

  test('proofs from the stored tiles hold for leaves and sizes on both sides of a full tile', async () => {
    await record(...Array.from({ length: 700 }, (_, i) => `mat_t${i % 7}`))
    const { size, body } = signed(await t.service.sequencer.round())
    const { database } = t.service
    const checkpoint = parseCheckpoint(body)
    assert.ok(checkpoint.ok)
    const { root } = checkpoint.value
    const leaves = await leavesOf()
    for (const index of [0, 1, 255, 256, 257, 511, 512, size - 2, size - 1]) {
      const proof = await fromTiles(database, { size, near: [index] }, (hashAt) =>
        inclusionProof(index, size, hashAt),
      )
      const leaf = leaves[index] ?? new Uint8Array(0)
      assert.deepEqual(verifyInclusion({ index: BigInt(index), size: BigInt(size), leaf, root, proof }), {
        ok: true,
      })
    }
    for (const from of [1, 2, 255, 256, 257, 300, 511, 512, 513, size - 1, size]) {
      const proof = await proveConsistency(database, from, size)
      const claim = {
        size1: BigInt(from),
        size2: BigInt(size),
        root1: rootOf(leaves.slice(0, from)),
        root2: root,
      }
      assert.deepEqual(verifyConsistency({ ...claim, proof }), { ok: true }, String(from))
    }
  })

  async function leavesOf(): Promise<readonly Uint8Array[]> {
    const { rows } = await sql<{ leaf: string }>`select leaf from entry order by tree_index`.execute(
      t.service.database,
    )
    return rows.map((r) => fromBase64Url(r.leaf) ?? new Uint8Array(0))
  }

  test('a round that dies at any table it writes leaves nothing half done, and the next one ends it', async () => {
    const { database, sequencer } = t.service
    await sql`create function dies() returns trigger language plpgsql as 'begin raise exception ''the power is gone''; end'`.execute(
      database,
    )
    for (const table of ['tile', 'map_node', 'entry', 'tree', 'checkpoint']) {
      await record('mat_d1', 'mat_d2', 'mat_d1', `mat_d_${table.replace('_', '-')}`)
      const before = await readTree(database)
      await sql`create trigger dies before insert or update on ${sql.table(table)} for each row execute function dies()`.execute(
        database,
      )
      await assert.rejects(sequencer.round(), /the power is gone/, table)
      assert.equal(sequencer.health.kind, 'failed')
      await sql`drop trigger dies on ${sql.table(table)}`.execute(database)
      // all of the first transaction is there, or nothing of it
      if (table !== 'checkpoint') assert.deepEqual(await readTree(database), before, table)
      signed(await sequencer.round())
      await expectWhole()
    }
  })

  test('two sequencers at once place every entry once', async () => {
    await record(...Array.from({ length: 50 }, (_, i) => `mat_two${i % 3}`))
    const sequencers = [t.service.sequencer, sequencerOf(lastSignedInMemory())]
    const rounds = await Promise.all(
      Array.from({ length: 6 }, (_, i) => sequencers[i % 2]?.round() ?? assert.fail()),
    )
    const added = rounds.reduce((sum, round) => sum + (round.kind === 'signed' ? round.added : 0), 0)
    assert.ok(added <= 50, String(added))
    signed(await t.service.sequencer.round())
    await expectWhole()
  })

  test('a sequencer whose connection dies in the middle holds nobody up', {
    skip: kind === 'pglite',
  }, async () => {
    const { database } = t.service
    await sql`create function waits() returns trigger language plpgsql as 'begin perform pg_sleep(20); return new; end'`.execute(
      database,
    )
    for (const table of ['tile', 'checkpoint']) {
      await record('mat_w1', 'mat_w2')
      await sql`create trigger waits before insert or update on ${sql.table(table)} for each row execute function waits()`.execute(
        database,
      )
      const dying = assert.rejects(sequencerOf(lastSignedInMemory()).round())
      let killed = 0
      while (killed === 0) {
        const { rows } = await sql<{ killed: boolean }>`
        select pg_terminate_backend(pid) as killed from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`.execute(
          database,
        )
        killed = rows.length
      }
      await dying
      await sql`drop trigger waits on ${sql.table(table)}`.execute(database)
      signed(await t.service.sequencer.round())
      await expectWhole()
    }
  })

  test('what was signed, and what stands in the tree, cannot be taken back', async () => {
    const { database } = t.service
    for (const statement of [
      'update tree set size = size - 1',
      'delete from tree',
      'delete from tile',
      "update tile set hashes = '\\x0000000000000000000000000000000000000000000000000000000000000000'",
      'delete from map_node',
      "update checkpoint set root = 'x'",
      'update entry set tree_index = tree_index + 10000',
    ])
      await assert.rejects(sql.raw(statement).execute(database), statement)
  })

  async function stateKey(
    kind: 'key-introduced' | 'key-withdrawn',
    values: HouseFacts[typeof kind],
  ): Promise<void> {
    const draft = { chain: HOUSE, kind, values } as Draft
    await t.service.recorder.record({
      matters: [],
      house: 'write',
      decide: () => ({ answer: undefined, drafts: [draft] }),
    })
  }

  test('while one key follows another both sign; one withdrawn signs no more, and without any nothing is signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forbear-keys-'))
    try {
      const path = join(folder, 'keys.json')
      const [first] = [openKeys(path).checkpoint]
      assert.deepEqual(rotateCheckpointKey(path).before, first.kid)
      assert.throws(() => rotateCheckpointKey(path), /still has/)
      const { checkpoint: second, checkpointBefore } = openKeys(path)
      assert.equal(checkpointBefore?.kid, first.kid)
      const introduced = ({ kid, publicKey }: SigningKey) =>
        ({ client: 'test', kid, use: 'checkpoint', publicKey }) as const
      const lastSigned = lastSignedInMemory()
      const sequencer = sequencerOf(lastSigned, [second, first])
      const signers = async (): Promise<readonly string[]> => {
        const { note } = signed(await sequencer.round())
        const read = parseNote(note)
        assert.ok(read.ok)
        const { keys } = t.service.recorder.house
        return ownKeysOf(read.value, ORIGIN, { keys }).map((k) => toBase64Url(k.publicKey))
      }
      await stateKey('key-introduced', introduced(first))
      assert.deepEqual(await signers(), [first.publicKey])
      await stateKey('key-introduced', introduced(second))
      assert.deepEqual(await signers(), [first.publicKey, second.publicKey])
      await stateKey('key-withdrawn', { client: 'test', kid: first.kid, because: 'stolen' })
      assert.deepEqual(await signers(), [second.publicKey])
      await stateKey('key-withdrawn', { client: 'test', kid: second.kid, because: 'lost' })
      const none = await sequencer.round()
      assert.ok(none.kind === 'refused' && none.reason === 'no-key', JSON.stringify(none))
      // what waits for a valid key is signed once there is one
      signed(await t.service.sequencer.round())
      await expectWhole()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  /** Puts the database back to what it was, as a restored backup does; its own rules do not stop that. */
  async function backup(): Promise<() => Promise<void>> {
    const { database } = t.service
    const tables = ['chain', 'entry', 'tile', 'map_node', 'tree', 'checkpoint']
    for (const table of tables)
      await sql`create table ${sql.table(`old_${table}`)} as table ${sql.table(table)}`.execute(database)
    return () =>
      database.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(tx)
        for (const table of tables)
          await sql`insert into ${sql.table(table)} overriding system value select * from ${sql.table(`old_${table}`)}`.execute(
            tx,
          )
      })
  }

  test('S35 a database restored from before the last checkpoint is refused, and so is another history over it', async () => {
    const { sequencer } = t.service
    await record('mat_b1')
    signed(await sequencer.round())
    const restore = await backup()
    await record('mat_b2', 'mat_b3')
    const last = signed(await sequencer.round())
    await restore()
    const behind = await sequencer.round()
    assert.ok(behind.kind === 'refused' && behind.reason === 'record-behind', JSON.stringify(behind))
    // as if it had been sequenced without knowledge of what was signed: by a process that remembers nothing
    await record('mat_b4', 'mat_b5', 'mat_b6')
    const unknowing = sequencerOf(lastSignedInMemory())
    signed(await unknowing.round())
    const forked = await sequencer.round()
    assert.ok(forked.kind === 'refused' && forked.reason === 'record-forked', JSON.stringify(forked))
    assert.equal(sequencer.health.kind, 'refuses')
    // a file that was lost is not a beginning, and one that holds something else is no checkpoint
    const folder = mkdtempSync(join(tmpdir(), 'forbear-last-signed-'))
    try {
      const file = lastSignedIn(lastSignedFile(join(folder, 'keys.json')))
      const lost = await sequencerOf(file).round()
      assert.ok(lost.kind === 'refused' && lost.reason === 'last-checkpoint-missing')
      file.write('no note')
      const other = await sequencerOf(file).round()
      assert.ok(other.kind === 'refused' && other.reason === 'last-checkpoint-unreadable')
      file.write(last.note)
      const again = await sequencerOf(file).round()
      assert.ok(again.kind === 'refused' && again.reason === 'record-forked')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('an entry whose bytes were changed behind the service is not signed for', async () => {
    const { database } = t.service
    const sequencer = sequencerOf(lastSignedInMemory())
    signed(await sequencer.round())
    const { size } = await readTree(database)
    await record('mat_c1')
    await sql`alter table entry disable trigger entry_is_kept`.execute(database)
    await sql`update entry set entry = replace(entry, 'mat_c1', 'mat_c2') where chain = 'mat_c1'`.execute(
      database,
    )
    const round = await sequencer.round()
    assert.ok(round.kind === 'refused' && round.reason === 'damaged', JSON.stringify(round))
    assert.equal((await readTree(database)).size, size)
  })
})
