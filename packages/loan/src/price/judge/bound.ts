/** What a limit is held against: the values the bound can have in one world, each with where it comes from. */
import {
  add,
  decimalText,
  fraction,
  multiply,
  ONE,
  parseDecimal,
  smaller,
  type Fraction,
} from '../../money/index.ts'
import type { LoanFacts } from '../facts/loan-facts.ts'
import type { Series, SeriesValue } from '../language/instrument.ts'
import type { Bound, SeriesId } from '../language/measure.ts'
import { minor } from './condition.ts'
import { measured } from './measure.ts'
import { seriesOn } from './series.ts'
import type { Need } from './truth.ts'

/** One value of a bound: percent, minor units, months or days. */
export interface BoundValue {
  readonly value: Fraction
  /** The value of a series that it was made of. */
  readonly from?: SeriesValue & { readonly series: SeriesId }
  /** The rate that was shown, as a text with the places it has. */
  readonly shown?: string
}

/** What is known of a bound: its values, all possible, or why there are none. */
export interface BoundKnown {
  readonly values: readonly BoundValue[]
  /** Why it is not known, or which of its values holds. */
  readonly needs: readonly Need[]
  /** Where these are missing, so that the values are the most it can be. */
  readonly mayBeLess?: readonly Need[]
}

/** What bounds are read from. */
export interface BoundSetting {
  readonly facts: LoanFacts
  readonly series: readonly Series[]
  readonly options: ReadonlyMap<string, string>
  /** The currency of the instrument's sums. */
  readonly currency: string | undefined
}

/** The values that a bound can have. */
export function boundOf(bound: Bound, setting: BoundSetting): BoundKnown {
  const { facts } = setting
  if ('percent' in bound) return one(decimal(bound.percent))
  if ('count' in bound) return one(fraction(BigInt(bound.count)))
  if ('sum' in bound) {
    const isOurs = setting.currency === undefined || setting.currency === facts.currency.code
    return isOurs ? one(fraction(minor(bound.sum, facts))) : none({ kind: 'scope', of: 'currency' })
  }
  if ('series' in bound) return timesSeries(bound, setting)
  if ('asShown' in bound) {
    const shown = facts.rates[bound.asShown]?.[0]
    if (shown === undefined) return none({ kind: 'scope', of: bound.asShown })
    // 13.0 stands for everything up to 13.05: a figure is shown rounded
    const value = add(shown.percent, fraction(1n, 2n * 10n ** BigInt(shown.places)))
    return {
      values: [{ value, shown: decimalText(shown.percent, shown.places, 'half-up') }],
      needs: [],
    }
  }
  if ('moneyAdvancedOf' in bound) return withInterest(bound, setting)
  const of = measured(bound.of, facts, setting.options)
  if (of.value === undefined || of.isLeast) return { values: [], needs: of.needs }
  const plus = bound.plus === undefined ? undefined : decimal(bound.plus)
  const scale = of.unit === 'money' ? fraction(10n ** BigInt(facts.currency.places)) : ONE
  const scaled = multiply(of.value, decimal(bound.times))
  return one(plus === undefined ? scaled : add(scaled, multiply(plus, scale)))
}

function timesSeries(
  bound: Extract<Bound, { readonly series: string }>,
  { facts, series }: BoundSetting,
): BoundKnown {
  const on = facts.dates[bound.on]?.[0]
  if (on === undefined) return none({ kind: 'scope', of: bound.on })
  const found = series.find((each) => each.id === bound.series)
  if (found === undefined) throw new RangeError(`no series ${bound.series}`)
  const values = seriesOn(found, on).map(({ value, entry }) => ({
    value: multiply(value, decimal(bound.times)),
    from: { ...entry, series: bound.series },
  }))
  return { values, needs: values.length === 1 ? [] : [{ kind: 'series', of: bound.series }] }
}

const MONTHS_OF_YEAR = 12n

function withInterest(
  bound: Extract<Bound, { readonly moneyAdvancedOf: unknown }>,
  setting: BoundSetting,
): BoundKnown {
  const { facts } = setting
  const agreed = facts.sums[bound.moneyAdvancedOf]?.[0]
  const months = facts.counts[bound.over]?.[0]
  if (agreed === undefined) return none({ kind: 'scope', of: bound.moneyAdvancedOf })
  if (months === undefined) return none({ kind: 'scope', of: bound.over })
  const advanced = facts.advances?.reduce((total, { amount }) => total + amount, 0n)
  const principal = advanced !== undefined && advanced > 0n ? smaller(advanced, agreed) : agreed
  const rate = boundOf(bound.withInterestAt, setting)
  const years = fraction(BigInt(months), MONTHS_OF_YEAR * 100n)
  return {
    needs: rate.needs,
    values: rate.values.map((each) => ({
      ...each,
      value: multiply(fraction(principal), add(ONE, multiply(each.value, years))),
    })),
    ...(advanced === undefined && { mayBeLess: [{ kind: 'scope', of: 'advances' }] }),
  }
}

const one = (value: Fraction): BoundKnown => ({ values: [{ value }], needs: [] })
const none = (need: Need): BoundKnown => ({ values: [], needs: [need] })

/** A decimal number of the law's data; one below zero too. */
function decimal(text: string): Fraction {
  const value = parseDecimal(text)
  if (value === undefined) throw new RangeError(`the law's data hold no number: ${text}`)
  return value
}
