/** `forbear loan afford`: whether a household can pay a loan before it is lent, or an instalment before it is agreed. */
import { affordAnswer, affordToJson, type AffordAnswer } from '@forbear/loan/border'
import { explainer } from '@forbear/loan/explain'
import { amountText } from '@forbear/loan/money'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { languageOf, type Language } from '../surroundings.ts'
import { documentAsked } from './asked.ts'
import { printJson, printLines, width } from './print.ts'
import { refusedFor } from './problems.ts'
import { amountLines } from './table.ts'

export function affordCommand(): Command {
  return new Command('afford')
    .description(
      'whether a household can pay a loan or an instalment; what is not known never says yes. 家庭能否负担一笔贷款或每期还款；未知之事不作肯定。',
    )
    .argument('[file]', 'loan or instalment, and the means of the household, as JSON; - for standard input')
    .option('--json [file]', 'answer as JSON; with a file, read it; - for standard input')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(
      (argument: string | undefined, flags: { readonly json?: true | string; readonly lang?: string }) => {
        const { value, file } = readJson(documentAsked(argument, flags.json))
        const answer = affordAnswer(value)
        if (!answer.ok) throw refusedFor(file.name, answer.problems)
        process.exitCode = STATUS[answer.value.answer.state]
        if (flags.json !== undefined) printJson(affordToJson(answer.value))
        else printLines(affordLines(answer.value, languageOf(flags.lang)))
      },
    )
}

const STATUS = { affordable: 0, 'not-affordable': 1, undetermined: 3 } as const

/** A month as a table, and the answer as a sentence. */
function affordLines(
  { currency, instalmentMinor, answer }: AffordAnswer,
  language: Language,
): readonly string[] {
  const { budget, otherInstalmentsMinor, reserveMinor } = answer.restsOn
  const text = (minor: bigint): string => amountText(minor, currency)
  const others = otherInstalmentsMinor === 'unknown' ? 0n : otherInstalmentsMinor
  const left = budget.leftMinor - others - reserveMinor - instalmentMinor
  const isCounted = budget.livingFigureCounted === 'counted'
  const necessary = {
    en: isCounted ? 'necessary spending, by the living figure' : 'necessary spending',
    zh: isCounted ? '必要支出（按生活标准）' : '必要支出',
  }
  const rows = [
    [{ en: 'income', zh: '收入' }[language], text(budget.incomeMinor)],
    [necessary[language], text(-budget.necessaryMinor)],
    [
      { en: 'to other lenders', zh: '还其他机构' }[language],
      otherInstalmentsMinor === 'unknown' ? { en: 'unknown', zh: '未知' }[language] : text(-others),
    ],
    [{ en: 'kept back', zh: '留存' }[language], text(-reserveMinor)],
    [{ en: 'this instalment', zh: '本笔还款' }[language], text(-instalmentMinor)],
  ]
  return [
    ...amountLines(
      {
        columns: [{ en: 'a month', zh: '每月' }[language], currency.code],
        rows,
        left: [0],
        sums: [{ en: 'left, of what is known', zh: '按已知情况的余额' }[language], text(left)],
      },
      width(),
    ),
    '',
    explainer(currency)({ kind: 'affordability', answer, instalmentMinor })[language],
  ]
}

const HELP = `
The document names \`loan\` (a loan as for \`forbear loan quote\`: the hardest month of its schedule is asked about), or
\`instalment\` and \`currency\`; and \`means\`: \`budget\`, \`otherInstalments\`, \`reserve\`, \`income\` (seen, seen-or-declared), and
where a rule says so \`shareOfIncomeAtMostPercent\`: docs/guides/loan.md, schema loan-affordability.
An amount may be "unknown": it never makes anything affordable, though something may be too much whatever it is.
文件给出贷款（按其最重的一个月计算）或每期金额，以及家庭收支；金额可写作 "unknown"，未知之事不会使任何还款被认定为负担得起。

Exit status: 0 affordable, 1 not affordable, 3 cannot be said; 64 asked wrongly or bad input, every reason at once; 70 a
fault of forbear.

Example:
  forbear loan afford packages/loan/examples/afford.json`
