/** Every worked case of price law passes, and what holds for any loan holds on every row of every case. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { priceBook, priceCaseFiles } from '@forbear/law/price'
import { runPriceCase } from '@forbear/loan/price'

for (const file of priceCaseFiles) {
  test(`worked cases on money of ${file.instrument}`, () => {
    const results = Object.values(file.cases).flatMap((worked) => runPriceCase(worked, file, priceBook))
    assert.ok(results.length > 0, 'a file of cases has rows')
    const failed = results.filter(({ failure }) => failure !== undefined)
    const told = failed.map(
      ({ caseId, line, failure, text }) => `${caseId} row ${line}: ${failure} | ${text}`,
    )
    assert.deepEqual(told, [], told.join('\n'))
  })
}
