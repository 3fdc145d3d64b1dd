/** Two thousand damaged files over all readers, always the same ones; every kind of damage is met, and the checks can fail. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formats } from '@forbear/logs'
import { damage, damagedFile } from './fuzz/damage.ts'
import { FUZZ_LOGS } from './fuzz/logs.ts'
import { MUTATION_NAMES } from './fuzz/mutations.ts'
import { randomOf } from './fuzz/random.ts'
import { fuzz } from './fuzz/run.ts'
import { wrongWith } from './fuzz/sound.ts'
import { fuzzTold } from './fuzz-readers.ts'

const SEED = 20261125
const FILES = 2000

test('no damaged file throws, loses a row, reads otherwise in pieces, or shows what is others’', () => {
  const { tallies, counterexamples } = fuzz(SEED, Array(FILES).keys())
  assert.deepEqual(counterexamples.map(fuzzTold), [])
  assert.deepEqual(
    tallies.map(({ format }) => format),
    Object.keys(formats).toSorted(),
  )
  for (const { format, files, refused, contacts, setAside } of tallies) {
    assert.ok(refused > 0 && refused < files, `${format}: some files are refused whole, not all`)
    assert.ok(contacts > 0 && setAside > 0, `${format}: some rows are read, some set aside`)
  }
})

test('every log is read whole before it is damaged', () => {
  for (const { name, format, bytes, options } of FUZZ_LOGS) {
    const result = formats[format].read(bytes, options)
    assert.ok(result.ok, name)
    assert.deepEqual(result.setAside, [], name)
    assert.ok(result.contacts.length >= 3, name)
    assert.deepEqual(wrongWith(result), [], name)
  }
})

test('every kind of damage changes some log, and the same seed gives the same file', () => {
  const texts = FUZZ_LOGS.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
  for (const name of MUTATION_NAMES) {
    assert.ok(
      texts.some((text, index) => damage(text, [name], randomOf(1, index), texts[0] ?? '') !== text),
      name,
    )
  }
  assert.deepEqual(damagedFile(7, 41), damagedFile(7, 41))
})

test('an answer that loses a row, counts one twice or says nothing is found wrong', () => {
  const log = FUZZ_LOGS.find(({ format }) => format === 'forbear-csv')
  assert.ok(log)
  const result = formats[log.format].read(log.bytes, log.options)
  assert.ok(result.ok)
  const [first] = result.contacts
  assert.ok(first)
  const wrong = [
    { ...result, contacts: result.contacts.slice(1) },
    { ...result, contacts: [...result.contacts, first] },
    { ...result, rows: { ...result.rows, dropped: 1 } },
    { ...result, setAside: [{ line: 2, problems: [] }] },
    { ...result, contacts: result.contacts.with(0, { ...first, durationSeconds: -1 }) },
    { ...result, contacts: result.contacts.with(0, { ...first, start: { earliest: 2, latest: 1 } }) },
    { ok: false as const, format: log.format, problems: [] },
  ]
  for (const one of wrong) assert.notDeepEqual(wrongWith(one), [])
})
