/** A run of the audit over an invented month: the same however it lies in memory, twice judged, weighed, reviewed, repeated. */
import assert from 'node:assert/strict'
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { rulebook } from '@forbear/law'
import { formats, writeForbearJsonl } from '@forbear/logs'
import { auditFiles } from './carry-out.ts'
import { repeat } from '../commands/repeat.ts'
import { generateMonth } from '../demo/agency.ts'
import type { FindingRow } from '@forbear/audit/findings/row'
import { htmlReport } from '../report/html.ts'
import { textReport } from '../report/text.ts'
import { parseComparison } from '@forbear/audit/statistics/comparison'
import { pseudonyms } from '@forbear/audit/statistics/pseudonyms'
import type { AuditFlags } from './asked.ts'
import type { MattersOptions } from '@forbear/audit/matters'
import { writeOutputs } from './outputs.ts'
import { newReading } from '@forbear/audit/reading'
import type { AuditResult } from '@forbear/audit/result'
import { type RunOptions, judgeRead } from '@forbear/audit/run'
import { newShelf } from './shelf-files.ts'

const month = generateMonth(20261001, 20)
const bytes = writeForbearJsonl(month.contacts, month.statements)
const matters: MattersOptions = {
  assumptions: {},
  context: month.context,
  jurisdiction: 'CN',
  zone: 'Asia/Shanghai',
}

/** The month judged, with its findings as rows. */
function judged(
  inMemoryAtMost: number,
  change: Partial<RunOptions> = {},
  log: Uint8Array = bytes,
): { readonly result: AuditResult; readonly rows: readonly FindingRow[] } {
  const read = formats['forbear-jsonl'].read(log, {})
  assert.ok(read.ok)
  const shelf = newShelf(tmpdir(), inMemoryAtMost)
  const reading = newReading(shelf, change.matters ?? matters)
  for (const contact of read.contacts) reading.take(contact, 0)
  const rows: FindingRow[] = []
  const result = judgeRead(reading.done([{ name: 'log.jsonl', log: read }]), {
    rulebook,
    assumptionTexts: [],
    matters,
    knowledge: 'then',
    rows: { pseudonym: pseudonyms('key'), reviews: new Map(), words: [] },
    write: (row) => rows.push(row),
    head: {
      files: [],
      format: 'forbear-jsonl',
      layout: '',
      jurisdiction: 'CN',
      zone: 'Asia/Shanghai',
      logZone: null,
      context: null,
      rulesOf: null,
      knowledge: 'then',
      policies: [],
      names: 'pseudonyms',
      rulebook: 'test',
      engine: 'test',
      timeZoneData: 'test',
    },
    ...change,
  })
  shelf.clear()
  return { result, rows }
}

const plain = judged(Infinity)

test('a log that does not fit into memory is judged as one that does', () => {
  assert.deepEqual(judged(10), plain)
})

test('the tables add up to the findings', () => {
  const { result, rows } = plain
  const { breakdowns, totals } = result
  assert.equal(breakdowns.whole.contacts, totals.judged)
  assert.equal(
    breakdowns.byRule.reduce((n, r) => n + r.findings, 0),
    rows.filter((r) => r.certain !== 'clear').length,
  )
  assert.deepEqual(
    Object.fromEntries(breakdowns.byGroup.map((g) => [g.group, g.findings])),
    totals.certainByGroup,
  )
  for (const table of [breakdowns.byOrganisation, breakdowns.byDay, breakdowns.byHour.flat()]) {
    const sum = (of: 'contacts' | 'findings'): number => table.reduce((n, t) => n + t[of], 0)
    assert.equal(sum('contacts'), totals.judged)
    assert.equal(sum('findings'), breakdowns.whole.findings)
  }
  assert.equal(
    breakdowns.contactsPerDebtor.reduce((n, d) => n + d.debtors, 0),
    breakdowns.rates.debtors,
  )
})

test('no collector stands under a name unless names were asked for', () => {
  const names = new Set(month.contacts.flatMap((c) => c.collector ?? []))
  assert.ok(names.size > 1)
  const text = JSON.stringify([plain.rows, plain.result.breakdowns])
  for (const name of names) assert.ok(!text.includes(`"${name}"`), name)
  assert.deepEqual(
    new Set(plain.result.breakdowns.byCollector.map((c) => c.collector)).size,
    plain.result.breakdowns.byCollector.length,
  )
})

test('two agencies are held together, each with its own contacts', () => {
  const agencies = [...new Set(month.contacts.flatMap((c) => c.organisation ?? []))]
  const [a = '', b = ''] = agencies
  const { comparison } = judged(Infinity, { compare: parseComparison(`agency=${a},${b}`) }).result
  const counts = comparison?.sides.map((s) => s.breakdowns.whole.contacts)
  const inLog = [a, b].map(
    (name) => plain.result.breakdowns.byOrganisation.find((o) => o.organisation === name)?.contacts,
  )
  assert.deepEqual(counts, inLog)
})

test('under the same law and knowledge nothing differs; under a rulebook without a rule, its findings do', () => {
  assert.equal(
    judged(Infinity, { versus: { text: 'knowledge=then', knowledge: 'then' } }).result.versus?.differing,
    0,
  )
  const gone = 'cn/gbt-45251-2025/5.3-hours'
  const without = {
    ...rulebook,
    instruments: rulebook.instruments.map((i) => ({ ...i, rules: i.rules.filter((r) => r.id !== gone) })),
  }
  const { versus } = judged(Infinity, {
    versus: { text: 'rulebook=x', law: { rulebook: without, digest: 'other' } },
  }).result
  assert.deepEqual(
    versus?.byRule.map((r) => r.rule),
    [gone],
  )
  assert.ok(versus?.rows.every((r) => r.why.kind === 'rule-only-first' && r.second.certain === 'clear'))
  assert.equal(
    versus?.byRule[0]?.onlyFirst,
    plain.rows.filter((r) => r.rule === gone && r.certain !== 'clear').length,
  )
})

test('a reviewer’s word stands on the finding it is about', () => {
  const [first] = plain.rows
  const id = String(first?.id)
  const reviews = new Map([[id, { id, state: 'withdrawn' as const, by: 'Li', on: '2026-11-20' }]])
  const { rows } = judged(Infinity, {
    rows: { pseudonym: pseudonyms('key'), reviews, words: [] },
  })
  assert.equal(new Set(rows.map((r) => r.id)).size, rows.length, 'ids are unique')
  assert.deepEqual(
    rows.filter((r) => r.review !== 'machine').map((r) => [r.id, r.review, r.reviewed_by]),
    [[id, 'withdrawn', 'Li']],
  )
})

test('a review of a finding that is not made is told, by id and state', () => {
  const reviews = new Map([
    ['f-gone', { id: 'f-gone', state: 'upheld' as const, by: 'Li', on: '2026-11-20' }],
  ])
  const { result } = judged(Infinity, { rows: { pseudonym: pseudonyms('key'), reviews, words: [] } })
  const [note] = result.warnings.filter((w) => w.code === 'review-without-finding')
  assert.match(note?.says.en ?? '', /^1 of 1 reviewed findings .*f-gone \(upheld\)/)
  assert.ok(plain.result.warnings.every((w) => w.code !== 'review-without-finding'))
})

test('without --zone hours and days are those of the place’s legal time; unknown clocks stand in none', () => {
  const { zone: _zone, ...noZone } = matters
  const bare = month.contacts.slice(0, 12).map((c) => {
    const { zone: _of, ...facts } = c.facts
    return { ...c, facts }
  })
  const log = writeForbearJsonl(bare, month.statements)
  const unzoned: MattersOptions = {
    ...noZone,
    context: {
      ...month.context,
      persons: month.context.persons.map(({ zones: _zones, ...p }) => p),
    },
  }
  const named = judged(Infinity, {}, log).result.breakdowns
  const { breakdowns } = judged(Infinity, { matters: unzoned }, log).result
  assert.ok(named.byDay.length > 0)
  assert.equal(breakdowns.withoutZone, 0)
  assert.deepEqual(breakdowns.byDay, named.byDay)
  assert.deepEqual(breakdowns.hours, named.hours)
  const nowhere = { ...rulebook, territories: [] }
  const periods = parseComparison('period=2026-10-01/2026-10-15,2026-10-16/2026-10-31')
  const { result } = judged(Infinity, { matters: unzoned, rulebook: nowhere, compare: periods }, log)
  assert.ok(result.totals.judged > 0)
  assert.equal(result.breakdowns.withoutZone, result.totals.judged)
  assert.deepEqual(result.breakdowns.hours, [], 'of no clock that may be another')
  assert.equal(result.comparison?.neither, result.totals.judged)
  assert.deepEqual(
    result.warnings.map((w) => w.code).filter((code) => code.startsWith('compared')),
    ['compared-without-contacts', 'compared-without-contacts', 'compared-without-date'],
  )
})

test('two periods: each day on the debtor’s clock belongs to one, and nothing is counted twice', () => {
  const periods = parseComparison('period=2026-10-01/2026-10-15,2026-10-16/2026-10-31')
  const { comparison, breakdowns } = judged(Infinity, { compare: periods }).result
  const days = (from: string, until: string): number =>
    breakdowns.byDay.filter((d) => d.on >= from && d.on <= until).reduce((n, d) => n + d.contacts, 0)
  assert.deepEqual(
    comparison?.sides.map((s) => s.breakdowns.whole.contacts),
    [days('2026-10-01', '2026-10-15'), days('2026-10-16', '2026-10-31')],
  )
  assert.equal(comparison?.neither, 0)
  assert.throws(
    () => parseComparison('period=2026-10-01/2026-10-15,2026-10-15/2026-10-31'),
    /the periods share days/,
  )
})

test('an agency that made no contact is refused, with those that did', () => {
  assert.throws(
    () => judged(Infinity, { compare: parseComparison('agency=stillwater-agency,north-gate-agncy') }),
    /no contact of `north-gate-agncy` .*did you mean `north-gate-agency`/,
  )
})

test('what rests on a reading or an unread text is counted once a finding, and house policy is no law', () => {
  const { result } = judged(Infinity, {
    matters: { ...matters, context: { ...month.context, policies: ['house/considerate'] } },
  })
  assert.ok(result.breakdowns.byRule.some((r) => r.instrument === 'house/considerate'))
  assert.deepEqual(result.breakdowns.whole, plain.result.breakdowns.whole)
  assert.deepEqual(result.breakdowns.rests, plain.result.breakdowns.rests)
})

test('known then and known later: what was recorded between the two is named, duties are judged twice too', () => {
  const [contact] = month.contacts
  assert.ok(contact?.person !== undefined)
  const start = contact.start.earliest
  const refusal = {
    id: 'refused',
    kind: 'dispute',
    person: contact.person,
    at: { earliest: start - 3600, latest: start - 3600 },
    recordedAt: start + 1000,
  }
  const late = {
    id: 'too-late',
    kind: 'dispute',
    at: refusal.at,
    person: contact.person,
    recordedAt: start + 9e6,
  }
  const log = writeForbearJsonl([{ ...contact, outcome: 'conversation' }], {
    ...month.statements,
    events: [refusal, late] as unknown as typeof month.statements.events,
  })
  const without = {
    ...rulebook,
    instruments: rulebook.instruments.map((i) => ({ ...i, rules: i.rules.filter((r) => r.kind !== 'duty') })),
  }
  const first = { knowledge: start, versus: { text: 'knowledge', knowledge: start + 2000 } } as const
  for (const row of judged(Infinity, first, log).result.versus?.rows ?? [])
    if (row.why.kind === 'recorded-later') assert.deepEqual(row.why.facts, ['refused'])
  const duties = judged(Infinity, {}).result.duties.length
  const { versus } = judged(Infinity, {
    versus: { text: 'rulebook=x', law: { rulebook: without, digest: 'other' } },
  }).result
  assert.ok(duties > 0)
  assert.equal(versus?.rows.filter((r) => r.kind === 'duty').length, duties)
})

const folder = mkdtempSync(join(tmpdir(), 'forbear-run-'))
after(() => rmSync(folder, { recursive: true }))

const HEAD =
  'id,at,channel,direction,number,role,organisation,actor_kind,creditor_type,product,stage,outcome,purpose'
const late = (id: string, hour: string): string =>
  `${id},2026-11-05T${hour}:30:00+08:00,call,outbound,100,debtor,agency,agency,bank,online-consumer-loan,overdue,conversation,collection`

test('withdrawn findings are struck through, in no count and no rate, and leave the machine’s exit status', () => {
  const { certain, duties, exit, totals, breakdowns } = plain.result
  const by = { by: 'a reviewer', on: '2026-11-20' }
  const all = [...certain, ...duties.filter((d) => d.certain !== 'clear')]
  const [first, second] = all
  assert.ok(first && second)
  const withReviews = (reviews: RunOptions['rows']['reviews']): AuditResult =>
    judged(Infinity, { rows: { pseudonym: pseudonyms('key'), reviews, words: [] } }).result

  const some = withReviews(
    new Map([
      [first.id, { id: first.id, state: 'withdrawn', ...by, note: 'wrong number' }],
      [second.id, { id: second.id, state: 'answered', ...by, answer: 'a slip' }],
      ['f-none', { id: 'f-none', state: 'upheld', ...by }],
    ]),
  )
  assert.equal(some.exit, exit)
  assert.deepEqual(some.totals.certainByGroup, totals.certainByGroup)
  assert.deepEqual(some.totals.reviews, {
    machine: all.length - 2,
    reviewed: 0,
    answered: 1,
    upheld: 0,
    withdrawn: 1,
  })
  assert.equal(some.totals.reviewsWithoutFinding, 1)
  assert.equal(some.breakdowns.whole.findings, breakdowns.whole.findings - 1)
  const page = htmlReport(some, 'en')
  assert.equal(page.split('<s>').length - 1, 1)
  assert.match(page, /<span class="state">withdrawn<\/span> a reviewer, 2026-11-20 · wrong number/)
  assert.match(page, /a slip/)
  assert.match(page, new RegExp(`a person reviewed 2 of ${all.length} findings`))
  assert.match(textReport(some, 'en'), /\[withdrawn\] a reviewer, 2026-11-20 · wrong number/)
  assert.match(textReport(some, 'en'), /1 withdrawn on review/)

  const none = withReviews(new Map(all.map(({ id }) => [id, { id, state: 'withdrawn', ...by }])))
  assert.equal(none.exit, exit)
  assert.equal(none.breakdowns.rates.debtorsWithFinding, 0)
  assert.match(textReport(none, 'en'), new RegExp(`No finding stands: all ${all.length} that were made`))
  assert.match(htmlReport(none, 'zh'), new RegExp(`由机器得出；${all.length} 项发现均已经人工复核`))
  assert.doesNotMatch(htmlReport(none, 'en'), /not reviewed by a person/)
})

test('a manifest repeats its run byte for byte, and names what differs', async () => {
  const log = join(folder, 'log.csv')
  writeFileSync(log, `${HEAD}\n${late('a', '22')}\n${late('b', '12')}\n`)
  const out = join(folder, 'out')
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    assume: ['person=number', 'debts=one'],
    policy: ['house/considerate'],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
    findings: 'csv,jsonl,parquet,xlsx',
    words: 'en,zh',
    out,
  }
  const audit = await auditFiles([log], flags, 'zh')
  assert.equal(audit.result.exit, 1)
  const manifest = writeOutputs(out, audit, [log], flags, 'zh')
  assert.equal(manifest.outputs.length, 6)
  assert.ok(readFileSync(join(out, 'report.html'), 'utf8').includes('lang="zh-CN"'))
  assert.deepEqual(await repeat(manifest), [])
  appendFileSync(log, `${late('c', '23')}\n`)
  const differing = (await repeat(manifest)).map((d) => d.en)
  assert.match(differing[0] ?? '', /log\.csv` is not the file that was read/)
  assert.ok(differing.some((d) => d.startsWith('`findings.csv` came out otherwise')))
})

test('how many findings rest on an assumption is found by leaving it out', async () => {
  const log = join(folder, 'weigh.csv')
  writeFileSync(log, `${HEAD.replace(',direction', '')}\n${late('a', '22').replace(',outbound', '')}\n`)
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    assume: ['direction=outbound', 'person=number', 'debts=one', 'coverage=complete'],
    policy: [],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
  }
  const { result } = await auditFiles([log], flags, 'en')
  const weights = new Map(result.weights.map((w) => [w.text, w.resting]))
  assert.ok(result.certain.length > 0)
  assert.equal(weights.get('direction=outbound'), result.certain.length)
  assert.equal(weights.get('coverage=complete'), 0)
})

test('no digest that stands in the outputs is the key of the pseudonyms; a secret keeps them over several logs', async () => {
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    assume: ['person=number', 'debts=one'],
    policy: [],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
  }
  const debtorsOf = async (name: string, hour: string, more: Partial<AuditFlags> = {}) => {
    const log = join(folder, name)
    writeFileSync(log, `${HEAD}\n${late('a', hour)}\n`)
    const audit = await auditFiles([log], { ...flags, ...more }, 'en')
    return { audit, debtor: audit.result.breakdowns.byDebtor[0]?.debtor }
  }
  const { audit, debtor } = await debtorsOf('one.csv', '22')
  for (const { sha256 } of audit.inputs) assert.notEqual(pseudonyms(sha256)('debtor', '100'), debtor)
  assert.equal((await debtorsOf('one.csv', '22')).debtor, debtor, 'the same in every run')
  assert.notEqual((await debtorsOf('two.csv', '23')).debtor, debtor)
  const key = join(folder, 'key')
  writeFileSync(key, 'sixteen bytes and more')
  const keyed = await debtorsOf('one.csv', '22', { pseudonymKey: key })
  for (const { sha256 } of keyed.audit.inputs)
    assert.notEqual(pseudonyms(sha256)('debtor', '100'), keyed.debtor)
  assert.equal((await debtorsOf('two.csv', '23', { pseudonymKey: key })).debtor, keyed.debtor)
  writeFileSync(key, 'short')
  await assert.rejects(debtorsOf('one.csv', '22', { pseudonymKey: key }), /can be guessed/)
})

test('options that would be passed over in silence are refused, all at once', async () => {
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    assume: [],
    policy: [],
    againstCannotHold: ['calls'],
    directionOf: [],
    ownNumber: [],
    words: 'en',
    names: true,
    pseudonymKey: join(folder, 'key'),
    tolerance: '5',
    againstLogZone: 'Asia/Nowhere',
  }
  await assert.rejects(auditFiles([join(folder, 'log.csv')], flags, 'en'), (error: unknown) => {
    assert.ok(error instanceof Error)
    for (const part of [
      '--words needs --findings',
      '--names and --pseudonym-key contradict',
      '--against-cannot-hold needs --against',
      '--tolerance needs --against',
      'unknown time zone `Asia/Nowhere`',
    ])
      assert.ok(error.message.includes(part), `${part}\n${error.message}`)
    return true
  })
})

test('what a reviewer wrote into the findings is not written over, and a failed run leaves nothing half done', async () => {
  const log = join(folder, 'kept.csv')
  writeFileSync(log, `${HEAD}\n${late('a', '22')}\n`)
  const out = join(folder, 'kept')
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    assume: ['person=number'],
    policy: [],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
    findings: 'csv',
    out,
  }
  const run = async (more: Partial<AuditFlags> = {}): Promise<void> => {
    const all = { ...flags, ...more }
    writeOutputs(out, await auditFiles([log], all, 'en'), [log], all, 'en')
  }
  await run()
  await auditFiles([log], { ...flags, words: 'en' }, 'en') // interrupted before its manifest
  await run()
  await assert.rejects(run({ explain: 'nobody' }), /no contact `nobody`/)
  const names = readdirSync(out)
  assert.deepEqual(names.toSorted(), ['audit.json', 'findings.csv', 'manifest.json', 'report.html'])
  if (process.platform !== 'win32')
    for (const name of names)
      assert.equal(statSync(join(out, name)).mode & 0o077, 0, `${name}: for its owner alone`)
  appendFileSync(join(out, 'findings.csv'), 'a reviewer’s line\n')
  await assert.rejects(run(), /findings\.csv` was changed after its run/)
  await run({ findings: 'jsonl' })
})

test('a third person’s number stands in no sentence, no row and no report, unless names were asked for', async () => {
  const log = join(folder, 'relative.csv')
  const row = (id: string, hour: string): string =>
    late(id, hour).replace(',100,', ',13900000001,').replace(',debtor,', ',relative,')
  writeFileSync(log, `${HEAD}\n${row('a', '12')}\n`)
  const flags: AuditFlags = {
    format: 'forbear-csv',
    jurisdiction: 'CN',
    context: join(folder, 'persons.json'),
    assume: ['person=number', 'debts=one'],
    policy: [],
    againstCannotHold: [],
    directionOf: [],
    ownNumber: [],
    findings: 'csv',
    words: 'en,zh',
    out: join(folder, 'relative'),
  }
  const persons = [
    { id: 'me', role: 'debtor' },
    { id: '13900000001', role: 'relative', matter: 'me' },
  ]
  writeFileSync(join(folder, 'persons.json'), JSON.stringify({ persons }))
  const texts = async (more: Partial<AuditFlags> = {}): Promise<string> => {
    const all = { ...flags, ...more }
    const audit = await auditFiles([log], all, 'en')
    assert.ok(audit.result.certain.some((f) => f.finding.decided.kind === 'party'))
    writeOutputs(all.out, audit, [log], all, 'en')
    const names = ['audit.json', 'report.html', 'findings.csv']
    return names.map((name) => readFileSync(join(folder, 'relative', name), 'utf8')).join('')
  }
  assert.ok(!(await texts()).includes('13900000001'))
  // a relative without a debtor beside it is a matter of its own, and a number all the same
  const alone = { ...flags, context: join(folder, 'nobody.json') }
  writeFileSync(alone.context, '{}')
  const { result } = await auditFiles([log], alone, 'en')
  const parties = result.certain.filter((f) => f.finding.decided.kind === 'party')
  assert.ok(parties.length > 0)
  for (const { says, finding } of parties)
    assert.ok(!JSON.stringify([says, finding.decided]).includes('13900000001'))
  assert.ok((await texts({ names: true })).includes('13900000001'))
})
