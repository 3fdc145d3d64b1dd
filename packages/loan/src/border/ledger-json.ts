/** Accounting entries as JSON: debit above zero. */
import { dayText } from '../calendar/index.ts'
import { CHART, type LedgerEntry } from '../ledger/index.ts'
import { amountText, type Currency } from '../money/index.ts'

/** Entries as JSON, with the accounts that they are booked under. */
export function ledgerToJson(
  entries: readonly LedgerEntry[],
  currency: Currency,
): Readonly<Record<'currency' | 'accounts' | 'entries', unknown>> {
  const used = new Set(entries.flatMap(({ postings }) => postings.map(({ account }) => account)))
  return {
    currency: currency.code,
    accounts: Object.entries(CHART)
      .filter(([account]) => used.has(account as keyof typeof CHART))
      .map(([account, meaning]) => ({ account, ...meaning })),
    entries: entries.map(({ on, what, event, postings }) => ({
      on: dayText(on),
      what,
      ...(event !== undefined && { event }),
      postings: postings.map(({ account, amountMinor }) => ({
        account,
        amount: amountText(amountMinor, currency),
      })),
    })),
  }
}
