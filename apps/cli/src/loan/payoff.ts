/** `forbear loan payoff`: what would have to be paid on a day so that nothing is left. */
import { accountOf, payoffQuote, type PayoffDay, type PayoffQuote } from '@forbear/loan/account'
import { payoffToJson } from '@forbear/loan/border'
import { dayText, type Day } from '@forbear/loan/calendar'
import { figuresOfPayoff, type CountedRow } from '@forbear/loan/explain'
import { amountText } from '@forbear/loan/money'
import { COMPONENTS, totalOf } from '@forbear/loan/terms'
import { COMPONENT_WORDS } from '@forbear/loan/words'
import { Refused, type Reason } from '@forbear/audit/refused'
import { Command } from 'commander'
import { languageOf, type Language } from '../surroundings.ts'
import { askedLoan, asksForLoan, type AskedLoan, type LoanFlags } from './asked.ts'
import { dayOfAccount, dayOption } from './days.ts'
import { EXPLAIN, explainedLines, explainedToJson } from './explained.ts'
import { printJson, printLines, width } from './print.ts'
import { amountLines } from './table.ts'
import { HEADS, TOTAL } from './words.ts'

interface Flags extends LoanFlags {
  readonly asOf: string
  readonly validUntil?: string
  readonly explain?: true
}

/** Days that one quote may run over. */
const DAYS_AT_MOST = 92

export function payoffCommand(): Command {
  return asksForLoan(new Command('payoff'))
    .description('what pays the loan off on a day, by component. 某日结清所需金额，按组成列出。')
    .requiredOption('--as-of <date>', 'the day of payment, YYYY-MM-DD')
    .option('--valid-until <date>', `and on each day until this one, at most ${DAYS_AT_MOST} days`)
    .option('--explain', EXPLAIN)
    .addHelpText(
      'after',
      `
Example:
  forbear loan payoff --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11 --as-of 2018-10-01`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const quote = quoteOf(asked, flags)
      const { terms } = asked.loan
      const says = flags.explain ? figuresOfPayoff(quote, terms, (on) => rowsOn(asked, quote, on)) : undefined
      if (flags.json !== undefined) {
        printJson({ ...payoffToJson(quote, terms.currency), ...(says && explainedToJson(says, terms)) })
        return
      }
      const language = languageOf(flags.lang)
      const why = says === undefined ? [] : explainedLines(says, { terms, language })
      printLines([...linesOf(asked, quote, language), ...why])
    })
}

/** The rows of the account on a day of the quote. */
function rowsOn({ loan, refused }: AskedLoan, { knownOn }: PayoffQuote, asOf: Day): readonly CountedRow[] {
  const account = accountOf(loan.terms, loan.events, { asOf, knownOn })
  if (!account.ok) throw refused(account.problems)
  return account.value.rows
}

function quoteOf({ loan, refused }: AskedLoan, { asOf, validUntil }: Flags): PayoffQuote {
  const first = dayOfAccount('--as-of', asOf, loan.events)
  const last = validUntil === undefined ? first : dayOption('--valid-until', validUntil)
  if (last < first || last - first >= DAYS_AT_MOST) throw new Refused([outOfRange(first, last)])
  const { terms, events } = loan
  const knownOn = Math.max(first, ...events.map((e) => e.bookedOn))
  const account = accountOf(terms, events, { asOf: first, knownOn })
  if (!account.ok) throw refused(account.problems)
  if (account.value.status === 'not-disbursed') throw new Refused([nothingLent(first)])
  const quote = payoffQuote(terms, events, { asOf: first, knownOn, validUntil: last })
  if (!quote.ok) throw refused(quote.problems)
  return quote.value
}

function outOfRange(first: Day, last: Day): Reason {
  const [given, from, until] = [dayText(last), dayText(first), dayText(first + DAYS_AT_MOST - 1)]
  return {
    en: `--valid-until: \`${given}\` is out of range: expected a date from ${from} to ${until}`,
    zh: `--valid-until：\`${given}\` 超出范围：应为 ${from} 至 ${until} 的日期`,
  }
}

function nothingLent(day: Day): Reason {
  return {
    en: `--as-of: nothing has been lent by ${dayText(day)}: expected a day on or after the disbursement`,
    zh: `--as-of：截至 ${dayText(day)} 尚未放款：应为放款当日或之后的日期`,
  }
}

function linesOf({ loan }: AskedLoan, { days }: PayoffQuote, language: Language): readonly string[] {
  const { currency } = loan.terms
  const shown = COMPONENTS.filter((c) => c === 'principal' || days.some(({ amounts }) => amounts[c] > 0n))
  const hasHeld = days.some(({ heldMinor }) => heldMinor > 0n)
  const columns = [
    { en: 'paid on', zh: '还款日' }[language],
    ...shown.map((c) => COMPONENT_WORDS[c][language]),
    TOTAL[language],
    ...(hasHeld ? [{ en: 'less held', zh: '减代管' }[language], HEADS.due[language]] : []),
  ]
  const rows = days.map((day: PayoffDay) => [
    dayText(day.on),
    ...[...shown.map((c) => day.amounts[c]), totalOf(day.amounts)].map((m) => amountText(m, currency)),
    ...(hasHeld ? [day.heldMinor, day.totalMinor].map((m) => amountText(m, currency)) : []),
  ])
  const title = {
    en: `To pay the loan off, ${currency.code}`,
    zh: `结清贷款所需，${currency.code}`,
  }
  const last = days.findLast(({ isByAgreement }) => isByAgreement)
  const note = last === undefined ? [] : ['', byAgreement(dayText(last.on))[language]]
  return [title[language], '', ...amountLines({ columns, rows, left: [0] }, width()), ...note]
}

/** Of a quote that cannot be relied on alone: the terms allow nothing to be paid early. */
const byAgreement = (until: string): Readonly<Record<Language, string>> => ({
  en: `The contract allows no payment before time: until ${until} this pays the loan off only if the lender agrees.`,
  zh: `合同不允许提前还款：${until} 及之前，须经贷款人同意，付清上述金额方可结清。`,
})
