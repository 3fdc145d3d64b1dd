/** The figures of forbearance in English. */
import type { PromiseState } from '../arrears/index.ts'
import type { Affordability, Relief, TooMuch } from '../forbearance/index.ts'
import type { ForbearanceFigure, Sentences } from './figure.ts'
import type { Voice } from './voice.ts'

const RELIEFS: Readonly<Record<Relief, string>> = {
  reduced: 'lower instalments at first',
  deferred: 'a pause of payments at first',
  extended: 'more time',
  'interest-paused': 'no interest for a while or throughout',
  'rate-lowered': 'a lower rate',
  seasonal: 'instalments in the months in which money comes in',
}

const STATES: Readonly<Record<PromiseState, string>> = {
  open: 'there is still time',
  kept: 'the promise was kept',
  'kept-late': 'the promise was kept late',
  partly: 'the promise was kept in part',
  broken: 'the promise was not kept',
}

/** English sentences for the figures of forbearance. */
export const forbearanceInEnglish = (v: Voice): Sentences<ForbearanceFigure> => ({
  option: ({ outcome }) => {
    const { costMinor, againstNothingMinor, lastOn, firstOn } = outcome
    const cost =
      costMinor < 0n
        ? `${v.bare(-costMinor)} less than is owed now`
        : `${v.bare(costMinor)} more than is owed now`
    const against =
      againstNothingMinor <= 0n
        ? `${v.bare(-againstNothingMinor)} less than would be owed by then if nothing were done`
        : `${v.bare(againstNothingMinor)} more than would be owed by then if nothing were done`
    const when = firstOn === lastOn ? `on ${v.day(lastOn)}` : `from ${v.day(firstOn)} to ${v.day(lastOn)}`
    return `${v.money(outcome.totalMinor)} in all ${when}, at most ${v.bare(outcome.hardestMonthMinor)} in a month: ${cost}, and ${against}.`
  },
  promise: ({ state, by, amountMinor, receivedMinor }) =>
    `${v.money(amountMinor)} was promised by ${v.day(by)}; ${v.bare(receivedMinor)} of it has come: ${STATES[state]}.`,
  plan: ({ plan, reliefs }) => {
    const paying = plan.rows.filter(({ amountMinor }) => amountMinor > 0n).length
    const owed = v.bare(plan.totalMinor - plan.interestMinor)
    const gives = reliefs.length === 0 ? '' : ` It gives ${v.list(reliefs.map((relief) => RELIEFS[relief]))}.`
    return `${v.money(plan.totalMinor)} in ${paying} ${paying === 1 ? 'payment' : 'payments'} from ${v.day(plan.firstDueOn)} to ${v.day(plan.lastDueOn)}, at most ${v.bare(plan.highestMinor)} at a time: ${owed} owed now and ${v.bare(plan.interestMinor)} of interest until then.${gives} If it is broken, everything is owed that would have been owed without it, less what was paid.`
  },
  'plan-row': ({ row }) => {
    const parts = [
      [row.earlierMinor, 'owed from before'],
      [row.interestMinor, 'interest'],
      [row.principalMinor, 'principal'],
    ] as const
    const each = parts.filter(([amount]) => amount > 0n).map(([amount, name]) => `${v.bare(amount)} ${name}`)
    return `${v.money(row.amountMinor)} on ${v.day(row.dueOn)}: ${v.list(each)}; ${v.bare(row.balanceMinor)} of principal is left.`
  },
  settlement: ({ owedMinor, terms }) =>
    `${v.money(terms.paysMinor)} paid by ${v.day(terms.lastOn)} closes a debt of ${v.bare(owedMinor)}: ${v.bare(terms.forgivenMinor)} (${v.share(terms.discount)}) is forgiven. If it does not come in time, everything is owed again, less what was paid.`,
  offer: ({ offer, spareMinor, totalOwedMinor }) => {
    const exact = `${v.bare(spareMinor)} × ${v.bare(offer.owedMinor)} / ${v.bare(totalOwedMinor)} = ${v.exact(offer.exactMinor)}`
    const rounded =
      offer.rounding === 'exact' ? '' : `, rounded ${offer.rounding} so that all offers sum to what there is`
    const until =
      offer.months === undefined
        ? ''
        : ` Without interest it is paid in ${offer.months} ${offer.months === 1 ? 'month' : 'months'}.`
    return `${offer.lender} is offered ${v.money(offer.offerMinor)} a month: ${exact}${rounded}.${until}`
  },
  affordability: ({ answer, instalmentMinor }) =>
    `${v.money(instalmentMinor)} out of the income of a month ${affords(answer, v)}.`,
})

function affords(answer: Affordability, v: Voice): string {
  const { budget, otherInstalmentsMinor, reserveMinor } = answer.restsOn
  const known = `${v.list([
    `${v.bare(budget.incomeMinor)} of income`,
    `${v.bare(budget.necessaryMinor)} of necessary spending`,
    ...(otherInstalmentsMinor === 'unknown' ? [] : [`${v.bare(otherInstalmentsMinor)} for other lenders`]),
  ])} are known, ${v.bare(reserveMinor)} is kept back`
  switch (answer.state) {
    case 'affordable':
      return `can be afforded: ${known}, and ${v.bare(answer.leftMinor)} is left over`
    case 'not-affordable':
      return `cannot be afforded: ${known}; ${v.list(answer.reasons.map((reason) => tooMuch(reason, v)))}`
    case 'undetermined':
      return `cannot be said to be affordable: ${known}, and this is missing: ${v.list(answer.missing.map(({ title }) => title.en))}`
    default:
      return answer satisfies never
  }
}

function tooMuch(reason: TooMuch, v: Voice): string {
  switch (reason.because) {
    case 'not-left':
      return `${v.bare(reason.shortMinor)} is short`
    case 'share-of-income':
      return `all instalments take ${v.share(reason.share)} of income, above ${v.percent(reason.atMost)}`
    default:
      return reason satisfies never
  }
}
