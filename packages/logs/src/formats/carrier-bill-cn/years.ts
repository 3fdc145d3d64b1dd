/**
 * The years of a bill whose times have none: from the billing period before the head. A month that the period does not
 * hold has no year, so an entry of December on a bill of January is asked about and never put a year too late.
 */
import { foldedText, type YearOf } from '../../input/written.ts'

/** A month, counted from year 0. */
const monthNumber = (year: number, month: number): number => year * 12 + month - 1

/** Lines about something other than the period: when it was printed, when the customer joined. */
const elsewhere = /打印|查询时间|查询日期|导出|生成|制表|入网|开户|出生|证件|身份证|办理|申请|受理/
const tokens =
  /(?<!\d)(20\d{2})(?: ?年 ?(\d{1,2}) ?月|[-/.](\d{1,2})(?!\d)|(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)| ?年)/g

/**
 * @param lines  the cells before the head
 * @returns the one year of a month; `undefined` where the period does not hold it, or holds it twice
 */
export function yearsOf(lines: readonly string[]): YearOf {
  const months: number[] = []
  const wholeYears = new Set<number>()
  for (const line of lines) {
    const folded = foldedText(line)
    if (elsewhere.test(folded)) continue
    for (const [, year = '', chinese, separated, close] of folded.matchAll(tokens)) {
      const month = Number(chinese ?? separated ?? close ?? '0')
      if (month >= 1 && month <= 12) months.push(monthNumber(Number(year), month))
      else if (month === 0) wholeYears.add(Number(year))
    }
  }
  const first = months.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = months.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return (month) => {
    if (months.length === 0) {
      const [only, other] = wholeYears
      return other === undefined ? only : undefined
    }
    const [year, other] = Array.from(
      { length: Math.min(last - first, 36) + 1 },
      (_, index) => first + index,
    ).filter((one) => one % 12 === month - 1)
    return year === undefined || other !== undefined ? undefined : Math.floor(year / 12)
  }
}
