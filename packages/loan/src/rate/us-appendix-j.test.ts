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

/** 12 CFR part 1026, appendix J (c); the published figure has two decimals, the recomputed one six. */
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
  ['(c)(1)(v)', '500@1978-03-20', '30x17.60@1978-04-21/1w', 14.96, 14.962223, '1 week'],
  ['(c)(2)(i)', '5000@1978-01-10', '250@1978-02-10 23x230@1978-03-10/1m', 10.08, 10.08289, '1 month'],
  ['(c)(5)(ii)', '1000@1978-07-15', '1044@1979-01-15', 8.8, 8.8, 'the term of 6 months'],
  ['(c)(5)(iv)', '1000@1978-01-17', '1240@1980-01-17', 11.36, 11.355287, '1 year'],
  ['(c)(5)(iv)', '1000@1978-01-03', '1240@1980-01-03', 11.36, 11.355287, '1 year'],
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

for (const [source, advances, payments, published, recomputed, unitPeriod] of [...EXAMPLES, ...EDGES]) {
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
