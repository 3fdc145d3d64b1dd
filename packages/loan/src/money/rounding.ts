/** Rounding: the one place where an exact quotient becomes a whole number, by a mode that the product names. */

/**
 * What becomes of a part of a unit. Each is told for both signs; `half-…` modes differ only at an exact half.
 *
 * - `half-even`: to the nearest, a half to the even neighbour (banker's rounding, IEEE 754 roundTiesToEven)
 * - `half-up`: to the nearest, a half away from zero (四舍五入)
 * - `half-down`: to the nearest, a half towards zero
 * - `up`: away from zero
 * - `down`: towards zero
 */
export type RoundingMode = 'half-even' | 'half-up' | 'half-down' | 'up' | 'down'

export const ROUNDING_MODES: readonly RoundingMode[] = ['half-even', 'half-up', 'half-down', 'up', 'down']

/**
 * The quotient of two whole numbers, rounded once.
 *
 * @param numerator any sign
 * @param denominator above zero
 * @throws {RangeError} if `denominator` is zero or less
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator <= 0n) throw new RangeError(`denominator must be above zero, got ${denominator}`)
  const quotient = numerator / denominator
  const rest = numerator - quotient * denominator
  if (rest === 0n || !goesAway(mode, { quotient, rest: rest < 0n ? -rest : rest, denominator }))
    return quotient
  return numerator < 0n ? quotient - 1n : quotient + 1n
}

/** Whether a quotient cut towards zero goes one further from it, for the rest of the division, which is above zero. */
function goesAway(
  mode: RoundingMode,
  { quotient, rest, denominator }: Readonly<Record<'quotient' | 'rest' | 'denominator', bigint>>,
): boolean {
  switch (mode) {
    case 'up':
      return true
    case 'down':
      return false
    case 'half-up':
      return rest + rest >= denominator
    case 'half-down':
      return rest + rest > denominator
    case 'half-even': {
      const twice = rest + rest
      return twice === denominator ? (quotient & 1n) === 1n : twice > denominator
    }
    default:
      return mode satisfies never
  }
}

/**
 * A whole number rounded to a multiple of another, such as an instalment in whole yuan.
 *
 * @param multiple above zero, in the unit of `value`
 * @throws {RangeError} if `multiple` is zero or less
 */
export function roundToMultiple(value: bigint, multiple: bigint, mode: RoundingMode): bigint {
  return divideRounded(value, multiple, mode) * multiple
}
