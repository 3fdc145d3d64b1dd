/** `cap`, executed: with this contact, is a limit passed? Certain and possible counts side by side (S19). */
import { CONVERSATIONS } from '../facts/channel.ts'
import type { CapRule, Limit } from '../language/cap.ts'
import type { ScopeKey } from '../language/selector.ts'
import { periodStart } from '../clock/span.ts'
import { dateText } from '../clock/zone.ts'
import type { Core } from './answer.ts'
import { excusesAny } from './condition.ts'
import { type Match, isCovered, isSelected, matchesBefore, soleOf } from './count.ts'
import { type Asking, resolve } from './setting.ts'
import { FALSE, type Need, type Truth, and, between, not } from './truth.ts'

/** The act is none that the cap counts: it uses up nothing. */
const NOT_COUNTED: Core = { truth: FALSE, decided: { kind: 'attribute' } }

/** Bites where, this contact counted, a limit is passed; shows the limit that is passed most surely. */
export function capCore(rule: CapRule, asking: Asking): Core {
  const self = and([isSelected(rule.count, asking.subject, asking), not(excusesAny(rule.exclude, asking))])
  if (!self.possible) return NOT_COUNTED
  const each = resolve(rule.each, asking.assignment)
  const counted = matchesBefore(rule.count, each, asking).map((m) => ({
    ...m,
    truth: and([m.truth, not(excluded(rule, m, asking))]),
  }))
  const answers = rule.limits.map((limit) => passes(limit, rule, each, counted, self, asking))
  const strongest =
    answers.find((a) => a.truth.certain) ??
    answers.find((a) => a.truth.possible) ??
    answers.toSorted((a, b) => shareUsed(b) - shareUsed(a))[0] ??
    neverPassed()
  return strongest
}

/** How much of a limit is used: of several that are kept, the one that comes nearest is shown. */
function shareUsed({ decided }: Core): number {
  return decided.kind === 'cap' ? decided.certain / Math.max(1, decided.atMost) : 0
}

/** Whether an exclusion takes a counted contact out, judged at that contact's own time. */
function excluded(rule: CapRule, match: Match, asking: Asking): Truth {
  if (!rule.exclude?.length || !match.truth.possible) return FALSE
  const there = { ...asking, subject: match.contact, person: soleOf(match.contact) }
  const ends = [...new Set([match.at.earliest, match.at.latest])]
  const answers = ends.map((at) => excusesAny(rule.exclude, { ...there, at }))
  const [first] = answers
  const differ = answers.some((a) => a.certain !== first?.certain || a.possible !== first.possible)
  return between(
    answers.every((a) => a.certain),
    answers.some((a) => a.possible),
    ...answers.flatMap((a) => a.needs),
    ...(differ ? [{ kind: 'element', of: 'time', about: match.contact.id } as const] : []),
  )
}

function passes(
  limit: Limit,
  rule: CapRule,
  each: readonly ScopeKey[],
  counted: readonly Match[],
  self: Truth,
  asking: Asking,
): Core {
  const period = resolve(limit.within, asking.assignment)
  const from = periodStart(period, asking.at, asking.clock)
  const inside = counted.filter((m) => m.truth.possible && m.at.latest >= from)
  const certainOnes = inside.filter((m) => m.truth.certain && m.at.earliest >= from)
  const coverage = isCovered(rule.count, each, from, asking)
  const certain = certainOnes.length + (self.certain ? 1 : 0)
  const possible = inside.length + (self.possible ? 1 : 0)
  const open: readonly Need[] = [
    ...self.needs,
    ...inside.filter((m) => !m.truth.certain).flatMap((m) => m.truth.needs),
    ...(possible > limit.atMost ? [] : coverage.needs),
  ]
  const truth = between(
    self.certain && certain > limit.atMost,
    self.possible && (possible > limit.atMost || !coverage.certain),
    ...open,
  )
  return {
    truth,
    decided: {
      kind: 'cap',
      atMost: limit.atMost,
      within: period,
      certain,
      possible: coverage.certain ? possible : null,
      each,
      channel: asking.subject.channel,
      counts: countedBy(rule),
      zone: asking.clock.zone,
      localDate: dateText(asking.clock.dayAt(asking.at)),
      ...(asking.debt !== undefined && each.includes('debt') && { debt: asking.debt }),
    },
  }
}

/** What a person would call the contacts that are counted. */
export function countedBy(rule: CapRule): 'attempts' | 'conversations' | 'outcomes' {
  const { outcomes } = rule.count
  if (!outcomes) return 'attempts'
  return outcomes.certain.every((o) => CONVERSATIONS.includes(o)) ? 'conversations' : 'outcomes'
}

function neverPassed(): never {
  throw new Error('a cap needs at least one limit')
}

/**
 * Calls that name no debt, beyond the sum of what all debts of the person still allow: certain for the person,
 * naming no debt (S21). Only for caps that count by debt, and only where the act itself names none.
 */
export function unnamedBeyondAllDebts(rule: CapRule, askings: readonly Asking[]): boolean {
  const first = askings[0]
  if (!first || askings.length < 2 || first.subject.debts?.length) return false
  // nobody stated that these are all the debts there are (S9)
  if (first.setting.options.notCarried?.includes('debts')) return false
  const each = resolve(rule.each, first.assignment)
  if (!each.includes('debt')) return false
  const withoutDebt = each.filter((k) => k !== 'debt')
  const self = and([isSelected(rule.count, first.subject, first), not(excusesAny(rule.exclude, first))])
  if (!self.certain) return false
  return rule.limits.some((limit) => {
    const from = periodStart(resolve(limit.within, first.assignment), first.at, first.clock)
    const counted = matchesBefore(rule.count, withoutDebt, first).filter(
      (m) => m.truth.certain && m.at.earliest >= from && !excluded(rule, m, first).possible,
    )
    const unnamed = counted.filter((m) => !m.contact.debts?.length).length + 1
    const room = askings.reduce((sum, a) => {
      const named = counted.filter((m) => a.debt !== undefined && m.contact.debts?.includes(a.debt)).length
      return sum + Math.max(0, limit.atMost - named)
    }, 0)
    return unnamed > room
  })
}
