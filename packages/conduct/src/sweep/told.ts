/** Findings of one situation's acts until something turns: who tells those of what was found is looked up once. */
import type { Finding } from '../judge/judgement.ts'
import type { Engine, Fit } from './engine.ts'
import type { Outcome } from './explain.ts'
import type { Found } from './found.ts'
import { HandBack } from './kind-table.ts'
import type { Sight } from './sight.ts'

/** How many lists of what was found are remembered. */
const FOUND_AT_MOST = 16

export class Told {
  private readonly engine: Engine
  private readonly script: NonNullable<Fit['script']>
  /** A short list: mostly one or two things are found of acts alike. */
  private readonly known: { readonly found: Outcome['found']; tellers: readonly Found[] | undefined }[] = []
  private last: Outcome['found'] | undefined
  private tellers: readonly Found[] | undefined

  constructor(engine: Engine, script: NonNullable<Fit['script']>) {
    this.engine = engine
    this.script = script
  }

  /** @returns `undefined` where they have to be told some other way */
  findings({ found, late }: Outcome, s: Sight): readonly Finding[] | undefined {
    if (late.length > 0 || s.endedAt > 0) return undefined
    if (found !== this.last) this.turnTo(found, s)
    const { tellers } = this
    if (!tellers) return undefined
    const findings: Finding[] = []
    try {
      for (let i = 0; i < tellers.length; i++) {
        const finding = (tellers[i] as Found).of(s)
        if (!finding) return undefined
        findings.push(finding)
      }
      return findings
    } catch (error) {
      if (!(error instanceof HandBack)) throw error
      this.keep(found, this.tellersFor(found, s, true))
      return undefined
    }
  }

  private turnTo(found: Outcome['found'], s: Sight): void {
    this.last = found
    const known = this.known.find((k) => k.found === found)
    if (known) this.tellers = known.tellers
    else this.keep(found, this.tellersFor(found, s, false))
  }

  private keep(found: Outcome['found'], tellers: readonly Found[] | undefined): void {
    this.tellers = tellers
    const known = this.known.find((k) => k.found === found)
    if (known) known.tellers = tellers
    // what is found of acts with too many rules to tell it by is a new list each time
    else if (this.known.length < FOUND_AT_MOST) this.known.push({ found, tellers })
  }

  private tellersFor(found: Outcome['found'], s: Sight, isSure: boolean): readonly Found[] | undefined {
    return this.engine.explainerOf(this.script())?.tellersFor(found, s, isSure)
  }
}
