/**
 * The yearly cost that Chinese texts speak of. None that was read says how costs become a yearly rate, so each instrument
 * that measures it declares the reading `annualised`, with why it is open there.
 */
import type { Measure } from '@forbear/loan/price'

/** Everything the borrower pays, by the year, on either reading. */
export const YEARLY_COST = {
  yearlyCost: { reading: 'annualised', options: { nominal: 'nominal', compounded: 'effective' } },
} as const satisfies Measure
