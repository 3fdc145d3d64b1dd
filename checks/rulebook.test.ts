/** The law as it stands follows its own published form, and survives the trip through JSON unchanged. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { caseFilesToJson, digestOf, parseCaseFiles, parseRulebook } from '@forbear/conduct/border'
import { isPlacePath, PLACE_PATTERN } from '@forbear/conduct/facts'
import { caseFiles, rulebook } from '@forbear/law'
import { priceBook } from '@forbear/law/price'
import { PLACE_PATTERN as PLACE_OF_A_LOAN } from '@forbear/loan/price'
import { PLACE_PATTERN as PLACE_IN_A_LOG } from '@forbear/logs'

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

test('law, loans and logs write places alike, and none writes Hong Kong, Macao or Taiwan as a part of mainland law', () => {
  assert.equal(PLACE_OF_A_LOAN, PLACE_PATTERN)
  assert.equal(PLACE_IN_A_LOG, PLACE_PATTERN)
  const places = [...rulebook.instruments, ...priceBook.instruments].map(({ place }) => place)
  assert.deepEqual(
    places.filter((place) => place !== '' && !isPlacePath(place)),
    [],
  )
  for (const [text, isOne] of [
    ['CN', true],
    ['CN/GD', true],
    ['CN/广东', true],
    ['CN/HKX', true],
    ['HK', true],
    ['US/NY/NYC', true],
    ['CN/HK', false],
    ['CN/MO', false],
    ['CN/TW/TPE', false],
    ['CN/44', true],
    ['CN/440300', true],
    ['CN/hk', false],
    ['CN/81', false],
    ['CN/820000', false],
    ['CN/71/01', false],
    ['CN/香港', false],
    ['CN/澳门特别行政区', false],
    ['CN/臺灣省', false],
    ['CN-HK', false],
    ['cn', false],
    ['US/', false],
    ['US/-', false],
    ['', false],
  ] as const)
    assert.equal(isPlacePath(text), isOne, text)
})

test('one changed number changes the digest', async () => {
  const [first, ...others] = rulebook.instruments
  assert.ok(first)
  const changed = { ...rulebook, instruments: [{ ...first, readOn: '2026-11-25' }, ...others] }
  assert.notEqual(await digestOf(changed), await digestOf(rulebook))
})
