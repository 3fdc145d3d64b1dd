/** Which rights are shown: by place, by what is known of the loan, those that touch what happened first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rightsFor } from './rights.ts'
import type { Situation } from './situation.ts'
import { finding, situation } from './testing/situation.ts'

const shown = (known: Partial<Situation>): ReadonlyMap<string, 'yes' | 'depends'> =>
  new Map(rightsFor(situation(known)).map(({ right, holds }) => [right.id, holds]))

test('a right whose condition is known to fail is left out, one that is open says so', () => {
  assert.equal(shown({}).get('cn/three-talks-a-day'), 'depends')
  assert.equal(shown({ product: 'online-consumer-loan' }).get('cn/three-talks-a-day'), 'yes')
  assert.equal(shown({ product: 'business-loan' }).get('cn/three-talks-a-day'), undefined)
  assert.equal(shown({ product: 'credit-card' }).get('cn/six-missed-calls'), 'depends')
  assert.equal(shown({ product: 'credit-card', creditorType: 'bank' }).get('cn/six-missed-calls'), 'yes')
  assert.equal(
    shown({ product: 'credit-card', creditorType: 'private' }).get('cn/six-missed-calls'),
    undefined,
  )
})

test('the federal rule on collectors is not shown where all callers are the first lender', () => {
  const place = 'US'
  assert.equal(shown({ place }).get('us/dispute'), 'depends')
  assert.equal(
    shown({ place, collectors: [{ name: 'Stillwater agency', kind: 'agency' }] }).get('us/dispute'),
    'yes',
  )
  assert.equal(
    shown({ place, collectors: [{ name: 'Lantern Bank', kind: 'lender' }] }).get('us/dispute'),
    undefined,
  )
  assert.equal(
    shown({ place, collectors: [{ name: 'Lantern Bank', kind: 'lender' }, { name: 'unknown' }] }).get(
      'us/dispute',
    ),
    'depends',
  )
})

test('what the log has findings of comes first', () => {
  const [first, second] = rightsFor(situation({ findings: [finding('cn/civil-code/1033-home')] }))
  assert.equal(first?.right.id, 'cn/home-and-work')
  assert.equal(first?.concerned, true)
  assert.equal(second?.concerned, false)
})

test('a place has its own rights before those of the country, and no other’s', () => {
  const nyc = [...shown({ place: 'US/NY/NYC' }).keys()]
  assert.equal(nyc[0], 'us/ny/nyc/three-in-seven')
  assert.ok(nyc.includes('us/ny/substantiation') && nyc.includes('us/dispute'))
  assert.ok(![...shown({ place: 'US/TX' }).keys()].some((id) => id.startsWith('us/ny')))
  assert.ok([...shown({ place: 'GB' }).keys()].every((id) => id.startsWith('elsewhere/')))
})
