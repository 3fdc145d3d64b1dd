/** Phases: stretches of time in which facts that hang on a date stay the same, so that they can belong to a kind. */
import { DAY_SECONDS, dateOf, dayNumber } from '../clock/zone.ts'
import type { Debt, Declaration } from '../facts/matter.ts'
import type { Rulebook } from '../language/instrument.ts'
import type { Stretch } from './world-set.ts'

/** A test of a number that grows with the days: past due for so many days or months. */
interface NumberTest {
  readonly of: 'days' | 'months'
  readonly atLeast: number
  readonly atMost: number
}

/** Clocks are at most so far behind UTC, and so far ahead of it. */
const BEHIND_SECONDS = 12 * 3600
const AHEAD_SECONDS = 14 * 3600

export interface Phase {
  readonly key: string
  /** Of each declaration, whether its source's word is fresh (S8). */
  readonly isFresh: readonly boolean[]
  /** Whether zones disagree on which side of a date the instant lies. */
  readonly isAmbiguous: boolean
}

export class Phases {
  private readonly tests: readonly NumberTest[]

  constructor(rulebook: Rulebook) {
    this.tests = numberTestsOf(rulebook)
  }

  /** The phase that an instant is in. */
  at(at: number, declarations: readonly Declaration[], debts: readonly Debt[]): Phase {
    const isFresh = declarations.map((d) => at <= d.until + (d.freshForSeconds ?? 0))
    const fresh = isFresh.map(Number).join('')
    const dated = debts.filter((d) => d.overdueSince !== undefined)
    if (dated.length === 0) return { key: fresh, isFresh, isAmbiguous: false }
    const first = Math.floor((at - BEHIND_SECONDS) / DAY_SECONDS)
    const last = Math.floor((at + AHEAD_SECONDS) / DAY_SECONDS)
    const keys = new Set<string>()
    for (let day = first; day <= last; day++) keys.add(dated.map((d) => this.onDay(day, d)).join(' '))
    const [key = ''] = keys
    // which day it is differs by zone: such a kind is nobody's but its own day's
    return keys.size === 1
      ? { key: `${fresh} ${key}`, isFresh, isAmbiguous: false }
      : { key: `${fresh} ${[...keys].join('|')} ?`, isFresh, isAmbiguous: true }
  }

  /** A stretch around an instant in which {@link at} gives the same phase. */
  steadyAround(at: number, declarations: readonly Declaration[], debts: readonly Debt[]): Stretch {
    let from = -Infinity
    let until = Infinity
    for (const d of declarations) {
      const last = d.until + (d.freshForSeconds ?? 0)
      if (at <= last) until = Math.min(until, last + 1)
      else from = Math.max(from, last + 1)
    }
    if (debts.every((d) => d.overdueSince === undefined)) return { from, until }
    const begins = Math.floor(at / DAY_SECONDS) * DAY_SECONDS
    const first = this.at(begins, [], debts)
    const last = this.at(begins + DAY_SECONDS - 1, [], debts)
    if (first.isAmbiguous || last.isAmbiguous || first.key !== last.key) return { from: at, until: at + 1 }
    return { from: Math.max(from, begins), until: Math.min(until, begins + DAY_SECONDS) }
  }

  private onDay(day: number, { overdueSince }: Debt): string {
    const due = dayNumber(overdueSince ?? '1970-01-01')
    const overdue = day > due ? 'o' : 'n'
    if (this.tests.length === 0) return overdue
    const months = dateOf(due).until(dateOf(day), { largestUnit: 'months' }).months
    return (
      overdue +
      this.tests
        .map(({ of, atLeast, atMost }) => {
          const value = of === 'days' ? day - due : months
          return value >= atLeast && value <= atMost ? 1 : 0
        })
        .join('')
    )
  }
}

/** Every test of days or months past due that the rulebook makes. */
function numberTestsOf(rulebook: Rulebook): readonly NumberTest[] {
  const found = new Map<string, NumberTest>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const {
      number,
      atLeast = -Infinity,
      atMost = Infinity,
    } = value as {
      readonly number?: unknown
      readonly atLeast?: number
      readonly atMost?: number
    }
    if (number === 'debt.days-past-due' || number === 'debt.months-past-due') {
      const test: NumberTest = { of: number === 'debt.days-past-due' ? 'days' : 'months', atLeast, atMost }
      found.set(`${test.of} ${atLeast} ${atMost}`, test)
    }
    for (const inner of Object.values(value)) collect(inner)
  }
  for (const instrument of rulebook.instruments) {
    for (const rule of instrument.rules) {
      try {
        collect(rule)
      } catch {
        // a rule that cannot be read is never compiled: the readable judge answers for it (S5)
      }
    }
    collect(instrument.binds)
  }
  return [...found.values()]
}
