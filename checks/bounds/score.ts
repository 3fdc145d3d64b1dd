/** Which mutants the worked cases notice: a mutant is killed by the first case of its rule that goes red. */
import { runCase } from '@forbear/conduct/cases'
import type { CaseFile, Instrument, Rulebook, WorkedCase } from '@forbear/conduct/language'
import { disagreementOn } from '../agreement/cases.ts'
import { type Mutant, mutationsOf, sharedMutationsOf } from './mutate.ts'

/** The law and its worked cases, as `law/index.ts` lists them. */
export interface Law {
  readonly rulebook: Rulebook
  readonly caseFiles: readonly CaseFile[]
}

/** What became of a mutant. */
export interface Outcome {
  readonly id: string
  readonly instrument: string
  readonly rule: string | undefined
  /** The id of the case that went red; `undefined`: none did, the mutant survives. */
  readonly killedBy: string | undefined
  /** What the two executions say differently of a case that was tried, under the moved rule; `undefined`: nothing. */
  readonly disagreement: string | undefined
}

/** A mutant that can be made and tried by its place in the list. */
export interface Candidate {
  readonly mutant: Mutant
  readonly instrument: string
}

/** Of the cases that a mutant survives, so many are also judged by both executions. */
const BOTH_AT_MOST = 3

const VERSIONS = { engineVersion: 'bounds', timeZoneData: 'bounds' }

/**
 * All mutants of a rulebook, in the order of its instruments and rules.
 *
 * @param only the id of one instrument; left out: all
 */
export function candidatesOf(rulebook: Rulebook, only?: string): readonly Candidate[] {
  return rulebook.instruments
    .filter((instrument) => only === undefined || instrument.id === only)
    .flatMap((instrument) =>
      [
        ...sharedMutationsOf(instrument),
        ...instrument.rules.flatMap((rule) => [...mutationsOf(rule, instrument)]),
      ].map((mutant) => ({ mutant, instrument: instrument.id })),
    )
}

interface Trial {
  readonly title: string
  readonly worked: WorkedCase
  readonly file: CaseFile
  /** The instruments that the case's rules stand in. */
  readonly instruments: readonly Instrument[]
}

/** Tries mutants against the cases that test their rule. */
export class Trials {
  readonly #law: Law
  readonly #byRule = new Map<string, Trial[]>()
  /** For each rule the case that killed last: it most often kills the next one too. */
  readonly #lastKiller = new Map<string, Trial>()

  constructor(law: Law) {
    this.#law = law
    for (const file of law.caseFiles) {
      for (const [title, worked] of Object.entries(file.cases)) {
        const instruments = law.rulebook.instruments.filter((instrument) =>
          instrument.rules.some((rule) => worked.tests.includes(rule.id)),
        )
        const trial = { title, worked, file, instruments }
        for (const id of new Set(worked.tests)) {
          this.#byRule.set(id, [...(this.#byRule.get(id) ?? []), trial])
        }
      }
    }
  }

  /** Cases that are red before anything is changed, with what was wrong. */
  redAtBaseline(): readonly string[] {
    const trials = new Set([...this.#byRule.values()].flat())
    return [...trials].flatMap((trial) =>
      this.#run(trial, trial.instruments)
        .filter((row) => !row.passed)
        .map((row) => `${row.caseId} row ${row.line}: ${row.failure}`),
    )
  }

  /** Runs the cases of the mutant's rule until one goes red. */
  attempt({ mutant, instrument }: Candidate): Outcome {
    const rules = mutant.rule === undefined ? mutant.instrument.rules.map((rule) => rule.id) : [mutant.rule]
    const trials = new Set(rules.flatMap((id) => this.#byRule.get(id) ?? []))
    const key = mutant.rule ?? instrument
    const last = this.#lastKiller.get(key)
    const ordered = last === undefined ? trials : new Set([last, ...trials])
    const outcome = { id: mutant.id, instrument, rule: mutant.rule }
    let disagreement: string | undefined
    let tried = 0
    for (const trial of ordered) {
      const instruments = trial.instruments.map((other) =>
        other.id === mutant.instrument.id ? mutant.instrument : other,
      )
      const rows = this.#run(trial, instruments)
      const survives = rows.every((row) => row.passed)
      // the case that notices the move is the one on which the executions have most to differ about
      if (!survives || tried < BOTH_AT_MOST)
        disagreement ??= disagreementOn(trial.worked, trial.file, { ...this.#law.rulebook, instruments })
      tried += 1
      if (survives) continue
      this.#lastKiller.set(key, trial)
      return { ...outcome, killedBy: trial.worked.id, disagreement }
    }
    return { ...outcome, killedBy: undefined, disagreement }
  }

  #run({ title, worked, file }: Trial, instruments: readonly Instrument[]): ReturnType<typeof runCase> {
    return runCase(title, worked, file, {
      ...VERSIONS,
      rulebook: { ...this.#law.rulebook, instruments },
    })
  }
}

/**
 * A sample without repetition, the same for the same seed.
 *
 * @param count how many, at most all
 * @param seed an integer
 */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  const rest = [...list]
  const next = mulberry32(seed)
  const chosen: T[] = []
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(next() * rest.length), 1))
  }
  return chosen
}

/** Mulberry32: a small generator of numbers from 0 to below 1, good enough to choose a sample. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
