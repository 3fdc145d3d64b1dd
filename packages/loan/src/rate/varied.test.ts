/**
 * The published examples varied, and what they do not reach: every method against the slow reckoning of
 * `testing/slow.ts`, to ten decimals. The unit-period of Appendix J is told by its clause.
 */
import { test } from 'node:test'
import type { RateMethod } from './index.ts'
import { answerTo, flowsSaid } from './testing/said.ts'
import { assertTurnsAt, worthOf, type SlowPeriod } from './testing/slow.ts'

type Row = readonly [says: string, advances: string, payments: string, period: SlowPeriod]

const MONTH = { months: 1 }

/** 12 CFR part 1026, appendix J (b)(3) to (b)(5); the examples of (c) on other days. */
const APPENDIX_J: readonly Row[] = [
  ['(c)(1)(i) first period a day long', '5000@1978-01-09', '24x230@1978-02-10/1m', MONTH],
  ['(c)(1)(ii) first period short', '6000@1978-03-10', '36x200@1978-04-01/1m', MONTH],
  [
    '(c)(1)(iii) on the 16th first',
    '5000@1978-02-20',
    '12x219.17@1978-03-16/1m 12x219.17@1978-04-01/1m',
    { semimonths: 1 },
  ],
  [
    '(c)(1)(iii) a whole month before',
    '5000@1978-02-01',
    '12x219.17@1978-03-01/1m 12x219.17@1978-03-16/1m',
    { semimonths: 1 },
  ],
  ['(c)(1)(iv) first period two days over', '10000@1978-06-29', '40x385@1978-10-01/3m', { months: 3 }],
  ['(c)(1)(v) first period of three days', '500@1978-04-18', '30x17.60@1978-04-21/1w', { weeks: 1 }],
  [
    '(c)(2)(ii) regular first period',
    '400@1978-03-23',
    '39.50@1978-04-20 11x38.31@1978-05-18/4w',
    { weeks: 4 },
  ],
  ['(c)(3)(ii) two weeks and a day', '200@1978-03-27', '19x9.50@1978-04-11/2w 30@1979-01-02', { weeks: 2 }],
  [
    '(c)(4)(ii) long first period',
    '8000@1977-12-10',
    '449.36@1978-03-01 18x465@1978-05-01/2m 200@1981-05-01',
    { months: 2 },
  ],
  ['(c)(5)(i) a day', '1000@1978-01-03', '1001@1978-01-04', { termDays: 1 }],
  ['(c)(5)(i) over a leap day', '1000@1980-01-03', '1080@1980-09-15', { termDays: 256 }],
  ['(c)(5)(ii) eleven months', '1000@1978-07-15', '1080@1979-06-15', { termMonths: 11 }],
  ['(c)(5)(ii) from month end to month end', '1000@1978-08-31', '1040@1979-02-28', { termMonths: 6 }],
  ['(c)(5)(iii) a year and a month', '1000@1978-01-17', '1135.19@1979-02-17', { months: 12 }],
  ['(c)(5)(iii) two years and nine days', '1000@1978-01-17', '1250@1980-01-26', { months: 12 }],
  ['(c)(5)(iii) a leap day in the odd days', '1000@1980-02-20', '1250@1982-03-05', { months: 12 }],
  [
    '(c)(6)(ii) with two advances',
    '4000@1978-03-03 3350@1978-06-03',
    '3x1000@1978-09-15/1m 2000@1979-03-15 3x750@1979-09-15/1m 1000@1980-02-01',
    MONTH,
  ],
  [
    '(c)(7)(i) a month later',
    '20000@1979-04-10 20000@1979-06-12 20000@1979-09-18',
    '240x612.36@1980-01-10/1m',
    MONTH,
  ],
  ['(b)(3) the 30th, over February', '1000@2023-01-30', '90@2023-02-28 11x90@2023-03-30/1m', MONTH],
  ['(b)(3) month ends, a long first period', '1000@2023-12-15', '12x90@2024-01-31/1m', MONTH],
  ['(b)(3) from the last day of a short month', '1000@2023-02-28', '12x90@2023-03-31/1m', MONTH],
  [
    '(b)(4)(i)(A) months and quarters equally often: the smaller',
    '1000@2024-01-10',
    '200@2024-02-10 200@2024-03-10 350@2024-06-10 350@2024-09-10',
    MONTH,
  ],
  ['(b)(5)(v) yearly, six months first', '1000@2024-01-10', '4x350@2024-07-10/12m', { months: 12 }],
  ['(b)(5)(v) yearly, odd days first', '1000@2024-01-10', '4x350@2025-01-25/12m', { months: 12 }],
  ['a prepaid finance charge', '1000@2024-01-10', '20@2024-01-10 12x90@2024-02-10/1m', MONTH],
  ['more than a million per cent', '10@2024-01-10', '10000@2024-02-10', { termMonths: 1 }],
  ['a cent', '0.01@2024-01-10', '0.02@2024-12-10', { termMonths: 11 }],
  ['by months from 31 January', '1000@2024-01-31', '12x90@1/1m', MONTH],
  ['360 payments', '300000@2024-01-17', '360x1900@2024-03-01/1m', MONTH],
]

/** Intervals in years, 2014/17/EU annex I; the Commission's examples by dates, over leap years. */
const BY_YEARS: readonly Row[] = [
  ['example 1 by dates', '200000@2016-02-29', '4000@2016-02-29 240x1432.86@2016-03-29/1m', MONTH],
  [
    'example 2, its days in a leap year',
    '200000@2015-12-30',
    '4000@2015-12-30 240x1433.57@2016-03-02/1m',
    MONTH,
  ],
  ['example 18, twenty days over', '200000@2024-01-01', '4000@2024-01-01 240x1437.54@2024-02-21/1m', MONTH],
  [
    'example 32 by dates',
    '7500@2024-01-31 7500@2024-04-30 15000@2024-07-31',
    '600@2024-01-31 2700@2024-02-29 11x2700@2024-03-31/1m',
    MONTH,
  ],
  ['weeks and days', '500@2024-01-10', '26x21@2024-01-20/1w', { weeks: 1 }],
  ['fortnights', '500@2023-12-10', '26x21@2023-12-31/2w', { weeks: 2 }],
  ['days', '500@2024-02-01', '40x13@2024-02-03/10d', { days: 10 }],
  ['one payment in years and days', '1000@1994-01-01', '1200@1995-07-01', { days: 1 }],
  ['thirty days', '1000@2024-01-15', '1030@2024-02-14', { days: 1 }],
  [
    'a charge before the advance',
    '30000@2024-05-10',
    '150@2023-05-10 450@2024-05-10 120x356.11@2024-06-10/1m',
    MONTH,
  ],
  ['360 payments', '300000@0', '3000@0 360x1900@1/1m', MONTH],
]

const TABLES: readonly (readonly [RateMethod, readonly Row[]])[] = [
  ['us-appendix-j', APPENDIX_J],
  ['eu', BY_YEARS],
  ['cn-irr', BY_YEARS.filter(([says]) => says !== 'a charge before the advance')],
  ['cn-simple', BY_YEARS.filter(([, advances]) => !advances.includes('@0'))],
]

for (const [method, rows] of TABLES) {
  for (const [says, advances, payments, period] of rows) {
    test(`${method}, ${says}`, () => {
      const said = { method, advances: flowsSaid(advances), payments: flowsSaid(payments) }
      assertTurnsAt(worthOf(said, period), answerTo(said).ratePercent)
    })
  }
}
