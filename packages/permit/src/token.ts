/** The permit as a signed token: JWS compact serialisation (RFC 7515), EdDSA over Ed25519 (RFC 8037). */
import { base64url, CompactSign, compactVerify, errors } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import type { KeySet } from './key-set.ts'
import { claimsOf, readClaims } from './permit.ts'
import type { Permit } from './permit.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal } from './refusal.ts'

/** The one algorithm that permits are signed with and checked by. */
export const PERMIT_ALGORITHM = 'EdDSA'
/** The `typ` of a permit's header, so that no other token of the same keys passes for one (RFC 8725 section 3.11). */
export const PERMIT_TYPE = 'forbear-permit+jwt'
/** Longer than any permit; what is longer is not read at all. */
const TOKEN_CHARACTERS_MAX = 16_384

/** A private Ed25519 key and the id under which its public half stands in the key set. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey | JWK
}

/**
 * The token of a permit.
 *
 * @throws where the permit could not be read back from its token: a bug of whoever made it
 */
export async function signPermit(permit: Permit, key: SigningKey): Promise<string> {
  const claims = claimsOf(permit)
  const read = readClaims(claims)
  if (!read.ok) throw new Error(`permit ${permit.id} cannot be signed: ${read.wrong.join(', ')}`)
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: PERMIT_ALGORITHM, typ: PERMIT_TYPE, kid: key.kid })
    .sign(key.privateKey)
}

/** For whom and from whom a token must be. */
export interface Expected {
  readonly audience: string
  readonly issuer: string
}

/** A permit whose token holds, or why it does not. */
export type Verified =
  | {
      readonly ok: true
      readonly value: Permit
      /** The key that it was signed with. */
      readonly kid: string
    }
  | { readonly ok: false; readonly refusal: Refusal }

const refused = (...of: Parameters<typeof refusalOf>): Verified => ({ ok: false, refusal: refusalOf(...of) })

const readJson = (part: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part)))
  } catch {
    return undefined
  }
}

/**
 * Whether a token is a permit of this gate for this audience. Nothing of time, voids or use: that is the checker's.
 * What stands in the token never chooses key or algorithm beyond the key's id (RFC 8725 sections 3.1 and 3.10).
 */
export async function verifyToken(token: string, keySet: KeySet, expected: Expected): Promise<Verified> {
  const parts = token.length <= TOKEN_CHARACTERS_MAX ? token.split('.') : []
  const [headerPart, claimsPart, signaturePart] = parts
  if (parts.length !== 3 || !headerPart || !claimsPart || signaturePart === undefined)
    return refused('unreadable', 'serialisation')
  const header = readJson(headerPart)
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    return refused('unreadable', 'header')
  const members = header as Readonly<Record<string, unknown>>
  if (members['alg'] !== PERMIT_ALGORITHM) return refused('other-algorithm')
  if (members['typ'] !== PERMIT_TYPE) return refused('other-type')
  const { kid } = members
  // `crit` names extensions that must be understood (RFC 7515 section 4.1.11); a permit has none
  if (typeof kid !== 'string' || members['crit'] !== undefined) return refused('unreadable', 'header')

  const claims = readJson(claimsPart)
  const audiences = typeof claims === 'object' && claims !== null && 'aud' in claims ? claims.aud : undefined
  const read = readClaims(claims)
  const onlyAudienceWrong = !read.ok && read.wrong.length === 1 && Array.isArray(audiences)
  if (!read.ok && !onlyAudienceWrong) return refused('unreadable', read.wrong.join(' '))

  const found = await keySet.keyOf(kid)
  if (!found.ok)
    return found.code === 'unknown-key' ? refused('wrong-key', 'kid') : refused('keys-unavailable')
  try {
    await compactVerify(token, found.key, { algorithms: [PERMIT_ALGORITHM] })
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused('wrong-key', 'signature')
    throw error
  }
  // two audiences could each use it once
  if (!read.ok) return refused('other-audience', 'more than one')
  if (read.permit.audience !== expected.audience) return refused('other-audience')
  if (read.permit.issuer !== expected.issuer) return refused('other-issuer')
  return { ok: true, value: read.permit, kid }
}
