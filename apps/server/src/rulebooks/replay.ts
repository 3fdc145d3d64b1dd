/**
 * Old decisions, judged again on exactly what was known then: under their own rulebook, which must give the same (S32),
 * or under another, to see what it would change before it is adopted.
 */
import { sql } from 'kysely'
import { type Decision, type Said, saidOf } from '../gate/decision.ts'
import { type Engine, opensGate } from '../gate/engines.ts'
import { type HouseState, emptyHouse, foldHouse } from '../house/state.ts'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import { viewOf } from '../matters/view.ts'
import type { Database } from '../platform/database.ts'
import { HOUSE, type MatterFact, type MatterFacts, type Recorded } from '../record/fact.ts'
import { houseFactsAfter, matterFactsAfter } from '../record/load.ts'

/** A decision of the gate as it stands in the record. */
export interface RecordedDecision {
  readonly chain: string
  readonly number: number
  readonly kind: 'permit-reserved' | 'permit-refused'
  readonly values: MatterFacts['permit-reserved'] | MatterFacts['permit-refused']
}

/** Where a page of decisions ends: the database's own order of entries. */
export type After = bigint

/** Decisions recorded in a period, in the order they were recorded. */
export async function decisionsBetween(
  database: Database,
  of: {
    readonly from: Temporal.Instant
    readonly until: Temporal.Instant
    readonly after: After
    readonly limit: number
  },
): Promise<{ readonly decisions: readonly RecordedDecision[]; readonly last: After | undefined }> {
  const { rows } = await sql<{ id: bigint; chain: string; number: number }>`
    select id, chain, number from entry
    where kind in ('permit-reserved', 'permit-refused') and id > ${of.after}
      and recorded_at >= ${of.from.toString()}::timestamptz and recorded_at < ${of.until.toString()}::timestamptz
    order by id limit ${of.limit}`.execute(database)
  const facts = await matterFactsAfter(database, new Map(rows.map((r) => [r.chain, 0])))
  const decisions = rows.flatMap(({ chain, number }): readonly RecordedDecision[] => {
    const fact = facts.get(chain)?.find((f) => f.number === number)
    return fact && isDecision(fact) ? [{ chain, number, kind: fact.kind, values: fact.values }] : []
  })
  return { decisions, last: rows.at(-1)?.id }
}

type DecisionFact = Extract<MatterFact, { kind: 'permit-reserved' | 'permit-refused' }>
const isDecision = (fact: Recorded<MatterFact>): fact is Recorded<DecisionFact> =>
  fact.kind === 'permit-reserved' || fact.kind === 'permit-refused'

/** What a decision says under a rulebook, on what was known when it was made. */
export type Replayed =
  | { readonly kind: 'judged'; readonly said: Said; readonly permitted: boolean }
  /** The gate refused before any rule was asked. */
  | { readonly kind: 'not-judged'; readonly refusedBy: string }
  /** What it rested on was erased since. */
  | { readonly kind: 'erased' }

/** Judges recorded decisions again. It keeps the entries it read: one for a run. */
export class Replay {
  readonly #database: Database
  readonly #facts = new Map<string, readonly Recorded<MatterFact>[]>()
  readonly #houses = new Map<number, HouseState>()

  constructor(database: Database) {
    this.#database = database
  }

  /** A decision under a rulebook, its own or another. */
  async again({ values }: RecordedDecision, engine: Engine): Promise<Replayed> {
    const { decision, act } = values
    if (decision === undefined || act === undefined) return { kind: 'erased' }
    const own = decision.knowledge.find((k) => k.chain !== HOUSE)
    if (decision.refusedBy !== undefined || own === undefined)
      return { kind: 'not-judged', refusedBy: decision.refusedBy ?? 'unknown-matter' }
    const house = await this.#houseAt(decision)
    const states = await this.#statesAt(decision)
    const [state, ...neighbours] = states
    if (!state || states.some(isErased)) return { kind: 'erased' }
    const view = viewOf(state, neighbours, house)
    const verdict = engine.compiled.prepare(view.matter, view.timeline).judge(act)
    return { kind: 'judged', said: saidOf(verdict.explain()), permitted: opensGate(verdict) }
  }

  async #houseAt({ knowledge }: Decision): Promise<HouseState> {
    const entries = knowledge.find((k) => k.chain === HOUSE)?.entries ?? 0
    const known = this.#houses.get(entries)
    if (known) return known
    const facts = await houseFactsAfter(this.#database, 0)
    const house = foldHouse(
      emptyHouse,
      facts.filter((f) => f.number <= entries),
    )
    this.#houses.set(entries, house)
    return house
  }

  async #statesAt({ knowledge }: Decision): Promise<readonly MatterState[]> {
    const chains = knowledge.filter((k) => k.chain !== HOUSE)
    const missing = chains.filter((k) => !this.#facts.has(k.chain))
    if (missing.length > 0) {
      const facts = await matterFactsAfter(this.#database, new Map(missing.map((k) => [k.chain, 0])))
      for (const { chain } of missing) this.#facts.set(chain, facts.get(chain) ?? [])
    }
    return chains.map(({ chain, entries }) =>
      foldMatter(
        emptyMatter(chain),
        (this.#facts.get(chain) ?? []).filter((f) => f.number <= entries),
      ),
    )
  }
}

/** Whether something that a judgement reads is gone. */
const isErased = ({ jurisdiction }: MatterState): boolean => jurisdiction === undefined || jurisdiction === ''
