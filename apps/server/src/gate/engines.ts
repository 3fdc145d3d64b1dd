/** Compiled rulebooks by digest, and matters prepared under them. */
import { digestOf } from '@forbear/conduct/border'
import type { Rulebook } from '@forbear/conduct/language'
import { type Compiled, type PreparedMatter, type Verdict, compile } from '@forbear/conduct/sweep'
import type { View } from '../matters/view.ts'

/** Versions that every judgement names (S33). */
export interface Versions {
  readonly engine: string
  readonly timeZoneData: string
}

/** A rulebook as this process judges by it. */
export interface Engine extends Versions {
  readonly digest: string
  readonly rulebook: Rulebook
  readonly compiled: Compiled
  /** The same, looking for the instant from which on nothing bars (S27). */
  readonly foreseeing: Compiled
  readonly prepare: (view: View) => PreparedMatter
}

/** Compiles a rulebook for the gate: before the act, on all that is recorded. */
export async function engineOf(rulebook: Rulebook, { engine, timeZoneData }: Versions): Promise<Engine> {
  const digest = await digestOf(rulebook)
  const options = {
    rulebook,
    rulebookDigest: digest,
    engineVersion: engine,
    timeZoneData,
    mode: 'gate',
    moment: 'before',
    knowledge: 'now',
  } as const
  const compiled = compile(options)
  const prepared = new WeakMap<View, PreparedMatter>()
  return {
    engine,
    timeZoneData,
    digest,
    rulebook,
    compiled,
    foreseeing: compile({ ...options, notBefore: true }),
    prepare: (view) => {
      const known = prepared.get(view)
      if (known) return known
      const made = compiled.prepare(view.matter, view.timeline)
      prepared.set(view, made)
      return made
    },
  }
}

/** Whether a verdict opens the gate: possible is clear, the house's own policy included (S1, S28). */
export const opensGate = ({
  judged,
  possible,
  policy,
}: Pick<Verdict, 'judged' | 'possible' | 'policy'>): boolean =>
  judged === 'yes' && possible === 'clear' && (policy?.possible ?? 'clear') === 'clear'
