/** Which records are one call: by linkedid, else by uniqueid and by the two ends of each branch of the switch. */
import { branchOf, type CallRecord } from './record.ts'

/** The records of one call, at least one, in the order of the file. */
export interface Call {
  readonly id: string
  readonly records: readonly [CallRecord, ...CallRecord[]]
  /** The record of the channel that the call began on. */
  readonly first: CallRecord
  /** Whether some record of this call could not be read. */
  readonly isIncomplete: boolean
}

const keyOf = ({ linkedid, uniqueid, line }: Pick<CallRecord, 'linkedid' | 'uniqueid' | 'line'>): string =>
  linkedid || uniqueid || `line:${line}`

/** Sets of keys that were found to be the same call. */
const newUnion = () => {
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  return {
    rootOf,
    join: (a: string, b: string): void => {
      const [from, into] = [rootOf(a), rootOf(b)]
      if (from !== into) parents.set(from, into)
    },
  }
}

/** Branch names begin again when the switch restarts, so two ends belong together only if they were up together. */
const overlap = (a: CallRecord, b: CallRecord): boolean =>
  a.start.earliest <= b.start.latest + b.duration + 1 && b.start.earliest <= a.start.latest + a.duration + 1

const earlier = (a: CallRecord, b: CallRecord): number => {
  const branches = Number(branchOf(a.channel) !== undefined) - Number(branchOf(b.channel) !== undefined)
  return branches || a.start.earliest - b.start.earliest || a.line - b.line
}

/**
 * The calls that records make up, in the order of their first lines.
 *
 * @param records  in the order of the file
 * @param unreadable  the ids of records that could not be read
 */
export function callsOf(
  records: readonly CallRecord[],
  unreadable: readonly Pick<CallRecord, 'linkedid' | 'uniqueid' | 'line'>[],
): readonly Call[] {
  const union = newUnion()
  const ends = new Map<string, CallRecord[]>()
  for (const record of records) {
    if (record.linkedid !== '') continue
    for (const channel of [record.channel, record.dstchannel]) {
      const branch = branchOf(channel)
      if (branch === undefined) continue
      const others = ends.get(branch) ?? []
      for (const other of others) if (overlap(record, other)) union.join(keyOf(record), keyOf(other))
      ends.set(branch, [...others, record])
    }
  }
  const groups = new Map<string, [CallRecord, ...CallRecord[]]>()
  for (const record of records) {
    const root = union.rootOf(keyOf(record))
    const group = groups.get(root)
    if (group) group.push(record)
    else groups.set(root, [record])
  }
  const lost = new Set(unreadable.map((record) => union.rootOf(keyOf(record))))
  return [...groups].map(([root, group]) => {
    const own = group.filter((record) => record.uniqueid !== '' && record.uniqueid === record.linkedid)
    const first = (own.length > 0 ? own : group).toSorted(earlier)[0] ?? group[0]
    return { id: keyOf(first), records: group, first, isIncomplete: lost.has(root) }
  })
}
