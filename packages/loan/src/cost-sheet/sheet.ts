/**
 * The sheet that shows what a loan costs in all (综合融资成本明示表): what it holds, and what a sheet that somebody brings
 * may hold of it.
 *
 * Source: 个人贷款业务明示综合融资成本规定 (金规〔2026〕2号), in force 2026-08-01. Known from news reports and an index entry;
 * neither its articles nor its annexed form were found, so the elements follow the reports, and their order is ours.
 */
import type { Words } from '@forbear/conduct/language'
import type { Figure } from '../rate/index.ts'

/** How a charge is taken. */
export type ChargeWay =
  | 'with-each-payment'
  | 'from-the-advance'
  | 'once-at-the-start'
  | 'once-at-the-end'
  | 'when-it-happens'

/** Who receives a charge; a third party's charges count as much as the lender's. */
export interface Payee {
  readonly name: string
  readonly role: 'lender' | 'partner' | 'guarantor' | 'insurer' | 'other'
}

/** A charge of a loan that is performed as agreed. */
export interface SheetCharge {
  readonly name: Words
  readonly way: ChargeWay
  /** By what it is reckoned, such as 0.6 % of the principal a month. */
  readonly standard: Words
  readonly payee: Payee
  /** Everything it comes to over the term, a decimal text in the sheet's currency. */
  readonly total: string
  /** It in percent a year of the principal outstanding, not compounded; a decimal text of ten places. */
  readonly yearlyPercent: string
}

/** A cost that arises only if the borrower is late, breaks the contract or repays early. */
export interface ContingentCost {
  readonly name: Words
  readonly arisesWhen: Words
  readonly standard: Words
  readonly payee: Payee
}

/** A whole sheet. */
export interface CostSheet {
  /** ISO 4217. */
  readonly currency: string
  /** A decimal text in that currency. */
  readonly principal: string
  readonly charges: readonly SheetCharge[]
  /** The all-in yearly cost in normal performance, with its name; twelve times the monthly rate first. */
  readonly yearlyCost: readonly Figure[]
  /** Empty where a default costs nothing; that is stated too. */
  readonly onDefault: readonly ContingentCost[]
  /** That nothing but the above is charged. */
  readonly nothingElse: Words
}

type Stated<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** A sheet as somebody shows it: anything may be missing. Every `CostSheet` is one. */
export interface StatedCostSheet {
  readonly currency?: string | undefined
  readonly principal?: string | undefined
  readonly charges?: readonly Stated<SheetCharge>[] | undefined
  readonly yearlyCost?: readonly Stated<Figure>[] | undefined
  readonly onDefault?: readonly Stated<ContingentCost>[] | undefined
  readonly nothingElse?: Words | undefined
}
