/** A plain loan for the tests of forbearance: twelve equal instalments in yuan, interest by days over 365. */
import { fraction } from '../../money/index.ts'
import type { Components, NominalRate, Terms } from '../../terms/index.ts'

export const YUAN = { code: 'CNY', places: 2 }

export const PER_YEAR_18: NominalRate = { value: fraction(18n, 100n), per: 'year' }

/** Nothing of any component, but what is stated. */
export const owed = (parts: Partial<Components>): Components => ({
  principal: 0n,
  interest: 0n,
  'penalty-interest': 0n,
  fee: 0n,
  cost: 0n,
  ...parts,
})

/** Terms of a plain loan. */
export const plainTerms = (settings: Partial<Terms>): Terms => ({
  currency: YUAN,
  repayment: { method: 'equal-instalments' },
  instalments: 12,
  dates: { step: { months: 1 }, endOfMonth: 'clip', from: 'disbursement' },
  interest: {
    rate: PER_YEAR_18,
    dayCount: { days: 'actual', year: 365 },
    accrual: 'by-days',
    recalculation: 'daily',
    onOverduePrincipal: 'bears',
    onPayoff: 'to-the-day',
  },
  grace: { principal: 0, interestPayment: 0, interestFree: 0 },
  rounding: { mode: 'half-up', place: 'per-instalment', instalmentMultipleMinor: 1n },
  charges: [],
  allocation: {
    across: 'instalment-by-instalment',
    order: (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
      (['cost', 'fee', 'penalty-interest', 'interest', 'principal'] as const).map((component) => ({
        of,
        component,
      })),
    ),
    surplus: 'next-instalment',
  },
  prepayment: { allowed: 'whole-and-part', partly: 'lower-instalment', fee: fraction(0n) },
  ...settings,
})
