/** One Asterisk call detail record, its values understood, and what its ids say about clocks and kinship. */
import type { Stamp } from '@forbear/conduct/facts'
import { oneOfWords } from '../../problem.ts'
import { complain, stampOf, wholeOf, type ValueReader } from '../../row/values.ts'
import type { Column } from './layouts.ts'
import { DISPOSITIONS, signOf, type Disposition, type Sign } from './outcomes.ts'

/** A record that was read. */
export interface CallRecord {
  readonly line: number
  readonly src: string
  readonly dst: string
  readonly dcontext: string
  readonly channel: string
  readonly dstchannel: string
  readonly start: Stamp
  readonly duration: number
  readonly billsec: number
  readonly sign: Sign
  readonly uniqueid: string
  readonly linkedid: string
  readonly userfield: string
  readonly accountcode: string
}

/** The text of a record's column; empty where the layout has no such column. */
export type CellOf = (column: Column) => string

const isDisposition = (text: string): text is Disposition =>
  (DISPOSITIONS as readonly string[]).includes(text)

/** Some databases write a time that does not exist for "never". */
const isNever = (text: string): boolean => text === '' || text === '0000-00-00 00:00:00'

/** The record of one row; `undefined` if and only if the reader has a problem. */
export function recordOf(cell: CellOf, reader: ValueReader): CallRecord | undefined {
  const start = stampOf(reader, 'start', cell('start'))
  const answer = isNever(cell('answer')) ? undefined : stampOf(reader, 'answer', cell('answer'))
  const end = isNever(cell('end')) ? undefined : stampOf(reader, 'end', cell('end'))
  const duration = wholeOf(reader, 'duration', cell('duration'))
  const billsec = wholeOf(reader, 'billsec', cell('billsec'))
  const written = cell('disposition')
  const disposition = written.toUpperCase()
  if (!isDisposition(disposition)) {
    return complain(reader, 'unknown-word', 'disposition', written, oneOfWords(DISPOSITIONS))
  }
  if (start !== undefined && end !== undefined && end.latest < start.earliest) {
    const expected = { en: 'a time not before "start"', zh: '不早于 start 的时间' }
    complain(reader, 'ends-before-start', 'end', cell('end'), expected)
  }
  if (start === undefined || duration === undefined || billsec === undefined) return undefined
  if (billsec > duration) {
    const expected = { en: `at most duration, ${duration}`, zh: `不超过 duration 的 ${duration}` }
    complain(reader, 'longer-than-whole', 'billsec', cell('billsec'), expected)
  }
  if (reader.problems.length > 0) return undefined
  const channel = cell('channel')
  const dstchannel = cell('dstchannel')
  const lastapp = cell('lastapp')
  return {
    line: reader.line,
    src: cell('src'),
    dst: cell('dst'),
    dcontext: cell('dcontext'),
    channel,
    dstchannel,
    start,
    duration,
    billsec,
    sign: signOf({ channel, dstchannel, lastapp, disposition, hasAnswerTime: answer !== undefined, billsec }),
    uniqueid: cell('uniqueid'),
    linkedid: cell('linkedid'),
    userfield: cell('userfield'),
    accountcode: cell('accountcode'),
  }
}

/** The second in which a channel was made, from its unique id (`1706368044.0`, or `name-1706368044.0`). */
export function madeAt(uniqueid: string): number | undefined {
  const match = /(?:^|-)(\d{9,10})\.\d+$/.exec(uniqueid)
  return match ? Number(match[1]) : undefined
}

/** The name that the two ends of a branch of the switch share, or `undefined` for a phone. */
export function branchOf(channel: string): string | undefined {
  return /^local\//i.test(channel) ? channel.replace(/;[12]$/, '') : undefined
}
