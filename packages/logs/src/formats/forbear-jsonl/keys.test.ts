/** A key that stands twice is found at any depth, and nothing else is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubledKeys } from './keys.ts'

test('doubled keys', () => {
  assert.deepEqual(doubledKeys('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}],"d":"a"}'), [])
  assert.deepEqual(doubledKeys('{"a":1,"\\u0061" : 2}'), ['a'])
  assert.deepEqual(doubledKeys('{"x":{"b":1,"b":2}}'), ['b'])
  assert.deepEqual(doubledKeys('{"a":"\\"a\\":1","b":["a","a"]}'), [])
  assert.deepEqual(doubledKeys('{"a":"\\\\","a":"\\\\\\"b"}'), ['a'])
})

test('a text of many megabytes does not stop the search', () => {
  assert.deepEqual(doubledKeys(JSON.stringify({ a: '"\\'.repeat(1 << 24) }).replace('}', ',"a":1}')), ['a'])
})
