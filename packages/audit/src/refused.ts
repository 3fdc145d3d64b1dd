/** Work that cannot be done as it was asked: every reason at once, each in both languages, nothing judged on a guess. */

export interface Reason {
  readonly en: string
  readonly zh: string
}

/** Exit status for what was asked wrongly; 0 to 3 are an audit's answers. */
export const USAGE = 64

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
