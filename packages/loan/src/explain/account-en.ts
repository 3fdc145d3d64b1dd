/** The figures of an account in English. */
import type { Interest } from '../terms/index.ts'
import { accrualInEnglish } from './accrual-words.ts'
import { eventsInEnglish } from './event-words.ts'
import type { AccountFigure, DemandFigure, OtherwiseDue, Sentences, StatementFigure } from './figure.ts'
import { isWhole, sentence, type Voice } from './voice.ts'

/** English sentences for the figures of an account. */
export const accountInEnglish = (v: Voice): Sentences<AccountFigure> => ({
  advance: ({ advance }) => `${v.money(advance.amountMinor)} was paid out on ${v.day(advance.on)}.`,
  accrual: accrualInEnglish(v),
  'row-interest': ({ row, component, exactMinor, roundedMinor, mode, dueMinor, because }) => {
    const name = v.component(component)
    const sum = isWhole(exactMinor)
      ? `comes to ${v.money(roundedMinor)}`
      : `comes to ${v.exact(exactMinor)}, rounded ${v.rounding(mode)}: ${v.money(roundedMinor)}`
    const due =
      because === undefined ? '' : ` ${otherwise(v, because)} ${v.money(dueMinor)} is asked for here.`
    return `The ${name} that ran for ${v.row(row.kind, row.number)} ${sum}.${due}`
  },
  'row-flat-interest': ({ row, dueMinor }) =>
    sentence(
      `${v.row(row.kind, row.number)} of ${v.day(row.dueOn)} holds ${v.money(dueMinor)} of interest: its part of the interest on all that was lent for the whole term, as the contract fixes it whatever is paid.`,
    ),
  'row-due': ({ row, component, charges, isFromBefore }) => {
    const of = charges.length === 0 ? '' : ` (${v.list(charges.map(({ en }) => en))})`
    const to = row.payee === undefined ? '' : `, received by ${v.payee(row.payee)}`
    const before = isFromBefore ? ', owed from before' : ''
    return sentence(
      `${v.row(row.kind, row.number)} of ${v.day(row.dueOn)} holds ${v.money(row.due[component])} of ${v.component(component)}${of}${to}${before}.`,
    )
  },
  'row-charge': ({ row, charge: { component, title, payee, since, dueMinor, metMinor } }) =>
    `Of the ${v.component(component)} of ${v.row(row.kind, row.number)}, ${v.money(dueMinor)} is ${title === undefined ? 'a charge' : `charged as ${title.en}`} of ${v.day(since)}, received by ${v.payee(payee)}; ${v.bare(metMinor)} of it has been paid or forgiven.`,
  'row-paid': ({ row, component }) => {
    const leftMinor = row.due[component] - row.paid[component] - row.waived[component]
    const left = leftMinor === 0n ? 'nothing' : v.money(leftMinor)
    return `${v.money(row.paid[component])} of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been paid; ${left} is left.`
  },
  'row-waived': ({ row, component }) =>
    row.waived[component] === 0n
      ? `None of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been forgiven.`
      : `${v.money(row.waived[component])} of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been forgiven.`,
  'row-paid-in-advance': ({ row }) =>
    `${v.money(row.paidInAdvanceMinor)} of ${v.row(row.kind, row.number)} was paid before ${v.day(row.dueOn)}.`,
  'row-paid-late': ({ row }) =>
    `${v.money(row.paidLateMinor)} of ${v.row(row.kind, row.number)} was paid after ${v.day(row.dueOn)}.`,
  'row-balance': ({ row }) => {
    const left =
      row.balanceAfterMinor === 0n ? 'no principal' : `${v.money(row.balanceAfterMinor)} of principal`
    return `After ${v.row(row.kind, row.number)} of ${v.day(row.dueOn)}, the schedule leaves ${left}.`
  },
  spread: ({ spread, amountMinor, kinds }) => {
    const { on, surplusMinor } = spread
    const parts = spread.parts.map(
      ({ row, component, amountMinor: part }) =>
        `${v.bare(part)} to the ${v.component(component)} of ${v.row(kinds.get(row) ?? 'instalment', row)}`,
    )
    const to = parts.length === 0 ? 'nothing was owed for it' : v.list(parts)
    switch (spread.kind) {
      case 'held-used':
        return `Of what was held for you, ${v.money(-surplusMinor)} was used on ${v.day(on)}: ${to}.`
      case 'kept-back':
        return `Of what was paid out on ${v.day(on)}, ${v.money(amountMinor)} was kept back: ${to}.`
      case 'paid': {
        const held = surplusMinor < 0n ? ` and ${v.bare(-surplusMinor)} that was held for you` : ''
        const rest = surplusMinor > 0n ? `; ${v.money(surplusMinor)} is held for you` : ''
        return `Of the ${v.money(amountMinor)} of ${v.day(on)}${held}: ${to}${rest}.`
      }
      default:
        return spread.kind satisfies never
    }
  },
  owed: ({ component, asOf, owedMinor, dueMinor }) => {
    const name = v.component(component)
    if (owedMinor === 0n) return `On ${v.day(asOf)} you owe no ${name}.`
    const restMinor = owedMinor - dueMinor
    const how =
      restMinor === 0n
        ? ', all of which has fallen due'
        : dueMinor === 0n
          ? ', none of which has fallen due'
          : `: ${v.bare(dueMinor)} has fallen due, ${v.bare(restMinor)} has not`
    return `On ${v.day(asOf)} you owe ${v.money(owedMinor)} of ${name}${how}.`
  },
  due: ({ component, asOf, dueMinor, overdueMinor }) => {
    const name = v.component(component)
    if (dueMinor === 0n) return `No ${name} has fallen due by ${v.day(asOf)} without being paid.`
    const todayMinor = dueMinor - overdueMinor
    const when =
      todayMinor === 0n
        ? ', all of it before that day'
        : overdueMinor === 0n
          ? ', all of it on that day'
          : `: ${v.bare(overdueMinor)} before that day, ${v.bare(todayMinor)} on it`
    return `${v.money(dueMinor)} of ${name} has fallen due by ${v.day(asOf)} and is not paid${when}.`
  },
  overdue: ({ component, asOf, overdueMinor, parts, restMinor }) => {
    if (overdueMinor === 0n) return `None of the ${v.component(component)} is overdue on ${v.day(asOf)}.`
    const each = [
      ...parts.map(
        ({ kind, row, dueOn, amountMinor }) =>
          `${v.bare(amountMinor)} of ${v.row(kind, row)} (${v.day(dueOn)})`,
      ),
      ...(restMinor === 0n ? [] : [`${v.bare(restMinor)} besides the instalments`]),
    ]
    return `${v.money(overdueMinor)} of ${v.component(component)} is overdue on ${v.day(asOf)}: ${v.list(each)}.`
  },
  'days-past-due': ({ asOf, daysPastDue, since }) =>
    since === undefined
      ? `Nothing is past due on ${v.day(asOf)}.`
      : `${daysPastDue} ${daysPastDue === 1 ? 'day' : 'days'} past due on ${v.day(asOf)}: the oldest instalment not paid in full was due on ${v.day(since)}, and the day after it was day 1.`,
  surplus: ({ asOf, surplusMinor }) =>
    surplusMinor === 0n
      ? `No money is held for you on ${v.day(asOf)}.`
      : `${v.money(surplusMinor)} that you paid is held for you on ${v.day(asOf)}: nothing was owed for it.`,
  'plan-paid': ({ asOf, plan, paidMinor }) =>
    `${v.money(paidMinor)} has been paid under plan ${plan} by ${v.day(asOf)}.`,
})

/** English sentences for charges, pay-off and the next payment. */
export const demandInEnglish = (v: Voice): Sentences<DemandFigure> => ({
  charge: ({ charge, on, amountMinor }) => {
    const { amount } = charge
    const how =
      'flatMinor' in amount
        ? 'a fixed amount'
        : `${v.percent(amount.share)} of the ${{ principal: 'amount lent', 'outstanding-principal': 'principal left', instalment: 'instalment' }[amount.shareOf]}`
    return `${sentence(charge.title.en)} of ${v.money(amountMinor)} on ${v.day(on)}: ${how}, received by ${v.payee(charge.payee)}.`
  },
  payoff: ({ on, amounts, heldMinor, totalMinor, isByAgreement }) => {
    const held = heldMinor === 0n ? '' : `, less ${v.bare(heldMinor)} that is held for you`
    return `${v.money(totalMinor)} paid on ${v.day(on)} closes the loan${isByAgreement ? ' if the lender agrees, since the contract allows no payment before time' : ''}: ${v.parts(amounts)}${held}.`
  },
  'payoff-part': ({ component, amountMinor, parts, aheadMinor, earlyFeeMinor }) => {
    const each = [
      ...parts.map(
        ({ kind, row, dueOn, amountMinor: part }) =>
          `${v.bare(part)} of ${v.row(kind, row)} (${v.day(dueOn)})`,
      ),
      ...(aheadMinor === 0n ? [] : [`${v.bare(aheadMinor)} of instalments to come`]),
      ...(earlyFeeMinor === 0n ? [] : [`${v.bare(earlyFeeMinor)} for paying before time`]),
    ]
    return `Of it, ${v.money(amountMinor)} of ${v.component(component)}: ${v.list(each)}.`
  },
  'next-payment': ({ dueOn, dueMinor, overdueMinor }) => {
    const next =
      dueOn === undefined
        ? 'Nothing more falls due.'
        : `The next payment is ${v.money(dueMinor)} on ${v.day(dueOn)}.`
    return overdueMinor === 0n ? next : `${next} ${v.money(overdueMinor)} is overdue already.`
  },
})

/** English sentences for the lines of a statement. */
export function statementInEnglish(v: Voice): Sentences<StatementFigure> {
  const happened = eventsInEnglish(v)
  return {
    'statement-accrued': ({ from, until, change }) =>
      `From ${v.day(from)} up to ${v.day(until)} this ran: ${v.changes(change) || 'nothing'}.`,
    'statement-event': ({ on, event, change, heldMinor }) => {
      const held =
        heldMinor === 0n
          ? ''
          : heldMinor > 0n
            ? `; ${v.money(heldMinor)} is held for you`
            : `; ${v.money(-heldMinor)} was taken from what was held for you`
      return `On ${v.day(on)}, ${happened(event)}: ${v.changes(change) || 'nothing owed changes'}${held}.`
    },
    'statement-held-used': ({ on, change, heldMinor }) =>
      `On ${v.day(on)}, ${v.money(heldMinor < 0n ? -heldMinor : heldMinor)} that was held for you was used: ${v.changes(change)}.`,
  }
}

const UP_TO: Readonly<Record<Interest['onPayoff'], string>> = {
  'to-the-day': 'to the day of payment',
  'to-the-due-date': 'to the end of the period',
  'whole-term': 'for the whole term',
}

/** Why what is asked for is not what ran, up to the amount. */
function otherwise(v: Voice, because: OtherwiseDue): string {
  switch (because.reason) {
    case 'rounded-as-a-sum':
      return 'Rounded as the sum of all instalments so far,'
    case 'paid-early':
      return `It was paid before its time, with interest ${UP_TO[because.interest]}:`
    case 'changed':
      return 'Changed by payments before their time or by what was moved between instalments:'
    case 'moved':
      return because.moreMinor > 0n
        ? `With ${v.money(because.moreMinor)} from other instalments,`
        : `With ${v.money(-because.moreMinor)} of it moved to other instalments,`
    default:
      return because satisfies never
  }
}
