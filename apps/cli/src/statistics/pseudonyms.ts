/** Names that tell people apart and do not tell who they are (design: no collector's name in a default report). */
import { createHmac } from 'node:crypto'

export type Pseudonym = (kind: 'collector' | 'debtor', name: string) => string

/**
 * Pseudonyms that are the same wherever the same key is used.
 *
 * A name that can be guessed can be tried against its pseudonym by whoever has the key; without it, by nobody.
 *
 * @param key  the user's own, to follow a person through several reports; else the digest of the log, under which a
 *   person has the same pseudonym in every run over that log and in no other
 */
export function pseudonyms(key: string): Pseudonym {
  const known = new Map<string, string>()
  return (kind, name) => {
    const id = `${kind} ${name}`
    const made = known.get(id) ?? `${kind}-${createHmac('sha256', key).update(id).digest('hex').slice(0, 10)}`
    known.set(id, made)
    return made
  }
}

/** The names themselves: only where the user asked for them, which the report then says. */
export const realNames: Pseudonym = (_kind, name) => name
