/** Any terms and any events, for property tests: every setting, whether or not the whole makes a sensible loan. */
import fc from 'fast-check'
import { parseDay, type Day } from '../../calendar/index.ts'
import type { LoanEvent } from '../../events/index.ts'
import { fraction, ROUNDING_MODES, type Currency, type Fraction } from '../../money/index.ts'
import {
  COMPONENTS,
  contradictionsIn,
  type AllocationStep,
  type Charge,
  type Dates,
  type NominalRate,
  type Repayment,
  type Terms,
} from '../../terms/index.ts'
import { DAY_COUNTS } from '../day-count-json.ts'

export const currencies: readonly Currency[] = [
  { code: 'CNY', places: 2 },
  { code: 'JPY', places: 0 },
  { code: 'KWD', places: 3 },
]

const EPOCH = parseDay('2000-01-01') ?? 0

export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 20_000 }).map((n) => EPOCH + n)
const anyMinor = fc.bigInt(1n, 10n ** 12n)
const anyText = fc.string({ minLength: 1, maxLength: 20 })
const anyRate: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n))
  .map(([n, d]) => fraction(n, d))
const anyShare: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt(0n, 10n ** 6n), fc.bigInt(1n, 10n ** 6n))
  .map(([n, d]) => (n <= d ? fraction(n, d) : fraction(d, n)))
const anyStep = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 104 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
)

const anyNominalRate: fc.Arbitrary<NominalRate> = fc.record({
  value: anyRate,
  per: fc.constantFrom('year', 'month', 'day', 'whole-term'),
})

const anyDates: fc.Arbitrary<Dates> = fc.record(
  {
    step: anyStep,
    endOfMonth: fc.constantFrom('clip', 'keep-month-end'),
    from: fc.oneof(fc.constant('disbursement' as const), fc.record({ on: anyDay })),
    firstDueOn: anyDay,
    daysOff: fc.record({
      calendar: fc.array(anyDay, { maxLength: 3 }),
      move: fc.constantFrom('next-working-day', 'previous-working-day', 'next-unless-next-month'),
      interest: fc.constantFrom('runs-to-the-moved-date', 'runs-to-the-unmoved-date'),
    }),
  },
  { requiredKeys: ['step', 'endOfMonth', 'from'] },
)

const anyRepayment: fc.Arbitrary<Repayment> = fc.oneof(
  fc.record({
    method: fc.constantFrom(
      'equal-instalments',
      'level-by-formula',
      'equal-principal',
      'flat',
      'interest-only',
      'bullet',
    ),
  }) as fc.Arbitrary<Repayment>,
  fc.record({ method: fc.constant('balloon' as const), balloonMinor: anyMinor }),
  fc.record({
    method: fc.constant('custom' as const),
    instalments: fc.array(
      fc.oneof(
        fc.record({ dueOn: anyDay, principalMinor: anyMinor }),
        fc.record({ dueOn: anyDay, amountMinor: anyMinor }),
      ),
      { maxLength: 3 },
    ),
  }),
)

const anyCharge: fc.Arbitrary<Charge> = fc.record({
  id: anyText,
  title: fc.record({ en: anyText, zh: anyText }),
  component: fc.constantFrom('fee', 'cost'),
  payee: anyText,
  amount: fc.oneof(
    fc.record({ flatMinor: anyMinor }),
    fc.record({
      shareOf: fc.constantFrom('principal', 'outstanding-principal', 'instalment'),
      share: anyShare,
    }),
  ),
  when: fc.constantFrom(
    'deducted-at-disbursement',
    'due-at-disbursement',
    'each-instalment',
    'on-late-instalment',
    'on-prepayment',
  ),
})

const STEPS: readonly AllocationStep[] = (['past-due', 'due', 'in-advance'] as const).flatMap((of) =>
  COMPONENTS.map((component) => ({ of, component })),
)

const anyOrder: fc.Arbitrary<readonly AllocationStep[]> = fc.shuffledSubarray([...STEPS], {
  minLength: STEPS.length,
})

/** Any terms in a currency that do not contradict themselves. */
export const anyTerms = (currency: Currency): fc.Arbitrary<Terms> =>
  fc
    .record(
      {
        currency: fc.constant(currency),
        repayment: anyRepayment,
        instalments: fc.integer({ min: 4, max: 60 }),
        dates: anyDates,
        interest: fc.record({
          rate: anyNominalRate,
          dayCount: fc.constantFrom(...DAY_COUNTS),
          accrual: fc.constantFrom('by-days', 'by-period'),
          recalculation: fc.constantFrom('none', 'daily', 'daily-by-whole-payment', 'at-due-date'),
          onOverduePrincipal: fc.constantFrom('bears', 'does-not-bear'),
          onPayoff: fc.constantFrom('to-the-day', 'to-the-due-date', 'whole-term'),
        }),
        grace: fc.record({
          principal: fc.integer({ min: 0, max: 3 }),
          interestPayment: fc.integer({ min: 0, max: 3 }),
          interestFree: fc.integer({ min: 0, max: 4 }),
        }),
        rounding: fc.record({
          mode: fc.constantFrom(...ROUNDING_MODES),
          place: fc.constantFrom('per-instalment', 'at-the-end'),
          instalmentMultipleMinor: anyMinor,
        }),
        downPayment: fc.record({ share: anyShare, paid: fc.constantFrom('at-once', 'when-paid') }),
        charges: fc.array(anyCharge, { maxLength: 2 }),
        penalty: fc.record({
          rate: fc.oneof(fc.record({ timesContractRate: anyRate }), fc.record({ perYear: anyRate })),
          on: fc.constantFrom('overdue-principal', 'overdue-principal-and-interest'),
          instead: fc.constantFrom('of-contract-interest', 'besides-contract-interest'),
          graceDays: fc.integer({ min: 0, max: 30 }),
        }),
        allocation: fc.record(
          {
            across: fc.constantFrom('instalment-by-instalment', 'component-by-component'),
            order: anyOrder,
            afterDaysPastDue: fc.record({ days: fc.integer({ min: 1, max: 120 }), order: anyOrder }),
            surplus: fc.constantFrom(
              'next-instalment',
              'last-instalment',
              'next-then-last',
              'spread-equally',
              'hold',
              'refuse',
            ),
          },
          { requiredKeys: ['across', 'order', 'surplus'] },
        ),
        prepayment: fc.record({
          allowed: fc.constantFrom('whole-and-part', 'whole-only', 'no'),
          partly: fc.constantFrom('shorten-term', 'lower-instalment', 'keep-schedule'),
          fee: anyShare,
        }),
      },
      {
        requiredKeys: [
          'currency',
          'repayment',
          'instalments',
          'dates',
          'interest',
          'grace',
          'rounding',
          'charges',
          'allocation',
          'prepayment',
        ],
      },
    )
    .filter((terms) => contradictionsIn(terms).length === 0)

const base = { id: anyText, on: anyDay, bookedOn: anyDay }
const rests = fc.constantFrom('pauses' as const, 'runs-on' as const)
const typed = <T extends LoanEvent['type']>(type: T): { readonly type: fc.Arbitrary<T> } => ({
  type: fc.constant(type),
})
const paid = { amountMinor: anyMinor, channel: anyText }

/** Any event, of every type. */
export const anyEvent: fc.Arbitrary<LoanEvent> = fc.oneof(
  fc.record({ ...base, ...typed('disbursed'), amountMinor: anyMinor }),
  fc.record({ ...base, ...typed('repaid'), ...paid }),
  fc.record({ ...base, ...typed('paid-off'), channel: anyText }),
  fc.record({ ...base, ...typed('reversed'), event: anyText, because: anyText }),
  fc.record({
    ...base,
    ...typed('charged'),
    component: fc.constantFrom('fee' as const, 'cost' as const, 'penalty-interest' as const),
    amountMinor: anyMinor,
    payee: anyText,
    dueOn: anyDay,
  }),
  fc.record({
    ...base,
    ...typed('waived'),
    component: fc.constantFrom(...COMPONENTS),
    amountMinor: anyMinor,
  }),
  fc.record({ ...base, ...typed('refunded'), amountMinor: anyMinor }),
  fc.record({ ...base, ...typed('rate-changed'), rate: anyNominalRate }),
  fc.record({
    ...base,
    ...typed('rescheduled'),
    repayment: anyRepayment,
    instalments: fc.integer({ min: 1, max: 60 }),
    dates: anyDates,
  }),
  fc.record({ ...base, ...typed('interest-paused'), until: anyDay, penalty: rests }),
  fc.record({ ...base, ...typed('re-aged') }),
  fc.record(
    {
      ...base,
      ...typed('plan-agreed'),
      plan: anyText,
      instalments: fc.array(fc.record({ dueOn: anyDay, amountMinor: anyMinor }), { maxLength: 3 }),
      rate: anyNominalRate,
      penalty: rests,
    },
    { requiredKeys: ['type', 'id', 'on', 'bookedOn', 'plan', 'instalments', 'penalty'] },
  ),
  fc.record({ ...base, ...typed('plan-broken'), plan: anyText }),
  fc.record({ ...base, ...typed('settled'), forgivenMinor: anyMinor }),
  fc.record({ ...base, ...typed('written-off') }),
  fc.record({ ...base, ...typed('recovered'), ...paid }),
  fc.record({ ...base, ...typed('sold'), to: anyText }),
  fc.record({ ...base, ...typed('placed'), to: anyText }, { requiredKeys: ['type', 'id', 'on', 'bookedOn'] }),
  fc.record({ ...base, ...typed('day-closed') }),
)
