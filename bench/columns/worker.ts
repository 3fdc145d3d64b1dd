/** The second thread of the reader: decodes its share, then puts its share of the rows in order. */
import { parentPort } from 'node:worker_threads'
import { decode, sent, type Share } from './decode.ts'
import { gather, type Gathering } from './group.ts'

/** What the thread can be asked. */
export type Task =
  | { readonly do: 'decode'; readonly share: Share }
  | { readonly do: 'gather'; readonly gathering: Gathering }

parentPort?.on('message', (task: Task) => {
  if (task.do === 'decode') parentPort?.postMessage(sent(decode(task.share)))
  else {
    gather(task.gathering)
    parentPort?.postMessage('done')
  }
})
