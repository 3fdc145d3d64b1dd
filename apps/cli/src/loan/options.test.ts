/** `forbear loan options`: the example of the guide, as a page and as JSON; and everything that is wrong with a document at once. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { digestOf } from '@forbear/conduct/border'
import { priceBook } from '@forbear/law/price'
import { accountOf } from '@forbear/loan/account'
import { optionsResult, optionsToJson, parseOptions, FACTS_OF_LAW } from '@forbear/loan/border'
import { runLoan } from './testing/run-loan.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-options-'))
after(() => rmSync(folder, { recursive: true }))

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const EXAMPLE = fileURLToPath(new URL('../../../../packages/loan/examples/options.json', import.meta.url))

const document = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as {
  readonly loan: { readonly events: readonly object[] }
}

/** The whole command, as a program meets it. */
function run(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'loan', 'options', ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

/** What it prints of a document, in this process. */
function printed(value: unknown, ...flags: readonly string[]): string {
  const path = join(folder, 'asked.json')
  writeFileSync(path, JSON.stringify(value))
  const told = runLoan('options', path, ...flags)
  return told.ok ? told.out : assert.fail(JSON.stringify(told.reasons))
}

/** The reasons for which it refuses a document, as `/pointer: what is wrong`. */
function refused(value: unknown): readonly { readonly en: string; readonly zh: string }[] {
  const path = join(folder, 'asked.json')
  writeFileSync(path, JSON.stringify(value))
  const told = runLoan('options', path)
  if (told.ok) assert.fail(told.out)
  return told.reasons.map(({ en, zh }) => ({
    en: en.replace(`${path} `, ''),
    zh: zh.replace(`${path} `, ''),
  }))
}

test('the example: every option in a row, the warning before it, no recommendation after it', () => {
  const { status, out, err } = run(['-', '--lang', 'en'], readFileSync(EXAMPLE, 'utf8'))
  assert.deepEqual([status, err], [0, ''])
  const lines = out.split('\n')
  assert.equal(lines[0], '11370.90 CNY owed on 2025-05-20')
  assert.match(
    lines[2] ?? '',
    /^The time in which this debt can be enforced in court runs until 2028-11-10\./,
  )
  assert.ok(
    lines.some((line) => /^24 months without interest \* +11370\.90 +0\.00 +473\.79 +2027-05-10/.test(line)),
    out,
  )
  assert.match(
    out,
    /It gives more time and no interest for a while or throughout\. If it is broken, everything is owed/,
  )
  assert.match(out, /3,370\.90 \(29\.64… %\) is forgiven\. If it does not come in time/)
  assert.match(out, /not allowed: it ends on 2027-05-10; at most 18 months are allowed, until 2026-11-20/)
  assert.match(out, /none is recommended\.\n\nlaw: sha256:[0-9a-f]{64}\n$/)
})

interface Answer {
  readonly owed: { readonly total: string }
  readonly warning: { readonly warning: string; readonly says: { readonly zh: string } }
  readonly options: readonly {
    readonly id: string
    readonly total: string
    readonly limits: { readonly state: string }
    readonly affordability: { readonly state: string }
    readonly payments: readonly { readonly amount: string }[]
  }[]
  readonly offers: { readonly spare: string; readonly lenders: readonly { readonly offer: string }[] }
}

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

test('the example as JSON: payments sum to totals, offers to what can be spared', () => {
  const answer = JSON.parse(printed(document, '--json')) as Answer
  assert.equal(answer.owed.total, '11370.90')
  assert.equal(answer.warning.warning, 'begins-anew')
  assert.match(answer.warning.says.zh, /诉讼时效/)
  for (const { total, payments, id } of answer.options) {
    assert.equal(
      payments.reduce((sum, { amount }) => sum + cents(amount), 0n),
      cents(total),
      id,
    )
  }
  assert.deepEqual(
    answer.options.map(({ limits, affordability }) => `${limits.state} ${affordability.state}`),
    [
      'within not-affordable',
      'within not-affordable',
      'rejected affordable',
      'within not-affordable',
      'within not-affordable',
    ],
  )
  const offered = answer.offers.lenders.reduce((sum, { offer }) => sum + cents(offer), 0n)
  assert.equal(offered, cents(answer.offers.spare))
})

test('a plan of the example, agreed by the events it names, is what was shown: to the cent, and kept it leaves nothing', () => {
  const { options } = JSON.parse(printed(document, '--json')) as {
    readonly options: readonly {
      readonly id: string
      readonly payments: readonly { readonly on: string; readonly amount: string }[]
      readonly ifAgreed?: readonly object[]
    }[]
  }
  const { loan } = document
  const plans = options.filter(({ ifAgreed }) => ifAgreed !== undefined)
  assert.equal(plans.length, 2)
  for (const { id, payments, ifAgreed = [] } of plans) {
    const paid = payments.map(({ on, amount }) => ({ type: 'repaid', on, amount, channel: 'wallet' }))
    const path = join(folder, 'agreed.json')
    writeFileSync(path, JSON.stringify({ ...loan, events: [...loan.events, ...ifAgreed, ...paid] }))
    const told = runLoan('statement', path, '--as-of', payments.at(-1)?.on ?? '', '--json')
    assert.ok(told.ok, id)
    const { status, owed } = JSON.parse(told.out) as { status: string; owed: { total: string } }
    assert.deepEqual([status, owed.total], ['paid', '0.00'], id)
  }
})

test('what is not known of a household is named, and nothing is offered before it is', () => {
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as {
    household: { budget: { necessary: object[] } }
  }
  const [rent, living] = example.household.budget.necessary
  example.household.budget.necessary = [{ ...rent, amount: 'unknown' }, { ...living }]
  const out = printed(example, '--lang', 'zh')
  assert.match(out, /不能认定负担得起：.*尚缺：房租/)
  assert.match(out, /在弄清以下情况之前，无法提出给各家的安排：房租/)
})

test('what is wrong is told at once, each at its place, with no partial result', () => {
  const wrong = {
    ...document,
    on: '2025-02-30',
    options: [
      { type: 'settlement', id: 's', parts: [{ by: '2025-06-30', amount: '0.005' }], graceDays: -1 },
      { type: 'holiday', id: 'h' },
    ],
    household: 'unknown',
    law: { place: 'cn', lender: { kind: 'bank' } },
  }
  assert.deepEqual(
    refused(wrong).map(({ en }) => en.split(':')[0]),
    [
      '/on',
      '/options/0/parts/0/amount',
      '/options/0/graceDays',
      '/options/1/type',
      '/law/place',
      '/law/lender/kind',
      '/household',
    ],
  )
  // what only reckoning can find stands at its place too
  const forgivesNothing = {
    ...document,
    options: [
      { type: 'settlement', id: 's', parts: [{ by: '2025-06-30', amount: '90000.00' }], graceDays: 0 },
    ],
  }
  assert.match(refused(forgivesNothing)[0]?.zh ?? '', /^\/options\/0\/parts：和解没有任何减免/)
  const { status, out, err } = run(['-', '--lang', 'zh'], JSON.stringify(forgivesNothing))
  assert.deepEqual([status, out], [64, ''])
  assert.match(err, /标准输入 \/options\/0\/parts：和解没有任何减免/)
})

/** What the law says of some options, and what is told of it. */
interface ByLaw {
  readonly warning: { readonly warning: string; readonly by: string; readonly says: { readonly en: string } }
  readonly law?: {
    readonly planLimits: {
      readonly state: string
      readonly limits: readonly {
        readonly id: string
        readonly binds: string
        readonly monthsAtMost: number
        readonly force: string
        readonly needs: readonly { readonly en: string }[]
      }[]
    }
    readonly limitation: {
      readonly standing: { readonly state: string; readonly until?: string; readonly since?: string }
      readonly citation: string
      readonly moved: readonly { readonly kind: string; readonly on: string; readonly did: string }[]
      readonly needs: readonly { readonly en: string; readonly zh: string }[]
    }
  }
  readonly given: {
    readonly limits: readonly {
      readonly by: string
      readonly allows: { readonly en: string; readonly zh: string }
    }[]
  }
  readonly options: readonly {
    readonly id: string
    readonly limits: { readonly state: string }
  }[]
  readonly extremes: { readonly easiestMonth: readonly string[] }
}

/** Equal instalments without interest, each month from 10 June 2025. */
const planOf = (instalments: number, firstDueOn = '2025-06-10'): object => ({
  type: 'plan',
  id: `${instalments} months`,
  dates: { type: 'even', firstDueOn, step: { months: 1 }, endOfMonth: 'clip' },
  deferred: 0,
  instalments,
  interest: { type: 'paused' },
})
const PAY_OFF = { type: 'pay-off', id: 'now' }

/** The example with other members, in this process. */
function reckoned(more: Readonly<Record<string, unknown>>): ByLaw {
  const { loan } = document
  const asked = parseOptions({ loan, on: '2025-05-20', options: [PAY_OFF], ...more })
  if (!asked.ok) assert.fail(JSON.stringify(asked.problems))
  const { terms } = asked.value.loan
  const result = optionsResult(asked.value, {
    read: (events, asOf) => accountOf(terms, events, { asOf, knownOn: asOf }),
    book: priceBook,
  })
  if (!result.ok) assert.fail(JSON.stringify(result.problems))
  return JSON.parse(JSON.stringify(optionsToJson(result.value))) as ByLaw
}

const CARD = { place: 'CN', product: 'credit-card', lender: { type: 'bank' } }
const LOAN = { place: 'CN', product: 'online-consumer-loan', lender: { type: 'bank' } }

test('limits by law: sixty months on a card of a bank, perhaps where that is not known, and none looked at elsewhere', () => {
  const table: readonly (readonly [law: object, state: string, binds: readonly string[], wanting: string])[] =
    [
      [CARD, 'found', ['certain 60 ministry-rule'], ''],
      [
        { ...CARD, lender: { type: { oneOf: ['bank', 'trust'] } } },
        'found',
        ['possible 60 ministry-rule'],
        'law.lender.type',
      ],
      [{ place: 'CN', product: 'credit-card' }, 'found', ['possible 60 ministry-rule'], 'law.lender.type'],
      [{ place: 'CN', lender: { type: 'bank' } }, 'found', ['possible 60 ministry-rule'], 'law.product'],
      [{ ...CARD, lender: { type: 'consumer-finance' } }, 'none-binds', [], ''],
      [LOAN, 'none-binds', [], ''],
      [{ place: 'US/NY' }, 'not-encoded', [], ''],
      [{ place: 'GB' }, 'not-encoded', [], ''],
    ]
  for (const [law, state, binds, wanting] of table) {
    const { planLimits } = reckoned({ law }).law ?? assert.fail()
    const told = planLimits.limits.map((l) => `${l.binds} ${l.monthsAtMost} ${l.force}`)
    assert.deepEqual([planLimits.state, told], [state, binds], JSON.stringify(law))
    for (const { needs } of planLimits.limits) {
      const named = needs.map(({ en }) => en).join()
      assert.equal(named === '', wanting === '', named)
      assert.ok(named.includes(wanting), named)
    }
  }
})

test('a plan of sixty months to the day is within; a day more is not allowed, or perhaps not, and is compared with none', () => {
  const on = '2025-05-20'
  const table: readonly (readonly [law: object, firstDueOn: string, state: string])[] = [
    [CARD, '2025-06-20', 'within'],
    [CARD, '2025-06-21', 'rejected'],
    [{ place: 'CN', product: 'credit-card' }, '2025-06-21', 'undetermined'],
    [{ place: 'CN', product: 'credit-card' }, '2025-06-20', 'within'],
    [LOAN, '2025-06-21', 'within'],
  ]
  for (const [law, firstDueOn, state] of table) {
    const answer = reckoned({ law, on, options: [planOf(60, firstDueOn), PAY_OFF] })
    assert.equal(answer.options[0]?.limits.state, state, `${JSON.stringify(law)} ${firstDueOn}`)
    const easiest = state === 'within' ? '60 months' : 'now'
    assert.deepEqual(answer.extremes.easiestMonth, [easiest])
  }
})

test('limitation by law: from the last instalment and what the borrower did; what is not stated makes nothing old or young', () => {
  const events = (...stated: readonly (readonly [kind: string, on: string])[]) => ({
    limitation: { events: stated.map(([kind, on]) => ({ kind, on })) },
  })
  const table: readonly (readonly [law: object, on: string, standing: string, warning: string])[] = [
    // the last instalment is due on 10 November 2025
    [LOAN, '2025-05-20', 'running 2028-11-10', 'begins-anew'],
    [{ ...LOAN, ...events() }, '2028-11-09', 'running 2028-11-10', 'begins-anew'],
    // nobody said that the lender did not call everything due when the first was late, three years before
    [LOAN, '2028-11-09', 'undetermined', 'may-be-revived'],
    // whether the first of the three years is the day itself is open, then a demand that nobody stated
    [LOAN, '2028-11-10', 'undetermined', 'may-be-revived'],
    [LOAN, '2028-11-11', 'undetermined', 'may-be-revived'],
    [{ ...LOAN, ...events() }, '2028-11-10', 'undetermined', 'may-be-revived'],
    [{ ...LOAN, ...events() }, '2028-11-11', 'run-out 2028-11-10', 'may-be-revived'],
    [{ ...LOAN, ...events(['demand', '2027-03-01']) }, '2028-11-11', 'running 2030-03-01', 'begins-anew'],
    [{ ...LOAN, ...events(['suit-filed', '2027-03-01']) }, '2028-11-11', 'held', 'none'],
    // the lender called everything due
    [{ ...LOAN, ...events(['due', '2025-04-01']) }, '2028-04-02', 'run-out 2028-04-01', 'may-be-revived'],
    // a debit begins the time of a card anew, and of no other debt
    [
      { ...CARD, ...events(['agreed-debit', '2027-03-01']) },
      '2028-11-11',
      'running 2030-03-01',
      'begins-anew',
    ],
    [
      { ...LOAN, ...events(['agreed-debit', '2027-03-01']) },
      '2028-11-11',
      'run-out 2028-11-10',
      'may-be-revived',
    ],
    [
      { place: 'CN', ...events(['agreed-debit', '2027-03-01']) },
      '2028-11-11',
      'undetermined',
      'may-be-revived',
    ],
    [{ place: 'US/NY', ...events() }, '2025-05-20', 'undetermined', 'may-be-revived'],
  ]
  for (const [law, on, expected, warning] of table) {
    const answer = reckoned({ law, on })
    const { standing, needs } = answer.law?.limitation ?? assert.fail()
    const told = [standing.state, standing.until ?? standing.since].filter(Boolean).join(' ')
    assert.deepEqual([told, answer.warning.warning], [expected, warning], `${on} ${JSON.stringify(law)}`)
    assert.equal(answer.warning.by, 'law')
    if (standing.state === 'undetermined') assert.ok(needs.length > 0, `${on}: what would decide`)
  }
})

test('a fact that is left out never makes a warning milder or a plan more allowed', () => {
  const GRAVITY = ['none', 'begins-anew', 'may-be-revived']
  const ALLOWED = ['rejected', 'undetermined', 'within']
  const events = [{ kind: 'agreed-debit', on: '2027-03-01' }]
  const wholes: readonly Readonly<Record<string, unknown>>[] = [
    { ...CARD, limitation: { events } },
    { ...LOAN, limitation: { events } },
    { ...LOAN, limitation: { events: [{ kind: 'suit-filed', on: '2027-03-01' }] } },
  ]
  for (const whole of wholes) {
    const told = (law: object) => {
      const { warning, options } = reckoned({
        law,
        on: '2028-11-11',
        options: [planOf(61, '2028-12-11'), PAY_OFF],
      })
      return [GRAVITY.indexOf(warning.warning), ALLOWED.indexOf(options[0]?.limits.state ?? '')] as const
    }
    const [grave, allowed] = told(whole)
    for (const without of ['product', 'lender', 'limitation']) {
      const [graver, less] = told(
        Object.fromEntries(Object.entries(whole).filter(([key]) => key !== without)),
      )
      assert.ok(graver >= grave, `${JSON.stringify(whole)} without ${without}: the warning`)
      // not known to bind is not allowed for certain, and a plan that was allowed may be less so
      assert.ok(allowed === 2 || less < 2, `${JSON.stringify(whole)} without ${without}: the plan`)
    }
  }
})

test('what the loan knows moves the clock: payments, a plan that was agreed; not what was taken back, nor for certain what was taken', () => {
  const law = { ...LOAN, limitation: { events: [] } }
  const paid = (on: string, channel = 'wallet', id = 'p') => ({
    type: 'repaid',
    id,
    on,
    amount: '50.00',
    channel,
  })
  const standingWith = (...more: readonly object[]): string => standingBy(law, more)
  const standingBy = (asked: object, more: readonly object[], on = '2029-01-10'): string => {
    const loan = { ...document.loan, events: [...document.loan.events, ...more] }
    const { limitation } = reckoned({ law: asked, on, loan }).law ?? assert.fail()
    const { state, until, since } = limitation.standing
    return [state, until ?? since, ...limitation.moved.map(({ kind, on }) => `${kind} ${on}`)].join(' ')
  }
  const began = 'last-instalment-due 2025-11-10'
  assert.equal(standingWith(), `run-out 2028-11-10 ${began}`)
  assert.equal(standingWith(paid('2027-02-01')), `running 2030-02-01 ${began} payment 2027-02-01`)
  const back = { type: 'reversed', on: '2027-02-03', event: 'p', because: 'bounced' }
  assert.equal(standingWith(paid('2027-02-01'), back), `run-out 2028-11-10 ${began}`)
  // booked only later, it was not known on the day
  assert.equal(standingWith({ ...paid('2027-02-01'), bookedOn: '2029-02-01' }), `run-out 2028-11-10 ${began}`)
  assert.match(standingWith(paid('2027-02-01', 'direct-debit')), /^undetermined /)
  assert.match(
    standingWith(paid('2027-02-01', 'direct-debit'), paid('2028-02-01', 'wallet', 'q')),
    /^running 2031-02-01 /,
  )
  // it runs at least until the earlier of the two, and has run out when the later has
  assert.match(standingBy(law, [paid('2027-02-01', 'direct-debit')], '2028-01-10'), /^running 2028-11-10 /)
  assert.match(standingWith(paid('2025-12-01', 'employer')), /^run-out 2028-12-01 /)
  // another word may be for a guarantor or a court; and no law of cards knows more than an agreed debit
  assert.match(standingWith(paid('2027-02-01', 'guarantor')), /^undetermined /)
  const card = { ...CARD, limitation: { events: [] } }
  assert.match(standingBy(card, [paid('2027-02-01', 'direct-debit')]), /^running 2030-02-01 /)
  assert.match(standingBy(card, [paid('2027-02-01', 'employer')]), /^undetermined /)
  const writtenOff = { type: 'written-off', on: '2027-01-01' }
  assert.match(standingWith(writtenOff, { ...paid('2027-02-01'), type: 'recovered' }), /^running 2030-02-01 /)
  const plan = {
    type: 'plan-agreed',
    on: '2027-02-01',
    plan: 'x',
    instalments: [{ dueOn: '2027-06-01', amount: '40000.00' }],
    penalty: 'pauses',
  }
  // the plan’s own last date is then the last to fall due
  assert.equal(standingWith(plan), 'running 2030-06-01 last-instalment-due 2027-06-01')
  // agreed after the lender called everything due, too: nothing of it is overdue before the plan’s own date
  const calledBefore = { ...law, limitation: { events: [{ kind: 'due', on: '2025-04-01' }] } }
  const early = { ...plan, on: '2025-06-01', instalments: [{ dueOn: '2028-06-01', amount: '40000.00' }] }
  assert.match(standingBy(calledBefore, [early]), /^running 2031-06-01 /)
  const calledAfter = { ...law, limitation: { events: [{ kind: 'due', on: '2025-08-01' }] } }
  assert.match(standingBy(calledAfter, [early]), /^run-out 2028-08-01 /)
  // broken, its dates are gone and the promise stays, even one that came late
  const late = { ...plan, on: '2028-12-01', instalments: [{ dueOn: '2028-12-20', amount: '40000.00' }] }
  const broken = { type: 'plan-broken', on: '2029-01-05', plan: 'x' }
  assert.match(standingWith(late, broken), /^running 2031-12-01 /)
  // what is paid after the lender called everything due counts, though the contract’s last date is still to come
  const called = { ...law, limitation: { events: [{ kind: 'due', on: '2025-04-01' }] } }
  assert.equal(
    standingBy(called, [paid('2025-09-01')]),
    'run-out 2028-09-01 due 2025-04-01 payment 2025-09-01',
  )
  // a lender can write later dates down alone
  assert.match(standingWith({ type: 're-aged', on: '2026-12-01' }), /^undetermined /)
  // nor does re-aging say when the lender called everything due
  assert.match(standingBy(LOAN, [{ type: 're-aged', on: '2025-05-20' }], '2028-05-20'), /^undetermined /)
  const dates = { from: 'disbursement', firstDueOn: '2025-07-10', step: { months: 1 }, endOfMonth: 'clip' }
  const spread = {
    type: 'rescheduled',
    on: '2025-06-01',
    repayment: { method: 'equal-principal' },
    instalments: 24,
  }
  assert.match(standingWith({ ...spread, dates }), /^undetermined /)
})

test('what was given by hand stands beside the law and takes none of its warnings away', () => {
  const restartedBy = ['promise', 'payment', 'acknowledgement']
  const held = { standing: { state: 'held' }, citation: 'a lawyer', restartedBy, revivedBy: restartedBy }
  const over = { ...held, standing: { state: 'run-out', since: '2024-01-01', effect: 'defence' } }
  const warned = (more: object): string => {
    const { warning } = reckoned({ ...more })
    return `${warning.warning} ${warning.by}`
  }
  assert.equal(warned({}), 'may-be-revived nobody')
  assert.equal(warned({ limitation: held }), 'none given')
  assert.equal(warned({ limitation: held, law: LOAN }), 'begins-anew law')
  assert.equal(warned({ limitation: over, law: LOAN }), 'may-be-revived given')
  // where the law of the place is not encoded it says nothing, and whoever looked it up is heard
  assert.equal(warned({ limitation: held, law: { place: 'US/NY' } }), 'none given')
  const limits = [
    {
      id: 'h',
      measure: { kind: 'months-at-most', months: 72 },
      citation: 'House policy',
      force: 'own-policy',
      basis: 'read',
    },
  ]
  // who signs a plan will pay, and this law asks for a payment alone
  const byPayment = { ...held, standing: { state: 'running', until: '2027-01-01' }, restartedBy: ['payment'] }
  assert.equal(warned({ limitation: byPayment, options: [planOf(12)] }), 'begins-anew given')
  // a lender that allows more than the law does not widen it
  const answer = reckoned({ law: CARD, limits, options: [planOf(61), PAY_OFF] })
  assert.equal(answer.options[0]?.limits.state, 'rejected')
  assert.deepEqual(
    answer.given.limits.map(({ by, allows }) => `${by}: ${allows.en}, ${allows.zh}`),
    ['given: at most 72 months long, 最长72个月'],
  )
})

test('a plan is asked about for what it is, a settlement as a promise, and where advice is to be had is always told', () => {
  const says = (...options: readonly object[]): string =>
    reckoned({ law: LOAN, options, on: '2025-05-20' }).warning.says.en
  assert.match(says(planOf(12)), /A plan begins that time anew\.$/)
  const settlement = {
    type: 'settlement',
    id: 's',
    parts: [{ by: '2025-06-30', amount: '100.00' }],
    graceDays: 0,
  }
  assert.match(says(settlement), /A promise to pay begins that time anew\.$/)
  assert.match(says(PAY_OFF), /A payment, even of a small part, begins that time anew\.$/)
  assert.match(reckoned({}).warning.says.en, /12348/)
  const advice = [{ title: { en: 'aid', zh: '援助' }, contact: '1' }]
  assert.doesNotMatch(reckoned({ advice }).warning.says.en, /12348/)
})

test('whatever the rules on plans and limitation ask of a loan can be stated', () => {
  const asked = priceBook.instruments.flatMap(({ binds, rules }) =>
    rules
      .filter(
        ({ kind, about = [] }) =>
          kind === 'limitation' || (kind === 'limit' && about.includes('plan.months')),
      )
      .flatMap(({ applies }) => [
        ...JSON.stringify([binds, applies]).matchAll(/"(?:fact|count|sum|shown)":"([^"]+)"/g),
      ]),
  )
  const names = new Set(asked.map(([, name = '']) => name))
  assert.ok(names.size > 1)
  for (const name of names) assert.ok((FACTS_OF_LAW as readonly string[]).includes(name), name)
})

test('law and hand are told apart on the page too, in both languages, with the digest of the law', async () => {
  const { loan } = document
  const law = { place: 'CN', product: 'credit-card' }
  const asked = { loan, on: '2025-05-20', law, options: [planOf(72), PAY_OFF] }
  const en = printed(asked, '--lang', 'en')
  assert.match(en, /^72 months \* /m)
  assert.match(
    en,
    /By law: the time runs until 2028-11-10, counted from 2025-11-10: the last instalment was due/,
  )
  assert.match(en, /What would decide: what kind of lender it is \(`law\.lender\.type` is not stated\)/)
  assert.match(
    en,
    /perhaps not allowed, since .* at most 60 months are allowed, until 2030-05-20 \(by law, Measures/,
  )
  assert.ok(en.endsWith(`law: ${await digestOf(priceBook)}\n`))
  const zh = printed(asked, '--lang', 'zh')
  assert.match(zh, /依法：诉讼时效至2028-11-10届满，自2025-11-10起算：最后一期到期/)
  assert.match(zh, /依法，可能（是否适用尚不明确）：个性化分期还款协议的最长期限不得超过五年/)
  assert.match(zh, /有待确定：贷款人类型（`law\.lender\.type`未说明）/)
  assert.match(
    zh,
    /可能不允许（此限制是否适用尚不明确）：.*（依法，商业银行信用卡业务监督管理办法，第七十条）/,
  )
  const events = [{ kind: 'demand', on: '2025-03-01' }]
  const demanded = { ...asked, law: { ...law, limitation: { events } } }
  // three years from that demand end on 2028-03-01: it did not set the day that is told
  assert.match(printed(demanded, '--lang', 'en'), /runs until 2028-11-10, counted from 2025-11-10: the last/)
  const since = { ...law, limitation: { events: [{ kind: 'demand', on: '2026-01-05' }] } }
  const later = { ...asked, on: '2026-02-01', law: since, options: [PAY_OFF] }
  assert.match(printed(later, '--lang', 'en'), /runs until 2029-01-05, counted from 2026-01-05: a demand/)
})
