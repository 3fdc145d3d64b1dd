/** `forbear audit`: a contact log against the law of a place, in one command. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '@forbear/logs'
import { Command } from 'commander'
import { type Asked, type AuditFlags, asked } from '../audit/asked.ts'
import { ASSUMPTIONS } from '../audit/assumptions.ts'
import type { MattersOptions } from '../audit/matters.ts'
import { withReadOptions } from '../audit/read-options.ts'
import { type Audit, OUT_FILES, expectNotReviewed, writeOutputs } from '../audit/outputs.ts'
import { type Pass, type RunOptions, judgeRead, readLog } from '../audit/run.ts'
import { batched, expectWritable, makeFolder, writeFile } from '../files.ts'
import { type OpenFindings, openFindings } from '../findings/files.ts'
import { languageOption, severalTimes } from '../options.ts'
import { jsonPieces } from '../report/json.ts'
import { explainContact, textReport } from '../report/text.ts'
import { pseudonyms, realNames } from '../statistics/pseudonyms.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { checkedText, holdAgainst, withAgainst } from '../audit/against.ts'

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

export function auditCommand(): Command {
  return auditOptions().action(async (files: readonly string[], flags: AuditFlags) => {
    const language = languageOf(flags.lang)
    const audit = await auditFiles(files, flags, language)
    report(audit, files, flags, language)
    process.exitCode = audit.result.exit
  })
}

function helpText(): string {
  const lines = ASSUMPTIONS.map((a) => `  ${a.name}=${a.values}\n      ${a.says.en}`)
  return `
Assumptions (--assume), each repeated on the report's first page; what is not assumed and not in the log is not tested:
${lines.join('\n')}

Exit status: 0 tested and clear, 1 findings, 2 nothing could be tested, 3 only undetermined;
64 asked wrongly or the input cannot be read, 70 a fault of forbear: then nothing was judged.

A row that cannot be read is listed with its line and field and not judged; the others are. With --strict it stops the run.
On a terminal the report is wrapped to its width; elsewhere each paragraph is one line, so that it can be searched.
The manifest of a run repeats it: forbear repeat FOLDER/manifest.json.

Examples:
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai --out report --findings csv,xlsx --words en,zh
  forbear audit Master.csv --format asterisk-cdr --log-zone UTC --jurisdiction RU --zone Asia/Irkutsk \\
      --assume direction=outbound --assume purpose=collection --assume person=number --assume role=debtor`
}

/**
 * Checks what was asked, reads, groups and judges; findings' files are written on the way.
 *
 * @param outputs  `digests`: nothing is written, whatever the flags say of it; the findings have their digests
 * @throws {Refused} with every reason at once where something asked is wrong
 */
export async function auditFiles(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
  outputs: 'written' | 'digests' = 'written',
): Promise<Audit> {
  const request = await asked(files, outputs === 'digests' ? { ...flags, out: '.' } : flags)
  const out = outputs === 'written' ? flags.out : undefined
  const inputs = [
    ...files,
    ...(flags.against === undefined ? [] : [flags.against]),
    ...request.inputs.map((i) => i.name),
  ]
  if (outputs === 'written' && flags.json !== undefined && flags.json !== '-')
    expectWritable(flags.json, inputs)
  if (out !== undefined) {
    makeFolder(out)
    for (const name of OUT_FILES) expectWritable(join(out, name), inputs)
    expectNotReviewed(out, request.forms)
  }
  const matters: MattersOptions = {
    assumptions: request.assumptions,
    context: request.context,
    jurisdiction: request.jurisdiction,
    ...(flags.zone !== undefined && { zone: flags.zone }),
  }
  const { format, reading } = request
  const line = process.stderr.isTTY ? progressLine(language) : undefined
  const shelved = readLog(files, {
    format,
    read: reading.of,
    logZone: flags.logZone,
    matters,
    strict: flags.strict === true,
    ...(line && {
      progress: (name, read, all) => line(name, readSays(name, read, language), read, all),
    }),
  })
  let written: OpenFindings | undefined
  try {
    const { log, digests } = shelved
    if (request.forms.length > 0) written = openFindings(out, request.forms, request.words)
    const result = judgeRead(log, {
      ...runOptions(request, flags, matters, language, line),
      holdAgainst: (own) =>
        holdAgainst(
          {
            log: own,
            jurisdiction: request.jurisdiction,
            zone: flags.zone,
            collectors: reading.collectors,
          },
          flags,
        ),
      rows: {
        pseudonym: flags.names ? realNames : pseudonyms(request.pseudonymKey ?? shelved.secret),
        reviews: request.reviews,
        words: request.words,
      },
      ...(written !== undefined && { write: written.write }),
      head: {
        files: digests,
        format: log.format,
        layout: log.layout,
        jurisdiction: request.jurisdiction,
        zone: flags.zone ?? null,
        logZone: log.logZone ?? null,
        context: request.contextFile
          ? { name: request.contextFile.name, sha256: request.contextFile.sha256 }
          : null,
        ...(reading.map && { map: { name: reading.map.name, sha256: reading.map.sha256 } }),
        rulesOf: request.assumptions.rulesOf ?? null,
        knowledge: flags.asOf ?? 'then',
        policies: [...new Set([...flags.policy, ...request.context.policies])],
        names: flags.names ? 'names' : 'pseudonyms',
        rulebook: request.law.digest,
        engine: ENGINE_VERSION,
        timeZoneData: TIME_ZONE_DATA,
      },
    })
    // from here on the folder is no more what its old manifest says, should this run be interrupted
    if (out !== undefined) rmSync(join(out, 'manifest.json'), { force: true })
    return {
      result,
      findings: written?.close() ?? [],
      inputs: [
        ...digests.map((d) => ({ role: 'log' as const, ...d })),
        ...(result.against ? [{ role: 'against' as const, ...result.against.file }] : []),
        ...request.inputs,
      ],
    }
  } finally {
    written?.abandon()
    shelved.clear()
  }
}

function runOptions(
  request: Asked,
  flags: AuditFlags,
  matters: MattersOptions,
  language: Language,
  line: ProgressLine | undefined,
): Omit<RunOptions, 'rows' | 'head'> {
  return {
    rulebook: request.law.rulebook,
    assumptionTexts: flags.assume,
    matters,
    knowledge: request.knowledge,
    weigh: flags.weigh === true,
    ...(request.compare && { compare: request.compare }),
    ...(request.versus && { versus: request.versus }),
    ...(flags.explain !== undefined && { explained: flags.explain }),
    ...(line && {
      progress: (pass: Pass, done: number, all: number) =>
        line(pass, `${done} / ${all} ${PASSES[pass][language]}`, done, all),
    }),
  }
}

function readSays(name: string, bytes: number, language: Language): string {
  const megabytes = Math.round(bytes / 1e6)
  return language === 'zh' ? `${name}：已读取 ${megabytes} MB` : `${name}: ${megabytes} MB read`
}

/** What a pass is called, and what it counts. */
const PASSES = {
  judge: { en: 'contacts judged', zh: '次联系已评判' },
  versus: { en: 'contacts judged a second time', zh: '次联系已再次评判' },
  weigh: { en: 'contacts judged without each assumption', zh: '次联系已在去掉各项假设后评判' },
} as const satisfies Record<Pass, { readonly en: string; readonly zh: string }>

/** One line on standard error that is written over at most once a second, only where a person is watching. */
type ProgressLine = (pass: string, says: string, done: number, all: number | undefined) => void

function progressLine(language: Language): ProgressLine {
  let current = ''
  let began = 0
  let last = 0
  return (pass, says, done, all) => {
    const now = Date.now()
    if (pass !== current) [current, began, last] = [pass, now, now]
    const isEnd = all !== undefined && done >= all
    if (now - last < 1000 && !(isEnd && last > began)) return
    last = now
    const left = all === undefined || done === 0 ? undefined : ((all - done) * (now - began)) / done / 1000
    const of = all === undefined ? '' : ` ${Math.floor((100 * done) / Math.max(1, all))} %`
    const rest =
      left === undefined || isEnd
        ? ''
        : language === 'zh'
          ? `，还需约 ${Math.round(left)} 秒`
          : `, about ${Math.round(left)} s left`
    process.stderr.write(`\r${harmless(says)}${of}${rest}\u001b[K${isEnd ? '\n' : ''}`)
  }
}

function report(audit: Audit, files: readonly string[], flags: AuditFlags, language: Language): void {
  const { result } = audit
  if (flags.out !== undefined) {
    const { out } = flags
    const { outputs } = writeOutputs(out, audit, files, flags, language)
    const paths = [...outputs.map((o) => o.name), 'manifest.json'].map((name) => join(out, name))
    process.stderr.write(`${language === 'zh' ? '已写入' : 'written'}: ${paths.join('  ')}\n`)
  }
  if (flags.json === '-') {
    for (const piece of batched(jsonPieces(result))) process.stdout.write(piece)
    return
  }
  if (flags.json !== undefined) writeFile(flags.json, jsonPieces(result), 'own')
  const text =
    flags.explain === undefined
      ? checkedText(result, language, result.head.zone) + textReport(result, language)
      : explainContact(result, flags.explain, language)
  process.stdout.write(wrappedText(harmless(text ?? ''), columnsOf(process.stdout)))
}
