/** Reading matters: lists, one matter masked or in clear, its timeline as known now or at an instant. */
import { createRoute, z } from '@hono/zod-openapi'
import { seenMatter } from '../matters/access.ts'
import { matterIdOf, resolver } from '../matters/resolve.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, Moment, secondsOf, textUpTo } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { PageQuery, cursorAfter, pageOf, readCursor } from './cursor.ts'
import { TimelineItem, timelineItems } from './items.ts'
import { MatterSummary, listMatters } from './list.ts'
import { MatterShown, referencesIn, shownMatter } from './shown.ts'
import { readMatter } from './reading.ts'
import { etagOf } from './statements.ts'

const InMatter = z.object({ matter: Id })

const problems = {
  401: declared('unauthenticated'),
  403: declared('forbidden'),
  404: declared('not-found'),
  422: declared('invalid'),
} as const

const listRoute = createRoute({
  operationId: 'listMatters',
  method: 'get',
  path: '/v1/matters',
  summary: 'Matters of the lender, or those placed with the agency, in the order they were opened',
  security: [{ key: [] }],
  request: {
    query: PageQuery.extend({
      reference: Id.optional().describe('Only those whose own number begins so.'),
      person: Id.optional().describe('Only those that know this person, by id or `ref:`.'),
    }),
  },
  responses: {
    200: {
      content: { 'application/json': { schema: pageOf(MatterSummary).openapi('MatterPage') } },
      description: 'A page of matters',
    },
    401: problems[401],
    403: problems[403],
    422: problems[422],
  },
})

const getRoute = createRoute({
  operationId: 'getMatter',
  method: 'get',
  path: '/v1/matters/{matter}',
  summary: 'A matter, with personal data masked',
  description:
    '`?unmask=` with a purpose shows names, numbers and references in clear to keys with `matters:unmask`; the view is recorded before it is answered.',
  security: [{ key: [] }],
  request: {
    params: InMatter,
    query: z.object({ unmask: textUpTo(200).optional().describe('What it is needed for.') }),
  },
  responses: {
    ...problems,
    200: {
      content: { 'application/json': { schema: MatterShown } },
      description: 'The matter; its `ETag` is the number of its entries',
    },
    503: declared('not-recorded'),
  },
})

const timelineRoute = createRoute({
  operationId: 'getTimeline',
  method: 'get',
  path: '/v1/matters/{matter}/timeline',
  summary: 'Contacts, events, permits and refusals in the order they were recorded',
  security: [{ key: [] }],
  request: {
    params: InMatter,
    query: PageQuery.extend({
      asOf: Moment.optional().describe('As known then: nothing that was recorded later.'),
    }),
  },
  responses: {
    ...problems,
    200: {
      content: { 'application/json': { schema: pageOf(TimelineItem).openapi('TimelinePage') } },
      description: 'A page of the timeline',
    },
  },
})

export const readRoutes = (service: Service) =>
  router()
    .openapi(listRoute, async (c) => {
      const client = c.get('client')
      requireScope(client, 'matters:read')
      const { person, ...query } = c.req.valid('query')
      const named = person === undefined ? [] : [{ kind: 'person' as const, text: person }]
      const resolve = await resolver(service, named)
      const page = await listMatters(service, client, {
        ...query,
        ...(person === undefined ? {} : { person: resolve('person', person) }),
      })
      return c.json(page, 200)
    })
    .openapi(getRoute, async (c) => {
      const client = c.get('client')
      requireScope(client, 'matters:read')
      const { unmask } = c.req.valid('query')
      const matter = await matterIdOf(service, c.req.valid('param').matter)
      if (unmask !== undefined) {
        requireScope(client, 'matters:unmask')
        await recordView(service, { client, matter, purpose: unmask })
      }
      const read = await readMatter(service, { client, matter })
      const references = await referencesIn(service, read)
      c.header('etag', etagOf(read.seen.state.entries))
      c.header('cache-control', 'no-store')
      return c.json(shownMatter(read, { references, isMasked: unmask === undefined }), 200)
    })
    .openapi(timelineRoute, async (c) => {
      const client = c.get('client')
      requireScope(client, 'matters:read')
      const { asOf, cursor, limit } = c.req.valid('query')
      const matter = await matterIdOf(service, c.req.valid('param').matter)
      const read = await readMatter(service, {
        client,
        matter,
        ...(asOf === undefined ? {} : { upTo: secondsOf(asOf) }),
      })
      const [number, index] = cursor === undefined ? [0, 0] : readCursor(cursor, Place)
      const after = timelineItems(read.facts, read.seen.state).filter(
        (i) => i.number > number || (i.number === number && i.index > index),
      )
      const shown = after.slice(0, limit)
      const last = shown.at(-1)
      const hasMore = after.length > shown.length
      c.header('cache-control', 'no-store')
      return c.json(
        {
          items: shown.map((i) => i.item),
          hasMore,
          ...(hasMore && last ? { cursor: cursorAfter([last.number, last.index]) } : {}),
        },
        200,
      )
    })

/** Entry and place in it. */
const Place = z.tuple([z.int().min(0), z.int().min(0)])

/**
 * Records that somebody reads personal data, before it is shown.
 *
 * @throws {ProblemError} `not-found`
 */
async function recordView(
  service: Service,
  of: {
    readonly client: Parameters<typeof seenMatter>[1]
    readonly matter: string
    readonly purpose: string
  },
): Promise<void> {
  const { client, matter, purpose } = of
  if (purpose.trim().length < 3)
    throw new ProblemError('invalid', { en: 'Say what it is needed for.', zh: '请写明查看目的。' }, [
      {
        pointer: '?unmask',
        code: 'too_small',
        detail: { en: 'says too little to be a purpose', zh: '过短，不成其为目的' },
      },
    ])
  await service.recorder.record({
    matters: [matter],
    house: 'read',
    decide: (locked) => {
      seenMatter(locked.matter(matter), client, locked.now)
      return {
        answer: undefined,
        drafts: [
          {
            chain: matter,
            kind: 'unmasked-viewed',
            values: {
              client: client.id,
              purpose,
              fields: ['persons.name', 'persons.reference', 'points.value'],
            },
          },
        ],
      }
    },
  })
}
