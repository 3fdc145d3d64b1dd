/** `forbear audit`: a contact log against the law of a place, in one command. */
import { join } from 'node:path'
import { formats } from '@forbear/logs'
import { Command } from 'commander'
import { withAgainst } from '../audit/against.ts'
import type { AuditFlags } from '../audit/asked.ts'
import { ASSUMPTIONS } from '@forbear/audit/assumptions'
import { ALONE, type Surroundings, auditFiles, auditPart } from '../audit/carry-out.ts'
import { type Audit, writeOutputs } from '../audit/outputs.ts'
import { withReadOptions } from '../audit/read-options.ts'
import { withSpread } from '../audit/spread.ts'
import { languageOption, severalTimes } from '../options.ts'
import { stoppable } from '../progress.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { mergeCommand } from './merge.ts'
import { tellResult } from './tell-result.ts'
import { printing } from '../printing.ts'

/** The command with its options; what it does with them is the caller's, so that a manifest can be run again. */
export function auditOptions(): Command {
  const command = new Command('audit')
    .description('judge every contact of a log against the law of a place')
    .argument('<files...>', 'the log, - for standard input; several files are one log')
  asking(command)
  withReadOptions(command.optionsGroup('How the log is read:'))
  command
    .option('--strict', 'stop if any row cannot be read')
    .optionsGroup('By what it is judged:')
    .addOption(severalTimes('--policy <id>', 'judge this house policy too, reported apart'))
    .option(
      '--as-of <time>',
      'use only what had been recorded by then, RFC 3339, or now (default: when each contact began)',
    )
    .option(
      '--rulebook <file>',
      'judge by this rulebook (as `forbear law export` writes it), not the one shipped',
    )
  results(command)
  withSpread(command.optionsGroup('How the work is spread; nothing that comes out depends on it:'))
  withAgainst(command.optionsGroup('A second log of the same contacts:'))
  return command
    .optionsGroup('Help:')
    .addOption(languageOption())
    .helpOption('-h, --help', 'what stands here')
    .addHelpText('after', helpText)
}

/** What an audit cannot do without, and what answers its questions. */
function asking(command: Command): void {
  command
    .optionsGroup('What is asked:')
    .option('--format <name>', `needed; how the log is written: ${Object.keys(formats).join(', ')}`)
    .option('--jurisdiction <path>', 'needed; where the debtors live: CN, US, US/NY/NYC, RU …')
    .option('--zone <zone>', 'time zone the debtors live in, for example Asia/Shanghai')
    .option(
      '--log-zone <zone>',
      'time zone the log was written in, where its times carry none; never guessed',
    )
    .addOption(severalTimes('--assume <name=value>', 'answer a question that no row answers, see below'))
    .option(
      '--context <file>',
      'JSON file with people, numbers, debts, events and completeness besides the log',
    )
}

function results(command: Command): void {
  command
    .optionsGroup('What comes out:')
    .option('--out <folder>', 'write report.html, audit.json and manifest.json there')
    .option(
      '--findings <forms>',
      'write the findings there too, as csv, jsonl, parquet, xlsx (several with commas)',
    )
    .option('--words <languages>', 'give the findings’ files a column of words: en, zh or en,zh')
    .option(
      '--review <file>',
      'findings.csv as a reviewer filled it in, or a shorter one: id, review, reviewed_by, reviewed_on, review_note, answer',
    )
    .option('--json <file>', 'write the result as JSON; - for standard output')
    .option('--explain <contact>', 'everything about one contact')
    .option('--names', 'name collectors and debtors instead of giving them pseudonyms; the report says so')
    .option(
      '--pseudonym-key <file>',
      'at least 16 secret random bytes that keep pseudonyms the same over several logs',
    )
    .optionsGroup('What is held together:')
    .option('--compare <what>', 'two agencies or periods: agency=A,B or period=FROM/UNTIL,FROM/UNTIL')
    .option(
      '--versus <name=value>',
      'judge a second time and say what differs and why: knowledge=now, knowledge=TIME, rules-of=DATE, rulebook=FILE',
    )
    .option('--weigh', 'say how many findings rest on each assumption; done by itself for short logs')
}

/** @param cores  of the machine: how many threads judge where nobody says */
export function auditCommand(cores: number): Command {
  return (
    auditOptions()
      .action((files: readonly string[], flags: AuditFlags) =>
        stoppable((stop) => carryOut(files, flags, { ...ALONE, cores, stop })),
      )
      // `audit merge` has options of the same names
      .enablePositionalOptions()
      .helpCommand(false)
      .addCommand(mergeCommand())
  )
}

async function carryOut(
  files: readonly string[],
  flags: AuditFlags,
  surroundings: Surroundings,
): Promise<void> {
  const language = languageOf(flags.lang)
  if (flags.partition !== undefined) {
    const path = await auditPart(files, flags, language, surroundings)
    printing.err.write(`${written(language)}: ${path}\n`)
    return
  }
  const audit = await auditFiles(files, flags, language, 'written', surroundings)
  if (flags.out !== undefined) writeOut(flags.out, audit, files, flags, language)
  tellResult(audit.result, flags, language)
  audit.settled?.()
  process.exitCode = audit.result.exit
}

const written = (language: Language): string => (language === 'zh' ? '已写入' : 'written')

function writeOut(
  out: string,
  audit: Audit,
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
): void {
  const { outputs } = writeOutputs(out, audit, files, flags, language)
  const paths = [...outputs.map((o) => o.name), 'manifest.json'].map((name) => join(out, name))
  printing.err.write(`${written(language)}: ${paths.join('  ')}\n`)
}

function helpText(): string {
  const lines = ASSUMPTIONS.map((a) => `  ${a.name}=${a.values}\n      ${a.says.en}`)
  return `
Assumptions (--assume), each repeated on the report's first page; what is not assumed and not in the log is not tested:
${lines.join('\n')}

Exit status: 0 tested and clear, 1 findings, 2 nothing could be tested, 3 only undetermined;
64 asked wrongly or the input cannot be read, 70 a fault of forbear: then nothing was judged;
130 stopped by Ctrl-C (143 by a request to end): nothing was written but what --resume keeps.
With --partition: 0, the part is written.

A row that cannot be read is listed with its line and field and not judged; the others are. With --strict it stops the run.
On a terminal the report is wrapped to its width; elsewhere each paragraph is one line, so that it can be searched.
The manifest of a run repeats it: forbear repeat FOLDER/manifest.json.
Long logs: --resume goes on from a run that was ended; --partition spreads over machines (docs/scale.md).

Examples:
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai --out report --findings csv,xlsx --words en,zh
  forbear audit Master.csv --format asterisk-cdr --log-zone UTC --jurisdiction RU --zone Asia/Irkutsk \\
      --assume direction=outbound --assume purpose=collection --assume person=number --assume role=debtor
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai --partition 1/4 --out parts
  forbear audit merge parts/*.jsonl --out report`
}
