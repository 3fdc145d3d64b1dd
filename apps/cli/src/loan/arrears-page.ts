/** The page of `forbear loan arrears`: the bucket of the day, the history, promises, plans and settlements in sentences. */
import { dayText } from '@forbear/loan/calendar'
import { explainer } from '@forbear/loan/explain'
import { sayPlan, saySettlement, type ArrearsAnswer } from '@forbear/loan/forbearance'
import { amountText, type Currency } from '@forbear/loan/money'
import { totalOf } from '@forbear/loan/terms'
import type { Language } from '../surroundings.ts'
import { amountLines } from './table.ts'

interface Shown {
  readonly currency: Currency
  readonly language: Language
  readonly width: number | undefined
}

/** The lines of an answer. */
export function arrearsLines(answer: ArrearsAnswer, { currency, language, width }: Shown): readonly string[] {
  const isZh = language === 'zh'
  const explain = explainer(currency)
  const rows = answer.history.map(({ from, until, bucket }) => [
    dayText(from),
    dayText(until - 1),
    String(until - from),
    bucket.id,
    bucket.title[language],
  ])
  const columns = isZh
    ? ['自', '至', '天数', '分档', '逾期天数']
    : ['from', 'to', 'days', 'bucket', 'days past due']
  const promises = answer.promises.flatMap(({ promise, parts }) =>
    parts.map((part) => {
      const says = explain({ kind: 'promise', ...part })[language]
      return isZh ? `承诺“${promise}”：${says}` : `Promise ${promise}: ${says}`
    }),
  )
  const said = [
    ...promises,
    ...answer.plans.map((plan) => sayPlan(plan, currency)[language]),
    ...answer.settlements.map((settlement) => saySettlement(settlement, currency)[language]),
  ]
  return [
    headLine(answer, currency)[language],
    '',
    ...amountLines({ columns, rows, left: [0, 1, 3, 4] }, width),
    ...(said.length === 0 ? [] : ['', ...said]),
  ]
}

function headLine({ on, account, countedDays, bucket }: ArrearsAnswer, currency: Currency) {
  const { daysPastDue, overdue } = account.arrears
  const paused = daysPastDue === countedDays ? { en: '', zh: '' } : rested(daysPastDue - countedDays)
  const amount = amountText(totalOf(overdue), currency)
  return {
    en: `${dayText(on)}: ${bucket.id}, ${countedDays} ${countedDays === 1 ? 'day' : 'days'} past due${paused.en}, ${currency.code} ${amount} overdue`,
    zh: `${dayText(on)}：${bucket.id}，逾期${countedDays}天${paused.zh}，逾期金额 ${currency.code} ${amount}`,
  }
}

const rested = (days: number) => ({
  en: ` (${days} more on which the count rested)`,
  zh: `（另有${days}天暂停计日）`,
})
