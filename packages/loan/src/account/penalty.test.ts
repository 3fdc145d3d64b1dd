/**
 * Penalty interest by its days, reckoned by hand: what was paid in part, another rate, a rest, the days of grace, compound
 * interest at a rate of its own, and what was moved. Each table is row, days, what bears it, rate a day, sum.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { exactInterest } from '../explain/index.ts'
import { plainTerms } from '../forbearance/testing/plain-loan.ts'
import { add, amountText, fraction, rounded, shownDecimal, ZERO, type Fraction } from '../money/index.ts'
import type { PenaltyInterest, Terms } from '../terms/index.ts'
import { accountOf, statementOf, type Account, type Accrual, type Statement } from './index.ts'
import { histories, LAST_DAY, LENT_ON, loanTerms } from './testing/loans.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const at = (text: string) => ({ id: text, on: day(text), bookedOn: day(text) })
const LENT: LoanEvent = { ...at('2023-01-01'), type: 'disbursed', amountMinor: 3_000_00n }
const repaid = (text: string, amountMinor: bigint): LoanEvent => ({
  ...at(text),
  type: 'repaid',
  amountMinor,
  channel: 'transfer',
})

const PENALTY: PenaltyInterest = {
  rate: { timesContractRate: fraction(3n, 2n) },
  on: 'overdue-principal',
  instead: 'of-contract-interest',
  graceDays: 3,
}

/** 3,000.00 in three instalments of 1,000.00 of principal, 0.1 % a day; penalty 1.5 times that after three days of grace. */
function termsWith(penalty: Partial<PenaltyInterest>): Terms {
  const { interest, ...terms } = plainTerms({ instalments: 3, repayment: { method: 'equal-principal' } })
  const rate = { value: fraction(1n, 1000n), per: 'day' } as const
  return {
    ...terms,
    interest: { ...interest, rate, onOverduePrincipal: 'does-not-bear' },
    penalty: { ...PENALTY, ...penalty },
  }
}

const percent = (share: Fraction): string => shownDecimal({ n: share.n * 100n, d: share.d }, 6)

/** `2 2023-03-01..2023-03-03 1000.00 0.3 6.00`; 0 for the rate while it rested. */
function line(accrual: Accrual): string {
  const { row, from, until, balanceMinor, ratePerYear, rate } = accrual
  const each = ratePerYear.n === 0n ? '0' : percent(rate.value)
  const exact = exactInterest(accrual)
  const sum = shownDecimal({ n: exact.n, d: exact.d * 100n }, 6)
  return `${row} ${dayText(from)}..${dayText(until)} ${amountText(balanceMinor, { code: 'CNY', places: 2 })} ${each} ${sum}`
}

const isPenalty = ({ component }: Accrual): boolean => component === 'penalty-interest'
const linesOf = (accruals: readonly Accrual[]): readonly string[] => accruals.filter(isPenalty).map(line)

function accountAt(terms: Terms, events: readonly LoanEvent[], asOf: string): Account {
  const account = accountOf(terms, [LENT, ...events], { asOf: day(asOf), knownOn: day(asOf) })
  return account.ok ? account.value : assert.fail(JSON.stringify(account.problems))
}

/** Paid in part ten days late: 15.00 of penalty interest, 93.00 of interest, 500.00 of principal. */
const HALF_PAID = repaid('2023-02-11', 608_00n)
/** From 21 February on 0.2 % a day, so 0.3 % of penalty. */
const DEARER: LoanEvent = {
  ...at('2023-02-21'),
  type: 'rate-changed',
  rate: { value: fraction(2n, 1000n), per: 'day' },
}
const RESTS: LoanEvent = {
  ...at('2023-03-03'),
  type: 'interest-paused',
  until: day('2023-03-08'),
  penalty: 'pauses',
}

test('what was paid in part, another rate and a rest are stretches of their own', () => {
  const account = accountAt(termsWith({}), [HALF_PAID, DEARER, RESTS], '2023-03-11')
  assert.deepEqual(linesOf(account.accruals), [
    '1 2023-02-01..2023-02-11 1000.00 0.15 15', // 10 × 0.15 % of 1,000.00
    '1 2023-02-11..2023-02-21 500.00 0.15 7.5', // 10 × 0.15 % of 500.00
    '1 2023-02-21..2023-03-03 500.00 0.3 15', // 10 × 0.3 % of 500.00
    '1 2023-03-03..2023-03-08 500.00 0 0',
    '1 2023-03-08..2023-03-11 500.00 0.3 4.5', // 3 × 0.3 % of 500.00
    '2 2023-03-01..2023-03-03 1000.00 0.3 6', // 2 × 0.3 % of 1,000.00
    '2 2023-03-03..2023-03-08 1000.00 0 0',
    '2 2023-03-08..2023-03-11 1000.00 0.3 9', // 3 × 0.3 % of 1,000.00
  ])
  // 15 + 7.50 + 15 + 4.50 = 42.00, of which 15.00 was paid; 6 + 9 = 15.00
  assert.deepEqual(
    account.rows.map(({ due }) => due['penalty-interest']),
    [42_00n, 15_00n, 0n],
  )
  assert.equal(account.owed['penalty-interest'], 42_00n)
})

test('each stretch says what bears it, how many times which rate of the contract its own is', () => {
  const [first] = accountAt(termsWith({}), [], '2023-02-11').accruals.filter(isPenalty)
  assert.deepEqual(first, {
    from: day('2023-02-01'),
    until: day('2023-02-11'),
    balanceMinor: 1_000_00n,
    rate: { value: fraction(15n, 10_000n), per: 'day' },
    ratePerYear: fraction(5_475n, 10_000n), // 365 × 0.15 %
    yearFraction: fraction(10n, 365n),
    component: 'penalty-interest',
    penalty: {
      on: 'overdue-principal',
      times: { factor: fraction(3n, 2n), contractRate: { value: fraction(1n, 1000n), per: 'day' } },
    },
    row: 1,
  })
})

test('days go on as one stretch over due dates, but for months that count as thirty days whatever their length', () => {
  const terms = termsWith({ graceDays: 0 })
  assert.deepEqual(linesOf(accountAt(terms, [], '2023-03-05').accruals).slice(0, 1), [
    '1 2023-02-01..2023-03-05 1000.00 0.15 48', // 32 × 1.50
  ])
  const { interest } = terms
  const thirty = { days: '30', year: 360, convention: 'whole-periods' } as const
  const rate = { value: fraction(36n, 100n), per: 'year' } as const
  const byMonths: Terms = { ...terms, interest: { ...interest, rate, dayCount: thirty } }
  assert.deepEqual(linesOf(accountAt(byMonths, [], '2023-03-05').accruals).slice(0, 2), [
    '1 2023-02-01..2023-03-01 1000.00 54 45', // a month of 54 % a year
    '1 2023-03-01..2023-03-05 1000.00 54 5.806451…', // 4/31 of it
  ])
})

test('within the days of grace nothing is told, after them everything since the due date', () => {
  const told = (asOf: string): readonly string[] => linesOf(accountAt(termsWith({}), [], asOf).accruals)
  assert.deepEqual(told('2023-02-04'), [])
  assert.deepEqual(told('2023-02-05'), ['1 2023-02-01..2023-02-05 1000.00 0.15 6']) // 4 × 1.50
  const paidInGrace = accountAt(termsWith({}), [repaid('2023-02-04', 1_093_00n)], '2023-02-20')
  assert.deepEqual(linesOf(paidInGrace.accruals), [])
})

test('compound interest runs on overdue interest too, at a rate of its own that is no part of the contract’s', () => {
  const terms = termsWith({
    rate: { perYear: fraction(1825n, 10_000n) },
    on: 'overdue-principal-and-interest',
    graceDays: 0,
  })
  const account = accountAt(terms, [], '2023-02-11')
  // 1,000.00 and 31 × 3.00 of interest; 18.25 % a year is 0.05 % a day: 10 × 0.05 % of 1,093.00
  assert.deepEqual(linesOf(account.accruals), ['1 2023-02-01..2023-02-11 1093.00 18.25 5.465'])
  assert.deepEqual(account.accruals.find(isPenalty)?.penalty, { on: 'overdue-principal-and-interest' })
  assert.equal(account.rows[0]?.due['penalty-interest'], 5_47n) // a half upwards
})

test('what was moved to other instalments or into a plan still says what it was the sum of', () => {
  const reAged: LoanEvent = { ...at('2023-02-11'), type: 're-aged' }
  const plan: LoanEvent = {
    ...at('2023-02-11'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [{ dueOn: day('2023-06-01'), amountMinor: 500_00n }],
    penalty: 'pauses',
  }
  for (const event of [reAged, plan]) {
    const account = accountAt(termsWith({}), [event], '2023-02-20')
    assert.deepEqual(linesOf(account.accruals), ['1 2023-02-01..2023-02-11 1000.00 0.15 15'], event.type)
    assert.equal(account.rows[0]?.due['penalty-interest'], 0n, event.type)
    assert.equal(account.owed['penalty-interest'], 15_00n, event.type)
  }
})

function statement(
  terms: Terms,
  events: readonly LoanEvent[],
  [from, until]: readonly [Day, Day],
): Statement {
  const told = statementOf(terms, events, { from, until, knownOn: LENT_ON + 1000 })
  return told.ok ? told.value : assert.fail(JSON.stringify(told.problems))
}

test('a line of a statement tells the days in which it became more, and all since the due date when grace has passed', () => {
  const told = statement(termsWith({}), [LENT, HALF_PAID, DEARER], [day('2023-02-03'), day('2023-02-24')])
  const lines = told.lines.flatMap((each) => (each.kind === 'accrued' ? [each] : []))
  assert.deepEqual(
    lines.map(({ change, accruals }) => [change['penalty-interest'], ...linesOf(accruals)]),
    [
      // the line begins within the days of grace
      [15_00n, '1 2023-02-01..2023-02-11 1000.00 0.15 15'],
      [7_50n, '1 2023-02-11..2023-02-21 500.00 0.15 7.5'],
      [4_50n, '1 2023-02-21..2023-02-24 500.00 0.3 4.5'],
    ],
  )
})

const anyDay = fc.integer({ min: LENT_ON, max: LENT_ON + LAST_DAY + 100 })
const sumOf = (accruals: readonly Accrual[]): Fraction =>
  accruals.filter(isPenalty).map(exactInterest).reduce(add, ZERO)

test('the stretches of a row, rounded once, are its penalty interest', () => {
  fc.assert(
    fc.property(loanTerms, histories, anyDay, (terms, events, asOf) => {
      // re-ageing moves what has run to other rows
      fc.pre(events.every(({ type }) => type !== 're-aged'))
      const account = accountOf(terms, events, { asOf, knownOn: LENT_ON + 1000 })
      assert.ok(account.ok)
      for (const row of account.value.rows) {
        const own: readonly Accrual[] = account.value.accruals.filter((accrual) => accrual.row === row.number)
        assert.equal(rounded(sumOf(own), terms.rounding.mode), row.due['penalty-interest'])
      }
    }),
    runs(60),
  )
})

test('the stretches of a line come to what it became more by: less than a minor unit a row is rounding', () => {
  fc.assert(
    fc.property(loanTerms, histories, anyDay, (terms, events, until) => {
      for (const each of statement(terms, events, [LENT_ON, until]).lines) {
        if (each.kind !== 'accrued') continue
        const { n, d } = sumOf(each.accruals)
        const gap = n - each.change['penalty-interest'] * d
        const rows = new Set(each.accruals.filter(isPenalty).map(({ row }) => row)).size
        assert.ok(gap === 0n || (gap < 0n ? -gap : gap) < BigInt(rows) * d, `${n}/${d} in ${rows} rows`)
      }
    }),
    runs(60),
  )
})
