/**
 * What events do to a loan that can be reckoned in the head: 1.00 of interest a day, 31.00 due on 1 February, 28.00 and the
 * 1,000.00 on 1 March, then 1.50 of penalty interest a day. Each table says what is owed at the end of a day; sums above it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LoanEvent } from '../events/index.ts'
import { amountText, fraction } from '../money/index.ts'
import { COMPONENTS, type Component, type Terms } from '../terms/index.ts'
import { dayText } from '../calendar/index.ts'
import { accountOf, advance, openLoan, readAccount, type Account, type LoanState } from './index.ts'
import type { Parsed } from '../problem.ts'
import { at, day, LENT, ONE_A_DAY, repaid } from './testing/one-a-day.ts'

const NEVER_LATER = '2030-01-01'
const PENALTY = ONE_A_DAY.penalty ?? assert.fail()

interface Asked {
  readonly terms?: Terms
  readonly knownOn?: string
}

function told(events: readonly LoanEvent[], asOf: string, { terms, knownOn }: Asked): Account {
  const account = accountOf(terms ?? ONE_A_DAY, [LENT, ...events], {
    asOf: day(asOf),
    knownOn: day(knownOn ?? NEVER_LATER),
  })
  return account.ok
    ? account.value
    : assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
}

/** Holds a table against the accounts of its days. Columns as in its first line; `held` for the borrower, `late` in days. */
function holds(events: readonly LoanEvent[], table: string, asked: Asked = {}): void {
  const [, ...lines] = table.trim().split('\n')
  assert.ok(lines.length > 0)
  const wanted = lines.map((line) => line.trim().split(/ +/).join(' '))
  const found = lines.map((line) => {
    const [asOf = ''] = line.trim().split(/ +/)
    const { owed, surplusMinor, arrears, status } = told(events, asOf, asked)
    const amounts = [...COMPONENTS.map((component) => owed[component]), surplusMinor]
    const texts = amounts.map((minor) => amountText(minor, ONE_A_DAY.currency).replaceAll(',', ''))
    return [asOf, ...texts, arrears.daysPastDue, status].join(' ')
  })
  assert.deepEqual(found, wanted)
}

/** A history that is refused, and how. */
function refused(events: readonly LoanEvent[], terms: Terms = ONE_A_DAY): readonly string[] {
  const account = accountOf(terms, [LENT, ...events], { asOf: day(NEVER_LATER), knownOn: day(NEVER_LATER) })
  return account.ok
    ? []
    : account.problems.map(({ pointer, message }) => `${pointer} ${message.en} | ${message.zh}`)
}

test('re-aged before its end, interest past due waits for the next due date and days past due begin at zero', () => {
  // 31.00 of January and 9 days of February; nothing changes on the day; 28.00 are due with the 31.00 on 1 March.
  holds(
    [{ ...at('2023-02-10'), type: 're-aged' }],
    `day        principal interest penalty fee  cost held late status
     2023-02-09   1000.00    39.00    0.00 0.00 0.00 0.00    8 in-arrears
     2023-02-10   1000.00    40.00    0.00 0.00 0.00 0.00    0 current
     2023-03-01   1000.00    59.00    0.00 0.00 0.00 0.00    0 current
     2023-03-02   1000.00    59.00    0.00 0.00 0.00 0.00    1 in-arrears`,
  )
})

test('re-aged after its end, as many instalments are added as were past due, and all of it falls due with them', () => {
  const events: readonly LoanEvent[] = [{ ...at('2023-03-11'), type: 're-aged' }]
  // 31.00 + 28.00 of interest and ten days at 1.50; from 11 March 1.00 a day again: 21 to 1 April, 30 more to 1 May.
  holds(
    events,
    `day        principal interest penalty fee  cost held late status
     2023-03-10   1000.00    59.00   13.50 0.00 0.00 0.00   37 in-arrears
     2023-03-11   1000.00    59.00   15.00 0.00 0.00 0.00    0 current
     2023-04-01   1000.00    80.00   15.00 0.00 0.00 0.00    0 current
     2023-05-01   1000.00   110.00   15.00 0.00 0.00 0.00   30 in-arrears`,
  )
  // Each of the two holds half of the 59.00 and of the 15.00 besides its own interest; the second the principal.
  const { rows } = told(events, '2023-03-11', {})
  assert.deepEqual(
    rows
      .slice(2)
      .map(({ dueOn, due }) => [dayText(dueOn), due.principal, due.interest, due['penalty-interest']]),
    [
      ['2023-04-01', 0n, 2_950n + 2_100n, 750n],
      ['2023-05-01', 100_000n, 2_950n + 3_000n, 750n],
    ],
  )
})

test('re-aged twice, once after everything to come was paid, what is owed is what was owed', () => {
  const standing: Terms = {
    ...ONE_A_DAY,
    interest: { ...ONE_A_DAY.interest, recalculation: 'none', onPayoff: 'whole-term' },
  }
  const charged: LoanEvent = {
    ...at('2023-01-20'),
    type: 'charged',
    component: 'fee',
    amountMinor: 500n,
    payee: 'lender',
    dueOn: day('2023-01-20'),
  }
  // All of the schedule was paid before its time, 1,059.00; the fee of 5.00 was not, and waits for an instalment of its own.
  holds(
    [
      repaid('2023-01-11', 105_900n),
      charged,
      { ...at('2023-02-10'), type: 're-aged' },
      { ...at('2023-05-10'), id: 'again', type: 're-aged' },
    ],
    `day        principal interest penalty fee  cost held late status
     2023-01-21      0.00     0.00    0.00 5.00 0.00 0.00    1 in-arrears
     2023-02-10      0.00     0.00    0.00 5.00 0.00 0.00    0 current
     2023-05-09      0.00     0.00    0.00 5.00 0.00 0.00   38 in-arrears
     2023-05-10      0.00     0.00    0.00 5.00 0.00 0.00    0 current`,
    { terms: standing },
  )
})

test('rescheduled after re-ageing, with interest paid ahead, not a cent is other', () => {
  const standing: Terms = {
    ...ONE_A_DAY,
    instalments: 3,
    interest: { ...ONE_A_DAY.interest, recalculation: 'none', onPayoff: 'whole-term' },
  }
  // Of the 31.00 re-aged, 15.50 wait for each of two instalments. 38.00 pay the first 15.50 and 22.50 of March's 28.00, of which
  // 9.00 have run; by the 20th it is 19.00, and the 3.50 paid ahead come off what runs from then: 0.50 of it by the 24th.
  holds(
    [
      { ...at('2023-02-09'), type: 're-aged' },
      repaid('2023-02-10', 3_800n),
      {
        ...at('2023-02-20'),
        type: 'rescheduled',
        repayment: { method: 'interest-only' },
        instalments: 2,
        dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on: day('2023-02-20') } },
      },
    ],
    `day        principal interest penalty fee  cost held late status
     2023-02-09   1000.00    39.00    0.00 0.00 0.00 0.00    0 current
     2023-02-10   1000.00    15.50    0.00 0.00 0.00 0.00    0 current
     2023-02-19   1000.00    15.50    0.00 0.00 0.00 0.00    0 current
     2023-02-20   1000.00    15.50    0.00 0.00 0.00 0.00    0 current
     2023-02-24   1000.00    16.00    0.00 0.00 0.00 0.00    0 current`,
    { terms: standing },
  )
})

test('of two down payments on one day that of the first id is the first row and paid first, wherever it stands in the list', () => {
  const terms: Terms = { ...ONE_A_DAY, downPayment: { share: fraction(1n, 4n), paid: 'when-paid' } }
  const more: LoanEvent = {
    ...at('2023-01-01'),
    id: '2023-01-01 more',
    type: 'disbursed',
    amountMinor: 40_000n,
  }
  const paid = repaid('2023-01-01', 26_000n)
  const asking = { asOf: day('2023-01-01'), knownOn: day('2023-01-01') }
  const told = [
    [LENT, more, paid],
    [more, LENT, paid],
  ].map((events) => {
    const replayed = accountOf(terms, events, asking)
    const folded = events.reduce<Parsed<LoanState>>(
      (state, event) => (state.ok ? advance(state.value, event) : state),
      { ok: true, value: openLoan(terms) },
    )
    assert.ok(replayed.ok && folded.ok)
    assert.deepEqual(readAccount(folded.value.book, asking), replayed.value)
    return replayed.value
  })
  // A quarter of 1,000.00 and of 400.00; 260.00 pay the first whole and 10.00 of the second.
  assert.deepEqual(
    told[0]?.rows
      .slice(0, 2)
      .map(({ kind, due, paid: met, balanceAfterMinor }) => [
        kind,
        due.principal,
        met.principal,
        balanceAfterMinor,
      ]),
    [
      ['down-payment', 25_000n, 25_000n, 115_000n],
      ['down-payment', 10_000n, 1_000n, 105_000n],
    ],
  )
  assert.deepEqual(told[1], told[0])
})

test('moved, each charge is still told for what it is and whose: re-aged, rescheduled, put on a plan', () => {
  const title = (en: string) => ({ en, zh: en })
  const terms: Terms = {
    ...ONE_A_DAY,
    instalments: 4,
    charges: [
      {
        id: 'late',
        title: title('late fee'),
        component: 'fee',
        payee: 'lender',
        amount: { flatMinor: 500n },
        when: 'on-late-instalment',
      },
      {
        id: 'cover',
        title: title('cover'),
        component: 'fee',
        payee: 'Guarantor A',
        amount: { flatMinor: 300n },
        when: 'each-instalment',
      },
    ],
  }
  const court: LoanEvent = {
    ...at('2023-02-05'),
    type: 'charged',
    component: 'cost',
    amountMinor: 900n,
    payee: 'court',
    dueOn: day('2023-02-05'),
  }
  // By the tenth: the guarantor's 3.00 of 1 February, 5.00 for its lateness, 9.00 of the court. Later instalments hold 3.00 each.
  const charges = (events: readonly LoanEvent[]): readonly string[] =>
    told([court, ...events], '2023-02-10', { terms }).rows.flatMap((row) =>
      row.charges.map(({ title: of, payee, since, dueMinor, metMinor }) =>
        [
          dayText(row.dueOn).slice(5),
          of?.en ?? 'charged',
          dayText(since).slice(5),
          payee,
          dueMinor,
          metMinor,
        ].join(' '),
      ),
    )
  const reAged: LoanEvent = { ...at('2023-02-10'), type: 're-aged' }
  assert.deepEqual(charges([reAged]), [
    '03-01 cover 02-01 Guarantor A 267 0',
    '03-01 charged 02-05 court 300 0',
    '03-01 cover 03-01 Guarantor A 300 0',
    '04-01 cover 02-01 Guarantor A 33 0',
    '04-01 late fee 02-02 lender 234 0',
    '04-01 charged 02-05 court 300 0',
    '04-01 cover 04-01 Guarantor A 300 0',
    '05-01 late fee 02-02 lender 266 0',
    '05-01 charged 02-05 court 300 0',
    '05-01 cover 05-01 Guarantor A 300 0',
  ])
  // 3.01 paid ahead are the cover of February and 0.01 of March's: they stay that when what is late comes before it.
  assert.deepEqual(charges([repaid('2023-01-02', 301n), reAged]).slice(0, 4), [
    '02-01 cover 02-01 Guarantor A 300 300',
    '03-01 late fee 02-02 lender 167 0',
    '03-01 charged 02-05 court 300 0',
    '03-01 cover 03-01 Guarantor A 300 1',
  ])
  const dates: Terms['dates'] = { step: { months: 1 }, endOfMonth: 'clip', from: { on: day('2023-02-10') } }
  const rescheduled: LoanEvent = {
    ...at('2023-02-10'),
    id: 'anew',
    type: 'rescheduled',
    repayment: { method: 'interest-only' },
    instalments: 1,
    dates,
  }
  assert.deepEqual(charges([reAged, rescheduled]), [
    '03-10 cover 02-01 Guarantor A 300 0',
    '03-10 late fee 02-02 lender 500 0',
    '03-10 charged 02-05 court 900 0',
    '03-10 cover 03-10 Guarantor A 300 0',
  ])
  const plan: LoanEvent = {
    ...at('2023-02-10'),
    id: 'plan',
    type: 'plan-agreed',
    plan: 'p',
    instalments: [
      { dueOn: day('2023-03-10'), amountMinor: 1_000n },
      { dueOn: day('2023-04-10'), amountMinor: 60_000n },
      { dueOn: day('2023-05-10'), amountMinor: 70_000n },
    ],
    penalty: 'pauses',
  }
  assert.deepEqual(charges([repaid('2023-02-10', 100n), plan]), [
    '02-01 cover 02-01 Guarantor A 100 100',
    '03-10 charged 02-05 court 900 0',
    '03-10 cover 02-01 Guarantor A 100 0',
    '04-10 cover 02-01 Guarantor A 100 0',
    '04-10 late fee 02-02 lender 500 0',
  ])
})

test('re-aged after a plan that left no instalment, what is past due finds one a step on', () => {
  const charged: LoanEvent = {
    ...at('2023-01-01'),
    id: 'court',
    type: 'charged',
    component: 'cost',
    amountMinor: 900n,
    payee: 'court',
    dueOn: day('2023-01-11'),
  }
  const plan: LoanEvent = {
    ...at('2023-01-02'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [{ dueOn: day('2023-01-22'), amountMinor: 900n }],
    penalty: 'pauses',
  }
  // Settled at once for nothing; the court's 9.00 came after, and the plan was of them alone.
  holds(
    [
      { ...at('2023-01-01'), id: 'settled', type: 'settled', forgivenMinor: 100_000n },
      charged,
      plan,
      { ...at('2023-02-10'), type: 're-aged' },
    ],
    `day        principal interest penalty fee  cost held late status
     2023-02-09      0.00     0.00    0.00 0.00 9.00 0.00   18 settled
     2023-02-10      0.00     0.00    0.00 0.00 9.00 0.00    0 settled
     2023-03-11      0.00     0.00    0.00 0.00 9.00 0.00    1 settled`,
  )
})

test('rescheduled or on a plan after the rate was changed, interest and penalty interest run at the changed rate', () => {
  const changed: LoanEvent = {
    ...at('2023-01-11'),
    type: 'rate-changed',
    rate: { value: fraction(730n, 1000n), per: 'year' },
  }
  const on = day('2023-01-20')
  const rescheduled: LoanEvent = {
    ...at('2023-01-20'),
    type: 'rescheduled',
    repayment: { method: 'interest-only' },
    instalments: 1,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on } },
  }
  const plan: LoanEvent = {
    ...at('2023-01-20'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [{ dueOn: day('2023-02-20'), amountMinor: 120_000n }],
    penalty: 'runs-on',
  }
  // Ten days at 1.00 and nine at 2.00, then 2.00 a day until 20 February; from then 3.00 of penalty interest.
  for (const event of [rescheduled, plan]) {
    holds(
      [changed, event],
      `day        principal interest penalty fee  cost held late status
       2023-01-20   1000.00    28.00    0.00 0.00 0.00 0.00    0 current
       2023-01-25   1000.00    38.00    0.00 0.00 0.00 0.00    0 current
       2023-02-20   1000.00    90.00    0.00 0.00 0.00 0.00    0 current
       2023-03-02   1000.00    90.00   30.00 0.00 0.00 0.00   10 in-arrears`,
    )
  }
})

test('what runs after a shortened term is told from its first day, though it is less than half a cent', () => {
  const terms: Terms = {
    ...ONE_A_DAY,
    repayment: { method: 'equal-instalments' },
    instalments: 4,
    interest: {
      ...ONE_A_DAY.interest,
      rate: { value: fraction(1n, 1000n), per: 'year' },
      onOverduePrincipal: 'bears',
    },
    prepayment: { ...ONE_A_DAY.prepayment, partly: 'shorten-term' },
    penalty: { ...PENALTY, instead: 'besides-contract-interest' },
  }
  const ran = (paidMinor: bigint, asOf: string, since: string): readonly unknown[] => {
    const asking = { asOf: day(asOf), knownOn: day(asOf) }
    const account = accountOf(terms, [LENT, repaid('2023-01-01', paidMinor)], asking)
    assert.ok(account.ok)
    return account.value.accruals
      .filter(({ component, from }) => component === 'interest' && from >= day(since))
      .map(({ from, until, balanceMinor }) => [dayText(from), dayText(until), balanceMinor])
  }
  // 749.97 in three instalments; unpaid on 1 April they bear 0.2 cents a day in a fourth period, which holds nothing else.
  assert.deepEqual(ran(25_003n, '2023-04-02', '2023-04-01'), [['2023-04-01', '2023-04-02', 74_997n]])
  // 10.00 in one; unpaid they bear 0.1 cents in all of February.
  assert.deepEqual(ran(99_000n, '2023-03-02', '2023-02-01'), [
    ['2023-02-01', '2023-03-01', 1_000n],
    ['2023-03-01', '2023-03-02', 1_000n],
  ])
})

test('waived, what is owed is lower by that much of that component, and what would have run on it does not', () => {
  const charges = (['fee', 'cost'] as const).map(
    (component): LoanEvent => ({
      ...at('2023-03-01'),
      id: component,
      type: 'charged',
      component,
      amountMinor: 3_000n,
      payee: 'court',
      dueOn: day('2023-03-01'),
    }),
  )
  const waived = (component: Component, amountMinor: bigint): LoanEvent => ({
    ...at('2023-03-11'),
    id: `waived ${component}`,
    type: 'waived',
    component,
    amountMinor,
  })
  const head = 'day        principal interest penalty fee   cost  held late status'
  // On 11 March 31.00 + 28.00, ten days at 1.50, 30.00 of each charge. A day later 1.50 more, or 0.90 on 600.00.
  const rows: Readonly<Record<Component, readonly [bigint, string]>> = {
    principal: [
      40_000n,
      `2023-03-11    600.00    59.00   15.00 30.00 30.00 0.00   38 in-arrears
       2023-03-12    600.00    59.00   15.90 30.00 30.00 0.00   39 in-arrears`,
    ],
    interest: [
      900n,
      `2023-03-11   1000.00    50.00   15.00 30.00 30.00 0.00   38 in-arrears
       2023-03-12   1000.00    50.00   16.50 30.00 30.00 0.00   39 in-arrears`,
    ],
    'penalty-interest': [
      500n,
      `2023-03-11   1000.00    59.00   10.00 30.00 30.00 0.00   38 in-arrears
       2023-03-12   1000.00    59.00   11.50 30.00 30.00 0.00   39 in-arrears`,
    ],
    fee: [
      3_000n,
      `2023-03-11   1000.00    59.00   15.00  0.00 30.00 0.00   38 in-arrears
       2023-03-12   1000.00    59.00   16.50  0.00 30.00 0.00   39 in-arrears`,
    ],
    cost: [
      1_200n,
      `2023-03-11   1000.00    59.00   15.00 30.00 18.00 0.00   38 in-arrears
       2023-03-12   1000.00    59.00   16.50 30.00 18.00 0.00   39 in-arrears`,
    ],
  }
  for (const component of COMPONENTS) {
    const [amountMinor, table] = rows[component]
    holds([...charges, waived(component, amountMinor)], `${head}\n${table}`)
  }
  assert.deepEqual(refused([...charges, waived('fee', 3_001n)]), [
    '/events/3/amountMinor more than there is to waive: expected no more than 30.00 | 减免金额超过该项欠款：应为不超过 30.00',
  ])
})

test('refunded before the loan is paid off: what was held is less, and less is there when something falls due', () => {
  const holding: Terms = { ...ONE_A_DAY, allocation: { ...ONE_A_DAY.allocation, surplus: 'hold' } }
  const refunded: LoanEvent = { ...at('2023-01-21'), type: 'refunded', amountMinor: 1_500n }
  // 40.00 held, 15.00 given back; the 25.00 left go to the 31.00 of 1 February.
  holds(
    [repaid('2023-01-11', 4_000n), refunded],
    `day        principal interest penalty fee  cost held  late status
     2023-01-11   1000.00    10.00    0.00 0.00 0.00 40.00    0 current
     2023-01-21   1000.00    20.00    0.00 0.00 0.00 25.00    0 current
     2023-02-01   1000.00     6.00    0.00 0.00 0.00  0.00    0 current`,
    { terms: holding },
  )
})

test('refunded after the loan is paid off: nothing is owed again; more than is held cannot be given back', () => {
  const over = repaid('2023-01-11', 110_000n)
  // 1,000.00 and ten days; 90.00 are too much.
  holds(
    [over, { ...at('2023-01-21'), type: 'refunded', amountMinor: 4_000n }],
    `day        principal interest penalty fee  cost held  late status
     2023-01-11      0.00     0.00    0.00 0.00 0.00 90.00    0 paid
     2023-01-21      0.00     0.00    0.00 0.00 0.00 50.00    0 paid
     2023-04-01      0.00     0.00    0.00 0.00 0.00 50.00    0 paid`,
  )
  assert.deepEqual(refused([over, { ...at('2023-01-21'), type: 'refunded', amountMinor: 9_001n }]), [
    '/events/2/amountMinor more than is held for the borrower: expected no more than 90.00 | 退款金额超过暂存余额：应为不超过 90.00',
  ])
})

test('paused, the days of the pause bear nothing, first day with, last day without', () => {
  // 10 days, then none until the 21st, then 11 to 1 February.
  holds(
    [{ ...at('2023-01-11'), type: 'interest-paused', until: day('2023-01-21'), penalty: 'runs-on' }],
    `day        principal interest penalty fee  cost held late status
     2023-01-11   1000.00    10.00    0.00 0.00 0.00 0.00    0 current
     2023-01-21   1000.00    10.00    0.00 0.00 0.00 0.00    0 current
     2023-01-22   1000.00    11.00    0.00 0.00 0.00 0.00    0 current
     2023-02-01   1000.00    21.00    0.00 0.00 0.00 0.00    0 current`,
  )
  // Penalty interest rests from the 5th to the 9th of March: 4 days before it and 2 after, at 1.50.
  holds(
    [{ ...at('2023-03-05'), type: 'interest-paused', until: day('2023-03-09'), penalty: 'pauses' }],
    `day        principal interest penalty fee  cost held late status
     2023-03-05   1000.00    59.00    6.00 0.00 0.00 0.00   32 in-arrears
     2023-03-09   1000.00    59.00    6.00 0.00 0.00 0.00   36 in-arrears
     2023-03-11   1000.00    59.00    9.00 0.00 0.00 0.00   38 in-arrears`,
  )
})

test('written off, it is still owed and still runs; what is recovered pays in the order of the contract', () => {
  // 20 days at 1.50 make 30.00; 100.00 pay them, the 59.00, and 11.00 of principal. 989.00 bear 1.4835 a day.
  holds(
    [
      { ...at('2023-03-11'), type: 'written-off' },
      { ...at('2023-03-21'), type: 'recovered', amountMinor: 10_000n, channel: 'transfer' },
    ],
    `day        principal interest penalty fee  cost held late status
     2023-03-11   1000.00    59.00   15.00 0.00 0.00 0.00   38 written-off
     2023-03-20   1000.00    59.00   28.50 0.00 0.00 0.00   47 written-off
     2023-03-21    989.00     0.00    0.00 0.00 0.00 0.00   20 written-off
     2023-03-22    989.00     0.00    1.48 0.00 0.00 0.00   21 written-off`,
  )
})

test('settled, nothing is owed from that day on', () => {
  // 1,000.00 + 59.00 + ten days at 1.50 = 1,074.00; 474.00 paid, 600.00 forgiven.
  holds(
    [
      repaid('2023-03-11', 47_400n),
      { ...at('2023-03-11'), id: 'settled', type: 'settled', forgivenMinor: 60_000n },
    ],
    `day        principal interest penalty fee  cost held late status
     2023-03-10   1000.00    59.00   13.50 0.00 0.00 0.00   37 in-arrears
     2023-03-11      0.00     0.00    0.00 0.00 0.00 0.00    0 settled
     2023-06-01      0.00     0.00    0.00 0.00 0.00 0.00    0 settled`,
  )
})

test('settled within the schedule, no charge of the instalments that will not be falls due later', () => {
  const charging: Terms = {
    ...ONE_A_DAY,
    charges: [
      {
        id: 'service',
        title: { en: 'service fee', zh: '服务费' },
        component: 'fee',
        payee: 'lender',
        amount: { flatMinor: 150n },
        when: 'each-instalment',
      },
    ],
    prepayment: { ...ONE_A_DAY.prepayment, partly: 'shorten-term' },
  }
  // 10.00 run, 1,000.00, and 1.50 with each of the two instalments.
  holds(
    [{ ...at('2023-01-11'), type: 'settled', forgivenMinor: 101_300n }],
    `day        principal interest penalty fee  cost held late status
     2023-01-10   1000.00     9.00    0.00 0.00 0.00 0.00    0 current
     2023-01-11      0.00     0.00    0.00 0.00 0.00 0.00    0 settled
     2023-06-01      0.00     0.00    0.00 0.00 0.00 0.00    0 settled`,
    { terms: charging },
  )
})

test('sold, another has the claim and nothing else changes', () => {
  const sold: LoanEvent = { ...at('2023-02-10'), type: 'sold', to: 'Buyer Ltd' }
  // 31.00 and 9 days; 40.00 paid to the buyer on the day after meet the 31.00 and 9.00 of the 10.00 run by then.
  holds(
    [sold, repaid('2023-02-11', 4_000n)],
    `day        principal interest penalty fee  cost held late status
     2023-02-10   1000.00    40.00    0.00 0.00 0.00 0.00    9 in-arrears
     2023-02-11   1000.00     1.00    0.00 0.00 0.00 0.00    0 current`,
  )
  const of = (asOf: string) => told([sold], asOf, {}).creditor
  assert.deepEqual([of('2023-02-09'), of('2023-02-10')], [undefined, 'Buyer Ltd'])
})

test('another rate entered late: then it was 1.00 a day, now it was 2.00 from its day of value on', () => {
  const raised: LoanEvent = {
    ...at('2023-01-11'),
    bookedOn: day('2023-02-20'),
    type: 'rate-changed',
    rate: { value: fraction(73n, 100n), per: 'year' },
  }
  holds(
    [raised],
    `day        principal interest penalty fee  cost held late status
     2023-02-10   1000.00    40.00    0.00 0.00 0.00 0.00    9 in-arrears
     2023-02-19   1000.00    49.00    0.00 0.00 0.00 0.00   18 in-arrears`,
    { knownOn: '2023-02-19' },
  )
  // 10 days at 1.00, 21 at 2.00 to 1 February, then 9 and 19 at 2.00.
  holds(
    [raised],
    `day        principal interest penalty fee  cost held late status
     2023-01-11   1000.00    10.00    0.00 0.00 0.00 0.00    0 current
     2023-02-10   1000.00    70.00    0.00 0.00 0.00 0.00    9 in-arrears
     2023-02-20   1000.00    90.00    0.00 0.00 0.00 0.00   19 in-arrears`,
    { knownOn: '2023-02-20' },
  )
})

const anew = (on: string, instalments: number, from = on): LoanEvent => ({
  ...at(on),
  id: `anew ${on}`,
  type: 'rescheduled',
  repayment: { method: 'interest-only' },
  instalments,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on: day(from) } },
})

/** What cannot be done to the loan, and how it is refused. */
const REFUSED: readonly (readonly [readonly LoanEvent[], string])[] = [
  [
    [anew('2023-02-10', 0)],
    '/events/1/instalments wrong number of instalments: expected a whole number from 1 to 3660 | 期数有误：应为 1 至 3660 的整数',
  ],
  [
    [anew('2023-02-10', 2, '2023-02-11')],
    '/events/1/dates/from/on due dates counted from a day after the event: expected 2023-02-10 or earlier | 还款日的起算日晚于该事件：应为不晚于 2023-02-10',
  ],
  [
    [{ ...at('2023-03-01'), type: 'disbursed', amountMinor: 100n }],
    '/events/1/on money lent when the last instalment is due or later: expected a day before 2023-03-01 | 放款不早于最后一期还款日：应为早于 2023-03-01 的日期',
  ],
  [
    // 31.00 and 28.00 of interest and 10 days at 1.50 are owed; 1,074.00 would have to be forgiven
    [{ ...at('2023-03-11'), type: 'settled', forgivenMinor: 107_399n }],
    '/events/1/forgivenMinor a settlement that does not forgive what is left: expected 1074.00 | 和解减免额与剩余欠款不符：应为 1074.00',
  ],
  [
    // one yuan a day is not paid by 1.00 a month
    [
      {
        ...at('2023-02-01'),
        type: 'plan-agreed',
        plan: 'p',
        penalty: 'runs-on',
        instalments: ['2023-03-01', '2023-04-01'].map((text) => ({ dueOn: day(text), amountMinor: 100n })),
      },
    ],
    '/events/1/instalments/0/amountMinor instalments that never catch up with the interest: expected 28.00 or more | 各期金额不足以偿付利息：应为不低于 28.00',
  ],
]

test('what cannot be done to the loan is refused with its key and why, in both languages', () => {
  for (const [events, wanted] of REFUSED) assert.deepEqual(refused(events), [wanted])
})

test('rescheduled when nothing is left to repay, nothing happens', () => {
  const off: LoanEvent = { ...at('2023-01-11'), type: 'paid-off', channel: 'counter' }
  assert.deepEqual(told([off, anew('2023-01-21', 3)], '2023-06-01', {}), told([off], '2023-06-01', {}))
})
