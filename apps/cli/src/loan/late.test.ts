/** What the guide says of overdue principal: what runs until the last due date, what runs after it, and what only names. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { parseLoan, termsShape } from '@forbear/loan/border'
import { runLoan } from './testing/run-loan.ts'

process.env['LC_ALL'] = 'C'
const folder = mkdtempSync(join(tmpdir(), 'forbear-late-'))
after(() => rmSync(folder, { recursive: true }))

type Json = Readonly<Record<string, unknown>>

/** Terms of 10,000.00 of Weilidai over five months as JSON, all of it overdue by 2019-02-11. */
function termsOf(interest: Json, penalty: Json | undefined): Json {
  const chosen = { amount: '10000', ratePercent: '0.05', instalments: 5, on: '2018-09-11' }
  const loan = parseLoan({ product: 'weilidai', chosen })
  assert.ok(loan.ok)
  const { terms } = loan.value
  const { penalty: agreed, ...written } = termsShape(terms.currency).write(terms) as Json
  return {
    ...written,
    interest: { ...(written['interest'] as Json), ...interest },
    ...(penalty !== undefined && { penalty: { ...(agreed as Json), ...penalty } }),
  }
}

/** Interest and penalty interest owed on a day by whoever never paid. */
function owedOn(terms: Json, day: string): readonly string[] {
  const path = join(folder, 'loan.json')
  writeFileSync(
    path,
    JSON.stringify({ terms, events: [{ type: 'disbursed', on: '2018-09-11', amount: '10000.00' }] }),
  )
  const told = runLoan('statement', path, '--as-of', day, '--json')
  assert.ok(told.ok)
  const { owed } = JSON.parse(told.out) as { owed: Readonly<Record<string, string>> }
  return [owed['interest'] ?? '', owed['penalty-interest'] ?? '']
}

const END = '2019-02-11'
const LATER = '2019-05-12' // ninety days

test('overdue principal that bears does so until the last due date, and nothing runs after it without a penalty', () => {
  // 10,000.00 × 0.05 % × 153 days; without bearing, the 457.00 of the schedule
  const bears = termsOf({ onOverduePrincipal: 'bears' }, undefined)
  assert.deepEqual(
    [owedOn(bears, END), owedOn(bears, LATER)],
    [
      ['765.00', '0.00'],
      ['765.00', '0.00'],
    ],
  )
  const bearsNot = termsOf({ onOverduePrincipal: 'does-not-bear' }, undefined)
  assert.deepEqual(
    [owedOn(bearsNot, END), owedOn(bearsNot, LATER)],
    [
      ['457.00', '0.00'],
      ['457.00', '0.00'],
    ],
  )
})

test('penalty interest runs until it is paid, and what the contract calls it changes no amount', () => {
  // 2,000.00 × 0.075 % × (123 + 92 + 62 + 31 + 0) days, and ninety days more on 10,000.00: 675.00
  const table = (['of-contract-interest', 'besides-contract-interest'] as const).map((instead) => {
    const terms = termsOf({}, { instead })
    return [owedOn(terms, END), owedOn(terms, LATER)]
  })
  assert.deepEqual(table[0], [
    ['457.00', '462.00'],
    ['457.00', '1137.00'],
  ])
  assert.deepEqual(table[1], table[0])
})
