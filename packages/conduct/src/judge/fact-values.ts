/** Where each fact of a condition is found, and what it can be where it is not known. */
import { type Outcome, outcomesOf } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Debt, Organisation } from '../facts/matter.ts'
import {
  DIRECTIONS,
  type Mode,
  type Purpose,
  type Role,
  type Stage,
  type YesNo,
} from '../facts/vocabulary.ts'
import type { FactName, FactValues, NumberFactName } from '../language/condition.ts'
import { dateOf, dayNumber } from '../clock/zone.ts'
import type { Asking, Setting } from './setting.ts'
import { precedes, stampOf, valuesOf } from './setting.ts'
import { FALSE, type Need, TRUE, type Truth, and, between, not, or, undecided } from './truth.ts'

/** Elements in the sense of S6 even when absent: any value; the rest is scope that somebody has to state (S9). */
const ELEMENTS: ReadonlySet<string> = new Set(['place', 'visitors', 'mode', 'outcome', 'point.kind'])

/** Labels that stay what they say, each only with the template that shows it (S24). */
const CLOSED_LIST: ReadonlySet<Purpose> = new Set<Purpose>([
  'same-day-answer',
  'required-notice',
  'receipt',
  'fraud-warning',
  'opt-out-confirmation',
  'legal-process',
])

/** Persons who owe: an approach to them about the debt cannot be an enquiry about somebody else. */
const OWING: ReadonlySet<string> = new Set(['debtor', 'co-debtor', 'guarantor'])

/**
 * What kind of not-knowing an absent fact is: one value of many, or scope that nobody stated.
 *
 * @param name the fact's name
 */
export function kindOfUnknown(setting: Setting, name: string): 'element' | 'scope' {
  if (setting.options.mode === 'gate') return 'element'
  if (setting.options.notCarried?.includes(name)) return 'scope'
  return ELEMENTS.has(name) ? 'element' : 'scope'
}

/** What is asked where a fact alone is asked for. */
export type FactAsking = Omit<Asking, 'instrument' | 'assignment' | 'countsFrom' | 'unstated'>

/**
 * The values a fact can have here.
 *
 * @returns `undefined` if nothing is known of it
 */
export function factValues<N extends FactName>(
  name: N,
  asking: FactAsking,
): readonly FactValues[N][] | undefined {
  return lookUp(name, asking) as readonly FactValues[N][] | undefined
}

function lookUp(name: FactName, asking: FactAsking): readonly string[] | undefined {
  const { setting, subject } = asking
  const person = asking.person === undefined ? undefined : setting.persons.get(asking.person)
  const debt = asking.debt === undefined ? undefined : setting.debts.get(asking.debt)
  const point = subject.point === undefined ? undefined : setting.points.get(subject.point)
  switch (name) {
    case 'actor.kind':
      return subject.by.organisation === setting.act.by.organisation
        ? asking.world.actorKind && [asking.world.actorKind]
        : valuesOf(subject.by.kind ?? setting.organisations.get(subject.by.organisation)?.kind)
    case 'creditor.type':
      return valuesOf(creditorOf(setting, debt)?.creditorType)
    case 'debt.product':
      return valuesOf(debt?.product)
    case 'debt.stage':
      return debt && stagesOf(debt, asking)
    case 'debt.consumer':
      return debt && (valuesOf(debt.consumer) ?? consumerByProduct(debt))
    case 'person.role':
      return valuesOf(person?.role)
    case 'person.liable':
      return valuesOf(person?.liable) ?? liableByRole(valuesOf(person?.role))
    case 'purpose':
      return purposesOf(subject, asking)
    case 'channel':
      return [subject.channel]
    case 'direction':
      return valuesOf(subject.direction)
    case 'mode':
      return modesOf(subject, asking)
    case 'place':
      return valuesOf(subject.place) ?? valuesOf(point?.place)
    case 'point.kind':
      return valuesOf(point?.kind)
    case 'point.provenance':
      return valuesOf(point?.provenance)
    case 'point.public-domain':
      return valuesOf(point?.publicDomain)
    case 'point.employer-provided':
      return valuesOf(point?.employerProvided)
    case 'caller-id':
      return valuesOf(subject.callerId)
    case 'visibility':
      return valuesOf(subject.visibility)
    case 'actor.licensed':
      return valuesOf(subject.licensed)
    case 'answers-person':
      return answersPerson(subject, asking)
  }
}

/** The organisation that lent: the debt's own creditor, or the matter's. */
export function creditorOf(setting: Setting, debt: Debt | undefined): Organisation | undefined {
  const id = debt?.creditor ?? setting.matter.creditor
  return id === undefined ? undefined : setting.organisations.get(id)
}

/** Roles of people who may owe; every other role says by itself that the person does not. */
const MAY_OWE: ReadonlySet<Role> = new Set([
  'debtor',
  'co-debtor',
  'guarantor',
  'spouse',
  'surviving-spouse',
  'heir',
])

/** Somebody known only as a contact, a friend or a colleague owes nothing; of the others it must be stated. */
function liableByRole(roles: readonly Role[] | undefined): readonly YesNo[] | undefined {
  return roles?.every((role) => !MAY_OWE.has(role)) ? ['no'] : undefined
}

/** A business loan is not consumer debt; every other product on the list is made for consumers. */
function consumerByProduct(debt: Debt): readonly string[] | undefined {
  const products = valuesOf(debt.product)
  return products && [...new Set(products.map((p) => (p === 'business-loan' ? 'no' : 'yes')))]
}

/** Stages a debt can be in at the asked instant; without one stated, overdue from the day after the first unpaid due date. */
function stagesOf(debt: Debt, asking: FactAsking): readonly Stage[] | undefined {
  const stated = valuesOf(debt.stage)
  if (stated) return stated
  if (debt.overdueSince === undefined) return undefined
  return asking.clock.dayAt(asking.at) > dayNumber(debt.overdueSince)
    ? ['overdue', 'procedures']
    : ['not-due']
}

/**
 * What a contact is for: derived, not as labelled (S24).
 *
 * @returns `undefined` if neither a label nor the debt's stage is known
 */
export function purposesOf(contact: Contact, asking: FactAsking): readonly Purpose[] | undefined {
  const labels = valuesOf(contact.purpose)
  const debts = debtsOf(contact, asking)
  const stages = debts.map((d) => stagesOf(d, asking))
  const isOverdue = (s: readonly Stage[] | undefined): boolean =>
    s !== undefined && s.length > 0 && s.every((x) => x !== 'not-due')
  // one that names its debts is about all of them; one that names none may be about any (S21)
  const named = (contact.debts?.length ?? 0) > 0
  const overdue = stages.length > 0 && (named ? stages.some(isOverdue) : stages.every(isOverdue))
  const notDue = debts.length > 0 && stages.every((s) => s !== undefined && s.every((x) => x === 'not-due'))
  const maybeNotDue =
    debts.length > 0 &&
    (named ? stages.every((s) => s?.includes('not-due')) : stages.some((s) => s?.includes('not-due')))
  const person = asking.person === undefined ? undefined : asking.setting.persons.get(asking.person)
  const roles = valuesOf(person?.role)
  const mayOwe = roles?.some((r) => OWING.has(r)) ?? true
  const mayNotOwe = roles?.some((r) => !OWING.has(r)) ?? true

  const byStage = (label: Purpose | undefined): readonly Purpose[] | undefined => {
    if (overdue) return ['collection']
    if (notDue) return ['servicing']
    if (label === 'collection' && !maybeNotDue) return ['collection']
    if (label !== undefined) return ['collection', 'servicing']
    // without a label the stage alone tells: one of two where it is stated to be one of several (S6)
    const isStageStated = stages.length > 0 && stages.every((s) => s !== undefined)
    return isStageStated ? ['collection', 'servicing'] : undefined
  }
  const derived = (label: Purpose | undefined): readonly Purpose[] | undefined => {
    if (label !== undefined && CLOSED_LIST.has(label)) {
      const { certain, possible } = isShown(label, contact, asking)
      if (certain) return [label]
      if (possible) return [label, ...(byStage(label) ?? ['collection', 'servicing'])]
    }
    if ((label === 'location' || label === 'relay-message') && mayNotOwe)
      return mayOwe ? [label, ...(byStage(label) ?? [])] : [label]
    return byStage(label)
  }
  if (labels === undefined) return derived(undefined)
  return [...new Set(labels.flatMap((l) => derived(l) ?? []))]
}

/** Whether a label of the closed list is shown: by its template, or if it is an answer by what it answers (S24). */
function isShown(label: Purpose, contact: Contact, asking: FactAsking): Truth {
  if (contact.template !== undefined) return TRUE
  if (label === 'same-day-answer') return isSameDayAnswer(contact, asking)
  return label === 'opt-out-confirmation' ? isAnswer(contact, asking) : FALSE
}

/** The debts a contact is about: those named, or any of the matter's. */
function debtsOf(contact: Contact, asking: FactAsking): readonly Debt[] {
  const { setting } = asking
  if (asking.debt !== undefined && contact.id === setting.act.id)
    return [setting.debts.get(asking.debt)].flatMap((d) => d ?? [])
  if (contact.debts !== undefined && contact.debts.length > 0)
    return contact.debts.flatMap((id) => setting.debts.get(id) ?? [])
  return setting.matter.debts
}

/** A talk was held, so nothing was merely read out; otherwise any mode where none is stated. */
function modesOf(contact: Contact, asking: FactAsking): readonly Mode[] | undefined {
  const stated = valuesOf(contact.mode)
  if (stated) return stated
  const outcomes = outcomesNow(contact, asking.setting)
  if (outcomes.every((o) => o === 'conversation')) return ['human', 'listening-robot', 'predictive']
  if (outcomes.every((o) => o === 'announced')) return ['reading-robot']
  return undefined
}

/**
 * What can have become of a contact: of the act before it is made, of a pending one, or of one with no outcome,
 * anything its channel allows (S6, S19, S28).
 */
export function outcomesNow(contact: Contact, setting: Setting): readonly Outcome[] {
  const all = outcomesOf(contact.channel)
  if (contact.id === setting.act.id && setting.options.moment === 'before') return all
  if (contact.permit?.state === 'pending') return all
  return valuesOf(contact.outcome) ?? all
}

/** Whether a permit became a contact. */
export function made(contact: Contact): Truth {
  switch (contact.permit?.state) {
    case undefined:
    case 'settled':
      return TRUE
    case 'pending':
      return undecided({ kind: 'element', of: 'pending', about: contact.id })
    case 'voided':
      return contact.permit.inFlight
        ? undecided({ kind: 'element', of: 'in-flight', about: contact.id })
        : FALSE
    case 'not-made':
      return FALSE
  }
}

/** Whether an inbound contact came from the person whom another contact is meant for. */
export function isSamePerson(contact: Contact, inbound: Contact, asking: FactAsking, need: Need): Truth {
  const meant = asking.person === undefined ? valuesOf(contact.person) : [asking.person]
  const from = valuesOf(inbound.person)
  if (meant === undefined || from === undefined) return undecided(need)
  const all = new Set([...meant, ...from])
  return between(
    all.size === 1,
    from.some((p) => meant.includes(p)),
    need,
  )
}

/** Whether this is the first answer through the same medium to something the person began (comment 6(b)(1)-2). */
function answersPerson(contact: Contact, asking: FactAsking): readonly YesNo[] {
  const { certain, possible } = isAnswer(contact, asking)
  return certain ? ['yes'] : possible ? ['yes', 'no'] : ['no']
}

function isAnswer(contact: Contact, asking: FactAsking): Truth {
  if (contact.answers === undefined) return FALSE
  const need: Need = { kind: 'exception', of: 'answers-person', about: contact.id }
  const asked = asking.known.contacts.find((c) => c.id === contact.answers)
  if (!asked) return undecided(need) // claimed, not shown
  const directions = valuesOf(asked.direction) ?? DIRECTIONS
  const order = precedes(asked.at, contact.at)
  const earlier = asking.known.contacts
    .filter((c) => c.id !== contact.id && c.answers === contact.answers)
    .map((c) => {
      const before = precedes(stampOf(c), contact.at)
      return and([made(c), between(before.certain, before.possible, need)])
    })
  return and([
    between(
      directions.every((d) => d === 'inbound'),
      directions.includes('inbound'),
      need,
    ),
    isSamePerson(contact, asked, asking, need),
    between(order.certain, order.possible, need),
    asked.channel === contact.channel ? TRUE : FALSE,
    not(or(earlier)),
  ])
}

/** Whether this is the answer to what the person asked on the same local day (S24). */
function isSameDayAnswer(contact: Contact, asking: FactAsking): Truth {
  const asked = asking.known.contacts.find((c) => c.id === contact.answers)
  const { clock } = asking
  const days = [asked?.at.earliest, asked?.at.latest, contact.at.earliest, contact.at.latest].map((t) =>
    t === undefined ? undefined : clock.dayAt(t),
  )
  const isSameDay = asked === undefined || days.every((d) => d === days[0])
  return isSameDay ? isAnswer(contact, asking) : FALSE
}

/**
 * The values of a fact with a number.
 *
 * @returns `undefined` if it is not known
 */
export function numberValues(name: NumberFactName, asking: FactAsking): readonly number[] | undefined {
  const debt = asking.debt === undefined ? undefined : asking.setting.debts.get(asking.debt)
  switch (name) {
    case 'visitors':
      return valuesOf(asking.subject.visitors)
    case 'debt.days-past-due': {
      if (debt?.overdueSince === undefined) return undefined
      return [asking.clock.dayAt(asking.at) - dayNumber(debt.overdueSince)]
    }
    case 'debt.months-past-due': {
      if (debt?.overdueSince === undefined) return undefined
      const since = dateOf(dayNumber(debt.overdueSince))
      return [since.until(dateOf(asking.clock.dayAt(asking.at)), { largestUnit: 'months' }).months]
    }
  }
}
