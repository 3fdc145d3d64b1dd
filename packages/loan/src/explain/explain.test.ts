/** Figures in words: sentences pinned by hand, and that no figure of any account is left without one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { accountOf, payoffQuote, statementOf, type Account } from '../account/index.ts'
import { histories, LAST_DAY, LENT_ON, loanTerms } from '../account/testing/loans.ts'
import { parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { fairOffers } from '../forbearance/index.ts'
import { owed, plainTerms, YUAN } from '../forbearance/testing/plain-loan.ts'
import { fraction } from '../money/index.ts'
import type { Terms } from '../terms/index.ts'
import {
  exactInterest,
  explainer,
  figuresOf,
  figuresOfPayoff,
  figuresOfStatement,
  voiceOf,
  type Explained,
} from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const terms = plainTerms({ instalments: 3 })

function accountAt(events: readonly LoanEvent[], asOf: Day, of: Terms = terms): Account {
  const account = accountOf(of, events, { asOf, knownOn: asOf + 1000 })
  return account.ok ? account.value : assert.fail(JSON.stringify(account.problems))
}

const lent: LoanEvent = {
  type: 'disbursed',
  id: 'lent',
  on: day('2025-01-10'),
  bookedOn: day('2025-01-10'),
  amountMinor: 3000_00n,
}
const repaid = (on: string, amountMinor: bigint): LoanEvent => ({
  type: 'repaid',
  id: `paid ${on}`,
  on: day(on),
  bookedOn: day(on),
  amountMinor,
  channel: 'wallet',
})

test('the figures of a loan that was paid late and in part, each with days, balance, rate and rounding', () => {
  const account = accountAt([lent, repaid('2025-02-12', 500_00n)], day('2025-03-20'))
  const says = new Map(figuresOf(account, terms).map((each) => [each.pointer, each.says]))
  const table: readonly (readonly [pointer: string, en: string, zh: string])[] = [
    ['/advances/0', 'CNY 3,000.00 was paid out on 2025-01-10.', '2025-01-10放款3,000.00元。'],
    [
      '/accruals/0',
      'Interest of instalment 1 from 2025-01-10 up to 2025-02-10 (31 days): CNY 3,000.00 × 31/365 of a year × 18 % a year = 45.863013….',
      '第1期利息，2025-01-10起至2025-02-10前（31天）：3,000.00元 × 31/365年 × 年利率18% = 45.863013…。',
    ],
    [
      '/rows/0/due/interest',
      'The interest that ran for instalment 1 comes to 45.863013…, rounded to the nearest, a half upwards: CNY 45.86.',
      '第1期产生的利息合计45.863013…，四舍五入为45.86元。',
    ],
    [
      '/rows/0/paid/interest',
      'CNY 45.86 of the interest of instalment 1 has been paid; nothing is left.',
      '第1期的利息已付45.86元，已付清。',
    ],
    [
      '/spreads/0',
      'Of the CNY 500.00 of 2025-02-12: 45.86 to the interest of instalment 1 and 454.14 to the principal of instalment 1.',
      '2025-02-12付的500.00元：45.86冲抵第1期利息、454.14冲抵第1期本金。',
    ],
    [
      '/arrears/daysPastDue',
      '38 days past due on 2025-03-20: the oldest instalment not paid in full was due on 2025-02-10, and the day after it was day 1.',
      '截至2025-03-20，逾期38天：最早未付清的一期于2025-02-10到期，次日为逾期第1天。',
    ],
    ['/surplusMinor', 'No money is held for you on 2025-03-20.', '截至2025-03-20，没有暂存在您名下的款项。'],
  ]
  for (const [pointer, en, zh] of table) assert.deepEqual(says.get(pointer), { en, zh }, pointer)
})

/** Pointers of every amount and every count of days past due, but not of rates and numbers of rows. */
function figuresIn(value: unknown, pointer: string): readonly string[] {
  if (typeof value === 'bigint') return [pointer]
  if (typeof value !== 'object' || value === null) return pointer.endsWith('/daysPastDue') ? [pointer] : []
  return Object.entries(value).flatMap(([key, inner]) => figuresIn(inner, `${pointer}/${key}`))
}

/** A whole sentence in each language, with no sign before a number but the mathematical minus of a change. */
function assertSaid(said: readonly Pick<Explained, 'pointer' | 'says'>[]): void {
  for (const { says, pointer } of said) {
    assert.match(says.en, /^[A-Z0-9].*[.]$/, pointer)
    assert.match(says.zh, /^\S.*。$/, pointer)
    assert.doesNotMatch(says.en + says.zh, /undefined|NaN|\[object|(?<!\d)-\d/, pointer)
    assert.doesNotMatch(says.en, /\b1 (?:days|months|instalments|payments|times)\b/, pointer)
  }
}

const anyDay = fc.integer({ min: LENT_ON, max: LENT_ON + LAST_DAY + 100 })

test('every amount of every account stands under exactly one sentence, in both languages', () => {
  fc.assert(
    fc.property(loanTerms, histories, anyDay, (of, events, asOf) => {
      const account = accountAt(events, asOf, of)
      const explained = figuresOf(account, of)
      const pointers = explained.map(({ pointer }) => pointer)
      assert.equal(new Set(pointers).size, pointers.length)
      const tops = new Set(pointers)
      for (const figure of figuresIn(account, '')) {
        const above = figure.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
        assert.equal(above.filter((pointer) => tops.has(pointer)).length, 1, figure)
      }
      assertSaid(explained)
    }),
    runs(60),
  )
})

test('every line of a statement and every day of a pay-off is said; the parts of a pay-off sum to it', () => {
  fc.assert(
    fc.property(loanTerms, histories, anyDay, (of, events, asOf) => {
      const known = { knownOn: LENT_ON + 1000 }
      const statement = statementOf(of, events, { from: LENT_ON, until: asOf, ...known })
      const quote = payoffQuote(of, events, { asOf, validUntil: asOf + 1, ...known })
      assert.ok(statement.ok && quote.ok)
      assertSaid(figuresOfStatement(statement.value, of, accountAt(events, asOf, of).rows))
      const explained = figuresOfPayoff(quote.value, of, (on) => accountAt(events, on, of).rows)
      assertSaid(explained)
      for (const { figure } of explained) {
        if (figure.kind !== 'payoff-part') continue
        const inRows = figure.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
        assert.equal(inRows + figure.aheadMinor + figure.earlyFeeMinor, figure.amountMinor)
      }
    }),
    runs(60),
  )
})

test('what is due besides instalments is named: charges of the contract, who receives one, what a plan took up', () => {
  const charges: Terms['charges'] = [
    {
      id: 'service',
      title: { en: 'service fee', zh: '服务费' },
      component: 'fee',
      payee: 'lender',
      amount: { flatMinor: 10_00n },
      when: 'each-instalment',
    },
    {
      id: 'late',
      title: { en: 'late fee', zh: '逾期费' },
      component: 'fee',
      payee: 'platform',
      amount: { flatMinor: 20_00n },
      when: 'on-late-instalment',
    },
  ]
  const plan: LoanEvent = {
    type: 'plan-agreed',
    id: 'plan',
    on: day('2025-02-20'),
    bookedOn: day('2025-02-20'),
    plan: 'spring',
    instalments: [{ dueOn: day('2025-03-20'), amountMinor: 3000_00n }],
    penalty: 'pauses',
  }
  const said = (events: readonly LoanEvent[], asOf: string): readonly string[] =>
    figuresOf(accountAt(events, day(asOf), { ...terms, charges }), terms)
      .filter(({ figure }) => figure.kind === 'row-due' && figure.row.due[figure.component] > 0n)
      .map(({ says }) => says.en)
      .filter((text) => !text.endsWith('of principal.'))
  assert.deepEqual(said([lent], '2025-02-12'), [
    'Instalment 1 of 2025-02-10 holds CNY 10.00 of fees (service fee).',
    'Charge 1 of 2025-02-11 holds CNY 20.00 of fees, received by the platform.',
    'Instalment 2 of 2025-03-10 holds CNY 10.00 of fees (service fee).',
    'Instalment 3 of 2025-04-10 holds CNY 10.00 of fees (service fee).',
  ])
  // interest of January to 10 February: 3,000.00 × 31/365 × 18 % = 45.86
  assert.deepEqual(
    said([lent, plan], '2025-02-21').map((text) => text.replace(/^Charge \d+/, 'Charge')),
    [
      'Charge of 2025-03-20 holds CNY 45.86 of interest, owed from before.',
      'Charge of 2025-03-20 holds CNY 30.00 of fees, owed from before.',
    ],
  )
  // what was charged for being late is spread too, and is no service fee
  const aged: LoanEvent = {
    type: 're-aged',
    id: 'aged',
    on: day('2025-02-12'),
    bookedOn: day('2025-02-12'),
  }
  assert.deepEqual(
    said([lent, aged], '2025-02-12').filter((text) => text.includes('fees')),
    [
      'Instalment 2 of 2025-03-10 holds CNY 25.00 of fees (service fee and late fee).',
      'Instalment 3 of 2025-04-10 holds CNY 25.00 of fees (late fee and service fee).',
    ],
  )
  const moved = figuresOf(accountAt([lent, plan], day('2025-02-21'), { ...terms, charges }), terms)
  const [service, late] = moved.flatMap(({ figure, says }) => (figure.kind === 'row-charge' ? [says] : []))
  assert.deepEqual(service, {
    en: 'Of the fees of charge 2, CNY 10.00 is charged as service fee of 2025-02-10, received by the lender; 0.00 of it has been paid or forgiven.',
    zh: '第2项（费用）的费用中，10.00元为2025-02-10的服务费，收款方为贷款人，其中已付或已减免0.00元。',
  })
  assert.deepEqual(late, {
    en: 'Of the fees of charge 2, CNY 20.00 is charged as late fee of 2025-02-11, received by the platform; 0.00 of it has been paid or forgiven.',
    zh: '第2项（费用）的费用中，20.00元为2025-02-11的逾期费，收款方为平台，其中已付或已减免0.00元。',
  })
})

test('flat interest is told as fixed and never by days', () => {
  const flat: Terms = { ...terms, repayment: { method: 'flat' } }
  const account = accountAt([lent], day('2025-02-12'), flat)
  // 3,000.00 × 90/365 × 18 % = 133.15 in three parts, the last with the rest
  assert.deepEqual(
    figuresOf(account, flat).flatMap(({ figure }) =>
      figure.kind === 'row-flat-interest' ? [figure.dueMinor] : [],
    ),
    [44_38n, 44_38n, 44_39n],
  )
  assert.deepEqual(account.accruals, [])
})

test('lines of a statement name instalments as the account does at last, whatever came between them since', () => {
  const charged: LoanEvent = {
    type: 'charged',
    id: 'letter',
    on: day('2025-02-20'),
    bookedOn: day('2025-02-20'),
    component: 'fee',
    amountMinor: 5_00n,
    payee: 'lender',
    dueOn: day('2025-02-20'),
  }
  const asking = { from: day('2025-02-11'), until: day('2025-02-28'), knownOn: day('2025-02-28') }
  const told = statementOf(terms, [lent, charged], asking)
  assert.ok(told.ok)
  const rows = told.value.lines.flatMap((line) =>
    line.kind === 'accrued' ? line.accruals.map(({ row }) => row) : [],
  )
  // the charge of 20 February became row 2, and the instalment of 10 March row 3
  assert.deepEqual(rows, [3, 3])
  const account = accountAt([lent, charged], asking.until)
  assert.deepEqual(
    account.rows.map(({ kind }) => kind),
    ['instalment', 'charge', 'instalment', 'instalment'],
  )
})

test('what accruals say of an instalment on a schedule kept to the day is its interest', () => {
  const account = accountAt([lent], day('2025-01-10'))
  for (const row of account.rows) {
    const exact = account.accruals
      .filter((accrual) => accrual.row === row.number)
      .map(exactInterest)
      .reduce((sum, each) => ({ n: sum.n * each.d + each.n * sum.d, d: sum.d * each.d }), fraction(0n))
    assert.equal((exact.n * 2n + exact.d) / (exact.d * 2n), row.due.interest)
  }
})

test('amounts are grouped and named by their currency; yuan stand behind the number in Chinese', () => {
  const dinar = { code: 'TND', places: 3 }
  assert.equal(voiceOf('en', YUAN).money(1234567_80n), 'CNY 1,234,567.80')
  assert.equal(voiceOf('zh', YUAN).money(1234567_80n), '1,234,567.80元')
  assert.equal(voiceOf('zh', dinar).money(1234n), 'TND 1.234')
  assert.equal(voiceOf('en', YUAN).exact(fraction(10_000n, 3n)), '33.333333…')
  assert.equal(voiceOf('en', YUAN).percent(fraction(73n, 400n)), '18.25 %')
})

test('charges, pay-off, next payment, promises, settlements, offers: each in a sentence', () => {
  const explain = explainer(YUAN)
  const on = day('2025-05-01')
  const table: readonly (readonly [Parameters<typeof explain>[0], en: string, zh: string])[] = [
    [
      {
        kind: 'charge',
        charge: {
          id: 'guarantee',
          title: { en: 'Guarantee fee', zh: '担保费' },
          component: 'fee',
          payee: 'Guarantor A',
          amount: { shareOf: 'principal', share: fraction(1n, 200n) },
          when: 'each-instalment',
        },
        on,
        amountMinor: 50_00n,
      },
      'Guarantee fee of CNY 50.00 on 2025-05-01: 0.5 % of the amount lent, received by Guarantor A.',
      '2025-05-01收取担保费50.00元：放款金额的0.5%，收款方为Guarantor A。',
    ],
    [
      {
        kind: 'payoff',
        on,
        amounts: owed({ principal: 1000_00n, interest: 10_00n }),
        heldMinor: 5_00n,
        totalMinor: 1005_00n,
        isByAgreement: false,
      },
      'CNY 1,005.00 paid on 2025-05-01 closes the loan: 1,000.00 principal and 10.00 interest, less 5.00 that is held for you.',
      '2025-05-01付1,005.00元即可结清：本金1,000.00、利息10.00，扣除暂存在您名下的5.00。',
    ],
    [
      {
        kind: 'payoff',
        on,
        amounts: owed({ principal: 1000_00n }),
        heldMinor: 0n,
        totalMinor: 1000_00n,
        isByAgreement: true,
      },
      'CNY 1,000.00 paid on 2025-05-01 closes the loan if the lender agrees, since the contract allows no payment before time: 1,000.00 principal.',
      '2025-05-01付1,000.00元，合同不允许提前还款，须经贷款人同意方可结清：本金1,000.00。',
    ],
    [
      { kind: 'next-payment', dueOn: on, dueMinor: 100_00n, overdueMinor: 30_00n },
      'The next payment is CNY 100.00 on 2025-05-01. CNY 30.00 is overdue already.',
      '下一笔为2025-05-01付100.00元。已有30.00元逾期。',
    ],
    [{ kind: 'next-payment', dueMinor: 0n, overdueMinor: 0n }, 'Nothing more falls due.', '没有待付的款项。'],
    [
      { kind: 'statement-accrued', from: on, until: on + 30, change: owed({ interest: 10_00n }) },
      'From 2025-05-01 up to 2025-05-31 this ran: interest +10.00.',
      '2025-05-01起至2025-05-31前产生：利息 +10.00。',
    ],
    [
      {
        kind: 'statement-event',
        on,
        event: repaid('2025-05-01', 103_00n),
        change: owed({ principal: -90_00n, interest: -10_00n }),
        heldMinor: 3_00n,
      },
      'On 2025-05-01, you paid CNY 103.00: principal −90.00, interest −10.00; CNY 3.00 is held for you.',
      '2025-05-01您还款103.00元：本金 −90.00，利息 −10.00；3.00元暂存在您名下。',
    ],
    [
      {
        kind: 'statement-event',
        on,
        event: { type: 'written-off', id: 'off', on, bookedOn: on },
        change: owed({}),
        heldMinor: 0n,
      },
      'On 2025-05-01, the lender wrote the loan off, which is still owed: nothing owed changes.',
      '2025-05-01贷款人核销，债务仍在：欠款不变。',
    ],
    [
      { kind: 'statement-held-used', on, change: owed({ principal: -3_00n }), heldMinor: -3_00n },
      'On 2025-05-01, CNY 3.00 that was held for you was used: principal −3.00.',
      '2025-05-01动用暂存在您名下的3.00元：本金 −3.00。',
    ],
    [
      { kind: 'promise', state: 'partly', by: on, amountMinor: 100_00n, receivedMinor: 40_00n },
      'CNY 100.00 was promised by 2025-05-01; 40.00 of it has come: the promise was kept in part.',
      '承诺不晚于2025-05-01付100.00元，已收到40.00：承诺部分履行。',
    ],
    [
      {
        kind: 'settlement',
        owedMinor: 1000_00n,
        terms: { paysMinor: 600_00n, forgivenMinor: 400_00n, discount: fraction(2n, 5n), lastOn: on },
      },
      'CNY 600.00 paid by 2025-05-01 closes a debt of 1,000.00: 400.00 (40 %) is forgiven. If it does not come in time, everything is owed again, less what was paid.',
      '不晚于2025-05-01付600.00元，即可了结1,000.00的欠款：减免400.00（40%）。逾期未付，则恢复全部欠款，已付部分照数扣除。',
    ],
  ]
  for (const [figure, en, zh] of table) assert.deepEqual(explain(figure), { en, zh }, figure.kind)
  const debts = ['A', 'B', 'C'].map((lender) => ({ lender, owedMinor: 7_00n }))
  const [offer] = fairOffers(1_00n, debts).offers
  assert.ok(offer !== undefined)
  assert.deepEqual(explain({ kind: 'offer', offer, spareMinor: 1_00n, totalOwedMinor: 21_00n }), {
    en: 'A is offered CNY 0.34 a month: 1.00 × 7.00 / 21.00 = 0.333333…, rounded up so that all offers sum to what there is. Without interest it is paid in 21 months.',
    zh: '每月付给“A”0.34元：1.00 × 7.00 / 21.00 = 0.333333…，为使各家合计恰为可用金额而进位。若不再计息，21个月付清。',
  })
})
