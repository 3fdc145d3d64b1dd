/**
 * Growth: the same rules over logs of several sizes, each in a process of its own, with rows a second and peak memory.
 *
 *   npm run --silent bench:growth -- 1000000 3000000 10000000 30000000
 *
 * Larger logs than `--rows-at-once` are judged in parts of their debtors.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { SIX_RULES } from '../sql/rules.ts'
import { certainOf, newWorker, sweepFile } from '../sweep/ours.ts'
import { digestOf } from '../sql/peer.ts'
import { logFile, OPTIONS } from './file.ts'
import { machine, peakMemory } from './measure.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: OPTIONS.seed,
    portfolio: OPTIONS.portfolio,
    rules: { type: 'string', default: 'six' },
    'rows-at-once': { type: 'string' },
    /** One size, in this process. */
    here: { type: 'boolean', default: false },
  },
})

interface Grown {
  readonly rows: number
  readonly parts: number
  readonly wall: number
  readonly cpu: number
  readonly read: number
  readonly sweep: number
  readonly memory: number
  readonly findings: number
  readonly sha256: string
}

/** Runs one size once, from a cold start: the rulebook is compiled and the kinds of contact are learnt in it. */
async function grow(path: string): Promise<Grown> {
  const worker = newWorker()
  const rules = SIX_RULES.flatMap((statement) => statement.rules)
  const atOnce = values['rows-at-once']
  const started = performance.now()
  const swept = await sweepFile(path, worker, {
    ...(values.rules === 'six' && { rules }),
    ...(atOnce !== undefined && { rowsAtOnce: Number(atOnce) }),
  })
  const wall = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage()
  const memory = peakMemory()
  await worker.terminate()
  const { count, sha256 } = digestOf(certainOf(swept.found, new Set(rules)))
  const { rows, parts, took } = swept
  return { rows, parts, wall, cpu: (user + system) / 1e6, ...took, memory, findings: count, sha256 }
}

const sizes = positionals.length > 0 ? positionals : ['1000000', '3000000', '10000000', '30000000']
if (values.here) {
  console.log(JSON.stringify(await grow(await logFile({ ...values, rows: sizes[0] ?? '' }))))
} else {
  console.log(machine())
  console.log('       rows parts  seconds of processors reading judging  rows/s  MiB  certain findings')
  for (const size of sizes) {
    await logFile({ ...values, rows: size })
    const own = process.argv.slice(2).filter((argument) => !positionals.includes(argument))
    const output = execFileSync(process.execPath, [import.meta.filename, ...own, '--here', size], {
      encoding: 'utf8',
    })
    const grown = JSON.parse(output) as Grown
    const { rows, parts, wall, cpu, read, sweep, memory, findings, sha256 } = grown
    const numbers = [
      String(rows).padStart(11),
      String(parts).padStart(5),
      ...[wall, cpu, read, sweep].map((seconds) => seconds.toFixed(2).padStart(8)),
      Math.round(rows / wall)
        .toString()
        .padStart(8),
      String(memory).padStart(5),
    ]
    console.log(`${numbers.join(' ')}  ${findings} ${sha256}`)
  }
}
