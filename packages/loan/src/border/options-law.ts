/** What the law says of the options of a loan: limits of plans and the clock of limitation, beside what somebody else gave. */
import { dayText } from '../calendar/index.ts'
import {
  gravestWarning,
  isByLaw,
  oldDebtWarning,
  sayLimit,
  type LimitationAnswer,
  type LimitationByLaw,
  type LimitationStanding,
  type LimitAnswer,
  type LimitsByLaw,
  type OldDebtWarning,
  type OptionAsked,
  type PlanLimit,
} from '../forbearance/index.ts'
import type { Currency } from '../money/index.ts'
import type { LoanFacts, RevivingAct } from '../price/index.ts'
import type { OptionsDocument } from './options-json.ts'

/** What was found in the law's data for the place that was named. */
export interface LawOfOptions {
  readonly place: string
  readonly limits: LimitsByLaw
  readonly limitation: LimitationByLaw
}

/** A warning, and on whose word: the law's data, whoever filled in the document, or nobody's, which is doubt. */
export type WarningOf = OldDebtWarning & { readonly by: 'law' | 'given' | 'nobody' }

/** The facts that the law asks for; currency and day are those of the loan and of the question. */
export function factsOf({ law, loan, on }: OptionsDocument): LoanFacts | undefined {
  if (law === undefined) return undefined
  return {
    ...law,
    currency: loan.terms.currency,
    dates: { 'on.judged': [on] },
    rates: {},
    sums: {},
    counts: {},
  }
}

/** What each option asks of the borrower: a settlement is agreed, and with it the debt is acknowledged. */
const ACT_OF = {
  plan: 'plan',
  settlement: 'promise',
  'keep-schedule': 'payment',
  'pay-off': 'payment',
} as const satisfies Readonly<Record<OptionAsked['type'], RevivingAct>>
const ACTS = ['plan', 'promise', 'payment'] as const

/**
 * The gravest warning over every act that the options ask for, by law and as it was given: what somebody wrote by hand takes
 * no warning of the law away, nor the other way round. Where the law of the place is not encoded it says nothing, and what
 * was given stands alone; where nothing was, that is doubt.
 */
export function warningOf(
  { options, limitation, advice }: OptionsDocument,
  byLaw: LimitationByLaw | undefined,
): WarningOf {
  // whoever keeps to a plan or a settlement pays too
  const asked = new Set<RevivingAct>([...options.map(({ type }) => ACT_OF[type]), 'payment'])
  const of = (answer: LimitationAnswer | undefined, by: WarningOf['by']): readonly WarningOf[] =>
    ACTS.filter((act) => asked.has(act)).map((act) => ({ ...oldDebtWarning(act, answer, advice), by }))
  const saysNothing = byLaw === undefined || (byLaw.clauses.length === 0 && limitation !== undefined)
  const told = [
    ...(saysNothing ? [] : of(byLaw, 'law')),
    ...(limitation === undefined ? [] : of(limitation, 'given')),
  ]
  const [first, ...more] = told.length > 0 ? told : of(undefined, 'nobody')
  if (first === undefined) throw new RangeError('no act is asked about')
  return gravestWarning([first, ...more])
}

/** What the law says, as JSON. */
export function lawToJson({ place, limits, limitation }: LawOfOptions, currency: Currency): object {
  const { standing, clauses, moved, needs } = limitation
  return {
    place,
    planLimits: { state: limits.state, limits: limits.limits.map((limit) => limitToJson(limit, currency)) },
    limitation: {
      ...limitationToJson(limitation),
      ...(standing.state === 'undetermined' && { standing: { state: standing.state } }),
      moved,
      needs,
      clauses,
    },
  }
}

/** What was given by hand, as JSON. */
export function givenToJson({ limits, limitation, loan }: OptionsDocument): object {
  return {
    limits: limits.map((limit) => limitToJson(limit, loan.terms.currency)),
    ...(limitation !== undefined && { limitation: limitationToJson(limitation) }),
  }
}

function limitationToJson({ standing, citation, restartedBy, revivedBy }: LimitationAnswer): object {
  return { standing: standingToJson(standing), citation, restartedBy, revivedBy }
}

function standingToJson(standing: LimitationStanding): object {
  switch (standing.state) {
    case 'running':
      return { ...standing, until: dayText(standing.until) }
    case 'run-out':
      return { ...standing, since: dayText(standing.since) }
    case 'held':
    case 'undetermined':
      return standing
    default:
      return standing satisfies never
  }
}

function limitToJson(limit: PlanLimit, currency: Currency): object {
  return {
    ...limitHeadToJson(limit),
    allows: sayLimit(limit.measure, currency),
    ...(isByLaw(limit) && { binds: limit.binds, needs: limit.needs, clause: limit.clause }),
  }
}

const limitHeadToJson = (limit: PlanLimit): object => {
  const { id, citation, force, basis, measure } = limit
  const most = measure.kind === 'months-at-most' ? { monthsAtMost: measure.months } : {}
  return { id, by: byOf(limit), citation, force, basis, ...most }
}

const byOf = (limit: PlanLimit): 'law' | 'given' => (isByLaw(limit) ? 'law' : 'given')

/** How an option stands to the limits, as JSON. */
export function limitsToJson(limits: LimitAnswer): object {
  switch (limits.state) {
    case 'within':
      return {
        state: limits.state,
        heldAgainst: limits.limits.map((limit) => ({
          id: limit.id,
          by: byOf(limit),
          citation: limit.citation,
        })),
      }
    case 'undetermined':
    case 'rejected':
      return {
        state: limits.state,
        breaches: limits.breaches.map(({ limit, says }) => ({
          ...limitHeadToJson(limit),
          ...(isByLaw(limit) && { binds: limit.binds, needs: limit.needs }),
          says,
        })),
      }
    default:
      return limits satisfies never
  }
}
