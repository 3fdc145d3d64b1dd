/** Every figure of an account with what it is made of: no amount and no count in it is left without its sentence. */
import type { Words } from '@forbear/conduct/language'
import type { Account, Accrual, Row } from '../account/index.ts'
import { add, fraction, multiply, ZERO, type Fraction } from '../money/index.ts'
import { COMPONENTS, type Component, type Terms } from '../terms/index.ts'
import { explainer } from './explain.ts'
import type { AccountFigure, UnpaidPart } from './figure.ts'
import { inMinor } from './voice.ts'

/** A figure, where it stands in the account, and its sentence. */
export interface Explained {
  /** JSON pointer into the account; what stands below it is explained with it. */
  readonly pointer: string
  readonly figure: AccountFigure
  readonly says: Words
}

/** The figures of an account in the order of the account. */
export function figuresOf(
  account: Account,
  terms: Pick<Terms, 'currency' | 'rounding'>,
): readonly Explained[] {
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
  readonly terms: Pick<Terms, 'rounding'>
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
  if (accruals.length === 0) return { kind: 'row-due', row, component }
  const exactMinor = accruals.reduce((sum, accrual) => add(sum, exactInterest(accrual)), ZERO)
  const { mode } = terms.rounding
  return { kind: 'row-interest', row, component, exactMinor, roundedMinor: inMinor(exactMinor, mode), mode }
}

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
