/** Every published schedule of the shared cases comes out to the cent, and one cell changed is noticed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  accountTable,
  differences,
  isOrigination,
  readCase,
  runCase,
  type Reckon,
  type ScheduleCase,
} from '@forbear/loan/cases'
import { shared, skipWithoutShared } from './shared.ts'

const FILE = 'cases/fineract/cases.jsonl'

const lines = (): readonly string[] =>
  readFileSync(shared(FILE) ?? assert.fail(FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

function read(line: string): ScheduleCase {
  const found = readCase(line)
  return found.ok ? found.value : assert.fail(found.problems.map(({ message }) => message.en).join('\n'))
}

const unasked: Reckon = () => assert.fail('an origination asks for no account')

test('schedules at origination are those published, to the cent', skipWithoutShared(FILE), () => {
  const cases = lines().map(read).filter(isOrigination)
  assert.ok(cases.length >= 110, `${cases.length} cases`)
  assert.deepEqual(
    cases.map((of) => ({ id: of.id, ...runCase(of, unasked) })).filter(({ passed }) => !passed),
    [],
  )
})

test('the account of every case is the published table, to the cent', skipWithoutShared(FILE), () => {
  const cases = lines().map(read)
  assert.ok(cases.filter((of) => !isOrigination(of)).length >= 8)
  const wrong = cases.flatMap((of) => {
    const table = accountTable(of)
    const found = table.ok ? differences(of.expected, table.value) : table.problems
    return found.length === 0 ? [] : [{ id: of.id, found }]
  })
  assert.deepEqual(wrong, [])
})

test('one cell changed by a cent is told by its row and column', skipWithoutShared(FILE), () => {
  const line = lines().find((text) => text.includes('"FIN-0001"')) ?? assert.fail('FIN-0001')
  const changed = runCase(read(line.replace('"balance": "67.05"', '"balance": "67.06"')), unasked)
  assert.deepEqual(changed, {
    passed: false,
    differences: [{ row: 'instalment 2', column: 'balance', expected: '67.06', got: '67.05' }],
  })
})
