/** `forbear loan ledger`: the accounting entries of a loan, double entry, as a table, CSV, a Beancount file or JSON. */
import type { StatementAsking } from '@forbear/loan/account'
import { ledgerToJson } from '@forbear/loan/border'
import { dayText } from '@forbear/loan/calendar'
import { CHART, ledgerBeancount, ledgerCsv, ledgerOf, type LedgerEntry } from '@forbear/loan/ledger'
import { amountText, type Currency } from '@forbear/loan/money'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command, Option } from 'commander'
import { languageOf, type Language } from '../surroundings.ts'
import { askedLoan, asksForLoan, type AskedLoan, type LoanFlags } from './asked.ts'
import { dayOfAccount, dayOption } from './days.ts'
import { EVENT_TITLES } from './event-titles.ts'
import { printJson, printLines, width } from './print.ts'
import { FROM_AFTER } from './statement.ts'
import { amountLines } from './table.ts'
import { printing } from '../printing.ts'

interface Flags extends LoanFlags {
  readonly asOf: string
  readonly from?: string
  readonly knownOn?: string
  readonly format: 'table' | 'csv' | 'beancount'
}

export function ledgerCommand(): Command {
  return asksForLoan(new Command('ledger'))
    .description(
      'the accounting entries, double entry: what is lent, accrued, paid, forgiven. 复式记账分录。',
    )
    .requiredOption('--as-of <date>', 'up to this day, YYYY-MM-DD')
    .option('--from <date>', 'from this day on; default: the first event')
    .option('--known-on <date>', 'as known on this day: what was booked later is left out')
    .addOption(
      new Option('--format <name>', 'a table, or a file for other programs')
        .choices(['table', 'csv', 'beancount'])
        .default('table'),
    )
    .addHelpText(
      'after',
      `
Debit is above zero. CSV is RFC 4180 in UTF-8, with a mark at the beginning by which spreadsheets know it.

Examples:
  forbear loan ledger loan.json --as-of 2018-12-20
  forbear loan ledger loan.json --as-of 2018-12-20 --format beancount > loan.beancount`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      if (flags.json !== undefined && flags.format !== 'table') throw new Refused([TWO_FORMS])
      const entries = entriesOf(asked, flags)
      const { currency } = asked.loan.terms
      if (flags.json !== undefined) printJson(ledgerToJson(entries, currency))
      else if (flags.format === 'table') printLines(tableOf(entries, currency, languageOf(flags.lang)))
      else if (flags.format === 'csv') printing.out.write(`\uFEFF${ledgerCsv(entries, currency)}`)
      else printing.out.write(ledgerBeancount(entries, currency))
    })
}

const TWO_FORMS: Reason = {
  en: '--json and --format ask for two forms of the entries: expected one of them',
  zh: '--json 与 --format 各要求一种输出形式：只能取其一',
}

function entriesOf({ loan, refused }: AskedLoan, flags: Flags): readonly LedgerEntry[] {
  const { terms, events } = loan
  const until = dayOfAccount('--as-of', flags.asOf, events)
  const first = Math.min(until, ...events.map(({ on }) => on))
  const from = flags.from === undefined ? first : dayOption('--from', flags.from)
  if (from > until) throw new Refused([FROM_AFTER])
  const lastBooked = Math.max(until, ...events.map(({ bookedOn }) => bookedOn))
  const knownOn = flags.knownOn === undefined ? lastBooked : dayOption('--known-on', flags.knownOn)
  const asking: StatementAsking = { from, until, knownOn }
  const ledger = ledgerOf(terms, events, asking)
  if (!ledger.ok) throw refused(ledger.problems)
  return ledger.value
}

function tableOf(entries: readonly LedgerEntry[], currency: Currency, language: Language): readonly string[] {
  const heads = {
    en: ['on', 'what', `account, ${currency.code}`, 'debit', 'credit'],
    zh: ['日期', '事项', `科目，${currency.code}`, '借方', '贷方'],
  }
  if (entries.length === 0)
    return [{ en: 'Nothing is booked on these days.', zh: '这段期间没有分录。' }[language]]
  const rows = entries.flatMap(({ on, what, postings }) =>
    postings.map(({ account, amountMinor }, k) => [
      k === 0 ? dayText(on) : '',
      k === 0 ? EVENT_TITLES[what][language] : '',
      CHART[account].title[language],
      amountMinor > 0n ? amountText(amountMinor, currency) : '',
      amountMinor < 0n ? amountText(-amountMinor, currency) : '',
    ]),
  )
  return amountLines({ columns: heads[language], rows, left: [0, 1, 2] }, width())
}
