/**
 * Where the roots of an equation lie, and how many there are: intervals that hold exactly one each, and the certainty
 * that there is none beside them.
 *
 * Every discount factor falls as the rate rises, and so does the size of its derivative. Over an interval the advances
 * are therefore worth most at its beginning and least at its end, and the payments too: two evaluations bound the
 * whole equation, and two its derivative. An interval is dropped where the equation keeps one sign, settled where its
 * derivative does, and halved otherwise (interval bisection: Moore, Kearfott and Cloud, Introduction to Interval
 * Analysis, chapter 8). Binary floating point searches here with a margin for its rounding; `certify.ts` has the last word.
 */
import type { Term } from './equation.ts'

/** An interval of the logarithm of 1 + the rate per period that holds exactly one root above zero. */
export interface RootInterval {
  readonly from: number
  readonly until: number
  /** The sign of the equation from `from` to the root; beyond it, the other. */
  readonly signBefore: 1 | -1
}

/** An interval in which two roots may fall together. */
export interface Touching {
  readonly from: number
  readonly until: number
}

/** Every root at a rate above zero. */
export interface Isolated {
  readonly intervals: readonly RootInterval[]
  /** Where two roots, if they are roots, lie closer together than floating point can tell. */
  readonly touching: readonly Touching[]
}

/** What the equation is worth at one point, advances and payments apart, and how fast either falls. */
interface Evaluated {
  readonly at: number
  readonly advances: number
  readonly payments: number
  readonly advancesFall: number
  readonly paymentsFall: number
}

interface Weighed {
  readonly coefficient: number
  readonly whole: number
  readonly part: number
}

/** Of rounding in a sum of some thousand terms; far above what it comes to. */
const MARGIN = 1e-11
/** Intervals of this width, in parts of their place, are not halved further. */
const NARROW = 1e-9

/**
 * Isolates the roots.
 *
 * @param terms the earliest at no distance; at least two
 * @param signAt the certain sign of the equation at a logarithm of 1 + the rate, where floating point cannot tell
 */
export function isolateRoots(terms: readonly Term[], signAt: (logarithm: number) => number): Isolated {
  const weighed = weighedTerms(terms)
  const isCompound = weighed.every(({ part }) => part === 0)
  const evaluated = (at: number): Evaluated => evaluate(weighed, isCompound, at)
  const signOf = (e: Evaluated): number => {
    const value = e.advances - e.payments
    return Math.abs(value) > MARGIN * (e.advances + e.payments) ? Math.sign(value) : signAt(e.at)
  }
  const intervals: RootInterval[] = []
  const touching: Touching[] = []
  const open: [Evaluated, Evaluated][] = [[evaluated(0), evaluated(rootsEndBefore(weighed))]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [a, b] = next
    if (keepsSign(a.advances - b.payments, b.advances - a.payments, a.advances + a.payments)) continue
    const isMonotone = keepsSign(
      a.paymentsFall - b.advancesFall,
      b.paymentsFall - a.advancesFall,
      a.advancesFall + a.paymentsFall,
    )
    const isNarrow = b.at - a.at < NARROW * Math.max(b.at, 1e-6)
    if (!isMonotone && !isNarrow) {
      const middle = evaluated((a.at + b.at) / 2)
      open.push([middle, b], [a, middle])
      continue
    }
    const before = signOf(a)
    if (before * signOf(b) < 0) intervals.push(narrowed(a, b, { signBefore: before > 0 ? 1 : -1, evaluated }))
    else if (!isMonotone) touching.push({ from: a.at, until: b.at })
  }
  return { intervals, touching: touching.filter(({ from }) => from > 0) }
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
    const value = (middle.advances - middle.payments) * known.signBefore
    const isSure = Math.abs(value) > MARGIN * (middle.advances + middle.payments)
    if (!isSure || middle.at <= from || middle.at >= until) break
    if (value > 0) from = middle.at
    else until = middle.at
  }
  return { from, until, signBefore: known.signBefore }
}

/** Whether everything between two bounds lies on one side of nothing. */
function keepsSign(most: number, least: number, size: number): boolean {
  return least > MARGIN * size || most < -MARGIN * size
}

function weighedTerms(terms: readonly Term[]): readonly Weighed[] {
  const largest = terms.reduce((most, { coefficient: c }) => (c > most ? c : -c > most ? -c : most), 1n)
  return terms.map(({ coefficient, whole, part }) => ({
    coefficient: quotient(coefficient, largest),
    whole: Number(whole.n) / Number(whole.d),
    part: Number(part.n) / Number(part.d),
  }))
}

/** A quotient of whole numbers of any size, to floating point. */
function quotient(n: bigint, d: bigint): number {
  const bits = BigInt(Math.max(0, d.toString(2).length - 64))
  return Number(n >> bits) / Number(d >> bits)
}

function evaluate(terms: readonly Weighed[], isCompound: boolean, at: number): Evaluated {
  let [advances, payments, advancesFall, paymentsFall] = [0, 0, 0, 0]
  const rate = Math.expm1(at)
  for (const { coefficient, whole, part } of terms) {
    const simple = part === 0 ? 1 : 1 + part * rate
    const value = (Math.abs(coefficient) * Math.exp(-whole * at)) / simple
    // by the logarithm, and where parts of periods bear simple interest by the rate itself
    const fall = value * (isCompound ? whole : whole / (1 + rate) + part / simple)
    if (coefficient > 0) {
      advances += value
      advancesFall += fall
    } else {
      payments += value
      paymentsFall += fall
    }
  }
  return { at, advances, payments, advancesFall, paymentsFall }
}

/**
 * A point beyond which the earliest term, which no rate lessens, outweighs all of the other sign: there is no root.
 * There always is one, since every other factor falls towards nothing.
 */
function rootsEndBefore(terms: readonly Weighed[]): number {
  const [earliest, ...later] = terms
  const sign = Math.sign(earliest?.coefficient ?? 1)
  const against = later.filter(({ coefficient }) => Math.sign(coefficient) !== sign)
  let end = 0.25
  const outweighs = (): boolean => {
    const { advances, payments } = evaluate(against, false, end)
    return (advances + payments) * (1 + MARGIN) < Math.abs(earliest?.coefficient ?? 0)
  }
  while (!outweighs()) end *= 2
  return end
}
