/** Instants and lengths as the person reads them: on their own clock, in their language. */
import { type Language, WRITTEN_AS } from '../../words/language.ts'

/** Ways of writing an instant. */
export interface Times {
  /** `5 Nov 2026`. @param at  epoch seconds */
  readonly day: (at: number) => string
  /** With the weekday and the minute. @param at  epoch seconds */
  readonly moment: (at: number) => string
  /** @param on  `YYYY-MM-DD` */
  readonly date: (on: string) => string
  /** @param month  `YYYY-MM` */
  readonly month: (month: string) => string
}

const made = new Map<string, Times>()

/** Made once a language and zone, since making formats is slow. */
export function timesIn(language: Language, zone: string): Times {
  const key = `${language} ${zone}`
  const before = made.get(key)
  if (before) return before
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(WRITTEN_AS[language], options)
  const day = format({ dateStyle: 'medium', timeZone: zone })
  const moment = format({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const date = format({ month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
  const month = format({ year: 'numeric', month: 'long', timeZone: 'UTC' })
  const times: Times = {
    day: (at) => day.format(at * 1000),
    moment: (at) => moment.format(at * 1000),
    date: (on) => date.format(Date.parse(on)),
    month: (text) => month.format(Date.parse(`${text}-01`)),
  }
  made.set(key, times)
  return times
}

/** `07:00`. @param hour  from 0 to 24 */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
