/** Several values in one cell are told apart, and separators inside a value survive. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { joinCell, splitCell } from './separators.ts'

test('values of a cell', () => {
  assert.deepEqual(splitCell('loan-1; loan-2;', ';'), ['loan-1', 'loan-2'])
  assert.deepEqual(splitCell('a\\|b|c;d', '|'), ['a|b', 'c;d'])
  assert.deepEqual(splitCell('C:\\x', '|'), ['C:\\x'])
  assert.deepEqual(splitCell('', ';'), [])
})

test('joined and split again is the same', () => {
  const value = fc.string({ unit: fc.constantFrom('a', '\\', '|', ';', '1') }).filter((text) => text !== '')
  fc.assert(
    fc.property(fc.array(value), fc.constantFrom('|', ';'), (values, separator) => {
      assert.deepEqual(splitCell(joinCell(values, separator), separator), values)
    }),
    runs(100),
  )
})
