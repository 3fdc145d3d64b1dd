/** What a thread is told to judge partitions: plain data, so that it can be handed over. */
import type { Reason } from '@forbear/audit/refused'
import { parseComparison } from '@forbear/audit/statistics/comparison'
import { pseudonyms, realNames } from '@forbear/audit/statistics/pseudonyms'
import type { FoldOptions } from '@forbear/audit/fold'
import { type ReadLog, eachOnce } from '@forbear/audit/reading'
import { type ShelfFiles, groupsIn } from './shelf-files.ts'

export interface WorkerJob {
  /** What of the log judging looks at, without its contacts. */
  readonly log: Omit<ReadLog, 'groups'>
  readonly shelf: ShelfFiles
  readonly folding: Omit<FoldOptions, 'rows' | 'compare'>
  readonly rows: Omit<FoldOptions['rows'], 'pseudonym'>
  /** The key of pseudonyms; `null` where people stand under their names. */
  readonly pseudonymKey: string | null
  /** What is compared, as it was asked. */
  readonly compare: string | undefined
  readonly run: string
  /** Whether findings are written as rows. */
  readonly hasRows: boolean
}

/** To a thread: a partition, and the open file its section goes into. */
export interface WorkerTask {
  readonly partition: number
  readonly fd: number
}

/** From a thread. */
export type WorkerSays =
  | { readonly kind: 'judged'; readonly contacts: number }
  | { readonly kind: 'finished'; readonly partition: number }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[]; readonly exitCode: number }

/** A log and a way of folding as data. */
export function jobOf(
  log: ReadLog,
  shelf: ShelfFiles,
  { rows, compare: _, ...folding }: FoldOptions,
  rest: Pick<WorkerJob, 'pseudonymKey' | 'compare' | 'run' | 'hasRows'>,
): WorkerJob {
  const { groups: _groups, soundness, ...told } = log
  const { pseudonym: _pseudonym, ...plainRows } = rows
  // long lists that nothing judges by
  const bare = { ...told, setAside: [], warnings: [], contradictions: [], soundness }
  return { log: bare, shelf, folding, rows: plainRows, ...rest }
}

/** The log and the way of folding from data. */
export function fromJob({ log, shelf, folding, rows, pseudonymKey, compare }: WorkerJob): {
  readonly log: ReadLog
  readonly folding: FoldOptions
} {
  const groups = eachOnce(groupsIn(shelf), log.files)
  const pseudonym = pseudonymKey === null ? realNames : pseudonyms(pseudonymKey)
  return {
    log: { ...log, groups },
    folding: {
      ...folding,
      rows: { ...rows, pseudonym },
      compare: compare === undefined ? undefined : parseComparison(compare),
    },
  }
}
