/** The invented phone that the borrower's examples are of, and what each format's example needs to be read. */
import type { Phone, ReadOptions, Warning } from '../log.ts'

/** Two invented agencies and a lender; every other number of the examples is somebody else's. */
export const EXAMPLE_PHONE: Phone = {
  point: 'own phone',
  person: 'borrower',
  role: 'debtor',
  collectors: [
    {
      number: '010-00000001',
      organisation: 'agency-1',
      kind: 'agency',
      creditor: 'lender-1',
      creditorType: 'consumer-finance',
      debts: ['loan-1'],
    },
    { number: '9501300000*', organisation: 'agency-2', kind: 'agency' },
    { number: '1069800000001', organisation: 'lender-1', kind: 'creditor' },
  ],
}

/** Numbers in the examples that are nobody's on the list; none may appear in anything that is read. */
export const OTHER_NUMBERS: readonly string[] = ['19900000000', '02100000000', '000000']

/** Options that every example can be read with. */
export const EXAMPLE_OPTIONS: ReadOptions = { logZone: 'UTC', phone: EXAMPLE_PHONE }

/** Warnings that a format always gives. */
export const ALWAYS_WARNED: Readonly<Record<string, readonly Warning['code'][]>> = {
  'carrier-bill-cn': ['unanswered-not-listed'],
}
