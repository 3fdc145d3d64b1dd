/**
 * One entry of the record. It holds no personal data: each field stands in it as a commitment with a salt of its own, and
 * what the commitment is to (the opening) is kept elsewhere, shown to whom it concerns, and can be erased while every
 * hash stays valid. The entry's canonical JSON (RFC 8785) in UTF-8 is the data of its leaf.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64Url, fromUtf8, sameBytes, toBase64Url, toUtf8 } from './bytes.ts'
import { expected, isObject, type Parsed, type Problem, problem, refused, type Words } from './problem.ts'
import { HASH_BYTES, leafMessage } from './tree.ts'
import { canonicalValue, type JsonValue } from './value.ts'

/** One entry, as it is hashed. */
export interface Entry {
  readonly v: 1
  /** The pseudonymous id of a matter (`mat_…`), or `house` for what concerns no one matter. */
  readonly chain: string
  /** 1, 2, 3 … within the chain, without gaps (S35). */
  readonly number: number
  /** Base64url leaf hash of the chain's entry before; `null` for the first. */
  readonly previous: string | null
  readonly kind: string
  /** When it was recorded: RFC 3339, UTC, six decimals. */
  readonly at: string
  /** Field name → base64url commitment. */
  readonly fields: Readonly<Record<string, string>>
}

/** What a commitment is to. */
export type Opening = {
  /** Base64url, 16 bytes. */
  readonly salt: string
  readonly value: JsonValue
}

/** Field name → its opening; `null` where it was erased or is withheld. */
export type Openings = Readonly<Record<string, Opening | null>>

/** An entry with everything that goes with it. */
export interface SealedEntry {
  readonly entry: Entry
  /** The leaf's data. */
  readonly bytes: Uint8Array
  /** The leaf's hash, and the same in base64url. */
  readonly leaf: Uint8Array
  readonly leafText: string
  readonly openings: Readonly<Record<string, Opening>>
}

/** Bytes of a salt: whoever has the commitment and a guess of the value would have to guess these too. */
export const SALT_BYTES = 16

/** Entries longer than a bundle of tlog-tiles can carry are refused. */
const ENTRY_BYTES_AT_MOST = 0xffff
const FIELDS_AT_MOST = 512

const CHAIN = /^(?:house|mat_[0-9A-Za-z_-]{1,64})$/
const KIND = /^[a-z][a-z-]{0,40}$/
const FIELD = /^[A-Za-z][0-9A-Za-z_.-]{0,63}$/
const AT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.\d{6}Z$/

/** First byte of what a commitment hashes: no leaf (0x00), node (0x01) or part of the map (0x02 to 0x04) begins so. */
const COMMITMENT = 0x05

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text is an instant as entries write it, on a day that exists. */
function isInstant(text: string): boolean {
  const [, ...parts] = AT.exec(text) ?? []
  const [year, month, day, hour, minute, second] = parts.map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (hour === undefined || minute === undefined || second === undefined) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = (DAYS[month - 1] ?? 0) + (leap ? 1 : 0)
  return day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59
}

const isHashText = (text: string): boolean => fromBase64Url(text)?.length === HASH_BYTES

const encoder = new TextEncoder()

/** Where messages are put together, larger as needed: one buffer for all saves a third of the time of sealing. */
let scratch = new Uint8Array(1024)

/** What a commitment to a field hashes, from the canonical JSON of its value; good until the next is put together. */
function committed(name: string, salt: Uint8Array, value: string): Uint8Array {
  const most = 1 + 1 + name.length + SALT_BYTES + 4 + 3 * value.length
  if (scratch.length < most) scratch = new Uint8Array(2 * most)
  scratch[0] = COMMITMENT
  scratch[1] = name.length
  for (let i = 0; i < name.length; i += 1) scratch[2 + i] = name.charCodeAt(i)
  let at = 2 + name.length
  scratch.set(salt, at)
  at += SALT_BYTES
  const { written } = encoder.encodeInto(value, scratch.subarray(at + 4))
  scratch[at] = written >>> 24
  scratch[at + 1] = written >>> 16
  scratch[at + 2] = written >>> 8
  scratch[at + 3] = written
  return scratch.subarray(0, at + 4 + written)
}

/** SHA-256 of a message in base64url. */
export type HashText = (message: Uint8Array) => string

const ownHashText: HashText = (message) => toBase64Url(sha256(message))

/**
 * The commitment to a field: SHA-256 over 0x05, the name led by its length (one byte), the 16 bytes of salt, the
 * value's canonical JSON in UTF-8 led by its length (uint32, big-endian).
 *
 * @returns `undefined` where the name is none of a field, the salt is not 16 bytes of base64url or the value cannot be
 *   committed to
 */
export function commitment(name: string, opening: Opening): Uint8Array | undefined {
  const salt = fromBase64Url(opening.salt)
  const value = canonicalValue(opening.value)
  if (!FIELD.test(name) || salt?.length !== SALT_BYTES || value === undefined) return undefined
  return sha256(committed(name, salt, value))
}

/** The canonical JSON of an entry (RFC 8785). Its names and texts need no escapes, which `sealEntry` and `parseEntry` see to. */
function canonicalEntry(entry: Entry): string {
  const fields = Object.keys(entry.fields)
    .sort()
    .map((name) => `"${name}":"${entry.fields[name] ?? ''}"`)
    .join(',')
  const previous = entry.previous === null ? 'null' : `"${entry.previous}"`
  return `{"at":"${entry.at}","chain":"${entry.chain}","fields":{${fields}},"kind":"${entry.kind}","number":${entry.number},"previous":${previous},"v":${entry.v}}`
}

/**
 * Makes an entry.
 *
 * @param draft.at  RFC 3339, UTC, six decimals
 * @param draft.previous  the leaf hash of the chain's entry before; `null` for the first
 * @param draft.salts  gives 16·count fresh random bytes
 * @param draft.hashText  the platform's own, where it is faster; absent: this package's
 * @throws {TypeError} for anything that is no entry: a fraction among the values, a name or time of another form, a number
 *   and a `previous` that do not agree. The message names the field, never its value
 */
export function sealEntry(draft: {
  readonly chain: string
  readonly number: number
  readonly previous: Uint8Array | null
  readonly kind: string
  readonly at: string
  readonly values: Readonly<Record<string, JsonValue>>
  readonly salts: (count: number) => Uint8Array
  readonly hashText?: HashText
}): SealedEntry {
  const { hashText = ownHashText } = draft
  const names = Object.keys(draft.values).sort()
  const salts = draft.salts(names.length)
  if (salts.length !== SALT_BYTES * names.length)
    throw new TypeError(`${names.length} fields need ${SALT_BYTES} bytes of salt each`)
  const fields: Record<string, string> = {}
  const openings: Record<string, Opening> = {}
  for (const [i, name] of names.entries()) {
    const value = draft.values[name]
    const text = canonicalValue(value)
    if (!FIELD.test(name)) throw new TypeError(`no name of a field: ${JSON.stringify(name)}`)
    if (text === undefined || value === undefined)
      throw new TypeError(
        `field ${name} holds what no entry can commit to: numbers are safe integers, everything else is text`,
      )
    const salt = salts.subarray(SALT_BYTES * i, SALT_BYTES * (i + 1))
    fields[name] = hashText(committed(name, salt, text))
    openings[name] = { salt: toBase64Url(salt), value }
  }
  const entry: Entry = {
    v: 1,
    chain: draft.chain,
    number: draft.number,
    previous: draft.previous === null ? null : toBase64Url(draft.previous),
    kind: draft.kind,
    at: draft.at,
    fields,
  }
  const [first] = headProblems(entry)
  if (first || names.length > FIELDS_AT_MOST)
    throw new TypeError(first?.says.en ?? `an entry has at most ${FIELDS_AT_MOST} fields`)
  const bytes = toUtf8(canonicalEntry(entry))
  const leafText = hashText(leafMessage(bytes))
  const leaf = fromBase64Url(leafText)
  if (leaf?.length !== HASH_BYTES) throw new TypeError('hashText gives no SHA-256 in base64url')
  return { entry, bytes, leaf, leafText, openings }
}

/** The bytes that an entry's leaf hashes. */
export function entryBytes(entry: Entry): Uint8Array {
  return toUtf8(canonicalEntry(entry))
}

const INSTANT: Words = {
  en: 'an instant in RFC 3339, UTC, with six decimals',
  zh: ' RFC 3339 格式的 UTC 时间，秒后带六位小数',
}

/** What is wrong with everything but the fields. */
function headProblems(entry: Readonly<Record<keyof Entry, unknown>>): readonly Problem[] {
  const { v, chain, number, previous, kind, at } = entry
  const problems: Problem[] = []
  const wants = (holds: boolean, path: string, value: unknown, what: Words): void => {
    if (!holds) problems.push(expected(path, value, what))
  }
  wants(v === 1, '/v', v, { en: 'version 1', zh: '版本 1' })
  wants(typeof chain === 'string' && CHAIN.test(chain), '/chain', chain, {
    en: 'a chain, `house` or `mat_…`',
    zh: '链的编号：`house` 或 `mat_…`',
  })
  const counts = typeof number === 'number' && Number.isSafeInteger(number) && number >= 1
  wants(counts, '/number', number, { en: 'a number from 1 on', zh: '从 1 开始的整数' })
  const hash = typeof previous === 'string' && isHashText(previous)
  wants(hash || previous === null, '/previous', previous, {
    en: 'a leaf hash in base64url or null',
    zh: ' base64url 格式的叶哈希或 null',
  })
  if (counts && (hash || previous === null))
    wants((number === 1) === (previous === null), '/previous', previous, {
      en: number === 1 ? 'null, for the first of its chain' : 'the leaf hash of the entry before',
      zh: number === 1 ? ' null，因为这是链上的第一条' : '前一条记录的叶哈希',
    })
  wants(typeof kind === 'string' && KIND.test(kind), '/kind', kind, {
    en: 'a kind in lower-case letters and hyphens',
    zh: '由小写字母和连字符组成的类别',
  })
  wants(typeof at === 'string' && isInstant(at), '/at', at, INSTANT)
  return problems
}

const NAMES = ['at', 'chain', 'fields', 'kind', 'number', 'previous', 'v']

/** All that is wrong with a value as an entry. */
function entryProblems(value: unknown): readonly Problem[] {
  if (!isObject(value)) return [expected('', value, { en: 'an entry', zh: '一条记录' })]
  const problems: Problem[] = []
  const { v, chain, number, previous, kind, at, fields } = value
  for (const name of Object.keys(value))
    if (!NAMES.includes(name))
      problems.push(
        problem('unknown-member', `/${name}`, name, {
          en: 'an entry has no such member',
          zh: '记录没有这一项',
        }),
      )
  problems.push(...headProblems({ v, chain, number, previous, kind, at, fields }))
  if (!isObject(fields))
    problems.push(
      expected('/fields', fields, { en: 'an object of commitments', zh: '由各字段承诺组成的对象' }),
    )
  else {
    const names = Object.keys(fields)
    if (names.length > FIELDS_AT_MOST)
      problems.push(
        expected('/fields', names.length, {
          en: `at most ${FIELDS_AT_MOST} fields`,
          zh: `最多 ${FIELDS_AT_MOST} 个字段`,
        }),
      )
    for (const name of names) {
      const text = fields[name]
      if (!FIELD.test(name))
        problems.push(expected('/fields', name, { en: 'the name of a field', zh: '字段名' }))
      else if (typeof text !== 'string' || !isHashText(text))
        problems.push(
          expected(`/fields/${name}`, text, { en: 'a commitment in base64url', zh: ' base64url 格式的承诺' }),
        )
    }
  }
  return problems
}

/** Reads an entry from its leaf's data. Refused unless the bytes are its canonical form and nothing besides. */
export function parseEntry(bytes: Uint8Array): Parsed<Entry> {
  if (bytes.length > ENTRY_BYTES_AT_MOST)
    return refused(
      problem('entry-too-long', '', bytes.length, {
        en: `an entry has at most ${ENTRY_BYTES_AT_MOST} bytes, this has ${bytes.length}`,
        zh: `一条记录最多 ${ENTRY_BYTES_AT_MOST} 字节，此处有 ${bytes.length} 字节`,
      }),
    )
  let value: unknown
  try {
    value = JSON.parse(fromUtf8(bytes) ?? '')
  } catch {
    return refused(
      problem('not-json', '', '', {
        en: 'the entry is not JSON in UTF-8',
        zh: '该记录不是 UTF-8 编码的 JSON',
      }),
    )
  }
  const problems = entryProblems(value)
  if (problems.length > 0) return { ok: false, problems }
  // checked member by member
  const entry = value as Entry
  if (!sameBytes(entryBytes(entry), bytes))
    return refused(
      problem('not-canonical', '', '', {
        en: 'the entry is not in its canonical form (RFC 8785): members in order, none twice, no spaces',
        zh: '该记录不是规范形式（RFC 8785）：成员须按序排列、不得重复、不得有空格',
      }),
    )
  return { ok: true, value: entry }
}

/** One field whose opening does not go with the entry. */
export interface OpeningFault {
  readonly field: string
  /** Other value or salt than committed; not a value that can be committed to; no word of it; no such field in the entry. */
  readonly fault: 'does-not-fit' | 'malformed' | 'missing' | 'foreign'
}

/** Every field whose opening does not fit its commitment, is missing, or is of no field of the entry. `null` is withheld. */
export function verifyOpenings(entry: Entry, openings: Openings): readonly OpeningFault[] {
  const faults: OpeningFault[] = []
  for (const [field, text] of Object.entries(entry.fields)) {
    const opening = Object.hasOwn(openings, field) ? openings[field] : undefined
    if (opening === undefined) faults.push({ field, fault: 'missing' })
    else if (opening !== null) {
      const found = commitment(field, opening)
      if (!found) faults.push({ field, fault: 'malformed' })
      else if (toBase64Url(found) !== text) faults.push({ field, fault: 'does-not-fit' })
    }
  }
  for (const field of Object.keys(openings))
    if (!Object.hasOwn(entry.fields, field)) faults.push({ field, fault: 'foreign' })
  return faults
}
