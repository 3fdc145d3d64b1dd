/** The tables as Kysely sees them; `migrations/` is their definition. */
import type { ColumnType, Generated } from 'kysely'
import type { Openings } from '@forbear/journal/entry'

/** Read as an instant to the microsecond, written as RFC 3339. */
type Moment = ColumnType<Temporal.Instant, string, string>

/** A chain of the record and, for a matter, what has to be locked before anything of it is decided. */
export interface ChainTable {
  readonly id: string
  /** Number of its last entry. */
  readonly entries: number
  /** Leaf hash of its last entry, base64url; empty before the first. */
  readonly head: string
  /** Other matters that share a person or a number with it: locked and read together with it. */
  readonly neighbours: readonly string[]
  /** When its last entry was recorded: nothing is decided before that. */
  readonly last_at: Moment
}

/** The record itself: every fact is an entry, and nothing is a fact that is not one. */
export interface EntryTable {
  readonly id: Generated<bigint>
  readonly chain: string
  readonly number: number
  readonly kind: string
  readonly recorded_at: Moment
  /** The bytes that are hashed: canonical JSON with a commitment for each field. */
  readonly entry: string
  /** Leaf hash, base64url. */
  readonly leaf: string
  /** Salts and values, field by field; `null` where a field was erased. */
  readonly openings: ColumnType<Openings, string, string>
  /** Place in the tree, once the sequencer has put it there. */
  readonly tree_index: bigint | null
  /** Debts it concerns, for the rows an agency may see; empty: the whole matter. */
  readonly debts: Generated<readonly string[]>
}

/** The lender's own ids, which may say who somebody is; ours never do. */
export interface ReferenceTable {
  readonly kind: 'matter' | 'person' | 'debt' | 'point'
  readonly reference: string
  readonly id: string
}

/** Which matters know a person or a number. */
export interface LinkTable {
  readonly key: string
  readonly matter: string
}

/** Where a permit stands: an index over the entries, for whoever asks by its id. */
export interface PermitTable {
  readonly id: string
  readonly matter: string
  readonly client: string
  readonly organisation: string
  readonly audience: string
  readonly state: string
  readonly not_before: Moment
  readonly expires_at: Moment
  readonly voided_at: ColumnType<Temporal.Instant | null, string | null, string | null>
  readonly creditor: string
  /** Whole seconds. */
  readonly reserved_at: Moment
  /** Whether it is still open what became of it. */
  readonly is_open: boolean
}

/** What went otherwise than a permit allows, as its life shows it. */
export interface IncidentTable {
  readonly permit: string
  readonly kind: string
  readonly at: Moment
  readonly found_at: Moment
}

/** Which matter a release belongs to. */
export interface ReleaseTable {
  readonly id: string
  readonly matter: string
}

/** What a request was answered, so that it can be answered the same again. */
export interface IdempotencyTable {
  readonly client: string
  readonly key: string
  /** SHA-256 of method, path and body, base64url. */
  readonly fingerprint: string
  readonly status: number
  readonly body: string
  readonly created_at: Moment
}

/** Which debts are placed with which agency, for the rows an agency may see. */
export interface PlacementTable {
  readonly matter: string
  readonly debt: string
  readonly agency: string
  readonly until: ColumnType<Temporal.Instant | null, string | null, string | null>
}

/** Matters as lists show them. */
export interface MatterTable {
  readonly id: string
  readonly creditor: string
  readonly reference: string | null
  readonly opened_at: Moment
}

/** What a matter has come to by one of its entries: an index over them, which saves folding them. */
export interface SnapshotTable {
  readonly matter: string
  readonly entries: number
  /** Leaf hash of that entry, base64url. */
  readonly head: string
  /** Version of the fold that made it. */
  readonly fold: number
  readonly state: ColumnType<unknown, string, string>
}

/** A rulebook that judges or judged, under its digest. */
export interface RulebookTable {
  readonly digest: string
  readonly document: ColumnType<unknown, string, never>
  readonly stored_at: Moment
}

export interface Tables {
  readonly rulebook: RulebookTable
  readonly chain: ChainTable
  readonly entry: EntryTable
  readonly reference: ReferenceTable
  readonly link: LinkTable
  readonly permit: PermitTable
  readonly idempotency: IdempotencyTable
  readonly placement: PlacementTable
  readonly incident: IncidentTable
  readonly release: ReleaseTable
  readonly matter: MatterTable
  readonly snapshot: SnapshotTable
}
