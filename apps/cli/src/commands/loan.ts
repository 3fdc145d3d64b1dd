/** `forbear loan`: what a loan costs, owes and comes to; a file a command under loan/. */
import { Command } from 'commander'
import { aprCommand } from '../loan/apr.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description('a loan in figures: its yearly cost. 贷款的数字：年化成本。')
    .helpCommand(false)
    .addCommand(aprCommand())
}
