/**
 * What is asked about instants to come, for acts alike to one (S27): what fits them there, with all that hangs on events
 * settled from one turn to the next, and what a walk has found out of rules that bar for good.
 */
import type { Contact } from '../facts/contact.ts'
import type { EventKind } from '../facts/event.ts'
import type { Rule } from '../language/rule.ts'
import type { Setting } from '../judge/setting.ts'
import type { Need } from '../judge/truth.ts'
import type { Fit } from './engine.ts'
import { rowsUntil } from './history.ts'
import type { Placed } from './script.ts'
import type { Question } from './question.ts'
import type { Sight } from './sight.ts'
import type { Turns } from './stretches.ts'
import type { Stretch, WorldSet } from './world-set.ts'

/** A stretch in which the same questions are asked of acts alike. */
export interface Piece extends Stretch {
  readonly kind: Fit['kind']
  readonly set: WorldSet
  /** In the order in which the readable judge asks. */
  readonly placed: readonly Placed[]
  /** What questions say that bar to the end without a change, where that was asked and no word of it is one act's own. */
  readonly said: Map<Placed, Said>
}

/** A rule that bars every act alike, without a gap: in each stretch by the question that is asked first. */
export interface Lasting extends Stretch {
  /** Whether it may be over then; else nobody looked further. */
  readonly isOver: boolean
  readonly stretches: readonly Barred[]
}

/** A stretch in which a question bars every act alike. */
export interface Barred extends Stretch {
  readonly placed: Placed
  /** What it says, where that was asked and no word of it is one act's own. */
  said?: Said
}

/** What is read of the answer that bars last. */
export interface Said {
  readonly rule: Rule
  readonly certain: boolean
  /** What would decide it, as far as somebody could find out. */
  readonly needs: readonly Need[]
  /** The event behind a state that stops. */
  readonly event: EventKind | undefined
}

/** What an outlook needs of its matter. */
export interface Horizon {
  /** Turned to each act in turn, and moved ahead. */
  readonly sight: Sight
  /** Whether debts have dates: then a kind of act is not the same from one day to another. */
  readonly isDated: boolean
  readonly fitAt: (at: number) => Fit | undefined
  readonly turnsOf: (set: WorldSet) => Turns
}

/** So many stretches are remembered; of debts with dates each day is one. */
const PIECES_AT_MOST = 2000

export class Outlook {
  readonly sight: Sight
  readonly isDated: boolean
  readonly lasting = new Map<Rule, Lasting>()
  private readonly horizon: Horizon
  private fits = new Stretches<Stretch & { readonly fit: Fit | undefined }>()
  private pieces = new Stretches<Piece>()
  private settingAt: (at: number) => Setting = noSetting
  private movedTo = NaN

  constructor(horizon: Horizon) {
    this.horizon = horizon
    this.sight = horizon.sight
    this.isDated = horizon.isDated
  }

  get act(): Contact {
    return this.sight.act
  }

  /** Looks ahead of another act that is alike, to which the sight is turned. */
  begin(settingAt: (at: number) => Setting): void {
    this.settingAt = settingAt
    this.movedTo = NaN
  }

  /** The act, moved to an instant. */
  sightAt(at: number): Sight {
    const { sight } = this
    if (this.movedTo === at) return sight
    this.movedTo = at
    const { length } = sight.columns.earliest
    sight.moveTo(at, rowsUntil(sight.columns, 0, length, at), () => this.settingAt(at))
    return sight
  }

  /** @returns `undefined` where the readable judge has to look */
  pieceAt(at: number): Piece | undefined {
    return this.pieces.at(at) ?? this.makePiece(at)
  }

  private makePiece(at: number): Piece | undefined {
    const fit = this.fitAt(at)
    if (!fit?.program || !fit.script) return undefined
    const { kind, program, script, from, until } = fit
    const { set } = program
    if (!hasEvents(fit))
      return this.pieces.add({ kind, set, placed: script().placed, said: new Map(), from, until })
    const { placed } = program.settledFor(this.sightAt(at))
    return this.pieces.add({ kind, set, placed, said: new Map(), ...this.between(fit, set, at) })
  }

  /** The questions of one rule, by itself, settled or not: for following it over many turns. */
  ruleAt(at: number, rule: Rule): (Stretch & { readonly first: Placed | undefined }) | undefined {
    const fit = this.fitAt(at)
    if (!fit?.program || !fit.script) return undefined
    const { program, script } = fit
    if (!hasEvents(fit)) return { from: fit.from, until: fit.until, first: firstOf(script().placed, rule) }
    let first: Placed | undefined
    for (const placed of program.placed) {
      if (placed.question.rule.id !== rule.id) continue
      const question: Question = placed.question.settle?.(this.sightAt(at)).question ?? placed.question
      if (question.constant === 0) continue
      first = { ...placed, question }
      break
    }
    return { first, ...this.between(fit, program.set, at) }
  }

  private fitAt(at: number): Fit | undefined {
    const known = this.fits.at(at)
    if (known) return known.fit
    const fit = this.horizon.fitAt(at)
    if (fit) this.fits.add({ fit, from: fit.from, until: fit.until })
    return fit
  }

  private between(fit: Fit, set: WorldSet, at: number): Stretch {
    const { from, until } = this.horizon.turnsOf(set).around(at)
    return { from: Math.max(fit.from, from), until: Math.min(fit.until, until) }
  }
}

const hasEvents = ({ kind, program }: Fit): boolean =>
  kind.shape.eventKinds.size > 0 && program?.isSettleable === true

/** The first question of a rule that can bar. */
export function firstOf(placed: readonly Placed[], rule: Rule): Placed | undefined {
  return placed.find(({ question }) => question.rule.id === rule.id && question.constant !== 0)
}

function noSetting(): never {
  throw new Error('nothing is looked ahead of')
}

/** Stretches that were met, in their order; none overlap. */
class Stretches<T extends Stretch> {
  private all: T[] = []
  private last: T | undefined

  at(at: number): T | undefined {
    const { last } = this
    if (last && at >= last.from && at < last.until) return last
    const found = this.all[this.placeOf(at) - 1]
    if (!found || at >= found.until) return undefined
    this.last = found
    return found
  }

  add(one: T): T {
    if (this.all.length >= PIECES_AT_MOST) this.all = []
    this.all.splice(this.placeOf(one.from), 0, one)
    this.last = one
    return one
  }

  /** How many begin by an instant. */
  private placeOf(at: number): number {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.all[middle] as T).from <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}
