/** Days and amounts given as options, refused with the option's name. */
import { parseDay, type Day } from '@forbear/loan/calendar'
import { amountForm } from '@forbear/loan/border'
import { parseAmount, type Currency } from '@forbear/loan/money'
import { Refused } from '@forbear/audit/refused'

/**
 * The day of an option.
 *
 * @throws {Refused} if it is no date of the calendar
 */
export function dayOption(option: string, text: string): Day {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new Refused([
    {
      en: `${option}: \`${text}\` is no date: expected a date of the calendar as YYYY-MM-DD`,
      zh: `${option}：\`${text}\` 不是日期：应为日历上存在的日期，写作 YYYY-MM-DD`,
    },
  ])
}

/**
 * The amount of an option, in minor units above zero.
 *
 * @throws {Refused} if it is no such amount of the currency
 */
export function amountOption(option: string, text: string, currency: Currency): bigint {
  const minor = parseAmount(text, currency)
  if (typeof minor === 'bigint' && minor > 0n) return minor
  const form = amountForm(currency)
  throw new Refused([
    {
      en: `${option}: \`${text}\` is no amount above zero: expected ${form.en}`,
      zh: `${option}：\`${text}\` 不是大于零的金额：应为${form.zh}`,
    },
  ])
}
