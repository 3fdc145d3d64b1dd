/** Situations: acts about one matter that differ in nothing but when they are, with what fits them looked up once. */
import type { Contact } from '../facts/contact.ts'
import type { Fact } from '../facts/fact.ts'
import type { Fit } from './engine.ts'
import type { Outlook } from './outlook.ts'
import type { Told } from './told.ts'
import type { Program } from './program.ts'
import type { Sight } from './sight.ts'
import type { Stretch } from './world-set.ts'

/** What fits a situation for a stretch of time. */
export interface Fitted extends Stretch {
  readonly fit: Fit
  /** Of the fit, or what is left of it where all that hangs on events is settled for the stretch. */
  readonly program: Program | undefined
  /** Who tells the findings, where what hangs on events is settled. */
  readonly told: Told | undefined
  /** How often it was asked for: what hangs on events is settled for those that come again. */
  asked: number
}

export class Situation {
  /** One of its acts. */
  readonly act: Contact
  /** Turned to each act in turn. */
  readonly sight: Sight
  /** What fits, the last first; and the same with all that hangs on events settled. */
  fits: readonly Fitted[] = []
  settled: readonly Fitted[] = []
  /** What is asked about instants to come, once it was. */
  outlook: Outlook | undefined
  /** From when until when what fitted last does, and of that what each act needs: kept where it is at hand. */
  from = Infinity
  until = -Infinity
  program: Program | undefined
  script: Fit['script']
  told: Told | undefined
  /** The facts of the act that most acts differ in, at hand too. */
  readonly channel: Contact['channel']
  readonly mode: Contact['mode']
  readonly person: Contact['person']
  readonly point: Contact['point']
  readonly direction: Contact['direction']
  readonly purpose: Contact['purpose']
  readonly organisation: string
  readonly actorKind: Contact['by']['kind']
  readonly debt: string | undefined
  /** -1: none are named, not even an empty list. */
  readonly debts: number
  readonly isBare: boolean

  constructor(act: Contact, sight: Sight) {
    this.act = act
    this.sight = sight
    this.channel = act.channel
    this.mode = act.mode
    this.person = act.person
    this.point = act.point
    this.direction = act.direction
    this.purpose = act.purpose
    this.organisation = act.by.organisation
    this.actorKind = act.by.kind
    this.debt = act.debts?.[0]
    this.debts = act.debts?.length ?? -1
    this.isBare = isBare(act)
  }

  /** Keeps what fits acts that are not in the log at hand. */
  keep({ from, until, program, fit, told }: Fitted): void {
    this.from = from
    this.until = until
    this.program = program
    this.script = fit.script
    this.told = told
  }
}

/** How many stretches of a situation are remembered, and how many situations of a matter. */
const STRETCHES_AT_MOST = 8
const SITUATIONS_AT_MOST = 256
/** How many places there are for them at first; a power of two. */
const PLACES = 32

export class Situations {
  /** By a glance at the act, in the first place that is free from there on. */
  private places: (Situation | undefined)[] = free(PLACES)
  private count = 0

  /** The situation of an act that was met before. */
  of(act: Contact): Situation | undefined {
    const { places } = this
    const last = places.length - 1
    for (let i = markOf(act) & last; ; i = (i + 1) & last) {
      const one = places[i]
      if (one === undefined || isAlike(act, one)) return one
    }
  }

  /** Keeps one that is new. */
  add(situation: Situation): void {
    // facts that are objects are new ones each time: what they are can only be looked up
    if (this.count >= SITUATIONS_AT_MOST) {
      this.places = free(PLACES)
      this.count = 0
    }
    this.count += 1
    if (2 * this.count > this.places.length) {
      const before = this.places
      this.places = free(2 * before.length)
      for (const one of before) if (one) this.put(one)
    }
    this.put(situation)
  }

  private put(situation: Situation): void {
    const { places } = this
    const last = places.length - 1
    let i = markOf(situation.act) & last
    while (places[i]) i = (i + 1) & last
    places[i] = situation
  }
}

const free = (places: number): undefined[] => Array.from({ length: places }, () => undefined)

/** A number for a few facts that tell most acts apart: no more than a glance at each. */
function markOf({ channel, point, debts, person, mode, by }: Contact): number {
  return (
    glance(channel) +
    3 * glance(point) +
    5 * glance(debts?.[0]) +
    7 * glance(by.organisation) +
    11 * glance(person) +
    13 * glance(mode)
  )
}

function glance(fact: unknown): number {
  if (typeof fact !== 'string' || fact.length === 0) return 0
  return fact.length + 17 * fact.charCodeAt(fact.length - 1)
}

/** What fits at an instant, of what was met. */
export function fittedAt(met: readonly Fitted[], at: number): Fitted | undefined {
  for (let i = 0; i < met.length; i++) {
    const one = met[i] as Fitted
    if (at >= one.from && at < one.until) return one
  }
  return undefined
}

/** What was met, and one more. */
export function remembered(met: readonly Fitted[], one: Fitted): readonly Fitted[] {
  return [one, ...met.slice(0, STRETCHES_AT_MOST - 1)]
}

/** Whether an act is one of a situation; facts that are sets, but for outcomes, count as the same only if they are one. */
function isAlike(a: Contact, of: Situation): boolean {
  const { by, debts } = a
  return (
    a.channel === of.channel &&
    a.mode === of.mode &&
    a.person === of.person &&
    a.point === of.point &&
    (debts === undefined ? of.debts < 0 : debts.length === of.debts && debts[0] === of.debt) &&
    by.organisation === of.organisation &&
    by.kind === of.actorKind &&
    a.direction === of.direction &&
    a.purpose === of.purpose &&
    (of.debts < 2 || areSame(debts, of.act.debts)) &&
    (of.isBare ? isBare(a) : isAlikeInRest(a, of.act))
  )
}

/** Whether nothing is known of an act but who makes it, to whom, how, and what for. */
function isBare(a: Contact): boolean {
  return (
    a.template === undefined &&
    a.outcome === undefined &&
    a.content === undefined &&
    a.place === undefined &&
    a.visitors === undefined &&
    a.callerId === undefined &&
    a.visibility === undefined &&
    a.licensed === undefined &&
    a.permit === undefined &&
    a.sequence === undefined &&
    a.reached === undefined &&
    a.answers === undefined &&
    a.requestedBy === undefined
  )
}

function isAlikeInRest(a: Contact, b: Contact): boolean {
  return (
    // which template it is no rule asks (S24)
    (a.template === undefined) === (b.template === undefined) &&
    isSameFact(a.outcome, b.outcome) &&
    a.content === b.content &&
    a.place === b.place &&
    a.visitors === b.visitors &&
    a.callerId === b.callerId &&
    a.visibility === b.visibility &&
    a.licensed === b.licensed &&
    a.permit === b.permit &&
    a.sequence === b.sequence &&
    a.reached === b.reached &&
    a.answers === b.answers &&
    a.requestedBy === b.requestedBy
  )
}

/** Whether a fact has the same values; they are few. */
function isSameFact<T extends string>(a: Fact<T> | undefined, b: Fact<T> | undefined): boolean {
  if (a === b) return true
  return typeof a === 'object' && typeof b === 'object' && areSame(a.oneOf, b.oneOf)
}

function areSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return a.length === b.length
}
