/** A quotient of whole numbers of any size as a binary floating-point number, for searching; never for owed money. */

const KEPT_BITS = 64

/**
 * The quotient, to about sixteen digits.
 *
 * @param d above zero
 */
export function ratio(n: bigint, d: bigint): number {
  if (n < 0n) return -ratio(-n, d)
  const [up, down] = [bitsOver(n), bitsOver(d)]
  return (Number(n >> BigInt(up)) / Number(d >> BigInt(down))) * 2 ** (up - down)
}

/** Bits of a whole number beyond those that are kept. */
const bitsOver = (x: bigint): number => Math.max(0, x.toString(2).length - KEPT_BITS)
