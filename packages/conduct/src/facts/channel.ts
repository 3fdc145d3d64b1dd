/**
 * What can become of a contact, by channel. The compiler names every place that must decide when one is added.
 *
 * Outcomes say what happened, not what it counts for: whether a voicemail is a conversation is for each rule.
 */
import type { Channel } from './vocabulary.ts'

/** A call (also over a chat service): from never ringing to a talk with the person meant. */
export const CALL_OUTCOMES = [
  /** Busy, out of service, no such number: not connected to the number dialled (12 CFR 1006.14(b)(3)(ii)). */
  'not-connected',
  /** It rang, nobody answered. */
  'no-answer',
  /** The person refused the ringing call. */
  'rejected',
  /** Voicemail, whether or not a message was or could be left. */
  'voicemail',
  /** An assistant, human or machine, answered for the person. */
  'assistant',
  /** Connected, but the dialler had nobody to speak. */
  'abandoned',
  /** Answered, and over within seconds. */
  'dropped',
  /** Somebody other than the person meant answered. */
  'answered-by-other',
  /** Connected; who answered is not known and nothing shows a talk. */
  'connected',
  /** A text was read out to the person. */
  'announced',
  /** A talk with the person meant. */
  'conversation',
] as const

/** A message, letter or posting: from handed over to answered. */
export const MESSAGE_OUTCOMES = ['submitted', 'undelivered', 'delivered', 'read', 'replied'] as const

/** A visit. */
export const VISIT_OUTCOMES = ['nobody-met', 'met-other', 'met'] as const

export type CallOutcome = (typeof CALL_OUTCOMES)[number]
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number]
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number]
export type Outcome = CallOutcome | MessageOutcome | VisitOutcome

/**
 * All outcomes that a contact through this channel can have: what an unknown one is decided over (S6, S19).
 *
 * @returns never empty
 */
export function outcomesOf(channel: Channel): readonly Outcome[] {
  switch (channel) {
    case 'call':
    case 'chat-call':
      return CALL_OUTCOMES
    case 'sms':
    case 'email':
    case 'chat':
    case 'letter':
    case 'telegram':
    case 'post':
    case 'fax':
      return MESSAGE_OUTCOMES
    case 'visit':
      return VISIT_OUTCOMES
  }
}

/** Acts that go on, so that hours can end meanwhile (S20). */
export const SPOKEN: ReadonlySet<Channel> = new Set<Channel>(['call', 'chat-call', 'visit'])

/** Outcomes that reach the person meant in speech; any of them is a sign of life and ends a "call me back". */
export const CONVERSATIONS: readonly Outcome[] = ['conversation', 'met', 'replied']
