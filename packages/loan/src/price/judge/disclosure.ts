/** `disclosure`: was the borrower shown what has to be shown? */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { DisclosureRule } from '../language/rule.ts'
import type { ShownName } from '../language/vocabulary.ts'
import type { Found } from './limit.ts'
import { known, or, undecided } from './truth.ts'

/** What was not shown, and of what it is not known. */
export interface DisclosureDecided {
  readonly kind: 'disclosure'
  readonly missing: readonly ShownName[]
  readonly notKnown: readonly ShownName[]
}

/** Whether something that has to be shown was not. */
export function judgeDisclosure(rule: DisclosureRule, facts: LoanFacts): Found<DisclosureDecided> {
  const value = (name: ShownName): string | undefined => facts.words[name]?.[0]
  const missing = rule.must.filter((name) => value(name) === 'no')
  const notKnown = rule.must.filter((name) => value(name) === undefined)
  return {
    broken: or([
      known(missing.length > 0),
      ...notKnown.map((name) => undecided({ kind: 'scope', of: name })),
    ]),
    decided: () => ({ kind: 'disclosure', missing, notKnown }),
  }
}
