/**
 * The one place where the database's types become ours, for both drivers alike. Their own defaults disagree (`date` is
 * local midnight in one and UTC midnight in the other) and both lose microseconds.
 */
import { types } from '@electric-sql/pglite'

/** Object ids of the types that are read in another way than as text (`pg_type.dat` of PostgreSQL). */
const READ = new Map<number, (text: string) => unknown>([
  [types.INT8, (text) => BigInt(text)],
  [types.INT4, (text) => Number(text)],
  [types.INT2, (text) => Number(text)],
  [types.BOOL, (text) => text === 't'],
  [types.TIMESTAMPTZ, instantOf],
  [types.DATE, (text) => Temporal.PlainDate.from(text)],
  [types.JSON, (text) => JSON.parse(text) as unknown],
  [types.JSONB, (text) => JSON.parse(text) as unknown],
  // text[]: 1009
  [1009, listOf],
])

/** PostgreSQL writes `2026-03-02 09:00:00.123456+00`. */
function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'))
}

/** A list of texts as PostgreSQL writes it: `{a,"b c",NULL}`; ours never hold NULL. */
function listOf(text: string): readonly string[] {
  const items: string[] = []
  let at = 1
  while (at < text.length - 1) {
    let item = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"'; at += 1) {
        if (text[at] === '\\') at += 1
        item += text[at]
      }
      at += 1
    } else {
      while (at < text.length - 1 && text[at] !== ',') item += text[at++]
    }
    items.push(item)
    at += 1
  }
  return items
}

/** How node-postgres is told. What is not listed stays text, `numeric` too. */
export const pgTypes = {
  getTypeParser: (id: number) => READ.get(id) ?? ((text: string) => text),
}

/** How PGlite is told: whatever it would parse by itself is text, but for what is listed. */
export const pgliteParsers: Record<number, (text: string) => unknown> = Object.fromEntries([
  ...Object.values(types).flatMap((id): [number, (text: string) => unknown][] =>
    typeof id === 'number' ? [[id, (text) => text]] : [],
  ),
  ...READ,
])
