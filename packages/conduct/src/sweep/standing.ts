/**
 * How long a permitted verdict surely stands, told without asking again (S28): from what its program asks it is read off
 * once what can turn it; of an act then only whether anything of that lies in the seconds to come. In doubt it does, and
 * the readable judge looks (judge/interval.ts).
 */
import { DAY_SECONDS } from '../clock/zone.ts'
import type { Standing } from '../judge/interval.ts'
import { NO } from './bits.ts'
import type { Hours } from './hours.ts'
import { rowsUntil } from './history.ts'
import { HandBack } from './kind-table.ts'
import type { Node } from './node.ts'
import type { Program } from './program.ts'
import type { Parts } from './parts.ts'
import type { Question } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { ZoneTable } from './zone-table.ts'

/** Hours that a rule keeps by a clock. */
interface Kept {
  readonly zone: ZoneTable
  readonly hours: Hours
  /**
   * Whether outside of them the verdict surely is another, as the rule binds and nothing excuses; or what tells that of an
   * act.
   */
  readonly isSure: boolean | ((s: Sight) => boolean)
}

/** What can turn the clear verdict of a program, besides what can turn any. */
interface Turned {
  /** Whether something is asked of which it is not told what turns it. */
  readonly isUntold: boolean
  readonly hours: readonly Kept[]
  /** Seconds after a contact. */
  readonly lengths: readonly number[]
  /** Whether it counts when a pending permit ends. */
  readonly readsEnds: boolean
  /** Parts of which it is told once they are settled for the act. */
  readonly settling: readonly { readonly zone: ZoneTable; readonly node: Node }[]
}

const known = new WeakMap<Program, Turned>()

/**
 * How long a permitted verdict surely stands, as far as that is told without asking again.
 *
 * @param fit.program  the program of the act
 * @param fit.steadyUntil  until when it is the act's, and nothing turns of events
 * @param s  turned to the act
 * @param kinds  every kind met, by number
 * @returns where something may turn by then, the last second before the first such instant, not before the act
 */
export function surelyStands(
  { program, steadyUntil }: { readonly program: Program; readonly steadyUntil: number },
  s: Sight,
  until: number,
  kinds: readonly Kind[],
): Standing | number {
  const turned = known.get(program) ?? turnedOf(program)
  known.set(program, turned)
  if (turned.isUntold || turned.settling.some(({ zone, node }) => !isSettledCalm(zone, node, s))) return s.at
  const { closing, bound } = boundsOf(turned, s, until)
  const mayTurn = Math.min(
    steadyUntil,
    bound,
    // a second after a midnight what is counted from it on has a length, which the record has to reach over (S13)
    ...program.set.tables.map((zone) => evenUntil(zone, s.at - 1, s.at)),
    firstOfRows(turned, s, Math.min(until, closing), kinds),
  )
  if (mayTurn <= Math.min(until, closing)) return Math.max(s.at, mayTurn - 1)
  return closing <= until ? { until: closing - 1, because: 'turn' } : { until, because: 'asked' }
}

function turnedOf(program: Program): Turned {
  let isUntold = false
  let readsEnds = false
  const hours: Kept[] = []
  const lengths = new Set<number>()
  const settling: Turned['settling'][number][] = []
  for (const { question } of program.placed) {
    if (question.parts.length === 0) isUntold ||= question.constant === undefined
    for (const part of question.parts) {
      const { zones, scope, core, excuse } = part
      if (scope.constant === NO || !isRead(question)) continue
      const isSure = isSurelyKept(question, part)
      for (const zone of zones) if (core.hours) hours.push({ zone, hours: core.hours, isSure })
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

/** Whether a rule bites outside of its hours, of every act of a kind; else what tells it of an act with events settled. */
function isSurelyKept({ isAudit, parts }: Question, { zones, scope, excuse }: Parts): Kept['isSure'] {
  const [zone] = zones
  if (isAudit || !zone) return false
  if (scope.constant !== undefined && excuse.constant !== undefined) return excuse.constant === NO
  if (zones.length > 1 || parts.length > 1) return false
  return (s) => {
    s.look(zone)
    try {
      const [binds, opens] = [scope, excuse].map((n) => n.constant ?? n.settle?.(s).constant)
      return binds !== undefined && binds !== NO && opens === NO
    } catch (error) {
      if (error instanceof HandBack) return false
      throw error
    }
  }
}

function distinct(all: readonly Kept[]): readonly Kept[] {
  const isSame = (a: Kept, b: Kept): boolean =>
    a.zone === b.zone && a.hours === b.hours && a.isSure === b.isSure
  return all.filter((a, i) => all.findIndex((b) => isSame(a, b)) === i)
}

/**
 * The first second after an act at which hours that it lies in surely are over, on its own date, and the first at which
 * another bound of hours lies; Infinity where none does by an instant, on that date. Where a calendar is at its end (S5),
 * at once.
 */
function boundsOf(
  { hours: all }: Turned,
  s: Sight,
  until: number,
): { readonly closing: number; readonly bound: number } {
  let closing = Infinity
  let bound = Infinity
  for (const { zone, hours, isSure } of all) {
    s.look(zone)
    try {
      const [first, last] = [hours.firstOn(s.day), hours.lastOn(s.day)]
      const begins = s.at + first - s.second
      const ends = s.at + last + 1 - s.second
      if (s.second < first) bound = Math.min(bound, begins)
      // of several that are over at once one is enough
      if (s.second < first || s.second > last || ends > until || ends >= closing) continue
      const isTold = last + 1 < DAY_SECONDS && (typeof isSure === 'boolean' ? isSure : isSure(s))
      if (isTold) closing = ends
      else bound = Math.min(bound, ends)
    } catch {
      return { closing, bound: s.at + 1 }
    }
  }
  return { closing, bound }
}

/** When a clock that showed a date before an act first shows another, or is changed; the second after if it did at it. */
function evenUntil(zone: ZoneTable, before: number, at: number): number {
  const change = zone.clock.nextChangeAfter(before) ?? Infinity
  const midnight = (zone.dayAt(before) + 1) * DAY_SECONDS - zone.offsetAt(before)
  return Math.max(at + 1, Math.min(change, midnight))
}

/** When the first contact on record begins, is over, or leaves what is counted, after an act; Infinity if none by then. */
function firstOfRows(
  { lengths, readsEnds }: Turned,
  s: Sight,
  until: number,
  kinds: readonly Kind[],
): number {
  const { at, columns, first } = s
  const { earliest, latest, spread, kind } = columns
  const end = first + s.ids.length
  let found = s.until < end ? (earliest[s.until] as number) : Infinity
  const take = (t: number): void => {
    if (t > at && t < found) found = t
  }
  for (let row = s.until - 1; row >= first && (earliest[row] as number) >= at - spread; row--) {
    if (row === s.row) continue
    const isPending = kinds[kind[row] as number]?.contact.permit?.state === 'pending'
    if (readsEnds || !isPending) take((latest[row] as number) + 1)
  }
  for (const length of lengths) {
    for (let row = rowsUntil(columns, first, end, until - length) - 1; row >= first; row--) {
      const begun = earliest[row] as number
      if (begun + spread + length <= at) break
      take(begun + length)
      take((latest[row] as number) + length)
    }
  }
  return found
}

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
