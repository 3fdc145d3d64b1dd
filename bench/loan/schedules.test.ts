/** What the bench of schedules compares is the same: every row of ours is the row of the decimal peer. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borrowings, INSTALMENTS } from './borrowings.ts'
import { decimalText, ourRows, ourText } from './schedules.ts'

test('ours and decimal.js have the same rows, of loans that are corrected too', () => {
  for (const loan of borrowings(48, 11)) {
    const rows = ourRows(loan)
    assert.equal(rows.length, INSTALMENTS)
    assert.equal(ourText(rows), decimalText(loan))
  }
})
