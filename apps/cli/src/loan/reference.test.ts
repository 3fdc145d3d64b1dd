/** The reference of a loan's JSON names every key and every word that its schema has. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LOAN_SCHEMA } from '@forbear/loan/border'

const page = readFileSync(new URL('../../../../docs/reference/loan-json.md', import.meta.url), 'utf8')

/** Keys of objects and words of lists, wherever they stand in a schema. */
function namesIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'enum') return (value as readonly unknown[]).map(String)
    const own = key === 'properties' ? Object.keys(value as object) : []
    return [...own, ...namesIn(value)]
  })
}

test('every key and word of the schema stands on the page', () => {
  const names = new Set(namesIn(LOAN_SCHEMA))
  assert.ok(names.size > 120)
  const said = new Set([...page.matchAll(/[`"]([\w/-]+)[`"]/g)].map(([, name]) => name))
  assert.deepEqual(
    [...names].filter((name) => !said.has(name)),
    [],
  )
})
