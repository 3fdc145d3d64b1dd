/**
 * When next, from programs: the walk of judge/not-before.ts, which goes from one rule that bars to the next, without
 * asking at every instant between. A rule that bars every act of a kind is followed through the law's eras, and through
 * all that turns of events, at once.
 */
import type { Contact } from '../facts/contact.ts'
import { EVENT_CLASS, type EventClass } from '../facts/event.ts'
import type { Rule } from '../language/rule.ts'
import { DAY_SECONDS } from '../clock/zone.ts'
import type { NotBefore } from '../judge/judgement.ts'
import { HORIZON_DAYS, tellable } from '../judge/not-before.ts'
import type { RuleAnswer } from '../judge/rule.ts'
import { answerOf } from './answers.ts'
import { type Bits, NO, YES } from './bits.ts'
import { isCertain, isPossible, steadyOf } from './node.ts'
import { UNKNOWN } from './history.ts'
import { type Barred, type Lasting, type Outlook, type Piece, type Said, firstOf } from './outlook.ts'
import type { Placed } from './script.ts'
import { TROUBLE, askReadable } from './question.ts'
import type { Parts } from './parts.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { Stretch, WorldSet } from './world-set.ts'

/** How often the clock is moved on before the readable judge is asked. */
const STEPS_AT_MOST = 1000

/** The last instants asked about lie within so many days of the end: every local midnight is one. */
const LAST_SECONDS = 2 * DAY_SECONDS

/** A question that possibly bars. */
interface Bar {
  readonly placed: Placed
  readonly bits: Bits
}

/** A walk: whom it is for, from when until when, and which states are taken as ended. */
interface Walk {
  readonly outlook: Outlook
  readonly from: number
  readonly end: number
  readonly ignored: readonly Rule[]
}

/**
 * From when on nothing would possibly bar.
 *
 * @param outlook  begun for the act
 * @returns `undefined` where the readable judge has to look
 */
export function nextClear(outlook: Outlook): NotBefore | undefined {
  const from = outlook.act.at.latest
  const end = from + (HORIZON_DAYS + 1) * DAY_SECONDS
  const first = walk({ outlook, from, end, ignored: NOTHING })
  if (first === undefined) return undefined
  if (typeof first === 'number') return { kind: 'at', at: first }
  if (!first.certain && first.needs.length > 0) return { kind: 'unknown', needs: first.needs }

  // states that only an event can end: when would it be, were they ended now
  const events: { readonly class: EventClass; readonly rule: string }[] = []
  const ignored: Rule[] = []
  for (let last = first; last.rule.kind === 'stop' && !ignored.some((r) => r.id === last.rule.id); ) {
    const state = last.event ?? last.rule.while[0]?.kind[0]
    if (state === undefined) break
    events.push({ class: EVENT_CLASS[state], rule: last.rule.id })
    ignored.push(last.rule)
    const next = walk({ outlook, from, end, ignored })
    if (next === undefined) return undefined
    if (typeof next === 'number') return { kind: 'after', events, at: next }
    last = next
  }
  if (events.length > 0) return { kind: 'after', events }
  return { kind: 'none', horizon: from + HORIZON_DAYS * DAY_SECONDS }
}

const NOTHING: readonly never[] = []

/** The first clear instant, or what still bars at the end; `undefined` where the readable judge has to look. */
function walk(w: Walk): number | Said | undefined {
  const { outlook, from, end } = w
  let bar: Rule | undefined
  let run: Run | undefined
  for (let at = from, step = 0; step < STEPS_AT_MOST; step++) {
    const piece = outlook.pieceAt(at)
    // the rule that barred is asked first, as the readable judge does: at the end it counts which one it was
    const found = piece && ((bar && firstBar(piece, at, bar, w)) ?? firstBar(piece, at, undefined, w))
    if (!piece || (found && found.bits & TROUBLE)) return undefined
    if (!found) return at
    const { question } = found.placed
    bar = question.rule
    if (question.constant === undefined) {
      const { steady, until } = endOf(found, outlook.sightAt(at))
      // by which answer it was barred before, up to here without a gap
      const isSame = run?.rule === question.rule && run.bits === found.bits && run.until >= at
      run = { rule: question.rule, bits: found.bits, from: isSame && run ? run.from : at, until: steady }
      if (steady >= end && piece.until >= end) return steadySaid(found, run.from, at, piece, w)
      if (until <= at) return undefined
      at = Math.min(until, piece.until)
      // which answer was the last one is told by asking
      if (at >= end) return undefined
      continue
    }
    const lasting = lastingFrom(at, bar, piece, w)
    if (lasting.until >= end) return lastSaid(lasting, piece, w)
    // where another reading of the rule has to be asked first, only this stretch is told
    at = lasting.until > at ? lasting.until : piece.until
    if (at >= end) return undefined
  }
  return undefined
}

/** The questions that can bar, in the order in which the readable judge asks them, all together and by rule. */
interface Biting {
  readonly all: readonly Placed[]
  readonly byRule: ReadonlyMap<string, readonly Placed[]>
}

const biting = new WeakMap<readonly Placed[], Biting>()

function bitingOf(placed: readonly Placed[]): Biting {
  const known = biting.get(placed)
  if (known) return known
  const all = placed.filter((p) => p.question.constant !== NO)
  const made = { all, byRule: Map.groupBy(all, (p) => p.question.rule.id) }
  biting.set(placed, made)
  return made
}

/** The first question that possibly bars: of one rule, or of all. */
function firstBar({ placed: of }: Piece, at: number, only: Rule | undefined, w: Walk): Bar | undefined {
  const { all, byRule } = bitingOf(of)
  const asked = only === undefined ? all : (byRule.get(only.id) ?? NOTHING)
  if (asked.length === 0) return undefined
  const sight = w.outlook.sightAt(at)
  for (const placed of asked) {
    const { question } = placed
    if (w.ignored.length > 0 && w.ignored.some((r) => r.id === question.rule.id)) continue
    const bits = question.constant ?? question.ask(sight)
    if (bits !== NO) return { placed, bits }
  }
  return undefined
}

/** A rule that bars by the same answer, without a gap. */
interface Run extends Stretch {
  readonly rule: Rule
  readonly bits: Bits
}

/** Until when a question surely stays as it is, and until when it surely bars; -Infinity where that is not told. */
function endOf({ placed: { question } }: Bar, s: Sight): End {
  const { parts, isAudit } = question
  const [only] = parts
  if (!only || parts.some((p) => p.zones.length > 1)) return NOT_TOLD
  if (parts.length === 1) return endOfParts(only, s)
  // an audit does not test what rests on what no source carries, whatever of several debts bites (S9)
  if (isAudit || s.debts.length !== parts.length) return NOT_TOLD
  let steady = Infinity
  let until = -Infinity
  try {
    for (let i = 0; i < parts.length; i++) {
      const { core, excuse, scope } = parts[i] as Parts
      s.debt = s.debts[i] as number
      const mine = endOfParts(parts[i] as Parts, s)
      // unnamed acts beyond what all debts allow are counted over all of them (S21)
      steady = core.beyond ? -Infinity : Math.min(steady, mine.steady)
      // it bars as long as it does for one of them
      const isBarring = isPossible(scope.ask(s)) && isPossible(core.ask(s)) && !isCertain(excuse.ask(s))
      if (isBarring) until = Math.max(until, mine.until)
    }
  } finally {
    s.debt = UNKNOWN
  }
  return { steady, until: Math.max(steady, until) }
}

interface End {
  readonly steady: number
  readonly until: number
}

const NOT_TOLD: End = { steady: -Infinity, until: -Infinity }

function endOfParts({ zones: [zone], scope, core, excuse }: Parts, s: Sight): End {
  if (!zone) return NOT_TOLD
  s.look(zone)
  const beside = steadyOf([scope, excuse], s)
  if (beside === undefined) return NOT_TOLD
  const steady = Math.min(beside, steadyOf([core], s) ?? -Infinity)
  return { steady, until: Math.max(steady, Math.min(beside, core.next?.(s) ?? -Infinity)) }
}

/** What a question says that bars to the end as it does now: what would decide it the readable judge lists. */
function steadySaid(
  { placed, bits }: Bar,
  since: number,
  at: number,
  piece: Piece,
  { outlook, end }: Walk,
): Said | undefined {
  // at which instant was asked last is not told here: it must not matter
  const begun = bits === YES ? since : Math.max(since, piece.from)
  if (begun >= end - LAST_SECONDS) return undefined
  const { rule } = placed.question
  if (bits === YES && rule.kind !== 'stop') return surely(rule)
  // it stays so: whenever it is asked in this stretch, so it says
  const before = piece.said.get(placed)
  if (before) return before
  const answer = readableOf(placed, piece.set, outlook.sightAt(at))
  if (!answer) return undefined
  const said = saidBy(rule, answer)
  if (isOfAny(said, outlook.act)) piece.said.set(placed, said)
  return said
}

function readableOf({ question, world }: Placed, set: WorldSet, s: Sight): RuleAnswer | undefined {
  const { rule, instrument, assignment } = question
  const of = set.worlds[world]
  return of && askReadable(rule, instrument, of, assignment, s)
}

function saidBy(rule: Rule, { certain, needs, decided }: RuleAnswer): Said {
  return {
    rule,
    certain,
    needs: tellable(needs),
    event: decided.kind === 'stop' ? decided.event : undefined,
  }
}

/** What is known of kinds in their worlds, for debts without dates and without events: every matter has it so. */
const known = new WeakMap<Kind, WeakMap<WorldSet, Map<Rule, Lasting>>>()

const isShared = (piece: Piece, outlook: Outlook): boolean =>
  !outlook.isDated && piece.kind.shape.eventKinds.size === 0

function lastingFrom(at: number, rule: Rule, piece: Piece, { outlook, end }: Walk): Lasting {
  const byRule = isShared(piece, outlook) ? sharedBy(piece) : outlook.lasting
  const before = byRule.get(rule)
  if (before && before.from <= at && at < before.until && (before.isOver || before.until >= end))
    return before
  // the next act alike is asked about from another day
  const made = lastingUntil(end + HORIZON_DAYS * DAY_SECONDS, at, rule, piece, outlook)
  byRule.set(rule, made)
  return made
}

function sharedBy({ kind, set }: Piece): Map<Rule, Lasting> {
  const byWorlds = known.get(kind) ?? new WeakMap<WorldSet, Map<Rule, Lasting>>()
  known.set(kind, byWorlds)
  const byRule = byWorlds.get(set) ?? new Map<Rule, Lasting>()
  byWorlds.set(set, byRule)
  return byRule
}

function lastingUntil(limit: number, from: number, rule: Rule, piece: Piece, outlook: Outlook): Lasting {
  const stretches: Barred[] = []
  let at = from
  let here: ReturnType<Outlook['ruleAt']> = { until: piece.until, from, first: firstOf(piece.placed, rule) }
  for (let step = 0; step < STEPS_AT_MOST && here?.first; step++) {
    const { first: placed, until } = here
    const bits = placed.question.constant
    if (bits === undefined || bits & TROUBLE) break
    stretches.push({ from: at, until, placed })
    at = until
    if (at >= limit) return { from, until: at, isOver: false, stretches }
    here = outlook.ruleAt(at, rule)
  }
  return { from, until: at, isOver: true, stretches }
}

/** What is said last of an act that the same rule bars to the end. */
function lastSaid({ stretches }: Lasting, piece: Piece, w: Walk): Said | undefined {
  let said: Said | undefined
  for (let i = stretches.length - 1; i >= 0; i--) {
    const one = stretches[i] as Barred
    if (one.from >= w.end) continue
    if (one.until <= w.end - LAST_SECONDS) break
    const mine = saidIn(one, piece, w)
    // at which instant was asked last is not told here: it must not matter
    if (!mine || (said && said !== mine && JSON.stringify(said) !== JSON.stringify(mine))) return undefined
    said = mine
  }
  return said
}

function saidIn(one: Barred, { kind, set }: Piece, { outlook, from }: Walk): Said | undefined {
  if (one.said) return one.said
  const { question } = one.placed
  const { rule, constant } = question
  if (constant === YES && rule.kind !== 'stop') return (one.said = surely(rule))
  // words of a kind get the ids of each act; they hold for matters without events
  const isOfKind = kind.shape.eventKinds.size === 0
  const ofKind = isOfKind ? answerOf(question, outlook.sight) : undefined
  if (ofKind) return saidBy(rule, ofKind)
  const answer = readableOf(one.placed, set, outlook.sightAt(Math.max(one.from, from)))
  if (!answer) return undefined
  const said = saidBy(rule, answer)
  if (!isOfKind && isOfAny(said, outlook.act)) one.said = said
  return said
}

const surely = (rule: Rule): Said => ({ rule, certain: true, needs: NOTHING, event: undefined })

/** Whether no word is one act's own: acts alike are about the same person, number and debts. */
const isOfAny = ({ needs }: Said, { id }: Contact): boolean => needs.every((n) => n.about !== id)
