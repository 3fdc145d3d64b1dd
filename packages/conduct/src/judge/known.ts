/** What was known when: the three axes of time reduce a timeline to what a judgement may use (S18, S22, S28–S30). */
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Known } from './setting.ts'

/**
 * A timeline as known at an instant.
 *
 * A contact or event recorded later is not there; one that nobody dated may have been recorded as soon as it may have
 * happened, and its order then stays open (S16). A contact whose outcome was recorded later, or which may still have
 * gone on when the act began, is pending: its outcome is open. An event that a known one corrects is not there either.
 *
 * @param at epoch seconds up to which records are known; `Infinity` = all there is
 * @param act the contact judged: never counted against itself
 * @param begun when the act began at the earliest, where `at` is the latest: what was recorded between is open
 */
export function knownAt(timeline: Timeline, at: number, act: Contact | undefined, begun = at): Known {
  const events = timeline.events.filter((e) => (e.recordedAt ?? e.at.earliest) <= at)
  const corrected = new Set(events.map((e) => e.corrects))
  return {
    contacts: timeline.contacts
      .filter((c) => c.id !== act?.id && recordedAt(c) <= at)
      .map((c) => (isOutcomeKnown(c, at, begun) ? c : pending(c)))
      .toSorted(inTime),
    events: events.filter((e) => !corrected.has(e.id)).toSorted(inTime),
  }
}

/** By time, and by id only so that what is shown does not depend on the order of rows; ids never decide (S16). */
export function inTime(a: Contact | TimelineEvent, b: Contact | TimelineEvent): number {
  return (
    a.at.earliest - b.at.earliest || a.at.latest - b.at.latest || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

function recordedAt(contact: Contact): number {
  return contact.recordedAt ?? contact.at.earliest
}

/** Whether the outcome was surely known: recorded by then, or the contact surely over. */
function isOutcomeKnown(contact: Contact, at: number, begun: number): boolean {
  if (contact.outcomeRecordedAt !== undefined) return contact.outcomeRecordedAt <= begun
  // what has no length is over as it begins; whether it came first is then a question of order alone (S16)
  const { durationSeconds = 0 } = contact
  if (durationSeconds === 0) return recordedAt(contact) <= at
  return Math.max(recordedAt(contact), contact.at.latest + durationSeconds) <= begun
}

/** The contact with everything open that its end will tell. */
export function pending(contact: Contact): Contact {
  const { outcome: _outcome, durationSeconds: _duration, content: _content, ...rest } = contact
  return rest
}
