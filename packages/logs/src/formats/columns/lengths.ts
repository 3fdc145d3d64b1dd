/** Lengths of time as files of others write them, in whole seconds; part seconds are dropped. */
import type { LengthWriting } from './map.ts'

const colons = (text: string, pattern: RegExp, units: readonly number[]): number | undefined => {
  const match = pattern.exec(text)
  return match ? units.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0) : undefined
}

/** A number with so few digits after the point that it is no fraction of a day from a spreadsheet. */
const fewDigits = /^\d{1,12}(?:\.\d{1,3})?$/
const anyDigits = /^\d{1,12}(?:\.\d{1,17})?$/

const decimal = (text: string, pattern: RegExp, perUnit: number): number | undefined => {
  return pattern.test(text) ? Math.floor(Math.round(Number(text) * perUnit * 1e6) / 1e6) : undefined
}

const chinese = /^(?:(\d{1,5})(?:小时|时))?(?:(\d{1,5})(?:分钟|分))?(?:(\d{1,7})(?:秒钟|秒))?$/

const inChinese = (text: string): number | undefined => {
  const match = text === '' ? undefined : chinese.exec(text)
  if (!match) return undefined
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
}

/**
 * The seconds that a text states.
 *
 * @returns `undefined` where the text is written otherwise
 */
export function secondsOf(text: string, written: LengthWriting): number | undefined {
  switch (written) {
    case 'seconds':
      return decimal(text, fewDigits, 1)
    case 'milliseconds':
      return decimal(text, fewDigits, 0.001)
    case 'minutes':
      return decimal(text, anyDigits, 60)
    case 'mm:ss':
      return colons(text, /^(\d{1,5}):([0-5]?\d)$/, [60, 1])
    case 'hh:mm:ss':
      return colons(text, /^(\d{1,5}):([0-5]?\d):([0-5]?\d)(?:\.\d+)?$/, [3600, 60, 1])
    case '1分20秒':
      return inChinese(text.replaceAll(/\s/g, ''))
    case 'excel-days': {
      const days = /^\d{1,7}(?:\.\d{1,20})?(?:[eE]-\d{1,2})?$/.test(text) ? Number(text) : undefined
      return days === undefined ? undefined : Math.round(days * 86_400)
    }
  }
}
