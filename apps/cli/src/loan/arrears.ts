/** `forbear loan arrears`: in which bucket a loan stands and stood, what became of promises, plans and settlements. */
import { accountOf } from '@forbear/loan/account'
import {
  arrearsToJson,
  inDocument,
  isAtOrBelow,
  parseArrears,
  type ArrearsDocument,
} from '@forbear/loan/border'
import { arrearsOfLoan, type ArrearsAnswer, type LoanOfOptions } from '@forbear/loan/forbearance'
import type { Parsed, Problem } from '@forbear/loan/problem'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { languageOf } from '../surroundings.ts'
import { arrearsLines } from './arrears-page.ts'
import { documentAsked } from './asked.ts'
import { expectDayOfAccount } from './days.ts'
import { printJson, printLines, width } from './print.ts'
import { refusedFor } from './problems.ts'

export function arrearsCommand(): Command {
  return new Command('arrears')
    .description(
      'days past due with pauses, in buckets; promises, plans and settlements kept or broken. 逾期分档（可暂停）、承诺、方案与和解的履行。',
    )
    .argument('[file]', 'loan, day and what was agreed as JSON; - for standard input')
    .option('--json [file]', 'answer as JSON; with a file, read it; - for standard input')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(
      (argument: string | undefined, flags: { readonly json?: true | string; readonly lang?: string }) => {
        const { value, file } = readJson(documentAsked(argument, flags.json))
        const document = parseArrears(value)
        if (!document.ok) throw refusedFor(file.name, document.problems)
        expectDayOfAccount(document.value.asked.on, file.name, document.value.loan.events)
        const answer = answerOf(document.value)
        if (!answer.ok) throw refusedFor(file.name, answer.problems.map(inWhole(document.value)))
        const { currency } = document.value.loan.terms
        if (flags.json !== undefined) printJson(arrearsToJson(answer.value, currency))
        else
          printLines(
            arrearsLines(answer.value, { currency, language: languageOf(flags.lang), width: width() }),
          )
      },
    )
}

/** The account is read with what was booked by the day asked of, whenever it is told. */
function answerOf({ loan, asked }: ArrearsDocument): Parsed<ArrearsAnswer> {
  const events = loan.events.filter(({ bookedOn }) => bookedOn <= asked.on)
  const read: LoanOfOptions['read'] = (of, asOf) => accountOf(loan.terms, of, { asOf, knownOn: asked.on })
  return arrearsOfLoan({ terms: loan.terms, events, read }, asked)
}

/** Problems of the account stand within the loan; those of what was asked stand where they are. */
const inWhole =
  ({ loan }: ArrearsDocument) =>
  (found: Problem): Problem => {
    if (['/from', '/on', '/plans', '/settlements'].some((top) => isAtOrBelow(found.pointer, top))) {
      return { ...found, pointer: found.pointer.replace(/Minor$/, '') }
    }
    const [inLoan = found] = inDocument([found], loan)
    return { ...inLoan, pointer: `/loan${inLoan.pointer}` }
  }

const HELP = `
The document names the loan and the day (\`on\`), and where they are known \`from\` (first day of the history), \`buckets\`,
\`count\` (pauses of the count of days, and when it was resumed), \`promises\` with \`promiseGraceDays\`, \`plans\` (days of grace,
instalments that may be missed) and \`settlements\`: docs/guides/loan.md, schema loan-arrears. Nothing is called broken here.
文件给出贷款与日期，以及已知的分档、暂停计日、还款承诺、还款方案与和解；此处不代为宣布任何方案终止。

Exit status: 0 the answer; 64 asked wrongly or bad input, every reason at once and no partial result; 70 a fault of forbear.

Example:
  forbear loan arrears packages/loan/examples/arrears.json`
