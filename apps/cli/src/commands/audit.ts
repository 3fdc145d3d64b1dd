/** `forbear audit`: a contact log against the law of a place, in one command. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, parseContext } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { type ColumnMap, type Log, type ReadOptions, checkMap, formats, isFormatName } from '@forbear/logs'
import { Command } from 'commander'
import { ASSUMPTIONS, parseAssumptions } from '../audit/assumptions.ts'
import { audit } from '../audit/audit.ts'
import { type AuditContext, NO_CONTEXT } from '../audit/context.ts'
import { joinLogs } from '../audit/join.ts'
import { mattersOf } from '../audit/matters.ts'
import type { AuditResult } from '../audit/result.ts'
import { type FileBytes, readBytes, readJson } from '../files.ts'
import { lawPlaces, placeExists } from '../places.ts'
import { type Reason, Refused } from '../refused.ts'
import { htmlReport } from '../report/html.ts'
import { explainContact, textReport } from '../report/text.ts'
import { ENGINE_VERSION, type Language, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'

/** What the command line says, as it stands there. */
export interface AuditFlags {
  readonly format: string
  readonly jurisdiction: string
  readonly zone?: string
  readonly logZone?: string
  readonly map?: string
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
    .argument('<files...>', 'the log; several files are one log')
    .requiredOption('--format <name>', `how the log is written: ${Object.keys(formats).join(', ')}`)
    .requiredOption('--jurisdiction <path>', 'where the debtors live: CN, US, US/NY/NYC, RU …')
    .option('--zone <zone>', 'time zone the debtors live in, for example Asia/Shanghai')
    .option(
      '--log-zone <zone>',
      'time zone the log was written in, where its times carry none; never guessed',
    )
    .option('--map <file>', 'which column holds which fact, for --format columns; `forbear map` proposes one')
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
    .option('--encoding <name>', 'utf-8 (default) or gb18030')
    .option('--lang <en|zh>', 'language of the words; default: that of the terminal')
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

Exit status: 0 tested and clear, 1 findings, 2 nothing could be tested, 3 only undetermined; 64 asked wrongly.

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
  if (!isFormatName(flags.format)) {
    const known = Object.keys(formats).join(', ')
    wrong.push({
      en: `unknown format \`${flags.format}\`, use one of ${known}`,
      zh: `未知格式 \`${flags.format}\`，可用：${known}`,
    })
  }
  if (!placeExists(flags.jurisdiction)) {
    const known = lawPlaces().join(', ')
    wrong.push({
      en: `no law of \`${flags.jurisdiction}\` in the rulebook, there is: ${known}`,
      zh: `规则库中没有 \`${flags.jurisdiction}\` 的法律，可选：${known}`,
    })
  }
  for (const zone of [flags.zone]) {
    if (zone !== undefined && !isZone(zone)) {
      wrong.push({
        en: `unknown time zone \`${zone}\`, write an IANA name such as Asia/Shanghai`,
        zh: `未知时区 \`${zone}\`，应写 IANA 名称，如 Asia/Shanghai`,
      })
    }
  }
  const asOf = flags.asOf === undefined ? 'then' : instantOf(flags.asOf)
  if (asOf === undefined) {
    wrong.push({
      en: `--as-of \`${flags.asOf}\` is not a time, write 2026-11-05T09:00:00+08:00`,
      zh: `--as-of \`${flags.asOf}\` 不是时间，应写作 2026-11-05T09:00:00+08:00`,
    })
  }
  for (const id of flags.policy) {
    if (!rulebook.instruments.some((i) => i.id === id && i.force === 'own-policy')) {
      wrong.push({ en: `no house policy \`${id}\``, zh: `没有内部政策 \`${id}\`` })
    }
  }
  const context = flags.context === undefined ? undefined : readContext(flags.context, wrong)
  const map = flags.map === undefined ? undefined : readMap(flags.map, flags.format, wrong)
  if (wrong.length > 0 || !assumptions.ok || asOf === undefined || !isFormatName(flags.format))
    throw new Refused(wrong, language)

  const sources = files.map(readBytes)
  const options: ReadOptions = {
    ...(flags.logZone !== undefined && { logZone: flags.logZone }),
    ...(map !== undefined && { map: map.value }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding === 'gb18030' ? 'gb18030' : 'utf-8' }),
  }
  const log = readLogs(sources, flags.format, options, language)
  if (flags.strict && log.setAside.length > 0) {
    throw new Refused(
      log.setAside.flatMap((s) => s.problems.map((p) => p.says)),
      language,
    )
  }
  const known = context?.value ?? NO_CONTEXT
  const matters = mattersOf(log, {
    assumptions: assumptions.value,
    context: known,
    jurisdiction: flags.jurisdiction,
    ...(flags.zone !== undefined && { zone: flags.zone }),
  })
  if (!matters.ok) throw new Refused(matters.problems, language)
  return audit(log, matters.matters, {
    rulebook,
    assumptions: assumptions.value,
    assumptionTexts: flags.assume,
    context: known,
    knowledge: asOf,
    ...(process.stderr.isTTY && { progress: progressLine() }),
    head: {
      files: sources.map((s) => ({ name: s.name, sha256: s.sha256, bytes: s.bytes.length })),
      format: log.format,
      layout: log.layout,
      jurisdiction: flags.jurisdiction,
      zone: flags.zone ?? null,
      logZone: log.logZone ?? null,
      context: context ? { name: context.file.name, sha256: context.file.sha256 } : null,
      ...(map && { map: { name: map.file.name, sha256: map.file.sha256 } }),
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
  language: Language,
): Log {
  const read = sources.map((s) => ({ source: s, result: formats[format].read(s.bytes, options) }))
  const failed = read.flatMap(({ source, result }) =>
    result.ok
      ? []
      : result.problems.map((p) => ({
          en: `${source.name}: ${p.says.en}`,
          zh: `${source.name}：${p.says.zh}`,
        })),
  )
  if (failed.length > 0) throw new Refused(failed, language)
  return joinLogs(
    read.flatMap(({ source, result }) => (result.ok ? [{ name: source.name, log: result }] : [])),
  )
}

function readMap(
  path: string,
  format: string,
  wrong: Reason[],
): { readonly value: ColumnMap; readonly file: FileBytes } | undefined {
  if (format !== 'columns') {
    wrong.push({ en: '--map is for --format columns', zh: '--map 仅用于 --format columns' })
    return undefined
  }
  const { value, file } = readJson(path)
  const checked = checkMap(value)
  if (checked.ok) return { value: checked.map, file }
  wrong.push(...checked.problems.map(({ says }) => ({ en: `${path} ${says.en}`, zh: `${path} ${says.zh}` })))
  return undefined
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

function isZone(zone: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId !== ''
  } catch {
    return false
  }
}

function instantOf(text: string): number | undefined {
  try {
    return Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)
  } catch {
    return undefined
  }
}

/** At most one line a second, only where a person is watching. */
function progressLine(): (done: number, all: number) => void {
  const began = Date.now()
  let last = began
  return (done, all) => {
    const now = Date.now()
    if (now - last < 1000 && done < all) return
    last = now
    const rate = done / Math.max(0.001, (now - began) / 1000)
    const left = rate > 0 ? Math.round((all - done) / rate) : 0
    process.stderr.write(
      `\r${done} / ${all} contacts, ${Math.round(rate)} a second, ${left} s left   ${done >= all ? '\n' : ''}`,
    )
  }
}

function write(result: AuditResult, flags: AuditFlags, language: Language): void {
  const json = `${JSON.stringify(result, null, 2)}\n`
  if (flags.out !== undefined) {
    mkdirSync(flags.out, { recursive: true })
    writeFileSync(join(flags.out, 'audit.json'), json)
    writeFileSync(join(flags.out, 'report.html'), htmlReport(result, language))
    process.stderr.write(
      `${join(flags.out, 'report.html')}  sha256 ${createHash('sha256').update(json).digest('hex').slice(0, 16)} (audit.json)\n`,
    )
  }
  if (flags.json === '-') {
    process.stdout.write(json)
    return
  }
  if (flags.json !== undefined) writeFileSync(flags.json, json)
  if (flags.explain !== undefined) {
    const text = explainContact(result, flags.explain, language)
    if (text === undefined) {
      throw new Refused(
        [{ en: `no contact \`${flags.explain}\` in the log`, zh: `日志中没有联系 \`${flags.explain}\`` }],
        language,
      )
    }
    process.stdout.write(text)
    return
  }
  process.stdout.write(textReport(result, language))
}
