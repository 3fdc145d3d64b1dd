/**
 * Fair offers: what somebody can spare in a month, spread over all lenders in proportion to what each is owed. No lender
 * is favoured, and none loses a minor unit to rounding.
 */
import { fraction, type Fraction, smaller } from '../money/index.ts'

/** What is owed to one lender. */
export interface OwedTo {
  /** Unique among the lenders. */
  readonly lender: string
  /** Minor units from 0, everything due or not; of one currency. */
  readonly owedMinor: bigint
}

export interface Offer extends OwedTo {
  /** Each month, in minor units. */
  readonly offerMinor: bigint
  /** The exact share before it became whole minor units. */
  readonly exactMinor: Fraction
  /** Whether the offer is the exact share, the next minor unit above it, or the one below. */
  readonly rounding: 'exact' | 'up' | 'down'
  /** Months of this offer until what is owed is paid, the last perhaps smaller, if no interest runs; absent for no offer. */
  readonly months?: number
}

export interface FairOffers {
  readonly offers: readonly Offer[]
  /** The sum of the offers: what can be spared, or all that is owed if that is less. */
  readonly offeredMinor: bigint
  /** What can be spared beyond all that is owed. */
  readonly leftMinor: bigint
}

/**
 * Offers in proportion to what is owed, by largest remainders: everybody is given the whole minor units of the exact
 * share, and the minor units that are left go to the greatest remainders; between equal ones to the larger debt, then to
 * the lender first in the list.
 *
 * @param spareMinor what can be spared in a month, in minor units; below zero is offered as nothing
 * @throws {RangeError} if a lender stands twice, or is owed less than nothing
 */
export function fairOffers(spareMinor: bigint, debts: readonly OwedTo[]): FairOffers {
  if (new Set(debts.map(({ lender }) => lender)).size < debts.length)
    throw new RangeError('a lender stands twice')
  if (debts.some(({ owedMinor }) => owedMinor < 0n))
    throw new RangeError('a lender is owed less than nothing')
  const owedMinor = debts.reduce((sum, debt) => sum + debt.owedMinor, 0n)
  const spare = spareMinor > 0n ? spareMinor : 0n
  const offeredMinor = smaller(spare, owedMinor)
  const shares = debts.map((debt) => {
    const product = offeredMinor * debt.owedMinor
    const [whole, remainder] = owedMinor === 0n ? [0n, 0n] : [product / owedMinor, product % owedMinor]
    return { debt, whole, remainder }
  })
  const toSpread = offeredMinor - shares.reduce((sum, { whole }) => sum + whole, 0n)
  const byRemainder = shares.toSorted(
    (a, b) => order(b.remainder, a.remainder) || order(b.debt.owedMinor, a.debt.owedMinor),
  )
  const favoured = new Set(byRemainder.slice(0, Number(toSpread)))
  const offers = shares.map((share) => {
    const offerMinor = share.whole + (favoured.has(share) ? 1n : 0n)
    return {
      ...share.debt,
      offerMinor,
      exactMinor: owedMinor === 0n ? fraction(0n) : fraction(offeredMinor * share.debt.owedMinor, owedMinor),
      rounding: share.remainder === 0n ? 'exact' : favoured.has(share) ? 'up' : 'down',
      ...(offerMinor === 0n ? {} : { months: Number((share.debt.owedMinor + offerMinor - 1n) / offerMinor) }),
    } as const
  })
  return { offers, offeredMinor, leftMinor: spare - offeredMinor }
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
