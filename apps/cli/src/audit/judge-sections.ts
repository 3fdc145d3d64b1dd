/** Partitions of a log judged into sections, in this thread or in several, each handed on once all before it are. */
import { Worker } from 'node:worker_threads'
import { writeRefusal } from '../files.ts'
import { FAULT } from '../refused.ts'
import { Refused } from '@forbear/audit/refused'
import { type FoldOptions, newPartitionJudge } from '@forbear/audit/fold'
import { newLineWriter } from './json-lines.ts'
import type { ReadLog } from '@forbear/audit/reading'
import { beginSection, endSection } from './section.ts'
import type { SectionStore } from './section-store.ts'
import { inTurns } from './turns.ts'
import type { WorkerJob, WorkerSays, WorkerTask } from './worker-job.ts'

export interface SectionsAsked {
  /** In rising order. */
  readonly partitions: readonly number[]
  readonly store: SectionStore
  /** Is given each partition, in order, as soon as it and all before it are finished. */
  readonly take: (partition: number) => void
  readonly stop?: AbortSignal | undefined
  readonly progress?: ((contacts: number) => void) | undefined
}

/** Judges in this thread. */
export async function judgeHere(
  log: ReadLog,
  folding: FoldOptions,
  run: string,
  hasRows: boolean,
  { partitions, store, take, stop, progress }: SectionsAsked,
): Promise<void> {
  const judgePartition = newPartitionJudge(log, folding)
  for (const partition of partitions) {
    if (!store.finished().has(partition)) {
      const to = newLineWriter(store.begin(partition))
      beginSection(to, run, partition)
      const write = hasRows ? (row: unknown) => to.line(['row', row]) : undefined
      const folded = await inTurns(judgePartition(partition, { write, progress }), stop)
      endSection(to, partition, folded)
      to.digest()
      store.finish(partition)
    }
    take(partition)
  }
}

/**
 * Judges in several threads.
 *
 * @throws {Refused} if a thread fails: nothing is then given out, and no debtor can be missing
 */
export async function judgeInThreads(
  job: WorkerJob,
  workers: number,
  { partitions, store, take, stop, progress }: SectionsAsked,
): Promise<void> {
  const waiting = partitions.filter((p) => !store.finished().has(p))
  const order = partitions.values()
  let next = order.next()
  const takeFinished = (): void => {
    while (!next.done && store.finished().has(next.value)) {
      take(next.value)
      next = order.next()
    }
  }
  const threads: Worker[] = []
  stop?.throwIfAborted()
  try {
    await new Promise<void>((resolve, reject) => {
      const takeOr = (then: () => void): void => {
        try {
          takeFinished()
          then()
        } catch (error) {
          reject(error)
        }
      }
      let busy = 0
      const give = (thread: Worker): void => {
        const partition = waiting.shift()
        if (partition === undefined) {
          if (busy === 0) takeOr(resolve)
          return
        }
        busy += 1
        thread.postMessage({ partition, fd: store.begin(partition) } satisfies WorkerTask)
      }
      stop?.addEventListener('abort', () => reject(stop.reason), { once: true })
      if (waiting.length === 0) {
        takeOr(resolve)
        return
      }
      for (let i = 0; i < Math.min(workers, waiting.length); i++) {
        const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job })
        threads.push(thread)
        thread.on('error', (error) => reject(threadFailed(error)))
        thread.on('exit', (code) => reject(threadFailed(new Error(`it ended with status ${code}`))))
        thread.on('message', (says: WorkerSays) => {
          if (says.kind === 'judged') progress?.(says.contacts)
          else if (says.kind === 'refused') reject(new Refused(says.reasons, says.exitCode))
          else {
            busy -= 1
            takeOr(() => {
              store.finish(says.partition)
              give(thread)
              takeFinished()
            })
          }
        })
      }
      for (const thread of threads) give(thread)
    })
  } finally {
    await Promise.all(threads.map((t) => t.terminate()))
  }
}

function threadFailed(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Refused(
      [
        {
          en: 'a thread ran out of memory and nothing was given out; name fewer with --workers, or give Node more (NODE_OPTIONS=--max-old-space-size=MEGABYTES)',
          zh: '一个线程内存不足，没有给出任何结果；请用 --workers 减少线程数，或为 Node 分配更多内存（NODE_OPTIONS=--max-old-space-size=兆字节数）',
        },
      ],
      FAULT,
    )
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return writeRefusal('a partition', error)
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new Error(`a thread that judged failed, and nothing was given out: ${cause}`, { cause: error })
}
