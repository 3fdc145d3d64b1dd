/** Rights here and now: those of the person's place, each with whether it holds for the case as far as it is known. */
import { cnRights } from './cn/rights.ts'
import { elsewhereRights } from './elsewhere/rights.ts'
import { inPlace } from './place.ts'
import type { Right, RightCondition } from './right.ts'
import { ruRights } from './ru/rights.ts'
import type { Situation } from './situation.ts'
import { usRights } from './us/rights.ts'

export type { Right } from './right.ts'

/** Every right that is known, of all places. */
export const rights: readonly Right[] = [...cnRights, ...usRights, ...ruRights, ...elsewhereRights]

/** `depends`: a fact that decides is not known, so the right is shown with its condition. */
export interface RightHere {
  readonly right: Right
  readonly holds: 'yes' | 'depends'
  /** Whether the log has findings of a rule that the right rests on. */
  readonly concerned: boolean
}

/**
 * The rights of the person's place that hold or may hold; those that touch what happened come first.
 *
 * A right whose condition is known not to be met is left out.
 */
export function rightsFor(situation: Situation): readonly RightHere[] {
  const found = new Set(situation.findings.map((f) => f.rule))
  const here = inPlace(rights, situation.place).flatMap((right): readonly RightHere[] => {
    const holds = right.onlyIf === undefined ? 'yes' : meets(right.onlyIf, situation)
    if (holds === 'no') return []
    return [{ right, holds, concerned: right.rules.some((rule) => found.has(rule)) }]
  })
  return [...here.filter((r) => r.concerned), ...here.filter((r) => !r.concerned)]
}

function meets(condition: RightCondition, situation: Situation): 'yes' | 'no' | 'depends' {
  const answers = [
    among(condition.products, situation.product),
    among(condition.creditorTypes, situation.creditorType),
    collectedBy(condition.collectorKinds, situation),
  ]
  if (answers.includes('no')) return 'no'
  return answers.includes('depends') ? 'depends' : 'yes'
}

function among<T>(wanted: readonly T[] | undefined, known: T | undefined): 'yes' | 'no' | 'depends' {
  if (wanted === undefined) return 'yes'
  if (known === undefined) return 'depends'
  return wanted.includes(known) ? 'yes' : 'no'
}

/** `no` only if every collector's kind is known and none is wanted: one caller may be another. */
function collectedBy(
  wanted: RightCondition['collectorKinds'],
  { collectors }: Situation,
): 'yes' | 'no' | 'depends' {
  if (wanted === undefined) return 'yes'
  if (collectors.some((c) => c.kind !== undefined && wanted.includes(c.kind))) return 'yes'
  return collectors.length > 0 && collectors.every((c) => c.kind !== undefined) ? 'no' : 'depends'
}
