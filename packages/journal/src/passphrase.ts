/**
 * Any file under a passphrase, in the form `forbear-locked/1`: PBKDF2 with SHA-256 makes the key, AES-256-GCM locks. The
 * form and its numbers are those of @forbear/audit, which opens what is sealed here and the other way round. Who forgets
 * the passphrase has lost the file.
 *
 * @see OWASP Password Storage Cheat Sheet: 600,000 iterations for PBKDF2-HMAC-SHA256
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, fromUtf8, toBase64, toUtf8 } from './bytes.ts'
import { isObject, type Parsed, problem, refused, type Words } from './problem.ts'

/** WebCrypto's `crypto.subtle`, as a browser or Node gives it. */
export type Subtle = typeof globalThis.crypto.subtle

/** The form that a locked file names itself by. */
export const LOCKED_FORM = 'forbear-locked/1'

const KDF = 'PBKDF2-SHA-256'
/** Each guess costs as much. */
const ITERATIONS = 600_000
/** A file that asks for more would keep a phone busy for minutes; one that asks for less was not locked by us. */
const ITERATIONS_AT_MOST = 5_000_000
const SALT_BYTES = 16
const IV_BYTES = 12
/** Shorter ones are tried out in no time. */
const CHARACTERS_AT_LEAST = 8

const FAULTS = {
  short: {
    en: `the passphrase has fewer than ${CHARACTERS_AT_LEAST} characters: take a sentence that only you know`,
    zh: `口令不足 ${CHARACTERS_AT_LEAST} 个字符：请用一句只有您知道的话`,
  },
  wrong: {
    en: 'this passphrase does not open the file: try again, look at capital letters and spaces',
    zh: '口令不对，无法打开文件：请再试一次，留意大小写和空格',
  },
  'not-locked': {
    en: `this is no locked file: it should say ${LOCKED_FORM}`,
    zh: `这不是加密文件：应写明 ${LOCKED_FORM}`,
  },
  damaged: {
    en: 'the file is damaged: its locked content is not what was written. Take another copy of it',
    zh: '文件已损坏：加密内容与写入时不同。请换用另一份副本',
  },
} as const satisfies Readonly<Record<string, Words>>

const refuse = (code: keyof typeof FAULTS, path = '') => refused(problem(code, path, undefined, FAULTS[code]))

/** Bytes in a buffer of their own, as WebCrypto wants them. */
const copied = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/** A phrase typed on another keyboard is the same phrase: composed and decomposed letters are made one. */
async function keyOf(options: {
  readonly subtle: Subtle
  readonly passphrase: string
  readonly salt: Uint8Array
  readonly iterations: number
}) {
  const { subtle, passphrase, salt, iterations } = options
  const secret = copied(toUtf8(passphrase.normalize('NFC')))
  const from = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: copied(salt), iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/**
 * Locks a file.
 *
 * @param means.salt  16 fresh random bytes, used this once
 * @param means.iv  12 fresh random bytes; the same under the same salt must never lock two files
 * @returns the locked file, or that the passphrase is too short
 * @throws {TypeError} for salt or iv of another length
 */
export async function seal(
  bytes: Uint8Array,
  passphrase: string,
  means: { readonly subtle: Subtle; readonly salt: Uint8Array; readonly iv: Uint8Array },
): Promise<Parsed<Uint8Array>> {
  const { subtle, salt, iv } = means
  if (salt.length !== SALT_BYTES || iv.length !== IV_BYTES)
    throw new TypeError(`the salt has ${SALT_BYTES} bytes and the iv ${IV_BYTES}`)
  if (Array.from(passphrase).length < CHARACTERS_AT_LEAST) return refuse('short')
  const key = await keyOf({ subtle, passphrase, salt, iterations: ITERATIONS })
  const data = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: copied(iv) }, key, copied(bytes)))
  const file = {
    form: LOCKED_FORM,
    kdf: KDF,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(data),
    // tells damage from a wrong passphrase
    sha256: bytesToHex(sha256(data)),
  }
  return { ok: true, value: toUtf8(`${JSON.stringify(file)}\n`) }
}

/** The parts of a locked file, or `undefined` where a part is not what it should be. */
function partsOf(file: Readonly<Record<string, unknown>>) {
  const bytesAt = (name: string): Uint8Array | undefined => {
    const text = file[name]
    return typeof text === 'string' ? fromBase64(text) : undefined
  }
  const [salt, iv, data] = [bytesAt('salt'), bytesAt('iv'), bytesAt('data')]
  const { iterations } = file
  if (salt?.length !== SALT_BYTES || iv?.length !== IV_BYTES || !data) return undefined
  if (typeof iterations !== 'number' || !Number.isSafeInteger(iterations)) return undefined
  if (iterations < ITERATIONS || iterations > ITERATIONS_AT_MOST || file['kdf'] !== KDF) return undefined
  return file['sha256'] === bytesToHex(sha256(data)) ? { salt, iv, data, iterations } : undefined
}

function readLocked(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '')
    return isObject(value) && value['form'] === LOCKED_FORM ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether bytes say that they are a locked file. */
export function isLocked(bytes: Uint8Array): boolean {
  return readLocked(bytes) !== undefined
}

/** Opens what {@link seal} locked. Never throws on any bytes. */
export async function open(
  bytes: Uint8Array,
  passphrase: string,
  subtle: Subtle,
): Promise<Parsed<Uint8Array>> {
  const file = readLocked(bytes)
  if (!file) return refuse('not-locked', '/form')
  const parts = partsOf(file)
  if (!parts) return refuse('damaged')
  const { salt, iv, data, iterations } = parts
  try {
    const key = await keyOf({ subtle, passphrase, salt, iterations })
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv: copied(iv) }, key, copied(data))
    return { ok: true, value: new Uint8Array(plain) }
  } catch {
    return refuse('wrong')
  }
}
