/** Schedules of arbitrary terms: equal to the oracle, and true to what every schedule has to keep. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { stepped } from '../calendar/index.ts'
import { planLoan, rateOfPeriod, schedule, type ScheduleRow } from './index.ts'
import { arbitraryLoan, METHODS, type ArbitraryLoan } from './testing/arbitrary-terms.ts'
import { oracleRows, type OracleRow } from './testing/oracle.ts'
import { residueBound } from './testing/residue.ts'

/** Methods that do not spread each disbursement by itself. */
const TOGETHER = ['equal-instalments', 'level-by-formula', 'interest-only', 'bullet', 'balloon'] as const

const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n)

/** The rows, or nothing where the loan is refused; refusals are counted by the caller. */
function rowsOf({ terms, disbursements }: ArbitraryLoan): readonly ScheduleRow[] | undefined {
  const found = schedule(terms, { disbursements, rateSpans: [] })
  return found.ok ? found.value.rows : undefined
}

const instalmentsOf = (rows: readonly ScheduleRow[]): readonly OracleRow[] =>
  rows
    .filter(({ kind }) => kind === 'instalment')
    .map(({ dueOn, principalMinor, interestMinor }) => ({ dueOn, principalMinor, interestMinor }))

for (const method of METHODS) {
  test(`${method}: each row is the oracle's`, () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryLoan([method]), (loan) => {
        const rows = rowsOf(loan)
        if (rows === undefined) return
        compared++
        assert.deepEqual(instalmentsOf(rows), oracleRows(loan.terms, loan.disbursements))
      }),
      runs(60),
    )
    assert.ok(compared > 40, `only ${compared} loans were not refused`)
  })
}

test('principal repaid sums to what was lent, no balance is negative, and the last is nothing', () => {
  fc.assert(
    fc.property(arbitraryLoan(METHODS), (loan) => {
      const rows = rowsOf(loan)
      if (rows === undefined) return
      assert.equal(
        sum(rows.map(({ principalMinor }) => principalMinor)),
        sum(loan.disbursements.map(({ amountMinor }) => amountMinor)),
      )
      assert.ok(rows.every((row) => row.principalMinor >= 0n && row.interestMinor >= 0n))
      assert.ok(rows.every((row) => row.balanceAfterMinor >= 0n))
      assert.equal(rows.at(-1)?.balanceAfterMinor, 0n)
      assert.deepEqual(
        rows.map(({ number }) => number),
        rows.map((_, k) => k + 1),
      )
    }),
    runs(200),
  )
})

test('the order in which disbursements are stated changes nothing', () => {
  fc.assert(
    fc.property(arbitraryLoan(METHODS), (loan) => {
      const turned = { ...loan, disbursements: loan.disbursements.toReversed() }
      const byDay = new Set(loan.disbursements.map(({ on }) => on)).size === loan.disbursements.length
      if (byDay) assert.deepEqual(rowsOf(turned), rowsOf(loan))
    }),
    runs(100),
  )
})

test('money lent in two on one day is money lent at once, where it comes back together', () => {
  fc.assert(
    fc.property(arbitraryLoan(TOGETHER), fc.bigInt(1n, 99_999n), ({ terms, disbursements }, partMinor) => {
      const [first, ...others] = disbursements
      if (first === undefined || first.amountMinor <= partMinor || terms.downPayment !== undefined) return
      const parts = [partMinor, first.amountMinor - partMinor].map((amountMinor) => ({
        ...first,
        amountMinor,
      }))
      assert.deepEqual(
        rowsOf({ terms, disbursements: [...parts, ...others] }),
        rowsOf({ terms, disbursements }),
      )
    }),
    runs(100),
  )
})

test('the last instalment differs from the others by no more than the documented residue', () => {
  let held = 0
  fc.assert(
    fc.property(arbitraryLoan(['equal-instalments', 'level-by-formula']), (loan) => {
      const [first] = loan.disbursements
      const grace = { principal: 0, interestPayment: 0, interestFree: 0 }
      // By formula the instalment rests on even periods: only where the periods are even does the bound hold.
      const interest = { ...loan.terms.interest, accrual: 'by-period' as const }
      const rounding = { ...loan.terms.rounding, place: 'per-instalment' as const }
      const terms = { ...loan.terms, grace, rounding, interest }
      const found = planLoan(terms, { disbursements: first === undefined ? [] : [first], rateSpans: [] })
      if (!found.ok || found.value.walked.length < 2) return
      const { walked, paces } = found.value
      const [others, last] = [walked[0], walked.at(-1)]
      if (others === undefined || last === undefined) return
      if (walked.some(({ carriedMinor }) => carriedMinor > 0n)) return
      const gap = last.principalMinor + last.interestMinor - others.principalMinor - others.interestMinor
      const bound = residueBound(
        paces.map(({ rated }) => rateOfPeriod(rated)),
        { mode: rounding.mode, multipleMinor: rounding.instalmentMultipleMinor },
      )
      held++
      assert.ok((gap < 0n ? -gap : gap) * bound.d <= bound.n, `${gap} is above ${bound.n}/${bound.d}`)
    }),
    runs(100),
  )
  assert.ok(held > 50, `only ${held} loans were compared`)
})

test('named instalments: each row is the oracle’s, and amounts that never reach the interest are refused', () => {
  const named = arbitraryLoan(['equal-principal']).chain((loan) =>
    fc
      .array(fc.record({ isAmount: fc.boolean(), minor: fc.bigInt(0n, 300_000n) }), {
        minLength: loan.terms.instalments,
        maxLength: loan.terms.instalments,
      })
      .map((amounts): ArbitraryLoan => {
        const start = loan.disbursements[0]?.on ?? 0
        const instalments = amounts.map(({ isAmount, minor }, k) => {
          const dueOn = stepped(start, k + 1, loan.terms.dates.step, 'clip')
          return isAmount ? { dueOn, amountMinor: minor } : { dueOn, principalMinor: minor }
        })
        const grace = { principal: 0, interestPayment: 0, interestFree: 0 }
        return { ...loan, terms: { ...loan.terms, grace, repayment: { method: 'custom', instalments } } }
      }),
  )
  let compared = 0
  fc.assert(
    fc.property(named, (loan) => {
      const rows = rowsOf(loan)
      if (rows === undefined) return
      compared++
      assert.deepEqual(instalmentsOf(rows), oracleRows(loan.terms, loan.disbursements))
    }),
    runs(100),
  )
  assert.ok(compared > 30, `only ${compared} loans were not refused`)
})
