/** Reports of one result: what must stand on the first page, each rule once, nothing unescaped, JSON in pieces. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { auditMonth } from '../commands/demo.ts'
import { generateMonth } from '../demo/agency.ts'
import { htmlReport } from './html.ts'
import { jsonPieces } from './json.ts'
import { conclusion, textReport } from './text.ts'

const result = await auditMonth(generateMonth(20261001, 20))

test('JSON in pieces is the JSON of the whole', () => {
  assert.equal([...jsonPieces(result)].join(''), `${JSON.stringify(result, null, 2)}\n`)
  const empty = { ...result, certain: [], warnings: [] }
  assert.equal([...jsonPieces(empty)].join(''), `${JSON.stringify(empty, null, 2)}\n`)
})

test('every accused contact stands in both reports with its rule, clause, basis and what happened', () => {
  for (const language of ['en', 'zh'] as const) {
    const text = textReport(result, language)
    const page = htmlReport(result, language)
    for (const f of result.certain) {
      for (const part of [f.finding.rule, f.finding.citation, f.finding.says[language], f.contact]) {
        assert.ok(text.includes(part), part)
        assert.ok(page.includes(part.replaceAll("'", '&#39;').replaceAll('"', '&#34;')), part)
      }
    }
    assert.ok(text.includes(conclusion(result, language)))
  }
})

test('an instrument is named once in a group, however many findings it has', () => {
  const [first] = result.certain.filter((f) => f.finding.instrument === 'cn/cba-guideline-2026')
  assert.ok(first)
  const text = textReport(result, 'en')
  assert.equal(text.split(first.finding.title.en).length - 1, 1)
})

test('many findings of one rule: the terminal shows the first, says how many more, and the page still all', () => {
  const [one] = result.certain
  assert.ok(one)
  const many = { ...result, certain: Array.from({ length: 30 }, (_, i) => ({ ...one, contact: `c-${i}-x` })) }
  const text = textReport(many, 'en')
  assert.ok(text.includes('c-9-x') && !text.includes('c-10-x'))
  assert.match(text, /… and 20 more, in the JSON result/)
  assert.ok(htmlReport(many, 'en').includes('c-29-x'))
})

test('a printed page says on each sheet that nobody reviewed it', () => {
  for (const [language, words] of [
    ['en', 'Made by machine, not reviewed by a person.'],
    ['zh', '由机器得出，未经人工复核。'],
  ] as const) {
    const page = htmlReport(result, language)
    assert.ok(page.includes(`<p class="running">${words}`))
    assert.match(page, /@media print [^@]*\.running \{ display: table-header-group; break-inside: avoid/)
  }
})

test('other people’s text is text in the page', () => {
  const [one] = result.certain
  assert.ok(one)
  const page = htmlReport({ ...result, certain: [{ ...one, contact: '<script>alert(1)</script>' }] }, 'en')
  assert.doesNotMatch(page, /<script/)
})

test('what is missing names the assumption that would answer it, unless it was given', () => {
  const missing = {
    rule: 'r',
    citation: 'c',
    needs: [{ kind: 'scope', of: 'direction' }],
    contacts: 1,
  } as const
  const says = [{ en: 'who began', zh: '谁发起' }]
  const open = { ...result, notTested: [{ ...missing, says }] }
  assert.match(textReport(open, 'en'), /who began \[--assume direction=outbound\]/)
  const given = {
    ...open,
    head: { ...result.head, assumptions: [{ text: 'direction=outbound', says: { en: '', zh: '' } }] },
  }
  assert.doesNotMatch(textReport(given, 'en'), /\[--assume direction/)
})
