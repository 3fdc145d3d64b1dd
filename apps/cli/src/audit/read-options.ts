/** How a log is to be read, from the command line: which options its format needs and takes, and whose phone a file is. */
import {
  type ColumnMap,
  type Collectors,
  type FormatName,
  type ReadOptions,
  checkMap,
  formats,
  isFormatName,
  phoneOf,
  readCollectors,
} from '@forbear/logs'
import { type Command, Option } from 'commander'
import { type FileBytes, readBytes, readJson } from '../files.ts'
import { severalTimes } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import type { ManifestInput } from './manifest.ts'

/** What the command line says of reading. */
export interface ReadFlags {
  readonly logZone?: string
  readonly encoding?: string
  readonly map?: string
  readonly collectors?: string
  readonly directionOf: readonly string[]
  readonly columns?: string
  readonly ownNumber: readonly string[]
  readonly sheet?: string
  readonly against?: string
  readonly againstFormat?: string
}

/** Adds the options to a command. */
export function withReadOptions(command: Command): Command {
  return command
    .option('--map <file>', 'for --format columns: which column holds what, as `forbear map` proposes it')
    .option(
      '--collectors <file>',
      'for a borrower’s phone or bill: whose numbers are collectors’, and whose phone each file is; all else is dropped unseen',
    )
    .addOption(
      severalTimes(
        '--direction-of <context=direction>',
        'for exchanges: what a dialplan context says of the direction, inbound or outbound',
      ),
    )
    .option('--columns <names>', 'for exchanges: the columns of a file without a head, with commas')
    .addOption(
      severalTimes('--own-number <number>', 'for twilio-calls: a number of the collector’s own telephones'),
    )
    .option('--sheet <name>', 'for workbooks: the sheet to read')
    .addOption(
      new Option('--encoding <name>', 'how the log’s text is encoded; default: utf-8').choices([
        'utf-8',
        'gb18030',
        'gbk',
      ]),
    )
}

/** Reading options for each file, and the files they came from. */
export interface Reading {
  readonly of: (file: string) => ReadOptions
  readonly map: FileBytes | undefined
  readonly collectors: Collectors | undefined
}

/** Which flag gives which option. */
const FLAG_OF = {
  map: '--map',
  phone: '--collectors',
  contexts: '--direction-of',
  columns: '--columns',
  ownNumbers: '--own-number',
  sheet: '--sheet',
} as const satisfies Partial<Record<keyof ReadOptions, string>>

/** How to come by what a needed option names. */
const HOW_TO: Partial<Record<keyof typeof FLAG_OF, { readonly en: string; readonly zh: string }>> = {
  map: { en: ': `forbear map FILE` proposes one', zh: '：`forbear map FILE` 可给出建议稿' },
  phone: {
    en: ': a file that says which numbers are collectors’ and whose phone each file is (docs/guides/json-forms.md)',
    zh: '：说明哪些号码属于催收方、每个文件是谁的手机（见 docs/guides/json-forms.md）',
  },
}

const isFlagged = (option: string): option is keyof typeof FLAG_OF => Object.hasOwn(FLAG_OF, option)

/**
 * Understands the options of reading.
 *
 * @param files  that will be read
 * @param wrong  takes every reason against them
 */
export function readingOf(
  format: FormatName,
  files: readonly string[],
  flags: ReadFlags,
  wrong: Reason[],
  note: (role: ManifestInput['role'], file: FileBytes) => void,
): Reading {
  const map = flags.map === undefined ? undefined : readMap(flags.map, wrong)
  if (map) note('map', map.file)
  const collectors = flags.collectors === undefined ? undefined : collectorsOf(flags.collectors, wrong)
  if (collectors) note('collectors', collectors.file)
  const contexts = contextsOf(flags.directionOf, wrong)
  const columns = flags.columns?.split(',').map((c) => c.trim())
  const given: Readonly<Record<keyof typeof FLAG_OF, boolean>> = {
    map: flags.map !== undefined,
    phone: flags.collectors !== undefined,
    contexts: flags.directionOf.length > 0,
    columns: columns !== undefined,
    ownNumbers: flags.ownNumber.length > 0,
    sheet: flags.sheet !== undefined,
  }
  const ofPhones = [
    ...(needsPhone(format) ? files : []),
    ...(flags.against !== undefined && needsPhone(flags.againstFormat) ? [flags.against] : []),
  ]
  wrong.push(...unfit(format, given, ofPhones.length > 0))
  if (collectors) {
    for (const file of ofPhones.filter((f) => phoneOf(collectors.value, f) === undefined))
      wrong.push({
        en: `\`${file}\`: no entry of \`phones\` in ${flags.collectors} says whose phone it is; name the file there, or \`*\``,
        zh: `\`${file}\`：${flags.collectors} 的 \`phones\` 中没有说明这是谁的手机；请在其中写明该文件，或写 \`*\``,
      })
  }
  return {
    of: (file) => ({
      ...(flags.logZone !== undefined && { logZone: flags.logZone }),
      // GB18030 holds all of GBK
      ...(flags.encoding !== undefined && { encoding: flags.encoding === 'utf-8' ? 'utf-8' : 'gb18030' }),
      ...(map && { map: map.value }),
      ...(collectors && { phone: phoneOf(collectors.value, file) }),
      ...(flags.directionOf.length > 0 && { contexts }),
      ...(columns && { columns }),
      ...(flags.ownNumber.length > 0 && { ownNumbers: flags.ownNumber }),
      ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    }),
    map: map?.file,
    collectors: collectors?.value,
  }
}

function needsPhone(format: string | undefined): boolean {
  if (format === undefined || !isFormatName(format)) return false
  const { needs }: { readonly needs: readonly string[] } = formats[format]
  return needs.includes('phone')
}

/** Options the format needs and was not given, and options it does not know. */
function unfit(
  format: FormatName,
  given: Readonly<Record<keyof typeof FLAG_OF, boolean>>,
  isAnyPhone: boolean,
): readonly Reason[] {
  const { needs, takes }: { readonly needs: readonly string[]; readonly takes: readonly string[] } =
    formats[format]
  const wanted = isAnyPhone ? [...new Set([...needs, 'phone'])] : needs
  const missing = wanted.filter(isFlagged).filter((option) => !given[option])
  const strange = (Object.keys(FLAG_OF) as (keyof typeof FLAG_OF)[]).filter(
    (option) => given[option] && !wanted.includes(option) && !takes.includes(option),
  )
  return [
    ...missing.map((option) => ({
      en: `--format ${format} needs ${FLAG_OF[option]}${HOW_TO[option]?.en ?? ''}`,
      zh: `--format ${format} 需要 ${FLAG_OF[option]}${HOW_TO[option]?.zh ?? ''}`,
    })),
    ...strange.map((option) => ({
      en: `${FLAG_OF[option]} means nothing for --format ${format}`,
      zh: `${FLAG_OF[option]} 不适用于 --format ${format}`,
    })),
  ]
}

function contextsOf(
  texts: readonly string[],
  wrong: Reason[],
): Readonly<Record<string, 'inbound' | 'outbound'>> {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const at = text.lastIndexOf('=')
      const direction = text.slice(at + 1)
      if (at > 0 && (direction === 'inbound' || direction === 'outbound'))
        return [[text.slice(0, at), direction] as const]
      wrong.push({
        en: `--direction-of \`${text}\`: write CONTEXT=inbound or CONTEXT=outbound`,
        zh: `--direction-of \`${text}\`：应写作 CONTEXT=inbound 或 CONTEXT=outbound`,
      })
      return []
    }),
  )
}

function readMap(
  path: string,
  wrong: Reason[],
): { readonly value: ColumnMap; readonly file: FileBytes } | undefined {
  const { value, file } = attempt(() => readJson(path), wrong) ?? {}
  if (file === undefined) return undefined
  const checked = checkMap(value)
  if (checked.ok) return { value: checked.map, file }
  wrong.push(...checked.problems.map(({ says }) => ({ en: `${path} ${says.en}`, zh: `${path} ${says.zh}` })))
  return undefined
}

function collectorsOf(
  path: string,
  wrong: Reason[],
): { readonly value: Collectors; readonly file: FileBytes } | undefined {
  const file = attempt(() => readBytes(path), wrong)
  if (file === undefined) return undefined
  const read = readCollectors(file.bytes)
  if (read.ok) return { value: read.value, file }
  wrong.push(...read.problems.map(({ says }) => ({ en: `${path}: ${says.en}`, zh: `${path}：${says.zh}` })))
  return undefined
}

/** What a step gives; a refusal joins the others. */
export function attempt<T>(make: () => T, wrong: Reason[]): T | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    wrong.push(...error.reasons)
    return undefined
  }
}
