/** S28 under the whole law of a place: permits granted side by side, and one that a later one would make unlawful. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact, Matter, Timeline } from '@forbear/conduct/facts'
import { type JudgeOptions, judge } from '@forbear/conduct/judge'
import { compile, outstandingThatFall } from '@forbear/conduct/sweep'
import { COMPLETE, arbitraryWishes, epoch, ordinaryLog, runGate } from '@forbear/conduct/testing'
import { rulebook } from '@forbear/law'
import fc from 'fast-check'
import { ORDINARY_PLACES } from './agreement/logs.ts'
import { runs } from './runs.ts'

const BEFORE: JudgeOptions = {
  rulebook,
  rulebookDigest: 'permits',
  engineVersion: 'permits',
  timeZoneData: 'permits',
  mode: 'gate',
  moment: 'before',
  knowledge: 'then',
}

/** How contacts are settled afterwards is not what is asked here: what was said, and whether a call ended in time (S20). */
const isKnownBefore = (kind: string): boolean => kind !== 'content' && kind !== 'attribute'

for (const place of ORDINARY_PLACES) {
  test(`S28: contacts made under permits in ${place.jurisdiction} are clear after the act`, () => {
    const compiled = compile(BEFORE)
    const noon = epoch(
      `${Temporal.PlainDate.from(place.from).add({ days: 28 }).toString()} 12:00:00`,
      place.zone,
    )
    const wishes = arbitraryWishes(5, noon, {
      channels: ['call', 'call', 'call', 'sms', 'letter'],
      organisations: ['agency', 'agency', 'lender'],
      persons: ['debtor', 'debtor', 'debtor', 'sister'],
      contactOf: ({ channel, organisation, person }) => ({
        id: 'wish',
        at: { earliest: noon, latest: noon },
        channel,
        direction: 'outbound',
        by: { organisation, collector: 'c1' },
        person,
        point: person === 'sister' ? 'sister' : 'mobile',
        debts: ['loan'],
        purpose: 'collection',
        mode: 'human',
        callerId: 'shown',
        licensed: 'yes',
      }),
    })
    let made = 0
    fc.assert(
      fc.property(ordinaryLog(place, 6, false), wishes, ({ matter, timeline }, asked) => {
        const run = runGate(compiled, matter, timeline, asked)
        made += run.made.length
        for (const contact of run.made) {
          const after = judge(contact, matter, run.timeline, { ...BEFORE, moment: 'after' })
          const found = after.findings.filter((f) => !f.conditionBroken && isKnownBefore(f.kind))
          assert.deepEqual(found, [], `${contact.id} of ${JSON.stringify(run.timeline.contacts)}`)
        }
      }),
      runs(8),
    )
    assert.ok(made > 0 || place.jurisdiction === 'RU', 'none was permitted')
  })
}

const ZONE = 'Asia/Shanghai'
const NOON = epoch('2026-03-03 12:00:00', ZONE)
const HOUR = 3600

const MATTER: Matter = {
  id: 'matter',
  jurisdiction: 'CN',
  persons: [
    { id: 'debtor', role: 'debtor', liable: 'yes', zones: [{ evidence: 'residence', oneOf: [ZONE] }] },
    { id: 'contact', role: 'contact-person', liable: 'no' },
  ],
  debts: [
    { id: 'loan', product: 'online-consumer-loan', stage: 'overdue', creditor: 'bank', consumer: 'yes' },
  ],
  points: [
    { id: 'mobile', kind: 'mobile', person: 'debtor', provenance: 'contract' },
    { id: 'other', kind: 'mobile', person: 'contact', provenance: 'left-by-debtor' },
  ],
  organisations: [
    { id: 'bank', kind: 'creditor', creditorType: 'bank', members: [], membersComplete: true, zone: ZONE },
    { id: 'agency', kind: 'agency', members: [], membersComplete: true, zone: ZONE },
  ],
  creditor: 'bank',
}

const call = (id: string, at: number, person: 'debtor' | 'contact'): Contact => ({
  id,
  at: { earliest: at, latest: at },
  channel: 'call',
  direction: 'outbound',
  by: { organisation: 'agency', collector: 'c1' },
  person,
  point: person === 'debtor' ? 'mobile' : 'other',
  debts: ['loan'],
  purpose: person === 'debtor' ? 'collection' : 'location',
  mode: 'human',
  callerId: 'shown',
})

const reserved = (act: Contact, seconds: number): Contact => ({
  ...act,
  recordedAt: act.at.earliest - 60,
  permit: { state: 'pending', notBefore: act.at.earliest, expiresAt: act.at.earliest + seconds },
})

test('S28: while a contact person may be called as the debtor is lost, a call to the debtor would close that door', () => {
  const lost = {
    id: 'lost',
    kind: 'lost-contact',
    at: { earliest: NOON - HOUR, latest: NOON - HOUR },
    person: 'debtor',
  } as const
  const toContact = reserved(call('to-contact', NOON, 'contact'), 300)
  const toDebtor = call('to-debtor', NOON + 60, 'debtor')
  const compiled = compile(BEFORE)
  const timeline: Timeline = { ...COMPLETE, events: [lost] }
  assert.equal(compiled.prepare(MATTER, timeline).judge(call('asked', NOON, 'contact')).possible, 'clear')
  const held = compiled.prepare(MATTER, { ...timeline, contacts: [toContact] })
  assert.equal(held.judge(toDebtor).possible, 'clear', 'the call to the debtor is lawful itself')

  const contacts = [toContact, reserved(toDebtor, 300)]
  const [fallen] = outstandingThatFall(
    compiled.prepare(MATTER, { ...timeline, contacts }),
    [toContact],
    NOON + 60,
  )
  assert.deepEqual([fallen?.id, fallen?.at], ['to-contact', NOON + 60])
  assert.ok(fallen?.verdict.findings().some((f) => f.rule === 'cn/gbt-45251-2025/5.3-contact-gate'))
})
