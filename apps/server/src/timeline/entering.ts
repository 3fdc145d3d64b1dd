/** Entering events: what counts at once, what waits for a second person (S31), what it voids (S29). */
import { type TimelineEvent, exactly } from '@forbear/conduct/facts'
import type { Client } from '../house/state.ts'
import type { SeenMatter } from '../matters/access.ts'
import type { Proposal } from '../matters/state.ts'
import type { NewId } from '../platform/ids.ts'
import { ProblemError } from '../platform/problem.ts'
import type { Statement } from '../record/fact.ts'
import type { Decided, Locked } from '../record/recorder.ts'
import { type EventStated, type Fault, fault, readEvent } from './event.ts'
import { OPENINGS, opensContact, stopsContact } from './openings.ts'
import { type Touching, touchOfEvent, touchesNothing, withVoids } from './touch.ts'

/** What an event, a correction or an approval came to. */
export interface EventEntered {
  readonly id: string
  readonly standing: 'counts' | 'pending' | 'declined'
  /** The claim that stands of it meanwhile. */
  readonly interim?: string
  /** The entry that records it, `chain/number`. */
  readonly entry: string
  readonly voided: readonly string[]
}

export interface EnteringContext {
  readonly locked: Locked
  readonly seen: SeenMatter
  readonly client: Client
  readonly newId: NewId
  readonly toleranceSeconds: number
}

/**
 * Enters an event.
 *
 * @throws {ProblemError} `invalid`, all faults at once
 */
export function enterEvent(stated: EventStated, of: EnteringContext): Decided<EventEntered> {
  const read = readEvent(stated, { ...contextOf(of), id: of.newId('evt'), pointer: '' })
  const needsSecond = of.seen.isCollector && opensContact(stated.kind)
  const faults = [...(read.ok ? [] : read.faults), ...(needsSecond ? unproved(stated, '') : [])]
  if (!read.ok || faults.length > 0) throw invalid(faults)
  const { event } = read
  const statement = statementOf(of.client, stated)
  if (!needsSecond)
    return entered(of, event, 'counts', [
      { fact: { kind: 'event-recorded', values: { ...statement, event } }, touch: touchOfEvent(event) },
    ])
  const interim: TimelineEvent | undefined =
    OPENINGS[stated.kind] === 'mixed' ? { ...event, id: of.newId('evt'), proof: 'claimed' } : undefined
  return entered(
    of,
    event,
    'pending',
    [
      ...(interim
        ? [
            {
              fact: { kind: 'event-recorded' as const, values: { ...statement, event: interim } },
              touch: touchOfEvent(interim),
            },
          ]
        : []),
      {
        fact: {
          kind: 'event-proposed',
          values: { ...statement, event, ...(interim === undefined ? {} : { interim: interim.id }) },
        },
        touch: touchesNothing,
      },
    ],
    interim?.id,
  )
}

/** A correction of an event: another reading of it, or that it never was. */
export interface EventCorrection {
  readonly corrects: string
  readonly because: string
  readonly replacement?: EventStated | undefined
  readonly by?: string | undefined
  readonly source?: string | undefined
}

/**
 * Corrects an event, from the recording of the correction on (S18).
 *
 * @throws {ProblemError} `invalid`; `conflict` where the event was corrected before
 */
export function correctEvent(correction: EventCorrection, of: EnteringContext): Decided<EventEntered> {
  const { corrects, because, replacement } = correction
  const { state } = of.seen
  const target = state.events.find((e) => e.id === corrects)
  if (!target || target.kind === 'correction' || !concernsSeen(target.debts, of.seen))
    throw invalid([noSuchTarget])
  const after = state.events.find((e) => e.corrects === corrects)
  if (after)
    throw new ProblemError('conflict', {
      en: `This event was corrected before, by \`${after.id}\`; correct that one.`,
      zh: `该事件已被 \`${after.id}\` 更正，请更正后者。`,
    })
  const id = of.newId('evt')
  const read = replacement && readEvent(replacement, { ...contextOf(of), id, pointer: '/replacement' })
  const needsSecond =
    of.seen.isCollector &&
    (stopsContact(target.kind) || (replacement !== undefined && opensContact(replacement.kind)))
  const faults: Fault[] = [
    ...(read && !read.ok ? read.faults : []),
    ...(needsSecond && replacement && opensContact(replacement.kind)
      ? unproved(replacement, '/replacement')
      : []),
    ...(needsSecond && !replacement && correction.source === undefined ? [withoutSource('')] : []),
  ]
  if ((read && !read.ok) || faults.length > 0) throw invalid(faults)
  const event: TimelineEvent = read?.ok
    ? { ...read.event, corrects }
    : {
        id,
        kind: 'correction',
        at: exactly(of.locked.now),
        ...(target.person === undefined ? {} : { person: target.person }),
        ...(target.debts === undefined ? {} : { debts: target.debts }),
        corrects,
      }
  const values = { ...statementOf(of.client, correction), event, because }
  const before = touchOfEvent(target)
  const later = touchOfEvent(event)
  return needsSecond
    ? entered(of, event, 'pending', [{ fact: { kind: 'event-proposed', values }, touch: touchesNothing }])
    : entered(of, event, 'counts', [
        {
          fact: { kind: 'event-recorded', values },
          touch: (permit, at) => before(permit, at) || (event.kind !== 'correction' && later(permit, at)),
        },
      ])
}

/** A second person's word on an event that waits for it. */
export interface Approval {
  readonly decision: 'approve' | 'decline'
  readonly by?: string | undefined
  readonly because?: string | undefined
}

/**
 * Lets an event count that another client entered, or declines it.
 *
 * @throws {ProblemError} `not-found`; `conflict` where the same client, or the same person by another, approves its own
 */
export function settleProposal(
  id: string,
  { decision, by, because }: Approval,
  of: EnteringContext,
): Decided<EventEntered> {
  const proposal = of.seen.state.proposals.get(id)
  if (!proposal || !concernsSeen(proposal.event.debts, of.seen))
    throw new ProblemError('not-found', {
      en: 'No such event waits for a second person.',
      zh: '没有待第二人确认的该事件。',
    })
  const why = because === undefined ? {} : { because }
  if (decision === 'decline')
    return entered(of, proposal.event, 'declined', [
      {
        fact: { kind: 'event-declined', values: { ...statementOf(of.client, { by }), event: id, ...why } },
        touch: touchesNothing,
      },
    ])
  if (proposal.client === of.client.id || isSameName(proposal.by, by))
    throw new ProblemError('conflict', {
      en: 'A second person has to approve: not the one who entered it, nor by the same key.',
      zh: '须由另一人确认：不能是登记人本人，也不能使用同一密钥。',
    })
  const corrected = of.seen.state.events.find((e) => e.corrects === proposal.event.corrects)
  if (proposal.event.corrects !== undefined && corrected)
    throw new ProblemError('conflict', {
      en: `What it corrects was corrected meanwhile, by \`${corrected.id}\`.`,
      zh: `其所更正的事件已被 \`${corrected.id}\` 更正。`,
    })
  const event =
    proposal.interim === undefined ? proposal.event : { ...proposal.event, corrects: proposal.interim }
  const target = of.seen.state.events.find((e) => e.id === event.corrects)
  const before = target ? touchOfEvent(target) : touchesNothing
  const later = touchOfEvent(event)
  return entered(of, event, 'counts', [
    {
      fact: {
        kind: 'event-recorded',
        values: { ...statementOfProposal(proposal), event, approvedBy: of.client.id, ...why },
      },
      touch: (permit, at) => before(permit, at) || later(permit, at),
    },
  ])
}

function entered(
  { locked, seen, client }: EnteringContext,
  event: TimelineEvent,
  standing: EventEntered['standing'],
  facts: readonly Touching[],
  interim?: string,
): Decided<EventEntered> {
  const { drafts, voided } = withVoids(seen.state, facts, { locked, client: client.id })
  const answer: EventEntered = {
    id: event.id,
    standing,
    ...(interim === undefined ? {} : { interim }),
    entry: `${seen.state.id}/${seen.state.entries + facts.length}`,
    voided,
  }
  const status = standing === 'pending' ? 202 : 201
  return { drafts, answer, reply: { status, body: JSON.stringify(answer) } }
}

/** The fault that what a correction names is not there. */
export const noSuchTarget: Fault = fault(
  '/corrects',
  'unknown',
  'the matter has no such event or contact',
  '该案件没有此事件或联系',
)

/** Whether something about debts, or about the whole matter, is the client's to see. */
export const concernsSeen = (debts: readonly string[] | undefined, { debts: seen }: SeenMatter): boolean =>
  debts === undefined || debts.length === 0 || debts.some((d) => seen.has(d))

/** Proof and its source, which an opening needs where a collector enters it. */
function unproved(
  { proof, source }: Pick<EventStated, 'proof' | 'source'>,
  pointer: string,
): readonly Fault[] {
  return [
    ...(proof === 'shown' || proof === 'documents'
      ? []
      : [
          fault(
            `${pointer}/proof`,
            'proof-needed',
            'opens contact and is entered by who collects: it has to be `shown` or by `documents`',
            '该事件会放宽联系限制，且由催收方登记：须为 `shown`（有记录可证）或 `documents`（有书面材料）',
          ),
        ]),
    ...(source === undefined ? [withoutSource(pointer)] : []),
  ]
}

const withoutSource = (pointer: string): Fault =>
  fault(
    `${pointer}/source`,
    'proof-needed',
    'say what shows it: it opens contact and is entered by who collects',
    '请写明依据：该事件会放宽联系限制，且由催收方登记',
  )

const isSameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase()

/** Who states a fact. */
export const statementOf = (
  client: Client,
  { by, source }: { readonly by?: string | undefined; readonly source?: string | undefined },
): Statement => ({
  client: client.id,
  ...(by === undefined ? {} : { by }),
  ...(source === undefined ? {} : { source }),
})

const statementOfProposal = ({ client, by, source }: Proposal): Statement => ({
  client,
  ...(by === undefined ? {} : { by }),
  ...(source === undefined ? {} : { source }),
})

const contextOf = ({ seen, locked, toleranceSeconds }: EnteringContext) => ({
  seen,
  house: locked.house,
  now: locked.now,
  toleranceSeconds,
})

/** The problem that a request has these faults. */
export const invalid = (faults: readonly Fault[]): ProblemError =>
  new ProblemError(
    'invalid',
    {
      en: 'Something is not as it should be; each fault is listed with its place.',
      zh: '请求中有不符合要求之处，逐一列明如下。',
    },
    faults,
  )
