/**
 * What holds for every format: no bytes make it throw, and every row is in a contact, in a statement, set aside
 * or dropped by a named rule, never lost and never counted twice.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import {
  addsUp,
  FACT_NAMES,
  formats,
  isFormatName,
  PROBLEMS,
  type ColumnMap,
  type FormatName,
  type ReadOptions,
  type ReadResult,
} from './index.ts'
import { FIELDS } from './row/fields.ts'
import { damaged } from './testing/contacts.ts'
import { ALWAYS_WARNED, EXAMPLE_OPTIONS, EXAMPLE_PHONE } from './testing/phones.ts'

const examples: Readonly<Record<FormatName, string>> = {
  'asterisk-cdr': 'example.csv',
  columns: 'examples/cti-cn.csv',
  'forbear-csv': 'example.csv',
  'forbear-jsonl': 'example.jsonl',
  'forbear-parquet': 'example.parquet',
  'carrier-bill-cn': 'example.csv',
  'sms-backup-xml': 'example.xml',
  typed: 'example.txt',
  'freeswitch-csv': 'example.csv',
  'sms-gateway': 'example.csv',
  'twilio-calls': 'example.json',
  'twilio-messages': 'example.csv',
}

/** Formats whose files are text. */
const isText = (name: FormatName): boolean => name !== 'forbear-parquet'

const { zone: _, ...cti } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'formats/columns/examples/cti-cn.map.json'), 'utf8'),
) as ColumnMap

/** What a format cannot be read without. */
const needed = (name: FormatName): ReadOptions => (name === 'columns' ? { map: cti } : {})

const folder = (name: FormatName) => join(import.meta.dirname, 'formats', name)
const exampleOf = (name: FormatName) => Uint8Array.from(readFileSync(join(folder(name), examples[name])))
const names = Object.keys(formats).filter(isFormatName)

/** Everything that every result must be. */
function assertSound(result: ReadResult, bytes: Uint8Array): void {
  const problems = result.ok ? result.setAside.flatMap((row) => row.problems) : result.problems
  for (const one of problems) {
    assert.ok(Object.hasOwn(PROBLEMS, one.code))
    assert.ok(one.says.en.length > 20 && one.says.zh.length > 8 && /\p{Script=Han}/u.test(one.says.zh))
    assert.ok(one.expected.en !== '' && one.expected.zh !== '')
  }
  if (!result.ok) {
    assert.notEqual(result.problems.length, 0)
    return
  }
  const { rows, contacts, setAside, droppedByRule, statements } = result
  assert.ok(addsUp(rows), JSON.stringify(rows))
  assert.equal(rows.setAside, setAside.length)
  assert.ok(setAside.every((row) => row.problems.length > 0))
  const dropped = droppedByRule.reduce((sum, { count }) => sum + count, 0)
  assert.equal(rows.dropped, dropped)
  const taken = contacts.flatMap((contact) => contact.rows)
  assert.equal(rows.inContacts, taken.length)
  const told = statements.events.length + statements.coverage.length + statements.declarations.length
  // a line that says what the source cannot carry is told by `cannotKnow` and `cannotHold`
  assert.ok(result.format === 'forbear-jsonl' ? rows.inStatements >= told : rows.inStatements === told)
  const lines = [...taken, ...setAside.map((row) => row.line)]
  assert.equal(new Set(lines).size, lines.length, 'no line stands in two places')
  assert.ok(lines.every((line) => line >= 1 && line <= bytes.length + 1))
  assert.equal(new Set(contacts.map((contact) => contact.id)).size, contacts.length, 'ids are unique')
  for (const contact of contacts) {
    assert.ok(Number.isSafeInteger(contact.start.earliest) && contact.start.earliest <= contact.start.latest)
    assert.ok((contact.durationSeconds ?? 0) >= 0)
    // a row may lack more than its file: a masked number identifies nobody
    // a line of Forbear's own may carry what the source of the others could not
    if (result.format === 'forbear-jsonl') {
      assert.ok(contact.missing.every((one) => result.cannotKnow.includes(one)))
      continue
    }
    assert.ok(result.cannotKnow.every((one) => contact.missing.includes(one)))
    if (result.format !== 'columns') assert.deepEqual(contact.missing, result.cannotKnow)
  }
}

for (const name of names) {
  const read = (bytes: Uint8Array, options: ReadOptions) =>
    formats[name].read(bytes, { ...needed(name), ...options })
  const example = exampleOf(name)

  test(`${name}: the example is read whole`, () => {
    const result = read(example, EXAMPLE_OPTIONS)
    assertSound(result, example)
    assert.ok(result.ok)
    assert.deepEqual(result.setAside, [])
    assert.deepEqual(
      result.warnings.map(({ code }) => code),
      ALWAYS_WARNED[name] ?? [],
    )
    assert.ok(result.contacts.length >= 3)
  })

  test(`${name}: damaged examples never throw, and their rows add up`, () => {
    fc.assert(
      fc.property(damaged(example), fc.constantFrom('UTC', 'Asia/Shanghai', undefined), (bytes, logZone) => {
        assertSound(read(bytes, { logZone, phone: EXAMPLE_PHONE }), bytes)
        assertSound(read(bytes, { ...EXAMPLE_OPTIONS, encoding: 'gb18030', eachRecordIsACall: true }), bytes)
      }),
      runs(150),
    )
  })

  test(`${name}: any bytes at all are answered`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assertSound(read(bytes, {}), bytes)
        assertSound(read(bytes, EXAMPLE_OPTIONS), bytes)
      }),
      runs(100),
    )
  })

  test(`${name}: an empty file, a wrong zone and UTF-16 are problems of the file`, () => {
    const codes = (result: ReadResult) => (result.ok ? [] : result.problems.map((one) => one.code))
    const none = new Uint8Array()
    assert.deepEqual(codes(read(none, EXAMPLE_OPTIONS)), ['empty-file'])
    assert.deepEqual(codes(read(example, { ...EXAMPLE_OPTIONS, logZone: 'Mars/Olympus' })), ['unknown-zone'])
    const utf16 = codes(read(Uint8Array.of(0xff, 0xfe, 0x61, 0), EXAMPLE_OPTIONS))
    assert.deepEqual(utf16, [isText(name) ? 'wrong-encoding' : 'wrong-container'])
  })

  test(`${name}: a byte order mark and any line ends change nothing`, {
    skip: !isText(name) || name === 'columns',
  }, () => {
    const text = new TextDecoder().decode(example).replaceAll('\r\n', '\n')
    const plain = read(new TextEncoder().encode(text), EXAMPLE_OPTIONS)
    const crlf = read(new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`), EXAMPLE_OPTIONS)
    assert.deepEqual(crlf, plain)
  })

  test(`${name}: the README names the example and what cannot be known`, () => {
    const readme = readFileSync(join(folder(name), 'README.md'), 'utf8')
    assert.ok(readme.includes(examples[name]))
    assert.match(readme, /cannot/)
  })
}

test('the READMEs of the own formats list every field', () => {
  const readme = readFileSync(join(folder('forbear-csv'), 'README.md'), 'utf8')
  for (const { name } of FIELDS) assert.ok(readme.includes(`\`${name}\``), name)
})

test('every fact that a field carries is a known name', () => {
  for (const field of FIELDS) {
    if ('carries' in field) assert.ok(FACT_NAMES.includes(field.carries))
  }
})
