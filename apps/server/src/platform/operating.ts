/** The routes for whoever runs the service: is it alive, can it work, what has it done. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Service } from '../service.ts'
import { Readiness, readiness } from './health.ts'
import type { Metrics } from './metrics.ts'
import { router } from './router.ts'

const live = createRoute({
  operationId: 'isAlive',
  method: 'get',
  path: '/livez',
  summary: 'Is the process alive',
  description: 'Asks nothing but the process itself; whoever restarts on this looks here, not at /readyz.',
  responses: {
    200: {
      content: { 'application/json': { schema: z.object({ status: z.literal('alive') }) } },
      description: 'It is',
    },
  },
})

const ready = createRoute({
  operationId: 'isReady',
  method: 'get',
  path: '/readyz',
  summary: 'Can it do its work',
  description:
    'Database, clocks, rulebook, calendars, the tree, and whether what is acknowledged survives a loss of power. A service that is not ready permits nothing.',
  responses: {
    200: { content: { 'application/json': { schema: Readiness } }, description: 'It can' },
    503: {
      content: { 'application/json': { schema: Readiness } },
      description: 'It cannot; the checks say why',
    },
  },
})

const metricsRoute = createRoute({
  operationId: 'readMetrics',
  method: 'get',
  path: '/metrics',
  summary: 'What it has done, for Prometheus',
  description: 'Counts and durations of this process. No ids, no names, no numbers.',
  responses: {
    200: { content: { 'text/plain': { schema: z.string() } }, description: 'Text format 0.0.4' },
  },
})

/** The operator's routes. */
export const operatingRoutes = (
  service: Service,
  of: { readonly metrics: Metrics; readonly isStopping: () => boolean },
) =>
  router()
    .openapi(live, (c) => c.json({ status: 'alive' as const }, 200))
    .openapi(ready, async (c) => {
      c.header('cache-control', 'no-store')
      const found = await readiness(service, { isStopping: of.isStopping(), now: Temporal.Now.instant })
      return c.json(found, found.status === 'ready' ? 200 : 503)
    })
    .openapi(metricsRoute, (c) => {
      c.header('cache-control', 'no-store')
      return c.body(
        of.metrics.text({
          process_resident_memory_bytes: {
            help: 'Memory of the process.',
            value: process.memoryUsage.rss(),
          },
          forbear_durable: {
            help: 'Whether what is acknowledged survives a loss of power.',
            value: service.durability.kind === 'durable' ? 1 : 0,
          },
        }),
        200,
        { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
      ) as never
    })
