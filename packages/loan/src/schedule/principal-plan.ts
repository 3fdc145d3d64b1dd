/** What is asked where the principal of each instalment is known beforehand, or where the contract names each instalment. */
import { divideRounded, roundToMultiple } from '../money/index.ts'
import type { CustomInstalment, Terms } from '../terms/index.ts'
import { instalmentRoundedOnce } from './level-instalment.ts'
import type { Stretch } from './period-interest.ts'
import type { RatedPeriod } from './rated-period.ts'
import type { Asked } from './walk.ts'

/** What is lent in each period, and how the parts of it are rounded. */
export interface Spreading {
  readonly lent: readonly (readonly Stretch[])[]
  /** Instalments at the beginning that ask for no principal. */
  readonly principalGrace: number
  readonly rounding: Terms['rounding']
}

/** One equal part of an amount, in minor units and then in multiples of the instalment. */
function equalPart(amountMinor: bigint, parts: number, rounding: Terms['rounding']): bigint {
  const part = divideRounded(amountMinor, BigInt(parts), rounding.mode)
  return roundToMultiple(part, rounding.instalmentMultipleMinor, rounding.mode)
}

/**
 * Equal principal: each disbursement in equal parts over the instalments that fall due after it and after the grace; the
 * last takes what rounding leaves.
 */
export function askedEqualPrincipal({ lent, principalGrace, rounding }: Spreading): readonly Asked[] {
  const principal = lent.map(() => 0n)
  const last = lent.length - 1
  for (const [k, stretches] of lent.entries()) {
    for (const { amountMinor } of stretches) {
      const start = Math.min(Math.max(k, principalGrace), last)
      const part = equalPart(amountMinor, last - start + 1, rounding)
      for (let at = start; at < last; at++) principal[at] = (principal[at] ?? 0n) + part
    }
  }
  return principal.map((principalMinor, k) => (k === last ? { rest: true } : { principalMinor }))
}

/** Interest each time and all principal at the end; with one period, a bullet. */
export function askedInterestOnly(count: number): readonly Asked[] {
  return Array.from({ length: count }, (_, k) => (k === count - 1 ? { rest: true } : { principalMinor: 0n }))
}

/** What the contract names, and at last whatever is left. */
export function askedCustom(instalments: readonly CustomInstalment[]): readonly Asked[] {
  return instalments.map((instalment, k) => {
    if (k === instalments.length - 1) return { rest: true }
    return 'principalMinor' in instalment
      ? { principalMinor: instalment.principalMinor }
      : { amountMinor: instalment.amountMinor }
  })
}

/**
 * Flat: the interest of each disbursement for the rest of the term is an amount of its own, and both come back in equal
 * parts over the instalments due after it; the last takes the rest of both. Parts that rounding made too large end early.
 */
export function askedFlat(spreading: Spreading, rated: readonly RatedPeriod[]): readonly Asked[] {
  const { lent, principalGrace, rounding } = spreading
  const last = lent.length - 1
  const interest = lent.map(() => 0n)
  const principal = lent.map(() => 0n)
  const give = (to: bigint[], parts: { amountMinor: bigint; partMinor: bigint; start: number }): void => {
    const partMinor = parts.partMinor < 0n ? 0n : parts.partMinor
    let leftMinor = parts.amountMinor
    for (let k = parts.start; k <= last; k++) {
      const givenMinor = k === last || leftMinor < partMinor ? leftMinor : partMinor
      to[k] = (to[k] ?? 0n) + givenMinor
      leftMinor -= givenMinor
    }
  }
  for (const [k, stretches] of lent.entries()) {
    for (const stretch of stretches) {
      const { amountMinor } = stretch
      const totalMinor = flatInterest(stretch, rated.slice(k), rounding)
      const count = BigInt(last - k + 1)
      const interestPart = divideRounded(totalMinor, count, rounding.mode)
      give(interest, { amountMinor: totalMinor, partMinor: interestPart, start: k })
      const start = Math.min(Math.max(k, principalGrace), last)
      const partMinor =
        start > k
          ? equalPart(amountMinor, last - start + 1, rounding)
          : flatInstalment(amountMinor + totalMinor, count, rounding) - interestPart
      give(principal, { amountMinor, partMinor, start })
    }
  }
  return principal.map((principalMinor, k) => ({ principalMinor, fixedInterestMinor: interest[k] ?? 0n }))
}

const flatInstalment = (totalMinor: bigint, count: bigint, rounding: Terms['rounding']): bigint =>
  instalmentRoundedOnce(
    { n: totalMinor, d: count },
    { mode: rounding.mode, multipleMinor: rounding.instalmentMultipleMinor },
  )

/** Interest of the whole amount from its day to the end of the term, rounded once. */
function flatInterest(lent: Stretch, periods: readonly RatedPeriod[], { mode }: Terms['rounding']): bigint {
  let [n, d] = [0n, 1n]
  for (const rated of periods) {
    const { from, until } = rated.period
    const bears = lent.from > from ? rated.part(lent.from, until) : rated.whole
    ;[n, d] = [n * rated.d + bears * d, d * rated.d]
  }
  return divideRounded(lent.amountMinor * n, d, mode)
}
