/** The second thread of a run: reads its share of the file, then judges its share of the debtors. */
import { parentPort } from 'node:worker_threads'
import { answer, type Task } from '../columns/task.ts'
import { sweep, type Sweeping } from './judge.ts'

export interface SweepTask {
  readonly do: 'sweep'
  readonly sweeping: Sweeping
}

parentPort?.on('message', (task: Task | SweepTask) =>
  parentPort?.postMessage(task.do === 'sweep' ? sweep(task.sweeping) : answer(task)),
)
