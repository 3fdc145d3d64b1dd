/** The situation says what was brought, said and found, lender by lender, and leaves out what nobody said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { newSession } from '../../engine/session.ts'
import { withLenderChanged, withNote } from '../../matter/changes.ts'
import { emptyWorkspace, UNKNOWN_LENDER, type Workspace } from '../../matter/workspace.ts'
import { LANTERN, MOTHER_BACKUP, OWN_BACKUP, QUICK, WORKSPACE } from '../../testing/invented-phones.ts'
import { stillHolds } from './still-holds.ts'
import { lendersToChoose, situationOf } from './situation-of.ts'

const session = newSession({
  rulebook,
  digest: await digestOf(rulebook),
  engineVersion: 'forbear 0.1.0',
  timeZoneData: 'unknown',
})
const TEXTS: Readonly<Record<string, string>> = { 'file-1': OWN_BACKUP, 'file-2': MOTHER_BACKUP }
const viewsOf = async (workspace: Workspace) =>
  (
    await session.judge(
      workspace.files.map((file) => ({ file, blob: new Blob([TEXTS[file.id] ?? '']) })),
      workspace,
    )
  ).views

const views = await viewsOf(WORKSPACE)
const now = { workspace: WORKSPACE, today: '2026-11-26', inDanger: false, despair: false }
const viewFor = (lender: string) => views.find((v) => v.lender === lender)

test('with nothing brought nothing is claimed', () => {
  const workspace = emptyWorkspace('RU', 'Europe/Moscow')
  assert.deepEqual(lendersToChoose(workspace), [UNKNOWN_LENDER])
  assert.deepEqual(situationOf({ ...now, workspace, lender: UNKNOWN_LENDER }), {
    place: 'RU',
    today: '2026-11-26',
    collectors: [],
    saidTags: new Set(),
    contactedOthers: false,
    inDanger: false,
    despair: false,
    findings: [],
    contacts: { total: 0, answered: 0, byNumber: [], outsideHours: 0 },
  })
})

test('a lender’s contacts are counted, dated on the person’s calendar, its own calls and callers alone', () => {
  const s = situationOf({ ...now, lender: LANTERN, view: viewFor(LANTERN.id) })
  assert.equal(s.lenderName, 'Lantern Bank')
  assert.equal(s.creditorType, 'bank')
  assert.deepEqual(s.collectors, [
    { name: 'stillwater-agency', kind: 'agency' },
    { name: '95013000001', kind: 'lender' },
  ])
  // the call to the bank on 2026-11-09 is the person's own
  assert.deepEqual(s.contacts, {
    total: 17,
    answered: 7,
    byNumber: [
      // two ways of writing it
      { label: '010-5555 0101', count: 12 },
      { label: '95013000001', count: 5 },
    ],
    firstOn: '2026-11-05',
    lastOn: '2026-11-09',
    outsideHours: 1,
  })
  assert.equal(s.contactedOthers, true)
  const hours = s.findings.find((f) => f.rule === 'cn/gbt-45251-2025/5.3-hours')
  assert.deepEqual(
    [hours?.mood, hours?.count, hours?.first, hours?.last],
    ['certain', 1, '2026-11-05 22:30', '2026-11-05 22:30'],
  )

  const other = situationOf({ ...now, lender: QUICK, view: viewFor(QUICK.id) })
  assert.equal(other.contacts.total, 1)
  assert.equal(other.contactedOthers, false, 'her mother was called for the bank')
  assert.deepEqual(other.collectors, [{ name: '02155550202' }])
  assert.equal(other.creditorType, undefined)
})

test('what was said is taken from the lender’s own contacts, as the tags of the guidance', () => {
  const [contact] = viewFor(LANTERN.id)?.contacts ?? []
  assert.ok(contact)
  const workspace = withNote(WORKSPACE, contact.id, ['threat', 'debt-disclosed-to-third-party'])
  const tags = (id: string): readonly string[] => {
    const lender = workspace.lenders.find((l) => l.id === id)
    assert.ok(lender)
    return [...situationOf({ ...now, workspace, lender, view: viewFor(id) }).saidTags]
  }
  assert.deepEqual(tags(LANTERN.id), ['threat', 'told-others'])
  assert.deepEqual(tags(QUICK.id), [])
})

test('days of complaint and payment go over as they were said', () => {
  const workspace = withLenderChanged(WORKSPACE, LANTERN.id, {
    complainedOn: '2026-11-10',
    answeredOn: '2026-11-20',
    lastPaidOn: '2026-01-05',
    overdueSince: '2026-02-05',
  })
  const [lender] = lendersToChoose(workspace)
  const s = situationOf({ ...now, workspace, lender, inDanger: true })
  assert.deepEqual(
    [s.complainedToLenderOn, s.lenderAnsweredOn, s.lastPaidOn, s.overdueSince, s.inDanger],
    ['2026-11-10', '2026-11-20', '2026-01-05', '2026-02-05', true],
  )
})

test('findings hold after a day of complaint, and no longer after another answer', () => {
  const complained = withLenderChanged(WORKSPACE, LANTERN.id, { complainedOn: '2026-11-10' })
  assert.ok(stillHolds(complained, WORKSPACE))
  assert.ok(!stillHolds(withLenderChanged(WORKSPACE, LANTERN.id, { behind: 'no' }), WORKSPACE))
  assert.ok(!stillHolds({ ...WORKSPACE, place: 'US' }, WORKSPACE))
})
