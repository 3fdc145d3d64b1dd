/** `content`: what must or must not be said. Before the act these are conditions, after it findings (S20). */
import type { ContentItem } from '../facts/vocabulary.ts'
import type { RuleBase } from './rule.ts'

export interface ContentRule extends RuleBase {
  readonly kind: 'content'
  /** Each of these must be said or shown. */
  readonly must?: readonly ContentItem[]
  /** None of these may be. */
  readonly mustNot?: readonly ContentItem[]
}
