/** Every state within the bounds, breadth first, so that the first story found of a broken promise is a shortest one. */
import type { Gate } from './book.ts'
import { type Broken, PROMISES, brokenBy } from './promises.ts'
import { type DiallerFaults, type Step, firstWorld, stepsOf } from './steps.ts'
import { type World, keyOf } from './world.ts'

/** What a search found. */
export interface Explored {
  readonly states: number
  readonly transitions: number
  /** Steps from the first state to the farthest. */
  readonly depth: number
  readonly granted: number
  readonly contacts: number
  /** Contacts begun inside an exposure. */
  readonly inExposure: number
  readonly seconds: number
  readonly counterexample?: Counterexample
  /** Whether the search was cut at a number of states. */
  readonly isCut: boolean
}

/** A promise that broke, and how it came to it. */
export interface Counterexample {
  readonly promise: Broken['promise']
  readonly because: string
  /** What happened, in order, each with its tick. */
  readonly story: readonly string[]
}

interface Node {
  readonly world: World
  readonly before: Node | undefined
  readonly tells: string
  readonly depth: number
}

/**
 * Explores a scenario.
 *
 * @param faults  how the diallers are broken; the gate carries its own faults
 * @param mostStates  where to stop; absent: nowhere
 */
export function explore(gate: Gate, faults: DiallerFaults = {}, mostStates = Infinity): Explored {
  const started = performance.now()
  const first: Node = { world: firstWorld(gate), before: undefined, tells: 'the beginning', depth: 0 }
  const known = new Set([keyOf(first.world)])
  let layer: readonly Node[] = [first]
  const counts = { transitions: 0, granted: 0, contacts: 0, inExposure: 0, depth: 0 }
  const told = (more: { counterexample?: Counterexample; isCut: boolean }): Explored => ({
    states: known.size,
    ...counts,
    seconds: (performance.now() - started) / 1000,
    ...more,
  })
  while (layer.length > 0) {
    const next: Node[] = []
    for (const node of layer) {
      for (const step of stepsOf(node.world, gate, faults)) {
        counts.transitions += 1
        const key = keyOf(step.world)
        if (known.has(key)) continue
        known.add(key)
        const after: Node = { world: step.world, before: node, tells: step.tells, depth: node.depth + 1 }
        counts.depth = after.depth
        count(counts, node.world, step)
        const broken = brokenBy(step, gate)
        if (broken) return told({ counterexample: { ...broken, story: storyOf(after) }, isCut: false })
        next.push(after)
        if (known.size >= mostStates) return told({ isCut: true })
      }
    }
    layer = next
  }
  return told({ isCut: false })
}

function count(
  counts: { granted: number; contacts: number; inExposure: number },
  before: World,
  { world, begun }: Step,
): void {
  if (world.book.answers.length > before.book.answers.length) counts.granted += 1
  if (begun) counts.contacts += 1
  if (begun?.isInExposure) counts.inExposure += 1
}

function storyOf(last: Node): readonly string[] {
  const story: string[] = []
  for (let node: Node | undefined = last; node?.before; node = node.before)
    story.unshift(`tick ${node.before.world.tick}: ${node.tells}`)
  return story
}

/** A counterexample as it is printed. */
export const storyText = ({ promise, because, story }: Counterexample): string =>
  [`broken: ${PROMISES[promise]} (${because})`, ...story.map((line) => `  ${line}`)].join('\n')
