/** Findings in four forms: the same rows in each, the same bytes each time, and what a reviewer wrote taken back in. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { csvRecords } from '@forbear/logs/input'
import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { Refused } from '@forbear/audit/refused'
import { FINDING_FORMS, type Written, openFindings } from './files.ts'
import { parseReviews } from '@forbear/audit/findings/review'
import { COLUMNS, type FindingRow, dutyId, findingId, setId } from '@forbear/audit/findings/row'
import { SHEET_ROWS_AT_MOST, xlsxWriter } from './xlsx.ts'

const ROWS: readonly FindingRow[] = [
  {
    id: 'f-1',
    kind: 'contact',
    review: 'machine',
    certain: 'barred',
    fact_at_most: 3,
    collector: '=HYPERLINK("x")',
  },
  { id: 'f-2', kind: 'contact', review: 'upheld', review_note: '第一行\n“第二行”, <&>', fact_at_most: 0 },
]

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'findings-test-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function write(folder: string): readonly Written[] {
  const out = openFindings(folder, FINDING_FORMS, [])
  for (const row of ROWS) out.write(row)
  return out.close()
}

test('the same rows give the same bytes', () => {
  assert.deepEqual(inFolder(write), inFolder(write))
})

test('CSV: every cell comes back, none is a formula', () => {
  inFolder((folder) => {
    write(folder)
    const text = readFileSync(join(folder, 'findings.csv'), 'utf8')
    assert.ok(text.startsWith('\uFEFFid,kind,review,'))
    const [head, first, second] = [...csvRecords(text.slice(1))].map((r) =>
      r.kind === 'cells' ? r.cells : [],
    )
    const cell = (cells: readonly string[] | undefined, name: string): string | undefined =>
      cells?.[head?.indexOf(name) ?? -1]
    assert.equal(cell(first, 'collector'), '\'=HYPERLINK("x")')
    assert.equal(cell(second, 'review_note'), ROWS[1]?.review_note)
    assert.equal(cell(second, 'fact_at_most'), '0')
    assert.equal(head?.length, COLUMNS.length)
  })
})

test('JSON lines: the rows as they are', () => {
  inFolder((folder) => {
    write(folder)
    const lines = readFileSync(join(folder, 'findings.jsonl'), 'utf8').trimEnd().split('\n')
    assert.deepEqual(
      lines.map((l) => JSON.parse(l) as unknown),
      ROWS,
    )
  })
})

test('Parquet: another reader reads the rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-test-'))
  write(folder)
  const bytes = readFileSync(join(folder, 'findings.parquet'))
  rmSync(folder, { recursive: true })
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const rows = await parquetReadObjects({ file })
  const filled = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null)))
  assert.deepEqual(filled, ROWS)
})

test('XLSX: the parts a spreadsheet needs; text is text', () => {
  inFolder((folder) => {
    write(folder)
    const parts = unzipSync(readFileSync(join(folder, 'findings.xlsx')))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    assert.ok(sheet.includes('<t xml:space="preserve">=HYPERLINK("x")</t>'))
    assert.ok(!sheet.includes('<f>'))
    assert.ok(sheet.includes('“第二行”, &lt;&amp;&gt;'))
    assert.ok(sheet.includes('<v>3</v>'))
    assert.equal(sheet.match(/<row /g)?.length, 3)
  })
})

const HEAD = 'id,review,reviewed_by,reviewed_on,review_note,answer'

test('a reviewer’s file: what is still machine’s says nothing, the rest is taken with who and when', () => {
  const text = `\uFEFF${HEAD}\r\nf-1,machine,,,,\r\nf-2,withdrawn,Li,2026-11-20,"wrong person, see file",\r\n`
  assert.deepEqual(
    [...parseReviews(text, 'review.csv').values()],
    [{ id: 'f-2', state: 'withdrawn', by: 'Li', on: '2026-11-20', note: 'wrong person, see file' }],
  )
})

test('a reviewer’s file as a spreadsheet saves it: dates with strokes, states with capitals', () => {
  const [review] = parseReviews(`${HEAD}\nf-1,Upheld,Li,2026/11/5,,\n`, 'review.csv').values()
  assert.deepEqual(review, { id: 'f-1', state: 'upheld', by: 'Li', on: '2026-11-05' })
})

test('a reviewer’s file with faults is refused with all of them', () => {
  const text = `${HEAD}\nf-1,maybe,Li,2026-11-20,,\nf-2,upheld,,20/11/2026,,\nf-3,answered,Li,2026-11-20,,\nf-4,upheld,Li,2026-11-20,,\nf-4,withdrawn,Li,2026-11-20,,\nf-5,machine,,,not him,\nf-6,upheld,Li,2026-02-30,,\n`
  assert.throws(
    () => parseReviews(text, 'review.csv'),
    (error: unknown) => {
      assert.ok(error instanceof Refused)
      assert.deepEqual(
        error.reasons.map((r) => r.en),
        [
          'review.csv:2: review `maybe` is not a state, use one of machine, reviewed, answered, upheld, withdrawn',
          'review.csv:3: `upheld` needs reviewed_by: who says so',
          'review.csv:3: `upheld` needs reviewed_on as YYYY-MM-DD, found `20/11/2026`',
          'review.csv:4: `answered` needs answer: what was answered',
          'review.csv:6: `f-4` stands twice, as `upheld` by Li on 2026-11-20 and as `withdrawn` by Li on 2026-11-20; leave the one that holds',
          'review.csv:7: `review_note` is filled in, but review still says `machine`; set it to one of reviewed, answered, upheld, withdrawn',
          'review.csv:8: `upheld` needs reviewed_on as YYYY-MM-DD, found `2026-02-30`',
        ],
      )
      return true
    },
  )
  assert.throws(() => parseReviews('id,state\nf-1,upheld\n', 'r.csv'), /column `review` is missing/)
})

test('ids: the same for the same finding, another for each thing a finding can be about', () => {
  const on = { rule: 'r', decided: { kind: 'attribute' } } as const
  const end = { kind: 'end-by', endBy: 0, endedAt: 1, zone: 'UTC' } as const
  const ids = [
    findingId(on, 'm', '1'),
    findingId({ ...on, debt: '2' }, 'm', '1'),
    findingId({ ...on, decided: end }, 'm', '1'),
    setId({ rule: 'r', contacts: ['1', '2'] }, 'm'),
    setId({ rule: 'r', contacts: ['1', '2', '3'] }, 'm'),
    dutyId({ rule: 'r', about: ['1', '2'] }, 'm'),
  ]
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(findingId({ ...on }, 'm', '1'), ids[0])
  assert.equal(setId({ rule: 'r', contacts: ['2', '1'] }, 'm'), ids[3], 'the order of rows means nothing')
})

test('XLSX: more findings than a sheet holds is told as what was asked wrongly', () => {
  const writer = xlsxWriter([{ name: 'id', type: 'text' }], () => undefined)
  assert.throws(() => {
    for (let i = 0; i < SHEET_ROWS_AT_MOST; i++) writer.write({})
  }, Refused)
})

test('files that were not closed leave nothing', () => {
  inFolder((folder) => {
    const open = openFindings(folder, ['csv', 'xlsx'], [])
    open.write(ROWS[0] ?? {})
    assert.equal(readdirSync(folder).length, 2)
    open.abandon()
    assert.deepEqual(readdirSync(folder), [])
  })
})
