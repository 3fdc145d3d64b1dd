/** docs/proofs.md is written section by section, and no property is left out of the long proofs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sectionOf, withSection } from './proofs/document.ts'
import { SECTIONS } from './proofs/sections.ts'
import { propertyFiles } from './proofs/tests.ts'
import { runs } from './runs.ts'
import { root } from './source.ts'

const ORDER = ['## First', '## Second']
const NOON = { date: '2026-11-26', seconds: 7, machine: 'a machine' }

test('a section takes its place on the page, and what was not proved again stays as it was', () => {
  const second = sectionOf('## Second\n\nHeld.\n', NOON)
  assert.equal(second, '## Second\n\nHeld.\n\nProved on 2026-11-26 in 7 s: a machine.')
  const one = withSection('', second, ORDER)
  assert.match(one, /^# Proofs\n\n.*\n\n## Second\n/)
  assert.ok(one.endsWith(`${second}\n`))
  const both = withSection(one, '## First\n\n### Below\n\nHeld.', ORDER)
  assert.ok(both.endsWith(`\n\n## First\n\n### Below\n\nHeld.\n\n${second}\n`))
  const later = withSection(both, '## Second\n\nHeld more.', ORDER)
  assert.ok(later.endsWith('Held.\n\n## Second\n\nHeld more.\n'))
  assert.equal(withSection(later, '## Second\n\nHeld more.', ORDER), later)
  // a section that is no longer proved says nothing of the code that stands
  assert.doesNotMatch(withSection(later, '## First\n\nHeld.', ['## First']), /Second/)
})

test('every section of the page is one that is proved', () => {
  const headings: readonly string[] =
    readFileSync(join(root, 'docs/proofs.md'), 'utf8').match(/^## .*$/gm) ?? []
  const known = SECTIONS.map(({ heading }) => heading)
  assert.deepEqual(
    headings,
    known.filter((heading) => headings.includes(heading)),
  )
})

test('a proof has more runs than the tests, never fewer', () => {
  const before = process.env['FORBEAR_RUNS']
  const asked = (value: string): number => {
    process.env['FORBEAR_RUNS'] = value
    return runs(40).numRuns
  }
  try {
    assert.deepEqual([asked('1'), asked('40'), asked('1000')], [40, 40, 1000])
    delete process.env['FORBEAR_RUNS']
    assert.equal(runs(40).numRuns, 40)
  } finally {
    delete process.env['FORBEAR_RUNS']
    if (before !== undefined) process.env['FORBEAR_RUNS'] = before
  }
})

/** Properties of a text whose runs are a number of their own; samples under a seed are no properties. */
const ownRuns = (text: string): readonly string[] =>
  [...text.matchAll(/^.*\bnumRuns: \d.*$/gm)]
    .map(([line]) => line.trim())
    .filter((line) => !/\bseed\b/.test(line))

test('the properties of every package take their runs from FORBEAR_RUNS', () => {
  const files = propertyFiles()
  for (const name of ['conduct', 'loan', 'journal', 'logs', 'audit', 'permit'])
    assert.ok(
      files.some((path) => path.startsWith(`packages/${name}/`)),
      name,
    )
  assert.deepEqual(ownRuns('    { numRuns: 60 },'), ['{ numRuns: 60 },'])
  const wrong = files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const isDeaf = /\bfc\.assert\(/.test(text) && !/@forbear\/checks\/runs|FORBEAR_RUNS/.test(text)
    return [...ownRuns(text), ...(isDeaf ? ['takes no runs'] : [])].map((line) => `${path}: ${line}`)
  })
  assert.deepEqual(wrong, [], 'Runs are best written runs(N), from @forbear/checks/runs.')
})
