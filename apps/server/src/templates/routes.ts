/** Message templates over HTTP: proposed by one, approved by another; a change is another version. */
import { createRoute, z } from '@hono/zod-openapi'
import { CHANNELS, CONTENT_ITEMS, type ContentItem, PURPOSES } from '@forbear/conduct/facts'
import { PARAMETER_TYPES } from '@forbear/permit/parameter'
import { type Template, digestOf, templateProblems } from '@forbear/permit/template'
import { isSecondPerson } from '../house/second-person.ts'
import type { Client, HouseState } from '../house/state.ts'
import { IdempotencyHeader, bodyOf, idempotencyOf, decidedWith } from '../platform/idempotency.ts'
import type { NewId } from '../platform/ids.ts'
import { ProblemError, declared, RECORDING_PROBLEMS } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id, textOf } from '../platform/schemas.ts'
import { HOUSE } from '../record/fact.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import { PageQuery, keysOf, pageOf } from '../gate/cursor.ts'
import { voidsOfAll } from '../gate/lives.ts'
import { type Service, houseOf } from '../service.ts'
import type { HouseTemplate } from './template.ts'

const TemplateProposal = z
  .strictObject({
    id: Id.optional().describe('The template of which this is a new version; absent: a new one.'),
    channel: z.enum(CHANNELS),
    language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
    text: z.string().min(1).max(10_000).describe('With a slot `{name}` for each parameter.'),
    parameters: z.record(z.string().max(40), z.enum(PARAMETER_TYPES)).default({}),
    says: z
      .array(z.enum(CONTENT_ITEMS as readonly [ContentItem, ...ContentItem[]]))
      .max(60)
      .describe('What the text says, all of it: it is judged by this.'),
    purpose: z.enum(PURPOSES).default('collection'),
    hosts: z
      .array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/))
      .max(20)
      .optional(),
    by: z.string().min(1).max(200).optional().describe('Who proposes it.'),
  })
  .openapi('TemplateProposal')

const TemplateShown = z
  .object({
    id: z.string(),
    version: z.int(),
    organisation: z.string(),
    channel: z.string(),
    language: z.string(),
    text: z.string(),
    parameters: z.record(z.string(), z.string()),
    says: z.array(z.string()),
    purpose: z.string(),
    hosts: z.array(z.string()).optional(),
    digest: z.string(),
    proposedAt: z.string(),
    approvedAt: z.string().optional().describe('Absent: not approved, and not to be used.'),
    withdrawnAt: z.string().optional().describe('No longer to be used.'),
  })
  .openapi('Template')

const TemplatePath = z.object({ id: Id })
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } })
const problems = { ...RECORDING_PROBLEMS, 409: declared('conflict') } as const

const propose = createRoute({
  operationId: 'proposeTemplate',
  method: 'post',
  path: '/v1/templates',
  summary: 'Propose a message template',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, body: { ...json(TemplateProposal), required: true } },
  responses: {
    201: { ...json(TemplateShown), description: 'Proposed; a second person approves it' },
    ...problems,
  },
})

const approve = createRoute({
  operationId: 'approveTemplate',
  method: 'post',
  path: '/v1/templates/{id}/approval',
  summary: 'Approve a template that another proposed',
  description:
    'Name the version and digest that were read: what was changed meanwhile is not approved unseen.',
  security: [{ key: [] }],
  request: {
    params: TemplatePath,
    headers: IdempotencyHeader,
    body: {
      ...json(
        z.strictObject({
          version: z.int().min(1),
          digest: z.string().length(43),
          by: z.string().min(1).max(200).optional().describe('Who approves it.'),
        }),
      ),
      required: true,
    },
  },
  responses: { 200: { ...json(TemplateShown), description: 'Approved' }, ...problems },
})

const withdraw = createRoute({
  operationId: 'withdrawTemplate',
  method: 'post',
  path: '/v1/templates/{id}/withdrawal',
  summary: 'Withdraw a template',
  description:
    'No version of it goes out any more, and permits that are out with it are void. One person is enough to stop it; a new version needs two again.',
  security: [{ key: [] }],
  request: {
    params: TemplatePath,
    headers: IdempotencyHeader,
    body: {
      ...json(
        z.strictObject({
          because: z.string().min(1).max(2000),
          by: z.string().min(1).max(200).optional().describe('Who withdraws it.'),
        }),
      ),
      required: true,
    },
  },
  responses: {
    200: {
      ...json(z.object({ id: z.string(), withdrawnAt: z.string(), voided: z.int() })),
      description: 'Withdrawn; how many permits are void because of it',
    },
    ...problems,
  },
})

const show = createRoute({
  operationId: 'showTemplate',
  method: 'get',
  path: '/v1/templates/{id}',
  summary: 'Look at a template, all its versions',
  security: [{ key: [] }],
  request: { params: TemplatePath },
  responses: {
    200: {
      ...json(z.object({ versions: z.array(TemplateShown) })),
      description: 'Its versions, oldest first',
    },
    401: problems[401],
    403: problems[403],
    404: problems[404],
    422: declared('invalid'),
  },
})

const list = createRoute({
  operationId: 'listTemplates',
  method: 'get',
  path: '/v1/templates',
  summary: 'List templates',
  description: 'Every version, by when it was proposed.',
  security: [{ key: [] }],
  request: { query: PageQuery },
  responses: {
    200: {
      ...json(
        z.object({ items: z.array(TemplateShown), hasMore: z.boolean(), cursor: z.string().nullable() }),
      ),
      description: 'A page of versions',
    },
    401: problems[401],
    403: problems[403],
    422: declared('invalid'),
  },
})

/** The routes of templates. */
export const templateRoutes = (service: Service) =>
  router()
    .openapi(propose, async (c) => {
      const client = c.get('client')
      requireScope(client, 'templates:propose')
      const proposal = c.req.valid('json')
      const recorded = await service.recorder.record<string>({
        matters: [],
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: ({ house, now }) => proposeTemplate(proposal, { house, now, client, newId: service.newId }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 201, { 'content-type': 'application/json' }) as never
    })
    .openapi(approve, async (c) => {
      const client = c.get('client')
      requireScope(client, 'templates:approve')
      const { id } = c.req.valid('param')
      const approval = c.req.valid('json')
      const recorded = await service.recorder.record<string>({
        matters: [],
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: ({ house, now }) => approveTemplate({ id, ...approval }, { house, now, client }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
    .openapi(withdraw, async (c) => {
      const client = c.get('client')
      if (!client.scopes.includes('templates:propose')) requireScope(client, 'templates:approve')
      const { id } = c.req.valid('param')
      const { because, by } = c.req.valid('json')
      const recorded = await service.recorder.record<string>({
        matters: 'with-permits-out',
        house: 'write',
        idempotency: await idempotencyOf(c),
        decide: (locked) => withdrawTemplate({ id, because, by }, { locked, client }),
      })
      const body = bodyOf(recorded)
      return c.body(body, 200, { 'content-type': 'application/json' }) as never
    })
    .openapi(list, async (c) => {
      requireReader(c.get('client'))
      const { limit, cursor } = c.req.valid('query')
      const { templates } = await houseOf(service)
      const keys = (t: HouseTemplate): readonly string[] => [
        textOf(t.proposedAt),
        `${t.template.id}/${String(t.template.version).padStart(8, '0')}`,
      ]
      const after = keysOf(cursor, 2)?.join(' ') ?? ''
      const rows = [...templates.values()]
        .flat()
        .map((t) => ({ t, key: keys(t).join(' ') }))
        .filter(({ key }) => key > after)
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ t }) => t)
      return c.json(pageOf(rows, { limit, item: templateShown, keys }), 200)
    })
    .openapi(show, async (c) => {
      requireReader(c.get('client'))
      const { id } = c.req.valid('param')
      const { templates } = await houseOf(service)
      const versions = templates.get(id)
      if (!versions) throw noSuchTemplate(id)
      return c.json({ versions: versions.map(templateShown) }, 200)
    })

/** Who proposes, approves or uses templates may read them. */
function requireReader(client: Client): void {
  if (client.scopes.some((s) => s === 'templates:propose' || s === 'templates:approve')) return
  requireScope(client, 'permits:reserve')
}

function proposeTemplate(
  proposal: z.infer<typeof TemplateProposal>,
  of: {
    readonly house: HouseState
    readonly now: number
    readonly client: Client
    readonly newId: NewId
  },
): Decided<string> {
  const { house, now, client, newId } = of
  const { id: asked, by, hosts, ...said } = proposal
  const versions = asked === undefined ? [] : (house.templates.get(asked) ?? [])
  if (asked !== undefined && versions[0]?.organisation !== client.organisation) throw noSuchTemplate(asked)
  const template: Template = {
    ...said,
    id: asked ?? newId('tpl'),
    version: versions.length + 1,
    ...(hosts === undefined ? {} : { hosts }),
  }
  requireSound(template)
  const digest = digestOf(template)
  const { organisation } = client
  const proposedBy = { client: client.id, ...(by === undefined ? {} : { person: by }) }
  const body = JSON.stringify(templateShown({ template, digest, organisation, proposedBy, proposedAt: now }))
  const values = { client: client.id, organisation, template, digest, ...(by === undefined ? {} : { by }) }
  return {
    drafts: [{ chain: HOUSE, kind: 'template-proposed', values }],
    answer: body,
    reply: { status: 201, body },
  }
}

function requireSound(template: Template): void {
  const problems = templateProblems(template)
  if (problems.length === 0) return
  throw new ProblemError(
    'invalid',
    { en: 'The template is not sound; each place is listed.', zh: '模板有误，逐处列明如下。' },
    problems.map(({ path, code, says }) => ({
      pointer: `/${path.replaceAll('.', '/')}`,
      code,
      detail: says,
    })),
  )
}

function approveTemplate(
  approval: {
    readonly id: string
    readonly version: number
    readonly digest: string
    readonly by?: string | undefined
  },
  of: { readonly house: HouseState; readonly now: number; readonly client: Client },
): Decided<string> {
  const { id, version, digest, by } = approval
  const { house, now, client } = of
  const known = house.templates.get(id)?.find((t) => t.template.version === version)
  if (!known || !isOwn(known, { house, client })) throw noSuchTemplate(id)
  if (!isSecondPerson(known.proposedBy, { client: client.id, by }))
    throw new ProblemError('forbidden', {
      en: 'A template is approved by a second person, with a key of their own, never by who proposed it.',
      zh: '模板须由另一人以其自己的密钥批准，提议人不得自行批准。',
    })
  if (known.approved || known.withdrawn || known.digest !== digest)
    throw new ProblemError('conflict', {
      en:
        known.approved || known.withdrawn
          ? 'This version was decided on already.'
          : 'The digest is not that of this version: read it again before it is approved.',
      zh: known.approved || known.withdrawn ? '该版本已有决定。' : '摘要与该版本不符，请重新审阅后再批准。',
    })
  const values = { client: client.id, id, version, digest, ...(by === undefined ? {} : { by }) }
  return decidedWith(
    [{ chain: HOUSE, kind: 'template-approved', values }],
    templateShown({ ...known, approved: { client: client.id, at: now } }),
  )
}

function withdrawTemplate(
  withdrawal: { readonly id: string; readonly because: string; readonly by: string | undefined },
  of: { readonly locked: Locked; readonly client: Client },
): Decided<string> {
  const { id, because, by } = withdrawal
  const { locked, client } = of
  const { house, now } = locked
  const known = house.templates.get(id)?.at(-1)
  if (!known || !isOwn(known, { house, client })) throw noSuchTemplate(id)
  if (known.withdrawn)
    throw new ProblemError('conflict', { en: 'The template is withdrawn already.', zh: '该模板已停用。' })
  const voids = voidsOfAll((permit) => permit.text?.id === id, {
    locked,
    client: client.id,
    because: `${HOUSE}/${house.entries + 1}`,
  })
  const values = { client: client.id, id, because, ...(by === undefined ? {} : { by }) }
  return decidedWith([{ chain: HOUSE, kind: 'template-withdrawn', values }, ...voids], {
    id,
    withdrawnAt: textOf(now),
    voided: voids.length,
  })
}

/** Whether a template is of the client's organisation; a lender looks after those of its agencies too. */
function isOwn(
  { organisation }: HouseTemplate,
  { house, client }: { readonly house: HouseState; readonly client: Client },
): boolean {
  const isLender = house.organisations.some((o) => o.id === client.organisation && o.kind === 'creditor')
  return organisation === client.organisation || isLender
}

const noSuchTemplate = (id: string): ProblemError =>
  new ProblemError('not-found', {
    en: `No template \`${id}\` of yours is known here.`,
    zh: `没有属于贵方的模板 \`${id}\`。`,
  })

const templateShown = ({
  template,
  digest,
  organisation,
  proposedAt,
  approved,
  withdrawn,
}: HouseTemplate): z.infer<typeof TemplateShown> => {
  const { hosts, ...rest } = template
  return {
    ...rest,
    organisation,
    parameters: { ...template.parameters },
    says: [...template.says],
    ...(hosts === undefined ? {} : { hosts: [...hosts] }),
    digest,
    proposedAt: textOf(proposedAt),
    ...(approved === undefined ? {} : { approvedAt: textOf(approved.at) }),
    ...(withdrawn === undefined ? {} : { withdrawnAt: textOf(withdrawn.at) }),
  }
}
