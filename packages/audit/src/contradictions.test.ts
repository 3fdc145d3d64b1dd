/** Contradictions between context, assumptions and log: each is named once and nothing is judged. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { parseContext } from '@forbear/conduct/border'
import { formats } from '@forbear/logs'
import type { Assumptions } from './assumptions.ts'
import { newContradictions } from './contradictions.ts'

const HEAD =
  'id,at,channel,direction,person,role,zone,organisation,actor_kind,creditor,creditor_type,product,debts,number'
const ROW = 'call,outbound,p1,debtor,Asia/Shanghai,agency,agency,bank-1,bank,online-consumer-loan,d1,100'
const LOG = [HEAD, `a,2026-11-05T10:00:00+08:00,${ROW}`, `b,2026-11-05T11:00:00+08:00,${ROW}`].join('\n')

function problemsWith(context: unknown, assumptions: Assumptions = {}, log = LOG): readonly string[] {
  const read = formats['forbear-csv'].read(new TextEncoder().encode(log), {})
  const parsed = parseContext(context)
  assert.ok(read.ok && parsed.ok, JSON.stringify(parsed))
  const contradictions = newContradictions({ assumptions, context: parsed.value, jurisdiction: 'CN' })
  for (const contact of read.contacts) contradictions.take(contact)
  const problems = contradictions.done(read.statements.events)
  for (const p of problems) assert.match(p.zh, /\p{Script=Han}/u)
  return problems.map((p) => p.en)
}

test('a context that contradicts the log', () => {
  const table: readonly (readonly [unknown, RegExp])[] = [
    [{ persons: [{ id: 'p1', role: 'guarantor' }] }, /`p1` is `guarantor`, line 2 .* `debtor`/],
    [
      { persons: [{ id: 'p1', zones: [{ evidence: 'residence', oneOf: ['Asia/Urumqi'] }] }] },
      /zone of `p1` is `Asia\/Urumqi`, line 2 .* `Asia\/Shanghai`/,
    ],
    [{ persons: [{ id: 'p2' }], points: [{ id: '100', person: 'p2' }] }, /number `100` belongs to `p2`/],
    [{ debts: [{ id: 'd1', product: 'mortgage' }] }, /product of debt `d1` is `mortgage`/],
    [{ debts: [{ id: 'd1', creditor: 'bank-2' }] }, /creditor of debt `d1` is `bank-2`/],
    [{ persons: [{ id: 'p2' }], debts: [{ id: 'd1', owedBy: 'p2' }] }, /debt `d1` is owed by `p2`/],
    [{ creditor: 'bank-2' }, /the creditor is `bank-2`/],
    [{ organisations: [{ id: 'bank-1', creditorType: 'small-loan' }] }, /creditor type of `bank-1`/],
    [{ organisations: [{ id: 'agency', kind: 'debt-buyer' }] }, /`agency` is `debt-buyer`/],
    [{ debts: [{ id: 'd9', owedBy: 'ghost' }] }, /debt `d9` is owed by `ghost`, who is neither/],
    [
      { events: [{ id: 'e1', kind: 'refusal', at: '2026-11-01T00:00:00Z', person: 'ghost' }] },
      /event `e1` is about `ghost`, who is neither/,
    ],
  ]
  for (const [context, expected] of table) {
    const problems = problemsWith(context)
    assert.equal(problems.length, 1, JSON.stringify(context)) // two rows contradict, told once
    assert.match(problems[0] ?? '', expected)
  }
})

test('a context that agrees, or says more, is no contradiction', () => {
  const agreeing = {
    persons: [
      {
        id: 'p1',
        role: 'debtor',
        zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai', 'Asia/Urumqi'] }],
      },
      { id: 'mother', role: 'relative', matter: 'p1' },
    ],
    points: [{ id: '100', person: 'p1' }],
    debts: [{ id: 'd1', owedBy: 'p1', product: 'online-consumer-loan', creditor: 'bank-1' }],
    organisations: [
      { id: 'bank-1', creditorType: 'bank' },
      { id: 'agency', kind: 'agency' },
    ],
    creditor: 'bank-1',
    events: [{ id: 'e1', kind: 'refusal', at: '2026-11-01T00:00:00Z', person: 'mother' }],
  }
  assert.deepEqual(problemsWith(agreeing), [])
  // people move: dated zones are not held against a row
  const moved = {
    persons: [{ id: 'p1', zones: [{ evidence: 'residence', oneOf: ['Asia/Urumqi'], from: '2027-01-01' }] }],
  }
  assert.deepEqual(problemsWith(moved), [])
  // the mother is called about her child's debt
  const mother = LOG.replace('p1,debtor', 'mother,relative').replace(',100\n', ',200\n')
  assert.deepEqual(problemsWith({ ...agreeing, points: [] }, {}, mother), [])
})

test('debts=one is refused where somebody has several', () => {
  const two = LOG.replace(/d1,100$/, 'd2,100')
  assert.match(
    problemsWith({}, { oneDebt: true }, two)[0] ?? '',
    /debts=one contradicts .* `p1`: 2 debts, d1, d2/,
  )
  assert.deepEqual(problemsWith({}, {}, two), [])
  assert.deepEqual(problemsWith({}, { oneDebt: true }), [])
})
