/** The house as its entries say: organisations, clients, the rulebook adopted, the keys it signs with. */
import type { Coverage, Organisation } from '@forbear/conduct/facts'
import type { Scope } from '../platform/scopes.ts'
import { type HouseTemplate, approved, proposed, withdrawn } from '../templates/template.ts'
import type { HouseFact, Recorded } from '../record/fact.ts'

/** A machine or a desk that may ask this service, on behalf of one organisation. */
export interface Client {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly scopes: readonly Scope[]
  /** SHA-256 of its key, base64url. */
  readonly keyHash: string
}

/** Which rulebook judges, from an entry of the house on. */
export interface Adoption {
  readonly rulebook: string
  readonly from: number
}

/** A public key that this service signs, or signed, with. */
export interface IntroducedKey {
  readonly kid: string
  readonly use: 'permit' | 'checkpoint'
  readonly publicKey: string
  readonly introducedAt: number
  readonly withdrawn?: { readonly at: number; readonly because: 'rotated' | 'lost' | 'stolen' }
}

/** A rulebook that somebody proposed and nobody adopted yet. */
export interface Proposal {
  readonly id: string
  readonly rulebook: string
  readonly client: string
  readonly because: string
  readonly at: number
}

export interface HouseState {
  readonly entries: number
  readonly head: string
  readonly organisations: readonly Organisation[]
  /** Logs that were imported, and what they cover of every matter. */
  readonly imports: ReadonlySet<string>
  readonly coverage: readonly Coverage[]
  /** Those whose clients act in their own name for debts placed with them alone. */
  readonly clients: ReadonlyMap<string, Client>
  readonly clientByKeyHash: ReadonlyMap<string, Client>
  readonly adoptions: readonly Adoption[]
  readonly proposals: readonly Proposal[]
  readonly keys: readonly IntroducedKey[]
  /** By id, versions in their order. */
  readonly templates: ReadonlyMap<string, readonly HouseTemplate[]>
}

/** A house of which nothing is recorded yet. */
export const emptyHouse: HouseState = {
  entries: 0,
  head: '',
  organisations: [],
  imports: new Set(),
  coverage: [],
  clients: new Map(),
  clientByKeyHash: new Map(),
  adoptions: [],
  proposals: [],
  keys: [],
  templates: new Map(),
}

/** The house after more entries. */
export function foldHouse(state: HouseState, facts: readonly Recorded<HouseFact>[]): HouseState {
  return facts.reduce(take, state)
}

function take(state: HouseState, fact: Recorded<HouseFact>): HouseState {
  const next = { ...state, entries: fact.number, head: fact.leaf }
  switch (fact.kind) {
    case 'log-imported': {
      const { importId, coverage } = fact.values
      return {
        ...next,
        imports: new Set(state.imports).add(importId),
        coverage: coverage === undefined ? state.coverage : [...state.coverage, coverage],
      }
    }
    case 'organisation-stated': {
      const { name: _name, ...organisation } = fact.values.organisation
      return {
        ...next,
        organisations: [...state.organisations.filter((o) => o.id !== organisation.id), organisation],
      }
    }
    case 'client-admitted': {
      const { id, name, organisation, scopes, keyHash } = fact.values
      const client = { id, name, organisation, scopes: scopes as readonly Scope[], keyHash }
      return withClients(next, new Map(state.clients).set(id, client))
    }
    case 'client-ended': {
      const clients = new Map(state.clients)
      clients.delete(fact.values.id)
      return withClients(next, clients)
    }
    case 'rulebook-proposed': {
      const { proposal, rulebook, client, because } = fact.values
      const added = { id: proposal, rulebook, client, because, at: fact.at }
      return { ...next, proposals: [...state.proposals, added] }
    }
    case 'rulebook-adopted':
      return {
        ...next,
        proposals: state.proposals.filter((p) => p.id !== fact.values.proposal),
        adoptions: [...state.adoptions, { rulebook: fact.values.rulebook, from: fact.number }],
      }
    case 'key-introduced': {
      const { kid, use, publicKey } = fact.values
      return { ...next, keys: [...state.keys, { kid, use, publicKey, introducedAt: fact.at }] }
    }
    case 'key-withdrawn': {
      const { kid, because } = fact.values
      return {
        ...next,
        keys: state.keys.map((k) => (k.kid === kid ? { ...k, withdrawn: { at: fact.at, because } } : k)),
      }
    }
    case 'template-proposed':
      return { ...next, templates: proposed(state.templates, fact) }
    case 'template-approved':
      return { ...next, templates: approved(state.templates, fact) }
    case 'template-withdrawn':
      return { ...next, templates: withdrawn(state.templates, fact) }
  }
}

const withClients = (state: HouseState, clients: ReadonlyMap<string, Client>): HouseState => ({
  ...state,
  clients,
  clientByKeyHash: new Map([...clients.values()].map((c) => [c.keyHash, c])),
})
