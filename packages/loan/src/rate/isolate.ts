/**
 * Where the roots of an equation lie, and how many there are: intervals that hold exactly one each, and the certainty
 * that there is none beside them.
 *
 * Every discount factor falls as the rate rises, and so does the size of each of its derivatives. Over an interval the
 * advances are therefore worth most at its beginning and least at its end, and the payments too, in every derivative:
 * two evaluations enclose them all, and Taylor's series makes the enclosures of the lower ones tight. An interval is
 * dropped where the equation keeps one sign, settled where its derivative does, and halved otherwise (Moore, Kearfott
 * and Cloud, Introduction to Interval Analysis, chapters 6 and 8). Binary floating point searches here, with a margin for its
 * rounding; where that is not enough, and for the rate itself, `certify.ts` has the last word.
 */
import type { Term } from './equation.ts'
import { ratio } from './ratio.ts'
import { type Enclosure, enclosures, evaluate, type Evaluated, MARGIN, type Weighed } from './taylor.ts'

/** An interval of the logarithm of 1 + the rate per period that holds exactly one root above zero. */
export interface RootInterval {
  readonly from: number
  readonly until: number
  /** The sign of the equation from `from` to the root; beyond it, the other. */
  readonly signBefore: 1 | -1
}

/** An interval in which roots may fall together. */
export interface Touching {
  readonly from: number
  readonly until: number
}

/** Every root at a rate above zero. */
export interface Isolated {
  readonly intervals: readonly RootInterval[]
  /** Where several roots, if they are roots, lie closer together than floating point can tell. */
  readonly touching: readonly Touching[]
}

/**
 * The certain value of the equation at a logarithm of 1 + the rate per period, in its largest coefficient; 0 where it
 * is nothing to within its error bound.
 */
export type CertainValue = (logarithm: number) => number

/** Intervals of this width, in parts of their place, are not halved further. */
const NARROW = 1e-12

/**
 * Isolates the roots.
 *
 * @param terms the earliest at no distance; at least two
 */
export function isolateRoots(terms: readonly Term[], certain: CertainValue): Isolated {
  const weighed = weighedTerms(terms)
  const evaluated = (at: number): Evaluated => evaluate(weighed, at)
  const intervals: RootInterval[] = []
  const touching: Touching[] = []
  const open: [Evaluated, Evaluated][] = [[evaluated(0), evaluated(rootsEndBefore(weighed))]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [a, b] = next
    const [value, slope] = enclosures(a, b)
    if (isApartFromZero(value)) continue
    if (isApartFromZero(slope)) {
      const before = signOf(a, certain)
      if (before * signOf(b, certain) < 0) {
        intervals.push(narrowed(a, b, { signBefore: before > 0 ? 1 : -1, evaluated }))
      }
    } else if (!isExhausted(a, b, slope)) {
      const middle = evaluated((a.at + b.at) / 2)
      open.push([middle, b], [a, middle])
    } else if (mayHoldRoots(a, b, { slope, certain })) touching.push({ from: a.at, until: b.at })
  }
  return { intervals, touching: touching.filter(({ from }) => from > 0) }
}

const isApartFromZero = ({ least, most }: Enclosure): boolean => least > 0 || most < 0

/** The sign at a point, by floating point where its margin allows. */
function signOf({ at, advances, payments }: Evaluated, certain: CertainValue): number {
  const [a = 0, p = 0] = [advances[0], payments[0]]
  return Math.abs(a - p) > MARGIN * (a + p) ? Math.sign(a - p) : Math.sign(certain(at))
}

/** Whether halving tells nothing more: rounding hides the slope, or the interval is as narrow as it gets. */
function isExhausted(a: Evaluated, b: Evaluated, { least, most }: Enclosure): boolean {
  const size = (a.advances[1] ?? 0) + (a.payments[1] ?? 0)
  return most - least < 8 * MARGIN * size || b.at - a.at < NARROW * Math.max(b.at, NARROW)
}

/** Where the slope is all but nothing: whether it could carry the certain value at the beginning down to nothing. */
function mayHoldRoots(
  a: Evaluated,
  b: Evaluated,
  known: { readonly slope: Enclosure; readonly certain: CertainValue },
): boolean {
  const steepest = Math.max(Math.abs(known.slope.least), Math.abs(known.slope.most))
  return Math.abs(known.certain(a.at)) <= 2 * steepest * (b.along - a.along)
}

/** An interval halved for as long as floating point knows on which side of the middle the root lies. */
function narrowed(
  a: Evaluated,
  b: Evaluated,
  known: { readonly signBefore: 1 | -1; readonly evaluated: (at: number) => Evaluated },
): RootInterval {
  let [from, until] = [a.at, b.at]
  for (;;) {
    const middle = known.evaluated((from + until) / 2)
    const [advances = 0, payments = 0] = [middle.advances[0], middle.payments[0]]
    const value = (advances - payments) * known.signBefore
    const isSure = Math.abs(value) > MARGIN * (advances + payments)
    if (!isSure || middle.at <= from || middle.at >= until) break
    if (value > 0) from = middle.at
    else until = middle.at
  }
  return { from, until, signBefore: known.signBefore }
}

function weighedTerms(terms: readonly Term[]): readonly Weighed[] {
  const largest = terms.reduce((most, { coefficient: c }) => (c > most ? c : -c > most ? -c : most), 1n)
  return terms.map(({ coefficient, whole, part }) => ({
    coefficient: ratio(coefficient, largest),
    whole: ratio(whole.n, whole.d),
    part: ratio(part.n, part.d),
  }))
}

/**
 * A point beyond which the earliest term, which no rate lessens, outweighs all of the other sign: there is no root.
 * There always is such a point, since every other factor falls towards nothing.
 */
function rootsEndBefore(terms: readonly Weighed[]): number {
  const [earliest, ...later] = terms
  const sign = Math.sign(earliest?.coefficient ?? 1)
  const against = later.filter(({ coefficient }) => Math.sign(coefficient) !== sign)
  let end = 0.25
  const outweighs = (): boolean => {
    const { advances, payments } = evaluate(against, end)
    return ((advances[0] ?? 0) + (payments[0] ?? 0)) * (1 + MARGIN) < Math.abs(earliest?.coefficient ?? 0)
  }
  while (!outweighs()) end *= 2
  return end
}
