/**
 * Times as files of others write them, turned into the one form that rows are read in: local or with an offset, to
 * the second, the minute or the day. A pattern reads what it says and nothing else.
 */
import { NAMED_TIMES, type TimeWriting } from './map.ts'

/** Parts of a time, as far as the text has them. */
export interface TimeParts {
  /** `YYYY-MM-DD` */
  readonly date?: string
  /** `HH:MM` or `HH:MM:SS` */
  readonly clock?: string
  /** `Z` or `+08:00` */
  readonly offset?: string
  /** By how many seconds the text may be too early: it is known less finely than to the second. */
  readonly spread?: number
}

/** Reads a text; `undefined` where it is written otherwise. */
export type ReadTime = (text: string) => TimeParts | undefined

/** What a way of writing states, or what is wrong with it. */
export type CompiledTime =
  | {
      readonly ok: true
      readonly read: ReadTime
      readonly hasDate: boolean
      readonly hasClock: boolean
      /** `sometimes`: the text decides. */
      readonly hasOffset: boolean | 'sometimes'
    }
  | { readonly ok: false; readonly why: 'unknown-letter' | 'twice' | 'half' | 'date' | 'minutes' }

/** Whether a way of writing is one of those with a name. */
export function isNamedTime(writing: TimeWriting): writing is (typeof NAMED_TIMES)[number] {
  return (NAMED_TIMES as readonly string[]).includes(writing)
}

const two = (value: number): string => String(value).padStart(2, '0')

const dateText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** A wall-clock time from days and seconds, as far as calendars go. */
const partsAt = (epochDay: string, days: number, seconds: number | undefined): TimeParts | undefined => {
  try {
    const date = Temporal.PlainDate.from(epochDay).add({ days })
    if (date.year < 1 || date.year > 9999) return undefined
    const clock = seconds === undefined ? undefined : clockOf(seconds)
    return { date: date.toString(), ...(clock === undefined ? {} : { clock }) }
  } catch {
    return undefined
  }
}

const clockOf = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

/** A spreadsheet's day 60 is 29 February 1900, which never was; days before it count from one day later. */
const firstDay = (days: number, is1904: boolean): string => {
  if (is1904) return '1904-01-01'
  return days < 60 ? '1899-12-31' : '1899-12-30'
}

/**
 * A spreadsheet's days since its beginning. A number without fraction is a date; one whose fraction has fewer digits
 * than a second needs is the interval of what it may have been rounded from.
 */
const serial =
  (is1904: boolean): ReadTime =>
  (text) => {
    const match = /^(\d{1,7})(?:\.(\d{1,20}))?$/.exec(text)
    if (!match) return undefined
    const [, whole = '', fraction = ''] = match
    const days = Number(whole)
    if (!is1904 && days === 60) return undefined
    if (/^0*$/.test(fraction))
      return days === 0 ? { clock: '00:00:00' } : partsAt(firstDay(days, is1904), days, undefined)
    const exact = Number(`0.${fraction}`) * 86_400
    const nearest = Math.round(exact)
    const half = 43_200 / 10 ** fraction.length
    const isExact = half < 0.5 || Math.abs(exact - nearest) < 0.01
    const from = isExact ? nearest : Math.max(0, Math.floor(exact - half))
    const spread = isExact ? 0 : Math.ceil(exact + half) - from
    const day = days + Math.floor(from / 86_400)
    const second = from % 86_400
    const parts =
      days === 0 && !is1904 ? { clock: clockOf(second) } : partsAt(firstDay(days, is1904), day, second)
    return parts && (spread === 0 ? parts : { ...parts, spread })
  }

const epoch =
  (perSecond: number): ReadTime =>
  (text) => {
    if (!/^\d{1,16}$/.test(text)) return undefined
    const seconds = Math.floor(Number(text) / perSecond)
    const parts = partsAt('1970-01-01', Math.floor(seconds / 86_400), seconds % 86_400)
    return parts && { ...parts, offset: 'Z' }
  }

const isoPattern =
  /^(?:(\d{4}-\d{2}-\d{2})(?:[T ]|$))?(?:(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})? ?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/

const iso: ReadTime = (text) => {
  const match = text === '' ? undefined : isoPattern.exec(text)
  if (!match) return undefined
  const [, date, clock, offset] = match
  return {
    ...(date === undefined ? {} : { date }),
    ...(clock === undefined ? {} : { clock }),
    ...(offset === undefined ? {} : { offset }),
  }
}

const named: Readonly<Record<(typeof NAMED_TIMES)[number], CompiledTime>> = {
  iso: { ok: true, read: iso, hasDate: true, hasClock: true, hasOffset: 'sometimes' },
  'excel-1900': { ok: true, read: serial(false), hasDate: true, hasClock: true, hasOffset: false },
  'excel-1904': { ok: true, read: serial(true), hasDate: true, hasClock: true, hasOffset: false },
  'epoch-seconds': { ok: true, read: epoch(1), hasDate: true, hasClock: true, hasOffset: true },
  'epoch-milliseconds': { ok: true, read: epoch(1000), hasDate: true, hasClock: true, hasOffset: true },
}

/** The letters of a pattern, each with the text it stands for. */
const LETTERS: Readonly<Record<string, { readonly part: string; readonly text: string }>> = {
  yyyy: { part: 'year', text: '(\\d{4})' },
  MM: { part: 'month', text: '(\\d{2})' },
  M: { part: 'month', text: '(\\d{1,2})' },
  dd: { part: 'day', text: '(\\d{2})' },
  d: { part: 'day', text: '(\\d{1,2})' },
  HH: { part: 'hour', text: '(\\d{2})' },
  H: { part: 'hour', text: '(\\d{1,2})' },
  hh: { part: 'hour12', text: '(\\d{2})' },
  h: { part: 'hour12', text: '(\\d{1,2})' },
  mm: { part: 'minute', text: '(\\d{2})' },
  m: { part: 'minute', text: '(\\d{1,2})' },
  ss: { part: 'second', text: '(\\d{2})' },
  s: { part: 'second', text: '(\\d{1,2})' },
  SSS: { part: 'fraction', text: '(\\d{1,9})' },
  a: { part: 'half', text: '(AM|PM|am|pm|[Aa]\\.[Mm]\\.|[Pp]\\.[Mm]\\.|上午|下午)' },
  XXX: { part: 'offset', text: '(Z|[+-]\\d{2}:?\\d{2})' },
}

const pieces = /yyyy|MM?|dd?|HH?|hh?|mm?|ss?|SSS|a|XXX|'[^']*'|[\s\S]/g

const hourOf = (half: string, hour12: number): number | undefined => {
  if (hour12 < 1 || hour12 > 12) return undefined
  return (hour12 % 12) + (/^p|下午/i.test(half) ? 12 : 0)
}

/** A pattern of letters, or the name of another way, as a function. */
export function compileTime(writing: TimeWriting): CompiledTime {
  if (isNamedTime(writing)) return named[writing]
  const parts: string[] = []
  let source = ''
  for (const piece of writing.match(pieces) ?? []) {
    const letter = Object.hasOwn(LETTERS, piece) ? LETTERS[piece] : undefined
    if (letter) {
      if (parts.includes(letter.part)) return { ok: false, why: 'twice' }
      parts.push(letter.part)
      source += letter.text
    } else if (/^\s$/.test(piece)) source += '\\s+'
    else if (/^[A-Za-z]$/.test(piece)) return { ok: false, why: 'unknown-letter' }
    else source += RegExp.escape(piece.length > 1 ? piece.slice(1, -1) : piece)
  }
  const has = (part: string): boolean => parts.includes(part)
  const dateLetters = ['year', 'month', 'day'].filter(has).length
  const hasClock = has('hour') || has('hour12')
  if (dateLetters !== 0 && dateLetters !== 3) return { ok: false, why: 'date' }
  if (has('half') !== has('hour12') || (has('hour') && has('hour12'))) return { ok: false, why: 'half' }
  if (
    hasClock !== has('minute') ||
    (has('second') && !has('minute')) ||
    (has('fraction') && !has('second'))
  ) {
    return { ok: false, why: 'minutes' }
  }
  if (dateLetters === 0 && !hasClock) return { ok: false, why: 'date' }
  const pattern = new RegExp(`^${source}$`)
  const read: ReadTime = (text) => {
    const match = pattern.exec(text)
    if (!match) return undefined
    const value = (part: string): string => match[parts.indexOf(part) + 1] ?? ''
    const number = (part: string): number => Number(value(part))
    const hour = has('hour12') ? hourOf(value('half'), number('hour12')) : number('hour')
    if (hasClock && hour === undefined) return undefined
    const seconds = has('second') ? `:${two(number('second'))}` : ''
    return {
      ...(dateLetters === 3 ? { date: dateText(number('year'), number('month'), number('day')) } : {}),
      ...(hasClock ? { clock: `${two(hour ?? 0)}:${two(number('minute'))}${seconds}` } : {}),
      ...(has('offset') ? { offset: value('offset') } : {}),
    }
  }
  return { ok: true, read, hasDate: dateLetters === 3, hasClock, hasOffset: has('offset') }
}

/** A time as rows have it, and its latest end where the text left that open. */
export interface RowTime {
  readonly at: string
  readonly latest?: string
}

/** Joins parts to the text that rows are read in; `undefined` where there is no date. */
export function rowTimeOf({ date, clock, offset, spread }: TimeParts): RowTime | undefined {
  if (date === undefined) return undefined
  if (clock === undefined) return { at: date }
  const end = offset === undefined ? '' : offset.replace('z', 'Z')
  const at = `${date}T${clock}${end}`
  if (spread === undefined || spread === 0) return { at }
  const latest = Temporal.PlainDateTime.from(`${date}T${clock}`).add({ seconds: spread })
  return { at, latest: `${latest.toString({ smallestUnit: 'second' })}${end}` }
}
