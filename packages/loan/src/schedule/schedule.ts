/** The schedule of a loan: what is due when, of what it consists, and what is left after it. */
import type { Day } from '../calendar/index.ts'
import type { Problem } from '../problem.ts'
import type { Terms } from '../terms/index.ts'
import { chargesOfDisbursement, chargesOfInstalment, type ChargedPart } from './charges.ts'
import { deferInterest } from './deferred-interest.ts'
import type { LevelReckoning } from './level-plan.ts'
import { downPaymentOf, type Disbursement } from './lent.ts'
import { planLoan, type Lending, type Plan } from './plan.ts'
import { refusedDeductions } from './refused-lending.ts'

/** One row that asks for money. Amounts in minor units. */
export interface ScheduleRow {
  /** 1, 2, … in order of due dates. */
  readonly number: number
  /** `down-payment` and `charge` are due on the day of a disbursement; their period has no days. */
  readonly kind: 'instalment' | 'down-payment' | 'charge'
  readonly from: Day
  readonly until: Day
  readonly dueOn: Day
  readonly principalMinor: bigint
  readonly interestMinor: bigint
  readonly charges: readonly ChargedPart[]
  /** Principal left after it. */
  readonly balanceAfterMinor: bigint
}

/** Money lent, and what the lender keeps of it at once. */
export interface ScheduleAdvance extends Disbursement {
  readonly deducted: readonly ChargedPart[]
}

export interface Schedule {
  readonly advances: readonly ScheduleAdvance[]
  /** In the order in which they fall due; a row due on the day of a disbursement stands before what that brings. */
  readonly rows: readonly ScheduleRow[]
  /** How each level instalment was found; empty under other methods. */
  readonly levels: readonly ScheduleLevel[]
}

/** A level instalment, with the rows that it stands in. */
export interface ScheduleLevel extends LevelReckoning {
  /** Number of the first row that asks for it. */
  readonly row: number
}

export type ScheduleResult =
  | { readonly ok: true; readonly value: Schedule }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The schedule of terms and the money lent under them, or why there is none. */
export function schedule(terms: Terms, lending: Lending): ScheduleResult {
  const plan = planLoan(terms, lending)
  if (!plan.ok) return plan
  const problems = refusedDeductions(lending.disbursements, terms)
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: scheduleOfPlan(terms, plan.value) }
}

type Unnumbered = Omit<ScheduleRow, 'number' | 'balanceAfterMinor'>

/** The rows of a plan. */
function scheduleOfPlan(terms: Terms, plan: Plan): Schedule {
  const rows: ScheduleRow[] = []
  const { disbursements, periods } = plan
  const walked = deferInterest(plan.walked, terms.grace.interestPayment, terms.rounding.mode)
  let [balanceMinor, lentMinor, next] = [0n, 0n, 0]
  for (let k = 0; k < periods.length; k++) {
    const [period, step] = [periods[k], walked[k]]
    if (period === undefined || step === undefined) throw new RangeError(`period ${k} was not walked`)
    for (
      let day = disbursements[next]?.on;
      day !== undefined && day < period.until;
      day = disbursements[next]?.on
    ) {
      const lent = lentOn(disbursements, next, day)
      next += lent.length
      // All that is lent on a day is there before anything falls due on it.
      for (const { amountMinor } of lent) {
        lentMinor += amountMinor
        balanceMinor += amountMinor
      }
      for (const row of lent.flatMap((each) => rowsOfDisbursement(each, terms))) {
        balanceMinor -= row.principalMinor
        rows.push({ ...row, number: rows.length + 1, balanceAfterMinor: balanceMinor })
      }
    }
    const { principalMinor, interestMinor } = step
    const openingMinor = balanceMinor
    balanceMinor -= principalMinor
    rows.push({
      number: rows.length + 1,
      kind: 'instalment',
      from: period.from,
      until: period.until,
      dueOn: period.dueOn,
      principalMinor,
      interestMinor,
      charges: chargesOfInstalment(terms, {
        lentMinor,
        openingMinor,
        instalmentMinor: principalMinor + interestMinor,
      }),
      balanceAfterMinor: balanceMinor,
    })
  }
  const advances = disbursements.map((disbursement) => ({
    ...disbursement,
    deducted: chargesOfDisbursement(terms, disbursement, 'deducted-at-disbursement'),
  }))
  const instalments = rows.filter(({ kind }) => kind === 'instalment')
  const levels = plan.levels.map((level) => ({ ...level, row: instalments[level.start]?.number ?? 0 }))
  return { advances, rows, levels }
}

/** Disbursements of one day, from a place in their order on. */
function lentOn(ordered: readonly Disbursement[], from: number, day: Day): readonly Disbursement[] {
  let until = from
  while (ordered[until]?.on === day) until++
  return ordered.slice(from, until)
}

/** What is due on the day of a disbursement: its down payment, and charges of that day with it or on their own. */
function rowsOfDisbursement(disbursement: Disbursement, terms: Terms): readonly Unnumbered[] {
  const { on, amountMinor } = disbursement
  const principalMinor = downPaymentOf(amountMinor, terms)
  const charges = chargesOfDisbursement(terms, disbursement, 'due-at-disbursement')
  if (terms.downPayment === undefined && charges.length === 0) return []
  const kind = terms.downPayment === undefined ? 'charge' : 'down-payment'
  return [{ kind, from: on, until: on, dueOn: on, principalMinor, interestMinor: 0n, charges }]
}
