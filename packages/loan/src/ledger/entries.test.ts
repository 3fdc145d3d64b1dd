/**
 * Entries reckoned by hand, event by event: one line an entry, `day what: account amount, …`, debit above zero. 3,000.00 in three
 * instalments of 1,000.00 of principal at 0.1 % a day, penalty interest 0.15 %; what is paid too much is held.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { plainTerms } from '../forbearance/testing/plain-loan.ts'
import { amountText, fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import { ledgerOf } from './index.ts'

const YUAN = { code: 'CNY', places: 2 }
const plain = plainTerms({ instalments: 3, repayment: { method: 'equal-principal' } })
const TERMS: Terms = {
  ...plain,
  interest: {
    ...plain.interest,
    rate: { value: fraction(1n, 1000n), per: 'day' },
    onOverduePrincipal: 'does-not-bear',
  },
  penalty: {
    rate: { timesContractRate: fraction(3n, 2n) },
    on: 'overdue-principal',
    instead: 'of-contract-interest',
    graceDays: 0,
  },
  charges: [
    {
      id: 'opening',
      title: { en: 'opening fee', zh: '开户费' },
      component: 'fee',
      payee: 'lender',
      amount: { flatMinor: 30_00n },
      when: 'deducted-at-disbursement',
    },
  ],
  allocation: { ...plain.allocation, surplus: 'hold' },
}

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const at = (text: string) => ({ id: text, on: day(text), bookedOn: day(text) })
const LENT: LoanEvent = { ...at('2023-01-01'), type: 'disbursed', amountMinor: 3_000_00n }
const paid = (text: string, amountMinor: bigint): LoanEvent => ({
  ...at(text),
  id: `paid ${text}`,
  type: 'repaid',
  amountMinor,
  channel: 'transfer',
})
/** The first instalment in full, with 10.00 too much. */
const FIRST = paid('2023-02-01', 1_103_00n)

const SHORT: Readonly<Record<string, string>> = {
  'Assets:Cash': 'cash',
  'Assets:Loans:Principal': 'principal',
  'Assets:Loans:Interest': 'interest',
  'Assets:Loans:PenaltyInterest': 'penalty',
  'Assets:Loans:Fees': 'fees',
  'Assets:Loans:Costs': 'costs',
  'Assets:DueFromBuyer': 'from buyer',
  'Liabilities:HeldForBorrower': 'held',
  'Liabilities:DueToBuyer': 'to buyer',
  'Income:Interest': 'earned interest',
  'Income:PenaltyInterest': 'earned penalty',
  'Income:Fees': 'earned fees',
  'Income:Costs': 'earned costs',
  'Income:Recoveries': 'recovered',
  'Expenses:Forgiveness': 'forgiven',
  'Expenses:CreditLoss': 'lost',
}

/** Entries from one day on, as lines. */
function entries(events: readonly LoanEvent[], from: string, until: string): readonly string[] {
  const asking = { from: day(from), until: day(until), knownOn: day('2030-01-01') }
  const ledger = ledgerOf(TERMS, [LENT, ...events], asking)
  if (!ledger.ok) return assert.fail(JSON.stringify(ledger.problems))
  return ledger.value.map(({ on, what, postings }) => {
    const each = postings.map(
      ({ account, amountMinor }) => `${SHORT[account] ?? account} ${amountText(amountMinor, YUAN)}`,
    )
    return `${dayText(on)} ${what}: ${each.join(', ')}`
  })
}

test('lent with a fee kept back, accrued, paid, held, held money used and paid back', () => {
  const refunded: LoanEvent = { ...at('2023-02-15'), type: 'refunded', amountMinor: 4_00n }
  assert.deepEqual(entries([FIRST, refunded], '2023-01-01', '2023-03-01'), [
    '2023-01-01 disbursed: principal 3000.00, cash -2970.00, earned fees -30.00',
    '2023-02-01 accrued: interest 93.00, earned interest -93.00', // 31 × 3.00
    '2023-02-01 repaid: principal -1000.00, interest -93.00, cash 1103.00, held -10.00',
    '2023-02-15 accrued: interest 28.00, earned interest -28.00', // 14 × 2.00
    '2023-02-15 refunded: cash -4.00, held 4.00',
    '2023-03-01 accrued: interest 28.00, earned interest -28.00',
    '2023-03-01 held-used: interest -6.00, held 6.00',
  ])
})

test('late: penalty interest, a cost charged, each component waived', () => {
  const cost: LoanEvent = {
    ...at('2023-02-11'),
    id: 'court',
    type: 'charged',
    component: 'cost',
    amountMinor: 50_00n,
    payee: 'court',
    dueOn: day('2023-02-11'),
  }
  const waived = (['penalty-interest', 'cost', 'interest', 'principal'] as const).map(
    (component): LoanEvent => ({
      ...at('2023-02-11'),
      id: component,
      type: 'waived',
      component,
      amountMinor: 5_00n,
    }),
  )
  assert.deepEqual(entries([cost, ...waived], '2023-02-02', '2023-02-21'), [
    // 10 × 1.50 on 1,000.00 overdue; 10 × 2.00 on the 2,000.00 that are not
    '2023-02-11 accrued: interest 20.00, penalty 15.00, earned interest -20.00, earned penalty -15.00',
    '2023-02-11 charged: costs 50.00, earned costs -50.00',
    '2023-02-11 waived: penalty -5.00, forgiven 5.00',
    '2023-02-11 waived: costs -5.00, forgiven 5.00',
    '2023-02-11 waived: interest -5.00, forgiven 5.00',
    '2023-02-11 waived: principal -5.00, forgiven 5.00',
    // 10 × 0.15 % of 995.00 is 14.925: 29.925 in all, rounded to 29.93, of which 15.00 is booked
    '2023-02-21 accrued: interest 20.00, penalty 14.93, earned interest -20.00, earned penalty -14.93',
  ])
})

test('a fee that is waived before it was paid was earned and forgiven', () => {
  const fee: LoanEvent = {
    ...at('2023-02-11'),
    id: 'letter',
    type: 'charged',
    component: 'fee',
    amountMinor: 8_00n,
    payee: 'lender',
    dueOn: day('2023-03-01'),
  }
  const waived: LoanEvent = {
    ...at('2023-02-11'),
    id: 'w',
    type: 'waived',
    component: 'fee',
    amountMinor: 8_00n,
  }
  assert.deepEqual(entries([FIRST, fee, waived], '2023-02-02', '2023-02-11'), [
    '2023-02-11 accrued: interest 20.00, earned interest -20.00',
    '2023-02-11 charged: fees 8.00, earned fees -8.00',
    '2023-02-11 waived: fees -8.00, forgiven 8.00',
  ])
})

test('paid off: what was held goes first, the rest is money', () => {
  const off: LoanEvent = { ...at('2023-02-11'), type: 'paid-off', channel: 'transfer' }
  assert.deepEqual(entries([FIRST, off], '2023-02-02', '2023-06-01'), [
    '2023-02-11 accrued: interest 20.00, earned interest -20.00',
    '2023-02-11 paid-off: principal -2000.00, interest -20.00, cash 2010.00, held 10.00',
  ])
})

test('settled: what was paid under it is money, what is left is forgiven', () => {
  // 3,128.00 is owed on 11 February, of which 1,000.00, 93.00 and 15.00 are overdue and paid
  const settled: LoanEvent = { ...at('2023-02-11'), type: 'settled', forgivenMinor: 2_020_00n }
  assert.deepEqual(entries([paid('2023-02-11', 1_108_00n), settled], '2023-02-02', '2023-06-01'), [
    '2023-02-11 accrued: interest 20.00, penalty 15.00, earned interest -20.00, earned penalty -15.00',
    '2023-02-11 repaid: principal -1000.00, interest -93.00, penalty -15.00, cash 1108.00',
    '2023-02-11 settled: principal -2000.00, interest -20.00, forgiven 2020.00',
  ])
})

test('written off: the receivables are lost, nothing accrues, what comes later is recovered, what is too much is held', () => {
  const off: LoanEvent = { ...at('2023-02-11'), type: 'written-off' }
  const recovered: LoanEvent = {
    ...at('2023-04-01'),
    type: 'recovered',
    amountMinor: 200_00n,
    channel: 'transfer',
  }
  const expected = [
    '2023-02-11 accrued: interest 20.00, penalty 15.00, earned interest -20.00, earned penalty -15.00',
    // 3,000.00, 93.00 + 20.00 and 15.00
    '2023-02-11 written-off: principal -3000.00, interest -113.00, penalty -15.00, lost 3128.00',
    '2023-04-01 recovered: cash 200.00, recovered -200.00',
  ]
  assert.deepEqual(entries([off, recovered], '2023-02-02', '2023-06-01'), expected)
  // asked from a later day on, it is still off the books
  assert.deepEqual(entries([off, recovered], '2023-03-01', '2023-06-01'), expected.slice(2))
})

test('sold: what it stood for is due from the buyer, and what is still paid to the lender is the buyer’s', () => {
  const sold: LoanEvent = { ...at('2023-02-11'), type: 'sold', to: 'Harbour Capital' }
  assert.deepEqual(entries([sold, paid('2023-02-21', 100_00n)], '2023-02-02', '2023-03-15'), [
    '2023-02-11 accrued: interest 20.00, penalty 15.00, earned interest -20.00, earned penalty -15.00',
    '2023-02-11 sold: principal -3000.00, interest -113.00, penalty -15.00, from buyer 3128.00',
    '2023-02-21 repaid: cash 100.00, to buyer -100.00',
  ])
  // sold after it was written off, nothing is left to sell; money that comes is the buyer's all the same
  const off: LoanEvent = { ...at('2023-02-05'), type: 'written-off' }
  assert.deepEqual(entries([off, sold, paid('2023-02-21', 100_00n)], '2023-02-10', '2023-03-15'), [
    '2023-02-21 repaid: cash 100.00, to buyer -100.00',
  ])
})

test('what was taken back has no entry and leaves no trace, a write-off before the first day too', () => {
  const off: LoanEvent = { ...at('2023-02-03'), type: 'written-off' }
  const back = (event: string): LoanEvent => ({
    ...at('2023-02-11'),
    id: `not ${event}`,
    type: 'reversed',
    event,
    because: 'an error',
  })
  const asIfNever = entries([], '2023-02-05', '2023-03-15')
  assert.ok(asIfNever.length > 0)
  assert.deepEqual(entries([off, back('2023-02-03')], '2023-02-05', '2023-03-15'), asIfNever)
  const bounced = paid('2023-02-07', 500_00n)
  assert.deepEqual(entries([bounced, back('paid 2023-02-07')], '2023-02-05', '2023-03-15'), asIfNever)
})

test('what only moves when and at which rate something falls due is no entry', () => {
  const quiet: readonly LoanEvent[] = [
    {
      ...at('2023-02-11'),
      id: 'rate',
      type: 'rate-changed',
      rate: { value: fraction(2n, 1000n), per: 'day' },
    },
    { ...at('2023-02-11'), id: 'rest', type: 'interest-paused', until: day('2023-02-13'), penalty: 'pauses' },
    { ...at('2023-02-11'), id: 'aged', type: 're-aged' },
    { ...at('2023-02-11'), id: 'placed', type: 'placed', to: 'agency' },
    {
      ...at('2023-02-11'),
      id: 'plan',
      type: 'plan-agreed',
      plan: 'p',
      instalments: [{ dueOn: day('2023-06-01'), amountMinor: 3_200_00n }],
      penalty: 'pauses',
    },
    { ...at('2023-02-11'), id: 'closed', type: 'day-closed' },
    {
      ...at('2023-02-11'),
      id: 'anew',
      type: 'rescheduled',
      repayment: { method: 'equal-principal' },
      instalments: 6,
      dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
    },
  ]
  for (const event of quiet) {
    const found = entries([event], '2023-02-11', '2023-02-11').filter((line) => !line.includes('accrued'))
    assert.deepEqual(found, [], event.type)
  }
})
