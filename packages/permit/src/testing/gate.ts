/** A small gate for tests: keys, permits and a void list, with a clock that stands still until it is moved. */
import { exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import { addressDigest, normaliseAddress } from '../address.ts'
import { createChecker } from '../check.ts'
import type { Checker, CheckerOptions } from '../check.ts'
import { createKeySet } from '../key-set.ts'
import type { Permit } from '../permit.ts'
import { signPermit } from '../token.ts'
import { createUsedInMemory } from '../used.ts'
import { createVoidList } from '../voids.ts'

export const ISSUER = 'https://gate.example'
export const AUDIENCE = 'dialler-1'
/** 2026-11-26T02:00:00Z, ten in the morning in Shanghai. */
export const TEN = 1_795_658_400
export const NUMBER = '+8613800138000'

/** Seconds of a test, moved by hand. */
export interface TestClock {
  now: number
}

/** One Ed25519 key pair for all tests of a file. */
export interface TestKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly jwk: JWK
}

export const makeKey = async (kid: string): Promise<TestKey> => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' } }
}

export const permitWith = (
  changes: Partial<Permit> & { readonly address?: string | undefined } = {},
): Permit => {
  const { address = NUMBER, ...members } = changes
  const id = members.id ?? 'prm_1'
  const channel = members.channel ?? 'call'
  return {
    id,
    issuer: ISSUER,
    audience: AUDIENCE,
    issuedAt: TEN,
    notBefore: TEN,
    expiresAt: TEN + 60,
    channel,
    to: addressDigest(id, normaliseAddress(channel, address) ?? ''),
    by: 'Seaside Recoveries',
    purpose: 'collection',
    conditions: ['verify-person'],
    ceilings: { ringSeconds: 30, attempts: 1 },
    ...members,
  }
}

const rfc3339 = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()

/** A gate, its clock, and what it can be made to do wrong. */
export interface TestGate {
  readonly clock: TestClock
  /** Permits voided so far, with the end of their interval. */
  readonly voided: Map<string, number>
  keys: readonly JWK[]
  /** Keys that the void list calls stolen. */
  stolen: readonly string[]
  isDown: boolean
  fetches: { keys: number; voids: (string | undefined)[] }
  token(changes?: Parameters<typeof permitWith>[0]): Promise<string>
  checker(changes?: Partial<CheckerOptions>): Checker
}

export const startGate = async (key: TestKey): Promise<TestGate> => {
  const clock: TestClock = { now: TEN }
  const read = (): number => clock.now
  const gate: TestGate = {
    clock,
    voided: new Map(),
    keys: [key.jwk],
    stolen: [],
    isDown: false,
    fetches: { keys: 0, voids: [] },
    token: (changes) => signPermit(permitWith(changes), key),
    checker: (changes) =>
      createChecker({
        audience: AUDIENCE,
        issuer: ISSUER,
        clock: read,
        maximumVoidAgeSeconds: 5,
        clockSkewSeconds: 1,
        keys: createKeySet({
          clock: read,
          maximumAgeSeconds: 3600,
          refetchAfterSeconds: 30,
          fetchKeys: async () => {
            gate.fetches.keys += 1
            if (gate.isDown) throw new Error('gate is down')
            return { keys: gate.keys }
          },
        }),
        voids: createVoidList({
          clock: read,
          clockSkewSeconds: 1,
          maximumVoids: 1000,
          fetchVoids: async (after) => {
            gate.fetches.voids.push(after)
            if (gate.isDown) throw new Error('gate is down')
            const voids = [...gate.voided].map(([permit, until]) => ({
              permit,
              at: rfc3339(clock.now),
              until: rfc3339(until),
            }))
            return {
              voids: voids.slice(Number(after ?? 0)),
              cursor: String(voids.length),
              asOf: rfc3339(clock.now),
              ...(gate.stolen.length === 0 ? {} : { keysWithdrawn: gate.stolen }),
            }
          },
        }),
        used: createUsedInMemory({ clock: read, capacity: 1000 }),
        ...changes,
      }),
  }
  return gate
}
