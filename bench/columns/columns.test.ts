/** The columns hold what Forbear's row reader reads, by debtor and in order of time, whoever wrote the file. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeForbearParquet, type LogContact } from '@forbear/logs'
import { chanceOf } from '../generator/chance.ts'
import { generatedLog } from '../generator/log.ts'
import { writeParquet } from '../generator/parquet.ts'
import { contactsOf } from '../generator/rows.ts'
import { Dictionary, textOf } from './dictionary.ts'
import { readParts } from './parts.ts'
import { NO_WORD, readColumns, UnreadableColumns, WORD_COLUMNS, wordsOf, type LogColumns } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-columns-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What columns say of a row, as a contact does. */
function rowsOf(columns: LogColumns): readonly unknown[] {
  const words = WORD_COLUMNS.map((name) => [name, wordsOf(columns, name)] as const)
  const { texts, lists } = columns
  const debtsOf = (debts: number): readonly string[] => {
    if (debts === -1) return []
    if (debts >= 0) return [textOf(texts.debts, debts)]
    const list = -2 - debts
    return [...lists.debts.subarray(lists.from[list], lists.from[list + 1])].map((d) =>
      textOf(texts.debts, d),
    )
  }
  return Array.from({ length: columns.rows }, (_, i) => ({
    row: columns.row[i],
    at: columns.at[i],
    duration: columns.duration[i],
    person: textOf(texts.person, columns.person[i] ?? 0),
    number: textOf(texts.number, columns.number[i] ?? 0),
    debts: debtsOf(columns.debts[i] ?? -1),
    words: words.map(([name, codes]) => {
      const code = codes[i] ?? NO_WORD
      return columns.kinds.words[WORD_COLUMNS.indexOf(name)]?.[code]
    }),
  }))
}

const wordOf = (fact: unknown): unknown =>
  typeof fact === 'object' && fact !== null && 'oneOf' in fact && Array.isArray(fact.oneOf)
    ? fact.oneOf.join('|')
    : fact

/** The same of the contacts themselves. */
function expectedOf(contacts: readonly LogContact[]): readonly unknown[] {
  const owner = new Map<string, string>()
  for (const { facts, debts, person } of contacts)
    if (facts.role === 'debtor' && typeof person === 'string')
      for (const debt of debts ?? []) owner.set(debt, person)
  const debtorOf = ({ facts, debts, person }: LogContact): string =>
    (facts.role === 'debtor' ? undefined : owner.get(debts?.[0] ?? '')) ?? JSON.stringify(person).slice(1, -1)
  // persons are numbered as they are first met, and debtors stand in that order
  const order = new Map<string, number>()
  for (const { person } of contacts) {
    const id = typeof person === 'string' ? person : ''
    if (!order.has(id)) order.set(id, order.size)
  }
  return contacts
    .map((contact, row) => ({ contact, row, debtor: order.get(debtorOf(contact)) ?? -1 }))
    .toSorted(
      (a, b) => a.debtor - b.debtor || a.contact.start.earliest - b.contact.start.earliest || a.row - b.row,
    )
    .map(({ contact: c, row }) => ({
      row,
      at: c.start.earliest,
      duration: c.durationSeconds ?? -1,
      person: c.person,
      number: c.number,
      debts: c.debts ?? [],
      words: [
        c.channel,
        c.direction,
        wordOf(c.outcome),
        c.organisation,
        c.facts.actorKind,
        c.facts.role,
        c.facts.zone,
        c.facts.jurisdiction,
        c.facts.product,
        c.facts.stage,
        c.purpose,
        c.mode,
        c.facts.creditor,
        c.facts.creditorType,
      ],
    }))
}

// so many rows that they are more than one bucket of those that are put in order together
test('a generated file comes as its contacts, by one thread or two', async () => {
  const settings = { rows: 36_000, seed: 11, portfolio: 'mixed' } as const
  const path = join(folder, 'generated.parquet')
  await writeParquet(generatedLog(settings), path)
  const expected = expectedOf([...contactsOf(generatedLog(settings))])
  for (const threads of [1, 2] as const)
    assert.deepEqual(rowsOf(await readColumns(path, { threads, numbers: true })), expected, `${threads}`)
})

test('a file of Forbear’s own writer, of many groups and in no order, comes as its contacts', async () => {
  const chance = chanceOf(4)
  const sorted = [...contactsOf(generatedLog({ rows: 3000, seed: 12, portfolio: 'us' }))]
  const contacts = sorted
    .map((contact) => ({ contact, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ contact }) => contact)
  const path = join(folder, 'shuffled.parquet')
  writeFileSync(path, writeForbearParquet(contacts, 700))
  const expected = expectedOf(contacts)
  for (const threads of [1, 2] as const)
    assert.deepEqual(rowsOf(await readColumns(path, { threads, numbers: true })), expected, `${threads}`)
})

test('in parts, each debtor comes whole, its rows as in one', async () => {
  const path = join(folder, 'generated.parquet')
  const byDebtor = (columns: LogColumns): readonly (readonly unknown[])[] => {
    const rows = rowsOf(columns)
    return Array.from(columns.debtors, (_, d) => rows.slice(columns.from[d], columns.from[d + 1]))
  }
  const whole = byDebtor(await readColumns(path, { numbers: true }))
  const parts: (readonly unknown[])[] = []
  let count = 0
  for await (const columns of readParts(path, { numbers: true, parts: 5, folder })) {
    count++
    parts.push(...byDebtor(columns))
  }
  assert.equal(count, 5)
  const key = (rows: readonly unknown[]): string => JSON.stringify(rows)
  assert.deepEqual(parts.map(key).toSorted(), whole.map(key).toSorted())
})

test('only what is asked for is read', async () => {
  const path = join(folder, 'generated.parquet')
  const columns = await readColumns(path, { words: ['channel', 'outcome'] })
  assert.ok(columns.number.every((number) => number === -1))
  assert.ok(columns.kinds.count < 200, `${columns.kinds.count} kinds of three columns`)
  assert.ok(wordsOf(columns, 'zone').every((code) => code === NO_WORD))
})

test('a file that is no Parquet, or has no instants, is refused', async () => {
  const path = join(folder, 'text.parquet')
  writeFileSync(path, 'a line of text')
  await assert.rejects(readColumns(path), UnreadableColumns)
})

test('a dictionary numbers texts as they come, short and long, and takes those of another', () => {
  const texts = Array.from({ length: 5000 }, (_, i) => `${'x'.repeat(i % 23)}${i % 1700}`)
  const encoded = texts.map((text) => new TextEncoder().encode(text))
  const bytes = new Uint8Array(encoded.reduce((sum, text) => sum + text.length + 4, 0) + 16)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const text of encoded) {
    view.setInt32(at, text.length, true)
    bytes.set(text, at + 4)
    at += 4 + text.length
  }
  const dictionary = new Dictionary()
  const numbers = new Int32Array(texts.length)
  assert.equal(dictionary.numbersOf(view, 0, texts.length, numbers), at)
  const expected = [...new Set(texts)]
  const place = new Map(expected.map((text, i) => [text, i]))
  assert.equal(dictionary.count, expected.length)
  assert.deepEqual(
    [...numbers],
    texts.map((text) => place.get(text)),
  )
  const other = new Dictionary()
  const here = other.take(dictionary.texts())
  const taken = other.texts()
  assert.deepEqual(
    expected.map((_, i) => textOf(taken, here[i] ?? -1)),
    expected,
  )
})
