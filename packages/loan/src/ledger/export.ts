/** Entries as text for other programs: CSV (RFC 4180) and a Beancount file that `bean-check` accepts. */
import { dayText } from '../calendar/index.ts'
import { amountText, type Currency } from '../money/index.ts'
import { CHART, type LedgerAccount } from './chart.ts'
import type { LedgerEntry } from './entries.ts'

/** One line a posting, debit above zero: date, number of the entry, what, event, account, amount, currency. */
export function ledgerCsv(entries: readonly LedgerEntry[], currency: Currency): string {
  const lines = entries.flatMap((entry, k) =>
    entry.postings.map(({ account, amountMinor }) =>
      [
        dayText(entry.on),
        k + 1,
        entry.what,
        quoted(entry.event ?? ''),
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

/**
 * A Beancount file: every account that is used opened on the day of the first entry, then the entries.
 * Source of the syntax: Beancount language syntax, sections "Open" and "Transactions".
 */
export function ledgerBeancount(entries: readonly LedgerEntry[], currency: Currency): string {
  const [first] = entries
  if (first === undefined) return ''
  const used = new Set(entries.flatMap(({ postings }) => postings.map(({ account }) => account)))
  const accounts = Object.keys(CHART).filter((account) => used.has(account as LedgerAccount))
  const opened = accounts.map((account) => `${dayText(first.on)} open ${account} ${currency.code}`)
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

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[\r\n]+/g, ' ')
