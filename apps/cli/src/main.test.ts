/** The command as a newcomer runs it: exit statuses, messages on the right stream, in this process and in one of its own. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { shared, skipWithoutShared } from '@forbear/checks/shared'
import type { AuditResult } from '@forbear/audit/result'
import { forbear as runHere, type Run } from './testing/run-forbear.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

const forbear = async (...words: readonly string[]): Promise<Run> => await runHere(words)
const forbearIn = async (locale: string, ...words: readonly string[]): Promise<Run> =>
  await runHere(words, { env: { LANG: locale, LC_ALL: locale } })

const folder = mkdtempSync(join(tmpdir(), 'forbear-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const HEAD =
  'id,at,channel,direction,person,role,organisation,actor_kind,creditor_type,product,stage,outcome,purpose,debts'
const row = (id: string, at: string, outcome = 'conversation'): string =>
  `${id},${at},call,outbound,p1,debtor,agency,agency,bank,online-consumer-loan,overdue,${outcome},collection,d1`

test('judge as text names each instrument once under each kind of condition, and repeats no item', async () => {
  const request = fileURLToPath(
    new URL('../../../packages/conduct/examples/judge-request.cn.json', import.meta.url),
  )
  for (const [lang, heading, insult] of [
    ['en', '! This must not be said or done:', 'an insult'],
    ['zh', '! 不得说或做：', '侮辱'],
  ] as const) {
    const run = await forbear('judge', request, '--text', '--lang', lang)
    assert.equal(run.status, 0, run.err)
    assert.equal(run.out.split(heading).length, 2)
    const [, list = ''] = run.out.split(heading)
    const civilCode = lang === 'en' ? 'Civil Code' : '民法典'
    assert.equal(list.split(civilCode).length, 2, 'the Civil Code is named once')
    const own = list.slice(list.indexOf(civilCode)).split(lang === 'en' ? 'The statute' : '法律《')[0] ?? ''
    assert.equal(own.replaceAll(/\s+/g, ' ').split(insult).length, 2)
    if (lang === 'zh') assert.doesNotMatch(run.out, /Article|Chapter|not known/)
  }
})

test('a late call is a finding: exit 1, the clause and the force are named', async () => {
  const log = file('late.csv', `${HEAD}\n${row('a', '2026-11-05T22:30:00+08:00')}\n`)
  const run = await forbear(
    'audit',
    log,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
  )
  assert.equal(run.status, 1, run.err)
  assert.match(run.out, /GB\/T 45251-2025/)
  assert.match(run.out, /recommended standard/)
  assert.match(run.out, /not reviewed by a person/)
})

test('the fourth talk of a day is a finding only where the record is known to be complete', async () => {
  const log = file(
    'four.csv',
    [HEAD, ...['09', '11', '14', '16'].map((h) => row(h, `2026-11-05T${h}:00:00+08:00`))].join('\n'),
  )
  const args = [
    'audit',
    log,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
    '--json',
    '-',
  ]
  const result = JSON.parse((await forbear(...args)).out) as AuditResult
  const fourth = result.certain.filter((f) => f.finding.rule === 'cn/gbt-45251-2025/5.3-effective-calls')
  assert.deepEqual(
    fourth.map((f) => f.contact),
    ['16'],
  ) // three before it are seen, whatever else there was
  const gap = result.coverage.find((c) => c.rule === 'cn/gbt-45251-2025/5.3-effective-calls')
  assert.deepEqual(gap?.contacts, ['09', '11', '14']) // before the first row others may have called (S13)
  const complete = JSON.parse((await forbear(...args, '--assume', 'coverage=complete')).out) as AuditResult
  assert.equal(complete.coverage.length, 0)
})

test('a clear log exits 0, an unreadable question 64, each reason at once, on stderr', async () => {
  const log = file('clear.csv', `${HEAD}\n${row('a', '2026-11-05T10:00:00+08:00', 'no-answer')}\n`)
  const clear = await forbear(
    'audit',
    log,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
    '--assume',
    'coverage=complete',
    '--assume',
    'states=complete',
  )
  assert.equal(clear.status, 0, clear.out)
  const wrong = await forbear(
    'audit',
    log,
    '--format',
    'csv',
    '--jurisdiction',
    'XX',
    '--zone',
    'Asia/Nowhere',
    '--assume',
    'product=boat',
    '--assume',
    'colour=red',
  )
  assert.equal(wrong.status, 64)
  assert.equal(wrong.out, '')
  for (const word of ['`csv`', '`XX`', '`Asia/Nowhere`', '`product=boat`', '`colour=red`'])
    assert.match(wrong.err, new RegExp(word))
})

test('nothing to test exits 2, only undetermined exits 3', async () => {
  const inbound = file(
    'in.csv',
    `${HEAD}\n${row('a', '2026-11-05T22:30:00+08:00').replace('outbound', 'inbound')}\n`,
  )
  assert.equal(
    (
      await forbear(
        'audit',
        inbound,
        '--format',
        'forbear-csv',
        '--jurisdiction',
        'CN',
        '--zone',
        'Asia/Shanghai',
      )
    ).status,
    2,
  )
  const bound = file('bound.csv', `${HEAD}\n${row('a', '2026-11-05T22:00:00+08:00', 'no-answer')}\n`)
  const run = await forbear(
    'audit',
    bound,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--zone',
    'Asia/Shanghai',
    '--assume',
    'coverage=complete',
  )
  assert.equal(run.status, 3, run.out)
})

test('times without a zone are refused, rows that cannot be read are listed and stop a strict run', async () => {
  const naive = file('naive.csv', `${HEAD}\n${row('a', '2026-11-05 10:00:00')}\n`)
  const args = ['--format', 'forbear-csv', '--jurisdiction', 'CN', '--zone', 'Asia/Shanghai']
  const refused = await forbear('audit', naive, ...args)
  assert.match(refused.out + refused.err, /zone/)
  const bad = file(
    'bad.csv',
    `${HEAD}\n${row('a', '2026-11-05T10:00:00+08:00')}\n${row('b', '2026-02-30T10:00:00+08:00')}\n`,
  )
  const lax = await forbear('audit', bad, ...args)
  assert.match(lax.out, /line 3/)
  assert.match(lax.out, /1 set aside/)
  const strict = await forbear('audit', bad, ...args, '--strict')
  assert.equal(strict.status, 64)
  assert.match(strict.err, /line 3/)
})

test('context that contradicts the log stops the run', async () => {
  const log = file('c.csv', `${HEAD},number\n${row('a', '2026-11-05T10:00:00+08:00')},100\n`)
  const context = file(
    'context.json',
    JSON.stringify({
      persons: [{ id: 'p1', role: 'guarantor' }, { id: 'p2' }],
      points: [{ id: '100', person: 'p2' }],
    }),
  )
  const run = await forbear(
    'audit',
    log,
    '--format',
    'forbear-csv',
    '--jurisdiction',
    'CN',
    '--context',
    context,
  )
  assert.equal(run.status, 64, run.out)
  assert.match(run.err, /`p2`/)
  assert.match(run.err, /`guarantor`/)
})

test('every worked case of the law passes, from the command line', async () => {
  const run = await forbear('cases', '--failed')
  assert.match(run.out, /^\d+ passed, 0 failed$/m)
  assert.equal(run.status, 0)
  const money = await forbear('cases', '--instrument', 'hk/money-lenders-ordinance')
  assert.match(money.out, /W89 {2}a loan of 2023 at 50 %/)
  assert.match(money.out, /, 0 failed$/m)
})

test('law list, show, search, diff and export answer', async () => {
  assert.match((await forbear('law', 'list', 'CN')).out, /cn\/gbt-45251-2025/)
  assert.match((await forbear('law', 'show', 'us/regulation-f')).out, /12 CFR/)
  assert.equal((await forbear('law', 'show', 'no/such')).status, 64)
  assert.match((await forbear('law', 'search', 'bankruptcy')).out, /us\/bankruptcy-code/)
  // the rules on money stand beside those of conduct
  assert.match(
    (await forbear('law', 'show', 'cn/civil-code/670-kept-back', '--lang', 'zh')).out,
    /第六百七十条/,
  )
  assert.match((await forbear('law', 'list', 'HK')).out, /hk\/money-lenders-ordinance/)
  assert.match(
    (await forbear('law', 'diff', '--on', '2026-08-31', '--and', '2026-09-01', 'US')).out,
    /^\+ us\/ny\/nyc/m,
  )
  const out = join(folder, 'export')
  assert.equal((await forbear('law', 'export', '--out', out)).status, 0)
  const written = JSON.parse(readFileSync(join(out, 'rulebook.json'), 'utf8')) as { readonly digest: string }
  assert.match(written.digest, /^sha256:[0-9a-f]{64}$/)
  const price = JSON.parse(readFileSync(join(out, 'price-book.json'), 'utf8')) as { readonly digest: string }
  assert.match(price.digest, /^sha256:[0-9a-f]{64}$/)
  const again = await forbear('cases', join(out, 'cases.json'), join(out, 'price-cases.json'), '--failed')
  assert.match(again.out, / 0 failed$/m)
})

const OK = ['--format', 'forbear-csv', '--jurisdiction', 'CN', '--zone', 'Asia/Shanghai'] as const
const okLog = (): string =>
  file(
    'ok.csv',
    `${HEAD}\n${row('a', '2026-11-05T10:00:00+08:00')}\n${row('b', '2026-11-05T22:30:00+08:00')}\n`,
  )

test('whatever is asked wrongly exits 64 with nothing on stdout, never 1, which means findings', async () => {
  const log = okLog()
  const json = file('broken.json', '{"matter": x1,\n"timeline": 2}')
  const doubled = file('doubled.json', '{"matter": {"id": "a", "id": "b"}}')
  const plain = file('plain', 'x')
  const zh = 'zh_CN.UTF-8'
  const en = 'C.UTF-8'
  const table: readonly (readonly [string, readonly string[], RegExp])[] = [
    [en, ['frobnicate'], /unknown command `frobnicate`/],
    [zh, ['audit'], /缺少参数 `files`/],
    [zh, ['audit', log], /--format.*\n.*--jurisdiction/],
    [zh, ['audit', log, ...OK, '--bogus'], /没有选项 `--bogus`/],
    [zh, ['audit', log, ...OK, '--encoding', 'big5'], /不能取 `big5`，可用：utf-8/],
    [en, ['audit', log, ...OK, '--log-zone', 'Asia/Shangai'], /did you mean `Asia\/Shanghai`/],
    [zh, ['audit', log, ...OK, '--assume', 'dirction=outbound'], /是否指 `direction`/],
    [en, ['audit', log, '--format', 'forbear-csv', '--jurisdiction', 'CN/HK'], /its place is `HK`/],
    [zh, ['audit', log, '--format', 'forbear-csv', '--jurisdiction', 'CN/820000'], /其法域写作 `MO`/],
    [en, ['audit', log, ...OK, '--as-of', '2026-11-05'], /--as-of `2026-11-05`/],
    [zh, ['audit', log, ...OK, '--policy', 'house/considrate'], /没有内部政策.*`house\/considerate`/],
    [en, ['audit', log, log, ...OK], /count twice/],
    [en, ['audit', log, ...OK, '--json', log], /written over/],
    [zh, ['audit', log, ...OK, '--json', join(folder, 'no', 'x.json')], /文件夹 .* 不存在/],
    [en, ['audit', log, ...OK, '--out', plain], /in the way/],
    [en, ['audit', log, ...OK, '--explain', 'c'], /no contact `c`/],
    [zh, ['audit', log, ...OK, '--explain', 'a', '--json', '-'], /都写到标准输出/],
    [en, ['judge', json], /broken\.json:1:12: not JSON/],
    [zh, ['judge', doubled], /键 `id` 出现两次/],
    [zh, ['cases', file('none.json', '[]')], /没有案例/],
    [en, ['law', 'show', 'us/regulationf'], /did you mean `us\/regulation-f`/],
    [zh, ['law', 'diff', '--on', '2026-02-30', '--and', '2026-03-01'], /`2026-02-30` 不是日历上的日期/],
    [en, ['law', 'diff', '--on', '2026-03-02', '--and', '2026-03-01'], /earlier date first/],
    [en, ['demo', '--seed', 'x', '--debtors', '5'], /--seed.*\n.*--debtors/],
  ]
  for (const [locale, args, expected] of table) {
    const run = await forbearIn(locale, ...args)
    assert.equal(run.status, 64, `${args.join(' ')}: ${run.err}`)
    assert.equal(run.out, '', args.join(' '))
    assert.match(run.err, expected)
    assert.doesNotMatch(run.err, /^\s+at /m)
  }
})

test('--lang decides the language of refusals too', async () => {
  assert.match((await forbear('law', 'show', 'no/such', '--lang', 'zh')).err, /没有编号/)
  assert.match(
    (await forbearIn('zh_CN.UTF-8', 'law', 'show', 'no/such', '--lang', 'en')).err,
    /no instrument/,
  )
})

test('a process of its own ends with the same status and has the same on each stream', async () => {
  for (const [locale, words] of [
    ['C.UTF-8', ['permit']],
    ['zh_CN.UTF-8', ['audit', okLog(), ...OK, '--bogus']],
    ['C.UTF-8', ['audit', okLog(), ...OK]],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
      encoding: 'utf8',
      env: { ...process.env, LANG: locale, LC_ALL: locale },
    })
    assert.deepEqual({ status, out: stdout, err: stderr }, await forbearIn(locale, ...words))
  }
})

const FULL = '/dev/full'

test('a refusal that can be told to nobody ends with its own status', { skip: !existsSync(FULL) }, () => {
  const err = openSync(FULL, 'w')
  const { status } = spawnSync(process.execPath, [MAIN, 'frobnicate'], { stdio: ['ignore', 'ignore', err] })
  closeSync(err)
  assert.equal(status, 64)
})

test('who reads only the first line gets it without a fault', () => {
  const run = spawnSync('sh', ['-c', `"${process.execPath}" "${MAIN}" law export | head -1`], {
    encoding: 'utf8',
  })
  assert.equal(run.stdout, '{\n')
  assert.equal(run.stderr, '')
})

test('--out writes the report and the JSON whole, over an earlier audit, and keeps nothing unfinished', async () => {
  const out = join(folder, 'deep', 'out')
  for (let i = 0; i < 2; i++) assert.equal((await forbear('audit', okLog(), ...OK, '--out', out)).status, 1)
  assert.deepEqual(readdirSync(out).toSorted(), ['audit.json', 'manifest.json', 'report.html'])
  const written = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')) as AuditResult
  assert.equal(written.totals.contacts, 2)
  const printed = await forbear('audit', okLog(), ...OK, '--json', '-')
  assert.equal(printed.out, readFileSync(join(out, 'audit.json'), 'utf8'))
})

test('--explain says everything about one contact', async () => {
  const run = await forbear('audit', okLog(), ...OK, '--explain', 'b')
  assert.equal(run.status, 1)
  assert.match(run.out, /^Contact b, line 3 {3}2026-11-05 22:30:00 \+08:00$/m)
  assert.match(run.out, /certain: barred .* rules tested/)
  assert.match(run.out, /not reviewed by a person/)
})

test('a row that names a place without law is told, not taken for clear', async () => {
  const log = file(
    'places.csv',
    'id,at,channel,direction,person,jurisdiction\na,2026-11-05T22:30:00+08:00,call,outbound,p1,FR\n',
  )
  const run = await forbear('audit', log, ...OK)
  assert.equal(run.status, 2)
  assert.match(run.out, /No law of `FR` in the rulebook.*\(line 2\)/)
  assert.match(run.out, /1 of the judged contact could be tested by no rule/)
})

test('an escape sequence in a log is shown, not obeyed', async () => {
  const log = file('escape.csv', `${HEAD}\n${row('a\u001b[2J', '2026-11-05T22:30:00+08:00')}\n`)
  const run = await forbear('audit', log, ...OK)
  assert.ok(!run.out.includes('\u001b'))
  assert.ok(run.out.includes('a\\u{1b}[2J'))
})

test('a reader’s problem names the option that mends it', async () => {
  const naive = file('naive2.csv', `${HEAD}\n${row('a', '2026-11-05 10:00:00')}\n`)
  assert.match((await forbear('audit', naive, ...OK)).out, /say with --log-zone/)
})

const ASTERISK = ['--format', 'asterisk-cdr', '--log-zone', 'UTC', '--json', '-'] as const
const ASSUMED = [
  'direction=outbound',
  'purpose=collection',
  'actor=agency',
  'creditor-type=bank',
  'product=online-consumer-loan',
  'stage=overdue',
  'person=number',
  'role=debtor',
  'debts=one',
  'states=complete',
].flatMap((a) => ['--assume', a])

test(
  'the real exchange log as it is: calls came in, nothing counts',
  skipWithoutShared('data/cdr'),
  async () => {
    const log = shared('data/cdr/asterisk_calls.csv') ?? ''
    const run = await forbear('audit', log, ...ASTERISK, '--jurisdiction', 'RU', '--zone', 'Asia/Irkutsk')
    const result = JSON.parse(run.out) as AuditResult
    assert.equal(run.status, 2)
    assert.equal(result.rows.read, 42)
    assert.equal(result.totals.contacts, 14)
    assert.equal(result.certain.length, 0)
  },
)

test(
  'the real exchange log under assumptions, as if the rules of 2026-11-01 held',
  skipWithoutShared('data/cdr'),
  async () => {
    const log = shared('data/cdr/asterisk_calls.csv') ?? ''
    for (const place of ['RU', 'CN', 'US']) {
      const zone = place === 'CN' ? 'Asia/Shanghai' : 'Asia/Irkutsk'
      const run = await forbear(
        'audit',
        log,
        ...ASTERISK,
        '--jurisdiction',
        place,
        '--zone',
        zone,
        ...ASSUMED,
        '--assume',
        'rules-of=2026-11-01',
      )
      const result = JSON.parse(run.out) as AuditResult
      assert.equal(result.head.rulesOf, '2026-11-01')
      assert.equal(result.totals.judged, 14)
      assert.ok(result.totals.rulesTested > 0, place)
      assert.equal(result.head.assumptions.length, ASSUMED.length / 2 + 1)
    }
  },
)

test('cases takes one instrument’s file as it takes a list of them', async () => {
  const one = {
    instrument: 'us/regulation-f',
    ordinary: {
      id: 'plain',
      jurisdiction: 'US',
      persons: [
        { id: 'debtor', role: 'debtor', zones: [{ evidence: 'residence', oneOf: ['America/Chicago'] }] },
      ],
      debts: [{ id: 'loan', product: 'credit-card', stage: 'overdue', consumer: 'yes' }],
      points: [],
      organisations: [{ id: 'agency', kind: 'agency' }],
      declarations: [{ class: 'all', source: 'case', until: '2027-01-01T00:00:00Z' }],
      coverage: 'complete',
    },
    cases: {
      'nine at night can be read both ways, a second later cannot': {
        id: 'own-1',
        basis: 'constructed',
        cites: '12 CFR 1006.6(b)(1)(i)',
        tests: ['us/regulation-f/6-b-1-i'],
        zone: 'America/Chicago',
        ifMissed: 'The phone rings at night.',
        log: [
          '2026-03-02 20:59:59 | call | no-answer | clear         | open',
          '2026-03-02 21:00:00 | call | no-answer | clear..barred | which side the bound falls is not said',
          '2026-03-02 21:00:01 | call | no-answer | barred        | closed',
        ].join('\n'),
      },
    },
  }
  for (const form of [one, [one]]) {
    const run = await forbear('cases', file('own.json', JSON.stringify(form)))
    assert.equal(run.status, 0, run.out + run.err)
    assert.match(run.out, /3 passed, 0 failed/)
  }
})
