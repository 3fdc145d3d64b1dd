/** `forbear loan simulate`: what if something is prepaid, missed or paid late, beside what was agreed. */
import { componentsToJson } from '@forbear/loan/border'
import { dayText, type Day } from '@forbear/loan/calendar'
import { amountText, type Currency } from '@forbear/loan/money'
import { courseOf, type Course, type Deviation } from '@forbear/loan/simulation'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command } from 'commander'
import { severalTimes } from '../options.ts'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, scheduleOfAsked, type AskedLoan, type LoanFlags } from './asked.ts'
import { amountOption, dayOption } from './days.ts'
import { printJson, printLines, width } from './print.ts'
import { simulationLines } from './simulate-page.ts'

interface Flags extends LoanFlags {
  readonly prepay: readonly string[]
  readonly payOff?: string
  readonly catchUp?: string
  readonly miss: readonly string[]
  readonly late: readonly string[]
  readonly until?: string
}

export function simulateCommand(): Command {
  return asksForLoan(new Command('simulate'))
    .description(
      'what if: prepay, miss, pay late, catch up; the balance drawn. 假设提前还款、漏还、迟还、补还，并绘出余额。',
    )
    .addOption(severalTimes('--prepay <amount@date>', 'something is paid before its time'))
    .option('--pay-off <date>', 'the whole is paid off')
    .option('--catch-up <date>', 'everything that is due by then is paid')
    .addOption(severalTimes('--miss <n>', 'instalment n is not paid'))
    .addOption(
      severalTimes('--late <n:days>', 'instalment n is paid so many days late, with all that is due then'),
    )
    .option('--until <date>', 'told up to this day; default: the last due date')
    .addHelpText(
      'after',
      `
Without any of these the loan goes on as agreed: every instalment is paid on its day. What has happened already stays;
nothing is supposed before the last of it, and what fell due before stays owed until --catch-up. Instalments are counted
from 1, as \`forbear loan schedule\` numbers them: without charges and down payments.

Examples:
  forbear loan simulate --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11 --miss 3
  forbear loan simulate loan.json --prepay 3000@2018-11-20 --json`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const { currency, prepayment } = asked.loan.terms
      const time = timeOf(flags, asked)
      const deviations = deviationsOf(flags, asked, time)
      const courses = {
        agreed: course(asked, [], time),
        whatIf: course(asked, deviations, time),
      }
      if (flags.json === undefined) {
        const shown = { currency, prepayment, deviations, language: languageOf(flags.lang), width: width() }
        printLines(simulationLines(courses, shown))
      } else printJson({ currency: currency.code, ...coursesToJson(courses, currency) })
    })
}

/** Days after the last due date up to which a course may be told: ten years. */
const DAYS_AFTER_AT_MOST = 3_660

/** The time in which something can be supposed: from the last thing that happened to the last day that is told. */
interface Told {
  readonly from: Day
  readonly until: Day
}

function timeOf({ until }: Flags, asked: AskedLoan): Told {
  const from = Math.max(...asked.loan.events.map((e) => e.on))
  const lastDue = Math.max(from, ...scheduleOfAsked(asked).rows.map((row) => row.dueOn))
  if (until === undefined) return { from, until: lastDue }
  return { from, until: dayWithin('--until', until, { from, until: lastDue + DAYS_AFTER_AT_MOST }) }
}

/**
 * The day of an option, between two others.
 *
 * @throws {Refused} if it is no date, before what has already happened, or after what is told
 */
function dayWithin(option: string, text: string, { from, until }: Told): Day {
  const day = dayOption(option, text)
  if (day >= from && day <= until) return day
  const [first, last] = [dayText(from), dayText(until)]
  throw new Refused([
    {
      en: `${option}: \`${text}\` is out of range: expected a date from ${first} to ${last}`,
      zh: `${option}：\`${text}\` 超出范围：应为 ${first} 至 ${last} 的日期`,
    },
  ])
}

function course({ loan, refused }: AskedLoan, deviations: readonly Deviation[], time: Told): Course {
  const { terms, events } = loan
  const told = courseOf({ terms, events, ...time, deviations })
  if (!told.ok) throw refused(told.problems)
  return told.value
}

/** What is supposed, every fault of the options at once. */
function deviationsOf(flags: Flags, { loan }: AskedLoan, time: Told): readonly Deviation[] {
  const { currency, instalments: count } = loan.terms
  const faults: Refused[] = []
  const tried = (read: () => Deviation): readonly Deviation[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      faults.push(error)
      return []
    }
  }
  const deviations = [
    ...flags.prepay.flatMap((text) => tried(() => prepaymentOf(text, currency, time))),
    ...(flags.payOff === undefined ? [] : [flags.payOff]).flatMap((text) =>
      tried(() => ({ does: 'pays-off', on: dayWithin('--pay-off', text, time) })),
    ),
    ...(flags.catchUp === undefined ? [] : [flags.catchUp]).flatMap((text) =>
      tried(() => ({ does: 'catches-up', on: dayWithin('--catch-up', text, time) })),
    ),
    ...flags.miss.flatMap((text) =>
      tried(() => ({ does: 'misses', instalment: instalmentOf('--miss', text, count) })),
    ),
    ...flags.late.flatMap((text) => tried(() => latenessOf(text, count))),
  ]
  const twice = saidTwice(deviations)
  if (faults.length > 0 || twice.length > 0)
    throw new Refused([...faults.flatMap((f) => f.reasons), ...twice])
  return deviations
}

/** Instalments of which two things are supposed. */
function saidTwice(deviations: readonly Deviation[]): readonly Reason[] {
  const numbers = deviations.flatMap((each) => ('instalment' in each ? [each.instalment] : []))
  const doubled = new Set(numbers.filter((number, at) => numbers.indexOf(number) < at))
  return [...doubled].map((number) => ({
    en: `--miss, --late: two things are supposed of instalment ${number}: expected one of them`,
    zh: `--miss、--late：对第 ${number} 期作了两种假设：只能取其一`,
  }))
}

function prepaymentOf(text: string, currency: Currency, time: Told): Deviation {
  const [amount = '', day] = text.split('@')
  if (day === undefined) {
    throw new Refused([
      {
        en: `--prepay: \`${text}\` names no day: expected an amount and a day, such as 3000@2018-11-20`,
        zh: `--prepay：\`${text}\` 没有日期：应为金额和日期，如 3000@2018-11-20`,
      },
    ])
  }
  const on = dayWithin('--prepay', day, time)
  return { does: 'prepays', on, amountMinor: amountOption('--prepay', amount, currency) }
}

function latenessOf(text: string, count: number): Deviation {
  const [number = '', days = ''] = text.split(':')
  const instalment = instalmentOf('--late', number, count)
  if (/^\d{1,4}$/.test(days) && Number(days) > 0) return { does: 'pays-late', instalment, days: Number(days) }
  throw new Refused([
    {
      en: `--late: \`${text}\`: expected an instalment and from 1 to 9999 days, such as 3:20`,
      zh: `--late：\`${text}\`：应为期次和 1 至 9999 的天数，如 3:20`,
    },
  ])
}

function instalmentOf(option: string, text: string, count: number): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= count) return number
  throw new Refused([
    {
      en: `${option}: \`${text}\` is no instalment of this loan: expected a whole number from 1 to ${count}`,
      zh: `${option}：\`${text}\` 不是本贷款的期次：应为 1 至 ${count} 的整数`,
    },
  ])
}

interface Courses {
  readonly agreed: Course
  readonly whatIf: Course
}

function coursesToJson({ agreed, whatIf }: Courses, currency: Currency): Readonly<Record<string, unknown>> {
  const told = ({ balances, paid, keptBack, end, clearedOn }: Course): unknown => ({
    paid: componentsToJson(paid, currency),
    keptBack: componentsToJson(keptBack, currency),
    owed: componentsToJson(end.owed, currency),
    overdue: componentsToJson(end.arrears.overdue, currency),
    daysPastDue: end.arrears.daysPastDue,
    ...(clearedOn !== undefined && { clearedOn: dayText(clearedOn) }),
    balances: balances.map(({ on, owedMinor, overdueMinor }) => ({
      on: dayText(on),
      owed: amountText(owedMinor, currency),
      overdue: amountText(overdueMinor, currency),
    })),
  })
  return { asAgreed: told(agreed), whatIf: told(whatIf) }
}
