/**
 * Evidence from a phone to a verdict that anybody can check: exported calls become a sealed file, `forbear repeat` says
 * that it comes out, and `forbear audit` finds the same in what is inside as in the phone's own export.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { formats, phoneOf, readCollectors } from '@forbear/logs'
import {
  type Evidence,
  evidenceBytes,
  evidenceLog,
  makeEvidence,
  sealed,
} from '@forbear/audit/evidence/evidence'
import { readAsked } from '@forbear/audit/evidence/inside'
import { lock } from '@forbear/audit/evidence/passphrase'
import { variantOf } from '@forbear/audit/evidence/variants'
import type { FindingRow } from '@forbear/audit/findings/row'
import { newReading } from '@forbear/audit/reading'
import { memoryShelf } from '@forbear/audit/shelf'
import { ENGINE_VERSION, TIME_ZONE_DATA } from '../surroundings.ts'
import { forbear, type Run } from '../testing/run-forbear.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-evidence-test-'))
const temporary = join(folder, 'temporary')
mkdirSync(temporary)
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const run = async (...words: readonly string[]): Promise<Run> =>
  await forbear(words, { cwd: folder, env: { TMPDIR: temporary } })

const call = (number: string, when: string, type: number, seconds: number): string =>
  `<call number="${number}" duration="${seconds}" date="${Temporal.Instant.from(when).epochMilliseconds}" type="${type}" />`
const backup = (...calls: readonly string[]): string =>
  `<?xml version='1.0' encoding='UTF-8' ?>\n<calls count="${calls.length}">\n${calls.join('\n')}\n</calls>\n`

const PRIVATE = '13912345678'
const own = file(
  'calls-own.xml',
  backup(
    call('+86 10 5555 0101', '2026-11-05T22:30:00+08:00', 1, 65),
    call(PRIVATE, '2026-11-05T22:40:00+08:00', 1, 600),
    ...[9, 10, 11, 12, 13, 14, 15].map((hour) =>
      call(
        '01055550101',
        `2026-11-06T${String(hour).padStart(2, '0')}:00:00+08:00`,
        hour % 2 === 0 ? 3 : 1,
        hour % 2 === 0 ? 0 : 40,
      ),
    ),
  ),
)
const mother = file('calls-mother.xml', backup(call('01055550101', '2026-11-06T10:00:00+08:00', 1, 120)))
const collectors = file(
  'collectors.json',
  JSON.stringify({
    collectors: [
      {
        number: '010-5555 0101',
        organisation: 'stillwater-agency',
        kind: 'agency',
        creditor: 'lantern-bank',
        creditorType: 'bank',
      },
    ],
    phones: [
      { file: 'calls-own.xml', point: 'own phone', person: 'me', role: 'debtor' },
      { file: 'calls-mother.xml', point: 'mother’s phone', person: 'mother', role: 'relative' },
    ],
  }),
)
const CONTEXT = { persons: [{ id: 'mother', matter: 'me' }] }
const context = file('matter.json', JSON.stringify(CONTEXT))
const ASSUMED = [
  'purpose=collection',
  'product=online-consumer-loan',
  'stage=overdue',
  'debts=one',
  'answered=debtor-from-20-seconds',
]
const ASKED = { jurisdiction: 'CN', zone: 'Asia/Shanghai', assumptions: ASSUMED, context: CONTEXT }
const law = { rulebook, digest: await digestOf(rulebook) }

/** What a page does with the files that a person gives it. */
function evidenceOf(paths: readonly string[]): Evidence {
  const listed = readCollectors(readFileSync(collectors))
  assert.ok(listed.ok)
  const matters = readAsked(ASKED)
  assert.ok(matters.ok)
  const reading = newReading(memoryShelf(), matters.value)
  const files = paths.map((path, i) => {
    const phone = phoneOf(listed.value, basename(path))
    assert.ok(phone)
    const bytes = readFileSync(path)
    const log = formats['sms-backup-xml'].read(bytes, { phone })
    assert.ok(log.ok)
    for (const contact of log.contacts) reading.take(contact, i)
    return { name: path, log, bytes }
  })
  const log = evidenceLog(reading.done(files))
  assert.ok(log.ok)
  const made = makeEvidence({
    variant: 'self',
    madeAt: '2026-11-26T09:00:00+08:00',
    madeBy: ENGINE_VERSION,
    timeZoneData: TIME_ZONE_DATA,
    law,
    asked: ASKED,
    inputs: files.map(({ name, log: { rows }, bytes }) => ({
      name: basename(name),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      kept: rows.inContacts,
      dropped: rows.dropped,
      setAside: rows.setAside,
    })),
    log: log.value,
    attachments: [],
    statements: [],
  })
  assert.ok(made.ok, JSON.stringify(made))
  return made.value
}

const rowsIn = (path: string): readonly FindingRow[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FindingRow)
    .map(({ lines: _lines, ...row }) => row)
    .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

const evidence = evidenceOf([own, mother])
const path = file('evidence.json', evidenceBytes(evidence))

for (const [name, phones] of [
  ['one phone', [own]],
  ['two phones of one matter', [own, mother]],
] as const)
  test(`${name}: the file repeats, and what is inside gives what the phone’s own export gives`, async () => {
    const made = evidenceOf(phones)
    const given = file(`${name}.json`, evidenceBytes(made))
    const inside = join(folder, `${name} inside`)
    const repeated = await run('repeat', given, '--extract', inside, '--in', folder)
    assert.equal(repeated.status, 0, repeated.out + repeated.err)
    assert.match(repeated.out, /seal whole/)
    assert.match(repeated.out, /rulebook the same/)
    assert.match(repeated.out, new RegExp(`${made.findings.length} findings, each the same`))
    for (const phone of phones)
      assert.match(repeated.out, new RegExp(`\`${basename(phone)}\`: .*holds the same bytes`))
    assert.ok(!repeated.out.includes(PRIVATE) && !readFileSync(given, 'utf8').includes(PRIVATE))

    const asked = [
      '--jurisdiction',
      'CN',
      '--zone',
      'Asia/Shanghai',
      ...ASSUMED.flatMap((a) => ['--assume', a]),
    ]
    const rows = ['--context', context, '--names', '--findings', 'jsonl']
    const direct = join(folder, `${name} direct`)
    const phone = ['--format', 'sms-backup-xml', '--collectors', collectors]
    await run('audit', ...phones, ...phone, ...asked, ...rows, '--out', direct)
    const command = readFileSync(join(inside, 'command.txt'), 'utf8').trimEnd()
    const shell = spawnSync(
      'sh',
      [
        '-c',
        command.replace('forbear', `"$NODE" "$MAIN"`).replace(' -- ', ' --findings jsonl --out out -- '),
      ],
      { cwd: inside, encoding: 'utf8', env: { ...process.env, NODE: process.execPath, MAIN } },
    )
    assert.equal(shell.status, 1, shell.stderr)
    const [was, is] = [rowsIn(join(direct, 'findings.jsonl')), rowsIn(join(inside, 'out', 'findings.jsonl'))]
    assert.ok(is.length >= 3)
    assert.deepEqual(is, was)
    assert.equal(statSync(join(inside, 'log.jsonl')).mode & 0o077, 0, 'for its owner alone')
    assert.deepEqual(readdirSync(temporary), [], 'nothing is left of it')
  })

test('variants for a court and the public repeat too', async () => {
  for (const variant of ['court', 'public'] as const) {
    const made = variantOf(evidence, variant, { law, key: new Uint8Array(16) })
    assert.ok(made.ok)
    const { status, out, err } = await run('repeat', file(`${variant}.json`, evidenceBytes(made.value)))
    assert.equal(status, 0, out + err)
    assert.match(out, variant === 'court' ? /for a court/ : /for the public/)
  }
})

test('what does not come out is named; a broken seal is told and what is inside judged all the same', async () => {
  const { seal: _seal, ...rest } = evidence
  const [first, second, ...others] = rest.findings
  assert.ok(first && second)
  const cases: readonly (readonly [name: string, content: object, says: readonly RegExp[]])[] = [
    [
      'a finding taken out, sealed anew',
      sealed({ ...rest, findings: [second, ...others] }),
      [/seal whole/, new RegExp(`${String(first.id)} .*comes out and is not in the file`)],
    ],
    [
      'a finding swapped, the seal left',
      { ...evidence, findings: [{ ...first, contact: 'line:3' }, second, ...others] },
      [/the seal is broken/, new RegExp(`${String(first.id)} .*other facts: contact`)],
    ],
    [
      'a time changed in the log, sealed anew',
      sealed({ ...rest, log: rest.log.replace('T14:30:00Z', 'T04:30:00Z') }),
      [/seal whole/, /does not come out/],
    ],
    [
      'counts beautified',
      sealed({ ...rest, counts: { ...rest.counts, judged: 1 } }),
      [/count `judged`: 1 in the file/],
    ],
  ]
  for (const [name, content, says] of cases) {
    const { status, out, err } = await run('repeat', file('changed.json', JSON.stringify(content)))
    assert.equal(status, 1, `${name}: ${out}${err}`)
    for (const pattern of says) assert.match(out, pattern, name)
  }
})

test('another rulebook or version is told, and is no difference by itself', async () => {
  const { seal: _seal, ...rest } = evidence
  const older = sealed({ ...rest, rulebook: `sha256:${'0'.repeat(64)}`, madeBy: 'forbear 0.0.9' })
  const { status, out } = await run('repeat', file('older.json', evidenceBytes(older)), '--lang', 'zh')
  assert.equal(status, 0, out)
  assert.match(out, /规则库不同，发现可能因此不同/)
  assert.match(out, /引擎版本不同/)
  assert.match(out, /封签完好/)
  const same = await run('repeat', path, '--rulebook', file('law.json', JSON.stringify(rulebook)))
  assert.equal(same.status, 0, same.out + same.err)
})

test('a locked file opens under its passphrase and under no other', async () => {
  const locked = await lock(evidenceBytes(evidence), 'nine lanterns on the water', {
    salt: new Uint8Array(16),
    iv: new Uint8Array(12),
  })
  assert.ok(locked.ok)
  const given = file('locked.json', locked.value)
  const phrase = file('phrase', 'nine lanterns on the water\n')
  assert.equal((await run('repeat', given, '--passphrase-file', phrase)).status, 0)
  const cases: readonly (readonly [args: readonly string[], en: RegExp])[] = [
    [['--passphrase-file', file('other', 'nine lanterns on the wall')], /does not open the file/],
    [['--passphrase-file', join(folder, 'nowhere')], /no such file/],
    [[], /--passphrase-file/],
  ]
  for (const [args, says] of cases) {
    const { status, out, err } = await run('repeat', given, ...args)
    assert.deepEqual([status, out], [64, ''], err)
    assert.match(err, says)
  }
  const open = await run('repeat', path, '--passphrase-file', phrase)
  assert.equal(open.status, 64)
  assert.match(open.err, /is not locked/)
})

test('what is no evidence is refused with what it is, in both languages', async () => {
  const whole = evidenceBytes(evidence)
  const cases: readonly (readonly [content: string | Uint8Array, en: RegExp, zh: RegExp])[] = [
    ['', /not JSON; the text ends too early/, /文本过早结束/],
    [whole.slice(0, whole.length - 100), /not JSON/, /不是 JSON/],
    [
      JSON.stringify({ ...evidence, form: 'forbear-evidence/9' }),
      /forbear-evidence\/1/,
      /不是本版本的证据文件/,
    ],
    [JSON.stringify({ form: 'forbear-locked/9' }), /forbear-evidence\/1/, /不是本版本的证据文件/],
    [
      JSON.stringify({ ...evidence, findings: 'none' }),
      /\/findings: "none" stands where/,
      /\/findings：.*应为列表/,
    ],
    [
      JSON.stringify({ ...evidence, log: `${evidence.log}{"at":"soon"}\n` }),
      /\/log: line \d+, "at"/,
      /\/log：第 \d+ 行/,
    ],
    ['{"a":1}', /neither a manifest of an audit nor an evidence file/, /既不是审计清单，也不是证据文件/],
    ['[]', /neither a manifest/, /既不是/],
  ]
  for (const [i, [content, en, zh]] of cases.entries()) {
    const given = file('given.json', content)
    // in turn: the words of both languages stand side by side, and each run of the command takes its time
    const isChinese = i % 2 === 0
    const ran = await run('repeat', given, ...(isChinese ? ['--lang', 'zh'] : []))
    assert.deepEqual([ran.status, ran.out], [64, ''], ran.err)
    assert.match(ran.err, isChinese ? zh : en)
  }
})

test('options that mean nothing here are refused; nothing is written over', async () => {
  const manifest = file('manifest.json', JSON.stringify({ manifest: 'forbear-audit-1' }))
  const idle = await run('repeat', manifest, '--extract', join(folder, 'x'), '--passphrase-file', path)
  assert.equal(idle.status, 64)
  assert.match(idle.err, /--passphrase-file is for an evidence file/)
  assert.match(idle.err, /--extract is for an evidence file/)
  assert.ok(!existsSync(join(folder, 'x')))
  const full = join(folder, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'log.jsonl'), 'mine')
  const taken = await run('repeat', path, '--extract', full)
  assert.equal(taken.status, 64)
  assert.match(taken.err, /is there already/)
  assert.equal(readFileSync(join(full, 'log.jsonl'), 'utf8'), 'mine')
  assert.match((await run('repeat', path, '--in', join(folder, 'nowhere'))).err, /no such folder/)
  const elsewhere = await run('repeat', path, '--in', temporary)
  assert.equal(elsewhere.status, 0)
  assert.match(elsewhere.out, /no file of the same bytes was found/)
})
