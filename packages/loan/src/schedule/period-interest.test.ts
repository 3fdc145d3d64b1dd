/** Interest of a period in parts: FIN-0017's first period by hand, rates that change, interest that rests. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, type Day } from '../calendar/index.ts'
import { divideRounded, fraction, rounded } from '../money/index.ts'
import type { NominalRate } from '../terms/index.ts'
import {
  exactInstalment,
  instalmentRoundedOnce,
  interestNumerator,
  ratedPeriod,
  ratedPeriodOver,
  rateOfPeriod,
  roundedInstalment,
  type Measuring,
} from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const january = { from: day('2024-01-01'), until: day('2024-02-01'), nominalDays: 30 }
const thirty: Measuring = {
  dayCount: { days: '30', year: 360, convention: 'whole-periods' },
  accrual: 'by-days',
  step: { months: 1 },
  instalments: 6,
  maturity: day('2024-07-01'),
}
const yearly = (n: bigint, d: bigint): NominalRate => ({ value: fraction(n, d), per: 'year' })
const mode = 'half-even'

test('a tranche bears interest from its day: 100.00 from the first and 200.00 from the eighth come to 2.01', () => {
  const rated = ratedPeriod(january, yearly(94_822n, 1_000_000n), thirty)
  const stretches = [{ from: day('2024-01-08'), until: january.until, amountMinor: 20_000n }]
  assert.equal(divideRounded(interestNumerator(rated, 10_000n, stretches), rated.d, mode), 201n)
})

test('a rate that changes and interest that rests count by their days', () => {
  const actual: Measuring = { ...thirty, dayCount: { days: 'actual', year: 365 } }
  const rated = ratedPeriodOver(
    january,
    [
      { from: day('2023-01-01'), rate: yearly(365n, 10_000n) },
      { from: day('2024-01-11'), rate: yearly(730n, 10_000n) },
      { from: day('2024-01-21'), until: day('2024-01-26'), rate: 'resting' },
    ],
    actual,
  )
  // Ten days at 0.01 %, then 31 less 10 less 5 days at 0.02 %, on 1,000.00.
  assert.equal(divideRounded(interestNumerator(rated, 100_000n, []), rated.d, mode), 100n + 320n)
  assert.deepEqual(fraction(rated.part(day('2024-01-20'), day('2024-01-27')), rated.d), fraction(4n, 10_000n))
})

test('the level instalment of 100.00 over six months at 7 % is 17.01, and with a balloon that of the balance less its worth', () => {
  const rate = rateOfPeriod(ratedPeriod(january, yearly(7n, 100n), thirty))
  const rates = Array.from({ length: 6 }, () => rate)
  const instalment = (balanceMinor: bigint, balloonMinor: bigint, multipleMinor = 1n): bigint =>
    roundedInstalment(exactInstalment(balanceMinor, rates, balloonMinor), { mode, multipleMinor })
  assert.equal(instalment(10_000n, 0n), 1701n)
  // The balloon's present value at 7/1200 a month, taken off the balance.
  const worth = rounded(fraction(5_000n * 1200n ** 6n, 1207n ** 6n), mode)
  assert.equal(instalment(10_000n, 5_000n), instalment(10_000n - worth, 0n))
})

test('rounded to a cent and then to a multiple, 862.497 comes to 862.50 and 862.00; 863.497 to 864.00, at once to 863.00', () => {
  const rounding = { mode, multipleMinor: 100n } as const
  const both = (n: bigint): readonly bigint[] =>
    [roundedInstalment, instalmentRoundedOnce].map((round) => round({ n, d: 10n }, rounding))
  assert.deepEqual(both(862_497n), [86_200n, 86_200n])
  assert.deepEqual(both(863_497n), [86_400n, 86_300n])
})
