/** What a limit measures, taken from the facts of one world: how it stands to any bound, and what is missing of it. */
import { add, compare, fraction, multiply, ZERO, type Fraction } from '../../money/index.ts'
import type { Charge, LoanFacts } from '../facts/loan-facts.ts'
import type { Annualised, ChargeSelector, Measure } from '../language/measure.ts'
import { moneyOf, percentOf, type Quantity, type Unit } from './quantity.ts'
import { costAgainst, costText, movementsOf } from './yearly-cost.ts'
import type { Need } from './truth.ts'

/** A measure of one loan. */
export interface Measured {
  readonly unit: Unit
  /** The measure less a bound, as a sign; `undefined` where it cannot be told. */
  readonly against: (bound: Fraction) => number | undefined
  /** Whether what is known is only the least it can be, since parts are missing. */
  readonly isLeast: boolean
  readonly needs: readonly Need[]
  /** The number itself, where it can be told. */
  readonly told: () => Quantity | undefined
  /** The number as a fraction, for bounds that are made of it; percent or minor units. */
  readonly value: Fraction | undefined
}

const scope = (of: string): Need => ({ kind: 'scope', of })

/**
 * The measure in one world.
 *
 * @param options which option of each reading is tried
 */
export function measured(measure: Measure, facts: LoanFacts, options: ReadonlyMap<string, string>): Measured {
  if ('rates' in measure) {
    const missing = measure.rates.filter((name) => facts.rates[name] === undefined)
    const stated = measure.rates.flatMap((name) => facts.rates[name]?.slice(0, 1) ?? [])
    const sum = stated.map((rate) => rate.percent).reduce(add, ZERO)
    return plain('percent', stated.length === 0 ? undefined : sum, { missing, facts })
  }
  if ('onMoneyAdvanced' in measure) return onMoneyAdvanced(measure.onMoneyAdvanced, facts)
  if ('yearlyCost' in measure) return yearlyCost(optionOf(measure.yearlyCost, options), facts)
  if ('sums' in measure) {
    const missing = measure.sums.filter((name) => facts.sums[name] === undefined)
    const stated = measure.sums.flatMap((name) => facts.sums[name]?.slice(0, 1) ?? [])
    const sum = fraction(stated.reduce((total, each) => total + each, 0n))
    return plain('money', stated.length === 0 ? undefined : sum, { missing, facts })
  }
  if ('charges' in measure) {
    const { charges } = facts
    const sum = fraction(chargesOf(charges ?? [], measure.charges))
    return plain('money', charges === undefined ? undefined : sum, {
      missing: charges === undefined ? ['charges'] : [],
      facts,
    })
  }
  const value = facts.counts[measure.count]?.[0]
  const unit = measure.count === 'arrears.days' ? 'days' : 'months'
  return plain(unit, value === undefined ? undefined : fraction(BigInt(value)), {
    missing: value === undefined ? [measure.count] : [],
    facts,
  })
}

/** The value under the option tried, where it depends on a reading. */
export function optionOf<T>(
  value: T | { readonly reading: string; readonly options: Readonly<Record<string, T>> },
  options: ReadonlyMap<string, string>,
): T {
  if (typeof value !== 'object' || value === null || !('reading' in value)) return value
  const option = options.get(value.reading) ?? Object.keys(value.options)[0] ?? ''
  return value.options[option] as T
}

/** The sum of the charges that a selector admits, in minor units. */
export function chargesOf(charges: readonly Charge[], { kinds, payees }: ChargeSelector): bigint {
  return charges
    .filter(
      ({ kind, payee }) =>
        (kinds === undefined || kinds.includes(kind)) && (payees === undefined || payees.includes(payee)),
    )
    .flatMap(({ flows }) => flows)
    .reduce((sum, { amount }) => sum + amount, 0n)
}

function plain(
  unit: Unit,
  value: Fraction | undefined,
  known: { readonly missing: readonly string[]; readonly facts: LoanFacts },
): Measured {
  const { missing, facts } = known
  return {
    unit,
    against: (bound) => (value === undefined ? undefined : compare(value, bound)),
    isLeast: missing.length > 0,
    needs: missing.map(scope),
    told: () => (value === undefined ? undefined : quantity(unit, value, facts)),
    value,
  }
}

/** A number of a unit as it is told; money in minor units. */
export function quantity(unit: Unit, value: Fraction, facts: LoanFacts): Quantity {
  switch (unit) {
    case 'percent':
      return percentOf(value)
    case 'money':
      return moneyOf(value, facts.currency)
    case 'months':
    case 'days':
      return { unit, value: String(value.n / value.d) }
    default:
      return unit satisfies never
  }
}

/**
 * Interest is agreed on the principal of the contract; where less was advanced, it is more on what was really lent
 * (Civil Code article 670). What was advanced has to be known before a rate can clear.
 */
function onMoneyAdvanced(
  name: Extract<Measure, { readonly onMoneyAdvanced: unknown }>['onMoneyAdvanced'],
  facts: LoanFacts,
): Measured {
  const rate = facts.rates[name]?.[0]?.percent
  const principal = facts.sums['amount.principal']?.[0]
  const advanced = facts.advances?.reduce((sum, { amount }) => sum + amount, 0n)
  const missing = [
    ...(rate === undefined ? [name] : []),
    ...(principal === undefined ? ['amount.principal'] : []),
    ...(advanced === undefined ? ['advances'] : []),
  ]
  const isLess = principal !== undefined && advanced !== undefined && advanced > 0n && advanced < principal
  const value = rate === undefined ? undefined : isLess ? multiply(rate, fraction(principal, advanced)) : rate
  return plain('percent', value, { missing, facts })
}

function yearlyCost(annualised: Annualised, facts: LoanFacts): Measured {
  const missing = (['advances', 'payments', 'charges'] as const).filter((name) => facts[name] === undefined)
  const canTell = facts.advances !== undefined && (facts.payments ?? facts.charges) !== undefined
  const movements = canTell ? movementsOf(facts) : undefined
  const method: Need = { kind: 'method', of: annualised }
  return {
    unit: 'percent',
    against: (bound) => (movements === undefined ? undefined : costAgainst(movements, bound, annualised)),
    isLeast: missing.length > 0,
    needs: missing.length > 0 ? missing.map(scope) : [method],
    told: () => {
      const text = movements === undefined ? undefined : costText(movements, annualised)
      return text === undefined ? undefined : { unit: 'percent', value: text }
    },
    value: undefined,
  }
}
