/** Likely collectors come first, friends last, and nothing is lost or marked on the way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NumberCount } from '@forbear/logs'
import fc from 'fast-check'
import { isServiceNumber, likelyFirst, sameNumber } from './likely.ts'

const hours = (at: Readonly<Record<number, number>>): readonly number[] =>
  Array.from({ length: 24 }, (_, hour) => at[hour] ?? 0)

const count = (number: string, some: Partial<NumberCount>): NumberCount => ({
  number,
  callsIn: 0,
  answered: 0,
  messagesIn: 0,
  placedByOwner: 0,
  firstAt: 0,
  lastAt: 0,
  byHour: hours({}),
  ...some,
})

test('many calls that nobody picked up come before talks with friends, firms before people', () => {
  const order = likelyFirst([
    count('13900000001', { callsIn: 40, answered: 38, placedByOwner: 35, byHour: hours({ 19: 40 }) }),
    count('02155550199', { callsIn: 1, answered: 1, byHour: hours({ 11: 1 }) }),
    count('01055550101', { callsIn: 30, answered: 3, byHour: hours({ 8: 10, 14: 10, 22: 10 }) }),
    count('95013000001', { callsIn: 12, answered: 2, byHour: hours({ 10: 12 }) }),
    count('13900000002', { placedByOwner: 9 }),
  ]).map(({ number }) => number)
  assert.deepEqual(order, ['95013000001', '01055550101', '13900000001', '02155550199', '13900000002'])
})

test('numbers of firms are told by their shape, however they are written', () => {
  for (const number of ['95013000001', '96000', '400-000-0000', '1069800000001', '+86 95013', '010-95013'])
    assert.ok(isServiceNumber(number), number)
  for (const number of ['13900000001', '010-5555 0101', '+1 212 555 0100', '4005550100x'])
    assert.ok(!isServiceNumber(number), number)
})

test('an order leaves out and adds nothing', () => {
  const one = fc.record({ callsIn: fc.nat(50), messagesIn: fc.nat(9), placedByOwner: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(one), (list) => {
      const numbers = list.map((some, i) => count(String(13_900_000_000 + i), some))
      assert.deepEqual(new Set(likelyFirst(numbers)), new Set(numbers))
    }),
  )
})

test('a mark is found by any way of writing its number', () => {
  const list = [{ number: '010-5555 0101' }, { number: '95013000001' }]
  assert.equal(sameNumber(list, '+86 10 5555 0101'), list[0])
  assert.equal(sameNumber(list, '13900000001'), undefined)
})
