/**
 * Matters that differ in one fact only: what an execution remembers of one kind of contact must depend on every fact
 * that its answer rests on.
 */
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { ContactPoint, Debt, Matter, Organisation, Person, Timeline } from '../facts/matter.ts'
import * as facts from '../facts/vocabulary.ts'
import type { Question } from './agreement.ts'

/** A question in which one fact is another, or is not stated any more. */
export interface Changed extends Question {
  /** For example `debt loan.product`. */
  readonly what: string
}

/** Values to try, by field; `undefined`: not stated. */
type Values<T> = { readonly [K in keyof T]?: readonly (T[K] | undefined)[] }

const PERSON: Values<Person> = {
  role: ['debtor', 'friend', 'spouse', { oneOf: ['debtor', 'friend'] }, undefined],
  liable: ['yes', 'no', undefined],
  zones: [
    [{ evidence: 'residence', oneOf: ['Asia/Kolkata'] }],
    [{ evidence: 'residence', oneOf: ['America/Chicago', 'Asia/Shanghai'] }],
    [{ evidence: 'address', oneOf: ['Asia/Shanghai'] }],
    undefined,
  ],
}

const DEBT: Values<Debt> = {
  product: [
    'credit-card',
    'business-loan',
    'online-consumer-loan',
    { oneOf: ['credit-card', 'mortgage'] },
    undefined,
  ],
  stage: ['overdue', 'not-due', 'procedures', { oneOf: ['overdue', 'not-due'] }, undefined],
  overdueSince: ['2026-03-01', '2026-03-08', '2026-10-31', '2018-11-04', undefined],
  creditor: ['bank', 'bank-2', undefined],
  consumer: ['yes', 'no', undefined],
}

const POINT: Values<ContactPoint> = {
  kind: ['mobile', 'landline', 'email', undefined],
  person: ['debtor', 'friend', { oneOf: ['debtor', 'friend'] }, undefined],
  place: ['home', 'work', { oneOf: ['home', 'work'] }, undefined],
  provenance: ['contract', 'bought', undefined],
  publicDomain: ['yes', 'no', undefined],
  employerProvided: ['yes', 'no', undefined],
  zones: [['America/New_York'], ['Asia/Kolkata', 'Asia/Shanghai'], undefined],
}

const ORGANISATION: Values<Organisation> = {
  kind: ['creditor', 'agency', 'debt-buyer', { oneOf: ['agency', 'servicer'] }, undefined],
  creditorType: ['bank', 'small-loan', 'consumer-finance', undefined],
  members: [['association'], [], undefined],
  membersComplete: [true, false, undefined],
  zone: ['Asia/Kolkata', 'America/Chicago', undefined],
}

const CONTACT: Values<Contact> = {
  channel: ['call', 'sms', 'visit', 'chat-call', 'letter'],
  direction: ['outbound', 'inbound', { oneOf: ['outbound', 'inbound'] }, undefined],
  person: ['debtor', 'friend', 'nobody', { oneOf: ['debtor', 'friend'] }, undefined],
  point: ['mobile', 'landline', 'friend-mobile', 'elsewhere', undefined],
  debts: [['loan'], ['card'], ['loan', 'card'], [], undefined],
  purpose: ['collection', 'servicing', 'location', 'receipt', undefined],
  template: ['t1', undefined],
  mode: ['human', 'reading-robot', 'predictive', undefined],
  outcome: [undefined],
  durationSeconds: [0, 40, 50_000, undefined],
  reached: [['friend'], [], undefined],
  content: [{ has: ['threat'], complete: false }, { has: ['collector-name'], complete: true }, undefined],
  place: ['home', 'work', undefined],
  visitors: [1, 3, undefined],
  callerId: ['shown', 'hidden', undefined],
  visibility: ['private', 'public', undefined],
  licensed: ['yes', 'no', undefined],
  answers: ['r0', 'r1', undefined],
  requestedBy: ['r0', 'r1', undefined],
  permit: [{ state: 'not-made' }, { state: 'settled' }, { state: 'voided', inFlight: true }, undefined],
  sequence: [1, 5, undefined],
}

/** Every question that differs from this one in a single fact. */
export function oneFactChanged({ matter, timeline, acts }: Question): readonly Changed[] {
  const withMatter = (change: Partial<Matter>, what: string): Changed => ({
    what,
    matter: { ...matter, ...change },
    timeline,
    acts,
  })
  return [
    ...inList('person', matter.persons, PERSON, (persons, what) => withMatter({ persons }, what)),
    ...inList('debt', matter.debts, DEBT, (debts, what) => withMatter({ debts }, what)),
    ...inList('point', matter.points, POINT, (points, what) => withMatter({ points }, what)),
    ...inList('organisation', matter.organisations, ORGANISATION, (organisations, what) =>
      withMatter({ organisations }, what),
    ),
    ...(['ZZ', 'ZZ/A', 'XX'] as const).map((jurisdiction) => withMatter({ jurisdiction }, 'jurisdiction')),
    ...[['zz/one'], ['zz/two'], []].map((policies) => withMatter({ policies }, 'policies')),
    ...(['bank', 'bank-2'] as const).map((creditor) => withMatter({ creditor }, 'creditor')),
    ...inTimeline(timeline).map((t): Changed => ({ matter, acts, ...t })),
    ...inList('act', acts, CONTACT, (changed, what) => ({ what, matter, timeline, acts: changed })),
    ...acts.flatMap((act, i) =>
      moved(act).map(
        ({ what, contact }): Changed => ({ what, matter, timeline, acts: acts.with(i, contact) }),
      ),
    ),
  ]
}

function inTimeline(timeline: Timeline): readonly { readonly what: string; readonly timeline: Timeline }[] {
  const { contacts, events, coverage, declarations } = timeline
  return [
    ...inList('contact', contacts, CONTACT, (changed, what) => ({
      what,
      timeline: { ...timeline, contacts: changed },
    })),
    ...contacts.flatMap((contact, i) =>
      moved(contact).map(({ what, contact: to }) => ({
        what,
        timeline: { ...timeline, contacts: contacts.with(i, to) },
      })),
    ),
    ...contacts.map((c, i) => ({
      what: `contact ${c.id} is not there`,
      timeline: { ...timeline, contacts: contacts.toSpliced(i, 1) },
    })),
    ...events.map((e, i) => ({
      what: `event ${e.id} is not there`,
      timeline: { ...timeline, events: events.toSpliced(i, 1) },
    })),
    ...events.map((e, i) => ({
      what: `event ${e.id} is later`,
      timeline: {
        ...timeline,
        events: events.with(i, { ...e, at: { earliest: e.at.earliest + 7200, latest: e.at.latest + 7200 } }),
      },
    })),
    ...coverage.map((_, i) => ({
      what: 'coverage is less',
      timeline: { ...timeline, coverage: coverage.toSpliced(i, 1) },
    })),
    ...declarations.map((_, i) => ({
      what: 'declarations are less',
      timeline: { ...timeline, declarations: declarations.toSpliced(i, 1) },
    })),
  ]
}

/** The same contact at another time, to another exactness, by another organisation or kind of it. */
function moved(contact: Contact): readonly { readonly what: string; readonly contact: Contact }[] {
  const { earliest } = contact.at
  const at = (what: string, stamp: Contact['at']): { readonly what: string; readonly contact: Contact } => ({
    what: `${contact.id} ${what}`,
    contact: { ...contact, at: stamp },
  })
  return [
    at('a second later', exactly(earliest + 1)),
    at('a day later', exactly(earliest + 86_400)),
    at('at another hour', exactly(earliest + 7 * 3600)),
    at('known to the minute', { earliest, latest: earliest + 59 }),
    { what: `${contact.id} recorded later`, contact: { ...contact, recordedAt: earliest + 100_000 } },
    ...['agency-2', 'bank', 'stranger'].map((organisation) => ({
      what: `${contact.id} by ${organisation}`,
      contact: { ...contact, by: { ...contact.by, organisation } },
    })),
    ...facts.ACTOR_KINDS.slice(0, 3).map((kind) => ({
      what: `${contact.id} by a ${kind}`,
      contact: { ...contact, by: { ...contact.by, kind } },
    })),
  ]
}

function inList<T extends { readonly id: string }, R>(
  name: string,
  list: readonly T[],
  values: Values<T>,
  make: (changed: readonly T[], what: string) => R,
): readonly R[] {
  return list.flatMap((entry, i) =>
    (Object.keys(values) as (keyof T)[]).flatMap((field) =>
      (values[field] ?? []).flatMap((value) => {
        if (entry[field] === value) return []
        const { [field]: _old, ...rest } = entry
        const changed = (value === undefined ? rest : { ...rest, [field]: value }) as T
        return [make(list.with(i, changed), `${name} ${entry.id}.${String(field)}`)]
      }),
    ),
  )
}
