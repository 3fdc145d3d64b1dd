/** What a rule adds to a judgement beside its finding, where it could apply to the act at all: what to keep, what weighs. */
import { SPOKEN } from '../facts/channel.ts'
import type { Condition as Kept, FactorFound, Finding, Opened } from '../judge/judgement.ts'
import type { Factor } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import { NO } from './bits.ts'
import { type Node, isCertain, isPossible } from './node.ts'
import type { Parts } from './parts.ts'
import type { Sight } from './sight.ts'

/** Whether a rule could apply to an act under a reading: by its kind, or asked. */
export interface Applies {
  readonly parts: Parts
  readonly always: boolean | undefined
}

/** A rule that could apply to acts of a kind, and what it adds then. */
export interface Applicable {
  readonly rule: Rule
  readonly applies: readonly Applies[]
  readonly kept: readonly Kept[]
  readonly factors: readonly { readonly factor: Factor; readonly when: readonly (Node | undefined)[] }[]
  readonly opened: Opened | undefined
}

/** Whether the parts of a rule apply to every act of a kind, or to none; `undefined` where that has to be asked. */
export function appliesAlways({ scope, excuse }: Parts): boolean | undefined {
  if (scope.constant === NO) return false
  if (excuse.constant !== undefined && isCertain(excuse.constant)) return false
  return scope.constant !== undefined && excuse.constant !== undefined ? true : undefined
}

function appliesNow({ parts, always }: Applies, s: Sight): boolean {
  if (always !== undefined) return always
  const [zone] = parts.zones
  if (!zone) return false
  s.look(zone)
  return isPossible(parts.scope.ask(s)) && !isCertain(parts.excuse.ask(s))
}

/** Whether a rule asks for something to be kept, weighs or opens, for acts that it applies to. */
export function mayAdd({ kept, factors, opened, rule }: Applicable): boolean {
  return kept.length > 0 || factors.length > 0 || opened !== undefined || rule.kind === 'window'
}

/** Whether a rule could apply to the act at all. */
export function isApplicable({ applies }: Applicable, s: Sight): boolean {
  return applies.some((a) => appliesNow(a, s))
}

/** What must be kept while making the contact (S20). */
export function keptOf({ rule, kept, applies }: Applicable, s: Sight): readonly Kept[] {
  if (rule.kind !== 'window') return kept
  if (!SPOKEN.has(s.act.channel)) return []
  const closes = applies.flatMap((a) => {
    if (!appliesNow(a, s)) return []
    const [zone] = a.parts.zones
    if (zone) s.look(zone)
    return a.parts.core.closes?.(s) ?? []
  })
  return closes.length > 0
    ? [{ kind: 'end-by', rule: rule.id, citation: rule.citation, at: Math.min(...closes) }]
    : []
}

/** What weighs without deciding; what no log shows only where the rule bites (S2). */
export function factorsOf(
  { rule, factors, applies }: Applicable,
  findings: readonly Finding[],
  s: Sight,
): readonly FactorFound[] {
  return factors.flatMap(({ factor, when }): readonly FactorFound[] => {
    const { when: _when, ...words } = factor
    if (!factor.when)
      return findings.some((f) => f.rule === rule.id)
        ? [{ rule: rule.id, ...words, state: 'to-look-into' }]
        : []
    const isPresent = applies.some((a, i) => {
      if (!appliesNow(a, s)) return false
      const [zone] = a.parts.zones
      if (zone) s.look(zone)
      return isCertain(when[i]?.ask(s) ?? NO)
    })
    return isPresent ? [{ rule: rule.id, ...words, state: 'present' }] : []
  })
}
