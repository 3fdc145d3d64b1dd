/** The settings of a published case as terms of ours. What a setting means is told in the notes beside the cases. */
import type { Step } from '../calendar/index.ts'
import { fraction, multiply, type Currency, type RoundingMode } from '../money/index.ts'
import type {
  Allocation,
  AllocationStep,
  Component,
  DayCount,
  Interest,
  NominalRate,
  Recalculation,
  Repayment,
  Terms,
} from '../terms/index.ts'
import type { Fields } from './fields.ts'

const ROUNDING: Readonly<Record<string, RoundingMode>> = {
  HALF_EVEN: 'half-even',
  HALF_UP: 'half-up',
  HALF_DOWN: 'half-down',
  UP: 'up',
  DOWN: 'down',
  // Amounts are never below zero here.
  CEILING: 'up',
  FLOOR: 'down',
}
const RATES: Readonly<Record<string, NominalRate['per']>> = {
  YEAR: 'year',
  MONTH: 'month',
  WHOLE_TERM: 'whole-term',
}
const STEPS: Readonly<Record<string, (every: number) => Step>> = {
  DAYS: (days) => ({ days }),
  WEEKS: (weeks) => ({ weeks }),
  MONTHS: (months) => ({ months }),
}
const RESTS: Readonly<Record<string, Recalculation>> = {
  DAILY: 'daily',
  SAME_AS_REPAYMENT: 'at-due-date',
  SAME_AS_REPAYMENT_PERIOD: 'at-due-date',
}
const PAYOFFS: Readonly<Record<string, Interest['onPayoff']>> = {
  TILL_PRE_CLOSE_DATE: 'to-the-day',
  TILL_REST_FREQUENCY_DATE: 'to-the-due-date',
  null: 'whole-term',
}
const SURPLUS: Readonly<Record<string, Allocation['surplus']>> = {
  NEXT_INSTALLMENT: 'next-instalment',
  LAST_INSTALLMENT: 'last-instalment',
  NEXT_LAST_INSTALLMENT: 'next-then-last',
  REAMORTIZATION: 'spread-equally',
  null: 'next-instalment',
}
const COMPONENT_WORDS: ReadonlyMap<string, Component> = new Map([
  ['PENALTY', 'penalty-interest'],
  ['FEE', 'fee'],
  ['INTEREST', 'interest'],
  ['PRINCIPAL', 'principal'],
])
const DUE_WORDS: ReadonlyMap<string, AllocationStep['of']> = new Map([
  ['PAST_DUE', 'past-due'],
  ['DUE', 'due'],
  ['IN_ADVANCE', 'in-advance'],
])

/** The terms that the `inputs` of a case state; faults are noted in its fields. */
export function termsOfCase(inputs: Fields, currency: Currency): Terms {
  const isProgressive = inputs.word('schedule', { PROGRESSIVE: true, CUMULATIVE: false })
  const isFlat = inputs.word('interestMethod', { DECLINING_BALANCE: false, FLAT: true })
  inputs.word('amortization', { EQUAL_INSTALLMENTS: true })
  const percent = inputs.decimal('ratePercent')
  const method = { isProgressive, isFlat, isFree: percent.n === 0n }
  const hasDownPayment = !inputs.isNull('downPaymentPercent')
  return {
    currency,
    repayment: repaymentOf(method),
    instalments: inputs.count('numberOfRepayments', 1),
    dates: {
      step: inputs.word('repaymentFrequency', STEPS)(inputs.count('repaymentEvery', 1)),
      endOfMonth: 'clip',
      from: inputs.word('repaymentsCountFrom', { DISBURSEMENT: true, SUBMITTED_ON: false })
        ? 'disbursement'
        : { on: inputs.day('submittedOn') },
    },
    interest: {
      rate: {
        value: multiply(percent, fraction(1n, 100n)),
        per: inputs.word('rateFrequency', RATES),
      },
      ...interestOf(inputs, method),
    },
    grace: { principal: 0, interestPayment: 0, interestFree: 0 },
    rounding: {
      mode: inputs.word('roundingMode', ROUNDING),
      place: 'per-instalment',
      instalmentMultipleMinor: multipleOf(inputs, currency),
    },
    ...(hasDownPayment && { downPayment: downPaymentOf(inputs) }),
    charges: [],
    allocation: allocationOf(inputs),
    prepayment: { allowed: 'whole-and-part', partly: 'keep-schedule', fee: fraction(0n) },
  }
}

/** What the settings say of the method together. */
interface Method {
  readonly isProgressive: boolean
  readonly isFlat: boolean
  /** Whether the loan bears no interest. */
  readonly isFree: boolean
}

/**
 * The method. A progressive schedule knows no flat interest. Without interest each disbursement is spread in equal parts
 * over the instalments after it, which is equal principal; with interest the rest is levelled anew.
 */
function repaymentOf(of: Method): Repayment {
  if (of.isProgressive) return { method: of.isFree ? 'equal-principal' : 'equal-instalments' }
  return { method: of.isFlat ? 'flat' : 'level-by-formula' }
}

function interestOf(inputs: Fields, { isProgressive, isFlat, isFree }: Method): Omit<Interest, 'rate'> {
  const isDaily = inputs.word('interestCalculationPeriod', { DAILY: true, SAME_AS_REPAYMENT_PERIOD: false })
  const recalculates = inputs.flag('interestRecalculation')
  return {
    dayCount: dayCountOf(inputs, isProgressive),
    accrual: isProgressive || (isDaily && !isFlat) ? 'by-days' : 'by-period',
    // Without interest there is none to reckon anew: the due columns never change.
    recalculation: recalculates && !isFree ? recalculationOf(inputs, isProgressive) : 'none',
    onOverduePrincipal: inputs.flag('pastDueInterestDisallowed') ? 'does-not-bear' : 'bears',
    onPayoff: inputs.word('preClosureInterest', PAYOFFS),
  }
}

/** On a cumulative schedule the whole of a payment in advance lowers the balance until it is due. */
function recalculationOf(inputs: Fields, isProgressive: boolean): Recalculation {
  const rest = inputs.word('recalculationRest', RESTS)
  return rest === 'daily' && !isProgressive ? 'daily-by-whole-payment' : rest
}

function dayCountOf(inputs: Fields, isProgressive: boolean): DayCount {
  const year = inputs.word<360 | 365 | 'actual'>('daysInYear', { 360: 360, 365: 365, ACTUAL: 'actual' })
  const hasThirtyDays = inputs.word('daysInMonth', { 30: true, ACTUAL: false })
  const isByLeapDay = inputs.word('leapYearRule', { null: false, FEB_29_PERIOD_ONLY: true })
  const isFromDayOne = inputs.flag('dayOneInterest')
  if (hasThirtyDays) return { days: '30', year, convention: 'whole-periods' }
  if (year !== 'actual') return { days: 'actual', year }
  if (!isProgressive) return { days: 'actual', year, cut: 'first-day-of-period' }
  if (isByLeapDay) return { days: 'actual', year, cut: 'leap-day-in-period' }
  return { days: 'actual', year, cut: isFromDayOne ? '01-01' : '12-31' }
}

/** The multiple in minor units; it is stated in major ones. */
function multipleOf(inputs: Fields, { places }: Currency): bigint {
  if (inputs.isNull('installmentMultipleOf')) return 1n
  return BigInt(inputs.count('installmentMultipleOf', 1)) * 10n ** BigInt(places)
}

function downPaymentOf(inputs: Fields): NonNullable<Terms['downPayment']> {
  return {
    share: multiply(inputs.decimal('downPaymentPercent'), fraction(1n, 100n)),
    paid: inputs.flag('downPaymentAutoPaid') ? 'at-once' : 'when-paid',
  }
}

function allocationOf(inputs: Fields): Allocation {
  const order = inputs.isNull('allocationOrder') ? namedSteps(inputs) : statedSteps(inputs)
  return {
    across: 'instalment-by-instalment',
    order,
    surplus: inputs.word('futureInstallmentRule', SURPLUS),
  }
}

/**
 * The steps of an order that its name spells out: `PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER`, or one order for what is due
 * and after `IN_ADVANCE` another.
 */
function namedSteps(inputs: Fields): readonly AllocationStep[] {
  const [due = '', inAdvance = due] = inputs.text('allocationStrategy').split('_IN_ADVANCE_')
  const [first, second] = [componentsOf(due), componentsOf(inAdvance)]
  if (first.length < COMPONENTS_NAMED || second.length < COMPONENTS_NAMED) {
    inputs.refuse('allocationStrategy', {
      code: 'unknown-word',
      says: { en: 'an order of allocation that its name does not tell', zh: '无法从名称得知的冲抵顺序' },
      expected: {
        en: 'a name such as PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER, or a list in allocationOrder',
        zh: '如 PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER 的名称，或在 allocationOrder 中列明',
      },
    })
  }
  const steps = (of: AllocationStep['of'], components: readonly Component[]): readonly AllocationStep[] =>
    components.map((component) => ({ of, component }))
  return [...steps('past-due', first), ...steps('due', first), ...steps('in-advance', second)]
}

/** Every component stands in a name once. */
const COMPONENTS_NAMED = 4

function componentsOf(name: string): readonly Component[] {
  const words = name.match(/PENALT(?=Y|IES)|FEE|INTEREST|PRINCIPAL/g) ?? []
  return [...new Set(words)].flatMap(
    (word) => COMPONENT_WORDS.get(word === 'PENALT' ? 'PENALTY' : word) ?? [],
  )
}

function statedSteps(inputs: Fields): readonly AllocationStep[] {
  const stated = inputs.raw('allocationOrder')
  const words: readonly unknown[] = Array.isArray(stated) ? stated : []
  const read = words.flatMap((word) => {
    const found = typeof word === 'string' ? /^(PAST_DUE|DUE|IN_ADVANCE)_(\w+)$/.exec(word) : null
    const [of, component] = [DUE_WORDS.get(found?.[1] ?? ''), COMPONENT_WORDS.get(found?.[2] ?? '')]
    return of === undefined || component === undefined ? [] : [{ of, component }]
  })
  if (!Array.isArray(stated) || read.length < words.length) {
    inputs.refuse('allocationOrder', {
      code: 'unknown-word',
      says: { en: 'an unknown step of allocation', zh: '未知的冲抵步骤' },
      expected: {
        en: 'a list of steps such as PAST_DUE_PRINCIPAL, DUE_INTEREST, IN_ADVANCE_FEE',
        zh: '冲抵步骤列表，如 PAST_DUE_PRINCIPAL、DUE_INTEREST、IN_ADVANCE_FEE',
      },
    })
  }
  return read
}
