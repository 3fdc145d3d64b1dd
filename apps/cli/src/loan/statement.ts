/** `forbear loan statement`: what the loan comes to on a day, as known then or now, with the reason of every figure. */
import { accountOf, nextPayment, statementOf, type Account, type Statement } from '@forbear/loan/account'
import { accountToJson, nextPaymentToJson, statementToJson } from '@forbear/loan/border'
import { figuresOf, figuresOfNextPayment, figuresOfStatement } from '@forbear/loan/explain'
import type { Terms } from '@forbear/loan/terms'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command } from 'commander'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, type AskedLoan, type LoanFlags } from './asked.ts'
import { dayOfAccount, dayOption } from './days.ts'
import { EXPLAIN, explainedToJson, type Said } from './explained.ts'
import { printJson, printLines, width } from './print.ts'
import { statementLines } from './statement-page.ts'

interface Flags extends LoanFlags {
  readonly asOf: string
  readonly from?: string
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
    .option('--from <date>', 'and everything that changed it from this day on, line by line')
    .option('--explain', EXPLAIN)
    .addHelpText(
      'after',
      `
Examples:
  forbear loan statement loan.json --as-of 2018-11-20 --explain
  forbear loan statement loan.json --from 2018-11-01 --as-of 2018-11-30
  forbear loan statement loan.json --as-of 2018-11-20 --known-on 2018-11-20 --json`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const { account, statement } = toldOn(asked, flags)
      const { terms } = asked.loan
      if (flags.json === undefined) {
        const explains = flags.explain ?? false
        const shown = { terms, statement, explains, language: languageOf(flags.lang), width: width() }
        printLines(statementLines(account, shown))
        return
      }
      printJson({
        ...accountToJson(account, terms.currency),
        nextPayment: nextPaymentToJson(nextPayment(account), terms.currency),
        ...(statement !== undefined && { statement: statementToJson(statement, terms.currency) }),
        ...(flags.explain && explainedToJson(saidOf(account, statement, terms), terms)),
      })
    })
}

interface ToldOn {
  readonly account: Account
  readonly statement: Statement | undefined
}

function toldOn({ loan, refused }: AskedLoan, flags: Flags): ToldOn {
  const day = dayOfAccount('--as-of', flags.asOf, loan.events)
  const lastBooked = Math.max(day, ...loan.events.map((e) => e.bookedOn))
  const knownOn = flags.knownOn === undefined ? lastBooked : dayOption('--known-on', flags.knownOn)
  const from = flags.from === undefined ? undefined : dayOption('--from', flags.from)
  if (from !== undefined && from > day) throw new Refused([FROM_AFTER])
  const account = accountOf(loan.terms, loan.events, { asOf: day, knownOn })
  if (!account.ok) throw refused(account.problems)
  if (from === undefined) return { account: account.value, statement: undefined }
  const statement = statementOf(loan.terms, loan.events, { from, until: day, knownOn })
  if (!statement.ok) throw refused(statement.problems)
  return { account: account.value, statement: statement.value }
}

/** The figures of the account, of the next payment and of each line of the statement, by their place in the answer. */
function saidOf(account: Account, statement: Statement | undefined, terms: Terms): readonly Said[] {
  const lines = statement === undefined ? [] : figuresOfStatement(statement, terms, account.rows)
  return [
    ...figuresOf(account, terms),
    ...figuresOfNextPayment(nextPayment(account), terms),
    ...lines.map(({ pointer, says }) => ({ pointer: `/statement${pointer}`, says })),
  ]
}

/** Days that end before they begin. */
export const FROM_AFTER: Reason = {
  en: '--from is later than --as-of: expected the same day or an earlier one',
  zh: '--from 晚于 --as-of：应为同一天或更早',
}
