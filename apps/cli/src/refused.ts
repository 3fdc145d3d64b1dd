/** A command that cannot do what it was asked: every reason at once, each in both languages, nothing judged on a guess. */
import type { Language } from './surroundings.ts'
import { harmless } from './terminal.ts'

export interface Reason {
  readonly en: string
  readonly zh: string
}

/** Exit status for what was asked wrongly; 0 to 3 are an audit's answers. */
export const USAGE = 64

/** Exit status for a fault of the command itself: never one that an audit could answer. */
export const FAULT = 70

export class Refused extends Error {
  readonly reasons: readonly Reason[]
  readonly exitCode: number
  constructor(reasons: readonly Reason[], exitCode: number = USAGE) {
    super(reasons.map((r) => r.en).join('\n'))
    this.name = 'Refused'
    this.reasons = reasons
    this.exitCode = exitCode
  }
}

/** Prints reasons on stderr, one a line. */
export function printRefusal(reasons: readonly Reason[], language: Language): void {
  for (const reason of reasons) process.stderr.write(`forbear: ${harmless(reason[language])}\n`)
}
