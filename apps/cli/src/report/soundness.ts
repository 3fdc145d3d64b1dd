/** Words about a log's soundness and about two logs held together; the JSON result has everything. */
import type { Ambiguous, Drift, Entry, Reconciliation, Severity, SoundnessReport } from '@forbear/logs'
import { localTime } from './groups.ts'
import type { Language } from '../surroundings.ts'

/** Entries shown per list; the JSON result has all. */
const SHOWN_AT_MOST = 20

/** How much an observation matters. */
export const SEVERITY: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  'blocks-counting': { en: 'clear up before counting', zh: '计数前须先查清' },
  weakens: { en: 'weakens', zh: '削弱' },
  note: { en: 'note', zh: '说明' },
}

/** Where nothing was observed. */
export const NOTHING_UNSOUND: Readonly<Record<Language, string>> = {
  en: 'Nothing unsound was seen.',
  zh: '未见异常。',
}

const ruled = (text: string): readonly string[] => {
  const width = Array.from(text).reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0)
  return ['', text, '─'.repeat(Math.min(78, width))]
}

/**
 * What was seen of a log before any law was asked.
 *
 * @returns lines that end with a line break
 */
export function soundnessText(report: SoundnessReport, language: Language): string {
  const zh = language === 'zh'
  const { clock, contacts, observations, notLookedFor } = report
  const lines = (all: readonly number[], count: number): string => {
    if (all.length === 0) return ''
    const more = count > all.length ? (zh ? '……' : ', …') : ''
    return zh
      ? `（第 ${all.join('、')} 行${more}）`
      : ` (line${all.length > 1 ? 's' : ''} ${all.join(', ')}${more})`
  }
  return [
    ...ruled(zh ? '日志是否可靠' : 'Soundness of the log'),
    zh
      ? `${contacts} 次联系；日期和时刻按 ${clock} 计`
      : `${contacts} ${contacts === 1 ? 'contact' : 'contacts'}; days and hours as in ${clock}`,
    ...(observations.length === 0 ? [NOTHING_UNSOUND[language]] : []),
    ...observations.flatMap(({ severity, says, means, lines: all, count }) => [
      `[${SEVERITY[severity][language]}] ${says[language]}${lines(all, count)}`,
      `  ${means[language]}`,
    ]),
    ...notLookedFor.map(({ check, says }) =>
      zh ? `未检查 ${check}：${says.zh}` : `Not looked for, ${check}: ${says.en}`,
    ),
    '',
  ].join('\n')
}

const when = ({ earliest, latest }: Entry, zone: string | null): string => {
  const text = (at: number): string =>
    localTime(Temporal.Instant.fromEpochMilliseconds(at * 1000).toString(), zone)
  return earliest === latest ? text(earliest) : `${text(earliest)} – ${text(latest)}`
}

const entryText = (entry: Entry, zone: string | null, language: Language): string =>
  language === 'zh'
    ? `${when(entry, zone)}  ${entry.channel}  ${entry.contact}，第 ${entry.rows.join('、')} 行`
    : `${when(entry, zone)}  ${entry.channel}  ${entry.contact}, line ${entry.rows.join(', ')}`

function driftText(drift: Drift, b: string, language: Language): string {
  const zh = language === 'zh'
  switch (drift.status) {
    case 'estimated': {
      const { offsetSeconds, secondsPerDay, pairs, missSeconds } = drift
      const daily = Math.round(secondsPerDay * 100) / 100
      const growing = daily === 0 ? '' : zh ? `，每天再快 ${daily} 秒` : `, ${daily} s more a day`
      return zh
        ? `${b} 的时钟比另一份快 ${offsetSeconds} 秒${growing}（由 ${pairs} 对得出，中位偏差 ${missSeconds} 秒）；比较前已扣除`
        : `The clock of ${b} is ahead by ${offsetSeconds} s${growing} (from ${pairs} pairs, missed by ${missSeconds} s in the median); taken off before comparing`
    }
    case 'not-estimated':
      return zh
        ? '毫无疑问的配对太少，未能估计时钟偏差；时间按原样比较。下列缺失也可能只是时钟不一致'
        : 'Too few pairs without doubt to tell how far the clocks are apart; times were compared as they stand. What is missing below may be the clocks'
    case 'hours-apart': {
      const { hours, pairs, otherwise } = drift
      const signed = hours > 0 ? `+${hours}` : String(hours)
      return zh
        ? `${b} 的时钟相差 ${signed} 小时（${pairs} 条吻合，按现有时区仅 ${otherwise} 条）：其中一份日志的时区有误。未作任何比较；更正 --log-zone 或 --against-log-zone 后重试`
        : `The clock of ${b} is ${signed} hours off (${pairs} entries agree then, ${otherwise} as it stands): one log was read in the wrong zone. Nothing was compared; put --log-zone or --against-log-zone right`
    }
  }
}

const WHY: Readonly<Record<Ambiguous['why'], Readonly<Record<Language, string>>>> = {
  'equally-near': { en: 'equally near', zh: '远近相当' },
  'too-many': { en: 'too many together', zh: '过于密集' },
  'direction-disputed': { en: 'who placed it is disputed', zh: '由谁发起有争议' },
  'id-twice': { en: 'one permit, several entries', zh: '同一许可对应多条' },
}

/**
 * What two logs of the same contacts say of each other, under a heading.
 *
 * @returns lines that end with a line break
 */
export function reconcileText(result: Reconciliation, language: Language, zone: string | null): string {
  return [...ruled(reconcileTitle(result, language)), ...reconcileLines(result, language, zone), ''].join(
    '\n',
  )
}

/** Which two logs are held together. */
export function reconcileTitle({ a, b }: Reconciliation, language: Language): string {
  return language === 'zh' ? `两份日志对照：${a} 与 ${b}` : `Two logs held together: ${a} and ${b}`
}

/** What two logs of the same contacts say of each other, a line each; an empty one between parts. */
export function reconcileLines(
  result: Reconciliation,
  language: Language,
  zone: string | null,
): readonly string[] {
  const zh = language === 'zh'
  const { a, b, drift, pairs, onlyInA, onlyInB, partHoursApart: part } = result
  const { ambiguous, notCompared, toleranceSeconds } = result
  const names = { a, b }
  const differing = pairs.filter(({ differences }) => differences.length > 0)
  const colon = zh ? '：' : ': '
  const capped = <T>(all: readonly T[], say: (one: T) => readonly string[]): readonly string[] => [
    ...all.slice(0, SHOWN_AT_MOST).flatMap(say),
    ...(all.length <= SHOWN_AT_MOST
      ? []
      : [
          zh
            ? `  ……另有 ${all.length - SHOWN_AT_MOST} 条，见 JSON 结果`
            : `  … and ${all.length - SHOWN_AT_MOST} more, in the JSON result`,
        ]),
  ]
  const list = (title: string, entries: readonly Entry[]): readonly string[] =>
    entries.length === 0
      ? []
      : [
          '',
          `${title} (${entries.length})`,
          ...capped(entries, (entry) => [`  ${entryText(entry, zone, language)}`]),
        ]
  return [
    `${driftText(drift, b, language)}${zh ? '。' : '.'}`,
    zh
      ? `两份都有：${pairs.length}（容差 ${toleranceSeconds} 秒），其中 ${differing.length} 条说法不同`
      : `In both: ${pairs.length} (within ${toleranceSeconds} s), of which ${differing.length} differ`,
    ...list(zh ? `仅见于 ${a}，虽在 ${b} 覆盖范围内` : `Only in ${a}, although ${b} covers it`, onlyInA),
    ...list(zh ? `仅见于 ${b}，虽在 ${a} 覆盖范围内` : `Only in ${b}, although ${a} covers it`, onlyInB),
    ...(part === null
      ? []
      : [
          zh
            ? `其中 ${part.pairs} 条若将 ${b} 的时钟移动 ${-part.hours} 小时即可吻合：该日志部分时段的时区有误，例如未随当地调整夏令时`
            : `${part.pairs} of these would agree on a clock of ${b} moved by ${-part.hours} h: part of a log has another zone, as after a clock change that it did not make`,
        ]),
    ...(ambiguous.length === 0
      ? []
      : ['', `${zh ? '须由人判定' : 'For a person to decide'} (${ambiguous.length})`]),
    ...capped(ambiguous, ({ why, a: inA, b: inB, surplus }) => [
      `  ${WHY[why][language]}${
        surplus === null
          ? ''
          : zh
            ? `；无论如何配对，${names[surplus.side]} 至少多出 ${surplus.count} 条`
            : `; however it is decided, at least ${surplus.count} of ${names[surplus.side]} has no partner`
      }`,
      ...inA.map((entry) => `    ${a}${colon}${entryText(entry, zone, language)}`),
      ...inB.map((entry) => `    ${b}${colon}${entryText(entry, zone, language)}`),
    ]),
    ...(differing.length === 0
      ? []
      : ['', `${zh ? '说法不同，两种都保留' : 'Differ; both readings stand'} (${differing.length})`]),
    ...capped(differing, ({ a: one, b: other, differences }) => [
      `  ${one.contact} = ${other.contact}${colon}${differences.map(({ fact, a: x, b: y }) => `${fact} ${x} / ${y}`).join('; ')}`,
    ]),
    ...(notCompared.length === 0 ? [] : ['', zh ? '未作比较' : 'Not compared']),
    ...notCompared.map(
      ({ side, count, says }) => `  ${names[side]}${colon}${count}${zh ? '，' : ', '}${says[language]}`,
    ),
  ]
}
