/** The second thread of the reader: decodes its share, then puts its share of the rows in order. */
import { parentPort } from 'node:worker_threads'
import { decode, sent, type Share } from './decode.ts'
import { gather, own, scatter, type Gathering, type Owning, type Scattering } from './group.ts'

/** What the thread can be asked. */
export type Task =
  | { readonly do: 'decode'; readonly share: Share }
  | { readonly do: 'own'; readonly owning: Owning }
  | { readonly do: 'scatter'; readonly scattering: Scattering }
  | { readonly do: 'gather'; readonly gathering: Gathering }

function answer(task: Task): unknown {
  switch (task.do) {
    case 'decode':
      return sent(decode(task.share))
    case 'own':
      return own(task.owning)
    case 'scatter':
      return scatter(task.scattering)
    case 'gather':
      return gather(task.gathering)
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
