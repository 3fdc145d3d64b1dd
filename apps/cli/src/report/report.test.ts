/** Reports of one result: what must stand on the first page, each rule once, nothing unescaped, charts with their tables. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { sayCitation } from '@forbear/conduct/words'
import type { AuditResult } from '@forbear/audit/result'
import { auditMonth } from '../commands/demo.ts'
import { generateMonth } from '../demo/agency.ts'
import { compare } from '@forbear/audit/statistics/comparison'
import { htmlReport } from './html.ts'
import { jsonPieces } from './json.ts'
import { tableLines } from './lines.ts'
import { dayTable, percent, readinessTable } from './tables.ts'
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
      const { rule, citation, says } = f.finding
      for (const part of [rule, sayCitation(citation, language), says[language], f.contact]) {
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
  const [findings = ''] = textReport(result, 'en').split('Where they cluster')
  assert.equal(findings.split(first.finding.title.en).length - 1, 1)
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
    assert.ok(page.includes(`<header class="running"><p>${words}`))
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

/** A result with every section that a report can have, in which other people's words are as bad as they can be. */
const BAD = `<img src=x onerror="alert(1)">'&`
const everything: AuditResult = {
  ...result,
  head: {
    ...result.head,
    assumptions: [{ text: 'debts=one', says: { en: 'every person has one debt', zh: '每人只有一笔债务' } }],
  },
  breakdowns: {
    ...result.breakdowns,
    byOrganisation: result.breakdowns.byOrganisation.map((o, i) =>
      i === 0 ? { ...o, organisation: BAD } : o,
    ),
    byCollector: result.breakdowns.byCollector.map((c) => ({ ...c, collector: BAD })),
    byDebtor: result.breakdowns.byDebtor.map((d) => ({ ...d, debtor: BAD })),
    rests: [{ kind: 'reading', of: BAD, findings: 2 }],
  },
  comparison: compare('agency', [BAD, 'other'], result.breakdowns, result.breakdowns, result.breakdowns),
  versus: {
    asked: `rulebook=${BAD}`,
    rulebooks: ['a', 'b'],
    differing: 1,
    contacts: 1,
    byRule: [{ rule: 'r', citation: BAD, onlyFirst: 1, onlySecond: 0, other: 0 }],
    rows: [
      {
        kind: 'contact',
        matter: 'm',
        contact: BAD,
        rows: [1],
        rule: 'r',
        citation: BAD,
        debt: null,
        first: { certain: 'barred', possible: 'barred' },
        second: { certain: 'clear', possible: 'barred' },
        why: { kind: 'recorded-later', facts: [BAD] },
      },
    ],
  },
  weights: [{ text: 'debts=one', findings: 9, resting: 4 }],
  readiness: [
    {
      need: { kind: 'scope', of: 'direction' },
      cost: 'once',
      assume: 'direction=outbound',
      undecided: 3,
      alone: 2,
      untested: 1,
      rules: 1,
      says: { en: BAD, zh: BAD },
    },
  ],
}
const PAGES = (['en', 'zh'] as const).map((language) => htmlReport(everything, language))

test('each chart has a text alternative and its table directly after it; tables have captions and scopes', () => {
  for (const page of PAGES) {
    const figures = page.split('<figure>').slice(1)
    assert.equal(figures.length, 7)
    for (const figure of figures)
      assert.match(
        figure,
        /^(?:<svg class="chart (?:wide|narrow)" role="img" aria-label="[^"]{20,}"[\s\S]*?<\/svg>\s*){2}(?=<p|<ul|<\/figure>)[\s\S]*?<\/figure>\s*(?:<details><summary>[^<]*<\/summary>)?<div class="scroll"[^>]*><table/,
      )
    const tables = page.split('<table').slice(1)
    assert.ok(tables.length >= 15)
    for (const table of tables) {
      assert.match(table, /^[^>]*><caption>(?:<span class="hidden">)?[^<]+/)
      assert.match(table, /<th scope="col"/)
      assert.match(table, /<tbody><tr><th scope="row">/)
    }
  }
})

test('charts show every agency of their table and escape its name', () => {
  const [page = ''] = PAGES
  assert.doesNotMatch(page, /<img/)
  assert.ok(page.includes('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#39;&#38;'))
  const chart = page.split('aria-label="Chart: Contacts by agency').slice(1)[0]?.split('</svg>')[0]
  assert.ok(chart)
  assert.ok(chart.includes(result.breakdowns.byOrganisation[1]?.organisation ?? '?'))
  assert.match(chart, /&lt;img/)
})

test('a page asks nothing of a network and runs nothing', () => {
  for (const page of PAGES) {
    assert.doesNotMatch(page, /<(?:script|link|iframe|object|embed|image|use|base)\b/)
    const tags = page.match(/<[a-z][^>]*>/g) ?? []
    const attributes = tags.flatMap((tag) => [...tag.matchAll(/ ([\w:-]+)="([^"]*)"/g)])
    assert.ok(attributes.length > 1000)
    for (const [whole, name, value] of attributes) {
      assert.doesNotMatch(
        name ?? '',
        /^(?:src|srcset|on\w+|xlink:href|action|formaction|poster|data)$/,
        whole,
      )
      if (name === 'href') assert.match(value ?? '', /^#[a-z-]+$/)
      assert.doesNotMatch(value ?? '', /url\(|https?:/, whole)
    }
    const style = page.split('<style>')[1]?.split('</style>')[0] ?? ''
    assert.doesNotMatch(style, /url\(|@import|https?:/)
  }
})

test('the table of contents leads to what is there, and no id stands twice', () => {
  for (const page of PAGES) {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((m) => m[1])
    assert.equal(new Set(ids).size, ids.length)
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map((m) => m[1])
    assert.deepEqual(links, ids)
  }
})

test('the same result gives the same bytes, in this process and in another', () => {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const once = digest(htmlReport(result, 'en'))
  assert.equal(digest(htmlReport(result, 'en')), once)
  const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
  const program = `
    const { auditMonth } = await import(${url('../commands/demo.ts')})
    const { generateMonth } = await import(${url('../demo/agency.ts')})
    const { htmlReport } = await import(${url('./html.ts')})
    const { createHash } = await import('node:crypto')
    const page = htmlReport(await auditMonth(generateMonth(20261001, 20)), 'en')
    process.stdout.write(createHash('sha256').update(page).digest('hex'))`
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  assert.equal(other.stdout, once, other.stderr)
})

test('pressure up to a limit is told as no breach, and as something for a person to judge', () => {
  const [en = '', zh = ''] = PAGES
  assert.match(en, /Use up to a limit breaks no rule\./)
  assert.match(zh, /用到限额为止并不违反任何规则。/)
  assert.match(textReport(result, 'en'), /Use up to a limit breaks no rule\./)
})

test('rates are told in words with their bounds', () => {
  const { rates } = result.breakdowns
  assert.ok(rates.shareOfDebtors)
  const words = `between ${Math.floor(rates.shareOfDebtors.from * 100)} and ${Math.ceil(rates.shareOfDebtors.until * 100)} would`
  assert.ok(htmlReport(result, 'en').includes(words))
  assert.ok(textReport(result, 'en').includes(words))
})

test('the terminal shows comparison, second judging, weights and what would decide', () => {
  const text = textReport(everything, 'en')
  for (const part of [/Comparison\n/, /Judged twice\n/, /debts=one[^\n]* 4 /, /--assume direction=outbound/])
    assert.match(text, part)
})

test('two periods are not compared as two agencies are', () => {
  const { breakdowns } = result
  const periods = {
    ...everything,
    comparison: compare('period', ['a', 'b'], breakdowns, breakdowns, breakdowns),
  }
  assert.match(htmlReport(periods, 'en'), /between periods of unequal length compare contacts/)
  assert.doesNotMatch(htmlReport(everything, 'en'), /periods of unequal length/)
})

test('an assumption that was made is not asked for again', () => {
  const assumptions = [{ text: 'direction=outbound', says: { en: '', zh: '' } }]
  const given = { ...everything, head: { ...everything.head, assumptions } }
  assert.match(JSON.stringify(readinessTable(everything, 'en').rows), /--assume direction=outbound/)
  assert.doesNotMatch(JSON.stringify(readinessTable(given, 'en').rows), /--assume/)
})

test('an empty log has no chart, no table and no rate', () => {
  const { breakdowns } = result
  const nobody = {
    ...breakdowns,
    ...Object.fromEntries(
      Object.entries(breakdowns).flatMap(([k, v]) => (Array.isArray(v) ? [[k, []]] : [])),
    ),
    byHour: breakdowns.byHour.map((day) =>
      day.map(() => ({ contacts: 0, withFinding: 0, undetermined: 0, findings: 0 })),
    ),
    rates: { ...breakdowns.rates, debtors: 0, shareOfDebtors: null, shareOfAccounts: null, perContact: null },
  }
  const none = { contacts: 0, judged: 0, inbound: 0, directionUnknown: 0, untested: 0, rulesTested: 0 }
  const reviews = { machine: 0, reviewed: 0, answered: 0, upheld: 0, withdrawn: 0 }
  const empty: AuditResult = {
    ...result,
    contacts: [],
    certain: [],
    sets: [],
    duties: [],
    readiness: [],
    rules: [],
    breakdowns: nobody,
    totals: { ...result.totals, ...none, certainByGroup: {}, withdrawnByGroup: {}, reviews },
    exit: 2,
  }
  for (const language of ['en', 'zh'] as const) {
    assert.doesNotMatch(htmlReport(empty, language), /<svg|<table/)
    assert.ok(textReport(empty, language).includes(conclusion(empty, language)))
  }
})

test('long logs are told by week, then by month; silent days have a row', () => {
  const day = (on: string, contacts: number): AuditResult['breakdowns']['byDay'][number] => ({
    on,
    contacts,
    withFinding: 0,
    undetermined: 0,
    findings: 0,
  })
  const rowsOf = (...byDay: AuditResult['breakdowns']['byDay']): readonly (readonly (string | number)[])[] =>
    dayTable({ ...result, breakdowns: { ...result.breakdowns, byDay } }, 'en').rows.map((r) => r.slice(0, 2))
  assert.deepEqual(rowsOf(day('2026-02-27', 2), day('2026-03-01', 1)), [
    ['2026-02-27', 2],
    ['2026-02-28', 0],
    ['2026-03-01', 1],
  ])
  // a Wednesday, the Sunday of its week, and 93 days after the first
  const weeks = rowsOf(day('2026-07-01', 2), day('2026-07-05', 1), day('2026-10-01', 4))
  assert.deepEqual([weeks[0], weeks.at(-1), weeks.length], [['2026-06-29', 3], ['2026-09-28', 4], 14])
  const months = rowsOf(day('2024-01-31', 1), day('2026-03-01', 2))
  assert.deepEqual([months[0], months.at(-1), months.length], [['2024-01-01', 1], ['2026-03-01', 2], 27])
})

test('a table in a terminal: columns where they fit, else what is not 0 in words, and how much is left', () => {
  const table = { caption: 'T', columns: ['a', 'n'], notes: ['note'] }
  assert.deepEqual(
    tableLines(
      {
        ...table,
        rows: [
          ['甲', 1],
          ['b', 10],
          ['c', 2],
        ],
      },
      2,
      (n) => `${n} more`,
    ),
    ['', 'T:', '  a    n', '  甲   1', '  b   10', '  1 more', '  note'],
  )
  const long = 'x'.repeat(50)
  assert.deepEqual(
    tableLines({ ...table, columns: ['a', 'n', 'm'], notes: [], rows: [[long, 0, 3]] }, 9, String),
    ['', 'T:', `  ${long}`, '    m 3'],
  )
})

test('a percentage has as many digits as it bears', () => {
  assert.deepEqual([0, 0.0002, 0.0066, 0.012, 0.5, 1].map(percent), ['0', '0.02', '0.7', '1.2', '50', '100'])
})

test('S18: under the rules of another date nothing is called a breach', () => {
  const asIf: AuditResult = { ...everything, head: { ...everything.head, rulesOf: '2027-01-01' } }
  assert.match(htmlReport(everything, 'en'), /Breach of law/)
  for (const report of [htmlReport(asIf, 'en'), textReport(asIf, 'en')])
    assert.doesNotMatch(report, /Breach of law|Presumed breach/)
  for (const report of [htmlReport(asIf, 'zh'), textReport(asIf, 'zh')])
    assert.doesNotMatch(report, /违反法律|推定违法/)
})

test('beside every rule’s count stand its force and how its text is known', () => {
  const [page = ''] = PAGES
  const table = page.split('<caption>Findings by rule</caption>')[1]?.split('</table>')[0] ?? ''
  const rows = table.split('<tr>').slice(2)
  assert.equal(rows.length, result.breakdowns.byRule.length)
  for (const row of rows) {
    assert.match(row, /Breach of law|Contrary to|Presumed/)
    assert.match(row, /The clause (?:is|was) /)
  }
})
