/**
 * What is written down of a matter against what its entries come to. Histories are entries of every kind in any order, few
 * ids among them, so that they meet each other; `FORBEAR_RUNS` says how many.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import type { Contact, TimelineEvent } from '@forbear/conduct/facts'
import type { JsonValue } from '@forbear/journal/value'
import fc from 'fast-check'
import type { Decision } from '../gate/decision.ts'
import type { MatterFact, MatterFacts, Recorded } from '../record/fact.ts'
import { packed, unpacked } from './packed.ts'
import { FOLD, isWorthWriting, stateOf, writtenOf } from './snapshot.ts'
import { type MatterState, emptyMatter, foldMatter } from './state.ts'

const stated = { client: 'cli_1' }
const NOON = 1_772_424_000

const call = (id: string, at: number, more: Partial<Contact> = {}): Contact => ({
  id,
  at: { earliest: at, latest: at },
  channel: 'call',
  direction: 'outbound',
  by: { organisation: 'org_north', collector: 'clr_1' },
  person: 'per_1',
  point: 'pt_1',
  debts: ['dbt_1'],
  mode: 'human',
  ...more,
})

const event = (id: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id,
  kind: 'hospital',
  at: { earliest: NOON, latest: NOON },
  person: 'per_1',
  ...more,
})

const decision: Decision = {
  certain: 'clear',
  possible: 'presumed',
  policy: null,
  findings: [],
  needs: [],
  conditions: [
    { kind: 'verify-person', rule: 'r', citation: 'c' },
    { kind: 'end-by', rule: 'r', citation: 'c', at: NOON + 900 },
  ],
  judgedAt: NOON,
  rulebook: 'digest',
  engine: 'test',
  timeZoneData: '2026a',
  knowledge: [{ chain: 'mat_1', entries: 3 }],
}
const said = { certain: 'clear', possible: 'presumed', rulebook: 'digest' } as const
const reserved = {
  ...stated,
  ...said,
  audience: 'dialler-1',
  terms: { notBefore: NOON, expiresAt: NOON + 120, exposureSeconds: 35, toleranceSeconds: 60 },
  ceilings: { attempts: 1 },
  decision,
} as const
const settled = { ...stated, begunAt: NOON + 5, evidence: 'holder', outcome: 'conversation' } as const
const requested = {
  ...stated,
  organisation: 'org_north',
  bound: { organisation: 'org_north', person: 'per_1', point: 'pt_1', channel: 'call', debts: ['dbt_1'] },
  reason: 'asked for by letter',
  expiresAt: NOON + 86_400,
  decision,
} as const

/** Facts of every kind: one that is new is missing here, and does not compile. */
const FACTS: { readonly [K in keyof MatterFacts]: readonly MatterFacts[K][] } = {
  'matter-opened': [
    { ...stated, jurisdiction: 'CN', creditor: 'org_lender', policies: ['house'], coveredSince: 0 },
  ],
  'person-stated': [
    { ...stated, person: { id: 'per_1', role: 'debtor', name: '某某' }, reference: 'B-1/debtor' },
    { ...stated, person: { id: 'per_1', zones: [{ evidence: 'residence', oneOf: ['Asia/Shanghai'] }] } },
    { ...stated, person: { id: 'per_2', role: 'contact-person' } },
  ],
  'debt-stated': [
    { ...stated, debt: { id: 'dbt_1', overdueSince: '2026-01-10' }, reference: 'B-1/loan' },
    { ...stated, debt: { id: 'dbt_2' }, reference: 'B-1/loan' },
  ],
  'point-stated': [
    { ...stated, point: { id: 'pt_1', kind: 'mobile', person: 'per_1', value: '+8610000001001' } },
    { ...stated, point: { id: 'pt_1', value: '' } },
  ],
  'debt-placed': [
    { ...stated, debt: 'dbt_1', agency: 'org_north' },
    { ...stated, debt: 'dbt_1', agency: 'org_north', until: NOON + 3 },
  ],
  'placement-ended': [{ ...stated, debt: 'dbt_1', agency: 'org_north' }],
  'event-recorded': [
    { ...stated, event: event('evt_1') },
    { ...stated, event: event('evt_2', { kind: 'correction', corrects: 'evt_1' }), because: 'misheard' },
    { ...stated, event: event('evt_3', { kind: 'dispute', debts: ['dbt_1'] }), approvedBy: 'cli_2' },
  ],
  'states-declared': [
    { ...stated, declaration: { class: 'all', source: 'files', until: NOON, freshForSeconds: 86_400 } },
  ],
  'coverage-stated': [
    { ...stated, coverage: { actors: ['org_north'], channels: 'all', from: 0, until: NOON } },
  ],
  'contact-recorded': [
    { ...stated, contact: call('con_1', NOON, { direction: 'inbound', outcome: 'conversation' }) },
    { ...stated, contact: call('con_2', NOON + 9, { outcome: { oneOf: ['no-answer', 'conversation'] } }) },
  ],
  'history-imported': [
    { ...stated, importId: 'imp_1', contacts: 0 },
    {
      ...stated,
      importId: 'imp_2',
      contacts: 3,
      c1: call('con_3', NOON - 86_400, { outcome: 'no-answer', durationSeconds: 0 }),
      c2: call('con_4', NOON - 90_000, { outcome: 'conversation', content: { has: [], complete: true } }),
      c3: call('con_5', NOON - 99_000, { outcome: 'no-answer', durationSeconds: 12 }),
    },
  ],
  'permit-reserved': [
    { ...reserved, permit: 'prm_1', act: call('con_6', NOON), kid: 'key_1' },
    { ...reserved, permit: 'prm_2', act: call('con_7', NOON), release: 'rel_1' },
    {
      ...reserved,
      permit: 'prm_3',
      act: call('con_8', NOON, { channel: 'sms' }),
      batch: { id: 'bat_1', concurrentAtMost: 3 },
    },
  ],
  'permit-refused': [{ ...stated, ...said, act: call('con_9', NOON), decision }],
  'permit-redeemed': [{ ...stated, ...said, permit: 'prm_1', at: NOON + 1, kid: 'key_2', decision }],
  'permit-settled': [
    { ...settled, permit: 'prm_1', durationSeconds: 60, content: { has: [], complete: false } },
    { ...settled, permit: 'prm_1', begunAt: NOON + 500, outcome: 'no-answer', evidence: 'log' },
    { ...settled, permit: 'prm_2' },
  ],
  'permit-not-made': [
    { ...stated, permit: 'prm_2', importId: 'imp_3', from: NOON - 1000, until: NOON + 1000 },
  ],
  'permit-voided': [
    { ...stated, permit: 'prm_1', at: NOON + 2, because: 'mat_1/7' },
    { ...stated, permit: 'prm_3', at: NOON + 2, because: 'holder' },
  ],
  'unmasked-viewed': [{ ...stated, purpose: 'complaint', fields: ['points'] }],
  'evidence-given': [{ ...stated, variant: 'borrower', form: 'json', locked: 'yes', purpose: 'court' }],
  'data-erased': [{ ...stated, because: 'requested', erased: ['2.person'], kept: {}, forgotten: ['per_1'] }],
  'void-acknowledged': [{ ...stated, permit: 'prm_1', at: NOON + 4 }],
  'release-requested': [
    { ...requested, release: 'rel_1' },
    { ...requested, release: 'rel_2', by: 'somebody', rebuttal: { rule: 'r', factor: 'f' } },
  ],
  'release-approved': [{ ...stated, release: 'rel_1' }],
  'release-refused': [{ ...stated, release: 'rel_2', reason: 'no need' }],
  'telling-due': [{ ...stated, persons: ['per_1'], about: 'release', subject: 'rel_1' }],
  'event-proposed': [
    { ...stated, event: event('evt_3'), interim: 'evt_4', by: 'somebody', because: 'a letter' },
    { ...stated, event: event('evt_5') },
  ],
  'event-declined': [{ ...stated, event: 'evt_5' }],
  'contact-corrected': [
    {
      ...stated,
      contact: 'con_4',
      because: 'wrong',
      standing: 'disputed',
      reading: { outcome: 'no-answer' },
    },
    { ...stated, contact: 'con_3', because: 'wrong', standing: 'agreed', reading: { durationSeconds: 7 } },
    { ...stated, contact: 'con_5', because: 'never made', standing: 'agreed' },
  ],
}
const ALL = Object.entries(FACTS).flatMap(([kind, all]) =>
  all.map((values) => ({ kind, values }) as unknown as MatterFact),
)

/** Facts as they are read back, from the first entry on. */
const entriesOf = (facts: readonly MatterFact[], from = 1): readonly Recorded<MatterFact>[] =>
  facts.map((fact, i) => ({
    ...(JSON.parse(JSON.stringify(fact)) as MatterFact),
    number: from + i,
    leaf: `leaf-${from + i}`,
    at: NOON + from + i,
  }))

/** A state written down and read again. */
const readAgain = (state: MatterState): MatterState => stateOf(JSON.parse(writtenOf(state)), state)

const history = fc.array(fc.constantFrom(...ALL), { maxLength: 60 })

test('a matter that was written down anywhere goes on as if all its entries were folded (S35)', () => {
  fc.assert(
    fc.property(history, fc.nat(60), (facts, at) => {
      const entries = entriesOf(facts)
      const before = foldMatter(emptyMatter('mat_1'), entries.slice(0, at))
      const all = foldMatter(emptyMatter('mat_1'), entries)
      assert.deepStrictEqual(readAgain(before), before)
      assert.deepStrictEqual(foldMatter(readAgain(before), entries.slice(at)), all)
      // nor does it matter who wrote it: what was read is written the same
      assert.equal(writtenOf(readAgain(before)), writtenOf(before))
    }),
    runs(200),
  )
})

test('any list is unpacked as it was packed', () => {
  const value = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false, '', 'id'),
      fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
      fc.string(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('id', 'at', '__proto__', 'constructor', '0'), tie('value'), {
        noNullPrototype: true,
      }),
    ),
  })).value
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), (list) => {
      const through = JSON.parse(JSON.stringify(packed(list))) as ReturnType<typeof packed>
      assert.deepStrictEqual(unpacked(through), list)
    }),
    runs(200),
  )
})

test('contacts that differ in ids and times alone take a quarter of the room at most', () => {
  const contacts = Array.from({ length: 100 }, (_, i) => ({
    ...call(`con_${i}`, NOON - i * 86_400, { outcome: 'no-answer' }),
    recordedAt: NOON,
  }))
  const { forms, values } = packed(contacts)
  assert.equal(forms.length, 1)
  assert.ok(JSON.stringify(values).length < JSON.stringify(contacts).length / 4)
})

test('it is written down every sixteen entries, of many every eighth part, and after the import of many contacts', () => {
  const written = Array.from({ length: 600 }, (_, i) => i + 1).filter((entries) =>
    isWorthWriting({ ...emptyMatter('mat_1'), entries }, ALL[0] as Recorded<MatterFact>),
  )
  assert.deepEqual(written.slice(0, 3), [16, 32, 48])
  assert.deepEqual(written.slice(-3), [480, 512, 576])
  const imported = (contacts: number) =>
    isWorthWriting({ ...emptyMatter('mat_1'), entries: 3 }, {
      kind: 'history-imported',
      values: { ...stated, importId: 'imp_1', contacts },
    } as unknown as Recorded<MatterFact>)
  assert.deepEqual([15, 16].map(imported), [false, true])
})

/** Version of the fold → digest of what the facts above come to, written down after each of them. */
const DIGESTS: Readonly<Record<number, string>> = {
  1: 'vp1Ig7IYQn6VGNnMIGPDAeAFD0IbSLDST4IErAv0phk',
}

test('whoever changes the fold, or the form that its result is written in, raises its version', () => {
  const digest = createHash('sha256')
  let state = emptyMatter('mat_1')
  for (const fact of entriesOf([...ALL, ...ALL])) {
    state = foldMatter(state, [fact])
    digest.update(writtenOf(state))
  }
  assert.equal(
    digest.digest('base64url'),
    DIGESTS[FOLD],
    'what is stored would be read as if this fold had made it: raise FOLD in matters/snapshot.ts, and put the digest here under its number',
  )
})
