/**
 * When next, from programs: the walk of judge/not-before.ts, which goes from one rule that bars to the next, without
 * asking at every instant between. A rule that bars every act of a kind is followed through the law's eras at once.
 */
import type { Contact } from '../facts/contact.ts'
import type { Rule } from '../language/rule.ts'
import { DAY_SECONDS } from '../clock/zone.ts'
import type { NotBefore } from '../judge/judgement.ts'
import { HORIZON_DAYS, tellable } from '../judge/not-before.ts'
import type { Setting } from '../judge/setting.ts'
import { type Named, answerOf } from './answers.ts'
import { type Bits, NO, YES } from './bits.ts'
import type { Fit } from './engine.ts'
import { rowsUntil } from './history.ts'
import type { Placed, Program, Script } from './program.ts'
import { steadyOf } from './node.ts'
import { TROUBLE, askReadable } from './question.ts'
import type { Kind } from './shape.ts'
import type { Sight } from './sight.ts'
import type { Stretch, WorldSet } from './world-set.ts'

/** What is asked about instants to come: an act's matter with what its sources declare and cover renewed (S27). */
export interface Ahead {
  /** Whether debts have dates: then a kind of act is not the same from one day to another. */
  readonly isDated: boolean
  readonly fitAt: (at: number) => Fit | undefined
  /** What questions look at: made where one has to be asked. */
  readonly sightOf: (program: Program) => Sight
  /** The act as it was judged: whose ids words get. */
  readonly named: Named
  /** The readable judge's setting of the act at another instant. */
  readonly settingAt: (at: number) => Setting
}

/** How often the clock is moved on before the readable judge is asked. */
const STEPS_AT_MOST = 1000

/** The last instants asked about lie within so many days of the end: every local midnight is one. */
const LAST_SECONDS = 2 * DAY_SECONDS

/** A question that possibly bars. */
interface Bar {
  readonly placed: Placed
  readonly bits: Bits
}

/**
 * From when on nothing would possibly bar.
 *
 * @returns `undefined` where the readable judge has to look
 */
export function nextClear(act: Contact, ahead: Ahead): NotBefore | undefined {
  const from = act.at.latest
  const end = from + (HORIZON_DAYS + 1) * DAY_SECONDS
  let stage: Stage | undefined
  let bar: Rule | undefined
  let run: Run | undefined
  for (let at = from, step = 0; step < STEPS_AT_MOST; step++) {
    stage = stageAt(at, stage, ahead)
    // the rule that barred is asked first, as the readable judge does: at the end it counts which one it was
    const found = stage && ((bar && firstBar(stage, bar)) ?? firstBar(stage, undefined))
    if (!stage || (found && found.bits & TROUBLE)) return undefined
    if (!found) return { kind: 'at', at }
    const { question } = found.placed
    bar = question.rule
    if (question.constant === undefined) {
      const { steady, until } = endOf(found, stage.sight())
      // by which answer it was barred before, up to here without a gap
      const isSame = run?.rule === question.rule && run.bits === found.bits && run.until >= at
      run = { rule: question.rule, bits: found.bits, from: isSame && run ? run.from : at, until: steady }
      if (steady >= end && stage.fit.until >= end) return askedTo(found, run.from, from, end, stage)
      if (until <= at) return undefined
      at = Math.min(until, stage.fit.until)
      // which answer was the last one is told by asking
      if (at >= end) return undefined
      continue
    }
    const lasting = lastingFrom(at, bar, stage, end, ahead)
    if (lasting.until >= end) return toldOf(lasting, from, end, ahead.named)
    // where another reading of the rule has to be asked first, only this stretch is told
    at = lasting.until > at ? lasting.until : stage.fit.until
    if (at >= end) return undefined
  }
  return undefined
}

/** Where the walk is: the fit of the act there, and what its questions look at. */
interface Stage {
  readonly fit: Fit
  readonly program: Program
  readonly script: Script
  readonly sight: () => Sight
}

function stageAt(at: number, before: Stage | undefined, ahead: Ahead): Stage | undefined {
  const fit = before && at >= before.fit.from && at < before.fit.until ? before.fit : ahead.fitAt(at)
  const { program, script } = fit ?? {}
  if (!fit || !program || !script) return undefined
  let moved: Sight | undefined
  const sight = (): Sight => {
    if (moved) return moved
    moved = ahead.sightOf(program)
    const rows = moved.columns.earliest.length
    moved.moveTo(at, rowsUntil(moved.columns, 0, rows, at), () => ahead.settingAt(at))
    return moved
  }
  return { fit, program, script: fit === before?.fit ? before.script : script(), sight }
}

const biting = new WeakMap<Script, readonly Placed[]>()

/** The questions of a script that can bar, in the order in which the readable judge asks them. */
function bitingOf(script: Script): readonly Placed[] {
  const known = biting.get(script)
  if (known) return known
  const made = script.placed.filter((p) => p.question.constant !== NO)
  biting.set(script, made)
  return made
}

/** The first question that possibly bars: of one rule, or of all. */
function firstBar(stage: Stage, only: Rule | undefined): Bar | undefined {
  for (const placed of bitingOf(stage.script)) {
    const { question } = placed
    if (only !== undefined && question.rule.id !== only.id) continue
    const bits = question.constant ?? question.ask(stage.sight())
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
function endOf({ placed }: Bar, s: Sight): { readonly steady: number; readonly until: number } {
  const [parts, ...others] = placed.question.parts
  const [zone, ...zones] = parts?.zones ?? []
  if (!parts || !zone || others.length > 0 || zones.length > 0) return NOT_TOLD
  s.look(zone)
  const { scope, core, excuse } = parts
  const beside = steadyOf([scope, excuse], s)
  if (beside === undefined) return NOT_TOLD
  const steady = Math.min(beside, steadyOf([core], s) ?? -Infinity)
  return { steady, until: Math.max(steady, Math.min(beside, core.next?.(s) ?? -Infinity)) }
}

const NOT_TOLD = { steady: -Infinity, until: -Infinity }

/** What is told of an act that a question bars to the end as it does now: what would decide it the readable judge lists. */
function askedTo(
  { placed, bits }: Bar,
  since: number,
  from: number,
  end: number,
  { fit, program, sight }: Stage,
): NotBefore | undefined {
  // at which instant was asked last is not told here: it must not matter
  const begun = bits === YES ? since : Math.max(since, fit.from)
  if (begun >= end - LAST_SECONDS) return undefined
  const { rule, instrument, assignment } = placed.question
  const world = program.set.worlds[placed.world]
  if (rule.kind === 'stop' || !world) return undefined
  const needs = bits === YES ? [] : tellable(askReadable(rule, instrument, world, assignment, sight()).needs)
  return needs.length > 0
    ? { kind: 'unknown', needs }
    : { kind: 'none', horizon: from + HORIZON_DAYS * DAY_SECONDS }
}

/** A rule that bars every act of a kind, without a gap: in each stretch by the question that is asked first. */
interface Lasting {
  readonly from: number
  readonly until: number
  /** Whether it may be over then; else nobody looked further. */
  readonly isOver: boolean
  readonly stretches: readonly (Stretch & { readonly placed: Placed })[]
}

/** What is known of kinds in their worlds, for debts without dates and without events: every matter has it so. */
const known = new WeakMap<Kind, WeakMap<WorldSet, Map<Rule, Lasting>>>()

function lastingFrom(at: number, rule: Rule, stage: Stage, end: number, ahead: Ahead): Lasting {
  const { kind } = stage.fit
  if (ahead.isDated || kind.shape.eventKinds.size > 0) return lastingUntil(end, at, rule, stage, ahead)
  const byWorlds = known.get(kind) ?? new WeakMap<WorldSet, Map<Rule, Lasting>>()
  known.set(kind, byWorlds)
  const byRule = byWorlds.get(stage.program.set) ?? new Map<Rule, Lasting>()
  byWorlds.set(stage.program.set, byRule)
  const before = byRule.get(rule)
  if (before && before.from <= at && at < before.until && (before.isOver || before.until >= end))
    return before
  // the next act of the kind is asked about from another day
  const made = lastingUntil(end + HORIZON_DAYS * DAY_SECONDS, at, rule, stage, ahead)
  byRule.set(rule, made)
  return made
}

function lastingUntil(
  limit: number,
  from: number,
  rule: Rule,
  { fit, script }: Stage,
  ahead: Ahead,
): Lasting {
  const stretches: (Stretch & { readonly placed: Placed })[] = []
  let at = from
  let here: Pick<Fit, 'until'> | undefined = fit
  let asked: Script | undefined = script
  for (let step = 0; step < STEPS_AT_MOST && here && asked; step++) {
    const placed = bitingOf(asked).find(({ question }) => question.rule.id === rule.id)
    const bits = placed?.question.constant
    if (!placed || bits === undefined || bits & TROUBLE) break
    stretches.push({ from: at, until: here.until, placed })
    at = here.until
    if (at >= limit) return { from, until: at, isOver: false, stretches }
    const next = ahead.fitAt(at)
    here = next
    asked = next?.script?.()
  }
  return { from, until: at, isOver: true, stretches }
}

/** What is told of an act that the same rule bars to the end; `undefined` where only an event could end it. */
function toldOf({ stretches }: Lasting, from: number, end: number, named: Named): NotBefore | undefined {
  const last = stretches.filter((x) => x.until > end - LAST_SECONDS && x.from < end)
  const all = last.map(({ placed }) => verdictOf(placed, from, named))
  const [first, ...others] = all
  // at which instant was asked last is not told here: it must not matter
  const isSame = others.every((v) => JSON.stringify(v) === JSON.stringify(first))
  return isSame ? first : undefined
}

function verdictOf({ question }: Placed, from: number, named: Named): NotBefore | undefined {
  if (question.constant !== YES) {
    const answer = answerOf(question, named)
    if (!answer) return undefined
    const needs = tellable(answer.needs)
    if (needs.length > 0) return { kind: 'unknown', needs }
  }
  return question.rule.kind === 'stop'
    ? undefined
    : { kind: 'none', horizon: from + HORIZON_DAYS * DAY_SECONDS }
}
