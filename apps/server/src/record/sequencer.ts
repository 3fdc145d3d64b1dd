/** The sequencer: puts what was recorded into the tree and signs it, every second while there is something. */
import { sql } from 'kysely'
import type { HouseState } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import type { SigningKey } from '../platform/keys.ts'
import {
  type RefusalToSign,
  type StoredCheckpoint,
  WillNotSign,
  expectHistory,
  signTree,
  signersOf,
} from './checkpoints.ts'
import type { Kept } from './kept.ts'
import type { LastSigned } from './last-signed.ts'
import { Damaged, lockSequencer, readTree, sequenceEntries } from './sequence.ts'

export interface SequencerOptions {
  readonly database: Database
  /** The log's name in checkpoints. */
  readonly origin: string
  /** Checkpoint keys, two of them while one follows the other. */
  readonly keys: readonly SigningKey[]
  readonly lastSigned: LastSigned
  readonly house: () => Promise<HouseState>
  /** What this process keeps of matters: whatever was erased is dropped from it. */
  readonly kept: Kept
  /** Absent: the database's. */
  readonly clock?: () => Temporal.Instant
  /** Entries in one transaction at most; 2,048 where left out. */
  readonly atMost?: number
}

/** What a round came to. */
export type Round =
  | { readonly kind: 'signed'; readonly checkpoint: StoredCheckpoint | undefined; readonly added: number }
  /** Another process is at it. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly reason: RefusalToSign; readonly detail: string }

/** How the record stands, for whoever asks whether the service is ready. */
export type SequencerHealth =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'well'; readonly size: number; readonly signedAt?: Temporal.Instant }
  | { readonly kind: 'refuses'; readonly reason: RefusalToSign; readonly detail: string }
  /** The last round failed with the database; the next one tries again. */
  | { readonly kind: 'failed'; readonly detail: string }

const AT_MOST = 2048

/** Ids are given before the commit: an entry may appear this many after others that have higher ones. */
const OUT_OF_ORDER = 65_536n

export class Sequencer {
  readonly #options: SequencerOptions
  #health: SequencerHealth = { kind: 'not-yet' }
  #erasedUpTo = 0n
  readonly #erased = new Set<bigint>()
  #running: Promise<Round> | undefined
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(options: SequencerOptions) {
    this.#options = options
  }

  get health(): SequencerHealth {
    return this.#health
  }

  /** Begins rounds, one after the other. @param everyMs  from the end of one to the beginning of the next */
  start(everyMs: number): void {
    const next = (): void => {
      if (this.#isStopped) return
      this.#timer = setTimeout(() => void this.round().then(next, next), everyMs)
      this.#timer.unref()
    }
    next()
  }

  /** Ends the rounds, once the one that runs is done. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#running?.catch(() => undefined)
  }

  /**
   * Looks whether the record continues what was signed, and places and signs nothing: what a start has to know before
   * the first permit is asked for.
   *
   * @throws the database's error
   */
  async look(): Promise<void> {
    const { database, origin, lastSigned } = this.#options
    try {
      await database.transaction().execute(async (tx) => {
        // who holds the lock writes tree and file one after the other, and knows how the record stands
        if (await lockSequencer(tx)) await expectHistory(tx, { tree: await readTree(tx), origin, lastSigned })
      })
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      this.#health = { ...refused, kind: 'refuses' }
    }
  }

  /**
   * One round: everything committed by now gets its place and is signed for. Rounds of one process follow each other.
   *
   * @throws the database's error; what was done stands, and the next round goes on from there
   */
  async round(): Promise<Round> {
    // who asks while a round runs waits for one that begins after it: the one that runs may have looked already
    const before = this.#running
    const mine = (async () => {
      await before?.catch(() => undefined)
      return this.#round()
    })()
    this.#running = mine
    return mine
  }

  async #round(): Promise<Round> {
    try {
      await this.#dropErased()
      const round = await this.#sequenceAndSign()
      this.#health = healthOf(round, this.#health)
      return round
    } catch (error) {
      const refused = refusalOf(error)
      if (refused) {
        this.#health = { ...refused, kind: 'refuses' }
        return { ...refused, kind: 'refused' }
      }
      this.#health = { kind: 'failed', detail: error instanceof Error ? error.message : String(error) }
      throw error
    }
  }

  async #sequenceAndSign(): Promise<Round> {
    const { database, origin, lastSigned, atMost = AT_MOST } = this.#options
    let added = 0
    for (;;) {
      const some = await database.transaction().execute(async (tx) => {
        if (!(await lockSequencer(tx))) return undefined
        // a record that does not continue what was signed is not built upon either
        await expectHistory(tx, { tree: await readTree(tx), origin, lastSigned })
        return sequenceEntries(tx, atMost)
      })
      if (some === undefined) return { kind: 'elsewhere' }
      added += some
      if (some < atMost) break
    }
    return this.#sign(added)
  }

  /** Signs in a transaction of its own: what is signed must be committed before. */
  async #sign(added: number): Promise<Round> {
    const { database, origin, keys, lastSigned, house, clock } = this.#options
    const signers = signersOf(origin, keys, await house())
    return database.transaction().execute(async (tx): Promise<Round> => {
      if (!(await lockSequencer(tx))) return { kind: 'elsewhere' }
      const tree = await readTree(tx)
      await expectHistory(tx, { tree, origin, lastSigned })
      const at = clock?.() ?? (await databaseClock(tx))
      return {
        kind: 'signed',
        added,
        checkpoint: await signTree(tx, { tree, origin, signers, lastSigned, at }),
      }
    })
  }

  /** Drops what is kept of matters of which something was erased since the last round, by any process. */
  async #dropErased(): Promise<void> {
    const { database, kept } = this.#options
    const { rows } = await sql<{ id: bigint; chain: string }>`
      select id, chain from entry where kind = 'data-erased' and id > ${String(this.#erasedUpTo - OUT_OF_ORDER)}::bigint
      order by id`.execute(database)
    for (const { id, chain } of rows) {
      if (this.#erased.has(id)) continue
      this.#erased.add(id)
      // views of neighbours are made of it
      for (const near of kept.neighboursOf(chain)) kept.forget(near)
      kept.forget(chain)
      this.#erasedUpTo = id
    }
  }
}

async function databaseClock(tx: Parameters<typeof readTree>[0]): Promise<Temporal.Instant> {
  const { rows } = await sql<{ at: Temporal.Instant }>`select clock_timestamp() as at`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database did not tell its clock')
  return row.at
}

function refusalOf(error: unknown): { readonly reason: RefusalToSign; readonly detail: string } | undefined {
  if (error instanceof WillNotSign) return { reason: error.reason, detail: error.message }
  // a tree that its own tiles do not bear out is damaged as well
  if (error instanceof Damaged || error instanceof RangeError)
    return { reason: 'damaged', detail: error.message }
  return undefined
}

function healthOf(round: Round, before: SequencerHealth): SequencerHealth {
  switch (round.kind) {
    case 'signed':
      return {
        kind: 'well',
        size: round.checkpoint?.size ?? 0,
        ...(round.checkpoint ? { signedAt: round.checkpoint.signedAt } : {}),
      }
    case 'elsewhere':
      // whoever is at it knows how the record stands; what was found wrong here stays wrong until a round says otherwise
      return before.kind === 'failed' ? { kind: 'not-yet' } : before
    case 'refused':
      return { kind: 'refuses', reason: round.reason, detail: round.detail }
  }
}
