/** Dates, clock times, zones, instants and stamps as documents write them: ISO 8601 with offset, never a naive time. */
import type { DateText, Stamp } from '../facts/fact.ts'
import { type Parsed, type Problems, nearest, quoted } from './problem.ts'
import { type Shape, keyed, object, parseShape, readAs, text } from './shape.ts'

const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])'
const HOUR_MINUTE = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const OFFSET = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'

const INSTANT_EXPECTED = {
  en: 'an instant with seconds and offset such as `2026-11-05T09:00:00+08:00`',
  zh: '带秒和时差的时刻，例如 `2026-11-05T09:00:00+08:00`',
}

/** Reports a date that keeps the form and is in no calendar. */
function checkDate(date: string, pointer: string, problems: Problems): boolean {
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' })
    return true
  } catch {
    problems.add('unreal-date', pointer, date, {
      says: { en: `there is no date ${quoted(date)}`, zh: `不存在日期 ${quoted(date)}` },
      expected: { en: 'a date of the calendar', zh: '日历上的日期' },
    })
    return false
  }
}

/** A calendar date. */
export const date: Shape<DateText> = text({
  code: 'bad-date',
  pattern: `^${DATE}$`,
  expected: { en: 'a date such as `2026-11-05`', zh: '日期，例如 `2026-11-05`' },
  check: checkDate,
})

/** A wall-clock time; `24:00` is the end of the day. */
export const clockText: Shape<string> = text({
  code: 'bad-clock',
  pattern: `^(?:${HOUR_MINUTE}(?::[0-5]\\d)?|24:00(?::00)?)$`,
  expected: { en: 'a clock time such as `08:00`, at most `24:00`', zh: '钟点，例如 `08:00`，至多 `24:00`' },
})

/** An IANA zone name, spelt as the time-zone database spells it. */
export const zone: Shape<string> = text({
  code: 'bad-zone',
  pattern: '^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$',
  expected: { en: 'a time zone name such as `Asia/Shanghai`', zh: '时区名称，例如 `Asia/Shanghai`' },
  check: (name, pointer, problems) => void isZone(name, pointer, problems),
})

function isZone(name: string, pointer: string, problems: Problems): boolean {
  let spelt: string | undefined
  try {
    spelt = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    spelt = undefined
  }
  if (spelt === name) return true
  problems.add('unknown-zone', pointer, name, {
    says: { en: `unknown time zone ${quoted(name)}`, zh: `未知时区 ${quoted(name)}` },
    expected: { en: 'a name of the time-zone database', zh: '时区数据库中的名称' },
    perhaps: spelt ?? nearest(name, Intl.supportedValuesOf('timeZone')),
  })
  return false
}

/** What is said of a time without offset: it could be any of two dozen instants. */
function naive(
  written: string,
): { readonly code: 'naive-time'; readonly says: { en: string; zh: string } } | undefined {
  if (!new RegExp(`^${DATE}(?:[T ]${HOUR_MINUTE}(?::[0-5]\\d(?:\\.\\d+)?)?)?$`).test(written))
    return undefined
  return {
    code: 'naive-time',
    says: {
      en: `${quoted(written)} does not say in which zone`,
      zh: `${quoted(written)} 没有说明时区`,
    },
  }
}

/** The epoch second of an instant's text, fractions cut off (S14); reports a date that does not exist. */
function epochSecond(written: string, pointer: string, problems: Problems): number | undefined {
  if (!checkDate(written.slice(0, 10), pointer, problems)) return undefined
  return Math.floor(Temporal.Instant.from(written).epochMilliseconds / 1000)
}

/**
 * An epoch second as an instant in UTC, for example `2026-11-05T01:00:00Z`.
 *
 * @param epochSeconds whole seconds, years 0000 to 9999
 */
export function instantText(epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toString({ smallestUnit: 'second' })
}

/** An instant, to the second. */
export const instant: Shape<number> = readAs(
  {
    code: 'bad-instant',
    pattern: `^${DATE}T${HOUR_MINUTE}:[0-5]\\d(?:\\.\\d{1,9})?${OFFSET}$`,
    expected: INSTANT_EXPECTED,
    otherwise: naive,
  },
  epochSecond,
  instantText,
  'number',
)

const minute: Shape<number> = readAs(
  {
    code: 'bad-instant',
    pattern: `^${DATE}T${HOUR_MINUTE}${OFFSET}$`,
    expected: {
      en: 'a minute with offset such as `2026-11-05T09:00+08:00`',
      zh: '带时差的分钟，例如 `2026-11-05T09:00+08:00`',
    },
    otherwise: naive,
  },
  epochSecond,
  instantText,
  'number',
)

interface Between {
  readonly earliest: number
  readonly latest: number
}
interface InMinute {
  readonly minute: number
}
interface OnDay {
  readonly day: DateText
  readonly zone: string
}

const STAMP_WORDS = {
  en: 'an instant, or an object with `earliest` and `latest`, with `minute`, or with `day` and `zone`',
  zh: '时刻，或含 `earliest` 与 `latest`、含 `minute`、含 `day` 与 `zone` 的对象',
}

const interval = keyed<Between | InMinute | OnDay>()(
  { en: 'a time', zh: '时间' },
  {
    earliest: object<Between>(
      { en: 'an interval', zh: '时间区间' },
      { earliest: instant, latest: instant },
      ({ earliest, latest }, pointer, problems) => {
        if (earliest !== undefined && latest !== undefined && latest < earliest)
          problems.add('interval-reversed', pointer, [instantText(earliest), instantText(latest)], {
            says: { en: '`latest` is before `earliest`', zh: '`latest` 早于 `earliest`' },
            expected: { en: '`latest` at or after `earliest`', zh: '`latest` 不早于 `earliest`' },
          })
      },
    ),
    minute: object<InMinute>({ en: 'a time to the minute', zh: '精确到分钟的时间' }, { minute }),
    day: object<OnDay>({ en: 'a day in a zone', zh: '某时区的一日' }, { day: date, zone }),
  },
)

/** The seconds of a local date; `undefined` where the date or the zone, already reported, does not exist. */
function daySeconds(day: DateText, zoneName: string): Stamp | undefined {
  try {
    const start = Temporal.PlainDate.from(day, { overflow: 'reject' })
    const from = start.toZonedDateTime(zoneName).epochMilliseconds / 1000
    const until = start.add({ days: 1 }).toZonedDateTime(zoneName).epochMilliseconds / 1000
    return { earliest: from, latest: Math.max(from, until - 1) }
  } catch {
    return undefined
  }
}

/**
 * When something happened: an instant, or an interval known by its ends, its minute or its day (S16).
 *
 * Written back as an instant, or as `earliest` and `latest`.
 */
export const stamp: Shape<Stamp> = {
  takes: ['string', 'object'],
  holds: ['object'],
  expected: STAMP_WORDS,
  parse: (input, pointer, problems) => {
    if (typeof input === 'string') {
      const at = instant.parse(input, pointer, problems)
      return at === undefined ? undefined : { earliest: at, latest: at }
    }
    if (input === null || typeof input !== 'object' || Array.isArray(input)) {
      problems.add('wrong-type', pointer, input, {
        says: { en: `${quoted(input)} is not a time`, zh: `${quoted(input)} 不是时间` },
        expected: STAMP_WORDS,
      })
      return undefined
    }
    const read = interval.parse(input, pointer, problems)
    if (read === undefined) return undefined
    if ('minute' in read)
      return read.minute === undefined ? undefined : { earliest: read.minute, latest: read.minute + 59 }
    if ('day' in read) return read.day && read.zone ? daySeconds(read.day, read.zone) : undefined
    if (!('earliest' in read) || read.earliest === undefined || read.latest === undefined) return undefined
    return { earliest: read.earliest, latest: read.latest }
  },
  write: ({ earliest, latest }) =>
    earliest === latest
      ? instantText(earliest)
      : { earliest: instantText(earliest), latest: instantText(latest) },
  schema: (definitions) => ({ anyOf: [instant.schema(definitions), interval.schema(definitions)] }),
}

/** Reads when something happened: an instant, a minute, a day in a zone, or the two ends of an interval (S16). */
export const parseStamp = (input: unknown): Parsed<Stamp> => parseShape(stamp, input)

/** Reads an instant with its offset, as whole seconds since 1970. */
export const parseInstant = (input: unknown): Parsed<number> => parseShape(instant, input)
