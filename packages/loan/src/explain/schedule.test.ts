/** How a level instalment was found, in both languages: corrections kept and not, one even rate, a balloon; charges. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../calendar/index.ts'
import { plainTerms } from '../forbearance/testing/plain-loan.ts'
import { fraction } from '../money/index.ts'
import { schedule } from '../schedule/index.ts'
import type { Terms } from '../terms/index.ts'
import { figuresOfSchedule } from './index.ts'

const on = parseDay('2024-01-01') ?? assert.fail()

function said(
  terms: Terms,
  amountMinor: bigint,
): readonly (readonly [pointer: string, en: string, zh: string])[] {
  const made = schedule(terms, { disbursements: [{ on, amountMinor }], rateSpans: [] })
  if (!made.ok) return assert.fail(made.problems.map(({ message }) => message.en).join('\n'))
  return figuresOfSchedule(made.value, terms).map(({ pointer, says }) => [pointer, says.en, says.zh])
}

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
