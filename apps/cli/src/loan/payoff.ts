/** `forbear loan payoff`: what would have to be paid on a day so that nothing is left. */
import { componentsToJson } from '@forbear/loan/border'
import { dayText, type Day } from '@forbear/loan/calendar'
import { amountText } from '@forbear/loan/money'
import { payoffsOn, type Payoff } from '@forbear/loan/simulation'
import { COMPONENTS } from '@forbear/loan/terms'
import { COMPONENT_WORDS } from '@forbear/loan/words'
import { Refused } from '@forbear/audit/refused'
import { Command } from 'commander'
import { languageOf, type Language } from '../surroundings.ts'
import { askedLoan, asksForLoan, type AskedLoan, type LoanFlags } from './asked.ts'
import { dayOption } from './days.ts'
import { printJson, printLines, width } from './print.ts'
import { amountLines } from './table.ts'
import { TOTAL } from './words.ts'

interface Flags extends LoanFlags {
  readonly asOf: string
  readonly validUntil?: string
}

/** Days that one quote may run over. */
const DAYS_AT_MOST = 92

export function payoffCommand(): Command {
  return asksForLoan(new Command('payoff'))
    .description('what pays the loan off on a day, by component. 某日结清所需金额，按组成列出。')
    .requiredOption('--as-of <date>', 'the day of payment, YYYY-MM-DD')
    .option('--valid-until <date>', `and on each day until this one, at most ${DAYS_AT_MOST} days`)
    .addHelpText(
      'after',
      `
Example:
  forbear loan payoff --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11 --as-of 2018-10-01`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const days = daysOf(flags)
      const payoffs = payoffsOn(asked.loan.terms, asked.loan.events, days)
      if (!payoffs.ok) throw asked.refused(payoffs.problems)
      if (flags.json === undefined) printLines(linesOf(asked, payoffs.value, languageOf(flags.lang)))
      else printJson(payoffToJson(asked, payoffs.value))
    })
}

function daysOf({ asOf, validUntil }: Flags): readonly Day[] {
  const first = dayOption('--as-of', asOf)
  const last = validUntil === undefined ? first : dayOption('--valid-until', validUntil)
  if (last >= first && last - first < DAYS_AT_MOST)
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  throw new Refused([
    {
      en: `--valid-until: \`${dayText(last)}\` is out of range: expected a date from ${dayText(first)} to ${dayText(first + DAYS_AT_MOST - 1)}`,
      zh: `--valid-until：\`${dayText(last)}\` 超出范围：应为 ${dayText(first)} 至 ${dayText(first + DAYS_AT_MOST - 1)} 的日期`,
    },
  ])
}

function payoffToJson({ loan }: AskedLoan, payoffs: readonly Payoff[]): unknown {
  const { currency } = loan.terms
  return {
    currency: currency.code,
    validUntil: dayText(payoffs.at(-1)?.on ?? 0),
    payoffs: payoffs.map(({ on, parts }) => ({ on: dayText(on), ...componentsToJson(parts, currency) })),
  }
}

function linesOf({ loan }: AskedLoan, payoffs: readonly Payoff[], language: Language): readonly string[] {
  const { currency } = loan.terms
  const shown = COMPONENTS.filter((c) => c === 'principal' || payoffs.some(({ parts }) => parts[c] > 0n))
  const columns = [
    { en: 'paid on', zh: '还款日' }[language],
    ...shown.map((c) => COMPONENT_WORDS[c][language]),
    TOTAL[language],
  ]
  const rows = payoffs.map(({ on, parts, totalMinor }) => [
    dayText(on),
    ...shown.map((c) => amountText(parts[c], currency)),
    amountText(totalMinor, currency),
  ])
  const title = {
    en: `To pay the loan off, ${currency.code}`,
    zh: `结清贷款所需，${currency.code}`,
  }
  return [title[language], '', ...amountLines({ columns, rows, left: [0] }, width())]
}
