/** The rulebook is whole: no file is left out, no id is used twice, no rule is untested, no reading dangles. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { test } from 'node:test'
import type { CalendarYear, Instrument, Rule } from '@forbear/conduct/language'
import { caseFiles, rulebook } from './index.ts'

const instruments: readonly Instrument[] = rulebook.instruments
const cases = caseFiles.flatMap((file) =>
  Object.entries(file.cases).map(([title, worked]) => ({ title, worked, instrument: file.instrument })),
)
const rules = instruments.flatMap((instrument) => instrument.rules.map((rule) => ({ instrument, rule })))

/** Files that are neither an instrument, nor cases, nor a calendar; the rules on money and what is shared have their own test. */
const isOther = (path: string): boolean =>
  path === 'index.ts' ||
  path === 'price.ts' ||
  /\.(?:price|price-cases|series|shared)\.ts$/.test(path) ||
  path === 'territories.ts' ||
  path.endsWith('.test.ts') ||
  path.endsWith('/ordinary.ts') ||
  path.includes('node_modules/')

const lawFiles = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => path.endsWith('.ts') && !isOther(path))
  .toSorted()

/** What a law file exports. */
const exported = async (path: string): Promise<unknown> =>
  ((await import(join(import.meta.dirname, path))) as { readonly default?: unknown }).default

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside plain data, itself included. */
const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}

test('every instrument, case and calendar file is in the index', async () => {
  const years: readonly CalendarYear[] = rulebook.calendars.flatMap((calendar) => calendar.years)
  const listed = new Set<unknown>([...instruments, ...caseFiles, ...rulebook.calendars, ...years])
  const missing: string[] = []
  for (const path of lawFiles) {
    const data = await exported(path)
    assert.ok(data !== undefined, `${path} has no default export`)
    const parts: readonly unknown[] = Array.isArray(data) ? data : [data]
    if (!parts.every((part) => listed.has(part))) missing.push(path)
  }
  assert.deepEqual(missing, [], `not listed in law/index.ts: ${missing.join(', ')}`)
  assert.ok(lawFiles.length > 40, 'the law is read from its folder')
})

test('an instrument’s id is its path', async () => {
  for (const path of lawFiles.filter(
    (each) => !each.startsWith('calendars/') && !each.endsWith('.cases.ts'),
  )) {
    assert.equal(((await exported(path)) as Instrument).id, path.slice(0, -'.ts'.length))
  }
})

test('cases stand beside their instrument, and every instrument with rules has some', async () => {
  for (const path of lawFiles.filter((each) => each.endsWith('.cases.ts'))) {
    const { instrument } = (await exported(path)) as { readonly instrument: string }
    // `regulation-f-parties.cases.ts` is a further file of cases of `regulation-f.ts`
    const stem = path.slice(0, -'.cases.ts'.length)
    assert.ok(
      stem === instrument || stem.startsWith(`${instrument}-`),
      `${path} holds cases of ${instrument}`,
    )
  }
  const withCases = new Set(caseFiles.map((file) => file.instrument))
  assert.deepEqual(
    instruments
      .filter((instrument) => instrument.rules.length > 0 && !withCases.has(instrument.id))
      .map((instrument) => instrument.id),
    [],
  )
})

test('ids are used once', () => {
  assert.deepEqual(twice(instruments.map((instrument) => instrument.id)), [])
  assert.deepEqual(twice(rules.map(({ rule }) => rule.id)), [])
  assert.deepEqual(twice(cases.map(({ worked }) => worked.id)), [])
  assert.deepEqual(twice(rulebook.calendars.map((calendar) => calendar.id)), [])
  assert.deepEqual(twice(rulebook.territories.map((territory) => territory.place)), [])
})

test('a rule’s id begins with its instrument’s, and ends with a short clause', () => {
  const wrong = rules
    .filter(({ instrument, rule }) => {
      const clause = rule.id.slice(instrument.id.length + 1)
      return !rule.id.startsWith(`${instrument.id}/`) || !/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(clause)
    })
    .map(({ rule }) => rule.id)
  assert.deepEqual(wrong, [])
})

test('every rule is tested by a case of its instrument', () => {
  const tested = new Set(cases.flatMap(({ worked }) => worked.tests))
  assert.deepEqual(
    rules.filter(({ rule }) => !tested.has(rule.id)).map(({ rule }) => rule.id),
    [],
  )
})

test('what a case tests exists', () => {
  const known = new Set(rules.map(({ rule }) => rule.id))
  const unknown = cases.flatMap(({ worked }) =>
    worked.tests.filter((id) => !known.has(id)).map((id) => `${worked.id}: ${id}`),
  )
  assert.deepEqual(unknown, [])
  assert.deepEqual(
    cases.filter(({ worked }) => worked.tests.length === 0).map(({ worked }) => worked.id),
    [],
  )
})

test('a reading that a rule takes is declared, with exactly its options, and every declared one is taken', () => {
  for (const instrument of instruments) {
    const declared = instrument.readings ?? {}
    const taken = objectsIn(instrument.rules).filter(
      (part) => typeof part['reading'] === 'string' && isObject(part['options']),
    )
    for (const part of taken) {
      const name = String(part['reading'])
      assert.ok(declared[name], `${instrument.id} takes the reading ${name}, which it does not declare`)
      assert.deepEqual(
        Object.keys(part['options'] as object).toSorted(),
        declared[name].options.toSorted(),
        `${instrument.id}: ${name}`,
      )
    }
    const names = new Set(taken.map((part) => part['reading']))
    for (const [name, reading] of Object.entries(declared)) {
      assert.ok(names.has(name), `${instrument.id} declares the reading ${name} and no rule takes it`)
      assert.ok(reading.options.length >= 2, `${instrument.id}: ${name}`)
      assert.deepEqual(twice(reading.options), [], `${instrument.id}: ${name}`)
    }
  }
})

test('dates in force are dates, and end after they begin', () => {
  const spans = [
    ...instruments.map((instrument) => ({ id: instrument.id, inForce: instrument.inForce })),
    ...rules.flatMap(({ rule }) => (rule.inForce ? [{ id: rule.id, inForce: rule.inForce }] : [])),
  ]
  for (const { id, inForce } of spans) {
    const dates = [inForce.from, inForce.until, inForce.knownUntil].filter((date) => date !== undefined)
    for (const date of dates) assert.equal(Temporal.PlainDate.from(date).toString(), date, id)
    for (const end of dates.slice(1)) assert.ok(end > inForce.from, `${id} ends before it begins`)
  }
})

test('a rule is in force only while its instrument is', () => {
  const wrong = rules.filter(({ instrument, rule }) => {
    if (!rule.inForce) return false
    const { from, until = '9999' } = instrument.inForce
    return rule.inForce.from < from || (rule.inForce.until ?? '9999') > until
  })
  assert.deepEqual(
    wrong.map(({ rule }) => rule.id),
    [],
  )
})

test('two versions of one clause do not overlap', () => {
  /** `7-3-meetings-2017` and `7-3-meetings-2024` are versions of one clause: the ids differ in the year alone. */
  const clauseOf = (rule: Rule): string => rule.id.replace(/-(?:19|20)\d\d$/, '')
  const versions = Map.groupBy(
    rules.filter(({ rule }) => clauseOf(rule) !== rule.id),
    ({ rule }) => clauseOf(rule),
  )
  for (const [clause, group] of versions) {
    const spans = group
      .map(({ instrument, rule }) => rule.inForce ?? instrument.inForce)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    for (const [index, next] of spans.entries()) {
      const before = spans[index - 1]
      if (before) assert.ok(before.until !== undefined && before.until <= next.from, `${clause} overlaps`)
    }
  }
})

test('every place of an instrument has its legal time, and every zone exists', () => {
  const places = new Set(rulebook.territories.map((territory) => territory.place))
  for (const { id, place } of instruments) assert.ok(place === '' || places.has(place), `${id}: ${place}`)
  const instant = Temporal.Instant.fromEpochMilliseconds(0)
  for (const { zones } of rulebook.territories) {
    assert.deepEqual(twice(zones), [])
    for (const zone of zones) assert.ok(instant.toZonedDateTimeISO(zone), zone)
  }
})

test('every text stands in both languages', () => {
  for (const words of objectsIn(rulebook).filter((part) => 'en' in part || 'zh' in part)) {
    assert.ok(typeof words['en'] === 'string' && words['en'].trim() !== '', JSON.stringify(words))
    assert.match(String(words['zh']), /\p{Script=Han}/u, JSON.stringify(words))
  }
})
