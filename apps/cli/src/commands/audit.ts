/** `forbear audit`: a contact log against the law of a place, in one command. */
import { join } from 'node:path'
import { digestOf, parseContext } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type ReadOptions, formats, isFormatName, isZone } from '@forbear/logs'
import { Command, Option } from 'commander'
import { ASSUMPTIONS, parseAssumptions } from '../audit/assumptions.ts'
import { audit } from '../audit/audit.ts'
import { type AuditContext, NO_CONTEXT } from '../audit/context.ts'
import { type AuditedLog, joinLogs } from '../audit/join.ts'
import { mattersOf } from '../audit/matters.ts'
import type { AuditResult } from '../audit/result.ts'
import {
  type FileBytes,
  batched,
  expectWritable,
  makeFolder,
  readBytes,
  readJson,
  writeFile,
} from '../files.ts'
import { hintsFor } from '../hints.ts'
import { didYouMean } from '../nearest.ts'
import { languageOption } from '../options.ts'
import { lawPlaces, placeExists } from '../places.ts'
import { type Reason, Refused } from '../refused.ts'
import { htmlReport } from '../report/html.ts'
import { jsonPieces } from '../report/json.ts'
import { explainContact, textReport } from '../report/text.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'

/** What the command line says, as it stands there. */
export interface AuditFlags {
  readonly format?: string
  readonly jurisdiction?: string
  readonly zone?: string
  readonly logZone?: string
  readonly context?: string
  readonly assume: readonly string[]
  readonly policy: readonly string[]
  readonly asOf?: string
  readonly out?: string
  readonly json?: string
  readonly explain?: string
  readonly strict?: boolean
  readonly encoding?: string
  readonly lang?: string
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

export function auditCommand(): Command {
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
      'use only what had been recorded by then, RFC 3339 (default: when each contact began)',
    )
    .option('--out <folder>', 'write report.html and audit.json there')
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
    .action(async (files: readonly string[], flags: AuditFlags) => {
      const language = languageOf(flags.lang)
      const result = await runAudit(files, flags, language)
      write(result, flags, language)
      process.exitCode = result.exit
    })
  return command
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

Examples:
  forbear audit calls.csv --format forbear-csv --jurisdiction CN --zone Asia/Shanghai
  forbear audit Master.csv --format asterisk-cdr --log-zone UTC --jurisdiction RU --zone Asia/Irkutsk \\
      --assume direction=outbound --assume purpose=collection --assume person=number --assume role=debtor`
}

/**
 * Reads, groups and judges.
 *
 * @throws {Refused} with every reason at once where something asked is wrong
 */
export async function runAudit(
  files: readonly string[],
  flags: AuditFlags,
  language: Language,
): Promise<AuditResult> {
  const wrong: Reason[] = []
  const assumptions = parseAssumptions(flags.assume)
  if (!assumptions.ok) wrong.push(...assumptions.problems)
  const { format, jurisdiction } = flags
  wrong.push(...wrongFormat(format), ...wrongPlace(jurisdiction))
  wrong.push(...wrongZone('--zone', flags.zone), ...wrongZone('--log-zone', flags.logZone))
  const asOf = flags.asOf === undefined ? 'then' : instantOf(flags.asOf)
  if (asOf === undefined) {
    wrong.push({
      en: `--as-of \`${flags.asOf}\` is not an instant, write a time with its offset: 2026-11-05T09:00:00+08:00`,
      zh: `--as-of \`${flags.asOf}\` 不是确定的时刻，应写带时差的时间：2026-11-05T09:00:00+08:00`,
    })
  }
  if (flags.explain !== undefined && flags.json === '-') {
    wrong.push({
      en: '--explain and `--json -` both write to standard output, give --json a file',
      zh: '--explain 与 `--json -` 都写到标准输出，请给 --json 指定文件',
    })
  }
  const context = flags.context === undefined ? undefined : readContext(flags.context, wrong)
  wrong.push(...wrongPolicies(flags.policy, '--policy'))
  wrong.push(...wrongPolicies(context?.value.policies ?? [], flags.context ?? ''))
  if (
    wrong.length > 0 ||
    !assumptions.ok ||
    asOf === undefined ||
    format === undefined ||
    !isFormatName(format) ||
    jurisdiction === undefined
  )
    throw new Refused(wrong)
  const inputs = [...files, ...(flags.context === undefined ? [] : [flags.context])]
  if (flags.json !== undefined && flags.json !== '-') expectWritable(flags.json, inputs)
  if (flags.out !== undefined) {
    makeFolder(flags.out)
    for (const name of OUT_FILES) expectWritable(join(flags.out, name), inputs)
  }

  const sources = files.map(readBytes)
  const twice = sameFiles(sources)
  if (twice.length > 0) throw new Refused(twice)
  const options: ReadOptions = {
    ...(flags.logZone !== undefined && { logZone: flags.logZone }),
    // GB18030 holds all of GBK
    ...(flags.encoding !== undefined && { encoding: flags.encoding === 'utf-8' ? 'utf-8' : 'gb18030' }),
  }
  const log = readLogs(sources, format, options)
  if (flags.strict && log.setAside.length > 0) {
    throw new Refused(log.setAside.flatMap((s) => s.problems.map((p) => p.says)))
  }
  if (flags.explain !== undefined && !log.contacts.some((c) => c.id === flags.explain)) {
    const meant = didYouMean(
      flags.explain,
      log.contacts.map((c) => c.id),
    )
    throw new Refused([
      {
        en: `no contact \`${flags.explain}\` in the log${meant.en}`,
        zh: `日志中没有联系 \`${flags.explain}\`${meant.zh}`,
      },
    ])
  }
  const known = context?.value ?? NO_CONTEXT
  const matters = mattersOf(log, {
    assumptions: assumptions.value,
    context: known,
    jurisdiction,
    ...(flags.zone !== undefined && { zone: flags.zone }),
  })
  if (!matters.ok) throw new Refused(matters.problems)
  return audit(log, matters.matters, {
    rulebook,
    assumptions: assumptions.value,
    assumptionTexts: flags.assume,
    context: known,
    knowledge: asOf,
    ...(process.stderr.isTTY && { progress: progressLine(language) }),
    head: {
      files: sources.map((s) => ({ name: s.name, sha256: s.sha256, bytes: s.bytes.length })),
      format: log.format,
      layout: log.layout,
      jurisdiction,
      zone: flags.zone ?? null,
      logZone: log.logZone ?? null,
      context: context ? { name: context.file.name, sha256: context.file.sha256 } : null,
      rulesOf: assumptions.value.rulesOf ?? null,
      knowledge: asOf === 'then' ? 'then' : (flags.asOf ?? ''),
      policies: [...new Set([...flags.policy, ...known.policies])],
      rulebook: await digestOf(rulebook),
      engine: ENGINE_VERSION,
      timeZoneData: TIME_ZONE_DATA,
    },
  })
}

function readLogs(
  sources: readonly FileBytes[],
  format: keyof typeof formats,
  options: ReadOptions,
): AuditedLog {
  const read = sources.map((s) => ({ source: s, result: formats[format].read(s.bytes, options) }))
  const failed = read.flatMap(({ source, result }) =>
    result.ok
      ? []
      : result.problems.map((p) => ({
          en: `${source.name}: ${p.says.en}`,
          zh: `${source.name}：${p.says.zh}`,
        })),
  )
  if (failed.length > 0) {
    const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems))
    const [en, zh] = [hintsFor(problems, 'en'), hintsFor(problems, 'zh')]
    throw new Refused([...failed, ...en.map((hint, i) => ({ en: hint, zh: zh[i] ?? hint }))])
  }
  return joinLogs(
    read.flatMap(({ source, result }) => (result.ok ? [{ name: source.name, log: result }] : [])),
  )
}

function readContext(
  path: string,
  wrong: Reason[],
): { readonly value: AuditContext; readonly file: FileBytes } | undefined {
  const { value, file } = readJson(path)
  const parsed = parseContext(value)
  if (parsed.ok) return { value: parsed.value, file }
  wrong.push(
    ...parsed.problems.map((p) => ({
      en: `${path}${p.pointer}: ${p.message.en}`,
      zh: `${path}${p.pointer}：${p.message.zh}`,
    })),
  )
  return undefined
}

function wrongFormat(format: string | undefined): readonly Reason[] {
  if (format !== undefined && isFormatName(format)) return []
  const names = Object.keys(formats)
  const known = Object.entries(formats).map(([name, f]) => ({ name, ...f.describe }))
  const list = {
    en: known.map((f) => `${f.name} (${f.en})`).join('; '),
    zh: known.map((f) => `${f.name}（${f.zh}）`).join('；'),
  }
  if (format === undefined) {
    return [
      {
        en: `say with --format how the log is written: ${list.en}`,
        zh: `请用 --format 说明日志的格式：${list.zh}`,
      },
    ]
  }
  const meant = didYouMean(format, names)
  return [
    {
      en: `unknown format \`${format}\`, use one of ${names.join(', ')}${meant.en}`,
      zh: `未知格式 \`${format}\`，可用：${names.join('、')}${meant.zh}`,
    },
  ]
}

function wrongPlace(place: string | undefined): readonly Reason[] {
  if (place !== undefined && placeExists(place)) return []
  const known = lawPlaces()
  if (place === undefined) {
    return [
      {
        en: `say with --jurisdiction where the debtors live; there is law of: ${known.join(', ')}`,
        zh: `请用 --jurisdiction 说明债务人所在地；现有法律：${known.join('、')}`,
      },
    ]
  }
  const meant = didYouMean(place, known)
  return [
    {
      en: `no law of \`${place}\` in the rulebook, there is: ${known.join(', ')}${meant.en}`,
      zh: `规则库中没有 \`${place}\` 的法律，可选：${known.join('、')}${meant.zh}`,
    },
  ]
}

function wrongZone(option: string, zone: string | undefined): readonly Reason[] {
  if (zone === undefined || isZone(zone)) return []
  const meant = didYouMean(zone, Intl.supportedValuesOf('timeZone'))
  return [
    {
      en: `${option}: unknown time zone \`${zone}\`, write an IANA name such as Asia/Shanghai${meant.en}`,
      zh: `${option}：未知时区 \`${zone}\`，应写 IANA 名称，如 Asia/Shanghai${meant.zh}`,
    },
  ]
}

/** A policy that nobody knows would be judged by nothing, and look kept. */
function wrongPolicies(ids: readonly string[], where: string): readonly Reason[] {
  const known = rulebook.instruments.filter((i) => i.force === 'own-policy').map((i) => i.id)
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const meant = didYouMean(id, known)
      return {
        en: `${where}: no house policy \`${id}\`, there is: ${known.join(', ')}${meant.en}`,
        zh: `${where}：没有内部政策 \`${id}\`，可选：${known.join('、')}${meant.zh}`,
      }
    })
}

/** The same bytes twice would count every contact twice and accuse falsely. */
function sameFiles(sources: readonly FileBytes[]): readonly Reason[] {
  return sources.flatMap((source, i) => {
    const before = sources.slice(0, i).find((other) => other.sha256 === source.sha256)
    return before === undefined
      ? []
      : [
          {
            en: `\`${before.name}\` and \`${source.name}\` hold the same bytes: each contact would count twice, name one of them`,
            zh: `\`${before.name}\` 与 \`${source.name}\` 内容相同：每次联系都会被计算两次，请只指定其一`,
          },
        ]
  })
}

function instantOf(text: string): number | undefined {
  try {
    return Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)
  } catch {
    return undefined
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

/** What `--out` writes into its folder. */
const OUT_FILES = ['audit.json', 'report.html'] as const

function write(result: AuditResult, flags: AuditFlags, language: Language): void {
  if (flags.out !== undefined) {
    writeFile(join(flags.out, 'audit.json'), jsonPieces(result))
    writeFile(join(flags.out, 'report.html'), [htmlReport(result, language)])
    const paths = `${join(flags.out, 'report.html')}  ${join(flags.out, 'audit.json')}`
    process.stderr.write(`${language === 'zh' ? '已写入' : 'written'}: ${paths}\n`)
  }
  if (flags.json === '-') {
    for (const piece of batched(jsonPieces(result))) process.stdout.write(piece)
    return
  }
  if (flags.json !== undefined) writeFile(flags.json, jsonPieces(result))
  const text =
    flags.explain === undefined
      ? textReport(result, language)
      : explainContact(result, flags.explain, language)
  process.stdout.write(wrappedText(harmless(text ?? ''), columnsOf(process.stdout)))
}
