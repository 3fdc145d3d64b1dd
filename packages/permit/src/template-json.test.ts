/** Templates from a file: what is read, and how everything wrong in it is named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTemplates } from './template-json.ts'

const template = {
  id: 'reminder',
  version: 2,
  channel: 'sms',
  language: 'en',
  text: 'Dear {name}',
  parameters: { name: 'name' },
  says: ['person-name'],
  purpose: 'servicing',
}

test('Templates are read as they stand', () => {
  const both = [template, { ...template, version: 3, hosts: ['pay.lender.example'] }]
  assert.deepEqual(readTemplates(JSON.parse(JSON.stringify(both))), { ok: true, value: both })
})

test('Everything wrong is named with its place, what was found and what would be right', () => {
  const rows: readonly (readonly [value: unknown, paths: readonly string[]])[] = [
    [{}, ['']],
    [[7], ['0']],
    [[{ ...template, id: '', version: 0, channel: 'fox' }], ['0.id', '0.version', '0.channel']],
    [[{ ...template, language: 1, text: null, says: 'x' }], ['0.language', '0.text', '0.says']],
    [[{ ...template, parameters: { name: 'colour' } }], ['0.parameters']],
    [[{ ...template, purpose: undefined, hosts: [1] }], ['0.purpose', '0.hosts']],
    [[{ ...template, colour: 'red' }], ['0.colour']],
    [[{ ...template, text: 'Dear {name' }], ['0.text', '0.parameters.name']],
    [[template, template], ['1.version']],
  ]
  for (const [value, paths] of rows) {
    const read = readTemplates(value)
    assert.ok(!read.ok)
    assert.deepEqual(
      read.problems.map(({ path }) => path),
      paths,
    )
    for (const { found, says } of read.problems) {
      assert.ok(found.length > 0)
      assert.match(says.en, /\.$/)
      assert.match(says.zh, /[\u4e00-\u9fff]/u)
    }
  }
})
