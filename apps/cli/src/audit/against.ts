/** `--against`: looks at a log's soundness, and holds a second log of the same contacts against it, before any law. */
import {
  CANNOT_HOLD,
  type CannotHold,
  type Collectors,
  type Log,
  type LogContact,
  type Phone,
  type Problem,
  type Side,
  type SoundnessReport,
  formats,
  isFormatName,
  isZone,
  newSoundness,
  numberKeysOf,
  phoneOf,
  reconcile,
} from '@forbear/logs'
import type { Command } from 'commander'
import { FIRST_BYTES } from '@forbear/logs/input'
import { containersOf, wrongKind } from './first-bytes.ts'
import type { Against } from '@forbear/audit/against'
import type { FileLog, ReadLog } from '@forbear/audit/reading'
import type { AuditResult } from '@forbear/audit/result'
import { readBytes } from '../files.ts'
import { severalTimes } from '../options.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import { reconcileText, soundnessText } from '../report/soundness.ts'
import type { Language } from '../surroundings.ts'

/** What the command line says of the second log. */
export interface AgainstFlags {
  readonly against?: string
  readonly againstFormat?: string
  readonly againstLogZone?: string
  readonly againstCannotHold: readonly string[]
  readonly tolerance?: string
}

/** Seconds within which two entries of one contact begin where the user names no other number. */
export const TOLERANCE_SECONDS = 60
/** Beyond this, redials of one number could no longer be told apart. */
const TOLERANCE_AT_MOST = 3600

/** Adds the options to a command. */
export function withAgainst(command: Command): Command {
  return command
    .option(
      '--against <file>',
      'a second log of the same contacts, such as a borrower’s phone or a carrier’s bill',
    )
    .option('--against-format <name>', 'how the second log is written: any name --format takes')
    .option(
      '--against-log-zone <zone>',
      'time zone the second log was written in, where its times carry none',
    )
    .addOption(
      severalTimes(
        '--against-cannot-hold <kind>',
        `what the second log never holds: ${CANNOT_HOLD.join(', ')}`,
      ),
    )
    .option('--tolerance <seconds>', `how far apart the two may begin, default ${TOLERANCE_SECONDS}`)
}

/** The audited log, and where its people are. */
export interface OwnLog {
  readonly log: ReadLog
  readonly jurisdiction: string
  /** The people's zone; without it the log's clock is looked at. */
  readonly zone?: string | undefined
  /** Whose numbers count on a borrower's phone, and whose phone each file is. */
  readonly collectors?: Collectors | undefined
}

const reason = (en: string, zh: string): Reason => ({ en, zh })

const toleranceOf = ({ tolerance }: AgainstFlags): number => {
  if (tolerance === undefined) return TOLERANCE_SECONDS
  return /^\d{1,4}$/.test(tolerance) ? Number(tolerance) : Infinity
}

/** Everything that the flags ask wrongly. */
export function wrongAgainst(flags: AgainstFlags): readonly Reason[] {
  const wrong: Reason[] = []
  const { against, againstFormat, tolerance = '' } = flags
  const known = Object.keys(formats).join(', ')
  if (against !== undefined && againstFormat === undefined) {
    wrong.push(
      reason(
        `--against needs --against-format, one of ${known}`,
        `--against 需要 --against-format，可用：${known}`,
      ),
    )
  }
  const { againstLogZone } = flags
  const given = [
    ['--against-format', againstFormat !== undefined],
    ['--against-log-zone', againstLogZone !== undefined],
    ['--against-cannot-hold', flags.againstCannotHold.length > 0],
    ['--tolerance', flags.tolerance !== undefined],
  ] as const
  for (const [option, isGiven] of given)
    if (against === undefined && isGiven)
      wrong.push(reason(`${option} needs --against`, `${option} 需要 --against`))
  if (againstLogZone !== undefined && !isZone(againstLogZone)) {
    wrong.push(
      reason(
        `--against-log-zone: unknown time zone \`${againstLogZone}\`, write an IANA name such as Asia/Shanghai`,
        `--against-log-zone：未知时区 \`${againstLogZone}\`，应写 IANA 名称，如 Asia/Shanghai`,
      ),
    )
  }
  if (againstFormat !== undefined && !isFormatName(againstFormat)) {
    wrong.push(
      reason(
        `unknown format \`${againstFormat}\`, use one of ${known}`,
        `未知格式 \`${againstFormat}\`，可用：${known}`,
      ),
    )
  }
  for (const text of flags.againstCannotHold) {
    if (CANNOT_HOLD.some((kind) => kind === text)) continue
    const kinds = CANNOT_HOLD.join(', ')
    wrong.push(
      reason(
        `--against-cannot-hold \`${text}\`: use one of ${kinds}`,
        `--against-cannot-hold \`${text}\`：可用 ${kinds}`,
      ),
    )
  }
  if (toleranceOf(flags) > TOLERANCE_AT_MOST) {
    const most = TOLERANCE_AT_MOST
    wrong.push(
      reason(
        `--tolerance \`${tolerance}\`: whole seconds from 0 to ${most}`,
        `--tolerance \`${tolerance}\`：0 至 ${most} 的整秒数`,
      ),
    )
  }
  return wrong
}

/**
 * Holds the second log, if the flags name one, against the audited one. Both lie in memory for it.
 *
 * @param flags  with which {@link wrongAgainst} found nothing wrong
 * @returns `null` where no second log was named
 * @throws {Refused} if the second log cannot be read
 */
export function holdAgainst(own: OwnLog, flags: AgainstFlags): Against | null {
  const { against, againstFormat } = flags
  if (against === undefined || againstFormat === undefined || !isFormatName(againstFormat)) return null
  const { name, bytes, sha256 } = readBytes(against)
  const kind = wrongKind(name, bytes.subarray(0, FIRST_BYTES), againstFormat, containersOf(againstFormat))
  if (kind) throw new Refused([kind])
  const phone = own.collectors && phoneOf(own.collectors, against)
  const second = formats[againstFormat].read(bytes, {
    logZone: flags.againstLogZone,
    ...(phone && { phone }),
  })
  if (!second.ok) throw unreadable(against, second.problems)
  // nothing to compare with, and the first row says why
  const [unread] = second.setAside
  if (second.contacts.length === 0 && unread) throw unreadable(against, unread.problems)
  const cannotHold = CANNOT_HOLD.filter((kind) => flags.againstCannotHold.includes(kind))
  const side = (
    of: string,
    contacts: readonly LogContact[],
    log: FileLog,
    also: readonly CannotHold[],
  ): Side => ({
    name: of,
    contacts,
    coverage: log.statements.coverage,
    cannotHold: [...(log.cannotHold ?? []), ...also],
  })
  const contacts = [...own.log.groups()].flatMap(([, group]) => group.map((s) => s.contact))
  return {
    file: { name, sha256, bytes: bytes.length },
    format: againstFormat,
    logZone: flags.againstLogZone ?? null,
    rows: second.rows,
    setAside: second.setAside.slice(0, 20),
    soundness: soundnessOf(second, own.zone ?? flags.againstLogZone),
    result: reconcile(
      side(own.log.files.join(', '), contacts, own.log, []),
      { ...side(name, second.contacts, second, cannotHold), ...(phone && { holds: listedOn(phone) }) },
      {
        toleranceSeconds: toleranceOf(flags),
        keysOf: numberKeysOf(own.jurisdiction.split('/')[0] ?? ''),
      },
    ),
  }
}

/** A phone's log holds the listed collectors alone: of another's contact it says nothing. */
function listedOn({ collectors }: Phone): (contact: LogContact) => boolean {
  const listed = new Set(collectors.map((c) => c.organisation))
  return ({ organisation }) => organisation === undefined || listed.has(organisation)
}

const unreadable = (file: string, problems: readonly Problem[]): Refused =>
  new Refused(problems.map(({ says }) => reason(`${file}: ${says.en}`, `${file}：${says.zh}`)))

function soundnessOf(log: Log, clock: string | undefined): SoundnessReport {
  const soundness = newSoundness({ clock: clock ?? 'UTC', isClockKnown: clock !== undefined })
  for (const contact of log.contacts) soundness.take(contact)
  return soundness.end(log)
}

/** Everything for a terminal. @param zone  in which times are shown */
export function checkedText(
  { soundness, against }: Pick<AuditResult, 'soundness' | 'against'>,
  language: Language,
  zone: string | null,
): string {
  const own = soundnessText(soundness, language)
  if (against === null) return own
  const second = language === 'zh' ? `第二份日志：${against.file.name}` : `Second log: ${against.file.name}`
  return `${own}\n${second}${soundnessText(against.soundness, language)}${reconcileText(against.result, language, zone)}`
}
