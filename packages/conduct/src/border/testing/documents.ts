/** Documents for the tests of the border: the published examples, an invented rulebook with all eight kinds, changes to them. */
import { readFileSync } from 'node:fs'
import type { Rulebook } from '../../language/instrument.ts'
import type { CaseFile } from '../../language/cases.ts'

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const example = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8')) as Json

export const requestOfChina = example('judge-request.cn.json')
export const requestOfAmerica = example('judge-request.us.json')

const says = { en: 'Invented.', zh: '虚构。' }
const common = { citation: 'art. 1', says, basis: 'read', effect: 'forbid' } as const

const book: Rulebook = {
  instruments: [
    {
      id: 'xx/invented',
      place: 'XX/Somewhere',
      citation: 'Invented Act',
      title: says,
      issuer: 'Nobody',
      force: 'statute',
      inForce: { from: '2020-01-01', until: '2030-01-01', knownUntil: '2029-01-01' },
      readOn: '2026-11-24',
      sources: [{ title: 'Invented Act', href: 'https://example.org/act' }],
      binds: { all: [{ fact: 'actor.kind', is: ['agency', 'debt-buyer'] }, { not: { member: 'club' } }] },
      clock: { of: 'debtor-residence', citation: 'art. 2', basis: 'quoted' },
      readings: { bound: { says, citation: 'art. 3', options: ['in', 'out'] } },
      openStandards: [{ id: 'reason', citation: 'art. 4', says }],
      notEncoded: [{ clause: 'art. 5', says, why: 'not-read', closedBy: 'reading it' }],
      pointers: [{ citation: 'art. 6', says }],
      rules: [
        {
          ...common,
          id: 'xx/invented/window',
          kind: 'window',
          clock: { of: 'number-dialled', citation: 'art. 7', basis: 'unverified' },
          readOn: '2026-11-01',
          strict: true,
          consentMakesLawful: false,
          signOff: { by: 'reviewer', on: '2026-11-20' },
          except: [
            {
              id: 'asked',
              says,
              when: {
                any: [
                  { requestedCallBack: true },
                  {
                    event: {
                      kind: ['consent'],
                      of: 'person',
                      where: { form: ['written', 2, true] },
                      lasts: { months: 6 },
                    },
                  },
                ],
              },
              citation: 'art. 8',
              basis: 'reported',
            },
          ],
          factors: [
            { id: 'late', says, citation: 'art. 9', weighs: 'for-violation', when: { said: 'threat' } },
          ],
          open: [
            {
              on: { calendar: 'cn', is: 'working' },
              from: '08:00',
              to: '21:00:00',
              fromBound: { reading: 'bound', options: { in: 'open', out: 'closed' } },
              toBound: 'closed',
            },
            { on: { weekdays: [6, 7] }, from: '09:00', to: '24:00', fromBound: 'open', toBound: 'open' },
            { on: 'every-day', from: '10:00', to: '11:00', fromBound: 'open', toBound: 'open' },
          ],
        },
        {
          ...common,
          id: 'xx/invented/cap',
          kind: 'cap',
          effect: 'presume',
          countsFrom: '2020-06-01',
          count: {
            channels: ['call'],
            channelsPossible: ['chat-call'],
            direction: 'any',
            outcomes: { certain: ['conversation'], possible: ['voicemail'] },
            roles: ['debtor'],
            unrequested: true,
          },
          each: {
            reading: 'bound',
            options: { in: ['collector', 'person'], out: ['creditor', 'person', 'debt'] },
          },
          limits: [
            { atMost: 7, within: { rollingDays: 7 } },
            {
              atMost: 3,
              within: {
                reading: 'bound',
                options: { in: { per: 'week', weekStarts: 'monday' }, out: { per: 'day' } },
              },
            },
            { atMost: 9, within: { per: 'month' } },
            { atMost: 99, within: { ever: true } },
          ],
          exclude: [
            {
              id: 'rare',
              says,
              when: { number: 'debt.days-past-due', atLeast: 3, atMost: 9 },
              citation: 'art. 10',
              basis: 'read',
            },
          ],
        },
        {
          ...common,
          id: 'xx/invented/gate',
          kind: 'gate',
          polarity: 'not-within',
          anchor: { contact: { outcomes: { certain: ['conversation'] } }, each: ['person'] },
          span: {
            inTurn: [
              { businessDays: 5, calendar: 'cn' },
              { days: 30, dayOne: 'next' },
            ],
          },
          expiresAfter: { seconds: 3600 },
          closes: { channels: ['visit'] },
        },
        {
          ...common,
          id: 'xx/invented/stop',
          kind: 'stop',
          while: [
            {
              kind: ['bankruptcy-filed'],
              of: 'debtor',
              endedBy: ['bankruptcy-closed'],
              startsFrom: 'notice',
            },
          ],
          stops: {
            contacts: { channels: ['call'] },
            each: ['person'],
            within: { rollingSeconds: 60 },
            atLeast: 2,
          },
        },
        {
          ...common,
          id: 'xx/invented/party',
          kind: 'party',
          rolesExcept: ['debtor', 'guarantor'],
          onlyIf: { lostContact: { dialsInRow: 3, numberInvalid: true } },
          lifetime: { atMost: 1, count: {}, each: ['person'] },
        },
        {
          ...common,
          id: 'xx/invented/attribute',
          kind: 'attribute',
          effect: 'require',
          must: { first: { channels: ['visit'] }, each: ['person'] },
        },
        {
          ...common,
          id: 'xx/invented/content',
          kind: 'content',
          must: ['collector-name'],
          mustNot: ['threat'],
        },
        {
          ...common,
          id: 'xx/invented/follow',
          kind: 'duty',
          duty: {
            form: 'follow',
            after: { contact: { direction: 'outbound' }, first: true },
            action: { kind: ['notice-sent'], where: { notice: ['validation'] } },
            within: { years: 1 },
            unless: { kind: ['payment'] },
            extendedBy: { event: { kind: ['complaint-extended'] }, to: { days: 60, dayOne: 'next' } },
          },
        },
        {
          ...common,
          id: 'xx/invented/recur',
          kind: 'duty',
          duty: {
            form: 'recur',
            from: { event: { kind: ['staff-started'] } },
            action: { kind: ['staff-trained'] },
            every: { years: 1 },
          },
        },
        {
          ...common,
          id: 'xx/invented/limit',
          kind: 'duty',
          duty: { form: 'limit', event: { kind: ['plan-signed'] }, detail: 'termMonths', atMost: 60 },
        },
      ],
    },
  ],
  calendars: [
    {
      id: 'cn',
      title: says,
      weekend: [6, 7],
      years: [
        {
          year: 2026,
          source: { title: 'notice' },
          daysOff: [{ on: '2026-10-01', name: says }],
          daysWorked: ['2026-10-10'],
        },
      ],
    },
  ],
  territories: [{ place: 'XX', zones: ['Asia/Shanghai'], source: { title: 'law of time' } }],
}

const cases: readonly CaseFile[] = [
  {
    instrument: 'xx/invented',
    ordinary: {
      id: 'ordinary',
      jurisdiction: 'XX/Somewhere',
      persons: [{ id: 'debtor', role: 'debtor' }],
      debts: [{ id: 'loan' }],
      points: [{ id: 'mobile', kind: 'mobile', person: 'debtor' }],
      organisations: [{ id: 'lender', kind: 'creditor' }],
      creditor: 'lender',
      declarations: [{ class: 'all', source: 'case', until: 4_102_444_800 }],
      coverage: 'complete',
    },
    cases: {
      'the first call passes': {
        id: 'XX-1',
        cites: 'art. 1',
        basis: 'constructed',
        tests: ['xx/invented/cap'],
        flags: ['bound'],
        ifMissed: 'One call too many.',
        zone: 'Asia/Shanghai',
        place: 'XX/Somewhere',
        facts: {
          coverage: [{ actors: ['lender'], channels: ['call'], from: 1_700_000_000, until: 1_800_000_000 }],
          mode: 'gate',
        },
        rulesOf: '2026-01-01',
        log: '2026-03-02 09:00 | call | no-answer | clear | first',
      },
    },
  },
]

export const inventedRulebook = book
export const inventedCases = cases
export const rulebookDocument = JSON.parse(JSON.stringify(book)) as Json

/** A deep copy with one member set; a key `-` after a list's pointer appends. The pointer is RFC 6901. */
export function withSet(document: Json, pointer: string, value: Json): Json {
  return changed(document, pointer, (holder, key) => {
    if (Array.isArray(holder)) holder[key === '-' ? holder.length : Number(key)] = value
    else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
  })
}

/** A deep copy with one member taken away. */
export function without(document: Json, pointer: string): Json {
  return changed(document, pointer, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  })
}

function changed(
  document: Json,
  pointer: string,
  change: (holder: Json[] | { [key: string]: Json }, key: string) => void,
): Json {
  const copy = structuredClone(document)
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop() ?? ''
  let holder: Json = copy
  for (const key of keys) {
    holder = (Array.isArray(holder) ? holder[Number(key)] : (holder as { [key: string]: Json })[key]) ?? null
    if (holder === null || typeof holder !== 'object') throw new Error(`nothing at ${pointer}`)
  }
  change(holder as Json[] | { [key: string]: Json }, last)
  return copy
}

/** The pointers of all values of a document but the top. */
export function pointersOf(document: Json, pointer = ''): readonly string[] {
  if (document === null || typeof document !== 'object') return []
  return Object.entries(document).flatMap(([key, member]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return [at, ...pointersOf(member, at)]
  })
}
