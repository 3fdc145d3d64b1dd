/** Conditions evaluated in one world: what is not known leaves them open, with the fact that would decide. */
import { parseDay } from '../../calendar/index.ts'
import { parseAmount } from '../../money/index.ts'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { PriceCondition } from '../language/condition.ts'
import { and, FALSE, known, not, or, type Truth, undecided } from './truth.ts'

/** What a fact that nobody stated amounts to: open, or absent where an opening has to be shown (S7). */
export type Unstated = 'open' | 'absent'

/** What a condition is read against. */
export interface Asking {
  readonly facts: LoanFacts
  /** The currency of the instrument's sums, if it names any. */
  readonly currency: string | undefined
  readonly unstated: Unstated
}

/** Whether a condition holds. */
export function holds(condition: PriceCondition, asking: Asking): Truth {
  const { facts } = asking
  if ('all' in condition) return and(condition.all.map((each) => holds(each, asking)))
  if ('any' in condition) return or(condition.any.map((each) => holds(each, asking)))
  if ('not' in condition) return not(holds(condition.not, asking))
  if ('fact' in condition) {
    const value = facts.words[condition.fact]?.[0]
    return value === undefined
      ? missing(condition.fact, asking)
      : known((condition.is as readonly string[]).includes(value))
  }
  if ('shown' in condition) {
    const value = facts.words[condition.shown]?.[0]
    return value === undefined ? missing(condition.shown, asking) : known(value === condition.is)
  }
  if ('date' in condition) {
    const value = facts.dates[condition.date]?.[0]
    if (value === undefined) return missing(condition.date, asking)
    const { from, until } = condition
    return known((from === undefined || value >= day(from)) && (until === undefined || value < day(until)))
  }
  if ('sum' in condition) {
    const value = facts.sums[condition.sum]?.[0]
    if (value === undefined) return missing(condition.sum, asking)
    if (asking.currency !== undefined && asking.currency !== facts.currency.code)
      return missing('currency', asking)
    const { atLeast, atMost } = condition
    return known(
      (atLeast === undefined || value >= minor(atLeast, facts)) &&
        (atMost === undefined || value <= minor(atMost, facts)),
    )
  }
  const value = facts.counts[condition.count]?.[0]
  if (value === undefined) return missing(condition.count, asking)
  const { atLeast = 0, atMost = Infinity } = condition
  return known(value >= atLeast && value <= atMost)
}

function missing(of: string, { unstated }: Asking): Truth {
  return unstated === 'absent' ? FALSE : undecided({ kind: 'scope', of })
}

/**
 * The day of a date that stands in the law's data.
 *
 * @throws {RangeError} if it is none: a fault of the data
 */
export function day(text: string): number {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(`the law's data hold no date: ${text}`)
  return found
}

/**
 * Minor units of a sum that stands in the law's data.
 *
 * @throws {RangeError} if it is none
 */
export function minor(text: string, facts: LoanFacts): bigint {
  const found = parseAmount(text, facts.currency)
  if (typeof found !== 'bigint') throw new RangeError(`the law's data hold no sum: ${text}`)
  return found
}
