/** Texts go to the database as they are. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { embedded } from '../testing/embedded.ts'
import { openDatabase } from './database.ts'
import { textList } from './text-list.ts'

test('every list of JSON texts arrives as it was sent, empty ones too', async () => {
  const { database, close } = openDatabase(await embedded())
  try {
    const arrives = async (texts: readonly string[]): Promise<void> => {
      const { rows } = await sql<{ text: string }>`
        select text from unnest(${textList(texts)}) with ordinality as t (text, place) order by place`.execute(
        database,
      )
      assert.deepEqual(
        rows.map((r) => r.text),
        texts,
      )
    }
    for (const texts of [[], [''], ['', ''], ['"\\u001e"', ''], ['{"a":"\\\\","b":"{,}"}', 'NULL']])
      await arrives(texts)
    const json = fc.json({ stringUnit: 'binary' }).filter((text) => text.isWellFormed())
    await fc.assert(fc.asyncProperty(fc.array(json), arrives), { numRuns: 40 })
    assert.throws(() => textList(['a\u001eb']), TypeError)
  } finally {
    await close()
  }
})
