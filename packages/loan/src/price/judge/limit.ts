/** `limit`: is a number within its bounds? */
import { compare } from '../../money/index.ts'
import type { LimitRule } from '../language/rule.ts'
import { boundOf, type BoundKnown, type BoundSetting, type BoundValue } from './bound.ts'
import { measured, optionOf, quantity, type Measured } from './measure.ts'
import type { Quantity } from './quantity.ts'
import { amongAll, known, or, type Truth, undecided } from './truth.ts'

/** The numbers compared. */
export interface LimitDecided {
  readonly kind: 'limit'
  /** Absent where it cannot be told. */
  readonly measured?: Quantity
  /** Whether parts of what is measured are not known, so that it may be more. */
  readonly mayBeMore: boolean
  readonly atMost?: Quantity
  readonly atLeast?: Quantity
  /** The value of a series that the bound was made of. */
  readonly from?: NonNullable<BoundValue['from']>
  /** The yearly rate as it was shown, percent: the bound is the most that rounds to it. */
  readonly shown?: string
}

/** What a kind of rule finds in one world: whether it is broken, and what decided, told on demand. */
export interface Found<D> {
  readonly broken: Truth
  readonly decided: () => D
}

/** Whether the measure lies outside its bounds. */
export function judgeLimit(rule: LimitRule, setting: BoundSetting): Found<LimitDecided> {
  const { facts, options } = setting
  const found = measured(rule.measure, facts, options)
  const most = rule.atMost === undefined ? undefined : boundOf(optionOf(rule.atMost, options), setting)
  const least = rule.atLeast === undefined ? undefined : boundOf(optionOf(rule.atLeast, options), setting)
  const broken = or([
    ...(most === undefined ? [] : [outside(found, most, isAbove)]),
    ...(least === undefined ? [] : [outside(found, least, isBelow)]),
  ])
  return {
    broken,
    decided: () => {
      const told = found.told()
      const [top, bottom] = [strictest(most, 1), strictest(least, -1)]
      const from = top?.from ?? bottom?.from
      return {
        kind: 'limit',
        mayBeMore: found.isLeast,
        ...(told && { measured: told }),
        ...(top && { atMost: quantity(found.unit, top.value, facts) }),
        ...(bottom && { atLeast: quantity(found.unit, bottom.value, facts) }),
        ...(from && { from }),
        ...(top?.shown !== undefined && { shown: top.shown }),
      }
    },
  }
}

/** The bound that the measure breaks first. */
function strictest(bound: BoundKnown | undefined, sign: 1 | -1): BoundValue | undefined {
  return bound?.values.toSorted((a, b) => sign * compare(a.value, b.value))[0]
}

function outside(
  found: Measured,
  bound: BoundKnown,
  test: (found: Measured, bound: BoundKnown, value: BoundValue) => Truth,
): Truth {
  if (bound.values.length === 0) return undecided(...bound.needs, ...(found.isLeast ? found.needs : []))
  return amongAll(
    bound.values.map((value) => weighed(test(found, bound, value), value)),
    bound.needs,
  )
}

function isAbove(found: Measured, { mayBeLess = [] }: BoundKnown, { value }: BoundValue): Truth {
  const sign = found.against(value)
  if (sign === undefined) return undecided(...found.needs)
  if (sign > 0) return known(true)
  const missing = [...(found.isLeast ? found.needs : []), ...mayBeLess]
  return missing.length > 0 ? undecided(...missing) : known(false)
}

function isBelow(found: Measured, _bound: BoundKnown, { value }: BoundValue): Truth {
  const sign = found.against(value)
  if (sign === undefined) return undecided(...found.needs)
  if (sign >= 0) return known(false)
  return found.isLeast ? undecided(...found.needs) : known(true)
}

/** A bound made of a value whose text was not verified accuses nobody (S4). */
function weighed(truth: Truth, { from }: BoundValue): Truth {
  if (from?.basis !== 'unverified' || !truth.certain) return truth
  return undecided({ kind: 'series-value', of: `${from.series} ${from.from}` })
}
