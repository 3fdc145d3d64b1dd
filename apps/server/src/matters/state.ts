/** A matter as its entries say: a fold over them, the one definition of what is known of it. */
import type { Contact, Coverage, Debt, Declaration, Place, TimelineEvent } from '@forbear/conduct/facts'
import type { MatterFact, Recorded, StatedPerson, StatedPoint } from '../record/fact.ts'
import { type Permit, afterEntry, reserved } from '../gate/permit.ts'
import { type Release, afterReleaseEntry, usedBy } from '../releases/release.ts'
import { correctedContacts } from '../timeline/contact-correction.ts'

/** A debt in an agency's hands. */
export interface Placement {
  readonly debt: string
  readonly agency: string
  /** Epoch seconds from which on it no longer is. */
  readonly until?: number
}

/** A fact that would open contact, waiting for a second person. */
export interface Proposal {
  readonly event: TimelineEvent
  readonly client: string
  readonly by?: string
  readonly source?: string
  readonly because?: string
  /** The id of the event that stands of it meanwhile. */
  readonly interim?: string
  readonly at: number
}

export interface MatterState {
  readonly id: string
  /** Number and leaf hash of the last entry. */
  readonly entries: number
  readonly head: string
  readonly jurisdiction: Place
  readonly creditor: string
  readonly policies: readonly string[]
  readonly coveredSince: number
  readonly persons: ReadonlyMap<string, StatedPerson>
  readonly debts: ReadonlyMap<string, Debt>
  readonly points: ReadonlyMap<string, StatedPoint>
  /** The lender's own numbers of debts. */
  readonly debtReferences: ReadonlyMap<string, string>
  /** Logs whose contacts are here. */
  readonly imports: ReadonlySet<string>
  readonly placements: readonly Placement[]
  /** Contacts without a permit of ours, in the order they were recorded. */
  readonly contacts: readonly Contact[]
  readonly permits: ReadonlyMap<string, Permit>
  readonly events: readonly TimelineEvent[]
  readonly declarations: readonly Declaration[]
  readonly coverage: readonly Coverage[]
  readonly releases: ReadonlyMap<string, Release>
  readonly proposals: ReadonlyMap<string, Proposal>
}

/** A matter of which nothing is recorded yet. */
export function emptyMatter(id: string): MatterState {
  return {
    id,
    entries: 0,
    head: '',
    jurisdiction: '',
    creditor: '',
    policies: [],
    coveredSince: Infinity,
    persons: new Map(),
    debts: new Map(),
    points: new Map(),
    debtReferences: new Map(),
    imports: new Set(),
    placements: [],
    contacts: [],
    permits: new Map(),
    events: [],
    declarations: [],
    coverage: [],
    releases: new Map(),
    proposals: new Map(),
  }
}

/** What is recorded of a matter and changes nothing that is known of it: a fold reads no value of these. */
export const UNFOLDED = [
  'permit-refused',
  'unmasked-viewed',
  'evidence-given',
  'data-erased',
  'telling-due',
] as const satisfies readonly MatterFact['kind'][]

/** The matter after more entries; the one it was is left as it is. */
export function foldMatter(state: MatterState, facts: readonly Recorded<MatterFact>[]): MatterState {
  const last = facts.at(-1)
  if (!last) return state
  const next = {
    ...state,
    persons: new Map(state.persons),
    debts: new Map(state.debts),
    points: new Map(state.points),
    debtReferences: new Map(state.debtReferences),
    imports: new Set(state.imports),
    permits: new Map(state.permits),
    placements: [...state.placements],
    contacts: [...state.contacts],
    events: [...state.events],
    declarations: [...state.declarations],
    coverage: [...state.coverage],
    releases: new Map(state.releases),
    proposals: new Map(state.proposals),
  }
  for (const fact of facts) take(next, fact)
  return { ...next, entries: last.number, head: last.leaf }
}

type Growing = { -readonly [K in keyof MatterState]: Grown<MatterState[K]> }
type Grown<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : T extends ReadonlySet<infer E>
      ? Set<E>
      : T extends readonly (infer E)[]
        ? E[]
        : T

/** What one entry changes. */
function take(
  state: Omit<Growing, 'policies'> & { policies: readonly string[] },
  fact: Recorded<MatterFact>,
): void {
  switch (fact.kind) {
    case 'matter-opened':
      state.jurisdiction = fact.values.jurisdiction
      state.creditor = fact.values.creditor
      state.policies = fact.values.policies
      state.coveredSince = fact.values.coveredSince
      return
    case 'person-stated':
      state.persons.set(fact.values.person.id, fact.values.person)
      return
    case 'debt-stated':
      state.debts.set(fact.values.debt.id, fact.values.debt)
      if (fact.values.reference !== undefined)
        state.debtReferences.set(fact.values.reference, fact.values.debt.id)
      return
    case 'point-stated':
      state.points.set(fact.values.point.id, fact.values.point)
      return
    case 'debt-placed': {
      const { debt, agency, until } = fact.values
      // told again, a placement that runs takes the new end
      state.placements = state.placements.filter(
        (p) => p.debt !== debt || p.agency !== agency || (p.until ?? Infinity) <= fact.at,
      )
      state.placements.push({ debt, agency, ...(until === undefined ? {} : { until }) })
      return
    }
    case 'placement-ended': {
      const { debt, agency } = fact.values
      state.placements = state.placements.map((p) =>
        p.debt === debt && p.agency === agency && (p.until ?? Infinity) > fact.at
          ? { ...p, until: fact.at }
          : p,
      )
      return
    }
    case 'event-recorded':
      state.events.push({ ...fact.values.event, recordedAt: fact.at, sequence: fact.number })
      state.proposals.delete(fact.values.event.id)
      return
    case 'states-declared':
      state.declarations.push(fact.values.declaration)
      return
    case 'coverage-stated':
      state.coverage.push(fact.values.coverage)
      return
    case 'contact-recorded':
      state.contacts.push({ ...fact.values.contact, recordedAt: fact.at })
      return
    case 'history-imported':
      state.imports.add(fact.values.importId)
      for (let i = 1; i <= fact.values.contacts; i++) {
        const contact = fact.values[`c${i}`]
        if (contact) state.contacts.push({ ...contact, recordedAt: fact.at })
      }
      return
    case 'permit-reserved':
      state.permits.set(fact.values.permit, reserved(fact.values, fact.at))
      usedBy(state.releases, fact.values)
      return
    case 'permit-redeemed':
    case 'permit-settled':
    case 'permit-not-made':
    case 'permit-voided':
    case 'void-acknowledged': {
      const permit = state.permits.get(fact.values.permit)
      if (permit) state.permits.set(permit.id, afterEntry(permit, fact))
      return
    }
    case 'event-proposed': {
      const { event, client, by, source, because, interim } = fact.values
      state.proposals.set(event.id, {
        event,
        client,
        at: fact.at,
        ...(by === undefined ? {} : { by }),
        ...(source === undefined ? {} : { source }),
        ...(because === undefined ? {} : { because }),
        ...(interim === undefined ? {} : { interim }),
      })
      return
    }
    case 'event-declined':
      state.proposals.delete(fact.values.event)
      return
    case 'contact-corrected':
      state.contacts = correctedContacts(state.contacts, fact.values, fact.at)
      return
    // a refusal and a view change nothing that a judgement reads
    case 'permit-refused':
    case 'unmasked-viewed':
    case 'evidence-given':
    // of what was erased, what was kept is read from the entry it stood in
    case 'data-erased':
    case 'telling-due':
      return
    case 'release-requested':
    case 'release-approved':
    case 'release-refused':
      afterReleaseEntry(state.releases, fact)
      return
  }
}
