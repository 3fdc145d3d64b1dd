/** `forbear loan options`: ways out of a debt beside each other: what each costs, how much a month, until when. */
import { accountOf } from '@forbear/loan/account'
import { inDocument, optionsResult, optionsToJson, parseOptions } from '@forbear/loan/border'
import type { Problem } from '@forbear/loan/problem'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { languageOf } from '../surroundings.ts'
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
The document names the loan, the day, the options (keep-schedule, pay-off, plan, settlement) and, where they are known,
limits of product and law, the household's budget, other lenders, and how limitation stands: docs/guides/loan.md.
Nothing is recommended: which option is best is for the borrower to say.
文件给出贷款、日期、方案，以及已知的产品与法律限制、家庭收支、其他债权人和诉讼时效；不作推荐。
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
        const result = optionsResult(asked.value, (events, asOf) =>
          accountOf(loan.terms, events, { asOf, knownOn: asOf }),
        )
        if (!result.ok) throw refusedFor(file.name, result.problems.map(inWhole(asked.value.loan)))
        if (flags.json !== undefined) printJson(optionsToJson(result.value))
        else printLines(optionsLines(result.value, { language: languageOf(flags.lang), width: width() }))
      },
    )
}

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
