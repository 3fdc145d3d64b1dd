/** Days as people write them. */
import { dateOf } from '../../guidance/dates.ts'
import { HTML_LANG, type Language } from '../../words/language.ts'

/** A day in the person's language; what is no day stays as it stands. @param day  `YYYY-MM-DD` */
export function dayText(day: string, language: Language): string {
  const date = dateOf(day)
  if (date === undefined) return day
  // formatted as an instant, because browsers of 2022 format no calendar day of the polyfill
  const noon = Date.UTC(date.year, date.month - 1, date.day, 12)
  return new Intl.DateTimeFormat(HTML_LANG[language], { dateStyle: 'long', timeZone: 'UTC' }).format(noon)
}
