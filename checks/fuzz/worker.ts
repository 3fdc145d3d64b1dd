/** One thread of the long run: takes the next hundred files from a shared counter until none is left. */
import { parentPort, workerData } from 'node:worker_threads'
import { type FuzzResult, fuzz, together } from './run.ts'

/** What a thread is told. */
export interface Task {
  readonly seed: number
  readonly files: number
  /** One number: the next file that nobody has taken. */
  readonly next: SharedArrayBuffer
  /** One number: the file that is being read, so that one that never ends can be named. */
  readonly now: SharedArrayBuffer
}

const AT_ONCE = 100
const task = workerData as Task
const next = new Int32Array(task.next)
const now = new Int32Array(task.now)
const results: FuzzResult[] = []
for (;;) {
  const from = Atomics.add(next, 0, AT_ONCE)
  const count = Math.min(AT_ONCE, task.files - from)
  if (count <= 0) break
  const indexes = Array.from({ length: count }, (_, i) => from + i)
  results.push(fuzz(task.seed, indexes, (index) => Atomics.store(now, 0, index)))
}
parentPort?.postMessage(together(results))
