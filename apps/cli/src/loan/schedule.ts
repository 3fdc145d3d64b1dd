/** `forbear loan schedule`: what is due when, of what it consists, and what is left after it. */
import { scheduleToJson } from '@forbear/loan/border'
import { Command } from 'commander'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, scheduleOfAsked, type LoanFlags } from './asked.ts'
import { printJson, printLines, width } from './print.ts'
import { scheduleLines } from './schedule-page.ts'

export function scheduleCommand(): Command {
  return asksForLoan(new Command('schedule'))
    .description('what is due when: principal, interest and charges of each instalment')
    .addHelpText(
      'after',
      `
The schedule is that of the terms and of the money lent; what was paid since is in \`forbear loan statement\`.
Exit status: 0 a schedule; 64 asked wrongly, or there is no schedule, with every reason; 70 a fault of forbear.

Examples:
  forbear loan schedule --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11
  forbear loan schedule loan.json --json`,
    )
    .action((file: string | undefined, flags: LoanFlags) => {
      const asked = askedLoan(file, flags)
      const planned = scheduleOfAsked(asked)
      const { currency } = asked.loan.terms
      if (flags.json !== undefined) printJson(scheduleToJson(planned, currency))
      else printLines(scheduleLines(planned, { currency, language: languageOf(flags.lang), width: width() }))
    })
}
