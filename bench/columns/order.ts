/** The steps of reading: decoded by two threads, their numbers brought together, rows put in order. */
import type { Worker } from 'node:worker_threads'
import { decode, type Sent, type Share } from './decode.ts'
import { layoutOf, UnreadableColumns, type Layout } from './file.ts'
import {
  columnsOver,
  firstOfBucket,
  gather,
  plan,
  scatter,
  type Gathering,
  type Memory,
  type Renumbering,
} from './group.ts'
import { join, settle, type Joined } from './join.ts'
import { WORD_COLUMNS, type KindTable } from './kinds.ts'
import type { Counted } from './owners.ts'
import type { LogColumns, ReadColumnsOptions } from './read.ts'
import type { Spilled } from './spill.ts'
import { ask, both } from './threads.ts'

/** What the parts of one log have in common, and how to put each in order. */
export interface Opened {
  readonly worker: Worker | undefined
  readonly joined: Joined
  readonly kinds: KindTable
  readonly texts: LogColumns['texts']
  /** By thread. */
  readonly counted: readonly Counted[]
  readonly spilled: readonly Spilled[]
}

/** Decodes a file: into memory, or into files of parts. */
export async function open(
  worker: Worker | undefined,
  path: string,
  { words = WORD_COLUMNS, numbers = false }: ReadColumnsOptions,
  to: (layout: Layout, thread: number) => Pick<Share, 'memory' | 'spill'>,
): Promise<Opened> {
  const ids = ['person', 'debts', ...(numbers ? ['number'] : [])]
  const layout = layoutOf(path, ['at', 'duration_seconds', ...ids, 'role', ...words])
  for (const name of ['at', 'person'])
    if (!layout.columns.some((column) => column.name === name))
      throw new UnreadableColumns(`no column ${name}`)
  const groups = layout.groupsFrom.length - 1
  const half = worker ? Math.ceil(groups / 2) : groups
  const theirs =
    worker && ask(worker, { do: 'decode', share: { path, layout, groups: [half, groups], ...to(layout, 1) } })
  const mine = decode({ path, layout, groups: [0, half], ...to(layout, 0) })
  const other = (await theirs) as Sent | undefined
  const joined = join(mine, other, layout, half)
  const spilled = [mine.spilled, other?.spilled].flatMap((each) => each ?? [])
  const { person, number, debts } = joined.ids
  const texts = { person: person.texts(), number: number.texts(), debts: debts.texts() }
  const counted = [mine.counted, ...(other ? [other.counted] : [])]
  return { worker, joined, kinds: mine.kinds.table(), texts, counted, spilled }
}

/**
 * Puts records in order, by debtor and time, in columns over their own memory.
 *
 * @param shares  of each thread
 * @param counted  of each thread
 * @param rowOf  the row of the log that each record is; absent: that of its place
 */
export async function inOrder(
  { worker, joined, kinds, texts }: Opened,
  memory: Memory,
  shares: readonly Renumbering[],
  counted: readonly Counted[],
  rowOf?: Int32Array,
): Promise<LogColumns> {
  const { scattered, scatterings, debtors, from } = plan(
    memory,
    shares,
    settle(memory.records, joined, counted),
    rowOf,
  )
  await both(worker, scatterings, (s) => ({ do: 'scatter', scattering: s }), scatter)
  // the records stand elsewhere by now: their first memory becomes that of the columns
  const rows = shares.at(-1)?.rows[1] ?? 0
  const into = columnsOver(memory.records, rows)
  const middle = worker ? firstOfBucket(from, rows / 2) : debtors.length
  const halves: readonly (readonly [number, number])[] = [
    [0, middle],
    [middle, debtors.length],
  ]
  const gatherings = halves.map((of): Gathering => ({ scattered, from, into, debtors: of }))
  await both(worker, gatherings, (g) => ({ do: 'gather', gathering: g }), gather)
  return { rows, debtors, from, ...into, lists: joined.lists, kinds, texts }
}
