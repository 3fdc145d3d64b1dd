/** The terms of a loan as JSON. Every setting is stated; none has a default, since a default would change money unseen. */
import {
  amount,
  byKey,
  currency,
  day,
  factor,
  list,
  name,
  object,
  optional,
  ratePercent,
  renamed,
  sharePercent,
  step,
  tagged,
  whole,
  word,
  wordOr,
  words,
  type Shape,
} from '../json/index.ts'
import type { Currency } from '../money/index.ts'
import { ROUNDING_MODES } from '../money/index.ts'
import {
  COMPONENTS,
  contradictionsIn,
  type Allocation,
  type AllocationStep,
  type Charge,
  type CustomInstalment,
  type Dates,
  type Grace,
  type Interest,
  type NominalRate,
  type PenaltyInterest,
  type Prepayment,
  type Repayment,
  type Rounding,
  type Terms,
} from '../terms/index.ts'
import { dayCount } from './day-count-json.ts'

/** More instalments than any loan to a person has; a hundred years of months. */
export const INSTALMENTS_AT_MOST = 1_200

/** A contracted rate: `{"percent": "7.2", "per": "year"}`. */
export const nominalRate: Shape<NominalRate> = object<NominalRate>({
  value: renamed('percent', ratePercent),
  per: word(['year', 'month', 'day', 'whole-term']),
})

const interest: Shape<Interest> = object<Interest>({
  rate: nominalRate,
  dayCount,
  accrual: word(['by-days', 'by-period']),
  recalculation: word(['none', 'daily', 'daily-by-whole-payment', 'at-due-date']),
  onOverduePrincipal: word(['bears', 'does-not-bear']),
  onPayoff: word(['to-the-day', 'to-the-due-date', 'whole-term']),
})

const penalty: Shape<PenaltyInterest> = object<PenaltyInterest>({
  rate: byKey<PenaltyInterest['rate']>({
    timesContractRate: object({ timesContractRate: factor }),
    perYear: object({ perYear: renamed('percentPerYear', ratePercent) }),
  }),
  on: word(['overdue-principal', 'overdue-principal-and-interest']),
  instead: word(['of-contract-interest', 'besides-contract-interest']),
  graceDays: whole(0, 366),
})

/** How a loan comes back, with the amounts of a currency. */
export function repaymentShape(of: Currency): Shape<Repayment> {
  const plain = <M extends Repayment['method']>(method: M): Shape<{ readonly method: M }> =>
    object<{ readonly method: M }>({ method: word([method]) })
  return tagged<Repayment, 'method'>('method', {
    'equal-instalments': plain('equal-instalments'),
    'level-by-formula': plain('level-by-formula'),
    'equal-principal': plain('equal-principal'),
    flat: plain('flat'),
    'interest-only': plain('interest-only'),
    bullet: plain('bullet'),
    balloon: object({ method: word(['balloon']), balloonMinor: amount(of, 'above-zero') }),
    custom: object({ method: word(['custom']), instalments: list(customInstalment(of)) }),
  })
}

const customInstalment = (of: Currency): Shape<CustomInstalment> =>
  byKey<CustomInstalment>({
    principalMinor: object({ dueOn: day, principalMinor: amount(of, 'from-zero') }),
    amountMinor: object({ dueOn: day, amountMinor: amount(of, 'from-zero') }),
  })

/** Where due dates fall. */
export const dates: Shape<Dates> = object<Dates>({
  step,
  endOfMonth: word(['clip', 'keep-month-end']),
  from: wordOr('disbursement', object<{ readonly on: number }>({ on: day })),
  firstDueOn: optional(day),
  daysOff: optional(
    object<NonNullable<Dates['daysOff']>>({
      calendar: list(day),
      move: word(['next-working-day', 'previous-working-day', 'next-unless-next-month']),
      interest: word(['runs-to-the-moved-date', 'runs-to-the-unmoved-date']),
    }),
  ),
})

const instalmentCount = whole(0, INSTALMENTS_AT_MOST)

const grace: Shape<Grace> = object<Grace>({
  principal: instalmentCount,
  interestPayment: instalmentCount,
  interestFree: instalmentCount,
})

const rounding = (of: Currency): Shape<Rounding> =>
  object<Rounding>({
    mode: word(ROUNDING_MODES),
    place: word(['per-instalment', 'at-the-end']),
    instalmentMultipleMinor: amount(of, 'above-zero'),
  })

const charge = (of: Currency): Shape<Charge> =>
  object<Charge>({
    id: name,
    title: words,
    component: word(['fee', 'cost']),
    payee: name,
    amount: byKey<Charge['amount']>({
      flatMinor: object({ flatMinor: amount(of, 'from-zero') }),
      shareOf: object({
        shareOf: word(['principal', 'outstanding-principal', 'instalment']),
        share: renamed('sharePercent', sharePercent),
      }),
    }),
    when: word([
      'deducted-at-disbursement',
      'due-at-disbursement',
      'each-instalment',
      'on-late-instalment',
      'on-prepayment',
    ]),
  })

const order: Shape<readonly AllocationStep[]> = list(
  object<AllocationStep>({ of: word(['past-due', 'due', 'in-advance']), component: word(COMPONENTS) }),
)

const allocation: Shape<Allocation> = object<Allocation>({
  across: word(['instalment-by-instalment', 'component-by-component']),
  order,
  afterDaysPastDue: optional(
    object<NonNullable<Allocation['afterDaysPastDue']>>({ days: whole(1, 3_660), order }),
  ),
  surplus: word(['next-instalment', 'last-instalment', 'next-then-last', 'spread-equally', 'hold', 'refuse']),
})

const prepayment: Shape<Prepayment> = object<Prepayment>({
  allowed: word(['whole-and-part', 'whole-only', 'no']),
  partly: word(['shorten-term', 'lower-instalment', 'keep-schedule']),
  fee: renamed('feePercent', sharePercent),
})

/** The terms of a loan in a currency. */
export function termsShape(of: Currency): Shape<Terms> {
  return object<Terms>(
    {
      currency,
      repayment: repaymentShape(of),
      instalments: whole(1, INSTALMENTS_AT_MOST),
      dates,
      interest,
      grace,
      rounding: rounding(of),
      downPayment: optional(
        object<NonNullable<Terms['downPayment']>>({
          share: renamed('sharePercent', sharePercent),
          paid: word(['at-once', 'when-paid']),
        }),
      ),
      charges: list(charge(of)),
      penalty: optional(penalty),
      allocation,
      prepayment,
    },
    (terms, at) => {
      const { principal, interestPayment, interestFree } = terms.grace
      if (Math.max(principal, interestPayment) >= terms.instalments || interestFree > terms.instalments)
        at.report({
          code: 'contradiction',
          pointer: `${at.pointer}/grace`,
          found: terms.grace,
          says: {
            en: `the grace leaves none of the ${terms.instalments} instalments to repay in`,
            zh: `宽限期之后 ${terms.instalments} 期中没有一期可还款`,
          },
          expected: { en: 'fewer instalments of grace than instalments', zh: '少于总期数的宽限期数' },
        })
      for (const { pointer, ...saying } of contradictionsIn(terms))
        at.report({ ...saying, pointer: at.pointer + pointer })
    },
  )
}
