/** Every figure of an account with what it is made of: no amount and no count in it is left without its sentence. */
import type { Account, Accrual, Row } from '../account/index.ts'
import { add, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import { COMPONENTS, type Component, type Terms } from '../terms/index.ts'
import { explained, type Explained, type Placed } from './explained.ts'
import type { AccountFigure, InterestFigure, OtherwiseDue, UnpaidPart } from './figure.ts'
import { inMinor } from './voice.ts'

/** What figures of an account are told with. */
export type ExplainedTerms = Pick<Terms, 'currency' | 'rounding' | 'interest' | 'repayment'>

/** The figures of an account in the order of the account. */
export function figuresOf(account: Account, terms: ExplainedTerms): readonly Explained<AccountFigure>[] {
  const kinds = new Map(account.rows.map(({ number, kind }) => [number, kind]))
  const figures: readonly Placed<AccountFigure>[] = [
    ...account.advances.map((advance, at) => [`/advances/${at}`, { kind: 'advance', advance }] as const),
    ...account.rows.flatMap((row, at) => figuresOfRow(row, { at, account, terms })),
    ...COMPONENTS.flatMap((component) => figuresOfDebt(account, component)),
    ['/arrears/daysPastDue', daysPastDue(account)],
    ...account.accruals.map(
      (accrual, at) =>
        [`/accruals/${at}`, { kind: 'accrual', accrual, exactMinor: exactInterest(accrual) }] as const,
    ),
    ...account.spreads.map((spread, at) => {
      const amountMinor = spread.parts.reduce((sum, part) => sum + part.amountMinor, spread.surplusMinor)
      return [`/spreads/${at}`, { kind: 'spread', spread, amountMinor, kinds }] as const
    }),
    ['/surplusMinor', { kind: 'surplus', asOf: account.asOf, surplusMinor: account.surplusMinor }],
    ...planPaid(account),
  ]
  return explained(figures, { currency: terms.currency, rows: account.rows })
}

function planPaid({ asOf, plan }: Account): readonly Placed<AccountFigure>[] {
  return plan === undefined
    ? []
    : [['/plan', { kind: 'plan-paid', asOf, plan: plan.id, paidMinor: plan.paidMinor }]]
}

/** The exact interest of an accrual in minor units, before anything is rounded. */
export function exactInterest({ balanceMinor, yearFraction, ratePerYear }: Accrual): Fraction {
  return multiply(multiply(fraction(balanceMinor), yearFraction), ratePerYear)
}

interface RowPlace {
  readonly at: number
  readonly account: Account
  readonly terms: ExplainedTerms
}

function figuresOfRow(row: Row, { at, account, terms }: RowPlace): readonly Placed<AccountFigure>[] {
  const place = `/rows/${at}`
  return [
    ...COMPONENTS.flatMap((component) => [
      [`${place}/due/${component}`, dueOf(row, component, { account, terms })] as const,
      [`${place}/paid/${component}`, { kind: 'row-paid', row, component }] as const,
      [`${place}/waived/${component}`, { kind: 'row-waived', row, component }] as const,
    ]),
    ...row.charges.map(
      (charge, k) => [`${place}/charges/${k}`, { kind: 'row-charge', row, charge }] as const,
    ),
    [`${place}/paidInAdvanceMinor`, { kind: 'row-paid-in-advance', row }],
    [`${place}/paidLateMinor`, { kind: 'row-paid-late', row }],
    [`${place}/balanceAfterMinor`, { kind: 'row-balance', row }],
  ]
}

/** What is due of a component; of interest, where accruals of the instalment are known, how it came to be. */
function dueOf(row: Row, component: Component, { account, terms }: Omit<RowPlace, 'at'>): AccountFigure {
  if (component !== 'interest' && component !== 'penalty-interest') return rowDue(row, component)
  const dueMinor = row.due[component]
  const accruals = account.accruals.filter((each) => each.row === row.number && each.component === component)
  if (accruals.length === 0) {
    const isFlat = component === 'interest' && row.kind === 'instalment' && terms.repayment.method === 'flat'
    return isFlat && dueMinor > 0n && !isPaidEarly(row)
      ? { kind: 'row-flat-interest', row, dueMinor }
      : rowDue(row, component)
  }
  const sum = summed(accruals, terms.rounding)
  const because = otherwiseDue({ row, component, moreMinor: dueMinor - sum.roundedMinor }, account, terms)
  return { kind: 'row-interest', row, component, ...sum, dueMinor, because }
}

/** Charges that were moved into an instalment are named with its own; where one of them has no name, none is. */
function rowDue(row: Row, component: Component): AccountFigure {
  const own = row.kind === 'instalment' ? row.charges.filter((charge) => charge.component === component) : []
  const titles = own.flatMap(({ title }) => title ?? [])
  const names =
    titles.length === own.length ? [...new Map(titles.map((title) => [title.en, title])).values()] : []
  return { kind: 'row-due', row, component, charges: names, isFromBefore: isFromBefore(row) }
}

/** Whether a row holds what a plan took up: no charge holds interest that nobody is named for. */
export const isFromBefore = ({ kind, payee, due }: Row): boolean =>
  kind === 'charge' && payee === undefined && due.interest + due['penalty-interest'] > 0n

/** The sum of accruals, exact and rounded once. */
export function summed(
  accruals: readonly Accrual[],
  { mode }: Terms['rounding'],
): Pick<InterestFigure, 'accruals' | 'exactMinor' | 'roundedMinor' | 'mode'> {
  const exactMinor = accruals.reduce((sum, accrual) => add(sum, exactInterest(accrual)), ZERO)
  return { accruals: accruals.length, exactMinor, roundedMinor: inMinor(exactMinor, mode), mode }
}

interface Otherwise {
  readonly row: Row
  readonly component: Component
  /** Due above what ran. */
  readonly moreMinor: bigint
}

/** Penalty interest is rounded row by row, wherever contract interest is, and is never paid before its time. */
function otherwiseDue(
  { row, component, moreMinor }: Otherwise,
  { rows }: Account,
  { rounding, interest }: ExplainedTerms,
): OtherwiseDue | undefined {
  if (component === 'penalty-interest') return movedBy(moreMinor)
  if (moreMinor !== 0n && isPaidEarly(row)) return { reason: 'paid-early', interest: interest.onPayoff }
  if (isOfSum(moreMinor, rounding)) return { reason: 'rounded-as-a-sum' }
  const isPaidAhead = rows.some((each) => each.kind === 'prepayment' || each.paidInAdvanceMinor > 0n)
  return moreMinor !== 0n && isPaidAhead ? { reason: 'changed' } : movedBy(moreMinor)
}

/** Interest of a schedule that is due elsewhere than it ran. */
export const otherwiseScheduled = (
  moreMinor: bigint,
  rounding: Terms['rounding'],
): OtherwiseDue | undefined =>
  isOfSum(moreMinor, rounding) ? { reason: 'rounded-as-a-sum' } : movedBy(moreMinor)

/** Whether the running sum was rounded, which moves no more than a minor unit to or from an instalment. */
const isOfSum = (moreMinor: bigint, { place }: Terms['rounding']): boolean =>
  place === 'at-the-end' && (moreMinor === 1n || moreMinor === -1n)

const movedBy = (moreMinor: bigint): OtherwiseDue | undefined =>
  moreMinor === 0n ? undefined : { reason: 'moved', moreMinor }

const isPaidEarly = ({ settledOn, dueOn }: Row): boolean => settledOn !== undefined && settledOn < dueOn

function figuresOfDebt(account: Account, component: Component): readonly Placed<AccountFigure>[] {
  const { asOf } = account
  const [owedMinor, dueMinor] = [account.owed[component], account.due[component]]
  const overdueMinor = account.arrears.overdue[component]
  const parts = unpaidParts(account, component)
  const restMinor = parts.reduce((rest, { amountMinor }) => rest - amountMinor, overdueMinor)
  return [
    [`/owed/${component}`, { kind: 'owed', component, asOf, owedMinor, dueMinor }],
    [`/due/${component}`, { kind: 'due', component, asOf, dueMinor, overdueMinor }],
    [`/arrears/overdue/${component}`, { kind: 'overdue', component, asOf, overdueMinor, parts, restMinor }],
  ]
}

function unpaidParts({ rows, asOf }: Account, component: Component): readonly UnpaidPart[] {
  return rows
    .filter(({ dueOn }) => dueOn < asOf)
    .map(({ kind, number, dueOn, due, paid, waived }) => ({
      kind,
      row: number,
      dueOn,
      amountMinor: due[component] - paid[component] - waived[component],
    }))
    .filter(({ amountMinor }) => amountMinor > 0n)
}

function daysPastDue({ asOf, arrears }: Account): AccountFigure {
  const { daysPastDue: days, since } = arrears
  return { kind: 'days-past-due', asOf, daysPastDue: days, ...(since === undefined ? {} : { since }) }
}
