/** Every figure of an account with what it is made of: no amount and no count in it is left without its sentence. */
import type { Words } from '@forbear/conduct/language'
import type { Account, Accrual, Row } from '../account/index.ts'
import { add, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import { COMPONENTS, type Component, type Terms } from '../terms/index.ts'
import { explainer } from './explain.ts'
import type { AccountFigure, OtherwiseDue, UnpaidPart } from './figure.ts'
import { inMinor } from './voice.ts'

/** A figure, where it stands in the account, and its sentence. */
export interface Explained {
  /** JSON pointer into the account; what stands below it is explained with it. */
  readonly pointer: string
  readonly figure: AccountFigure
  readonly says: Words
}

/** What figures of an account are told with. */
export type ExplainedTerms = Pick<Terms, 'currency' | 'rounding' | 'interest' | 'repayment'>

/** The figures of an account in the order of the account. */
export function figuresOf(account: Account, terms: ExplainedTerms): readonly Explained[] {
  const explain = explainer(terms.currency)
  const kinds = new Map(account.rows.map(({ number, kind }) => [number, kind]))
  const figures: readonly (readonly [string, AccountFigure])[] = [
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
  return figures.map(([pointer, figure]) => ({ pointer, figure, says: explain(figure) }))
}

function planPaid({ asOf, plan }: Account): readonly (readonly [string, AccountFigure])[] {
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

function figuresOfRow(
  row: Row,
  { at, account, terms }: RowPlace,
): readonly (readonly [string, AccountFigure])[] {
  const place = `/rows/${at}`
  return [
    ...COMPONENTS.flatMap((component) => [
      [`${place}/due/${component}`, dueOf(row, component, { account, terms })] as const,
      [`${place}/paid/${component}`, { kind: 'row-paid', row, component }] as const,
      [`${place}/waived/${component}`, { kind: 'row-waived', row, component }] as const,
    ]),
    [`${place}/paidInAdvanceMinor`, { kind: 'row-paid-in-advance', row }],
    [`${place}/paidLateMinor`, { kind: 'row-paid-late', row }],
    [`${place}/balanceAfterMinor`, { kind: 'row-balance', row }],
  ]
}

/** What is due of a component; of interest, where accruals of the instalment are known, how it came to be. */
function dueOf(row: Row, component: Component, { account, terms }: Omit<RowPlace, 'at'>): AccountFigure {
  if (component !== 'interest' && component !== 'penalty-interest') return { kind: 'row-due', row, component }
  const accruals = account.accruals.filter((each) => each.row === row.number && each.component === component)
  if (accruals.length === 0) {
    const isFlat = component === 'interest' && row.kind === 'instalment' && terms.repayment.method === 'flat'
    return isFlat && !isPaidEarly(row)
      ? { kind: 'row-flat-interest', row }
      : { kind: 'row-due', row, component }
  }
  const exactMinor = accruals.reduce((sum, accrual) => add(sum, exactInterest(accrual)), ZERO)
  const { mode } = terms.rounding
  const roundedMinor = inMinor(exactMinor, mode)
  const moreMinor = row.due[component] - roundedMinor
  const because = moreMinor === 0n ? undefined : otherwiseDue({ row, component, moreMinor }, account, terms)
  return { kind: 'row-interest', row, component, exactMinor, roundedMinor, mode, because }
}

interface Otherwise {
  readonly row: Row
  readonly component: Component
  /** Due above what ran; not zero. */
  readonly moreMinor: bigint
}

/** Penalty interest is rounded row by row, wherever contract interest is, and is never paid before its time. */
function otherwiseDue(
  { row, component, moreMinor }: Otherwise,
  { rows }: Account,
  { rounding, interest }: ExplainedTerms,
): OtherwiseDue {
  if (component === 'penalty-interest') return { reason: 'moved', moreMinor }
  if (isPaidEarly(row)) return { reason: 'paid-early', interest: interest.onPayoff }
  const isCent = moreMinor === 1n || moreMinor === -1n
  if (rounding.place === 'at-the-end' && isCent) return { reason: 'rounded-as-a-sum' }
  const isPaidAhead = rows.some((each) => each.kind === 'prepayment' || each.paidInAdvanceMinor > 0n)
  return isPaidAhead ? { reason: 'paid-ahead' } : { reason: 'moved', moreMinor }
}

const isPaidEarly = ({ settledOn, dueOn }: Row): boolean => settledOn !== undefined && settledOn < dueOn

function figuresOfDebt(
  account: Account,
  component: Component,
): readonly (readonly [string, AccountFigure])[] {
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
