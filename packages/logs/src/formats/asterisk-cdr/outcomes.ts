/**
 * From what the records of a call show to what became of it, as a table that a lawyer can read and sign.
 *
 * A call detail record tells whether something answered, never who or whether anybody spoke: a talk, a voicemail
 * of the network and a machine look alike. Where it cannot be told apart, the outcome is one of several.
 * Not settled by a text that was read here: which result a phone's "decline" leaves; it is kept as possible under BUSY.
 */
import type { Direction, Fact, Outcome } from '@forbear/conduct/facts'
import type { Words } from '../../problem.ts'

/** The results that Asterisk writes. `UNKNOWN` is its own word for not knowing. */
export const DISPOSITIONS = ['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION', 'UNKNOWN'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** What one record shows. */
export type Sign =
  /** Two phones were connected for at least a second. */
  | 'phones-connected'
  /** A phone answered a branch of the switch (a `Local` channel), or one end was in an application in which people can talk. */
  | 'one-end-answered'
  /** A phone answered, and it was over within the second. */
  | 'answered-briefly'
  /** The record ended in the switch's own voicemail. */
  | 'voicemail'
  /** A phone rang unanswered while the calling side was already connected to the switch. */
  | 'rang-while-connected'
  /** A phone was busy or unreachable while the calling side was already connected to the switch. */
  | 'failed-while-connected'
  /** A phone rang, nobody answered. */
  | 'rang'
  | 'busy'
  /** A dial failed or met congestion. */
  | 'failed'
  /** A call that the switch itself placed failed, with no dial on the record: it may have rung. */
  | 'placing-failed'
  /** The switch itself answered: an announcement, a menu, waiting. */
  | 'switch-answered'
  /** A branch of the switch; its phone has a record of its own. */
  | 'branch'
  /** `UNKNOWN`, or a record of the call could not be read. */
  | 'not-said'

/** Everything that "answered by a phone" can be. */
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

const withoutTalk = answered.filter((outcome) => outcome !== 'conversation')

export interface OutcomeRow {
  readonly sign: Sign
  /** `undefined`: any outcome. */
  readonly outcome: Readonly<Record<Direction | 'unknown', Fact<Outcome>>> | undefined
  readonly says: Words
}

const always = (outcome: Fact<Outcome>): NonNullable<OutcomeRow['outcome']> => ({
  outbound: outcome,
  inbound: outcome,
  unknown: outcome,
})

/** Strongest sign first: the first row that some record of the call shows decides, save as {@link outcomeOf} says. */
export const OUTCOMES: readonly OutcomeRow[] = [
  {
    sign: 'phones-connected',
    outcome: always({ oneOf: answered }),
    says: {
      en: 'ANSWERED, two phones connected for at least a second: a talk, a voicemail of the network, somebody else or a machine',
      zh: 'ANSWERED 且两部电话接通至少一秒：可能是通话、运营商语音信箱、他人接听或机器接听',
    },
  },
  {
    sign: 'not-said',
    outcome: undefined,
    says: {
      en: 'UNKNOWN, or a record of the call could not be read',
      zh: 'UNKNOWN，或该通电话有记录无法读取',
    },
  },
  {
    sign: 'one-end-answered',
    outcome: always({ oneOf: answered }),
    says: {
      en: 'ANSWERED by a phone on a branch of the switch, or in a conference, queue or program: as above, and what the other records of the call show stays possible',
      zh: '交换机内部支路、会议、队列或程序中有一端应答：同上，且该通电话其他记录所示的结果仍属可能',
    },
  },
  {
    sign: 'voicemail',
    outcome: always('voicemail'),
    says: { en: 'Ended in the switch’s voicemail', zh: '转入交换机的语音信箱' },
  },
  {
    sign: 'answered-briefly',
    outcome: always({ oneOf: withoutTalk }),
    says: { en: 'ANSWERED by a phone for less than a second: no talk', zh: '电话接听不足一秒：没有通话' },
  },
  {
    sign: 'rang-while-connected',
    outcome: {
      outbound: { oneOf: ['no-answer', 'abandoned'] },
      inbound: 'no-answer',
      unknown: { oneOf: ['no-answer', 'abandoned'] },
    },
    says: {
      en: 'NO ANSWER with an answer time: one side was connected to the switch and no phone was picked up for it; if that side was the person called, it was left with nobody to speak to',
      zh: 'NO ANSWER 但有应答时间：一方已接入交换机，却没有电话为其接听；若该方是被叫本人，则属接通后无人应对',
    },
  },
  {
    sign: 'rang',
    outcome: always('no-answer'),
    says: { en: 'NO ANSWER: it rang, nobody answered', zh: 'NO ANSWER：振铃无人接听' },
  },
  {
    sign: 'failed-while-connected',
    outcome: {
      outbound: { oneOf: ['not-connected', 'rejected', 'abandoned'] },
      inbound: { oneOf: ['not-connected', 'rejected'] },
      unknown: { oneOf: ['not-connected', 'rejected', 'abandoned'] },
    },
    says: {
      en: 'BUSY, FAILED or CONGESTION with an answer time: as below, or the person called was connected with nobody to speak to',
      zh: 'BUSY、FAILED 或 CONGESTION 但有应答时间：同下，或被叫本人接通后无人应对',
    },
  },
  {
    sign: 'busy',
    outcome: always({ oneOf: ['not-connected', 'rejected'] }),
    says: {
      en: 'BUSY: engaged, or the person declined the ringing call; the record has one word for both',
      zh: 'BUSY：占线，或对方拒接；记录中用同一个词',
    },
  },
  {
    sign: 'placing-failed',
    outcome: always({ oneOf: ['not-connected', 'no-answer', 'rejected'] }),
    says: {
      en: 'FAILED or CONGESTION of a call placed by the switch itself: not connected, or it rang unanswered',
      zh: '交换机自行发起的呼叫 FAILED 或 CONGESTION：未接通，或振铃无人接听',
    },
  },
  {
    sign: 'failed',
    outcome: always('not-connected'),
    says: { en: 'FAILED or CONGESTION of a dial: not connected', zh: '拨号 FAILED 或 CONGESTION：未接通' },
  },
  {
    sign: 'switch-answered',
    outcome: always({ oneOf: withoutTalk }),
    says: {
      en: 'ANSWERED with no other phone: the switch answered or played something; no talk between people',
      zh: 'ANSWERED 但没有另一部电话：由交换机应答或放音，不是人与人的通话',
    },
  },
]

const voicemailApps: ReadonlySet<string> = new Set(['voicemail', 'minivmrecord'])
/** Applications in which people or a listening machine can talk with no second phone on the record. */
const talkingApps: ReadonlySet<string> = new Set([
  'confbridge',
  'meetme',
  'page',
  'bridge',
  'bridgewait',
  'queue',
  'parkedcall',
  'park',
  'agi',
  'eagi',
  'externalivr',
  'stasis',
  'audiosocket',
  'chanspy',
  'agentlogin',
  'agentrequest',
])

/** What of a record the table goes by. */
export interface RecordSigns {
  readonly channel: string
  readonly dstchannel: string
  readonly lastapp: string
  readonly disposition: Disposition
  readonly hasAnswerTime: boolean
  readonly billsec: number
}

const isLocal = (channel: string): boolean => /^local\//i.test(channel)

/** What one record shows. */
export function signOf(record: RecordSigns): Sign {
  const app = record.lastapp.toLowerCase()
  const hasPhone = record.dstchannel !== '' && !isLocal(record.dstchannel)
  const isConnected = record.hasAnswerTime && record.billsec > 0
  switch (record.disposition) {
    case 'UNKNOWN':
      return 'not-said'
    case 'FAILED':
    case 'CONGESTION':
      if (isConnected) return 'failed-while-connected'
      return record.dstchannel === '' && app !== 'dial' ? 'placing-failed' : 'failed'
    case 'BUSY':
      return isConnected ? 'failed-while-connected' : 'busy'
    case 'NO ANSWER':
      if (isLocal(record.dstchannel)) return 'branch'
      return isConnected ? 'rang-while-connected' : 'rang'
    case 'ANSWERED':
      if (voicemailApps.has(app)) return 'voicemail'
      if (isLocal(record.dstchannel)) return 'branch'
      if (!hasPhone) return talkingApps.has(app) ? 'one-end-answered' : 'switch-answered'
      if (isLocal(record.channel)) return 'one-end-answered'
      return record.billsec > 0 ? 'phones-connected' : 'answered-briefly'
  }
}

const alternatives = (outcome: Fact<Outcome>): readonly Outcome[] =>
  typeof outcome === 'object' ? outcome.oneOf : [outcome]

/**
 * What became of a call: the strongest sign of its records decides. Two connected phones settle it. One end that
 * answered does not: it may have been the collector's own, so what the other records show stays possible.
 *
 * @param signs  of all records of the call
 * @param direction  where it is known
 * @returns `undefined` for any outcome
 */
export function outcomeOf(
  signs: readonly Sign[],
  direction: Direction | undefined,
): Fact<Outcome> | undefined {
  const shown = OUTCOMES.filter((row) => signs.includes(row.sign))
  const [strongest] = shown
  const key = direction ?? 'unknown'
  if (strongest?.sign !== 'one-end-answered') return strongest?.outcome?.[key]
  const possible = shown.flatMap((row) => (row.outcome ? alternatives(row.outcome[key]) : []))
  return { oneOf: [...new Set(possible)] }
}

/** Signs of records on which nobody was connected to anybody. */
export const UNCONNECTED: ReadonlySet<Sign> = new Set<Sign>([
  'rang-while-connected',
  'failed-while-connected',
  'rang',
  'busy',
  'failed',
  'placing-failed',
  'branch',
])
