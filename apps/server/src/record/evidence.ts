/**
 * The evidence of a matter: its entries with what is shown of them, the proofs that these are all there are, and the
 * checkpoint with its witnesses. Whoever holds it needs this service no more.
 */
import { fromBase64Url, toUtf8 } from '@forbear/journal/bytes'
import { type Disclosure, type Variant, disclosureFor } from '@forbear/journal/disclosure'
import { type Openings, parseEntry } from '@forbear/journal/entry'
import { type Evidence, writeEvidence } from '@forbear/journal/evidence'
import { type VerifierKey, sameKey } from '@forbear/journal/note'
import { inclusionProof } from '@forbear/journal/tree'
import type { JsonValue } from '@forbear/journal/value'
import { type Transaction, sql } from 'kysely'
import type { HouseState } from '../house/state.ts'
import type { Database } from '../platform/database.ts'
import type { Tables } from '../platform/tables.ts'
import {
  ownKeysOf,
  proveConsistency,
  readCheckpoint,
  readCosignatures,
  type StoredCheckpoint,
  witnessed,
} from './checkpoints.ts'
import { proveChain } from './map-nodes.ts'
import { readTree } from './sequence.ts'
import { fromTiles } from './tiles.ts'

interface Row {
  readonly number: number
  readonly entry: string
  readonly leaf: string
  readonly openings: Openings
  readonly tree_index: bigint
}

/**
 * Makes the evidence of a chain as of the last checkpoint.
 *
 * @returns `undefined` while a checkpoint is being made, which takes a moment, and before the first
 */
export function evidenceOf(
  database: Database,
  of: {
    readonly chain: string
    readonly variant: Variant
    readonly origin: string
    readonly house: Pick<HouseState, 'keys'>
  },
): Promise<Evidence | undefined> {
  const { chain, variant, origin, house } = of
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const [tree, checkpoint] = [await readTree(tx), await readCheckpoint(tx)]
      // between the growth of tree and map and the signature under them, there are no proofs for what was signed
      if (checkpoint?.size !== tree.size) return undefined
      const { note, witnesses } = witnessed(checkpoint, await readCosignatures(tx, checkpoint.size))
      const earlier = await earlierWitnessed(tx, checkpoint)
      const notes = [note, ...earlier.map((one) => one.checkpoint)]
      const keys = [
        ...notes.flatMap((one) => ownKeysOf(one, origin, house)),
        ...witnesses,
        ...earlier.flatMap((one) => one.witnesses),
      ]
      const rows = await rowsOf(tx, chain)
      const last = rows.at(-1)
      return writeEvidence({
        variant,
        chain,
        end: last ? { count: last.number, head: bytesOf(last.leaf) } : null,
        map: await proveChain(tx, chain),
        keys: eachOnce(keys),
        checkpoint: note,
        earlier,
        entries: await withProofs(tx, rows, { size: tree.size, variant }),
        disclose: disclosure(variant),
      })
    })
}

/** The last checkpoint before this one that a witness signed: what it saw then, this one continues. */
async function earlierWitnessed(tx: Transaction<Tables>, checkpoint: StoredCheckpoint) {
  const { rows } = await sql<{ size: bigint | null }>`
    select max(size) as size from cosignature where size < ${checkpoint.size}`.execute(tx)
  const size = Number(rows[0]?.size ?? 0)
  const stored = size === 0 ? undefined : await readCheckpoint(tx, size)
  if (!stored) return []
  const { note, witnesses } = witnessed(stored, await readCosignatures(tx, size))
  return [{ checkpoint: note, witnesses, proof: await proveConsistency(tx, size, checkpoint.size) }]
}

async function rowsOf(tx: Transaction<Tables>, chain: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select number, entry, leaf, openings, tree_index from entry
    where chain = ${chain} and tree_index is not null order by number`.execute(tx)
  return rows
}

async function withProofs(
  tx: Transaction<Tables>,
  rows: readonly Row[],
  { size, variant }: { readonly size: number; readonly variant: Variant },
) {
  const near = rows.map((row) => Number(row.tree_index))
  const proofs = await fromTiles(tx, { size, near }, (hashAt) =>
    near.map((index) => inclusionProof(index, size, hashAt)),
  )
  const others = thirdPersons(rows)
  return rows.map((row, i) => {
    const bytes = toUtf8(row.entry)
    const read = parseEntry(bytes)
    if (!read.ok) throw new RangeError(`entry ${row.number} cannot be read`)
    return {
      entry: read.value,
      bytes,
      openings: variant === 'borrower' ? withoutOthers(row.openings, others) : row.openings,
      index: near[i] ?? 0,
      proof: proofs[i] ?? [],
    }
  })
}

/** People of the matter other than its debtor; a guarantor's number is a guarantor's own. */
function thirdPersons(rows: readonly Row[]): ReadonlySet<string> {
  const others = new Set<string>()
  for (const { openings } of rows) {
    const person = openings['person']?.value
    if (isRecord(person) && typeof person['id'] === 'string' && person['role'] !== 'debtor')
      others.add(person['id'])
  }
  return others
}

const STATED = ['person', 'point', 'reference']

/** A mother's name and number are hers: the borrower's evidence shows that she was called, not how to call her. */
function withoutOthers(openings: Openings, others: ReadonlySet<string>): Openings {
  const [person, point] = [openings['person']?.value, openings['point']?.value]
  if (!isRecord(person) && !isRecord(point)) return openings
  const whose = isRecord(person) ? person['id'] : isRecord(point) ? point['person'] : undefined
  if (typeof whose === 'string' && !others.has(whose)) return openings
  return { ...openings, ...Object.fromEntries(STATED.filter((f) => f in openings).map((f) => [f, null])) }
}

/** What a variant shows; a court sees acts, whose fields would pass for personal by their name. */
function disclosure(variant: Variant): Disclosure {
  const usual = disclosureFor(variant)
  // an act names people and numbers by ids that say nothing outside of this record
  const shown = new Set(['act', 'contact'])
  return (kind, field) => {
    if (variant === 'court' && shown.has(field)) return 'keep'
    return variant === 'court' && kind === 'person-stated' && field === 'reference'
      ? 'withhold'
      : usual(kind, field)
  }
}

const eachOnce = (keys: readonly VerifierKey[]): readonly VerifierKey[] =>
  keys.filter((key, i) => keys.findIndex((other) => sameKey(other, key)) === i)

const bytesOf = (hash: string): Uint8Array => fromBase64Url(hash) ?? new Uint8Array(0)

const isRecord = (value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
