/** Permits and refusals as they are answered. */
import { sign } from 'node:crypto'
import { type Permit as HeldPermit, claimsOf } from '@forbear/permit/permit'
import { addressDigest, normaliseAddress } from '@forbear/permit/address'
import { PERMIT_ALGORITHM, PERMIT_TYPE } from '@forbear/permit/token'
import type { SigningKey } from '../platform/keys.ts'

/**
 * The token of a permit, signed at once: within a transaction nothing can be waited for.
 *
 * The same bytes as `signPermit` of the permit package makes, which a test holds.
 */
export function tokenOf(permit: HeldPermit, key: SigningKey): string {
  const header = base64url(JSON.stringify({ alg: PERMIT_ALGORITHM, typ: PERMIT_TYPE, kid: key.kid }))
  const signed = `${header}.${base64url(JSON.stringify(claimsOf(permit)))}`
  return `${signed}.${sign(null, Buffer.from(signed), key.privateKey).toString('base64url')}`
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

/** The digest that a token carries instead of a number or address. */
export const toOf = (permit: string, channel: HeldPermit['channel'], value: string): string =>
  addressDigest(permit, normaliseAddress(channel, value) ?? value)
