/**
 * From Twilio's call states, and what its machine detection says, to what became of a call: a table that a lawyer
 * can read and sign.
 *
 * `completed` means that something answered and that the call ended in the ordinary way. Without machine detection
 * a talk, a voicemail and a text read out look alike. The detector is taken at its word; it is a machine and errs.
 */
import type { Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** What one leg shows. */
export type Sign =
  | 'human'
  | 'answered'
  | 'machine'
  | 'fax'
  | 'answered-briefly'
  /** Still going on, or ringing, when the log was made. */
  | 'open'
  | 'no-answer'
  | 'busy'
  | 'called-off'
  | 'failed'

export interface OutcomeRow {
  readonly sign: Sign
  /** `undefined`: any outcome. */
  readonly outcome: Fact<Outcome> | undefined
  readonly says: Words
}

const answered: readonly Outcome[] = [
  'conversation',
  'voicemail',
  'assistant',
  'answered-by-other',
  'dropped',
  'connected',
  'announced',
  'abandoned',
]

const but = (...left: readonly Outcome[]): Fact<Outcome> => ({
  oneOf: answered.filter((outcome) => !left.includes(outcome)),
})

/** Where it is not known which leg was the person’s, the outcomes of all that may be it are possible. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    sign: 'human',
    outcome: but('voicemail'),
    says: {
      en: 'completed or in-progress, answered_by human: somebody answered, not who',
      zh: 'completed 或 in-progress，answered_by 为 human：有人接听，但不知是谁',
    },
  },
  {
    sign: 'answered',
    outcome: { oneOf: answered },
    says: {
      en: 'completed or in-progress, answered_by empty or unknown: a talk, a voicemail, a machine, a text read out',
      zh: 'completed 或 in-progress，answered_by 为空或 unknown：可能是通话、语音信箱、机器或播报',
    },
  },
  {
    sign: 'machine',
    outcome: { oneOf: ['voicemail', 'assistant'] },
    says: {
      en: 'answered_by machine_start, machine_end_beep, machine_end_silence or machine_end_other',
      zh: 'answered_by 为 machine_start、machine_end_beep、machine_end_silence 或 machine_end_other',
    },
  },
  {
    sign: 'fax',
    outcome: 'connected',
    says: { en: 'answered_by fax: connected to a fax machine', zh: 'answered_by 为 fax：接到传真机' },
  },
  {
    sign: 'answered-briefly',
    outcome: but('conversation'),
    says: { en: 'completed with duration 0: no talk', zh: 'completed 且时长为 0：没有通话' },
  },
  {
    sign: 'open',
    outcome: undefined,
    says: {
      en: 'ringing or initiated when the log was made: any outcome',
      zh: '导出日志时为 ringing 或 initiated：结果不限',
    },
  },
  {
    sign: 'no-answer',
    outcome: { oneOf: ['no-answer', 'rejected'] },
    says: {
      en: 'no-answer: it rang; nobody answered, or the person declined',
      zh: 'no-answer：已振铃；无人接听，或对方拒接',
    },
  },
  {
    sign: 'busy',
    outcome: { oneOf: ['not-connected', 'rejected'] },
    says: { en: 'busy: engaged, or declined', zh: 'busy：占线，或对方拒接' },
  },
  {
    sign: 'called-off',
    outcome: { oneOf: ['not-connected', 'no-answer'] },
    says: {
      en: 'canceled after it was dialled: it may have rung',
      zh: '拨出后 canceled：可能已振铃',
    },
  },
  {
    sign: 'failed',
    outcome: 'not-connected',
    says: { en: 'failed: not connected', zh: 'failed：未接通' },
  },
]

/** The states that Twilio writes. */
export const STATUSES = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'no-answer',
  'canceled',
  'failed',
] as const
export type Status = (typeof STATUSES)[number]

/** What machine detection writes; nothing where it was not asked for. */
export const ANSWERED_BY = [
  '',
  'human',
  'machine_start',
  'machine_end_beep',
  'machine_end_silence',
  'machine_end_other',
  'machine',
  'fax',
  'unknown',
] as const
export type AnsweredBy = (typeof ANSWERED_BY)[number]

/**
 * What one leg shows.
 *
 * @param seconds  its duration; `undefined` where the log has none
 */
export function signOf(status: Status, answeredBy: AnsweredBy, seconds: number | undefined): Sign {
  switch (status) {
    case 'completed':
    case 'in-progress':
      if (answeredBy === 'fax') return 'fax'
      if (answeredBy.startsWith('machine')) return 'machine'
      if (status === 'completed' && seconds === 0) return 'answered-briefly'
      return answeredBy === 'human' ? 'human' : 'answered'
    case 'queued':
    case 'initiated':
    case 'ringing':
      return 'open'
    case 'busy':
    case 'no-answer':
    case 'failed':
      return status
    case 'canceled':
      return 'called-off'
  }
}

const alternatives = (outcome: Fact<Outcome>): readonly Outcome[] =>
  typeof outcome === 'object' ? outcome.oneOf : [outcome]

/**
 * What became of the leg to the person. Where it is not known which leg that was, each may be it.
 *
 * @param signs  of the legs that may be the person's, at least one
 * @returns `undefined` for any outcome
 */
export function outcomeOf(signs: readonly Sign[]): Fact<Outcome> | undefined {
  const outcomes = OUTCOMES.filter(({ sign }) => signs.includes(sign)).map(({ outcome }) => outcome)
  const known = outcomes.filter((outcome) => outcome !== undefined)
  const distinct = [...new Set(known.flatMap(alternatives))]
  const [only] = distinct
  if (known.length < outcomes.length || only === undefined) return undefined
  return distinct.length === 1 ? only : { oneOf: distinct }
}

/** Signs of legs that something answered. */
export const ANSWERED: ReadonlySet<Sign> = new Set<Sign>([
  'human',
  'answered',
  'machine',
  'fax',
  'answered-briefly',
])
