/**
 * A second verifier of evidence files, written from docs/reference/record.md with nothing of this package: where it and the
 * first one disagree, either the document or one of them is wrong. It says yes or no and is in no hurry.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import canonicalize from 'canonicalize'

type Json = Record<string, unknown>

const hash = (...parts: readonly (Buffer | readonly number[])[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

const url = (text: unknown, length: number): Buffer => {
  demand(typeof text === 'string', 'a text')
  const bytes = Buffer.from(text, 'base64url')
  demand(bytes.toString('base64url') === text && bytes.length === length, 'base64url of one spelling')
  return bytes
}
const hashes = (list: unknown): readonly Buffer[] => {
  demand(Array.isArray(list), 'a list')
  return list.map((text) => url(text, 32))
}
const std = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64')
  demand(bytes.toString('base64') === text, 'base64 of one spelling')
  return bytes
}
const object = (value: unknown, ...names: readonly string[]): Json => {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), 'an object')
  demand(Object.keys(value).sort().join() === [...names].sort().join() || names.length === 0, 'its members')
  return value as Json
}
const list = (value: unknown): readonly unknown[] => {
  demand(Array.isArray(value), 'a list')
  return value
}

/** RFC 9162 by its recursive definition: the root that a leaf and its path give. */
function rootBy(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer {
  demand(Number.isSafeInteger(index) && index >= 0 && index < size, 'an index in the tree')
  if (size === 1) {
    demand(path.length === 0, 'no hash left over')
    return leaf
  }
  const last = path.at(-1)
  demand(last !== undefined, 'a hash for each level')
  let split = 1
  while (split * 2 < size) split *= 2
  return index < split
    ? hash([1], rootBy(leaf, index, split, path.slice(0, -1)), last)
    : hash([1], last, rootBy(leaf, index - split, size - split, path.slice(0, -1)))
}

/** Both roots that a consistency proof gives, by the recursive definition of RFC 9162 section 2.1.4.1. */
function rootsBy(options: {
  first: number
  size: number
  path: readonly Buffer[]
  known: Buffer | null
}): readonly [Buffer, Buffer] {
  const { first, size, path, known } = options
  const last = path.at(-1)
  if (first === size) {
    if (known) {
      demand(path.length === 0, 'no hash left over')
      return [known, known]
    }
    demand(path.length === 1 && last !== undefined, 'one hash for what both trees share')
    return [last, last]
  }
  demand(last !== undefined, 'a hash for each level')
  let split = 1
  while (split * 2 < size) split *= 2
  const rest = path.slice(0, -1)
  if (first <= split) {
    const [before, after] = rootsBy({ first, size: split, path: rest, known })
    return [before, hash([1], after, last)]
  }
  const [before, after] = rootsBy({ first: first - split, size: size - split, path: rest, known: null })
  return [hash([1], last, before), hash([1], last, after)]
}

interface Key {
  readonly name: string
  readonly id: string
  readonly type: number
  readonly bytes: Buffer
  signed: boolean
}

function keyBy(text: unknown): Key {
  demand(typeof text === 'string', 'a key')
  const [, name = '', id = '', base = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const raw = std(base)
  const type = raw[0] ?? 0
  demand(raw.length === 33 && (type === 1 || type === 4), 'a key of a known type')
  demand(
    hash(Buffer.from(`${name}\n`), raw)
      .subarray(0, 4)
      .toString('hex') === id,
    'its id',
  )
  return { name, id, type, bytes: raw.subarray(1), signed: false }
}

const signs = (key: Key, message: string, signature: Buffer): boolean =>
  verify(
    null,
    Buffer.from(message),
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: key.bytes.toString('base64url') },
      format: 'jwk',
    }),
    signature,
  )

function checkpointBy(text: unknown, keys: readonly Key[]) {
  demand(typeof text === 'string', 'a note')
  const parting = text.lastIndexOf('\n\n')
  const body = text.slice(0, parting + 1)
  demand(parting > 0 && !/[^\P{Cc}\n]/u.test(body) && text.endsWith('\n'), 'a note')
  const [origin = '', sizeText = '', rootText = '', ...extensions] = body.slice(0, -1).split('\n')
  demand(
    /^(0|[1-9]\d{0,15})$/.test(sizeText) && origin !== '' && extensions.every((line) => line !== ''),
    'lines',
  )
  const by: Key[] = []
  for (const line of text.slice(parting + 2, -1).split('\n')) {
    const [, name = '', base = ''] = /^— (\S+) (\S+)$/.exec(line) ?? []
    const raw = std(base)
    const key = keys.find((one) => one.name === name && one.id === raw.subarray(0, 4).toString('hex'))
    demand(key !== undefined, 'a signature of a key that is named')
    const signature = raw.subarray(4)
    if (key.type === 1) demand(signature.length === 64 && signs(key, body, signature), 'a signature')
    else {
      demand(signature.length === 72, 'a cosignature')
      const message = `cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${body}`
      demand(signs(key, message, signature.subarray(8)), 'a cosignature')
    }
    key.signed = true
    by.push(key)
  }
  const log = by.find((key) => key.type === 1 && key.name === origin)
  demand(log !== undefined, 'signed by the log')
  const root = std(rootText)
  demand(root.length === 32, 'a root')
  return { origin, size: Number(sizeText), root, extensions, log }
}

function openingsBy(fields: Json, openings: Json): readonly string[] {
  demand(
    Object.keys(fields).sort().join('\n') === Object.keys(openings).sort().join('\n'),
    'an opening or null for each field',
  )
  const rulebooks: string[] = []
  for (const [name, opening] of Object.entries(openings)) {
    if (opening === null) continue
    const { salt, value } = object(opening, 'salt', 'value')
    const text = Buffer.from(canonicalize(value) ?? '')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    const found = hash([5, name.length], Buffer.from(name), url(salt, 16), length, text)
    demand(found.toString('base64url') === fields[name], `the value of ${name}`)
    if (name === 'rulebook' && typeof value === 'string') rulebooks.push(value)
  }
  return rulebooks
}

function mapHolds(file: Json, root: Buffer): void {
  const key = hash(Buffer.from(String(file['chain'])))
  const bit = (bytes: Buffer, i: number): number => ((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1
  const map = object(file['map'], 'siblings', 'other')
  const siblings = hashes(map['siblings'])
  let at = Buffer.alloc(32)
  if (map['other'] !== null) {
    const other = object(map['other'], 'key', 'value')
    const otherKey = url(other['key'], 32)
    demand(file['head'] === null && !otherKey.equals(key), 'another chain, to show absence')
    for (let i = 0; i < siblings.length; i += 1) demand(bit(otherKey, i) === bit(key, i), 'on the way')
    at = Buffer.from(hash([2], otherKey, url(other['value'], 32)))
  } else if (file['head'] !== null) {
    const count = Buffer.alloc(8)
    count.writeBigUInt64BE(BigInt(Number(file['count'])))
    at = Buffer.from(hash([2], key, hash([4], count, url(file['head'], 32))))
  }
  for (const [k, sibling] of siblings.entries())
    at = Buffer.from(
      bit(key, siblings.length - 1 - k) === 0 ? hash([3], at, sibling) : hash([3], sibling, at),
    )
  demand(at.equals(root), 'the root of the map')
}

const CHAIN = /^(?:house|mat_[0-9A-Za-z_-]{1,64})$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

/** Throws, with what does not hold. */
function verifyBy(text: string, trusted: readonly string[]): void {
  const file = object(
    JSON.parse(text),
    'form',
    'variant',
    'chain',
    'count',
    'head',
    'map',
    'keys',
    'checkpoint',
    'earlier',
    'rulebooks',
    'entries',
  )
  demand(
    canonicalize(file) ===
      text.replaceAll(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : '')),
    'one spelling',
  )
  demand(file['form'] === 'forbear/evidence-of-record/1', 'the form')
  demand(['borrower', 'court', 'public'].includes(String(file['variant'])), 'a variant')
  const { count, head, chain } = file
  demand(
    Number.isSafeInteger(count) && Number(count) >= 0 && (count === 0) === (head === null),
    'count and head',
  )
  const keys = list(file['keys']).map(keyBy)
  const now = checkpointBy(file['checkpoint'], keys)
  demand(
    trusted.some((one) => keyBy(one).bytes.equals(now.log.bytes)),
    'a trusted key',
  )
  for (const item of list(file['earlier'])) {
    const { checkpoint, proof } = object(item, 'checkpoint', 'proof')
    const before = checkpointBy(checkpoint, keys)
    demand(before.origin === now.origin && before.size > 0 && before.size < now.size, 'an earlier checkpoint')
    const [first, second] = rootsBy({
      first: before.size,
      size: now.size,
      path: hashes(proof),
      known: before.root,
    })
    demand(first.equals(before.root) && second.equals(now.root), 'consistency')
  }
  demand(
    keys.every(({ signed }) => signed),
    'each key signed',
  )
  let previous: string | null = null
  const rulebooks: string[] = []
  for (const [i, item] of list(file['entries']).entries()) {
    const { entry, index, proof, openings } = object(item, 'entry', 'index', 'proof', 'openings')
    const bytes = Buffer.from(String(entry))
    const leaf = hash([0], bytes)
    demand(rootBy(leaf, Number(index), now.size, hashes(proof)).equals(now.root), 'in the tree')
    const read = object(JSON.parse(String(entry)), 'v', 'chain', 'number', 'previous', 'kind', 'at', 'fields')
    demand(canonicalize(read) === entry && read['v'] === 1, 'an entry')
    demand(INSTANT.test(String(read['at'])) && /^[a-z][a-z-]{0,40}$/.test(String(read['kind'])), 'an entry')
    demand(read['chain'] === chain && CHAIN.test(String(chain)), 'of this chain')
    demand(read['number'] === i + 1 && read['previous'] === previous, 'the next of the chain')
    rulebooks.push(...openingsBy(object(read['fields']), object(openings)))
    previous = leaf.toString('base64url')
  }
  demand(list(file['entries']).length === count && previous === head, 'all of the chain')
  demand([...new Set(rulebooks)].sort().join('\n') === list(file['rulebooks']).join('\n'), 'the rulebooks')
  const lines = now.extensions.filter((line) => line.startsWith('map '))
  const [, mapText = ''] = /^map \d+ (\S+)$/.exec(lines.length === 1 ? (lines[0] ?? '') : '') ?? []
  mapHolds(file, std(mapText))
}

/**
 * What does not hold of an evidence file, or `undefined` where all does.
 *
 * @param trusted  verifier keys
 */
export function secondOpinion(text: string, trusted: readonly string[]): string | undefined {
  try {
    verifyBy(text, trusted)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
