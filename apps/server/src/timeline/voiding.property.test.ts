/**
 * S29 held against the law itself: whatever is recorded, every permit that is still out afterwards would be granted
 * again. The law decides what a fact bears on; the lists of what touches what only have to cover it.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import {
  type Contact,
  EVENT_CLASS,
  type Organisation,
  PRODUCTS,
  PROVENANCES,
  ROLES,
  STAGES,
  type TimelineEvent,
} from '@forbear/conduct/facts'
import { rulebook } from '@forbear/law'
import { type Engine, engineOf, opensGate } from '../gate/engines.ts'
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import { personsOf, viewOf } from '../matters/view.ts'
import type { MatterFact } from '../record/fact.ts'
import { ENTERED_KINDS } from './event.ts'
import {
  type Touch,
  touchOfContact,
  touchOfDebt,
  touchOfEvent,
  touchOfPerson,
  touchOfPoint,
  withVoids,
} from './touch.ts'

/** Six in the evening in Los Angeles, ten in the morning in Shanghai. */
const NOW = Temporal.Instant.from('2026-03-03T02:00:00Z').epochMilliseconds / 1000
const YEAR = 366 * 86_400

const ORGANISATIONS: readonly Organisation[] = [
  { id: 'bank', kind: 'creditor', creditorType: 'bank', members: [], membersComplete: true },
  { id: 'north', kind: 'agency', members: [], membersComplete: true },
]

const by = { client: 'cli_test' }

/** A matter of some people who also stand in another, with its debts. */
function matterOf(id: string, jurisdiction: string, debts: readonly string[]): MatterState {
  const persons = [
    ['debtor', 'debtor'],
    ['spouse', 'spouse'],
    ['mother', 'contact-person'],
    [`co-${id}`, 'co-debtor'],
  ] as const
  const zone = jurisdiction === 'CN' ? 'Asia/Shanghai' : 'America/Los_Angeles'
  return after(emptyMatter(id), [
    {
      kind: 'matter-opened',
      values: { ...by, jurisdiction, creditor: 'bank', policies: [], coveredSince: NOW - 10 * YEAR },
    },
    ...persons.flatMap(([person, role]): readonly MatterFact[] => [
      {
        kind: 'person-stated',
        values: {
          ...by,
          person: { id: person, role, liable: 'no', zones: [{ evidence: 'residence', oneOf: [zone] }] },
        },
      },
      {
        kind: 'point-stated',
        values: {
          ...by,
          point: {
            id: `pt-${person}`,
            value: '+15550100',
            kind: 'mobile',
            person,
            provenance: 'contract',
            place: 'home',
            zones: [zone],
          },
        },
      },
    ]),
    ...debts.map(
      (debt): MatterFact => ({
        kind: 'debt-stated',
        values: {
          ...by,
          debt: {
            id: debt,
            product: 'online-consumer-loan',
            stage: 'overdue',
            overdueSince: '2026-01-10',
            creditor: 'bank',
            consumer: 'yes',
          },
        },
      }),
    ),
    {
      kind: 'states-declared',
      values: { ...by, declaration: { class: 'all', source: 'files', until: NOW, freshForSeconds: YEAR } },
    },
  ])
}

const after = (state: MatterState, facts: readonly MatterFact[]): MatterState =>
  foldMatter(
    state,
    facts.map((fact, i) => ({ ...fact, number: state.entries + i + 1, leaf: `${i}`, at: NOW })),
  )

const ACTS: readonly (Pick<Contact, 'channel' | 'mode' | 'purpose'> & { readonly person: string })[] = [
  'debtor',
  'spouse',
  'mother',
  'co',
].flatMap((person) => [
  { channel: 'call' as const, person, mode: 'human' as const },
  { channel: 'sms' as const, person },
  { channel: 'call' as const, person, mode: 'human' as const, purpose: 'location' as const },
])

/** The matter with one permit out, for each contact that the gate lets pass. */
function withPermit(state: MatterState, neighbour: MatterState, engine: Engine): readonly MatterState[] {
  const view = viewOf(state, [neighbour], { organisations: ORGANISATIONS, coverage: [] })
  return [...state.debts.keys()].flatMap((debt) =>
    ACTS.flatMap((given, i): readonly MatterState[] => {
      const person = given.person === 'co' ? `co-${state.id}` : given.person
      const act: Contact = {
        ...given,
        id: `con-${debt}-${i}`,
        at: { earliest: NOW, latest: NOW },
        direction: 'outbound',
        by: { organisation: 'north' },
        callerId: 'shown',
        licensed: 'yes',
        person,
        point: `pt-${person}`,
        debts: [debt],
      }
      if (!opensGate(engine.prepare(view).judge(act))) return []
      const values = {
        ...by,
        permit: `prm-${debt}-${i}`,
        act,
        audience: 'dialler',
        terms: { notBefore: NOW, expiresAt: NOW + 120, exposureSeconds: 35, toleranceSeconds: 60 },
        ceilings: { attempts: 1 },
        certain: 'clear',
        possible: 'clear',
        rulebook: engine.digest,
        decision: {
          certain: 'clear',
          possible: 'clear',
          policy: null,
          findings: [],
          needs: [],
          conditions: [],
          judgedAt: NOW,
          rulebook: engine.digest,
          engine: engine.engine,
          timeZoneData: engine.timeZoneData,
          knowledge: [],
        },
      } as const
      return [after(state, [{ kind: 'permit-reserved', values }])]
    }),
  )
}

/** Two matters, with a permit out in one of them; facts are recorded in the first. */
interface World {
  readonly one: MatterState
  readonly two: MatterState
}

let engine: Engine
let worlds: readonly World[]

before(async () => {
  engine = await engineOf(rulebook, { engine: 'test', timeZoneData: 'test' })
  worlds = ['US/CA', 'US/NY/NYC', 'CN'].flatMap((place) => {
    const one = matterOf('mat_one', place, ['a', 'b'])
    const two = matterOf('mat_two', place, ['c'])
    const of = [
      ...withPermit(one, two, engine).map((out) => ({ one: out, two })),
      ...withPermit(two, one, engine).map((out) => ({ one, two: out })),
    ]
    assert.ok(of.length > 2, `nothing can be permitted in ${place}`)
    return of
  })
})

/** A fact made for the permit that is out, so that it often is about its person, number or debt. */
type Made = (act: Contact) => { readonly fact: MatterFact; readonly touch: Touch }

/** The permit's own person mostly, the debtor, somebody else, or nobody named. */
const who = fc.oneof(
  { weight: 5, arbitrary: fc.constant('own') },
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constantFrom('debtor', 'spouse', 'mother', 'co-mat_one'),
)
const personOf = (named: string | undefined, act: Contact): string | undefined =>
  named === 'own' ? (personsOf(act)[0] ?? 'debtor') : named
const debts = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom(['a'], ['b'], ['a', 'b']),
)

/** Kinds of event that some rule about contacts can read. */
const READ = ENTERED_KINDS.filter(
  (kind) => !['organisation', 'complaint', 'reporting', 'legal-action', 'record'].includes(EVENT_CLASS[kind]),
)

const anEvent = fc
  .record({
    kind: fc.constantFrom(...READ),
    who,
    debts,
    proof: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      fc.constantFrom('claimed' as const, 'documents' as const),
    ),
    ago: fc.constantFrom(0, 60, 86_400 * 3),
    channels: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom(['call' as const], ['sms' as const]),
    ),
  })
  .map(
    ({ kind, who, debts, proof, ago, channels }): Made =>
      (act) => {
        const person = personOf(who, act)
        const event: TimelineEvent = {
          id: 'evt_x',
          kind,
          at: { earliest: NOW - ago, latest: NOW - ago },
          ...(person === undefined ? {} : { person }),
          ...(debts === undefined ? {} : { debts }),
          ...(proof === undefined ? {} : { proof }),
          ...(channels === undefined ? {} : { scope: { channels } }),
        }
        return { fact: { kind: 'event-recorded', values: { ...by, event } }, touch: touchOfEvent(event) }
      },
  )

const aContact = fc
  .record({
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    channel: fc.constantFrom('call' as const, 'sms' as const),
    who,
    debts,
    ago: fc.constantFrom(60, 3600, 86_400),
  })
  .map(
    ({ direction, channel, who, debts, ago }): Made =>
      (act) => {
        const person = personOf(who, act)
        const contact: Contact = {
          id: 'con_x',
          at: { earliest: NOW - ago, latest: NOW - ago },
          channel,
          direction,
          by: { organisation: 'north' },
          outcome: channel === 'call' ? 'conversation' : 'delivered',
          ...(person === undefined ? {} : { person, point: `pt-${person}` }),
          ...(debts === undefined ? {} : { debts }),
        }
        return {
          fact: { kind: 'contact-recorded', values: { ...by, contact } },
          touch: touchOfContact(contact),
        }
      },
  )

const aPerson = fc
  .record({
    who,
    role: fc.constantFrom(...ROLES),
    zone: fc.constantFrom('America/New_York', 'Pacific/Honolulu', 'Europe/Moscow'),
  })
  .map(
    ({ who, role, zone }): Made =>
      (act) => {
        const id = personOf(who, act) ?? 'debtor'
        const person = { id, role, zones: [{ evidence: 'residence' as const, oneOf: [zone] }] }
        return { fact: { kind: 'person-stated', values: { ...by, person } }, touch: touchOfPerson(id) }
      },
  )

const aDebt = fc
  .record({
    id: fc.constantFrom('a', 'b'),
    product: fc.constantFrom(...PRODUCTS),
    stage: fc.constantFrom(...STAGES),
  })
  .map(
    ({ id, product, stage }): Made =>
      () => ({
        fact: { kind: 'debt-stated', values: { ...by, debt: { id, product, stage, creditor: 'bank' } } },
        touch: touchOfDebt(id),
      }),
  )

const aPoint = fc
  .record({
    who,
    provenance: fc.constantFrom(...PROVENANCES),
    place: fc.constantFrom('home', 'work', 'hospital'),
  })
  .map(
    ({ who, provenance, place }): Made =>
      (act) => {
        const person = personOf(who, act) ?? 'debtor'
        const point = {
          id: `pt-${person}`,
          value: '+15550100',
          kind: 'mobile',
          person,
          provenance,
          place,
        } as const
        return {
          fact: { kind: 'point-stated', values: { ...by, point } },
          touch: touchOfPoint(point.id, [person]),
        }
      },
  )

test('S29: after whatever is recorded, a permit that is still out would be granted again', () => {
  const count = { void: 0, left: 0, barred: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom(...worlds),
      fc.oneof({ weight: 5, arbitrary: anEvent }, aContact, aPerson, aDebt, aPoint),
      ({ one, two }, made) => {
        const [out] = [...one.permits.values(), ...two.permits.values()]
        assert.ok(out)
        const { fact, touch } = made(out.act)
        const { voided } = withVoids(one, [{ fact, touch }], {
          client: 'cli_test',
          locked: { now: NOW, matters: [one.id], matter: () => one, neighboursOf: () => [two] },
        })
        const next = after(one, [fact])
        const [state, near] = one.permits.size > 0 ? [next, two] : [two, next]
        for (const { id, act } of state.permits.values()) {
          const verdict = engine
            .prepare(viewOf(state, [near], { organisations: ORGANISATIONS, coverage: [] }))
            .judge(act)
          if (voided.includes(id)) {
            count.void += 1
            if (!opensGate(verdict)) count.barred += 1
            continue
          }
          count.left += 1
          const rules = (): string => JSON.stringify(verdict.explain().findings.map((f) => f.rule))
          assert.ok(opensGate(verdict), `${fact.kind} leaves ${id} of ${state.id} out: ${rules()}`)
        }
      },
    ),
    { numRuns: 900, seed: 29 },
  )
  assert.ok(count.barred > 20 && count.left > 50, JSON.stringify(count))
})
