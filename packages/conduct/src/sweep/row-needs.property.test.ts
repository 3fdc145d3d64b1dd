/**
 * One debtor, many contacts: what would decide is listed contact by contact as the readable judge lists it, whether each
 * is looked at or sums tell, and of rules that no source lets test too.
 */
import { test } from 'node:test'
import { runs } from '@forbear/checks/runs'
import fc from 'fast-check'
import type { Outcome } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import { type Fact, exactly } from '../facts/fact.ts'
import type { Coverage, Matter, Timeline } from '../facts/matter.ts'
import type { Rule } from '../language/rule.ts'
import {
  COMPLETE,
  epoch,
  held,
  inventedInstrument,
  inventedRule,
  judging,
  ordinaryCall,
  ordinaryMatter,
  words,
} from '../testing/index.ts'

const ZONE = 'America/Chicago'
const HOUR = 3600
const DAY = 24 * HOUR
/** Two hours before contacts are counted at all, by the rule that names a day. */
const BEGIN = epoch('2026-03-09 22:00:00', ZONE)

const plain = ordinaryMatter(ZONE)
const [loan] = plain.debts
const matterOf = (debts: number): Matter => ({
  ...plain,
  persons: plain.persons.map((p) =>
    p.id === 'friend' ? { ...p, role: { oneOf: ['friend', 'debtor'] } } : p,
  ),
  debts: loan ? Array.from({ length: debts }, (_, i) => ({ ...loan, id: `debt${i}` })) : [],
})

const TALKS = { certain: ['conversation'], possible: ['connected', 'voicemail'] } as const

/** Exceptions that may be so of a contact, by a text that was not read. */
const MAYBE_MANUAL = {
  id: 'by-hand',
  says: words('by hand'),
  when: { fact: 'mode', is: ['human'] },
  citation: 'ZZ 9',
  basis: 'unverified',
} as const

const RULES: readonly Rule[] = [
  {
    ...inventedRule('hour'),
    kind: 'cap',
    count: { channels: ['call'], channelsPossible: ['sms'], outcomes: TALKS },
    each: ['person'],
    limits: [{ atMost: 2, within: { rollingSeconds: 6 * HOUR } }],
  },
  {
    ...inventedRule('days'),
    kind: 'cap',
    count: { purposes: ['collection'], modes: ['human'], roles: ['debtor'] },
    each: ['collector', 'point', 'debt'],
    limits: [
      { atMost: 30, within: { rollingDays: 20 } },
      { atMost: 4, within: { per: 'day' } },
    ],
  },
  {
    ...inventedRule('by-hand'),
    kind: 'cap',
    count: { outcomes: TALKS },
    each: ['creditor'],
    limits: [{ atMost: 25, within: { ever: true } }],
    exclude: [MAYBE_MANUAL],
  },
  {
    ...inventedRule('dated', { countsFrom: '2026-03-10' }),
    kind: 'cap',
    count: { outcomes: TALKS },
    each: ['person'],
    limits: [{ atMost: 20, within: { rollingDays: 30 } }],
  },
  {
    ...inventedRule('strict', { strict: true }),
    kind: 'cap',
    count: { outcomes: TALKS },
    each: ['channel'],
    limits: [{ atMost: 20, within: { rollingDays: 10 } }],
  },
  {
    ...inventedRule('quiet'),
    kind: 'gate',
    polarity: 'not-within',
    anchor: { contact: { direction: 'any', outcomes: TALKS }, each: ['person', 'debt'] },
    span: { days: 1, dayOne: 'anchor' },
    closes: { channels: ['call'], outcomes: TALKS },
  },
  {
    ...inventedRule('first', { applies: { first: { outcomes: TALKS }, each: ['person', 'debt'] } }),
    kind: 'content',
    must: ['initial-disclosure'],
  },
  {
    ...inventedRule('later', {
      applies: { not: { first: { outcomes: TALKS }, each: ['collector', 'point'] } },
    }),
    kind: 'content',
    must: ['collector-disclosure'],
  },
  {
    ...inventedRule('mailed', {
      applies: {
        all: [
          { first: { outcomes: TALKS }, each: ['person'] },
          { contacts: { channels: ['email'] }, each: ['person'], within: { rollingDays: 90 }, atLeast: 1 },
        ],
      },
    }),
    kind: 'content',
    must: ['collector-name'],
  },
  {
    ...inventedRule('after-many'),
    kind: 'attribute',
    must: {
      not: {
        contacts: { outcomes: TALKS },
        each: ['person'],
        within: { rollingDays: 7 },
        atLeast: 12,
      },
    },
  },
  {
    ...inventedRule('once'),
    kind: 'party',
    roles: ['friend'],
    lifetime: { atMost: 18, count: { outcomes: TALKS }, each: ['collector', 'person'] },
  },
  {
    ...inventedRule('unreachable'),
    kind: 'party',
    roles: ['friend'],
    onlyIf: { lostContact: { dialsInRow: 3, daysInRow: 2 } },
  },
  {
    ...inventedRule('stopped'),
    kind: 'stop',
    while: [{ kind: ['opt-out'], of: 'person' }],
    except: [
      {
        id: 'confirmation',
        says: words('confirmation'),
        when: { first: { channels: ['sms'] }, each: ['person'] },
        citation: 'ZZ 8',
        basis: 'read',
      },
    ],
  },
]

const OPEN: Fact<Outcome> = { oneOf: ['conversation', 'no-answer', 'connected'] }

/** One contact: so many quarters of an hour after the one before, mostly of few kinds, so that counts are reached. */
const step = fc.record({
  gap: fc.constantFrom(0, 0, 1, 1, 1, 2, 4, 4, 96),
  channel: fc.constantFrom('call', 'call', 'call', 'sms'),
  direction: fc.constantFrom('outbound', 'outbound', 'outbound', 'outbound', 'inbound', undefined),
  person: fc.constantFrom('debtor', 'debtor', 'debtor', 'friend', undefined),
  point: fc.constantFrom('mobile', 'mobile', 'landline', undefined),
  debts: fc.constantFrom<readonly number[]>([], [0], [0], [1], [0, 1]),
  outcome: fc.constantFrom<Fact<Outcome> | undefined>('no-answer', 'conversation', OPEN, OPEN, undefined),
  organisation: fc.constantFrom('agency', 'agency', 'agency', 'agency-2'),
  mode: fc.constantFrom('human', 'human', 'listening-robot', undefined),
  length: fc.constantFrom(0, 0, 90, 3 * HOUR),
  within: fc.constantFrom(0, 0, 0, 0, 59, 59, 2 * HOUR),
  recordedAfter: fc.constantFrom(0, 0, 0, 0, 0, 0, HOUR, 3 * DAY, 12 * DAY),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Log {
  readonly steps: readonly Step[]
  readonly debts: number
  readonly isToTheSecond: boolean
  /** The place of a contact of which only the half day is known. */
  readonly vague: number | undefined
}

function contactsOf({ steps, debts, isToTheSecond, vague }: Log): readonly Contact[] {
  let at = BEGIN
  return steps.map((s, i): Contact => {
    at += s.gap * 900
    const {
      debts: _,
      person: __,
      point: ___,
      mode: ____,
      direction: _____,
      ...call
    } = ordinaryCall(`c${i}`, at)
    const named = s.debts.filter((d) => d < debts)
    return {
      ...call,
      at:
        i === vague
          ? { earliest: at, latest: at + 12 * HOUR }
          : isToTheSecond
            ? exactly(at)
            : { earliest: at - Math.floor(s.within / 2), latest: at + s.within },
      channel: s.channel,
      by: { organisation: s.organisation },
      ...(s.direction !== undefined && { direction: s.direction }),
      ...(s.person !== undefined && { person: s.person }),
      ...(s.point !== undefined && { point: s.point }),
      ...(s.mode !== undefined && { mode: s.mode }),
      ...(named.length > 0 && { debts: named.map((d) => `debt${d}`) }),
      ...(s.channel === 'call' && s.outcome !== undefined && { outcome: s.outcome }),
      ...(s.channel === 'call' && s.length > 0 && { durationSeconds: s.length }),
      ...(s.recordedAfter > 0 && { recordedAt: at + s.recordedAfter }),
    }
  })
}

const ITS_OWN: Coverage = { actors: ['agency'], channels: ['call'], from: BEGIN, until: BEGIN + 400 * DAY }

/** The readable judge takes a second for such a log; a few are enough. */
const log = fc.record({
  steps: fc.array(step, { minLength: 30, maxLength: 90, size: 'max' }),
  debts: fc.integer({ min: 1, max: 2 }),
  isToTheSecond: fc.boolean(),
  vague: fc.option(fc.nat(40), { nil: undefined }),
  isDeclared: fc.boolean(),
  isCovered: fc.boolean(),
  notCarried: fc.constantFrom<readonly string[]>([], ['outcome'], ['outcome', 'debts'], ['mode']),
})

/** Every so many contacts are asked about as they are, and as contacts that are no entry of the log. */
const EACH = 5

test('what would decide among many contacts is listed alike', () => {
  const asked = fc.record({ which: fc.nat(EACH - 1), mode: fc.constantFrom('audit', 'audit', 'gate') })
  fc.assert(
    fc.property(log, asked, (of, { which, mode }) => {
      const contacts = contactsOf(of)
      const timeline: Timeline = {
        ...COMPLETE,
        contacts,
        declarations: of.isDeclared ? COMPLETE.declarations : [],
        coverage: of.isCovered ? COMPLETE.coverage : [ITS_OWN],
      }
      const own = contacts.filter((_, i) => i % EACH === which)
      const again = own.map((c, i): Contact => ({ ...c, id: `again${i}` }))
      for (const knowledge of ['then', 'now'] as const) {
        const options = judging([inventedInstrument(RULES)], {
          mode,
          moment: 'after',
          knowledge,
          notCarried: of.notCarried,
        })
        held(options).agree(matterOf(of.debts), timeline, [...own, ...again.toReversed()])
      }
    }),
    { ...runs(2), endOnFailure: true },
  )
})
