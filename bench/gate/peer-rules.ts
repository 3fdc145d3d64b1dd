/**
 * The path US/NY/NYC as rules over facts: every prohibition of its instruments that is in force from 2026-09-15 and
 * answered before a contact, read as the gate reads it (what may be barred is barred).
 *
 * Not here: what a contact must say (no contact has said anything yet), duties (they are of the matter), the rule of the
 * city that ended on 2026-08-31 (a user would load the rules of the day).
 */
import type { Judgement } from '@forbear/conduct/judge'

/** One comparison, or several of which all, any or none must hold. */
export type Term =
  | { readonly fact: string; readonly operator: string; readonly value: Value }
  | { readonly all: readonly Term[] }
  | { readonly any: readonly Term[] }

type Value = string | number | boolean | readonly string[]

/** A rule of the path: it bites where all its terms hold. */
export interface PeerRule {
  readonly id: string
  readonly level: Judgement['possible']
  /** The first term is the one that most often fails. */
  readonly when: readonly Term[]
}

const is = (fact: string, value: string): Term => ({ fact, operator: 'equal', value })
const isOneOf = (fact: string, value: readonly string[]): Term => ({ fact, operator: 'in', value })
const isNoneOf = (fact: string, value: readonly string[]): Term => ({ fact, operator: 'notIn', value })
const holds = (fact: string): Term => ({ fact, operator: 'equal', value: true })
const lacks = (...facts: readonly string[]): readonly Term[] =>
  facts.map((fact) => ({ fact, operator: 'equal', value: false }))
const atLeast = (fact: string, value: number): Term => ({ fact, operator: 'greaterThanInclusive', value })
const atMost = (fact: string, value: number): Term => ({ fact, operator: 'lessThanInclusive', value })

const CONSUMERS = [
  'debtor',
  'co-debtor',
  'guarantor',
  'spouse',
  'surviving-spouse',
  'parent-of-minor',
  'guardian',
  'personal-representative',
]
const THIRD_PARTIES = [
  'heir',
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'stranger',
]
const PROFESSIONALS = [
  'attorney',
  'consumer-reporting-agency',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
]
const NOT_COLLECTED_FROM = PROFESSIONALS.slice(1)
const ROBOTS = ['reading-robot', 'listening-robot']

const collecting = isNoneOf('purpose', ['servicing'])
const toConsumer = isOneOf('role', CONSUMERS)
const eight = 8 * 3600
const nineAtNight = 21 * 3600

/** Regulation F binds agencies and buyers of consumer debts. */
const regulationF = (id: string, level: PeerRule['level'], ...when: readonly Term[]): PeerRule => ({
  id: `us/regulation-f/${id}`,
  level,
  when: [...when, isOneOf('actorKind', ['agency', 'debt-buyer']), is('consumer', 'yes')],
})

const tcpa = (id: string, ...when: readonly Term[]): PeerRule => ({
  id: `us/tcpa/${id}`,
  level: id === '64-1200-a-12' ? 'presumed' : 'barred',
  when,
})

const bankruptcy = (id: string, ...when: readonly Term[]): PeerRule => ({
  id: `us/bankruptcy-code/${id}`,
  level: 'barred',
  when,
})

const city = (id: string, ...when: readonly Term[]): PeerRule => ({
  id: `us/ny/nyc/dcwp-collection-rule/${id}`,
  level: 'barred',
  when: [
    ...when,
    is('purpose', 'collection'),
    {
      any: [
        isOneOf('actorKind', ['agency', 'debt-buyer']),
        { all: [isOneOf('actorKind', ['creditor', 'servicer']), is('stage', 'procedures')] },
      ],
    },
  ],
})

const noRobotConsent = [
  ...lacks('agreedToRobots', 'tookBackRobotsLately'),
  isNoneOf('provenance', ['contract', 'left-by-debtor']),
]
const notAgreedToMore = [...lacks('agreedToMoreCalls'), isNoneOf('role', PROFESSIONALS)]

/** Every rule, in the order of the rulebook. */
export const PEER_RULES: readonly PeerRule[] = [
  bankruptcy(
    '362-a-6',
    holds('bankruptcyFiled'),
    isOneOf('purpose', ['collection', 'location', 'relay-message']),
    isNoneOf('role', ['co-debtor', 'guarantor', ...NOT_COLLECTED_FROM]),
  ),
  bankruptcy(
    '524-a-2',
    holds('discharged'),
    isOneOf('purpose', ['collection', 'location', 'relay-message']),
    isNoneOf('role', ['co-debtor', 'guarantor', ...NOT_COLLECTED_FROM]),
  ),
  bankruptcy(
    '1301-a',
    holds('chapterThirteen'),
    is('consumer', 'yes'),
    is('purpose', 'collection'),
    isOneOf('role', ['co-debtor', 'guarantor']),
  ),
  city('5-77-b', atLeast('contactsInSevenDays', 3)),
  city(
    '5-77-electronic-consent',
    ...lacks('agreedToEMessages'),
    isOneOf('channel', ['sms', 'email', 'chat']),
  ),
  city('5-77-opt-out', holds('optedOut'), isOneOf('channel', ['sms', 'email', 'chat'])),
  regulationF(
    '6-b-1-i',
    'barred',
    { any: [atMost('localSecond', eight), atLeast('localSecond', nineAtNight)] },
    collecting,
    isOneOf('channel', ['call', 'chat-call', 'visit', 'sms', 'email', 'chat', 'fax']),
    toConsumer,
    ...lacks('agreedToTime', 'courtPermission', 'answersPerson'),
  ),
  regulationF(
    '6-b-1-designated-time',
    'barred',
    holds('inconvenientTime'),
    collecting,
    isOneOf('channel', ['call', 'chat-call', 'visit', 'sms', 'email', 'chat', 'fax']),
    ...lacks('agreedToTime', 'courtPermission', 'answersPerson'),
  ),
  regulationF(
    '6-b-1-ii',
    'barred',
    holds('inconvenientPlace'),
    collecting,
    is('channel', 'visit'),
    ...lacks('agreedToPlace', 'courtPermission', 'answersPerson'),
  ),
  regulationF(
    '6-b-1-ii-addresses',
    'barred',
    holds('inconvenientPlace'),
    collecting,
    isOneOf('channel', ['call', 'sms', 'email', 'chat', 'chat-call', 'letter', 'telegram', 'fax']),
    ...lacks('agreedToPlace', 'courtPermission', 'answersPerson'),
  ),
  regulationF(
    '6-b-2',
    'barred',
    holds('hasAttorney'),
    collecting,
    toConsumer,
    ...lacks('agreedDespiteAttorney', 'courtPermission'),
  ),
  regulationF(
    '6-b-3',
    'barred',
    holds('employerProhibits'),
    collecting,
    is('place', 'work'),
    ...lacks('agreedToPlace', 'courtPermission'),
  ),
  regulationF(
    '6-c-1',
    'barred',
    holds('ceasedInWriting'),
    collecting,
    toConsumer,
    isNoneOf('purpose', ['required-notice', 'legal-process']),
  ),
  regulationF('6-c-1-electronic', 'barred', holds('ceasedElectronically'), collecting, toConsumer),
  regulationF(
    '6-d-1',
    'barred',
    isOneOf('role', THIRD_PARTIES),
    collecting,
    isNoneOf('purpose', ['location']),
    ...lacks('agreedToThirdParty', 'courtPermission'),
  ),
  regulationF(
    '6-d-4',
    'discouraged',
    is('channel', 'email'),
    collecting,
    toConsumer,
    ...lacks('agreedToEmail'),
    atMost('emailsFromPerson', 0),
    { any: [is('publicDomain', 'no'), ...lacks('creditorNoticeRanOut')] },
  ),
  regulationF(
    '6-d-5',
    'discouraged',
    is('channel', 'sms'),
    collecting,
    toConsumer,
    ...lacks('agreedToTextsLately'),
    atLeast('daysSinceText', 61),
    {
      any: [
        ...lacks('numberCheckedLately'),
        { all: [...lacks('agreedToTexts'), atMost('textsFromPerson', 0)] },
      ],
    },
  ),
  regulationF(
    '10-c',
    'barred',
    is('purpose', 'location'),
    isOneOf('role', THIRD_PARTIES),
    atLeast('locationEnquiries', 1),
    ...lacks('askedBack'),
  ),
  regulationF(
    '14-b-2-A',
    'presumed',
    atLeast('callsInSevenDays', 7),
    is('channel', 'call'),
    collecting,
    ...notAgreedToMore,
  ),
  regulationF(
    '14-b-2-B',
    'presumed',
    atMost('daysSinceTalk', 6),
    is('channel', 'call'),
    collecting,
    ...notAgreedToMore,
  ),
  regulationF(
    '14-h-1',
    'barred',
    holds('optedOut'),
    collecting,
    isNoneOf('purpose', ['required-notice']),
    ...lacks('answersPerson'),
    {
      any: [
        isNoneOf('purpose', ['opt-out-confirmation']),
        isNoneOf('channel', ['sms', 'email', 'chat']),
        ...lacks('isFirstConfirmation'),
      ],
    },
  ),
  regulationF(
    '22-f-3',
    'barred',
    is('employerProvided', 'yes'),
    is('channel', 'email'),
    collecting,
    atMost('emailsFromPerson', 0),
    ...lacks('agreedToEmployerEmail'),
  ),
  regulationF(
    '22-f-4',
    'barred',
    isOneOf('channel', ['post', 'chat']),
    collecting,
    isNoneOf('visibility', ['private']),
  ),
  regulationF(
    '38-c',
    'barred',
    holds('creditorNameAsked'),
    isOneOf('purpose', ['collection', 'location']),
    isNoneOf('role', NOT_COLLECTED_FROM),
  ),
  regulationF(
    '38-d',
    'barred',
    holds('disputed'),
    isOneOf('purpose', ['collection', 'location']),
    isNoneOf('role', NOT_COLLECTED_FROM),
  ),
  tcpa(
    '64-1200-a-1-iii',
    isOneOf('mode', ROBOTS),
    is('channel', 'call'),
    is('pointKind', 'mobile'),
    ...noRobotConsent,
  ),
  tcpa(
    '64-1200-a-1-iii-autodialler',
    is('mode', 'predictive'),
    is('channel', 'call'),
    is('pointKind', 'mobile'),
    ...noRobotConsent,
  ),
  tcpa(
    '64-1200-a-10',
    holds('optedOutTenBusinessDaysAgo'),
    isOneOf('mode', [...ROBOTS, 'predictive']),
    isOneOf('channel', ['call', 'sms']),
    ...lacks('agreedToRobots'),
  ),
  tcpa(
    '64-1200-a-12',
    is('purpose', 'opt-out-confirmation'),
    is('channel', 'sms'),
    ...lacks('revokedFiveMinutesAgo'),
  ),
  tcpa(
    '64-1200-a-12-one',
    is('purpose', 'opt-out-confirmation'),
    is('channel', 'sms'),
    atLeast('confirmationsInFiveMinutes', 1),
  ),
  tcpa(
    '64-1200-a-3-iii',
    atLeast('robotCallsInThirtyDays', 3),
    isOneOf('mode', ROBOTS),
    is('channel', 'call'),
    is('pointKind', 'landline'),
    is('place', 'home'),
    ...lacks('agreedToRobots'),
  ),
]
