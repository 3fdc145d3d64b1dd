/** The cost sheet (综合融资成本明示表) of terms and their schedule: every charge with its payee, and what a default costs. */
import type { Words } from '@forbear/conduct/language'
import {
  costSheet,
  type ContingentCost,
  type CostSheet,
  type Payee,
  type PlannedCharge,
} from '../cost-sheet/index.ts'
import type { Parsed } from '../problem.ts'
import type { Schedule } from '../schedule/index.ts'
import type { Charge, Terms } from '../terms/index.ts'
import { sayChargeSize, sayPenalty, sayPrepaymentFee, sayRate } from '../words/index.ts'
import { flowsIn } from './flow.ts'

const LENDER: Payee = { name: 'lender', role: 'lender' }
const ROLES: ReadonlyMap<string, Payee['role']> = new Map([
  ['lender', 'lender'],
  ['platform', 'partner'],
  ['guarantor', 'guarantor'],
  ['insurer', 'insurer'],
])

const payeeOf = (name: string): Payee => ({ name, role: ROLES.get(name) ?? 'other' })

/**
 * The sheet of a loan that is paid as scheduled.
 *
 * @returns what the yearly cost refuses, where payments have no rate
 */
export function costSheetOf(terms: Terms, schedule: Schedule): Parsed<CostSheet> {
  const at = flowsIn(terms.currency)
  return costSheet({
    currency: terms.currency,
    advances: schedule.advances.map((a) => at(a.on, a.amountMinor)),
    principalPayments: schedule.rows
      .filter((row) => row.principalMinor > 0n)
      .map((row) => at(row.dueOn, row.principalMinor)),
    charges: [...interestOf(terms, schedule), ...terms.charges.flatMap((c) => plannedOf(c, terms, schedule))],
    onDefault: onDefaultOf(terms),
    declares: 'nothing-else-is-charged',
  })
}

function interestOf(terms: Terms, { rows }: Schedule): readonly PlannedCharge[] {
  const at = flowsIn(terms.currency)
  const payments = rows.filter((r) => r.interestMinor > 0n).map((r) => at(r.dueOn, r.interestMinor))
  if (payments.length === 0) return []
  const way = payments.length === 1 ? 'once-at-the-end' : 'with-each-payment'
  const name = { en: 'interest', zh: '利息' }
  return [{ name, way, standard: sayRate(terms.interest.rate), payee: LENDER, payments }]
}

const WAYS = {
  'deducted-at-disbursement': 'from-the-advance',
  'due-at-disbursement': 'once-at-the-start',
  'each-instalment': 'with-each-payment',
} as const

/** A charge that normal performance brings; none for charges of lateness and prepayment. */
function plannedOf(charge: Charge, terms: Terms, { advances, rows }: Schedule): readonly PlannedCharge[] {
  const { id, title, payee, when } = charge
  if (when === 'on-late-instalment' || when === 'on-prepayment') return []
  const at = flowsIn(terms.currency)
  const own = (parts: Schedule['rows'][number]['charges']): bigint =>
    parts.filter((part) => part.id === id).reduce((sum, part) => sum + part.amountMinor, 0n)
  const paid = [
    ...advances.map((a) => [a.on, own(a.deducted)] as const),
    ...rows.map((row) => [row.dueOn, own(row.charges)] as const),
  ]
  const payments = paid.filter(([, minor]) => minor > 0n).map(([on, minor]) => at(on, minor))
  if (payments.length === 0) return []
  const standard = sayChargeSize(charge, terms.currency)
  return [{ name: title, way: WAYS[when], standard, payee: payeeOf(payee), payments }]
}

const LATE: Words = { en: 'an instalment is not paid when due', zh: '到期未还款' }
const EARLY: Words = { en: 'principal is repaid before it is due', zh: '提前归还本金' }
const WHOLE_EARLY: Words = { en: 'all principal is repaid before it is due', zh: '提前归还全部本金' }

/** What nobody pays who pays as scheduled: the sheet says that nothing is charged besides, so all of it has to be there. */
function onDefaultOf({ penalty, prepayment, charges, currency }: Terms): readonly ContingentCost[] {
  const when = (occasion: Charge['when'], arisesWhen: Words): readonly ContingentCost[] =>
    charges
      .filter((charge) => charge.when === occasion)
      .map((charge) => ({
        name: charge.title,
        arisesWhen,
        standard: sayChargeSize(charge, currency),
        payee: payeeOf(charge.payee),
      }))
  return [
    ...(penalty === undefined
      ? []
      : [
          {
            name: { en: 'penalty interest', zh: '罚息' },
            arisesWhen: LATE,
            standard: sayPenalty(penalty),
            payee: LENDER,
          },
        ]),
    ...when('on-late-instalment', LATE),
    ...(prepayment.fee.n === 0n
      ? []
      : [
          {
            name: { en: 'early repayment fee', zh: '提前还款费' },
            arisesWhen: EARLY,
            standard: sayPrepaymentFee(prepayment.fee),
            payee: LENDER,
          },
        ]),
    ...when('on-prepayment', WHOLE_EARLY),
  ]
}
