/** `classification`: in which class does a loan stand after so many days past due, and is it reported so? */
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { ClassificationRule } from '../language/rule.ts'
import { LOAN_CLASSES, type LoanClass } from '../language/vocabulary.ts'
import type { Found } from './limit.ts'
import { known, undecided } from './truth.ts'

/** The class that the days past due ask for at the least. */
export interface ClassificationDecided {
  readonly kind: 'classification'
  readonly days?: number
  readonly class?: LoanClass
  /** In which it is reported. */
  readonly reported?: LoanClass
}

/** Whether a loan is reported in a better class than its days past due allow. */
export function judgeClassification(
  rule: ClassificationRule,
  facts: LoanFacts,
): Found<ClassificationDecided> {
  const days = facts.counts['arrears.days']?.[0]
  const reported = LOAN_CLASSES.find((each) => each === facts.words['class.reported']?.[0])
  const asked = days === undefined ? undefined : classAt(rule, days)
  const rankOf = (name: string): number => LOAN_CLASSES.findIndex((each) => each === name)
  return {
    broken:
      asked === undefined || reported === undefined
        ? undecided(
            ...(asked === undefined ? [{ kind: 'scope', of: 'arrears.days' } as const] : []),
            ...(reported === undefined ? [{ kind: 'scope', of: 'class.reported' } as const] : []),
          )
        : known(rankOf(reported) < rankOf(asked)),
    decided: () => ({
      kind: 'classification',
      ...(days !== undefined && { days }),
      ...(asked !== undefined && { class: asked }),
      ...(reported !== undefined && { reported }),
    }),
  }
}

function classAt(rule: ClassificationRule, days: number): LoanClass {
  const reached = rule.classes.filter(({ fromDay }) => days >= fromDay)
  return reached.toSorted((a, b) => b.fromDay - a.fromDay)[0]?.class ?? 'normal'
}
