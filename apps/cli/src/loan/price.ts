/** `forbear loan price`: what the law says about the money of one loan, as JSON facts in and findings out. */
import { digestOf } from '@forbear/conduct/border'
import { priceBook } from '@forbear/law/price'
import {
  explainPrice,
  judgePrice,
  parseLoanFacts,
  revivalWarning,
  type LoanFacts,
  type PriceJudgement,
} from '@forbear/loan/price'
import { Command } from 'commander'
import { readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { ENGINE_VERSION, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { pricePage } from './price-page.ts'
import { refusedFor } from './problems.ts'
import { printing } from '../printing.ts'

interface PriceFlags {
  readonly json?: boolean
  readonly lang?: string
}

/** The command with its options. */
export function priceCommand(): Command {
  return new Command('price')
    .description(
      "what the law says about a loan's money: rates, charges, terms, limitation. 法律对一笔贷款的利率、收费、期限与时效怎么说。",
    )
    .argument('<file>', 'the facts of the loan as JSON; - for standard input')
    .option('--json', 'the findings as JSON, with their words in both languages')
    .addOption(languageOption())
    .addHelpText('after', HELP)
    .action(async (path: string, flags: PriceFlags) => {
      const { value, file } = readJson(path)
      const facts = parseLoanFacts(value)
      if (!facts.ok) throw refusedFor(file.name, facts.problems)
      const judgement = judgePrice(facts.value, priceBook)
      const book = await digestOf(priceBook)
      process.exitCode = statusOf(judgement)
      if (flags.json === true) {
        printing.out.write(`${JSON.stringify(asJson(facts.value, judgement, book), null, 2)}\n`)
        return
      }
      const lines = pricePage(
        { judgement, warning: revivalWarning(facts.value, judgement), book },
        languageOf(flags.lang),
      )
      printing.out.write(`${wrappedText(harmless(lines.join('\n')), columnsOf(printing.out))}\n`)
    })
}

/** The exit status; a place of which no law is encoded is no lawful loan. */
export function statusOf({ certain, possible, isCovered }: PriceJudgement): 0 | 1 | 3 {
  if (certain !== 'clear') return 1
  return possible !== 'clear' || !isCovered ? 3 : 0
}

/** The judgement with its words, and with what it rests on. */
function asJson(facts: LoanFacts, judgement: PriceJudgement, book: string): unknown {
  const warning = revivalWarning(facts, judgement)
  return {
    ...judgement,
    findings: judgement.findings.map((finding) => ({
      ...finding,
      explained: { en: explainPrice(finding, 'en'), zh: explainPrice(finding, 'zh') },
    })),
    ...(warning && { warning }),
    provenance: { priceBook: book, engine: ENGINE_VERSION },
  }
}

const HELP = `
The document names facts by their place: {"place": "CN", "currency": "CNY", "on": {"judged": "2026-11-24",
"signed": "2025-06-10"}, "lender": {"type": "private"}, "rate": {"contract": "15"}, "amount": {"principal": "10000"},
"advances": [{"date": "2025-06-10", "amount": "10000"}]}. Flows are written as for \`forbear loan apr\`; sums and rates are
decimal texts; {"oneOf": [...]} says that a fact is one of several. A fact that is left out is not known, and what is not
known never clears. All names stand in docs/guides/loan.md.

Exit status: 0 possible is clear, 1 certain is not, 3 only possible is not, or no rule on money of the place is encoded;
64 asked wrongly or a malformed document (all its faults at once, each with its JSON pointer), 70 a fault of forbear.

Example:
  forbear loan price facts.json --lang zh`
