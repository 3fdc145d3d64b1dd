/** `forbear loan`: what a loan costs, owes and comes to; a file a command under loan/. */
import { Command } from 'commander'
import { aprCommand } from '../loan/apr.ts'
import { checkCasesCommand } from '../loan/check.ts'
import { priceCommand } from '../loan/price.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description(
      'a loan in figures: its yearly cost, schedules checked, what the law says. 贷款的数字：年化成本、还款计划核对、法律怎么说。',
    )
    .helpCommand(false)
    .addCommand(aprCommand())
    .addCommand(checkCasesCommand())
    .addCommand(priceCommand())
}
