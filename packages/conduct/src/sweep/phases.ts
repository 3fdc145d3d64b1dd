/** Phases: stretches of time in which facts that hang on a date stay the same, so that they can belong to a kind. */
import { DAY_SECONDS, dateOf, dayNumber } from '../clock/zone.ts'
import type { Debt, Declaration, Matter } from '../facts/matter.ts'
import type { Instrument } from '../language/instrument.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import { instrumentsAt, placesOf } from '../judge/worlds.ts'
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

/** What stands for a test that no law of the matter's places makes. */
const UNTESTED = '-'

export interface Phase {
  readonly key: string
  /** Of each declaration, whether its source's word is fresh (S8). */
  readonly isFresh: readonly boolean[]
  /** Whether zones disagree on which side of a date the instant lies. */
  readonly isAmbiguous: boolean
}

/** What the law of a matter's places tests, and what was found of its debts. */
interface Tested {
  /** By the place of each test in the rulebook; none where no instrument of those places makes it. */
  readonly tests: readonly (NumberTest | undefined)[]
  readonly makesAny: boolean
  /** What no tests come to. */
  readonly none: string
  readonly debts: WeakMap<Debt, DaysOfDebt>
}

/** The keys of the days that a debt was asked about. */
interface DaysOfDebt {
  readonly due: number
  readonly keys: Map<number, string>
}

export class Phases {
  private readonly options: JudgeOptions
  private readonly tests: ReadonlyMap<string, NumberTest>
  private readonly testsOf = new Map<Instrument, ReadonlyMap<string, NumberTest>>()
  private readonly byMatter = new WeakMap<Matter, Tested>()
  private readonly byPlaces = new Map<string, Tested>()

  constructor(options: JudgeOptions) {
    this.options = options
    const { instruments } = options.rulebook
    for (const instrument of instruments) this.testsOf.set(instrument, numberTestsOf(instrument))
    this.tests = new Map(instruments.flatMap((i) => [...(this.testsOf.get(i) ?? [])]))
  }

  /** The phase that an instant is in, of a matter's debts. */
  at(at: number, matter: Matter, declarations: readonly Declaration[], debts: readonly Debt[]): Phase {
    const isFresh = declarations.map((d) => at <= d.until + (d.freshForSeconds ?? 0))
    const fresh = isFresh.map(Number).join('')
    const dated = debts.every(isDated) ? debts : debts.filter(isDated)
    if (dated.length === 0) return { key: fresh, isFresh, isAmbiguous: false }
    const tested = this.testedIn(matter)
    const first = Math.floor((at - BEHIND_SECONDS) / DAY_SECONDS)
    const last = Math.floor((at + AHEAD_SECONDS) / DAY_SECONDS)
    const keys: string[] = []
    for (let day = first; day <= last; day++) {
      const key = keyOnDay(day, dated, tested)
      if (!keys.includes(key)) keys.push(key)
    }
    // which day it is differs by zone: such a kind is nobody's but its own day's
    return keys.length === 1
      ? { key: `${fresh} ${keys[0]}`, isFresh, isAmbiguous: false }
      : { key: `${fresh} ${keys.join('|')} ?`, isFresh, isAmbiguous: true }
  }

  /** A stretch around an instant in which {@link at} gives the same phase. */
  steadyAround(
    at: number,
    matter: Matter,
    declarations: readonly Declaration[],
    debts: readonly Debt[],
  ): Stretch {
    let from = -Infinity
    let until = Infinity
    for (const d of declarations) {
      const last = d.until + (d.freshForSeconds ?? 0)
      if (at <= last) until = Math.min(until, last + 1)
      else from = Math.max(from, last + 1)
    }
    const dated = debts.filter(isDated)
    if (dated.length === 0) return { from, until }
    const tested = this.testedIn(matter)
    if (!tested.makesAny) return untilDue(at, { from, until }, dated, tested)
    const begins = Math.floor(at / DAY_SECONDS) * DAY_SECONDS
    const first = this.at(begins, matter, [], debts)
    const last = this.at(begins + DAY_SECONDS - 1, matter, [], debts)
    if (first.isAmbiguous || last.isAmbiguous || first.key !== last.key) return { from: at, until: at + 1 }
    return { from: Math.max(from, begins), until: Math.min(until, begins + DAY_SECONDS) }
  }

  /**
   * What the law of a matter's places tests: no other rule is ever asked about it. A test of another country's law would
   * make the days around its date ambiguous, and hand their contacts back, for nothing.
   */
  private testedIn(matter: Matter): Tested {
    const known = this.byMatter.get(matter)
    if (known) return known
    const of = { matter, options: this.options }
    const places = placesOf(of)
    const key = JSON.stringify([places, matter.policies])
    const tested = this.byPlaces.get(key) ?? this.testedBy(places.flatMap((p) => instrumentsAt(of, p)))
    this.byPlaces.set(key, tested)
    this.byMatter.set(matter, tested)
    return tested
  }

  private testedBy(instruments: readonly Instrument[]): Tested {
    const made = new Set(instruments.flatMap((i) => [...(this.testsOf.get(i)?.keys() ?? [])]))
    const tests = [...this.tests].map(([name, test]) => (made.has(name) ? test : undefined))
    return { tests, makesAny: made.size > 0, none: tests.map(() => UNTESTED).join(''), debts: new WeakMap() }
  }
}

/** The part of a stretch around an instant in which no debt becomes overdue, whatever the zone. */
function untilDue(at: number, { from, until }: Stretch, dated: readonly Debt[], tested: Tested): Stretch {
  for (const debt of dated) {
    const turns = (dueOf(debt, tested).due + 1) * DAY_SECONDS
    if (at >= turns + BEHIND_SECONDS) from = Math.max(from, turns + BEHIND_SECONDS)
    else if (at < turns - AHEAD_SECONDS) until = Math.min(until, turns - AHEAD_SECONDS)
    else return { from: at, until: at + 1 }
  }
  return { from, until }
}

function dueOf(debt: Debt, { debts }: Tested): DaysOfDebt {
  const known = debts.get(debt)
  if (known) return known
  const made = { due: dayNumber(debt.overdueSince ?? '1970-01-01'), keys: new Map<number, string>() }
  debts.set(debt, made)
  return made
}

const isDated = ({ overdueSince }: Debt): boolean => overdueSince !== undefined

function keyOnDay(day: number, dated: readonly Debt[], tested: Tested): string {
  const [only] = dated
  return dated.length === 1 && only
    ? onDay(day, only, tested)
    : dated.map((d) => onDay(day, d, tested)).join(' ')
}

/** What the tests come to on a day. The same text says the same whichever places it was made for. */
function onDay(day: number, debt: Debt, tested: Tested): string {
  const { due, keys } = dueOf(debt, tested)
  if (!tested.makesAny) return (day > due ? 'o' : 'n') + tested.none
  const known = keys.get(day)
  if (known !== undefined) return known
  const { months } = dateOf(due).until(dateOf(day), { largestUnit: 'months' })
  const met = tested.tests.map((test) => {
    if (!test) return UNTESTED
    const value = test.of === 'days' ? day - due : months
    return value >= test.atLeast && value <= test.atMost ? '1' : '0'
  })
  const key = (day > due ? 'o' : 'n') + met.join('')
  keys.set(day, key)
  return key
}

/** Every test of days or months past due that an instrument makes, by what it says. */
function numberTestsOf(instrument: Instrument): ReadonlyMap<string, NumberTest> {
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
  for (const rule of instrument.rules) {
    try {
      collect(rule)
    } catch {
      // a rule that cannot be read is never compiled: the readable judge answers for it (S5)
    }
  }
  collect(instrument.binds)
  return found
}
