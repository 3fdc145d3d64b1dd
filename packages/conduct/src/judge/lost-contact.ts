/** Lost contact, from the contacts themselves (CBA guideline ch. 3): it opens a door, so S11 reads it strictly. */
import { CONVERSATIONS } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { TimelineEvent } from '../facts/event.ts'
import type { LostContact } from '../language/condition.ts'
import { isCovered } from './count.ts'
import { silence } from './event-state.ts'
import { made, outcomesNow } from './fact-values.ts'
import { type Asking, type Setting, precedes, stampOf, valuesOf } from './setting.ts'
import { type Need, type Truth, and, between } from './truth.ts'

/** Outcomes of a dial that reached nobody. */
export const UNANSWERED: ReadonlySet<string> = new Set([
  'not-connected',
  'no-answer',
  'rejected',
  'voicemail',
])

/** Which of the two readings is asked: whether it surely is so, or whether it may be. */
export type Reading = 'surely' | 'maybe'

/** Whether all values are so, or whether some may be; what is not known at all may be. */
function is<T>(reading: Reading, values: readonly T[] | undefined, fits: (value: T) => boolean): boolean {
  if (values === undefined) return reading === 'maybe'
  return reading === 'surely' ? values.every(fits) : values.some(fits)
}

/**
 * Whether the debtor is out of contact.
 *
 * Surely: every number that may be the debtor's own was surely rung in vain, nothing since may have been a sign of
 * life, and the record would show one (S13, S8). Possibly: every number that surely is the debtor's own may have
 * been rung in vain since the last sure sign of life; that excuses the certain verdict.
 */
export function isLost(lost: LostContact, asking: Asking): Truth {
  const sure = wayOf('surely', lost, asking)
  const may = sure ?? wayOf('maybe', lost, asking)
  if (may === undefined) return between(false, false)
  const need: Need = { kind: 'exception', of: 'lost-contact', about: asking.subject.id }
  return and([
    between(sure !== undefined, true, need),
    isCovered({ direction: 'any' }, ['creditor'], may, asking),
    silence('reachability', asking),
    silence('payment', asking),
  ])
}

/** The first instant that a way in which contact is lost rests on; `undefined` if it is lost in none. */
function wayOf(reading: Reading, lost: LostContact, asking: Asking): number | undefined {
  const opposite: Reading = reading === 'surely' ? 'maybe' : 'surely'
  const life = lastLife(opposite, asking)
  const dials = contactsBefore(reading, asking).filter(
    (c) => isDial(reading, c, asking.setting) && c.at.earliest > life,
  )
  const vain = dials.filter((c) => isInVain(reading, c, asking.setting))
  const points = ownNumbers(opposite, asking.setting)
  const numbers =
    points.length > 0 || reading === 'surely' ? points : [...new Set(vain.map((c) => c.point ?? ''))]
  if (numbers.length === 0) return undefined
  const today = asking.clock.dayAt(asking.at)
  const dayOf = (c: Contact): number => asking.clock.dayAt(reading === 'surely' ? c.at.latest : c.at.earliest)
  const on = (contacts: readonly Contact[], number: string): readonly Contact[] =>
    contacts.filter((c) => (c.point ?? '') === number)

  const inRow = lost.dialsInRow
  const byDials =
    inRow !== undefined &&
    numbers.every((number) => {
      const all = on(dials, number)
      // in a row: an answer of any kind begins it anew, where the row must be sure; of a tie either may be first (S16)
      const answers = reading === 'surely' ? all.filter((c) => !vain.includes(c)) : []
      const begun = Math.max(-Infinity, ...answers.map((c) => c.at.latest))
      const row = all.filter((c) => vain.includes(c) && c.at.earliest > begun && dayOf(c) < today)
      return row.length >= inRow
    })
  const { daysInRow } = lost
  const byDays =
    daysInRow !== undefined &&
    runsOfDays(reading, daysInRow, vain.map(dayOf), today).some((days) =>
      numbers.every((number) => days.every((day) => on(vain, number).some((c) => dayOf(c) === day))),
    )
  const invalid = lost.numberInvalid
    ? asking.known.events.filter(
        (e) =>
          e.kind === 'number-invalid' &&
          e.at.earliest > life &&
          precedes(e.at, asking.subject.at)[reading === 'surely' ? 'certain' : 'possible'] &&
          (reading === 'maybe' || e.proof !== 'claimed'),
      )
    : []
  const byEvents =
    invalid.length > 0 && numbers.every((number) => invalid.some((e) => e.scope?.points?.includes(number)))
  if (!byDials && !byDays && !byEvents) return undefined
  return Math.min(...[...vain, ...invalid].map((x) => x.at.earliest))
}

/** Stretches of so many dates: up to today or yesterday for sure; whether an older one still counts is a reading. */
function runsOfDays(
  reading: Reading,
  length: number,
  days: readonly number[],
  today: number,
): readonly (readonly number[])[] {
  const ends = reading === 'surely' ? [today, today - 1] : [...new Set(days)].filter((d) => d <= today)
  return ends.map((end) => Array.from({ length }, (_, i) => end - i))
}

/** Other contacts that came before the act; a pending permit is known to its interval alone (S28). */
function contactsBefore(reading: Reading, { known, subject }: Asking): readonly Contact[] {
  return known.contacts.flatMap((contact) => {
    const at = stampOf(contact)
    const { certain, possible } = precedes(at, subject.at)
    const isBefore = contact.id !== subject.id && (reading === 'surely' ? certain : possible)
    return isBefore ? [at === contact.at ? contact : { ...contact, at }] : []
  })
}

function isMade(reading: Reading, contact: Contact): boolean {
  const { certain, possible } = made(contact)
  return reading === 'surely' ? certain : possible
}

/** Whether a contact, whenever it was, is a call to the debtor. */
export function isDial(reading: Reading, contact: Contact, setting: Setting): boolean {
  return (
    contact.channel === 'call' &&
    isMade(reading, contact) &&
    is(reading, valuesOf(contact.direction), (d) => d === 'outbound') &&
    is(reading, valuesOf(contact.person), (id) => isDebtor(reading, id, setting))
  )
}

/** Whether a dial reached nobody. */
export function isInVain(reading: Reading, contact: Contact, setting: Setting): boolean {
  return is(reading, outcomesNow(contact, setting), (o) => UNANSWERED.has(o))
}

function isDebtor(reading: Reading, person: string, { persons }: Pick<Setting, 'persons'>): boolean {
  return is(reading, valuesOf(persons.get(person)?.role), (role) => role === 'debtor')
}

/** Telephone numbers that are, or may be, the debtor's own. */
export function ownNumbers(
  reading: Reading,
  setting: Pick<Setting, 'matter' | 'persons'>,
): readonly string[] {
  return setting.matter.points
    .filter(
      (p) =>
        is(reading, valuesOf(p.kind), (kind) => kind === 'mobile' || kind === 'landline') &&
        is(reading, valuesOf(p.person), (id) => isDebtor(reading, id, setting)),
    )
    .map((p) => p.id)
}

/** When the debtor last was, or may have been, heard of: an answer, an inbound contact, a payment, a log-in. */
function lastLife(reading: Reading, asking: Asking): number {
  const { subject, setting, known } = asking
  const before = reading === 'surely' ? ('certain' as const) : ('possible' as const)
  const contacts = contactsBefore(reading, asking).filter((c) => isSignOfLife(reading, c, setting))
  const events = known.events.filter((e) => isLife(reading, e, setting) && precedes(e.at, subject.at)[before])
  return Math.max(-Infinity, ...[...contacts, ...events].map((x) => x.at.latest))
}

/** Whether a contact, whenever it was, shows that the debtor can be reached. */
export function isSignOfLife(reading: Reading, contact: Contact, setting: Setting): boolean {
  return (
    isMade(reading, contact) &&
    isWithDebtor(reading, contact, setting) &&
    (is(reading, valuesOf(contact.direction), (d) => d === 'inbound') ||
      is(reading, outcomesNow(contact, setting), (o) => CONVERSATIONS.includes(o)))
  )
}

function isWithDebtor(reading: Reading, contact: Contact, setting: Setting): boolean {
  return (
    is(reading, valuesOf(contact.person), (id) => isDebtor(reading, id, setting)) ||
    (contact.reached ?? []).some((id) => isDebtor(reading, id, setting))
  )
}

function isLife(reading: Reading, event: TimelineEvent, setting: Setting): boolean {
  if (event.kind !== 'sign-of-life' && event.kind !== 'payment') return false
  if (reading === 'surely' && event.proof === 'claimed') return false
  return event.person === undefined || isDebtor(reading, event.person, setting)
}
