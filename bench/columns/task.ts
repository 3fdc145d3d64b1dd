/** What the second thread of the reader can be asked, and how it answers. */
import { decode, sent, type Share } from './decode.ts'
import { load, type Loading } from './spill.ts'
import { gather, scatter, type Gathering, type Scattering } from './group.ts'

export type Task =
  | { readonly do: 'decode'; readonly share: Share }
  | { readonly do: 'load'; readonly loading: Loading }
  | { readonly do: 'scatter'; readonly scattering: Scattering }
  | { readonly do: 'gather'; readonly gathering: Gathering }

export function answer(task: Task): unknown {
  switch (task.do) {
    case 'decode':
      return sent(decode(task.share))
    case 'load':
      return load(task.loading)
    case 'scatter':
      return scatter(task.scattering)
    case 'gather':
      return gather(task.gathering)
  }
}
