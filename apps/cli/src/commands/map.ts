/** `forbear map`: proposes which column of somebody's file holds which fact; a person checks and confirms it. */
import { type ProposalHints, type ProposedMap, proposeMap } from '@forbear/logs'
import { Command } from 'commander'
import { FIRST_BYTES } from '@forbear/logs/input'
import { wrongKind } from '../audit/first-bytes.ts'
import { expectWritable, readBytes, writeFile } from '../files.ts'
import { languageOption } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { type Language, languageOf } from '../surroundings.ts'
import { harmless } from '../terminal.ts'
import { printing } from '../printing.ts'

interface MapFlags {
  readonly encoding?: string
  readonly separator?: string
  readonly sheet?: string
  readonly logZone?: string
  readonly rows?: string
  readonly out?: string
  readonly lang?: string
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const

export function mapCommand(): Command {
  return new Command('map')
    .description(
      'propose a column map for a CSV, XLSX or Parquet file; audit reads by it once it is confirmed',
    )
    .argument('<file>', 'an export of a CTI, CRM or other system')
    .option('--encoding <name>', 'utf-8 or gb18030; default: what all bytes are valid in')
    .option('--separator <name>', `of a CSV: ${Object.keys(SEPARATORS).join(', ')}`)
    .option('--sheet <name>', 'of a workbook; default: the first')
    .option('--log-zone <zone>', 'time zone of the clock that wrote the file, for example Asia/Shanghai')
    .option('--rows <n>', 'how many rows show the layout (default 200); words are counted in all')
    .option('--out <file>', 'write the proposal there instead of to standard output')
    .addOption(languageOption())
    .action((path: string, flags: MapFlags) => {
      const language = languageOf(flags.lang)
      const hints = hintsOf(flags)
      if (flags.out !== undefined) expectWritable(flags.out, [path])
      const { name, bytes } = readBytes(path)
      const kind = wrongKind(name, bytes.subarray(0, FIRST_BYTES), 'columns', [
        'zip',
        'old-workbook',
        'parquet',
      ])
      if (kind) throw new Refused([kind])
      const proposed = proposeMap(bytes, hints)
      if (!proposed.ok) {
        throw new Refused(
          proposed.problems.map(({ says }) => ({ en: `${path}: ${says.en}`, zh: `${path}：${says.zh}` })),
        )
      }
      const json = `${JSON.stringify(proposed.map, null, 2)}\n`
      if (flags.out === undefined) printing.out.write(json)
      else writeFile(flags.out, [json])
      printing.err.write(guide(proposed.map, path, flags.out ?? 'map.json', language))
    })
}

/** @throws {Refused} with every hint that cannot be */
function hintsOf(flags: MapFlags): ProposalHints {
  const wrong: Reason[] = []
  const { encoding, separator, sheet, logZone } = flags
  if (encoding !== undefined && encoding !== 'utf-8' && encoding !== 'gb18030') {
    wrong.push({
      en: `unknown encoding \`${encoding}\`, use utf-8 or gb18030`,
      zh: `未知编码 \`${encoding}\`，可用 utf-8 或 gb18030`,
    })
  }
  const isSeparator = (name: string): name is keyof typeof SEPARATORS => Object.hasOwn(SEPARATORS, name)
  if (separator !== undefined && !isSeparator(separator)) {
    const names = Object.keys(SEPARATORS).join(', ')
    wrong.push({
      en: `unknown separator \`${separator}\`, use ${names}`,
      zh: `未知分隔符 \`${separator}\`，可用 ${names}`,
    })
  }
  const rows = flags.rows === undefined ? undefined : Number(flags.rows)
  if (rows !== undefined && !(Number.isSafeInteger(rows) && rows >= 1)) {
    wrong.push({
      en: `--rows \`${flags.rows}\` is not a whole number from 1`,
      zh: `--rows \`${flags.rows}\` 不是正整数`,
    })
  }
  if (wrong.length > 0) throw new Refused(wrong)
  return {
    ...(encoding !== undefined && { encoding: encoding === 'gb18030' ? 'gb18030' : 'utf-8' }),
    ...(separator !== undefined && isSeparator(separator) && { separator: SEPARATORS[separator] }),
    ...(sheet !== undefined && { sheet }),
    ...(logZone !== undefined && { zone: logZone }),
    ...(rows !== undefined && { rows }),
  }
}

/** What was found, what to check and how to confirm, in plain words. */
function guide(map: ProposedMap, path: string, out: string, language: Language): string {
  const { proposal } = map
  const isEnglish = language === 'en'
  const lines: string[] = []
  const say = (en: string, zh: string): void => {
    lines.push(isEnglish ? en : zh)
  }
  say(`${path}: ${proposal.rows} rows`, `${path}：${proposal.rows} 行`)
  say(`  file: ${proposal.container.en}`, `  文件：${proposal.container.zh}`)
  say(`  head: ${proposal.head.en}`, `  表头：${proposal.head.zh}`)
  say('Proposed, with why:', '建议及理由：')
  for (const { column, to, why, words } of proposal.columns) {
    const name = typeof column === 'number' ? `#${column}` : column
    lines.push(`  ${name} → ${to ?? '?'}  (${why[language]})`)
    for (const { word, count, means } of words ?? []) {
      const meant = typeof means === 'object' && means !== null ? means.oneOf.join(' | ') : String(means)
      lines.push(`      ${word} × ${count} → ${meant}`)
    }
  }
  if (proposal.decide.length > 0) {
    say('To decide (each stands as "?" in the map):', '有待决定（对应表中均为 "?"）：')
    for (const { pointer, decide } of proposal.decide) lines.push(`  ${pointer}  ${decide[language]}`)
  }
  say(
    `Nothing is read by this map yet. Somebody who knows the file checks every line of it, most of all what the words
of results mean, replaces each "?", and adds to the map:
  "confirmed": { "by": "name", "on": "YYYY-MM-DD" }
Then: forbear audit ${path} --format columns --map ${out} --jurisdiction CN`,
    `此表尚不能用于读取。请由了解该文件的人逐行核对（尤其是结果用词的含义），替换每个 "?"，并加上：
  "confirmed": { "by": "姓名", "on": "YYYY-MM-DD" }
然后：forbear audit ${path} --format columns --map ${out} --jurisdiction CN`,
  )
  return `${lines.map(harmless).join('\n')}\n`
}
