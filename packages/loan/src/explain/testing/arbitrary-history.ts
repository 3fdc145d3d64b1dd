/** Drawn histories of a plain loan: paid early, late, in part, forgiven, charged; for tests that hold of every account. */
import fc from 'fast-check'
import { parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'

/** The day on which every drawn loan is paid out. */
export const LENT_ON: Day = parseDay('2025-01-10') ?? 0

export const LENT_MINOR = 3000_00n

const lent: LoanEvent = {
  type: 'disbursed',
  id: 'lent',
  on: LENT_ON,
  bookedOn: LENT_ON,
  amountMinor: LENT_MINOR,
}

const event: fc.Arbitrary<(id: string) => LoanEvent> = fc
  .record({ after: fc.integer({ min: 1, max: 200 }), amountMinor: fc.bigInt(1n, 900_00n), what: fc.nat(9) })
  .map(({ after, amountMinor, what }) => (id): LoanEvent => {
    const base = { id, on: LENT_ON + after, bookedOn: LENT_ON + after }
    if (what === 0)
      return { ...base, type: 'charged', component: 'fee', amountMinor, payee: 'lender', dueOn: base.on }
    return { ...base, type: 'repaid', amountMinor, channel: 'wallet' }
  })

/** Up to six events after the loan was paid out, in the order of their days. */
export const anyHistory: fc.Arbitrary<readonly LoanEvent[]> = fc
  .array(event, { maxLength: 6 })
  .map((events) => [lent, ...events.map((make, at) => make(`event-${at}`)).toSorted((a, b) => a.on - b.on)])
