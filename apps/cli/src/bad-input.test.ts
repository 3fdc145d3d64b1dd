/**
 * What people give by mistake, a row a case and format: the message names file, line and field in both languages, what
 * cannot be read is counted and listed, `--strict` stops, and nothing is dropped silently.
 */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { type FormatName, addsUp, formats } from '@forbear/logs'
import { archive, workbookParts } from '@forbear/logs/testing'
import type { AuditFlags } from './audit/asked.ts'
import type { AuditResult } from '@forbear/audit/result'
import { readSource } from './audit/sources.ts'
import { auditFiles } from './audit/carry-out.ts'
import { FAULT } from './refused.ts'
import { Refused, USAGE } from '@forbear/audit/refused'
import { textReport } from './report/text.ts'
import {
  FORMAT_NAMES,
  exampleOf,
  examplePath,
  flagsOf as exampleFlags,
  writeCollectors,
} from './testing/examples.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-bad-'))
after(() => rmSync(folder, { recursive: true }))

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

const collectors = writeCollectors(folder)
const flagsOf = (format: FormatName, more: Partial<AuditFlags> = {}): AuditFlags =>
  exampleFlags(format, collectors, more)

let count = 0
const fileOf = (bytes: string | Uint8Array): string => {
  count += 1
  const path = join(folder, `given-${count}`)
  writeFileSync(path, bytes, 'latin1')
  return path
}

const refusalOf = async (path: string, flags: AuditFlags): Promise<Refused> => {
  try {
    await auditFiles([path], flags, 'en')
  } catch (error) {
    assert.ok(error instanceof Refused, String(error))
    assert.equal(error.exitCode, USAGE)
    for (const { en, zh } of error.reasons) assert.ok(en !== '' && /\p{Script=Han}/u.test(zh))
    return error
  }
  return assert.fail(`${path} was audited`)
}

interface RowCase {
  readonly what: string
  readonly format: FormatName
  /** Put in the place of the first text like the first. */
  readonly put: readonly [from: string, to: string]
  readonly line: number
  readonly field: string
  readonly says: readonly [en: RegExp, zh: RegExp]
  readonly flags?: Partial<AuditFlags>
}

const NO_DATE = [/No such date or time exists/, /不存在这样的日期或时间/] as const
const SKIPPED = [/clocks were put forward/, /拨快/] as const
const NOT_WHOLE = [/not a whole number from 0/, /不是零或正整数/] as const
const NO_LENGTH = [/not a length of time/, /不是时长/] as const
const TWICE = [/stands in an earlier row/, /前面的行里已经出现/] as const
const CELLS = [/wrong number of cells/, /单元格数目不对/] as const
const QUOTES = [/quotation marks/, /引号/] as const
const NEW_YORK = { logZone: 'America/New_York', zone: 'America/New_York' }

/** A date that does not exist, in the form of each format. */
const DATES: readonly RowCase[] = (
  [
    ['asterisk-cdr', ['"2026-03-02 09:00:00"', '"2026-02-30 09:00:00"'], 1, 'start'],
    ['carrier-bill-cn', ['03-02 09:10', '03-32 09:10'], 6, '起始时间'],
    ['columns', ['2026/11/5', '2026/11/31'], 3, '呼叫时间'],
    ['forbear-csv', ['2026-03-02', '2026-02-30'], 2, 'at'],
    ['forbear-jsonl', ['2026-03-02', '2026-02-30'], 3, 'at'],
    ['freeswitch-csv', ['"2026-03-02 09:00:00"', '"2026-02-30 09:00:00"'], 1, 'start_stamp'],
    ['sms-backup-xml', ['1772442000500', '99999999999999999'], 4, 'date'],
    ['sms-gateway', ['2603020900,', '2602300900,'], 2, 'submit_date'],
    ['twilio-calls', ['02 Mar', '31 Feb'], 1, 'start_time'],
    ['twilio-messages', ['2026-03-02', '2026-02-30'], 2, 'date_sent'],
    ['typed', ['2026-03-02 09:00', '2026-02-30 09:00'], 2, 'time'],
  ] as const
).map(([format, put, line, field]) => ({
  what: 'a date that does not exist',
  format,
  put,
  line,
  field,
  says: format === 'sms-backup-xml' ? ([/not a time/, /不是时间/] as const) : NO_DATE,
}))

/** A time that the clocks of New York skipped. */
const GAPS: readonly RowCase[] = (
  [
    ['freeswitch-csv', ['"2026-03-02 09:00:00"', '"2026-03-08 02:30:00"'], 1, 'start_stamp'],
    ['forbear-csv', ['2026-03-02T09:00:00+08:00', '2026-03-08T02:30:00'], 2, 'at'],
    ['forbear-jsonl', ['2026-03-02T09:00:00+08:00', '2026-03-08T02:30:00'], 3, 'at'],
    ['sms-gateway', ['2603020900,', '2603080230,'], 2, 'submit_date'],
    ['twilio-messages', ['2026-03-02T09:00:00Z', '2026-03-08T02:30:00'], 2, 'date_sent'],
    ['carrier-bill-cn', ['03-02 09:10', '03-08 02:30'], 6, '起始时间'],
    ['typed', ['2026-03-02 09:00 ', '2026-03-08 02:30 '], 2, 'time'],
  ] as const
).map(([format, put, line, field]) => ({
  what: 'a time that the clocks skipped',
  format,
  put,
  line,
  field,
  says: SKIPPED,
  flags: NEW_YORK,
}))

const NEGATIVE: readonly RowCase[] = (
  [
    ['asterisk-cdr', [',40,0,', ',-40,0,'], 1, 'duration', NOT_WHOLE],
    ['carrier-bill-cn', [latin1('1分35'), latin1('-1分35')], 6, '通信时长', NO_LENGTH],
    ['columns', ['00:01:37', '-00:01:37'], 3, '通话时长', NO_LENGTH],
    ['forbear-csv', [',40,', ',-40,'], 2, 'duration_seconds', NOT_WHOLE],
    ['forbear-jsonl', ['"duration_seconds":40', '"duration_seconds":-40'], 3, 'duration_seconds', NOT_WHOLE],
    ['freeswitch-csv', ['"40","0"', '"-40","0"'], 1, 'duration', NOT_WHOLE],
    ['sms-backup-xml', ['duration="95"', 'duration="-95"'], 5, 'duration', NOT_WHOLE],
    ['twilio-calls', ['"duration": "25"', '"duration": "-25"'], 2, 'duration', NOT_WHOLE],
    ['typed', ['1 min 35 s', '-1 min 35 s'], 3, 'length', NO_LENGTH],
  ] as const
).map(([format, put, line, field, says]) => ({
  what: 'a length below nothing',
  format,
  put,
  line,
  field,
  says,
}))

const IDS: readonly RowCase[] = (
  [
    ['columns', ['CC20261105000002', 'CC20261105000001'], 4, 'id'],
    ['forbear-csv', ['\nc-2,', '\nc-1,'], 3, 'id'],
    ['forbear-jsonl', ['"id":"c-2"', '"id":"c-1"'], 4, 'id'],
    ['freeswitch-csv', ['-000000000003"', '-000000000001"'], 3, 'uuid'],
    [
      'twilio-calls',
      ['"CA00000000000000000000000000000002"', '"CA00000000000000000000000000000001"'],
      2,
      'sid',
    ],
    [
      'twilio-messages',
      ['SM00000000000000000000000000000002', 'SM00000000000000000000000000000001'],
      4,
      'sid',
    ],
  ] as const
).map(([format, put, line, field]) => ({
  what: 'an id for the second time',
  format,
  put,
  line,
  field,
  says: TWICE,
}))

const OTHERS: readonly RowCase[] = [
  {
    what: 'a cell too many',
    format: 'forbear-csv',
    put: ['c-1,', 'c-1,,'],
    line: 2,
    field: '',
    says: CELLS,
  },
  {
    what: 'a cell too few',
    format: 'twilio-messages',
    put: [',delivered,', ','],
    line: 2,
    field: '',
    says: CELLS,
  },
  {
    what: 'a quotation mark that is not closed',
    format: 'forbear-csv',
    put: ['c-1,', '"c-1,'],
    line: 2,
    field: '',
    says: QUOTES,
  },
  {
    what: 'markup broken off',
    format: 'sms-backup-xml',
    put: ['type="3"', 'type=3"'],
    line: 4,
    field: '',
    says: [/markup breaks off/, /标记中断或损坏/],
  },
]

const TABLE = [...DATES, ...GAPS, ...NEGATIVE, ...IDS, ...OTHERS]

for (const { what, format, put, line, field, says, flags } of TABLE) {
  test(`${format}: ${what} sets its row aside, listed with line and field; --strict stops at it`, async () => {
    const good = exampleOf(format)
    assert.ok(good.includes(put[0]), put[0])
    const path = fileOf(good.replace(put[0], () => put[1]))
    const asked = flagsOf(format, flags)
    const { result } = await auditFiles([path], asked, 'en')
    const { rows, setAside } = result
    assert.ok(addsUp(rows))
    assert.equal(rows.setAside, 1)
    assert.equal(setAside[0]?.line, line)
    const fields = setAside[0]?.problems.map((problem) => problem.field ?? '')
    assert.ok(fields?.includes(field), JSON.stringify(setAside))
    const reports = [textReport(result, 'en'), textReport(result, 'zh')]
    for (const [index, report] of reports.entries()) {
      assert.match(report, says[index] ?? /./)
      assert.match(report, index === 0 ? new RegExp(`line ${line}\\b`) : new RegExp(`第 ${line} 行`))
      assert.ok(report.includes(path) && report.includes(field))
    }
    const { reasons } = await refusalOf(path, { ...asked, strict: true })
    const [first] = reasons
    assert.ok(first)
    assert.ok(first.en.startsWith(`${path}: line ${line}`), first.en)
    assert.ok(first.zh.startsWith(`${path}：第 ${line} 行`), first.zh)
    assert.ok(reasons.some(({ en, zh }) => says[0].test(en) && says[1].test(zh) && en.includes(field)))
  })
}

test('a time that the clocks repeated is an interval, not a row lost', async () => {
  const path = fileOf(exampleOf('forbear-csv').replace('2026-03-02T09:00:00+08:00', '2026-11-01T01:30:00'))
  const { result } = await auditFiles([path], flagsOf('forbear-csv', NEW_YORK), 'en')
  assert.equal(result.rows.setAside, 0)
  assert.equal(result.rows.inContacts, 4)
})

interface WholeCase {
  readonly what: string
  readonly format: FormatName
  readonly bytes: string | Uint8Array
  readonly says: readonly [en: RegExp, zh: RegExp]
}

const csv = exampleOf('forbear-csv')
const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])
const COMPRESSED = [/is compressed \(gzip\).*unpack it/, /gzip 压缩文件.*解压/] as const
const ZIP = [
  /a ZIP archive, or a workbook.*unpack.*save a workbook as CSV/,
  /ZIP 压缩包.*解压.*另存为 CSV/,
] as const
const UTF16 = [/text in UTF-16.*save it as UTF-8/, /UTF-16.*另存为 UTF-8/] as const
const zipped = archive({ 'calls.csv': csv })
const anyBomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><calls count="1"><call number="&b;"/></calls>`
const sheetBomb = (): Uint8Array => {
  const parts = workbookParts({ a: [['起始时间', '通信方式', '对方号码']] })
  const name = 'xl/worksheets/sheet1.xml'
  return archive({ ...parts, [name]: `<!DOCTYPE b [<!ENTITY a "aa">]>${parts[name] ?? ''}` })
}

const textFormats = FORMAT_NAMES.filter((name) => name !== 'forbear-parquet')

/** Files of which nothing can be read: all exit 64 and name the file. */
const WHOLE: readonly WholeCase[] = [
  ...FORMAT_NAMES.flatMap((format): readonly WholeCase[] => [
    { what: 'an empty file', format, bytes: '', says: [/The file is empty/, /文件是空的/] },
    { what: 'gzip', format, bytes: gzipSync(exampleOf(format)), says: COMPRESSED },
    { what: 'a PDF', format, bytes: '%PDF-1.7\n', says: [/is a PDF.*export it as CSV/, /PDF.*导出为 CSV/] },
    { what: 'UTF-16', format, bytes: utf16(csv), says: UTF16 },
  ]),
  ...textFormats
    .filter((format) => format !== 'carrier-bill-cn')
    .flatMap((format): readonly WholeCase[] => [
      { what: 'a zip', format, bytes: zipped, says: ZIP },
      {
        what: 'an old workbook',
        format,
        bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
        says: [/old Office document \(\.xls\).*save it as CSV/, /旧式 Office 文档.*另存为/],
      },
      {
        what: 'a web page named .xls',
        format,
        bytes: '\n<html><table><tr><td>at</td></tr></table></html>',
        says: [/web page/, /网页/],
      },
    ]),
  {
    what: 'a zip of something',
    format: 'carrier-bill-cn',
    bytes: zipped,
    says: [/not an XLSX workbook/, /不是 XLSX 工作簿/],
  },
  {
    what: 'a Parquet file',
    format: 'forbear-csv',
    bytes: readFileSync(examplePath('forbear-parquet')),
    says: [/Parquet file.*--format forbear-parquet/, /Parquet 文件.*--format forbear-parquet/],
  },
  { what: 'text', format: 'forbear-parquet', bytes: csv, says: [/of another kind/, /文件类型不对/] },
  {
    what: 'a column that is missing',
    format: 'forbear-csv',
    bytes: csv.replace(',at,', ',time,'),
    says: [/"at": A needed column is missing/, /“at”：缺少必需的列/],
  },
  {
    what: 'a column twice',
    format: 'forbear-csv',
    bytes: csv.replace(',at_latest,', ',at,'),
    says: [/"at": A column stands twice/, /“at”：有重复的列/],
  },
  {
    what: 'semicolons',
    format: 'forbear-csv',
    bytes: csv.replaceAll(',', ';'),
    says: [/not separated by commas/, /不是用逗号分隔/],
  },
  {
    what: 'a column of the map that is missing',
    format: 'columns',
    bytes: exampleOf('columns').split('\n').slice(2).join('\n'),
    says: [/needed column is missing/, /缺少必需的列/],
  },
  {
    what: 'an entity bomb',
    format: 'sms-backup-xml',
    bytes: anyBomb,
    says: [/without a DOCTYPE/, /不含 DOCTYPE/],
  },
  {
    what: 'an entity bomb in a workbook',
    format: 'carrier-bill-cn',
    bytes: sheetBomb(),
    says: [/workbook/, /工作簿/],
  },
  {
    what: 'deep nesting',
    format: 'sms-backup-xml',
    bytes: '<a>'.repeat(100_000),
    says: [/nested a few deep/, /数层/],
  },
]

for (const { what, format, bytes, says } of WHOLE) {
  test(`${format}: ${what} is refused, saying what the file is and what to do`, async () => {
    const path = fileOf(bytes)
    const { reasons } = await refusalOf(path, flagsOf(format))
    assert.ok(
      reasons.some(({ en, zh }) => says[0].test(en) && says[1].test(zh)),
      JSON.stringify(reasons),
    )
    assert.ok(reasons.some(({ en, zh }) => en.includes(path) && zh.includes(path)))
  })
}

test('times without a zone: every row is set aside and listed, nothing is judged, the option is named', async () => {
  const { result } = await auditFiles([fileOf(csv.replaceAll('+08:00', ''))], flagsOf('forbear-csv'), 'en')
  assert.equal(result.exit, 2)
  assert.deepEqual(
    result.setAside.map(({ line }) => line),
    [2, 3, 4, 5],
  )
  assert.match(textReport(result, 'en'), /--log-zone/)
  assert.match(textReport(result, 'zh'), /--log-zone/)
})

test('a head without rows is read, warned of, and tests nothing', async () => {
  const { result } = await auditFiles([fileOf(csv.split('\n')[0] ?? '')], flagsOf('forbear-csv'), 'en')
  assert.equal(result.exit, 2)
  assert.deepEqual(
    result.warnings.map(({ code }) => code),
    ['no-rows'],
  )
})

test('GB18030 read as UTF-8: the row with the unreadable cell is set aside, and the encoding mends it', async () => {
  const path = fileOf(csv.replace('agency-a', '\u00b2\u00e2'))
  const wrong = await auditFiles([path], flagsOf('forbear-csv'), 'en')
  assert.deepEqual(
    wrong.result.setAside.map(({ line, problems }) => [line, problems[0]?.field, problems[0]?.code]),
    [[2, 'organisation', 'wrong-encoding']],
  )
  assert.match(textReport(wrong.result, 'en'), /--encoding gb18030/)
  const right = await auditFiles([path], flagsOf('forbear-csv', { encoding: 'gb18030' }), 'en')
  assert.deepEqual([right.result.rows.inContacts, right.result.rows.setAside], [4, 0])
})

test('a byte order mark, mixed line ends and rows out of order change no finding', async () => {
  const said = async (text: string) => {
    const { result } = await auditFiles([fileOf(text)], flagsOf('forbear-csv'), 'en')
    assert.equal(result.rows.inContacts, 4)
    return result.contacts
      .map(({ contact, certain, possible }) => `${contact} ${certain} ${possible}`)
      .toSorted()
  }
  const plain = await said(csv)
  const [head = '', ...rows] = csv.trimEnd().split('\n')
  assert.deepEqual(await said(`\u00ef\u00bb\u00bf${csv}`), plain)
  const ends = ['\r\n', '\n', '\r']
  assert.deepEqual(await said([head, ...rows].map((row, n) => row + (ends[n % 3] ?? '')).join('')), plain)
  assert.deepEqual(await said([head, ...rows.toReversed()].join('\n')), plain)
})

test('a formula in a cell is data: it is read as it stands and never written back as a formula', async () => {
  const evil = '=HYPERLINK(1)'
  const log = [
    'id,at,channel,direction,person,role,organisation,collector,actor_kind,creditor_type,product,stage,outcome,purpose,debts',
    `${evil},2026-11-05T22:30:00+08:00,call,outbound,+2+2,debtor,-1+1,@SUM(A1),agency,bank,online-consumer-loan,overdue,conversation,collection,d1`,
  ].join('\n')
  const out = join(folder, 'out')
  const { result } = await auditFiles(
    [fileOf(log)],
    flagsOf('forbear-csv', { out, findings: 'csv,xlsx,jsonl', names: true }),
    'en',
  )
  assert.ok(result.certain.some(({ contact }) => contact === evil))
  const findings = readFileSync(join(out, 'findings.csv'), 'utf8')
  assert.ok(findings.includes(`'${evil}`))
  assert.doesNotMatch(findings, /(?:^|,)"?[=+@]/m)
  const parts = Object.values(unzipSync(readFileSync(join(out, 'findings.xlsx')))).map((part) =>
    new TextDecoder().decode(part),
  )
  assert.ok(parts.some((part) => part.includes(evil)))
  assert.ok(
    parts.every((part) => !/<f[ >]/.test(part)),
    'no cell of the workbook holds a formula',
  )
})

test('a file that grows, shrinks or is rewritten while it is read is refused: which of the two was meant?', () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ['grows', (path) => appendFileSync(path, 'c-9')],
    ['shrinks', (path) => truncateSync(path, 40)],
    ['is rewritten', (path) => writeFileSync(path, csv.toUpperCase())],
  ]
  for (const [what, change] of changes) {
    const path = fileOf(csv)
    // a clock that cannot tell this second from the last would hide a rewriting
    utimesSync(path, 1, 1)
    let isChanged = false
    assert.throws(
      () =>
        readSource(
          path,
          formats['forbear-csv'].open({}),
          () => undefined,
          () => {},
          () => {
            if (!isChanged) change(path)
            isChanged = true
          },
        ),
      (error) =>
        error instanceof Refused &&
        error.reasons.every(
          ({ en, zh }) => en.includes(path) && /changed while/.test(en) && /被改动/.test(zh),
        ),
      what,
    )
  }
})

const run = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [MAIN, 'audit', ...args, '--format', 'forbear-csv', '--jurisdiction', 'CN'], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
    ...(input !== undefined && { input }),
  })

test('at the command line: exit 64 and nothing on stdout for what cannot be read, in the language asked for', () => {
  const packed = fileOf(gzipSync(csv))
  const english = run([packed])
  assert.deepEqual([english.status, english.stdout], [USAGE, ''])
  assert.match(english.stderr, /^forbear: `.*` is compressed \(gzip\).*unpack it/)
  const chinese = run([packed, '--lang', 'zh'])
  assert.equal(chinese.status, USAGE)
  assert.match(chinese.stderr, /gzip 压缩文件/)
  const piped = run(['-', '--lang', 'en'], '%PDF-1.7')
  assert.equal(piped.status, USAGE)
  assert.match(piped.stderr, /`standard input` is a PDF/)
})

test('a pipe that comes in drops is read to its end', { skip: process.platform === 'win32' }, async () => {
  const pipe = join(folder, 'pipe')
  assert.equal(spawnSync('mkfifo', [pipe]).status, 0)
  const args = [MAIN, 'audit', pipe, '--format', 'forbear-csv', '--jurisdiction', 'CN', '--json', '-']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const out: string[] = []
  child.stdout.setEncoding('utf8').on('data', (piece: string) => out.push(piece))
  const writer = createWriteStream(pipe)
  for (let at = 0; at < csv.length; at += 97) {
    writer.write(csv.slice(at, at + 97), 'latin1')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  writer.end()
  const status = await new Promise((resolve) => child.once('close', resolve))
  assert.notEqual(status, FAULT)
  const result = JSON.parse(out.join('')) as AuditResult
  assert.deepEqual([result.rows.inContacts, result.rows.setAside], [4, 0])
})

test('a line far too long costs that line and no other, whatever stands in it', async () => {
  const [head = '', first = '', ...rest] = csv.split('\n')
  for (const filler of ['x', '"', ',']) {
    const long = filler.repeat(17 * 1024 * 1024)
    const { result } = await auditFiles(
      [fileOf([head, first, long, ...rest].join('\n'))],
      flagsOf('forbear-csv'),
      'en',
    )
    assert.equal(result.rows.inContacts, 4, JSON.stringify(filler))
    assert.deepEqual(
      result.setAside.map(({ line }) => line),
      [3],
    )
  }
})
