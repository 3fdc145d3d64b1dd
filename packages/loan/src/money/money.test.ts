/** Money: rounding against an independent decimal library, texts there and back, amounts that are whole minor units. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import {
  add,
  amountText,
  compare,
  currencyOf,
  decimalText,
  divide,
  divideRounded,
  fraction,
  multiply,
  parseAmount,
  parseDecimal,
  ROUNDING_MODES,
  type RoundingMode,
  roundToMultiple,
  shownDecimal,
  subtract,
} from './index.ts'

const MODES_OF_DECIMAL: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-even': Decimal.ROUND_HALF_EVEN,
  'half-up': Decimal.ROUND_HALF_UP,
  'half-down': Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
}
const exact = Decimal.clone({ precision: 400 })
const yuan = { code: 'CNY', places: 2 }

test('a quotient is rounded as decimal.js rounds it, in every mode and for both signs', () => {
  const halves = fc.bigInt(-1000n, 1000n).map((n) => ({ n, d: 2n }))
  const any = fc.record({ n: fc.bigInt(-(10n ** 24n), 10n ** 24n), d: fc.bigInt(1n, 10n ** 12n) })
  fc.assert(
    fc.property(fc.oneof(halves, any), fc.constantFrom(...ROUNDING_MODES), ({ n, d }, mode) => {
      const oracle = new exact(n.toString()).div(d.toString()).toDecimalPlaces(0, MODES_OF_DECIMAL[mode])
      assert.equal(divideRounded(n, d, mode).toString(), oracle.plus(0).toFixed().replace(/^-0$/, '0'))
    }),
    runs(100),
  )
})

test('the modes differ where a half or a part of a unit stands', () => {
  const rows: readonly (readonly [tenths: bigint, mode: RoundingMode, rounded: bigint])[] = [
    [15n, 'half-even', 2n],
    [25n, 'half-even', 2n],
    [25n, 'half-up', 3n],
    [-25n, 'half-up', -3n],
    [25n, 'half-down', 2n],
    [26n, 'half-down', 3n],
    [21n, 'up', 3n],
    [-21n, 'up', -3n],
    [29n, 'down', 2n],
    [-29n, 'down', -2n],
    [20n, 'up', 2n],
  ]
  for (const [tenths, mode, rounded] of rows) assert.equal(divideRounded(tenths, 10n, mode), rounded, mode)
  assert.throws(() => divideRounded(1n, 0n, 'up'), RangeError)
  assert.equal(roundToMultiple(1_234n, 100n, 'up'), 1_300n)
})

test('fractions keep the laws of arithmetic', () => {
  const any = fc
    .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n))
    .map(([n, d]) => fraction(n, d))
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      assert.deepEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
      assert.deepEqual(subtract(add(a, b), b), a)
      if (b.n !== 0n) assert.deepEqual(multiply(divide(a, b), b), a)
      assert.equal(compare(a, b) + compare(b, a), 0)
    }),
    runs(100),
  )
  assert.throws(() => fraction(1n, 0n), RangeError)
  assert.deepEqual(fraction(2n, -4n), { n: -1n, d: 2n })
})

test('a decimal text comes back as it went, and what is none is refused', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.nat(8), (digits, places) => {
      const value = fraction(digits, 10n ** BigInt(places))
      assert.deepEqual(parseDecimal(decimalText(value, places, 'down')), value)
      assert.deepEqual(parseDecimal(shownDecimal(value, 8)), value)
    }),
    runs(100),
  )
  for (const text of ['', '1.', '.5', '1e3', '+1', ' 1', '1,000', '0x10', 'NaN', '--1']) {
    assert.equal(parseDecimal(text), undefined, text)
  }
  assert.equal(decimalText(fraction(-1n, 1000n), 2, 'half-even'), '0.00')
  assert.equal(shownDecimal(fraction(1n, 3n), 4), '0.3333…')
})

test('an amount is whole minor units of its currency', () => {
  assert.equal(parseAmount('230.00', yuan), 23_000n)
  assert.equal(parseAmount('-0.5', yuan), -50n)
  assert.equal(parseAmount('230.005', yuan), 'part-of-a-minor-unit')
  assert.equal(parseAmount('230,00', yuan), 'not-a-decimal')
  assert.equal(parseAmount('230.5', { code: 'JPY', places: 0 }), 'part-of-a-minor-unit')
  assert.equal(amountText(-1_234n, yuan), '-12.34')
  assert.deepEqual(
    [currencyOf('KWD')?.places, currencyOf('KRW')?.places, currencyOf('cny')],
    [3, 0, undefined],
  )
})
