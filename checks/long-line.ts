/**
 * A line of a gigabyte in the middle of a log of every format, pushed into its reader piece by piece: it costs its own
 * line, or the file is refused with its size, and never memory in proportion.
 *
 * `node checks/long-line.ts [--megabytes N]`
 */
import { parseArgs } from 'node:util'
import { type FormatName, addsUp, formats } from '@forbear/logs'
import { FUZZ_LOGS, type FuzzLog } from './fuzz/logs.ts'

/** What a reader made of the long line. */
export interface LongLine {
  readonly format: FormatName
  /** What was said of it: codes of problems. */
  readonly says: readonly string[]
  /** Contacts read besides; 0 where the file was refused. */
  readonly contacts: number
  /** Whether the file was refused with a problem, or all else was read and every row is accounted for. */
  readonly holds: boolean
  /** By how much more was held in memory at most, garbage included, in megabytes. */
  readonly grewMegabytes: number
}

const MEGABYTE = 1024 * 1024

/** Where the last line but one begins: heads and titles stand before it. */
const lateLine = (bytes: Uint8Array): number =>
  bytes.lastIndexOf(10, bytes.lastIndexOf(10, bytes.length - 2) - 1) + 1

/** Bytes held in memory, garbage included. */
const held = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function readWith({ format, bytes, options }: FuzzLog, megabytes: number): LongLine {
  const feed = formats[format].open(options)
  const before = held()
  let most = before
  let contacts = 0
  const push = (piece: Uint8Array): void => {
    contacts += feed.push(piece).length
    most = Math.max(most, held())
  }
  const at = lateLine(bytes)
  push(bytes.subarray(0, at))
  const filler = new Uint8Array(MEGABYTE).fill(120)
  // as the command does, nothing is pushed into a reader that has given up
  for (let n = 0; n < megabytes && !feed.hasFailed(); n++) push(filler)
  if (!feed.hasFailed()) {
    push(Uint8Array.of(10))
    push(bytes.subarray(at))
  }
  const end = feed.end()
  most = Math.max(most, held())
  const whole = formats[format].read(bytes, options)
  const problems = end.ok ? end.log.setAside.flatMap((row) => row.problems) : end.problems
  return {
    format,
    says: [...new Set(problems.map(({ code }) => code))],
    contacts: end.ok ? contacts + end.contacts.length : 0,
    holds: end.ok
      ? addsUp(end.log.rows) && whole.ok && contacts + end.contacts.length === whole.contacts.length
      : problems.length > 0,
    grewMegabytes: Math.round((most - before) / MEGABYTE),
  }
}

/** One log of every format with a long line in it, one after the other. */
export function longLines(megabytes: number): readonly LongLine[] {
  return Object.values(Object.groupBy(FUZZ_LOGS, ({ format }) => format)).flatMap(([first]) =>
    first ? [readWith(first, megabytes)] : [],
  )
}

/** The table in Markdown. */
export function longLinesTable(lines: readonly LongLine[]): string {
  return [
    '| Format | Said | Contacts read besides | Memory held more |',
    '| --- | --- | --- | --- |',
    ...lines.map(
      ({ format, says, contacts, grewMegabytes }) =>
        `| ${format} | ${says.join(', ') || 'nothing: text between entries is none'} | ${contacts} | ${grewMegabytes} MB |`,
    ),
  ].join('\n')
}

function main(): void {
  const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1024' } } })
  const lines = longLines(Number(values.megabytes))
  console.log(longLinesTable(lines))
  process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1
}

if (import.meta.main) main()
