/**
 * Which records are one message, and which messages are parts of one: a long message is split, each part has an id
 * and a report of its own, and the person gets one text.
 */
import type { Fact, Outcome, Stamp } from '@forbear/conduct/facts'
import { anyOf, type State } from './outcomes.ts'

/** One row: a submission, a report, or both. */
export interface Report {
  readonly line: number
  readonly id: string
  readonly from: string
  readonly to: string
  readonly direction: 'outbound' | 'inbound'
  /** Absent on a report whose submission is another row. */
  readonly submitted?: Stamp
  /** When the state was reached. */
  readonly done?: Stamp
  readonly state: State
  readonly split?: Split
  readonly permit: string
  readonly template: string
  readonly reference: string
}

/** Which part of which long message. */
export interface Split {
  readonly reference: string
  readonly parts: number
  readonly part: number
}

/** One message, or one part of it, with what its reports come to. */
interface Piece {
  readonly reports: readonly [Report, ...Report[]]
  readonly outcome: Fact<Outcome>
  readonly submitted: Stamp
  readonly split: Split | undefined
  readonly disagrees: boolean
}

/** One message as the person got it. */
export interface Message {
  readonly reports: readonly [Report, ...Report[]]
  readonly outcome: Fact<Outcome>
  readonly start: Stamp
  /** Whether its reports contradict each other and none is the later one. */
  readonly disagrees: boolean
  /** Whether some of its parts are not in the file. */
  readonly lacksParts: boolean
}

const earliest = (one: Stamp, two: Stamp): Stamp => ({
  earliest: Math.min(one.earliest, two.earliest),
  latest: Math.min(one.latest, two.latest),
})

/** The reports that nothing else supersedes: the final ones if there are any, and of them the latest. */
function decisive(reports: readonly [Report, ...Report[]]): readonly Report[] {
  const finals = reports.filter(({ state }) => state.isFinal)
  const known: readonly Report[] = finals.length > 0 ? finals : reports
  const last = known.map(({ done }) => done?.earliest ?? 0).reduce((a, b) => Math.max(a, b), 0)
  return known.filter(({ done }) => (done?.latest ?? 0) >= last)
}

/** @returns `undefined` where no row says when it was submitted */
function pieceOf(reports: readonly [Report, ...Report[]]): Piece | undefined {
  const times = reports.flatMap(({ submitted }) => submitted ?? [])
  const [time, ...more] = times
  if (time === undefined) return undefined
  const deciding = decisive(reports)
  const outcome = anyOf(deciding.map(({ state }) => state.outcome)) ?? reports[0].state.outcome
  const isDisputed = deciding.some(({ state }) => state.isFinal) && typeof outcome === 'object'
  return {
    reports,
    outcome,
    submitted: more.reduce(earliest, time),
    split: reports.find(({ split }) => split !== undefined)?.split,
    disagrees: isDisputed,
  }
}

/** Parts of one message are handed over one right after the other; later the same reference means another message. */
const PARTS_WITHIN_SECONDS = 600

function messageOf(pieces: readonly [Piece, ...Piece[]]): Message {
  const [first, ...more] = pieces
  const parts = first.split?.parts ?? 1
  const seen = new Set(pieces.map(({ split }) => split?.part ?? 1))
  const outcomes = pieces.map(({ outcome }) => outcome)
  const lacksParts = seen.size < parts
  return {
    reports: [...first.reports, ...more.flatMap(({ reports }) => reports)],
    // one lost part and the person has a torso: delivered or not is then for the rule to say
    outcome: anyOf(outcomes) ?? first.outcome,
    start: pieces.map(({ submitted }) => submitted).reduce(earliest),
    disagrees: pieces.some(({ disagrees }) => disagrees),
    lacksParts,
  }
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts)

/**
 * The messages that rows make up, in the order of their first lines.
 *
 * Rows with one id and one receiver are one message, or one part; a row without a receiver belongs to the only
 * receiver that the id has. Parts are one message where sender, receiver, reference and number of parts agree, no
 * part stands twice, and all were submitted within ten minutes.
 */
export function messagesOf(reports: readonly Report[]): {
  readonly messages: readonly Message[]
  /** Reports of messages whose submission no row has. */
  readonly orphans: readonly Report[]
} {
  const receivers = new Map<string, Set<string>>()
  for (const { id, to } of reports) {
    if (to === '') continue
    const known = receivers.get(id)
    if (known) known.add(to)
    else receivers.set(id, new Set([to]))
  }
  const byMessage = new Map<string, [Report, ...Report[]]>()
  for (const report of reports) {
    const [only, other] = receivers.get(report.id) ?? []
    const to = report.to === '' && only !== undefined && other === undefined ? only : report.to
    const key = keyOf(report.id, to, report.direction)
    const group = byMessage.get(key)
    if (group) group.push(report)
    else byMessage.set(key, [report])
  }
  const pieces: Piece[] = []
  const orphans: Report[] = []
  for (const group of byMessage.values()) {
    const piece = pieceOf(group)
    if (piece) pieces.push(piece)
    else orphans.push(...group)
  }
  const messages: [Piece, ...Piece[]][] = []
  const open = new Map<string, [Piece, ...Piece[]]>()
  const inTime = pieces.toSorted(
    (a, b) => a.submitted.earliest - b.submitted.earliest || a.reports[0].line - b.reports[0].line,
  )
  for (const piece of inTime) {
    const { split } = piece
    const [{ from, to, direction }] = piece.reports
    if (split === undefined) {
      messages.push([piece])
      continue
    }
    const key = keyOf(from, to, direction, split.reference, String(split.parts))
    const group = open.get(key)
    const isNew = group?.every((other) => other.split?.part !== split.part)
    const isNear =
      group !== undefined && piece.submitted.earliest - group[0].submitted.earliest <= PARTS_WITHIN_SECONDS
    if (group && isNew && isNear) group.push(piece)
    else {
      const begun: [Piece, ...Piece[]] = [piece]
      open.set(key, begun)
      messages.push(begun)
    }
  }
  return { messages: messages.map(messageOf).toSorted((a, b) => firstLine(a) - firstLine(b)), orphans }
}

const firstLine = ({ reports }: Message): number =>
  reports.reduce((least, { line }) => Math.min(least, line), Number.POSITIVE_INFINITY)
