/** The parts of a rule, for each debt that an act may be about, and how they are asked together (S21). */
import { type Bits, NO, OPEN, SCOPE, YES, andBits, notBits, overBits } from './bits.ts'
import { HAND_BACK, HandBack } from './kind-table.ts'
import { UNKNOWN } from './history.ts'
import { type Node, isPossible } from './node.ts'
import type { Sight } from './sight.ts'
import type { ZoneTable } from './zone-table.ts'

/** A rule's parts for one debt. */
export interface Parts {
  /** The clocks to read, its own first. */
  readonly zones: readonly ZoneTable[]
  readonly core: Node
  readonly scope: Node
  readonly excuse: Node
}

export type AskBits = (s: Sight) => Bits

/** What cannot be answered here the readable judge answers. */
export function handingBackTo(readable: AskBits, ask: AskBits): AskBits {
  return (s) => {
    try {
      return ask(s)
    } catch (error) {
      if (error instanceof HandBack) return readable(s)
      throw error
    }
  }
}

/** Asks the parts on each clock; of one clock, a rule that surely binds and that nothing excuses, the core alone. */
export function asking({ zones, scope, core, excuse }: Parts, weigh: (bits: Bits) => Bits): AskBits {
  const [own] = zones
  if (zones.length === 1 && own) {
    if (scope.constant === YES && excuse.constant === NO)
      return (s) => {
        s.look(own)
        const bits = core.ask(s)
        return bits === NO ? NO : weigh(bits)
      }
    return (s) => {
      s.look(own)
      return weigh(askHere(scope, core, excuse, s))
    }
  }
  return (s) =>
    weigh(
      overBits(
        zones.map((zone) => {
          s.look(zone)
          return askHere(scope, core, excuse, s)
        }),
      ),
    )
}

/** The strongest over debts that are all named: one that rests on what no source carries only where no other bites (S9). */
export function strongestBits(answers: readonly Bits[]): Bits {
  if (answers.includes(YES)) return YES
  const possible = answers.filter(isPossible)
  if (possible.length === 0) return NO
  return possible.includes(OPEN) ? OPEN : OPEN | SCOPE
}

/** Asks for each debt that the act names: the strongest holds (S21). */
export function askingNamed(parts: readonly Parts[], weigh: (bits: Bits) => Bits): AskBits {
  const asks = parts.map((p) => asking(p, (bits) => bits))
  return (s) => {
    if (s.debts.length !== asks.length) throw HAND_BACK
    const answers = asks.map((ask, i) => {
      s.debt = s.debts[i] as number
      return ask(s)
    })
    s.debt = UNKNOWN
    return weigh(strongestBits(answers))
  }
}

/** Asks for each debt: certain where every one bites, possible where one does (S21). */
export function askingEach(parts: readonly Parts[], weigh: (bits: Bits) => Bits, isCap: boolean): AskBits {
  const asks = parts.map((p) => asking(p, (bits) => bits))
  return (s) => {
    if (s.debts.length !== asks.length) throw HAND_BACK
    let any = NO
    let every = YES
    for (let i = 0; i < asks.length; i++) {
      s.debt = s.debts[i] as number
      const bits = (asks[i] as AskBits)(s)
      any |= bits
      every &= bits
    }
    s.debt = UNKNOWN
    if (!isPossible(any)) return NO
    // beyond what all debts together allow it is certain for the person
    if (every !== YES && isCap && areBeyond(parts, s)) return weigh(YES)
    return weigh(every === YES ? YES : OPEN | (any & SCOPE))
  }
}

/** Whether a cap surely binds for each debt and unnamed acts are beyond what all of them allow. */
export function areBeyond(parts: readonly Parts[], s: Sight): boolean {
  const [first] = parts
  const [zone] = first?.zones ?? []
  if (!first?.core.beyond || !zone) {
    if (parts.some((p) => p.core.key === 'readable' || p.core.beyond)) throw HAND_BACK
    return false
  }
  if (parts.some((p) => p.zones.length > 1)) throw HAND_BACK
  s.look(zone)
  for (let i = 0; i < parts.length; i++) {
    const { scope, excuse } = parts[i] as Parts
    s.debt = s.debts[i] as number
    const binds = scope.ask(s) === YES && !isPossible(excuse.ask(s))
    s.debt = UNKNOWN
    if (!binds) return false
  }
  return first.core.beyond(s)
}

function askHere(scope: Node, core: Node, excuse: Node, s: Sight): Bits {
  const binds = scope.ask(s)
  if (!isPossible(binds)) return NO
  const bites = core.ask(s)
  if (!isPossible(bites)) return NO
  return andBits(andBits(binds, bites), notBits(excuse.ask(s)))
}
