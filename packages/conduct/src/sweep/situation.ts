/** Situations: acts about one matter that differ in nothing but when they are, with what fits them looked up once. */
import type { Contact } from '../facts/contact.ts'
import type { Fit } from './engine.ts'
import type { Program } from './program.ts'
import type { Sight } from './sight.ts'
import type { Stretch } from './world-set.ts'

/** What fits a situation for a stretch of time. */
export interface Fitted extends Stretch {
  readonly fit: Fit
  /** Of the fit, or what is left of it where all that hangs on events is settled for the stretch. */
  readonly program: Program | undefined
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
  /** From when until when what fitted last does, and of that what each act needs: kept where it is at hand. */
  from = Infinity
  until = -Infinity
  program: Program | undefined
  script: Fit['script']

  constructor(act: Contact, sight: Sight) {
    this.act = act
    this.sight = sight
  }

  /** Keeps what fits acts that are not in the log at hand. */
  keep({ from, until, program, fit }: Fitted): void {
    this.from = from
    this.until = until
    this.program = program
    this.script = fit.script
  }
}

/** How many stretches of a situation are remembered, and how many situations of a matter. */
const STRETCHES_AT_MOST = 8
const SITUATIONS_AT_MOST = 256
/** A power of two. */
const BUCKETS = 32

export class Situations {
  private readonly buckets: Situation[][] = Array.from({ length: BUCKETS }, () => [])
  private count = 0

  /** The situation of an act that was met before. */
  of(act: Contact): Situation | undefined {
    const some = this.buckets[bucketOf(act)] as Situation[]
    for (let i = 0; i < some.length; i++) {
      const one = some[i] as Situation
      if (isAlike(act, one.act)) return one
    }
    return undefined
  }

  /** Keeps one that is new. */
  add(situation: Situation): void {
    // facts that are objects are new ones each time: what they are can only be looked up
    if (this.count >= SITUATIONS_AT_MOST) {
      for (const some of this.buckets) some.length = 0
      this.count = 0
    }
    this.buckets[bucketOf(situation.act)]?.push(situation)
    this.count += 1
  }
}

/** A few facts that tell most acts apart, as a small number: no more than a glance at each. */
function bucketOf({ channel, point, debts, person, mode, by }: Contact): number {
  const sum =
    glance(channel) +
    3 * glance(point) +
    5 * glance(debts?.[0]) +
    7 * glance(by.organisation) +
    11 * glance(person) +
    13 * glance(mode)
  return sum & (BUCKETS - 1)
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

/** Whether two acts are the same but for when they are; facts that are sets count as the same only if they are one. */
function isAlike(a: Contact, b: Contact): boolean {
  return (
    a.channel === b.channel &&
    a.mode === b.mode &&
    a.person === b.person &&
    a.point === b.point &&
    areSame(a.debts, b.debts) &&
    (a.by === b.by || (a.by.organisation === b.by.organisation && a.by.kind === b.by.kind)) &&
    a.direction === b.direction &&
    a.purpose === b.purpose &&
    // which template it is no rule asks (S24)
    (a.template === undefined) === (b.template === undefined) &&
    a.outcome === b.outcome &&
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

function areSame(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
