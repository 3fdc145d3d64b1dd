/** Intervals against published examples, and against what they promise. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import {
  NO_SUMS,
  addCluster,
  differenceOfShares,
  differencePerContact,
  perContact,
  shareOf,
} from './rates.ts'

const near = (actual: number | undefined, expected: number, digits = 4): void => {
  assert.equal(actual?.toFixed(digits), expected.toFixed(digits))
}

test('Wilson’s interval agrees with Newcombe’s published table', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857: method 3 (score) for 81/263, 15/148, 0/20, 1/29
  for (const [hits, units, from, until] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const rate = shareOf(hits, units)
    near(rate?.from, from)
    near(rate?.until, until)
  }
  assert.equal(shareOf(0, 0), undefined)
  assert.equal(shareOf(7, 7)?.until, 1)
})

test('Newcombe’s difference agrees with his published example', () => {
  // Newcombe 1998, table II (a): 56/70 - 48/80, method 10: 0.0524 to 0.3339
  const larger = shareOf(56, 70)
  const smaller = shareOf(48, 80)
  assert.ok(larger && smaller)
  const difference = differenceOfShares(smaller, larger)
  near(difference.value, 0.2)
  near(difference.from, 0.0524)
  near(difference.until, 0.3339)
})

test('a rate lies in its interval, and the interval in [0, 1]', () => {
  const clusters = fc.array(
    fc
      .integer({ min: 1, max: 60 })
      .chain((units) => fc.tuple(fc.integer({ min: 0, max: units }), fc.constant(units))),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(clusters, (list) => {
      const sums = list.reduce((s, [hits, units]) => addCluster(s, hits, units), NO_SUMS)
      for (const rate of [perContact(sums), shareOf(sums.hits, sums.units)]) {
        assert.ok(rate)
        assert.ok(0 <= rate.from && rate.from <= rate.value && rate.value <= rate.until && rate.until <= 1)
      }
    }),
    runs(100),
  )
})

test('contacts of one debtor are no independent evidence: the same findings on few debtors leave more open', () => {
  const spread = Array.from({ length: 100 }, (_, i) => (i < 10 ? 1 : 0)).reduce<typeof NO_SUMS>(
    (s, hit) => addCluster(s, hit, 1),
    NO_SUMS,
  )
  const heaped = [10, 0, 0, 0, 0, 0, 0, 0, 0, 0].reduce<typeof NO_SUMS>(
    (s, hits) => addCluster(s, hits, 10),
    NO_SUMS,
  )
  const width = (sums: typeof NO_SUMS): number => {
    const rate = perContact(sums)
    return rate ? rate.until - rate.from : 0
  }
  near(perContact(spread)?.value, 0.1)
  near(perContact(heaped)?.value, 0.1)
  assert.ok(width(heaped) > 2 * width(spread))
  assert.deepEqual(perContact(addCluster(NO_SUMS, 1, 4)), { value: 0.25, from: 0, until: 1 })
  assert.equal(differencePerContact(addCluster(NO_SUMS, 1, 4), heaped), undefined)
})

test('between a practice and itself there is no difference', () => {
  const sums = [3, 0, 1, 0, 2, 0, 0, 1, 0, 0].reduce<typeof NO_SUMS>(
    (s, hits) => addCluster(s, hits, 5),
    NO_SUMS,
  )
  const difference = differencePerContact(sums, sums)
  near(difference?.value, 0)
  assert.ok(difference && difference.from < 0 && difference.until > 0)
})

test('no finding among few debtors is no certainty that there are none', () => {
  const none = Array.from({ length: 20 }, () => 0).reduce<typeof NO_SUMS>(
    (s, hits) => addCluster(s, hits, 50),
    NO_SUMS,
  )
  // Wilson's upper bound for 0 of 20 debtors, not of 1000 contacts
  assert.deepEqual(perContact(none), shareOf(0, 20))
  near(perContact(none)?.until, 0.1611)
  const all = { ...none, hits: 1000, hits2: none.units2, hitsUnits: none.units2 }
  assert.deepEqual(perContact(all), shareOf(20, 20))
  const difference = differencePerContact(none, none)
  assert.ok(difference && difference.from < 0 && difference.until > 0)
})
