/**
 * A matter's state as it is written down, so that a process that meets the matter does not fold it from its first entry.
 * It is no fact: it follows from the entries, and holds only where the chain confirms the entry that it ends with.
 */
import type { Debt } from '@forbear/conduct/facts'
import type { Permit } from '../gate/permit.ts'
import type { MatterFact, Recorded, StatedPerson, StatedPoint } from '../record/fact.ts'
import type { Release } from '../releases/release.ts'
import { type Packed, packed, unpacked } from './packed.ts'
import type { MatterState, Proposal } from './state.ts'

/**
 * Version of the fold and of the form that its result is written in. Whoever changes either raises it, and a test notices:
 * what another version wrote is never read, since nobody could tell it from what the entries come to now.
 */
export const FOLD = 1

/** Entries after which a matter is written down at the earliest, and contacts of one log that are worth as much. */
const OFTEN = 16

/** What is JSON as it is. */
type Plain = 'jurisdiction' | 'creditor' | 'policies' | 'placements' | 'declarations' | 'coverage'

interface Written extends Pick<MatterState, Plain> {
  /** `null`: nothing is covered yet. */
  readonly coveredSince: number | null
  readonly persons: readonly StatedPerson[]
  readonly debts: readonly Debt[]
  readonly points: readonly StatedPoint[]
  readonly debtReferences: readonly (readonly [string, string])[]
  readonly imports: readonly string[]
  readonly contacts: Packed
  readonly permits: Packed
  readonly events: Packed
  readonly releases: readonly Release[]
  readonly proposals: readonly Proposal[]
}

/** Whether a matter that an entry was added to is to be written down: the more there is of it, the more seldom. */
export function isWorthWriting({ entries }: MatterState, added: Recorded<MatterFact>): boolean {
  if (added.kind === 'history-imported' && added.values.contacts >= OFTEN) return true
  // what is written grows with the matter: an eighth more of it at a time costs each entry the same
  return entries % Math.max(OFTEN, 2 ** Math.floor(Math.log2(entries / 8))) === 0
}

/** A state as JSON. Its chain, and where that ends, is not in it. */
export function writtenOf(state: MatterState): string {
  const written: Written = {
    jurisdiction: state.jurisdiction,
    creditor: state.creditor,
    policies: state.policies,
    coveredSince: Number.isFinite(state.coveredSince) ? state.coveredSince : null,
    persons: [...state.persons.values()],
    debts: [...state.debts.values()],
    points: [...state.points.values()],
    debtReferences: [...state.debtReferences],
    imports: [...state.imports],
    placements: state.placements,
    contacts: packed(state.contacts),
    permits: packed([...state.permits.values()]),
    events: packed(state.events),
    declarations: state.declarations,
    coverage: state.coverage,
    releases: [...state.releases.values()],
    proposals: [...state.proposals.values()],
  }
  return JSON.stringify(written)
}

/**
 * The state that was written. Only this service writes them, so what it reads has the form it wrote.
 *
 * @param end  the matter, and the entry that the state ends with
 */
export function stateOf(written: unknown, end: Pick<MatterState, 'id' | 'entries' | 'head'>): MatterState {
  const w = written as Written
  return {
    ...end,
    jurisdiction: w.jurisdiction,
    creditor: w.creditor,
    policies: w.policies,
    coveredSince: w.coveredSince ?? Infinity,
    persons: byId(w.persons),
    debts: byId(w.debts),
    points: byId(w.points),
    debtReferences: new Map(w.debtReferences),
    imports: new Set(w.imports),
    placements: w.placements,
    contacts: unpacked(w.contacts) as unknown as MatterState['contacts'],
    permits: byId(unpacked(w.permits) as unknown as readonly Permit[]),
    events: unpacked(w.events) as unknown as MatterState['events'],
    declarations: w.declarations,
    coverage: w.coverage,
    releases: byId(w.releases),
    proposals: new Map(w.proposals.map((p) => [p.event.id, p])),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))
