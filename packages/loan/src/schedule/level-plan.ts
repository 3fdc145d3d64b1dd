/**
 * What is asked for under level instalments: the instalment is reckoned where the loan begins, and again from the period
 * into which more money falls; a last instalment that differs much from the others corrects them.
 */
import { divideRounded, roundToMultiple, type Fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import {
  exactInstalment,
  instalmentRoundedOnce,
  roundedInstalment,
  type Quotient,
} from './level-instalment.ts'
import type { Stretch } from './period-interest.ts'
import { rateOfPeriod, type RatedPeriod } from './rated-period.ts'
import { walk, type Asked, type Pace, type Planned, type Walked } from './walk.ts'

/** Level instalments of rated periods. */
export interface LevelLoan {
  readonly rated: readonly RatedPeriod[]
  /** What is lent in each period. */
  readonly lent: readonly (readonly Stretch[])[]
  /** Instalments at the beginning that ask for interest alone. */
  readonly principalGrace: number
  readonly balloonMinor: bigint
  readonly rounding: Terms['rounding']
  /** By the annuity formula at this one rate and without correction; absent: by the actual rate of each period. */
  readonly evenRate?: Fraction
}

/** How a level instalment was found. Its exact value is `exactInstalment(balanceMinor, rates, balloonMinor)`. */
export interface LevelReckoning {
  /** Index of the period from which it holds. */
  readonly start: number
  /** What comes back, money lent within the first period included. */
  readonly balanceMinor: bigint
  readonly balloonMinor: bigint
  /** Whether each period counts at its own rate, or all at the one rate of the annuity formula. */
  readonly by: 'period-rates' | 'one-rate'
  /** Of each period from the first on. */
  readonly rates: readonly Fraction[]
  /** The instalment as it was rounded first, and each correction of it. */
  readonly tries: readonly LevelTry[]
  /** The one that holds. */
  readonly instalmentMinor: bigint
}

/** An instalment tried. */
export interface LevelTry {
  readonly instalmentMinor: bigint
  /** By how much the last instalment would be above the others, the balloon apart. */
  readonly gapMinor: bigint
  readonly isKept: boolean
}

/** A last instalment corrects the others at most this often: the convention of the published cases. */
const CORRECTIONS_AT_MOST = 3

const NONE: readonly Stretch[] = []
const OPENING = { balanceMinor: 0n, carriedMinor: 0n }

/** Plans level instalments. */
export function planLevel(loan: LevelLoan): Planned {
  const last = loan.rated.length - 1
  const paces = loan.rated.map(
    (rated, k): OpenPace => ({
      rated,
      asked: k === last ? { rest: true } : { principalMinor: 0n },
      lent: NONE,
      besides: NONE,
    }),
  )
  let walked: readonly Walked[] = []
  const levels: LevelReckoning[] = []
  let known = 0
  for (const start of levelStarts(loan)) {
    // Money of later periods is not known yet when an instalment is reckoned.
    for (; known <= start; known++) at(paces, known).lent = loan.lent[known] ?? NONE
    if (walked.length === 0 && start > 0) walked = walk(paces, OPENING, loan.rounding)
    const level = levelFrom(loan, { paces, start, before: walked })
    walked = level.walked
    levels.push(level.reckoning)
  }
  // Down payments may take all that is lent: then nothing is asked.
  if (levels.length === 0) walked = walk(paces, OPENING, loan.rounding)
  const aheadMinor = askedAhead(levels.at(-1), walked.at(-1))
  if (aheadMinor !== undefined) at(paces, last).asked = { rest: true, aheadMinor }
  return { paces, walked, levels }
}

/**
 * What is asked of the last instalment before its period has begun: the level one as the others; where it corrected them, what
 * it holds itself.
 */
function askedAhead(level: LevelReckoning | undefined, last: Walked | undefined): bigint | undefined {
  if (level === undefined || last === undefined) return undefined
  const isCorrected = level.tries.filter(({ isKept }) => isKept).length > 1
  return isCorrected ? last.principalMinor + last.interestMinor - level.balloonMinor : level.instalmentMinor
}

type OpenPace = { -readonly [K in keyof Pace]: Pace[K] }

function at<T>(list: readonly T[], k: number): T {
  const found = list[k]
  if (found === undefined) throw new RangeError(`there is no place ${k} in ${list.length}`)
  return found
}

/** Periods from which the instalment is reckoned anew: the first after the grace, and each later one with more money. */
function levelStarts({ lent, principalGrace }: LevelLoan): readonly number[] {
  const starts: number[] = []
  for (const [k, stretches] of lent.entries()) {
    const start = Math.max(k, principalGrace)
    if (stretches.length > 0 && start !== starts.at(-1)) starts.push(start)
  }
  return starts
}

interface Level {
  /** This level writes what is asked from `start` to the last but one. */
  readonly paces: readonly OpenPace[]
  readonly start: number
  /** The walk as it was without the money of period `start`. */
  readonly before: readonly Walked[]
}

interface Levelled {
  readonly walked: readonly Walked[]
  readonly reckoning: LevelReckoning
}

/** Reckons the instalment from one period on, with the money known there, and corrects it. */
function levelFrom(loan: LevelLoan, level: Level): Levelled {
  const { start } = level
  const { balloonMinor } = loan
  let balanceMinor = level.before[start - 1]?.balanceMinor ?? 0n
  for (const { amountMinor } of loan.lent[start] ?? NONE) balanceMinor += amountMinor
  const even = loan.evenRate
  const rates = loan.rated.slice(start).map((period) => even ?? rateOfPeriod(period))
  const exact = exactInstalment(balanceMinor, rates, balloonMinor)
  const first = tried(loan, level, instalmentOf(exact, loan))
  const trials = even === undefined ? corrected(loan, level, first) : [first]
  const { walked, instalmentMinor } = trials.findLast(({ isKept }) => isKept) ?? first
  if (trials.at(-1)?.isKept === false) ask(level.paces, start, instalmentMinor)
  const tries = trials.map((trial) => ({
    instalmentMinor: trial.instalmentMinor,
    gapMinor: trial.gapMinor,
    isKept: trial.isKept,
  }))
  const by = even === undefined ? 'period-rates' : 'one-rate'
  return { walked, reckoning: { start, balanceMinor, balloonMinor, by, rates, tries, instalmentMinor } }
}

function instalmentOf(exact: Quotient, { rounding, evenRate }: LevelLoan): bigint {
  const by = { mode: rounding.mode, multipleMinor: rounding.instalmentMultipleMinor }
  return evenRate === undefined ? roundedInstalment(exact, by) : instalmentRoundedOnce(exact, by)
}

interface Trial extends LevelTry {
  readonly walked: readonly Walked[]
}

function tried(loan: LevelLoan, { paces, start }: Level, instalmentMinor: bigint): Trial {
  ask(paces, start, instalmentMinor)
  const walked = walk(paces, OPENING, loan.rounding)
  const last = at(walked, walked.length - 1)
  const lastMinor = last.principalMinor + last.interestMinor
  const gapMinor = lastMinor - loan.balloonMinor - instalmentMinor
  return { instalmentMinor, walked, gapMinor, isKept: true }
}

/** Asks for an instalment from one period to the last but one. */
function ask(paces: readonly OpenPace[], start: number, amountMinor: bigint): void {
  const asked: Asked = { amountMinor }
  for (let k = start; k < paces.length - 1; k++) at(paces, k).asked = asked
}

/** The instalment with its corrections: each tried on the walk. */
function corrected(loan: LevelLoan, level: Level, first: Trial): readonly Trial[] {
  const count = loan.rated.length - level.start
  return corrections(first, {
    count,
    sharers: () => count,
    rounding: loan.rounding,
    attempt: (instalmentMinor) => tried(loan, level, instalmentMinor),
  })
}

/** What a correction is tried with. */
export interface Correcting<T extends LevelTry> {
  /** Instalments to come, those met before their time among them. */
  readonly count: number
  /** Over how many of them the difference is shared. At least 1. */
  readonly sharers: (of: T) => number
  readonly rounding: Terms['rounding']
  readonly attempt: (instalmentMinor: bigint) => T
}

/**
 * While the last instalment of m differs from the others by more minor units than half of m rounded down, a part of the
 * difference is tried in each, and kept where it makes the difference smaller.
 *
 * @returns every trial, the first among them; the last that is kept holds
 */
export function corrections<T extends LevelTry>(
  first: T,
  { count, sharers, rounding, attempt }: Correcting<T>,
): readonly T[] {
  const trials = [first]
  let best = first
  const tolerated = BigInt(Math.floor(count / 2))
  for (let tries = 0; tries < CORRECTIONS_AT_MOST && size(best.gapMinor) > tolerated; tries++) {
    // The part of the gap is what is rounded: between two even units the sum would be rounded the other way.
    const part = divideRounded(best.gapMinor, BigInt(sharers(best)), rounding.mode)
    const instalmentMinor = inMultiples(best.instalmentMinor + part, rounding)
    if (count < 2 || instalmentMinor === best.instalmentMinor) break
    const trial = attempt(instalmentMinor)
    if (size(trial.gapMinor) >= size(best.gapMinor)) {
      trials.push({ ...trial, isKept: false })
      break
    }
    trials.push(trial)
    best = trial
  }
  return trials
}

const inMultiples = (minor: bigint, { mode, instalmentMultipleMinor }: Terms['rounding']): bigint =>
  roundToMultiple(minor, instalmentMultipleMinor, mode)

const size = (value: bigint): bigint => (value < 0n ? -value : value)
