/** `forbear loan apr`: the yearly cost of advances and payments, by the law of a place. */
import {
  parseRateRequest,
  RATE_METHODS,
  yearlyCost,
  type RateAnswer,
  type RateRequest,
} from '@forbear/loan/rate'
import { Refused } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { readJson } from '../files.ts'
import { languageOption, severalTimes } from '../options.ts'
import { languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { aprPage } from './apr-page.ts'
import { flowOfFlag } from './flow-flags.ts'
import { refusedFor } from './problems.ts'
import { printing } from '../printing.ts'

export interface AprFlags {
  readonly json?: string
  readonly method?: string
  readonly advance: readonly string[]
  readonly pay: readonly string[]
  readonly intervals?: string
  readonly lang?: string
}

/** The command with its options. */
export function aprCommand(): Command {
  return new Command('apr')
    .description(
      'the yearly cost: one certified rate, and how it was found. 年化成本：一个经验证的利率及其算法。',
    )
    .argument('[file]', 'the flows as JSON, answered as a page to read; - for standard input')
    .option('--json <file>', 'the flows as JSON, answered as JSON; - for standard input')
    .addOption(
      new Option('--method <name>', 'by which law; for flows given as options').choices([...RATE_METHODS]),
    )
    .addOption(severalTimes('--advance <flow>', 'what is paid out, see below'))
    .addOption(severalTimes('--pay <flow>', 'what is paid back, charges included, see below'))
    .option('--intervals <how>', 'as-flows-recur, whole-months or days: how dates become years (eu, cn-irr)')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action((file: string | undefined, flags: AprFlags) => {
      const text = aprText(file, flags)
      const isPage = flags.json === undefined
      printing.out.write(`${isPage ? wrappedText(harmless(text), columnsOf(printing.out)) : text}\n`)
    })
}

/**
 * What the command answers: JSON, or a page.
 *
 * @throws {Refused} with every reason, where the question or its flows have no answer
 */
export function aprText(file: string | undefined, flags: AprFlags): string {
  const { name, value } = asked(file, flags)
  const answer = answered(name, value)
  return flags.json === undefined
    ? aprPage(answer, languageOf(flags.lang)).join('\n')
    : JSON.stringify(answer, null, 2)
}

/** The request, from a file or from options: exactly one of them. */
function asked(
  file: string | undefined,
  flags: AprFlags,
): { readonly name: string; readonly value: unknown } {
  const hasFlows = flags.advance.length + flags.pay.length > 0 || flags.method !== undefined
  const ways = [file !== undefined, flags.json !== undefined, hasFlows].filter((is) => is).length
  if (ways !== 1) {
    throw new Refused([
      {
        en: 'name a file, or --json with a file, or --method with --advance and --pay: one of the three',
        zh: '请给出文件，或 --json 加文件，或 --method 加 --advance 与 --pay，三者择一',
      },
    ])
  }
  const path = file ?? flags.json
  if (path !== undefined) {
    const read = readJson(path)
    const { value } = read
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return {
      name: read.file.name,
      value: isObject && flags.intervals !== undefined ? { ...value, intervals: flags.intervals } : value,
    }
  }
  return { name: 'forbear loan apr', value: requestOfFlags(flags) }
}

function requestOfFlags({ method, advance, pay, intervals }: AprFlags): unknown {
  const [advances, payments] = [
    advance.map((text) => flowOfFlag('--advance', text)),
    pay.map((text) => flowOfFlag('--pay', text)),
  ]
  const reasons = [...advances, ...payments].flatMap((one) => ('reason' in one ? [one.reason] : []))
  if (reasons.length > 0) throw new Refused(reasons)
  const flows = (all: typeof advances): readonly object[] =>
    all.flatMap((one) => ('flow' in one ? [one.flow] : []))
  return {
    ...(method === undefined ? {} : { method }),
    advances: flows(advances),
    payments: flows(payments),
    ...(intervals === undefined ? {} : { intervals }),
  }
}

function answered(name: string, value: unknown): RateAnswer {
  const parsed = parseRateRequest(value)
  if (!parsed.ok) throw refusedFor(name, parsed.problems)
  const request: RateRequest = parsed.value
  const answer = yearlyCost(request)
  if (!answer.ok) throw refusedFor(name, answer.problems)
  return answer.value
}

const HELP = `
Methods:
  eu             Directives 2008/48/EC and 2014/17/EU, annex I: compounded; shown to one decimal, half up
  us-appendix-j  Regulation Z, appendix J: rate per unit-period times unit-periods in a year
  cn-irr         中国人民银行公告〔2021〕第3号: twelve times the monthly internal rate of return; compounded beside it
  cn-simple      the same announcement, simple interest on the principal outstanding; to be called simple

A flow on the command line is [COUNTx]AMOUNT@WHEN[/STEP]. WHEN is a date or a month after the first advance (0 is the
day of the advance, where charges at the start stand); STEP is 1m, 2w, 10d, or 1s for a semimonth.
A flow in JSON is {"date": "1978-02-10"} or {"month": 3} with "amount": "230.00", and "count" with
"every": {"months" | "weeks" | "days" | "semimonths": 1} for a series (schema: rate-request). Every charge that the
borrower pays is a payment.
命令行的现金流写作 [次数x]金额@时间[/间隔]；时间为日期，或首次放款后的月数（0 为放款当日，期初费用写在此处）。
间隔为 1m（月）、2w（周）、10d（天）或 1s（半月）。借款人支付的每一项费用都是还款（payments）。

Exit status: 0 the rate; 64 asked wrongly, or the flows have no rate (each reason with its place); 70 a fault of forbear.

Examples:
  forbear loan apr --method us-appendix-j --advance 5000@1978-01-10 --pay 24x230@1978-02-10/1m
  forbear loan apr --method eu --advance 200000@0 --pay 4000@0 --pay 240x1432.86@1/1m
  forbear loan apr --method cn-irr --advance 10000@0 --pay 12x910.66@1/1m --lang zh
  echo '{"method":"eu","advances":[{"month":0,"amount":"3000"}],"payments":[{"month":6,"amount":"3132.09"}]}' |
      forbear loan apr --json -`
