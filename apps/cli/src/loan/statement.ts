/** `forbear loan statement`: what the loan comes to on a day, as known then or now, with the reason of every figure. */
import { accountOf, type Account } from '@forbear/loan/account'
import { accountToJson } from '@forbear/loan/border'
import { figuresOf } from '@forbear/loan/explain'
import { Command } from 'commander'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, type AskedLoan, type LoanFlags } from './asked.ts'
import { dayOption } from './days.ts'
import { printJson, printLines, width } from './print.ts'
import { statementLines } from './statement-page.ts'

interface Flags extends LoanFlags {
  readonly asOf: string
  readonly knownOn?: string
  readonly explain?: true
}

export function statementCommand(): Command {
  return asksForLoan(new Command('statement'))
    .description('what is owed on a day and why, instalment by instalment. 某日所欠及其缘由，逐期列出。')
    .requiredOption('--as-of <date>', 'the day, YYYY-MM-DD')
    .option(
      '--known-on <date>',
      'as known on this day: what was booked later is left out; default: all that is known',
    )
    .option('--explain', 'every figure in a sentence')
    .addHelpText(
      'after',
      `
Examples:
  forbear loan statement loan.json --as-of 2018-11-20 --explain
  forbear loan statement loan.json --as-of 2018-11-20 --known-on 2018-11-20 --json`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const account = accountOn(asked, flags)
      const { terms } = asked.loan
      if (flags.json === undefined) {
        const shown = {
          terms,
          explains: flags.explain ?? false,
          language: languageOf(flags.lang),
          width: width(),
        }
        printLines(statementLines(account, shown))
        return
      }
      const says = figuresOf(account, terms).map(({ pointer, says: words }) => ({
        pointer: pointer.replace(/Minor$/, ''),
        ...words,
      }))
      printJson({ ...accountToJson(account, terms.currency), ...(flags.explain && { says }) })
    })
}

function accountOn({ loan, refused }: AskedLoan, { asOf, knownOn }: Flags): Account {
  const day = dayOption('--as-of', asOf)
  const lastBooked = Math.max(day, ...loan.events.map((e) => e.bookedOn))
  const known = knownOn === undefined ? lastBooked : dayOption('--known-on', knownOn)
  const account = accountOf(loan.terms, loan.events, { asOf: day, knownOn: known })
  if (!account.ok) throw refused(account.problems)
  return account.value
}
