/**
 * Exports of a loan's entries put to Beancount itself: loans with every kind of event, in currencies with two, three and no
 * places, with identities that a file could trip over, and a few drawn histories. What the receivables come to stands in the
 * files as assertions of the account, which Beancount holds the entries to.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { accountOf, payoffQuote } from '@forbear/loan/account'
import { dayText, parseDay, type Day } from '@forbear/loan/calendar'
import type { LoanEvent, LoanEventType } from '@forbear/loan/events'
import { ledgerBeancount, ledgerOf, RECEIVABLE } from '@forbear/loan/ledger'
import { amountText, fraction, type Currency } from '@forbear/loan/money'
import { contract, productOf } from '@forbear/loan/products'
import { COMPONENTS, totalOf, type Terms } from '@forbear/loan/terms'
import fc from 'fast-check'
import { histories, LENT_ON, loanTerms } from '../packages/loan/src/account/testing/loans.ts'
import { beanCheck, complaintsOf, skipWithoutBeancount } from './beancount.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-beancount-'))
after(() => rmSync(folder, { recursive: true }))

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const at = (id: string, text: string) => ({ id, on: day(text), bookedOn: day(text) })

function termsIn(currency: Currency): Terms {
  const product = productOf('cn-consumer-finance')
  assert.ok(product !== undefined)
  const rate = fraction(18n, 100n)
  const made = contract(product, { amountMinor: 1_200_000n, rate, instalments: 6, on: day('2025-01-15') })
  assert.ok(made.ok)
  return { ...made.value, currency, allocation: { ...made.value.allocation, surplus: 'hold' } }
}

const repaid = (id: string, on: string, amountMinor: bigint): LoanEvent => ({
  ...at(id, on),
  type: 'repaid',
  amountMinor,
  channel: 'transfer',
})
const LENT: LoanEvent = { ...at('lent', '2025-01-15'), type: 'disbursed', amountMinor: 1_200_000n }

/** A life with every event that a living loan can have. */
const LIFE: readonly LoanEvent[] = [
  LENT,
  repaid('first "on time", 100 % \\ {}', '2025-02-15', 230_000n),
  { ...at('too\nmuch\u0000\u001b[1m', '2025-02-16'), type: 'refunded', amountMinor: 100n },
  { ...at('利率', '2025-02-20'), type: 'rate-changed', rate: { value: fraction(12n, 100n), per: 'year' } },
  {
    ...at('court', '2025-03-20'),
    type: 'charged',
    component: 'cost',
    amountMinor: 5_000n,
    payee: 'court',
    dueOn: day('2025-03-20'),
  },
  {
    ...at('fee', '2025-03-20'),
    type: 'charged',
    component: 'fee',
    amountMinor: 700n,
    payee: 'lender',
    dueOn: day('2025-03-21'),
  },
  { ...at('w-fee', '2025-03-22'), type: 'waived', component: 'fee', amountMinor: 700n },
  { ...at('w-penalty', '2025-03-22'), type: 'waived', component: 'penalty-interest', amountMinor: 100n },
  { ...at('rest', '2025-03-23'), type: 'interest-paused', until: day('2025-03-28'), penalty: 'pauses' },
  { ...at('aged', '2025-03-25'), type: 're-aged' },
  { ...at('bounced', '2025-03-26'), type: 'repaid', amountMinor: 90_000n, channel: 'wallet' },
  { ...at('bounce', '2025-03-27'), type: 'reversed', event: 'bounced', because: 'no funds' },
  {
    ...at('anew', '2025-03-28'),
    type: 'rescheduled',
    repayment: { method: 'equal-principal' },
    instalments: 6,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  },
  { ...at('closed', '2025-04-30'), type: 'day-closed' },
  { ...at('agency', '2025-05-20'), type: 'placed', to: 'Agency' },
  {
    ...at('plan', '2025-05-25'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [
      { dueOn: day('2025-06-25'), amountMinor: 50_000n },
      { dueOn: day('2025-12-25'), amountMinor: 2_000_000n },
    ],
    penalty: 'pauses',
  },
  repaid('under the plan', '2025-06-25', 10_000n),
  { ...at('broken', '2025-07-01'), type: 'plan-broken', plan: 'p' },
]

const ENDED = '2025-08-01'

/** What is left is forgiven, whatever that is. */
function settlement(terms: Terms): LoanEvent {
  const asking = { asOf: day(ENDED), knownOn: day(ENDED), validUntil: day(ENDED) }
  const quote = payoffQuote(terms, LIFE, asking)
  assert.ok(quote.ok)
  const amounts = quote.value.days[0]?.amounts ?? assert.fail()
  return { ...at('settled', ENDED), type: 'settled', forgivenMinor: totalOf(amounts) }
}

const ENDS: Readonly<Record<string, (terms: Terms) => readonly LoanEvent[]>> = {
  'paid off': () => [{ ...at('off', ENDED), type: 'paid-off', channel: 'transfer' }],
  settled: (terms) => [settlement(terms)],
  'written off, recovered, sold': () => [
    { ...at('lost', ENDED), type: 'written-off' },
    { ...at('found', '2025-09-01'), type: 'recovered', amountMinor: 12_345n, channel: 'transfer' },
    { ...at('sold', '2025-09-15'), type: 'sold', to: 'Buyer' },
    repaid('late', '2025-10-01', 5_000n),
  ],
  sold: () => [{ ...at('sold', ENDED), type: 'sold', to: 'Buyer' }, repaid('late', '2025-08-05', 5_000n)],
}

let files = 0
/** The export of a loan, with what the account owes as assertions where the lender still carries it. */
function check(terms: Terms, events: readonly LoanEvent[], until: Day): void {
  const asking = { from: events[0]?.on ?? until, until, knownOn: until + 1000 }
  const ledger = ledgerOf(terms, events, asking)
  const account = accountOf(terms, events, { asOf: until, knownOn: until + 1000 })
  assert.ok(ledger.ok && account.ok)
  const isCarried = !events.some(({ type }) => type === 'written-off' || type === 'sold')
  const booked = new Set(ledger.value.flatMap(({ postings }) => postings.map((each) => each.account)))
  const asserted = COMPONENTS.filter((component) => booked.has(RECEIVABLE[component])).map((component) => {
    const owed = isCarried ? account.value.owed[component] : 0n
    return `${dayText(until + 1)} balance ${RECEIVABLE[component]} ${amountText(owed, terms.currency)} ${terms.currency.code}\n`
  })
  const file = join(folder, `${++files}.beancount`)
  writeFileSync(file, ledgerBeancount(ledger.value, terms.currency) + asserted.join(''))
  assert.equal(complaintsOf(file), '')
}

const CURRENCIES: readonly Currency[] = [
  { code: 'CNY', places: 2 },
  { code: 'TND', places: 3 },
  { code: 'JPY', places: 0 },
]

for (const [k, [name, end]] of Object.entries(ENDS).entries()) {
  test(`Beancount accepts a loan with every kind of event that is ${name}`, skipWithoutBeancount(), () => {
    const terms = termsIn(CURRENCIES[k % CURRENCIES.length] ?? assert.fail())
    check(terms, [...LIFE, ...end(terms)], day('2025-12-31'))
  })
}

/** One for each kind of event: a new one does not compile until it stands here, and fails until it is put to Beancount. */
const EVERY: Readonly<Record<LoanEventType, true>> = {
  disbursed: true,
  repaid: true,
  'paid-off': true,
  reversed: true,
  charged: true,
  waived: true,
  refunded: true,
  'rate-changed': true,
  rescheduled: true,
  'interest-paused': true,
  're-aged': true,
  'plan-agreed': true,
  'plan-broken': true,
  settled: true,
  'written-off': true,
  recovered: true,
  sold: true,
  placed: true,
  'day-closed': true,
}

test('no kind of event is left out', () => {
  const terms = termsIn({ code: 'CNY', places: 2 })
  const tried = new Set(
    [...LIFE, ...Object.values(ENDS).flatMap((end) => end(terms))].map(({ type }) => type),
  )
  assert.deepEqual([...tried].toSorted(), Object.keys(EVERY).toSorted())
})

test('Beancount accepts drawn histories', skipWithoutBeancount(), () => {
  const drawn = fc.sample(fc.tuple(loanTerms, histories), { numRuns: 3, seed: 8 })
  for (const [terms, events] of drawn) check(terms, events, LENT_ON + 400)
})

test(
  'Beancount complains of a file that does not balance: the check can fail',
  skipWithoutBeancount(),
  () => {
    const file = join(folder, 'unbalanced.beancount')
    writeFileSync(
      file,
      '2025-01-01 open Assets:Cash CNY\n2025-01-01 open Income:Fees CNY\n2025-01-02 * "a" "b"\n  Assets:Cash 1.00 CNY\n  Income:Fees -2.00 CNY\n',
    )
    assert.match(complaintsOf(file), /does not balance/)
  },
)

test('a checker that is demanded and not there is an error', () => {
  assert.equal(beanCheck({ program: join(folder, 'none') }), undefined)
  assert.throws(
    () => beanCheck({ program: join(folder, 'none'), demand: 'required' }),
    /FORBEAR_BEANCOUNT=required/,
  )
})
