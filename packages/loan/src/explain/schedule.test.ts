/**
 * Schedules in words, in both languages: how level instalments were found, which days and balances interest is made of, under
 * rates of every kind, and what each charge is. The interest that the sentences reckon is that of the rows.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { loanTerms } from '../account/testing/loans.ts'
import { parseDay } from '../calendar/index.ts'
import { plainTerms } from '../forbearance/testing/plain-loan.ts'
import { fraction } from '../money/index.ts'
import { schedule, type Disbursement, type Schedule } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import { figuresOfSchedule } from './index.ts'

const on = parseDay('2024-01-01') ?? assert.fail()

function made(terms: Terms, disbursements: readonly Disbursement[]): Schedule {
  const planned = schedule(terms, { disbursements, rateSpans: [] })
  return planned.ok
    ? planned.value
    : assert.fail(planned.problems.map(({ message }) => message.en).join('\n'))
}

type Said = readonly [pointer: string, en: string, zh: string]

const allSaid = (terms: Terms, ...disbursements: readonly Disbursement[]): readonly Said[] =>
  figuresOfSchedule(made(terms, disbursements), terms).map(({ pointer, says }) => [pointer, says.en, says.zh])

/** How level instalments were found, and charges. */
const said = (terms: Terms, amountMinor: bigint): readonly Said[] =>
  allSaid(terms, { on, amountMinor }).filter(([pointer]) => /level|charges|deducted/.test(pointer))

const plain = plainTerms({ instalments: 6 })
/** Two per cent a month. */
const level: Terms = {
  ...plain,
  repayment: { method: 'equal-instalments' },
  interest: {
    ...plain.interest,
    rate: { value: fraction(24n, 100n), per: 'year' },
    dayCount: { days: '30', year: 360, convention: 'whole-periods' },
  },
}

test('an instalment says its balance, its rounding and each correction of it', () => {
  assert.deepEqual(said(level, 1_028_00n), [
    [
      '/levels/0',
      'From instalment 1 on, CNY 1,028.00 comes back in 6 level instalments, each period at its own rate: 183.524535…, rounded to the nearest, a half upwards: CNY 183.52. The last instalment is CNY 0.04 above it. With CNY 183.53 the last is CNY 0.02 below it: taken.',
      '自第1期起，1,028.00元分6期等额归还，各期按其自身利率计算：183.524535…，四舍五入为183.52元。末期比其多0.04元。改为183.53元时末期比其少0.02元，采用。',
    ],
  ])
  const [first] = said(level, 1_027_00n)
  assert.match(first?.[1] ?? '', /With CNY 183\.34 the last is CNY 0\.04 above it: not taken\.$/)
  assert.match(first?.[2] ?? '', /改为183\.34元时末期比其多0\.04元，不采用。$/)
})

test('one even rate, a multiple, a balloon, and a charge say what they are', () => {
  const rounding = { ...level.rounding, instalmentMultipleMinor: 100n }
  assert.deepEqual(said({ ...level, repayment: { method: 'level-by-formula' }, rounding }, 1_000_00n), [
    [
      '/levels/0',
      'From instalment 1 on, CNY 1,000.00 comes back in 6 level instalments, all at 2 % a period: 178.525812…, rounded to the nearest, a half upwards, to a multiple of CNY 1.00: CNY 179.00. The last instalment is CNY 2.99 below it.',
      '自第1期起，1,000.00元分6期等额归还，各期均按每期2%计算：178.525812…，四舍五入，取整至1.00元的倍数为179.00元。末期比其少2.99元。',
    ],
  ])
  const charged: Terms = {
    ...level,
    instalments: 1,
    repayment: { method: 'balloon', balloonMinor: 1_000_00n },
    charges: [
      {
        id: 'opening',
        title: { en: 'Opening fee', zh: '开户费' },
        component: 'fee',
        payee: 'lender',
        amount: { shareOf: 'principal', share: fraction(1n, 100n) },
        when: 'deducted-at-disbursement',
      },
    ],
  }
  assert.deepEqual(said(charged, 1_000_00n), [
    [
      '/levels/0',
      'From instalment 1 on, CNY 1,000.00 comes back in 1 level instalment and CNY 1,000.00 with the last, each period at its own rate: 20.00, rounded to the nearest, a half upwards: CNY 20.00.',
      '自第1期起，1,000.00元分1期等额归还，末期另还1,000.00元，各期按其自身利率计算：20.00，四舍五入为20.00元。',
    ],
    [
      '/advances/0/deducted/0',
      'Opening fee of CNY 10.00 on 2024-01-01: 1 % of the amount lent, received by the lender.',
      '2024-01-01收取开户费10.00元：放款金额的1%，收款方为贷款人。',
    ],
  ])
})

/** English sentences of the interest of rows, and of the days that it is made of. */
const interestSaid = (terms: Terms, ...disbursements: readonly Disbursement[]): readonly string[] =>
  allSaid(terms, ...disbursements)
    .filter(([pointer]) => /^[/]accruals|interest$/.test(pointer))
    .map(([, en]) => en)

test('a row is its parts, its interest the balance over its days, rounded once', () => {
  assert.deepEqual(allSaid({ ...level, instalments: 2 }, { on, amountMinor: 1_000_01n }), [
    [
      '/levels/0',
      'From instalment 1 on, CNY 1,000.01 comes back in 2 level instalments, each period at its own rate: 515.054655…, rounded to the nearest, a half upwards: CNY 515.05. The last instalment is CNY 0.01 above it.',
      '自第1期起，1,000.01元分2期等额归还，各期按其自身利率计算：515.054655…，四舍五入为515.05元。末期比其多0.01元。',
    ],
    [
      '/rows/0',
      'Instalment 1, CNY 515.05 on 2024-02-01: 495.05 principal and 20.00 interest; 504.96 of principal is left.',
      '第1期，2024-02-01付515.05元：本金495.05、利息20.00；剩余本金504.96。',
    ],
    [
      '/accruals/0',
      'Interest of instalment 1 from 2024-01-01 up to 2024-02-01 (31 days): CNY 1,000.01 × 30/360 of a year × 24 % a year = 20.0002.',
      '第1期利息，2024-01-01起至2024-02-01前（31天）：1,000.01元 × 30/360年 × 年利率24% = 20.0002。',
    ],
    [
      '/rows/0/interest',
      'The interest that ran for instalment 1 comes to 20.0002, rounded to the nearest, a half upwards: CNY 20.00.',
      '第1期产生的利息合计20.0002，四舍五入为20.00元。',
    ],
    [
      '/rows/1',
      'Instalment 2, CNY 515.06 on 2024-03-01: 504.96 principal and 10.10 interest; no principal is left.',
      '第2期，2024-03-01付515.06元：本金504.96、利息10.10；没有剩余本金。',
    ],
    [
      '/accruals/1',
      'Interest of instalment 2 from 2024-02-01 up to 2024-03-01 (29 days): CNY 504.96 × 30/360 of a year × 24 % a year = 10.0992.',
      '第2期利息，2024-02-01起至2024-03-01前（29天）：504.96元 × 30/360年 × 年利率24% = 10.0992。',
    ],
    [
      '/rows/1/interest',
      'The interest that ran for instalment 2 comes to 10.0992, rounded to the nearest, a half upwards: CNY 10.10.',
      '第2期产生的利息合计10.0992，四舍五入为10.10元。',
    ],
  ])
})

const twice: Terms = { ...plain, instalments: 2, repayment: { method: 'equal-principal' } }
const at = (rate: Terms['interest']['rate'], dayCount = plain.interest.dayCount): Terms => ({
  ...twice,
  interest: { ...plain.interest, rate, dayCount },
})
const lent = { on, amountMinor: 1_200_00n }

test('money lent within a period bears interest from its day', () => {
  assert.deepEqual(
    interestSaid(at({ value: fraction(365n, 1000n), per: 'year' }), lent, {
      on: on + 11,
      amountMinor: 600_00n,
    }),
    [
      'Interest of instalment 1 from 2024-01-01 up to 2024-01-12 (11 days): CNY 1,200.00 × 11/365 of a year × 36.5 % a year = 13.20.',
      'Interest of instalment 1 from 2024-01-12 up to 2024-02-01 (20 days): CNY 1,800.00 × 20/365 of a year × 36.5 % a year = 36.00.',
      'The interest that ran for instalment 1 comes to CNY 49.20.',
      'Interest of instalment 2 from 2024-02-01 up to 2024-03-01 (29 days): CNY 900.00 × 29/365 of a year × 36.5 % a year = 26.10.',
      'The interest that ran for instalment 2 comes to CNY 26.10.',
    ],
  )
})

test('a part of a month that counts as thirty days is its share of it by days', () => {
  const thirty = { days: '30', year: 360, convention: 'whole-periods' } as const
  const terms = at({ value: fraction(36n, 100n), per: 'year' }, thirty)
  assert.deepEqual(
    interestSaid(terms, lent, { on: on + 11, amountMinor: 620_00n }).map((said) => said.replace(/^.*: /, '')),
    [
      'CNY 1,200.00 × 11/31 × 30/360 of a year × 36 % a year = 12.774193….',
      // 36.00 on the 1,200.00 for the whole month; 20/31 of 18.60 on what came on the 12th
      'CNY 1,820.00 × 20/31 × 30/360 of a year × 36 % a year = 35.225806….',
      'The interest that ran for instalment 1 comes to CNY 48.00.',
      'CNY 910.00 × 30/360 of a year × 36 % a year = 27.30.',
      'The interest that ran for instalment 2 comes to CNY 27.30.',
    ],
  )
})

test('a week by periods is the fifty-second part of a year', () => {
  const weekly: Terms = {
    ...at({ value: fraction(52n, 100n), per: 'year' }),
    dates: { ...plain.dates, step: { weeks: 1 } },
  }
  const terms: Terms = { ...weekly, interest: { ...weekly.interest, accrual: 'by-period' } }
  assert.match(interestSaid(terms, lent)[0] ?? '', / × 1\/52 of a year × 52 % a year = 12\.00\.$/)
})

test('a rate is said by what it is agreed for: days, months, the term; days of two years by each', () => {
  const share = (n: bigint): Terms['interest']['rate']['value'] => fraction(n, 1000n)
  const first = (terms: Terms): string => interestSaid(terms, lent)[0]?.replace(/^.*: CNY/, '') ?? ''
  const byMonth = { days: '30', year: 360, convention: 'whole-periods' } as const
  const late = { ...lent, on: parseDay('2023-12-12') ?? assert.fail() }
  const split = at({ value: share(73n), per: 'year' }, { days: 'actual', year: 'actual', cut: '12-31' })
  assert.deepEqual(
    [
      first(at({ value: share(1n), per: 'day' })),
      first(at({ value: share(20n), per: 'month' }, byMonth)),
      first(at({ value: share(20n), per: 'month' }, { days: 'actual', year: 360 })),
      first(at({ value: share(100n), per: 'whole-term' })),
      // the published split of 12 December to 12 January: 19 days of 2023 and 12 of 2024
      interestSaid(split, late)[0]?.replace(/^.*: CNY/, ''),
    ],
    [
      ' 1,200.00 × 31 days × 0.1 % a day = 37.20.',
      ' 1,200.00 × 1 month × 2 % a month = 24.00.',
      ' 1,200.00 × 31/30 of a month × 2 % a month = 24.80.',
      ' 1,200.00 × 1/2 of the term × 10 % for the whole term = 60.00.',
      ' 1,200.00 × (19/365 + 12/366) of a year × 7.3 % a year = 7.432131….',
    ],
  )
})

test('interest that is asked for elsewhere, rounded as a sum, or flat says so', () => {
  const daily = at({ value: fraction(1n, 1000n), per: 'day' })
  const deferred = { ...daily, grace: { principal: 0, interestPayment: 1, interestFree: 0 } }
  assert.deepEqual(
    interestSaid(deferred, lent).filter((said) => said.startsWith('The')),
    [
      'The interest that ran for instalment 1 comes to CNY 37.20. With CNY 37.20 of it moved to other instalments, CNY 0.00 is asked for here.',
      'The interest that ran for instalment 2 comes to CNY 17.40. With CNY 37.20 from other instalments, CNY 54.60 is asked for here.',
    ],
  )
  const summed = { ...daily, instalments: 3, rounding: { ...plain.rounding, place: 'at-the-end' as const } }
  // 12.00 × 31, 8.00 × 29 and 4.00 × 31 of 0.1 %: 0.372, 0.232, 0.124; their running sum rounded 0.37, 0.60, 0.73
  assert.equal(
    interestSaid(summed, { on, amountMinor: 12_00n }).at(-1),
    'The interest that ran for instalment 3 comes to 0.124, rounded to the nearest, a half upwards: CNY 0.12. Rounded as the sum of all instalments so far, CNY 0.13 is asked for here.',
  )
  assert.deepEqual(interestSaid({ ...daily, repayment: { method: 'flat' } }, lent), [
    // 60 days × 0.1 % of 1,200.00 = 72.00 in two parts
    'Instalment 1 of 2024-02-01 holds CNY 36.00 of interest: its part of the interest on all that was lent for the whole term, as the contract fixes it whatever is paid.',
    'Instalment 2 of 2024-03-01 holds CNY 36.00 of interest: its part of the interest on all that was lent for the whole term, as the contract fixes it whatever is paid.',
  ])
})

test('the interest that the sentences reckon, rounded once, is that of each row, unless the sentence says why not', () => {
  fc.assert(
    fc.property(loanTerms, fc.bigInt(1n, 10_000_000n), (terms, amountMinor) => {
      const planned = schedule(terms, { disbursements: [{ on, amountMinor }], rateSpans: [] })
      fc.pre(planned.ok)
      if (!planned.ok) return
      const figures = figuresOfSchedule(planned.value, terms).map(({ figure }) => figure)
      const told = figures.filter(({ kind }) => kind === 'row-interest' || kind === 'row-flat-interest')
      assert.equal(told.length, planned.value.rows.filter(({ kind }) => kind === 'instalment').length)
      for (const figure of figures) {
        if (figure.kind !== 'row-interest') continue
        const gap = figure.dueMinor - figure.roundedMinor
        const { because } = figure
        if (because === undefined) assert.equal(gap, 0n)
        else if (because.reason === 'rounded-as-a-sum') assert.equal(terms.rounding.place, 'at-the-end')
        else assert.equal(because.reason === 'moved' && because.moreMinor, gap)
      }
    }),
    runs(60),
  )
})
