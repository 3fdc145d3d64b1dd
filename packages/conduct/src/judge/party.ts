/** `party`, executed: may this person be contacted? Judges the person meant, never the one who happened to answer (S21). */
import { ROLES } from '../facts/vocabulary.ts'
import type { PartyRule } from '../language/party.ts'
import type { Core } from './answer.ts'
import { evaluate } from './condition.ts'
import { isCovered, isSelected, matchesBefore } from './count.ts'
import { factValues, kindOfUnknown } from './fact-values.ts'
import { lookedAt } from './looked-at.ts'
import type { Asking } from './setting.ts'
import { FALSE, type Truth, and, between, not, or, undecided } from './truth.ts'

/** Bites where the person meant is protected and nothing opens the door, or a lifetime count is used up. */
export function partyCore(rule: PartyRule, asking: Asking): Core {
  const protectedRoles = rule.roles ?? ROLES.filter((r) => !rule.rolesExcept?.includes(r))
  const roles = factValues('person.role', asking)
  const inside = roles?.filter((r) => protectedRoles.includes(r))
  const isProtected: Truth =
    roles === undefined || inside === undefined
      ? undecided({
          kind: kindOfUnknown(asking.setting, 'person.role'),
          of: 'person.role',
          about: asking.subject.id,
        })
      : between(inside.length === roles.length, inside.length > 0, { kind: 'element', of: 'person.role' })

  // what opens must be claimed: nobody's word for it is no word (S7, S11)
  const opening: Asking = { ...asking, unstated: 'false' }
  const opened = rule.onlyIf ? evaluate(rule.onlyIf, opening) : undefined
  const used = rule.lifetime ? usedUp(rule.lifetime, asking) : undefined
  const closed = [...(opened ? [not(opened)] : []), ...(used ? [used.truth] : [])]
  const truth = and([isProtected, closed.length > 0 ? or(closed) : and([])])
  const isOpenIfFound = truth.possible && opened !== undefined && !opened.certain
  return {
    truth,
    decided: {
      kind: 'party',
      roles: roles ?? [],
      ...(asking.person !== undefined && { person: asking.person }),
      ...(used && { count: used.count }),
      ...(rule.onlyIf && isOpenIfFound && { facts: lookedAt(rule.onlyIf, opening) }),
    },
  }
}

function usedUp(
  lifetime: NonNullable<PartyRule['lifetime']>,
  asking: Asking,
): { readonly truth: Truth; readonly count: number } {
  const self = isSelected(lifetime.count, asking.subject, asking)
  if (!self.possible) return { truth: FALSE, count: 0 }
  const matches = matchesBefore(lifetime.count, lifetime.each, asking)
  const certain = matches.filter((m) => m.truth.certain).length + (self.certain ? 1 : 0)
  const covered = isCovered(lifetime.count, lifetime.each, -Infinity, asking)
  const possible = matches.length + 1
  return {
    truth: between(
      self.certain && certain > lifetime.atMost,
      possible > lifetime.atMost || !covered.certain,
      ...self.needs,
      ...matches.flatMap((m) => m.truth.needs),
      ...covered.needs,
    ),
    count: certain,
  }
}
