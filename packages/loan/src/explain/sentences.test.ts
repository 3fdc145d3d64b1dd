/** Sentences pinned by hand: penalty interest and where its rate comes from, pay-offs, how money was used, every event. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Accrual } from '../account/index.ts'
import { parseDay, type Day } from '../calendar/index.ts'
import type { LoanEvent, LoanEventType } from '../events/index.ts'
import { owed, YUAN } from '../forbearance/testing/plain-loan.ts'
import { fraction, ZERO } from '../money/index.ts'
import { exactInterest, explainer, type Figure } from './index.ts'

const day = (text: string): Day => parseDay(text) ?? assert.fail(text)
const explain = explainer(YUAN)
const on = day('2025-05-01')

type Said = readonly [figure: Figure, en: string, zh: string]

function assertSaid(table: readonly Said[]): void {
  for (const [figure, en, zh] of table) assert.deepEqual(explain(figure), { en, zh })
}

const accrual = (settings: Partial<Accrual>): Figure => {
  const of: Accrual = {
    from: on,
    until: on + 10,
    balanceMinor: 2_000_00n,
    rate: { value: fraction(27n, 100n), per: 'year' },
    ratePerYear: fraction(27n, 100n),
    yearFraction: fraction(10n, 360n),
    component: 'penalty-interest',
    penalty: {
      on: 'overdue-principal',
      times: { factor: fraction(3n, 2n), contractRate: { value: fraction(18n, 100n), per: 'year' } },
    },
    row: 2,
    ...settings,
  }
  return { kind: 'accrual', accrual: of, exactMinor: exactInterest(of) }
}

test('penalty interest: what bears it, its rate, of which it is so many times, and its rest', () => {
  const own = { value: fraction(1825n, 10_000n), per: 'year' } as const
  assertSaid([
    [
      accrual({}),
      // 2,000.00 × 27 % ÷ 36
      'Penalty interest of instalment 2 from 2025-05-01 up to 2025-05-11 (10 days): CNY 2,000.00 of overdue principal × 10/360 of a year × 27 % a year (1.5 times the contract’s 18 %) = 15.00.',
      '第2期罚息，2025-05-01起至2025-05-11前（10天）：逾期本金2,000.00元 × 10/360年 × 年利率27%（合同利率18%的1.5倍） = 15.00。',
    ],
    [
      accrual({
        until: on + 1,
        rate: own,
        ratePerYear: own.value,
        yearFraction: fraction(1n, 365n),
        penalty: { on: 'overdue-principal-and-interest' },
      }),
      'Penalty interest of instalment 2 from 2025-05-01 up to 2025-05-02 (1 day): CNY 2,000.00 of overdue principal and interest × 1/365 of a year × 18.25 % a year = 1.00.',
      '第2期罚息，2025-05-01起至2025-05-02前（1天）：逾期本金和利息2,000.00元 × 1/365年 × 年利率18.25% = 1.00。',
    ],
    [
      accrual({ ratePerYear: ZERO, yearFraction: ZERO }),
      'Penalty interest of instalment 2 from 2025-05-01 up to 2025-05-11 (10 days): none runs on CNY 2,000.00 of overdue principal.',
      '第2期罚息，2025-05-01起至2025-05-11前（10天）：逾期本金2,000.00元不计息。',
    ],
  ])
})

test('interest that is not what ran says why', () => {
  const sum = (because: Extract<Figure, { kind: 'row-interest' }>['because'], dueMinor: bigint): Figure => ({
    kind: 'row-interest',
    row: { kind: 'instalment', number: 3 },
    component: 'interest',
    accruals: 2,
    exactMinor: fraction(10_005n, 10n),
    roundedMinor: 1_001n,
    mode: 'half-up',
    dueMinor,
    because,
  })
  const start =
    'The interest that ran for instalment 3 comes to 10.005, rounded to the nearest, a half upwards: CNY 10.01.'
  const beginning = '第3期产生的利息合计10.005，四舍五入为10.01元。'
  assertSaid([
    [sum(undefined, 1_001n), start, beginning],
    [
      sum({ reason: 'paid-early', interest: 'to-the-due-date' }, 1_200n),
      `${start} It was paid before its time, with interest to the end of the period: CNY 12.00 is asked for here.`,
      `${beginning}该期提前还清，利息计至当期期末，本期应付12.00元。`,
    ],
    [
      sum({ reason: 'changed' }, 900n),
      `${start} Changed by payments before their time or by what was moved between instalments: CNY 9.00 is asked for here.`,
      `${beginning}因提前还款或各期之间结转，本期应付9.00元。`,
    ],
    [
      sum({ reason: 'moved', moreMinor: -1n }, 1_000n),
      `${start} With CNY 0.01 of it moved to other instalments, CNY 10.00 is asked for here.`,
      `${beginning}其中0.01元转入其他各期，本期应付10.00元。`,
    ],
  ])
})

test('a pay-off by rows, and a fee for paying before time', () => {
  const part = { kind: 'instalment', row: 2, dueOn: on, amountMinor: 90_00n } as const
  assertSaid([
    [
      {
        kind: 'payoff-part',
        component: 'interest',
        amountMinor: 108_00n,
        parts: [part],
        aheadMinor: 18_00n,
        earlyFeeMinor: 0n,
      },
      'Of it, CNY 108.00 of interest: 90.00 of instalment 2 (2025-05-01) and 18.00 of instalments to come.',
      '其中利息108.00元：第2期（2025-05-01到期）90.00、未到期各期18.00。',
    ],
    [
      {
        kind: 'payoff-part',
        component: 'fee',
        amountMinor: 5_00n,
        parts: [],
        aheadMinor: 0n,
        earlyFeeMinor: 5_00n,
      },
      'Of it, CNY 5.00 of fees: 5.00 for paying before time.',
      '其中费用5.00元：提前还款费5.00。',
    ],
  ])
})

test('money that was held, and money that the lender kept back, are not called paid', () => {
  const parts = [{ row: 1, component: 'fee', amountMinor: 6_00n }] as const
  const kinds = new Map([[1, 'charge' as const]])
  const spread = { event: 'e', on, parts, surplusMinor: 0n } as const
  assertSaid([
    [
      {
        kind: 'spread',
        spread: { ...spread, kind: 'held-used', surplusMinor: -6_00n },
        amountMinor: 0n,
        kinds,
      },
      'Of what was held for you, CNY 6.00 was used on 2025-05-01: 6.00 to the fees of charge 1.',
      '2025-05-01动用暂存在您名下的6.00元：6.00冲抵第1项（费用）费用。',
    ],
    [
      { kind: 'spread', spread: { ...spread, kind: 'kept-back' }, amountMinor: 6_00n, kinds },
      'Of what was paid out on 2025-05-01, CNY 6.00 was kept back: 6.00 to the fees of charge 1.',
      '2025-05-01放款时预扣6.00元：6.00冲抵第1项（费用）费用。',
    ],
    [
      {
        kind: 'spread',
        spread: { ...spread, kind: 'paid', surplusMinor: -2_00n },
        amountMinor: 4_00n,
        kinds,
      },
      'Of the CNY 4.00 of 2025-05-01 and 2.00 that was held for you: 6.00 to the fees of charge 1.',
      '2025-05-01付的4.00元和暂存在您名下的2.00：6.00冲抵第1项（费用）费用。',
    ],
  ])
})

const at = { id: 'e', on, bookedOn: on }
const later = day('2025-06-01')
/** What is said of each event between the day and what it changes. */
const EVENTS: {
  readonly [Type in LoanEventType]: readonly [Extract<LoanEvent, { type: Type }>, en: string, zh: string]
} = {
  disbursed: [{ ...at, type: 'disbursed', amountMinor: 1_00n }, 'CNY 1.00 was paid out', '放款1.00元'],
  repaid: [
    { ...at, type: 'repaid', amountMinor: 1_00n, channel: 'wallet' },
    'you paid CNY 1.00',
    '您还款1.00元',
  ],
  'paid-off': [{ ...at, type: 'paid-off', channel: 'wallet' }, 'you paid the loan off', '您结清贷款'],
  reversed: [
    { ...at, type: 'reversed', event: 'x', because: 'no funds' },
    'an earlier entry was taken back (no funds)',
    '冲正此前的记录（no funds）',
  ],
  charged: [
    { ...at, type: 'charged', component: 'cost', amountMinor: 1_00n, payee: 'lender', dueOn: later },
    'CNY 1.00 of recovery costs was charged, received by the lender, due on 2025-06-01',
    '计收实现债权的费用1.00元，收款方为贷款人，2025-06-01到期',
  ],
  waived: [
    { ...at, type: 'waived', component: 'penalty-interest', amountMinor: 1_00n },
    'CNY 1.00 of penalty interest was forgiven',
    '减免罚息1.00元',
  ],
  refunded: [
    { ...at, type: 'refunded', amountMinor: 1_00n },
    'CNY 1.00 was paid back to you',
    '退还您1.00元',
  ],
  'rate-changed': [
    { ...at, type: 'rate-changed', rate: { value: fraction(1n, 10n), per: 'year' } },
    'the rate became 10 % a year',
    '利率变更为每年 10 %',
  ],
  rescheduled: [
    {
      ...at,
      type: 'rescheduled',
      repayment: { method: 'equal-principal' },
      instalments: 1,
      dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
    },
    'what was not yet due was spread anew over 1 instalment',
    '未到期部分重新分为1期',
  ],
  'interest-paused': [
    { ...at, type: 'interest-paused', until: later, penalty: 'pauses' },
    'interest was paused, to run again on 2025-06-01, penalty interest too',
    '停息，2025-06-01起恢复计息，罚息同样停计',
  ],
  're-aged': [
    { ...at, type: 're-aged' },
    'what was late was spread over the instalments to come',
    '逾期款项分摊到以后各期',
  ],
  'plan-agreed': [
    { ...at, type: 'plan-agreed', plan: 'spring', instalments: [], penalty: 'pauses' },
    'plan spring was agreed',
    '达成还款方案“spring”',
  ],
  'plan-broken': [
    { ...at, type: 'plan-broken', plan: 'spring' },
    'plan spring was broken',
    '还款方案“spring”未履行',
  ],
  settled: [
    { ...at, type: 'settled', forgivenMinor: 1_00n },
    'the debt was settled for less, CNY 1.00 forgiven',
    '减额了结，减免1.00元',
  ],
  'written-off': [
    { ...at, type: 'written-off' },
    'the lender wrote the loan off, which is still owed',
    '贷款人核销，债务仍在',
  ],
  recovered: [
    { ...at, type: 'recovered', amountMinor: 1_00n, channel: 'wallet' },
    'you paid CNY 1.00 after the write-off',
    '核销后您还款1.00元',
  ],
  sold: [{ ...at, type: 'sold', to: 'Harbour' }, 'the debt was sold to Harbour', '债权转让给Harbour'],
  placed: [{ ...at, type: 'placed', to: 'Quay' }, 'the debt was given to Quay to collect', '委托Quay催收'],
  'day-closed': [{ ...at, type: 'day-closed' }, 'the day was closed', '日终'],
}

test('every event is said as what happened, with its amounts and names', () => {
  const back: LoanEvent = { ...at, type: 'placed' }
  const told = [
    ...Object.values(EVENTS),
    [back, 'the debt came back from the agency', '催收委托已收回'] as const,
  ]
  for (const [event, en, zh] of told) {
    const said = explain({ kind: 'statement-event', on, event, change: owed({}), heldMinor: 0n })
    assert.deepEqual(said, {
      en: `On 2025-05-01, ${en}: nothing owed changes.`,
      zh: `2025-05-01${zh}：欠款不变。`,
    })
  }
})
