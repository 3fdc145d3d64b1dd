/** What `forbear audit` was asked, checked before anything is read: every reason against it at once. */
import { digestOf, parseContext, parseRulebook } from '@forbear/conduct/border'
import { placeMeant } from '@forbear/conduct/facts'
import type { Rulebook } from '@forbear/conduct/language'
import { rulebook as shipped } from '@forbear/law'
import { type FormatName, formats, isFormatName, isZone } from '@forbear/logs'
import { type AgainstFlags, wrongAgainst } from './against.ts'
import { isDate } from '@forbear/audit/dates'
import { type FileBytes, readBytes, readJson, readText } from '../files.ts'
import { FINDING_FORMS, type FindingForm } from '../findings/files.ts'
import { type Review, parseReviews } from '@forbear/audit/findings/review'
import { didYouMean } from '@forbear/audit/nearest'
import { lawPlaces, placeExists } from '../places.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { type ComparisonAsked, parseComparison } from '@forbear/audit/statistics/comparison'
import { pseudonymKey } from '@forbear/audit/statistics/pseudonyms'
import { type Assumptions, parseAssumptions } from '@forbear/audit/assumptions'
import { type AuditContext, NO_CONTEXT } from '@forbear/audit/context'
import type { ManifestInput } from './manifest.ts'
import type { Law, VersusAsked } from '@forbear/audit/versus'
import { type Share, type SpreadFlags, shareOf } from './spread.ts'
import { type ReadFlags, type Reading, attempt, readingOf } from './read-options.ts'

/** What the command line says, as it stands there. */
export interface AuditFlags extends AgainstFlags, ReadFlags, SpreadFlags {
  readonly format?: string
  readonly jurisdiction?: string
  readonly zone?: string
  readonly context?: string
  readonly assume: readonly string[]
  readonly policy: readonly string[]
  readonly asOf?: string
  readonly rulebook?: string
  readonly versus?: string
  readonly compare?: string
  readonly review?: string
  readonly findings?: string
  readonly words?: string
  readonly names?: boolean
  readonly pseudonymKey?: string
  readonly weigh?: boolean
  readonly strict?: boolean
  readonly lang?: string
}

/** Bytes from which a key for pseudonyms cannot be tried out. */
const KEY_AT_LEAST = 16

/** A request that can be carried out. */
export interface Asked {
  readonly format: FormatName
  readonly reading: Reading
  readonly jurisdiction: string
  readonly assumptions: Assumptions
  readonly context: AuditContext
  readonly contextFile: FileBytes | undefined
  readonly knowledge: 'then' | 'now' | number
  readonly law: Law
  readonly versus: VersusAsked | undefined
  readonly compare: ComparisonAsked | undefined
  readonly reviews: ReadonlyMap<string, Review>
  readonly forms: readonly FindingForm[]
  /** The share of the debtors that is judged; left out: all. */
  readonly share: Share | undefined
  readonly words: readonly ('en' | 'zh')[]
  /** The key of pseudonyms, from the user's own secret. */
  readonly pseudonymKey: string | undefined
  /** Every file that went in besides the log. */
  readonly inputs: readonly ManifestInput[]
}

/**
 * Checks what was asked.
 *
 * @param files  the log
 * @throws {Refused} with every reason against it
 */
export async function asked(files: readonly string[], flags: AuditFlags): Promise<Asked> {
  const wrong: Reason[] = []
  const inputs: ManifestInput[] = []
  const note = (role: ManifestInput['role'], { name, sha256, bytes }: FileBytes): void => {
    inputs.push({ role, name, sha256, bytes: bytes.length })
  }
  const assumptions = parseAssumptions(flags.assume)
  if (!assumptions.ok) wrong.push(...assumptions.problems)
  const { format, jurisdiction } = flags
  wrong.push(...wrongFormat(format))
  const law = (await lawOf(flags.rulebook, wrong, note)) ?? { rulebook: shipped, digest: '' }
  wrong.push(...wrongPlace(jurisdiction, law.rulebook))
  wrong.push(...wrongZone('--zone', flags.zone), ...wrongZone('--log-zone', flags.logZone))
  const knowledge = flags.asOf === undefined ? 'then' : instantOrNow('--as-of', flags.asOf, wrong)
  if (flags.explain !== undefined && flags.json === '-') {
    wrong.push({
      en: '--explain and `--json -` both write to standard output, give --json a file',
      zh: '--explain 与 `--json -` 都写到标准输出，请给 --json 指定文件',
    })
  }
  const context =
    flags.context === undefined
      ? undefined
      : attempt(() => readContext(flags.context ?? '', wrong, note), wrong)
  wrong.push(...wrongPolicies(flags.policy, '--policy', law.rulebook))
  wrong.push(...wrongPolicies(context?.value.policies ?? [], flags.context ?? '', law.rulebook))
  const versus = flags.versus === undefined ? undefined : await versusOf(flags.versus, wrong, note)
  const compare =
    flags.compare === undefined ? undefined : attempt(() => parseComparison(flags.compare ?? ''), wrong)
  const reviews =
    flags.review === undefined
      ? undefined
      : attempt(() => {
          const { text, file } = readText(flags.review ?? '')
          note('review', file)
          return parseReviews(text, file.name)
        }, wrong)
  const key =
    flags.pseudonymKey === undefined ? undefined : attempt(() => readBytes(flags.pseudonymKey ?? ''), wrong)
  if (key) {
    note('pseudonym-key', key)
    if (key.bytes.length < KEY_AT_LEAST)
      wrong.push({
        en: `${flags.pseudonymKey}: a key of ${key.bytes.length} bytes can be guessed, and with it every name; take ${KEY_AT_LEAST} random bytes or more`,
        zh: `${flags.pseudonymKey}：${key.bytes.length} 字节的密钥可被猜出，由此可还原所有姓名；请使用至少 ${KEY_AT_LEAST} 字节的随机数据`,
      })
  }
  wrong.push(...wrongAgainst(flags))
  const reading =
    format !== undefined && isFormatName(format) ? readingOf(format, files, flags, wrong, note) : undefined
  const forms = listed('--findings', flags.findings, FINDING_FORMS, wrong)
  const share = shareOf(flags, wrong)
  const words = listed('--words', flags.words, ['en', 'zh'] as const, wrong)
  wrong.push(...idle(flags))
  if (forms.length > 0 && flags.out === undefined)
    wrong.push({ en: '--findings needs --out: where the files go', zh: '--findings 需要 --out 指明写入位置' })
  if (
    wrong.length > 0 ||
    !assumptions.ok ||
    knowledge === undefined ||
    format === undefined ||
    !isFormatName(format) ||
    reading === undefined ||
    jurisdiction === undefined
  )
    throw new Refused(wrong)
  return {
    format,
    reading,
    jurisdiction,
    assumptions: assumptions.value,
    context: context?.value ?? NO_CONTEXT,
    contextFile: context?.file,
    knowledge,
    law,
    versus,
    compare,
    reviews: reviews ?? new Map(),
    forms,
    share,
    words,
    pseudonymKey: key && pseudonymKey(key.bytes),
    inputs,
  }
}

/** Options that would be passed over in silence. */
function idle(flags: AuditFlags): readonly Reason[] {
  const wrong: Reason[] = []
  if (flags.words !== undefined && flags.findings === undefined)
    wrong.push({
      en: '--words needs --findings: it adds columns to the findings’ files',
      zh: '--words 需要 --findings：它为发现文件增加文字列',
    })
  if (flags.names === true && flags.pseudonymKey !== undefined)
    wrong.push({
      en: '--names and --pseudonym-key contradict each other: with names there are no pseudonyms',
      zh: '--names 与 --pseudonym-key 矛盾：使用真名时没有化名',
    })
  return wrong
}

type Note = (role: ManifestInput['role'], file: FileBytes) => void

async function lawOf(path: string | undefined, wrong: Reason[], note: Note): Promise<Law | undefined> {
  if (path === undefined) return { rulebook: shipped, digest: await digestOf(shipped) }
  const read = attempt(() => readJson(path), wrong)
  if (read === undefined) return undefined
  const { value, file } = read
  note('rulebook', file)
  const parsed = parseRulebook(value)
  if (parsed.ok) return { rulebook: parsed.value, digest: await digestOf(parsed.value) }
  wrong.push(...located(path, parsed.problems))
  return undefined
}

function located(
  path: string,
  problems: readonly {
    readonly pointer: string
    readonly message: { readonly en: string; readonly zh: string }
  }[],
): readonly Reason[] {
  return problems.map((p) => ({
    en: `${path}${p.pointer}: ${p.message.en}`,
    zh: `${path}${p.pointer}：${p.message.zh}`,
  }))
}

function readContext(
  path: string,
  wrong: Reason[],
  note: Note,
): { readonly value: AuditContext; readonly file: FileBytes } | undefined {
  const { value, file } = readJson(path)
  note('context', file)
  const parsed = parseContext(value)
  if (parsed.ok) return { value: parsed.value, file }
  wrong.push(...located(path, parsed.problems))
  return undefined
}

async function versusOf(text: string, wrong: Reason[], note: Note): Promise<VersusAsked | undefined> {
  const eq = text.indexOf('=')
  const [name, value] = eq < 0 ? [text, ''] : [text.slice(0, eq), text.slice(eq + 1)]
  if (name === 'knowledge' && value === 'then') return { text, knowledge: 'then' }
  if (name === 'knowledge' && value !== '') {
    const knowledge = instantOrNow('--versus knowledge', value, wrong)
    return knowledge === undefined ? undefined : { text, knowledge }
  }
  if (name === 'rules-of' && isDate(value)) return { text, rulesOf: value }
  if (name === 'rulebook' && value !== '') {
    const law = await lawOf(value, wrong, note)
    return law && { text, law }
  }
  wrong.push({
    en: `--versus \`${text}\`: write knowledge=now, knowledge=then, knowledge=TIME, rules-of=YYYY-MM-DD or rulebook=FILE`,
    zh: `--versus \`${text}\`：应写作 knowledge=now、knowledge=then、knowledge=时刻、rules-of=YYYY-MM-DD 或 rulebook=文件`,
  })
  return undefined
}

/** Words from a list, separated by commas. */
function listed<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
  wrong: Reason[],
): readonly T[] {
  if (text === undefined) return []
  const given = text.split(',').map((t) => t.trim())
  for (const word of given.filter((g) => !known.some((k) => k === g))) {
    const meant = didYouMean(word, known)
    wrong.push({
      en: `${option}: \`${word}\` is none of ${known.join(', ')}${meant.en}`,
      zh: `${option}：\`${word}\` 不在可选范围 ${known.join('、')}${meant.zh}`,
    })
  }
  return known.filter((k) => given.includes(k))
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

function wrongPlace(place: string | undefined, rulebook: Rulebook): readonly Reason[] {
  if (place !== undefined && placeExists(place, rulebook)) return []
  const known = lawPlaces(rulebook)
  if (place === undefined) {
    return [
      {
        en: `say with --jurisdiction where the debtors live; there is law of: ${known.join(', ')}`,
        zh: `请用 --jurisdiction 说明债务人所在地；现有法律：${known.join('、')}`,
      },
    ]
  }
  const own = placeMeant(place)
  if (own !== undefined) {
    return [
      {
        en: `\`${place}\`: mainland law does not apply there, its place is \`${own}\``,
        zh: `\`${place}\`：内地法律不适用于该地，其法域写作 \`${own}\``,
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
function wrongPolicies(ids: readonly string[], where: string, rulebook: Rulebook): readonly Reason[] {
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

function instantOrNow(option: string, text: string, wrong: Reason[]): 'now' | number | undefined {
  if (text === 'now') return 'now'
  try {
    return Math.floor(Temporal.Instant.from(text).epochMilliseconds / 1000)
  } catch {
    wrong.push({
      en: `${option} \`${text}\` is not an instant, write a time with its offset: 2026-11-05T09:00:00+08:00, or now`,
      zh: `${option} \`${text}\` 不是确定的时刻，应写带时差的时间：2026-11-05T09:00:00+08:00，或 now`,
    })
    return undefined
  }
}
