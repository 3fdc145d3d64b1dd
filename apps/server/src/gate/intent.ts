/** What a client asks for: one contact that it wants to make, as JSON over HTTP. */
import { z } from '@hono/zod-openapi'
import {
  CALLER_IDS,
  CHANNELS,
  CONTENT_ITEMS,
  type Contact,
  type ContentItem,
  MODES,
  PLACES_OF_CONTACT,
  PURPOSES,
  VISIBILITIES,
} from '@forbear/conduct/facts'
import type { Ceilings } from '@forbear/permit/permit'
import { Id, Moment } from '../platform/schemas.ts'

/** Seconds that a permit for a call or a message holds, unless less is asked for. */
export const USUAL_SECONDS = 120
/** Seconds that a permit for a call or a message holds at most. */
export const MOST_SECONDS = 900

/** A contact that is about to be made. */
export const ContactIntent = z
  .strictObject({
    matter: Id.describe('The matter, by its id or as `ref:` with the lender’s own number.'),
    person: Id.describe('The person meant.'),
    point: Id.describe('The number, address or premises to be used.'),
    channel: z.enum(CHANNELS),
    debts: z.array(Id).min(1).max(50).describe('The debts it is about.'),
    organisation: Id.optional().describe('Who acts; absent: the organisation of the key.'),
    collector: Id.optional().describe('The collector’s own id at the organisation.'),
    mode: z.enum(MODES).optional().describe('Who speaks in a call. Absent: judged for every mode.'),
    purpose: z.enum(PURPOSES).optional(),
    template: Id.optional().describe(
      'The approved template of a message; its newest approved version goes out.',
    ),
    parameters: z
      .record(z.string().max(40), z.string().max(200))
      .optional()
      .describe('The values that stand in the template.'),
    place: z.enum(PLACES_OF_CONTACT).optional(),
    visitors: z.int().min(1).max(20).optional(),
    callerId: z.enum(CALLER_IDS).optional(),
    visibility: z.enum(VISIBILITIES).optional(),
    licensed: z.enum(['yes', 'no']).optional(),
    says: z
      .strictObject({
        has: z.array(z.enum(CONTENT_ITEMS as readonly [ContentItem, ...ContentItem[]])).max(60),
        complete: z.boolean(),
      })
      .optional()
      .describe('What will be said or shown, where that is fixed beforehand.'),
    answers: Id.optional().describe('The contact of the person that this one answers first.'),
    requestedBy: Id.optional().describe('The inbound contact that asked for this call back.'),
    audience: z.string().min(1).max(200).describe('The dialler, proxy or relay that will use the permit.'),
    seconds: z.int().min(1).max(MOST_SECONDS).optional().describe('How long the permit is wanted for.'),
    slot: z
      .strictObject({ from: Moment, until: Moment })
      .optional()
      .describe('Letters and visits: the slot it is for, at most a day long; judged again when redeemed.'),
    ceilings: z
      .strictObject({
        ringSeconds: z.int().min(1).max(600).optional(),
        talkSeconds: z.int().min(1).max(7200).optional(),
      })
      .optional(),
    release: Id.optional().describe('A release that a second person approved.'),
  })
  .openapi('ContactIntent')

export type ContactIntent = z.infer<typeof ContactIntent>

/** Channels whose permit is for a slot rather than for the next minutes (S28). */
export const SLOTTED: ReadonlySet<Contact['channel']> = new Set<Contact['channel']>([
  'letter',
  'visit',
  'post',
  'telegram',
  'fax',
])

/**
 * The contact that an intent speaks of, as the engine judges it.
 *
 * @param at  epoch seconds
 */
export function actOf(
  intent: ContactIntent,
  of: { readonly id: string; readonly organisation: string; readonly at: number },
): Contact {
  const {
    channel,
    mode,
    purpose,
    template,
    place,
    visitors,
    callerId,
    visibility,
    licensed,
    answers,
    requestedBy,
  } = intent
  return {
    id: of.id,
    at: { earliest: of.at, latest: of.at },
    channel,
    direction: 'outbound',
    by: {
      organisation: of.organisation,
      ...(intent.collector === undefined ? {} : { collector: intent.collector }),
    },
    person: intent.person,
    point: intent.point,
    debts: intent.debts,
    ...(mode === undefined ? {} : { mode }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(template === undefined ? {} : { template }),
    ...(place === undefined ? {} : { place }),
    ...(visitors === undefined ? {} : { visitors }),
    ...(callerId === undefined ? {} : { callerId }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(licensed === undefined ? {} : { licensed }),
    ...(answers === undefined ? {} : { answers }),
    ...(requestedBy === undefined ? {} : { requestedBy }),
    ...(intent.says === undefined ? {} : { content: intent.says }),
  }
}

/** The ceilings of an intent, judged as used up (S23). */
export const ceilingsOf = ({ ceilings }: ContactIntent): Ceilings => ({
  ...(ceilings?.ringSeconds === undefined ? {} : { ringSeconds: ceilings.ringSeconds }),
  ...(ceilings?.talkSeconds === undefined ? {} : { talkSeconds: ceilings.talkSeconds }),
  attempts: 1,
})
