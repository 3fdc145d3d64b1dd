/**
 * Limits on plans: what a product or a law allows, with its citation, and which of them a plan breaks. Which law binds whom
 * is decided where the law is data (`limits-by-law.ts`); here a bound is only held against a plan.
 */
import type { Basis, Force, Words } from '@forbear/conduct/language'
import { dayText, monthsLater, type Day } from '../calendar/index.ts'
import { amountText, compare, fraction, shownDecimal, type Currency, type Fraction } from '../money/index.ts'
import { totalOf } from '../terms/index.ts'
import type { Clause } from './clause.ts'
import { planInstalments } from './draft-plan.ts'
import type { Plan } from './plan.ts'

/**
 * What is bounded.
 *
 * - `months-at-most`: the last date, so many months after the agreement
 * - `instalments-at-most`: dates on which something is due
 * - `instalment-at-least`: each amount but the last
 * - `first-due-within-days`: from the agreement to the first date
 * - `interest-at-most`: the interest of the plan, as a share of what was owed
 * - `forgiven-at-most`: what is forgiven in a settlement, as a share of what was owed
 */
export type LimitMeasure =
  | { readonly kind: 'months-at-most'; readonly months: number }
  | { readonly kind: 'instalments-at-most'; readonly count: number }
  | { readonly kind: 'instalment-at-least'; readonly amountMinor: bigint }
  | { readonly kind: 'first-due-within-days'; readonly days: number }
  | { readonly kind: 'interest-at-most'; readonly share: Fraction }
  | { readonly kind: 'forgiven-at-most'; readonly share: Fraction }

/** A limit as somebody wrote it down, such as the lender's own policy; its force and basis are that person's word. */
export interface GivenLimit {
  readonly id: string
  readonly measure: LimitMeasure
  readonly citation: string
  readonly force: Force
  readonly basis: Basis
}

/** A limit that was found in the law's data. */
export interface LimitByLaw extends GivenLimit {
  readonly clause: Clause
  /** `possible`: whether it binds this loan is not known; `needs` would decide. */
  readonly binds: 'certain' | 'possible'
  readonly needs: readonly Words[]
}

export type PlanLimit = GivenLimit | LimitByLaw

/** Whether a limit was found in the law's data; any other stands as it was given. */
export const isByLaw = (limit: PlanLimit): limit is LimitByLaw => 'clause' in limit

/** A limit that is broken: what was found, in the words of the limit. */
export interface LimitBreach {
  readonly limit: PlanLimit
  readonly says: Words
}

/**
 * Whether a plan stays within the limits it was held against. `within` says nothing of limits that were not looked at;
 * `undetermined`: it is beyond limits of which it is not known whether they bind, and so not allowed for certain.
 */
export type LimitAnswer =
  | { readonly state: 'within'; readonly limits: readonly PlanLimit[] }
  | { readonly state: 'undetermined'; readonly breaches: readonly LimitBreach[] }
  | { readonly state: 'rejected'; readonly breaches: readonly LimitBreach[] }

/** What a limit measures, of a plan or of a settlement. */
export interface Measured {
  readonly agreedOn: Day
  readonly owedMinor: bigint
  readonly instalments: readonly { readonly dueOn: Day; readonly amountMinor: bigint }[]
  readonly interestMinor: bigint
  readonly forgivenMinor: bigint
}

/** What limits measure of a plan. */
export function measuredPlan(plan: Plan): Measured {
  return {
    agreedOn: plan.agreedOn,
    owedMinor: totalOf(plan.owed),
    instalments: planInstalments(plan),
    interestMinor: plan.interestMinor,
    forgivenMinor: 0n,
  }
}

/** A plan or settlement held against limits; every breach at once. */
export function heldAgainst(
  measured: Measured,
  limits: readonly PlanLimit[],
  currency: Currency,
): LimitAnswer {
  const breaches = limits.flatMap((limit) => {
    const says = breachOf(limit.measure, measured, currency)
    return says === undefined ? [] : [{ limit, says }]
  })
  if (breaches.length === 0) return { state: 'within', limits }
  return {
    state: breaches.some(({ limit }) => bindsForCertain(limit)) ? 'rejected' : 'undetermined',
    breaches,
  }
}

/** A given limit is the word of whoever gave it. */
export const bindsForCertain = (limit: PlanLimit): boolean => !isByLaw(limit) || limit.binds === 'certain'

function breachOf(measure: LimitMeasure, found: Measured, currency: Currency): Words | undefined {
  const { instalments, agreedOn } = found
  const [first, last] = [instalments[0], instalments.at(-1)]
  switch (measure.kind) {
    case 'months-at-most': {
      const end = monthsLater(agreedOn, measure.months, 'clip')
      if (last === undefined || last.dueOn <= end) return undefined
      const [ends, may] = [dayText(last.dueOn), dayText(end)]
      return {
        en: `it ends on ${ends}; at most ${measure.months} months are allowed, until ${may}`,
        zh: `到${ends}才结束；最长${measure.months}个月，即至${may}`,
      }
    }
    case 'instalments-at-most':
      if (instalments.length <= measure.count) return undefined
      return {
        en: `it has ${instalments.length} instalments; at most ${measure.count} are allowed`,
        zh: `共${instalments.length}期；最多${measure.count}期`,
      }
    case 'instalment-at-least': {
      const low = instalments.slice(0, -1).find(({ amountMinor }) => amountMinor < measure.amountMinor)
      if (low === undefined) return undefined
      const [is, least] = [amountText(low.amountMinor, currency), amountText(measure.amountMinor, currency)]
      return {
        en: `the instalment of ${dayText(low.dueOn)} is ${currency.code} ${is}; at least ${least} is asked for`,
        zh: `${dayText(low.dueOn)}一期为 ${currency.code} ${is}；每期不得低于${least}`,
      }
    }
    case 'first-due-within-days':
      if (first === undefined || first.dueOn - agreedOn <= measure.days) return undefined
      return {
        en: `the first date is ${first.dueOn - agreedOn} days after the agreement; at most ${measure.days} are allowed`,
        zh: `首期在协议后${first.dueOn - agreedOn}天；最多${measure.days}天`,
      }
    case 'interest-at-most':
      return shareBreach(found.interestMinor, found.owedMinor, measure.share, { en: 'interest', zh: '利息' })
    case 'forgiven-at-most':
      return shareBreach(found.forgivenMinor, found.owedMinor, measure.share, {
        en: 'what is forgiven',
        zh: '减免',
      })
    default:
      return measure satisfies never
  }
}

/** A limit in words, as a phrase. */
export function sayLimit(measure: LimitMeasure, currency: Currency): Words {
  switch (measure.kind) {
    case 'months-at-most':
      return { en: `at most ${measure.months} months long`, zh: `最长${measure.months}个月` }
    case 'instalments-at-most':
      return { en: `at most ${measure.count} instalments`, zh: `最多${measure.count}期` }
    case 'instalment-at-least': {
      const least = `${currency.code} ${amountText(measure.amountMinor, currency)}`
      return { en: `instalments of ${least} at least`, zh: `每期不低于${least}` }
    }
    case 'first-due-within-days':
      return {
        en: `a first payment within ${measure.days} days`,
        zh: `首期不晚于协议后${measure.days}天`,
      }
    case 'interest-at-most':
      return {
        en: `interest of at most ${percent(measure.share)} of what is owed`,
        zh: `利息不超过欠款的${percent(measure.share)}`,
      }
    case 'forgiven-at-most':
      return {
        en: `at most ${percent(measure.share)} of what is owed forgiven`,
        zh: `减免不超过欠款的${percent(measure.share)}`,
      }
    default:
      return measure satisfies never
  }
}

const percent = (share: Fraction): string => `${shownDecimal(fraction(share.n * 100n, share.d), 2)} %`

function shareBreach(part: bigint, whole: bigint, most: Fraction, what: Words): Words | undefined {
  if (whole === 0n || compare(fraction(part, whole), most) <= 0) return undefined
  const [is, may] = [percent(fraction(part, whole)), percent(most)]
  return {
    en: `${what.en} is ${is} of what was owed; at most ${may} is allowed`,
    zh: `${what.zh}为欠款的${is}；最多${may}`,
  }
}
