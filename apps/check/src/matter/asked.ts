/**
 * From what a person said to what the audit is asked: the same collectors file, context and assumptions that
 * `forbear audit` takes, so that the command finds what the page finds. Each lender is a matter of its own.
 */
import type { AuditContext, ContextPerson } from '@forbear/audit/context'
import { NO_CONTEXT } from '@forbear/audit/context'
import type { EventKind, EventScope, Fact, Role, Stamp, TimelineEvent } from '@forbear/conduct/facts'
import type { CollectorNumber, Collectors, PhoneOfFile } from '@forbear/logs'
import {
  type Lender,
  type MarkedNumber,
  type Phone,
  ROLE_OF,
  type ToldEvent,
  type ToldEventKind,
  STATED_LENDER,
  UNKNOWN_LENDER,
  type Workspace,
} from './workspace.ts'

/** A request as the command takes it: its options, and the files that it names. */
export interface AuditRequest {
  readonly jurisdiction: string
  readonly zone: string
  /** `NAME=VALUE`, as after `--assume`. */
  readonly assumptions: readonly string[]
  readonly context: AuditContext
  readonly collectors: Collectors
}

/** The debt that a lender claims. */
const DEBT = 'debt-1'

/** From how many seconds an answered call is a talk, where the person says so. */
const TALK_SECONDS = 20

/** The person whose debt it is, where the owner of the first phone is not. */
const DEBTOR = 'debtor'

/** The organisation of collectors whose kind is not known. */
function organisationOf({ kind, calledItself, number }: MarkedNumber, lender: Lender): string {
  if (kind === 'creditor') return lender.id
  return calledItself ?? `caller ${number}`
}

/** The person on a phone: `me`, or the phone's own id. */
export function personOf({ whose, id }: Phone): string {
  return whose === 'me' ? 'me' : `${whose} (${id})`
}

/** How a phone is named as a contact point. Never a number: whose it is says enough. */
export function pointOf(phone: Phone): string {
  return phone.whose === 'me' ? 'own phone' : `phone of ${personOf(phone)}`
}

/** Whether the owner of the first phone is the debtor; not said: yes, as most are. */
function isOwn({ answers }: Workspace): boolean {
  return answers.debtIs !== 'someone-elses'
}

function roleOf({ whose }: Phone, workspace: Workspace): Fact<Role> | undefined {
  const { debtIs, iAm } = workspace.answers
  if (whose === 'me') {
    if (debtIs === 'not-mine') return 'stranger'
    return isOwn(workspace) ? 'debtor' : iAm && ROLE_OF[iAm]
  }
  return whose === 'someone-else' ? undefined : ROLE_OF[whose]
}

/**
 * Whether the contacts may be about the debt. Where the person says that they were not, nothing of the debt is told with
 * them: a contact about an overdue amount would be collection whatever its label (S24), against the person's word (S25).
 */
function isAboutDebt({ answers }: Workspace): boolean {
  return answers.aboutDebt !== 'no'
}

/** Whose numbers count, for one lender. */
function collectorsOf(workspace: Workspace, lender: Lender): readonly CollectorNumber[] {
  const known = new Set(workspace.lenders.map((l) => l.id))
  const isOfLender = (n: MarkedNumber): boolean =>
    lender.id === UNKNOWN_LENDER.id ? n.lender === undefined || !known.has(n.lender) : n.lender === lender.id
  return workspace.numbers
    .filter((n) => n.mark === 'collector' && isOfLender(n))
    .map((n) => ({
      number: n.number,
      organisation: organisationOf(n, lender),
      ...(n.kind !== undefined && { kind: n.kind }),
      creditor: lender.id,
      ...(lender.type !== undefined && { creditorType: lender.type }),
      ...(isAboutDebt(workspace) && { debts: [DEBT] }),
    }))
}

/** Whose phone each file is. */
export function phonesOf(workspace: Workspace): readonly PhoneOfFile[] {
  return workspace.files.map((file) => {
    const phone = workspace.phones.find((p) => p.id === file.phone) ?? workspace.phones[0]
    if (phone === undefined) throw new Error('a workspace has a first phone')
    const role = roleOf(phone, workspace)
    return {
      file: file.name,
      point: pointOf(phone),
      person: personOf(phone),
      ...(role !== undefined && { role }),
    }
  })
}

/** Everyone of the matter whom the law may tell apart. */
function personsOf(workspace: Workspace): readonly ContextPerson[] {
  const isMine = isOwn(workspace)
  const matter = isMine ? 'me' : DEBTOR
  const others = workspace.phones.filter((phone) => !isMine || phone.whose !== 'me')
  const debtor: readonly ContextPerson[] = isMine ? [] : [{ id: DEBTOR, role: 'debtor' }]
  return [
    ...debtor,
    ...others.map((phone): ContextPerson => {
      const role = roleOf(phone, workspace)
      return { id: personOf(phone), matter, ...(role !== undefined && { role }) }
    }),
  ]
}

/** What a told event is in the law's words. */
const EVENT_KIND: Readonly<Record<ToldEventKind, EventKind>> = {
  'asked-to-stop': 'cease-request',
  'person-asked-to-stop': 'refusal',
  'agreed-late-calls': 'agreed-hours',
  lawyer: 'attorney-appointed',
  'plan-signed': 'plan-signed',
  'plan-broken': 'plan-broken',
  disputed: 'dispute',
  bankruptcy: 'bankruptcy-filed',
  'in-hospital': 'hospital',
  'debtor-died': 'death',
}

/** A day on the person's calendar, as an interval: which minute it was nobody said (S16). */
function dayOf(on: string, zone: string): Stamp {
  const day = Temporal.PlainDate.from(on)
  const at = (date: Temporal.PlainDate): number =>
    Math.floor(date.toZonedDateTime(zone).epochMilliseconds / 1000)
  return { earliest: at(day), latest: at(day.add({ days: 1 })) - 1 }
}

function eventOf(told: ToldEvent, workspace: Workspace): TimelineEvent {
  const phone = workspace.phones.find((p) => p.id === told.phone)
  const person = phone ? personOf(phone) : isOwn(workspace) ? 'me' : DEBTOR
  const scope: EventScope | undefined =
    told.from !== undefined && told.to !== undefined
      ? { hours: [{ from: told.from, to: told.to }] }
      : undefined
  return {
    id: told.id,
    kind: EVENT_KIND[told.kind],
    at: dayOf(told.on, workspace.zone),
    person,
    ...(scope && { scope }),
    source: 'the person whose phone it is',
  }
}

function contextOf(workspace: Workspace, lender: Lender): AuditContext {
  const { type, member, product } = lender
  const { behind, overdueSince } = isAboutDebt(workspace) ? lender : {}
  return {
    ...NO_CONTEXT,
    organisations: [
      {
        id: lender.id,
        kind: 'creditor',
        ...(type !== undefined && { creditorType: type }),
        ...(member === 'yes' && { members: ['cba'], membersComplete: true }),
        ...(member === 'no' && { members: [], membersComplete: true }),
      },
    ],
    creditor: lender.id,
    persons: personsOf(workspace),
    debts: [
      {
        id: DEBT,
        creditor: lender.id,
        ...(product !== undefined && { product }),
        ...(behind === 'yes' && { stage: 'overdue' as const }),
        ...(behind === 'no' && { stage: 'not-due' as const }),
        ...(overdueSince !== undefined && { overdueSince }),
      },
    ],
    events: workspace.events
      .filter((e) => e.lender === undefined || e.lender === lender.id)
      .map((e) => eventOf(e, workspace)),
  }
}

/** What is assumed: only what the person said. */
function assumptionsOf({ answers }: Workspace): readonly string[] {
  return [
    ...(answers.aboutDebt === 'yes' ? ['purpose=collection'] : []),
    ...(answers.spoke === 'yes' ? [`answered=debtor-from-${TALK_SECONDS}-seconds`] : []),
    ...(answers.nothingElse === 'yes' ? ['states=complete'] : []),
  ]
}

/** About files that name organisations, people and debts themselves: nothing is listed, and only what was said is added. */
function statedRequest(workspace: Workspace): AuditRequest {
  return {
    jurisdiction: workspace.place,
    zone: workspace.zone,
    assumptions: assumptionsOf(workspace),
    context: NO_CONTEXT,
    collectors: { collectors: [], phones: [] },
  }
}

/**
 * The request about one lender.
 *
 * @throws {RangeError} if the zone or an event's day does not exist; the page lets none through
 */
export function requestOf(workspace: Workspace, lender: Lender): AuditRequest {
  if (lender.id === STATED_LENDER.id) return statedRequest(workspace)
  return {
    jurisdiction: workspace.place,
    zone: workspace.zone,
    assumptions: assumptionsOf(workspace),
    context: contextOf(workspace, lender),
    collectors: { collectors: collectorsOf(workspace, lender), phones: phonesOf(workspace) },
  }
}

/** A context in the form that `--context` reads: instants as people write them. */
export function contextDocument(context: AuditContext): Readonly<Record<string, unknown>> {
  const instant = (seconds: number): string =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ smallestUnit: 'second' })
  const events = context.events.map(({ at, ...event }) => ({
    ...event,
    at: { earliest: instant(at.earliest), latest: instant(at.latest) },
  }))
  return { ...context, events }
}
