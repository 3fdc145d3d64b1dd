/**
 * What is asked for under level instalments: the instalment is reckoned where the loan begins, and again from the period
 * into which more money falls; a last instalment that differs much from the others corrects them.
 */
import type { Fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import { exactInstalment, roundedInstalment } from './level-instalment.ts'
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
  /** By the annuity formula at one even rate and without correction; absent: by the actual rate of each period. */
  readonly evenRate?: (start: number) => Fraction
}

/** A last instalment corrects the others at most this often: the convention of the published cases. */
const CORRECTIONS_AT_MOST = 3

const NONE: readonly Stretch[] = []
const OPENING = { balanceMinor: 0n, carriedMinor: 0n }

/** Plans level instalments. */
export function planLevel(loan: LevelLoan): Planned {
  const asked: Asked[] = loan.rated.map(() => ({ principalMinor: 0n }))
  asked[asked.length - 1] = { rest: true }
  let walked: readonly Walked[] = []
  const starts = levelStarts(loan)
  if ((starts[0] ?? 0) > 0) walked = walk(pacesUntil(loan, asked, starts[0] ?? 0), OPENING, loan.rounding)
  for (const start of starts) walked = levelFrom(loan, { asked, start, before: walked })
  return { paces: pacesUntil(loan, asked, asked.length), walked }
}

/** Periods from which the instalment is reckoned anew: the first after the grace, and each later one with more money. */
function levelStarts({ lent, principalGrace }: LevelLoan): readonly number[] {
  const starts = new Set<number>()
  for (const [k, stretches] of lent.entries())
    if (stretches.length > 0) starts.add(Math.max(k, principalGrace))
  return [...starts]
}

/** The paces in which money is known that was lent before the end of period `known`. */
function pacesUntil(loan: LevelLoan, asked: readonly Asked[], known: number): readonly Pace[] {
  return loan.rated.map((rated, k) => ({
    rated,
    asked: asked[k] ?? { rest: true },
    lent: k <= known ? (loan.lent[k] ?? NONE) : NONE,
    besides: NONE,
  }))
}

interface Level {
  /** What is asked period by period; this level writes its instalment from `start` to the last but one. */
  readonly asked: Asked[]
  readonly start: number
  /** The walk as it was without the money of period `start`. */
  readonly before: readonly Walked[]
}

/** Reckons the instalment from one period on, with the money known there, and corrects it. */
function levelFrom(loan: LevelLoan, level: Level): readonly Walked[] {
  const { start } = level
  let balanceMinor = level.before[start - 1]?.balanceMinor ?? 0n
  for (const { amountMinor } of loan.lent[start] ?? NONE) balanceMinor += amountMinor
  const even = loan.evenRate?.(start)
  const rates = loan.rated.slice(start).map((period) => even ?? rateOfPeriod(period))
  const exact = exactInstalment(balanceMinor, rates, loan.balloonMinor)
  const first = tried(loan, level, instalmentOf(exact, loan))
  return (loan.evenRate === undefined ? corrected(loan, level, first) : first).walked
}

const instalmentOf = (exact: Fraction, { rounding }: LevelLoan): bigint =>
  roundedInstalment(exact, { mode: rounding.mode, multipleMinor: rounding.instalmentMultipleMinor })

interface Trial {
  readonly instalmentMinor: bigint
  readonly walked: readonly Walked[]
  /** By how much the last instalment is above the others, the balloon apart. */
  readonly gapMinor: bigint
}

function tried(loan: LevelLoan, { asked, start }: Level, instalmentMinor: bigint): Trial {
  for (let k = start; k < asked.length - 1; k++) asked[k] = { amountMinor: instalmentMinor }
  const walked = walk(pacesUntil(loan, asked, start), OPENING, loan.rounding)
  const last = walked.at(-1)
  const lastMinor = last === undefined ? 0n : last.principalMinor + last.interestMinor
  return { instalmentMinor, walked, gapMinor: lastMinor - loan.balloonMinor - instalmentMinor }
}

/**
 * While the last instalment of m differs from the others by more minor units than half of m rounded down, a part of the
 * difference is tried in each, and kept where it makes the difference smaller.
 */
function corrected(loan: LevelLoan, level: Level, first: Trial): Trial {
  const count = BigInt(loan.rated.length - level.start)
  if (count < 2n) return first
  let best = first
  for (let tries = 0; tries < CORRECTIONS_AT_MOST && size(best.gapMinor) > count / 2n; tries++) {
    const exact = { n: best.instalmentMinor * count + best.gapMinor, d: count }
    const instalmentMinor = instalmentOf(exact, loan)
    if (instalmentMinor === best.instalmentMinor) break
    const trial = tried(loan, level, instalmentMinor)
    if (size(trial.gapMinor) >= size(best.gapMinor)) {
      tried(loan, level, best.instalmentMinor)
      break
    }
    best = trial
  }
  return best
}

const size = (value: bigint): bigint => (value < 0n ? -value : value)
