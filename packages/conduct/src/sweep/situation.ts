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

export interface Situation {
  /** One of its acts. */
  readonly act: Contact
  /** Turned to each act in turn. */
  readonly sight: Sight
  /** What fits, the last first; and the same with all that hangs on events settled. */
  fits: readonly Fitted[]
  settled: readonly Fitted[]
}

/** How many stretches of a situation are remembered, and how many situations of a matter. */
const STRETCHES_AT_MOST = 8
const SITUATIONS_AT_MOST = 256

export class Situations {
  /** By the number or address used, as that tells most acts apart. */
  private readonly byPoint = new Map<string | undefined, Situation[]>()
  private count = 0

  /** The situation of an act that was met before. */
  of(act: Contact): Situation | undefined {
    const some = this.byPoint.get(act.point)
    if (!some) return undefined
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
      this.byPoint.clear()
      this.count = 0
    }
    const { point } = situation.act
    const some = this.byPoint.get(point) ?? []
    some.push(situation)
    this.byPoint.set(point, some)
    this.count += 1
  }
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
    (a.debts === b.debts || (a.debts?.length === 1 && b.debts?.length === 1 && a.debts[0] === b.debts[0])) &&
    (a.by === b.by || (a.by.organisation === b.by.organisation && a.by.kind === b.by.kind)) &&
    a.direction === b.direction &&
    a.purpose === b.purpose &&
    a.template === b.template &&
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
