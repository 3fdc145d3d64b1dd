/** Contacts, events and logs in the dimensions that {@link arbitraryTimeline} leaves out. */
import fc from 'fast-check'
import type { Contact, PermitState } from '../facts/contact.ts'
import { EVENT_CLASS, type EventKind, type TimelineEvent } from '../facts/event.ts'
import { type Stamp, exactly } from '../facts/fact.ts'
import type { Coverage, Declaration, Timeline } from '../facts/matter.ts'
import * as facts from '../facts/vocabulary.ts'
import { arbitraryFact, pick, present, seldom } from './arbitrary-matter.ts'
import { type Stage, arbitraryInstant, epoch } from './arbitrary-time.ts'
import { arbitraryContact, arbitraryEvent, arbitraryTimeline } from './arbitrary-timeline.ts'
import { COMPLETE, ordinaryCall } from './ordinary.ts'

const DAY = 86_400

/** Times that fall together: within a minute or two, to the second, the minute, the day, or to more than a month. */
function closeStamp(stage: Stage): fc.Arbitrary<Stamp> {
  const start = epoch(`${stage.around} 12:00:00`, stage.zone)
  return fc
    .tuple(fc.constantFrom(0, 0, 1, 30, 60, 61, 90, 3600), fc.nat(19))
    .map(([offset, width]): Stamp => {
      const at = start + offset
      if (width < 12) return exactly(at)
      const minute = at - (at % 60)
      if (width < 17) return { earliest: minute, latest: minute + 59 }
      const day = epoch(`${stage.around} 00:00:00`, stage.zone)
      return { earliest: day, latest: day + (width < 19 ? DAY - 1 : 40 * DAY) }
    })
}

/** Ids that other rows may name. */
const ROWS = ['r0', 'r1', 'r2'] as const

/** A contact of any kind, mostly of the generated matter. */
export function wideContact(stage: Stage, id: string, days: number, close: boolean): fc.Arbitrary<Contact> {
  const more = fc.record({
    at: close ? closeStamp(stage) : fc.constant(undefined),
    channel: seldom(pick<Contact['channel']>('email', 'letter', 'chat-call')),
    kind: seldom(arbitraryFact(facts.ACTOR_KINDS, false)),
    unknownDirection: fc.constantFrom(false, false, false, true),
    person: seldom(
      pick<Contact['person']>('nobody', 'spouse', { oneOf: ['debtor', 'nobody'] }, { oneOf: [] }),
    ),
    point: seldom(fc.constantFrom('elsewhere', 'mail')),
    debts: seldom(pick<readonly string[]>([], ['card'], ['unknown'])),
    purpose: seldom(arbitraryFact(facts.PURPOSES, false)),
    template: seldom(fc.constant('t1')),
    reached: seldom(pick<readonly string[]>(['friend'], ['debtor', 'spouse'])),
    callerId: seldom(arbitraryFact(facts.CALLER_IDS, false)),
    visibility: seldom(arbitraryFact(facts.VISIBILITIES, false)),
    licensed: seldom(arbitraryFact(facts.YES_NO, false)),
    answers: seldom(fc.constantFrom(...ROWS)),
    requestedBy: seldom(fc.constantFrom(...ROWS)),
    outcomeLate: seldom(fc.constantFrom(0, 30, 90_000)),
    sequence: seldom(fc.integer({ min: 1, max: 9 })),
    organisation: seldom(fc.constant('stranger')),
  })
  return fc
    .tuple(arbitraryContact(stage, id, days), more)
    .map(
      ([
        contact,
        { kind, organisation, outcomeLate, unknownDirection, at = contact.at, channel, ...rest },
      ]) => {
        const { direction, ...others } = contact
        // a permit and a record are dated from the time they belong to
        const shift = at.earliest - contact.at.earliest
        const { permit, recordedAt } = contact
        return {
          ...others,
          // the outcome stays, of whatever channel it was: what no reader would write is answered alike too
          ...present({ ...rest, channel, direction: unknownDirection ? undefined : direction }),
          at,
          ...(permit?.state === 'pending' && {
            permit: { ...permit, notBefore: at.earliest, expiresAt: at.latest + 120 },
          }),
          ...(recordedAt !== undefined && { recordedAt: recordedAt + shift }),
          by: { ...contact.by, ...present({ organisation, kind }) },
          ...(outcomeLate !== undefined && { outcomeRecordedAt: at.latest + outcomeLate }),
        }
      },
    )
}

const EVERY_CLASS: readonly EventKind[] = Object.entries(
  Object.groupBy(Object.keys(EVENT_CLASS) as EventKind[], (k) => EVENT_CLASS[k]),
).flatMap(([, kinds]) => kinds?.[0] ?? [])

function wideEvent(stage: Stage, id: string, days: number, close: boolean): fc.Arbitrary<TimelineEvent> {
  const more = fc.record({
    kind: seldom(
      fc.constantFrom<EventKind[]>('opt-out', 'number-invalid', 'sign-of-life', 'payment', ...EVERY_CLASS),
    ),
    at: close ? closeStamp(stage) : fc.constant(undefined),
    organisation: seldom(fc.constantFrom('agency', 'agency-2')),
    provedAt: seldom(arbitraryInstant(stage, days)),
    corrects: seldom(fc.constantFrom('e0', 'e1')),
    scope: seldom(
      pick<NonNullable<TimelineEvent['scope']>>(
        { purposes: ['collection'] },
        { places: ['work'] },
        { points: ['mobile', 'landline', 'elsewhere'] },
        { channels: ['sms', 'visit'], hours: [{ from: '08:00', to: '12:00' }] },
      ),
    ),
    details: seldom(
      pick<NonNullable<TimelineEvent['details']>>(
        { count: 2 },
        { request: 'time' },
        { form: 'written', covers: 'loan' },
      ),
    ),
    sequence: seldom(fc.integer({ min: 1, max: 9 })),
  })
  return fc
    .tuple(arbitraryEvent(stage, id, days), more)
    .map(([event, rest]) => ({ ...event, ...present(rest) }))
}

/** A call or message of which all is known but, in a close log, when it was: the counts of such logs are certain. */
export function knownContact(stage: Stage, id: string, days: number, close: boolean): fc.Arbitrary<Contact> {
  return fc
    .record({
      at: close ? closeStamp(stage) : arbitraryInstant(stage, days).map(exactly),
      call: fc.constantFrom('no-answer', 'conversation', 'voicemail', 'announced'),
      channel: pick<Contact['channel']>('call', 'call', 'call', 'sms'),
      durationSeconds: fc.constantFrom(undefined, 30, 4000),
      organisation: fc.constantFrom('agency', 'agency', 'bank'),
      person: fc.constantFrom('debtor', 'debtor', 'friend'),
      content: pick<Contact['content']>({ has: ['collector-name'], complete: true }, undefined),
      permit: seldom(arbitraryPermit),
      sequence: seldom(fc.integer({ min: 1, max: 9 })),
    })
    .map(({ at, call, channel, organisation, permit, sequence, ...rest }) => {
      const begun = {
        ...ordinaryCall(id, at.earliest),
        at,
        channel,
        by: { organisation },
        person: rest.person,
        ...present({ sequence }),
      }
      // what is reserved has no end yet, and what was not made never had one
      if (permit?.state === 'pending' || permit?.state === 'not-made')
        return { ...begun, permit: permit.of(at), recordedAt: at.earliest - permit.ahead }
      return {
        ...begun,
        ...present(rest),
        ...(permit && { permit: permit.of(at) }),
        outcome: channel === 'call' ? call : 'delivered',
      }
    }) as fc.Arbitrary<Contact>
}

/** A permit in any state; one that is outstanding holds from the contact's time on, and was recorded before it. */
const arbitraryPermit = fc
  .record({
    state: fc.constantFrom<PermitState['state'][]>(
      'pending',
      'pending',
      'pending',
      'settled',
      'voided',
      'not-made',
    ),
    inFlight: fc.boolean(),
    seconds: fc.constantFrom(0, 30, 120, 3600),
    ahead: fc.constantFrom(0, 5, 90_000),
  })
  .map(({ state, inFlight, seconds, ahead }) => ({
    state,
    ahead,
    of: (at: Stamp): PermitState =>
      state === 'pending'
        ? { state, notBefore: at.earliest, expiresAt: at.latest + seconds }
        : state === 'voided'
          ? { state, inFlight }
          : { state },
  }))

/** A state that began before the history and that nothing leaves open. */
function plainEvent(stage: Stage, id: string): fc.Arbitrary<TimelineEvent> {
  const at = exactly(epoch(`${stage.around} 12:00:00`, stage.zone) - 6 * DAY)
  return pick<TimelineEvent['kind']>('refusal', 'attorney-appointed', 'inconvenient-time').map((kind) => ({
    id,
    kind,
    at,
    person: 'debtor',
    proof: 'documents',
    details: { form: 'written' },
  }))
}

/**
 * A timeline of known contacts on a complete record.
 *
 * @param isClose  whether all fall within two hours, some known to the minute or the day; left out: either
 */
export function knownTimeline(stage: Stage, size: number, isClose?: boolean): fc.Arbitrary<Timeline> {
  const indexes = Array.from({ length: size }, (_, i) => i)
  return fc
    .tuple(isClose === undefined ? fc.boolean() : fc.constant(isClose), fc.integer({ min: 0, max: size }))
    .chain(([close, contacts]) =>
      fc.tuple(
        fc.tuple(...indexes.slice(0, contacts).map((i) => knownContact(stage, `r${i}`, 4, close))),
        fc.tuple(plainEvent(stage, 'e0'), arbitraryEvent(stage, 'e1', 4)).chain((e) => fc.subarray(e)),
      ),
    )
    .map(([contacts, events]) => ({ ...COMPLETE, contacts, events }))
}

/** A timeline of any kind, of at most so many contacts. */
export function wideTimeline(stage: Stage, size: number): fc.Arbitrary<Timeline> {
  const indexes = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
  const stretches = fc
    .array(
      fc.record({
        from: arbitraryInstant(stage, 6),
        length: fc.integer({ min: 0, max: 8 * DAY }),
        actors: pick<Coverage['actors']>('all', ['agency'], ['bank', 'agency-2']),
        channels: pick<Coverage['channels']>('all', ['call'], ['call', 'chat-call', 'sms', 'visit']),
      }),
      { maxLength: 3 },
    )
    .map((all) => all.map(({ length, ...c }): Coverage => ({ ...c, until: c.from + length })))
  const declared = fc.array(
    fc.record({
      class: pick<Declaration['class']>('refusal', 'consent', 'attorney', 'reachability', 'payment', 'all'),
      source: fc.constant('wide'),
      until: arbitraryInstant(stage, 6),
      freshForSeconds: fc.constantFrom(0, 3600, 2 * DAY),
    }),
    { maxLength: 3 },
  )
  return fc
    .record({
      plain: arbitraryTimeline(stage, 0),
      close: fc.boolean(),
      contacts: fc.integer({ min: 0, max: size }),
      events: fc.integer({ min: 0, max: Math.ceil(size / 2) }),
      coverage: fc.option(stretches, { nil: undefined }),
      declarations: fc.option(declared, { nil: undefined }),
    })
    .chain(({ plain, close, contacts, events, coverage, declarations }) =>
      fc.record({
        contacts: fc.tuple(...indexes(contacts).map((i) => wideContact(stage, `r${i}`, 4, close))),
        events: fc.tuple(...indexes(events).map((i) => wideEvent(stage, `e${i}`, 4, close))),
        coverage: fc.constant(coverage ?? plain.coverage),
        declarations: fc.constant(declarations ?? plain.declarations),
      }),
    )
}
