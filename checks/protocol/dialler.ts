/**
 * A dialler and its checker in a few lines, for a search that asks it a million times; a test holds it to the checker of
 * the permit package, refusal by refusal (checks/protocol.test.ts).
 */
import type { Permit } from '@forbear/permit/permit'
import type { RefusalCode } from '@forbear/permit/refusal'

/** What a checker keeps. Its store of used permits loses nothing. */
export interface Dialler {
  readonly audience: string
  /** How far its clock is before the gate's, seconds. */
  readonly aheadSeconds: number
  readonly used: readonly string[]
  readonly voids: readonly string[]
  /** When it last fetched voids, by its own clock. */
  readonly fetchedAt?: number
}

/** The bounds that a checker keeps to, seconds. */
export interface CheckerBounds {
  readonly voidAgeSeconds: number
  readonly skewSeconds: number
}

/** What a dialler's clock shows. */
export const clockOf = ({ aheadSeconds }: Dialler, now: number): number => now + aheadSeconds

/** Why a checker refuses a token at an instant of the gate's clock; `undefined`: it does not. */
export function refusalOf(
  dialler: Dialler,
  permit: Permit,
  { now, bounds }: { readonly now: number; readonly bounds: CheckerBounds },
): RefusalCode | undefined {
  const { voidAgeSeconds, skewSeconds } = bounds
  const clock = clockOf(dialler, now)
  if (permit.audience !== dialler.audience) return 'other-audience'
  const earliest =
    permit.notBefore <= permit.issuedAt ? permit.issuedAt - skewSeconds : permit.notBefore + skewSeconds
  if (clock < earliest) return 'not-yet'
  if (clock + skewSeconds > permit.expiresAt) return 'expired'
  if (dialler.voids.includes(permit.id)) return 'voided'
  if (dialler.fetchedAt === undefined || clock - dialler.fetchedAt > voidAgeSeconds)
    return 'void-list-too-old'
  if (dialler.used.includes(permit.id)) return 'already-used'
  return undefined
}
