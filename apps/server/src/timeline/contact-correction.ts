/**
 * Corrections of contacts that were recorded without a permit of ours. Sources are never merged: what is disputed keeps
 * both readings, and every count takes the worse (S34, S19).
 */
import type { Contact, Fact, Stamp } from '@forbear/conduct/facts'

/** What a contact was, by another word than the record's. What is absent is not contradicted. */
export type ContactReading = Partial<
  Pick<Contact, 'at' | 'direction' | 'person' | 'debts' | 'outcome' | 'durationSeconds'>
>

export interface ContactCorrection {
  readonly contact: string
  readonly because: string
  /** `agreed`: the new word stands alone from now on. `disputed`: both stand. */
  readonly standing: 'agreed' | 'disputed'
  /** Absent: it is said never to have been. */
  readonly reading?: ContactReading
}

/**
 * Contacts after a correction, as known from its recording on.
 *
 * @param at  when the correction was recorded, epoch seconds
 */
export function correctedContacts(
  contacts: readonly Contact[],
  { contact: id, standing, reading }: ContactCorrection,
  at: number,
): Contact[] {
  return contacts.flatMap((contact) => {
    if (contact.id !== id) return [contact]
    // a word alone takes no contact out of a count (S30)
    if (standing === 'disputed') return [reading ? withBoth(contact, reading) : contact]
    if (!reading) return []
    const isOutcomeNew = reading.outcome !== undefined || reading.durationSeconds !== undefined
    return [{ ...contact, ...reading, ...(isOutcomeNew ? { outcomeRecordedAt: at } : {}) }]
  })
}

/** A contact of which two sources say different things. */
function withBoth(contact: Contact, reading: ContactReading): Contact {
  const { outcome, person, direction, debts, durationSeconds, ...rest } = contact
  const became = either(outcome, reading.outcome)
  const meant = either(person, reading.person)
  const way = either(direction, reading.direction)
  const lasted = sameOr(durationSeconds, reading.durationSeconds)
  // debts that are not agreed on are not named: possible for each (S21)
  const about = reading.debts === undefined || sameDebts(debts, reading.debts) ? debts : undefined
  return {
    ...rest,
    at: reading.at ? hull(contact.at, reading.at) : contact.at,
    ...(became === undefined ? {} : { outcome: became }),
    ...(meant === undefined ? {} : { person: meant }),
    ...(way === undefined ? {} : { direction: way }),
    ...(lasted === undefined ? {} : { durationSeconds: lasted }),
    ...(about === undefined ? {} : { debts: about }),
  }
}

const hull = (a: Stamp, b: Stamp): Stamp => ({
  earliest: Math.min(a.earliest, b.earliest),
  latest: Math.max(a.latest, b.latest),
})

/** What is open stays open; what is not contradicted stays as it is. */
function either<T extends string>(
  recorded: Fact<T> | undefined,
  said: Fact<T> | undefined,
): Fact<T> | undefined {
  if (recorded === undefined || said === undefined) return recorded
  const values = [...new Set([...valuesOf(recorded), ...valuesOf(said)])]
  const [only] = values
  return values.length > 1 ? { oneOf: values } : only
}

const valuesOf = <T extends string>(fact: Fact<T>): readonly T[] =>
  typeof fact === 'string' ? [fact] : fact.oneOf

const sameOr = (recorded: number | undefined, said: number | undefined): number | undefined =>
  said === undefined || said === recorded ? recorded : undefined

const sameDebts = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  JSON.stringify([...(a ?? [])].toSorted()) === JSON.stringify([...b].toSorted())
