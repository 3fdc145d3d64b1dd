/** Permits to look at: one, a page of them, and what went otherwise than they allow. */
import { createRoute, z } from '@hono/zod-openapi'
import { INCIDENT_KINDS, INCIDENT_WORDS, type IncidentKind } from '@forbear/permit/incident'
import { sql } from 'kysely'
import type { Client } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import { declared } from '../platform/problem.ts'
import { router } from '../platform/router.ts'
import { Id, Moment, Words, textOf } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { PageQuery, keysOf, pageOf } from './cursor.ts'
import { matterOfPermit, ownPermit, requireEither } from './own-permit.ts'
import { PERMIT_STATES, PermitSummary, PermitView, permitView } from './permit-view.ts'

const problems = {
  401: declared('unauthenticated'),
  403: declared('forbidden'),
  422: declared('invalid'),
}

const showPermit = createRoute({
  operationId: 'showPermit',
  method: 'get',
  path: '/v1/permits/{id}',
  summary: 'Look at a permit',
  security: [{ key: [] }],
  request: { params: z.object({ id: Id }) },
  responses: {
    200: { content: { 'application/json': { schema: PermitView } }, description: 'The permit as it stands' },
    ...problems,
    404: declared('not-found'),
  },
})

const ListQuery = PageQuery.extend({
  matter: Id.optional(),
  state: z.enum(PERMIT_STATES).optional(),
  audience: z.string().max(200).optional(),
  since: Moment.optional().describe('Reserved then or later.'),
})

const listPermits = createRoute({
  operationId: 'listPermits',
  method: 'get',
  path: '/v1/permits',
  summary: 'List permits',
  description:
    'Those of the organisation that asks, a lender’s own matters included, by when they were reserved.',
  security: [{ key: [] }],
  request: { query: ListQuery },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(PermitSummary),
            hasMore: z.boolean(),
            cursor: z.string().nullable(),
          }),
        },
      },
      description: 'A page of permits',
    },
    ...problems,
  },
})

const IncidentShown = z
  .object({
    permit: z.string(),
    matter: z.string(),
    organisation: z.string(),
    kind: z.enum(INCIDENT_KINDS),
    at: z.string().describe('When the contact began, or when the time was up.'),
    foundAt: z.string(),
    says: Words,
  })
  .openapi('Incident')

const listIncidents = createRoute({
  operationId: 'listIncidents',
  method: 'get',
  path: '/v1/incidents',
  summary: 'List what went otherwise than permitted',
  description:
    'Permits unsettled for 24 hours, contacts after a void or outside their interval, second contacts under one permit, reports that contradict each other; by when they were found.',
  security: [{ key: [] }],
  request: { query: PageQuery.extend({ kind: z.enum(INCIDENT_KINDS).optional() }) },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({
            items: z.array(IncidentShown),
            hasMore: z.boolean(),
            cursor: z.string().nullable(),
          }),
        },
      },
      description: 'A page of incidents',
    },
    ...problems,
  },
})

/** The routes of permits to look at. */
export const permitListRoutes = (service: Service) =>
  router()
    .openapi(listPermits, async (c) => {
      const client = c.get('client')
      requireEither(client, 'permits:reserve', 'matters:read')
      const { limit, cursor, ...filter } = c.req.valid('query')
      const rows = await permitRows(service.database, client, {
        limit: limit + 1,
        after: keysOf(cursor, 2),
        filter,
      })
      return c.json(
        pageOf(rows, { limit, item: summaryOf, keys: (r) => [r.reserved_at.toString(), r.id] }),
        200,
      )
    })
    .openapi(showPermit, async (c) => {
      const client = c.get('client')
      requireEither(client, 'permits:reserve', 'matters:read')
      const { id } = c.req.valid('param')
      const matter = await matterOfPermit(service.database, id, client)
      const view = await service.reader.read([matter], (seen) =>
        permitView(ownPermit(id, { seen, matter, client }).permit, { matter, now: seen.now }),
      )
      return c.json(view, 200)
    })
    .openapi(listIncidents, async (c) => {
      const client = c.get('client')
      requireEither(client, 'permits:reserve', 'matters:read')
      const { limit, cursor, kind } = c.req.valid('query')
      const now = await service.reader.read([], (seen) => seen.now)
      const rows = await incidentRows(service.database, client, {
        limit: limit + 1,
        after: keysOf(cursor, 4),
        now,
        kind,
      })
      return c.json(
        pageOf(rows, {
          limit,
          item: (r) => ({
            permit: r.permit,
            matter: r.matter,
            organisation: r.organisation,
            kind: r.kind,
            at: r.at.toString(),
            foundAt: r.found_at.toString(),
            says: INCIDENT_WORDS[r.kind],
          }),
          keys: (r) => [r.found_at.toString(), r.permit, r.kind, r.at.toString()],
        }),
        200,
      )
    })

interface PermitRow {
  readonly id: string
  readonly matter: string
  readonly organisation: string
  readonly audience: string
  readonly state: (typeof PERMIT_STATES)[number]
  readonly is_open: boolean
  readonly not_before: Temporal.Instant
  readonly expires_at: Temporal.Instant
  readonly reserved_at: Temporal.Instant
  readonly voided_at: Temporal.Instant | null
}

async function permitRows(
  database: Database,
  { organisation }: Client,
  of: {
    readonly limit: number
    readonly after: readonly string[] | undefined
    readonly filter: Omit<z.infer<typeof ListQuery>, 'limit' | 'cursor'>
  },
): Promise<readonly PermitRow[]> {
  const { matter, state, audience, since } = of.filter
  const [afterAt, afterId = ''] = of.after ?? []
  const where = [
    sql`(organisation = ${organisation} or creditor = ${organisation})`,
    ...(matter === undefined ? [] : [sql`matter = ${matter}`]),
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(audience === undefined ? [] : [sql`audience = ${audience}`]),
    ...(since === undefined ? [] : [sql`reserved_at >= ${since}::timestamptz`]),
    ...(afterAt === undefined ? [] : [sql`(reserved_at, id) > (${afterAt}::timestamptz, ${afterId})`]),
  ]
  const { rows } = await sql<PermitRow>`
    select id, matter, organisation, audience, state, is_open, not_before, expires_at, reserved_at, voided_at
    from permit where ${sql.join(where, sql` and `)}
    order by reserved_at, id limit ${of.limit}`.execute(database)
  return rows
}

const summaryOf = (r: PermitRow): PermitSummary => ({
  id: r.id,
  matter: r.matter,
  organisation: r.organisation,
  audience: r.audience,
  state: r.state,
  unsettled: r.is_open,
  notBefore: r.not_before.toString(),
  expiresAt: r.expires_at.toString(),
  reservedAt: r.reserved_at.toString(),
  ...(r.voided_at === null ? {} : { voidedAt: r.voided_at.toString() }),
})

interface IncidentRow {
  readonly permit: string
  readonly matter: string
  readonly organisation: string
  readonly kind: IncidentKind
  readonly at: Temporal.Instant
  readonly found_at: Temporal.Instant
}

/** What was found is in the table; that nobody has said anything for a day is only ever a matter of the clock. */
async function incidentRows(
  database: Database,
  { organisation }: Client,
  of: {
    readonly limit: number
    readonly after: readonly string[] | undefined
    readonly now: number
    readonly kind: IncidentKind | undefined
  },
): Promise<readonly IncidentRow[]> {
  const [afterAt, permit = '', kind = '', at = ''] = of.after ?? []
  const where = [
    sql`(p.organisation = ${organisation} or p.creditor = ${organisation})`,
    ...(of.kind === undefined ? [] : [sql`i.kind = ${of.kind}`]),
    ...(afterAt === undefined
      ? []
      : [
          sql`(i.found_at, i.permit, i.kind, i.at) > (${afterAt}::timestamptz, ${permit}, ${kind}, ${at}::timestamptz)`,
        ]),
  ]
  const { rows } = await sql<IncidentRow>`
    with i as (
      select permit, kind, at, found_at from incident
      union all
      select id, 'unsettled-after-24-hours', expires_at + interval '24 hours', expires_at + interval '24 hours'
      from permit where is_open and expires_at < ${textOf(of.now)}::timestamptz - interval '24 hours')
    select i.permit, i.kind, i.at, i.found_at, p.matter, p.organisation from i join permit p on p.id = i.permit
    where ${sql.join(where, sql` and `)}
    order by i.found_at, i.permit, i.kind, i.at limit ${of.limit}`.execute(database)
  return rows
}
