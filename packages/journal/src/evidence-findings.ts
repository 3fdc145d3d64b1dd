/** What the checks of an evidence file found, gathered. */
import { type CheckCode, type CheckName, wordsFor } from './evidence-words.ts'
import type { Words } from './problem.ts'

/** What one check found. */
export interface EvidenceCheck {
  readonly what: CheckName
  readonly ok: boolean
  /** Names the fault; `holds` where there is none. */
  readonly code: CheckCode
  /** JSON pointer into the file; empty where it concerns the whole. */
  readonly where: string
  readonly reason: Words
}

/** Gathers checks while a file is verified. */
export class Findings {
  readonly checks: EvidenceCheck[] = []

  /** Adds a fault. */
  fail(what: CheckName, code: CheckCode, where: string, detail = ''): void {
    this.checks.push({ what, ok: false, code, where, reason: wordsFor(code, detail) })
  }

  /** Adds that a check holds, unless something of it failed. */
  holds(what: CheckName, detail: string): void {
    if (this.failed(what)) return
    this.checks.push({ what, ok: true, code: 'holds', where: '', reason: wordsFor(what, detail) })
  }

  /** Whether something of a check failed. */
  failed(what: CheckName): boolean {
    return this.checks.some((check) => check.what === what && !check.ok)
  }
}
