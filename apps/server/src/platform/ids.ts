/** Ids of ours: a prefix for what it is, then time and chance, so that they sort as they were made and say nothing. */

/** Crockford's base 32, as in ULID. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** What has an id of ours, by its prefix. */
export type IdPrefix =
  | 'mat'
  | 'per'
  | 'deb'
  | 'pt'
  | 'prm'
  | 'con'
  | 'evt'
  | 'org'
  | 'cli'
  | 'rel'
  | 'imp'
  | 'tpl'
  | 'inc'
  | 'bat'
  | 'prp'

/** Makes ids. Time and randomness are handed in. */
export type NewId = (prefix: IdPrefix) => string

/**
 * Ids of 48 bits of time and 80 of chance.
 *
 * @param now  epoch milliseconds
 * @param random  fresh random bytes
 */
export function idMaker(now: () => number, random: (count: number) => Uint8Array): NewId {
  return (prefix) => {
    let text = ''
    let time = now()
    for (let i = 0; i < 10; i++) {
      text = ALPHABET.charAt(time % 32) + text
      time = Math.floor(time / 32)
    }
    for (const byte of random(16)) text += ALPHABET.charAt(byte & 31)
    return `${prefix}_${text}`
  }
}
