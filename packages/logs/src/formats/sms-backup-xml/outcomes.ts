/**
 * From what a phone writes of a call or message to what became of it, as a table that a lawyer can read and sign.
 *
 * A phone knows whether it was answered and for how long, never who spoke. Directions are turned round: what came in
 * to the phone was placed by the collector and is `outbound` (S22, S25).
 * Known from the field list that the makers of the app publish and from Android's call log; not known from a text:
 * what a maker's own software does with calls it screens.
 */
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** What one entry of the phone shows. */
export type Sign =
  | 'incoming-answered'
  | 'incoming-no-seconds'
  | 'outgoing-connected'
  | 'outgoing-no-seconds'
  | 'outgoing-unmeasured'
  | 'missed'
  | 'voicemail'
  | 'rejected'
  | 'blocked'
  | 'answered-elsewhere'
  | 'message-received'
  | 'message-received-read'
  | 'message-sent'
  | 'message-failed'

/** What an answered call can have been, whoever held the phone. */
const answered: readonly Outcome[] = [
  'conversation',
  'assistant',
  'answered-by-other',
  'dropped',
  'connected',
  'announced',
  'abandoned',
]

export interface OutcomeRow {
  readonly sign: Sign
  /** What stands in the file. */
  readonly entry: string
  readonly direction: Direction
  /** `undefined`: any outcome. */
  readonly outcome: Fact<Outcome> | undefined
  /** Whether the entry's seconds are those of a connection, nothing was connected, or neither can be said. */
  readonly seconds: 'connected' | 'none' | 'unknown'
  readonly says: Words
}

/** One row a sign. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    sign: 'incoming-answered',
    entry: 'call type 1, duration over 0 or not given',
    direction: 'outbound',
    outcome: { oneOf: answered },
    seconds: 'connected',
    says: {
      en: 'Answered on this phone; who spoke, and whether anybody did, the entry does not say',
      zh: '本机已接听；何人通话、是否有人说话，记录不能说明',
    },
  },
  {
    sign: 'incoming-no-seconds',
    entry: 'call type 1, duration 0',
    direction: 'outbound',
    outcome: { oneOf: ['rejected', ...answered.filter((one) => one !== 'conversation')] },
    seconds: 'none',
    says: {
      en: 'Answered for less than a second, or declined: older phones have no type of their own for declining',
      zh: '接听不足一秒，或被拒接：旧手机没有单独的拒接类型',
    },
  },
  {
    sign: 'outgoing-connected',
    entry: 'call type 2, duration over 0',
    direction: 'inbound',
    outcome: { oneOf: ['conversation', 'voicemail', ...answered.filter((one) => one !== 'conversation')] },
    seconds: 'connected',
    says: {
      en: 'Placed by this phone and connected: to a person, a machine or a waiting line',
      zh: '由本机拨出并接通：可能是人、机器或排队等待',
    },
  },
  {
    sign: 'outgoing-no-seconds',
    entry: 'call type 2, duration 0',
    direction: 'inbound',
    outcome: { oneOf: ['not-connected', 'no-answer', 'rejected'] },
    seconds: 'none',
    says: { en: 'Placed by this phone and not connected', zh: '由本机拨出，未接通' },
  },
  {
    sign: 'outgoing-unmeasured',
    entry: 'call type 2, no duration given',
    direction: 'inbound',
    outcome: undefined,
    seconds: 'unknown',
    says: {
      en: 'Placed by this phone; nothing says whether it connected',
      zh: '由本机拨出；是否接通没有记载',
    },
  },
  {
    sign: 'missed',
    entry: 'call type 3',
    direction: 'outbound',
    outcome: 'no-answer',
    seconds: 'none',
    says: {
      en: 'Missed: it rang and was not answered, a dial (S25)',
      zh: '未接：响铃未接听，计为一次拨打（S25）',
    },
  },
  {
    sign: 'voicemail',
    entry: 'call type 4',
    direction: 'outbound',
    outcome: 'voicemail',
    seconds: 'unknown',
    says: { en: 'Left in the phone’s voicemail', zh: '转入手机语音信箱' },
  },
  {
    sign: 'rejected',
    entry: 'call type 5',
    direction: 'outbound',
    outcome: 'rejected',
    seconds: 'none',
    says: {
      en: 'Declined by the person: a dial, no conversation (S25)',
      zh: '本人拒接：计为拨打，没有通话（S25）',
    },
  },
  {
    sign: 'blocked',
    entry: 'call type 6',
    direction: 'outbound',
    outcome: { oneOf: ['not-connected', 'rejected', 'no-answer', 'voicemail'] },
    seconds: 'unknown',
    says: {
      en: 'Turned away by the block list: possibly a contact, for the phone may never have rung (S25)',
      zh: '被黑名单拦截：只可能算一次联系，手机可能没有响铃（S25）',
    },
  },
  {
    sign: 'answered-elsewhere',
    entry: 'call type 7',
    direction: 'outbound',
    outcome: { oneOf: answered },
    seconds: 'unknown',
    says: { en: 'Answered on another device of the same person', zh: '在同一人的另一台设备上接听' },
  },
  {
    sign: 'message-received',
    entry: 'sms type 1, mms msg_box 1',
    direction: 'outbound',
    outcome: 'delivered',
    seconds: 'unknown',
    says: { en: 'Received by this phone', zh: '本机已收到' },
  },
  {
    sign: 'message-received-read',
    entry: 'the same, read 1',
    direction: 'outbound',
    outcome: { oneOf: ['delivered', 'read'] },
    seconds: 'unknown',
    says: {
      en: 'Received and marked as read, by a person or by software',
      zh: '已收到并标为已读，可能由人也可能由软件标记',
    },
  },
  {
    sign: 'message-sent',
    entry: 'sms type 2, mms msg_box 2',
    direction: 'inbound',
    outcome: { oneOf: ['submitted', 'delivered', 'read', 'undelivered'] },
    seconds: 'unknown',
    says: { en: 'Sent by this phone', zh: '由本机发出' },
  },
  {
    sign: 'message-failed',
    entry: 'sms type 5',
    direction: 'inbound',
    outcome: 'undelivered',
    seconds: 'unknown',
    says: { en: 'This phone tried to send it and failed', zh: '本机尝试发送，失败' },
  },
]

/** Each row of the table by its sign. */
export const ROW_OF: ReadonlyMap<Sign, OutcomeRow> = new Map(OUTCOMES.map((row) => [row.sign, row]))

/**
 * What a call's entry shows.
 *
 * @param type  as it stands in the file
 * @param seconds  its duration; `undefined` where it has none
 * @returns `undefined` for a type that is not known
 */
export function callSign(type: string, seconds: number | undefined): Sign | undefined {
  switch (type) {
    case '1':
      return seconds === 0 ? 'incoming-no-seconds' : 'incoming-answered'
    case '2':
      if (seconds === undefined) return 'outgoing-unmeasured'
      return seconds === 0 ? 'outgoing-no-seconds' : 'outgoing-connected'
    case '3':
      return 'missed'
    case '4':
      return 'voicemail'
    case '5':
      return 'rejected'
    case '6':
      return 'blocked'
    case '7':
      return 'answered-elsewhere'
    default:
      return undefined
  }
}

/**
 * What a message's entry shows: `not-sent` for drafts and what still waits to be sent, `undefined` for a type that is
 * not known.
 *
 * @param box  `type` of an SMS, `msg_box` of an MMS: 1 received, 2 sent, 3 draft, 4 waiting, 5 failed, 6 queued
 */
export function messageSign(box: string, isRead: boolean): Sign | 'not-sent' | undefined {
  switch (box) {
    case '1':
      return isRead ? 'message-received-read' : 'message-received'
    case '2':
      return 'message-sent'
    case '5':
      return 'message-failed'
    case '3':
    case '4':
    case '6':
      return 'not-sent'
    default:
      return undefined
  }
}
