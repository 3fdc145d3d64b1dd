/** Making a sheet: from a loan, its charges and what a default costs, to figures that anybody can recompute. */
import type { Words } from '@forbear/conduct/language'
import {
  add,
  compare,
  decimalText,
  divide,
  fraction,
  multiply,
  subtract,
  ZERO,
  type Currency,
  type Fraction,
} from '../money/index.ts'
import { below, problem, type Parsed, type Problem } from '../problem.ts'
import { yearlyCost, yearsOf, type Flow, type RateRequest } from '../rate/index.ts'
import type { ChargeWay, ContingentCost, CostSheet, Payee, SheetCharge } from './sheet.ts'

/** A charge and when it is paid in normal performance. */
export interface PlannedCharge {
  readonly name: Words
  readonly way: ChargeWay
  readonly standard: Words
  readonly payee: Payee
  /** At least one; `when-it-happens` belongs to the costs of a default. */
  readonly payments: readonly Flow[]
}

/** What a sheet is made from. */
export interface SheetRequest {
  readonly currency: Currency
  readonly advances: readonly Flow[]
  /** Principal paid back, without interest or fees; in all what was advanced. */
  readonly principalPayments: readonly Flow[]
  /** Interest is a charge like any other. */
  readonly charges: readonly PlannedCharge[]
  readonly onDefault: readonly ContingentCost[]
  /** The lender's word that the lists above are whole; nobody but the lender can give it. */
  readonly declares: 'nothing-else-is-charged'
}

const NOTHING_ELSE: Words = {
  en: 'Nothing but the charges and costs stated here is charged, by the lender or by anybody else.',
  zh: '除本表明示的息费和或有成本外，贷款人及任何第三方均不收取其他费用。',
}

const PERCENT_PLACES = 10

/**
 * The sheet of a loan.
 *
 * The yearly cost is the internal rate of return over all payments, as twelve times the monthly rate and compounded. A
 * single charge as a yearly rate is what it comes to in all over the contract's principal outstanding and its time in
 * years (中国人民银行公告〔2021〕第3号, paragraph 3). These need not add up to the yearly cost, which looks at the money that
 * the borrower really had and for how long.
 *
 * @returns the sheet, or `contradiction` where the principal is not paid back whole, or what `yearlyCost` refuses
 * @see 个人贷款业务明示综合融资成本规定 (金规〔2026〕2号)
 */
export function costSheet(request: SheetRequest): Parsed<CostSheet> {
  const { advances, principalPayments, charges, currency } = request
  const problems = [...unbalanced(request), ...unplanned(charges)]
  if (problems.length > 0) return { ok: false, problems }
  const payments = [...principalPayments, ...charges.flatMap((charge) => charge.payments)]
  const rate = yearlyCost({ method: 'cn-irr', advances, payments, intervals: 'as-flows-recur' })
  if (!rate.ok) return rate
  const outstanding = principalYears({
    method: 'cn-irr',
    advances,
    payments: principalPayments,
    intervals: 'as-flows-recur',
  })
  if (!outstanding.ok) return outstanding
  return {
    ok: true,
    value: {
      currency: currency.code,
      principal: decimalText(sumOf(advances), currency.places, 'half-up'),
      charges: charges.map((charge) => lineOf(charge, outstanding.value, currency)),
      yearlyCost: rate.value.figures,
      onDefault: request.onDefault,
      nothingElse: NOTHING_ELSE,
    },
  }
}

const sumOf = (flows: readonly Flow[]): Fraction =>
  flows.reduce((sum, { amount, count }) => add(sum, multiply(amount, fraction(BigInt(count)))), ZERO)

function lineOf(charge: PlannedCharge, principalYearsOut: Fraction, { places }: Currency): SheetCharge {
  const { name, way, standard, payee, payments } = charge
  const total = sumOf(payments)
  const percent = multiply(divide(total, principalYearsOut), fraction(100n))
  return {
    name,
    way,
    standard,
    payee,
    total: decimalText(total, places, 'half-up'),
    yearlyPercent: decimalText(percent, PERCENT_PLACES, 'half-up'),
  }
}

/** Principal outstanding times its years, summed over the term: each advance from its day on, less each repayment. */
function principalYears(request: RateRequest): Parsed<Fraction> {
  const placed = yearsOf(request)
  if (!placed.ok) return placed
  const end = placed.value.reduce((latest, { years }) => (compare(years, latest) > 0 ? years : latest), ZERO)
  const sum = placed.value.reduce(
    (all, { amount, years }) => add(all, multiply(amount, subtract(end, years))),
    ZERO,
  )
  return sum.n > 0n ? { ok: true, value: sum } : { ok: false, problems: [neverOwed()] }
}

function unbalanced({ advances, principalPayments, currency }: SheetRequest): readonly Problem[] {
  const [out, back] = [sumOf(advances), sumOf(principalPayments)]
  if (compare(out, back) === 0) return []
  const [advanced, repaid] = [out, back].map((sum) => decimalText(sum, currency.places, 'half-up'))
  return [
    problem({
      code: 'contradiction',
      pointer: '/principalPayments',
      found: repaid,
      says: {
        en: `principal of ${repaid} is paid back, and ${advanced} was advanced`,
        zh: `归还本金 ${repaid}，而放款为 ${advanced}`,
      },
      expected: { en: `${advanced} in all`, zh: `合计 ${advanced}` },
    }),
  ]
}

function unplanned(charges: readonly PlannedCharge[]): readonly Problem[] {
  return charges.flatMap(({ way, payments }, k) =>
    way === 'when-it-happens' || payments.length === 0
      ? [
          problem({
            code: 'contradiction',
            pointer: below('/charges', k),
            found: way,
            says: { en: 'a charge that normal performance does not bring', zh: '正常履约不会产生的费用' },
            expected: {
              en: 'payments, or a place among the costs of a default',
              zh: '付款计划，或列入或有成本',
            },
          }),
        ]
      : [],
  )
}

function neverOwed(): Problem {
  return problem({
    code: 'contradiction',
    pointer: '/principalPayments',
    found: undefined,
    says: { en: 'the principal is never outstanding', zh: '本金从未处于未偿还状态' },
    expected: { en: 'principal paid back after it was advanced', zh: '放款之后归还本金' },
  })
}
