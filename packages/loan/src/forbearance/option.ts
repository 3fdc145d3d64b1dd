/**
 * Options beside each other, for the borrower: what each costs in total and in the hardest month, until when, and against
 * doing nothing. The options are told; which is best is for the borrower to say.
 */
import { civilOf, type Day } from '../calendar/index.ts'
import type { LimitAnswer } from './limit.ts'

/** Money paid on a day, in minor units. */
export interface OptionPayment {
  readonly on: Day
  readonly amountMinor: bigint
}

export type OptionType = 'keep-schedule' | 'pay-off' | 'plan' | 'settlement'

/** A way out of the debt: everything that is paid on it, and nothing owed after it. */
export interface ReliefOption {
  readonly id: string
  readonly type: OptionType
  /** In order of days; those of nothing are left out. */
  readonly payments: readonly OptionPayment[]
  /** What is forgiven under the condition that it is kept. */
  readonly forgivenMinor: bigint
  /** Whether the limits that were handed in allow it. */
  readonly limits: LimitAnswer
}

/** Amounts in minor units. */
export interface OptionOutcome extends ReliefOption {
  readonly totalMinor: bigint
  /** Beyond what is owed on the day of comparison: interest and charges from then on; below zero where more is forgiven. */
  readonly costMinor: bigint
  /** What falls into the hardest calendar month. */
  readonly hardestMonthMinor: bigint
  readonly firstOn: Day
  readonly lastOn: Day
  /** Calendar months in which something is paid. */
  readonly months: number
  /** What would be owed on the last day if nothing were paid. */
  readonly owedByNothingMinor: bigint
  /** The total less that: below zero is what the option saves against doing nothing. */
  readonly againstNothingMinor: bigint
}

/** What options are compared on. */
export interface ComparisonGround {
  /** Everything owed on the day of comparison. */
  readonly owedMinor: bigint
  /** Everything owed on a later day if nothing is paid and nothing agreed. */
  readonly owedByNothing: (on: Day) => bigint
}

/**
 * An option with what it comes to.
 *
 * @throws {RangeError} if nothing is paid on it
 */
export function outcomeOf(
  option: ReliefOption,
  { owedMinor, owedByNothing }: ComparisonGround,
): OptionOutcome {
  const [first, last] = [option.payments[0], option.payments.at(-1)]
  if (first === undefined || last === undefined)
    throw new RangeError(`nothing is paid on option ${option.id}`)
  const months = byMonth(option.payments)
  const totalMinor = option.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const owedByNothingMinor = owedByNothing(last.on)
  return {
    ...option,
    totalMinor,
    costMinor: totalMinor - owedMinor,
    hardestMonthMinor: hardestMonth(option.payments),
    firstOn: first.on,
    lastOn: last.on,
    months: months.size,
    owedByNothingMinor,
    againstNothingMinor: totalMinor - owedByNothingMinor,
  }
}

/** What falls into the hardest calendar month of some payments, in minor units; nothing where there are none. */
export function hardestMonth(payments: readonly OptionPayment[]): bigint {
  return [...byMonth(payments).values()].reduce((most, sum) => (sum > most ? sum : most), 0n)
}

function byMonth(payments: readonly OptionPayment[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { on, amountMinor } of payments) {
    const { year, month } = civilOf(on)
    const key = `${year}-${month}`
    sums.set(key, (sums.get(key) ?? 0n) + amountMinor)
  }
  return sums
}

/** Which options cost least, ask least in a month and end first, among those that the limits allow; several where equal. */
export interface Extremes {
  readonly leastTotal: readonly string[]
  readonly easiestMonth: readonly string[]
  readonly soonest: readonly string[]
}

/** The extremes of some options. */
export function extremesOf(outcomes: readonly OptionOutcome[]): Extremes {
  const allowed = outcomes.filter(({ limits }) => limits.state === 'within')
  const least = (measure: (outcome: OptionOutcome) => bigint): readonly string[] => {
    const values = allowed.map(measure)
    const lowest = values.reduce<bigint | undefined>(
      (low, v) => (low === undefined || v < low ? v : low),
      undefined,
    )
    return allowed.filter((outcome) => measure(outcome) === lowest).map(({ id }) => id)
  }
  return {
    leastTotal: least(({ totalMinor }) => totalMinor),
    easiestMonth: least(({ hardestMonthMinor }) => hardestMonthMinor),
    soonest: least(({ lastOn }) => BigInt(lastOn)),
  }
}
