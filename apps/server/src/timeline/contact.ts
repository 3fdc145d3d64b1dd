/** Contacts that had no permit: what came in, and what went out past the gate and came to light. */
import { z } from '@hono/zod-openapi'
import {
  CALL_OUTCOMES,
  CALLER_IDS,
  CHANNELS,
  CONTENT_ITEMS,
  type Contact,
  type ContentItem,
  DIRECTIONS,
  MESSAGE_OUTCOMES,
  MODES,
  type Outcome,
  PLACES_OF_CONTACT,
  PURPOSES,
  VISIT_OUTCOMES,
  outcomesOf,
} from '@forbear/conduct/facts'
import { Id, textUpTo } from '../platform/schemas.ts'
import { ProblemError } from '../platform/problem.ts'
import type { Decided } from '../record/recorder.ts'
import type { ContactCorrection, ContactReading } from './contact-correction.ts'
import { defined } from './defined.ts'
import { type EnteringContext, concernsSeen, invalid, noSuchTarget, statementOf } from './entering.ts'
import { type Fault, When, fault, stampOf, unknownNames } from './event.ts'
import { touchOfContact, withVoids } from './touch.ts'

/** Everything that can become of a contact. */
const OUTCOMES = [
  ...new Set<Outcome>([...CALL_OUTCOMES, ...MESSAGE_OUTCOMES, ...VISIT_OUTCOMES]),
] as readonly Outcome[] as [Outcome, ...Outcome[]]

const Seconds = z.int().min(0).max(86_400)

/** A contact without a permit. */
export const ContactStated = z
  .strictObject({
    direction: z
      .enum(DIRECTIONS)
      .describe('`inbound`: the person began it. `outbound`: whoever collects did.'),
    channel: z.enum(CHANNELS),
    at: When,
    person: Id.optional().describe('Who it was with, where that is known.'),
    point: Id.optional().describe('The number or address, by its id or as it was seen.'),
    debts: z.array(Id).min(1).max(50).optional().describe('Debts it was about, where it named any.'),
    organisation: Id.optional().describe('Whose line it was; absent: that of the key.'),
    collector: Id.optional(),
    mode: z.enum(MODES).optional(),
    purpose: z.enum(PURPOSES).optional(),
    outcome: z.enum(OUTCOMES).optional().describe('Absent: any that the channel can have.'),
    durationSeconds: Seconds.optional(),
    place: z.enum(PLACES_OF_CONTACT).optional(),
    callerId: z.enum(CALLER_IDS).optional(),
    answers: Id.optional(),
    requestedBy: Id.optional(),
    content: z
      .strictObject({
        has: z.array(z.enum(CONTENT_ITEMS as readonly [ContentItem, ...ContentItem[]])).max(60),
        complete: z.boolean(),
      })
      .optional(),
    source: textUpTo(500).optional(),
    by: textUpTo(200).optional(),
  })
  .openapi('ContactStated')

export type ContactStated = z.infer<typeof ContactStated>

/** Another word on a contact that was recorded. */
export const ContactReadingStated = z
  .strictObject({
    at: When.optional(),
    direction: z.enum(DIRECTIONS).optional(),
    person: Id.optional(),
    debts: z.array(Id).min(1).max(50).optional(),
    outcome: z.enum(OUTCOMES).optional(),
    durationSeconds: Seconds.optional(),
  })
  .openapi('ContactReading')

/** What recording a contact came to. */
export interface ContactEntered {
  readonly id: string
  readonly incident?: 'contact-without-permit'
  /** Of a correction. */
  readonly standing?: 'agreed' | 'disputed'
  readonly entry: string
  readonly voided: readonly string[]
}

/**
 * Records a contact. One that went out since the gate covers the matter is an incident.
 *
 * @throws {ProblemError} `invalid`, all faults at once
 */
export function enterContact(stated: ContactStated, of: EnteringContext): Decided<ContactEntered> {
  const { locked, seen, client } = of
  const { state } = seen
  const faults: Fault[] = []
  const at = stampOf(stated.at, '/at', { now: locked.now, toleranceSeconds: of.toleranceSeconds }, faults)
  faults.push(...unknownNames(stated, { seen, house: locked.house, pointer: '' }))
  faults.push(...unfit(stated.outcome, stated.channel, '/outcome'))
  const organisation = stated.organisation ?? client.organisation
  if (seen.standing === 'agency' && organisation !== client.organisation)
    faults.push(
      fault('/organisation', 'not-own', 'is not the organisation of the key', '不是该密钥所属的机构'),
    )
  if (!at || faults.length > 0) throw invalid(faults)
  const { source, by: _by, organisation: _organisation, collector, at: _at, content, ...plain } = stated
  const contact: Contact = {
    ...defined(plain),
    id: of.newId('con'),
    at,
    by: { organisation, ...(collector === undefined ? {} : { collector }) },
    ...(content === undefined ? {} : { content }),
  }
  const isIncident = stated.direction === 'outbound' && at.latest >= state.coveredSince
  const incident = isIncident ? { incident: 'contact-without-permit' as const } : {}
  const { drafts, voided } = withVoids(
    state,
    [
      {
        fact: {
          kind: 'contact-recorded',
          values: { ...statementOf(client, { by: stated.by, source }), contact, ...incident },
        },
        touch: touchOfContact(contact),
      },
    ],
    { locked, client: client.id },
  )
  const answer = { id: contact.id, ...incident, entry: `${state.id}/${state.entries + 1}`, voided }
  return { drafts, answer, reply: { status: 201, body: JSON.stringify(answer) } }
}

/** A correction of a contact as it was asked for. */
export interface ContactCorrectionStated {
  readonly corrects: string
  readonly because: string
  readonly standing?: 'agreed' | 'disputed' | undefined
  readonly reading?: z.infer<typeof ContactReadingStated> | undefined
  readonly by?: string | undefined
  readonly source?: string | undefined
}

/**
 * Corrects a contact that has no permit. A collector's word stands beside the record and never takes its place.
 *
 * @throws {ProblemError} `invalid`; `conflict` for contacts under a permit, whose outcome is reported with the permit
 */
export function correctContact(
  stated: ContactCorrectionStated,
  of: EnteringContext,
): Decided<ContactEntered> {
  const { locked, seen, client } = of
  const { state } = seen
  const target = state.contacts.find((c) => c.id === stated.corrects)
  if (!target) throw underPermit(stated.corrects)
  if (!concernsSeen(target.debts, seen)) throw invalid([noSuchTarget])
  const faults: Fault[] = []
  const { at: when, ...plain } = stated.reading ?? {}
  const at =
    when === undefined
      ? undefined
      : stampOf(when, '/reading/at', { now: locked.now, toleranceSeconds: of.toleranceSeconds }, faults)
  faults.push(...unknownNames(plain, { seen, house: locked.house, pointer: '/reading' }))
  faults.push(...unfit(plain.outcome, target.channel, '/reading/outcome'))
  if (stated.standing === 'agreed' && seen.isCollector)
    faults.push(
      fault(
        '/standing',
        'disputed-only',
        'who collects can dispute what is recorded of a contact, not replace it',
        '催收方可以对联系记录提出异议，但不能取代原记录',
      ),
    )
  if (faults.length > 0) throw invalid(faults)
  const reading: ContactReading | undefined = stated.reading && {
    ...defined(plain),
    ...(at === undefined ? {} : { at }),
  }
  const correction: ContactCorrection = {
    contact: target.id,
    because: stated.because,
    standing: stated.standing ?? 'disputed',
    ...(reading === undefined ? {} : { reading }),
  }
  const before = touchOfContact(target)
  const later = touchOfContact({ ...target, ...reading })
  const { drafts, voided } = withVoids(
    state,
    [
      {
        fact: { kind: 'contact-corrected', values: { ...statementOf(client, stated), ...correction } },
        touch: (permit, place) => before(permit, place) || later(permit, place),
      },
    ],
    { locked, client: client.id },
  )
  const answer = {
    id: target.id,
    standing: correction.standing,
    entry: `${state.id}/${state.entries + 1}`,
    voided,
  }
  return { drafts, answer, reply: { status: 201, body: JSON.stringify(answer) } }
}

const underPermit = (id: string): ProblemError =>
  new ProblemError('conflict', {
    en: `\`${id}\` was made under a permit: report its outcome with the permit.`,
    zh: `\`${id}\` 是凭许可进行的联系：请通过该许可报告结果。`,
  })

function unfit(outcome: Outcome | undefined, channel: Contact['channel'], pointer: string): readonly Fault[] {
  return outcome === undefined || outcomesOf(channel).includes(outcome)
    ? []
    : [
        fault(
          pointer,
          'unfit-outcome',
          `is nothing that can become of a contact by ${channel}`,
          `通过 ${channel} 的联系不可能有此结果`,
        ),
      ]
}
