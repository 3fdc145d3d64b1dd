/**
 * Damaged files over all readers: none may throw, run for ever, lose a row or show what is others'.
 *
 * `node checks/fuzz-readers.ts [--seed N] [--files N] [--only INDEX]`; a file that breaks a promise makes the exit code 1.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { damagedFile } from './fuzz/damage.ts'
import { type Counterexample, type FuzzResult, fuzz, together } from './fuzz/run.ts'
import type { Task } from './fuzz/worker.ts'

/** A single file takes milliseconds; one that takes this long is taken for one that never ends. */
const LONGEST_SECONDS = 120

/** Reads the files of a seed on as many threads as the machine has cores, at most four. */
export async function fuzzReaders(seed: number, files: number): Promise<FuzzResult> {
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const threads = Math.min(availableParallelism(), 4)
  return together(await Promise.all(Array.from({ length: threads }, () => inThread({ seed, files, next }))))
}

function inThread(task: Omit<Task, 'now'>): Promise<FuzzResult> {
  const { promise, resolve, reject } = Promise.withResolvers<FuzzResult>()
  const now = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const reading = new Int32Array(now)
  const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), { workerData: { ...task, now } })
  let before = -1
  const watch = setInterval(() => {
    const index = Atomics.load(reading, 0)
    if (index !== before) {
      before = index
      return
    }
    clearInterval(watch)
    void worker.terminate()
    const { log, did } = damagedFile(task.seed, index)
    const wrong = [`not read after ${LONGEST_SECONDS} s`]
    resolve({ tallies: [], counterexamples: [{ index, log: log.name, did, wrong }] })
  }, LONGEST_SECONDS * 1000)
  worker.once('message', (result: FuzzResult) => {
    clearInterval(watch)
    resolve(result)
  })
  worker.once('error', (error) => {
    clearInterval(watch)
    reject(error)
  })
  return promise
}

/** The table of a run in Markdown. */
export function fuzzTable({ tallies }: FuzzResult): string {
  const row = (name: string, some: FuzzResult['tallies']): string => {
    const sum = (of: Exclude<keyof (typeof some)[number], 'format'>): number =>
      some.reduce((n, t) => n + t[of], 0)
    return `| ${name} | ${sum('files')} | ${sum('refused')} | ${sum('rows')} | ${sum('contacts')} | ${sum('setAside')} | ${sum('dropped')} |`
  }
  return [
    '| Format | Files | Refused whole | Rows | Contacts | Rows set aside | Rows dropped by rule |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...tallies.map((tally) => row(tally.format, [tally])),
    row('total', tallies),
  ].join('\n')
}

/** One line a broken promise. */
export function fuzzTold({ index, log, did, wrong }: Counterexample): string {
  return `file ${index}, ${log}: ${did.join(', ')}: ${wrong.join('; ')}`
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      files: { type: 'string', default: '2000' },
      only: { type: 'string' },
    },
  })
  const seed = Number(values.seed)
  const result =
    values.only === undefined
      ? await fuzzReaders(seed, Number(values.files))
      : fuzz(seed, [Number(values.only)])
  console.log(`seed ${seed}\n${fuzzTable(result)}`)
  for (const one of result.counterexamples) console.log(fuzzTold(one))
  process.exitCode = result.counterexamples.length > 0 ? 1 : 0
}

if (import.meta.main) await main()
