/** The figures of an account in English. */
import { EVENT_NAMES } from './event-names.ts'
import type { AccountFigure, DemandFigure, Sentences, StatementFigure } from './figure.ts'
import { isWhole, partOfYear, sentence, type Voice } from './voice.ts'

/** English sentences for the figures of an account. */
export const accountInEnglish = (v: Voice): Sentences<AccountFigure> => ({
  advance: ({ advance }) => `${v.money(advance.amountMinor)} was paid out on ${v.day(advance.on)}.`,
  accrual: ({ accrual, exactMinor }) => {
    const { from, until, balanceMinor, ratePerYear, yearFraction, component } = accrual
    const days = until - from
    const name = sentence(v.component(component))
    if (ratePerYear.n === 0n) {
      return `${name} from ${v.day(from)} up to ${v.day(until)} (${days} ${days === 1 ? 'day' : 'days'}): none runs on ${v.money(balanceMinor)}.`
    }
    return `${name} from ${v.day(from)} up to ${v.day(until)} (${days} ${days === 1 ? 'day' : 'days'}): ${v.money(balanceMinor)} × ${partOfYear(yearFraction, days)} of a year × ${v.percent(ratePerYear)} a year = ${v.exact(exactMinor)}.`
  },
  'row-interest': ({ row, component, exactMinor, roundedMinor, mode }) => {
    const name = v.component(component)
    const sum = isWhole(exactMinor)
      ? `comes to ${v.money(roundedMinor)}`
      : `comes to ${v.exact(exactMinor)}, rounded ${v.rounding(mode)}: ${v.money(roundedMinor)}`
    const due = row.due[component]
    const rest =
      due === roundedMinor
        ? ''
        : ` Of it and of what was carried over from other instalments, ${v.money(due)} falls due here.`
    return `The ${name} that ran for ${v.row(row.kind, row.number)} ${sum}.${rest}`
  },
  'row-due': ({ row, component }) =>
    sentence(
      `${v.row(row.kind, row.number)} of ${v.day(row.dueOn)} holds ${v.money(row.due[component])} of ${v.component(component)}.`,
    ),
  'row-paid': ({ row, component }) =>
    `${v.money(row.paid[component])} of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been paid; ${v.money(row.due[component] - row.paid[component] - row.waived[component])} is left.`,
  'row-waived': ({ row, component }) =>
    row.waived[component] === 0n
      ? `None of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been forgiven.`
      : `${v.money(row.waived[component])} of the ${v.component(component)} of ${v.row(row.kind, row.number)} has been forgiven.`,
  'row-paid-in-advance': ({ row }) =>
    `${v.money(row.paidInAdvanceMinor)} of ${v.row(row.kind, row.number)} was paid before ${v.day(row.dueOn)}.`,
  'row-paid-late': ({ row }) =>
    `${v.money(row.paidLateMinor)} of ${v.row(row.kind, row.number)} was paid after ${v.day(row.dueOn)}.`,
  'row-balance': ({ row }) =>
    `After ${v.row(row.kind, row.number)} of ${v.day(row.dueOn)}, the schedule leaves ${v.money(row.balanceAfterMinor)} of principal.`,
  spread: ({ spread, amountMinor, kinds }) => {
    const parts = spread.parts.map(
      ({ row, component, amountMinor: part }) =>
        `${v.bare(part)} to the ${v.component(component)} of ${v.row(kinds.get(row) ?? 'instalment', row)}`,
    )
    const to = parts.length === 0 ? 'nothing was owed for it' : v.list(parts)
    const held = spread.surplusMinor === 0n ? '' : `; ${v.money(spread.surplusMinor)} is held for you`
    return `Of the ${v.money(amountMinor)} of ${v.day(spread.on)}: ${to}${held}.`
  },
  owed: ({ component, asOf, owedMinor, dueMinor }) =>
    `On ${v.day(asOf)} you owe ${v.money(owedMinor)} of ${v.component(component)}: ${v.bare(dueMinor)} has fallen due, ${v.bare(owedMinor - dueMinor)} has not.`,
  due: ({ component, asOf, dueMinor, overdueMinor }) =>
    `Of the ${v.component(component)}, ${v.money(dueMinor)} has fallen due by ${v.day(asOf)} and is not paid: ${v.bare(overdueMinor)} before that day, ${v.bare(dueMinor - overdueMinor)} on it.`,
  overdue: ({ component, asOf, overdueMinor, parts, restMinor }) => {
    if (overdueMinor === 0n) return `None of the ${v.component(component)} is overdue on ${v.day(asOf)}.`
    const each = [
      ...parts.map(
        ({ row, dueOn, amountMinor }) => `${v.bare(amountMinor)} of instalment ${row} (${v.day(dueOn)})`,
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
    return `${charge.title.en} of ${v.money(amountMinor)} on ${v.day(on)}: ${how}, received by ${charge.payee}.`
  },
  payoff: ({ on, amounts, heldMinor, totalMinor }) => {
    const held = heldMinor === 0n ? '' : `, less ${v.bare(heldMinor)} that is held for you`
    return `${v.money(totalMinor)} paid on ${v.day(on)} closes the loan: ${v.parts(amounts)}${held}.`
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
export const statementInEnglish = (v: Voice): Sentences<StatementFigure> => ({
  'statement-accrued': ({ from, until, change }) =>
    `From ${v.day(from)} up to ${v.day(until)} this ran: ${v.changes(change) || 'nothing'}.`,
  'statement-event': ({ on, event, change, heldMinor }) => {
    const held =
      heldMinor === 0n
        ? ''
        : heldMinor > 0n
          ? `; ${v.money(heldMinor)} is held for you`
          : `; ${v.money(-heldMinor)} was taken from what was held for you`
    return `On ${v.day(on)}, ${EVENT_NAMES[event].en}: ${v.changes(change) || 'nothing owed changes'}${held}.`
  },
  'statement-held-used': ({ on, change, heldMinor }) =>
    `On ${v.day(on)}, ${v.money(heldMinor < 0n ? -heldMinor : heldMinor)} that was held for you was used: ${v.changes(change)}.`,
})
