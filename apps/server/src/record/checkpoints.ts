/**
 * Checkpoints: the signed word on how large the record is and what it holds. None is signed that does not continue the
 * last one, as the database has it and as it is remembered outside of it.
 */
import { type Kysely, type Transaction, sql } from 'kysely'
import { fromBase64Url, sameBytes } from '@forbear/journal/bytes'
import { type Checkpoint, formatCheckpoint, mapLine, parseCheckpoint } from '@forbear/journal/checkpoint'
import {
  type Note,
  type Signer,
  SIGNATURE_TYPES,
  formatNote,
  keyIdOf,
  openNote,
  noteVerifier,
  parseNote,
  parseSignature,
  parseVerifierKey,
  signNote,
  type VerifierKey,
} from '@forbear/journal/note'
import { consistencyProof, verifyConsistency } from '@forbear/journal/tree'
import type { HouseState } from '../house/state.ts'
import { type SigningKey, signWith } from '../platform/keys.ts'
import type { Tables } from '../platform/tables.ts'
import type { LastSigned } from './last-signed.ts'
import type { Tree } from './sequence.ts'
import { fromTiles } from './tiles.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** Why nothing is signed. */
export type RefusalToSign =
  | 'record-behind'
  | 'record-forked'
  | 'last-checkpoint-missing'
  | 'last-checkpoint-unreadable'
  | 'no-key'
  | 'damaged'

/** Thrown out of a transaction that would have signed. */
export class WillNotSign extends Error {
  readonly reason: RefusalToSign
  constructor(reason: RefusalToSign, detail: string) {
    super(detail)
    this.name = 'WillNotSign'
    this.reason = reason
  }
}

/** A checkpoint as it is stored. */
export interface StoredCheckpoint {
  readonly size: number
  readonly body: string
  /** With the log's own signatures. */
  readonly note: string
  readonly signedAt: Temporal.Instant
}

interface CheckpointRow {
  readonly size: bigint
  readonly body: string
  readonly note: string
  readonly signed_at: Temporal.Instant
}

const storedOf = ({ size, body, note, signed_at }: CheckpointRow): StoredCheckpoint => ({
  size: Number(size),
  body,
  note,
  signedAt: signed_at,
})

/** The last checkpoint signed, or that of a size; `undefined` where there is none. */
export async function readCheckpoint(database: Db, size?: number): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<CheckpointRow>`
    select size, body, note, signed_at from checkpoint
    where ${size ?? null}::bigint is null or size = ${size ?? null}::bigint
    order by size desc limit 1`.execute(database)
  return rows[0] && storedOf(rows[0])
}

/** The verifier key of a signing key, under the log's name. */
export function verifierKey(origin: string, { publicKey }: Pick<SigningKey, 'publicKey'>): VerifierKey {
  const bytes = fromBase64Url(publicKey) ?? new Uint8Array(0)
  const type = SIGNATURE_TYPES.note
  return { name: origin, keyId: keyIdOf(origin, type, bytes), type, publicKey: bytes }
}

/** A signing key as notes are signed with it. */
function signerOf(origin: string, key: SigningKey): Signer {
  const { name, keyId, publicKey } = verifierKey(origin, key)
  return { name, keyId, publicKey, sign: (bytes) => signWith(key, bytes) }
}

/** The checkpoint keys at hand that the house introduced and did not withdraw: two of them while one follows the other. */
export function signersOf(
  origin: string,
  keys: readonly SigningKey[],
  house: Pick<HouseState, 'keys'>,
): readonly Signer[] {
  const valid = keys.filter(({ kid }) =>
    house.keys.some((k) => k.kid === kid && k.use === 'checkpoint' && k.withdrawn === undefined),
  )
  return valid.map((key) => signerOf(origin, key))
}

const readNote = (text: string): { readonly note: Note; readonly checkpoint: Checkpoint } | undefined => {
  const note = parseNote(text)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : undefined
  return note.ok && checkpoint?.ok ? { note: note.value, checkpoint: checkpoint.value } : undefined
}

/**
 * Whether the tree continues a checkpoint.
 *
 * @throws {WillNotSign} otherwise
 */
async function expectContinued(database: Db, tree: Tree, before: Checkpoint): Promise<void> {
  const size = Number(before.size)
  const detail = `the last checkpoint signed has ${size} entries, the record has ${tree.size}`
  if (size > tree.size) throw new WillNotSign('record-behind', detail)
  const root = fromBase64Url(tree.root) ?? new Uint8Array(0)
  const isContinued =
    size === tree.size
      ? sameBytes(root, before.root)
      : verifyConsistency({
          size1: before.size,
          size2: BigInt(tree.size),
          root1: before.root,
          root2: root,
          proof: await proveConsistency(database, size, tree.size),
        }).ok
  if (!isContinued) throw new WillNotSign('record-forked', detail)
}

/** The proof that the tree of `to` leaves continues that of `from`. */
export function proveConsistency(database: Db, from: number, to: number): Promise<readonly Uint8Array[]> {
  return fromTiles(database, { size: to, near: [from - 1, Math.min(from, to - 1)] }, (hashAt) =>
    consistencyProof(from, to, hashAt),
  )
}

/**
 * Holds the record to what was signed of it, as remembered outside the database and inside.
 *
 * @throws {WillNotSign} where it does not continue that
 */
export async function expectHistory(
  database: Db,
  of: { readonly tree: Tree; readonly origin: string; readonly lastSigned: LastSigned },
): Promise<void> {
  const { tree, origin, lastSigned } = of
  const stored = await readCheckpoint(database)
  const remembered = lastSigned.read()
  if (remembered.kind === 'none' && stored)
    throw new WillNotSign(
      'last-checkpoint-missing',
      `the database has a checkpoint of ${stored.size} entries, and none is kept outside of it`,
    )
  if (remembered.kind === 'note') {
    const read = readNote(remembered.note)
    if (read?.checkpoint.origin !== origin)
      throw new WillNotSign('last-checkpoint-unreadable', 'what is kept is no checkpoint of this log')
    await expectContinued(database, tree, read.checkpoint)
  }
  const inside = stored && readNote(stored.note)
  if (stored && !inside) throw new WillNotSign('damaged', 'a checkpoint in the database cannot be read')
  if (inside) await expectContinued(database, tree, inside.checkpoint)
}

/**
 * Signs the tree as it stands, unless all the keys at hand signed it already. The sequencer's lock must be held, and
 * the tree be committed: what is remembered as signed must not be rolled back.
 *
 * @returns the checkpoint that stands now; `undefined` for a record without entries
 * @throws {WillNotSign}
 */
export async function signTree(
  tx: Transaction<Tables>,
  of: {
    readonly tree: Tree
    readonly origin: string
    readonly signers: readonly Signer[]
    readonly lastSigned: LastSigned
    readonly at: Temporal.Instant
  },
): Promise<StoredCheckpoint | undefined> {
  const { tree, origin, signers, lastSigned, at } = of
  if (tree.size === 0) return undefined
  const last = await readCheckpoint(tx)
  const before = last?.size === tree.size ? parseNote(last.note) : undefined
  const signatures = before?.ok ? before.value.signatures : []
  const lacking = signers.filter(
    ({ name, keyId }) => !signatures.some((s) => s.name === name && s.keyId === keyId),
  )
  if (last && before?.ok && lacking.length === 0) {
    remember(lastSigned, last.note)
    return last
  }
  if (signers.length === 0)
    throw new WillNotSign('no-key', 'every checkpoint key at hand was withdrawn, or never introduced')
  const body = formatCheckpoint({
    origin,
    size: BigInt(tree.size),
    root: bytesOf(tree.root),
    extensions: [mapLine({ chains: BigInt(tree.chains), root: bytesOf(tree.mapRoot) })],
  })
  const signed = signNote(body, lacking)
  const note = formatNote({ text: body, signatures: [...signatures, ...signed.signatures] })
  // remembered before anybody can be shown it
  lastSigned.write(note)
  await sql`
    insert into checkpoint (size, root, body, note, signed_at)
    values (${tree.size}, ${tree.root}, ${body}, ${note}, ${at.toString()}::timestamptz)
    on conflict (size) do update set root = excluded.root, body = excluded.body, note = excluded.note`.execute(
    tx,
  )
  return { size: tree.size, body, note, signedAt: last?.size === tree.size ? last.signedAt : at }
}

/** Another process may have signed since: this one remembers it too. */
function remember(lastSigned: LastSigned, note: string): void {
  const remembered = lastSigned.read()
  if (remembered.kind !== 'note' || remembered.note !== note) lastSigned.write(note)
}

const bytesOf = (hash: string): Uint8Array => fromBase64Url(hash) ?? new Uint8Array(0)

/** A witness's signature as it is stored. */
export interface Cosignature {
  /** Its verifier key. */
  readonly key: string
  readonly line: string
}

/** The cosignatures under a checkpoint, by key. */
export async function readCosignatures(database: Db, size: number): Promise<readonly Cosignature[]> {
  const { rows } = await sql<{ key: string; line: string }>`
    select key, line from cosignature where size = ${size} order by key`.execute(database)
  return rows
}

/** A checkpoint with the signatures of its witnesses, as it is served, and the keys of these. */
export function witnessed(
  checkpoint: StoredCheckpoint,
  cosignatures: readonly Cosignature[],
): { readonly note: Note; readonly witnesses: readonly VerifierKey[] } {
  const own = parseNote(checkpoint.note)
  if (!own.ok) throw new Error(`the checkpoint of ${checkpoint.size} entries cannot be read`)
  const lines = cosignatures.flatMap(({ line }) => parseSignature(line) ?? [])
  return {
    note: { text: own.value.text, signatures: [...own.value.signatures, ...lines] },
    witnesses: cosignatures.flatMap(({ key }) => {
      const read = parseVerifierKey(key)
      return read.ok ? [read.value] : []
    }),
  }
}

/** The log's own keys that signed a checkpoint, among those the house ever introduced. */
export function ownKeysOf(
  note: Note,
  origin: string,
  house: Pick<HouseState, 'keys'>,
): readonly VerifierKey[] {
  const keys = house.keys.filter((k) => k.use === 'checkpoint').map((k) => verifierKey(origin, k))
  return keys.filter((key) => openNote(note, [noteVerifier(key)]).ok)
}
