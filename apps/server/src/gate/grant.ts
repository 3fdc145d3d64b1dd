/** Permits and refusals as they are answered. */
import { sign } from 'node:crypto'
import { type Permit as HeldPermit, claimsOf } from '@forbear/permit/permit'
import { addressDigest, normaliseAddress } from '@forbear/permit/address'
import { PERMIT_ALGORITHM, PERMIT_TYPE } from '@forbear/permit/token'
import type { Condition } from '@forbear/conduct/judge'
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

/** A condition as a token names it: `verify-person`, `say:opt-out-instruction`. */
export function conditionNames(conditions: readonly Condition[]): readonly string[] {
  const names = conditions.flatMap((c): readonly string[] => {
    switch (c.kind) {
      case 'say':
        return c.items.map((item) => `say:${item}`)
      case 'do-not-say':
        return c.items.map((item) => `do-not-say:${item}`)
      case 'verify-person':
        return ['verify-person']
      case 'end-by':
        return []
    }
  })
  return [...new Set(names)].toSorted()
}

/** When a talk has to have ended (S20), epoch seconds; `undefined` where nothing ends it. */
export function endByOf(conditions: readonly Condition[]): number | undefined {
  const ends = conditions.flatMap((c) => (c.kind === 'end-by' ? [c.at] : []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}
