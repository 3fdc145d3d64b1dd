/** Times two ways of doing the same in turn, so that a machine that grows slower or faster does it to both. */
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { version as duckdbVersion } from '@duckdb/node-api'

/** Seconds by the wall and of all processors together. */
export interface Time {
  readonly wall: number
  readonly cpu: number
}

/** Something to be timed; it gives what it found, of which only the last is kept. */
export interface Contender<T> {
  readonly name: string
  readonly run: () => Promise<T>
}

export interface Measured<T> {
  readonly name: string
  readonly times: readonly Time[]
  readonly median: Time
  readonly result: T
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/**
 * Runs all contenders in turn, so many rounds after one that does not count.
 *
 * @param rounds  at least 1
 */
export async function inTurn<T>(
  contenders: readonly Contender<T>[],
  rounds: number,
): Promise<readonly Measured<T>[]> {
  const times = contenders.map((): Time[] => [])
  const results: T[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { run }] of contenders.entries()) {
      const before = process.cpuUsage()
      const started = performance.now()
      results[i] = await run()
      const wall = (performance.now() - started) / 1000
      const { user, system } = process.cpuUsage(before)
      if (round > 0) times[i]?.push({ wall, cpu: (user + system) / 1e6 })
    }
  }
  return contenders.flatMap(({ name }, i) => {
    const own = times[i] ?? []
    const result = results[i]
    const median = { wall: middle(own.map((t) => t.wall)), cpu: middle(own.map((t) => t.cpu)) }
    return result === undefined ? [] : [{ name, times: own, median, result }]
  })
}

/** The machine and the versions that figures belong to. */
export function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB; Node ${process.versions.node}, DuckDB ${duckdbVersion()}`
}

/** The most memory that the process had resident so far, in MiB. */
export function peakMemory(): number {
  try {
    const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    if (found) return Math.round(Number(found[1]) / 1024)
  } catch {
    // not Linux: what Node says
  }
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

const seconds = (value: number): string => value.toFixed(2).padStart(8)

/** A table of what was measured, the ratio to the first. */
export function table(measured: readonly Measured<unknown>[]): string {
  const width = Math.max(...measured.map(({ name }) => name.length))
  const [base] = measured
  return measured
    .map(({ name, median, times }) => {
      const ratio = base ? median.wall / base.median.wall : 1
      const spread = `${Math.min(...times.map((t) => t.wall)).toFixed(2)} to ${Math.max(...times.map((t) => t.wall)).toFixed(2)}`
      return `${name.padEnd(width)} ${seconds(median.wall)} s ${seconds(median.cpu)} s of processors  ${ratio.toFixed(2)}×  (${spread})`
    })
    .join('\n')
}
