/**
 * How long a permitted verdict surely stands, told without asking again (S28): from what its program asks it is read off
 * once what can turn it; of an act then only whether anything of that lies in the seconds to come. In doubt it does, and
 * the readable judge looks (judge/interval.ts).
 */
import { NO } from './bits.ts'
import type { Hours } from './hours.ts'
import { rowsUntil } from './history.ts'
import { HandBack } from './kind-table.ts'
import type { Node } from './node.ts'
import type { Program } from './program.ts'
import type { Question } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { ZoneTable } from './zone-table.ts'

/** What can turn the clear verdict of a program, besides what can turn any. */
interface Turned {
  /** Whether something is asked of which it is not told what turns it. */
  readonly isUntold: boolean
  readonly hours: readonly { readonly zone: ZoneTable; readonly hours: Hours }[]
  /** Seconds after a contact. */
  readonly lengths: readonly number[]
  /** Whether it counts when a pending permit ends. */
  readonly readsEnds: boolean
  /** Parts of which it is told once they are settled for the act. */
  readonly settling: readonly { readonly zone: ZoneTable; readonly node: Node }[]
}

const known = new WeakMap<Program, Turned>()

/**
 * Whether nothing turns after an act, up to an instant.
 *
 * @param s  turned to the act, which is permitted and for whose stretch, events included, the program fits up to there
 * @param kinds  every kind met, by number
 */
export function isQuietUntil(program: Program, s: Sight, until: number, kinds: readonly Kind[]): boolean {
  const turned = known.get(program) ?? turnedOf(program)
  known.set(program, turned)
  const { set } = program
  return (
    !turned.isUntold &&
    // a second after a midnight what is counted from it on has a length, which the record has to reach over (S13)
    set.tables.every((zone) => isOneDate(zone, s.at - 1, until)) &&
    areRowsQuiet(turned, s, until, kinds) &&
    turned.hours.every(({ zone, hours }) => areHoursQuiet(zone, hours, s, until)) &&
    turned.settling.every(({ zone, node }) => isSettledCalm(zone, node, s))
  )
}

function turnedOf(program: Program): Turned {
  let isUntold = false
  let readsEnds = false
  const hours: { readonly zone: ZoneTable; readonly hours: Hours }[] = []
  const lengths = new Set<number>()
  const settling: Turned['settling'][number][] = []
  for (const { question } of program.placed) {
    if (question.parts.length === 0) isUntold ||= question.constant === undefined
    for (const part of question.parts) {
      const { zones, scope, core, excuse } = part
      if (scope.constant === NO || !isRead(question)) continue
      for (const zone of zones) if (core.hours) hours.push({ zone, hours: core.hours })
      const [zone] = zones
      for (const node of core.hours ? [scope, excuse] : [scope, core, excuse]) {
        if (node.constant !== undefined) continue
        for (const length of node.lengths ?? []) lengths.add(length)
        readsEnds ||= node.key.includes('lost(')
        if (node.isCalm) continue
        if (node.settle && zone && zones.length === 1 && question.parts.length === 1)
          settling.push({ zone, node })
        else isUntold = true
      }
    }
  }
  return { isUntold, hours: distinct(hours), lengths: [...lengths], readsEnds, settling }
}

/** Whether a verdict or a condition reads the question: what never bites can still have something to be kept (S20). */
function isRead({ constant, rule }: Question): boolean {
  return constant === undefined || rule.kind === 'content' || rule.kind === 'window'
}

function distinct(all: Turned['hours']): Turned['hours'] {
  return all.filter((a, i) => all.findIndex((b) => b.zone === a.zone && b.hours === a.hours) === i)
}

/** Whether a clock shows one date and goes evenly from one instant to another. */
function isOneDate(zone: ZoneTable, from: number, until: number): boolean {
  return zone.dayAt(from) === zone.dayAt(until) && (zone.clock.nextChangeAfter(from) ?? Infinity) > until
}

/** Whether no bound of hours lies between; of one date. */
function areHoursQuiet(zone: ZoneTable, hours: Hours, s: Sight, until: number): boolean {
  s.look(zone)
  try {
    const first = hours.firstOn(s.day)
    const last = hours.lastOn(s.day)
    const then = s.second + until - s.at
    return !(s.second < first && then >= first) && !(s.second <= last && then > last)
  } catch {
    return false // a calendar past its end (S5)
  }
}

/** Whether no contact on record begins, is over, or leaves what is counted. */
function areRowsQuiet(
  { lengths, readsEnds }: Turned,
  s: Sight,
  until: number,
  kinds: readonly Kind[],
): boolean {
  const { at, columns, first } = s
  const { earliest, latest, spread, kind } = columns
  const end = first + s.ids.length
  if ((s.until < end ? (earliest[s.until] as number) : Infinity) <= until) return false
  for (let row = s.until - 1; row >= first && (earliest[row] as number) >= at - spread; row--) {
    const over = latest[row] as number
    if (over < at || over >= until || row === s.row) continue
    const isPending = kinds[kind[row] as number]?.contact.permit?.state === 'pending'
    if (readsEnds || !isPending) return false
  }
  for (const length of lengths) {
    for (let row = rowsUntil(columns, first, end, until - length) - 1; row >= first; row--) {
      const begun = earliest[row] as number
      if (begun + spread + length <= at) break
      if (begun + length > at || isWithin((latest[row] as number) + length, at, until)) return false
    }
  }
  return true
}

const isWithin = (t: number, from: number, until: number): boolean => t > from && t <= until

function isSettledCalm(zone: ZoneTable, node: Node, s: Sight): boolean {
  s.look(zone)
  try {
    const settled = node.settle?.(s)
    return settled !== undefined && (settled.constant !== undefined || settled.isCalm === true)
  } catch (error) {
    if (error instanceof HandBack) return false
    throw error
  }
}
