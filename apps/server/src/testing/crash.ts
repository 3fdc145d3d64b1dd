/**
 * Processes and databases that are killed at any moment under load. Whatever was acknowledged has to be there afterwards,
 * whatever was not can be asked again under its key and is done once, and the record verifies as a whole.
 */
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { rootOf } from '@forbear/journal/tree'
import type { Place } from '../platform/database.ts'
import { openDatabase } from '../platform/database.ts'
import type { Draft } from '../record/fact.ts'
import { recount } from '../record/recount.ts'
import { readTree } from '../record/sequence.ts'
import { type Prepared, type ServingProcess, prepare, secondsToNoon, send, startProcess } from './process.ts'
import { openingOf } from './race.ts'

export interface CrashOptions {
  readonly place: Place
  readonly kills: number
  /** Processes at a time; one on PGlite, whose folder has one owner. */
  readonly processes: number
  /** Matters that are worked on at the same time. */
  readonly workers: number
  readonly seed: number
  /** The database is killed too, and started again: each so-manieth kill is its. */
  readonly database?: {
    readonly each: number
    readonly kill: () => Promise<void>
    readonly start: () => Promise<void>
  }
}

/** What a series of kills came to. */
export interface Crashed {
  readonly kills: number
  readonly ofDatabase: number
  /** Answers that were given before a kill or after it, each once. */
  readonly acknowledged: { readonly matters: number; readonly permits: number; readonly facts: number }
  /** Requests of which nobody knew whether they were done, and that were sent again. */
  readonly sentAgain: number
  readonly entries: number
  /** What is lost, done twice, or does not verify. */
  readonly wrong: readonly string[]
  /** Start of a process on an existing database, milliseconds: the middle one and the longest. */
  readonly startMs: { readonly median: number; readonly most: number }
  readonly seconds: number
}

/** Where the work goes on while processes come and go. */
class Load {
  readonly processes: ServingProcess[] = []
  readonly matters = new Set<string>()
  readonly permits = new Set<string>()
  readonly facts = new Set<string>()
  readonly wrong: string[] = []
  sentAgain = 0
  isOver = false
  #sent = 0
  readonly #lender: string

  constructor(lender: string) {
    this.#lender = lender
  }

  /** Sends one request until it is answered, to whichever process there is. */
  async #until(path: string, key: string, body: unknown): Promise<{ status: number; body: string }> {
    for (let tries = 0; ; tries++) {
      const address = this.processes[this.#sent++ % Math.max(1, this.processes.length)]?.address
      const heard =
        address === undefined
          ? { status: 0, body: '' }
          : await send({ address, path, client: this.#lender, key }, body)
      if (heard.status !== 0 && heard.status !== 503) return heard
      if (tries === 0) this.sentAgain += 1
      await sleep(20)
    }
  }

  /** Opens matter after matter; calls, says what became of it, records what else happened. */
  async work(worker: number): Promise<void> {
    for (let n = 0; !this.isOver; n++) {
      const id = `${worker}-${n}`
      const mobile = `+8610${String(worker).padStart(3, '0')}${String(n).padStart(6, '0')}`
      const opened = await this.#until('/v1/matters', `open-${id}`, openingOf(`W-${id}`, `p-${id}`, mobile))
      if (opened.status !== 201) return this.#unexpected(opened)
      const matter = JSON.parse(opened.body) as Record<
        'persons' | 'points' | 'debts',
        Record<string, string>
      > & {
        id: string
      }
      this.matters.add(matter.id)
      for (let call = 0; call < 2; call++) {
        const granted = await this.#until('/v1/permits', `call-${id}-${call}`, {
          matter: matter.id,
          person: matter.persons[`p-${id}`],
          point: Object.values(matter.points)[0],
          debts: Object.values(matter.debts),
          channel: 'call',
          mode: 'human',
          audience: 'dialler-1',
        })
        if (granted.status !== 201) return this.#unexpected(granted)
        const permit = (JSON.parse(granted.body) as { id: string }).id
        if (this.permits.has(permit)) this.wrong.push(`permit ${permit} was given twice`)
        this.permits.add(permit)
        await this.#fact(outcomeOf(matter.id, permit))
        await this.#fact(eventOf(matter.id, `evt_${id}-${call}`))
      }
    }
  }

  async #fact(draft: Draft): Promise<void> {
    const key = `fact-${factOf(draft)}`
    const heard = await this.#until('/facts', key, draft)
    if (heard.status !== 201) return this.#unexpected(heard)
    this.facts.add(factOf(draft))
  }

  #unexpected({ status, body }: { status: number; body: string }): void {
    this.wrong.push(`answered ${status} ${body.slice(0, 200)}`)
  }
}

const outcomeOf = (chain: string, permit: string): Draft => ({
  chain,
  kind: 'permit-settled',
  values: {
    client: 'test',
    permit,
    begunAt: Math.floor(Temporal.Instant.from('2026-03-02T04:00:00Z').epochMilliseconds / 1000),
    outcome: 'no-answer',
    evidence: 'holder',
  },
})

const eventOf = (chain: string, id: string): Draft => ({
  chain,
  kind: 'event-recorded',
  values: {
    client: 'test',
    event: { id, kind: 'payment', at: { earliest: 1_772_424_000, latest: 1_772_424_000 } },
  },
})

function factOf(draft: Draft): string {
  if (draft.kind === 'permit-settled') return `outcome ${draft.values.permit}`
  return draft.kind === 'event-recorded' ? `event ${draft.values.event.id}` : draft.kind
}

/** Kills and starts again, under load all the while; then looks at what is there. */
export async function crashes(options: CrashOptions): Promise<Crashed> {
  const began = performance.now()
  const prepared = await prepare(options.place)
  const order = {
    place: options.place,
    keys: prepared.keys,
    aheadSeconds: secondsToNoon(),
    lanes: 2,
    batch: 32,
  }
  const load = new Load(prepared.lender)
  const starts: number[] = []
  const begin = async (): Promise<void> => {
    const started = await startProcess(order)
    starts.push(started.startedInMs)
    load.processes.push(started)
  }
  let ofDatabase = 0
  let chance = options.seed
  // a linear congruential generator (Numerical Recipes) is chance enough for moments
  const random = (): number => (chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  for (let i = 0; i < options.processes; i++) await begin()
  const workers = Array.from({ length: options.workers }, (_, i) => load.work(i))
  for (let kill = 0; kill < options.kills; kill++) {
    await sleep(20 + random() * 400)
    if (options.database && kill % options.database.each === options.database.each - 1) {
      ofDatabase += 1
      await options.database.kill()
      await options.database.start()
      continue
    }
    const [victim] = load.processes.splice(Math.floor(random() * load.processes.length), 1)
    await victim?.kill()
    await begin()
  }
  await sleep(300)
  load.isOver = true
  await Promise.all(workers)
  await Promise.all(load.processes.map((p) => p.kill()))
  const verified = await verify(options.place, load, prepared)
  prepared.remove()
  const sorted = starts.toSorted((a, b) => a - b)
  return {
    kills: options.kills,
    ofDatabase,
    acknowledged: { matters: load.matters.size, permits: load.permits.size, facts: load.facts.size },
    sentAgain: load.sentAgain,
    entries: verified.entries,
    wrong: [...load.wrong, ...verified.wrong],
    startMs: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 },
    seconds: (performance.now() - began) / 1000,
  }
}

/** Holds what was acknowledged against what is recorded, both ways, and the record against itself. */
async function verify(
  place: Place,
  load: Load,
  prepared: Prepared,
): Promise<{ readonly entries: number; readonly wrong: readonly string[] }> {
  // the tree is completed by a process, as ever
  const last = await startProcess({
    place,
    keys: prepared.keys,
    aheadSeconds: secondsToNoon(),
    lanes: 1,
    batch: 1,
  })
  await sleep(2500)
  await last.kill()
  const { database, close } = openDatabase(place)
  try {
    const wrong: string[] = []
    const { entries, differences } = await recount(database)
    for (const d of differences)
      wrong.push(`${d.table} ${d.key}: ${d.stands ?? '–'} instead of ${d.follows ?? '–'}`)
    const { rows } = await sql<{ kind: Draft['kind']; id: string }>`
      select kind, coalesce(openings #>> '{permit,value}', openings #>> '{event,value,id}', chain) as id from entry
      where kind in ('matter-opened', 'permit-reserved', 'permit-settled', 'event-recorded')`.execute(
      database,
    )
    const recorded = (kind: Draft['kind']): readonly string[] =>
      rows.filter((r) => r.kind === kind).map((r) => r.id)
    wrong.push(
      ...compare('matter', load.matters, recorded('matter-opened')),
      ...compare('permit', load.permits, recorded('permit-reserved')),
      ...compare('fact', load.facts, [
        ...recorded('permit-settled').map((id) => `outcome ${id}`),
        ...recorded('event-recorded').map((id) => `event ${id}`),
      ]),
    )
    const placed = await sql<{ leaf: string; tree_index: bigint | null }>`
      select leaf, tree_index from entry order by tree_index nulls last`.execute(database)
    const tree = await readTree(database)
    const root = rootOf(placed.rows.map((r) => Buffer.from(r.leaf, 'base64url')))
    const isPlaced = placed.rows.every((r, i) => r.tree_index === BigInt(i))
    if (!isPlaced || Buffer.from(root).toString('base64url') !== tree.root)
      wrong.push(`the tree is not that of the entries: ${placed.rows.length} entries, ${tree.size} leaves`)
    return { entries, wrong }
  } finally {
    await close()
    if (place.kind === 'pglite' && place.folder !== undefined)
      rmSync(place.folder, { recursive: true, force: true })
  }
}

/** What was acknowledged and is not recorded, and what is recorded and was never asked for, or twice. */
function compare(
  what: string,
  acknowledged: ReadonlySet<string>,
  recorded: readonly string[],
): readonly string[] {
  const there = new Set(recorded)
  return [
    ...[...acknowledged]
      .filter((id) => !there.has(id))
      .map((id) => `${what} ${id} was acknowledged and is lost`),
    ...recorded
      .filter((id) => !acknowledged.has(id))
      .map((id) => `${what} ${id} was recorded and never answered`),
    ...(there.size === recorded.length
      ? []
      : [`${recorded.length - there.size} of kind ${what} are recorded twice`]),
  ]
}
