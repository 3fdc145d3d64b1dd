/** What happened to a loan, in both languages, as part of a sentence: `you paid CNY 500.00`. */
import type { LoanEvent, LoanEventType } from '../events/index.ts'
import { sayRate } from '../words/index.ts'
import type { Voice } from './voice.ts'

type Happenings = {
  readonly [Type in LoanEventType]: (event: Extract<LoanEvent, { readonly type: Type }>) => string
}

/** Says what happened. */
export type SaysEvent = (event: LoanEvent) => string

const inEnglish = (v: Voice): Happenings => ({
  disbursed: ({ amountMinor }) => `${v.money(amountMinor)} was paid out`,
  repaid: ({ amountMinor }) => `you paid ${v.money(amountMinor)}`,
  'paid-off': () => 'you paid the loan off',
  reversed: ({ because }) => `an earlier entry was taken back (${because})`,
  charged: ({ amountMinor, component, payee, dueOn, on }) =>
    `${v.money(amountMinor)} of ${v.component(component)} was charged, received by ${v.payee(payee)}${dueOn === on ? '' : `, due on ${v.day(dueOn)}`}`,
  waived: ({ amountMinor, component }) => `${v.money(amountMinor)} of ${v.component(component)} was forgiven`,
  refunded: ({ amountMinor }) => `${v.money(amountMinor)} was paid back to you`,
  'rate-changed': ({ rate }) => `the rate became ${sayRate(rate).en}`,
  rescheduled: ({ instalments }) =>
    `what was not yet due was spread anew over ${instalments} ${instalments === 1 ? 'instalment' : 'instalments'}`,
  'interest-paused': ({ until, penalty }) =>
    `interest was paused, to run again on ${v.day(until)}${penalty === 'pauses' ? ', penalty interest too' : ''}`,
  're-aged': () => 'what was late was spread over the instalments to come',
  'plan-agreed': ({ plan }) => `plan ${plan} was agreed`,
  'plan-broken': ({ plan }) => `plan ${plan} was broken`,
  settled: ({ forgivenMinor }) => `the debt was settled for less, ${v.money(forgivenMinor)} forgiven`,
  'written-off': () => 'the lender wrote the loan off, which is still owed',
  recovered: ({ amountMinor }) => `you paid ${v.money(amountMinor)} after the write-off`,
  sold: ({ to }) => `the debt was sold to ${v.payee(to)}`,
  placed: ({ to }) =>
    to === undefined ? 'the debt came back from the agency' : `the debt was given to ${to} to collect`,
  'day-closed': () => 'the day was closed',
})

const inChinese = (v: Voice): Happenings => ({
  disbursed: ({ amountMinor }) => `放款${v.money(amountMinor)}`,
  repaid: ({ amountMinor }) => `您还款${v.money(amountMinor)}`,
  'paid-off': () => '您结清贷款',
  reversed: ({ because }) => `冲正此前的记录（${because}）`,
  charged: ({ amountMinor, component, payee, dueOn, on }) =>
    `计收${v.component(component)}${v.money(amountMinor)}，收款方为${v.payee(payee)}${dueOn === on ? '' : `，${v.day(dueOn)}到期`}`,
  waived: ({ amountMinor, component }) => `减免${v.component(component)}${v.money(amountMinor)}`,
  refunded: ({ amountMinor }) => `退还您${v.money(amountMinor)}`,
  'rate-changed': ({ rate }) => `利率变更为${sayRate(rate).zh}`,
  rescheduled: ({ instalments }) => `未到期部分重新分为${instalments}期`,
  'interest-paused': ({ until, penalty }) =>
    `停息，${v.day(until)}起恢复计息${penalty === 'pauses' ? '，罚息同样停计' : ''}`,
  're-aged': () => '逾期款项分摊到以后各期',
  'plan-agreed': ({ plan }) => `达成还款方案“${plan}”`,
  'plan-broken': ({ plan }) => `还款方案“${plan}”未履行`,
  settled: ({ forgivenMinor }) => `减额了结，减免${v.money(forgivenMinor)}`,
  'written-off': () => '贷款人核销，债务仍在',
  recovered: ({ amountMinor }) => `核销后您还款${v.money(amountMinor)}`,
  sold: ({ to }) => `债权转让给${v.payee(to)}`,
  placed: ({ to }) => (to === undefined ? '催收委托已收回' : `委托${to}催收`),
  'day-closed': () => '日终',
})

/** What happened, in English. */
export function eventsInEnglish(v: Voice): SaysEvent {
  const happenings = inEnglish(v)
  return (event) => say(happenings, event)
}

/** What happened, in Chinese. */
export function eventsInChinese(v: Voice): SaysEvent {
  const happenings = inChinese(v)
  return (event) => say(happenings, event)
}

function say<Type extends LoanEventType>(
  happenings: Happenings,
  event: Extract<LoanEvent, { readonly type: Type }>,
): string {
  const happened: (of: Extract<LoanEvent, { readonly type: Type }>) => string = happenings[event.type]
  return happened(event)
}
