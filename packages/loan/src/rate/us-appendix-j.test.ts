/** Appendix J: the published examples, and odd first periods of every unit-period, at published and at recomputed precision. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo, flowsSaid } from './testing/said.ts'

type Row = readonly [
  source: string,
  advances: string,
  payments: string,
  published: number,
  recomputed: number,
  unitPeriod: string,
]

/**
 * 12 CFR part 1026, appendix J (c); the published figure has two decimals, the recomputed one six. Examples (c)(1) to
 * (c)(4), (c)(5)(i) as a public test suite transcribes them; the others from general knowledge, and they come out.
 */
const EXAMPLES: readonly Row[] = [
  ['(c)(1)(i)', '5000@1978-01-10', '24x230@1978-02-10/1m', 9.69, 9.685708, '1 month'],
  ['(c)(1)(ii)', '6000@1978-02-10', '36x200@1978-04-01/1m', 11.82, 11.816508, '1 month'],
  [
    '(c)(1)(iii)',
    '5000@1978-02-23',
    '12x219.17@1978-03-01/1m 12x219.17@1978-03-16/1m',
    10.34,
    10.337903,
    '1 semimonth',
  ],
  ['(c)(1)(iv)', '10000@1978-05-23', '40x385@1978-10-01/3m', 8.97, 8.97077, '3 months'],
  ['(c)(1)(v)', '500@1978-03-20', '30x17.60@1978-04-21/1w', 14.96, 14.962223, '1 week'],
  ['(c)(2)(i)', '5000@1978-01-10', '250@1978-02-10 23x230@1978-03-10/1m', 10.08, 10.08289, '1 month'],
  ['(c)(2)(ii)', '400@1978-03-18', '39.50@1978-04-20 11x38.31@1978-05-18/4w', 28.5, 28.49794, '4 weeks'],
  ['(c)(3)(i)', '5000@1978-01-10', '23x230@1978-02-10/1m 280@1980-01-10', 10.5, 10.500469, '1 month'],
  ['(c)(3)(ii)', '200@1978-04-03', '19x9.50@1978-04-11/2w 30@1979-01-02', 12.22, 12.224857, '2 weeks'],
  [
    '(c)(4)(i)',
    '5000@1978-01-10',
    '250@1978-02-10 22x230@1978-03-10/1m 280@1980-01-10',
    10.9,
    10.895549,
    '1 month',
  ],
  [
    '(c)(4)(ii)',
    '8000@1978-01-10',
    '449.36@1978-03-01 18x465@1978-05-01/2m 200@1981-05-01',
    7.3,
    7.301765,
    '2 months',
  ],
  ['(c)(5)(i)', '1000@1978-01-03', '1080@1978-09-15', 11.45, 11.45098, 'the term of 255 days'],
  ['(c)(5)(ii)', '1000@1978-07-15', '1044@1979-01-15', 8.8, 8.8, 'the term of 6 months'],
  ['(c)(5)(iii)', '1000@1978-01-17', '1135.19@1979-07-17', 8.76, 8.757047, '1 year'],
  ['(c)(5)(iv)', '1000@1978-01-17', '1240@1980-01-17', 11.36, 11.355287, '1 year'],
  ['(c)(5)(iv)', '1000@1978-01-03', '1240@1980-01-03', 11.36, 11.355287, '1 year'],
  // every four weeks, and where two fall in one month the second and all after it two weeks later
  [
    '(c)(6)(i)',
    '2135@1978-01-25',
    '9x100@1978-02-20/4w 6x100@1978-11-13/4w 6x100@1979-05-14/4w 3x100@1979-11-12/4w',
    12,
    11.995116,
    '4 weeks',
  ],
  [
    '(c)(6)(ii)',
    '7350@1978-03-03',
    '3x1000@1978-09-15/1m 2000@1979-03-15 3x750@1979-09-15/1m 1000@1980-02-01',
    10.22,
    10.215444,
    '1 month',
  ],
  [
    '(c)(7)(i)',
    '20000@1979-04-10 20000@1979-06-12 20000@1979-09-18',
    '240x612.36@1979-12-10/1m',
    10.25,
    10.250064,
    '1 month',
  ],
]

/** Not official: the edge cases of a public test suite, confirmed there in a spreadsheet and recomputed. */
const EDGES: readonly Row[] = [
  ['quarterly, long', '10000@1978-06-23', '40x385@1978-10-01/3m', 9.15, 9.148805, '3 months'],
  ['quarterly, short', '10000@1978-07-23', '40x385@1978-10-01/3m', 9.32, 9.320883, '3 months'],
  ['daily', '1000@2023-10-26', '5x220@2023-11-30/1d', 94.15, 94.14997, '1 day'],
  ['weekly, long', '1000@2023-10-28', '5x250@2023-11-30/1w', 176.52, 176.522858, '1 week'],
  ['weekly, equal', '1000@2023-11-23', '5x250@2023-11-30/1w', 412.4, 412.402958, '1 week'],
  ['weekly, short', '1000@2023-11-24', '5x250@2023-11-30/1w', 434.3, 434.297454, '1 week'],
  ['yearly', '1000@2023-10-26', '5x500@2023-11-30/12m', 78.34, 78.344143, '1 year'],
]

/** The rules of (b)(4) and (b)(5) that the examples above do not reach; computed by hand-written counts. */
const RULES: readonly Row[] = [
  ['(b)(5)(v)(B) a year and days', '1000@1978-01-17', '1135.19@1979-07-20', 8.73, 8.732466, '1 year'],
  ['(b)(5)(iii) two weeks', '1000@2024-01-10', '26x42@2024-01-24/2w', 17.24, 17.243805, '2 weeks'],
  ['(b)(4)(i) longer than a year', '1000@2024-01-10', '3x500@2026-01-10/24m', 11.07, 11.074386, '1 year'],
  [
    '(b)(4)(i)(B) the average',
    '1000@2024-01-01',
    '300@2024-02-01 800@2024-07-01',
    25.71,
    25.708885,
    '3 months',
  ],
  [
    '(b)(3) month ends',
    '1000@2024-01-31',
    '180@2024-02-29 180@2024-03-31 180@2024-04-30 180@2024-05-31 180@2024-06-30 180@2024-07-31',
    26.93,
    26.930639,
    '1 month',
  ],
]

for (const [source, advances, payments, published, recomputed, unitPeriod] of [
  ...EXAMPLES,
  ...EDGES,
  ...RULES,
]) {
  test(`appendix J ${source}: ${advances} against ${payments}`, () => {
    const answer = answerTo({
      method: 'us-appendix-j',
      advances: flowsSaid(advances),
      payments: flowsSaid(payments),
    })
    assert.equal(answer.explanation.period.en, unitPeriod)
    assert.equal(Number(answer.shownPercent), published)
    assert.equal(Number(answer.ratePercent).toFixed(6), recomputed.toFixed(6))
  })
}

test('semimonths are recognised however they are said, and two weeks are not taken for them', () => {
  const periodOf = (advances: string, payments: string): string =>
    answerTo({ method: 'us-appendix-j', advances: flowsSaid(advances), payments: flowsSaid(payments) })
      .explanation.period.en
  const alone = ['02-15', '02-29', '03-15', '03-31', '04-15', '04-30']
    .map((day) => `180@2024-${day}`)
    .join(' ')
  assert.equal(periodOf('1000@2024-01-31', alone), '1 semimonth')
  assert.equal(periodOf('1000@2024-02-01', '6x180@2024-02-15/1s'), '1 semimonth')
  assert.equal(periodOf('1000@0', '6x180@0/1s'), '1 semimonth')
  assert.equal(periodOf('1000@2024-02-01', '6x180@2024-02-15/2w'), '2 weeks')
  assert.equal(periodOf('1000@2024-02-01', '3x180@2024-02-15/1m 3x180@2024-02-29/1m'), '1 semimonth')
  // from the 15th of a long month to the 1st it is 17 days
  assert.equal(periodOf('1000@2024-07-10', '3x180@2024-07-15/1m 3x180@2024-08-01/1m'), '1 semimonth')
})

test('thirteen weeks and three months may be the same days: what was said decides', () => {
  const periodOf = (payments: string): string =>
    answerTo({
      method: 'us-appendix-j',
      advances: flowsSaid('1000@2024-01-01'),
      payments: flowsSaid(payments),
    }).explanation.period.en
  assert.equal(periodOf('2x550@2024-04-01/3m'), '3 months')
  assert.equal(periodOf('2x550@2024-04-01/13w'), '13 weeks')
  assert.equal(periodOf('550@2024-04-01 550@2024-07-01'), '3 months')
})
