/** The page's engine finds what `forbear audit` finds on the same input, lender by lender, and keeps nobody else's entries. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { AuditResult } from '@forbear/audit/result'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type AuditRequest, contextDocument } from '../matter/asked.ts'
import { STATED_LENDER, type Workspace } from '../matter/workspace.ts'
import {
  LANTERN,
  MOTHER_BACKUP,
  OWN_BACKUP,
  PRIVATE_NUMBER,
  QUICK,
  WORKSPACE,
} from '../testing/invented-phones.ts'
import type { Brought } from './brought.ts'
import { hashOf } from './hash.ts'
import type { JudgedResult } from './judged.ts'
import type { Refused } from './protocol.ts'
import { newSession } from './session.ts'

const MAIN = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'forbear-check-'))
after(() => rmSync(folder, { recursive: true }))

/** Forbear's own form: each row says who called whom, about what. */
const STATED_CSV = [
  'id,at,channel,direction,person,role,number,organisation,actor_kind,creditor,creditor_type,product,stage,debts,outcome',
  ...[9, 10, 11, 12, 23].map(
    (hour) =>
      `c${hour},2026-11-07T${String(hour).padStart(2, '0')}:30:00+08:00,call,outbound,p1,debtor,13800138000,stillwater-agency,agency,lantern-bank,bank,online-consumer-loan,overdue,loan-1,conversation`,
  ),
  '',
].join('\n')

const TEXTS: Readonly<Record<string, string>> = {
  'calls-own.xml': OWN_BACKUP,
  'calls-mother.xml': MOTHER_BACKUP,
  'stated.csv': STATED_CSV,
}
const broughtOf = (workspace: Workspace): readonly Brought[] =>
  workspace.files.map((file) => ({ file, blob: new Blob([TEXTS[file.name] ?? '']) }))

const write = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The command's result over the same files, lists, context and assumptions. */
function audited(request: AuditRequest): AuditResult {
  for (const [name, text] of Object.entries(TEXTS)) write(name, text)
  // nobody is listed for a file that names people itself
  const isListed = request.collectors.collectors.length > 0
  const files = isListed ? ['calls-own.xml', 'calls-mother.xml'] : ['stated.csv']
  const options = [
    '--format',
    isListed ? 'sms-backup-xml' : 'forbear-csv',
    '--jurisdiction',
    request.jurisdiction,
    '--zone',
    request.zone,
    ...(isListed ? ['--collectors', write('collectors.json', JSON.stringify(request.collectors))] : []),
    '--context',
    write('context.json', JSON.stringify(contextDocument(request.context))),
    ...request.assumptions.flatMap((text) => ['--assume', text]),
    '--names',
    '--json',
    '-',
  ]
  const ran = spawnSync(process.execPath, [MAIN, 'audit', ...files, ...options], {
    encoding: 'utf8',
    // ids of contacts name their file as it was named
    cwd: folder,
  })
  assert.notEqual(ran.stdout, '', ran.stderr)
  return JSON.parse(ran.stdout) as AuditResult
}

/**
 * A result as it stands in JSON, without what only a command has: breakdowns, what assumptions weigh, the file of its
 * context, the version of its time zones.
 */
function told(result: JudgedResult | AuditResult): unknown {
  const { head, breakdowns: _, ...rest } = JSON.parse(JSON.stringify(result)) as AuditResult
  return { ...rest, weights: [], head: { ...head, context: null, timeZoneData: '', engine: '' } }
}

const judge = {
  rulebook,
  digest: await digestOf(rulebook),
  engineVersion: 'forbear 0.1.0',
  timeZoneData: 'unknown',
}

for (const [name, workspace] of [
  ['everything said', WORKSPACE],
  ['nothing said but whose numbers they are', { ...WORKSPACE, answers: {} }],
  [
    'all answered, with what happened besides',
    {
      ...WORKSPACE,
      answers: { debtIs: 'mine', aboutDebt: 'yes', spoke: 'yes', nothingElse: 'yes' },
      lenders: [{ ...LANTERN, member: 'yes', overdueSince: '2026-10-01' }, QUICK],
      events: [
        { id: 'event-1', kind: 'person-asked-to-stop', on: '2026-11-07', phone: 'phone-2' },
        { id: 'event-2', kind: 'plan-signed', on: '2026-11-08', lender: LANTERN.id },
      ],
    },
  ],
  [
    'calls that were not about the debt',
    {
      ...WORKSPACE,
      lenders: [{ ...LANTERN, overdueSince: '2026-10-01' }, QUICK],
      answers: { aboutDebt: 'no' },
    },
  ],
  [
    'somebody else’s debt',
    { ...WORKSPACE, answers: { debtIs: 'someone-elses', iAm: 'colleague', aboutDebt: 'yes' } },
  ],
] as const satisfies readonly (readonly [string, Workspace])[]) {
  test(`the same findings as the command: ${name}`, async () => {
    const session = newSession(judge)
    const { views, failed } = await session.judge(broughtOf(workspace), workspace)
    assert.deepEqual(failed, [])
    assert.equal(views.length, 2)
    for (const matter of session.matters()) {
      const own = told(matter.judged.result)
      assert.deepEqual(own, told(audited(matter.request)))
      assert.ok(!JSON.stringify(matter).includes(PRIVATE_NUMBER))
    }
  })
}

test('S24, S25: calls that were not about the debt, as the person says, are never collection, overdue or not', async () => {
  for (const [place, zone] of [
    ['CN', 'Asia/Shanghai'],
    ['US/NY/NYC', 'America/New_York'],
    ['RU', 'Europe/Moscow'],
  ] as const) {
    const judgedAs = async (aboutDebt: 'yes' | 'no') => {
      const answers = { debtIs: 'mine', aboutDebt, spoke: 'yes', nothingElse: 'yes' } as const
      const workspace: Workspace = {
        ...WORKSPACE,
        place,
        zone,
        lenders: [{ ...LANTERN, member: 'yes' }, QUICK],
        answers,
      }
      return (await newSession(judge).judge(broughtOf(workspace), workspace)).views
    }
    for (const { totals, contacts } of await judgedAs('no')) {
      assert.equal(totals.certain, 0, place)
      assert.ok(contacts.every((c) => c.certain === 'clear'))
    }
    const found = (await judgedAs('yes')).map(({ totals }) => totals.certain + totals.possible)
    assert.ok(Math.max(...found) > 0, place)
  }
})

test('a file in Forbear’s own form is judged beside phones, as the command judges it', async () => {
  const stated = {
    id: 'file-3',
    name: 'stated.csv',
    bytes: STATED_CSV.length,
    format: 'forbear-csv',
    phone: 'phone-1',
  } as const
  const workspace: Workspace = { ...WORKSPACE, files: [...WORKSPACE.files, stated] }
  const session = newSession(judge)
  const { views, failed } = await session.judge(broughtOf(workspace), workspace)
  assert.deepEqual(failed, [])
  assert.equal(views.length, 3)
  for (const matter of session.matters())
    assert.deepEqual(told(matter.judged.result), told(audited(matter.request)))
  const own = views.find((view) => view.lender === STATED_LENDER.id)
  assert.equal(own?.totals.contacts, 5)
  assert.ok(own.groups.some((g) => g.mood === 'certain' && g.rule === 'cn/gbt-45251-2025/5.3-hours'))
  // and alone
  const alone: Workspace = { ...WORKSPACE, files: [stated], numbers: [] }
  const { views: only } = await newSession(judge).judge(broughtOf(alone), alone)
  assert.deepEqual(
    only.map((view) => view.lender),
    [STATED_LENDER.id],
  )
})

test('S25: numbers are counted before any is listed; afterwards only listed ones are kept', async () => {
  const session = newSession(judge)
  const { numbers, withheld, entries } = await session.survey(broughtOf(WORKSPACE), WORKSPACE.zone)
  assert.equal(withheld, 1)
  assert.equal(entries, 21)
  assert.deepEqual(
    numbers.map((n) => n.number),
    ['01055550101', '95013000001', PRIVATE_NUMBER, '02155550202'],
  )
  const { files, views } = await session.judge(broughtOf(WORKSPACE), WORKSPACE)
  const own = files.find((f) => f.file === 'file-1' && f.lender === LANTERN.id)
  assert.deepEqual([own?.read, own?.kept, own?.dropped], [19, 16, 3])
  const [lantern] = views
  assert.ok(lantern?.groups.some((g) => g.mood === 'certain' && g.rule === 'cn/gbt-45251-2025/5.3-hours'))
})

test('what was said in a call is judged, as the person says it, and takes nothing else along', async () => {
  const session = newSession(judge)
  const before = await session.judge(broughtOf(WORKSPACE), WORKSPACE)
  const [late] = before.views[0]?.contacts ?? []
  assert.ok(late)
  const noted = { ...WORKSPACE, notes: [{ contact: late.place, said: ['insult' as const] }] }
  const after = await session.judge(broughtOf(noted), noted)
  const rulesOf = (told: typeof before) => new Set(told.views[0]?.groups.map((g) => `${g.mood} ${g.rule}`))
  const added = [...rulesOf(after)].filter((rule) => !rulesOf(before).has(rule))
  assert.ok(added.length > 0)
  assert.ok(
    added.some((rule) => rule.includes('insult')),
    added.join(', '),
  )
  assert.deepEqual(
    [...rulesOf(before)].filter((rule) => !rulesOf(after).has(rule)),
    [],
  )
})

test('the same line of two phones are two contacts, also for what was said in them', async () => {
  const session = newSession(judge)
  const { views } = await session.judge(broughtOf(WORKSPACE), WORKSPACE)
  const points = views.flatMap((view) => view.contacts)
  assert.equal(new Set(points.map((p) => p.place)).size, points.length)
  const hers = points.find((p) => p.place === 'file-2:3')
  assert.ok(hers)
  assert.match(hers.person, /^mother/)
  const noted = { ...WORKSPACE, notes: [{ contact: hers.place, said: ['threat' as const] }] }
  await session.judge(broughtOf(noted), noted)
  const said = [...(session.matters()[0]?.judged.log.groups() ?? [])]
    .flatMap(([, group]) => group)
    .filter(({ contact }) => contact.content !== undefined)
  assert.deepEqual(
    said.map(({ contact }) => [contact.person, contact.content?.has]),
    [[hers.person, ['threat']]],
  )
})

test('each contact stands on the person’s clock, with what was found of it and the hours that were tested', async () => {
  const session = newSession(judge)
  const { views } = await session.judge(broughtOf(WORKSPACE), WORKSPACE)
  const [lantern] = views
  const late = lantern?.contacts[0]
  assert.deepEqual(
    [late?.on, late?.weekday, late?.wall, late?.outsideHours],
    ['2026-11-05', 4, 22 * 3600 + 1800, 'certain'],
  )
  const hours = lantern?.hours.find(({ rule }) => rule === 'cn/gbt-45251-2025/5.3-hours')
  assert.deepEqual(hours?.week[3], { from: '08:00', to: '22:00' })
  assert.equal(hours?.varies, false)
  const found = session.findings(LANTERN.id, late?.id ?? '')
  assert.ok(found.some(({ key }) => key === 'certain cn/gbt-45251-2025/5.3-hours'))
  const group = lantern?.groups.find(({ key }) => key === 'certain cn/gbt-45251-2025/5.3-hours')
  assert.ok(group?.answers.answers.some(({ answer }) => answer.zh.includes('同意过晚上联系')))
  assert.deepEqual(
    group?.items.map(({ contact }) => contact),
    [late?.id],
  )
  assert.deepEqual(session.findings('nobody', late?.id ?? ''), [])
})

test('S13: what is open only because the log begins too late is told with the rule, not left unsaid', async () => {
  const session = newSession(judge)
  const workspace: Workspace = {
    ...WORKSPACE,
    answers: { debtIs: 'mine', aboutDebt: 'yes', spoke: 'yes', nothingElse: 'yes' },
    lenders: [{ ...LANTERN, member: 'yes' }, QUICK],
  }
  const { views } = await session.judge(broughtOf(workspace), workspace)
  for (const { totals, groups, coverage } of views) {
    const grouped = groups.filter(({ mood }) => mood === 'possible').reduce((sum, g) => sum + g.count, 0)
    const gaps = coverage.reduce((sum, { count }) => sum + count, 0)
    assert.equal(totals.possible, grouped + gaps)
  }
  const [lantern] = views
  assert.ok((lantern?.coverage.length ?? 0) > 0)
  assert.ok(lantern?.coverage.every(({ contacts, ruleSays }) => contacts.length > 0 && ruleSays.zh !== ''))
})

test('judging that is stopped between two lenders leaves what was judged before', async () => {
  const session = newSession(judge)
  await session.judge(broughtOf(WORKSPACE), WORKSPACE)
  const before = session.matters()
  const stop = new AbortController()
  const told: string[] = []
  const judging = session.judge(
    broughtOf(WORKSPACE),
    { ...WORKSPACE, answers: {} },
    {
      signal: stop.signal,
      judging: (done, of) => {
        told.push(`${done} of ${of}`)
        if (done === 1) stop.abort(new Error('stopped'))
      },
    },
  )
  await assert.rejects(judging, /stopped/)
  assert.deepEqual(told, ['0 of 2', '1 of 2'])
  assert.equal(session.matters(), before)
})

test('a recording is known by its digest, and by none where it cannot be read', async () => {
  const shares: number[] = []
  const digest = await hashOf(new Blob(['abc']), { progress: (share) => shares.push(share) })
  assert.equal(digest, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(shares.at(-1), 1)
  const gone = new Blob(['abc'])
  gone.stream = () => new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
  await assert.rejects(
    hashOf(gone),
    ({ reasons }: Refused) => reasons[0]?.zh.includes('文件未能读完') === true,
  )
})

test('reading is stopped where it stands', async () => {
  const stop = new AbortController()
  stop.abort(new Error('stopped'))
  await assert.rejects(
    newSession(judge).survey(broughtOf(WORKSPACE), 'UTC', { signal: stop.signal }),
    /stopped/,
  )
})
