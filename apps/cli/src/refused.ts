/** A command that cannot do what it was asked: every reason at once, each in both languages, nothing judged on a guess. */
import { type Language, languageOf } from './surroundings.ts'

export interface Reason {
  readonly en: string
  readonly zh: string
}

/** Exit status for what was asked wrongly; 0 to 3 are an audit's answers. */
export const USAGE = 64

export class Refused extends Error {
  readonly reasons: readonly Reason[]
  readonly exitCode: number
  readonly language: Language
  constructor(
    reasons: readonly Reason[],
    language: Language = languageOf(undefined),
    exitCode: number = USAGE,
  ) {
    super(reasons.map((r) => r.en).join('\n'))
    this.name = 'Refused'
    this.reasons = reasons
    this.exitCode = exitCode
    this.language = language
  }
}

/** Prints the reasons on stderr, one a line, in the language asked for. */
export function printRefusal(refused: Refused): void {
  for (const reason of refused.reasons) process.stderr.write(`forbear: ${reason[refused.language]}\n`)
}
