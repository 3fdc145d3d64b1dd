/** What the page of `forbear loan price` says, and what it must not: no breach that is none, nothing lawful for want of a fact. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceBook } from '@forbear/law/price'
import { judgePrice, parseLoanFacts, revivalWarning } from '@forbear/loan/price'
import { pricePage } from './price-page.ts'
import { statusOf } from './price.ts'

const LOAN = {
  place: 'CN',
  currency: 'CNY',
  on: { judged: '2026-11-24', signed: '2022-03-01' },
  lender: { type: 'private' },
  product: 'other-consumer-debt',
  amount: { principal: '10000' },
  advances: [{ date: '2022-03-01', amount: '10000' }],
  charges: [],
  rate: { contract: '10' },
}

const judged = (document: object) => {
  const facts = parseLoanFacts(document)
  assert.ok(facts.ok)
  return { facts, judgement: judgePrice(facts.value, priceBook) }
}

const pageOf = (document: object, language: 'en' | 'zh' = 'en'): string => {
  const { facts, judgement } = judged(document)
  const warning = revivalWarning(facts.value, judgement)
  return pricePage({ judgement, warning, book: 'sha256:…' }, language).join('\n')
}

test('that the time has run out is told as a fact, not as a breach of the lender’s', () => {
  const old = { ...LOAN, limitation: { events: [{ kind: 'due', on: '2020-05-10' }] } }
  assert.match(pageOf(old), /^certain: time has run out {3}possible: time has run out\n/)
  assert.doesNotMatch(pageOf(old), /breach/)
  assert.match(pageOf(old, 'zh'), /^确定：时效已届满/)
})

test('what was paid on an old debt leaves a doubt, which warns and is said', () => {
  const paid = {
    ...LOAN,
    limitation: {
      events: [
        { kind: 'due', on: '2020-05-10' },
        { kind: 'payment', on: '2026-01-10' },
      ],
    },
  }
  assert.match(pageOf(paid), /! Before anything is paid or promised: This debt may be too old/)
  assert.match(pageOf(paid), /The time may have run out, its last day 2023-05-10/)
  assert.match(pageOf(paid), /give it away: a promise to pay, a payment and an acknowledgement/)
  assert.match(pageOf(paid), /If it is so: .*what is then paid freely is not given back/)
  assert.match(pageOf(paid, 'zh'), /已自愿履行的，不得请求返还/)
})

test('a place whose law on money is not encoded is not told to be lawful', () => {
  // in Spain a bill is known, which judges nothing
  const abroad = { ...LOAN, place: 'JP', currency: 'JPY' }
  for (const place of ['JP', 'ES']) assert.equal(statusOf(judged({ ...abroad, place }).judgement), 3)
  assert.match(
    pageOf(abroad),
    /^No rule on money of this place is encoded here: nothing was judged\.\n\nlaw: /,
  )
})

test('a law is named once, and the clauses that are not judged have their numbers in Chinese too', () => {
  const interest = {
    kind: 'interest',
    payee: 'lender',
    keptBack: true,
    flows: [{ month: 0, amount: '1000' }],
  }
  const page = pageOf(
    { ...LOAN, advances: [{ date: '2022-03-01', amount: '9000' }], charges: [interest] },
    'zh',
  )
  assert.match(page, /^ {2}中华人民共和国民法典（2020），第六百七十条；施行自2021-01-01/m)
  assert.match(page, /^ {2}cn\/civil-code（第六百七十六条至第六百七十八条）：/m)
})

test('all that is missing is named, as it is to be stated and where to look', () => {
  const { rate: _rate, ...untold } = LOAN
  const page = pageOf({ ...untold, on: { judged: '2026-11-24', signed: '2026-02-01' } })
  assert.match(page, /the one-year loan prime rate of that day, which is not known here for certain: look up/)
  assert.match(page, /the contract's yearly rate \(`rate\.contract` is not stated\)/)
})

test('a rule is told with its last day and the date of the loan that counts; clauses that cannot bind are left out', () => {
  const page = pageOf({
    ...LOAN,
    on: { judged: '2026-11-24', signed: '2024-06-01' },
    lender: { type: 'bank' },
    product: 'online-consumer-loan',
  })
  assert.match(page, /in force from 2024-05-15 until before 2025-02-28, by the day of the contract/)
  assert.match(page, /cn\/civil-code \(Article 194\): In its last six months/)
  assert.doesNotMatch(page, /cn\/small-loan-measures-2025/)
})

test('what a payment was booked to, and in which class a loan is reported, stands beside what had to be', () => {
  const card = {
    ...LOAN,
    lender: { type: 'bank' },
    product: 'credit-card',
    on: { ...LOAN.on, paid: '2026-05-20' },
    arrears: { days: 91, interest: '300', principal: '5000' },
    paid: { amount: '1000', 'to-interest': '300', 'to-principal': '700' },
    class: { reported: 'special-mention' },
  }
  assert.match(pageOf(card), /It was booked otherwise: it goes to principal 1000\.00 CNY and interest/)
  assert.match(pageOf(card, 'zh'), /未按此入账：应依次抵充：本金 1000\.00 CNY/)
  assert.match(pageOf(card), /91 days past due: at least substandard, reported as special mention/)
})

test('what can be told comes first; rules of whose subject nothing is stated come last, and say what to state', () => {
  const bank = { ...LOAN, lender: { type: 'bank' }, product: 'consumer-loan' }
  const page = pageOf({ ...bank, rate: { contract: '14.4', overdue: '21.6' } })
  const [told = '', wanting = ''] = page.split('Undetermined for want of facts:')
  assert.match(
    told,
    /It comes to 21\.6 % a year, which is within: at least 18\.72 % a year and at most 21\.6 %/,
  )
  assert.match(wanting, /1-contract \(.*Article 1; in force from 2021-03-31, by the day of the contract\): /)
  assert.match(wanting, /the annual rate in the contract \(`shown\.contract\.annual-rate` is not stated\)/)
  assert.match(told, /not barred by any rule encoded here {2}cn\/lending-rate-notice-2003\/3-overdue/)
})

test('sums stand with their currency, and a bound of a shown rate with what was shown', () => {
  const page = pageOf({
    ...LOAN,
    lender: { type: 'bank' },
    product: 'online-consumer-loan',
    terms: { online: 'yes', secured: 'no', purpose: 'consumption' },
    amount: { principal: '12000', line: '250000' },
    advances: [{ month: 0, amount: '12000' }],
    payments: [{ month: 1, amount: '1072', count: 12, every: { months: 1 } }],
    rate: { shown: '7.2' },
  })
  assert.match(page, /It comes to 250000\.00 CNY, which is outside: at most 200000\.00 CNY/)
  assert.match(page, /outside: at most 7\.25 % a year \(as much as rounds to the 7\.2 % shown\)/)
})
