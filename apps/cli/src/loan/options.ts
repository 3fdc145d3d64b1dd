/** `forbear loan options`: ways out of a debt beside each other: what each costs, how much a month, until when. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '@forbear/conduct/border'
import { priceBook } from '@forbear/law/price'
import { accountOf } from '@forbear/loan/account'
import { inDocument, optionsResult, optionsToJson, parseOptions } from '@forbear/loan/border'
import type { Problem } from '@forbear/loan/problem'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { ENGINE_VERSION, languageOf } from '../surroundings.ts'
import { documentAsked } from './asked.ts'
import { expectDayOfAccount } from './days.ts'
import { optionsLines } from './options-page.ts'
import { printJson, printLines, width } from './print.ts'
import { refusedFor } from './problems.ts'

export function optionsCommand(): Command {
  return new Command('options')
    .description(
      'ways out of a debt beside each other: total, hardest month, until when, against doing nothing. 并列比较各种还债方案：总额、单月最多、至何时、与置之不理相比。',
    )
    .argument('[file]', 'loan, day and options as JSON; - for standard input')
    .option(
      '--json [file]',
      'answer as JSON, with every payment and sentence; with a file, read it; - for standard input',
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
The document names the loan, the day and the options (keep-schedule, pay-off, plan, settlement); under "law" the place, and
what is known of lender, product and what happened to the claim, from which the limits of plans and the limitation of the
debt are reckoned; and, where they are known, the lender's own limits, the household's budget and other lenders:
docs/guides/loan.md. What the law says and what was written by hand are told apart. What is not known never permits.
Nothing is recommended: which option is best is for the borrower to say.
文件给出贷款、日期和方案；在 "law" 下给出地点，以及已知的贷款人类型、贷款种类和影响时效的事由，据此计算方案的法定限制与诉讼时效；
还可给出贷款人自己的限制、家庭收支和其他债权人。法律规定与自行填写的内容分别列明；不明的事实从不视为许可；不作推荐。
Exit status: 0 the options; 64 asked wrongly or bad input, every reason at once and no partial result; 70 a fault of
forbear.

Example:
  forbear loan options packages/loan/examples/options.json`,
    )
    .action(
      (argument: string | undefined, flags: { readonly json?: true | string; readonly lang?: string }) => {
        const { value, file } = readJson(documentAsked(argument, flags.json))
        const asked = parseOptions(value)
        if (!asked.ok) throw refusedFor(file.name, asked.problems)
        const { loan, on } = asked.value
        expectDayOfAccount(on, file.name, loan.events)
        const result = optionsResult(asked.value, {
          read: (events, asOf) => accountOf(loan.terms, events, { asOf, knownOn: asOf }),
          book: priceBook,
        })
        if (!result.ok) throw refusedFor(file.name, result.problems.map(inWhole(asked.value.loan)))
        const provenance = { priceBook: digestOfBook(), engine: ENGINE_VERSION }
        if (flags.json !== undefined) {
          printJson({ ...optionsToJson(result.value), provenance })
          return
        }
        const shown = { language: languageOf(flags.lang), width: width(), book: provenance.priceBook }
        printLines(optionsLines(result.value, shown))
      },
    )
}

/** The digest of the law, as `forbear loan price` names it. */
const digestOfBook = (): string =>
  `sha256:${createHash('sha256').update(canonicalJson(priceBook)).digest('hex')}`

/** Problems of the account stand within the loan; those of options and day stand where they are. */
const inWhole =
  (loan: Parameters<typeof inDocument>[1]) =>
  (found: Problem): Problem => {
    if (/^\/(?:options|on)(?:\/|$)/.test(found.pointer)) {
      return { ...found, pointer: found.pointer.replace(/Minor$/, '') }
    }
    const [inLoan = found] = inDocument([found], loan)
    return { ...inLoan, pointer: `/loan${inLoan.pointer}` }
  }
