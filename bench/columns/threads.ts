/** Two threads at one work: this one and a second. */
import type { Worker } from 'node:worker_threads'
import type { Task } from './task.ts'

/** Asks the second thread; one question at a time. */
export function ask<T extends { readonly do: string } = Task>(worker: Worker, task: T): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown): void => {
      worker.off('error', failed)
      resolve(answer)
    }
    const failed = (error: Error): void => {
      worker.off('message', answered)
      reject(error)
    }
    worker.once('message', answered)
    worker.once('error', failed)
    worker.postMessage(task)
  })
}

/** Has the second of two parts done by the second thread, if there is one, while this one does the first. */
export async function both<P, T>(
  worker: Worker | undefined,
  parts: readonly P[],
  taskOf: (part: P) => Task,
  here: (part: P) => T,
): Promise<readonly T[]> {
  const [first, second] = parts
  if (first === undefined) return []
  if (second === undefined) return [here(first)]
  if (worker === undefined) return [here(first), here(second)]
  const theirs = ask(worker, taskOf(second))
  const mine = here(first)
  return [mine, (await theirs) as T]
}
