/**
 * The end of a day over a portfolio, on all processors. A loan is told anew only if something happened or fell due on that
 * day; of the others the columns stand, and days past due follow from the day on which they began. Interest of a day on which
 * nothing happened is not written down: it is reckoned when somebody asks.
 * Opening the portfolio from its events, every loan told once, is timed apart. Loans are of every age from 1 to 720 days.
 *
 *   npm run --silent bench:loan-end-of-day
 *   npm run --silent bench:loan-end-of-day -- --loans 100000,1000000 --threads 2
 */
import { createHash } from 'node:crypto'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { parseArgs } from 'node:util'
import { nextChange, positionOf, replay } from '@forbear/loan/account'
import { machine } from '../harness/measure.ts'
import { eventsOf, LENT_ON, TERMS } from './portfolio.ts'

/** Loans `from` until `until` of the portfolio. */
interface Share {
  readonly from: number
  readonly until: number
}

/** A share closed. Times in seconds of its thread's processor. */
interface Closed {
  readonly opening: number
  readonly closing: number
  readonly told: number
  readonly overdueMinor: bigint
  readonly daysPastDue: number
  readonly memory: number
}

/** What is kept of each loan: when it changes next, since when it is overdue, with how much principal and interest. */
interface Columns {
  readonly changesOn: Int32Array
  readonly since: Int32Array
  readonly overdueMinor: BigInt64Array
}

const NEVER = 2 ** 31 - 1

/** The age of a loan on the day before the close, in days. */
const ageOf = (seed: number): number => 1 + ((seed * 7919) % 720)

function tell(
  columns: Columns,
  seed: number,
  { at, asOf }: { readonly at: number; readonly asOf: number },
): void {
  const events = eventsOf(seed)
  const state = replay(TERMS, events, { asOf, knownOn: asOf })
  if (!state.ok) throw new Error(`loan ${seed}: ${state.problems[0]?.message.en}`)
  const { arrears, due } = positionOf(state.value.book, asOf)
  const event = events.find(({ on }) => on > asOf)?.on ?? NEVER
  const overdueMinor = arrears.overdue.principal + arrears.overdue.interest
  // What is due today and unpaid is overdue tomorrow.
  const isDueToday = due.principal + due.interest > overdueMinor
  columns.changesOn[at] = isDueToday ? asOf + 1 : Math.min(nextChange(state.value.book) ?? NEVER, event)
  columns.since[at] = arrears.since ?? NEVER
  columns.overdueMinor[at] = overdueMinor
}

/** A loan that was left alone stands as telling it would have it. */
function assertTold(
  columns: Columns,
  seed: number,
  { at, asOf }: { readonly at: number; readonly asOf: number },
): void {
  const [since, overdueMinor] = [columns.since[at], columns.overdueMinor[at]]
  tell(columns, seed, { at, asOf })
  if (since !== columns.since[at] || overdueMinor !== columns.overdueMinor[at]) {
    throw new Error(`loan ${seed} was closed otherwise than it is told`)
  }
}

/** Opens a share on the day before, then closes the day. */
function close({ from, until }: Share): Closed {
  const count = until - from
  const columns: Columns = {
    changesOn: new Int32Array(count),
    since: new Int32Array(count),
    overdueMinor: new BigInt64Array(count),
  }
  const started = process.threadCpuUsage()
  for (let at = 0; at < count; at++) tell(columns, from + at, { at, asOf: LENT_ON + ageOf(from + at) })
  const opened = process.threadCpuUsage(started)
  const before = process.threadCpuUsage()
  let [told, daysPastDue, overdueMinor] = [0, 0, 0n]
  for (let at = 0; at < count; at++) {
    const day = LENT_ON + ageOf(from + at) + 1
    if ((columns.changesOn[at] ?? NEVER) <= day) {
      tell(columns, from + at, { at, asOf: day })
      told++
    }
    if (at % 1_000 === 0) assertTold(columns, from + at, { at, asOf: day })
    overdueMinor += columns.overdueMinor[at] ?? 0n
    daysPastDue += Math.max(day - (columns.since[at] ?? NEVER), 0)
  }
  const closed = process.threadCpuUsage(before)
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6
  const memory = process.memoryUsage().rss
  return { opening: seconds(opened), closing: seconds(closed), told, daysPastDue, overdueMinor, memory }
}

function closeApart(share: Share): Promise<Closed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

async function run(loans: number, threads: number): Promise<string> {
  const size = Math.ceil(loans / threads)
  const shares = Array.from({ length: threads }, (_, k) => ({
    from: k * size,
    until: Math.min((k + 1) * size, loans),
  }))
  const closed = await Promise.all(shares.map(closeApart))
  const sum = (of: (share: Closed) => number): number => closed.reduce((all, share) => all + of(share), 0)
  const most = (of: (share: Closed) => number): number => Math.max(...closed.map(of))
  const overdue = closed.reduce((all, share) => all + share.overdueMinor, 0n)
  const sums = `${overdue} ${sum((share) => share.daysPastDue)}`
  const digest = createHash('sha256').update(sums).digest('hex').slice(0, 16)
  const told = sum((share) => share.told)
  return [
    `${loans} loans on ${threads} threads, seconds of processor on the busiest thread:`,
    `  the day closed in ${most((share) => share.closing).toFixed(2)} s, ${told} loans told anew`,
    `  the portfolio opened from events in ${most((share) => share.opening).toFixed(1)} s`,
    `  memory ${(most((share) => share.memory) / 2 ** 20).toFixed(0)} MiB, sums ${digest}`,
  ].join('\n')
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
