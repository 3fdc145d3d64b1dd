/**
 * The warning that an old debt may be revived. Before a promise, a plan, a part payment or an acknowledgement on a debt
 * whose limitation may have run out, the borrower is told so, and where advice is to be had. Whether it has run out is
 * reckoned where the law is data; here its answer becomes a warning, and doubt warns.
 */
import type { Words } from '@forbear/conduct/language'
import { dayText, parseDay, type Day } from '../calendar/index.ts'
import {
  BEFORE_ANY_ACT,
  sayBeginsAnew,
  sayMayHaveRunOut,
  sayRanOut,
  sayUnchanged,
  type LimitationState,
  type RevivingAct,
} from '../price/index.ts'

/** Acts that the law's clock of limitation knows. */
export type LimitationAct = 'promise' | 'payment' | 'acknowledgement'

/** What each act is to the law: who signs a plan acknowledges the debt and promises to pay it. */
const COUNTS_AS: Readonly<Record<RevivingAct, readonly LimitationAct[]>> = {
  promise: ['promise'],
  plan: ['promise', 'acknowledgement'],
  payment: ['payment'],
  acknowledgement: ['acknowledgement'],
}

/**
 * How limitation stands, as it was reckoned.
 *
 * - `running`: it runs out at the end of `until`
 * - `held`: proceedings are open, the time stands still
 * - `run-out`: with the effect of the law: a defence that has to be raised, or the end of the debt
 * - `undetermined`: facts are missing
 */
export type LimitationStanding =
  | { readonly state: 'running'; readonly until: Day }
  | { readonly state: 'held' }
  | { readonly state: 'run-out'; readonly since: Day; readonly effect: 'defence' | 'extinction' }
  | { readonly state: 'undetermined'; readonly missing: readonly string[] }

export interface LimitationAnswer {
  readonly standing: LimitationStanding
  readonly citation: string
  /** Acts that begin the time anew while it runs. */
  readonly restartedBy: readonly LimitationAct[]
  /** Acts by which the creditor has the right back after it has run out. */
  readonly revivedBy: readonly LimitationAct[]
}

/**
 * What was reckoned from the law's clock (`price/`), as an answer for the borrower. A clock that never began, for want of a
 * due date, is doubt.
 */
export function limitationAnswer(reckoned: LimitationState, citation: string): LimitationAnswer {
  const acts = (kinds: readonly string[]): readonly LimitationAct[] =>
    ACTS_OF_LIMITATION.filter((act) => kinds.includes(act))
  return {
    standing: standingOf(reckoned),
    citation,
    restartedBy: acts(reckoned.restartedBy),
    revivedBy: acts(reckoned.revivedBy),
  }
}

const ACTS_OF_LIMITATION: readonly LimitationAct[] = ['promise', 'payment', 'acknowledgement']

function standingOf({ state, lastDay, afterwards }: LimitationState): LimitationStanding {
  const day = lastDay === undefined ? undefined : parseDay(lastDay)
  switch (state) {
    case 'held':
      return { state }
    case 'running':
      return day === undefined ? { state: 'undetermined', missing: [] } : { state, until: day }
    case 'run-out':
      return day === undefined
        ? { state: 'undetermined', missing: [] }
        : { state, since: day, effect: afterwards }
    case 'unknown':
      return { state: 'undetermined', missing: ['due date'] }
    default:
      return state satisfies never
  }
}

/** Where advice is to be had, from whom it costs nothing. */
export interface Advice {
  readonly title: Words
  readonly contact: string
}

/**
 * - `may-be-revived`: to be shown before the act, and confirmed
 * - `begins-anew`: the time still runs, and the act begins it anew
 * - `none`: the act changes nothing about limitation
 */
export interface OldDebtWarning {
  readonly warning: 'may-be-revived' | 'begins-anew' | 'none'
  readonly says: Words
  readonly citation: string
  readonly advice: readonly Advice[]
}

/**
 * What the borrower is told before an act.
 *
 * @param limitation absent: nobody reckoned it, which is doubt, and doubt warns
 */
export function oldDebtWarning(
  act: RevivingAct,
  limitation: LimitationAnswer | undefined,
  advice: readonly Advice[],
): OldDebtWarning {
  const standing: LimitationStanding = limitation?.standing ?? { state: 'undetermined', missing: [] }
  const isAmong = (acts: readonly LimitationAct[] = []): boolean =>
    COUNTS_AS[act].some((counted) => acts.includes(counted))
  const said = { citation: limitation?.citation ?? '', advice }
  switch (standing.state) {
    case 'held':
      return { ...said, warning: 'none', says: sayUnchanged(act) }
    case 'running':
      return isAmong(limitation?.restartedBy)
        ? { ...said, warning: 'begins-anew', says: sayBeginsAnew(act, dayText(standing.until)) }
        : { ...said, warning: 'none', says: sayUnchanged(act) }
    case 'undetermined':
      return { ...said, warning: 'may-be-revived', says: withAdvice(sayMayHaveRunOut(act), advice) }
    case 'run-out':
      return isAmong(limitation?.revivedBy)
        ? {
            ...said,
            warning: 'may-be-revived',
            says: withAdvice(sayRanOut(act, dayText(standing.since), standing.effect), advice),
          }
        : { ...said, warning: 'none', says: sayUnchanged(act) }
    default:
      return standing satisfies never
  }
}

/** Nobody is told to take advice and not where: what is had everywhere stands in for what was not named. */
function withAdvice(says: Words, advice: readonly Advice[]): Words {
  if (advice.length > 0) return says
  return { en: `${says.en} ${BEFORE_ANY_ACT.en}`, zh: `${says.zh}${BEFORE_ANY_ACT.zh}` }
}

const GRAVITY: readonly OldDebtWarning['warning'][] = ['none', 'begins-anew', 'may-be-revived']

/** The gravest of some warnings, the first of equal ones. A plan is a promise and leads to payments: each is asked about. */
export function gravestWarning<W extends OldDebtWarning>(warnings: readonly [W, ...W[]]): W {
  const gravity = ({ warning }: OldDebtWarning): number => GRAVITY.indexOf(warning)
  return warnings.reduce((worst, each) => (gravity(each) > gravity(worst) ? each : worst))
}
