/** Logs: outcomes known, unknown or one of some, minute-known stamps and ties, permits, inbound calls, partial records. */
import fc from 'fast-check'
import { outcomesOf } from '../facts/channel.ts'
import type { Contact, PermitState } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Coverage, Declaration, Timeline } from '../facts/matter.ts'
import type { Channel } from '../facts/vocabulary.ts'
import { arbitraryFact, pick, present } from './arbitrary-matter.ts'
import { type Stage, arbitraryInstant, arbitraryStamp } from './arbitrary-time.ts'
import { COMPLETE } from './ordinary.ts'

const CHANNELS_USED: readonly Channel[] = ['call', 'call', 'call', 'sms', 'visit', 'chat-call']

/** A contact of the generated matter. */
export function arbitraryContact(stage: Stage, id: string, days: number): fc.Arbitrary<Contact> {
  return fc.constantFrom(...CHANNELS_USED).chain((channel) =>
    fc
      .record({
        at: arbitraryStamp(stage, days),
        direction: pick<Contact['direction']>('outbound', 'outbound', 'outbound', 'outbound', 'inbound', {
          oneOf: ['outbound', 'inbound'],
        }),
        organisation: fc.constantFrom('agency', 'agency', 'agency-2', 'bank'),
        collector: fc.constantFrom('c1', 'c2'),
        person: pick<Contact['person']>(
          'debtor',
          'debtor',
          'debtor',
          'friend',
          { oneOf: ['debtor', 'friend'] },
          undefined,
        ),
        point: fc.constantFrom('mobile', 'mobile', 'landline', 'friend-mobile', undefined),
        debts: pick<readonly string[] | undefined>(['loan'], ['loan'], ['loan', 'card'], undefined),
        purpose: arbitraryFact(['collection', 'servicing', 'location'] as const, true),
        mode: arbitraryFact(['human', 'predictive', 'reading-robot'] as const, false),
        outcome: arbitraryFact(outcomesOf(channel), true),
        durationSeconds: fc.constantFrom(undefined, undefined, 0, 40, 1800),
        place:
          channel === 'visit'
            ? arbitraryFact(['home', 'work', 'public'] as const, true)
            : fc.constant(undefined),
        visitors: channel === 'visit' ? arbitraryFact([1, 2, 3] as const, true) : fc.constant(undefined),
        late: fc.constantFrom(undefined, undefined, undefined, 60, 90_000),
        permit: pick<PermitState['state'] | undefined>(
          undefined,
          undefined,
          undefined,
          'pending',
          'voided',
          'not-made',
          'settled',
        ),
        inFlight: fc.boolean(),
        content: pick<Contact['content']>(
          undefined,
          { has: [], complete: true },
          { has: ['collector-name'], complete: true },
          { has: ['threat'], complete: false },
        ),
      })
      .map(({ organisation, collector, late, permit, inFlight, ...rest }): Contact => {
        const { at } = rest
        const state: PermitState | undefined =
          permit === 'pending'
            ? { state: 'pending', notBefore: at.earliest, expiresAt: at.latest + 120 }
            : permit === 'voided'
              ? { state: 'voided', inFlight }
              : permit && { state: permit }
        return present({
          id,
          channel,
          ...rest,
          by: { organisation, collector },
          permit: state,
          recordedAt: late === undefined ? undefined : at.earliest + late,
        })
      }),
  )
}

/** An event of the generated matter, of a kind that generated rules ask for. */
export function arbitraryEvent(stage: Stage, id: string, days: number): fc.Arbitrary<TimelineEvent> {
  return fc
    .record({
      kind: pick<TimelineEvent['kind']>(
        'refusal',
        'request-withdrawn',
        'consent',
        'consent-withdrawn',
        'attorney-appointed',
        'attorney-released',
        'inconvenient-time',
        'notice-sent',
      ),
      at: arbitraryStamp(stage, days),
      person: fc.constantFrom('debtor', 'debtor', 'friend', undefined),
      debts: pick<readonly string[] | undefined>(undefined, ['loan'], ['loan', 'card'], ['card']),
      proof: pick<TimelineEvent['proof']>(undefined, 'claimed', 'shown', 'documents'),
      noticed: fc.constantFrom(undefined, 0, 3600, 100_000),
      late: fc.constantFrom(undefined, undefined, 3600, 100_000),
      lasts: fc.constantFrom(undefined, undefined, 7200, 200_000),
      scope: pick<TimelineEvent['scope']>(
        undefined,
        undefined,
        { channels: ['call'] },
        { points: ['mobile'] },
        { hours: [{ from: '20:00', to: '08:00' }] },
        { hours: [{ from: '11:00', to: '13:00', weekdays: [1, 2, 3, 7] }] },
      ),
      form: fc.constantFrom(undefined, 'written', 'oral'),
    })
    .map(({ noticed, late, lasts, form, ...rest }) => {
      const at = rest.at.latest
      return present({
        id,
        ...rest,
        noticedAt: noticed === undefined ? undefined : at + noticed,
        recordedAt: late === undefined ? undefined : at + late,
        until: lasts === undefined ? undefined : at + lasts,
        details: form === undefined ? undefined : { form },
      })
    })
}

function arbitraryCoverage(stage: Stage): fc.Arbitrary<readonly Coverage[]> {
  const partial = fc
    .tuple(
      arbitraryInstant(stage, 6),
      fc.integer({ min: 0, max: 10 }),
      pick<Coverage['actors']>('all', ['agency'], ['agency', 'agency-2']),
    )
    .map(([from, length, actors]): readonly Coverage[] => [
      { actors, channels: 'all', from, until: from + length * 86_400 },
    ])
  return fc.oneof(fc.constant(COMPLETE.coverage), partial, fc.constant([]))
}

function arbitraryDeclarations(stage: Stage): fc.Arbitrary<readonly Declaration[]> {
  const some = fc
    .tuple(
      arbitraryInstant(stage, 6),
      pick<Declaration['class']>('refusal', 'consent', 'all'),
      fc.constantFrom(0, 86_400),
    )
    .map(([until, of, freshForSeconds]): readonly Declaration[] => [
      { class: of, source: 'test', until, freshForSeconds },
    ])
  return fc.oneof(fc.constant(COMPLETE.declarations), some, fc.constant([]))
}

/**
 * A timeline of the generated matter.
 *
 * @param size at most so many contacts; about half as many events
 */
export function arbitraryTimeline(stage: Stage, size: number): fc.Arbitrary<Timeline> {
  const indexes = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
  const contacts = fc
    .integer({ min: 0, max: size })
    .chain((n) => fc.tuple(...indexes(n).map((i) => arbitraryContact(stage, `r${i}`, 4))))
  const events = fc
    .integer({ min: 0, max: Math.ceil(size / 2) })
    .chain((n) => fc.tuple(...indexes(n).map((i) => arbitraryEvent(stage, `e${i}`, 4))))
  return fc.record({
    contacts,
    events,
    coverage: arbitraryCoverage(stage),
    declarations: arbitraryDeclarations(stage),
  })
}
