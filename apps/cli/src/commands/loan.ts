/** `forbear loan`: the arithmetic of loans, one file a subcommand under loan/. */
import { Command } from 'commander'
import { scheduleCommand } from '../loan/schedule.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description('what a loan comes to: schedule, cost, statement, payoff, what if')
    .addCommand(scheduleCommand())
    .addHelpText(
      'after',
      `
A loan is a JSON file (docs/guides/loan.md), or a ready product chosen by options. Amounts are decimal text of major
units. Exit status: 0 answered; 64 asked wrongly or bad input, every reason at once and no partial result; 70 a fault
of forbear.

Example:
  forbear loan schedule --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11`,
    )
}
