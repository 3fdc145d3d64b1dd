/**
 * What a new entry in a record does to the permits that are out (S28, S29): reserving one contact, or settling one, must
 * leave every other permit lawful for the rest of its interval.
 *
 * A contact that is reserved is itself judged with all others pending. That does not suffice: a rule can count it against
 * others and yet not bind it, as a message after which no call may be made is itself no call.
 */
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import { isPermitted } from '../judge/judgement.ts'
import type { PreparedMatter, Verdict } from './compiled.ts'

/** An outstanding permit that does not hold any more, with the first second at which it does not, and why. */
export interface Fallen {
  /** The id of the contact that was permitted. */
  readonly id: string
  /** Epoch seconds, within the permit's interval. */
  readonly at: number
  /** The verdict that refuses it then. */
  readonly verdict: Verdict
}

/**
 * The outstanding permits whose contact would be refused at some second of what is left of their interval.
 *
 * @param prepared  the matter with all that is recorded, the new entry and every outstanding permit among it; made under
 *   options for the moment before the act
 * @param outstanding  contacts of that record; those whose permit is not pending are passed over
 * @param from  epoch seconds: of a contact to be reserved when its own interval begins, as before it nothing changes; of
 *   anything else now
 */
export function outstandingThatFall(
  prepared: PreparedMatter,
  outstanding: readonly Contact[],
  from: number,
): readonly Fallen[] {
  return outstanding.flatMap((contact) => {
    if (contact.permit?.state !== 'pending') return []
    const { notBefore, expiresAt } = contact.permit
    for (let at = Math.max(notBefore, from); at <= expiresAt; ) {
      const act = askedAgain(contact, at)
      const verdict = prepared.judge(act)
      if (!isPermitted(verdict)) return [{ id: contact.id, at, verdict }]
      at = prepared.standing(act, expiresAt).until + 1
    }
    return []
  })
}

/** The contact as it was asked about, before it had a permit or a place in the record, at an instant. */
function askedAgain(contact: Contact, at: number): Contact {
  const { permit: _permit, sequence: _sequence, recordedAt: _recordedAt, ...asked } = contact
  return { ...asked, at: exactly(at) }
}
