/**
 * Permits a second over HTTP beside the obvious transaction, and dry runs beside the same framework answering a constant;
 * PostgreSQL with every commit on disk, the sides in turn.
 *
 *   npm run --silent bench:permits -- --seconds 10 --rounds 3
 *   npm run --silent bench:dry-runs
 *
 * `--processes 2` runs each side as two processes on the one database. `--met` asks about every debtor before anything is
 * measured, so that the process keeps all of them.
 */
import { parseArgs } from 'node:util'
import { startPostgres } from '@forbear/checks/postgres'
import { prepare, secondsToNoon, startProcess } from '../../apps/server/src/testing/process.ts'
import { type Answered, type Ask, askSeveral, percentile } from './client.ts'
import { type Template, fill, nth } from './fill.ts'
import { type Side, machine, processorSeconds, startPeer } from './sides.ts'

const { values } = parseArgs({
  options: {
    what: { type: 'string', default: 'permits' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    debtors: { type: 'string', default: '40000' },
    contacts: { type: 'string', default: '50' },
    connections: { type: 'string', default: '32' },
    lanes: { type: 'string', default: '2' },
    batch: { type: 'string', default: '64' },
    processes: { type: 'string', default: '1' },
    met: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const isDry = values.what === 'dry-runs'
const [seconds, debtors, contacts, connections] = [
  values.seconds,
  values.debtors,
  values.contacts,
  values.connections,
].map(Number) as [number, number, number, number]

/** Calls to debtors in an order that jumps about, each debtor once before any comes again. */
function asksFor(template: Template, side: string, path: string): () => Ask {
  let count = 0
  // a step that shares no factor with the number of debtors visits all of them
  const step = 7919
  return () => {
    const { matter, person, point, debt } = nth(template, (count * step) % debtors)
    count += 1
    return {
      path,
      key: `${side}-${count}-of-this-run`,
      body: JSON.stringify({
        matter,
        person,
        point,
        debts: [debt],
        channel: 'call',
        mode: 'human',
        callerId: 'shown',
        purpose: 'collection',
        audience: 'dialler-1',
        seconds: 60,
      }),
    }
  }
}

/** Asks about each debtor once at each process, which keeps what it read of them. */
async function meet(
  processes: readonly Pick<Side, 'address'>[],
  next: () => Ask,
  client: string,
): Promise<void> {
  for (const { address } of processes) {
    let asked = 0
    const upTo = (): Ask | undefined => (asked++ < debtors ? next() : undefined)
    await askSeveral([address], client, { connections, seconds: Infinity, next: upTo })
  }
}

interface Result {
  readonly name: string
  readonly answered: Answered
  readonly server: number
  readonly database: number
}

const postgres = await startPostgres({
  durability: 'full',
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min' },
})
try {
  const place = { kind: 'postgres', url: await postgres.freshDatabase(), connections: 8 } as const
  const prepared = await prepare(place)
  const template = await fill(place, { keys: prepared.keys, debtors, contacts })
  const several = <T>(begin: () => Promise<T>): Promise<readonly T[]> =>
    Promise.all(Array.from({ length: Number(values.processes) }, begin))
  const ours = await several(() =>
    startProcess({
      place,
      keys: prepared.keys,
      aheadSeconds: secondsToNoon(),
      lanes: Number(values.lanes),
      batch: Number(values.batch),
      kept: debtors + 1000,
      sequence: 'never',
    }),
  )
  const peers = await several(() => startPeer({ url: place.url, connections: 32, client: prepared.lender }))
  const measured = isDry ? '/v1/judgements' : '/v1/permits'
  const sides = [
    { name: 'peer', processes: peers, next: asksFor(template, 'peer', measured) },
    { name: 'forbear', processes: ours, next: asksFor(template, 'forbear', measured) },
  ].filter(({ name }) => values.only === undefined || values.only === name)
  if (values.met) await meet(ours, asksFor(template, 'first', '/v1/judgements'), prepared.lender)
  const results: Result[] = []
  for (let round = 0; round <= Number(values.rounds); round++)
    for (const { name, processes, next } of sides) {
      const addresses = processes.map(({ address }) => address)
      const pids = processes.map(({ pid }) => pid)
      const before = processorSeconds(pids, place.url)
      const answered = await askSeveral(addresses, prepared.lender, {
        connections,
        // the first round warms up and does not count
        seconds: round === 0 ? Math.min(3, seconds) : seconds,
        next,
      })
      const after = processorSeconds(pids, place.url)
      if (round > 0)
        results.push({
          name,
          answered,
          server: after.server - before.server,
          database: after.database - before.database,
        })
    }
  const middle = (numbers: readonly number[]): number =>
    numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
  const rows = sides.map(({ name }) => {
    const own = results.filter((r) => r.name === name)
    const of = (value: (r: Result) => number): number => middle(own.map(value))
    return {
      name,
      perSecond: of(({ answered }) => answered.took.length / answered.seconds),
      perProcessorSecond: of((r) => r.answered.took.length / (r.server + r.database)),
      server: of((r) => (r.server / r.answered.took.length) * 1e6),
      database: of((r) => (r.database / r.answered.took.length) * 1e6),
      p50: of(({ answered }) => percentile(answered.took, 50)),
      p99: of(({ answered }) => percentile(answered.took, 99)),
      statuses: JSON.stringify(
        own
          .map(({ answered }) => answered.statuses)
          .reduce<Record<string, number>>((all, one) => {
            for (const [status, count] of Object.entries(one)) all[status] = (all[status] ?? 0) + count
            return all
          }, {}),
      ),
    }
  })
  const base = rows.find((r) => r.name === 'peer')
  console.log(
    `${machine()}; ${debtors} debtors with ${contacts} contacts each${values.met ? ', met before' : ''}, ${connections} connections, ${values.processes} processes a side, medians of ${values.rounds}`,
  )
  for (const r of rows)
    console.log(
      `${r.name.padEnd(8)} ${r.perSecond.toFixed(0)} a second (${(r.perSecond / (base?.perSecond ?? r.perSecond)).toFixed(2)}×), ${r.perProcessorSecond.toFixed(0)} a second of processor (${(r.perProcessorSecond / (base?.perProcessorSecond ?? r.perProcessorSecond)).toFixed(2)}×); microseconds of processor: ${r.server.toFixed(0)} process, ${r.database.toFixed(0)} database; p50 ${r.p50.toFixed(1)} ms, p99 ${r.p99.toFixed(1)} ms; ${r.statuses}`,
    )
  await Promise.all(ours.map((one) => one.stop()))
  for (const peer of peers) peer.kill()
  prepared.remove()
} finally {
  await postgres.stop()
}
process.exit()
