/**
 * Any file under a passphrase: what a person keeps on a shared phone or sends by an open way. PBKDF2 with SHA-256 makes
 * the key, AES-256-GCM locks. Who forgets the passphrase has lost the file: there is no other way in.
 *
 * @see OWASP Password Storage Cheat Sheet: 600,000 iterations for PBKDF2-HMAC-SHA256
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readJsonBytes } from './evidence.ts'
import {
  type FileProblem,
  type FileRead,
  type Form,
  type Schema,
  count,
  expected,
  isObject,
  object,
  text,
  word,
} from './form.ts'

/** The form that a locked file names itself by. */
export const LOCKED_FORM = 'forbear-locked/1'

/** How often the passphrase is hashed: each guess costs as much. */
const ITERATIONS = 600_000
/** A file that asks for more would keep a phone busy for minutes; one that asks for less was not locked by us. */
const ITERATIONS_AT_MOST = 5_000_000

const SALT_BYTES = 16
const IV_BYTES = 12

/** Shorter ones are tried out in no time. */
const CHARACTERS_AT_LEAST = 8

/** Fresh random bytes for one locking; the same `iv` under the same salt must never lock two files. */
export interface LockRandomness {
  /** {@link SALT_BYTES} bytes. */
  readonly salt: Uint8Array
  /** {@link IV_BYTES} bytes. */
  readonly iv: Uint8Array
}

interface Locked {
  readonly form: typeof LOCKED_FORM
  readonly kdf: 'PBKDF2-SHA-256'
  readonly iterations: number
  readonly salt: string
  readonly iv: string
  readonly data: string
  /** SHA-256 of `data` before base64, so that damage is told from a wrong passphrase. */
  readonly sha256: string
}

/** Looked for what does not belong, since a pattern over the whole would run out of stack on a large file. */
const base64: Form = {
  schema: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' },
  check: (value, pointer, problems) => {
    if (typeof value === 'string' && value.length % 4 === 0 && !/[^A-Za-z0-9+/=]/.test(value)) {
      const padding = value.indexOf('=')
      if (padding < 0 || (padding >= value.length - 2 && value.endsWith('='))) return
    }
    expected(problems, pointer, value, { en: 'base64', zh: 'base64' })
  },
}

const LOCKED = object({
  form: word([LOCKED_FORM]),
  kdf: word(['PBKDF2-SHA-256']),
  iterations: count,
  salt: base64,
  iv: base64,
  data: base64,
  sha256: text(/^[0-9a-f]{64}$/, { en: 'a SHA-256 in lower-case hex', zh: '小写十六进制 SHA-256' }),
})

/** The JSON Schema of a locked file, draft 2020-12. */
export const LOCKED_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:forbear:schema:locked:1',
  title: 'A file under a passphrase',
  ...LOCKED.schema,
}

const PROBLEMS = {
  'no-crypto': {
    en: 'this browser gives a page no encryption here: open the page from a file or over https, or use the command line',
    zh: '此浏览器在此处不提供加密功能：请从本地文件或通过 https 打开页面，或使用命令行',
  },
  short: {
    en: `the passphrase has fewer than ${CHARACTERS_AT_LEAST} characters: take a sentence that only you know`,
    zh: `口令不足 ${CHARACTERS_AT_LEAST} 个字符：请用一句只有您知道的话`,
  },
  wrong: {
    en: 'this passphrase does not open the file: try again, look at capital letters and spaces',
    zh: '口令不对，无法打开文件：请再试一次，留意大小写和空格',
  },
  damaged: {
    en: 'the file is damaged: its locked content is not what was written. Take another copy of it',
    zh: '文件已损坏：加密内容与写入时不同。请换用另一份副本',
  },
  iterations: {
    en: `the file asks to hash the passphrase a number of times that no file of this kind has (${ITERATIONS} to ${ITERATIONS_AT_MOST})`,
    zh: `文件要求的口令运算次数不在此类文件的范围内（${ITERATIONS} 至 ${ITERATIONS_AT_MOST}）`,
  },
} as const

const refuse = (code: keyof typeof PROBLEMS, pointer = ''): FileRead<never> => ({
  ok: false,
  problems: [{ pointer, says: PROBLEMS[code] }],
})

/**
 * Locks bytes under a passphrase.
 *
 * @param random  16 and 12 bytes from the system's source of randomness, used this once
 * @throws {TypeError} if they have another length
 */
export async function lock(
  bytes: Uint8Array,
  passphrase: string,
  { salt, iv }: LockRandomness,
): Promise<FileRead<Uint8Array>> {
  if (salt.length !== SALT_BYTES || iv.length !== IV_BYTES)
    throw new TypeError(`the salt has ${SALT_BYTES} bytes and the iv ${IV_BYTES}`)
  if (Array.from(passphrase).length < CHARACTERS_AT_LEAST) return refuse('short')
  const subtle = subtleOrNot()
  if (!subtle) return refuse('no-crypto')
  const key = await keyOf(subtle, passphrase, salt, ITERATIONS)
  const data = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: copied(iv) }, key, copied(bytes)))
  const locked: Locked = {
    form: LOCKED_FORM,
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(data),
    sha256: bytesToHex(sha256(data)),
  }
  return { ok: true, value: new TextEncoder().encode(`${JSON.stringify(locked)}\n`) }
}

/** Opens what {@link lock} locked. Never throws on any bytes. */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<FileRead<Uint8Array>> {
  const read = readLocked(bytes)
  if (!read.ok) return read
  const { iterations, ...locked } = read.value
  const [salt, iv, data] = [fromBase64(locked.salt), fromBase64(locked.iv), fromBase64(locked.data)]
  if (iterations < ITERATIONS || iterations > ITERATIONS_AT_MOST) return refuse('iterations', '/iterations')
  if (salt.length !== SALT_BYTES) return refuse('damaged', '/salt')
  if (iv.length !== IV_BYTES) return refuse('damaged', '/iv')
  if (bytesToHex(sha256(data)) !== locked.sha256) return refuse('damaged', '/data')
  const subtle = subtleOrNot()
  if (!subtle) return refuse('no-crypto')
  try {
    const key = await keyOf(subtle, passphrase, salt, iterations)
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv: copied(iv) }, key, copied(data))
    return { ok: true, value: new Uint8Array(plain) }
  } catch {
    return refuse('wrong')
  }
}

/** Whether bytes say that they are a locked file; what is wrong with one, {@link unlock} tells. */
export function isLocked(bytes: Uint8Array): boolean {
  const json = readJsonBytes(bytes)
  return json.ok && isObject(json.value) && json.value['form'] === LOCKED_FORM
}

function readLocked(bytes: Uint8Array): FileRead<Locked> {
  const json = readJsonBytes(bytes)
  if (!json.ok) return json
  if (!isObject(json.value) || json.value['form'] !== LOCKED_FORM)
    return {
      ok: false,
      problems: [
        {
          pointer: '/form',
          says: {
            en: `no locked file of this version: it should say \`${LOCKED_FORM}\``,
            zh: `不是本版本的加密文件：应写明 \`${LOCKED_FORM}\``,
          },
        },
      ],
    }
  const problems: FileProblem[] = []
  LOCKED.check(json.value, '', problems)
  // checked key by key
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: json.value as unknown as Locked }
}

type Subtle = typeof globalThis.crypto.subtle

/** Pages that were not served safely have none. */
function subtleOrNot(): Subtle | undefined {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: Subtle } }
  return crypto?.subtle
}

/** A phrase typed on another keyboard is the same phrase: composed and decomposed letters are made one. */
async function keyOf(subtle: Subtle, passphrase: string, salt: Uint8Array, iterations: number) {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'))
  const from = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey'])
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: copied(salt), iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Bytes in a buffer of their own, as the interface wants them. */
function copied(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

const PIECE = 0x8000

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

function fromBase64(base: string): Uint8Array {
  const binary = atob(base)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i)
  return bytes
}
