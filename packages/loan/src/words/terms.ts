/** The terms of a loan in plain words, setting by setting, so that a person can read what a contract says. */
import type { Words } from '@forbear/conduct/language'
import { amountText, shownDecimal, type Currency, type Fraction, type RoundingMode } from '../money/index.ts'
import type { Charge, DayCount, Interest, NominalRate, PenaltyInterest, Terms } from '../terms/index.ts'
import { sayAllocation } from './allocation.ts'
import { percent, PLACES } from './percent.ts'
import { sayDaysOff, sayDownPayment, sayGrace, sayRepayment } from './repayment.ts'

/** One setting in words. */
export interface SettingInWords {
  /** JSON pointer of the setting in the terms. */
  readonly setting: string
  readonly title: Words
  readonly says: Words
}

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

/** Which thirty days a month has at its ends. */
const CONVENTIONS: Readonly<Record<'whole-periods' | 'us' | 'european' | 'isda', Words>> = {
  'whole-periods': { en: '', zh: '' },
  us: { en: ' by the US rule', zh: '（美国规则）' },
  european: { en: ' by the European rule', zh: '（欧洲规则）' },
  isda: { en: ' by the ISDA rule', zh: '（ISDA 规则）' },
}

type Cut = Extract<DayCount, { readonly cut: string }>['cut']

const CUTS: Readonly<Record<Cut, Words>> = {
  '01-01': { en: 'each over the 365 or 366 of its year', zh: '各按所在年度的 365 或 366 天' },
  '12-31': {
    en: 'each over the 365 or 366 of its year, which begins on 31 December',
    zh: '各按所在年度的 365 或 366 天，年度自 12 月 31 日起',
  },
  'leap-day-in-period': {
    en: 'a period over 366 if a 29 February lies in it, else over 365',
    zh: '计息期含 2 月 29 日的除以 366，否则除以 365',
  },
  'first-day-of-period': {
    en: 'a period over the 365 or 366 of the year it begins in',
    zh: '除以计息期首日所在年度的 365 或 366 天',
  },
}

/** Over how many days a year is counted. */
function sayYear(dayCount: DayCount): Words {
  if ('cut' in dayCount) return CUTS[dayCount.cut]
  return dayCount.year === 'actual'
    ? { en: 'a year as long as it is', zh: '一年按实际天数' }
    : { en: `a year of ${dayCount.year}`, zh: `一年 ${dayCount.year} 天` }
}

function sayDayCount({ dayCount, rate, accrual }: Interest): Words {
  if (accrual === 'by-period')
    return { en: 'each period the same part of a year', zh: '每期按一年的同一份额' }
  const by =
    dayCount.days === 'actual'
      ? { en: 'by actual days', zh: '按实际天数' }
      : {
          en: `months of thirty days${CONVENTIONS[dayCount.convention].en}`,
          zh: `每月按三十天${CONVENTIONS[dayCount.convention].zh}`,
        }
  // a daily rate needs no year
  if (rate.per === 'day') return by
  const of = sayYear(dayCount)
  return { en: `${by.en}, ${of.en}`, zh: `${by.zh}，${of.zh}` }
}

const RECALCULATION: Readonly<Record<Interest['recalculation'], Words>> = {
  none: { en: 'the interest of the schedule stands', zh: '利息按还款计划计收，不因还款早晚而变' },
  daily: {
    en: 'interest follows what is owed, from the day of payment on',
    zh: '利息自付款之日起按实际欠款计算',
  },
  'daily-by-whole-payment': {
    en: 'interest follows what is owed, from the day of payment on; all of a payment ahead lowers it until its due date',
    zh: '利息自付款之日起按实际欠款计算；提前付的款项在其还款日之前全额减少计息本金',
  },
  'at-due-date': {
    en: 'interest follows what is owed: of a late payment from the next due date on',
    zh: '利息按实际欠款计算；迟付的款项自下一还款日起影响利息',
  },
}

const ON_PAYOFF: Readonly<Record<Interest['onPayoff'], Words>> = {
  'to-the-day': { en: 'who pays off the whole owes it up to that day', zh: '提前结清的，利息计至当日' },
  'to-the-due-date': {
    en: 'who pays off the whole owes it up to the next due date',
    zh: '提前结清的，利息计至当期还款日',
  },
  'whole-term': { en: 'who pays off the whole owes all of it', zh: '提前结清的，仍须付全期利息' },
}

/** What paying early or late does to the contract's interest. */
function sayRecalculation({ interest, repayment }: Terms): Words {
  // flat interest is fixed for the whole term
  const recalculation = repayment.method === 'flat' ? 'none' : interest.recalculation
  const [change, whole] = [RECALCULATION[recalculation], ON_PAYOFF[interest.onPayoff]]
  // without recalculation nothing that is late bears more
  const bears = recalculation !== 'none' && interest.onOverduePrincipal === 'bears'
  const overdue = bears
    ? {
        en: 'overdue principal bears it on until the last due date',
        zh: '逾期本金继续计收合同利息，至最后还款日为止',
      }
    : { en: 'overdue principal bears no more of it', zh: '逾期本金不再计收合同利息' }
  return { en: `${change.en}; ${overdue.en}; ${whole.en}`, zh: `${change.zh}；${overdue.zh}；${whole.zh}` }
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
  'on-late-instalment': {
    en: 'for each late instalment, unless what is missing went to such a charge before',
    zh: '每期逾期时收取，所缺款项系此前已用于此项费用的除外',
  },
  'on-prepayment': { en: 'when the whole is repaid early', zh: '提前全部结清时收取' },
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

/** Names of the ways to round: `to the nearest, a half upwards`. */
export const ROUNDING_WORDS: Readonly<Record<RoundingMode, Words>> = {
  'half-even': { en: 'to the nearest, a half to the even digit', zh: '四舍六入五成双' },
  'half-up': { en: 'to the nearest, a half upwards', zh: '四舍五入' },
  'half-down': { en: 'to the nearest, a half downwards', zh: '五舍六入' },
  up: { en: 'upwards', zh: '进位' },
  down: { en: 'downwards', zh: '舍去尾数' },
}

const INTEREST: Words = { en: 'Interest', zh: '利息' }

/** The terms of a loan in words; settings that ask for nothing, such as no grace, are left out. */
export function termsInWords(terms: Terms): readonly SettingInWords[] {
  const { currency, dates, interest, grace, downPayment, rounding } = terms
  const [rate, count] = [sayRate(interest.rate), sayDayCount(interest)]
  const multiple = amountText(rounding.instalmentMultipleMinor, currency)
  const mode = ROUNDING_WORDS[rounding.mode]
  const place =
    rounding.place === 'per-instalment'
      ? { en: '', zh: '' }
      : { en: ', sums alone; the last instalment takes the rest', zh: '，只对合计舍入，余数并入末期' }
  const rests = sayGrace(grace)
  return [
    { setting: '/repayment', title: { en: 'Repayment', zh: '还款方式' }, says: sayRepayment(terms) },
    ...(rests === undefined
      ? []
      : [{ setting: '/grace', title: { en: 'At first', zh: '起初' }, says: rests }]),
    ...(dates.daysOff === undefined
      ? []
      : [
          {
            setting: '/dates/daysOff',
            title: { en: 'Days off', zh: '休息日' },
            says: sayDaysOff(dates.daysOff),
          },
        ]),
    ...(downPayment === undefined
      ? []
      : [
          {
            setting: '/downPayment',
            title: { en: 'Down payment', zh: '首付' },
            says: sayDownPayment(downPayment),
          },
        ]),
    ...(interest.rate.value.n === 0n
      ? [{ setting: '/interest', title: INTEREST, says: { en: 'none', zh: '无' } }]
      : [
          {
            setting: '/interest',
            title: INTEREST,
            says: { en: `${rate.en}; ${count.en}`, zh: `${rate.zh}；${count.zh}` },
          },
          {
            setting: '/interest/recalculation',
            title: { en: 'Paying early or late', zh: '早付或迟付' },
            says: sayRecalculation(terms),
          },
        ]),
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
      says: sayAllocation(terms),
    },
    {
      setting: '/rounding',
      title: { en: 'Rounding', zh: '舍入' },
      says: {
        en: `${mode.en}${place.en}; instalments in multiples of ${multiple} ${currency.code}`,
        zh: `${mode.zh}${place.zh}；每期金额为 ${multiple} ${currency.code} 的倍数`,
      },
    },
  ]
}
