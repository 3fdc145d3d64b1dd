/** What a right looks like as data: one short sentence, what it means for the person, where it comes from. */
import type { CreditorType, Product } from '@forbear/conduct/facts'
import type { GuidancePlace } from './place.ts'
import type { Situation } from './situation.ts'
import type { Sourced, Words } from './sourced.ts'

/** Facts that a right hangs on. Each list is an "any of"; absent means it hangs on nothing of that kind. */
export interface RightCondition {
  readonly products?: readonly Product[]
  readonly creditorTypes?: readonly CreditorType[]
  /** Who must be collecting. */
  readonly collectorKinds?: readonly NonNullable<Situation['collectors'][number]['kind']>[]
  /** The condition in words, always shown. */
  readonly says: Words
}

export interface Right extends Sourced {
  readonly id: string
  readonly place: GuidancePlace
  /** What it means for the person. */
  readonly means: Words
  /** Rules it rests on; empty where the engine judges none. */
  readonly rules: readonly string[]
  readonly onlyIf?: RightCondition
}
