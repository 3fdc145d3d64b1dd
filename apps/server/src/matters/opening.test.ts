/** What a matter cannot be opened with. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guizhouMatter } from '../testing/matters.ts'
import { type TestService, testService } from '../testing/service.ts'

let t: TestService
let lender: string
before(async () => {
  t = await testService('2026-03-02T04:00:00Z')
  lender = await t.keyOf('org_lender')
})
after(() => t.close())

test('everything that contradicts itself is told at once, each with its place', async () => {
  const matter = guizhouMatter('E-5001')
  const [debtor] = matter.persons
  const [debt] = matter.debts
  const { status, body } = await t.ask(lender, 'POST', '/v1/matters', {
    ...matter,
    persons: [...matter.persons, debtor],
    debts: [debt, debt],
    points: [{ value: '12', kind: 'mobile', person: 'nobody', provenance: 'contract' }],
    placements: [{ debt: 'no debt', agency: 'org_nowhere' }],
  })
  assert.equal(status, 422)
  assert.deepEqual(body.errors.map((e: { pointer: string }) => e.pointer).toSorted(), [
    '/debts/1/reference',
    '/persons/2/reference',
    '/placements/0/agency',
    '/placements/0/debt',
    '/points/0/person',
    '/points/0/value',
  ])
})

test('a matter is opened once under its reference', async () => {
  assert.equal((await t.ask(lender, 'POST', '/v1/matters', guizhouMatter('E-5002'))).status, 201)
  const again = await t.ask(lender, 'POST', '/v1/matters', guizhouMatter('E-5002'))
  assert.deepEqual([again.status, again.body.code], [409, 'conflict'])
})
