/** The guide of the loan says what the commands say: every example with an output is run. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runLoan } from './testing/run-loan.ts'

const ROOT = new URL('../../../../', import.meta.url)
const guide = readFileSync(new URL('docs/guides/loan.md', ROOT), 'utf8')

/** A command and the block of text below it. */
const EXAMPLE = /```sh\nnpm run --silent forbear -- loan ([^\n]+)\n```\n+```text\n([\s\S]*?)\n```/g

/** Words of a command line; a file is named from the root of the repository, as a reader runs it. */
const wordsOf = (line: string): readonly string[] =>
  line
    .trim()
    .split(/\s+/)
    .map((word) => (word.startsWith('packages/') ? fileURLToPath(new URL(word, ROOT)) : word))

const examples = [...guide.matchAll(EXAMPLE)].map(([, line = '', output = '']) => ({ line, output }))

process.env['LC_ALL'] = 'C'

test('the guide shows the commands of a loan with what they print', () => {
  const shown = new Set(examples.map(({ line }) => line.split(' ')[0]))
  for (const name of [
    'afford',
    'arrears',
    'payoff',
    'portfolio',
    'quote',
    'schedule',
    'simulate',
    'statement',
  ])
    assert.ok(shown.has(name), name)
})

/** Commands of which the first prints what the block of text shows a part of. */
const EXCERPT =
  /```sh\nnpm run --silent forbear -- loan ([^\n#]+)[^\n]*\n(?:npm run [^\n]+\n)+```\n+```text\n([\s\S]*?)\n```/g

for (const [, line = '', part = ''] of guide.matchAll(EXCERPT))
  test(`the guide shows a part of what it prints: loan ${line}`, () => {
    const told = runLoan(...wordsOf(line))
    assert.ok(told.ok)
    assert.ok(told.out.includes(part), told.out)
  })

for (const { line, output } of examples)
  test(`the guide is right about: loan ${line}`, () => {
    const told = runLoan(...wordsOf(line))
    assert.ok(told.ok)
    assert.equal(told.out.trimEnd(), output.trimEnd())
  })
