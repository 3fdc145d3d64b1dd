/** Entering what happened: events, a second person's word on them, corrections, contacts without a permit. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { seenMatter } from '../matters/access.ts'
import { type Resolve, resolver } from '../matters/resolve.ts'
import { IdempotencyHeader, answerOf, idempotencyOf } from '../platform/idempotency.ts'
import { declared, RECORDING_PROBLEMS } from '../platform/problem.ts'
import { type Variables, requireScope, router } from '../platform/router.ts'
import { Id, textUpTo } from '../platform/schemas.ts'
import type { Decided } from '../record/recorder.ts'
import type { Service } from '../service.ts'
import { ContactReadingStated, ContactStated, correctContact, enterContact } from './contact.ts'
import { type EnteringContext, correctEvent, enterEvent, invalid, settleProposal } from './entering.ts'
import { EventStated, fault } from './event.ts'

const InMatter = z.object({ matter: Id })

/** What recording came to, as it is answered. */
const Entered = z
  .object({
    id: z.string(),
    standing: z
      .enum(['counts', 'pending', 'declined', 'agreed', 'disputed'])
      .optional()
      .describe('`pending`: nothing rests on it until another client approves it.'),
    interim: z.string().optional().describe('The claim that stands of it meanwhile.'),
    incident: z.literal('contact-without-permit').optional(),
    entry: z.string().describe('The entry that records it: chain and number.'),
    voided: z.array(z.string()).describe('Permits that are void by it, in the same transaction.'),
  })
  .openapi('Entered')

const Correction = z
  .strictObject({
    corrects: Id.describe('The event or contact that was recorded wrongly.'),
    because: textUpTo(1000),
    replacement: EventStated.optional().describe('What the event was instead; absent: it never was.'),
    reading: ContactReadingStated.optional().describe('What the contact was instead; absent: it never was.'),
    standing: z
      .enum(['agreed', 'disputed'])
      .optional()
      .describe('Of contacts. `disputed`, as it is where it is absent: both readings stand.'),
    source: textUpTo(500).optional(),
    by: textUpTo(200).optional(),
  })
  .openapi('Correction')

const Approval = z
  .strictObject({
    decision: z.enum(['approve', 'decline']),
    because: textUpTo(1000).optional(),
    by: textUpTo(200).optional().describe('Who approves: another person than entered it.'),
  })
  .openapi('Approval')

const jsonBody = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: true as const,
})

const problems = RECORDING_PROBLEMS

const entered = (description: string) => ({
  content: { 'application/json': { schema: Entered } },
  description,
})

const enterEventRoute = createRoute({
  operationId: 'enterEvent',
  method: 'post',
  path: '/v1/matters/{matter}/events',
  summary: 'Enter what happened',
  description:
    'Whatever it touches of permits that are out is void in the same transaction (S29). What opens contact and is entered by who collects needs proof, and waits for a second person (S31).',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, params: InMatter, body: jsonBody(EventStated) },
  responses: {
    ...problems,
    201: entered('It counts'),
    202: entered('It waits for a second person'),
  },
})

const approveEventRoute = createRoute({
  operationId: 'approveEvent',
  method: 'post',
  path: '/v1/matters/{matter}/events/{event}/approval',
  summary: 'Approve, or decline, an event that another client entered',
  security: [{ key: [] }],
  request: {
    headers: IdempotencyHeader,
    params: z.object({ matter: Id, event: Id }),
    body: jsonBody(Approval),
  },
  responses: {
    ...problems,
    201: entered('It counts from now on, or never will'),
    409: declared('conflict'),
  },
})

const correctRoute = createRoute({
  operationId: 'correct',
  method: 'post',
  path: '/v1/matters/{matter}/corrections',
  summary: 'Correct an event or a contact',
  description:
    'From its own recording on (S18): what was decided before was decided on what was known then. Nothing is deleted.',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, params: InMatter, body: jsonBody(Correction) },
  responses: {
    ...problems,
    201: entered('It counts'),
    202: entered('It waits for a second person'),
    409: declared('conflict'),
  },
})

const enterContactRoute = createRoute({
  operationId: 'enterContact',
  method: 'post',
  path: '/v1/matters/{matter}/contacts',
  summary: 'Record a contact that had no permit',
  description:
    'Calls and messages of the person (S22), and contacts that went out past the gate: these are incidents, and count.',
  security: [{ key: [] }],
  request: { headers: IdempotencyHeader, params: InMatter, body: jsonBody(ContactStated) },
  responses: { ...problems, 201: entered('It is recorded') },
})

/** Names in an event. */
const namesOfEvent = ({ person, debts, scope }: EventStated) => [
  ...(person === undefined ? [] : [{ kind: 'person' as const, text: person }]),
  ...(debts ?? []).map((text) => ({ kind: 'debt' as const, text })),
  ...(scope?.points ?? []).map((text) => ({ kind: 'point' as const, text })),
]

/** Names in a contact, or in a reading of one. */
const namesOfContact = ({
  person,
  point,
  debts,
}: Partial<Pick<ContactStated, 'person' | 'point' | 'debts'>>) => [
  ...(person === undefined ? [] : [{ kind: 'person' as const, text: person }]),
  ...(point === undefined ? [] : [{ kind: 'point' as const, text: point }]),
  ...(debts ?? []).map((text) => ({ kind: 'debt' as const, text })),
]

/** An event with ids of ours for whatever it names. */
const eventByIds = (event: EventStated, resolve: Resolve): EventStated => ({
  ...event,
  ...(event.person === undefined ? {} : { person: resolve('person', event.person) }),
  ...(event.debts === undefined ? {} : { debts: event.debts.map((d) => resolve('debt', d)) }),
  ...(event.scope?.points === undefined
    ? {}
    : { scope: { ...event.scope, points: event.scope.points.map((p) => resolve('point', p)) } }),
})

/** A contact, or a reading of one, with ids of ours for whatever it names. */
const contactByIds = <
  T extends { person?: string | undefined; point?: string | undefined; debts?: string[] | undefined },
>(
  contact: T,
  resolve: Resolve,
): T => ({
  ...contact,
  ...(contact.person === undefined ? {} : { person: resolve('person', contact.person) }),
  ...(contact.point === undefined ? {} : { point: resolve('point', contact.point) }),
  ...(contact.debts === undefined ? {} : { debts: contact.debts.map((d) => resolve('debt', d)) }),
})

type Here = Context<{ Variables: Variables }>

export const eventRoutes = (service: Service) => {
  /** Records what is decided on a matter that the client sees. */
  const record = async (
    c: Here,
    matter: string,
    decide: (of: EnteringContext) => Decided<unknown>,
  ): Promise<{ readonly status: number; readonly body: string }> => {
    const client = c.get('client')
    const recorded = await service.recorder.record({
      matters: [matter],
      house: 'read',
      idempotency: await idempotencyOf(c),
      decide: (locked) => {
        const { drafts, reply } = decide({
          locked,
          seen: seenMatter(locked.matter(matter), client, locked.now),
          client,
          newId: service.newId,
          toleranceSeconds: service.toleranceSeconds,
        })
        const answer = reply ?? { status: 201, body: '' }
        return { drafts, answer, reply: answer }
      },
    })
    return answerOf(recorded, (reply) => reply)
  }
  return router()
    .openapi(enterEventRoute, async (c) => {
      requireScope(c.get('client'), 'matters:write')
      const stated = c.req.valid('json')
      const named = c.req.valid('param').matter
      const resolve = await resolver(service, [{ kind: 'matter', text: named }, ...namesOfEvent(stated)])
      const { status, body } = await record(c, resolve('matter', named), (of) =>
        enterEvent(eventByIds(stated, resolve), of),
      )
      return c.body(body, status === 202 ? 202 : 201, { 'content-type': 'application/json' }) as never
    })
    .openapi(approveEventRoute, async (c) => {
      requireScope(c.get('client'), 'events:approve')
      const { matter, event } = c.req.valid('param')
      const approval = c.req.valid('json')
      const resolve = await resolver(service, [{ kind: 'matter', text: matter }])
      const { body } = await record(c, resolve('matter', matter), (of) => settleProposal(event, approval, of))
      return c.body(body, 201, { 'content-type': 'application/json' }) as never
    })
    .openapi(correctRoute, async (c) => {
      requireScope(c.get('client'), 'matters:write')
      const named = c.req.valid('param').matter
      const { replacement, reading, ...stated } = c.req.valid('json')
      const resolve = await resolver(service, [
        { kind: 'matter', text: named },
        ...(replacement ? namesOfEvent(replacement) : []),
        ...(reading ? namesOfContact(reading) : []),
      ])
      const { status, body } = await record(c, resolve('matter', named), (of) => {
        const isContact = of.seen.state.contacts.some((x) => x.id === stated.corrects)
        const isOfPermit = [...of.seen.state.permits.values()].some((p) => p.act.id === stated.corrects)
        if (isContact || isOfPermit) {
          if (replacement) throw invalid([asContact('/replacement')])
          return correctContact(
            { ...stated, ...(reading ? { reading: contactByIds(reading, resolve) } : {}) },
            of,
          )
        }
        if (reading) throw invalid([asEvent('/reading')])
        if (stated.standing) throw invalid([asEvent('/standing')])
        return correctEvent(
          { ...stated, ...(replacement ? { replacement: eventByIds(replacement, resolve) } : {}) },
          of,
        )
      })
      return c.body(body, status === 202 ? 202 : 201, { 'content-type': 'application/json' }) as never
    })
    .openapi(enterContactRoute, async (c) => {
      requireScope(c.get('client'), 'matters:write')
      const named = c.req.valid('param').matter
      const stated = c.req.valid('json')
      const resolve = await resolver(service, [{ kind: 'matter', text: named }, ...namesOfContact(stated)])
      const { body } = await record(c, resolve('matter', named), (of) =>
        enterContact(contactByIds(stated, resolve), of),
      )
      return c.body(body, 201, { 'content-type': 'application/json' }) as never
    })
}

const asContact = (pointer: string) =>
  fault(
    pointer,
    'not-an-event',
    'a contact is corrected; give its `reading`',
    '所更正的是一次联系，请填写 `reading`',
  )

const asEvent = (pointer: string) =>
  fault(
    pointer,
    'not-a-contact',
    'an event is corrected; give its `replacement`',
    '所更正的是一个事件，请填写 `replacement`',
  )
