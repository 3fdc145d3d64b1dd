/** The page's two languages: which one a person reads, and how numbers and dates are written in it. */

export type Language = 'zh' | 'en'

export const LANGUAGES: readonly Language[] = ['zh', 'en']

/** What `<html lang>` says for each language. */
export const HTML_LANG: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' }

/** How dates are written: day before month in English, since 5/11 would be two days. */
export const WRITTEN_AS: Readonly<Record<Language, string>> = { zh: 'zh-Hans-CN', en: 'en-GB' }

/** The first of a person's preferred languages that the page has; English if it has none of them. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

/** A whole number with the separators of the language. */
export function numberText(language: Language, value: number): string {
  return new Intl.NumberFormat(HTML_LANG[language]).format(value)
}

/** English words for a count: one form for one, another for the rest. */
export function counted(value: number, one: string, other: string): string {
  const rule = new Intl.PluralRules('en').select(value)
  return `${numberText('en', value)} ${rule === 'one' ? one : other}`
}

/** A date (`2026-12-31`) in words of the language; the day stays the same in every time zone. */
export function dateText(language: Language, date: string): string {
  const format = new Intl.DateTimeFormat(WRITTEN_AS[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}T00:00:00Z`))
}
