/** Exponential and logarithm of fixed-point numbers against an independent decimal library, at every size a rate can need. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { exponential, logarithm } from './fixed-point.ts'

const exact = Decimal.clone({ precision: 60 })
const BITS = 160
const ONE = 1n << BigInt(BITS)
const decimalOf = (x: bigint): Decimal => new exact(x.toString()).div(ONE.toString())
/** What the doc comments promise, with the last place of the library. */
const isNear = (found: Decimal, wanted: Decimal, allowed: Decimal.Value): boolean =>
  found.minus(wanted).abs().lte(new exact(allowed))

test('the exponential is within 2^(24 − bits) of its value, or one in the last place', () => {
  fc.assert(
    fc.property(fc.bigInt(-80n * ONE, 80n * ONE), (x) => {
      const wanted = decimalOf(x).exp()
      const allowed = wanted.mul(new exact(2).pow(24 - BITS)).plus(new exact(2).pow(-BITS))
      assert.ok(isNear(decimalOf(exponential(x, BITS)), wanted, allowed))
    }),
    runs(40),
  )
  assert.equal(exponential(-1000n * ONE, BITS), 0n)
})

test('the logarithm is within 2^(32 − bits) of its value', () => {
  const sizes = fc.tuple(fc.bigInt(1n, ONE), fc.integer({ min: 0, max: 200 }))
  fc.assert(
    fc.property(sizes, ([x, twos]) => {
      const value = x << BigInt(twos)
      assert.ok(isNear(decimalOf(logarithm(value, BITS)), decimalOf(value).ln(), new exact(2).pow(32 - BITS)))
    }),
    runs(40),
  )
  assert.ok(isNear(decimalOf(logarithm(ONE, BITS)), new exact(0), new exact(2).pow(32 - BITS)))
  assert.throws(() => logarithm(0n, BITS), RangeError)
})
