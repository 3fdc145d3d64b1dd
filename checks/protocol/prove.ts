/** Explores every scenario and prints what it found: `node checks/protocol/prove.ts [small|large] [scenario's number]`. */
import { Gate } from './book.ts'
import { SCENARIOS, within } from './scenarios.ts'
import { type Explored, explore, storyText } from './search.ts'

/** What a scenario came to. */
export interface Row extends Explored {
  readonly name: string
  readonly ticks: number
  readonly permits: number
}

/** Explores the scenarios within small or large bounds, one after the other. */
export async function* exploreAll(size: 'small' | 'large', mostStates = Infinity): AsyncGenerator<Row> {
  for (const one of SCENARIOS) yield await exploreOne(one, size, mostStates)
}

async function exploreOne(
  one: (typeof SCENARIOS)[number],
  size: 'small' | 'large',
  mostStates: number,
): Promise<Row> {
  const bounds = one[size]
  return {
    name: one.name,
    ...bounds,
    ...explore(await Gate.of(within(one, bounds)), {}, mostStates),
  }
}

if (import.meta.main) {
  const [size = 'small', number] = process.argv.slice(2)
  for (const [i, one] of SCENARIOS.entries()) {
    if (number !== undefined && Number(number) !== i) continue
    const { counterexample, ...row } = await exploreOne(one, size === 'large' ? 'large' : 'small', Infinity)
    console.log(i, JSON.stringify(row))
    if (counterexample) console.log(storyText(counterexample))
  }
}
