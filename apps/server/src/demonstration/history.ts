/** What was done about the invented borrowers before the gate stood there, and what they said to it. */
import type { Contact, EventKind, Outcome, TimelineEvent } from '@forbear/conduct/facts'
import { type Borrower, randomFrom } from './borrowers.ts'

/** Ids that the opening gave. */
export interface OpenedIds {
  readonly debtor: string
  readonly debt: string
  readonly point: string
  readonly third?: { readonly person: string; readonly point: string }
}

export interface History {
  readonly contacts: readonly Contact[]
  readonly events: readonly TimelineEvent[]
}

/** What a situation begins with, how many days ago, and how it is known. */
const EVENTS: Readonly<
  Record<
    Borrower['situation'],
    readonly (Pick<TimelineEvent, 'kind' | 'details' | 'proof'> & { readonly daysAgo: number })[]
  >
> = {
  ordinary: [],
  'family-asked-to-stop': [{ kind: 'cease-request', daysAgo: 4, proof: 'shown' }],
  'has-lawyer': [{ kind: 'attorney-appointed', daysAgo: 12, proof: 'documents' }],
  'in-hospital': [{ kind: 'hospital', daysAgo: 2, proof: 'documents' }],
  disputes: [
    { kind: 'dispute', daysAgo: 6, proof: 'shown' },
    { kind: 'complaint-received', daysAgo: 6 },
  ],
  'signed-plan': [
    { kind: 'plan-signed', daysAgo: 20, details: { form: 'written', termMonths: 24, collection: 'stops' } },
  ],
  'broke-plan': [
    { kind: 'plan-signed', daysAgo: 90, details: { form: 'written', termMonths: 12 } },
    { kind: 'plan-broken', daysAgo: 8 },
  ],
  'called-often': [],
  'family-called': [{ kind: 'complaint-received', daysAgo: 1 }],
  died: [{ kind: 'death', daysAgo: 9, proof: 'documents' }],
}

/** Events about the matter rather than about a person. */
const OF_THE_MATTER: ReadonlySet<EventKind> = new Set<EventKind>([
  'complaint-received',
  'plan-signed',
  'plan-broken',
])

/**
 * A month before `now`: calls in office hours of the borrower's clock, and what the situation brings.
 *
 * @param now  epoch seconds
 */
export function historyOf(
  borrower: Borrower,
  of: {
    readonly ids: OpenedIds
    readonly now: number
    readonly seed: number
    readonly newId: (kind: 'con' | 'evt') => string
  },
): History {
  const { ids, now, seed, newId } = of
  const random = randomFrom(seed)
  const at = (daysAgo: number): number => {
    const day = Temporal.Instant.fromEpochMilliseconds(now * 1000)
      .toZonedDateTimeISO(borrower.zone)
      .toPlainDate()
      .subtract({ days: daysAgo })
    const minute = Math.floor(random() * 60)
    const hour = 10 + Math.floor(random() * 7)
    return (
      day.toZonedDateTime({ timeZone: borrower.zone, plainTime: new Temporal.PlainTime(hour, minute) })
        .epochMilliseconds / 1000
    )
  }
  const call = (daysAgo: number, outcome: Outcome, third = false): Contact => {
    const begun = at(daysAgo)
    const to = third ? ids.third : undefined
    return {
      id: newId('con'),
      at: { earliest: begun, latest: begun },
      channel: 'call',
      direction: 'outbound',
      by: {
        organisation: borrower.agency,
        collector: `${borrower.agency.slice(4)}-${1 + Math.floor(random() * 6)}`,
      },
      person: to?.person ?? ids.debtor,
      point: to?.point ?? ids.point,
      debts: [ids.debt],
      purpose: 'collection',
      mode: 'human',
      callerId: 'shown',
      outcome,
      durationSeconds: outcome === 'conversation' ? 60 + Math.floor(random() * 240) : 20,
    }
  }
  const routine = [
    call(26, 'no-answer'),
    call(18, 'conversation'),
    ...(random() < 0.5 ? [call(11, 'voicemail')] : []),
  ]
  const often =
    borrower.situation === 'called-often'
      ? [1, 1, 1, 1, 1, 2, 2, 2, 3, 3].map((days) => call(days, 'no-answer'))
      : []
  const family =
    borrower.situation === 'family-called' && ids.third
      ? [call(3, 'answered-by-other', true), call(2, 'conversation', true)]
      : []
  return {
    contacts: [...routine, ...often, ...family].toSorted((a, b) => a.at.earliest - b.at.earliest),
    events: EVENTS[borrower.situation].map(({ kind, daysAgo, details, proof }): TimelineEvent => {
      const happened = at(daysAgo)
      const speaker =
        (borrower.situation === 'family-asked-to-stop' ? ids.third?.person : undefined) ?? ids.debtor
      return {
        id: newId('evt'),
        kind,
        at: { earliest: happened, latest: happened },
        ...(OF_THE_MATTER.has(kind) ? { debts: [ids.debt] } : { person: speaker }),
        ...(details === undefined ? {} : { details }),
        ...(proof === undefined ? {} : { proof }),
      }
    }),
  }
}
