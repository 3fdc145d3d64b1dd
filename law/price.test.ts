/** The law on money is whole: no file is left out, no id is used twice, no rule is untested, citations read in Chinese. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { test } from 'node:test'
import { sayCitation } from '@forbear/conduct/words'
import type { PriceInstrument } from '@forbear/loan/price'
import { rulebook } from './index.ts'
import { priceBook, priceCaseFiles } from './price.ts'

const instruments: readonly PriceInstrument[] = priceBook.instruments
const rules = instruments.flatMap((instrument) => instrument.rules.map((rule) => ({ instrument, rule })))
const cases = priceCaseFiles.flatMap((file) => Object.values(file.cases).map((worked) => ({ file, worked })))
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.(?:price|price-cases|series)\.ts$/.test(path) && !path.includes('node_modules/'))
  .toSorted()

const exported = async (path: string): Promise<unknown> =>
  ((await import(join(import.meta.dirname, path))) as { readonly default?: unknown }).default

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

test('every file on money is in the index, and an instrument’s id is its path', async () => {
  const listed = new Set<unknown>([...instruments, ...priceCaseFiles, ...priceBook.series])
  assert.ok(files.length > 40, 'the law is read from its folder')
  for (const path of files) {
    const data = await exported(path)
    assert.ok(listed.has(data), `${path} is not listed in law/price.ts`)
    if (path.endsWith('.price.ts'))
      assert.equal((data as PriceInstrument).id, path.slice(0, -'.price.ts'.length))
    if (path.endsWith('.price-cases.ts'))
      assert.equal(
        (data as { readonly instrument: string }).instrument,
        path.slice(0, -'.price-cases.ts'.length),
      )
  }
})

test('what is shared is used by more than one file', () => {
  const law = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules/'))
  const shared = law.filter((path) => path.endsWith('.shared.ts'))
  assert.ok(shared.length > 0)
  const texts = law.map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
  for (const path of shared) {
    const name = path.split('/').at(-1) ?? path
    assert.ok(texts.filter((text) => text.includes(`/${name}'`)).length > 1, path)
  }
})

test('ids are used once, by no rule of conduct, and begin with their instrument’s', () => {
  const conduct = rulebook.instruments.flatMap((instrument) => instrument.rules.map(({ id }) => id))
  assert.deepEqual(twice([...conduct, ...rules.map(({ rule }) => rule.id)]), [])
  assert.deepEqual(twice(instruments.map(({ id }) => id)), [])
  assert.deepEqual(twice(cases.map(({ worked }) => worked.id)), [])
  for (const { instrument, rule } of rules)
    assert.match(rule.id.slice(instrument.id.length), /^\/[A-Za-z0-9][A-Za-z0-9.-]*$/, rule.id)
})

test('what conduct and money share of an instrument is the same', () => {
  for (const price of instruments) {
    const conduct = rulebook.instruments.find(({ id }) => id === price.id)
    if (conduct === undefined) continue
    const { place, citation, title, issuer, force, inForce, readOn } = price
    const { place: p, citation: c, title: t, issuer: i, force: f, inForce: d, readOn: r } = conduct
    assert.deepEqual(
      [place, citation, title, issuer, force, inForce, readOn],
      [p, c, t, i, f, d, r],
      price.id,
    )
  }
})

test('every rule is tested, and what a case tests exists in its instrument', () => {
  const tested = new Set(cases.map(({ worked }) => worked.tests))
  assert.deepEqual(
    rules.filter(({ rule }) => !tested.has(rule.id)).map(({ rule }) => rule.id),
    [],
  )
  for (const { file, worked } of cases)
    assert.ok(
      rules.some(({ instrument, rule }) => rule.id === worked.tests && instrument.id === file.instrument),
      `${worked.id} tests ${worked.tests}`,
    )
})

test('a reading that a rule takes is declared with its options, and every declared one is taken', () => {
  for (const { id, rules: own, readings = {} } of instruments) {
    const taken = objectsIn(own).filter(
      (part) => typeof part['reading'] === 'string' && isObject(part['options']),
    )
    for (const part of taken)
      assert.deepEqual(
        Object.keys(part['options'] as object).toSorted(),
        readings[String(part['reading'])]?.options.toSorted(),
        id,
      )
    assert.deepEqual(
      Object.keys(readings).toSorted(),
      [...new Set(taken.map((part) => String(part['reading'])))].toSorted(),
      id,
    )
  }
})

test('dates in force are dates inside those of the instrument; series go forward', () => {
  for (const { instrument, rule } of rules) {
    const { from, until } = rule.inForce ?? instrument.inForce
    for (const date of [from, until])
      if (date !== undefined) assert.equal(Temporal.PlainDate.from(date).toString(), date, rule.id)
    assert.ok(from >= instrument.inForce.from, rule.id)
    assert.ok(until === undefined || until > from, rule.id)
  }
  for (const series of priceBook.series) {
    const begins = series.values.map(({ from }) => from)
    assert.deepEqual(begins, begins.toSorted(), series.id)
    assert.ok((begins.at(-1) ?? '') < series.knownUntil)
  }
})

test('a series that a bound names exists', () => {
  const known = new Set(priceBook.series.map(({ id }) => id))
  const named = objectsIn(instruments).flatMap(({ series }) => (typeof series === 'string' ? [series] : []))
  assert.ok(named.length > 0)
  for (const id of named) assert.ok(known.has(id), id)
})

test('every text stands in both languages', () => {
  for (const words of objectsIn(priceBook).filter((part) => 'en' in part || 'zh' in part)) {
    assert.ok(typeof words['en'] === 'string' && words['en'].trim() !== '', JSON.stringify(words))
    assert.match(String(words['zh']), /\p{Script=Han}/u, JSON.stringify(words))
  }
})

test('no citation of the law of mainland China keeps a word of English in Chinese', () => {
  const citations = objectsIn(instruments.filter(({ place }) => place === 'CN')).flatMap(({ citation }) =>
    typeof citation === 'string' ? [citation] : [],
  )
  assert.ok(citations.length > 50)
  for (const citation of citations) assert.doesNotMatch(sayCitation(citation, 'zh'), /[A-Za-z()]/, citation)
})
