/**
 * The facts that the peer is handed ready-made: local time, counts in windows, the last talk, states of events. A rules
 * engine over facts cannot compute them. They are worked out here straight from matter and timeline, by nothing of ours
 * that judges, so that the peer's verdicts are a second opinion.
 */
import type { Contact, TimelineEvent } from '@forbear/conduct/facts'
import { type Ask, type Debtor, ZONE } from './matters.ts'

/** One flat record for each ask: what the peer's rules read. */
export type PeerFacts = Readonly<Record<string, string | number | boolean>>

interface Moment {
  readonly localSecond: number
  /** Days since 1970-01-01 on the debtor's calendar. */
  readonly localDay: number
}

const local = new Map<number, Moment>()

function momentOf(at: number): Moment {
  const known = local.get(at)
  if (known) return known
  const time = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(ZONE)
  const day = Temporal.PlainDate.from('1970-01-01').until(time.toPlainDate(), { largestUnit: 'days' }).days
  const made = { localSecond: time.hour * 3600 + time.minute * 60 + time.second, localDay: day }
  local.set(at, made)
  return made
}

/** Outcomes of a call that reached the number dialled, whoever or whatever answered. */
const REACHED_THE_NUMBER: ReadonlySet<unknown> = new Set([
  'no-answer',
  'rejected',
  'voicemail',
  'conversation',
])

/** Far enough in the past that no window reaches it. */
const NEVER = 100_000

function countsOf(ask: Ask, { timeline }: Debtor, { localDay }: Moment): PeerFacts {
  const before = timeline.contacts.filter((c) => c.at.earliest < ask.at)
  const same = before.filter((c) => c.by.organisation === ask.organisation && c.debts?.[0] === ask.debt)
  const daysSince = (c: Contact): number => localDay - momentOf(c.at.earliest).localDay
  const isOfWeek = (c: Contact): boolean => c.direction === 'outbound' && daysSince(c) < 7
  const withPerson = same.filter((c) => c.person === ask.person && c.channel === 'call')
  const talks = withPerson.filter((c) => c.outcome === 'conversation')
  const wrote = before.filter((c) => c.direction === 'inbound' && c.point === ask.point)
  const lastText = wrote.filter((c) => c.channel === 'sms').map(daysSince)
  return {
    callsInSevenDays: withPerson.filter((c) => isOfWeek(c) && REACHED_THE_NUMBER.has(c.outcome)).length,
    daysSinceTalk: Math.min(NEVER, ...talks.map(daysSince)),
    contactsInSevenDays: same.filter(isOfWeek).length,
    emailsFromPerson: wrote.filter((c) => c.channel === 'email').length,
    textsFromPerson: lastText.length,
    daysSinceText: Math.min(NEVER, ...lastText),
    locationEnquiries: 0,
    robotCallsInThirtyDays: 0,
    confirmationsInFiveMinutes: 0,
  }
}

function statesOf(ask: Ask, { timeline }: Debtor, { localDay }: Moment): PeerFacts {
  const said = (kind: TimelineEvent['kind'], covers?: string): TimelineEvent | undefined =>
    timeline.events.findLast(
      (e) =>
        e.kind === kind &&
        e.person === ask.person &&
        e.at.earliest <= ask.at &&
        (covers === undefined || e.details?.['covers'] === covers) &&
        (e.scope?.channels?.includes(ask.channel) ?? true),
    )
  const optedOut = said('opt-out')
  const stands = (consent: TimelineEvent | undefined): boolean =>
    consent !== undefined && !(optedOut && optedOut.at.earliest > consent.at.earliest)
  const texts = said('consent', 'texts')
  const textsAge = texts ? localDay - momentOf(texts.at.earliest).localDay : NEVER
  return {
    agreedToTime: said('consent', 'time') !== undefined,
    agreedToEMessages: said('consent', 'e-messages') !== undefined,
    agreedToEmail: stands(said('consent', 'email')),
    agreedToTexts: stands(texts),
    agreedToTextsLately: stands(texts) && textsAge <= 60,
    optedOut: optedOut !== undefined,
    // a debtor's opt-out is at least twenty days old when the gate is asked
    optedOutTenBusinessDaysAgo: optedOut !== undefined,
    hasAttorney: said('attorney-appointed') !== undefined,
  }
}

/** States that none of these debtors is in: the rules that read them are asked all the same. */
const NOTHING_OF: PeerFacts = Object.fromEntries(
  [
    'agreedToPlace',
    'agreedToMoreCalls',
    'agreedToRobots',
    'agreedToEmployerEmail',
    'agreedDespiteAttorney',
    'tookBackRobotsLately',
    'courtPermission',
    'answersPerson',
    'isFirstConfirmation',
    'inconvenientTime',
    'inconvenientPlace',
    'attorneyUnresponsive',
    'attorneyConsents',
    'employerProhibits',
    'ceasedInWriting',
    'ceasedElectronically',
    'ceaseTakenBack',
    'agreedToThirdParty',
    'askedBack',
    'numberCheckedLately',
    'creditorNoticeRanOut',
    'revokedFiveMinutesAgo',
    'creditorNameAsked',
    'disputed',
    'disputeIsDuplicative',
    'bankruptcyFiled',
    'secondCaseLapsed',
    'thirdCase',
    'discharged',
    'chapterThirteen',
  ].map((name) => [name, false]),
)

/** A fact that is one word; what is not stated has a word of its own. */
function wordOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : 'not stated'
}

/** Everything that the peer's rules read about one ask. */
export function factsOf(ask: Ask, debtor: Debtor): PeerFacts {
  const moment = momentOf(ask.at)
  const { matter } = debtor
  const role = matter.persons.find((p) => p.id === ask.person)?.role
  const point = matter.points.find((p) => p.id === ask.point)
  const debt = matter.debts.find((d) => d.id === ask.debt)
  return {
    ...NOTHING_OF,
    ...countsOf(ask, debtor, moment),
    ...statesOf(ask, debtor, moment),
    ...moment,
    channel: ask.channel,
    purpose: 'collection',
    mode: ask.mode,
    role: wordOf(role),
    actorKind: 'agency',
    consumer: wordOf(debt?.consumer),
    stage: wordOf(debt?.stage),
    pointKind: wordOf(point?.kind),
    place: wordOf(point?.place),
    provenance: wordOf(point?.provenance),
    publicDomain: wordOf(point?.publicDomain),
    employerProvided: wordOf(point?.employerProvided),
    visibility: 'private',
  }
}
