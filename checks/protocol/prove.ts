/** Explores every scenario, for docs/proofs.md, or alone and prints what it found: `node checks/protocol/prove.ts [small|large] [scenario's number]`. */
import { Gate } from './book.ts'
import { PROMISES } from './promises.ts'
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

/** What all scenarios came to, as it stands in docs/proofs.md. */
export interface ProtocolProof {
  readonly text: string
  /** Whether no promise broke and every search came to its end. */
  readonly holds: boolean
}

/** Explores everything within the large bounds. */
export async function proveProtocol(): Promise<ProtocolProof> {
  const rows = await Array.fromAsync(exploreAll('large'))
  const broken = rows.flatMap(({ name, counterexample }) =>
    counterexample ? [['```', name, storyText(counterexample), '```'].join('\n')] : [],
  )
  const total = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  const text = [
    '## The permit protocol in every order',
    'The gate’s own code — reserving, voiding, settling, giving back, events, imports, the fold, the life of a permit — and diallers whose checker a test holds to the real one, taken through every order of steps within the bounds: breadth first, equal states once, diallers that are alike exchanged. Promised in every state: ' +
      `${Object.values(PROMISES).join('; ')}. ` +
      'Contacts begun within the exposure to a void are marked and counted, and need not be lawful themselves. The database is one decision after the other, which its locks and transactions give (decision 0017). Twelve ways to break the protocol must each be noticed (`checks/protocol/faults.ts`). Reported beginnings are taken as corrected for drift (S34), outcomes as true or overstated.',
    [
      '| Scenario | Ticks | Permits | States | Steps | Depth | Contacts | In exposure | Seconds |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows.map(
        (r) =>
          `| ${r.name} | ${r.ticks} | ${r.permits} | ${r.states} | ${r.transitions} | ${r.depth} | ${r.contacts} | ${r.inExposure} | ${Math.round(r.seconds)} |`,
      ),
      `| total | | | ${total((r) => r.states)} | ${total((r) => r.transitions)} | | ${total((r) => r.contacts)} | ${total((r) => r.inExposure)} | ${Math.round(total((r) => r.seconds))} |`,
    ].join('\n'),
    ...(broken.length === 0 ? ['No promise broke.'] : ['Promises that broke:', ...broken]),
  ].join('\n\n')
  return { text, holds: broken.length === 0 && rows.every((r) => !r.isCut) }
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
