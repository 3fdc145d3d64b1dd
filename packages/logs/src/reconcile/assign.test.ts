/** The assignment is the cheapest of all, and its slack is what the best other one costs more. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { assign } from './assign.ts'

type Costs = readonly (readonly (number | undefined)[])[]

/** Every assignment there is, with its cost. */
function all(
  costs: Costs,
  columns: number,
  single: number,
): readonly { readonly of: readonly number[]; readonly cost: number }[] {
  const found: { of: number[]; cost: number }[] = []
  const walk = (row: number, of: number[], cost: number): void => {
    if (row === costs.length) {
      const lone = columns - of.filter((column) => column !== -1).length
      found.push({ of: [...of], cost: cost + lone * single })
      return
    }
    walk(row + 1, [...of, -1], cost + single)
    for (let column = 0; column < columns; column++) {
      const one = costs[row]?.[column]
      if (one !== undefined && !of.includes(column)) walk(row + 1, [...of, column], cost + one)
    }
  }
  walk(0, [], 0)
  return found
}

const problem = fc
  .record({ rows: fc.integer({ min: 0, max: 4 }), columns: fc.integer({ min: 0, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      columns: fc.constant(columns),
      costs: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
    }),
  )

test('cheapest of all, and the slack of every row and column', () => {
  fc.assert(
    fc.property(problem, ({ costs, columns }) => {
      const single = 36
      const got = assign(costs.length, columns, (row, column) => costs[row]?.[column], single)
      const every = all(costs, columns, single)
      const best = Math.min(...every.map(({ cost }) => cost))
      const same = every.find(({ of }) => of.every((column, row) => column === got.columnOf[row]))
      assert.equal(same?.cost, best)
      const least = (those: (of: readonly number[]) => boolean): number =>
        Math.min(...every.filter(({ of }) => those(of)).map(({ cost }) => cost)) - best
      got.columnOf.forEach((column, row) => {
        const other = least((of) => (column === -1 ? of[row] !== -1 : of[row] !== column))
        // a pair that cannot be stands for no other way
        if (other === Infinity) assert.ok((got.rowSlack[row] ?? 0) > 60)
        else assert.equal(got.rowSlack[row], other)
      })
      for (let column = 0; column < columns; column++) {
        const row = got.columnOf.indexOf(column)
        const other = least((of) => (row === -1 ? of.includes(column) : of[row] !== column))
        if (other === Infinity) assert.ok((got.columnSlack[column] ?? 0) > 60)
        else assert.equal(got.columnSlack[column], other)
      }
    }),
    runs(3000),
  )
})

test('what is nearest is not taken where it would leave two others without a partner', () => {
  const a = [0, 10]
  const b = [9, 20]
  const cost = (row: number, column: number): number => Math.abs((a[row] ?? 0) - (b[column] ?? 0))
  assert.deepEqual(
    assign(2, 2, (row, column) => (cost(row, column) <= 12 ? cost(row, column) : undefined), 30).columnOf,
    [0, 1],
  )
})

test('a chain of two hundred is assigned in the order of time', () => {
  const got = assign(
    200,
    200,
    (row, column) => (Math.abs(row - column) <= 3 ? Math.abs(row - column) * 20 : undefined),
    36,
  )
  assert.deepEqual(
    got.columnOf,
    Array.from({ length: 200 }, (_, at) => at),
  )
})
