/** The smaller and the larger of two whole numbers. */

/** The smaller of two. */
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The larger of two. */
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
