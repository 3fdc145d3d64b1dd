/**
 * The mutation check: moves every bound of every rule by one step and demands a red case.
 *
 * Each moved rule is also judged by the compiled execution, which must answer as the readable judge does.
 *
 * `node checks/bounds/run.ts [--instrument ID] [--sample N --seed S] [--json FILE]`; survivors nobody explained, and
 * moved rules that are judged differently, make the exit code 1.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { reasonFor } from './accepted.ts'
import { type Law, type Outcome, Trials } from './score.ts'
import type { Task } from './worker.ts'

/** What to run. */
export interface RunOptions {
  /** URL of the module that exports `rulebook` and `caseFiles`. */
  readonly law: string
  readonly instrument?: string
  readonly sample?: { readonly count: number; readonly seed: number }
}

/** One line of the table: an instrument, or all of them together. */
export interface Score {
  readonly name: string
  readonly total: number
  readonly killed: number
  /** Survivors with a reason in accepted.ts. */
  readonly accepted: number
  /** Survivors without one. */
  readonly unexplained: number
}

/** Where the law stands, as a module URL. */
export const LAW = new URL('../../law/index.ts', import.meta.url).href

/**
 * Tries the mutants on as many threads as the machine has cores, at most four.
 *
 * @throws {Error} if a case is red before anything was changed
 */
export async function runMutants(options: RunOptions): Promise<readonly Outcome[]> {
  const law = (await import(options.law)) as Law
  const red = new Trials(law).redAtBaseline()
  if (red.length > 0) throw new Error(`cases are red before any change:\n${red.join('\n')}`)
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const task: Task = { ...options, next }
  const threads = Math.min(availableParallelism(), 4)
  const each = await Promise.all(Array.from({ length: threads }, () => inWorker(task)))
  return each.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function inWorker(task: Task): Promise<readonly Outcome[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>()
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task })
  worker.once('message', resolve)
  worker.once('error', reject)
  return promise
}

/** Scores by instrument in the order of their ids, and last the total. */
export function scoresOf(outcomes: readonly Outcome[]): readonly Score[] {
  const line = (name: string, some: readonly Outcome[]): Score => {
    const survivors = some.filter((outcome) => outcome.killedBy === undefined)
    const accepted = survivors.filter((outcome) => reasonFor(outcome.id) !== undefined).length
    return {
      name,
      total: some.length,
      killed: some.length - survivors.length,
      accepted,
      unexplained: survivors.length - accepted,
    }
  }
  const names = [...new Set(outcomes.map((outcome) => outcome.instrument))].toSorted()
  return [
    ...names.map((name) =>
      line(
        name,
        outcomes.filter((outcome) => outcome.instrument === name),
      ),
    ),
    line('total', outcomes),
  ]
}

/** Survivors that nobody explained. */
export function unexplained(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ id, killedBy }) => killedBy === undefined && reasonFor(id) === undefined)
}

/** Mutants on which the compiled execution answers otherwise than the readable judge. */
export function disagreeing(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ disagreement }) => disagreement !== undefined)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      instrument: { type: 'string' },
      json: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      law: { type: 'string', default: LAW },
    },
  })
  const { instrument, json, sample, seed, law } = values
  const outcomes = await runMutants({
    law,
    ...(instrument !== undefined && { instrument }),
    ...(sample !== undefined && { sample: { count: Number(sample), seed: Number(seed) } }),
  })
  const scores = scoresOf(outcomes)
  for (const score of scores) {
    const { name, killed, total, accepted, unexplained: left } = score
    console.log(`${name}: ${killed}/${total} killed, ${accepted} accepted, ${left} unexplained`)
  }
  const survivors = unexplained(outcomes)
  for (const { id } of survivors) console.log(`survives: ${id}`)
  const differing = disagreeing(outcomes)
  for (const { id, disagreement } of differing) console.log(`judged differently: ${id}\n${disagreement}`)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ scores, outcomes }, undefined, 2)}\n`)
  process.exitCode = survivors.length > 0 || differing.length > 0 ? 1 : 0
}

if (import.meta.main) await main()
