/** A permit as it is shown to who may see it: where it stands, what was reported of it, what went wrong. */
import { z } from '@hono/zod-openapi'
import { INCIDENT_KINDS, INCIDENT_WORDS } from '@forbear/permit/incident'
import { incidentsAt, isUnsettled } from '@forbear/permit/lifecycle'
import { Words, textOf } from '../platform/schemas.ts'
import type { Permit } from './permit.ts'

export const PERMIT_STATES = ['reserved', 'redeemed', 'settled', 'not-made', 'voided'] as const

/** Where a permit stands, without anybody's number or name. */
export const PermitSummary = z
  .object({
    id: z.string(),
    matter: z.string(),
    organisation: z.string(),
    audience: z.string(),
    state: z.enum(PERMIT_STATES),
    unsettled: z.boolean().describe('Whether it is still open what became of it.'),
    notBefore: z.string(),
    expiresAt: z.string(),
    reservedAt: z.string(),
    voidedAt: z.string().optional(),
  })
  .openapi('PermitSummary')

export type PermitSummary = z.infer<typeof PermitSummary>

const Reported = z.object({ begunAt: z.string(), outcomes: z.array(z.string()) })

/** Everything about a permit. */
export const PermitView = PermitSummary.extend({
  contact: z.string(),
  channel: z.string(),
  person: z.string().optional(),
  point: z.string().optional(),
  debts: z.array(z.string()),
  template: z.object({ id: z.string(), version: z.int() }).optional(),
  release: z.string().optional(),
  batch: z
    .object({ id: z.string(), answeredAtMost: z.int().optional(), concurrentAtMost: z.int() })
    .optional(),
  conditions: z.array(z.string()),
  endBy: z.string().optional(),
  redeemedAt: z.string().optional(),
  voidedBecause: z.string().optional().describe('`holder`, or the entry that stands against it.'),
  acknowledgedAt: z.string().optional().describe('When the audience said that it holds the void.'),
  begunAgainstVoid: z.enum(['before-void', 'in-exposure', 'after-exposure']).optional(),
  reports: z.object({ holder: Reported.optional(), log: Reported.optional() }),
  further: z
    .array(Reported)
    .describe('Contacts under the same permit beyond the first: counted, not permitted.'),
  incidents: z.array(z.object({ kind: z.enum(INCIDENT_KINDS), at: z.string(), says: Words })),
}).openapi('Permit')

export type PermitView = z.infer<typeof PermitView>

/** A permit in the words of the API. */
export function permitView(
  permit: Permit,
  of: { readonly matter: string; readonly now: number },
): PermitView {
  const { act, life, text, release, batch, endBy } = permit
  const { now, reports, further, terms } = life
  const { holder, log } = reports
  return {
    id: permit.id,
    matter: of.matter,
    organisation: act.by.organisation,
    audience: permit.audience,
    state: now.state,
    unsettled: isUnsettled(life),
    notBefore: textOf(terms.notBefore),
    expiresAt: textOf(terms.expiresAt),
    reservedAt: textOf(permit.reservedAt),
    contact: act.id,
    channel: act.channel,
    ...(typeof act.person === 'string' ? { person: act.person } : {}),
    ...(act.point === undefined ? {} : { point: act.point }),
    debts: [...(act.debts ?? [])],
    ...(text === undefined ? {} : { template: { id: text.id, version: text.version } }),
    ...(release === undefined ? {} : { release: release.id }),
    ...(batch === undefined ? {} : { batch }),
    conditions: [...permit.conditions],
    ...(endBy === undefined ? {} : { endBy: textOf(endBy) }),
    ...(now.state === 'redeemed' ? { redeemedAt: textOf(now.redeemedAt) } : {}),
    ...(now.state === 'voided'
      ? {
          voidedAt: textOf(now.voidedAt),
          voidedBecause: now.because,
          ...(now.acknowledgedAt === undefined ? {} : { acknowledgedAt: textOf(now.acknowledgedAt) }),
          ...(now.begun === undefined ? {} : { begunAgainstVoid: now.begun }),
        }
      : {}),
    reports: {
      ...(holder === undefined ? {} : { holder: reported(holder) }),
      ...(log === undefined ? {} : { log: reported(log) }),
    },
    further: further.map(reported),
    incidents: incidentsAt(life, of.now).map(({ kind, at }) => ({
      kind,
      at: textOf(at),
      says: INCIDENT_WORDS[kind],
    })),
  }
}

const reported = ({
  begunAt,
  outcomes,
}: {
  readonly begunAt: number
  readonly outcomes: readonly string[]
}) => ({
  begunAt: textOf(begunAt),
  outcomes: [...outcomes],
})
