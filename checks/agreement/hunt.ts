/**
 * A hunt for cases on which the two executions differ: invented law, matters and logs of every kind, each asked in one
 * way, then with one fact changed after the other under the same compiled rulebook. It does not stop at the first.
 */
import {
  Disagreement,
  type Held,
  type Question,
  type WideCase,
  atTurns,
  held,
  judging,
  oneFactChanged,
  waysOf,
  wideCase,
} from '@forbear/conduct/testing'
import fc from 'fast-check'
import type { Agreed } from './cases.ts'

/** What a hunt comes to. */
export interface Hunted extends Agreed {
  /** One message for each kind of difference: the field and the kind of thing that differs. */
  readonly disagreements: ReadonlyMap<string, string>
}

/** Of the questions that differ from a case in one fact, so many are asked. */
const CHANGES = 10

/** At so many instants beside those at which something turns, the act of a case is asked about again. */
const TURNS = 24

/**
 * Hunts over so many cases.
 *
 * @param seed  the same seed gives the same cases
 */
export function hunt(seed: number, cases: number): Hunted {
  const disagreements = new Map<string, string>()
  let [asked, compiled, handedBack] = [0, 0, 0]
  const generator = fc.tuple(wideCase(6), fc.nat(1000), fc.integer({ min: 0, max: 11 }))
  for (const [c, from, way] of fc.sample(generator, { numRuns: cases, seed })) {
    const options = waysOf(judging(c.instruments, c.asking), c.instant)[way]
    if (!options) continue
    let both = held(options)
    for (const questions of inTurn(c, from)) {
      asked += questions.reduce((sum, q) => sum + q.acts.length, 0)
      const found = disagreementOf(both, questions)
      if (!found) continue
      const gist = found.difference.path.replaceAll(/\d+/g, '')
      const [, change = ''] = found.difference.compiled.split(' ')
      const key = `${gist} ${change.slice(0, 20)}`
      disagreements.set(key, disagreements.get(key) ?? `${found.message}\n(seed ${seed})`)
      both = held(options)
    }
    compiled += both.counts().compiled
    handedBack += both.counts().handedBack
  }
  return { asked, compiled, handedBack, disagreements }
}

/** The case; each change with the case again; all of them in hand at once; and at last its act at other instants. */
function inTurn({ matter, timeline, act }: WideCase, from: number): readonly (readonly Question[])[] {
  const first: Question = { matter, timeline, acts: [...timeline.contacts, act] }
  const all = oneFactChanged(first)
  const step = Math.max(1, Math.floor(all.length / CHANGES))
  const some = all.filter((_, i) => (i + from) % step === 0)
  const again: Question = { ...first, acts: atTurns(act, first, TURNS, from) }
  return [[first], ...some.map((changed) => [changed, first]), [first, ...some.slice(0, 3), first], [again]]
}

function disagreementOf(both: Held, questions: readonly Question[]): Disagreement | undefined {
  try {
    both.agreeTogether(questions)
    return undefined
  } catch (error) {
    if (error instanceof Disagreement) return error
    throw error
  }
}

if (import.meta.main) {
  const [seed = '1', cases = '200'] = process.argv.slice(2)
  const { disagreements, ...agreed } = hunt(Number(seed), Number(cases))
  for (const [gist, message] of disagreements) console.log(`### ${gist}\n${message}\n`)
  console.log(agreed)
}
