/**
 * The end of a day over a portfolio: every loan's standing (status, what is owed, days past due) from its events, on all
 * processors. Loans are told apart in time, so that a day finds them at every age.
 *
 *   npm run --silent bench:loan-end-of-day
 *   npm run --silent bench:loan-end-of-day -- --loans 100000,1000000 --threads 2
 */
import { createHash } from 'node:crypto'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { parseArgs } from 'node:util'
import { positionOf, replay } from '@forbear/loan/account'
import { COMPONENTS } from '@forbear/loan/terms'
import { machine } from '../harness/measure.ts'
import { eventsOf, LENT_ON, TERMS } from './portfolio.ts'

/** Loans `from` until `until` of the portfolio. */
interface Share {
  readonly from: number
  readonly until: number
}

/** Sums over a share. */
interface Closed {
  readonly owedMinor: bigint
  readonly overdueMinor: bigint
  readonly inArrears: number
  readonly daysPastDue: number
  readonly memory: number
}

/** Closes the day of a share: a loan of age d days is one that was lent d days before. */
function close({ from, until }: Share): Closed {
  let [owedMinor, overdueMinor, inArrears, daysPastDue] = [0n, 0n, 0, 0]
  for (let seed = from; seed < until; seed++) {
    const asOf = LENT_ON + 1 + ((seed * 7919) % 720)
    const state = replay(TERMS, eventsOf(seed), { asOf, knownOn: asOf })
    if (!state.ok) throw new Error(`loan ${seed}: ${state.problems[0]?.message.en}`)
    const { owed, arrears } = positionOf(state.value.book, asOf)
    for (const component of COMPONENTS) {
      owedMinor += owed[component]
      overdueMinor += arrears.overdue[component]
    }
    if (arrears.daysPastDue > 0) inArrears++
    daysPastDue += arrears.daysPastDue
  }
  return { owedMinor, overdueMinor, inArrears, daysPastDue, memory: process.memoryUsage().rss }
}

function closeApart(share: Share): Promise<Closed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

async function run(loans: number, threads: number): Promise<string> {
  const started = performance.now()
  const before = process.cpuUsage()
  const size = Math.ceil(loans / threads)
  const shares = Array.from({ length: threads }, (_, k) => ({
    from: k * size,
    until: Math.min((k + 1) * size, loans),
  }))
  const closed = await Promise.all(shares.map(closeApart))
  const wall = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  const total = (of: (share: Closed) => bigint): bigint => closed.reduce((sum, share) => sum + of(share), 0n)
  const sums = [
    total((share) => share.owedMinor),
    total((share) => share.overdueMinor),
    total((share) => BigInt(share.inArrears)),
    total((share) => BigInt(share.daysPastDue)),
  ].join(' ')
  const digest = createHash('sha256').update(sums).digest('hex').slice(0, 16)
  const memory = Math.max(...closed.map((share) => share.memory)) / 2 ** 20
  const cpu = (user + system) / 1e6
  return `${loans} loans on ${threads} threads: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processors (${((cpu / loans) * 1e6).toFixed(0)} µs a loan), ${memory.toFixed(0)} MiB, sums ${digest}`
}

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      loans: { type: 'string', default: '100000,1000000' },
      threads: { type: 'string', default: '2' },
    },
  })
  process.stdout.write(`${machine()}\n`)
  for (const loans of values.loans.split(',').map(Number)) {
    process.stdout.write(`${await run(loans, Number(values.threads))}\n`)
  }
  process.stdout.write('goal for 1,000,000 loans on two processors: below 60 s, below 2 GiB, linear\n')
} else parentPort?.postMessage(close(workerData as Share))
