/** The second thread of the reader: decodes its share, then puts its share of the rows in order. */
import { parentPort } from 'node:worker_threads'
import { answer, type Task } from './task.ts'

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
