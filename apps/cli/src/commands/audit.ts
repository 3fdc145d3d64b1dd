/** `forbear audit`: a contact log against the law of a place, in one command. */
import { join } from 'node:path'
import { formats } from '@forbear/logs'
import { Command, Option } from 'commander'
import { type Asked, type AuditFlags, asked } from '../audit/asked.ts'
import { ASSUMPTIONS } from '../audit/assumptions.ts'
import type { MattersOptions } from '../audit/matters.ts'
import { withReadOptions } from '../audit/read-options.ts'
import { type Audit, OUT_FILES, writeOutputs } from '../audit/outputs.ts'
import { type RunOptions, judgeRead, readLog } from '../audit/run.ts'
import { batched, expectWritable, makeFolder, writeFile } from '../files.ts'
import { openFindings } from '../findings/files.ts'
import { languageOption } from '../options.ts'
import { jsonPieces } from '../report/json.ts'
import { explainContact, textReport } from '../report/text.ts'
import { pseudonyms, realNames } from '../statistics/pseudonyms.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { checkedText, holdAgainst, withAgainst } from './against.ts'

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

/** The command with its options; what it does with them is the caller's, so that a manifest can be run again. */
export function auditOptions(): Command {
  const command = new Command('audit')
    .description('judge every contact of a log against the law of a place')
    .argument('<files...>', 'the log, - for standard input; several files are one log')
    .option('--format <name>', `needed; how the log is written: ${Object.keys(formats).join(', ')}`)
    .option('--jurisdiction <path>', 'needed; where the debtors live: CN, US, US/NY/NYC, RU …')
    .option('--zone <zone>', 'time zone the debtors live in, for example Asia/Shanghai')
    .option(
      '--log-zone <zone>',
      'time zone the log was written in, where its times carry none; never guessed',
    )
    .option(
      '--context <file>',
      'JSON file with people, numbers, debts, events and completeness besides the log',
    )
    .option(
      '--assume <name=value>',
      'answer a question that no row answers; may be given several times',
      collect,
      [],
    )
    .option('--policy <id>', 'judge this house policy too, reported apart', collect, [])
    .option(
      '--as-of <time>',
      'use only what had been recorded by then, RFC 3339, or now (default: when each contact began)',
    )
    .option(
      '--rulebook <file>',
      'judge by this rulebook (as `forbear law export` writes it), not the one shipped',
    )
    .option(
      '--versus <name=value>',
      'judge a second time and say what differs and why: knowledge=now, knowledge=TIME, rules-of=DATE, rulebook=FILE',
    )
    .option('--compare <what>', 'hold two together: agency=A,B or period=FROM/UNTIL,FROM/UNTIL')
    .option(
      '--review <file>',
      'CSV of reviewed findings: id, review, reviewed_by, reviewed_on, review_note, answer',
    )
    .option('--out <folder>', 'write report.html, audit.json and manifest.json there')
    .option(
      '--findings <forms>',
      'write the findings there too, as csv, jsonl, parquet, xlsx (several with commas)',
    )
    .option('--words <languages>', 'give the findings’ files a column of words: en, zh or en,zh')
    .option('--names', 'name collectors and debtors instead of giving them pseudonyms; the report says so')
    .option('--pseudonym-key <file>', 'secret that keeps pseudonyms the same over several logs')
    .option('--weigh', 'say how many findings rest on each assumption; done by itself for short logs')
    .option('--json <file>', 'write the result as JSON; - for standard output')
    .option('--explain <contact>', 'everything about one contact')
    .option('--strict', 'stop if any row cannot be read')
    .addOption(
      new Option('--encoding <name>', 'how the log’s text is encoded; default: utf-8').choices([
        'utf-8',
        'gb18030',
        'gbk',
      ]),
    )
    .addOption(languageOption())
    .addHelpText('after', helpText)
  return withAgainst(withReadOptions(command))
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
 * @throws {Refused} with every reason at once where something asked is wrong
 */
export async function auditFiles(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
): Promise<Audit> {
  const request = await asked(files, flags)
  const inputs = [...files, ...request.inputs.map((i) => i.name)]
  if (flags.json !== undefined && flags.json !== '-') expectWritable(flags.json, inputs)
  if (flags.out !== undefined) {
    makeFolder(flags.out)
    for (const name of OUT_FILES) expectWritable(join(flags.out, name), inputs)
  }
  const matters: MattersOptions = {
    assumptions: request.assumptions,
    context: request.context,
    jurisdiction: request.jurisdiction,
    ...(flags.zone !== undefined && { zone: flags.zone }),
  }
  const { format, reading } = request
  const shelved = readLog(files, {
    format,
    read: reading.of,
    logZone: flags.logZone,
    matters,
    strict: flags.strict === true,
  })
  try {
    const { log, digests } = shelved
    const written =
      flags.out === undefined || request.forms.length === 0
        ? undefined
        : openFindings(flags.out, request.forms, request.words)
    const result = judgeRead(log, {
      ...runOptions(request, flags, matters, language),
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
        pseudonym: flags.names
          ? realNames
          : pseudonyms(request.pseudonymKey ?? digests.map((d) => d.sha256).join(' ')),
        reviews: request.reviews,
        words: request.words,
      },
      ...(written && { write: written.write }),
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
    shelved.clear()
  }
}

function runOptions(
  request: Asked,
  flags: AuditFlags,
  matters: MattersOptions,
  language: Language,
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
    ...(process.stderr.isTTY && { progress: progressLine(language) }),
  }
}

/** At most one line a second, only where a person is watching. */
function progressLine(language: Language): (done: number, all: number) => void {
  const began = Date.now()
  let last = began
  return (done, all) => {
    const now = Date.now()
    const isEnd = done >= all
    if (now - last < 1000 && !(isEnd && last > began)) return
    last = now
    const rate = Math.round(done / Math.max(0.001, (now - began) / 1000))
    const left = rate > 0 ? Math.round((all - done) / rate) : 0
    const says =
      language === 'zh'
        ? `已评判 ${done} / ${all} 次联系，每秒 ${rate} 次，还需约 ${left} 秒`
        : `${done} / ${all} contacts judged, ${rate} a second, about ${left} s left`
    process.stderr.write(`\r${says}   ${isEnd ? '\n' : ''}`)
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
  if (flags.json !== undefined) writeFile(flags.json, jsonPieces(result))
  const text =
    flags.explain === undefined
      ? checkedText(result, language, result.head.zone) + textReport(result, language)
      : explainContact(result, flags.explain, language)
  process.stdout.write(wrappedText(harmless(text ?? ''), columnsOf(process.stdout)))
}
