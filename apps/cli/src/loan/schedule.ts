/** `forbear loan schedule`: what is due when, of what it consists, and what is left after it. */
import { accrualToJson, levelToJson, scheduleToJson } from '@forbear/loan/border'
import { accrualsOfSchedule, figuresOfSchedule } from '@forbear/loan/explain'
import type { Schedule } from '@forbear/loan/schedule'
import type { Terms } from '@forbear/loan/terms'
import { Command } from 'commander'
import { languageOf } from '../surroundings.ts'
import { askedLoan, asksForLoan, scheduleOfAsked, type LoanFlags } from './asked.ts'
import {
  EXPLAIN,
  explainedLines,
  explainedToJson,
  isAtARate,
  isMoreThanItsDays,
  type Said,
} from './explained.ts'
import { printJson, printLines, width } from './print.ts'
import { scheduleLines } from './schedule-page.ts'

interface Flags extends LoanFlags {
  readonly explain?: true
}

export function scheduleCommand(): Command {
  return asksForLoan(new Command('schedule'))
    .description(
      'what is due when: principal, interest and charges of each instalment. 还款计划：各期本金、利息与费用。',
    )
    .option('--explain', EXPLAIN)
    .addHelpText(
      'after',
      `
The schedule is that of the terms and of the money lent; what was paid since is in \`forbear loan statement\`.
Exit status: 0 a schedule; 64 asked wrongly, or there is no schedule, with every reason; 70 a fault of forbear.

Examples:
  forbear loan schedule --product weilidai --amount 10000 --rate 0.05 --instalments 5 --on 2018-09-11
  forbear loan schedule loan.json --explain
  forbear loan schedule loan.json --json`,
    )
    .action((file: string | undefined, flags: Flags) => {
      const asked = askedLoan(file, flags)
      const planned = scheduleOfAsked(asked)
      const { terms } = asked.loan
      if (flags.json !== undefined) {
        printJson({
          ...scheduleToJson(planned, terms.currency),
          ...(flags.explain && explanationToJson(planned, terms)),
        })
        return
      }
      const shown = { currency: terms.currency, language: languageOf(flags.lang), width: width() }
      const says = flags.explain ? explainedLines(saidOnPage(planned, terms), { ...shown, terms }) : []
      printLines([...scheduleLines(planned, shown), ...says])
    })
}

const saidOnPage = (planned: Schedule, terms: Terms): readonly Said[] =>
  figuresOfSchedule(planned, terms).filter(({ figure }) => {
    if (figure.kind === 'accrual') return isAtARate(figure)
    return figure.kind !== 'row-interest' || isMoreThanItsDays(figure)
  })

function explanationToJson(planned: Schedule, terms: Terms): Readonly<Record<string, unknown>> {
  return {
    levels: planned.levels.map((level) => levelToJson(level, terms.currency)),
    accruals: accrualsOfSchedule(planned, terms).map((accrual) => accrualToJson(accrual, terms.currency)),
    ...explainedToJson(figuresOfSchedule(planned, terms), terms),
  }
}
