/** All Chinese words of the page, by screen. */
import type { PageWords } from './en.ts'
import { todo } from './do.ts'
import { bring } from './bring.ts'
import { evidence } from './evidence.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'
import { who } from './who.ts'
import { what } from './what.ts'

export const zh: PageWords = {
  todo: todo.zh,
  evidence: evidence.zh,
  shell: shell.zh,
  start: start.zh,
  steps: steps.zh,
  bring: bring.zh,
  who: who.zh,
  what: what.zh,
}
