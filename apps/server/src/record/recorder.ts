/**
 * The one way anything is decided and recorded: lock what it rests on, read it, decide, write the entries, commit.
 *
 * Requests that wait together are decided together, in one transaction: the locks of all are taken in sorted order,
 * each is decided on the state that the ones before it leave behind, and one commit makes all of them durable. What is
 * known of a matter is kept between transactions; under its lock, the number of its last entry proves it current.
 * Nothing rests on a process owning a matter, nor on a process's clock (docs/decisions/0017).
 */
import { hash } from 'node:crypto'
import { type Transaction, sql } from 'kysely'
import { SALT_BYTES, sealEntry } from '@forbear/journal/entry'
import type { JsonValue } from '@forbear/journal/value'
import { type HouseState, emptyHouse, foldHouse } from '../house/state.ts'
import { type GateRow, gateRowsOf, writeGateRows } from '../gate/index-rows.ts'
import { isUsable } from '../gate/permit.ts'
import { isWorthWriting } from '../matters/snapshot.ts'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import type { View } from '../matters/view.ts'
import type { Database } from '../platform/database.ts'
import type { Tables } from '../platform/tables.ts'
import { textList } from '../platform/text-list.ts'
import { currentHouse, currentMatters } from './current.ts'
import { type Draft, type Recorded as RecordedFact, HOUSE, isOfHouse } from './fact.ts'
import { debtsConcerned } from './concern.ts'
import { type IndexRows, indexRowsOf, writeIndexes } from './indexes.ts'
import type { Kept } from './kept.ts'
import { writeSnapshots } from './snapshots.ts'

/** What a request was answered, kept under its key so that repeating it repeats the answer. */
export interface Reply {
  readonly status: number
  readonly body: string
}

/** The key under which a client sent a request, and what it sent. */
export interface Idempotency {
  readonly client: string
  readonly key: string
  /** SHA-256 of what was asked, base64url. */
  readonly fingerprint: string
}

/** What a decision is made on. It holds until the commit: everything it shows is locked. */
export interface Locked {
  /** The database's clock, after the locks were granted. */
  readonly at: Temporal.Instant
  /** The same in whole seconds since 1970. */
  readonly now: number
  /** Whether the clock stands before the last entry of a matter that is decided on. */
  readonly isClockBehind: boolean
  readonly house: HouseState
  /** Matters that are decided on. */
  readonly matters: readonly string[]
  /** A matter that was asked for, or a neighbour of one; `undefined` where there is none. */
  readonly matter: (id: string) => MatterState | undefined
  readonly neighboursOf: (id: string) => readonly MatterState[]
  /** The id of a reference that the job named; `undefined` where it has none yet. */
  readonly idOf: (reference: Reference) => string | undefined
  readonly view: (id: string) => View
}

/** What is to be recorded, and the answer once it is. */
export interface Decided<T> {
  readonly drafts: readonly Draft[]
  readonly answer: T
  /** Kept where the job has an idempotency key. */
  readonly reply?: Reply
}

/** The lender's own id of something. */
export interface Reference {
  readonly kind: 'matter' | 'person' | 'debt' | 'point'
  readonly reference: string
}

export interface Job<T> {
  /**
   * Matters that are decided on; those that share people or numbers with them are locked too. Where the house is
   * written, they can be all that have a permit out: none is added while the house is locked.
   */
  readonly matters: readonly string[] | 'with-permits-out'
  /** References that may be given an id, or be found to have one: nobody else gives them one until the commit. */
  readonly references?: readonly Reference[]
  readonly house: 'read' | 'write'
  readonly idempotency?: Idempotency
  /**
   * Pure but for ids and salts: it may be asked again where the transaction has to begin anew. What it throws reaches the
   * one who asked, and nothing of this job is recorded.
   */
  readonly decide: (locked: Locked) => Decided<T>
}

/** What became of a job. */
export type Recorded<T> =
  | { readonly kind: 'recorded'; readonly answer: T }
  /** The same request was answered before. */
  | { readonly kind: 'repeated'; readonly reply: Reply }
  /** The key was used for another request. */
  | { readonly kind: 'key-reused' }

/** What became of a job in its transaction; what its decision threw is handed to whoever asked. */
type Outcome = Recorded<unknown> | { readonly kind: 'thrown'; readonly error: unknown }

/** Nothing was recorded, or nobody can say whether it was (`isUncertain`); there is no permit either way. */
export class NotRecorded extends Error {
  readonly isUncertain: boolean
  /** Whether one of several jobs may be the cause, so that the others are worth trying without it. */
  readonly isOfOne: boolean
  constructor(cause: unknown, isUncertain: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'NotRecorded'
    this.isUncertain = isUncertain
    // classes of SQLSTATE: data, constraints, conflicts between transactions; a bug of ours has none
    this.isOfOne = !isUncertain && (/^(?:22|23|40|P0)/.test(codeOf(cause)) || cause instanceof TypeError)
  }

  /** Whether it can succeed the next time: another transaction stood in the way, and is over. */
  get isPassing(): boolean {
    return !this.isUncertain && /^(?:23505|40)/.test(codeOf(this.cause))
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : ''

/** How long a request waits for its answer before it is told that there is none, milliseconds. */
const USUAL_PATIENCE = 20_000

/**
 * How long a few wait beside a transaction that is under way, milliseconds: it is mostly over by then, and they go
 * together with those that its end sets free. One that is held up by a lock of another process holds up nobody else.
 */
const OTHERS_FIRST_MS = 5

export interface RecorderOptions {
  readonly database: Database
  readonly randomBytes: (count: number) => Uint8Array
  /** Absent: the database's. Only tests, which move it, hand one in. */
  readonly clock?: () => Temporal.Instant
  /** Transactions at a time; 1 where the database has one connection. */
  readonly lanes: number
  /** Jobs in one transaction at most. */
  readonly batch: number
  readonly kept: Kept
  /** Milliseconds after which a job is answered in any case. */
  readonly patienceMs?: number
  /** Told of every transaction when it is over. */
  readonly observe?: (transaction: { readonly jobs: number; readonly seconds: number }) => void
}

interface Waiting {
  readonly job: Job<unknown>
  readonly resolve: (recorded: Recorded<unknown>) => void
  readonly reject: (error: unknown) => void
  /** `over`: answered, be it that nobody knows. */
  state: 'queued' | 'running' | 'over'
}

/** A chain as the transaction found it under its lock. */
interface LockedChain {
  readonly id: string
  readonly entries: number
  readonly head: string
  readonly neighbours: readonly string[]
  readonly last_at: Temporal.Instant
}

/** The advisory lock that whoever changes the house holds alone, and everybody else together. */
const HOUSE_LOCK = 0x466f7262

export class Recorder {
  readonly #options: RecorderOptions
  #house: HouseState = emptyHouse
  readonly #queue: Waiting[] = []
  #running = 0
  /** Set while a few wait beside a transaction, for more or for its end. */
  #overdue: NodeJS.Timeout | undefined
  #isOverdue = false

  constructor(options: RecorderOptions) {
    this.#options = options
  }

  /** The house as this process last saw it: good for a first look, never for a decision. */
  get house(): HouseState {
    return this.#house
  }

  /**
   * Remembers a house that was read besides.
   *
   * @param before  the house that was known when the reading began
   */
  sawHouse(house: HouseState, before: HouseState): void {
    if (this.#house === before) this.#house = house
  }

  /**
   * Decides and records.
   *
   * @throws {NotRecorded} where the record could not be written, or not in time
   * @throws whatever `decide` throws
   */
  record<T>(job: Job<T>): Promise<Recorded<T>> {
    return new Promise<Recorded<unknown>>((resolve, reject) => {
      const waiting: Waiting = {
        job,
        state: 'queued',
        resolve: (recorded) => {
          clearTimeout(timer)
          waiting.state = 'over'
          resolve(recorded)
        },
        reject: (error) => {
          clearTimeout(timer)
          waiting.state = 'over'
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what `decide` threw goes on as it is
          reject(error)
        },
      }
      // what was begun may still be committed; what was not never will be
      const giveUp = (): void =>
        waiting.reject(new NotRecorded('the database did not answer in time', waiting.state === 'running'))
      const timer = setTimeout(giveUp, this.#options.patienceMs ?? USUAL_PATIENCE)
      this.#queue.push(waiting)
      // those that arrive in the same turn are decided together
      queueMicrotask(() => this.#start())
    }) as Promise<Recorded<T>>
  }

  /** Begins transactions for those that wait, as far as there is anything to gain by beginning now. */
  #start(): void {
    while (this.#running < this.#options.lanes && this.#queue.length > 0) {
      if (this.#running > 0 && this.#queue.length < this.#options.batch / 4 && !this.#isOverdue) {
        this.#overdue ??= setTimeout(() => {
          this.#isOverdue = true
          this.#start()
        }, OTHERS_FIRST_MS)
        return
      }
      clearTimeout(this.#overdue)
      this.#overdue = undefined
      this.#isOverdue = false
      const batch = this.#queue.splice(0, this.#options.batch)
      this.#running += 1
      const began = performance.now()
      void this.#runBatch(batch).finally(() => {
        this.#running -= 1
        this.#options.observe?.({ jobs: batch.length, seconds: (performance.now() - began) / 1000 })
        this.#start()
      })
    }
  }

  async #runBatch(all: readonly Waiting[], isAgain?: 'again'): Promise<void> {
    const batch = all.filter((waiting) => waiting.state !== 'over')
    if (batch.length === 0) return
    for (const waiting of batch) waiting.state = 'running'
    try {
      const outcomes = await this.#transact(batch)
      batch.forEach((waiting, i) => {
        const outcome = outcomes[i]
        if (!outcome) waiting.reject(new NotRecorded('no result', false))
        else if (outcome.kind === 'thrown') waiting.reject(outcome.error)
        else waiting.resolve(outcome)
      })
    } catch (error) {
      const failed = error instanceof NotRecorded ? error : new NotRecorded(error, false)
      // nothing of it was recorded, so that giving up from here on is certain again
      if (!failed.isUncertain) for (const waiting of batch) if (isRunning(waiting)) waiting.state = 'queued'
      // one that cannot be recorded must not take the others with it
      if (batch.length > 1 && failed.isOfOne) for (const waiting of batch) await this.#runBatch([waiting])
      else if (failed.isPassing && isAgain === undefined) await this.#runBatch(batch, 'again')
      else for (const waiting of batch) waiting.reject(failed)
    }
  }

  async #transact(batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    let also: ReadonlySet<string> = new Set()
    const jobs = batch.map((waiting) => waiting.job)
    // neighbours are known only under the lock; each round locks those that the last one found
    for (let round = 0; round < 8 && batch.some(isRunning); round++) {
      const outcome = await this.#attempt(jobs, also)
      if (outcome.kind === 'done') return outcome.results
      also = new Set([...also, ...outcome.also])
    }
    throw new NotRecorded('people and numbers of these matters keep being linked to others', false)
  }

  async #attempt(
    jobs: readonly Job<unknown>[],
    also: ReadonlySet<string>,
  ): Promise<
    | { readonly kind: 'done'; readonly results: readonly Outcome[] }
    | { readonly kind: 'again'; readonly also: readonly string[] }
  > {
    const { database } = this.#options
    let isCommitting = false
    // each statement has to see what was committed before its locks were granted, whatever the database's default is
    const transaction = database.transaction().setIsolationLevel('read committed')
    try {
      const work = await transaction.execute(async (tx) => {
        const work = new Work(this.#options, tx, this.#house)
        const missing = await work.lock(jobs, also)
        if (missing.length > 0) throw new LockMore(missing)
        await work.decide(jobs)
        isCommitting = true
        return work
      })
      this.#keep(work)
      return { kind: 'done', results: work.results }
    } catch (error) {
      if (error instanceof LockMore) return { kind: 'again', also: error.matters }
      // what is kept may be behind what was written: it is read again
      for (const { matters } of jobs)
        if (matters !== 'with-permits-out') for (const id of matters) this.#options.kept.forget(id)
      throw error instanceof NotRecorded ? error : new NotRecorded(error, isCommitting)
    }
  }

  #keep(work: Work): void {
    this.sawHouse(work.house, work.houseBefore)
    for (const [id, state] of work.states) this.#options.kept.keep(state, work.neighbourIds(id))
    // the state that was decided on still holds what was erased, and views of its neighbours are made of it
    for (const id of work.erased)
      for (const near of [id, ...(work.neighbourIds(id) ?? [])]) this.#options.kept.forget(near)
  }
}

const isRunning = (waiting: Waiting): boolean => waiting.state === 'running'

/** More matters have to be locked than were. */
class LockMore extends Error {
  readonly matters: readonly string[]
  constructor(matters: readonly string[]) {
    super('more matters have to be locked')
    this.matters = matters
  }
}

/** One transaction: what it locked, read, decided and has to write. */
class Work {
  readonly results: Outcome[] = []
  readonly states = new Map<string, MatterState>()
  /** Matters of which something was erased. */
  readonly erased = new Set<string>()
  readonly houseBefore: HouseState
  house: HouseState
  readonly #options: RecorderOptions
  readonly #tx: Transaction<Tables>
  readonly #chains = new Map<string, LockedChain>()
  #at: Temporal.Instant = Temporal.Instant.fromEpochMilliseconds(0)
  readonly #ids = new Map<string, string>()
  /** Matters that are written down as they are when all is decided. */
  readonly #worthWriting = new Set<string>()
  #isHouseLocked = false
  #withPermitsOut: readonly string[] = []
  #answered: ReadonlyMap<string, { readonly fingerprint: string; readonly reply: Reply }> = new Map()

  constructor(options: RecorderOptions, tx: Transaction<Tables>, house: HouseState) {
    this.#options = options
    this.#tx = tx
    this.houseBefore = house
    this.house = house
  }

  /** `undefined` for a matter that was only looked at. */
  neighbourIds(id: string): readonly string[] | undefined {
    return this.#chains.get(id)?.neighbours
  }

  /**
   * Locks the house and every matter that the jobs rest on, in sorted order, and reads what is new of them.
   *
   * @returns matters that have to be locked as well, and are not
   */
  async lock(jobs: readonly Job<unknown>[], also: ReadonlySet<string>): Promise<readonly string[]> {
    const isWrite = jobs.some((job) => job.house === 'write')
    await this.#lockHouse(isWrite)
    if (jobs.some((job) => job.matters === 'with-permits-out')) await this.#findPermitsOut()
    const asked = [...jobs.flatMap((job) => this.#mattersOf(job)), ...also]
    const wanted = new Set([...asked, ...asked.flatMap((id) => this.#options.kept.neighboursOf(id))])
    const linked = await this.#lockReferences(jobs)
    if (wanted.size > 0) await this.#lockChains([...wanted].toSorted())
    const decidedOn = new Set([...jobs.flatMap((job) => this.#mattersOf(job)), ...linked])
    const missing = new Set([...decidedOn].flatMap((id) => this.#chains.get(id)?.neighbours ?? []))
    for (const id of linked) missing.add(id)
    for (const id of this.#chains.keys()) missing.delete(id)
    if (missing.size > 0) return [...missing]
    await this.#readHouse(isWrite)
    await this.#readMatters([...this.#chains.values()])
    await this.#readBeyond()
    await this.#readAnswers(jobs)
    return []
  }

  async #lockHouse(isWrite: boolean): Promise<void> {
    this.#isHouseLocked = isWrite
    const lock = sql.raw(isWrite ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
    // a session keeps the plans that it made when the tables were small: each of these statements looks up some rows by
    // their keys, and never has reason to read a whole table
    await sql`
      select ${lock}(${HOUSE_LOCK}), set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)`.execute(this.#tx)
  }

  /** Matters with a permit that may still be used. */
  async #findPermitsOut(): Promise<void> {
    const now = this.#options.clock?.().toString()
    const { rows } = await sql<{ matter: string }>`
      select distinct matter from permit where is_open and state in ('reserved', 'redeemed')
        and expires_at >= coalesce(${now ?? null}::timestamptz, clock_timestamp()) - interval '1 second'`.execute(
      this.#tx,
    )
    this.#withPermitsOut = rows.map((r) => r.matter)
  }

  #mattersOf({ matters }: Job<unknown>): readonly string[] {
    return matters === 'with-permits-out' ? this.#withPermitsOut : matters
  }

  async #lockChains(ids: readonly string[]): Promise<void> {
    const { rows } = await sql<LockedChain>`
      select id, entries, head, neighbours, last_at from chain
      where id = any(${ids}::text[]) order by id for update`.execute(this.#tx)
    for (const row of rows) this.#chains.set(row.id, row)
  }

  /**
   * Keeps references from being given an id by anybody else until the commit: a row that is not there yet cannot be
   * locked, and two transactions that both meet a new person would make two of one, whose counts would be apart.
   *
   * @returns matters that know the people and numbers among them
   */
  async #lockReferences(jobs: readonly Job<unknown>[]): Promise<readonly string[]> {
    const references = jobs.flatMap((job) => job.references ?? [])
    if (references.length === 0) return []
    const keys = references.map(keyOf)
    await sql`
      select pg_advisory_xact_lock(lock) from (
        select distinct hashtextextended(key, 0) as lock from unnest(${keys}::text[]) as key order by lock) locks`.execute(
      this.#tx,
    )
    const { rows } = await sql<{
      kind: Reference['kind']
      reference: string
      id: string
      matters: readonly string[]
    }>`
      select r.kind, r.reference, r.id, array(select matter from link where key = r.id) as matters
      from reference r join unnest(${references.map((r) => r.kind)}::text[], ${references.map((r) => r.reference)}::text[])
        as asked (kind, reference) on r.kind = asked.kind and r.reference = asked.reference`.execute(this.#tx)
    for (const row of rows) this.#ids.set(keyOf(row), row.id)
    return [...new Set(rows.flatMap((r) => r.matters))]
  }

  async #readHouse(isWrite: boolean): Promise<void> {
    // only now, after every lock was granted, is it later than whatever was decided before
    const { rows } = await sql<
      { at: Temporal.Instant } & { readonly [K in keyof LockedChain]: LockedChain[K] | null }
    >`
      select clock_timestamp() as at, id, entries, head, neighbours, last_at
      from (select) now left join chain on id = ${HOUSE}`.execute(this.#tx)
    const [row] = rows
    if (!row) throw new NotRecorded('the database did not tell its clock', false)
    // an entry, its row and its chain tell the same instant, to the microsecond that databases keep
    this.#at = (this.#options.clock?.() ?? row.at).round({
      smallestUnit: 'microsecond',
      roundingMode: 'floor',
    })
    const chain = row.id === null ? undefined : (row as LockedChain)
    if (chain && isWrite) this.#chains.set(HOUSE, chain)
    this.house = chain ? await currentHouse(this.#tx, this.house, chain) : emptyHouse
  }

  async #chainsOf(ids: readonly string[]): Promise<readonly LockedChain[]> {
    const { rows } = await sql<LockedChain>`
      select id, entries, head, neighbours, last_at from chain where id = any(${ids}::text[])`.execute(
      this.#tx,
    )
    return rows
  }

  async #readMatters(chains: readonly LockedChain[]): Promise<void> {
    const ofMatters = chains.filter(({ id }) => id !== HOUSE)
    const current = await currentMatters(this.#tx, this.#options.kept, ofMatters)
    for (const [id, state] of current) this.states.set(id, state)
  }

  /**
   * Neighbours of neighbours that have permits out: what is about to be decided may bear on these permits, which are
   * judged by everything that concerns them. Whoever would write there has to lock the neighbour too, which is ours.
   */
  async #readBeyond(): Promise<void> {
    const beyond = new Set(
      [...this.states.values()]
        .filter((state) =>
          [...state.permits.values()].some((p) => isUsable(p, Math.floor(this.#at.epochMilliseconds / 1000))),
        )
        .flatMap((state) => this.#chains.get(state.id)?.neighbours ?? []),
    )
    for (const id of this.states.keys()) beyond.delete(id)
    if (beyond.size === 0) return
    const chains = await this.#chainsOf([...beyond])
    await this.#readMatters(chains)
  }

  async #readAnswers(jobs: readonly Job<unknown>[]): Promise<void> {
    const keyed = jobs.flatMap((job) => job.idempotency ?? [])
    if (keyed.length === 0) return
    const { rows } = await sql<{
      client: string
      key: string
      fingerprint: string
      status: number
      body: string
    }>`
      select i.client, i.key, i.fingerprint, i.status, i.body from idempotency i
      join unnest(${keyed.map((k) => k.client)}::text[], ${keyed.map((k) => k.key)}::text[]) as asked (client, key)
        on i.client = asked.client and i.key = asked.key`.execute(this.#tx)
    this.#answered = new Map(
      rows.map(({ client, key, fingerprint, status, body }) => [
        `${client} ${key}`,
        { fingerprint, reply: { status, body } },
      ]),
    )
  }

  /** Decides one job after the other and writes all that they come to. */
  async decide(jobs: readonly Job<unknown>[]): Promise<void> {
    const rows = new Rows()
    const answered = new Map(this.#answered)
    for (const job of jobs) {
      const key = job.idempotency && `${job.idempotency.client} ${job.idempotency.key}`
      const before = key === undefined ? undefined : answered.get(key)
      if (before) {
        this.results.push(
          before.fingerprint === job.idempotency?.fingerprint
            ? { kind: 'repeated', reply: before.reply }
            : { kind: 'key-reused' },
        )
        continue
      }
      const decided = attempted(() => job.decide(this.#locked(job)))
      if (decided.kind === 'thrown') {
        // what one decision throws is its own: nothing of it is recorded, and the others go on
        this.results.push(decided)
        continue
      }
      const { drafts, answer, reply } = decided.value
      for (const draft of drafts) this.#take(draft, rows)
      this.results.push({ kind: 'recorded', answer })
      if (!job.idempotency || !reply || key === undefined) continue
      answered.set(key, { fingerprint: job.idempotency.fingerprint, reply })
      rows.replies.push({ ...job.idempotency, ...reply, created_at: this.#at.toString() })
    }
    await rows.write(this.#tx, this.#chains, this.#at)
    // the state of one that something was erased of still holds it
    const worth = [...this.#worthWriting].filter((id) => !this.erased.has(id))
    await writeSnapshots(
      this.#tx,
      worth.flatMap((id) => this.states.get(id) ?? []),
    )
  }

  #locked(job: Job<unknown>): Locked {
    const at = this.#at
    return {
      at,
      now: Math.floor(at.epochMilliseconds / 1000),
      isClockBehind: this.#mattersOf(job)
        .flatMap((id) => [id, ...(this.neighbourIds(id) ?? [])])
        .some((id) => {
          const chain = this.#chains.get(id)
          return chain !== undefined && Temporal.Instant.compare(at, chain.last_at) < 0
        }),
      house: this.house,
      matters: this.#mattersOf(job),
      idOf: (reference) => this.#ids.get(keyOf(reference)),
      matter: (id) => this.states.get(id),
      neighboursOf: (id) => this.#neighboursOf(id),
      view: (id) => this.#view(id),
    }
  }

  #neighboursOf(id: string): readonly MatterState[] {
    return (this.#chains.get(id)?.neighbours ?? []).flatMap((near) => this.states.get(near) ?? [])
  }

  #view(id: string): View {
    const state = this.states.get(id) ?? emptyMatter(id)
    return this.#options.kept.view(state, this.#neighboursOf(id), this.house)
  }

  /** Seals a draft and lets the jobs that follow see it. */
  #take(draft: Draft, rows: Rows): void {
    const chain = this.#chains.get(draft.chain)
    const isLocked = isOfHouse(draft) ? this.#isHouseLocked : chain !== undefined
    if (!isLocked && (isOfHouse(draft) || (this.states.has(draft.chain) && !rows.lastOf(draft.chain))))
      throw new TypeError(`${draft.kind} belongs to ${draft.chain}, which is not locked for it`)
    const last = rows.lastOf(draft.chain) ?? { number: chain?.entries ?? 0, leaf: chain?.head ?? '' }
    // an entry is never recorded before the one it follows, whatever the clock says
    const recordedAt =
      chain && Temporal.Instant.compare(this.#at, chain.last_at) < 0 ? chain.last_at : this.#at
    const sealed = sealEntry({
      chain: draft.chain,
      number: last.number + 1,
      previous: last.leaf === '' ? null : Buffer.from(last.leaf, 'base64url'),
      kind: draft.kind,
      at: recordedAt.toString({ smallestUnit: 'microsecond' }),
      // a value that is not there has no field
      values: draft.values as unknown as Readonly<Record<string, JsonValue>>,
      salts: (fields) => this.#options.randomBytes(SALT_BYTES * fields),
      hashText: (message) => hash('sha256', message, 'base64url'),
    })
    const fact: RecordedFact = {
      ...draft,
      number: last.number + 1,
      leaf: sealed.leafText,
      at: Math.floor(recordedAt.epochMilliseconds / 1000),
    }
    const debts = debtsConcerned(draft, this.states.get(draft.chain))
    rows.add(draft, fact, { sealed, recordedAt, debts })
    if (draft.kind === 'data-erased') this.erased.add(draft.chain)
    if (isOfHouse(fact)) this.house = foldHouse(this.house, [fact])
    else {
      const before = this.states.get(draft.chain) ?? emptyMatter(draft.chain)
      const after = foldMatter(before, [fact])
      this.states.set(draft.chain, after)
      if (isWorthWriting(after, fact)) this.#worthWriting.add(draft.chain)
      rows.gate.push(...gateRowsOf(fact, before, after))
    }
    const { links, references } = indexRowsOf(draft)
    // the next job of the same transaction has to find them
    for (const reference of references) this.#ids.set(keyOf(reference), reference.id)
    if (links.length > 0) this.#link(draft.chain, links, rows)
  }

  /** A person or number that other matters know makes them neighbours, both ways. */
  #link(matter: string, keys: readonly string[], rows: Rows): void {
    for (const [id, state] of this.states) {
      if (id === matter || !keys.some((k) => state.persons.has(k) || state.points.has(k))) continue
      for (const [one, other] of [
        [matter, id],
        [id, matter],
      ] as const) {
        const chain = this.#chains.get(one) ?? {
          id: one,
          entries: 0,
          head: '',
          neighbours: [],
          last_at: this.#at,
        }
        if (chain.neighbours.includes(other)) continue
        this.#chains.set(one, { ...chain, neighbours: [...chain.neighbours, other].toSorted() })
        rows.touched.add(one)
      }
    }
  }
}

function attempted<T>(
  act: () => T,
): { readonly kind: 'done'; readonly value: T } | { readonly kind: 'thrown'; readonly error: unknown } {
  try {
    return { kind: 'done', value: act() }
  } catch (error) {
    return { kind: 'thrown', error }
  }
}

const keyOf = ({ kind, reference }: Reference): string => `${kind} ${reference}`

/** An entry as it is sealed, with the debts it concerns. */
interface NewEntry {
  readonly sealed: ReturnType<typeof sealEntry>
  readonly recordedAt: Temporal.Instant
  readonly debts: readonly string[]
}

/** What a transaction writes, gathered so that it takes a statement a table, however many jobs it has. */
class Rows {
  readonly replies: (Idempotency & Reply & { readonly created_at: string })[] = []
  readonly touched = new Set<string>()
  /** What follows for permits and releases. */
  readonly gate: GateRow[] = []
  readonly #last = new Map<string, { readonly number: number; readonly leaf: string }>()
  readonly #entries: {
    readonly fact: RecordedFact & { readonly chain: string }
    readonly text: string
    readonly openings: string
    readonly recordedAt: string
    readonly debts: string
  }[] = []
  #indexes: IndexRows[] = []

  lastOf(chain: string): { readonly number: number; readonly leaf: string } | undefined {
    return this.#last.get(chain)
  }

  add(draft: Draft, fact: RecordedFact, { sealed, recordedAt, debts }: NewEntry): void {
    this.#last.set(draft.chain, { number: fact.number, leaf: fact.leaf })
    this.#entries.push({
      fact: { ...fact, chain: draft.chain },
      text: Buffer.from(sealed.bytes).toString('utf8'),
      openings: JSON.stringify(sealed.openings),
      recordedAt: recordedAt.toString(),
      debts: JSON.stringify(debts),
    })
    this.#indexes.push(indexRowsOf(draft))
    this.touched.add(draft.chain)
  }

  async write(
    tx: Transaction<Tables>,
    chains: ReadonlyMap<string, LockedChain>,
    at: Temporal.Instant,
  ): Promise<void> {
    if (this.touched.size > 0) await this.#writeChains(tx, chains, at)
    if (this.#entries.length > 0) {
      const e = this.#entries
      await sql`
        insert into entry (chain, number, kind, recorded_at, entry, leaf, openings, debts)
        select chain, number, kind, recorded_at, entry, leaf, openings::json, array(select json_array_elements_text(debts))
        from unnest(
          ${e.map((r) => r.fact.chain)}::text[], ${e.map((r) => r.fact.number)}::int[],
          ${e.map((r) => r.fact.kind)}::text[], ${e.map((r) => r.recordedAt)}::timestamptz[],
          ${textList(e.map((r) => r.text))}, ${e.map((r) => r.fact.leaf)}::text[],
          ${textList(e.map((r) => r.openings))}, ${e.map((r) => r.debts)}::json[])
          as new (chain, number, kind, recorded_at, entry, leaf, openings, debts)`.execute(tx)
    }
    await writeIndexes(tx, this.#indexes)
    await writeGateRows(tx, this.gate)
    if (this.replies.length === 0) return
    // in one order in every transaction, so that none waits for another in a circle
    const r = this.replies.toSorted((x, y) => (`${x.client} ${x.key}` < `${y.client} ${y.key}` ? -1 : 1))
    await sql`
      insert into idempotency (client, key, fingerprint, status, body, created_at)
      select * from unnest(
        ${r.map((x) => x.client)}::text[], ${r.map((x) => x.key)}::text[], ${r.map((x) => x.fingerprint)}::text[],
        ${r.map((x) => x.status)}::int[], ${textList(r.map((x) => x.body))},
        ${r.map((x) => x.created_at)}::timestamptz[])`.execute(tx)
  }

  async #writeChains(
    tx: Transaction<Tables>,
    chains: ReadonlyMap<string, LockedChain>,
    at: Temporal.Instant,
  ): Promise<void> {
    const rows = [...this.touched].toSorted().map((id) => {
      const chain = chains.get(id)
      const last = this.#last.get(id) ?? { number: chain?.entries ?? 0, leaf: chain?.head ?? '' }
      const isKept = chain && (!this.#last.has(id) || Temporal.Instant.compare(at, chain.last_at) < 0)
      const later = isKept ? chain.last_at : at
      return { id, ...last, neighbours: JSON.stringify(chain?.neighbours ?? []), at: later.toString() }
    })
    await sql`
      insert into chain (id, entries, head, neighbours, last_at)
      select id, entries, head, array(select json_array_elements_text(near)), at from unnest(
        ${rows.map((r) => r.id)}::text[], ${rows.map((r) => r.number)}::int[], ${rows.map((r) => r.leaf)}::text[],
        ${rows.map((r) => r.neighbours)}::json[], ${rows.map((r) => r.at)}::timestamptz[])
        as new (id, entries, head, near, at)
      on conflict (id) do update set
        entries = excluded.entries, head = excluded.head, neighbours = excluded.neighbours, last_at = excluded.last_at`.execute(
      tx,
    )
  }
}
