/** The equation and its first derivatives at a point, and what they can be over an interval, in floating point with a margin. */

/** A term in floating point: `coefficient ÷ ((1 + part × i)(1 + i)^whole)`. */
export interface Weighed {
  readonly coefficient: number
  readonly whole: number
  readonly part: number
}

/**
 * The sizes of the derivatives at one point, from the value itself up, advances and payments apart. By the logarithm of
 * 1 + the rate where all interest is compound, by the rate where parts of periods bear simple interest: in either every
 * derivative of a discount factor keeps its sign and falls in size.
 */
export interface Evaluated {
  /** The logarithm of 1 + the rate. */
  readonly at: number
  /** The place in the variable of the derivatives. */
  readonly along: number
  readonly advances: readonly number[]
  readonly payments: readonly number[]
}

/** Between what a value lies over an interval; its rounding included. */
export interface Enclosure {
  readonly least: number
  readonly most: number
}

/** Of rounding in a sum of some thousand terms, as a part of its size; far above what it comes to. */
export const MARGIN = 1e-11

/** The highest derivative that is looked at: clusters of so many roots are taken apart in few steps. */
const ORDERS = 5

/** Evaluates value and derivatives at a logarithm of 1 + the rate per period. */
export function evaluate(terms: readonly Weighed[], at: number): Evaluated {
  const isCompound = terms.every(({ part }) => part === 0)
  const rate = Math.expm1(at)
  const advances = Array.from({ length: ORDERS + 1 }, () => 0)
  const payments = Array.from({ length: ORDERS + 1 }, () => 0)
  for (const term of terms) {
    const side = term.coefficient > 0 ? advances : payments
    const sizes = isCompound ? byLogarithm(term, at) : byRate(term, at, rate)
    for (const [k, size] of sizes.entries()) side[k] = (side[k] ?? 0) + size
  }
  return { at, along: isCompound ? at : rate, advances, payments }
}

function byLogarithm({ coefficient, whole }: Weighed, at: number): readonly number[] {
  const sizes = [Math.abs(coefficient) * Math.exp(-whole * at)]
  for (let k = 1; k <= ORDERS; k++) sizes.push((sizes[k - 1] ?? 0) * whole)
  return sizes
}

/** Leibniz's rule: the k-th derivative of 1/(1 + part i) times that of (1 + i)^−whole, each as its size. */
function byRate({ coefficient, whole, part }: Weighed, at: number, rate: number): readonly number[] {
  const simple = [Math.abs(coefficient) / (1 + part * rate)]
  const compound = [Math.exp(-whole * at)]
  for (let k = 1; k <= ORDERS; k++) {
    simple.push(((simple[k - 1] ?? 0) * k * part) / (1 + part * rate))
    compound.push(((compound[k - 1] ?? 0) * (whole + k - 1)) / (1 + rate))
  }
  return simple.map((_, k) => {
    let sum = 0
    let binomial = 1
    for (let j = 0; j <= k; j++) {
      sum += binomial * (simple[j] ?? 0) * (compound[k - j] ?? 0)
      binomial = (binomial * (k - j)) / (j + 1)
    }
    return sum
  })
}

/** What value and slope can be between two points: from the highest derivative down, by its ends and by Taylor's series. */
export function enclosures(a: Evaluated, b: Evaluated): readonly [value: Enclosure, slope: Enclosure] {
  const width = b.along - a.along
  let higher = byEnds(a, b, ORDERS)
  let slope = higher
  for (let k = ORDERS - 1; k >= 0; k--) {
    const ends = byEnds(a, b, k)
    const forward = along(exactly(a, k), higher, { width, from: 'beginning' })
    const backward = along(exactly(b, k), higher, { width, from: 'end' })
    slope = higher
    higher = {
      least: Math.max(ends.least, forward.least, backward.least),
      most: Math.min(ends.most, forward.most, backward.most),
    }
  }
  return [higher, slope]
}

const signOfOrder = (k: number): 1 | -1 => (k % 2 === 0 ? 1 : -1)

/** A derivative at a point, with its rounding. */
function exactly({ advances, payments }: Evaluated, k: number): Enclosure {
  const [a = 0, p = 0] = [advances[k], payments[k]]
  const value = (a - p) * signOfOrder(k)
  return { least: value - MARGIN * (a + p), most: value + MARGIN * (a + p) }
}

/** A derivative over an interval, since each side is largest at the beginning and smallest at the end. */
function byEnds(a: Evaluated, b: Evaluated, k: number): Enclosure {
  const [aMost = 0, pMost = 0, aLeast = 0, pLeast = 0] = [
    a.advances[k],
    a.payments[k],
    b.advances[k],
    b.payments[k],
  ]
  const margin = MARGIN * (aMost + pMost)
  const [least, most] = [aLeast - pMost, aMost - pLeast]
  return signOfOrder(k) === 1
    ? { least: least - margin, most: most + margin }
    : { least: -most - margin, most: -least + margin }
}

/** What a value becomes over a width at slopes within an enclosure, from either end. */
function along(
  value: Enclosure,
  slope: Enclosure,
  over: { readonly width: number; readonly from: 'beginning' | 'end' },
): Enclosure {
  const [least, most] = over.from === 'beginning' ? [slope.least, slope.most] : [-slope.most, -slope.least]
  return {
    least: value.least + Math.min(0, over.width * least),
    most: value.most + Math.max(0, over.width * most),
  }
}
