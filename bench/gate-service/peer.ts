/**
 * The obvious way to hold a cap: begin, lock the debtor, read the last 50 contacts, insert, commit; over the same
 * framework with the same JSON. A second route answers a constant. It decides nothing but a count of today's calls, signs
 * nothing and keeps no record that could be verified.
 */
import { createHash, randomUUID } from 'node:crypto'
import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import pg from 'pg'
import { ContactIntent } from '../../apps/server/src/gate/intent.ts'
import { PermitGranted, JudgementAnswer } from '../../apps/server/src/gate/answers.ts'
import { listen } from '../../apps/server/src/platform/listen.ts'

/** What the process is told by `FORBEAR_BENCH_PEER`. */
export interface PeerOrder {
  readonly url: string
  readonly connections: number
  /** The key that it knows. */
  readonly client: string
}

/** Tables of the peer. */
export const PEER_TABLES = `
  create table peer_debtor (id text primary key);
  create table peer_contact (
    id bigint generated always as identity primary key,
    debtor text not null references peer_debtor (id),
    at timestamptz not null, channel text not null, body json not null);
  create index peer_contact_last on peer_contact (debtor, at desc)`

if (process.env['FORBEAR_BENCH_PEER'] !== undefined) await serve()

async function serve(): Promise<void> {
  const order = JSON.parse(process.env['FORBEAR_BENCH_PEER'] ?? '') as PeerOrder
  const pool = new pg.Pool({ connectionString: order.url, max: order.connections })
  const known = createHash('sha256').update(order.client).digest('base64url')
  const app = new OpenAPIHono()
  app.use('/v1/*', async (c, next) => {
    const key = (c.req.header('authorization') ?? '').slice('Bearer '.length)
    const isKnown = createHash('sha256').update(key).digest('base64url') === known
    if (isKnown) await next()
    else c.status(401)
  })
  const permits = createRoute({
    method: 'post',
    path: '/v1/permits',
    request: { body: { content: { 'application/json': { schema: ContactIntent } }, required: true } },
    responses: {
      201: { content: { 'application/json': { schema: PermitGranted } }, description: 'granted' },
      409: { description: 'refused' },
    },
  })
  app.openapi(permits, async (c) => {
    const intent = c.req.valid('json')
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query({
        name: 'lock',
        text: 'select id from peer_debtor where id = $1 for update',
        values: [intent.matter],
      })
      const { rows } = await client.query<{ at: Date; channel: string }>({
        name: 'read',
        text: 'select at, channel, body from peer_contact where debtor = $1 order by at desc limit 50',
        values: [intent.matter],
      })
      const now = Temporal.Now.instant().epochMilliseconds
      const today = rows.filter((r) => r.channel === 'call' && now - r.at.getTime() < 86_400_000)
      if (today.length >= 3) {
        await client.query('rollback')
        return c.body(null, 409)
      }
      const id = `prm_${randomUUID()}`
      await client.query({
        name: 'insert',
        text: 'insert into peer_contact (debtor, at, channel, body) values ($1, now(), $2, $3)',
        values: [intent.matter, intent.channel, JSON.stringify({ ...intent, id })],
      })
      await client.query('commit')
      const answer = {
        id,
        token: `${id}.`.repeat(12),
        contact: `con_${id}`,
        notBefore: '2026-03-02T04:00:00Z',
        expiresAt: '2026-03-02T04:02:00Z',
        conditions: ['verify-person'],
        ceilings: { attempts: 1 as const },
        rulebook: known,
      }
      return c.json(answer, 201)
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  })
  const constant = createRoute({
    method: 'post',
    path: '/v1/judgements',
    request: { body: { content: { 'application/json': { schema: ContactIntent } }, required: true } },
    responses: {
      200: { content: { 'application/json': { schema: JudgementAnswer } }, description: 'a constant' },
    },
  })
  app.openapi(constant, (c) => {
    c.req.valid('json')
    return c.json(
      {
        certain: 'clear' as const,
        possible: 'clear' as const,
        policy: null,
        permitted: true,
        findings: [],
        conditions: [],
        openStandards: [],
        notEncoded: [],
        provenance: { rulebook: known, engine: 'none', timeZoneData: 'none' },
      },
      200,
    )
  })
  const { host, port } = await listen(app.fetch, { host: '127.0.0.1', port: 0 })
  process.stdout.write(`http://${host}:${port}\n`)
  process.stdin.once('end', () => process.exit(0)).resume()
}
