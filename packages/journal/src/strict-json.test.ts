/** JSON in one spelling: white space between parts is free, nothing else is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import canonicalize from 'canonicalize'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { readStrictJson } from './strict-json.ts'

test('whatever JSON there is reads in its canonical form, indented too, with quotes and spaces in its texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const canonical = canonicalize(value) ?? ''
      const spaced = canonical.replaceAll(/"(?:[^"\\]|\\.)*"|[,:{}[\]]/g, (part) =>
        part.length === 1 ? `${part}\n  ` : part,
      )
      for (const text of [canonical, spaced, ` \n${canonical}\t\r\n`])
        assert.deepEqual(readStrictJson(text), { ok: true, value: JSON.parse(canonical) as unknown })
    }),
    runs(100),
  )
  const quoted = '{"a":"he said \\"no  more\\"  ","b\\\\":"\\\\"}'
  assert.ok(readStrictJson(quoted).ok)
  assert.deepEqual(readStrictJson(quoted.replace('no  more', 'no more')), {
    ok: true,
    value: { a: 'he said "no more"  ', 'b\\': '\\' },
  })
})

test('a second spelling is refused', () => {
  for (const text of [
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1e0}',
    '"\\u0061"',
    '{"a":"\\/"}',
    '-0',
    '1.50',
  ])
    assert.deepEqual(readStrictJson(text), { ok: false, reason: 'not-canonical' }, text)
  for (const text of ['', '{', '{"a":1,}', "{'a':1}", '\ufeff{}', '{} {}', '"\\ud800"', '{"a":\u00a01}'])
    assert.deepEqual(readStrictJson(text), { ok: false, reason: 'not-json' }, text)
})
