/** Terms and disbursements of every kind that a schedule can be made of, for property tests. */
import fc from 'fast-check'
import { parseDay, stepped, type Day, type Step } from '../../calendar/index.ts'
import { fraction, ROUNDING_MODES } from '../../money/index.ts'
import type { DayCount, Interest, NominalRate, Repayment, Terms } from '../../terms/index.ts'
import type { Disbursement } from '../lent.ts'

/** Terms with the money lent under them. */
export interface ArbitraryLoan {
  readonly terms: Terms
  readonly disbursements: readonly Disbursement[]
}

/** Day counts under which the parts of a period come to the whole. */
export const ADDITIVE_DAY_COUNTS: readonly DayCount[] = [
  { days: 'actual', year: 360 },
  { days: 'actual', year: 365 },
  { days: 'actual', year: 'actual', cut: '12-31' },
  { days: 'actual', year: 'actual', cut: '01-01' },
  { days: 'actual', year: 'actual', cut: 'leap-day-in-period' },
  { days: 'actual', year: 'actual', cut: 'first-day-of-period' },
  { days: '30', year: 360, convention: 'whole-periods' },
  { days: '30', year: 365, convention: 'whole-periods' },
  { days: '30', year: 'actual', convention: 'whole-periods' },
]

/** Steps of every frequency. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 4 }).map((weeks) => ({ weeks })),
  fc.integer({ min: 1, max: 30 }).map((days) => ({ days })),
)

const FIRST = parseDay('2022-01-01') ?? 0
/** Days of three years, one of them a leap year. */
export const arbitraryDay: fc.Arbitrary<Day> = fc.integer({ min: FIRST, max: FIRST + 3 * 365 })

/** Rates of the sizes that occur: to 60 % a year, 5 % a month, 0.1 % a day, 30 % a term. */
const arbitraryRate: fc.Arbitrary<NominalRate> = fc.oneof(
  ...(
    [
      ['year', 600_000],
      ['month', 50_000],
      ['day', 1_000],
      ['whole-term', 300_000],
    ] as const
  ).map(([per, max]) =>
    fc
      .integer({ min: 0, max })
      .map((millionths) => ({ value: fraction(BigInt(millionths), 1_000_000n), per })),
  ),
)

const arbitraryInterest: fc.Arbitrary<Interest> = fc.record({
  rate: arbitraryRate,
  dayCount: fc.constantFrom(...ADDITIVE_DAY_COUNTS),
  accrual: fc.constantFrom('by-days' as const, 'by-period' as const),
  recalculation: fc.constant('none' as const),
  onOverduePrincipal: fc.constant('bears' as const),
  onPayoff: fc.constant('to-the-day' as const),
})

/** A method whose last instalment can bear whatever amounts the loan has. */
export type AnyMethod = Exclude<Repayment['method'], 'custom'>

/** Every method but the one in which the contract names each instalment. */
export const METHODS: readonly AnyMethod[] = [
  'equal-instalments',
  'level-by-formula',
  'equal-principal',
  'flat',
  'interest-only',
  'bullet',
  'balloon',
]

/** Graces that a method has a place for. */
function arbitraryGrace(method: AnyMethod, instalments: number): fc.Arbitrary<Terms['grace']> {
  const none = fc.constant(0)
  const some = fc.oneof(
    { weight: 3, arbitrary: none },
    fc.integer({ min: 0, max: Math.min(2, instalments - 1) }),
  )
  return fc.record({
    principal: method === 'bullet' || method === 'interest-only' ? none : some,
    interestPayment: method === 'bullet' ? none : some,
    interestFree: method === 'bullet' ? none : some,
  })
}

/** Loans of some methods. */
export function arbitraryLoan(methods: readonly AnyMethod[]): fc.Arbitrary<ArbitraryLoan> {
  return fc
    .record({
      method: fc.constantFrom(...methods),
      instalments: fc.integer({ min: 1, max: 12 }),
      step: arbitraryStep,
      lentOn: arbitraryDay,
      isCountedFromDay: fc.boolean(),
    })
    .chain(({ method, instalments, step, lentOn, isCountedFromDay }) =>
      fc.record({
        terms: fc
          .record({
            interest: arbitraryInterest,
            grace: arbitraryGrace(method, instalments),
            mode: fc.constantFrom(...ROUNDING_MODES),
            place: fc.constantFrom('per-instalment' as const, 'at-the-end' as const),
            instalmentMultipleMinor: fc.constantFrom(1n, 1n, 1n, 100n),
            downPercent: fc.constantFrom(0n, 0n, 25n),
            balloonMinor: fc.bigInt(0n, 50_000n),
          })
          .map(
            ({
              interest,
              grace,
              mode,
              place,
              instalmentMultipleMinor,
              downPercent,
              balloonMinor,
            }): Terms => ({
              currency: { code: 'CNY', places: 2 },
              repayment: method === 'balloon' ? { method, balloonMinor } : { method },
              instalments,
              dates: {
                step,
                endOfMonth: 'clip',
                from: isCountedFromDay ? { on: lentOn } : 'disbursement',
              },
              interest,
              grace,
              rounding: { mode, place, instalmentMultipleMinor },
              ...(downPercent > 0n && {
                downPayment: { share: fraction(downPercent, 100n), paid: 'when-paid' as const },
              }),
              charges: [],
              allocation: { across: 'instalment-by-instalment', order: [], surplus: 'next-instalment' },
              prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
            }),
          ),
        disbursements: arbitraryDisbursements(lentOn, stepped(lentOn, instalments, step, 'clip')),
      }),
    )
}

/** One disbursement of 1,000.00 to 20,000.00 on the first day, and up to two more within the term. */
function arbitraryDisbursements(first: Day, end: Day): fc.Arbitrary<readonly Disbursement[]> {
  const amount = fc.oneof({ weight: 4, arbitrary: fc.bigInt(100_000n, 2_000_000n) }, fc.bigInt(1n, 2_000n))
  return fc
    .record({
      amountMinor: amount,
      more: fc.array(fc.record({ on: fc.integer({ min: first, max: end - 1 }), amountMinor: amount }), {
        maxLength: 2,
      }),
    })
    .map(({ amountMinor, more }) => [{ on: first, amountMinor }, ...more])
}
