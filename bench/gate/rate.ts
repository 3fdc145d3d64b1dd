/** How many a second: batches of contenders in turn, where making a batch is not timed. */

/** A batch that is ready to be run. */
export interface Batch {
  readonly count: number
  /** What is timed. */
  readonly run: () => void | Promise<void>
}

/** Something whose rate is measured. */
export interface RateContender {
  readonly name: string
  /** Makes the next batch; not timed. */
  readonly batch: () => Batch
}

/** How many a second, by the wall and by the time of processors, all threads of the process together. */
export interface Rate {
  readonly name: string
  readonly wall: number
  readonly cpu: number
  /** The slowest and the fastest round, by the wall. */
  readonly spread: readonly [slowest: number, fastest: number]
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

interface Round {
  readonly wall: number
  readonly cpu: number
}

/** One round: batches until they have taken so many seconds together; of the slow at least one. */
async function roundOf({ batch }: RateContender, seconds: number): Promise<Round> {
  let [count, wall, cpu] = [0, 0, 0]
  while (wall < seconds) {
    const made = batch()
    const before = process.cpuUsage()
    const started = performance.now()
    await made.run()
    wall += (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    cpu += (user + system) / 1e6
    count += made.count
  }
  return { wall: count / wall, cpu: count / cpu }
}

/**
 * Rates of all contenders, in turn, so many rounds after one that does not count; medians.
 *
 * @param rounds  at least 1
 * @param seconds  how long each contender runs a round
 */
export async function ratesInTurn(
  contenders: readonly RateContender[],
  rounds: number,
  seconds: number,
): Promise<readonly Rate[]> {
  const all = contenders.map((): Round[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const measured = await roundOf(contender, seconds)
      if (round > 0) all[i]?.push(measured)
    }
  }
  return contenders.map(({ name }, i) => {
    const walls = all[i]?.map(({ wall }) => wall) ?? []
    return {
      name,
      wall: middle(walls),
      cpu: middle(all[i]?.map(({ cpu }) => cpu) ?? []),
      spread: [Math.min(...walls), Math.max(...walls)],
    }
  })
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

/**
 * A table of rates.
 *
 * @param against  by name, the name of the peer whose rate is held beside it
 */
export function rateTable(rates: readonly Rate[], against: Readonly<Record<string, string>>): string {
  const width = Math.max(...rates.map(({ name }) => name.length))
  return rates
    .map(({ name, wall, cpu, spread }) => {
      const peer = rates.find((r) => r.name === against[name])
      const ratio = peer ? `  ${(wall / peer.wall).toFixed(0)}× ${peer.name}` : ''
      const seen = `(${whole(spread[0])} to ${whole(spread[1])})`
      return `${name.padEnd(width)} ${whole(wall).padStart(11)} a second  ${whole(cpu).padStart(11)} a second of processor  ${seen}${ratio}`
    })
    .join('\n')
}
