/**
 * Ordinary logs: what a dialler writes. Every contact is known to the second, with its person, number, debt, mode,
 * outcome and length, one after the other; the record is complete. Mostly lawful, with some breaches.
 */
import fc from 'fast-check'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import { exactly } from '../facts/fact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import type { CreditorType, Product } from '../facts/vocabulary.ts'
import { pick } from './arbitrary-matter.ts'
import { epoch } from './arbitrary-time.ts'
import { COMPLETE } from './ordinary.ts'

/** Where and about what an ordinary log is. */
export interface OrdinaryPlace {
  readonly jurisdiction: string
  readonly zone: string
  readonly product: Product
  readonly creditorType: CreditorType
  /** The first of the four weeks, `YYYY-MM-DD`. */
  readonly from: string
}

/** Somebody's history of a month, all of it known. */
export interface OrdinaryLog {
  readonly matter: Matter
  readonly timeline: Timeline
}

/** Between two contacts, seconds: no call lasts so long. */
const APART = 700
const DAYS = 28

function ordinaryMatterOf(
  { jurisdiction, zone, product, creditorType }: OrdinaryPlace,
  debts: number,
): Matter {
  const zones = [{ evidence: 'residence' as const, oneOf: [zone] }]
  return {
    id: 'ordinary',
    jurisdiction,
    persons: [
      { id: 'debtor', role: 'debtor', liable: 'yes', zones },
      { id: 'sister', role: 'relative', liable: 'no', zones },
    ],
    debts: ['loan', 'card'].slice(0, debts).map((id) => ({
      id,
      product,
      stage: 'overdue',
      overdueSince: '2026-01-15',
      creditor: 'lender',
      consumer: 'yes',
    })),
    points: (['mobile', 'landline', 'sister'] as const).map((id) => ({
      id,
      kind: id === 'landline' ? 'landline' : 'mobile',
      person: id === 'sister' ? 'sister' : 'debtor',
      place: 'home',
      provenance: 'contract',
      zones: [zone],
    })),
    organisations: [
      { id: 'lender', kind: 'creditor', creditorType, members: [], membersComplete: true, zone },
      { id: 'agency', kind: 'agency', members: [], membersComplete: true, zone },
    ],
    creditor: 'lender',
  }
}

/** What a row of a dialler's log says besides its time. */
const row = fc.record({
  day: fc.integer({ min: 0, max: DAYS - 1 }),
  second: fc.integer({ min: 7 * 3600 + 1800, max: 22 * 3600 + 1800 }),
  channel: pick<Contact['channel']>('call', 'call', 'call', 'call', 'sms'),
  outcome: fc.constantFrom(
    'no-answer',
    'no-answer',
    'voicemail',
    'not-connected',
    'conversation',
    'answered-by-other',
  ),
  talked: fc.integer({ min: 5, max: 600 }),
  who: pick<'mobile' | 'landline' | 'sister'>('mobile', 'mobile', 'mobile', 'mobile', 'landline', 'sister'),
  organisation: fc.constantFrom('agency', 'agency', 'lender'),
  debt: fc.nat(1),
  said: pick<NonNullable<Contact['content']>['has']>(
    ['collector-name', 'collector-disclosure', 'recording-notice', 'contact-number'],
    ['collector-name'],
    ['collector-name', 'threat'],
  ),
})

type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

function contactOf(r: Row, id: string, at: number, debts: number): Contact {
  const isCall = r.channel === 'call'
  const spoken = isCall && (r.outcome === 'conversation' || r.outcome === 'answered-by-other')
  return {
    id,
    at: exactly(at),
    channel: r.channel,
    direction: 'outbound',
    by: { organisation: r.organisation, collector: 'c1' },
    person: r.who === 'sister' ? 'sister' : 'debtor',
    point: r.who,
    debts: [['loan', 'card'][r.debt % debts] ?? 'loan'],
    purpose: 'collection',
    mode: 'human',
    outcome: isCall ? r.outcome : 'delivered',
    durationSeconds: spoken ? r.talked : 0,
    content: { has: isCall && !spoken ? [] : r.said, complete: true },
    callerId: 'shown',
    licensed: 'yes',
  }
}

/** Rows in the order of time, none before the one before it is over. */
function inTurn(rows: readonly Row[], place: OrdinaryPlace, debts: number): readonly Contact[] {
  let free = -Infinity
  return rows
    .toSorted((a, b) => a.day - b.day || a.second - b.second)
    .map((r, i) => {
      const date = Temporal.PlainDate.from(place.from).add({ days: r.day }).toString()
      const at = Math.max(free, epoch(`${date} 00:00:00`, place.zone) + r.second)
      free = at + APART
      return contactOf(r, `c${i}`, at, debts)
    })
}

/** What a lender's own system records about people: on record, dated to the second. */
function eventsOf(place: OrdinaryPlace): fc.Arbitrary<readonly TimelineEvent[]> {
  const event = fc.record({
    kind: pick<TimelineEvent['kind']>(
      'refusal',
      'opt-out',
      'consent',
      'attorney-appointed',
      'dispute',
      'plan-signed',
    ),
    day: fc.integer({ min: 0, max: DAYS - 1 }),
    second: fc.integer({ min: 0, max: 86_399 }),
  })
  return fc.array(event, { maxLength: 2 }).map((all) =>
    all.map(({ kind, day, second }, i): TimelineEvent => {
      const date = Temporal.PlainDate.from(place.from).add({ days: day }).toString()
      const at = epoch(`${date} 00:00:00`, place.zone) + second
      return {
        id: `e${i}`,
        kind,
        at: exactly(at),
        person: 'debtor',
        proof: 'documents',
        provedAt: at,
        noticedAt: at,
      }
    }),
  )
}

/**
 * An ordinary log of one debtor over four weeks.
 *
 * @param size  at most so many contacts
 * @param withEvents  whether states began in it too
 */
export function ordinaryLog(
  place: OrdinaryPlace,
  size: number,
  withEvents: boolean,
): fc.Arbitrary<OrdinaryLog> {
  return fc
    .record({
      debts: fc.constantFrom(1, 1, 2),
      rows: fc.array(row, { minLength: 1, maxLength: size, size: 'max' }),
      events: withEvents ? eventsOf(place) : fc.constant([]),
    })
    .map(({ debts, rows, events }) => ({
      matter: ordinaryMatterOf(place, debts),
      timeline: { ...COMPLETE, contacts: inTurn(rows, place, debts), events },
    }))
}
