/** What is written down of every request: its route, status, duration and who asked, by their ids alone. */
import type { MiddlewareHandler } from 'hono'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { RouteTable } from './route-table.ts'
import type { Variables } from './router.ts'

/** What requests to no declared route are counted under: what was asked for is anybody's text. */
const UNROUTED = 'none'
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Counts and logs requests, and gives each an id that its answer names. */
export function observe(of: {
  readonly table: () => RouteTable
  readonly log: Log
  readonly metrics: Metrics
  readonly newRequestId: () => string
}): MiddlewareHandler<{ Variables: Partial<Variables> }> {
  const { table, log, metrics, newRequestId } = of
  return async (c, next) => {
    const began = performance.now()
    const requestId = newRequestId()
    c.header('request-id', requestId)
    await next()
    const durationMs = Math.round((performance.now() - began) * 100) / 100
    const route = table().find(c.req.method, c.req.path)?.path ?? UNROUTED
    const method = METHODS.has(c.req.method) ? c.req.method : 'other'
    const { status } = c.res
    metrics.answered({ method, route, status, seconds: durationMs / 1000 })
    const client = c.get('client')
    const code = c.get('problem')
    // probes come every few seconds
    const level = status >= 500 ? 'error' : client === undefined && status < 400 ? 'debug' : 'info'
    log[level]('request', {
      requestId,
      method,
      route,
      status,
      durationMs,
      ...(client === undefined ? {} : { client: client.id, organisation: client.organisation }),
      ...(code === undefined ? {} : { code }),
    })
  }
}
