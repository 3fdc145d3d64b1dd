/** Counting contacts: which ones a selector admits, which belong together, how far the record reaches (S13, S19, S21). */
import { CONVERSATIONS } from '../facts/channel.ts'
import { CHANNELS } from '../facts/vocabulary.ts'
import type { Contact } from '../facts/contact.ts'
import type { Stamp } from '../facts/fact.ts'
import type { ContactSelector, ScopeKey } from '../language/selector.ts'
import { factValues, isSamePerson, kindOfUnknown, made, outcomesNow, purposesOf } from './fact-values.ts'
import { type Asking, precedes, stampOf, valuesOf } from './setting.ts'
import { FALSE, type Need, TRUE, type Truth, and, between, known, not, or, undecided } from './truth.ts'

/** The first instant that `Temporal` knows: a record that reaches back to it covers a lifetime. */
const BEGINNING = -8_640_000_000_000

/** A contact that may count, with whether it does. */
export interface Match {
  readonly contact: Contact
  readonly truth: Truth
  /** When it counts: of a pending permit, each of its instants (S28). */
  readonly at: Stamp
}

/**
 * Contacts before the act that a selector admits and that share the scope keys with it.
 *
 * @returns only those that at least possibly match
 */
export function matchesBefore(
  selector: ContactSelector,
  each: readonly ScopeKey[],
  asking: Asking,
): readonly Match[] {
  const act = asking.subject
  return asking.known.contacts.flatMap((contact) => {
    if (contact.id === act.id) return []
    const at = stampOf(contact)
    const order = orderOf(contact, act, at, asking)
    if (!order.possible || at.latest < asking.countsFrom) return []
    const there = {
      ...asking,
      subject: contact,
      at: contact.at.earliest,
      person: soleOf(contact),
      unstated: 'undecided' as const,
    }
    const truth = and([
      order,
      made(contact),
      between(at.earliest >= asking.countsFrom, true, { kind: 'element', of: 'time', about: contact.id }),
      isSelected(selector, contact, there),
      shares(each, contact, asking),
    ])
    return truth.possible ? [{ contact, truth, at }] : []
  })
}

/** Whether a contact came before the act. A pending one counts at every instant, so also before (S28). */
function orderOf(contact: Contact, act: Contact, at: Stamp, asking: Asking): Truth {
  const order = asking.setting.options.order
  const mine = order?.get(act.id)
  const other = order?.get(contact.id)
  if (mine !== undefined && other !== undefined && mine !== other) return known(other < mine)
  if (contact.permit?.state === 'pending') return at.earliest <= asking.at ? TRUE : FALSE
  // the gate orders by commit sequence, never by id (S16)
  if (contact.sequence !== undefined && act.sequence !== undefined && overlaps(at, act.at)) {
    return known(contact.sequence < act.sequence)
  }
  const { certain, possible } = precedes(at, act.at)
  return between(certain, possible, { kind: 'tie', of: 'order', about: contact.id })
}

function overlaps(a: Stamp, b: Stamp): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** The person meant, where only one can be. */
export function soleOf(contact: Contact): string | undefined {
  const values = valuesOf(contact.person)
  return values?.length === 1 ? values[0] : undefined
}

/**
 * Whether a selector admits a contact.
 *
 * @param asking with `subject` being that contact
 */
export function isSelected(selector: ContactSelector, contact: Contact, asking: Asking): Truth {
  const { setting } = asking
  const open = (of: string): Truth => undecided({ kind: kindOfUnknown(setting, of), of, about: contact.id })
  const among = (values: readonly string[] | undefined, set: readonly string[], of: string): Truth => {
    if (values === undefined) return open(of)
    const inside = values.filter((v) => set.includes(v))
    return between(inside.length === values.length, inside.length > 0, {
      kind: 'element',
      of,
      about: contact.id,
    })
  }
  const parts: Truth[] = []
  if (selector.channels) {
    const certain = selector.channels.includes(contact.channel)
    const possible = certain || (selector.channelsPossible?.includes(contact.channel) ?? false)
    parts.push(between(certain, possible, { kind: 'reading', of: 'channel', about: contact.id }))
  }
  const direction = selector.direction ?? 'outbound'
  if (direction !== 'any') parts.push(among(valuesOf(contact.direction), [direction], 'direction'))
  if (selector.outcomes) parts.push(outcomeIn(selector.outcomes, contact, asking))
  if (selector.purposes) parts.push(among(purposesOf(contact, asking), selector.purposes, 'purpose'))
  if (selector.modes) parts.push(among(factValues('mode', asking), selector.modes, 'mode'))
  if (selector.places) parts.push(among(factValues('place', asking), selector.places, 'place'))
  if (selector.roles) {
    const ids = valuesOf(contact.person)
    const roles = ids?.map((id) => valuesOf(setting.persons.get(id)?.role))
    const known = roles?.every((r) => r !== undefined) ? roles.flatMap((r) => r ?? []) : undefined
    parts.push(known === undefined ? open('person.role') : among(known, selector.roles, 'person.role'))
  }
  if (selector.unrequested) parts.push(not(wasRequested(contact, asking)))
  return and(parts)
}

/** Outcomes that surely count, and those that some readings would count (S10). */
function outcomeIn(set: NonNullable<ContactSelector['outcomes']>, contact: Contact, asking: Asking): Truth {
  const outcomes = outcomesNow(contact, asking.setting)
  const certain = outcomes.every((o) => set.certain.includes(o))
  const possible = outcomes.some((o) => set.certain.includes(o) || set.possible?.includes(o))
  const byReading = outcomes.length === 1
  const kind = byReading
    ? 'reading'
    : asking.setting.options.notCarried?.includes('outcome')
      ? 'scope'
      : 'element'
  return between(certain, possible, { kind, of: 'outcome', about: contact.id })
}

/**
 * Whether a contact is the call back that an inbound contact of the same person asked for (S22).
 *
 * The talk it led to uses it up: what one request allowed does not go on for ever.
 */
export function wasRequested(contact: Contact, asking: Asking): Truth {
  if (contact.requestedBy === undefined) return FALSE
  const need: Need = { kind: 'exception', of: 'requested-call-back', about: contact.id }
  const inbound = asking.known.contacts.find((c) => c.id === contact.requestedBy)
  if (!inbound) return undecided(need)
  const directions = valuesOf(inbound.direction)
  const order = precedes(inbound.at, contact.at)
  const answered = asking.known.contacts
    .filter((c) => c.id !== contact.id && c.requestedBy === contact.requestedBy)
    .map((c) => {
      const outcomes = outcomesNow(c, asking.setting)
      const { certain, possible } = precedes(stampOf(c), contact.at)
      return and([
        made(c),
        between(
          outcomes.every((o) => CONVERSATIONS.includes(o)),
          outcomes.some((o) => CONVERSATIONS.includes(o)),
          { kind: 'element', of: 'outcome', about: c.id },
        ),
        between(certain, possible, { kind: 'tie', of: 'order', about: c.id }),
      ])
    })
  return and([
    directions === undefined
      ? undecided(need)
      : between(
          directions.every((d) => d === 'inbound'),
          directions.includes('inbound'),
          need,
        ),
    between(order.certain, order.possible, { kind: 'tie', of: 'inbound', about: inbound.id }),
    isSamePerson(contact, inbound, asking, need),
    not(or(answered)),
  ])
}

/** Whether a contact shares with the act what the rule counts by. */
function shares(each: readonly ScopeKey[], contact: Contact, asking: Asking): Truth {
  const { setting } = asking
  const act = asking.subject
  return and(
    each.map((key): Truth => {
      switch (key) {
        case 'collector':
          return known(contact.by.organisation === act.by.organisation)
        case 'creditor':
          return sharesCreditor(contact, asking)
        case 'channel':
          return known(contact.channel === act.channel)
        case 'point':
          if (contact.point === undefined || act.point === undefined) {
            return undecided({ kind: kindOfUnknown(setting, 'point'), of: 'point', about: contact.id })
          }
          return known(contact.point === act.point)
        case 'person': {
          const persons = valuesOf(contact.person)
          if (persons === undefined || asking.person === undefined) {
            return undecided({ kind: kindOfUnknown(setting, 'person'), of: 'person', about: contact.id })
          }
          return between(
            persons.every((p) => p === asking.person),
            persons.includes(asking.person),
            { kind: 'element', of: 'person', about: contact.id },
          )
        }
        case 'debt':
          return sharesDebt(contact, asking)
      }
    }),
  )
}

function sharesCreditor(contact: Contact, asking: Asking): Truth {
  const { setting } = asking
  const ids = contact.debts?.length ? contact.debts : setting.matter.debts.map((d) => d.id)
  const mine =
    asking.debt === undefined
      ? undefined
      : (setting.debts.get(asking.debt)?.creditor ?? setting.matter.creditor)
  const theirs = ids.map((id) => setting.debts.get(id)?.creditor ?? setting.matter.creditor)
  if (theirs.length === 0 || asking.debt === undefined) return TRUE
  return between(
    contact.debts?.length ? theirs.includes(mine) : theirs.every((c) => c === mine),
    theirs.includes(mine),
    { kind: 'element', of: 'debt', about: contact.id },
  )
}

/** A contact that names no debt is surely about the only one, possibly about each of several (S21). */
function sharesDebt(contact: Contact, asking: Asking): Truth {
  if (asking.debt === undefined)
    return undecided({ kind: kindOfUnknown(asking.setting, 'debt'), of: 'debt', about: contact.id })
  if (contact.debts?.length) return known(contact.debts.includes(asking.debt))
  // nobody stated how many debts there are: what counts by debt cannot be tested (S9)
  if (asking.setting.options.notCarried?.includes('debts'))
    return undecided({ kind: 'scope', of: 'debts', about: contact.id })
  if (asking.setting.matter.debts.length === 1) return TRUE
  return undecided({ kind: 'element', of: 'debt', about: contact.id })
}

/**
 * Whether the record reaches over the whole stretch in which a rule counts (S13).
 *
 * A rule that counts all who act for a creditor needs a record of all of them; one that counts the acting
 * organisation, of that one. Declarations that reached the act count as renewed after it (S27).
 *
 * @param from first instant of the stretch, epoch seconds, -Infinity for a lifetime
 */
export function isCovered(
  selector: ContactSelector,
  each: readonly ScopeKey[],
  from: number,
  asking: Asking,
): Truth {
  const { setting } = asking
  const until = asking.at
  const start = Math.max(from, BEGINNING, asking.countsFrom)
  const channels = selector.channels ? [...selector.channels, ...(selector.channelsPossible ?? [])] : CHANNELS
  const own = each.includes('collector') ? asking.subject.by.organisation : undefined
  const needsChannel = each.includes('channel') ? [asking.subject.channel] : channels
  const covered = needsChannel.every((channel) => {
    const stretches = setting.timeline.coverage
      .filter((c) => c.actors === 'all' || (own !== undefined && c.actors.includes(own)))
      .filter((c) => c.channels === 'all' || c.channels.includes(channel))
      .sort((a, b) => a.from - b.from)
    let reached = start
    for (const s of stretches) if (s.from <= reached) reached = Math.max(reached, s.until + 1)
    const renewed = setting.renewedFrom !== undefined && reached >= setting.renewedFrom
    return start >= until || reached >= until || renewed
  })
  const need: Need = { kind: 'coverage', of: 'coverage' }
  return covered ? TRUE : undecided(need)
}
