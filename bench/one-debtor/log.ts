/** The log that one person's phone kept of one agency: the same seed gives the same calls. All of it is invented. */
import type { Contact, Matter, Timeline } from '@forbear/conduct/facts'
import type { JudgeOptions } from '@forbear/conduct/judge'
import { rulebook } from '@forbear/law'
import { chanceOf } from '../generator/chance.ts'

/** What is assumed of a log that says little: of calls when somebody answered, and of the debt. */
export const SETTINGS = {
  answered: 'product, stage and creditor type are known; who answered is not',
  unanswered: 'of the debt and of who answered nothing is known: many rules are not tested',
  complete: 'all states are declared, and the debtor answered every call of twenty seconds and more',
} as const
export type SettingName = keyof typeof SETTINGS

export const PLACES = {
  CN: 'Asia/Shanghai',
  US: 'America/New_York',
  'US/NY/NYC': 'America/New_York',
} as const
export type PlaceName = keyof typeof PLACES

/** What is judged, and how it is asked. */
export interface OneDebtor {
  readonly matter: Matter
  readonly timeline: Timeline
  readonly options: JudgeOptions
}

const FROM = Date.parse('2026-05-01T00:00:00Z') / 1000
/** Calls come at any hour, so many a day. */
const CALLS_A_DAY = 56
const STEP = Math.floor(86_400 / CALLS_A_DAY)

/** What became of a call that was taken, where its length alone tells. */
const TAKEN: NonNullable<Contact['outcome']> = {
  oneOf: ['conversation', 'assistant', 'answered-by-other', 'dropped', 'connected', 'announced', 'abandoned'],
}

/** A log of so many calls in a place, under what is assumed of it. */
export function oneDebtor(calls: number, place: PlaceName, setting: SettingName): OneDebtor {
  const isKnown = setting !== 'unanswered'
  const contacts = callsOf(calls, setting === 'complete')
  const until = FROM + calls * STEP + STEP
  const zone = PLACES[place]
  return {
    matter: {
      id: 'matter',
      jurisdiction: place,
      persons: [{ id: 'me', role: 'debtor', zones: [{ evidence: 'residence', oneOf: [zone] }] }],
      debts: [
        {
          id: 'loan',
          creditor: 'bank',
          ...(isKnown && { product: 'online-consumer-loan', stage: 'overdue' }),
        },
      ],
      points: [{ id: 'phone', person: 'me' }],
      organisations: [{ id: 'bank', ...(isKnown && { creditorType: 'bank' }) }, { id: 'agency' }],
      creditor: 'bank',
    },
    timeline: {
      contacts,
      events: [],
      coverage: [{ actors: ['agency'], channels: ['call'], from: FROM, until }],
      declarations: setting === 'complete' ? [{ class: 'all', source: 'assumed', until: 2 * until }] : [],
    },
    options: {
      rulebook,
      rulebookDigest: 'bench',
      engineVersion: 'bench',
      timeZoneData: 'bench',
      mode: 'audit',
      moment: 'after',
      knowledge: 'then',
      ...(setting !== 'complete' && { notCarried: ['outcome'] }),
    },
  }
}

function callsOf(calls: number, isAnswerKnown: boolean): readonly Contact[] {
  const chance = chanceOf(7)
  return Array.from({ length: calls }, (_, i): Contact => {
    const at = FROM + i * STEP + chance.below(STEP)
    const lengths = chance.is(0.5) ? chance.below(200) : 0
    const taken = isAnswerKnown && lengths >= 20 ? 'conversation' : TAKEN
    return {
      id: `line:${i + 1}`,
      at: { earliest: at, latest: at },
      channel: 'call',
      by: { organisation: 'agency', kind: 'agency' },
      direction: 'outbound',
      person: 'me',
      point: 'phone',
      debts: ['loan'],
      purpose: 'collection',
      outcome: lengths > 0 ? taken : chance.is(0.5) ? 'rejected' : 'no-answer',
      ...(lengths > 0 && { durationSeconds: lengths }),
    }
  })
}
