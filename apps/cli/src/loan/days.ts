/** Days and amounts given as options, refused with the option's name. */
import { dayText, parseDay, type Day } from '@forbear/loan/calendar'
import { amountForm, latestDay } from '@forbear/loan/border'
import type { LoanEvent } from '@forbear/loan/events'
import { parseAmount, type Currency } from '@forbear/loan/money'
import { problem, saidWith } from '@forbear/loan/problem'
import { Refused } from '@forbear/audit/refused'
import { refusedFor } from './problems.ts'

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
 * Checks the day of a document on which an account is told.
 *
 * @throws {Refused} if it is so late that nobody can mean it
 */
export function expectDayOfAccount(on: Day, file: string, events: readonly LoanEvent[]): void {
  const latest = latestDay(events)
  if (on <= latest) return
  const says = { en: 'the day is too late', zh: '日期过晚' }
  const expected = {
    en: `${dayText(latest)} at the latest, 150 years after the loan began`,
    zh: `不晚于 ${dayText(latest)}，即贷款开始之后 150 年`,
  }
  throw refusedFor(file, [
    problem({ code: 'out-of-range', pointer: '/on', found: dayText(on), says, expected }),
  ])
}

/**
 * The day of an option on which an account is told.
 *
 * @throws {Refused} if it is no date of the calendar, or so late that nobody can mean it
 */
export function dayOfAccount(option: string, text: string, events: readonly LoanEvent[]): Day {
  const day = dayOption(option, text)
  const latest = latestDay(events)
  if (day <= latest) return day
  const most = dayText(latest)
  throw new Refused([
    {
      en: `${option}: \`${text}\` is too late: expected ${most} at the latest, 150 years after the loan began`,
      zh: `${option}：\`${text}\` 过晚：应不晚于 ${most}，即贷款开始之后 150 年`,
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
    saidWith(
      {
        en: `${option}: \`${text}\` is no amount above zero`,
        zh: `${option}：\`${text}\` 不是大于零的金额`,
      },
      form,
    ),
  ])
}
