/** Rulebooks that this house judges, or judged, by: stored under their digest, compiled when they are first asked for. */
import { digestOf, parseRulebook } from '@forbear/conduct/border'
import type { Rulebook } from '@forbear/conduct/language'
import { sql } from 'kysely'
import { type Engine, type Versions, engineOf } from '../gate/engines.ts'
import type { Database } from '../platform/database.ts'

export class RulebookShelf {
  readonly #database: Database
  readonly #versions: Versions
  readonly #engines = new Map<string, Engine>()
  readonly #loading = new Map<string, Promise<Engine | undefined>>()
  /** The rulebook that came with this program. */
  readonly atHand: Engine

  private constructor(database: Database, versions: Versions, atHand: Engine) {
    this.#database = database
    this.#versions = versions
    this.atHand = atHand
    this.#engines.set(atHand.digest, atHand)
  }

  /** Opens the shelf and puts the rulebook at hand on it. */
  static async open(database: Database, rulebook: Rulebook, versions: Versions): Promise<RulebookShelf> {
    const shelf = new RulebookShelf(database, versions, await engineOf(rulebook, versions))
    await shelf.store(rulebook)
    return shelf
  }

  /** Stores a rulebook under its digest, once. */
  async store(rulebook: Rulebook): Promise<string> {
    const digest = await digestOf(rulebook)
    const document = JSON.stringify(rulebook)
    await sql`
      insert into rulebook (digest, document, stored_at) values (${digest}, ${document}::json, clock_timestamp())
      on conflict do nothing`.execute(this.#database)
    return digest
  }

  /** The engine of a rulebook that was loaded before: within a decision nothing can be waited for. */
  loaded(digest: string): Engine | undefined {
    return this.#engines.get(digest)
  }

  /**
   * The engine of a rulebook.
   *
   * @returns `undefined` where no such rulebook is stored
   * @throws where what is stored is not what the digest names
   */
  load(digest: string): Promise<Engine | undefined> {
    const known = this.#engines.get(digest)
    if (known) return Promise.resolve(known)
    const loading =
      this.#loading.get(digest) ?? this.#read(digest).finally(() => this.#loading.delete(digest))
    this.#loading.set(digest, loading)
    return loading
  }

  async #read(digest: string): Promise<Engine | undefined> {
    const { rows } = await sql<{ document: unknown }>`
      select document from rulebook where digest = ${digest}`.execute(this.#database)
    const [row] = rows
    if (!row) return undefined
    const parsed = parseRulebook(row.document)
    if (!parsed.ok)
      throw new Error(
        `the rulebook stored as ${digest} cannot be read: ${parsed.problems[0]?.message.en ?? ''}`,
      )
    const engine = await engineOf(parsed.value, this.#versions)
    // what judges must be what was adopted, to the byte
    if (engine.digest !== digest)
      throw new Error(`the rulebook stored as ${digest} has the digest ${engine.digest}`)
    this.#engines.set(digest, engine)
    return engine
  }
}
