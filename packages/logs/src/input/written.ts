/**
 * Times and lengths of time as people and carriers write them, in Chinese and English. What is written is put into the
 * form that {@link timeReader} reads; what could be two times, such as 3/2/2026, is none.
 */

/** A time taken from the beginning of a text. */
export interface Written {
  /** `YYYY-MM-DD`, with ` HH:MM` or ` HH:MM:SS` and an offset as far as written. */
  readonly time: string
  /** What stands after it. */
  readonly rest: string
}

/** Full-width signs become plain ones, and spaces of every kind a space. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim()
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const two = (text: string): string => text.padStart(2, '0')

interface Taken {
  readonly text: string
  readonly rest: string
}

const yearFirst =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})(?!\d)|\/(\d{1,2})\/(\d{1,2})(?!\d)|\.(\d{1,2})\.(\d{1,2})(?!\d)| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号])/
const withoutYear =
  /^(?:(\d{1,2})-(\d{1,2})(?![\d/-])|(\d{1,2})\/(\d{1,2})(?![\d/-])|(\d{1,2}) ?月 ?(\d{1,2}) ?[日号])/
const compact = /^(\d{4})(\d{2})(\d{2})(?: ?(\d{2})(\d{2})(\d{2})?)?(?!\d)/
const dayMonthYear = /^(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i
const monthDayYear = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/i

const monthOf = (name: string): string | undefined => {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index === -1 ? undefined : two(String(index + 1))
}

const dated = (year: string, month: string, day: string, match: RegExpExecArray): Taken => ({
  text: `${year}-${two(month)}-${two(day)}`,
  rest: match.input.slice(match[0].length),
})

/** The year of a month and day that carry none; `undefined` where nothing tells it. */
export type YearOf = (month: number, day: number) => number | undefined

/** A date that could be read but for its year. */
export const YEAR_NEEDED = 'year-needed'

const takeDate = (text: string, yearOf: YearOf | undefined): Taken | typeof YEAR_NEEDED | undefined => {
  const full = yearFirst.exec(text)
  if (full !== null) {
    const [month = '', day = ''] = full.slice(2).filter((part) => part !== undefined)
    return dated(full[1] ?? '', month, day, full)
  }
  const short = withoutYear.exec(text)
  if (short !== null) {
    const [month = '', day = ''] = short.slice(1).filter((part) => part !== undefined)
    const year = yearOf?.(Number(month), Number(day))
    return year === undefined ? YEAR_NEEDED : dated(String(year), month, day, short)
  }
  const english = dayMonthYear.exec(text)
  const englishMonth = monthOf(english?.[2] ?? '')
  if (english !== null && englishMonth !== undefined) {
    return dated(english[3] ?? '', englishMonth, english[1] ?? '', english)
  }
  const american = monthDayYear.exec(text)
  const americanMonth = monthOf(american?.[1] ?? '')
  if (american !== null && americanMonth !== undefined) {
    return dated(american[3] ?? '', americanMonth, american[2] ?? '', american)
  }
  return undefined
}

const clock =
  /^[ T,]*(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|夜里)? ?(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?|[点时](?:(\d{1,2})分?|(半))(?:(\d{1,2})秒)?)(?![\d:])(?: ?(am|pm|a\.m\.|p\.m\.))?(?: ?(Z|[+-]\d{2}:?\d{2})(?![\d:]))?/i

/** The hour of 24 that is meant; `undefined` where the words and the hour do not fit each other. */
const hourOf = (hour: number, part: string): number | undefined => {
  switch (part) {
    case '':
      return hour
    case '上午':
    case '早上':
    case '早晨':
      return hour <= 12 ? hour : undefined
    case '凌晨':
      return hour <= 6 ? hour : undefined
    case '中午':
      return hour === 1 || hour === 2 ? hour + 12 : hour >= 11 && hour <= 14 ? hour : undefined
    case '下午':
    case '傍晚':
      return hour >= 1 && hour <= 7 ? hour + 12 : hour >= 12 && hour <= 19 ? hour : undefined
    case '晚上':
    case '夜里':
      return hour >= 5 && hour <= 11 ? hour + 12 : hour >= 17 ? hour : undefined
    case 'am':
      return hour >= 1 && hour <= 12 ? hour % 12 : undefined
    default:
      return hour >= 1 && hour <= 12 ? (hour % 12) + 12 : undefined
  }
}

/** The time of day at the beginning of a text, or an empty one where there is none; `undefined` if it is contradictory. */
const takeClock = (text: string): Taken | undefined => {
  const match = clock.exec(text)
  if (match === null) return { text: '', rest: text }
  const [
    whole,
    chinese = '',
    written = '',
    minute,
    second,
    minuteWord,
    half,
    secondWord,
    english = '',
    offset = '',
  ] = match
  if (chinese !== '' && english !== '') return undefined
  const hour = hourOf(Number(written), chinese || english.toLowerCase().replaceAll('.', ''))
  if (hour === undefined) return undefined
  // 9:00-10:00 is a span to people: an offset behind UTC is taken only after seconds.
  if (offset.startsWith('-') && second === undefined) return undefined
  const minutes = two(half === undefined ? (minute ?? minuteWord ?? '') : '30')
  const seconds = second ?? secondWord
  return {
    text: ` ${two(String(hour))}:${minutes}${seconds === undefined ? '' : `:${two(seconds)}`}${offset}`,
    rest: text.slice(whole.length),
  }
}

/**
 * Takes a date, or a date with its time, from the beginning of a text.
 *
 * @param text  folded by {@link foldedText}
 * @param yearOf  the year of dates that carry none; left out, they are none
 * @returns `undefined` where no time stands there, or two could be meant
 */
export function takeTime(text: string, yearOf?: YearOf): Written | typeof YEAR_NEEDED | undefined {
  const close = compact.exec(text)
  if (close !== null) {
    const [whole, year = '', month = '', day = '', hour, minute = '', second] = close
    const time = hour === undefined ? '' : ` ${hour}:${minute}${second === undefined ? '' : `:${second}`}`
    return { time: `${year}-${month}-${day}${time}`, rest: text.slice(whole.length) }
  }
  const date = takeDate(text, yearOf)
  if (date === undefined || date === YEAR_NEEDED) return date
  const weekday = /^ ?(?:[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?)/.exec(date.rest)?.[0] ?? ''
  const afterDay = date.rest.slice(weekday.length)
  const time = takeClock(afterDay)
  // A span, 9:00:00-10:00:00, is two times.
  if (time !== undefined && /^ ?[-~–—至到] ?\d{1,2}[:点时]/.test(time.rest)) return undefined
  return time && { time: date.text + time.text, rest: time.rest }
}

/** Takes a time that is the whole text; see {@link takeTime}. */
export function wholeTime(
  text: string,
  yearOf?: YearOf,
): Pick<Written, 'time'> | typeof YEAR_NEEDED | undefined {
  const written = takeTime(foldedText(text), yearOf)
  if (written === undefined || written === YEAR_NEEDED) return written
  return written.rest.trim() === '' ? { time: written.time } : undefined
}

const parts =
  /^(?:(\d{1,3}) ?(?:小时|时|h|hr|hrs|hours?))? ?(?:(\d{1,4}) ?(?:分钟|分|m|min|mins|minutes?|'))? ?(?:(\d{1,6}) ?(?:秒钟|秒|s|sec|secs|seconds?|"))?$/i
const colons = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/

/**
 * A length of time in seconds: `1分20秒`, `1小时2分3秒`, `3 min 20 s`, `00:01:20`.
 * Two numbers with one colon could be hours or minutes and are none; a bare number has no unit and is none.
 */
export function writtenSeconds(text: string): number | undefined {
  const folded = foldedText(text)
  const [, hours, minutes, seconds] = colons.exec(folded) ?? parts.exec(folded) ?? []
  if (hours === undefined && minutes === undefined && seconds === undefined) return undefined
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
