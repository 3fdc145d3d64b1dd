/** Findings of one situation's acts until something turns: who tells those of what was found is looked up once. */
import type { Finding } from '../judge/judgement.ts'
import type { Engine, Fit } from './engine.ts'
import type { Outcome } from './explain.ts'
import type { Found } from './found.ts'
import type { Sight } from './sight.ts'

/** How many lists of what was found are remembered. */
const FOUND_AT_MOST = 32

export class Told {
  private readonly engine: Engine
  private readonly script: NonNullable<Fit['script']>
  private readonly byFound = new Map<Outcome['found'], readonly Found[] | undefined>()
  private last: Outcome['found'] | undefined
  private tellers: readonly Found[] | undefined

  constructor(engine: Engine, script: NonNullable<Fit['script']>) {
    this.engine = engine
    this.script = script
  }

  /** @returns `undefined` where they have to be told some other way */
  findings({ found, late }: Outcome, s: Sight): readonly Finding[] | undefined {
    if (late.length > 0 || s.endedAt > 0) return undefined
    const tellers = found === this.last ? this.tellers : this.tellersOf(found, s)
    if (!tellers) return undefined
    const findings: Finding[] = []
    for (let i = 0; i < tellers.length; i++) {
      const finding = (tellers[i] as Found).of(s)
      if (!finding) return undefined
      findings.push(finding)
    }
    return findings
  }

  private tellersOf(found: Outcome['found'], s: Sight): readonly Found[] | undefined {
    const { byFound } = this
    const known = byFound.get(found)
    const isKnown = known !== undefined || byFound.has(found)
    const tellers = isKnown ? known : this.engine.explainerOf(this.script())?.tellersFor(found, s)
    // what is found of acts with too many rules to tell it by is a new list each time
    if (!isKnown && byFound.size < FOUND_AT_MOST) byFound.set(found, tellers)
    this.last = found
    this.tellers = tellers
    return tellers
  }
}
