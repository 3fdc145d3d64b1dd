/** The published JSON Schemas compile, and say the same as the parsers about the form of any document. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import { parseContext, parseJudgeRequest } from './matter-json.ts'
import { FORM_CODES, type Parsed } from './problem.ts'
import { caseFilesToJson, parseCaseFiles, parseRulebook } from './rulebook-json.ts'
import { schemas } from './schemas.ts'
import {
  type Json,
  inventedCases,
  pointersOf,
  requestOfAmerica,
  requestOfChina,
  rulebookDocument,
  withSet,
  without,
} from './testing/documents.ts'

const ajv = new Ajv2020({ strict: true })
const compiled = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

test('every schema compiles, under its own stable id, in one validator', () => {
  assert.deepEqual(
    Object.entries(schemas).map(([name, schema]) => [name, schema['$id']]),
    Object.keys(schemas).map((name) => [name, `urn:forbear:schema:${name}:1`]),
  )
  assert.equal(compiled.size, 9)
})

const context: Json = {
  persons: [{ id: 'p1', role: { oneOf: ['guarantor', 'debtor'] }, matter: 'd1' }],
  debts: [{ id: 'l1', owedBy: 'd1', stage: 'overdue' }],
  coverage: 'complete',
  events: [{ id: 'e1', kind: 'dispute', at: { minute: '2026-11-05T09:00Z' } }],
}

const documents: readonly (readonly [
  schema: string,
  document: Json,
  read: (document: unknown) => Parsed<unknown>,
])[] = [
  ['judge-request', requestOfChina, parseJudgeRequest],
  ['judge-request', requestOfAmerica, parseJudgeRequest],
  ['rulebook', rulebookDocument, parseRulebook],
  ['case-files', JSON.parse(JSON.stringify(caseFilesToJson(inventedCases))) as Json, parseCaseFiles],
  ['audit-context', context, parseContext],
]

const hasForm = (parsed: Parsed<unknown>): boolean =>
  parsed.ok || !parsed.problems.some((p) => (FORM_CODES as readonly string[]).includes(p.code))

for (const [name, document, read] of documents) {
  const validate = compiled.get(name)
  assert.ok(validate)
  const pointers = pointersOf(document)
  const members = [...new Set(pointers.map((pointer) => JSON.stringify(memberAt(document, pointer))))]

  test(`${name}: a right document is right for both`, () => {
    assert.ok(validate(document), JSON.stringify(validate.errors))
    assert.ok(read(document).ok)
  })

  test(`${name}: changed at random, schema and parser agree`, () => {
    const odd: readonly Json[] = [
      null,
      true,
      0,
      -1,
      1.5,
      7,
      '',
      ' ',
      'x',
      'all',
      '2026-02-30',
      '24:00',
      [],
      {},
      [[]],
      { oneOf: [] },
    ]
    const value = fc.oneof(
      fc.constantFrom(...odd),
      fc.constantFrom(...members).map((text) => JSON.parse(text) as Json),
    )
    const pointer = fc.constantFrom(...pointers)
    const change = fc.oneof(
      fc.tuple(pointer, value).map(([at, to]) => ({ at, change: (d: Json) => withSet(d, at, to) })),
      pointer.map((at) => ({ at, change: (d: Json) => without(d, at) })),
      fc
        .tuple(pointer, fc.constantFrom('id', 'oneOf', 'reading', 'until', 'unknown', 'kind'), value)
        .map(([at, key, to]) => ({
          at,
          change: (d: Json) => {
            const holder = memberAt(d, at)
            return holder !== null && typeof holder === 'object' && !Array.isArray(holder)
              ? withSet(d, `${at}/${key}`, to)
              : d
          },
        })),
    )
    fc.assert(
      fc.property(change, (one) => {
        const changed = one.change(document)
        assert.equal(
          hasForm(read(changed)),
          validate(changed),
          `${one.at}: ${JSON.stringify(memberAt(changed, one.at))} ${JSON.stringify(validate.errors?.slice(0, 3))}`,
        )
      }),
      runs(200),
    )
  })

  test(`${name}: with any one member left out, schema and parser agree`, () => {
    for (const pointer of pointers) {
      const changed = without(document, pointer)
      assert.equal(hasForm(read(changed)), validate(changed), pointer)
    }
  })
}

function memberAt(document: Json, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (holder, key) =>
        holder === null || typeof holder !== 'object' ? undefined : (holder as { [key: string]: Json })[key],
      document,
    )
}
