/**
 * A log taken into one matter: what becomes a contact of its own, which permits it settles, which it shows unused.
 *
 * Pure: it is decided under the matter's lock, on what is recorded then.
 */
import type { Contact } from '@forbear/conduct/facts'
import { applyCommand, isUnsettled } from '@forbear/permit/lifecycle'
import type { Engine } from '../gate/engines.ts'
import { voidsOf } from '../gate/lives.ts'
import { type Permit, commandOf } from '../gate/permit.ts'
import type { MatterState } from '../matters/state.ts'
import { contactsOf } from '../matters/view.ts'
import type { Draft, MatterFacts } from '../record/fact.ts'
import type { Locked } from '../record/recorder.ts'
import { type Placed, contactOf } from './placing.ts'

/** Contacts of one entry at most: an entry has at most 512 fields. */
const CONTACTS_IN_ENTRY = 400

export interface Taken {
  readonly drafts: readonly Draft[]
  readonly imported: number
  readonly alreadyThere: number
  readonly settled: number
  readonly notMade: number
  readonly ambiguous: number
}

/** The dialler's own word of what its log holds. */
export interface Covered {
  readonly audience: string
  readonly from: number
  readonly until: number
}

export interface Taking {
  readonly state: MatterState
  readonly now: number
  readonly client: string
  readonly importId: string
  readonly organisation: string
  readonly direction: 'outbound' | 'inbound' | undefined
  readonly covered: Covered | undefined
  readonly newId: () => string
}

/** What a log's contacts of one matter come to. */
export function takeContacts(placed: readonly Placed[], of: Taking): Taken {
  const { state } = of
  // the same file again, after a break in the middle: this matter has it
  if (state.imports.has(of.importId))
    return { drafts: [], imported: 0, alreadyThere: placed.length, settled: 0, notMade: 0, ambiguous: 0 }
  const known = new Set(contactsOf(state).map(sameness))
  const permits = new Map(state.permits)
  const settling: Draft[] = []
  const contacts: Contact[] = []
  let alreadyThere = 0
  let ambiguous = 0
  for (const one of placed) {
    const contact = contactOf(one, {
      id: of.newId(),
      organisation: of.organisation,
      direction: of.direction,
      person: one.point === undefined ? undefined : state.points.get(one.point)?.person,
      debtIds: (references) => debtIds(state, references),
    })
    const candidates = permitsOf(one, contact, { permits, audience: of.covered?.audience })
    const [permit] = candidates
    const settled = candidates.length === 1 && permit ? settle(permit, contact, of) : undefined
    if (settled && permit) {
      settling.push(settled.draft)
      permits.set(permit.id, settled.permit)
    } else if (known.has(sameness(contact))) alreadyThere += 1
    else {
      if (candidates.length > 1) ambiguous += 1
      known.add(sameness(contact))
      contacts.push(contact)
    }
  }
  const unused = of.covered ? notMade(permits, of.covered, of) : []
  return {
    drafts: [...historyOf(contacts, of), ...settling, ...unused],
    imported: contacts.length,
    alreadyThere,
    settled: settling.length,
    notMade: unused.length,
    ambiguous,
  }
}

/** The entries of a log in a matter, and of what is out and falls by what it brings to light (S29). */
export const withVoids = (
  { drafts }: Taken,
  of: { readonly locked: Locked; readonly engine: Engine; readonly client: string },
): readonly Draft[] => [...drafts, ...voidsOf(drafts, of)]

/** What makes two entries of a log, or of two logs, the same contact. */
const sameness = ({ at, channel, direction, point }: Contact): string =>
  JSON.stringify([at.earliest, at.latest, channel, direction ?? '', point ?? ''])

function debtIds(state: MatterState, references: readonly string[]): readonly string[] {
  return references.flatMap((r) => (state.debts.has(r) ? [r] : (state.debtReferences.get(r) ?? [])))
}

/**
 * Permits that a contact may have been made under: the one it names, or, in the log of the dialler that holds them, those
 * whose interval, point and channel fit (S34). A call in another's log is another call: taken for the permit's own it
 * would hide it.
 */
function permitsOf(
  one: Placed,
  contact: Contact,
  of: { readonly permits: ReadonlyMap<string, Permit>; readonly audience: string | undefined },
): readonly Permit[] {
  const { permits, audience } = of
  const named = one.entry.permit === undefined ? undefined : permits.get(one.entry.permit)
  if (named) return [named]
  if (contact.direction !== 'outbound') return []
  const { earliest, latest } = contact.at
  return [...permits.values()].filter((permit) => {
    const { act, life } = permit
    const { notBefore, expiresAt, toleranceSeconds } = life.terms
    return (
      permit.audience === audience &&
      life.reports.log === undefined &&
      act.point === contact.point &&
      act.channel === contact.channel &&
      earliest <= expiresAt + toleranceSeconds &&
      latest >= notBefore - toleranceSeconds
    )
  })
}

function settle(
  permit: Permit,
  contact: Contact,
  of: Taking,
): { readonly draft: Draft; readonly permit: Permit } | undefined {
  const { outcome, durationSeconds, at } = contact
  // an outcome that the log leaves open settles nothing: every one stays possible
  if (typeof outcome !== 'string') return undefined
  const fact = {
    kind: 'permit-settled',
    values: {
      client: of.client,
      permit: permit.id,
      begunAt: at.earliest,
      outcome,
      evidence: 'log',
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
    },
  } as const
  const step = applyCommand(permit.life, commandOf(fact, of.now))
  return step.ok
    ? { draft: { chain: of.state.id, ...fact }, permit: { ...permit, life: step.life } }
    : undefined
}

/** Permits of the dialler whose whole interval its log covers, and which it does not hold (S30). */
function notMade(permits: ReadonlyMap<string, Permit>, covered: Covered, of: Taking): readonly Draft[] {
  return [...permits.values()].flatMap((permit): readonly Draft[] => {
    if (permit.audience !== covered.audience || !isUnsettled(permit.life)) return []
    const fact = {
      kind: 'permit-not-made',
      values: {
        client: of.client,
        permit: permit.id,
        importId: of.importId,
        from: covered.from,
        until: covered.until,
      },
    } as const
    return applyCommand(permit.life, commandOf(fact, of.now)).ok ? [{ chain: of.state.id, ...fact }] : []
  })
}

function historyOf(contacts: readonly Contact[], of: Taking): readonly Draft[] {
  const chunks = Array.from({ length: Math.max(1, Math.ceil(contacts.length / CONTACTS_IN_ENTRY)) }, (_, i) =>
    contacts.slice(i * CONTACTS_IN_ENTRY, (i + 1) * CONTACTS_IN_ENTRY),
  )
  return chunks.map((chunk): Draft => {
    const values: MatterFacts['history-imported'] = {
      client: of.client,
      importId: of.importId,
      contacts: chunk.length,
      ...Object.fromEntries(chunk.map((contact, i) => [`c${i + 1}`, contact])),
    }
    return { chain: of.state.id, kind: 'history-imported', values }
  })
}
