/**
 * The evidence file of one chain: its entries, what was opened of them, and the proofs that they are all there is, under a
 * signed checkpoint. Whoever has the file and a key they trust needs nobody else. Its text is canonical JSON (RFC 8785),
 * white space between parts aside; any other spelling is refused, so no byte can change without being noticed.
 */
import canonicalize from 'canonicalize'
import { fromBase64Url, fromUtf8, toBase64Url } from './bytes.ts'
import type { ChainHead } from './chain.ts'
import { type Disclosure, disclosureFor, disclosed, type Variant, VARIANTS } from './disclosure.ts'
import type { Opening, Openings, SealedEntry } from './entry.ts'
import type { MapProof } from './map.ts'
import { formatNote, formatVerifierKey, type Note, type VerifierKey } from './note.ts'
import { expected, isObject, type Parsed, type Problem, problem, refused, type Words } from './problem.ts'
import { readStrictJson } from './strict-json.ts'
import { HASH_BYTES } from './tree.ts'
import { isJsonValue } from './value.ts'

/** The form that an evidence file names itself by. */
export const EVIDENCE_FORM = 'forbear/evidence-of-record/1'

/** The field of an entry that names the rulebook it rests on; the file lists what these say. */
export const RULEBOOK_FIELD = 'rulebook'

/** One entry in an evidence file. */
export interface EvidenceEntry {
  /** The leaf's data as text: the entry's canonical JSON. */
  readonly entry: string
  /** Place in the tree, from 0. */
  readonly index: number
  /** Inclusion in the checkpoint's tree, base64url, lowest hash first. */
  readonly proof: readonly string[]
  readonly openings: Openings
}

/** The file. Hashes are base64url. */
export interface Evidence {
  readonly form: typeof EVIDENCE_FORM
  readonly variant: Variant
  readonly chain: string
  /** What the map says of the chain: number of entries and leaf hash of the last; 0 and `null` where it has none. */
  readonly count: number
  readonly head: string | null
  readonly map: {
    readonly siblings: readonly string[]
    readonly other: { readonly key: string; readonly value: string } | null
  }
  /** Verifier keys of the log and of its witnesses, each of which signed. */
  readonly keys: readonly string[]
  /** A signed note. */
  readonly checkpoint: string
  /** Earlier checkpoints, each with the proof that this one continues it. */
  readonly earlier: readonly { readonly checkpoint: string; readonly proof: readonly string[] }[]
  /** Digests of the rulebooks that open fields of the entries name, sorted. */
  readonly rulebooks: readonly string[]
  readonly entries: readonly EvidenceEntry[]
}

const sent = (note: Note, keys: readonly VerifierKey[]): string =>
  formatNote({
    text: note.text,
    signatures: note.signatures.filter(({ name, keyId }) =>
      keys.some((key) => key.name === name && key.keyId === keyId),
    ),
  })

/** The digests that open `rulebook` fields name, sorted, each once. */
export function rulebooksNamed(openings: readonly Openings[]): readonly string[] {
  const named = openings.flatMap((of) => {
    const value = Object.hasOwn(of, RULEBOOK_FIELD) ? of[RULEBOOK_FIELD]?.value : undefined
    return typeof value === 'string' ? [value] : []
  })
  return [...new Set(named)].sort()
}

/**
 * Makes an evidence file.
 *
 * @param parts.entries  all entries of the chain, in order, with their openings as far as they are still kept
 * @param parts.keys  of the log and of the witnesses whose signatures the checkpoints carry; lines of other keys are left out
 * @param parts.disclose  what of a kind's field is shown; left out, what the variant shows by default
 */
export function writeEvidence(parts: {
  readonly variant: Variant
  readonly chain: string
  readonly end: ChainHead | null
  readonly map: MapProof
  readonly keys: readonly VerifierKey[]
  readonly checkpoint: Note
  readonly earlier?: readonly { readonly checkpoint: Note; readonly proof: readonly Uint8Array[] }[]
  readonly entries: readonly (Pick<SealedEntry, 'entry' | 'bytes'> & {
    readonly openings: Openings
    readonly index: number
    readonly proof: readonly Uint8Array[]
  })[]
  readonly disclose?: Disclosure
}): Evidence {
  const { variant, chain, end, map, keys, checkpoint, earlier = [] } = parts
  const disclose = parts.disclose ?? disclosureFor(variant)
  const entries = parts.entries.map(({ entry, bytes, openings, index, proof }) => ({
    entry: fromUtf8(bytes) ?? '',
    index,
    proof: proof.map(toBase64Url),
    openings: disclosed(entry, openings, disclose),
  }))
  return {
    form: EVIDENCE_FORM,
    variant,
    chain,
    count: end?.count ?? 0,
    head: end ? toBase64Url(end.head) : null,
    map: {
      siblings: map.siblings.map(toBase64Url),
      other: map.other && { key: toBase64Url(map.other.key), value: toBase64Url(map.other.value) },
    },
    keys: keys.map(formatVerifierKey),
    checkpoint: sent(checkpoint, keys),
    earlier: earlier.map((one) => ({
      checkpoint: sent(one.checkpoint, keys),
      proof: one.proof.map(toBase64Url),
    })),
    rulebooks: rulebooksNamed(entries.map(({ openings }) => openings)),
    entries,
  }
}

/** The file's text, one line and a newline. */
export function formatEvidence(evidence: Evidence): string {
  return `${canonicalize(evidence) ?? ''}\n`
}

const isHash = (value: unknown): boolean =>
  typeof value === 'string' && fromBase64Url(value)?.length === HASH_BYTES

const HASH: Words = { en: 'a hash in base64url', zh: ' base64url 格式的哈希' }
const TEXT: Words = { en: 'a text', zh: '文本' }
const COUNT: Words = { en: 'an integer from 0 on', zh: '从 0 开始的整数' }
const LIST: Words = { en: 'a list', zh: '列表' }
const OBJECT: Words = { en: 'an object', zh: '对象' }

/** Collects what is wrong while a document is walked. */
class Walk {
  readonly problems: Problem[] = []

  wants(holds: boolean, path: string, value: unknown, what: Words): void {
    if (!holds) this.problems.push(expected(path, value, what))
  }

  /** An object with these members and no others. */
  members(
    value: unknown,
    path: string,
    names: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (!isObject(value)) {
      this.wants(false, path, value, OBJECT)
      return undefined
    }
    for (const name of Object.keys(value))
      if (!names.includes(name))
        this.problems.push(
          problem('unknown-member', `${path}/${name}`, name, {
            en: 'there is no such member here',
            zh: '此处没有这一项',
          }),
        )
    for (const name of names)
      if (!Object.hasOwn(value, name)) this.wants(false, `${path}/${name}`, undefined, TEXT)
    return value
  }

  each(value: unknown, path: string, check: (item: unknown, path: string) => void): void {
    if (!Array.isArray(value)) this.wants(false, path, value, LIST)
    else for (const [i, item] of value.entries()) check(item, `${path}/${i}`)
  }

  text(value: unknown, path: string): void {
    this.wants(typeof value === 'string', path, value, TEXT)
  }

  count(value: unknown, path: string): void {
    this.wants(Number.isSafeInteger(value) && Number(value) >= 0, path, value, COUNT)
  }

  hash(value: unknown, path: string): void {
    this.wants(isHash(value), path, value, HASH)
  }

  hashes(value: unknown, path: string): void {
    this.each(value, path, (item, at) => this.hash(item, at))
  }
}

function walkOpenings(walk: Walk, value: unknown, path: string): void {
  if (!isObject(value)) {
    walk.wants(false, path, value, OBJECT)
    return
  }
  for (const [name, opening] of Object.entries(value)) {
    if (opening === null) continue
    const found = walk.members(opening, `${path}/${name}`, ['salt', 'value'])
    if (!found) continue
    walk.text(found['salt'], `${path}/${name}/salt`)
    walk.wants(isJsonValue(found['value']), `${path}/${name}/value`, found['value'], {
      en: 'a value without fractions',
      zh: '不含小数的值',
    })
  }
}

const MEMBERS = [
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
] as const satisfies readonly (keyof Evidence)[]

function walkEvidence(walk: Walk, value: unknown): void {
  const file = walk.members(value, '', MEMBERS)
  if (!file) return
  walk.wants(
    VARIANTS.some((variant) => variant === file['variant']),
    '/variant',
    file['variant'],
    {
      en: `one of ${VARIANTS.join(', ')}`,
      zh: `${VARIANTS.join('、')} 之一`,
    },
  )
  walk.text(file['chain'], '/chain')
  walk.count(file['count'], '/count')
  if (file['head'] !== null) walk.hash(file['head'], '/head')
  walk.wants((file['head'] === null) === (file['count'] === 0), '/head', file['head'], {
    en: 'a head where there are entries, and null where there are none',
    zh: '有记录时应为末条记录的哈希，没有记录时应为 null',
  })
  const map = walk.members(file['map'], '/map', ['siblings', 'other'])
  if (map) {
    walk.hashes(map['siblings'], '/map/siblings')
    if (map['other'] !== null) {
      const other = walk.members(map['other'], '/map/other', ['key', 'value'])
      if (other) for (const name of ['key', 'value']) walk.hash(other[name], `/map/other/${name}`)
    }
  }
  walk.each(file['keys'], '/keys', (item, path) => walk.text(item, path))
  walk.text(file['checkpoint'], '/checkpoint')
  walk.each(file['earlier'], '/earlier', (item, path) => {
    const one = walk.members(item, path, ['checkpoint', 'proof'])
    if (!one) return
    walk.text(one['checkpoint'], `${path}/checkpoint`)
    walk.hashes(one['proof'], `${path}/proof`)
  })
  walk.each(file['rulebooks'], '/rulebooks', (item, path) => walk.text(item, path))
  walk.each(file['entries'], '/entries', (item, path) => {
    const one = walk.members(item, path, ['entry', 'index', 'proof', 'openings'])
    if (!one) return
    walk.text(one['entry'], `${path}/entry`)
    walk.count(one['index'], `${path}/index`)
    walk.hashes(one['proof'], `${path}/proof`)
    walkOpenings(walk, one['openings'], `${path}/openings`)
  })
}

/** Reads an evidence file from its text or bytes. What it says is not verified by that. */
export function parseEvidence(source: string | Uint8Array): Parsed<Evidence> {
  const text = typeof source === 'string' ? source : fromUtf8(source)
  const read = text === undefined ? undefined : readStrictJson(text)
  if (!read || (!read.ok && read.reason === 'not-json'))
    return refused(
      problem('not-json', '', '', {
        en: 'the file is not JSON in UTF-8',
        zh: '该文件不是 UTF-8 编码的 JSON',
      }),
    )
  if (!read.ok)
    return refused(
      problem('not-canonical', '', '', {
        en: 'the file was written anew by another program or changed by hand: members out of order or twice, or letters and numbers spelt otherwise',
        zh: '文件经其他程序重新写出，或被手工改动：成员顺序不对或重复出现，或者字符、数字换了写法',
      }),
    )
  const { value } = read
  if (!isObject(value) || value['form'] !== EVIDENCE_FORM)
    return refused(
      problem('other-form', '/form', isObject(value) ? value['form'] : value, {
        en: `no evidence file of this version: it should say ${EVIDENCE_FORM}`,
        zh: `不是本版本的证据文件：应写明 ${EVIDENCE_FORM}`,
      }),
    )
  const walk = new Walk()
  walkEvidence(walk, value)
  // walked member by member
  return walk.problems.length > 0
    ? { ok: false, problems: walk.problems }
    : { ok: true, value: value as unknown as Evidence }
}

/** An opening that a reader may show, or `null` where it is withheld, erased or not there. */
export function openingOf(openings: Openings, field: string): Opening | null {
  return (Object.hasOwn(openings, field) ? openings[field] : null) ?? null
}
