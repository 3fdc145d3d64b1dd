/** What is known of a loan: each fact the values it can have, a missing one absent. The only shape the judge sees. */
import type { Day, Step } from '../../calendar/index.ts'
import type { FlowSaid, FlowTime } from '../../json/index.ts'
import type { Currency, Fraction } from '../../money/index.ts'
import type {
  ChargeKind,
  CountName,
  DateName,
  LimitationEventKind,
  Payee,
  RateName,
  ShownName,
  SumName,
  WordName,
} from '../language/vocabulary.ts'

/** A yearly rate with the decimal places it was written with: a shown rate speaks for all that rounds to it. */
export interface YearlyRate {
  readonly percent: Fraction
  readonly places: number
}

/** When money moves: on a date, or so many months after the first advance. */
export type When = FlowTime

/** A series of flows as it was said. */
export type FlowSeries = FlowSaid<bigint, Step>

/** One movement of money, in minor units. */
export interface Flow {
  readonly when: When
  readonly amount: bigint
  /** What it was said in, where that was a series: it tells what recurs, and what month ends keep to. */
  readonly series?: FlowSeries
}

/** A charge besides the payments to the lender, in normal performance. */
export interface Charge {
  readonly kind: ChargeKind
  readonly payee: Payee
  readonly flows: readonly Flow[]
  /** Whether it was kept back from the money lent, so that the borrower never had it. */
  readonly keptBack: boolean
}

/** One of several debts of a kind towards one creditor. */
export interface DebtOwed {
  readonly id: string
  readonly amount: bigint
  readonly isDue: boolean
  readonly dueOn: Day
  readonly isSecured: boolean
  /** Its yearly rate: the burden that it is. */
  readonly burden: Fraction
  /** What of a payment was booked to it, where that is stated. */
  readonly booked?: bigint
}

/** Something that happened to a claim. */
export interface LimitationEvent {
  readonly kind: LimitationEventKind
  readonly on: Day
}

/** The values a fact can have; more than one where it is only known to be one of them. */
export type Values<T> = readonly [T, ...T[]]

type ByName<N extends string, T> = { readonly [K in N]?: Values<T> }

export interface LoanFacts {
  /** Jurisdiction path, such as `CN` or `US/NY`. */
  readonly place: string
  readonly currency: Currency
  readonly words: ByName<WordName | ShownName, string>
  readonly dates: ByName<DateName, Day> & { readonly 'on.judged': readonly [Day] }
  readonly rates: ByName<RateName, YearlyRate>
  readonly sums: ByName<SumName, bigint>
  readonly counts: ByName<CountName, number>
  readonly advances?: readonly Flow[]
  /** What the borrower pays the lender while all goes as agreed, the charges apart. */
  readonly payments?: readonly Flow[]
  /** An empty list says that there are no others; absent: not known. */
  readonly charges?: readonly Charge[]
  readonly debts?: readonly DebtOwed[]
  readonly limitationEvents?: readonly LimitationEvent[]
}
