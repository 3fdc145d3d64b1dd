/** `forbear loan quote`: what would be owed and what it would cost, before anything is signed. */
import { scheduleToJson, termsShape } from '@forbear/loan/border'
import { sheetLines, type CostSheet } from '@forbear/loan/cost-sheet'
import { costSheetOf, yearlyCostOfSchedule } from '@forbear/loan/quote'
import { RATE_METHODS, type RateAnswer, type RateMethod } from '@forbear/loan/rate'
import type { Problem } from '@forbear/loan/problem'
import type { Schedule } from '@forbear/loan/schedule'
import { termsInWords } from '@forbear/loan/words'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, scheduleOfAsked, type AskedLoan, type LoanFlags } from './asked.ts'
import { printJson, printLines, width } from './print.ts'
import { quoteLines } from './quote-page.ts'

interface Flags extends LoanFlags {
  readonly method?: RateMethod
  readonly sheet?: true
}

export function quoteCommand(): Command {
  return asksForLoan(new Command('quote'))
    .description(
      'what a loan would cost: yearly cost, sums, terms in words. 贷款的成本：年化成本、合计、条款说明。',
    )
    .addOption(
      new Option('--method <name>', 'yearly cost by which law; default: that of the product’s place').choices(
        [...RATE_METHODS],
      ),
    )
    .option('--sheet', 'the cost sheet alone that Chinese law asks for (综合融资成本明示表)')
    .addHelpText(
      'after',
      `
The yearly cost sets what the borrower has in hand against everything that is to be paid if all is paid on time.

Examples:
  forbear loan quote --product cn-credit-card-instalment --amount 12000 --instalments 12 --on 2026-01-15
  forbear loan quote loan.json --method eu --json`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const planned = scheduleOfAsked(asked)
      if (flags.sheet) {
        if (flags.method !== undefined) throw new Refused([SHEET_HAS_METHOD])
        const sheet = sheetOf(asked, planned)
        if (flags.json === undefined) printLines(sheetLines(sheet, languageOf(flags.lang)))
        else printJson(sheet)
        return
      }
      const cost = costOf(asked, planned, flags.method)
      if (flags.json !== undefined) printJson(quoteToJson(asked, planned, cost))
      else {
        const language = languageOf(flags.lang)
        printLines(quoteLines(asked.loan, { planned, cost, language, width: width() }))
      }
    })
}

const SHEET_HAS_METHOD: Reason = {
  en: '--method: the cost sheet counts the yearly cost by Chinese law: leave one of --sheet and --method out',
  zh: '--method：明示表按中国法律计算年化成本：--sheet 与 --method 只能取其一',
}

/** The yearly cost by the method asked for, or that of the product. */
function costOf({ loan }: AskedLoan, planned: Schedule, method: RateMethod | undefined): RateAnswer {
  const by = method ?? loan.product?.yearlyCost
  if (by === undefined) {
    throw new Refused([
      {
        en: `--method: terms that are of no product do not say by which law the yearly cost is counted: expected one of ${RATE_METHODS.join(', ')}`,
        zh: `--method：不属于任何产品的条款没有说明按哪种法律计算年化成本：应为 ${RATE_METHODS.join('、')} 之一`,
      },
    ])
  }
  const cost = yearlyCostOfSchedule(planned, by, loan.terms.currency)
  if (!cost.ok) throw refusedCost(cost.problems)
  return cost.value
}

function sheetOf({ loan }: AskedLoan, planned: Schedule): CostSheet {
  const sheet = costSheetOf(loan.terms, planned)
  if (!sheet.ok) throw refusedCost(sheet.problems)
  return sheet.value
}

/** Flows of a schedule stand in no document: the reason goes without its pointer. */
function refusedCost(problems: readonly Problem[]): Refused {
  return new Refused(
    problems.map(({ message }) => ({
      en: `yearly cost: ${message.en}`,
      zh: `年化成本：${message.zh}`,
    })),
  )
}

function quoteToJson({ loan }: AskedLoan, planned: Schedule, cost: RateAnswer): unknown {
  const { product, terms } = loan
  return {
    ...(product !== undefined && { product: product.id, title: product.title }),
    yearlyCost: cost,
    terms: termsShape(terms.currency).write(terms),
    termsInWords: termsInWords(terms),
    ...(product !== undefined && { sources: product.sources, assumed: product.assumed }),
    ...scheduleToJson(planned, terms.currency),
  }
}
