/**
 * What a number in a sheet means: a number, or a date by the format of its cell. Dates are days since 1900 (with the
 * 29 February 1900 that never was) or since 1904; a date carries no zone, and is known as finely as it is shown (S16).
 */

/** How a cell's number format shows a date; `undefined` for a format that is none. */
export type DateShape = {
  readonly hasDate: boolean
  readonly hasTime: boolean
  readonly hasSeconds: boolean
  /** A length of time, such as `[h]:mm:ss`. */
  readonly isElapsed: boolean
}

const date = { hasDate: true, hasTime: false, hasSeconds: false, isElapsed: false }
const time = { hasDate: false, hasTime: true, hasSeconds: false, isElapsed: false }

/** Built-in formats by number; 27–36 and 50–58 are dates in Chinese and Japanese workbooks. */
const builtIn = (id: number): DateShape | undefined => {
  if (id >= 14 && id <= 17) return date
  if (id === 18 || id === 20 || id === 32 || id === 34 || id === 55) return time
  if (id === 19 || id === 21 || id === 33 || id === 35 || id === 56) return { ...time, hasSeconds: true }
  if (id === 22) return { ...date, hasTime: true }
  if (id === 45 || id === 47) return { ...time, hasSeconds: true }
  if (id === 46) return { ...time, hasSeconds: true, isElapsed: true }
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? date : undefined
}

/**
 * The shape of a number format.
 *
 * @param id  numFmtId
 * @param code  its code, where the workbook gives one
 */
export function dateShape(id: number, code: string | undefined): DateShape | undefined {
  if (code === undefined) return builtIn(id)
  const [first = ''] = code.split(';')
  const isElapsed = /\[(h+|m+|s+)\]/i.test(first)
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, 'h')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (/general|[#?@]/.test(plain) || /e[+-]/.test(plain)) return undefined
  const hasHours = plain.includes('h')
  const hasSeconds = plain.includes('s')
  const hasTime = hasHours || hasSeconds
  const hasDate = /[yde]/.test(plain) || (plain.includes('m') && !hasTime)
  return hasDate || hasTime ? { hasDate, hasTime, hasSeconds, isElapsed } : undefined
}

const two = (value: number): string => String(value).padStart(2, '0')

const clock = (seconds: number, showSeconds: boolean): string => {
  const base = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return showSeconds ? `${base}:${two(seconds % 60)}` : base
}

/** 9999-12-31 in days since 1900. */
const LAST_DAY = 2_958_465

/**
 * A serial number as the text of its date: `YYYY-MM-DD`, with ` HH:MM` or ` HH:MM:SS` where the cell shows a time or
 * has one; `HH:MM:SS` alone for a time of day or a length of time.
 *
 * @param serial  days, the time of day as their fraction
 * @param is1904  whether days are counted from 1904-01-01
 * @returns `undefined` where no such date exists
 */
export function serialText(serial: number, shape: DateShape, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST_DAY + 1) return undefined
  const seconds = Math.round(serial * 86_400)
  if (!shape.hasDate && (shape.isElapsed || seconds < 86_400)) return clock(seconds, true)
  const day = Math.floor(seconds / 86_400)
  const rest = seconds % 86_400
  // 60 is 29 February 1900, which spreadsheets believe in.
  if (!is1904 && (day === 60 || day === 0)) return undefined
  const origin = is1904 ? '1904-01-01' : day < 60 ? '1899-12-31' : '1899-12-30'
  const written = Temporal.PlainDate.from(origin).add({ days: day }).toString()
  if (!shape.hasTime && rest === 0) return written
  return `${written} ${clock(rest, shape.hasSeconds || rest % 60 !== 0)}`
}
