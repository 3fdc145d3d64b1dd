/** Loans to make schedules of: level instalments over 24 months, of every amount, rate, first day and day count. */
import { parseDay, type Day } from '@forbear/loan/calendar'
import { fraction } from '@forbear/loan/money'
import type { DayCount, Terms } from '@forbear/loan/terms'

/** One loan, in the words of each contender. */
export interface Borrowing {
  readonly terms: Terms
  readonly lentOn: Day
  readonly amountMinor: bigint
  /** Yearly rate in hundredths of a per cent. */
  readonly basisPoints: number
}

export const INSTALMENTS = 24

const DAY_COUNTS: readonly DayCount[] = [
  { days: '30', year: 360, convention: 'whole-periods' },
  { days: 'actual', year: 360 },
  { days: 'actual', year: 365 },
  { days: 'actual', year: 'actual', cut: '01-01' },
]

/** Loans from a seed; the same count and seed give the same loans. */
export function borrowings(count: number, seed: number): readonly Borrowing[] {
  const first = parseDay('2023-01-01') ?? 0
  const next = chance(seed)
  return Array.from({ length: count }, (_, k) => {
    const basisPoints = 300 + next(3_300)
    return {
      lentOn: first + next(730),
      amountMinor: BigInt(100_000 + next(20_000_000)),
      basisPoints,
      terms: termsOf(basisPoints, DAY_COUNTS[k % DAY_COUNTS.length] ?? DAY_COUNTS[0]),
    }
  })
}

function termsOf(basisPoints: number, dayCount: DayCount | undefined): Terms {
  if (dayCount === undefined) throw new RangeError('there is no day count')
  return {
    currency: { code: 'CNY', places: 2 },
    repayment: { method: 'equal-instalments' },
    instalments: INSTALMENTS,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
    interest: {
      rate: { value: fraction(BigInt(basisPoints), 10_000n), per: 'year' },
      dayCount,
      accrual: 'by-days',
      recalculation: 'none',
      onOverduePrincipal: 'bears',
      onPayoff: 'to-the-day',
    },
    grace: { principal: 0, interestPayment: 0, interestFree: 0 },
    rounding: { mode: 'half-even', place: 'per-instalment', instalmentMultipleMinor: 1n },
    charges: [],
    allocation: { across: 'instalment-by-instalment', order: [], surplus: 'next-instalment' },
    prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
  }
}

/** Whole numbers below a bound, by a linear congruence of 32 bits: good enough to vary loans. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
