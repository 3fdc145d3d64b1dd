/** `forbear loan portfolio`: loans by bucket at month ends, how they rolled from one to the next, what is at risk, by segment. */
import { bucketScheme, MONTHLY_BUCKETS, type Bucket, type BucketScheme } from '@forbear/loan/arrears'
import {
  monthEndsOfLoans,
  monthEndsOfRows,
  portfolioToJson,
  type MonthEndsRead,
  type PortfolioLine,
} from '@forbear/loan/border'
import { currencyOf } from '@forbear/loan/money'
import { portfolioReport, type Outstanding } from '@forbear/loan/portfolio'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { readText } from '../files.ts'
import { languageOption, severalTimes } from '../options.ts'
import { languageOf } from '../surroundings.ts'
import { fileAsked } from './asked.ts'
import { dayOption } from './days.ts'
import { portfolioLines } from './portfolio-page.ts'
import { rowsOfText, type RowsOfText } from './portfolio-rows.ts'
import { printJson, printLines, width } from './print.ts'
import { placedReason } from './problems.ts'

interface Flags {
  readonly json?: true | string
  readonly lang?: string
  readonly on: readonly string[]
  readonly currency?: string
  readonly outstanding?: Outstanding
  readonly bounds?: string
}

/** Days past due beyond which a loan's whole balance is told as at risk. */
const AT_RISK_DAYS = [30, 90] as const

export function portfolioCommand(): Command {
  return new Command('portfolio')
    .description(
      'loans by days past due at month ends, roll rates between them, what is at risk. 各月末按逾期天数分档、滚动率、风险余额。',
    )
    .argument('[file]', 'rows as CSV or JSON lines, or loans as JSON lines; - for standard input')
    .option('--json [file]', 'answer as JSON; with a file, read it; - for standard input')
    .option('--currency <code>', 'currency of the rows, such as CNY; loans state their own')
    .addOption(severalTimes('--on <date>', 'of loans: a month end on which to reckon how they stand'))
    .addOption(
      new Option('--outstanding <what>', 'of loans: what counts as outstanding; default: principal').choices([
        'principal',
        'everything-owed',
      ]),
    )
    .option(
      '--bounds <days>',
      'the first day past due of each bucket after the first; default: 1,31,61,91,121,151,181',
    )
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((argument: string | undefined, flags: Flags) => {
      const path = fileAsked(argument, flags.json)
      if (path === undefined) throw new Refused([NO_FILE])
      const { text, file } = readText(path)
      const scheme = flags.bounds === undefined ? MONTHLY_BUCKETS : schemeOf(flags.bounds)
      const rows = rowsOfText(text, file.name)
      const read = monthEndsOf(rows, flags)
      const faults = [...rows.broken, ...(read.ok ? [] : read.problems)].sort((a, b) => a.line - b.line)
      if (!read.ok || faults.length > 0) {
        throw new Refused(faults.map(({ line, found }) => placedReason(`${file.name}:${line}`, found)))
      }
      const { monthEnds, currency } = read
      const report = portfolioReport(monthEnds, { scheme, atRiskDays: AT_RISK_DAYS })
      if (flags.json !== undefined) printJson(portfolioToJson(report, currency))
      else printLines(portfolioLines(report, { currency, language: languageOf(flags.lang), width: width() }))
    })
}

const NO_FILE: Reason = {
  en: 'no file was named: give rows or loans, or `-` for standard input',
  zh: '未指明文件：请给出行或贷款的文件，或用 `-` 表示标准输入',
}

function monthEndsOf({ kind, lines }: RowsOfText, flags: Flags): MonthEndsRead {
  switch (kind) {
    case 'rows':
      return ofRows(lines, flags)
    case 'loans':
      return ofLoans(lines, flags)
    default:
      return kind satisfies never
  }
}

function ofRows(lines: readonly PortfolioLine[], { currency, on, outstanding }: Flags): MonthEndsRead {
  const of = currencyOf(currency ?? '')
  const reasons: readonly Reason[] = [
    ...(of === undefined ? [currencyReason(currency)] : []),
    ...(on.length > 0 || outstanding !== undefined ? [FOR_LOANS_ALONE] : []),
  ]
  if (of === undefined || reasons.length > 0) throw new Refused(reasons)
  return monthEndsOfRows(lines, of)
}

function ofLoans(lines: readonly PortfolioLine[], flags: Flags): MonthEndsRead {
  const days = [...new Set(flags.on.map((text) => dayOption('--on', text)))].sort((a, b) => a - b)
  const reasons = [
    ...(days.length === 0 ? [NO_DAY] : []),
    ...(flags.currency === undefined ? [] : [OWN_CURRENCY]),
  ]
  if (reasons.length > 0) throw new Refused(reasons)
  return monthEndsOfLoans(lines, { days, outstanding: flags.outstanding ?? 'principal' })
}

const currencyReason = (given: string | undefined): Reason => ({
  en: `--currency: ${given === undefined ? 'rows do not say in which currency they are' : `\`${given}\` is no currency`}: expected a code of ISO 4217 such as CNY`,
  zh: `--currency：${given === undefined ? '行里没有说明货币' : `\`${given}\` 不是货币代码`}：应为 ISO 4217 货币代码，如 CNY`,
})

const FOR_LOANS_ALONE: Reason = {
  en: '--on, --outstanding: for loans alone; rows state their days and amounts',
  zh: '--on、--outstanding：仅用于贷款；行里已有日期和金额',
}

const NO_DAY: Reason = {
  en: '--on: no month end was named on which to reckon how the loans stand: expected one or more, such as --on 2025-01-31',
  zh: '--on：没有指明在哪些月末计算贷款状况：应给出一个或多个，如 --on 2025-01-31',
}

const OWN_CURRENCY: Reason = {
  en: '--currency: for rows alone; loans state their own',
  zh: '--currency：仅用于行；贷款自有货币',
}

/** Buckets from bounds as text: the first from 0, each later one from its bound. */
function schemeOf(text: string): BucketScheme {
  const bounds = [
    0,
    ...text.split(',').map((each) => (/^\d{1,5}$/.test(each.trim()) ? Number(each) : Number.NaN)),
  ]
  const scheme = bucketScheme(bounds.map(bucketFrom), '')
  if (scheme.ok) return scheme.value
  throw new Refused([
    {
      en: `--bounds: \`${text}\`: expected whole numbers of days that rise from 1, such as 1,31,91`,
      zh: `--bounds：\`${text}\`：应为从 1 起递增的整数天数，如 1,31,91`,
    },
  ])
}

function bucketFrom(fromDays: number, at: number, bounds: readonly number[]): Bucket {
  const next = bounds[at + 1]
  if (at === 0 && next === 1) return { id: '0', title: { en: 'not past due', zh: '未逾期' }, fromDays }
  const id = next === undefined ? `${fromDays}+` : `${fromDays}-${next - 1}`
  const days = next === undefined ? `${fromDays}` : `${fromDays} to ${next - 1}`
  const title =
    next === undefined
      ? { en: `${days} days past due and more`, zh: `逾期${fromDays}天及以上` }
      : { en: `${days} days past due`, zh: `逾期${fromDays}至${next - 1}天` }
  return { id, title, fromDays }
}

const HELP = `
A row says how one loan stands at a month end: loan, on, daysPastDue, outstanding, and segment where there is one; or why it
has left since the last: loan, on, left (paid, settled, written-off, sold). CSV has these names in its first line; JSON lines
have them as keys (schema: portfolio-row). A loan that vanishes without a word counts as left out.
A line with a loan is {"id", "segment", "loan": {…}}; how it stands on each --on follows from its events, as known that day.
每行说明一笔贷款在某月末的状况，或其离开的原因；不声不响消失的贷款计为遗漏。也可每行给出一笔贷款，按其事件计算。

Exit status: 0 the report; 64 asked wrongly or bad input, every reason at once with its line; 70 a fault of forbear.

Examples:
  forbear loan portfolio packages/loan/examples/portfolio.csv --currency CNY
  forbear loan portfolio loans.jsonl --on 2025-01-31 --on 2025-02-28 --lang zh`
