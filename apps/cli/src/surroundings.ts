/** What the command takes from its surroundings, in one place: versions, language, whether a person is watching. */
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The version of engine and command, named on every judgement (S33). */
export const ENGINE_VERSION: string = `forbear ${manifest.version}`

/** The version of the time-zone data that `Temporal` answers from (S33). */
export const TIME_ZONE_DATA: string = process.versions['tz'] ?? 'unknown'

export type Language = 'en' | 'zh'

/** The language asked for, or that of the terminal: Chinese where its locale begins with `zh`, otherwise English. */
export function languageOf(asked: string | undefined): Language {
  if (asked === 'zh' || asked === 'en') return asked
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
  return locale.startsWith('zh') ? 'zh' : 'en'
}
