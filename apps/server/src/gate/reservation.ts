/** A reservation as it is recorded and answered: the permit, or the refusal with the law that stands against it. */
import type { Permit as HeldPermit } from '@forbear/permit/permit'
import type { Draft } from '../record/fact.ts'
import { requireSignable } from '../record/health.ts'
import type { Decided, Locked, Reply } from '../record/recorder.ts'
import { decidedWith } from '../platform/idempotency.ts'
import { ProblemError } from '../platform/problem.ts'
import { textOf } from '../platform/schemas.ts'
import type { Service } from '../service.ts'
import { permittedText } from '../templates/choose.ts'
import { type PermitGranted, type Refusal, refusalOf } from './answers.ts'
import { type BatchTerms, ceilingReached } from './batch.ts'
import { conditionNames, endByOf } from './conditions.ts'
import { openlySaid } from './decision.ts'
import { foreseen } from './foreseen.ts'
import { toOf, tokenOf } from './grant.ts'
import { type ContactIntent, SLOTTED, ceilingsOf } from './intent.ts'
import type { GateReason } from './reasons.ts'
import { type Asker, type Permitted, type Refused, weigh } from './reserve.ts'

/** An answer as it is sent and kept. */
export interface Sent {
  readonly status: 201 | 409
  readonly body: string
}

/** Who asks for what, on what is locked. */
export interface Reserving {
  readonly locked: Locked
  readonly service: Service
  readonly asker: Asker
  readonly language: 'en' | 'zh'
}

/** A kept answer. */
export const sentOf = ({ status, body }: Reply): Sent => ({ status: status === 201 ? 201 : 409, body })

type Reserved =
  | { readonly status: 201; readonly drafts: readonly Draft[]; readonly permit: PermitGranted }
  | { readonly status: 409; readonly drafts: readonly Draft[]; readonly refusal: Refusal }

/** Decides a reservation: the permit or the refusal, each with the entry that records it. */
export function reserve(intent: ContactIntent, of: Reserving): Decided<Sent> {
  const reserved = reserveOne(intent, of)
  const { status } = reserved
  const body = JSON.stringify(reserved.status === 201 ? reserved.permit : reserved.refusal)
  const answer = { status, body }
  return { drafts: reserved.drafts, answer, reply: answer }
}

/** Decides the intents of a batch one after the other, each with the permits before it out, none beyond its ceilings. */
export function reserveBatch(
  intents: readonly ContactIntent[],
  of: Reserving & { readonly ceilings: { answeredAtMost?: number | undefined; concurrentAtMost: number } },
): Decided<string> {
  const { answeredAtMost, concurrentAtMost } = of.ceilings
  const batch: BatchTerms = {
    id: of.service.newId('bat'),
    concurrentAtMost,
    ...(answeredAtMost === undefined ? {} : { answeredAtMost }),
  }
  let { locked } = of
  let granted = 0
  const all = intents.map((intent) => {
    const reserved = reserveOne(intent, { ...of, locked, batch, ceiling: ceilingReached(batch, granted) })
    locked = foreseen(locked, reserved.drafts)
    if (reserved.status === 201) granted += 1
    return reserved
  })
  const results = all.map(({ drafts: _drafts, ...answer }) => answer)
  return decidedWith(
    all.flatMap((r) => r.drafts),
    { id: batch.id, results },
  )
}

/** One of a batch, or a reservation of its own. */
type ReservingOne = Reserving & { readonly batch?: BatchTerms; readonly ceiling?: GateReason | undefined }

function reserveOne(intent: ContactIntent, of: ReservingOne): Reserved {
  const { locked, service, asker, language, ceiling } = of
  // whose key was ended since it was looked at gets nothing any more
  if (!locked.house.clients.has(asker.client))
    throw new ProblemError('unauthenticated', {
      en: 'The key was ended.',
      zh: '该密钥已停用。',
    })
  requireSignable(service.sequencer.health)
  const weighed = weigh(intent, {
    locked,
    engine: service.engine,
    asker,
    id: service.newId('con'),
    kid: service.keys.permit.kid,
    ceiling,
  })
  return weighed.kind === 'permitted' ? granted(intent, weighed, of) : refused(weighed, language)
}

function granted(intent: ContactIntent, weighed: Permitted, of: ReservingOne): Reserved {
  const { locked, service, asker, batch } = of
  const { act, notBefore, expiresAt, decision, text, release } = weighed
  const id = service.newId('prm')
  const endBy = endByOf(decision.conditions)
  const conditions = conditionNames(decision.conditions)
  const ceilings = ceilingsOf(intent)
  const template = text.kind === 'text' ? permittedText(id, text) : undefined
  const held: HeldPermit = {
    id,
    issuer: service.issuer,
    audience: intent.audience,
    issuedAt: locked.now,
    notBefore,
    expiresAt,
    channel: act.channel,
    ...(intent.mode === undefined ? {} : { mode: intent.mode }),
    to: toOf(id, act.channel, locked.matter(intent.matter)?.points.get(intent.point)?.value ?? ''),
    by: act.by.organisation,
    purpose: typeof act.purpose === 'string' ? act.purpose : 'collection',
    ...(template === undefined ? {} : { template }),
    conditions,
    ceilings,
    ...(endBy === undefined ? {} : { endBy }),
  }
  return {
    status: 201,
    drafts: [
      {
        chain: intent.matter,
        kind: 'permit-reserved',
        values: {
          client: asker.client,
          permit: id,
          act,
          audience: intent.audience,
          terms: {
            notBefore,
            expiresAt,
            exposureSeconds: service.exposureSeconds,
            toleranceSeconds: service.toleranceSeconds,
          },
          ceilings,
          decision,
          ...openlySaid(decision),
          ...(template === undefined ? {} : { text: template }),
          ...(text.kind === 'text' && text.isBound ? { parameters: text.parameters } : {}),
          ...(release === undefined ? {} : { release }),
          ...(batch === undefined ? {} : { batch }),
          ...(SLOTTED.has(act.channel) ? {} : { kid: service.keys.permit.kid }),
        },
      },
    ],
    permit: {
      id,
      // a slot is judged again when it is redeemed, and only then is there something to use (S28)
      ...(SLOTTED.has(act.channel) ? {} : { token: tokenOf(held, service.keys.permit) }),
      contact: act.id,
      notBefore: textOf(notBefore),
      expiresAt: textOf(expiresAt),
      ...(endBy === undefined ? {} : { endBy: textOf(endBy) }),
      conditions: [...conditions],
      ceilings,
      rulebook: decision.rulebook,
    },
  }
}

function refused(weighed: Refused, language: 'en' | 'zh'): Reserved {
  const { reason, verdict, matter, client, act, decision, outstanding } = weighed
  return {
    status: 409,
    // of a matter that nobody opened there is no record to add to
    drafts:
      matter === undefined
        ? []
        : [
            {
              chain: matter,
              kind: 'permit-refused',
              values: { client, act, decision, ...openlySaid(decision) },
            },
          ],
    refusal: refusalOf(verdict?.explain(), { reason, language, outstanding }),
  }
}
