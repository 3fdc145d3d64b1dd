/** `forbear loan`: what a loan costs, owes and comes to; a file a command under loan/. */
import { Command } from 'commander'
import { checkCasesCommand } from '../loan/check.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description('a loan in figures: schedules checked. 贷款的数字：还款计划核对。')
    .helpCommand(false)
    .addCommand(checkCasesCommand())
}
