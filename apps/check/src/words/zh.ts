/** All Chinese words of the page, by screen. */
import type { PageWords } from './en.ts'
import { todo } from './do.ts'
import { evidence } from './evidence.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { steps } from './steps.ts'

export const zh: PageWords = {
  todo: todo.zh,
  evidence: evidence.zh,
  shell: shell.zh,
  start: start.zh,
  steps: steps.zh,
}
