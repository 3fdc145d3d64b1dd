/**
 * Reads matters for answers that decide nothing: what is recorded by now, without a lock. Requests that wait together
 * are read together, by one question for all their chains.
 */
import { sql } from 'kysely'
import { emptyHouse } from '../house/state.ts'
import { type MatterState, emptyMatter } from '../matters/state.ts'
import type { Database } from '../platform/database.ts'
import { type ChainEnd, currentHouse, currentMatters } from './current.ts'
import { HOUSE } from './fact.ts'
import type { Kept } from './kept.ts'
import type { Locked, Recorder } from './recorder.ts'
import { unread } from './unread.ts'

/** What is seen without a lock: as recorded by now, and good for no decision. */
export type Seen = Omit<Locked, 'idOf'>

export interface ReaderOptions {
  readonly database: Database
  readonly recorder: Recorder
  readonly kept: Kept
  /** Absent: the database's. */
  readonly clock?: () => Temporal.Instant
}

interface Asked {
  readonly matters: readonly string[]
  readonly resolve: (seen: Seen) => void
  readonly reject: (error: unknown) => void
}

interface ChainRow extends ChainEnd {
  readonly neighbours: readonly string[]
  readonly last_at: Temporal.Instant
  readonly at: Temporal.Instant
}

export class Reader {
  readonly #options: ReaderOptions
  #waiting: Asked[] = []
  #isRunning = false

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  /**
   * Gives what is recorded of matters and their neighbours to a function, and its answer back.
   *
   * @throws {ProblemError} `not-ready` where it cannot be read
   */
  async read<T>(matters: readonly string[], answer: (seen: Seen) => T): Promise<T> {
    const seen = await new Promise<Seen>((resolve, reject) => {
      this.#waiting.push({ matters, resolve, reject })
      queueMicrotask(() => void this.#start())
    })
    return answer(seen)
  }

  async #start(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    while (this.#waiting.length > 0) {
      const asked = this.#waiting
      this.#waiting = []
      try {
        const seen = await this.#see(new Set(asked.flatMap((a) => a.matters)))
        for (const { matters, resolve } of asked) resolve(seen(matters))
      } catch (error) {
        for (const { reject } of asked) reject(unread(error))
      }
    }
    this.#isRunning = false
  }

  async #see(wanted: ReadonlySet<string>): Promise<(matters: readonly string[]) => Seen> {
    const { kept, recorder, database } = this.#options
    const rows = new Map<string, ChainRow>()
    let missing: readonly string[] = [HOUSE, ...wanted, ...[...wanted].flatMap((id) => kept.neighboursOf(id))]
    let at = Temporal.Instant.fromEpochMilliseconds(0)
    for (let round = 0; round < 2 && missing.length > 0; round++) {
      for (const row of await this.#rowsOf(missing)) {
        rows.set(row.id, row)
        at = row.at
      }
      missing = [...wanted].flatMap((id) => rows.get(id)?.neighbours ?? []).filter((id) => !rows.has(id))
    }
    at = this.#options.clock?.() ?? at
    const known = recorder.house
    const end = rows.get(HOUSE)
    const house = end ? await currentHouse(database, known, end) : emptyHouse
    recorder.sawHouse(house, known)
    const ofMatters = [...rows.values()].filter((r) => r.id !== HOUSE)
    const states = await currentMatters(database, kept, ofMatters)
    for (const { id, neighbours } of ofMatters) {
      const state = states.get(id)
      if (state && state !== kept.matter(id)) kept.keep(state, neighbours)
    }
    const neighboursOf = (id: string): readonly MatterState[] =>
      (rows.get(id)?.neighbours ?? []).flatMap((near) => states.get(near) ?? [])
    return (matters) => ({
      at,
      now: Math.floor(at.epochMilliseconds / 1000),
      isClockBehind: matters
        .flatMap((id) => [id, ...(rows.get(id)?.neighbours ?? [])])
        .some((id) => {
          const row = rows.get(id)
          return row !== undefined && Temporal.Instant.compare(at, row.last_at) < 0
        }),
      house,
      matters,
      matter: (id) => states.get(id),
      neighboursOf,
      view: (id) => kept.view(states.get(id) ?? emptyMatter(id), neighboursOf(id), house),
    })
  }

  async #rowsOf(ids: readonly string[]): Promise<readonly ChainRow[]> {
    const { rows } = await sql<ChainRow>`
      select id, entries, head, neighbours, last_at, clock_timestamp() as at from chain
      where id = any(${[...new Set(ids)]}::text[])`.execute(this.#options.database)
    return rows
  }
}
