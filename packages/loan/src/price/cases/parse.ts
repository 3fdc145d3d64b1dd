/**
 * The border of worked cases of price law: anybody's file in the form in which ours are exported, read back with
 * everything that is wrong with it. What a row's facts are is found when the row is run; here its cells are looked at.
 */
import {
  isObject,
  list,
  object,
  parseWith,
  placeBelow,
  reportWrongType,
  textual,
  word,
  type JsonSchema,
  type Place,
  type Shape,
} from '../../json/index.ts'
import type { Parsed } from '../../problem.ts'
import { LEVELS } from '../judge/finding.ts'
import type { PriceCase, PriceCaseFile } from '../language/cases.ts'

const TEXT_FORM = { en: 'a text that is not empty', zh: '非空文本' }

const text: Shape<string> = textual(
  (found, at) => {
    if (found.trim() !== '') return found
    at.report({
      code: 'wrong-type',
      found,
      says: { en: 'the text is empty', zh: '文本为空' },
      expected: TEXT_FORM,
    })
    return undefined
  },
  (value) => value,
  { expected: TEXT_FORM, schema: { pattern: String.raw`\S` } },
)

const FACTS_FORM = {
  en: 'facts as `name=value`, parted by spaces, such as `lender.type=bank rate.contract=15`',
  zh: '以空格分隔的 `名称=值`，例如 `lender.type=bank rate.contract=15`',
}

function reportFacts(cell: string, at: Place): boolean {
  const wrong = cell.split(/\s+/).filter((each) => each !== '' && each.indexOf('=') <= 0)
  for (const found of wrong)
    at.report({
      code: 'wrong-type',
      found,
      says: { en: `\`${found}\` is no fact with its value`, zh: `\`${found}\` 不是“名称=值”` },
      expected: FACTS_FORM,
    })
  return wrong.length === 0
}

const facts: Shape<string> = textual(
  (found, at) => (reportFacts(found, at) ? found : undefined),
  (value) => value,
  { expected: FACTS_FORM, schema: { pattern: String.raw`^\s*(?:[^\s=]+=\S*\s*)*$` } },
)

/** What the second cell of a row may say. */
const VERDICTS: ReadonlySet<string> = new Set([
  ...LEVELS,
  ...LEVELS.flatMap((certain, rank) => LEVELS.slice(rank + 1).map((possible) => `${certain}..${possible}`)),
  'unbound',
  'not-tested',
  '.',
])

const TABLE_FORM = {
  en: 'rows `facts | verdict | because`; a verdict is `clear`, `discouraged`, `presumed`, `barred`, a pair such as `clear..barred`, `unbound`, `not-tested` or `.`',
  zh: '各行 `事实 | 结论 | 理由`；结论为 `clear`、`discouraged`、`presumed`、`barred`、`clear..barred` 之类的一对、`unbound`、`not-tested` 或 `.`',
}

/** A table with at least one row whose cells can be read. */
const table: Shape<string> = textual(
  (found, at) => {
    const rows = found.split('\n').filter((line) => line.trim() !== '')
    const wrong = rows.filter((row) => {
      const [cell = '', verdict] = row.split('|').map((each) => each.trim())
      if (verdict !== undefined && VERDICTS.has(verdict)) return !reportFacts(cell, at)
      at.report({
        code: verdict === undefined ? 'missing-key' : 'unknown-word',
        found: verdict ?? row.trim(),
        says: {
          en: `the row \`${row.trim()}\` has no verdict that is known`,
          zh: `\`${row.trim()}\` 一行没有可识别的结论`,
        },
        expected: TABLE_FORM,
      })
      return true
    })
    if (rows.length > 0) return wrong.length === 0 ? found : undefined
    at.report({
      code: 'missing-key',
      found,
      says: { en: 'there is no row', zh: '没有任何一行' },
      expected: TABLE_FORM,
    })
    return undefined
  },
  (value) => value,
  { expected: TABLE_FORM, schema: { pattern: String.raw`\|` } },
)

const priceCase: Shape<PriceCase> = object<PriceCase>({
  id: text,
  cites: text,
  basis: word(['published', 'constructed']),
  tests: text,
  ifMissed: text,
  facts,
  table,
})

/** Values by names that are free, such as cases by their titles. */
function byTitle<T>(value: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    parse: (input, at) => {
      if (!isObject(input)) return reportWrongType(input, { en: 'an object', zh: '对象' }, at)
      const read = Object.entries(input).map(
        ([title, each]) => [title, value.parse(each, placeBelow(at, title))] as const,
      )
      const whole = read.flatMap(([title, each]) => (each === undefined ? [] : [[title, each] as const]))
      return whole.length === read.length ? Object.fromEntries(whole) : undefined
    },
    write: (values) =>
      Object.fromEntries(Object.entries(values).map(([title, each]) => [title, value.write(each)])),
    schema: { type: 'object', additionalProperties: value.schema },
  }
}

const priceCaseFile: Shape<PriceCaseFile> = object<PriceCaseFile>({
  instrument: text,
  ordinary: facts,
  cases: byTitle(priceCase),
})

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

/** The published form of a file of worked cases of price law. */
export const PRICE_CASE_FILE_SCHEMA: JsonSchema = {
  $schema: DRAFT,
  title: 'Worked cases of one instrument on money, as tables',
  ...priceCaseFile.schema,
}

/** The published form of a list of such files. */
export const PRICE_CASE_FILES_SCHEMA: JsonSchema = {
  $schema: DRAFT,
  title: 'Worked cases of instruments on money',
  ...list(priceCaseFile).schema,
}

/** Whether a document is one of price cases, or a list of them, and not of cases on conduct: its facts are a text. */
export function isOfPriceCases(document: unknown): boolean {
  const one: unknown = Array.isArray(document) ? document[0] : document
  return isObject(one) && typeof one['ordinary'] === 'string'
}

/**
 * Reads worked cases of price law.
 *
 * @param document plain JSON: a file of cases of one instrument, or a list of such files
 * @returns the files, or every problem with its JSON pointer
 */
export function parsePriceCaseFiles(document: unknown): Parsed<readonly PriceCaseFile[]> {
  if (Array.isArray(document)) return parseWith(list(priceCaseFile), document)
  const one = parseWith(priceCaseFile, document)
  return one.ok ? { ok: true, value: [one.value] } : one
}
