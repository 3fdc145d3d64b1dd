/** Conditions evaluated: each to (certain, possible) over what is not known, with what would decide. */
import type { Condition, Exception } from '../language/condition.ts'
import { periodStart } from '../clock/span.ts'
import { isCovered, matchesBefore, wasRequested } from './count.ts'
import { stateHolds } from './event-state.ts'
import { factValues, kindOfUnknown, numberValues } from './fact-values.ts'
import { isLost } from './lost-contact.ts'
import type { Asking } from './setting.ts'
import { FALSE, TRUE, type Truth, and, between, not, or, undecided } from './truth.ts'

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

/** Below a `not`, what nobody stated counts the other way round. */
export function opposite(unstatedIs: Asking['unstated']): Asking['unstated'] {
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
