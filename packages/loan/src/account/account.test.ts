/** Accounts reckoned by hand: penalty interest, day 91, plans that break, settlement, both histories, and what is refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderOn } from '../allocation/index.ts'
import type { LoanEvent } from '../events/index.ts'
import { fraction } from '../money/index.ts'
import { type Terms, totalOf } from '../terms/index.ts'
import { accountOf, nextPayment, payoffQuote, type Account } from './index.ts'
import { at, day, LENT, ONE_A_DAY as TERMS, repaid, steps } from './testing/one-a-day.ts'

function told(events: readonly LoanEvent[], asOf: string, knownOn = '2030-01-01'): Account {
  const account = accountOf(TERMS, [LENT, ...events], { asOf: day(asOf), knownOn: day(knownOn) })
  return account.ok
    ? account.value
    : assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
}

/** A surplus that is refused contradicts that a part may be repaid early. */
const WHOLE_ONLY: Pick<Terms, 'prepayment'> = { prepayment: { ...TERMS.prepayment, allowed: 'whole-only' } }

const messages = (terms: Terms, events: readonly LoanEvent[]): readonly string[] => {
  const account = accountOf(terms, events, { asOf: day('2023-06-01'), knownOn: day('2023-06-01') })
  return account.ok
    ? []
    : account.problems.map(({ pointer, message }) => `${pointer} ${message.en} | ${message.zh}`)
}

test('penalty interest runs from the due date at one and a half times the rate, and none is owed within the grace', () => {
  const rates = (asOf: string) => told([], asOf).owed
  // Due on 1 March: 31 and 28 yuan of interest, 1,000.00 of principal; 1.50 a day from then on.
  assert.deepEqual(rates('2023-03-04'), {
    principal: 100_000n,
    interest: 5_900n,
    'penalty-interest': 0n,
    fee: 0n,
    cost: 0n,
  })
  assert.equal(rates('2023-03-05')['penalty-interest'], 600n)
  assert.equal(rates('2023-03-11')['penalty-interest'], 1_500n)
  const account = told([], '2023-03-11')
  // The interest of January has been overdue since 1 February: 38 days on 11 March.
  assert.deepEqual([account.arrears.daysPastDue, account.status], [38, 'in-arrears'])
  assert.equal(told([], '2023-02-01').arrears.daysPastDue, 0)
  assert.equal(told([], '2023-02-02').arrears.daysPastDue, 1)
})

test('paid off in mid-period, interest runs to the day; the quote says so for each day that it is good', () => {
  const quote = payoffQuote(TERMS, [LENT, repaid('2023-02-01', 3_100n)], {
    asOf: day('2023-02-10'),
    knownOn: day('2023-02-10'),
    validUntil: day('2023-02-12'),
  })
  assert.ok(quote.ok)
  assert.deepEqual(
    quote.value.days.map(({ totalMinor }) => totalMinor),
    [100_900n, 101_000n, 101_100n],
  )
  const off = told(
    [repaid('2023-02-01', 3_100n), { ...at('2023-02-12'), type: 'paid-off', channel: 'counter' }],
    '2023-05-01',
  )
  assert.equal(off.status, 'paid')
  assert.equal(off.rows[1]?.due.interest, 1_100n)
  assert.equal(off.rows[1]?.settledOn, day('2023-02-12'))
  assert.deepEqual(nextPayment(told([], '2023-02-10')), {
    dueOn: day('2023-03-01'),
    dueMinor: 102_800n,
    overdueMinor: 3_100n,
  })
})

test('a plain payment of what was quoted pays the loan off, whatever the terms do with a surplus; what is above it is held', () => {
  // On 11 January 10.00 of interest have run. Terms without recalculation would ask 59.00 in all of instalments paid ahead.
  const standing: Terms = { ...TERMS, interest: { ...TERMS.interest, recalculation: 'none' } }
  const after = (
    terms: Terms,
    amountMinor: bigint,
  ): readonly [string, bigint, bigint] | readonly string[] => {
    const asking = { asOf: day('2023-04-01'), knownOn: day('2023-04-01') }
    const account = accountOf(terms, [LENT, repaid('2023-01-11', amountMinor)], asking)
    if (!account.ok) return account.problems.map(({ message }) => message.en)
    const { status, owed, surplusMinor } = account.value
    return [status, totalOf(owed), surplusMinor]
  }
  for (const surplus of ['next-instalment', 'hold', 'refuse'] as const) {
    const allocation = { ...TERMS.allocation, surplus }
    const terms: Terms = { ...standing, allocation, ...(surplus === 'refuse' && WHOLE_ONLY) }
    assert.deepEqual(after(terms, 101_000n), ['paid', 0n, 0n], surplus)
    const isRefused = surplus === 'refuse'
    assert.deepEqual(
      after(terms, 106_000n),
      isRefused
        ? ['more than there is to pay: expected nothing, or 1010.00, which pays the loan off']
        : ['paid', 0n, 5_000n],
      surplus,
    )
  }
  const closed: Terms = { ...standing, prepayment: { ...TERMS.prepayment, allowed: 'no' } }
  const asking = { asOf: day('2023-01-11'), knownOn: day('2023-01-11'), validUntil: day('2023-01-11') }
  const quoted = [standing, closed].map((terms) => payoffQuote(terms, [LENT], asking))
  assert.deepEqual(
    quoted.map(
      (quote) =>
        quote.ok && quote.value.days.map(({ totalMinor, isByAgreement }) => [totalMinor, isByAgreement]),
    ),
    [[[101_000n, false]], [[101_000n, true]]],
  )
  assert.equal(after(closed, 101_000n)[0], 'in-arrears')
})

test('terms that contradict themselves are refused when money is lent under them', () => {
  const terms: Terms = { ...TERMS, interest: { ...TERMS.interest, onOverduePrincipal: 'bears' } }
  const [told = ''] = messages(terms, [LENT])
  assert.match(told, /^\/events\/0\/penalty\/instead penalty interest in place of contract interest, though/)
})

test('a payment entered late changes what is known now and not what was known then', () => {
  const late: LoanEvent = { ...repaid('2023-02-01', 3_100n), bookedOn: day('2023-02-20') }
  assert.equal(told([late], '2023-02-10', '2023-02-10').arrears.daysPastDue, 9)
  assert.equal(told([late], '2023-02-10', '2023-02-20').arrears.daysPastDue, 0)
})

test('a plan that breaks leaves what was forgone owed again, and what was paid stays paid', () => {
  const agreed: LoanEvent = {
    ...at('2023-03-02'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [{ dueOn: day('2023-04-01'), amountMinor: 20_000n }],
    penalty: 'pauses',
  }
  const paid = repaid('2023-03-21', 5_000n)
  const kept = told([agreed, paid], '2023-03-31')
  assert.deepEqual([kept.arrears.daysPastDue, kept.owed['penalty-interest']], [0, 0n])
  assert.equal(told([agreed, paid], '2023-04-03').arrears.daysPastDue, 2)
  const broken: LoanEvent = { ...at('2023-04-05'), type: 'plan-broken', plan: 'p' }
  assert.deepEqual(told([agreed, paid, broken], '2023-04-05').owed, told([paid], '2023-04-05').owed)
})

test('who pays ahead on a plan has paid its next date, whatever the contract makes of early payments', () => {
  const agreed: LoanEvent = {
    ...at('2023-03-02'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [
      { dueOn: day('2023-04-01'), amountMinor: 50_000n },
      { dueOn: day('2023-05-01'), amountMinor: 70_000n },
    ],
    penalty: 'pauses',
  }
  const events = [LENT, agreed, repaid('2023-03-10', 50_000n)]
  for (const partly of ['shorten-term', 'lower-instalment', 'keep-schedule'] as const) {
    for (const surplus of ['next-instalment', 'last-instalment', 'spread-equally', 'hold'] as const) {
      const terms: Terms = {
        ...TERMS,
        allocation: { ...TERMS.allocation, surplus },
        prepayment: { ...TERMS.prepayment, partly },
      }
      const on = (asOf: string): string => {
        const account = accountOf(terms, events, { asOf: day(asOf), knownOn: day(asOf) })
        if (!account.ok) return assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
        const { arrears, status } = account.value
        return `${status} ${arrears.daysPastDue} ${totalOf(arrears.overdue) > 0n ? 'overdue' : 'nothing overdue'}`
      }
      assert.equal(on('2023-04-10'), 'current 0 nothing overdue', `${partly} ${surplus}`)
      assert.equal(on('2023-05-03'), 'in-arrears 2 overdue', `${partly} ${surplus}`)
    }
  }
})

test('a settlement forgives exactly what is left; another sum is refused with the right one', () => {
  const settled: LoanEvent = { ...at('2023-02-11'), id: 's', type: 'settled', forgivenMinor: 60_000n }
  const events = [LENT, repaid('2023-02-01', 3_100n), repaid('2023-02-11', 41_000n)]
  assert.deepEqual(messages(TERMS, [...events, settled]), [])
  const account = accountOf(TERMS, [...events, settled], {
    asOf: day('2023-06-01'),
    knownOn: day('2023-06-01'),
  })
  assert.ok(account.ok)
  assert.equal(account.value.status, 'settled')
  assert.deepEqual(messages(TERMS, [...events, { ...settled, forgivenMinor: 50_000n }]), [
    '/events/3/forgivenMinor a settlement that does not forgive what is left: expected 600.00 | 和解减免额与剩余欠款不符：应为 600.00',
  ])
})

test('interest that rests adds nothing, and a waiver lowers what is owed by its component', () => {
  const paused: LoanEvent = {
    ...at('2023-01-11'),
    type: 'interest-paused',
    until: day('2023-01-21'),
    penalty: 'runs-on',
  }
  assert.equal(told([paused], '2023-02-01').owed.interest, 2_100n)
  const waived: LoanEvent = {
    ...at('2023-02-05'),
    type: 'waived',
    component: 'interest',
    amountMinor: 1_000n,
  }
  assert.equal(told([waived], '2023-02-05').owed.interest, 3_100n + 400n - 1_000n)
  const raised: LoanEvent = {
    ...at('2023-01-11'),
    type: 'rate-changed',
    rate: { value: fraction(73n, 100n), per: 'year' },
  }
  assert.equal(told([raised], '2023-02-01').owed.interest, 1_000n + 4_200n)
})

test('re-aged, what was past due falls due later and days past due begin at zero', () => {
  const aged = told([{ ...at('2023-02-10'), type: 're-aged' }], '2023-02-10')
  assert.deepEqual([aged.arrears.daysPastDue, aged.status], [0, 'current'])
  assert.equal(aged.rows.at(-1)?.due.interest, 3_100n + 2_800n)
})

test('re-aged, and spread anew after that, everything is owed that was owed before', () => {
  const today = '2023-03-10'
  const costs: LoanEvent = {
    ...at('2023-02-20'),
    type: 'charged',
    component: 'cost',
    amountMinor: 150n,
    payee: 'court',
    dueOn: day('2023-03-01'),
  }
  const aged: LoanEvent = { ...at(today), id: 'aged', type: 're-aged' }
  const anew: LoanEvent = {
    ...at(today),
    id: 'anew',
    type: 'rescheduled',
    repayment: { method: 'equal-instalments' },
    instalments: 6,
    dates: { step: { months: 1 }, endOfMonth: 'clip', from: { on: day(today) } },
  }
  const { owed } = told([costs], today)
  assert.ok(owed.interest > 0n && owed.cost === 150n)
  assert.deepEqual(told([costs, aged], today).owed, owed)
  assert.deepEqual(told([costs, aged, anew], today).owed, owed)
})

test('from day 91 a card pays principal first (商业银行信用卡业务监督管理办法, article 57)', () => {
  const later = steps('principal', 'interest')
  const allocation = { ...TERMS.allocation, afterDaysPastDue: { days: 91, order: later } }
  assert.equal(orderOn(allocation, 90), TERMS.allocation.order)
  assert.equal(orderOn(allocation, 91), later)
})

test('what paying early costs says what it is and whose: the fee of the contract, and charges of others', () => {
  const notary: Terms['charges'] = [
    {
      id: 'notary',
      title: { en: 'release of the pledge', zh: '解除质押费' },
      component: 'fee',
      payee: 'notary',
      amount: { flatMinor: 3_000n },
      when: 'on-prepayment',
    },
  ]
  const terms: Terms = {
    ...TERMS,
    prepayment: { ...TERMS.prepayment, partly: 'shorten-term', fee: fraction(1n, 100n) },
    charges: notary,
  }
  const costsOf = (event: LoanEvent): readonly (readonly [string | undefined, string, bigint])[] => {
    const account = accountOf(terms, [LENT, event], { asOf: day('2023-01-11'), knownOn: day('2023-01-11') })
    if (!account.ok) return assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
    return account.value.rows.flatMap(({ charges }) =>
      charges.map(({ title, payee, dueMinor }) => [title?.zh, payee, dueMinor] as const),
    )
  }
  assert.deepEqual(costsOf({ ...at('2023-01-11'), type: 'paid-off', channel: 'counter' }), [
    ['提前还款费', 'lender', 1_000n],
    ['解除质押费', 'notary', 3_000n],
  ])
  // 202.00 are 200.00 of principal and the fee for it
  assert.deepEqual(costsOf(repaid('2023-01-11', 20_200n)), [['提前还款费', 'lender', 200n]])
})

test('what pays a loan off while a plan runs counts as paid on the plan, by whatever event; what was held was paid before', () => {
  const plan: LoanEvent = {
    ...at('2023-01-11'),
    type: 'plan-agreed',
    plan: 'p',
    instalments: [{ dueOn: day('2023-02-11'), amountMinor: 110_000n }],
    penalty: 'pauses',
  }
  // 1,000.00 and ten days at 1.00, a day after the plan's beginning one more
  for (const paid of [
    repaid('2023-01-12', 101_100n),
    { ...at('2023-01-12'), type: 'paid-off', channel: 'counter' } as const,
  ])
    assert.deepEqual(told([plan, paid], '2023-01-12').plan, { id: 'p', paidMinor: 101_100n })
})

test('a charge that is a share of what is left keeps its name in an instalment that was paid off', () => {
  const cover: Terms['charges'][number] = {
    id: 'cover',
    title: { en: 'cover', zh: '保险费' },
    component: 'cost',
    payee: 'insurer',
    amount: { shareOf: 'outstanding-principal', share: fraction(1n, 100n) },
    when: 'each-instalment',
  }
  const terms: Terms = {
    ...TERMS,
    repayment: { method: 'flat' },
    charges: [cover],
    interest: { ...TERMS.interest, onPayoff: 'whole-term' },
  }
  const off: LoanEvent = { ...at('2023-01-11'), type: 'paid-off', channel: 'counter' }
  const account = accountOf(terms, [LENT, off], { asOf: day('2023-01-11'), knownOn: day('2023-01-11') })
  assert.ok(account.ok)
  for (const { due, charges } of account.value.rows)
    assert.deepEqual(
      charges.map(({ payee, dueMinor, metMinor }) => [payee, dueMinor, metMinor]),
      due.cost === 0n ? [] : [['insurer', due.cost, due.cost]],
    )
  assert.ok(account.value.rows.some(({ due }) => due.cost > 0n))
})

test('a late charge makes no later instalment late: what is missing went to it (16 CFR 444.4)', () => {
  const late: Terms = {
    ...TERMS,
    repayment: { method: 'equal-principal' },
    instalments: 4,
    interest: { ...TERMS.interest, rate: { value: fraction(0n), per: 'year' } },
    allocation: { ...TERMS.allocation, across: 'instalment-by-instalment' },
    charges: [
      {
        id: 'late',
        title: { en: 'late charge', zh: '滞纳金' },
        component: 'fee',
        payee: 'lender',
        amount: { flatMinor: 1_500n },
        when: 'on-late-instalment',
      },
    ],
  }
  const { penalty: _none, ...terms } = late
  const chargedOn = (...events: readonly LoanEvent[]): readonly number[] => {
    const account = accountOf(terms, [LENT, ...events], {
      asOf: day('2023-05-10'),
      knownOn: day('2023-05-10'),
    })
    return account.ok
      ? account.value.rows.filter(({ kind }) => kind === 'charge').map(({ dueOn }) => dueOn)
      : assert.fail(account.problems.map(({ message }) => message.en).join('\n'))
  }
  const onTime = ['2023-03-01', '2023-04-01', '2023-05-01'].map((on) => repaid(on, 25_000n))
  const first = day('2023-02-02')
  // 250.00 each: each payment after the first is short by the 15.00 that went to the charge, and by nothing else.
  assert.deepEqual(chargedOn(repaid('2023-02-20', 25_000n), ...onTime), [first])
  // A cent more is missing in April, and is paid with the rest of May.
  const [march = assert.fail()] = onTime
  const short = [march, repaid('2023-04-01', 24_999n), repaid('2023-05-01', 25_001n)]
  assert.deepEqual(chargedOn(repaid('2023-02-20', 25_000n), ...short), [first, day('2023-04-02')])
  // An instalment that was never paid makes those after it late, since each is used for the one before.
  assert.equal(chargedOn(...onTime).length, 4)
  const waived: LoanEvent = { ...at('2023-02-03'), type: 'waived', component: 'fee', amountMinor: 1_500n }
  assert.deepEqual(chargedOn(waived, repaid('2023-02-20', 24_999n), march), [
    first,
    day('2023-03-02'),
    day('2023-04-02'),
    day('2023-05-02'),
  ])
  // Late each month, and all of it with the charge made good each month: 15.00 are never the reason of 10.00 that nobody paid.
  const madeGood = ['2023-02-20', '2023-03-20', '2023-04-20'].map((on) => repaid(on, 26_500n))
  assert.equal(chargedOn(...madeGood, repaid('2023-05-01', 24_000n)).length, 4)
  // Re-aged, what was charged falls due with instalments to come: what they are short of went to it there.
  const reAged: LoanEvent = { ...at('2023-02-10'), type: 're-aged' }
  const asked = ['2023-03-01', '2023-04-01', '2023-05-01'].map((on) => repaid(on, 33_334n))
  assert.deepEqual(chargedOn(reAged, ...asked), [first])
})

test('what pays a loan off pays all of it, in whatever order payments go that are none of it', () => {
  const of = (...stages: readonly ('past-due' | 'due' | 'in-advance')[]): Terms['allocation']['order'] =>
    stages.flatMap((stage) =>
      (['interest', 'principal'] as const).map((component) => ({ of: stage, component })),
    )
  const { penalty: _none, ...terms } = TERMS
  const court: LoanEvent = {
    ...at('2023-01-05'),
    type: 'charged',
    component: 'cost',
    payee: 'court',
    amountMinor: 700n,
    dueOn: day('2023-01-06'),
  }
  for (const order of [of('past-due', 'due', 'in-advance'), of('past-due', 'due')]) {
    const narrow: Terms = {
      ...terms,
      allocation: { ...terms.allocation, order, surplus: 'hold' },
      prepayment: { ...terms.prepayment, fee: fraction(1n, 100n) },
    }
    const known = { asOf: day('2023-01-11'), knownOn: day('2023-01-11') }
    const quote = payoffQuote(narrow, [LENT, court], { ...known, validUntil: known.asOf })
    const paid: LoanEvent = { ...at('2023-01-11'), type: 'paid-off', channel: 'counter' }
    const account = accountOf(narrow, [LENT, court, paid], known)
    assert.ok(quote.ok && account.ok)
    // 1000.00, ten days at 1.00, one in a hundred of what is not yet due, and the court's 7.00
    assert.equal(quote.value.days[0]?.totalMinor, 102_700n)
    assert.deepEqual([account.value.status, totalOf(account.value.owed)], ['paid', 0n])
  }
})

test('a history that cannot be is refused with every fault, in both languages', () => {
  assert.deepEqual(messages(TERMS, [repaid('2022-12-01', 1n), LENT]), [
    '/events/0/on `repaid` before any money was lent: expected 2023-01-01 or later | 放款之前发生了 `repaid`：应为不早于 2023-01-01',
  ])
  const reversal: LoanEvent = { ...at('2023-03-01'), type: 'reversed', event: 'nothing', because: 'bounced' }
  const twice = { ...repaid('2023-02-01', 0n), id: LENT.id }
  assert.deepEqual(messages(TERMS, [LENT, twice, reversal]), [
    '/events/1/id an identity that another event has: expected one of its own | 事件标识重复：应为唯一的标识',
    '/events/1/amountMinor an amount that is not above zero: expected above zero | 金额不大于零：应为大于零',
    '/events/2/event names nothing that is there: expected an event entered before | 所指对象不存在：应为此前已登记的事件',
  ])
  const refusing: Terms = { ...TERMS, ...WHOLE_ONLY, allocation: { ...TERMS.allocation, surplus: 'refuse' } }
  assert.deepEqual(messages(refusing, [LENT, repaid('2023-02-01', 5_000n)]), [
    '/events/1/amountMinor more than there is to pay: expected no more than 31.00, or 1031.00, which pays the loan off | 金额超过应付：应为不超过 31.00，或可结清贷款的 1031.00',
  ])
})
