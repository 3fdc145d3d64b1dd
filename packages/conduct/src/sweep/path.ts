/**
 * The rules of a set of worlds while none of them begins or ends, and the program of each kind of act under them.
 *
 * Rules that read the same facts of a contact stand in one group: a group is asked once for all kinds that are alike in
 * those facts, and kinds for which every group has the same answers have one program.
 */
import { dayNumber } from '../clock/zone.ts'
import type { Instrument } from '../language/instrument.ts'
import type { Rule } from '../language/rule.ts'
import { assignmentsThatMatter } from '../judge/decide.ts'
import { type Setting, clocksOf } from '../judge/setting.ts'
import { instrumentsAt } from '../judge/worlds.ts'
import { OutcomeClasses, facetsOf, listsOf, projection, readsActor, withoutOutcome } from './facets.ts'
import type { Learnt } from './kind-table.ts'
import { Program } from './program.ts'
import type { Placed } from './script.ts'
import { type Question, compileQuestion, settingOf } from './question.ts'
import type { Kind } from './shape.ts'
import { KEPT_DAYS, type WorldSet } from './world-set.ts'

/** The questions of one rule of one instrument that are compiled already, by all that they hang on. */
interface Compiled {
  readonly rule: Rule
  readonly instrument: Instrument
  readonly questions: Map<string, Question>
  /** Those of them with one answer that no clock can change, whatever the zone. */
  readonly anywhere: Map<string, Question>
  /** Those that each act has to be asked, by what they ask: kinds that differ elsewhere share them. */
  readonly open: Map<string, Question>
}

/** What is compiled under one way of asking, whatever the place. */
export class Questions {
  readonly learnt: Learnt
  private readonly reads = new Map<string, Reads>()
  private readonly byRule = new Map<Instrument, Map<Rule, Compiled>>()
  private asked = 0

  constructor(learnt: Learnt) {
    this.learnt = learnt
  }

  of(instrument: Instrument, rule: Rule): Compiled {
    const ofInstrument = this.byRule.get(instrument) ?? new Map<Rule, Compiled>()
    this.byRule.set(instrument, ofInstrument)
    const known = ofInstrument.get(rule)
    if (known) return known
    const made: Compiled = { rule, instrument, questions: new Map(), anywhere: new Map(), open: new Map() }
    ofInstrument.set(rule, made)
    return made
  }

  next(): number {
    return this.asked++
  }

  /** What a rule reads; one object for all that read the same. */
  readsOf(rule: Rule, instrument: Instrument): Reads {
    if (isUnreadable(rule)) return UNREADABLE
    const [facets, hadOutcome] = withoutOutcome(facetsOf(rule, instrument))
    const lists = hadOutcome ? listsOf('outcome', [rule, instrument.binds]) : undefined
    const key = `${facets} ${JSON.stringify(lists)}`
    const known = this.reads.get(key)
    if (known) return known
    const made: Reads = { facets, outcomes: lists && new OutcomeClasses(lists) }
    this.reads.set(key, made)
    return made
  }
}

const UNREADABLE: Reads = { facets: 'unreadable', outcomes: undefined }

/** A rule where it stands: in a world, under a reading; see {@link Placed}. */
interface Item extends Omit<Placed, 'question'> {
  readonly compiled: Compiled
  /** Its place among all of the path that are not duties. */
  readonly place: number
  /** What its questions hang on besides the kind: the reading, the clocks, who acts, whether it is in force. */
  readonly where: string
  /** The same without the clocks, of a rule that reads none where facts alone settle it. */
  readonly anywhere: string | undefined
  readonly reads: Reads
}

/** What a rule reads of a kind. */
interface Reads {
  /** Facets; or it cannot be read itself: then every kind is asked for itself. */
  readonly facets: number | 'unreadable'
  /** How it tells outcomes apart, if it reads them. */
  readonly outcomes: OutcomeClasses | undefined
}

/** What a group answers to kinds that are alike in its facets. */
interface Answers {
  readonly number: number
  readonly questions: readonly Question[]
}

interface Group {
  readonly reads: Reads
  readonly items: readonly Item[]
  readonly byFacts: Map<string, Answers>
  readonly distinct: Map<string, Answers>
}

export class Path {
  private readonly set: WorldSet
  private readonly questions: Questions
  private readonly acts: readonly Item[]
  private readonly groups: readonly Group[]
  /** Every rule, duties too, which bar nothing and of which only words tell (S26). */
  private readonly all: readonly Item[]
  private readonly hasPolicy: boolean
  /** All facets that some rule reads; none where a rule tells nothing of what it reads. */
  private readonly facets: number | 'unreadable'
  private readonly outcomes: ReadonlySet<OutcomeClasses>
  private readonly byFacts = new Map<string, Program>()
  /** By the answers of the groups: kinds that differ in what is read can still be answered alike. */
  private readonly byAnswers = new Map<string, Program>()

  /**
   * @param era  tells apart stretches of time in which other rules are in force
   * @param base  the setting of an act in that era
   */
  constructor(set: WorldSet, era: string, base: Setting, questions: Questions) {
    this.set = set
    this.questions = questions
    this.all = itemsOf(set, era, base, questions)
    this.acts = this.all.filter((item) => item.compiled.rule.kind !== 'duty')
    const byReads = Map.groupBy(this.acts, (item) => item.reads)
    this.groups = [...byReads].map(([reads, items]) => ({
      reads,
      items,
      byFacts: new Map(),
      distinct: new Map(),
    }))
    this.facets = this.groups.reduce<Reads['facets']>(
      (all, { reads: { facets } }) =>
        all === 'unreadable' || facets === 'unreadable' ? 'unreadable' : all | facets,
      0,
    )
    this.outcomes = new Set(this.groups.flatMap(({ reads: { outcomes } }) => outcomes ?? []))
    this.hasPolicy = set.worlds.some(({ place }) =>
      instrumentsAt(base, place).some((i) => i.force === 'own-policy'),
    )
  }

  /** The program of a kind; one for all kinds that nothing in the path can tell apart. */
  programOf(kind: Kind, base: Setting): Program {
    let facts = factsKey(kind, { facets: this.facets, outcomes: undefined })
    for (const classes of this.outcomes) facts += ` ${classes.of(kind)}`
    const known = this.byFacts.get(facts)
    if (known) return known
    const key = this.groups.map((group) => this.answersOf(group, kind, base).number).join()
    const made = this.byAnswers.get(key) ?? this.makeFor(kind, base)
    this.byAnswers.set(key, made)
    this.byFacts.set(facts, made)
    return made
  }

  private makeFor(kind: Kind, base: Setting): Program {
    const placed: Placed[] = []
    for (const group of this.groups) {
      const { questions } = this.answersOf(group, kind, base)
      for (const [i, item] of group.items.entries())
        placed[item.place] = placedAt(item, questions[i] as Question)
    }
    return new Program(this.set, placed, this.hasPolicy)
  }

  /** Every question that a kind of act raises, in the order of judge/decide.ts. */
  placedFor(kind: Kind, setting: Setting): readonly Placed[] {
    return this.all.map((item) =>
      placedAt(
        item,
        this.questionOf(item, kind, () => setting),
      ),
    )
  }

  private answersOf({ reads, items, byFacts, distinct }: Group, kind: Kind, base: Setting): Answers {
    const facts = factsKey(kind, reads)
    const known = byFacts.get(facts)
    if (known) return known
    let setting: Setting | undefined
    const questions = items.map((item) =>
      this.questionOf(item, kind, () => (setting ??= settingOf(kind, this.set, base))),
    )
    const asks = questions.map((q) => q.constant ?? `q${q.number}`).join(' ')
    const made = distinct.get(asks) ?? { number: distinct.size, questions }
    distinct.set(asks, made)
    byFacts.set(facts, made)
    return made
  }

  private questionOf(
    { compiled, where, anywhere, reads, world, way }: Item,
    kind: Kind,
    setting: () => Setting,
  ): Question {
    const { rule, instrument, questions, open } = compiled
    const facts = factsKey(kind, reads)
    const key = `${where} ${facts}`
    const known =
      questions.get(key) ??
      (anywhere === undefined ? undefined : compiled.anywhere.get(`${anywhere} ${facts}`))
    if (known) return known
    const of = this.set.worlds[world]
    if (!of) throw new Error(`a path has no world ${world}`)
    const made = compileQuestion(
      {
        number: this.questions.next(),
        rule,
        instrument,
        world: of,
        lenderZones: this.set.lenderZones[world] ?? [],
        assignment: assignmentsThatMatter(rule, instrument)[way] ?? {},
        kind,
      },
      setting(),
      this.questions.learnt,
      (own, make) => {
        const alike = `${where} ${kind.shape.terms} ${own}`
        const before = open.get(alike) ?? make()
        open.set(alike, before)
        return before
      },
    )
    if (anywhere !== undefined && made.constant !== undefined)
      compiled.anywhere.set(`${anywhere} ${facts}`, made)
    else questions.set(key, made)
    return made
  }
}

const placedAt = ({ world, instrument, rule, way, ways }: Item, question: Question): Placed => ({
  world,
  instrument,
  rule,
  way,
  ways,
  question,
})

/** All that a rule can read of a kind. */
function factsKey(kind: Kind, { facets, outcomes }: Reads): string {
  if (facets === 'unreadable') return `kind ${kind.id}`
  const key = `${kind.given} ${projection(kind, facets)}`
  return outcomes ? `${key} ${outcomes.of(kind)}` : key
}

function itemsOf(set: WorldSet, era: string, base: Setting, questions: Questions): readonly Item[] {
  const items: Item[] = []
  let acts = 0
  for (const [world, { place }] of set.worlds.entries()) {
    for (const [i, instrument] of instrumentsAt(base, place).entries()) {
      for (const [r, rule] of instrument.rules.entries()) {
        const compiled = questions.of(instrument, rule)
        const reads = questions.readsOf(rule, instrument)
        const { where, anywhere } = whereOf(rule, instrument, set, world, era, base)
        const ways = assignmentsThatMatter(rule, instrument).length
        for (let way = 0; way < ways; way++) {
          const place = rule.kind === 'duty' ? -1 : acts++
          const at = { world, instrument: i, rule: r, way, ways, place }
          items.push({
            ...at,
            compiled,
            reads,
            where: `${way} ${where}`,
            anywhere: anywhere === undefined ? undefined : `${way} ${anywhere}`,
          })
        }
      }
    }
  }
  return items
}

/** What a rule's questions hang on besides the kind: the clocks of its world, who acts, whether it is in force. */
function whereOf(
  rule: Rule,
  instrument: Instrument,
  set: WorldSet,
  world: number,
  era: string,
  base: Setting,
): Pick<Item, 'where' | 'anywhere'> {
  const own = { where: `own ${set.id} ${world} ${era}`, anywhere: undefined }
  if (isUnreadable(rule)) return own
  const of = set.worlds[world]
  const [clock, ...others] = clocksOf(rule.clock ?? instrument.clock)
  const zone = clock === undefined ? undefined : of?.zones.get(clock)
  if (zone === undefined) return own
  const lender = others.length > 0 ? (set.lenderZones[world] ?? []).join(',') : ''
  const actor = readsActor(facetsOf(rule, instrument)) ? (of?.actorKind ?? '?') : ''
  const rest = `${actor} ${stanceOf(rule, instrument, set, era, base)}`
  return {
    where: `${zone} ${lender} ${rest}`,
    anywhere: others.length === 0 && CLOCKLESS.has(rule.kind) ? rest : undefined,
  }
}

/** Kinds of rule that read a clock only for contacts and events before, and for their own dates. */
const CLOCKLESS: ReadonlySet<Rule['kind']> = new Set(['party', 'attribute', 'content', 'stop', 'duty'])

/** Whether a rule is in force in an era; of one that begins or ends near it, the era's own day. */
function stanceOf(rule: Rule, instrument: Instrument, set: WorldSet, era: string, base: Setting): string {
  const { rulesOf } = base.options
  const { from, until, knownUntil } = rule.inForce ?? instrument.inForce
  const dates = [from, until, knownUntil].flatMap((date) => (date === undefined ? [] : [dayNumber(date)]))
  const day = rulesOf === undefined ? dayOf(set, base) : dayNumber(rulesOf)
  if (rulesOf === undefined && dates.some((date) => Math.abs(date - day) <= NEAR_DAYS))
    return `${set.id} ${era}`
  // past the end that is known of a rule it is asked of the readable judge
  return dates.map((date) => (day < date ? '<' : '>')).join('')
}

/** A date is near as long as a day of its own is an era, and a day more for clocks. */
const NEAR_DAYS = KEPT_DAYS + 2

function dayOf({ tables }: WorldSet, { act }: Setting): number {
  return tables[0]?.dayAt(act.at.earliest) ?? 0
}

/** A rule that cannot be read tells nothing of what it reads; asking it tells what is wrong (S5). */
function isUnreadable(rule: Rule): boolean {
  const known = unreadable.get(rule)
  if (known !== undefined) return known
  let made = true
  try {
    made = JSON.stringify(rule) === undefined
  } catch {
    // told where the rule is asked
  }
  unreadable.set(rule, made)
  return made
}

const unreadable = new WeakMap<Rule, boolean>()
