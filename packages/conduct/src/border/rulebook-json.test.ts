/** Rulebooks and worked cases: what is exported is read again as it was, with the same digest. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from './digest.ts'
import {
  caseFilesToJson,
  parseCaseFile,
  parseCaseFiles,
  parseInstrument,
  parseRulebook,
} from './rulebook-json.ts'
import { inventedCases, inventedRulebook, rulebookDocument } from './testing/documents.ts'

test('a rulebook with all eight kinds of rule is read as it was written', async () => {
  const kinds = new Set(inventedRulebook.instruments.flatMap((i) => i.rules.map((r) => r.kind)))
  assert.equal(kinds.size, 8)
  const parsed = parseRulebook(rulebookDocument)
  assert.ok(parsed.ok, JSON.stringify(parsed.ok ? [] : parsed.problems, null, 2))
  assert.deepEqual(parsed.value, inventedRulebook)
  assert.equal(await digestOf(parsed.value), await digestOf(inventedRulebook))
})

test('an instrument is read with the calendars it may ask', () => {
  const parsed = parseInstrument(inventedRulebook.instruments[0], inventedRulebook.calendars)
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.value, inventedRulebook.instruments[0])
})

test('worked cases go out with instants as text and come back', () => {
  const document = JSON.parse(JSON.stringify(caseFilesToJson(inventedCases))) as {
    readonly ordinary: {
      readonly coverage: unknown
      readonly declarations: readonly { readonly until: unknown }[]
    }
  }[]
  assert.equal(document[0]?.ordinary.declarations[0]?.until, '2100-01-01T00:00:00Z')
  assert.equal(document[0]?.ordinary.coverage, 'complete')
  const parsed = parseCaseFiles(document)
  assert.ok(parsed.ok, JSON.stringify(parsed.ok ? [] : parsed.problems, null, 2))
  assert.deepEqual(parsed.value, inventedCases)
  const one = parseCaseFile(document[0])
  assert.ok(one.ok)
  assert.deepEqual(one.value, inventedCases[0])
})

test('a window with neither hours nor reading, and two broken rules, are reported together', () => {
  const parsed = parseRulebook({
    ...inventedRulebook,
    instruments: inventedRulebook.instruments.map((i) => ({
      ...i,
      rules: i.rules.map((r) =>
        r.kind === 'window'
          ? { ...r, open: [{ on: 'every-day' }] }
          : r.kind === 'cap'
            ? { ...r, limits: [] }
            : r,
      ),
    })),
  })
  assert.ok(!parsed.ok)
  assert.deepEqual(
    parsed.problems.map((p) => `${p.code} ${p.pointer}`),
    [
      ...Array.from({ length: 4 }, () => 'missing-key /instruments/0/rules/0/open/0'),
      'empty-list /instruments/0/rules/1/limits',
    ],
  )
})
