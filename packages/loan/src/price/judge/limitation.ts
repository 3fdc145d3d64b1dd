/**
 * `limitation`: the clock of a claim over what happened to it. When it runs out, what started it anew, what the debtor
 * then has, and what would give that away again.
 */
import { monthsLater, type Day } from '../../calendar/index.ts'
import type { LimitationEvent, LoanFacts } from '../facts/loan-facts.ts'
import type { LimitationRule } from '../language/rule.ts'
import type { LimitationEventKind } from '../language/vocabulary.ts'
import type { Found } from './limit.ts'
import { optionOf } from './measure.ts'
import { dateText } from './quantity.ts'
import { known, type Truth, undecided } from './truth.ts'

/** An event that moved the clock, with the last day of the time that it set. */
export interface ClockMoved {
  readonly kind: LimitationEventKind
  readonly on: string
  /** `restarted` while the time ran, `revived` after it had run out, `held` while proceedings are open. */
  readonly did: 'began' | 'restarted' | 'revived' | 'held'
  readonly lastDay?: string
}

/** Where the clock of a claim stands. */
export interface LimitationState {
  readonly kind: 'limitation'
  /** `unknown`: no due date is among the events. `held`: proceedings are open. */
  readonly state: 'running' | 'held' | 'run-out' | 'unknown'
  /** The last day on which the creditor can still sue in time; absent where it does not run. */
  readonly lastDay?: string
  readonly moved: readonly ClockMoved[]
  /** What the debtor has once it has run out. */
  readonly afterwards: 'defence' | 'extinction'
  /** What would give that away, on some reading at least, or start the time anew while it runs. */
  readonly revivedBy: readonly LimitationEventKind[]
  readonly restartedBy: readonly LimitationEventKind[]
}

/** The day on which it is asked, and how ambiguities of the rule are read. */
export interface LimitationAsked {
  readonly asOf: Day
  /** Option of each reading that the rule takes; absent: the first. */
  readonly options: ReadonlyMap<string, string>
}

const MONTHS_OF_YEAR = 12

/**
 * Reckons the limitation of one claim.
 *
 * @param events in any order; those after `asOf` are left out
 */
export function limitation(
  events: readonly LimitationEvent[],
  rule: LimitationRule,
  { asOf, options }: LimitationAsked,
): LimitationState {
  const reviving = optionOf(rule.revivedBy, options)
  const dayOne = optionOf(rule.dayOne, options)
  const passed = events.filter(({ on }) => on <= asOf).toSorted((a, b) => a.on - b.on)
  // a debt in instalments runs from the last of them, even one that is due only later
  const begins = events.filter(({ kind }) => rule.runsFrom.includes(kind)).toSorted((a, b) => b.on - a.on)[0]
  const common = {
    kind: 'limitation',
    afterwards: rule.afterwards,
    revivedBy: onSomeReading(rule.revivedBy),
    restartedBy: rule.restartedBy,
  } as const
  if (begins === undefined) return { ...common, state: 'unknown', moved: [] }

  const lastOf = (from: Day, years: number): Day =>
    monthsLater(from, years * MONTHS_OF_YEAR, 'clip') - (dayOne === 'event' ? 1 : 0)
  const longest =
    rule.longestYears === undefined ? Number.POSITIVE_INFINITY : lastOf(begins.on, rule.longestYears)
  const endFrom = (from: Day): Day => Math.min(lastOf(from, rule.years), longest)

  let last = endFrom(begins.on)
  let isHeld = false
  const moved: ClockMoved[] = [
    { kind: begins.kind, on: dateText(begins.on), did: 'began', lastDay: dateText(last) },
  ]
  for (const { kind, on } of passed) {
    if (rule.runsFrom.includes(kind) || on > longest) continue
    const isOver = !isHeld && on > last
    if (rule.stopsDuringProceedings && kind === 'suit-filed' && !isOver) {
      isHeld = true
      moved.push({ kind, on: dateText(on), did: 'held' })
      continue
    }
    const ends = isHeld && kind === 'proceedings-ended'
    if (isHeld && !ends) continue
    if (!ends && !(isOver ? reviving : rule.restartedBy).includes(kind)) continue
    isHeld = false
    last = Math.max(last, endFrom(on))
    moved.push({
      kind,
      on: dateText(on),
      did: isOver ? 'revived' : 'restarted',
      lastDay: dateText(last),
    })
  }
  if (isHeld) return { ...common, state: 'held', moved }
  return { ...common, state: asOf > last ? 'run-out' : 'running', lastDay: dateText(last), moved }
}

/** What is so on any of the readings: who asks what an act may do is told the worst. */
function onSomeReading(value: LimitationRule['revivedBy']): readonly LimitationEventKind[] {
  return 'reading' in value ? [...new Set(Object.values(value.options).flat())] : value
}

/** Whether the time has run out, so that the claim meets a defence. */
export function judgeLimitation(
  rule: LimitationRule,
  facts: LoanFacts,
  options: ReadonlyMap<string, string>,
): Found<LimitationState> {
  const asOf = facts.dates['on.judged'][0]
  const state = limitation(facts.limitationEvents ?? [], rule, { asOf, options })
  return { broken: isOver(state, rule), decided: () => state }
}

function isOver({ state, moved }: LimitationState, { otherLawBefore }: LimitationRule): Truth {
  if (state === 'unknown') return undecided({ kind: 'scope', of: 'limitation.events' })
  if (state === 'run-out') return known(true)
  // dates as texts stand in the order of the calendar
  const began = moved.find(({ did }) => did === 'began')?.on
  return otherLawBefore !== undefined && began !== undefined && began < otherLawBefore
    ? undecided({ kind: 'earlier-law', of: otherLawBefore })
    : known(false)
}
