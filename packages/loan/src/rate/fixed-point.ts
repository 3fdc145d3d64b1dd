/**
 * Exponentials and logarithms of fixed-point whole numbers, so that the sign of an equation can be told for certain
 * where binary floating point only searches. A value x stands as the whole number x × 2^bits.
 *
 * Method: reduction of the argument and Taylor's series for the exponential, Newton's iteration for the logarithm
 * (Brent and Zimmermann, Modern Computer Arithmetic, sections 4.3 and 4.2.3).
 */

const constants = new Map<number, bigint>()

/** The natural logarithm of two, by 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). */
function logarithmOfTwo(bits: number): bigint {
  const known = constants.get(bits)
  if (known !== undefined) return known
  const guarded = BigInt(bits + 16)
  const artanh = (k: bigint): bigint => {
    let power = (1n << guarded) / k
    let sum = power
    for (let odd = 3n; power > 0n; odd += 2n) {
      power /= k * k
      sum += power / odd
    }
    return sum
  }
  const value = (18n * artanh(26n) - 2n * artanh(4801n) + 8n * artanh(8749n)) >> 16n
  constants.set(bits, value)
  return value
}

/** How often the argument of the exponential is halved before Taylor's series, and its result squared after it. */
const HALVINGS = 12

/**
 * The exponential of a fixed-point number.
 *
 * @param x of any sign, at most some thousands
 * @param bits from 32
 * @returns with a relative error under 2^(24 − bits), and an absolute one of 1 in its last bit
 */
export function exponential(x: bigint, bits: number): bigint {
  const wide = BigInt(bits + HALVINGS + 8)
  const shift = BigInt(HALVINGS + 8)
  const two = logarithmOfTwo(bits + HALVINGS + 8)
  let rest = x << shift
  let twos = rest / two
  rest -= twos * two
  if (rest < 0n) {
    rest += two
    twos -= 1n
  }
  const small = rest >> BigInt(HALVINGS)
  let term = 1n << wide
  let sum = term
  for (let k = 1n; term > 0n; k++) {
    term = ((term * small) >> wide) / k
    sum += term
  }
  for (let k = 0; k < HALVINGS; k++) sum = (sum * sum) >> wide
  const scale = twos - shift
  return scale >= 0n ? sum << scale : sum >> -scale
}

/**
 * The natural logarithm of a fixed-point number.
 *
 * @param x above zero
 * @returns with an absolute error under 2^(32 − bits)
 * @throws {RangeError} if `x` is zero or less
 */
export function logarithm(x: bigint, bits: number): bigint {
  if (x <= 0n) throw new RangeError(`a logarithm needs a number above zero, got ${x}`)
  const twos = x.toString(2).length - bits - 1
  const mantissa = twos >= 0 ? x >> BigInt(twos) : x << BigInt(-twos)
  const one = 1n << BigInt(bits)
  const seed = Math.log(Number(mantissa >> BigInt(bits - 52)) / 2 ** 52)
  let y = BigInt(Math.round(seed * 2 ** 50)) << BigInt(bits - 50)
  // each step of y + 2 (m − e^y) ÷ (m + e^y) triples the digits that are right
  for (let right = 45; right < bits; right *= 3) {
    const power = exponential(y, bits)
    y += ((mantissa - power) * 2n * one) / (mantissa + power)
  }
  return y + BigInt(twos) * logarithmOfTwo(bits)
}
