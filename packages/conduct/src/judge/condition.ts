/** Conditions evaluated: each to (certain, possible) over what is not known, with what would decide. */
import { CONVERSATIONS } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import type { Condition, Exception, LostContact } from '../language/condition.ts'
import { periodStart } from '../clock/span.ts'
import { isCovered, matchesBefore, wasRequested } from './count.ts'
import { stateHolds } from './event-state.ts'
import { factValues, kindOfUnknown, numberValues, outcomesNow } from './fact-values.ts'
import { type Asking, precedes, valuesOf } from './setting.ts'
import { FALSE, TRUE, type Truth, and, between, known, not, or, undecided } from './truth.ts'

/** Evaluates a condition for the contact, person and debt asked about. */
export function evaluate(condition: Condition, asking: Asking): Truth {
  if ('all' in condition) return and(condition.all.map((c) => evaluate(c, asking)))
  if ('any' in condition) return or(condition.any.map((c) => evaluate(c, asking)))
  if ('not' in condition)
    return not(evaluate(condition.not, { ...asking, unstated: opposite(asking.unstated) }))
  if ('fact' in condition)
    return among(factValues(condition.fact, asking), condition.is, condition.fact, asking)
  if ('number' in condition) {
    const { atLeast = -Infinity, atMost = Infinity } = condition
    const values = numberValues(condition.number, asking)
    const inside = values?.map((v) => (v >= atLeast && v <= atMost ? 'yes' : 'no'))
    return among(inside, ['yes'], condition.number, asking)
  }
  if ('said' in condition) {
    const content = asking.subject.content
    if (content?.has.includes(condition.said)) return TRUE
    return content?.complete ? FALSE : unstated('content', asking)
  }
  if ('event' in condition) return stateHolds(condition.event, asking)
  if ('contacts' in condition) {
    const matches = matchesBefore(condition.contacts, condition.each, asking)
    const from = periodStart(condition.within, asking.at, asking.clock)
    const inside = matches.filter((m) => m.at.latest >= from)
    const certain = inside.filter((m) => m.truth.certain && m.at.earliest >= from).length >= condition.atLeast
    const covered = isCovered(condition.contacts, condition.each, from, asking)
    return between(
      certain,
      certain || inside.length >= condition.atLeast || !covered.certain,
      ...covered.needs,
      ...inside.flatMap((m) => m.truth.needs),
    )
  }
  if ('lostContact' in condition) return isLost(condition.lostContact, asking)
  if ('member' in condition) {
    const creditor = asking.setting.matter.creditor
    const organisation = creditor === undefined ? undefined : asking.setting.organisations.get(creditor)
    if (organisation?.members?.includes(condition.member)) return TRUE
    return organisation?.membersComplete ? FALSE : unstated('creditor.members', asking)
  }
  if ('requestedCallBack' in condition) return wasRequested(asking.subject, asking)
  const before = matchesBefore(condition.first, condition.each, asking)
  const covered = isCovered(condition.first, condition.each, -Infinity, asking)
  return between(
    before.length === 0 && covered.certain,
    before.every((m) => !m.truth.certain),
    ...covered.needs,
    ...before.flatMap((m) => m.truth.needs),
  )
}

function opposite(unstatedIs: Asking['unstated']): Asking['unstated'] {
  switch (unstatedIs) {
    case 'undecided':
      return 'undecided'
    case 'false':
      return 'true'
    case 'true':
      return 'false'
  }
}

/** What a fact that nobody stated amounts to: open, or absent where an opening has to be claimed (S7). */
function unstated(of: string, asking: Asking): Truth {
  switch (asking.unstated) {
    case 'false':
      return FALSE
    case 'true':
      return TRUE
    case 'undecided':
      return undecided({ kind: kindOfUnknown(asking.setting, of), of, about: asking.subject.id })
  }
}

function among(
  values: readonly string[] | undefined,
  set: readonly string[],
  of: string,
  asking: Asking,
): Truth {
  if (values === undefined) return unstated(of, asking)
  const inside = values.filter((v) => set.includes(v))
  return between(inside.length === values.length, inside.length > 0, {
    kind: 'element',
    of,
    about: asking.subject.id,
  })
}

/**
 * Whether an exception takes the act out of a rule.
 *
 * It opens, so what nobody stated is absent (S7), for the possible verdict only what is certain counts, and for the
 * certain verdict whatever is possible excuses (S11). An unverified exception whose facts are shown excuses the
 * certain verdict alone (S4).
 */
export function excuses(exception: Exception, asking: Asking): Truth {
  const holds = evaluate(exception.when, { ...asking, unstated: 'false' })
  if (exception.basis !== 'unverified' || !holds.certain) return holds
  return { certain: false, possible: true, needs: [{ kind: 'text', of: exception.citation }] }
}

/** Any of several exceptions. */
export function excusesAny(exceptions: readonly Exception[] | undefined, asking: Asking): Truth {
  return or((exceptions ?? []).map((e) => excuses(e, asking)))
}

/**
 * Lost contact, from the contacts themselves (CBA guideline ch. 3).
 *
 * Every own number of the debtor must have been rung: where the numbers are not known it is never certain. Any sign
 * of life since — an answer, an inbound contact, a payment, a log-in — ends it.
 */
function isLost(lost: LostContact, asking: Asking): Truth {
  const { setting } = asking
  const debtors = setting.matter.persons
    .filter((p) => valuesOf(p.role)?.every((r) => r === 'debtor'))
    .map((p) => p.id)
  const own = setting.matter.points.filter(
    (p) =>
      valuesOf(p.kind)?.some((k) => k === 'mobile' || k === 'landline') &&
      valuesOf(p.person)?.some((id) => debtors.includes(id)),
  )
  const earlier = asking.known.contacts
    .filter((c) => c.id !== asking.subject.id && precedes(c.at, asking.subject.at).certain)
    .filter((c) => valuesOf(c.person)?.some((id) => debtors.includes(id)) ?? false)
    .sort((a, b) => a.at.earliest - b.at.earliest)
  const lastLife = Math.max(
    -Infinity,
    ...earlier.filter((c) => isSignOfLife(c, asking)).map((c) => c.at.latest),
    ...asking.known.events
      .filter((e) => (e.kind === 'sign-of-life' || e.kind === 'payment') && e.at.earliest <= asking.at)
      .map((e) => e.at.latest),
  )
  const dials = earlier.filter(
    (c) =>
      c.channel === 'call' &&
      valuesOf(c.direction)?.every((d) => d === 'outbound') &&
      c.at.earliest > lastLife,
  )
  const rung = (point: string): readonly Contact[] => dials.filter((c) => c.point === point)
  const today = asking.clock.dayAt(asking.at)
  const ways: Truth[] = []
  if (lost.dialsInRow !== undefined) {
    const wanted = lost.dialsInRow
    const enough = (point: string): boolean => {
      const before = rung(point).filter((c) => asking.clock.dayAt(c.at.latest) < today)
      return before.filter((c) => isUnanswered(c, asking)).length >= wanted
    }
    ways.push(known(own.length > 0 && own.every((p) => enough(p.id))))
  }
  if (lost.daysInRow !== undefined) {
    const wanted = lost.daysInRow
    const unreachableOn = (day: number, point: string): boolean =>
      rung(point).some((c) => asking.clock.dayAt(c.at.earliest) === day && isUnanswered(c, asking))
    const run = Array.from({ length: wanted }, (_, i) => i)
    const since = (offset: number): boolean =>
      own.length > 0 && run.every((i) => own.every((p) => unreachableOn(today - offset - i, p.id)))
    ways.push(known(since(0) || since(1)))
  }
  if (lost.numberInvalid) {
    const invalid = (point: string): boolean =>
      asking.known.events.some(
        (e) =>
          e.kind === 'number-invalid' &&
          e.scope?.points?.includes(point) &&
          e.at.earliest > lastLife &&
          precedes(e.at, asking.subject.at).certain,
      )
    ways.push(known(own.length > 0 && own.every((p) => invalid(p.id))))
  }
  return or(ways)
}

/** Somebody reached the debtor, or the debtor somebody. */
function isSignOfLife(contact: Contact, asking: Asking): boolean {
  if (valuesOf(contact.direction)?.some((d) => d === 'inbound')) return true
  return outcomesNow(contact, asking.setting).some((o) => CONVERSATIONS.includes(o))
}

function isUnanswered(contact: Contact, asking: Asking): boolean {
  return outcomesNow(contact, asking.setting).every((o) =>
    ['not-connected', 'no-answer', 'rejected', 'voicemail'].includes(o),
  )
}
