/** `forbear loan`: what a loan costs, owes and comes to; a file a command under loan/. */
import { Command } from 'commander'
import { affordCommand } from '../loan/afford.ts'
import { aprCommand } from '../loan/apr.ts'
import { arrearsCommand } from '../loan/arrears.ts'
import { checkCasesCommand } from '../loan/check.ts'
import { ledgerCommand } from '../loan/ledger.ts'
import { optionsCommand } from '../loan/options.ts'
import { payoffCommand } from '../loan/payoff.ts'
import { portfolioCommand } from '../loan/portfolio.ts'
import { priceCommand } from '../loan/price.ts'
import { productsCommand } from '../loan/products.ts'
import { quoteCommand } from '../loan/quote.ts'
import { scheduleCommand } from '../loan/schedule.ts'
import { simulateCommand } from '../loan/simulate.ts'
import { statementCommand } from '../loan/statement.ts'

export function loanCommand(): Command {
  return new Command('loan')
    .description(
      'a loan in figures: schedule, cost, account, what the law says. 贷款的数字：还款计划、成本、账目、法律怎么说。',
    )
    .helpCommand(false)
    .addCommand(productsCommand())
    .addCommand(quoteCommand())
    .addCommand(scheduleCommand())
    .addCommand(statementCommand())
    .addCommand(ledgerCommand())
    .addCommand(arrearsCommand())
    .addCommand(affordCommand())
    .addCommand(optionsCommand())
    .addCommand(payoffCommand())
    .addCommand(simulateCommand())
    .addCommand(aprCommand())
    .addCommand(priceCommand())
    .addCommand(portfolioCommand())
    .addCommand(checkCasesCommand())
    .addHelpText(
      'after',
      `
A loan is a JSON file (docs/guides/loan.md), or a ready product chosen by options; amounts are decimal text of major
units. Exit status: 0 answered; 64 asked wrongly or bad input, every reason at once and no partial result; 70 a fault
of forbear.
贷款为 JSON 文件，或以选项选定的现成产品；金额为主单位的十进制文本。输入有误时一次列出全部问题，不给出部分结果。

Example:
  forbear loan schedule --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11`,
    )
}
