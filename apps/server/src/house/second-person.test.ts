/** Who counts as a second person (S31): a key of one's own, and where people are named, a name of one's own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSecondPerson } from './second-person.ts'

test('S31: another client is a second person, unless both sides name the same one', () => {
  const named = { client: 'cli_a', person: 'li' }
  assert.equal(isSecondPerson(named, { client: 'cli_a', by: 'wang' }), false, 'the same key in another hand')
  assert.equal(isSecondPerson(named, { client: 'cli_b', by: 'li' }), false, 'another key in the same hand')
  assert.equal(isSecondPerson(named, { client: 'cli_b', by: 'wang' }), true)
  assert.equal(isSecondPerson(named, { client: 'cli_b' }), true)
  assert.equal(isSecondPerson({ client: 'cli_a' }, { client: 'cli_b', by: 'li' }), true)
  assert.equal(isSecondPerson({ client: 'cli_a' }, { client: 'cli_a' }), false)
})
