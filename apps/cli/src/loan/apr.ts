/** `forbear loan apr`: the yearly cost of advances and payments, by the law of a place. */
import type { Problem } from '@forbear/loan/problem'
import {
  parseRateRequest,
  RATE_METHODS,
  yearlyCost,
  type RateAnswer,
  type RateRequest,
} from '@forbear/loan/rate'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { readJson } from '../files.ts'
import { languageOption, severalTimes } from '../options.ts'
import { languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { aprPage } from './apr-page.ts'
import { fileAsked } from './asked.ts'
import { flowOfFlag, reasonOfFlags } from './flow-flags.ts'
import { refusedFor } from './problems.ts'
import { printing } from '../printing.ts'

export interface AprFlags {
  /** With a file: the flows are read from it, as if it stood as the argument. */
  readonly json?: true | string
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
    .argument('[file]', 'the flows as JSON; - for standard input')
    .option('--json [file]', 'answer as JSON; with a file, read the flows from it; - for standard input')
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
  const { value, refused } = asked(file, flags)
  const answer = answered(value, refused)
  return flags.json === undefined
    ? aprPage(answer, languageOf(flags.lang)).join('\n')
    : JSON.stringify(answer, null, 2)
}

/** The request, and how to tell what is wrong with it where it was written. */
interface Asked {
  readonly value: unknown
  readonly refused: (problems: readonly Problem[]) => Refused
}

/** The request, from a file or from options: exactly one of them. */
function asked(argument: string | undefined, flags: AprFlags): Asked {
  const path = fileAsked(argument, flags.json)
  const hasFlows = flags.advance.length + flags.pay.length > 0 || flags.method !== undefined
  if ((path === undefined) !== hasFlows) throw new Refused([ONE_OF_TWO])
  if (path === undefined) {
    return {
      value: requestOfFlags(flags),
      refused: (problems) => new Refused(problems.map((each) => reasonOfFlags(each, flags))),
    }
  }
  const { value, file } = readJson(path)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return {
    value: isObject && flags.intervals !== undefined ? { ...value, intervals: flags.intervals } : value,
    refused: (problems) => refusedFor(file.name, problems),
  }
}

const ONE_OF_TWO: Reason = {
  en: 'name a file (`-` for standard input), or --method with --advance and --pay: one of the two',
  zh: '请给出文件（`-` 表示标准输入），或 --method 加 --advance 与 --pay，二者择一',
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

function answered(value: unknown, refused: Asked['refused']): RateAnswer {
  const parsed = parseRateRequest(value)
  if (!parsed.ok) throw refused(parsed.problems)
  const request: RateRequest = parsed.value
  const answer = yearlyCost(request)
  if (!answer.ok) throw refused(answer.problems)
  return answer.value
}

const HELP = `
Methods:
  eu             Directives 2008/48/EC and 2014/17/EU, annex I: compounded; shown to one decimal, half up
  us-appendix-j  Regulation Z, appendix J: rate per unit-period times unit-periods in a year
  cn-irr         中国人民银行公告〔2021〕第3号: twelve times the monthly internal rate of return; compounded beside it
  cn-simple      the same announcement, simple interest on the principal outstanding; to be called simple

A flow on the command line is [COUNTx]AMOUNT@WHEN[/STEP]. WHEN is a date or a month after the first advance (0 is the
day of the advance, where charges at the start stand); STEP is 1m, 2w, 10d, or 1s for a semimonth, and goes with COUNT.
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
