/** The law as it stands follows its own published form, and survives the trip through JSON unchanged. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { caseFilesToJson, digestOf, parseCaseFiles, parseRulebook } from '@forbear/conduct/border'
import { caseFiles, rulebook } from '@forbear/law'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

test('the rulebook parses, and reads back with the same digest', async () => {
  const parsed = parseRulebook(throughJson(rulebook))
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problems.map((p) => `${p.pointer} ${p.message.en}`).join('\n'))
  assert.equal(await digestOf(parsed.value), await digestOf(rulebook))
})

test('the worked cases parse, and read back the same', () => {
  const parsed = parseCaseFiles(throughJson(caseFilesToJson(caseFiles)))
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problems.map((p) => `${p.pointer} ${p.message.en}`).join('\n'))
  assert.deepEqual(throughJson(parsed.value), throughJson(caseFiles))
})

test('one changed number changes the digest', async () => {
  const [first, ...others] = rulebook.instruments
  assert.ok(first)
  const changed = { ...rulebook, instruments: [{ ...first, readOn: '2026-11-25' }, ...others] }
  assert.notEqual(await digestOf(changed), await digestOf(rulebook))
})
