/** One number has one writing, however phones write it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneWriting } from './one-number.ts'

test('a number is written as it was marked, with or without its country code', () => {
  const one = oneWriting(['010-5555 0101', '95013000001'])
  for (const written of ['01055550101', '+861055550101', '0086 10 5555 0101', '010-5555 0101'])
    assert.equal(one(written), '010-5555 0101')
  assert.equal(one('95013000001'), '95013000001')
})

test('a number that nobody marked is written as it first came; others stay apart, and what is no number stays', () => {
  const one = oneWriting([])
  assert.deepEqual(
    ['+8613900000000', '13900000000', '13900000001', ''].map((written) => one(written)),
    ['+8613900000000', '+8613900000000', '13900000001', ''],
  )
})
