/** Entries: each sums to nothing, the receivables are what the account owes, and the texts are what other programs read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { accountOf } from '../account/index.ts'
import { histories, LAST_DAY, LENT_ON, loanTerms } from '../account/testing/loans.ts'
import { COMPONENTS } from '../terms/index.ts'
import {
  ledgerBeancount,
  ledgerCsv,
  ledgerOf,
  RECEIVABLE,
  type LedgerAccount,
  type LedgerEntry,
} from './index.ts'

const END = LENT_ON + LAST_DAY + 100
const YUAN = { code: 'CNY', places: 2 }

const balanceOf = (entries: readonly LedgerEntry[], account: LedgerAccount): bigint =>
  entries
    .flatMap(({ postings }) => postings)
    .reduce((sum, posting) => (posting.account === account ? sum + posting.amountMinor : sum), 0n)

test('every entry balances, and receivables and held money are those of the account', () => {
  fc.assert(
    fc.property(loanTerms, histories, fc.integer({ min: LENT_ON, max: END }), (terms, events, until) => {
      const ledger = ledgerOf(terms, events, { from: LENT_ON, until, knownOn: END })
      const account = accountOf(terms, events, { asOf: until, knownOn: END })
      assert.ok(ledger.ok && account.ok)
      for (const { postings } of ledger.value) {
        assert.equal(
          postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
          0n,
        )
      }
      for (const component of COMPONENTS) {
        assert.equal(balanceOf(ledger.value, RECEIVABLE[component]), account.value.owed[component], component)
      }
      const held = -balanceOf(ledger.value, 'Liabilities:HeldForBorrower')
      assert.equal(held, account.value.surplusMinor)
      const paid = account.value.rows.flatMap((row) => COMPONENTS.map((component) => row.paid[component]))
      const received = paid.reduce((sum, minor) => sum + minor, 0n) + held
      assert.equal(balanceOf(ledger.value, 'Assets:Cash'), received - 100_000n)
    }),
    runs(60),
  )
})

const entries: readonly LedgerEntry[] = [
  {
    on: 19_753,
    what: 'disbursed',
    event: 'a "loan", first',
    postings: [
      { account: 'Assets:Loans:Principal', amountMinor: 100_000n },
      { account: 'Assets:Cash', amountMinor: -100_000n },
    ],
  },
]

test('no identity of an event is a formula in a spreadsheet', () => {
  const cellOf = (event: string): string | undefined =>
    ledgerCsv(
      [{ ...entries[0], on: 19_753, what: 'repaid', event, postings: entries[0]?.postings ?? [] }],
      YUAN,
    )
      .split('\r\n')[1]
      ?.split(',')[3]
  const table: readonly (readonly [event: string, cell: string])[] = [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM', "'@SUM"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['paid-1', 'paid-1'],
    ["o'clock", "o'clock"],
  ]
  for (const [event, cell] of table) assert.equal(cellOf(event), cell, event)
})

test('the texts are those of CSV and Beancount', () => {
  assert.equal(
    ledgerCsv(entries, YUAN),
    [
      'date,entry,what,event,account,amount,currency',
      '2024-01-31,1,disbursed,"a ""loan"", first",Assets:Loans:Principal,1000.00,CNY',
      '2024-01-31,1,disbursed,"a ""loan"", first",Assets:Cash,-1000.00,CNY',
      '',
    ].join('\r\n'),
  )
  assert.equal(
    ledgerBeancount(entries, YUAN),
    [
      'option "operating_currency" "CNY"',
      '',
      '2024-01-31 open Assets:Cash CNY',
      '  title: "cash"',
      '  title-zh: "现金"',
      '  means: "money that came in less money that went out"',
      '  means-zh: "收到的款项减去付出的款项"',
      '2024-01-31 open Assets:Loans:Principal CNY',
      '  title: "loans receivable: principal"',
      '  title-zh: "贷款本金"',
      '  means: "principal lent and not paid back, due or not"',
      '  means-zh: "已放款而未收回的本金，不论是否到期"',
      '',
      '2024-01-31 * "disbursed" "a \\"loan\\", first"',
      '  Assets:Loans:Principal                        1000.00 CNY',
      '  Assets:Cash                                  -1000.00 CNY',
      '',
    ].join('\n'),
  )
  assert.equal(ledgerBeancount([], YUAN), '')
})
