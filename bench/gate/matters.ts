/**
 * Invented debtors of New York City with a history of twenty contacts each, and contacts that a collector asks the gate
 * about: other instants, channels, persons and debts from one to the next. The same seed gives the same of each.
 */
import type { Contact, Matter, Timeline, TimelineEvent } from '@forbear/conduct/facts'
import { type Chance, chanceOf, pick } from '../generator/chance.ts'

/** A debtor's matter with what happened so far. */
export interface Debtor {
  readonly matter: Matter
  readonly timeline: Timeline
  /** The local date on which the gate is first asked: the day after the last contact. */
  readonly asksFrom: Temporal.PlainDate
}

/** What is asked, as plain values from which {@link contactOf} makes a contact anew each time. */
export interface Ask {
  readonly debtor: number
  readonly id: string
  readonly at: number
  readonly channel: Contact['channel']
  readonly organisation: string
  readonly person: string
  readonly point: string
  readonly debt: string
  readonly mode: 'human' | 'predictive'
}

/** How many contacts each debtor has behind them. */
export const HISTORY = 20

export const ZONE = 'America/New_York'
const CITY = 'US/NY/NYC'
const DAY = 86_400
/** The record is complete in time: what it does not hold did not happen. */
const WHOLE = { from: -8_640_000_000_000, until: 4_102_444_800 }
/** From when on debtors are asked about: the city's new count is in force, and the clocks go back within it. */
const FIRST = Temporal.PlainDate.from('2026-09-15')
const SPREAD_DAYS = 90
/** How long after the last contact the gate is asked. */
const ASKED_DAYS = 10

const zones = [{ evidence: 'residence', oneOf: [ZONE] }] as const

/** The instant of a local second of a date. */
function instantOf(date: Temporal.PlainDate, second: number): number {
  const time = Temporal.PlainTime.from('00:00').add({ seconds: second })
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds / 1000
}

/** Somebody who owes one debt or two, and a sister. */
function matterOf(number: number, debts: number): Matter {
  return {
    id: `matter-${number}`,
    jurisdiction: CITY,
    persons: [
      { id: 'debtor', role: 'debtor', liable: 'yes', zones },
      { id: 'sister', role: 'relative', liable: 'no', zones },
    ],
    debts: ['card', 'loan'].slice(0, debts).map((id) => ({
      id,
      product: id === 'card' ? 'credit-card' : 'consumer-loan',
      stage: 'overdue',
      creditor: 'bank',
      consumer: 'yes',
    })),
    points: [
      {
        id: 'mobile',
        kind: 'mobile',
        person: 'debtor',
        place: 'other',
        provenance: 'contract',
        zones: [ZONE],
      },
      {
        id: 'home-line',
        kind: 'landline',
        person: 'debtor',
        place: 'home',
        provenance: 'contract',
        zones: [ZONE],
      },
      {
        id: 'mailbox',
        kind: 'email',
        person: 'debtor',
        place: 'other',
        provenance: 'contract',
        publicDomain: 'yes',
        employerProvided: 'no',
      },
      {
        id: 'sister-mobile',
        kind: 'mobile',
        person: 'sister',
        place: 'other',
        provenance: 'left-by-debtor',
        zones: [ZONE],
      },
    ],
    organisations: [
      { id: 'bank', kind: 'creditor', creditorType: 'bank', members: [], membersComplete: true, zone: ZONE },
      { id: 'agency-a', kind: 'agency', members: [], membersComplete: true, zone: ZONE },
      { id: 'agency-b', kind: 'agency', members: [], membersComplete: true, zone: ZONE },
    ],
    creditor: 'bank',
    policies: [],
  }
}

const CALL_OUTCOMES = ['no-answer', 'voicemail', 'not-connected', 'rejected', 'conversation'] as const

/** One contact of the past; one in twelve was placed by the debtor. */
function pastContact(chance: Chance, number: number, at: number, debts: number): Contact {
  const channel =
    (['call', 'sms', 'email', 'letter'] as const)[pick([68, 16, 12, 4], chance.next())] ?? 'call'
  const isInbound = channel !== 'letter' && chance.is(1 / 12)
  const outcome =
    channel === 'call'
      ? (CALL_OUTCOMES[pick([45, 20, 15, 8, 12], chance.next())] ?? 'no-answer')
      : 'delivered'
  const point = {
    call: chance.is(0.8) ? 'mobile' : 'home-line',
    sms: 'mobile',
    email: 'mailbox',
    letter: undefined,
  }
  const used = point[channel]
  return {
    id: `past-${number}`,
    at: { earliest: at, latest: at },
    channel,
    direction: isInbound ? 'inbound' : 'outbound',
    by: {
      organisation: chance.is(0.9) ? 'agency-a' : 'agency-b',
      kind: 'agency',
      collector: `c${chance.below(5)}`,
    },
    person: 'debtor',
    ...(used !== undefined && { point: used }),
    debts: [debts === 2 && chance.is(0.3) ? 'loan' : 'card'],
    purpose: 'collection',
    mode: 'human',
    outcome: isInbound && channel === 'call' ? 'conversation' : outcome,
    ...(channel === 'call' && { durationSeconds: outcome === 'conversation' ? 60 + chance.below(300) : 15 }),
  }
}

/** What the debtor agreed to and said, beside the contacts. */
function eventsOf(chance: Chance, asksFrom: Temporal.PlainDate): readonly TimelineEvent[] {
  const happened = (
    kind: TimelineEvent['kind'],
    daysBefore: number,
    rest: Partial<TimelineEvent> = {},
  ): TimelineEvent => {
    const at = instantOf(asksFrom.subtract({ days: daysBefore }), 9 * 3600 + chance.below(8 * 3600))
    return { id: `${kind}-${daysBefore}`, kind, at: { earliest: at, latest: at }, person: 'debtor', ...rest }
  }
  const consent = (covers: string, daysBefore: number): TimelineEvent =>
    happened('consent', daysBefore, {
      details: { covers, given: 'directly', form: 'written', obtained: 'lawful-contact' },
    })
  return [
    happened('notice-sent', 150, { details: { notice: 'validation' } }),
    ...(chance.is(0.9) ? [consent('e-messages', 100)] : []),
    ...(chance.is(0.9) ? [consent('email', 101)] : []),
    ...(chance.is(0.9) ? [consent('texts', 40)] : []),
    ...(chance.is(0.1) ? [consent('time', 102)] : []),
    ...(chance.is(0.3) ? [happened('payment', 30)] : []),
    ...(chance.is(0.15) ? [happened('opt-out', 20, { scope: { channels: ['sms'] } })] : []),
    ...(chance.is(0.03) ? [happened('attorney-appointed', 10)] : []),
  ]
}

/**
 * What beside contacts is on record: consents, opt-outs, notices and the like, or nothing; or nothing, and each debtor's
 * record is declared complete until an instant of its own, as where records are brought up to date one by one.
 */
export type OnRecord = 'events' | 'no-events' | 'own-declarations'

/**
 * Debtors, each with {@link HISTORY} contacts on the days before they are asked about.
 *
 * @param count  how many, at least 1
 */
export function debtorsOf(count: number, seed: number, record: OnRecord): readonly Debtor[] {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_, number): Debtor => {
    const debts = chance.is(0.4) ? 2 : 1
    const asksFrom = FIRST.add({ days: chance.below(SPREAD_DAYS) })
    const own = record === 'own-declarations' ? number : 0
    const days = [70, 14, 6][pick([75, 15, 10], chance.next())] ?? 70
    const seconds = Array.from({ length: HISTORY }, () =>
      instantOf(asksFrom.subtract({ days: 1 + chance.below(days) }), 8.5 * 3600 + chance.below(12 * 3600)),
    ).sort((a, b) => a - b)
    const contacts = seconds.map((at, i) => pastContact(chance, i, at + i, debts))
    return {
      matter: matterOf(number, debts),
      timeline: {
        contacts,
        events: record === 'events' ? eventsOf(chance, asksFrom) : [],
        coverage: [{ actors: 'all', channels: 'all', ...WHOLE }],
        declarations: [{ class: 'all', source: 'generated', until: WHOLE.until + own }],
      },
      asksFrom,
    }
  })
}

/** A stream of asks, one debtor after the other, without end. */
export function* asksAbout(debtors: readonly Debtor[], seed: number): Generator<Ask, never> {
  const chance = chanceOf(seed)
  const days = debtors.map(({ asksFrom }) =>
    Array.from({ length: ASKED_DAYS }, (_, d) => instantOf(asksFrom.add({ days: d }), 0)),
  )
  for (let number = 0; ; number++) {
    const debtor = number % debtors.length
    const midnight = days[debtor]?.[chance.below(ASKED_DAYS)] ?? 0
    const second = chance.is(0.85) ? 8 * 3600 + chance.below(13 * 3600) : chance.below(DAY)
    const channel = (['call', 'sms', 'email'] as const)[pick([60, 22, 18], chance.next())] ?? 'call'
    const isSister = chance.is(0.04)
    const own = { call: chance.is(0.8) ? 'mobile' : 'home-line', sms: 'mobile', email: 'mailbox' }[channel]
    const debts = debtors[debtor]?.matter.debts.length ?? 1
    yield {
      debtor,
      id: `ask-${number}`,
      at: midnight + second,
      channel,
      organisation: chance.is(0.85) ? 'agency-a' : 'agency-b',
      person: isSister ? 'sister' : 'debtor',
      point: isSister && channel !== 'email' ? 'sister-mobile' : own,
      debt: debts === 2 && chance.is(0.4) ? 'loan' : 'card',
      mode: channel === 'call' && chance.is(0.3) ? 'predictive' : 'human',
    }
  }
}

/** A contact as a caller would hand it in: every object of it is new. */
export function contactOf(ask: Ask): Contact {
  return {
    id: ask.id,
    at: { earliest: ask.at, latest: ask.at },
    channel: ask.channel,
    direction: 'outbound',
    by: { organisation: ask.organisation, kind: 'agency', collector: 'c1' },
    person: ask.person,
    point: ask.point,
    debts: [ask.debt],
    purpose: 'collection',
    mode: ask.mode,
  }
}
