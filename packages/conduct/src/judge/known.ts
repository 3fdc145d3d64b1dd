/** What was known when: the three axes of time reduce a timeline to what a judgement may use (S18, S22, S28–S30). */
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { Timeline } from '../facts/matter.ts'
import type { Known } from './setting.ts'

/**
 * A timeline as known at an instant.
 *
 * A contact or event recorded later is not there. A contact whose outcome was recorded later, or which still went
 * on, is pending: its outcome is open. An event that a known one corrects is not there either.
 *
 * @param at epoch seconds up to which records are known; `Infinity` = all there is
 * @param act the contact judged: always itself
 */
export function knownAt(timeline: Timeline, at: number, act: Contact | undefined): Known {
  const events = timeline.events.filter((e) => (e.recordedAt ?? e.at.latest) <= at)
  const corrected = new Set(events.map((e) => e.corrects))
  return {
    contacts: timeline.contacts
      .filter((c) => c.id !== act?.id && recordedAt(c) <= at)
      .map((c) => (outcomeRecordedAt(c) <= at ? c : pending(c)))
      .toSorted(inTime),
    events: events.filter((e) => !corrected.has(e.id)).toSorted(inTime),
  }
}

/** By time, and by id only so that what is shown does not depend on the order of rows; ids never decide (S16). */
function inTime(a: Contact | TimelineEvent, b: Contact | TimelineEvent): number {
  return (
    a.at.earliest - b.at.earliest || a.at.latest - b.at.latest || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

function recordedAt(contact: Contact): number {
  return contact.recordedAt ?? contact.at.earliest
}

/** When the outcome could first be known: recorded then, or when the contact ended. */
function outcomeRecordedAt(contact: Contact): number {
  return (
    contact.outcomeRecordedAt ??
    Math.max(recordedAt(contact), contact.at.earliest + (contact.durationSeconds ?? 0))
  )
}

/** The contact with everything open that its end will tell. */
function pending(contact: Contact): Contact {
  const { outcome: _outcome, durationSeconds: _duration, content: _content, ...rest } = contact
  return rest
}
