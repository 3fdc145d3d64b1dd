/** From what a person brought and said, and what was found in it, to the situation that all guidance is made from. */
import type { ActorKind } from '@forbear/conduct/facts'
import type { FindingGroup, JudgedView } from '../../engine/view.ts'
import { SAID_TAGS, type SaidTag } from '../../guidance/said-tags.ts'
import type { CollectorKnown, ContactsSummary, FindingSummary, Situation } from '../../guidance/situation.ts'
import { personOf } from '../../matter/asked.ts'
import { oneWriting } from '../../matter/one-number.ts'
import { type Lender, lendersInvolved, UNKNOWN_LENDER, type Workspace } from '../../matter/workspace.ts'

/** What the situation is made from. */
export interface CaseNow {
  readonly workspace: Workspace
  /** The lender that is looked at; one that nobody named has no name. */
  readonly lender: Lender
  /** What was found in its contacts; absent while nothing was compared. */
  readonly view?: JudgedView | undefined
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly inDanger: boolean
  readonly despair: boolean
}

/** Those whose numbers were marked, else those named, else the one that nobody named. */
export function lendersToChoose(workspace: Workspace): readonly [Lender, ...Lender[]] {
  const [first = UNKNOWN_LENDER, ...more] = [...lendersInvolved(workspace), ...workspace.lenders]
  return [first, ...more.filter((lender, i) => lender !== first && more.indexOf(lender) === i)]
}

/** The situation of one lender's debt. What nobody said stays absent. */
export function situationOf({ workspace, lender, view, today, inDanger, despair }: CaseNow): Situation {
  const { name, type, product, overdueSince, lastPaidOn, lastAcknowledgedOn, complainedOn, answeredOn } =
    lender
  return {
    place: workspace.place,
    today,
    ...(type !== undefined && { creditorType: type }),
    ...(product !== undefined && { product }),
    ...(name.trim() !== '' && { lenderName: name.trim() }),
    collectors: collectorsOf(workspace, lender),
    ...(overdueSince !== undefined && { overdueSince }),
    ...(lastPaidOn !== undefined && { lastPaidOn }),
    ...(lastAcknowledgedOn !== undefined && { lastAcknowledgedOn }),
    saidTags: saidTagsOf(workspace, view),
    contactedOthers: contactedOthers(workspace, view),
    inDanger,
    despair,
    ...(complainedOn !== undefined && { complainedToLenderOn: complainedOn }),
    ...(answeredOn !== undefined && { lenderAnsweredOn: answeredOn }),
    findings: view === undefined ? [] : findingsOf(view, workspace.zone),
    contacts: contactsOf(view, workspace),
  }
}

/** A servicer is neither the lender nor clearly an agency: it is left open. */
const KINDS: Readonly<Record<ActorKind, CollectorKnown['kind']>> = {
  creditor: 'lender',
  servicer: undefined,
  agency: 'agency',
  'debt-buyer': 'debt-buyer',
  assignee: 'debt-buyer',
}

/** Each name or number once. */
function collectorsOf({ numbers, lenders }: Workspace, lender: Lender): readonly CollectorKnown[] {
  const isOfLender = (of: string | undefined): boolean =>
    lender.id === UNKNOWN_LENDER.id ? !lenders.some((l) => l.id === of) : of === lender.id
  const known = numbers
    .filter((n) => n.mark === 'collector' && isOfLender(n.lender))
    .map(({ calledItself, number, kind }): CollectorKnown => {
      const is = kind === undefined ? undefined : KINDS[kind]
      return { name: calledItself?.trim() || number, ...(is !== undefined && { kind: is }) }
    })
  return [...new Map(known.map((c) => [`${c.name} ${c.kind}`, c])).values()]
}

/** What was tagged in the lender's contacts; before anything was compared, in any. */
function saidTagsOf({ notes }: Workspace, view: JudgedView | undefined): ReadonlySet<SaidTag> {
  const ids = view && new Set(view.contacts.map((c) => c.id))
  const said = new Set(notes.filter((n) => ids === undefined || ids.has(n.contact)).flatMap((n) => n.said))
  return new Set(SAID_TAGS.filter((tag) => said.has(tag.item)).map((tag) => tag.id))
}

/** Whether a phone of somebody else was called; persons that a file names by itself are not known to be others. */
function contactedOthers({ phones }: Workspace, view: JudgedView | undefined): boolean {
  const others = new Set(phones.filter((phone) => phone.whose !== 'me').map(personOf))
  return view?.contacts.some((c) => c.direction !== 'inbound' && others.has(c.person)) ?? false
}

const localTime = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

const localDay = (seconds: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()

/** A finding on several contacts together, or on a duty, has no instant of its own: it lies within the log. */
function findingsOf({ groups, contacts }: JudgedView, zone: string): readonly FindingSummary[] {
  const [firstContact] = contacts
  const lastContact = contacts.at(-1)
  if (firstContact === undefined || lastContact === undefined) return []
  return groups.map(({ rule, title, citation, group, mood, count, firstAt, lastAt, ruleSays }) => ({
    rule,
    title,
    citation: citation.en,
    force: group,
    mood,
    count,
    first: firstAt === undefined ? localDay(firstContact.at, zone) : localTime(firstAt, zone),
    last: lastAt === undefined ? localDay(lastContact.at, zone) : localTime(lastAt, zone),
    says: ruleSays,
  }))
}

/** Calls that the person made are no contacts of a collector. */
function contactsOf(view: JudgedView | undefined, { zone, numbers }: Workspace): ContactsSummary {
  const contacts = view?.contacts.filter((c) => c.direction !== 'inbound') ?? []
  const counts = new Map<string, number>()
  const numberOf = oneWriting(numbers.map(({ number }) => number))
  for (const { from } of contacts) {
    const number = numberOf(from)
    if (number !== '') counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  const [first] = contacts
  const last = contacts.at(-1)
  return {
    total: contacts.length,
    answered: contacts.filter((c) => c.answered).length,
    byNumber: [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count),
    ...(first && { firstOn: localDay(first.at, zone) }),
    ...(last && { lastOn: localDay(last.at, zone) }),
    outsideHours: outsideHours(view?.groups ?? []),
  }
}

/** Several texts close the same hours, and a contact may bear findings of each: the most that one text bears is sure. */
const outsideHours = (groups: readonly FindingGroup[]): number =>
  Math.max(0, ...groups.filter((g) => g.kind === 'window' && g.mood === 'certain').map((g) => g.count))
