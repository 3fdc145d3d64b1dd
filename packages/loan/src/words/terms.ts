/** The terms of a loan in plain words, setting by setting, so that a person can read what a contract says. */
import type { Words } from '@forbear/conduct/language'
import type { Step } from '../calendar/index.ts'
import {
  amountText,
  fraction,
  multiply,
  shownDecimal,
  type Currency,
  type Fraction,
  type RoundingMode,
} from '../money/index.ts'
import type {
  AllocationStep,
  Charge,
  Component,
  Interest,
  NominalRate,
  PenaltyInterest,
  Repayment,
  Terms,
} from '../terms/index.ts'

/** One setting in words. */
export interface SettingInWords {
  /** JSON pointer of the setting in the terms. */
  readonly setting: string
  readonly title: Words
  readonly says: Words
}

const PLACES = 6
/** A part of one in percent, such as `7.2 %`. */
const percent = (part: Fraction): string => `${shownDecimal(multiply(part, fraction(100n)), PLACES)} %`

const PER: Readonly<Record<NominalRate['per'], Words>> = {
  year: { en: 'a year', zh: '每年' },
  month: { en: 'a month', zh: '每月' },
  day: { en: 'a day', zh: '每日' },
  'whole-term': { en: 'for the whole term', zh: '整个期限' },
}

/** What a rate is counted by: `a day`. */
export const sayRatePer = (per: NominalRate['per']): Words => PER[per]

/** A contracted rate: `0.05 % a day`. */
export function sayRate({ value, per }: NominalRate): Words {
  const text = percent(value)
  return { en: `${text} ${PER[per].en}`, zh: `${PER[per].zh} ${text}` }
}

/** A step: `every month`, `every 15 days`. */
export function sayStep(step: Step): Words {
  const [count, one, many, zh] =
    'months' in step
      ? ([step.months, 'month', 'months', '个月'] as const)
      : 'weeks' in step
        ? ([step.weeks, 'week', 'weeks', '周'] as const)
        : ([step.days, 'day', 'days', '天'] as const)
  return count === 1
    ? { en: `every ${one}`, zh: `每${one === 'month' ? '月' : zh}` }
    : { en: `every ${count} ${many}`, zh: `每 ${count} ${zh}` }
}

const METHODS: Readonly<Record<Repayment['method'], Words>> = {
  'equal-instalments': { en: 'level instalments', zh: '等额本息' },
  'level-by-formula': { en: 'level instalments by the annuity formula', zh: '按年金公式等额本息' },
  'equal-principal': {
    en: 'equal parts of principal, interest on what is left',
    zh: '等额本金，按剩余本金计息',
  },
  flat: {
    en: 'interest on the first principal throughout, in equal parts',
    zh: '全程按初始本金计息，等额分摊',
  },
  'interest-only': { en: 'interest each time, principal at the end', zh: '先息后本' },
  bullet: { en: 'principal and interest at once at the end', zh: '到期一次还本付息' },
  balloon: { en: 'level instalments and a larger last one', zh: '等额分期，末期大额还款（气球贷）' },
  custom: { en: 'instalments agreed one by one', zh: '逐期约定' },
}

function sayDayCount({ dayCount, rate }: Interest): Words {
  const { days, year } = dayCount
  const by =
    days === 'actual'
      ? { en: 'by actual days', zh: '按实际天数' }
      : { en: 'months of thirty days', zh: '每月按三十天' }
  // a daily rate needs no year
  if (rate.per === 'day') return by
  const of =
    year === 'actual'
      ? { en: 'a year as long as it is', zh: '一年按实际天数' }
      : { en: `a year of ${year}`, zh: `一年 ${year} 天` }
  return { en: `${by.en}, ${of.en}`, zh: `${by.zh}，${of.zh}` }
}

/** Names of components. */
export const COMPONENT_WORDS: Readonly<Record<Component, Words>> = {
  principal: { en: 'principal', zh: '本金' },
  interest: { en: 'interest', zh: '利息' },
  'penalty-interest': { en: 'penalty interest', zh: '罚息' },
  fee: { en: 'fees', zh: '费用' },
  cost: { en: 'recovery costs', zh: '实现债权的费用' },
}

/** What bears penalty interest. */
export const PENALTY_BEARERS: Readonly<Record<PenaltyInterest['on'], Words>> = {
  'overdue-principal': { en: 'overdue principal', zh: '逾期本金' },
  'overdue-principal-and-interest': { en: 'overdue principal and interest', zh: '逾期本金和利息' },
}

/** Penalty interest: what bears it, at which rate, within how many days none is owed. */
export function sayPenalty(penalty: PenaltyInterest | undefined): Words {
  if (penalty === undefined) return { en: 'none', zh: '无' }
  const { rate, on, instead, graceDays } = penalty
  const factor =
    'timesContractRate' in rate
      ? {
          en: `${shownDecimal(rate.timesContractRate, PLACES)} times the contract’s rate`,
          zh: `合同利率的 ${shownDecimal(rate.timesContractRate, PLACES)} 倍`,
        }
      : { en: `${percent(rate.perYear)} a year`, zh: `每年 ${percent(rate.perYear)}` }
  const bearer = PENALTY_BEARERS[on]
  const place =
    instead === 'of-contract-interest'
      ? { en: 'in place of the contract’s interest', zh: '代替合同利息' }
      : { en: 'besides the contract’s interest', zh: '在合同利息之外另计' }
  const grace =
    graceDays === 0
      ? { en: '', zh: '' }
      : {
          en: `; none if paid within ${graceDays} ${graceDays === 1 ? 'day' : 'days'} of the due date, later from the due date on`,
          zh: `；到期后 ${graceDays} 天内还清不计，超过则自到期日起计`,
        }
  return {
    en: `${factor.en} on ${bearer.en}, ${place.en}${grace.en}`,
    zh: `对${bearer.zh}按${factor.zh}，${place.zh}${grace.zh}`,
  }
}

const WHEN: Readonly<Record<Charge['when'], Words>> = {
  'deducted-at-disbursement': { en: 'kept back when the money is paid out', zh: '放款时预扣' },
  'due-at-disbursement': { en: 'to be paid when the money is paid out', zh: '放款时支付' },
  'each-instalment': { en: 'with each instalment', zh: '随每期收取' },
  'on-late-instalment': { en: 'for each late instalment', zh: '每期逾期时收取' },
  'on-prepayment': { en: 'on prepayment', zh: '提前还款时收取' },
}

const SHARES: Readonly<Record<'principal' | 'outstanding-principal' | 'instalment', Words>> = {
  principal: { en: 'the principal lent', zh: '初始本金' },
  'outstanding-principal': { en: 'the principal outstanding', zh: '剩余本金' },
  instalment: { en: 'the instalment', zh: '当期还款额' },
}

/** A charge: how much, when and to whom. */
export function sayCharge(charge: Charge, currency: Currency): Words {
  const [size, when, to] = [sayChargeSize(charge, currency), WHEN[charge.when], sayPayee(charge.payee)]
  return {
    en: `${size.en}, ${when.en}, to ${to.en}`,
    zh: `${size.zh}，${when.zh}，收取方：${to.zh}`,
  }
}

/** How much a charge is: an amount, or a share of what. */
export function sayChargeSize({ amount }: Charge, currency: Currency): Words {
  return 'flatMinor' in amount
    ? {
        en: `${amountText(amount.flatMinor, currency)} ${currency.code}`,
        zh: `${amountText(amount.flatMinor, currency)} ${currency.code}`,
      }
    : {
        en: `${percent(amount.share)} of ${SHARES[amount.shareOf].en}`,
        zh: `${SHARES[amount.shareOf].zh}的 ${percent(amount.share)}`,
      }
}

const PAYEES: ReadonlyMap<string, Words> = new Map([
  ['lender', { en: 'the lender', zh: '贷款人' }],
  ['platform', { en: 'the platform', zh: '平台' }],
  ['guarantor', { en: 'the guarantor', zh: '担保机构' }],
  ['insurer', { en: 'the insurer', zh: '保险机构' }],
])

/** Who receives a charge: what a role is called, or a name as it stands. */
export const sayPayee = (payee: string): Words => PAYEES.get(payee) ?? { en: payee, zh: payee }

/** How much is charged for repaying early: a share of what is prepaid. */
export const sayPrepaymentFee = (fee: Fraction): Words => ({
  en: `${percent(fee)} of what is prepaid`,
  zh: `提前还款本金的 ${percent(fee)}`,
})

function sayPrepayment({ prepayment: { allowed, partly, fee } }: Terms): Words {
  if (allowed === 'no') return { en: 'not allowed', zh: '不允许' }
  const cost =
    fee.n === 0n
      ? { en: 'no fee', zh: '无手续费' }
      : { en: `a fee of ${sayPrepaymentFee(fee).en}`, zh: `手续费为${sayPrepaymentFee(fee).zh}` }
  if (allowed === 'whole-only')
    return { en: `the whole only, ${cost.en}`, zh: `只能全部提前还清，${cost.zh}` }
  const then = {
    'shorten-term': { en: 'the term is shortened', zh: '期限缩短' },
    'lower-instalment': { en: 'instalments become lower', zh: '每期金额降低' },
    'keep-schedule': { en: 'the schedule stays', zh: '还款计划不变' },
  }[partly]
  return {
    en: `whole or part, ${cost.en}; after a part ${then.en}`,
    zh: `可全部或部分，${cost.zh}；部分提前后${then.zh}`,
  }
}

/** The order of components, where each stage has the same. */
function sayOrder(order: readonly AllocationStep[]): Words {
  const seen = [...new Set(order.map(({ component }) => component))].map((c) => COMPONENT_WORDS[c])
  return { en: seen.map((w) => w.en).join(', then '), zh: seen.map((w) => w.zh).join('、') }
}

const ACROSS = {
  'instalment-by-instalment': { en: 'the oldest instalment first', zh: '先还最早到期的一期' },
  'component-by-component': { en: 'over all instalments', zh: '各期一并' },
} as const satisfies Readonly<Record<string, Words>>

/** Names of the ways to round: `to the nearest, a half upwards`. */
export const ROUNDING_WORDS: Readonly<Record<RoundingMode, Words>> = {
  'half-even': { en: 'to the nearest, a half to the even digit', zh: '四舍六入五成双' },
  'half-up': { en: 'to the nearest, a half upwards', zh: '四舍五入' },
  'half-down': { en: 'to the nearest, a half downwards', zh: '五舍六入' },
  up: { en: 'upwards', zh: '进位' },
  down: { en: 'downwards', zh: '舍去尾数' },
}

/** The terms of a loan in words. */
export function termsInWords(terms: Terms): readonly SettingInWords[] {
  const { currency, repayment, instalments, dates, interest, rounding, allocation } = terms
  const [method, step, rate, count] = [
    METHODS[repayment.method],
    sayStep(dates.step),
    sayRate(interest.rate),
    sayDayCount(interest),
  ]
  const multiple = amountText(rounding.instalmentMultipleMinor, currency)
  const [across, order, mode] = [
    ACROSS[allocation.across],
    sayOrder(allocation.order),
    ROUNDING_WORDS[rounding.mode],
  ]
  return [
    {
      setting: '/repayment',
      title: { en: 'Repayment', zh: '还款方式' },
      says: {
        en: `${method.en}, ${instalments} ${instalments === 1 ? 'time' : 'times'}, ${step.en}`,
        zh: `${method.zh}，共 ${instalments} 期，${step.zh}一期`,
      },
    },
    {
      setting: '/interest',
      title: { en: 'Interest', zh: '利息' },
      says:
        interest.rate.value.n === 0n
          ? { en: 'none', zh: '无' }
          : { en: `${rate.en}; ${count.en}`, zh: `${rate.zh}；${count.zh}` },
    },
    ...terms.charges.map((charge, i) => ({
      setting: `/charges/${i}`,
      title: charge.title,
      says: sayCharge(charge, currency),
    })),
    { setting: '/penalty', title: { en: 'Penalty interest', zh: '罚息' }, says: sayPenalty(terms.penalty) },
    { setting: '/prepayment', title: { en: 'Prepayment', zh: '提前还款' }, says: sayPrepayment(terms) },
    {
      setting: '/allocation',
      title: { en: 'Payments go to', zh: '抵充顺序' },
      says: { en: `${across.en}; ${order.en}`, zh: `${across.zh}；${order.zh}` },
    },
    {
      setting: '/rounding',
      title: { en: 'Rounding', zh: '舍入' },
      says: {
        en: `${mode.en}; instalments in multiples of ${multiple} ${currency.code}`,
        zh: `${mode.zh}；每期金额为 ${multiple} ${currency.code} 的倍数`,
      },
    },
  ]
}
