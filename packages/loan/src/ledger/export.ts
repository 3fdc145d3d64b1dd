/** Entries as text for other programs: CSV (RFC 4180) and a Beancount file that `bean-check` accepts. */
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { CHART, type LedgerAccount } from './chart.ts'
import type { LedgerEntry } from './entries.ts'

/**
 * One line a posting, debit above zero: date, number of the entry, what, event, account, amount, currency. Lines end as RFC
 * 4180, 2, asks. No identity of an event is taken for a formula: an apostrophe stands before one that would be.
 */
export function ledgerCsv(entries: readonly LedgerEntry[], currency: Currency): string {
  const lines = entries.flatMap((entry, k) =>
    entry.postings.map(({ account, amountMinor }) =>
      [
        dayText(entry.on),
        k + 1,
        entry.what,
        quoted(unlikeFormula(entry.event ?? '')),
        account,
        amountText(amountMinor, currency),
        currency.code,
      ].join(','),
    ),
  )
  return ['date,entry,what,event,account,amount,currency', ...lines, ''].join('\r\n')
}

/** A field that holds a comma, a quote or a line break stands in quotes, its own quotes doubled. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Spreadsheets take for a formula what begins so; what begins with an apostrophe before it is marked as well. */
const unlikeFormula = (text: string): string =>
  /^(?:'?[=+\-@\t\r＝＋－＠]|'')/.test(text) ? `'${text}` : text

/**
 * A Beancount file: every account that is used opened on the day of the first entry, with what it means; then the entries.
 * Source of the syntax: Beancount language syntax, sections "Open", "Metadata" and "Transactions".
 */
export function ledgerBeancount(entries: readonly LedgerEntry[], currency: Currency): string {
  const [first] = entries
  if (first === undefined) return ''
  const used = new Set(entries.flatMap(({ postings }) => postings.map(({ account }) => account)))
  const opened = ACCOUNTS.filter((account) => used.has(account)).flatMap((account) => {
    const { title, means } = CHART[account]
    return [
      `${dayText(first.on)} open ${account} ${currency.code}`,
      `  title: "${title.en}"`,
      `  title-zh: "${title.zh}"`,
      `  means: "${means.en}"`,
      `  means-zh: "${means.zh}"`,
    ]
  })
  const told = entries.map((entry) => {
    const head = `${dayText(entry.on)} * "${entry.what}" "${escaped(entry.event ?? '')}"`
    const postings = entry.postings.map(
      ({ account, amountMinor }) =>
        `  ${account.padEnd(36)} ${amountText(amountMinor, currency).padStart(16)} ${currency.code}`,
    )
    return [head, ...postings].join('\n')
  })
  const options = `option "operating_currency" "${currency.code}"`
  return `${[options, opened.join('\n'), ...told].join('\n\n')}\n`
}

const ACCOUNTS = Object.keys(CHART) as readonly LedgerAccount[]

/** A string of Beancount stands on one line; other marks that steer a terminal or a parser are spaces in it. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\p{Cc}+/gu, ' ')
