/** Every worked case of the law, each of its contacts and its whole diary judged by both executions. */
import { onlyRules, settingOfCase } from '@forbear/conduct/cases'
import type { JudgeOptions } from '@forbear/conduct/judge'
import type { CaseFile, Rulebook, WorkedCase } from '@forbear/conduct/language'
import { Disagreement, type Held, type Question, held, waysOf } from '@forbear/conduct/testing'

/** How far an agreement was looked at. */
export interface Agreed {
  /** Questions: a contact under one way of asking. */
  readonly asked: number
  /** Of the contacts, judged by the compiled execution itself. */
  readonly compiled: number
  readonly handedBack: number
}

/** A way of asking, as cases ask: made contacts after the act, proposed ones before it. */
export type Way = Pick<JudgeOptions, 'mode' | 'moment' | 'knowledge'>

/** How an audit and a gate ask of what was known then. */
export const USUAL_WAYS: readonly Way[] = [
  { mode: 'audit', moment: 'after', knowledge: 'then' },
  { mode: 'gate', moment: 'before', knowledge: 'then' },
]

/** Every way of asking; "known up to" is within the years that cases play in. */
export const EVERY_WAY: readonly Way[] = waysOf({} as JudgeOptions, 1_780_000_000).map(
  ({ mode, moment, knowledge }) => ({ mode, moment, knowledge }),
)

/** A case as a question; its proposed contacts are asked about too. */
export function questionOfCase(worked: WorkedCase, file: CaseFile): Question {
  const { matter, timeline, rows } = settingOfCase(worked, file)
  const acts = rows.flatMap(({ entry }) => (entry.kind === 'contact' ? [entry.contact] : []))
  return { matter, timeline, acts }
}

/** How a rulebook is asked in a check. */
export function askingOf(rulebook: Rulebook, way: Way, rulesOf?: string): JudgeOptions {
  return {
    rulebook,
    rulebookDigest: 'agreement',
    engineVersion: 'agreement',
    timeZoneData: 'agreement',
    ...way,
    ...(rulesOf !== undefined && { rulesOf }),
  }
}

/** Both executions of rulebooks, made once for each rulebook and way, and kept over all that is asked. */
export class Pairs {
  readonly #held = new Map<string, Held>()
  #asked = 0

  /**
   * @param name  of the rulebook: the same name is the same rulebook
   * @throws {Disagreement} if the executions differ
   */
  agree(
    name: string,
    rulebook: Rulebook,
    ways: readonly Way[],
    questions: readonly Question[],
    rulesOf?: string,
  ): void {
    for (const way of ways) {
      const key = [name, way.mode, way.moment, way.knowledge, rulesOf].join(' ')
      const both = this.#held.get(key) ?? held(askingOf(rulebook, way, rulesOf))
      this.#held.set(key, both)
      both.agreeTogether(questions)
      this.#asked += questions.reduce((sum, q) => sum + q.acts.length, 0)
    }
  }

  /** What was asked until now. */
  agreed(): Agreed {
    const counts = [...this.#held.values()].map((both) => both.counts())
    return {
      asked: this.#asked,
      compiled: counts.reduce((sum, c) => sum + c.compiled, 0),
      handedBack: counts.reduce((sum, c) => sum + c.handedBack, 0),
    }
  }
}

/**
 * The worked cases under the instruments that their file tests, one compiled rulebook for each set of instruments.
 *
 * @throws {Disagreement} if the executions differ
 */
export function agreeOnCases(rulebook: Rulebook, files: readonly CaseFile[], ways: readonly Way[]): Agreed {
  const pairs = new Pairs()
  for (const file of files) {
    const tested = new Set(Object.values(file.cases).flatMap((worked) => worked.tests))
    const instruments = rulebook.instruments.filter((i) => i.rules.some((r) => tested.has(r.id)))
    const name = instruments.map((i) => i.id).join(' ')
    for (const worked of Object.values(file.cases))
      pairs.agree(name, { ...rulebook, instruments }, ways, [questionOfCase(worked, file)], worked.rulesOf)
  }
  return pairs.agreed()
}

/**
 * The worked cases under the whole rulebook, one compiled over all of them.
 *
 * @param every  of so many cases one
 * @throws {Disagreement} if the executions differ
 */
export function agreeUnderAllLaw(
  rulebook: Rulebook,
  files: readonly CaseFile[],
  ways: readonly Way[],
  every: number,
): Agreed {
  const pairs = new Pairs()
  const all = files.flatMap((file) => Object.values(file.cases).map((worked) => ({ worked, file })))
  for (const [i, { worked, file }] of all.entries())
    if (i % every === 0) pairs.agree('all', rulebook, ways, [questionOfCase(worked, file)], worked.rulesOf)
  return pairs.agreed()
}

/**
 * One worked case under the rules it tests, as its own check asks: made contacts after the act, proposed ones before.
 *
 * @returns what differs; `undefined`: nothing
 */
export function disagreementOn(worked: WorkedCase, file: CaseFile, rulebook: Rulebook): string | undefined {
  const book = onlyRules(rulebook, worked.tests)
  const { matter, timeline, acts } = questionOfCase(worked, file)
  const made = acts.filter((a) => timeline.contacts.includes(a))
  const proposed = acts.filter((a) => !timeline.contacts.includes(a))
  try {
    for (const [i, some] of [made, proposed].entries()) {
      const way = USUAL_WAYS[i]
      if (way && some.length > 0) held(askingOf(book, way, worked.rulesOf)).agree(matter, timeline, some)
    }
    return undefined
  } catch (error) {
    if (error instanceof Disagreement) return error.message
    throw error
  }
}
