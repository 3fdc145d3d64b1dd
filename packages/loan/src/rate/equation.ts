/** The equation that every method solves: discounted advances less discounted payments are nothing. */
import { add, compare, fraction, leastCommonMultiple, ZERO, type Fraction } from '../money/index.ts'

/**
 * One amount of the equation: `coefficient ÷ ((1 + part × i) × (1 + i)^whole)` at a rate of i per period.
 * Advances are above zero, payments below.
 */
export interface Term {
  /** A whole number; all terms of an equation share its unit, which no rate depends on. */
  readonly coefficient: bigint
  /** Periods at compound interest; whole or not. */
  readonly whole: Fraction
  /** The part of a period at simple interest, from 0; other than 0 under Appendix J only. */
  readonly part: Fraction
}

/** An amount at its distance from the beginning of the term. */
export interface Placed {
  /** Advances above zero, payments below. */
  readonly amount: Fraction
  readonly whole: Fraction
  readonly part: Fraction
}

/**
 * The terms of an equation, earliest first: amounts at one time added up, and all counted from the earliest of them,
 * which changes no root.
 */
export function termsOf(placed: readonly Placed[]): readonly Term[] {
  const unit = placed.reduce((lcm, { amount }) => leastCommonMultiple(lcm, amount.d), 1n)
  const byTime = new Map<string, Term>()
  for (const { amount, whole, part } of placed) {
    const key = `${whole.n}/${whole.d}+${part.n}/${part.d}`
    const coefficient = (byTime.get(key)?.coefficient ?? 0n) + (amount.n * unit) / amount.d
    byTime.set(key, { coefficient, whole, part })
  }
  const kept = [...byTime.values()].filter(({ coefficient }) => coefficient !== 0n)
  kept.sort((a, b) => compare(add(a.whole, a.part), add(b.whole, b.part)))
  const earliest = kept.reduce<Fraction>(
    (least, { whole }) => (compare(whole, least) < 0 ? whole : least),
    kept[0]?.whole ?? ZERO,
  )
  const back = fraction(-earliest.n, earliest.d)
  return kept.map((term) => ({ ...term, whole: add(term.whole, back) }))
}
