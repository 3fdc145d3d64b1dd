/**
 * A service as a process of its own, which tests can kill: the whole API, and one route that records an outcome or an
 * event as the routes do. It is told what to do by `FORBEAR_TEST_SERVE`, and prints its address.
 */
import { rulebook } from '@forbear/law'
import { appOf } from '../app.ts'
import type { Place } from '../platform/database.ts'
import { openKeys } from '../platform/keys.ts'
import { listen } from '../platform/listen.ts'
import type { Draft } from '../record/fact.ts'
import { start } from '../start.ts'

/** What the process is told. */
export interface ServeOrder {
  readonly place: Place
  /** File of the keys, shared by all processes of a service. */
  readonly keys: string
  /** Seconds that the service's clock is ahead of the machine's; absent: the database's clock decides. */
  readonly aheadSeconds?: number
  readonly lanes: number
  readonly batch: number
  /** Matters that are kept; 10,000 where left out. */
  readonly kept?: number
  /** `never`: the tree is left as it is. */
  readonly sequence?: 'never'
}

const order = JSON.parse(process.env['FORBEAR_TEST_SERVE'] ?? '{}') as ServeOrder
const { aheadSeconds } = order

const { service } = await start({
  place: order.place,
  rulebook,
  versions: { engine: 'test', timeZoneData: process.versions['tz'] ?? 'unknown' },
  keys: openKeys(order.keys),
  issuer: 'https://gate.example',
  exposureSeconds: 35,
  toleranceSeconds: 60,
  batch: order.batch,
  lanes: order.lanes,
  kept: order.kept ?? 10_000,
  ...(order.sequence === 'never' ? {} : { sequenceEveryMs: 1000 }),
  ...(aheadSeconds === undefined
    ? {}
    : { clock: () => Temporal.Now.instant().add({ seconds: aheadSeconds }) }),
})
const app = appOf(service)

/** Records a fact of a matter under its key, as the routes of outcomes and events do. */
async function recordFact(request: Request): Promise<Response> {
  const draft = (await request.json()) as Draft
  const recorded = await service.recorder.record({
    matters: [draft.chain],
    house: 'read',
    idempotency: {
      client: 'test',
      key: request.headers.get('idempotency-key') ?? '',
      fingerprint: JSON.stringify(draft),
    },
    decide: ({ matter }) => ({
      answer: undefined,
      drafts: [draft],
      reply: { status: 201, body: String((matter(draft.chain)?.entries ?? 0) + 1) },
    }),
  })
  return new Response(recorded.kind, { status: 201 })
}

const { host, port } = await listen(
  (request: Request) => {
    if (new URL(request.url).pathname !== '/facts') return app.fetch(request)
    return recordFact(request).catch((error: unknown) => new Response(String(error), { status: 503 }))
  },
  { host: '127.0.0.1', port: 0 },
)
process.stdout.write(`http://${host}:${port}\n`)
// whoever started it is gone when its input ends
process.stdin.once('end', () => process.exit(0)).resume()
