/** Every worked case of price law passes, and what holds for any loan holds on every row of every case. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { priceBook, priceCaseFiles } from '@forbear/law/price'
import {
  COUNT_FACTS,
  DATE_FACTS,
  documentOf,
  explainPrice,
  judgePrice,
  LIST_FACTS,
  onlyRule,
  parseLoanFacts,
  rank,
  RATE_FACTS,
  readRows,
  runPriceCase,
  SHOWN,
  SUM_FACTS,
  type PriceFinding,
  WORD_FACTS,
} from '@forbear/loan/price'
import { root } from './source.ts'

for (const file of priceCaseFiles) {
  test(`worked cases on money of ${file.instrument}`, () => {
    const results = Object.values(file.cases).flatMap((worked) => runPriceCase(worked, file, priceBook))
    assert.ok(results.length > 0, 'a file of cases has rows')
    const failed = results.filter(({ failure }) => failure !== undefined)
    const told = failed.map(
      ({ caseId, line, failure, text }) => `${caseId} row ${line}: ${failure} | ${text}`,
    )
    assert.deepEqual(told, [], told.join('\n'))
  })
}

/** Facts without which a document is none. */
const NEEDED: ReadonlySet<string> = new Set(['place', 'currency', 'on.judged'])

const rows = priceCaseFiles.flatMap((file) =>
  Object.values(file.cases).flatMap((worked) => {
    const book = onlyRule(priceBook, worked.tests)
    return readRows(worked, file).map(({ row }) => ({
      id: `${worked.id} row ${row.line}`,
      row,
      worked,
      book,
    }))
  }),
)

const findingOf = (facts: ReadonlyMap<string, string>, { worked, book }: (typeof rows)[number]) => {
  const parsed = parseLoanFacts(documentOf(facts))
  assert.ok(parsed.ok)
  const judgement = judgePrice(parsed.value, book)
  const finding: PriceFinding | undefined = judgement.findings.find(({ rule }) => rule === worked.tests)
  return { finding, isTested: judgement.notTested.every(({ rule }) => rule !== worked.tests) }
}

test('a fact that is taken away never clears: what was barred stays possible, or is not tested and says so', () => {
  let tried = 0
  for (const each of rows) {
    const before = findingOf(each.row.facts, each).finding
    if (before === undefined || before.certain === 'clear') continue
    for (const name of each.row.facts.keys()) {
      if (NEEDED.has(name)) continue
      const less = new Map(each.row.facts)
      less.delete(name)
      const after = findingOf(less, each)
      tried += 1
      if (after.isTested)
        assert.ok(
          after.finding !== undefined && rank(after.finding.possible) >= rank(before.certain),
          `${each.id} without ${name}`,
        )
    }
  }
  assert.ok(tried > 500, `only ${tried} tried`)
})

test('S6: a fact that is one of two values is certain where both are, and possible where one is', () => {
  let tried = 0
  for (const [at, each] of rows.entries()) {
    const next = rows[at + 1]
    if (next === undefined || next.worked !== each.worked) continue
    const differing = [...each.row.facts.keys()].filter(
      (name) => each.row.facts.get(name) !== next.row.facts.get(name),
    )
    const [name] = differing
    const [one, other] = [each, next].map(({ row }) => (name === undefined ? undefined : row.facts.get(name)))
    const isList = /^(?:advances|payments|charges|debts|limitation\.events|place|currency|on\.judged)$/
    if (differing.length !== 1 || !one || !other || isList.test(name ?? '') || /[:/]/.test(one + other))
      continue
    if ([...next.row.facts.keys()].length !== [...each.row.facts.keys()].length) continue
    const both = findingOf(new Map([...each.row.facts, [name ?? '', `${one}/${other}`]]), each).finding
    const alone = [each, next].map((e) => findingOf(e.row.facts, each).finding)
    const certain = Math.min(...alone.map((f) => rank(f?.certain ?? 'clear')))
    const possible = Math.max(...alone.map((f) => rank(f?.possible ?? 'clear')))
    tried += 1
    assert.deepEqual(
      [rank(both?.certain ?? 'clear'), rank(both?.possible ?? 'clear')],
      [certain, possible],
      `${each.id} and the next: ${name}`,
    )
  }
  assert.ok(tried > 100, `only ${tried} tried`)
})

test('every finding is told in both languages, with what would decide it', () => {
  for (const each of rows) {
    const { finding } = findingOf(each.row.facts, each)
    if (finding === undefined) continue
    const [en, zh] = [explainPrice(finding, 'en'), explainPrice(finding, 'zh')]
    assert.match(en, /^[A-Z0-9].*\.$/s, each.id)
    assert.match(zh, /\p{Script=Han}.*。$/su, each.id)
    assert.doesNotMatch(en + zh, /undefined|\[object/, each.id)
    assert.equal(/What would decide/.test(en), finding.verdict === 'undetermined', each.id)
    assert.equal(/有待确定/.test(zh), finding.verdict === 'undetermined', each.id)
  }
})

test('every fact that a document may name stands in the guide', () => {
  const guide = readFileSync(join(root, 'docs/guides/loan.md'), 'utf8')
  const names = [
    ...Object.keys(WORD_FACTS),
    ...DATE_FACTS,
    ...RATE_FACTS,
    ...SUM_FACTS,
    ...COUNT_FACTS,
    ...LIST_FACTS,
    ...Object.values(SHOWN).flat(),
  ]
  assert.deepEqual(
    names.filter((name) => !guide.includes(`\`${name}\``)),
    [],
  )
})
