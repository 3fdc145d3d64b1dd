/** The keys that permits and checkpoints are signed with. */
import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import type { JWK } from 'jose'
import { z } from 'zod'

/** A private Ed25519 key with the id that it is known by. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  /** Base64url of 32 bytes. */
  readonly publicKey: string
}

export interface SigningKeys {
  readonly permit: SigningKey
  readonly checkpoint: SigningKey
  /** The checkpoint key that this one follows: both sign until the house withdraws it. */
  readonly checkpointBefore?: SigningKey
}

const KeyFile = z.strictObject({
  about: z.string(),
  permit: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  checkpoint: z.string().startsWith('-----BEGIN PRIVATE KEY-----'),
  checkpointBefore: z.string().startsWith('-----BEGIN PRIVATE KEY-----').optional(),
})

/**
 * Reads the keys, or makes them where there are none.
 *
 * @param path  a file that only its owner may read
 * @throws where the file is there and is not what it should be
 */
export function openKeys(path: string): SigningKeys {
  if (!existsSync(path)) writeKeys(path)
  const read = KeyFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success)
    throw new Error(`${path} is no file of keys: ${read.error.issues.map((i) => i.message).join('; ')}`)
  const { permit, checkpoint, checkpointBefore } = read.data
  return {
    permit: keyOf(permit),
    checkpoint: keyOf(checkpoint),
    ...(checkpointBefore === undefined ? {} : { checkpointBefore: keyOf(checkpointBefore) }),
  }
}

/**
 * Makes a new checkpoint key; the one there is goes on signing beside it.
 *
 * @returns the ids of both
 * @throws where one key still follows another: that one is withdrawn, and taken out of the file, first
 */
export function rotateCheckpointKey(path: string): { readonly before: string; readonly now: string } {
  const file = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  if (file.checkpointBefore !== undefined)
    throw new Error(
      `${path} still has \`checkpointBefore\` (${keyOf(file.checkpointBefore).kid}): withdraw that key and take it out of the file first`,
    )
  const next = { ...file, checkpoint: newPem(), checkpointBefore: file.checkpoint }
  writeFileSync(`${path}.next`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(`${path}.next`, path)
  return { before: keyOf(file.checkpoint).kid, now: keyOf(next.checkpoint).kid }
}

/** Keys that are kept nowhere: for tests, and for what may be lost. */
export function passingKeys(): SigningKeys {
  return { permit: keyOf(newPem()), checkpoint: keyOf(newPem()) }
}

const newPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

function writeKeys(path: string): void {
  const about =
    'Private keys of a Forbear service: permits and checkpoints are signed with them. Keep a copy where only you can read it.'
  const text = JSON.stringify({ about, permit: newPem(), checkpoint: newPem() }, null, 2)
  writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
}

function keyOf(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { kid: createHash('sha256').update(x).digest('base64url').slice(0, 16), privateKey, publicKey: x }
}

/** The public half as a key set lists it (RFC 8037). */
export const publicJwk = ({ kid, publicKey }: Pick<SigningKey, 'kid' | 'publicKey'>): JWK => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: publicKey,
  kid,
  use: 'sig',
  alg: 'EdDSA',
})

/** An Ed25519 signature. */
export const signWith = ({ privateKey }: SigningKey, bytes: Uint8Array): Uint8Array =>
  sign(null, bytes, privateKey)
