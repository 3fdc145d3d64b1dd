/**
 * Findings of one rule, as records to be filled in: which level, what would decide and which reading is shown is made
 * once for each set of answers, by the readable judge's own functions. What is left for an act is what decided, and ids.
 */
import type { Condition } from '../language/condition.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { findingOf, gatherRule } from '../judge/decide.ts'
import type { Decided, Finding } from '../judge/judgement.ts'
import { type RuleAnswer, SILENT, askRule, weigh } from '../judge/rule.ts'
import type { Setting, World } from '../judge/setting.ts'
import type { Need } from '../judge/truth.ts'
import { PLACEHOLDER, decidedOf, isOfAct, personOf, withAct } from './answers.ts'
import { HAND_BACK } from './kind-table.ts'
import type { Sight } from './sight.ts'
import { ANSWERS_LISTED, ANSWERS_NO, ANSWERS_YES, type Voice } from './voice.ts'

/** Lists of needs that one reading may have; more are left to the readable judge. */
const CODES_AT_MOST = 64

/** A finding without what is the act's own. */
interface Frame {
  readonly head: Omit<Finding, 'decided' | 'needs' | 'unless' | 'person' | 'debt' | 'conditionBroken'>
  readonly needs: readonly Need[]
  /** Whether a need is about the act. */
  readonly hasIds: boolean
  readonly unless: Finding['unless']
  readonly conditionBroken: boolean
}

/** What tells the finding of a rule about one act after the other. */
export interface Found {
  /**
   * @returns `undefined` where nothing bites
   * @throws {HandBack} where the readable judge has to say it
   */
  readonly of: (s: Sight) => Finding | undefined
}

/** A frame, and what tells what decided. */
interface Framed {
  readonly frame: Frame
  readonly voice: Voice
}

/** A finding that is the same for every act of a kind but for ids. */
export class SettledFinding implements Found {
  private readonly frame: Frame
  private readonly decided: Decided
  private readonly hasIds: boolean

  /** @param finding  with placeholders for ids */
  constructor(finding: Finding) {
    this.frame = frameOf(finding)
    this.decided = Object.freeze(finding.decided)
    this.hasIds = decidedOf(finding.decided, { act: { id: '', person: '' }, debtId: '' }) !== finding.decided
  }

  of(s: Sight): Finding {
    return filled(this.frame, this.hasIds ? decidedOf(this.decided, s) : this.decided, s)
  }
}

/** The findings of a rule that has to be asked about each act. */
export class AskedFindings implements Found {
  private readonly rule: Rule
  private readonly instrument: Instrument
  private readonly world: World
  private readonly setting: Setting
  private readonly voices: readonly Voice[]
  private readonly settledAs: AskedFindings[] = []
  private readonly frames = new Map<number, Framed | undefined>()
  /** The frame of the act before: most acts get the same. */
  private lastKey = -1
  private last: Framed | undefined

  constructor(
    voices: readonly Voice[],
    of: {
      readonly rule: Rule
      readonly instrument: Instrument
      readonly world: World
      readonly setting: Setting
    },
  ) {
    this.voices = voices
    this.rule = of.rule
    this.instrument = of.instrument
    this.world = of.world
    this.setting = of.setting
  }

  /**
   * The same for acts alike to one, until something turns: see {@link Node.settle}.
   *
   * @throws {HandBack} where the readable judge has to be asked
   */
  settledFor(s: Sight): Found {
    const settled = this.voices.map((voice) => voice.settledFor(s))
    if (settled.every((of) => of.isConstant) && isOfStatesAlone(this.rule)) return this.keptFor(s)
    const voices = settled.map((of) => of.voice)
    const known = this.settledAs.find((of) => of.voices.every((voice, i) => voice === voices[i]))
    if (known) return known
    const { rule, instrument, world, setting } = this
    const made = new AskedFindings(voices, { rule, instrument, world, setting })
    this.settledAs.push(made)
    return made
  }

  /** The finding as the readable judge makes it of one act. It names events, so it is no other matter's. */
  private keptFor(s: Sight): SettledFinding {
    const { voices, rule, instrument, world } = this
    const setting = withPlaceholder(s.setting())
    const answers = voices.map(({ question }) =>
      askRule(rule, instrument, world, question.assignment, setting),
    )
    const finding = findingOf(gatherRule(rule, instrument, [answers]), { worlds: [world], tooMany: false })
    if (!finding || finding.decided.kind !== rule.kind) throw HAND_BACK
    return new SettledFinding(finding)
  }

  of(s: Sight): Finding | undefined {
    const { voices } = this
    let key = 0
    for (let i = 0; i < voices.length; i++) {
      const code = (voices[i] as Voice).code(s)
      if (code === ANSWERS_LISTED || code >= CODES_AT_MOST) throw HAND_BACK
      key = key * CODES_AT_MOST + code
    }
    if (key !== this.lastKey) {
      this.last = this.framedAs(key)
      this.lastKey = key
    }
    const { last } = this
    return last && filled(last.frame, last.voice.decided(s), s)
  }

  private framedAs(key: number): Framed | undefined {
    const { frames } = this
    if (!frames.has(key)) frames.set(key, this.frameOf(key))
    return frames.get(key)
  }

  private frameOf(key: number): Framed | undefined {
    const { voices, rule, instrument, world, setting } = this
    const answers = voices.map((voice, i) => {
      const code = Math.floor(key / CODES_AT_MOST ** (voices.length - 1 - i)) % CODES_AT_MOST
      const answer: RuleAnswer =
        code === ANSWERS_NO
          ? SILENT
          : {
              certain: code === ANSWERS_YES,
              possible: true,
              needs: voice.needsOf(code),
              // which of the readings is shown
              decided: { kind: 'trouble', message: `${i}` },
              bound: true,
            }
      return weigh(answer, rule, withPlaceholder(setting))
    })
    const finding = findingOf(gatherRule(rule, instrument, [answers]), { worlds: [world], tooMany: false })
    if (finding?.decided.kind !== 'trouble') return undefined
    const voice = voices[Number(finding.decided.message)]
    return voice && { frame: frameOf(finding), voice }
  }
}

/**
 * Whether all that a finding of a rule tells is of states, and of facts that acts alike share: nothing in it is a number
 * of days, a count or a time of day, though its answer hang on none.
 */
function isOfStatesAlone(rule: Rule): boolean {
  if (rule.kind === 'stop') return true
  if (rule.kind === 'gate') return 'event' in rule.anchor
  if (rule.kind === 'attribute') return isOfStates(rule.must)
  if (rule.kind !== 'party' || rule.lifetime) return false
  return !rule.onlyIf || isOfStates(rule.onlyIf)
}

function isOfStates(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(isOfStates)
  if ('any' in condition) return condition.any.every(isOfStates)
  if ('not' in condition) return isOfStates(condition.not)
  return 'event' in condition || 'fact' in condition || 'said' in condition || 'member' in condition
}

/** A setting in which the act is yet to be named. */
function withPlaceholder(setting: Setting): Setting {
  return { ...setting, act: { ...setting.act, id: PLACEHOLDER.act.id } }
}

function frameOf(finding: Finding): Frame {
  const { decided: _decided, needs, unless, person: _person, debt: _debt, conditionBroken, ...head } = finding
  return {
    head,
    needs: Object.freeze(needs),
    hasIds: needs.some(isOfAct),
    unless: Object.freeze(unless),
    conditionBroken,
  }
}

/** The finding about an act; in the order of the readable judge's, so that the same finding is the same bytes. */
function filled(frame: Frame, decided: Decided, s: Sight): Finding {
  const { head, unless, conditionBroken } = frame
  const needs = frame.hasIds ? frame.needs.map((n) => withAct(n, s)) : frame.needs
  const person = personOf(s.act)
  const debt = s.act.debts?.[0]
  if (person === undefined || debt === undefined)
    return {
      ...head,
      decided,
      needs,
      unless,
      ...(person !== undefined && { person }),
      ...(debt !== undefined && { debt }),
      conditionBroken,
    }
  // field by field is several times as fast
  return {
    certain: head.certain,
    possible: head.possible,
    rule: head.rule,
    instrument: head.instrument,
    kind: head.kind,
    citation: head.citation,
    title: head.title,
    instrumentCitation: head.instrumentCitation,
    says: head.says,
    force: head.force,
    effect: head.effect,
    basis: head.basis,
    readOn: head.readOn,
    decided,
    needs,
    unless,
    person,
    debt,
    conditionBroken,
  }
}
