/** Evidence of a matter over HTTP: locked by a passphrase unless asked otherwise, each handing-out recorded first. */
import { createHash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { toUtf8 } from '@forbear/journal/bytes'
import { VARIANTS, type Variant } from '@forbear/journal/disclosure'
import { type Evidence, formatEvidence } from '@forbear/journal/evidence'
import { evidencePage, lockedPage } from '@forbear/journal/page'
import { seal } from '@forbear/journal/passphrase'
import type { Client } from '../house/state.ts'
import { IdempotencyHeader, answered, idempotencyOf } from '../platform/idempotency.ts'
import { ProblemError, declared } from '../platform/problem.ts'
import { requireScope, router } from '../platform/router.ts'
import { Id } from '../platform/schemas.ts'
import { type Service, houseOf } from '../service.ts'
import { evidenceOf } from './evidence.ts'
import type { MatterFacts } from './fact.ts'
import { REFUSAL_WORDS } from './health.ts'
import { pageScript } from './page-script.ts'
import type { Idempotency } from './recorder.ts'
import { RECORD_LABELS } from './words.ts'

const Purpose = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]+$/u)
  .describe('For whom or for what, in a few words: it is recorded.')

const EvidenceAsked = z
  .strictObject({
    variant: z.enum(VARIANTS).describe('Who may read it: the borrower, a court, everybody.'),
    form: z.enum(['json', 'html']).default('json'),
    purpose: Purpose,
    passphrase: z
      .string()
      .min(8)
      .max(1000)
      .optional()
      .describe(
        'Locks the file (AES-256-GCM, PBKDF2). It is kept nowhere: who forgets it has lost the file.',
      ),
    unlocked: z.literal(true).optional().describe('Says in so many words that the file shall not be locked.'),
    timeZone: z.string().max(60).optional().describe('In which the page tells times; UTC where left out.'),
  })
  .openapi('EvidenceAsked')

const file = {
  content: {
    'application/json': { schema: z.unknown() },
    'text/html': { schema: z.string() },
  },
  description:
    'The file; locked, it is JSON that says so, or a page that asks for the passphrase and opens it where it is',
} as const

const postEvidence = createRoute({
  operationId: 'giveEvidence',
  method: 'post',
  path: '/v1/matters/{matter}/evidence',
  summary: 'The evidence of a matter, locked by a passphrase',
  description:
    'All its entries, what the variant shows of them, the proofs, the checkpoint with its witnesses. Check it with `forbear verify`.',
  security: [{ key: [] }],
  request: {
    params: z.object({ matter: Id }),
    headers: IdempotencyHeader,
    body: { content: { 'application/json': { schema: EvidenceAsked } }, required: true },
  },
  responses: {
    200: file,
    400: declared('malformed-json', 'key-missing'),
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    413: declared('too-large'),
    422: declared('invalid', 'key-reused'),
    503: declared('not-recorded', 'not-ready'),
  },
})

const getEvidence = createRoute({
  operationId: 'readEvidence',
  method: 'get',
  path: '/v1/matters/{matter}/evidence',
  summary: 'The evidence of a matter, not locked',
  description:
    'For programs. What is not for the public is given so only with `unlocked=yes`; a passphrase never stands in an address: send it by POST.',
  security: [{ key: [] }],
  request: {
    params: z.object({ matter: Id }),
    query: z.object({
      variant: z.enum(VARIANTS),
      form: z.enum(['json', 'html']).default('json'),
      purpose: Purpose,
      unlocked: z.literal('yes').optional(),
    }),
  },
  responses: {
    200: file,
    401: declared('unauthenticated'),
    403: declared('forbidden'),
    404: declared('not-found'),
    422: declared('invalid'),
    503: declared('not-recorded', 'not-ready'),
  },
})

export const evidenceRoutes = (service: Service) =>
  router()
    .openapi(postEvidence, async (c) => {
      const { matter } = c.req.valid('param')
      const asked = c.req.valid('json')
      const { variant, form, purpose, passphrase, unlocked } = asked
      expectAllowed(c.get('client'), variant)
      if ((passphrase === undefined) === (unlocked === undefined))
        throw invalid('/passphrase', {
          en: 'Give a passphrase, or say `"unlocked": true`; one of the two.',
          zh: '请提供口令，或写明 `"unlocked": true`，二者择一。',
        })
      // the passphrase must not leave a trace that could be tried against
      const fingerprint = createHash('sha256')
        .update(JSON.stringify([c.req.path, { ...asked, passphrase: passphrase === undefined }]))
        .digest('base64url')
      const idempotency = { ...(await idempotencyOf(c)), fingerprint }
      const given = { variant, form, purpose, locked: passphrase === undefined ? 'no' : 'yes' } as const
      const evidence = await give(service, { matter, client: c.get('client'), given, idempotency })
      const script = await scriptFor(form)
      const text = inForm(evidence, form, { zone: zoneOf(asked.timeZone), script })
      if (passphrase === undefined) return c.body(text, 200, headersOf(form)) as never
      const locked = await lock(service, text, passphrase)
      const file = form === 'html' ? lockedPage(locked, { script }) : Buffer.from(locked).toString('utf8')
      return c.body(file, 200, headersOf(form)) as never
    })
    .openapi(getEvidence, async (c) => {
      const { matter } = c.req.valid('param')
      const { variant, form, purpose, unlocked } = c.req.valid('query')
      expectAllowed(c.get('client'), variant)
      if (variant !== 'public' && unlocked === undefined)
        throw invalid('?unlocked', {
          en: 'Unlocked evidence of a person has to be asked for with `unlocked=yes`; locked it is had by POST.',
          zh: '获取未加密的个人证据须写明 `unlocked=yes`；加密的证据请用 POST 获取。',
        })
      const given = { variant, form, purpose, locked: 'no' } as const
      const evidence = await give(service, { matter, client: c.get('client'), given })
      const text = inForm(evidence, form, { zone: 'UTC', script: await scriptFor(form) })
      return c.body(text, 200, headersOf(form)) as never
    })

const invalid = (pointer: string, detail: { readonly en: string; readonly zh: string }): ProblemError =>
  new ProblemError('invalid', detail, [{ pointer, code: 'one-of', detail }])

function expectAllowed(client: Client, variant: Variant): void {
  requireScope(client, 'record:read')
  if (variant !== 'public') requireScope(client, 'matters:unmask')
}

function zoneOf(asked: string | undefined): string {
  if (asked === undefined) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions().timeZone
  } catch {
    throw invalid('/timeZone', {
      en: `\`${asked}\` is no time zone; write it as Asia/Shanghai.`,
      zh: `\`${asked}\` 不是有效的时区；写法如 Asia/Shanghai。`,
    })
  }
}

const inForm = (
  evidence: Evidence,
  form: 'json' | 'html',
  page: { readonly zone: string; readonly script: string | undefined },
): string =>
  form === 'json' ? formatEvidence(evidence) : evidencePage(evidence, { labels: RECORD_LABELS, ...page })

/** A page without it says how it is verified elsewhere; that it could not be made was told at the start. */
const scriptFor = async (form: 'json' | 'html'): Promise<string | undefined> =>
  form === 'json' ? undefined : pageScript().catch(() => undefined)

/** A file's name says nothing of what is in it (it lies about on other people's machines). */
const headersOf = (form: 'json' | 'html') => ({
  'content-type': form === 'json' ? 'application/json' : 'text/html; charset=utf-8',
  'content-disposition': `attachment; filename="record.${form}"`,
  'cache-control': 'no-store',
})

async function lock(service: Service, text: string, passphrase: string): Promise<Uint8Array> {
  const { randomBytes } = service
  const sealed = await seal(toUtf8(text), passphrase, {
    subtle: globalThis.crypto.subtle,
    salt: randomBytes(16),
    iv: randomBytes(12),
  })
  if (sealed.ok) return sealed.value
  throw invalid('/passphrase', sealed.problems[0]?.says ?? { en: 'No passphrase.', zh: '口令无效。' })
}

/** Records that the evidence is given, and then gives it: as of a checkpoint over all that was recorded before. */
async function give(
  service: Service,
  of: {
    readonly matter: string
    readonly client: Client
    readonly given: Pick<MatterFacts['evidence-given'], 'variant' | 'form' | 'locked' | 'purpose'>
    readonly idempotency?: Idempotency
  },
): Promise<Evidence> {
  const { matter, client, given, idempotency } = of
  const recorded = await service.recorder.record({
    matters: [matter],
    house: 'read',
    ...(idempotency ? { idempotency } : {}),
    decide: (locked) => {
      expectOwn(locked.matter(matter), client)
      return {
        drafts: [{ chain: matter, kind: 'evidence-given', values: { client: client.id, ...given } }],
        answer: undefined,
        // asked again it is made anew, and recorded once: evidence is not kept among the answers
        reply: { status: 200, body: '' },
      }
    },
  })
  answered(recorded)
  return current(service, matter, given.variant)
}

/** Only the creditor's own desk hands out evidence; to others the matter is not there. */
function expectOwn(
  state: { readonly entries: number; readonly creditor: string } | undefined,
  client: Client,
): void {
  if (state && state.entries > 0 && state.creditor === client.organisation) return
  throw new ProblemError('not-found', { en: 'There is no such matter.', zh: '没有该案件。' })
}

const TRIES = 40

async function current(service: Service, chain: string, variant: Variant): Promise<Evidence> {
  const { database, sequencer, issuer } = service
  for (let i = 0; i < TRIES; i += 1) {
    const round = await sequencer.round()
    if (round.kind === 'refused')
      throw new ProblemError('not-ready', {
        en: `Evidence would not hold. ${REFUSAL_WORDS[round.reason].en}`,
        zh: `此时出具的证据无法成立。${REFUSAL_WORDS[round.reason].zh}`,
      })
    const made = await evidenceOf(database, { chain, variant, origin: issuer, house: await houseOf(service) })
    // where another process is at it, its round may have begun before our entry was there
    if (made && round.kind === 'signed') return made
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new ProblemError('not-ready', {
    en: 'The record is being signed by another process; try again in a moment.',
    zh: '另一进程正在签署记录，请稍后再试。',
  })
}
