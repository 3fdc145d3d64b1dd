/**
 * A section: what one partition of a log comes to, written down. Lines of JSON, each a list whose first member says
 * what it is; the form is told in docs/guides/json-forms.md.
 *
 *     ["section", {"form": 1, "run": DIGEST, "partition": 5}]
 *     ["row", FINDING AS A ROW] …
 *     ["contact" | "certain" | "undetermined" | "set" | "duty" | "difference", …] …
 *     ["state", COUNTS]
 *     ["end", {"partition": 5, "sha256": DIGEST OF THE LINES BEFORE}]
 */
import { createHash } from 'node:crypto'
import type { FindingRow } from '@forbear/audit/findings/row'
import type { AuditFinding } from '@forbear/audit/result'
import type { Folded } from '@forbear/audit/fold'
import { type Line, type LineWriter, linesIn, packed, unpacked } from './json-lines.ts'

/** The version of the form. */
export const FORM = 1

/** A section that is not as it was written. */
export class Damaged extends Error {}

/** Begins a section. @param run  the digest of what was asked of which input */
export function beginSection(to: LineWriter, run: string, partition: number): void {
  to.line(['section', { form: FORM, run, partition }])
}

/** Writes what a partition came to and ends its section. */
export function endSection(to: LineWriter, partition: number, folded: Folded): void {
  const { contacts, certain, undetermined, sets, duties, ...counts } = folded.gathered
  for (const contact of contacts) to.line(['contact', contact])
  for (const { key, value } of certain) to.line(['certain', key, value])
  for (const { key, value } of undetermined) to.line(['undetermined', key, value])
  for (const set of sets) to.line(['set', set])
  for (const duty of duties) to.line(['duty', duty])
  for (const row of folded.versus?.rows ?? []) to.line(['difference', row])
  const { whole, sides, weights } = folded
  const versus = folded.versus && { ...folded.versus, rows: [] }
  to.line(['state', packed({ counts, whole, sides, versus, weights })])
  to.line(['end', { partition, sha256: to.digest() }])
}

/** The state line, as it is read. */
interface State extends Pick<Folded, 'whole' | 'sides' | 'versus' | 'weights'> {
  readonly counts: Omit<Folded['gathered'], 'contacts' | 'certain' | 'undetermined' | 'sets' | 'duties'>
}

/**
 * Reads a section.
 *
 * @param write  takes each finding as a row, before it is known that the section is whole
 * @throws {Damaged} if it is not whole, not as it was written, or another's
 */
export function readSection(
  fd: number,
  from: number,
  until: number,
  run: string,
  partition: number,
  write?: (row: FindingRow) => void,
): Folded {
  const lists = emptyLists()
  const hash = createHash('sha256')
  let state: State | undefined
  let isFirst = true
  for (const line of linesIn(fd, from, until, hash)) {
    const [kind, a, b] = membersOf(line)
    if (isFirst) expectBegin(kind, a, run, partition)
    isFirst = false
    if (kind === 'end') {
      const end = a as { readonly sha256?: unknown } | null
      if (state === undefined || end?.sha256 !== hash.digest('hex')) break
      const { counts, whole, sides, versus, weights } = state
      const differences = versus && { ...versus, rows: lists.differences }
      const { differences: _, ...listed } = lists
      return { gathered: { ...listed, ...counts }, whole, sides, versus: differences, weights }
    }
    if (kind === 'state') state = unpacked(a) as State
    else if (kind === 'row') write?.(a as FindingRow)
    else takeMember(lists, kind, a, b)
  }
  throw new Damaged(`partition ${partition} is not as it was written`)
}

type Lists = Pick<Folded['gathered'], 'contacts' | 'certain' | 'undetermined' | 'sets' | 'duties'> & {
  readonly differences: NonNullable<Folded['versus']>['rows']
}

const emptyLists = (): Lists => ({
  contacts: [],
  certain: [],
  undetermined: [],
  sets: [],
  duties: [],
  differences: [],
})

function takeMember(lists: Lists, kind: unknown, a: unknown, b: unknown): void {
  switch (kind) {
    case 'contact':
      lists.contacts.push(a as Lists['contacts'][number])
      break
    case 'certain':
    case 'undetermined':
      lists[kind].push({ key: a as number, value: b as AuditFinding })
      break
    case 'set':
      lists.sets.push(a as Lists['sets'][number])
      break
    case 'duty':
      lists.duties.push(a as Lists['duties'][number])
      break
    case 'difference':
      lists.differences.push(a as Lists['differences'][number])
      break
    default:
  }
}

/** @throws {Damaged} if the line is not JSON of a list */
function membersOf({ text }: Line): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
  } catch {
    // told below
  }
  throw new Damaged('a line is not as it was written')
}

function expectBegin(kind: unknown, head: unknown, run: string, partition: number): void {
  const h = head as { readonly form?: unknown; readonly run?: unknown; readonly partition?: unknown } | null
  if (kind !== 'section' || h?.form !== FORM || h.run !== run || h.partition !== partition)
    throw new Damaged(`partition ${partition} does not begin as it should`)
}
