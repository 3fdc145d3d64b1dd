/**
 * Many long texts of JSON as one value of a statement. As an element of an array each would have every quotation mark
 * escaped on this side and read back one by one on the other.
 */
import { type RawBuilder, sql } from 'kysely'

/** RECORD SEPARATOR: JSON's grammar has no control character within a text but escaped (RFC 8259, section 7). */
const BETWEEN = '\u001e'

/**
 * The texts as PostgreSQL's `text[]`.
 *
 * @param texts  JSON as `JSON.stringify` or the journal writes it, or empty
 * @throws {TypeError} where one holds the separator, which no such text does
 */
export function textList(texts: readonly string[]): RawBuilder<readonly string[]> {
  // it begins with a separator, so that no text and one empty text are told apart
  const joined = texts.map((text) => BETWEEN + text).join('')
  let separators = 0
  for (let at = joined.indexOf(BETWEEN); at >= 0; at = joined.indexOf(BETWEEN, at + 1)) separators += 1
  if (separators !== texts.length) throw new TypeError('a text that is no JSON holds the separator of texts')
  return sql<readonly string[]>`(string_to_array(${joined}::text, ${BETWEEN}::text))[2:]`
}
