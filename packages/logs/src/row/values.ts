/** Understands single values: words, times, numbers, places; collects every problem of a row instead of stopping at one. */
import type { Fact, Place, Stamp, ZoneName } from '@forbear/conduct/facts'
import { dateOf, isZone, type TimeRead } from '../input/time.ts'
import { oneOfWords, problem, type Problem, type ProblemCode, type Words } from '../problem.ts'
import { VOCABULARY, type VocabularyName } from './vocabulary.ts'

/** The problems of one row, and how its values are read. */
export interface ValueReader {
  readonly problems: Problem[]
  readonly line: number
  readonly time: (text: string) => TimeRead
}

/** Adds a problem of this row. */
export function complain(
  reader: ValueReader,
  code: ProblemCode,
  field: string,
  found: string,
  expected: Words,
): undefined {
  reader.problems.push(problem(code, { line: reader.line, field, found, expected }))
  return undefined
}

/** A time to the second, the minute or the day. */
export function stampOf(reader: ValueReader, field: string, text: string): Stamp | undefined {
  const read = reader.time(text)
  return read.ok ? read.stamp : complain(reader, read.code, field, text, read.expected)
}

/** An instant to the second; a time known less exactly is a problem. */
export function instantOf(reader: ValueReader, field: string, text: string): number | undefined {
  const read = reader.time(text)
  if (!read.ok) return complain(reader, read.code, field, text, read.expected)
  const { earliest, latest } = read.stamp
  if (earliest === latest) return earliest
  const code = latest - earliest === 59 || latest - earliest > 7200 ? 'not-a-time' : 'time-repeated'
  return complain(reader, code, field, text, {
    en: 'one instant, to the second and with its offset, such as 2026-03-02T09:00:00+08:00',
    zh: '精确到秒并带时差的时刻，如 2026-03-02T09:00:00+08:00',
  })
}

/** A calendar date. */
export function calendarDateOf(reader: ValueReader, field: string, text: string): string | undefined {
  return (
    dateOf(text) ??
    complain(reader, 'not-a-date', field, text, {
      en: 'a date of the calendar such as 2026-03-02',
      zh: '日历上存在的日期，如 2026-03-02',
    })
  )
}

/** A whole number from 0. */
export function wholeOf(reader: ValueReader, field: string, text: string): number | undefined {
  const value = Number(text)
  return /^\d{1,15}$/.test(text) && Number.isSafeInteger(value)
    ? value
    : complain(reader, 'not-a-whole-number', field, text, {
        en: 'a whole number from 0, such as 27',
        zh: '零或正整数，如 27',
      })
}

/**
 * A word of a list. The caller names the type that the list is complete for.
 *
 * @param allowed  the words of the list; the vocabulary's own where left out
 */
export function wordOf<W extends string>(
  reader: ValueReader,
  field: string,
  text: string,
  list: VocabularyName,
): W | undefined {
  const allowed = VOCABULARY[list]
  return allowed.has(text) ? (text as W) : complain(reader, 'unknown-word', field, text, oneOfWords(allowed))
}

/**
 * The form of a place path, to be read with the flag `u`: as the law's own, which knows Hong Kong, Macao and Taiwan as
 * `HK`, `MO` and `TW` alone.
 */
export const PLACE_PATTERN =
  '^(?!CN/(?:[Hh][Kk]|(?:81|91)(?:\\d{4})?|香港[^/]*|[Mm][Oo]|(?:82|92)(?:\\d{4})?|澳[门門][^/]*|[Tt][Ww]|71(?:\\d{4})?|[台臺][湾灣][^/]*)(?:/|$))[A-Z]{2}(?:/[\\p{L}\\p{N}][\\p{L}\\p{N}-]*)*$'

const PLACE_FORM = new RegExp(PLACE_PATTERN, 'u')

/** A place path, such as `US/NY/NYC`. */
export function placeOf(reader: ValueReader, field: string, text: string): Place | undefined {
  return PLACE_FORM.test(text)
    ? text
    : complain(reader, 'not-a-place', field, text, {
        en: 'an ISO 3166 country and then the law’s own names, such as CN or US/NY/NYC; Hong Kong, Macao and Taiwan are HK, MO and TW',
        zh: 'ISO 3166 国家代码及其下的地名，如 CN、US/NY/NYC；香港、澳门、台湾写作 HK、MO、TW',
      })
}

/** A time zone's name. */
export function zoneOf(reader: ValueReader, field: string, text: string): ZoneName | undefined {
  return isZone(text)
    ? text
    : complain(reader, 'unknown-zone', field, text, {
        en: 'an IANA name such as Asia/Shanghai',
        zh: 'IANA 时区名，如 Asia/Shanghai',
      })
}

/** All values read, or `undefined` where one of them was a problem. */
export function allOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T[] | undefined {
  const values = texts.map(read)
  const known = values.filter((value): value is NonNullable<typeof value> => value !== undefined)
  return known.length === values.length ? known : undefined
}

/** One value is known; several are one of these, each named once. */
export function factOf<T extends string | number>(
  texts: readonly string[],
  read: (text: string) => T | undefined,
): Fact<T> | undefined {
  const values = allOf(texts, read)
  if (values === undefined) return undefined
  const distinct = [...new Set(values)]
  const [only] = distinct
  return only !== undefined && distinct.length === 1 ? only : { oneOf: distinct }
}

/** The alternatives of a fact, one if it is known. */
export function alternativesOf<T extends string | number | boolean>(fact: Fact<T>): readonly T[] {
  return typeof fact === 'object' ? fact.oneOf : [fact]
}
