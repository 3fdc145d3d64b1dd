/** Problems of the loan's border as reasons of a refusal, each with the place it stands at. */
import type { Problem } from '@forbear/loan/rate'
import { Refused } from '@forbear/audit/refused'

/** A refusal that names every problem, its file and its JSON pointer. */
export function refusedFor(name: string, problems: readonly Problem[]): Refused {
  return new Refused(
    problems.map(({ pointer, message }) => ({
      en: `${name} ${pointer || '(the whole document)'}: ${message.en}`,
      zh: `${name} ${pointer || '（整个文件）'}：${message.zh}`,
    })),
  )
}
