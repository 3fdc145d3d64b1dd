/** `forbear demo`: a month of an invented agency, audited through the same path as any log, and what was found of it. */
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestOf } from '@forbear/conduct/border'
import { rulebook } from '@forbear/law'
import { formats, writeForbearJsonl } from '@forbear/logs'
import { Command } from 'commander'
import { newReading } from '@forbear/audit/reading'
import type { AuditResult } from '@forbear/audit/result'
import { judgeRead } from '@forbear/audit/run'
import { newShelf } from '../audit/shelf-files.ts'
import { type DemoMonth, type Planted, generateMonth } from '../demo/agency.ts'
import { makeFolder, writeFile } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { htmlReport } from '../report/html.ts'
import { jsonPieces } from '../report/json.ts'
import { textReport } from '../report/text.ts'
import { pseudonymKey, pseudonyms, realNames } from '@forbear/audit/statistics/pseudonyms'
import { ENGINE_VERSION, TIME_ZONE_DATA, languageOf } from '../surroundings.ts'
import { columnsOf, wrappedText } from '../terminal.ts'
import { printing } from '../printing.ts'

export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'audit a generated month of an invented collection agency and say which planted breaches were found',
    )
    .option('--seed <number>', 'seed of the month', '20261001')
    .option('--debtors <number>', 'how many debtors, at least 20', '60')
    .option('--out <folder>', 'where log, report.html and audit.json go', 'demo-out')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExit status: 0 all planted breaches found, 1 some missed, 64 asked wrongly, 70 a fault of forbear.',
    )
    .action(
      async (options: {
        readonly seed: string
        readonly debtors: string
        readonly out: string
        readonly lang?: string
      }) => {
        const language = languageOf(options.lang)
        const wrong = [
          ...wholeNumber('--seed', options.seed, 0, 4_294_967_295),
          ...wholeNumber('--debtors', options.debtors, 20, 10_000),
        ]
        if (wrong.length > 0) throw new Refused(wrong)
        makeFolder(options.out)
        const month = generateMonth(Number(options.seed), Number(options.debtors))
        const result = await auditMonth(month)
        const log = new TextDecoder().decode(writeForbearJsonl(month.contacts, month.statements))
        writeFile(join(options.out, 'log.jsonl'), [log])
        writeFile(join(options.out, 'audit.json'), jsonPieces(result))
        writeFile(join(options.out, 'report.en.html'), [htmlReport(result, 'en')])
        writeFile(join(options.out, 'report.zh.html'), [htmlReport(result, 'zh')])
        printing.out.write(wrappedText(textReport(result, language), columnsOf(printing.out)))
        printing.out.write(planText(month, result, language))
        printing.out.write(
          `\n${join(options.out, 'report.en.html')}\n${join(options.out, 'report.zh.html')}\n`,
        )
        if (missed(month, result).length > 0) process.exitCode = 1
      },
    )
}

function wholeNumber(option: string, text: string, least: number, most: number): readonly Reason[] {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value >= least && value <= most) return []
  return [
    {
      en: `${option}: \`${text}\` is not a whole number from ${least} to ${most}`,
      zh: `${option}：\`${text}\` 不是 ${least} 到 ${most} 之间的整数`,
    },
  ]
}

/** The month, written as a log, read again and audited: the path of any log. */
export async function auditMonth(
  month: DemoMonth,
  names: 'pseudonyms' | 'names' = 'pseudonyms',
): Promise<AuditResult> {
  const bytes = writeForbearJsonl(month.contacts, month.statements)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const read = formats['forbear-jsonl'].read(bytes, {})
  if (!read.ok) throw new Error(read.problems.map((p) => p.says.en).join('\n'))
  const matters = { assumptions: {}, context: month.context, jurisdiction: 'CN', zone: 'Asia/Shanghai' }
  const reading = newReading(newShelf(tmpdir()), matters)
  for (const contact of read.contacts) reading.take(contact, 0)
  const log = reading.done([{ name: 'log.jsonl', log: read }])
  const [wrong] = log.contradictions
  if (wrong) throw new Error(wrong.en)
  return judgeRead(log, {
    rulebook,
    assumptionTexts: [],
    matters,
    knowledge: 'then',
    rows: {
      pseudonym: names === 'names' ? realNames : pseudonyms(pseudonymKey(bytes)),
      reviews: new Map(),
      words: [],
    },
    head: {
      files: [{ name: 'log.jsonl', sha256, bytes: bytes.length }],
      format: log.format,
      layout: log.layout,
      jurisdiction: 'CN',
      zone: 'Asia/Shanghai',
      logZone: null,
      context: null,
      rulesOf: null,
      knowledge: 'then',
      policies: [],
      names,
      rulebook: await digestOf(rulebook),
      engine: ENGINE_VERSION,
      timeZoneData: TIME_ZONE_DATA,
    },
  })
}

/** Whether a planted breach is among what the audit accuses. */
function isFound(plan: Planted, result: AuditResult): boolean {
  const onContact = result.certain.some(
    (f) => plan.rules.includes(f.finding.rule) && plan.about.includes(f.contact),
  )
  const onDuty = result.duties.some(
    (d) =>
      d.certain !== 'clear' && plan.rules.includes(d.rule) && d.about.some((a) => plan.about.includes(a)),
  )
  return onContact || onDuty
}

/** Planted breaches that the audit did not find. */
export function missed(month: DemoMonth, result: AuditResult): readonly Planted[] {
  return month.planted.filter((p) => !isFound(p, result))
}

/** Certain findings on contacts that nobody planted. */
export function unplanted(month: DemoMonth, result: AuditResult): AuditResult['certain'] {
  const about = new Set(month.planted.flatMap((p) => p.about))
  return result.certain.filter((f) => !about.has(f.contact))
}

function planText(month: DemoMonth, result: AuditResult, language: 'en' | 'zh'): string {
  const zh = language === 'zh'
  const lines = month.planted.map(
    (p) =>
      `  ${isFound(p, result) ? (zh ? '已发现' : 'found ') : zh ? '未发现' : 'MISSED'}  ${p.what[language]}`,
  )
  const found = month.planted.length - missed(month, result).length
  const more = unplanted(month, result).length
  return [
    zh ? '预埋的违规：' : 'Planted breaches:',
    ...lines,
    zh
      ? `预埋 ${month.planted.length} 处，发现 ${found} 处；另有 ${more} 项发现不在预埋之列。`
      : `${found} of ${month.planted.length} planted breaches found; ${more} findings on contacts that nobody planted.`,
    '',
  ].join('\n')
}
