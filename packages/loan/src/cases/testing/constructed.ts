/**
 * Cases of our own making, written as a person reckons them: settings, what happened, and rows in cents. Unless a setting says
 * otherwise 100.00 at 7 % over six months by 30/360, recalculated daily: a month bears 7/1200, the instalment is 17.01, and
 * principal goes before interest.
 */
import assert from 'node:assert/strict'
import { parseDay } from '../../calendar/index.ts'
import { accountTable, runLines } from '../index.ts'

/** What comes in or out on a day: the type of event, the date, the amount where it has one, the day of entry if later. */
export type Happened = readonly [type: string, date: string, amount?: string, bookedOn?: string]

/** An instalment or a down payment: due date, principal and interest in cents, and what was paid of it, when in full. */
export interface Asked {
  readonly due: string
  readonly principal: number
  readonly interest: number
  /** A share of money lent that is due on the day of it. */
  readonly isDownPayment?: true
  readonly paid?: {
    readonly inAdvance?: number
    readonly onTime?: number
    readonly late?: number
    readonly inFull?: string
  }
}

/** Components in the order in which they are paid, of what is past due, due and in advance alike. */
function orderOf(components: readonly string[]): readonly string[] {
  return ['PAST_DUE', 'DUE', 'IN_ADVANCE'].flatMap((due) =>
    components.map((component) => `${due}_${component}`),
  )
}

export const PRINCIPAL_FIRST: readonly string[] = orderOf(['PENALTY', 'FEE', 'PRINCIPAL', 'INTEREST'])
export const INTEREST_FIRST: readonly string[] = orderOf(['PENALTY', 'FEE', 'INTEREST', 'PRINCIPAL'])

/** Every setting of a case, as it stands unless a case says otherwise. */
export const INPUTS = {
  schedule: 'PROGRESSIVE',
  ratePercent: '7',
  rateFrequency: 'YEAR',
  interestMethod: 'DECLINING_BALANCE',
  interestCalculationPeriod: 'DAILY',
  amortization: 'EQUAL_INSTALLMENTS',
  numberOfRepayments: 6,
  repaymentEvery: 1,
  repaymentFrequency: 'MONTHS',
  daysInYear: 360,
  daysInMonth: 30,
  leapYearRule: null,
  dayOneInterest: false,
  partialPeriodInterest: false,
  roundingScale: 2,
  roundingMode: 'HALF_EVEN',
  installmentMultipleOf: null,
  mathPrecisionDigits: 19,
  downPaymentPercent: null,
  downPaymentAutoPaid: false,
  interestRecalculation: true,
  recalculationRest: 'DAILY',
  preClosureInterest: 'TILL_PRE_CLOSE_DATE',
  pastDueInterestDisallowed: false,
  allocationStrategy: 'ADVANCED_PAYMENT_ALLOCATION',
  allocationOrder: PRINCIPAL_FIRST,
  futureInstallmentRule: 'NEXT_INSTALLMENT',
  repaymentsCountFrom: 'DISBURSEMENT',
}

/** The interest of the schedule stands whatever is paid. */
export const RECKONED_ONCE = {
  interestRecalculation: false,
  recalculationRest: null,
  preClosureInterest: null,
} as const

/** 100.00 on the first day of 2024. */
export const LENT: Happened = ['disbursement', '2024-01-01', '100.00']

/** The case as a line of a file. It was read on the day of what happened last. */
export function lineOf(settings: object, happened: readonly Happened[], asked: readonly Asked[]): string {
  const events = happened.map(([type, date, amount, bookedOn = date]) => ({ type, date, bookedOn, amount }))
  const isOnceLent = happened.every(([type]) => type === 'disbursement')
  const last = events.reduce((day, { bookedOn }) => (bookedOn > day ? bookedOn : day), '')
  const inputs = { ...INPUTS, submittedOn: happened[0]?.[1], recalculatedOn: isOnceLent ? null : last }
  return JSON.stringify({
    id: 'constructed',
    kind: 'constructed',
    inputs: { ...inputs, ...settings, events },
    expected: tableOf(happened, asked),
  })
}

/** Holds a case to its rows, to the cent. */
export function check(settings: object, happened: readonly Happened[], asked: readonly Asked[]): void {
  const [outcome] = runLines(lineOf(settings, happened, asked), accountTable)
  assert.equal(outcome?.outcome, 'passed', JSON.stringify(outcome))
}

function tableOf(happened: readonly Happened[], asked: readonly Asked[]): object {
  const lent = happened
    .filter(([type]) => type === 'disbursement')
    .toSorted(([, a], [, b]) => a.localeCompare(b))
  const advances = lent.map(([, date, amount]) => ({ nr: null, dueDate: date, balance: amount }))
  let from = lent[0]?.[1] ?? ''
  let repaid = 0
  const rows = asked.map(({ due, principal, interest, isDownPayment, paid = {} }, k) => {
    const { inAdvance = 0, onTime = 0, late = 0, inFull = null } = paid
    const before = lent
      .filter(([, date]) => date < due || (date === due && isDownPayment === true))
      .reduce((sum, [, , amount]) => sum + Math.round(Number(amount) * 100), 0)
    repaid += principal
    const met = inAdvance + onTime + late
    const days = isDownPayment ? 0 : (parseDay(due) ?? 0) - (parseDay(from) ?? 0)
    if (!isDownPayment) from = due
    return {
      nr: k + 1,
      days,
      dueDate: due,
      paidDate: inFull,
      balance: text(before - repaid),
      principal: text(principal),
      interest: text(interest),
      fees: '0.00',
      penalties: '0.00',
      due: text(principal + interest),
      paid: text(met),
      inAdvance: text(inAdvance),
      late: text(late),
      outstanding: text(principal + interest - met),
    }
  })
  const due = asked.reduce((sum, { principal, interest }) => sum + principal + interest, 0)
  return { rows: [...advances, ...rows], totals: { due: text(due) } }
}

const text = (cents: number): string => (cents / 100).toFixed(2)
