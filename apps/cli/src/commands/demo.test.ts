/** The invented month: every planted breach is found, nobody else is accused, the same seed gives the same result. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { generateMonth } from '../demo/agency.ts'
import { auditMonth, missed, unplanted } from './demo.ts'

test('every planted breach is found and no other contact is accused', async () => {
  const month = generateMonth(20261001, 40)
  const result = await auditMonth(month)
  assert.equal(month.planted.length, 10)
  assert.deepEqual(
    missed(month, result).map((p) => p.what.en),
    [],
  )
  assert.deepEqual(
    unplanted(month, result).map((f) => `${f.contact} ${f.finding.rule}`),
    [],
  )
  assert.equal(result.exit, 1)
})

test('other seeds: planted breaches are found, routine contacts are not accused', async () => {
  for (const seed of [1, 7, 99]) {
    const month = generateMonth(seed, 20)
    const result = await auditMonth(month)
    assert.deepEqual(
      missed(month, result).map((p) => p.what.en),
      [],
      `seed ${seed}`,
    )
    assert.deepEqual(
      unplanted(month, result).map((f) => f.finding.rule),
      [],
      `seed ${seed}`,
    )
  }
})

test('the same seed gives the same audit, byte for byte', async () => {
  const [one, two] = await Promise.all([auditMonth(generateMonth(5, 20)), auditMonth(generateMonth(5, 20))])
  assert.equal(JSON.stringify(one), JSON.stringify(two))
})
