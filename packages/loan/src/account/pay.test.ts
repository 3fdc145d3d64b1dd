/** Payments and what pays a loan off, reckoned by hand where the order of payments or the method once led astray. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LoanEvent } from '../events/index.ts'
import { fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import { accountOf, payoffQuote, type Account } from './index.ts'
import { at, day, LENT, ONE_A_DAY, repaid } from './testing/one-a-day.ts'

function told(terms: Terms, events: readonly LoanEvent[], asOf: string): Account {
  const account = accountOf(terms, [LENT, ...events], { asOf: day(asOf), knownOn: day('2030-01-01') })
  return account.ok
    ? account.value
    : assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
}

function payoff(terms: Terms, events: readonly LoanEvent[], on: string) {
  const asking = { asOf: day(on), knownOn: day('2030-01-01'), validUntil: day(on) }
  const quote = payoffQuote(terms, [LENT, ...events], asking)
  assert.ok(quote.ok)
  return quote.value.days[0]?.amounts ?? assert.fail('no day')
}

const interest = (change: Partial<Terms['interest']>): Terms => ({
  ...ONE_A_DAY,
  interest: { ...ONE_A_DAY.interest, ...change },
})

test('where the whole payment lowers the balance, it is split for good on the day it is paid', () => {
  const terms = interest({ recalculation: 'daily-by-whole-payment', onPayoff: 'whole-term' })
  // 15 days have run, 16 are to come. Paid today, the instalment is what it takes off the 16 days less than 31.00:
  // x = 31.00 - 16 × 0.001 x, which is 30.51.
  const paid = repaid('2023-01-16', 3_051n)
  const [spread] = told(terms, [paid], '2023-01-16').spreads
  assert.deepEqual(
    spread?.parts.map(({ row, component, amountMinor }) => [row, component, amountMinor]),
    [[1, 'interest', 3_051n]],
  )
  for (const asOf of ['2023-01-16', '2023-01-31', '2023-02-01', '2023-02-02']) {
    const [first] = told(terms, [paid], asOf).rows
    assert.deepEqual([first?.due.interest, first?.paid.interest], [3_051n, 3_051n], asOf)
  }
  // 1,000.00 and 28 days of it again from 1 February on.
  assert.equal(told(terms, [paid], '2023-03-01').owed.interest, 2_800n)
})

test('where the whole payment lowers the balance, what pays the loan off comes to an end', () => {
  const terms: Terms = {
    ...interest({ recalculation: 'daily-by-whole-payment', onPayoff: 'whole-term' }),
    repayment: { method: 'equal-principal' },
    prepayment: { ...ONE_A_DAY.prepayment, partly: 'lower-instalment' },
  }
  // The whole term: 31 days on 1,000.00 and 28 on 500.00.
  assert.deepEqual(payoff(terms, [], '2023-01-11'), {
    principal: 100_000n,
    interest: 3_100n + 1_400n,
    'penalty-interest': 0n,
    fee: 0n,
    cost: 0n,
  })
})

test('interest that was put off is paid off besides the level instalments, not in their place', () => {
  const terms: Terms = {
    ...ONE_A_DAY,
    repayment: { method: 'equal-instalments' },
    instalments: 4,
    grace: { principal: 0, interestPayment: 1, interestFree: 0 },
  }
  // Nothing is overdue on 1 February but the principal of the first instalment; 31.00 were put off, 9 days have run on the rest.
  const { principal, interest: interestMinor } = payoff(terms, [], '2023-02-10')
  const { owed } = told(terms, [], '2023-02-10')
  assert.deepEqual([principal, interestMinor], [100_000n, owed.interest])
  assert.ok(owed.interest > 3_100n)
})

test('rescheduled after instalments were paid ahead of a schedule that stands, their principal is not asked for again', () => {
  const terms: Terms = {
    ...interest({ recalculation: 'none', onPayoff: 'whole-term' }),
    repayment: { method: 'equal-principal' },
    allocation: { ...ONE_A_DAY.allocation, across: 'instalment-by-instalment' },
  }
  // 531.00 pay the first instalment: 500.00 and 31.00. 500.00 are left to spread over five.
  const events: readonly LoanEvent[] = [
    repaid('2023-01-11', 53_100n),
    {
      ...at('2023-01-16'),
      type: 'rescheduled',
      repayment: { method: 'equal-principal' },
      instalments: 5,
      dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on: day('2023-01-16') } },
    },
  ]
  const { rows, owed } = told(terms, events, '2023-01-16')
  assert.deepEqual(
    rows.map(({ due }) => due.principal),
    [50_000n, 10_000n, 10_000n, 10_000n, 10_000n, 10_000n],
  )
  // 15 days have run and 31.00 are paid: the 16.00 paid ahead come off the 31 days on 500.00, 15.50, and the next instalment.
  assert.deepEqual([owed.principal, owed.interest, rows[1]?.due.interest], [50_000n, 0n, 0n])
})

test('a down payment that is paid at once pays itself, whatever is overdue', () => {
  const terms: Terms = { ...ONE_A_DAY, downPayment: { share: fraction(1n, 4n), paid: 'at-once' } }
  // 750.00 bear 0.75 a day: 23.25 were due on 1 February. 25.00 of the further 100.00 are its own down payment.
  const more: LoanEvent = { ...at('2023-02-10'), type: 'disbursed', amountMinor: 10_000n }
  const { spreads, arrears } = told(terms, [more], '2023-02-10')
  assert.equal(arrears.overdue.interest, 2_325n)
  assert.deepEqual(
    spreads.map(({ parts }) => parts.map(({ component, amountMinor }) => [component, amountMinor])),
    [[['principal', 25_000n]], [['principal', 2_500n]]],
  )
})

test('paid off, the charge of an instalment whose principal was forgiven is paid too', () => {
  const charge = {
    id: 'service',
    title: { en: 'service fee', zh: '服务费' },
    component: 'fee',
    payee: 'lender',
    amount: { flatMinor: 150n },
    when: 'each-instalment',
  } as const
  const terms: Terms = {
    ...ONE_A_DAY,
    repayment: { method: 'equal-instalments' },
    instalments: 3,
    charges: [charge],
  }
  // 668.00 of principal are forgiven, all that the first instalment asks and more; 332.00 are left and bear 0.332 a day.
  const waived: LoanEvent = {
    ...at('2023-01-01'),
    id: 'waived',
    type: 'waived',
    component: 'principal',
    amountMinor: 66_800n,
  }
  const { principal, interest: interestMinor, fee } = payoff(terms, [waived], '2023-01-11')
  assert.deepEqual([principal, interestMinor, fee], [33_200n, 332n, 3n * 150n])
  const off: LoanEvent = { ...at('2023-01-11'), type: 'paid-off', channel: 'counter' }
  const { status, owed } = told(terms, [waived, off], '2023-06-01')
  assert.deepEqual([status, owed.fee], ['paid', 0n])
})
