/** Others' privacy: nothing of a number that is not listed is in what a borrower's format gives, however the file is damaged. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { formats } from '../index.ts'
import { damaged } from '../testing/contacts.ts'
import { EXAMPLE_OPTIONS, EXAMPLE_PHONE } from '../testing/phones.ts'

/** What the examples hold of others, and of what is never kept of anybody. */
const OTHERS = [
  '1990000',
  '0210000',
  'Mum',
  'Work',
  'Example words',
  'Example answer',
  'I owe double',
  '示例',
]

const EXAMPLES = [
  ['sms-backup-xml', 'example.xml'],
  ['sms-backup-xml', 'example-messages.xml'],
  ['carrier-bill-cn', 'example.csv'],
  ['typed', 'example.txt'],
] as const

for (const [name, file] of EXAMPLES) {
  const example = Uint8Array.from(readFileSync(new URL(`../formats/${name}/${file}`, import.meta.url)))
  const { read } = formats[name]

  test(`${name}/${file}: rows of others are counted and leave nothing`, () => {
    const result = read(example, EXAMPLE_OPTIONS)
    assert.ok(result.ok)
    const dropped = result.droppedByRule.find(({ rule }) => rule === 'not-a-collector')
    assert.ok((dropped?.count ?? 0) >= 1)
    const said = JSON.stringify(result)
    for (const other of OTHERS) assert.ok(!said.includes(other), other)
  })

  test(`${name}/${file}: damage does not show what an undamaged row hides`, () => {
    fc.assert(
      fc.property(damaged(example), (bytes) => {
        const said = JSON.stringify(read(bytes, EXAMPLE_OPTIONS))
        for (const other of OTHERS) assert.ok(!said.includes(other), `${other}: ${said}`)
      }),
      runs(600),
    )
  })

  test(`${name}/${file}: without a phone, with nobody listed or with what is no number, nothing is read`, () => {
    const codes = (phone: Parameters<typeof read>[1]['phone']) => {
      const result = read(example, { ...EXAMPLE_OPTIONS, phone })
      return result.ok ? [] : result.problems.map(({ code }) => code)
    }
    assert.deepEqual(codes(undefined), ['phone-needed'])
    assert.deepEqual(codes({ ...EXAMPLE_PHONE, collectors: [] }), ['phone-needed'])
    assert.deepEqual(codes({ ...EXAMPLE_PHONE, collectors: [{ number: '1*', organisation: 'all' }] }), [
      'not-a-number',
    ])
  })
}
