/** The Chinese methods: worked cases of the announcement 3/2021, and what simple and compounded rates have to do with each other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { answerTo, flowsSaid, rateOf } from './testing/said.ts'

const figures = (advances: string, payments: string): readonly string[] =>
  answerTo({
    method: 'cn-irr',
    advances: flowsSaid(advances),
    payments: flowsSaid(payments),
  }).figures.map(({ kind, percent }) => `${kind} ${Number(percent).toFixed(2)}`)

test('PBC3-3, W65: a fee of 0.6 % a month on the original principal is not 7.2 % a year', () => {
  assert.deepEqual(figures('12000@0', '12x1072@1/1m'), ['nominal-twelve-months 13.03', 'effective 13.84'])
})

test('PBC3-3, W66: a guarantee fee beside level instalments is in the rate', () => {
  assert.deepEqual(figures('10000@0', '12x860.66@1/1m 12x50@1/1m'), [
    'nominal-twelve-months 16.71',
    'effective 18.05',
  ])
})

test('level instalments at 3 % a month come to 36.0 % a year, compounded to 42.6 %', () => {
  const rows = [
    ['10000@0', '12x1004.62@1/1m'],
    ['6000@0', '6x1107.59@1/1m'],
    ['3000@2026-01-15', '3x1060.59@2026-02-15/1m'],
    // 8 % taken at the beginning, as interest that the contract calls a service fee
    ['10000@0', '800@0 12x924.25@1/1m'],
  ] as const
  for (const [advances, payments] of rows) {
    const answer = answerTo({
      method: 'cn-irr',
      advances: flowsSaid(advances),
      payments: flowsSaid(payments),
    })
    assert.equal(Number(answer.ratePercent).toFixed(1), '36.0', payments)
    assert.equal(Number(answer.figures[1]?.percent).toFixed(1), '42.6', payments)
  }
})

test('PBC3-4: a simple rate is called simple in both languages', () => {
  const [figure] = answerTo({
    method: 'cn-simple',
    advances: flowsSaid('10000@0'),
    payments: flowsSaid('11000@18'),
  }).figures
  assert.equal(figure?.percent, '6.6666666667')
  assert.match(figure?.label.zh ?? '', /单利/)
  assert.match(figure?.label.en ?? '', /simple/)
})

test('WLD-5, W84: equal principal at 0.05 % a day is 18.25 % simple on 365 days', () => {
  const payments = '2150@2018-10-11 2124@2018-11-11 2090@2018-12-11 2062@2019-01-11 2031@2019-02-11'
  assert.equal(rateOf('cn-simple', '10000@2018-09-11', payments), 18.25)
})

test('interest that a payment does not reach is carried along and bears none', () => {
  // 10 % of 1000 for two years, nothing paid on the way: 200, and not 210
  assert.equal(rateOf('cn-simple', '1000@0', '50@12 1150@24'), 10)
  assert.equal(rateOf('cn-simple', '1000@0', '1200@24'), 10)
})

test('where payments cover their interest, the simple rate by months is twelve times the monthly one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 36 }), fc.integer({ min: 0, max: 400 }), (count, costPerMille) => {
      const each = ((10_000 / count) * (1 + costPerMille / 1_000)).toFixed(2)
      const [advances, payments] = ['10000@0', `0.50@0 ${count}x${each}@1/1m`]
      const difference = rateOf('cn-simple', advances, payments) - rateOf('cn-irr', advances, payments)
      assert.ok(Math.abs(difference) < 1e-9)
    }),
    runs(30),
  )
})
