/** The SQL finds what a person finds by hand in a small table, and what the readable judge finds in a generated log. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { writeForbearParquet, type LogContact } from '@forbear/logs'
import { generate } from '../generator/generate.ts'
import { digestOf, findBySql, findingsOf, readAndSort, withDuckDB } from './peer.ts'
import { PATHS, SIX_RULES, type RuleStatement } from './rules.ts'
import { offsetsOf } from './zones.ts'

const folder = mkdtempSync(join(tmpdir(), 'forbear-sql-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const found = async (path: string, statements: readonly RuleStatement[]): Promise<readonly string[]> =>
  withDuckDB(1, async (connection) => {
    await findBySql(connection, path, statements)
    return (await findingsOf(connection)).map(([rule, row]) => `${row} ${rule}`).toSorted()
  })

type Row = Partial<Omit<LogContact, 'facts'>> & Partial<LogContact['facts']> & { readonly at: string }

/** A row of the small table: an overdue card in Chicago, called by an agency, nobody answers. */
function contact(
  { at, role, jurisdiction, zone, product, creditorType, ...rest }: Row,
  i: number,
): LogContact {
  const place = typeof zone === 'string' ? zone : 'America/Chicago'
  const start = Temporal.PlainDateTime.from(at).toZonedDateTime(place).epochMilliseconds / 1000
  return {
    id: `c${i}`,
    rows: [i],
    start: { earliest: start, latest: start },
    channel: 'call',
    direction: 'outbound',
    outcome: 'no-answer',
    organisation: 'agency-a',
    person: 'p',
    number: '+15550100',
    durationSeconds: 20,
    debts: ['card'],
    purpose: 'collection',
    mode: 'human',
    missing: [],
    ...rest,
    facts: {
      actorKind: 'agency',
      creditor: 'bank',
      creditorType: creditorType ?? 'bank',
      role: role ?? 'debtor',
      jurisdiction: jurisdiction ?? 'US/IL',
      zone: place,
      product: product ?? 'credit-card',
      stage: 'overdue',
    },
  }
}

const A = 'us/regulation-f/14-b-2-A'
const B = 'us/regulation-f/14-b-2-B'
const HOURS = 'us/regulation-f/6-b-1-i'
const THIRD = 'us/regulation-f/6-d-1'
const NYC = 'us/ny/nyc/dcwp-collection-rule/5-77-b'
const CN = 'cn/gbt-45251-2025/5.3-effective-calls'

const nyc = { jurisdiction: 'US/NY/NYC', zone: 'America/New_York', person: 'n', debts: ['n-card'] } as const
const cn = {
  jurisdiction: 'CN',
  zone: 'Asia/Shanghai',
  person: 'c',
  debts: ['loan'],
  product: 'online-consumer-loan',
  creditorType: 'consumer-finance',
  outcome: 'conversation',
} as const

/** Each row with what a person finds in it. */
const TABLE: readonly (readonly [row: Row, ...rules: readonly string[]])[] = [
  // clocks go forward on 8 March: seven dates, the day of the act among them
  [{ at: '2026-03-02T09:00' }],
  [{ at: '2026-03-03T09:00' }],
  [{ at: '2026-03-04T09:00' }],
  [{ at: '2026-03-05T09:00' }],
  [{ at: '2026-03-06T09:00' }],
  [{ at: '2026-03-07T09:00' }],
  [{ at: '2026-03-08T09:00' }],
  [{ at: '2026-03-08T20:56', outcome: 'not-connected' }],
  [{ at: '2026-03-08T20:57' }, A], // the eighth from 2 to 8 March
  [{ at: '2026-03-09T09:00' }, A], // the eighth from 3 to 9 March
  [{ at: '2026-03-09T09:01', organisation: 'agency-b' }],
  [{ at: '2026-03-09T09:02', debts: ['other'] }],
  // of two in one second neither is certainly the eighth; the one after them is the ninth
  ...[9, 10, 11, 12, 13, 14].map(
    (hour) => [{ at: `2026-04-01T${String(hour).padStart(2, '0')}:00`, person: 'q', debts: ['q'] }] as const,
  ),
  [{ at: '2026-04-01T15:00', person: 'q', debts: ['q'] }],
  [{ at: '2026-04-01T16:00', person: 'q', debts: ['q'] }, A],
  [{ at: '2026-04-01T16:00', person: 'q', debts: ['q'] }, A],
  ...[9, 10, 11, 12, 13, 14].map(
    (hour) => [{ at: `2026-04-01T${String(hour).padStart(2, '0')}:00`, person: 'r', debts: ['r'] }] as const,
  ),
  [{ at: '2026-04-01T15:00', person: 'r', debts: ['r'] }],
  [{ at: '2026-04-01T15:00', person: 'r', debts: ['r'] }],
  [{ at: '2026-04-01T15:01', person: 'r', debts: ['r'] }, A],
  // the day of the talk is day one; a talk in the same second is not before; an inbound one counts
  [{ at: '2026-03-02T10:00', person: 's', debts: ['s'], outcome: 'conversation' }],
  [{ at: '2026-03-08T20:00', person: 's', debts: ['s'] }, B],
  [{ at: '2026-03-09T08:00:01', person: 's', debts: ['s'] }],
  [{ at: '2026-03-10T10:00', person: 't', debts: ['t'], outcome: 'conversation', direction: 'inbound' }],
  [{ at: '2026-03-10T10:00', person: 't', debts: ['t'] }],
  [{ at: '2026-03-11T10:00', person: 't', debts: ['t'] }, B],
  [
    { at: '2026-03-11T10:01', person: 't', debts: ['t'], outcome: { oneOf: ['connected', 'conversation'] } },
    B,
  ],
  // a talk over midnight: by the first of its dates the ninth is free
  [
    {
      at: '2026-03-02T23:50',
      person: 'u',
      debts: ['u'],
      outcome: 'conversation',
      direction: 'inbound',
      durationSeconds: 1200,
    },
  ],
  [{ at: '2026-03-09T09:00', person: 'u', debts: ['u'] }],
  // hours where the person is, at their bounds, and when clocks have gone back
  [{ at: '2026-05-04T07:59:59', person: 'v', debts: ['v1'] }, HOURS],
  [{ at: '2026-05-04T08:00:00', person: 'v', debts: ['v2'] }],
  [{ at: '2026-05-04T21:00:00', person: 'v', debts: ['v3'] }],
  [{ at: '2026-05-04T21:00:01', person: 'v', debts: ['v4'] }, HOURS],
  [{ at: '2026-05-05T21:30', person: 'v', debts: ['v4'], channel: 'sms', outcome: 'delivered' }, HOURS],
  [{ at: '2026-05-05T22:30', person: 'v', debts: ['v4'], channel: 'letter', outcome: 'submitted' }],
  [{ at: '2026-11-01T07:59:59', person: 'v', debts: ['v5'] }, HOURS],
  [{ at: '2026-11-01T08:00:01', person: 'v', debts: ['v5'] }],
  // third persons
  [{ at: '2026-05-06T10:00', person: 'w', role: 'relative' }, THIRD],
  [{ at: '2026-05-06T11:00', person: 'w', role: 'relative', purpose: 'location' }],
  // New York City from September: contacts of August count too, a text counts, and one that names the only debt by silence
  [{ ...nyc, at: '2026-08-30T10:00' }],
  [{ ...nyc, at: '2026-08-31T10:00', channel: 'sms', outcome: 'delivered' }],
  [{ ...nyc, at: '2026-08-31T11:00', debts: [] }],
  [{ ...nyc, at: '2026-09-01T10:00' }, NYC],
  [{ ...nyc, at: '2026-09-07T10:00' }],
  // China: the fourth talk of a Shanghai day, whichever agency; the next day begins at its midnight
  [{ ...cn, at: '2026-06-01T09:00' }],
  [{ ...cn, at: '2026-06-01T12:00', organisation: 'agency-b' }],
  [{ ...cn, at: '2026-06-01T15:00' }],
  [{ ...cn, at: '2026-06-01T21:00', organisation: 'agency-b' }, CN],
  [{ ...cn, at: '2026-06-02T08:30' }],
]

test('the six rules find in a small table what a person finds by hand', async () => {
  const path = join(folder, 'table.parquet')
  writeFileSync(path, writeForbearParquet(TABLE.map(([row], i) => contact(row, i))))
  const expected = TABLE.flatMap(([, ...rules], i) => rules.map((rule) => `${i} ${rule}`)).toSorted()
  assert.deepEqual(await found(path, SIX_RULES), expected)
})

test('the paths find in a generated log what the readable judge finds for certain', async () => {
  const file = join(folder, 'generated.parquet')
  const context = join(folder, 'context.json')
  await generate({ rows: 500, seed: 20, portfolio: 'mixed' }, file, context)
  const command = [
    ['apps/cli/src/main.ts', 'audit', file, '--format', 'forbear-parquet', '--jurisdiction', 'US'],
    ['--context', context, '--assume', 'coverage=complete', '--as-of', 'now'],
    ['--findings', 'jsonl', '--out', join(folder, 'report')],
  ].flat()
  const run = spawnSync(process.execPath, command, {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  assert.equal(run.status, 1, run.stderr)
  const rules = new Set([...PATHS.us, ...PATHS.cn].flatMap((statement) => statement.rules))
  const judged = readFileSync(join(folder, 'report/findings.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; rule: string; certain: string; contact: string })
    .filter(({ kind, rule, certain }) => kind === 'contact' && rules.has(rule) && certain !== 'clear')
    .map(({ rule, contact: id }) => `${Number(id.slice(1)) - 1} ${rule}`)
  const expected = [...new Set(judged)].toSorted()
  assert.ok(expected.length >= 10, `${expected.length} findings`)
  const bySql = [...(await found(file, PATHS.us)), ...(await found(file, PATHS.cn))]
  assert.deepEqual([...new Set(bySql)].toSorted(), expected)
})

test('a digest does not hang on the order in which findings come', () => {
  const findings = [
    ['b', 2],
    ['a', 10],
    ['b', 1],
  ] as const
  const digest = digestOf(findings)
  assert.deepEqual(digest.byRule, { a: 1, b: 2 })
  assert.equal(digestOf(findings.toReversed()).sha256, digest.sha256)
  assert.notEqual(
    digestOf([
      ['a', 2],
      ['a', 10],
      ['b', 1],
    ]).sha256,
    digest.sha256,
  )
})

test('the bare read and sort runs over the same file', async () => {
  const path = join(folder, 'table.parquet')
  await withDuckDB(2, (connection) => readAndSort(connection, path))
})

test('offsets are those of the zone, from the instant of each change', () => {
  const at = (zone: string, instant: string): number | undefined =>
    offsetsOf(zone).findLast(([from]) => from <= Temporal.Instant.from(instant).epochMilliseconds / 1000)?.[1]
  assert.equal(at('America/New_York', '2026-03-08T06:59:59Z'), -18_000)
  assert.equal(at('America/New_York', '2026-03-08T07:00:00Z'), -14_400)
  assert.equal(at('Asia/Shanghai', '2026-03-08T07:00:00Z'), 28_800)
})
