/** The gate's public keys as a checker holds them (RFC 7517): fetched, kept for a while, fetched again when a new key appears. */
import { importJWK } from 'jose'
import type { CryptoKey } from 'jose'

/** What a key set answers for a key id. */
export type KeyFound =
  | { readonly ok: true; readonly key: CryptoKey }
  | { readonly ok: false; readonly code: 'unknown-key' | 'keys-unavailable' }

/** Where `verifyToken` looks up keys. */
export interface KeySet {
  keyOf(kid: string): Promise<KeyFound>
}

/** How a key set gets its keys and how long it relies on them. */
export interface KeySetOptions {
  /** Fetches the JWKS, parsed from JSON. A throw is a fetch that failed. */
  readonly fetchKeys: () => Promise<unknown>
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** How long keys are relied on after the last good fetch, so that a withdrawn key goes out of use. */
  readonly maximumAgeSeconds: number
  /** The least time between two fetches for an id that is not known, so that made-up ids cannot flood the gate. */
  readonly refetchAfterSeconds: number
}

type Keys = ReadonlyMap<string, CryptoKey>

/** Ed25519 public keys only (RFC 8037 section 2). A set with two keys of one id, or with a private key, is no set to rely on. */
async function readKeys(answer: unknown): Promise<Keys | undefined> {
  if (typeof answer !== 'object' || answer === null || !('keys' in answer) || !Array.isArray(answer.keys))
    return undefined
  const keys = new Map<string, CryptoKey>()
  for (const jwk of answer.keys as readonly unknown[]) {
    if (typeof jwk !== 'object' || jwk === null) return undefined
    if (!('kty' in jwk) || jwk.kty !== 'OKP' || !('crv' in jwk) || jwk.crv !== 'Ed25519') continue
    if ('use' in jwk && jwk.use !== 'sig') continue
    if ('alg' in jwk && jwk.alg !== 'EdDSA' && jwk.alg !== 'Ed25519') continue
    if ('d' in jwk || !('kid' in jwk) || typeof jwk.kid !== 'string' || keys.has(jwk.kid)) return undefined
    if (!('x' in jwk) || typeof jwk.x !== 'string') return undefined
    try {
      keys.set(jwk.kid, await importJWK({ kty: 'OKP', crv: 'Ed25519', x: jwk.x }, 'EdDSA'))
    } catch {
      return undefined
    }
  }
  return keys.size > 0 ? keys : undefined
}

/**
 * A key set that fetches on demand. An unknown id brings one fetch, then a refusal. Keys older than
 * `maximumAgeSeconds` are fetched again before use, and where that fails nothing is answered from them.
 */
export function createKeySet(options: KeySetOptions): KeySet {
  const { fetchKeys, clock, maximumAgeSeconds, refetchAfterSeconds } = options
  let keys: Keys = new Map()
  let fetchedAt: number | undefined
  let triedAt: number | undefined
  let running: Promise<void> | undefined

  const fetchOnce = async (): Promise<void> => {
    const startedAt = clock()
    triedAt = startedAt
    try {
      const read = await readKeys(await fetchKeys())
      if (read === undefined) return
      keys = read
      fetchedAt = startedAt
    } catch {
      // the age of what is held tells whether it can still be relied on
    }
  }
  /** One fetch at a time, however many tokens wait for it. */
  const fetched = (): Promise<void> => {
    running ??= fetchOnce().finally(() => {
      running = undefined
    })
    return running
  }
  const age = (since: number | undefined): number => (since === undefined ? Infinity : clock() - since)
  // a clock set back makes an age negative: as little to be relied on as one too high
  const fresh = (): boolean => age(fetchedAt) >= 0 && age(fetchedAt) <= maximumAgeSeconds

  return {
    async keyOf(kid) {
      if (!fresh()) await fetched()
      if (!fresh()) return { ok: false, code: 'keys-unavailable' }
      if (!keys.has(kid) && Math.abs(age(triedAt)) >= refetchAfterSeconds) await fetched()
      const key = keys.get(kid)
      return key === undefined ? { ok: false, code: 'unknown-key' } : { ok: true, key }
    },
  }
}
