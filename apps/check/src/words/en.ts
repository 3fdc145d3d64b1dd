/** All English words of the page, by screen. A new screen adds its file here and in `zh.ts`. */
import { bring } from './bring.ts'
import { todo } from './do.ts'
import { evidence } from './evidence.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'
import { who } from './who.ts'
import { what } from './what.ts'

export const en = {
  todo: todo.en,
  evidence: evidence.en,
  shell: shell.en,
  start: start.en,
  steps: steps.en,
  bring: bring.en,
  who: who.en,
  what: what.en,
}

/** What each language has to say; a missing key does not compile. */
export type PageWords = typeof en
