/** Names that tell people apart and do not tell who they are (design: no collector's name in a default report). */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export type Pseudonym = (kind: 'collector' | 'debtor' | 'person', name: string) => string

/**
 * What is hashed before a log or a key file to make the key of pseudonyms. The plain digests of both stand in reports
 * and manifests: a key that is published would let anybody try every telephone number against a pseudonym.
 */
export const PSEUDONYM_DOMAIN = 'forbear pseudonyms 1\n'

/** The key of pseudonyms from the user's own secret. */
export function pseudonymKey(secret: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(PSEUDONYM_DOMAIN), secret)))
}

/** Pseudonyms that are not made anew; a log may have more people than fit into memory. */
const REMEMBERED = 100_000

/**
 * Pseudonyms that are the same wherever the same key is used.
 *
 * A name that can be guessed can be tried against its pseudonym by whoever has the key; without it, by nobody.
 *
 * @param key  from the user's own secret, to follow a person through several reports; else from the bytes of the log,
 *   under which a person has the same pseudonym in every run over that log and in no other
 */
export function pseudonyms(key: string): Pseudonym {
  const known = new Map<string, string>()
  const secret = utf8ToBytes(key)
  return (kind, name) => {
    if (known.size >= REMEMBERED) known.clear()
    const id = `${kind} ${name}`
    const made = known.get(id) ?? `${kind}-${bytesToHex(hmac(sha256, secret, utf8ToBytes(id))).slice(0, 16)}`
    known.set(id, made)
    return made
  }
}

/** The names themselves: only where the user asked for them, which the report then says. */
export const realNames: Pseudonym = (_kind, name) => name
