/** Grace on the payment of interest: it runs at the beginning and is asked for later, in equal parts. */
import { divideRounded, type RoundingMode } from '../money/index.ts'
import type { Walked } from './walk.ts'

/**
 * Moves the interest of the first instalments into those after them. What is deferred bears no interest.
 *
 * @param count instalments in which no interest is asked for, from 0 and below the number of instalments
 * @returns the same total of interest; each later instalment has its share of what is left, so that the last takes the rest
 */
export function deferInterest(
  walked: readonly Walked[],
  count: number,
  mode: RoundingMode,
): readonly Walked[] {
  if (count === 0) return walked
  let left = walked.slice(0, count).reduce((sum, { interestMinor }) => sum + interestMinor, 0n)
  return walked.map((step, k) => {
    if (k < count) return { ...step, interestMinor: 0n }
    const share = divideRounded(left, BigInt(walked.length - k), mode)
    left -= share
    return { ...step, interestMinor: step.interestMinor + share }
  })
}
