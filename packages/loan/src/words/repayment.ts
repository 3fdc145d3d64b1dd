/** How a loan comes back, in words: the method with its number and dates, what is not asked for at first, days off, down payment. */
import type { Words } from '@forbear/conduct/language'
import { dayText, type Step } from '../calendar/index.ts'
import { amountText } from '../money/index.ts'
import type { Dates, Grace, Repayment, Terms } from '../terms/index.ts'
import { percent } from './percent.ts'

/** A number of months, weeks or days: `15 days`. */
function sayLength(step: Step, times: number): Words {
  const [each, one, zh] =
    'months' in step
      ? ([step.months, 'month', '个月'] as const)
      : 'weeks' in step
        ? ([step.weeks, 'week', '周'] as const)
        : ([step.days, 'day', '天'] as const)
  const count = each * times
  return { en: `${count} ${one}${count === 1 ? '' : 's'}`, zh: `${count} ${zh}` }
}

/** A step: `every month`, `every 15 days`. */
export function sayStep(step: Step): Words {
  const length = sayLength(step, 1)
  const one = /^1 (.*)$/.exec(length.en)?.[1]
  if (one === undefined) return { en: `every ${length.en}`, zh: `每 ${length.zh}` }
  return { en: `every ${one}`, zh: { month: '每月', week: '每周', day: '每天' }[one] ?? `每 ${length.zh}` }
}

const METHODS: Readonly<Record<Exclude<Repayment['method'], 'balloon' | 'custom' | 'bullet'>, Words>> = {
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
}

/** The method, how many instalments and when. */
export function sayRepayment({ repayment, instalments, dates, currency }: Terms): Words {
  if (repayment.method === 'custom') return sayCustom(repayment)
  const first = sayFirst(dates)
  if (repayment.method === 'bullet') {
    const term = sayLength(dates.step, instalments)
    return {
      en: `principal and interest at once at the end, after ${term.en}${first.en}`,
      zh: `到期一次还本付息，期限 ${term.zh}${first.zh}`,
    }
  }
  const method =
    repayment.method === 'balloon'
      ? sayBalloon(`${amountText(repayment.balloonMinor, currency)} ${currency.code}`)
      : METHODS[repayment.method]
  const step = sayStep(dates.step)
  return {
    en: `${method.en}, ${instalments} ${instalments === 1 ? 'time' : 'times'}, ${step.en}${first.en}`,
    zh: `${method.zh}，共 ${instalments} 期，${step.zh}一期${first.zh}`,
  }
}

/** Instalments agreed one by one: their number, the first and the last date. */
function sayCustom({ instalments }: Extract<Repayment, { readonly method: 'custom' }>): Words {
  const days = instalments.map(({ dueOn }) => dueOn)
  const [from, until] = [dayText(Math.min(...days)), dayText(Math.max(...days))]
  return {
    en: `instalments agreed one by one, ${days.length} ${from === until ? `on ${from}` : `from ${from} to ${until}`}`,
    zh: `逐期约定，共 ${days.length} 期，${from === until ? from : `${from} 至 ${until}`}`,
  }
}

const sayBalloon = (left: string): Words => ({
  en: `level instalments that leave ${left} for the last`,
  zh: `等额分期，末期另还 ${left}（气球贷）`,
})

/** From when due dates count and the first of them, where the terms name them, and what becomes of month ends. */
function sayFirst({ from, firstDueOn, endOfMonth, step }: Dates): Words {
  const keeps = endOfMonth === 'keep-month-end' && 'months' in step
  const first = firstDueOn === undefined ? undefined : dayText(firstDueOn)
  const counted =
    from === 'disbursement'
      ? { en: '', zh: '' }
      : { en: `, counted from ${dayText(from.on)}`, zh: `，自 ${dayText(from.on)} 起计` }
  return {
    en: `${counted.en}${first === undefined ? '' : `, the first due on ${first}`}${keeps ? '; a month end stays a month end' : ''}`,
    zh: `${counted.zh}${first === undefined ? '' : `，首期于 ${first} 到期`}${keeps ? '；月末日仍为月末日' : ''}`,
  }
}

/** What is not asked for at first; nothing where everything is. */
export function sayGrace({ principal, interestPayment, interestFree }: Grace): Words | undefined {
  const first = (count: number): Words => ({
    en: count === 1 ? 'the first instalment' : `the first ${count} instalments`,
    zh: count === 1 ? '首期' : `前 ${count} 期`,
  })
  const parts = [
    { count: principal, en: 'no principal with', zh: '不还本金' },
    { count: interestPayment, en: 'interest is put off with', zh: '暂不付息，利息分摊到其后各期' },
    { count: interestFree, en: 'no interest runs in', zh: '不计利息' },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return undefined
  return {
    en: parts.map(({ count, en }) => `${en} ${first(count).en}`).join('; '),
    zh: parts.map(({ count, zh }) => `${first(count).zh}${zh}`).join('；'),
  }
}

const MOVES: Readonly<Record<NonNullable<Dates['daysOff']>['move'], Words>> = {
  'next-working-day': { en: 'moves to the next working day', zh: '顺延至下一工作日' },
  'previous-working-day': { en: 'moves to the working day before', zh: '提前至上一工作日' },
  'next-unless-next-month': {
    en: 'moves to the next working day, or where that lies in the next month to the one before',
    zh: '顺延至下一工作日，跨月则提前至上一工作日',
  },
}

/** What becomes of a due date on a day off. */
export function sayDaysOff({ move, interest }: NonNullable<Dates['daysOff']>): Words {
  const runs =
    interest === 'runs-to-the-moved-date'
      ? { en: 'interest moves with it', zh: '利息随之计至调整后的日期' }
      : { en: 'interest runs to the date it had', zh: '利息仍计至原定日期' }
  return {
    en: `a due date on one ${MOVES[move].en}; ${runs.en}`,
    zh: `还款日遇休息日，${MOVES[move].zh}；${runs.zh}`,
  }
}

/** What is paid of each disbursement on its day. */
export function sayDownPayment({ share, paid }: NonNullable<Terms['downPayment']>): Words {
  const how =
    paid === 'at-once'
      ? { en: 'paid on the day', zh: '放款当日付清' }
      : { en: 'due on the day', zh: '放款当日到期' }
  return {
    en: `${percent(share)} of each disbursement, ${how.en}`,
    zh: `每笔放款的 ${percent(share)}，${how.zh}`,
  }
}
