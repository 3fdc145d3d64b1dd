/** One worker of the full run: takes the next mutant from a shared counter until none is left. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Law, type Outcome, Trials, candidatesOf, sampleOf } from './score.ts'

/** What a worker is told; every worker makes the same list of mutants and takes from it by number. */
export interface Task {
  /** URL of the module with the rulebook and its cases. */
  readonly law: string
  readonly instrument?: string
  readonly sample?: { readonly count: number; readonly seed: number }
  /** One number: the next mutant that nobody has taken. */
  readonly next: SharedArrayBuffer
}

const task = workerData as Task
const { rulebook, caseFiles } = (await import(task.law)) as Law
const trials = new Trials({ rulebook, caseFiles })
const all = candidatesOf(rulebook, task.instrument)
const candidates = task.sample ? sampleOf(all, task.sample.count, task.sample.seed) : all
const next = new Int32Array(task.next)
const outcomes: Outcome[] = []
for (;;) {
  const candidate = candidates[Atomics.add(next, 0, 1)]
  if (candidate === undefined) break
  outcomes.push(trials.attempt(candidate))
}
parentPort?.postMessage(outcomes)
