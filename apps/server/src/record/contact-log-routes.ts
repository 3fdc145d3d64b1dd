/** The contact log of a matter over HTTP, as files that other programs read. */
import { createRoute, z } from '@hono/zod-openapi'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { LOG_FORMS, contactLog, decisionLog } from './contact-log.ts'

const TYPES = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  decisions: 'application/jsonl',
} as const

const logRoute = createRoute({
  operationId: 'exportContactLog',
  method: 'get',
  path: '/v1/matters/{matter}/contact-log',
  summary: 'The contact log of a matter, as a file',
  description:
    '`jsonl` and `csv` hold the contacts that were made, in the form that `forbear audit` reads; `decisions` every decision of the gate with its place in the record, refusals, pending and voided permits too. Numbers stand in them as ids, but in imported history, where they stand as the log had them. Recorded as a view of personal data.',
  security: [{ key: [] }],
  request: {
    params: z.object({ matter: Id }),
    query: z.object({
      form: z.enum(LOG_FORMS),
      purpose: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u),
    }),
  },
  responses: {
    200: {
      content: {
        'application/jsonl': { schema: z.string() },
        'text/csv': { schema: z.string() },
      },
      description: 'The file',
    },
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    422: declared('invalid'),
    503: declared('not-recorded'),
  },
})

export const contactLogRoutes = (service: Service) =>
  router().openapi(logRoute, async (c) => {
    const client = c.get('client')
    requireScope(client, 'record:read')
    requireScope(client, 'matters:unmask')
    const { matter } = c.req.valid('param')
    const { form, purpose } = c.req.valid('query')
    await service.recorder.record({
      matters: [matter],
      house: 'read',
      decide: (locked) => {
        const state = locked.matter(matter)
        if (!state || state.entries === 0 || state.creditor !== client.organisation)
          throw new ProblemError('not-found', { en: 'There is no such matter.', zh: '没有该案件。' })
        const fields = form === 'decisions' ? ['act', 'decision'] : ['act', 'contact']
        return {
          drafts: [
            { chain: matter, kind: 'unmasked-viewed', values: { client: client.id, purpose, fields } },
          ],
          answer: undefined,
        }
      },
    })
    const headers = { 'content-type': TYPES[form], 'cache-control': 'no-store' }
    if (form === 'decisions')
      return c.body(await decisionLog(service.database, matter), 200, headers) as never
    const bytes = await service.reader.read([matter], (seen) => {
      const state = seen.matter(matter)
      return state && contactLog(state, form, seen.now)
    })
    return c.body(new Uint8Array(bytes ?? []), 200, headers) as never
  })
