/** `forbear loan`: what a loan costs, owes and comes to; a file a command under loan/. */
import { Command } from 'commander'
import { aprCommand } from '../loan/apr.ts'
import { checkCasesCommand } from '../loan/check.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description('a loan in figures: its yearly cost, schedules checked. 贷款的数字：年化成本、还款计划核对。')
    .helpCommand(false)
    .addCommand(aprCommand())
    .addCommand(checkCasesCommand())
}
