/**
 * From FreeSWITCH's hangup causes to what became of a call, as a table that a lawyer can read and sign.
 *
 * A cause says why the call ended, not whether it was answered: NORMAL_CLEARING ends a talk and an unanswered call
 * alike. `billsec` tells the two apart. Even an answered call says nothing of who answered: a voicemail of the
 * network, a menu of the switch and a talk look alike.
 */
import type { Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** What the records of a call show. */
export type Sign =
  /** Answered, by something, for at least a second. */
  | 'answered'
  /** Ended in the switch's own voicemail, as its last application shows. */
  | 'voicemail'
  /** Answered, and over within the second. */
  | 'answered-briefly'
  /** It rang, nobody answered. */
  | 'rang'
  /** It was given up while it may have been ringing. */
  | 'given-up'
  /** Never answered; the cause does not say why. */
  | 'never-answered'
  /** Busy, or refused by the person or by the network: the cause has one word. */
  | 'refused'
  /** Not connected to the number dialled. */
  | 'failed'
  /** A record of the call could not be read. */
  | 'not-said'

export interface OutcomeRow {
  readonly sign: Sign
  /** The causes of an unanswered record that show it. */
  readonly causes: readonly string[]
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

/** Strongest sign first: the first row that some record of the call shows decides. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    sign: 'answered',
    causes: [],
    outcome: { oneOf: answered },
    says: {
      en: 'billsec over 0, whatever the cause: a talk, a voicemail, somebody else, a machine, a menu',
      zh: 'billsec 大于 0（无论挂断原因）：可能是通话、语音信箱、他人接听、机器或语音菜单',
    },
  },
  {
    sign: 'not-said',
    causes: [],
    outcome: undefined,
    says: { en: 'A record of the call could not be read', zh: '该通电话有记录无法读取' },
  },
  {
    sign: 'voicemail',
    causes: [],
    outcome: 'voicemail',
    says: {
      en: 'The last application was voicemail (template asterisk)',
      zh: '最后执行的应用是语音信箱（asterisk 模板）',
    },
  },
  {
    sign: 'answered-briefly',
    causes: [],
    outcome: { oneOf: answered.filter((outcome) => outcome !== 'conversation') },
    says: { en: 'An answer time and billsec 0: no talk', zh: '有应答时间但 billsec 为 0：没有通话' },
  },
  {
    sign: 'rang',
    causes: ['NO_ANSWER', 'LOSE_RACE', 'PICKED_OFF'],
    outcome: 'no-answer',
    says: {
      en: 'Unanswered: it rang, nobody answered, or another telephone was picked up',
      zh: '未应答：振铃无人接听，或由另一部电话接起',
    },
  },
  {
    sign: 'given-up',
    causes: [
      'ORIGINATOR_CANCEL',
      'ALLOTTED_TIMEOUT',
      'PROGRESS_TIMEOUT',
      'NO_USER_RESPONSE',
      'RECOVERY_ON_TIMER_EXPIRE',
      'NO_PICKUP',
    ],
    outcome: { oneOf: ['no-answer', 'not-connected'] },
    says: {
      en: 'Unanswered: given up or timed out; it may have rung',
      zh: '未应答：主叫放弃或超时；可能已振铃',
    },
  },
  {
    sign: 'never-answered',
    causes: [
      'NORMAL_CLEARING',
      'NORMAL_UNSPECIFIED',
      'UNSPECIFIED',
      'NONE',
      'SUCCESS',
      'INTERWORKING',
      'MEDIA_TIMEOUT',
      'MANAGER_REQUEST',
      'SYSTEM_SHUTDOWN',
      'CRASH',
      'BLIND_TRANSFER',
      'ATTENDED_TRANSFER',
    ],
    outcome: { oneOf: ['no-answer', 'not-connected', 'rejected'] },
    says: {
      en: 'Unanswered, and the cause does not say why, or is none of this table’s',
      zh: '未应答，且挂断原因未说明缘由，或不在本表之列',
    },
  },
  {
    sign: 'refused',
    causes: ['USER_BUSY', 'CALL_REJECTED', 'BUSY_EVERYWHERE', 'DECLINE', 'UNWANTED', 'REJECT_ALL'],
    outcome: { oneOf: ['not-connected', 'rejected'] },
    says: {
      en: 'Engaged, or refused: by the person, or by the network before it rang',
      zh: '占线或被拒绝：由对方拒接，或在振铃前被网络拒绝',
    },
  },
  {
    sign: 'failed',
    causes: [
      'UNALLOCATED_NUMBER',
      'DOES_NOT_EXIST_ANYWHERE',
      'INVALID_NUMBER_FORMAT',
      'NUMBER_CHANGED',
      'NO_ROUTE_DESTINATION',
      'NO_ROUTE_TRANSIT_NET',
      'EXCHANGE_ROUTING_ERROR',
      'DESTINATION_OUT_OF_ORDER',
      'NETWORK_OUT_OF_ORDER',
      'SUBSCRIBER_ABSENT',
      'USER_NOT_REGISTERED',
      'NORMAL_CIRCUIT_CONGESTION',
      'NORMAL_TEMPORARY_FAILURE',
      'SWITCH_CONGESTION',
      'REQUESTED_CHAN_UNAVAIL',
      'CHANNEL_UNACCEPTABLE',
      'CHAN_NOT_IMPLEMENTED',
      'FACILITY_REJECTED',
      'FACILITY_NOT_SUBSCRIBED',
      'FACILITY_NOT_IMPLEMENTED',
      'OUTGOING_CALL_BARRED',
      'INCOMING_CALL_BARRED',
      'BEARERCAPABILITY_NOTAUTH',
      'BEARERCAPABILITY_NOTAVAIL',
      'BEARERCAPABILITY_NOTIMPL',
      'INCOMPATIBLE_DESTINATION',
      'SERVICE_UNAVAILABLE',
      'SERVICE_NOT_IMPLEMENTED',
      'GATEWAY_DOWN',
      'INVALID_GATEWAY',
      'INVALID_PROFILE',
      'INVALID_URL',
    ],
    outcome: 'not-connected',
    says: {
      en: 'Not connected: no such number, out of service, switched off, or no way there',
      zh: '未接通：空号、停机、关机，或无法到达',
    },
  },
]

const signByCause: ReadonlyMap<string, Sign> = new Map(
  OUTCOMES.flatMap(({ sign, causes }) => causes.map((cause) => [cause, sign] as const)),
)

/** Whether the table names this cause. */
export function isKnownCause(cause: string): boolean {
  return signByCause.has(cause)
}

/** What of a record the table goes by. */
export interface RecordSigns {
  readonly cause: string
  readonly billsec: number
  /** Whether an answer time is logged. */
  readonly hasAnswer: boolean
  /** Empty where the template has no such column. */
  readonly lastApp: string
}

/** What one record shows. */
export function signOf({ cause, billsec, hasAnswer, lastApp }: RecordSigns): Sign {
  if (billsec > 0) return lastApp.toLowerCase() === 'voicemail' ? 'voicemail' : 'answered'
  if (hasAnswer) return 'answered-briefly'
  return signByCause.get(cause) ?? 'never-answered'
}

/**
 * What became of a call: the strongest sign of its records.
 *
 * @returns `undefined` for any outcome
 */
export function outcomeOf(signs: readonly Sign[]): Fact<Outcome> | undefined {
  return OUTCOMES.find(({ sign }) => signs.includes(sign))?.outcome
}

/** Signs of records on which nobody answered. */
export const UNANSWERED: ReadonlySet<Sign> = new Set<Sign>([
  'rang',
  'given-up',
  'never-answered',
  'refused',
  'failed',
])
