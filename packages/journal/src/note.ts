/**
 * Signed notes, c2sp.org/signed-note: a text and lines of signatures over it, and the text forms of Ed25519 keys
 * (signature type 0x01). A note is parsed strictly, and its text is worth nothing before a trusted key has verified it.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64, fromUtf8, hasControlCharacter, joined, sameBytes, toBase64, toUtf8 } from './bytes.ts'
import { type Parsed, type Problem, problem, refused } from './problem.ts'

/** Signature types: of the log itself (signed-note), of a witness with its time (tlog-cosignature). */
export const SIGNATURE_TYPES = { note: 0x01, cosignature: 0x04 } as const

/** One of {@link SIGNATURE_TYPES}. */
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES]

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
/** Far above the 16 that the standard demands, far below what would keep a phone busy. */
const SIGNATURES_AT_MOST = 64
const NOTE_CHARACTERS_AT_MOST = 1_000_000

/** A public key with its name, as people hand it round. */
export interface VerifierKey {
  readonly name: string
  /** uint32, the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
  readonly keyId: number
  readonly type: SignatureType
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array
}

/** Whatever can sign: a seed in memory, or a key that never leaves its device. */
export interface Signer {
  readonly name: string
  /** uint32, of the signature type that this signer is for. */
  readonly keyId: number
  readonly publicKey: Uint8Array
  /** Ed25519 (RFC 8032) over exactly these bytes; 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** One line under a note. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: number
  /** Without the key id. */
  readonly signature: Uint8Array
}

/** A note as read; nothing in it is verified. */
export interface Note {
  /** Ends in a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** Knows one key and what its signatures cover. */
export interface NoteVerifier {
  readonly name: string
  readonly keyId: number
  readonly verify: (text: string, signature: Uint8Array) => boolean
}

/** What the known keys say of a note. */
export type Opened =
  | { readonly ok: true; readonly text: string; readonly verified: readonly NoteSignature[] }
  | {
      readonly ok: false
      /** A signature of a known key that fails spoils the note; one without any of them says nothing. */
      readonly reason: 'signature-does-not-verify' | 'no-known-key'
      /** The key whose signature failed. */
      readonly name?: string
    }

const isKeyName = (name: string): boolean =>
  name.length > 0 && name.isWellFormed() && !/[\p{White_Space}\p{Cc}+]/u.test(name)

/**
 * The id of a key: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), as uint32.
 *
 * @throws {TypeError} for a name that is empty or holds spaces or `+`, or a key of another length than 32 bytes
 */
export function keyIdOf(name: string, type: SignatureType, publicKey: Uint8Array): number {
  if (!isKeyName(name)) throw new TypeError(`no name of a key: ${JSON.stringify(name)}`)
  if (publicKey.length !== KEY_BYTES) throw new TypeError(`a public key has ${KEY_BYTES} bytes`)
  const [a = 0, b = 0, c = 0, d = 0] = sha256(joined(toUtf8(`${name}\n`), Uint8Array.of(type), publicKey))
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

const hexOf = (keyId: number): string => keyId.toString(16).padStart(8, '0')

/** The key that a signer's signatures are verified by. */
export function verifierKeyOf(signer: Signer, type: SignatureType): VerifierKey {
  const { name, publicKey } = signer
  return { name, keyId: keyIdOf(name, type, publicKey), type, publicKey }
}

/** `<name>+<key id in hex>+<base64 of type ‖ public key>`. */
export function formatVerifierKey({ name, keyId, type, publicKey }: VerifierKey): string {
  return `${name}+${hexOf(keyId)}+${toBase64(joined(Uint8Array.of(type), publicKey))}`
}

const keyProblem = (code: string, text: string, en: string, zh: string): Problem =>
  problem(code, '', text, { en, zh })

/** The parts of `<name>+<id>+<base64>`; the base64 may itself hold `+`. */
const KEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/

/** Reads a verifier key of either type; refused unless its id is the one that name and key give. */
export function parseVerifierKey(text: string): Parsed<VerifierKey> {
  const [, name = '', id = '', base = ''] = KEY.exec(text) ?? []
  const bytes = fromBase64(base)
  if (!isKeyName(name) || !bytes)
    return refused(
      keyProblem(
        'not-a-key',
        text,
        'a verifier key reads <name>+<key id>+<base64>',
        '验证公钥的写法为 <名称>+<密钥编号>+<base64>',
      ),
    )
  const type = Object.values(SIGNATURE_TYPES).find((known) => known === bytes[0])
  if (type === undefined || bytes.length !== 1 + KEY_BYTES)
    return refused(
      keyProblem(
        'unknown-key-type',
        text,
        'the key is neither an Ed25519 note key (0x01) nor an Ed25519 cosignature key (0x04)',
        '该公钥既不是 Ed25519 签名公钥（0x01），也不是 Ed25519 见证公钥（0x04）',
      ),
    )
  const publicKey = bytes.slice(1)
  const keyId = keyIdOf(name, type, publicKey)
  if (hexOf(keyId) !== id)
    return refused(
      keyProblem(
        'wrong-key-id',
        text,
        `name and key give the id ${hexOf(keyId)}, not ${id}`,
        `按名称和公钥计算，密钥编号应为 ${hexOf(keyId)}，而不是 ${id}`,
      ),
    )
  return { ok: true, value: { name, keyId, type, publicKey } }
}

/**
 * A signer from a seed.
 *
 * @param key.seed  32 bytes of secret randomness (RFC 8032 section 5.1.5)
 * @throws {TypeError} for a seed of another length or a name that is none
 */
export function signerFromSeed(key: {
  readonly name: string
  readonly seed: Uint8Array
  readonly type?: SignatureType
}): Signer {
  if (key.seed.length !== KEY_BYTES) throw new TypeError(`a seed has ${KEY_BYTES} bytes`)
  const seed = key.seed.slice()
  const publicKey = ed25519.getPublicKey(seed)
  return {
    name: key.name,
    keyId: keyIdOf(key.name, key.type ?? SIGNATURE_TYPES.note, publicKey),
    publicKey,
    sign: (bytes) => ed25519.sign(bytes, seed),
  }
}

/** The text form of a secret key: `PRIVATE+KEY+<name>+<key id in hex>+<base64 of type ‖ seed>`. */
export function formatSignerKey(key: {
  readonly name: string
  readonly seed: Uint8Array
  readonly type?: SignatureType
}): string {
  const type = key.type ?? SIGNATURE_TYPES.note
  const { keyId } = signerFromSeed(key)
  return `PRIVATE+KEY+${key.name}+${hexOf(keyId)}+${toBase64(joined(Uint8Array.of(type), key.seed))}`
}

/** Reads the text form of a secret key. No message repeats any of it. */
export function parseSignerKey(text: string): Parsed<{
  readonly name: string
  readonly seed: Uint8Array
  readonly type: SignatureType
}> {
  const [, name = '', id = '', base = ''] = text.startsWith('PRIVATE+KEY+')
    ? (KEY.exec(text.slice(12)) ?? [])
    : []
  const bytes = fromBase64(base)
  const type = Object.values(SIGNATURE_TYPES).find((known) => known === bytes?.[0])
  if (isKeyName(name) && bytes?.length === 1 + KEY_BYTES && type !== undefined) {
    const seed = bytes.slice(1)
    if (hexOf(signerFromSeed({ name, seed, type }).keyId) === id)
      return { ok: true, value: { name, seed, type } }
  }
  return refused(
    keyProblem(
      'not-a-signer-key',
      '…',
      'a signer key reads PRIVATE+KEY+<name>+<key id>+<base64>, with the id that name and key give',
      '签名私钥的写法为 PRIVATE+KEY+<名称>+<密钥编号>+<base64>，且编号须与名称和密钥相符',
    ),
  )
}

/** Verifies signatures of type 0x01: Ed25519 over the note's text, by RFC 8032 and nothing laxer. */
export function noteVerifier(key: VerifierKey): NoteVerifier {
  if (key.type !== SIGNATURE_TYPES.note) throw new TypeError('a note key has the type 0x01')
  return {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) =>
      verifyEd25519({ publicKey: key.publicKey, message: toUtf8(text), signature }),
  }
}

/** Whether an Ed25519 signature holds, by the strict equation of RFC 8032 section 5.1.7. Never throws. */
export function verifyEd25519(claim: {
  readonly publicKey: Uint8Array
  readonly message: Uint8Array
  readonly signature: Uint8Array
}): boolean {
  if (claim.signature.length !== SIGNATURE_BYTES) return false
  try {
    return ed25519.verify(claim.signature, claim.message, claim.publicKey, { zip215: false })
  } catch {
    return false
  }
}

const isNoteText = (text: string): boolean =>
  text.endsWith('\n') && text.isWellFormed() && !hasControlCharacter(text.replaceAll('\n', ''))

/** One signature line, without its newline. */
export function formatSignature({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.of(keyId >>> 24, keyId >>> 16, keyId >>> 8, keyId)
  return `— ${name} ${toBase64(joined(id, signature))}`
}

/** A note as it is stored and sent. */
export function formatNote(note: Note): string {
  return `${note.text}\n${note.signatures.map((signature) => `${formatSignature(signature)}\n`).join('')}`
}

/**
 * Signs a text.
 *
 * @param text  ends in a newline; without control characters but newlines
 * @throws {TypeError} for another text
 */
export function signNote(text: string, signers: readonly Signer[]): Note {
  if (!isNoteText(text))
    throw new TypeError('the text of a note ends in a newline and has no control characters')
  return {
    text,
    signatures: signers.map(({ name, keyId, sign }) => ({ name, keyId, signature: sign(toUtf8(text)) })),
  }
}

const noteProblem = (code: string, line: string, found: unknown, says: { en: string; zh: string }) =>
  problem(code, line, found, says)

/** Reads a note from its text or its bytes. The last empty line parts text and signatures. */
export function parseNote(source: string | Uint8Array): Parsed<Note> {
  const whole = typeof source === 'string' ? source : fromUtf8(source)
  if (whole === undefined || !whole.isWellFormed())
    return refused(
      noteProblem('not-utf-8', '', '', { en: 'the note is not UTF-8', zh: '该文件不是 UTF-8 编码' }),
    )
  if (whole.length > NOTE_CHARACTERS_AT_MOST)
    return refused(
      noteProblem('note-too-long', '', whole.length, {
        en: `the note has ${whole.length} characters, at most ${NOTE_CHARACTERS_AT_MOST} are read`,
        zh: `该文件有 ${whole.length} 个字符，最多读取 ${NOTE_CHARACTERS_AT_MOST} 个`,
      }),
    )
  const parting = whole.lastIndexOf('\n\n')
  const text = whole.slice(0, parting + 1)
  if (parting < 0 || !isNoteText(text))
    return refused(
      noteProblem('no-note', '', whole.slice(0, 60), {
        en: 'a note is a text without control characters, an empty line and lines of signatures',
        zh: '签名文本应依次为：不含控制字符的正文、一个空行、若干签名行',
      }),
    )
  const lines = whole.slice(parting + 2).split('\n')
  const first = text.split('\n').length + 1
  if (lines.pop() !== '' || lines.length === 0)
    return refused(
      noteProblem('no-signature-lines', `line ${first}`, lines.at(-1), {
        en: 'after the empty line stands at least one signature, each line ended by a newline',
        zh: '空行之后至少应有一行签名，每行以换行符结束',
      }),
    )
  if (lines.length > SIGNATURES_AT_MOST)
    return refused(
      noteProblem('too-many-signatures', `line ${first}`, lines.length, {
        en: `${lines.length} signatures, at most ${SIGNATURES_AT_MOST} are read`,
        zh: `共有 ${lines.length} 行签名，最多读取 ${SIGNATURES_AT_MOST} 行`,
      }),
    )
  const problems: Problem[] = []
  const signatures: NoteSignature[] = []
  for (const [i, line] of lines.entries()) {
    const signature = parseSignature(line)
    if (signature) signatures.push(signature)
    else
      problems.push(
        noteProblem('not-a-signature', `line ${first + i}`, line, {
          en: 'a signature line reads: em dash, space, key name, space, base64 of key id and signature',
          zh: '签名行应依次为：破折号（—）、空格、密钥名称、空格、密钥编号与签名的 base64',
        }),
      )
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { text, signatures } }
}

/** One signature line without its newline, or `undefined` where it is none. */
export function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', base = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  const bytes = fromBase64(base)
  if (!isKeyName(name) || !bytes || bytes.length <= 4) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  return { name, keyId: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, signature: bytes.slice(4) }
}

/**
 * Verifies a note by the keys one knows. Signatures of other keys are passed over, also where they share a name or an id
 * with a known one; a second signature of one key counts once.
 */
export function openNote(note: Note, verifiers: readonly NoteVerifier[]): Opened {
  const verified: NoteSignature[] = []
  for (const signature of note.signatures) {
    const verifier = verifiers.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId)
    if (!verifier) continue
    if (!verifier.verify(note.text, signature.signature))
      return { ok: false, reason: 'signature-does-not-verify', name: signature.name }
    const seen = verified.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId)
    if (!seen) verified.push(signature)
  }
  return verified.length > 0 ? { ok: true, text: note.text, verified } : { ok: false, reason: 'no-known-key' }
}

/** Whether two keys are one. */
export function sameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && a.type === b.type && sameBytes(a.publicKey, b.publicKey)
}
