/** The schema of a request accepts what the border reads and refuses what it refuses. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parseDay } from '../calendar/index.ts'
import { damagedFrom } from '../json/testing/damage.ts'
import { parseRateRequest, RATE_REQUEST_SCHEMA } from './index.ts'
import { flowsSaid } from './testing/said.ts'

const isReal = (text: string): boolean => parseDay(text) !== undefined
const validates = new Ajv2020({ strict: false, formats: { date: isReal } }).compile(RATE_REQUEST_SCHEMA)

const request = (payments: readonly unknown[], more: object = {}): object => ({
  method: 'eu',
  advances: flowsSaid('1000@2024-01-10'),
  payments,
  ...more,
})

test('schema and border agree on every kind of flow and of fault', () => {
  const right = [
    request(flowsSaid('12x90@2024-02-10/1m')),
    request(flowsSaid('50@-12 3x400.5@1/2w 3x1@2/1s 2x0.01@2024-03-01/10d'), { intervals: 'days' }),
    request([{ month: 1, amount: '1100', count: 1 }]),
  ]
  const flow = { month: 1, amount: '1100' }
  const wrong = [
    [],
    {},
    request([]),
    request([{ amount: '1100' }]),
    request([{ ...flow, date: '2024-02-10' }]),
    request([{ ...flow, amount: 1100 }]),
    request([{ ...flow, amount: '0.00' }]),
    request([{ ...flow, amount: '-5' }]),
    request([{ ...flow, amount: '1,000' }]),
    request([{ ...flow, month: 1.5 }]),
    request([{ ...flow, count: 2 }]),
    request([{ ...flow, every: { months: 1 } }]),
    request([{ ...flow, count: 2, every: { months: 0 } }]),
    request([{ ...flow, count: 2, every: { months: 1, days: 1 } }]),
    request([{ ...flow, count: 2, every: {} }]),
    request([{ ...flow, count: 2, every: { years: 1 } }]),
    request([{ ...flow, principal: '5' }]),
    request([flow], { method: 'apr' }),
    request([flow], { intervals: 'weeks' }),
  ]
  for (const [requests, isRight] of [
    [right, true],
    [wrong, false],
  ] as const) {
    for (const one of requests) {
      assert.equal(validates(one), isRight, JSON.stringify(one))
      assert.equal(parseRateRequest(one).ok, isRight, JSON.stringify(one))
    }
  }
})

test('whatever is exchanged in a request, schema and border agree on whether it is one', () => {
  const whole = request(
    flowsSaid('50@-12 3x400.5@1/2w 3x1@2/1s 2x0.01@2024-03-01/10d 5@2024-02-29 12x90@2024-02-10/1m'),
    { intervals: 'whole-months' },
  )
  fc.assert(
    fc.property(damagedFrom(whole), (other) => {
      assert.equal(parseRateRequest(other).ok, validates(other), JSON.stringify(other))
    }),
    runs(200),
  )
})
