/** `forbear import`: brings a contact log into the matters of a running service; without `--confirm` it only shows what would come of it. */
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { readBytes, readJson } from '../files.ts'
import { languageOption } from '../options.ts'
import { type ServerFlags, ask, jsonOf, serverOf, serverOptions } from '../record/server.ts'
import { type Language, languageOf } from '../surroundings.ts'
import { columnsOf, harmless, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

interface ImportFlags extends ServerFlags {
  readonly format: string
  readonly logZone?: string
  readonly encoding?: string
  readonly map?: string
  readonly organisation?: string
  readonly direction?: string
  readonly coversFrom?: string
  readonly coversUntil?: string
  readonly dialler?: string
  readonly acceptSetAside?: true
  readonly confirm?: true
  readonly json?: true
  readonly lang?: string
}

/** What the service reports. */
interface Report {
  readonly dryRun: boolean
  readonly rows: { readonly read: number; readonly setAside: number; readonly dropped: number }
  readonly contacts: number
  readonly imported: number
  readonly alreadyThere: number
  readonly settled: number
  readonly notMade: number
  readonly ambiguous: number
  readonly ofNobody: number
  readonly matters: number
  readonly isCovered: boolean
  readonly setAside: readonly Row[]
  readonly warnings: readonly Row[]
}

interface Row {
  readonly line: number
  readonly says: { readonly en: string; readonly zh: string }
}

export function importCommand(): Command {
  const command = new Command('import')
    .description('bring a contact log into the matters of a running service')
    .argument('<file>', 'the log; forbear audit --help lists the formats')
    .requiredOption('--format <format>', 'as for forbear audit')
    .option('--log-zone <zone>', 'the zone of times that carry none')
    .addOption(new Option('--encoding <encoding>', 'of the text').choices(['utf-8', 'gb18030']))
    .option('--map <file>', 'the column map that forbear map proposes')
    .option('--organisation <id>', 'who made the contacts of rows that name nobody')
    .addOption(
      new Option('--direction <direction>', 'of rows that have none').choices(['outbound', 'inbound']),
    )
    .option('--covers-from <instant>', 'from when on the log is complete')
    .option('--covers-until <instant>', 'until when it is')
    .option('--dialler <audience>', 'whose whole log it is: its permits without a row here were not used')
    .option('--accept-set-aside', 'import although rows cannot be read; the log then covers nothing')
    .option('--confirm', 'import; without it, only what would come of it is shown')
    .option('--json', 'the report as JSON')
  for (const option of serverOptions()) command.addOption(option)
  return command
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Sent again, the same log changes nothing. Numbers that no matter knows are dropped and counted.
Exit status: 0 done, or shown; 64 asked wrongly or refused by the service, 70 a fault of forbear.

Example:
  forbear import calls.csv --format forbear-csv --covers-from 2025-01-01T00:00:00+08:00 --covers-until 2026-03-01T00:00:00+08:00`,
    )
    .action(async (path: string, flags: ImportFlags) => {
      const language = languageOf(flags.lang)
      const server = serverOf(flags, process.env)
      const { bytes } = readBytes(path)
      const form = new FormData()
      form.set('options', JSON.stringify(optionsOf(flags)))
      form.set('file', new File([new Uint8Array(bytes)], basename(path)))
      const report = jsonOf(await ask(server, '/v1/imports', form)) as Report
      if (flags.json) printing.out.write(`${JSON.stringify(report, null, 2)}\n`)
      else
        printing.out.write(
          `${wrappedText(harmless(linesOf(report, language).join('\n')), columnsOf(printing.out))}\n`,
        )
    })
}

function optionsOf(flags: ImportFlags): Readonly<Record<string, unknown>> {
  const { coversFrom: from, coversUntil: until, dialler } = flags
  return {
    format: flags.format,
    ...(flags.logZone === undefined ? {} : { zone: flags.logZone }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.map === undefined ? {} : { map: readJson(flags.map).value }),
    ...(flags.organisation === undefined ? {} : { organisation: flags.organisation }),
    ...(flags.direction === undefined ? {} : { direction: flags.direction }),
    // one end alone is told back by the service, with its place
    ...(from === undefined && until === undefined
      ? {}
      : { covers: { from, until, ...(dialler === undefined ? {} : { audience: dialler }) } }),
    acceptSetAside: flags.acceptSetAside ?? false,
    dryRun: !flags.confirm,
  }
}

function linesOf(report: Report, language: Language): readonly string[] {
  const { rows } = report
  const zh = language === 'zh'
  const counted: readonly (readonly [number, string, string])[] = [
    [rows.read, 'rows read', '读取的行'],
    [rows.setAside, 'rows that could not be read', '无法读取的行'],
    [report.contacts, 'contacts in them', '其中的联系'],
    [report.imported, 'become part of matters', '归入案件'],
    [report.alreadyThere, 'are on record already', '此前已有记录'],
    [report.settled, 'permits settled', '据此结清的许可'],
    [report.notMade, 'permits shown not to have been used', '表明未使用的许可'],
    [report.ambiguous, 'could be one of several permits', '可能对应多个许可'],
    [report.ofNobody, 'of numbers that no matter knows: dropped', '号码不属于任何案件：已丢弃'],
    [report.matters, 'matters', '涉及案件'],
  ]
  const end = report.dryRun
    ? { en: 'Nothing was imported yet; say --confirm.', zh: '尚未导入；加上 --confirm 才会导入。' }
    : report.isCovered
      ? {
          en: 'Imported, and taken as complete for the time named.',
          zh: '已导入，并视为所述期间的完整记录。',
        }
      : { en: 'Imported; it covers nothing.', zh: '已导入；不视为完整覆盖。' }
  return [
    ...counted.filter(([n]) => n > 0).map(([n, en, words]) => `${String(n).padStart(8)}  ${zh ? words : en}`),
    ...[...report.setAside, ...report.warnings].map(
      ({ line, says }) => `${zh ? `第 ${line} 行` : `line ${line}`}: ${says[language]}`,
    ),
    end[language],
  ]
}
