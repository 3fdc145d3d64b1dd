/** What each kind of fact touches, as a table: who is voided too many loses a lawful contact, who is voided too few is called. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contact, TimelineEvent } from '@forbear/conduct/facts'
import { type LifeCommand, applyCommand, reserve } from '@forbear/permit/lifecycle'
import type { Permit } from '../gate/permit.ts'
import { type MatterState, emptyMatter } from '../matters/state.ts'
import {
  type Touch,
  touchOfContact,
  touchOfDebt,
  touchOfEvent,
  touchOfPerson,
  touchOfPlacement,
  touchOfPlacementEnd,
  touchOfPoint,
  touchesNothing,
  withVoids,
} from './touch.ts'

const NOW = 1_772_424_000

/** A permit for a call to `ann` under `one`, about `loan`, held by `north`. */
function permit(change: Partial<Contact> = {}, id = 'prm_1'): Permit {
  const act: Contact = {
    id: `${id}/contact`,
    at: { earliest: NOW, latest: NOW },
    channel: 'call',
    direction: 'outbound',
    by: { organisation: 'north' },
    person: 'ann',
    point: 'one',
    debts: ['loan'],
    ...change,
  }
  const terms = { notBefore: NOW, expiresAt: NOW + 120, exposureSeconds: 30, toleranceSeconds: 60 }
  return {
    id,
    act,
    client: 'cli',
    audience: 'dialler-1',
    reservedAt: NOW,
    life: reserve(terms),
    ceilings: { attempts: 1 },
    conditions: [],
  }
}

/** A matter that knows people. */
const matter = (id: string, persons: readonly string[], permits: readonly Permit[] = []): MatterState => ({
  ...emptyMatter(id),
  entries: 7,
  persons: new Map(persons.map((p) => [p, { id: p, role: 'debtor', liable: 'yes' } as const])),
  permits: new Map(permits.map((p) => [p.id, p])),
})

/** Whether a permit is touched in the fact's own matter, in another that knows `ann` and `bob`, and in one that knows neither. */
function touched(touch: Touch, of: Permit): readonly [own: boolean, near: boolean, far: boolean] {
  const near = matter('near', ['ann', 'bob'])
  return [
    touch(of, { state: near, isOwn: true }),
    touch(of, { state: near, isOwn: false }),
    touch(of, { state: matter('far', []), isOwn: false }),
  ]
}

const event = (kind: TimelineEvent['kind'], change: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: 'evt_1',
  kind,
  at: { earliest: NOW, latest: NOW },
  ...change,
})

const contact = (change: Partial<Contact>): Contact => ({
  id: 'con_2',
  at: { earliest: NOW, latest: NOW },
  channel: 'call',
  direction: 'inbound',
  by: { organisation: 'north' },
  ...change,
})

const [ALL, OWN, HERE, NONE] = [
  [true, true, true],
  [true, false, false],
  [true, true, false],
  [false, false, false],
] as const

test('S29: each fact touches the permits that it should, in its own matter and in others, and no more', () => {
  const toBob = permit({ person: 'bob', point: 'two' })
  const table: readonly (readonly [says: string, touch: Touch, of: Permit, expected: readonly boolean[]])[] =
    [
      ['nothing', touchesNothing, permit(), NONE],
      // what is one person's alone
      ['her own opt-out', touchOfEvent(event('opt-out', { person: 'ann' })), permit(), ALL],
      ['another’s opt-out', touchOfEvent(event('opt-out', { person: 'ann' })), toBob, NONE],
      [
        'another’s opt-out about her debt',
        touchOfEvent(event('opt-out', { person: 'ann', debts: ['loan'] })),
        toBob,
        NONE,
      ],
      ['an opt-out of nobody named', touchOfEvent(event('opt-out')), toBob, OWN],
      // what is of a person and read of others too
      ['a death', touchOfEvent(event('death', { person: 'ann' })), permit(), ALL],
      [
        'a death of one that other matters know',
        touchOfEvent(event('death', { person: 'ann' })),
        toBob,
        HERE,
      ],
      [
        'a death told about another debt',
        touchOfEvent(event('death', { person: 'ann', debts: ['other'] })),
        toBob,
        [false, true, false],
      ],
      ['a death of somebody unknown elsewhere', touchOfEvent(event('death', { person: 'eve' })), toBob, OWN],
      // what is of a debt
      ['a plan for the debt', touchOfEvent(event('plan-signed', { debts: ['loan'] })), permit(), OWN],
      ['a plan for another debt', touchOfEvent(event('plan-signed', { debts: ['other'] })), permit(), NONE],
      [
        'a plan for one of two debts',
        touchOfEvent(event('plan-signed', { debts: ['loan'] })),
        permit({ debts: ['other', 'loan'] }),
        OWN,
      ],
      ['a plan for all debts', touchOfEvent(event('plan-signed')), permit(), OWN],
      ['a plan for no debt that is named', touchOfEvent(event('plan-signed', { debts: [] })), permit(), OWN],
      [
        'a plan, beside a permit that names no debt',
        touchOfEvent(event('plan-signed', { debts: ['other'] })),
        permit({ debts: [] }),
        OWN,
      ],
      [
        'a plan with a person',
        touchOfEvent(event('plan-signed', { person: 'ann', debts: ['other'] })),
        toBob,
        NONE,
      ],
      // contacts
      ['a call with her', touchOfContact(contact({ person: 'ann', debts: ['other'] })), permit(), ALL],
      [
        'a call with one of two',
        touchOfContact(contact({ person: { oneOf: ['eve', 'ann'] }, debts: ['other'] })),
        permit(),
        ALL,
      ],
      [
        'a call that reached her',
        touchOfContact(contact({ person: 'eve', reached: ['ann'], debts: ['other'] })),
        permit(),
        ALL,
      ],
      [
        'a call with another about her debt',
        touchOfContact(contact({ person: 'eve', debts: ['loan'] })),
        permit(),
        OWN,
      ],
      [
        'a call with another about another debt',
        touchOfContact(contact({ person: 'eve', debts: ['other'] })),
        permit(),
        NONE,
      ],
      [
        'a call on her number',
        touchOfContact(contact({ person: 'eve', point: 'one', debts: ['other'] })),
        permit(),
        ALL,
      ],
      [
        'a call on another number',
        touchOfContact(contact({ person: 'eve', point: 'two', debts: ['other'] })),
        permit(),
        NONE,
      ],
      [
        'a call on no number, beside a permit for none',
        touchOfContact(contact({ person: 'eve', debts: ['other'] })),
        permit({ point: undefined as unknown as string }),
        NONE,
      ],
      ['a call with nobody named', touchOfContact(contact({ debts: ['other'] })), permit(), OWN],
      ['a call about nothing named', touchOfContact(contact({ person: 'eve' })), permit(), OWN],
      ['a call about no debt', touchOfContact(contact({ person: 'eve', debts: [] })), permit(), OWN],
      // statements
      ['a person told again', touchOfPerson('ann'), permit(), ALL],
      ['a person whom another matter knows, told again', touchOfPerson('ann'), toBob, HERE],
      ['a person unknown elsewhere, told again', touchOfPerson('eve'), toBob, OWN],
      ['a debt told again', touchOfDebt('loan'), permit(), OWN],
      ['another debt told again', touchOfDebt('other'), permit(), NONE],
      [
        'a debt told again, beside a permit that names none',
        touchOfDebt('other'),
        permit({ debts: [] }),
        OWN,
      ],
      ['her number told again', touchOfPoint('one', []), permit(), ALL],
      ['another number of hers told again', touchOfPoint('two', ['ann']), permit(), ALL],
      ['another’s number told again', touchOfPoint('two', ['eve']), permit(), NONE],
      ['the end of a placement', touchOfPlacementEnd('loan', 'north'), permit(), OWN],
      ['the end of another agency’s placement', touchOfPlacementEnd('loan', 'south'), permit(), NONE],
      ['the end of a placement of another debt', touchOfPlacementEnd('other', 'north'), permit(), NONE],
      ['a placement without an end', touchOfPlacement('loan', 'north', undefined), permit(), NONE],
      [
        'a placement that ends before the permit does',
        touchOfPlacement('loan', 'north', NOW + 119),
        permit(),
        OWN,
      ],
      [
        'a placement that ends with the permit’s last second',
        touchOfPlacement('loan', 'north', NOW + 120),
        permit(),
        OWN,
      ],
      [
        'a placement that ends after the permit',
        touchOfPlacement('loan', 'north', NOW + 121),
        permit(),
        NONE,
      ],
      ['another agency’s placement that ends before', touchOfPlacement('loan', 'south', NOW), permit(), NONE],
    ]
  for (const [says, touch, of, expected] of table) assert.deepEqual(touched(touch, of), [...expected], says)
})

const after = (of: Permit, ...commands: readonly LifeCommand[]): Permit =>
  commands.reduce((held, command) => {
    const step = applyCommand(held.life, command)
    assert.ok(step.ok)
    return { ...held, life: step.life }
  }, of)

test('S29: what is out is voided once, by the first fact that touches it, in every matter that is known, each known once', () => {
  const usable = permit({}, 'prm_usable')
  const ofDebt = permit({ person: 'bob', point: 'two', debts: ['other'] }, 'prm_of-debt')
  const untouched = permit({ person: 'eve', point: 'three', debts: ['third'] }, 'prm_untouched')
  const redeemed = after(permit({}, 'prm_redeemed'), { kind: 'redeem', at: NOW })
  const settled = after(permit({}, 'prm_settled'), {
    kind: 'settle',
    outcome: 'no-answer',
    begunAt: NOW,
    source: 'holder',
  })
  const given = after(permit({}, 'prm_given'), { kind: 'void', at: NOW, because: 'holder' })
  const own = matter('own', ['ann'], [usable, ofDebt, untouched, redeemed, settled, given])
  const near = matter('near', ['ann'], [permit({}, 'prm_near')])
  const also = matter('also', ['ann'], [permit({}, 'prm_also')])
  const states = new Map([own, near, also].map((m) => [m.id, m]))
  const fact = (id: string) =>
    ({
      kind: 'event-recorded',
      values: { client: 'cli', event: event('death', { id, person: 'ann' }) },
    }) as const
  const facts = [
    { fact: fact('first'), touch: touchOfDebt('other') },
    { fact: fact('second'), touch: touchOfPoint('one', []) },
    { fact: fact('third'), touch: touchOfPerson('ann') },
  ]
  const { drafts, voided } = withVoids(own, facts.slice(0, 2), {
    locked: {
      now: NOW + 120,
      matters: ['own', 'also', 'gone'],
      matter: (id) => states.get(id),
      neighboursOf: (id) => (id === 'own' ? [near] : []),
    },
    client: 'cli',
  })
  assert.deepEqual(voided, ['prm_usable', 'prm_of-debt', 'prm_redeemed', 'prm_near', 'prm_also'])
  assert.deepEqual(
    drafts.map((d) => [d.chain, d.kind, d.kind === 'permit-voided' ? d.values.because : '']),
    [
      ['own', 'event-recorded', ''],
      ['own', 'event-recorded', ''],
      ['own', 'permit-voided', 'own/9'],
      ['own', 'permit-voided', 'own/8'],
      ['own', 'permit-voided', 'own/9'],
      ['near', 'permit-voided', 'own/9'],
      ['also', 'permit-voided', 'own/9'],
    ],
  )
  const voids = drafts.flatMap((d) => (d.kind === 'permit-voided' ? [d.values] : []))
  assert.ok(voids.every((v) => v.at === NOW + 120 && v.client === 'cli'))
  // one second after their interval nothing is out any more
  const late = { now: NOW + 121, matters: [], matter: () => undefined, neighboursOf: () => [near] }
  assert.deepEqual(withVoids(own, facts, { locked: late, client: 'cli' }).voided, [])
})
