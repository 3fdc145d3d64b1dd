/**
 * The evidence file: what was counted and found, with everything that anybody needs to find it again, under a seal.
 *
 * The seal is a digest of the rest. It shows that nothing was changed since; who made the file, and when, it does not
 * prove: whoever changes the file can seal it again. What such a one cannot do is make the log inside give findings that
 * it does not give.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '@forbear/conduct/border'
import { CONTENT_ITEMS, type ContentItem } from '@forbear/conduct/facts'
import { type Log, type LogContact, doubledKeys, writeForbearJsonl } from '@forbear/logs'
import { COLUMNS, type FindingRow, WORD_COLUMNS } from '../findings/row.ts'
import type { ReadLog } from '../reading.ts'
import {
  type FileProblem,
  type FileRead,
  type Form,
  type Schema,
  anyObject,
  count,
  isObject,
  isTooDeep,
  list,
  object,
  orNull,
  record,
  text,
  whole,
  word,
} from './form.ts'
import {
  type EvidenceAsked,
  type EvidenceCounts,
  type EvidenceNotTested,
  type LawOfEvidence,
  judgeInside,
  readWhole,
} from './inside.ts'

export { type Difference, type FoundNow, compareEvidence } from './compare.ts'

/** The form that the file names itself by. */
export const EVIDENCE_FORM = 'forbear-evidence/1'

/** For whom the file is: all that is known; without numbers of phones; without anybody's name or number. */
export const VARIANTS = ['self', 'court', 'public'] as const
export type Variant = (typeof VARIANTS)[number]

/** A file that the log was taken from. */
export interface EvidenceInput {
  readonly name: string
  /** Of its bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** Entries that became contacts. */
  readonly kept: number
  /** Entries of other people, never read further. */
  readonly dropped: number
  /** Entries that could not be read. */
  readonly setAside: number
}

/** A recording, a picture: by its digest alone. */
export interface EvidenceAttachment {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly contact?: string
  /** What the person says it shows. */
  readonly says?: string
}

/** What the person says of one contact; the log's row carries the same tags. */
export interface EvidenceStatement {
  readonly contact: string
  readonly tags: readonly ContentItem[]
  readonly note?: string
}

/** Everything but the seal. */
export interface Unsealed {
  readonly form: typeof EVIDENCE_FORM
  readonly variant: Variant
  /** RFC 3339, by the clock of who made it. */
  readonly madeAt: string
  /** The version of the engine. */
  readonly madeBy: string
  /** The rulebook's digest. */
  readonly rulebook: string
  readonly timeZoneData: string
  readonly asked: EvidenceAsked
  readonly inputs: readonly EvidenceInput[]
  /** Forbear's JSON lines. */
  readonly log: string
  readonly attachments: readonly EvidenceAttachment[]
  readonly statements: readonly EvidenceStatement[]
  readonly findings: readonly FindingRow[]
  readonly notTested: readonly EvidenceNotTested[]
  readonly counts: EvidenceCounts
}

export interface Evidence extends Unsealed {
  /** `sha256:` and the hex over the canonical JSON of the rest. */
  readonly seal: string
}

/** What evidence is made from; findings are not handed in, they are found. */
export type EvidenceParts = Omit<Unsealed, 'form' | 'rulebook' | 'findings' | 'notTested' | 'counts'> & {
  readonly law: LawOfEvidence
}

const hex = text(/^[0-9a-f]{64}$/, { en: 'a SHA-256 in lower-case hex', zh: '小写十六进制 SHA-256' })
const digest = text(/^sha256:[0-9a-f]{64}$/, {
  en: '`sha256:` and 64 hex digits',
  zh: '`sha256:` 加 64 位十六进制',
})
const instant = text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/, {
  en: 'an instant such as 2026-11-05T09:00:00+08:00',
  zh: '时刻，如 2026-11-05T09:00:00+08:00',
})
const named = text(/\S/, { en: 'a text that is not empty', zh: '非空的文字' })

const cells = Object.fromEntries(
  [...COLUMNS, ...WORD_COLUMNS].map(([name, type]): [string, Form] => [
    name,
    type === 'number' ? numberCell() : text(),
  ]),
)

/** A whole number, or the text of one that is not whole. */
function numberCell(): Form {
  return {
    schema: { type: ['integer', 'string'] },
    check: (value, pointer, problems) => {
      if (typeof value !== 'string') whole.check(value, pointer, problems)
    },
  }
}

const EVIDENCE: Form = object({
  form: word([EVIDENCE_FORM]),
  variant: word(VARIANTS),
  madeAt: instant,
  madeBy: named,
  rulebook: digest,
  timeZoneData: named,
  asked: object({
    jurisdiction: named,
    zone: orNull(named),
    assumptions: list(named),
    context: anyObject,
  }),
  inputs: list(
    object({ name: named, sha256: hex, bytes: count, kept: count, dropped: count, setAside: count }),
  ),
  log: text(),
  attachments: list(object({ name: named, sha256: hex, bytes: count }, { contact: named, says: text() })),
  statements: list(object({ contact: named, tags: list(word(CONTENT_ITEMS)) }, { note: text() })),
  findings: list(object({ id: named, kind: named, certain: named, possible: named }, without(cells))),
  notTested: list(object({ rule: named, citation: text(), contacts: count, needs: list(named) })),
  counts: object({
    contacts: count,
    judged: count,
    inbound: count,
    directionUnknown: count,
    untested: count,
    rulesTested: count,
    undetermined: count,
    certainByGroup: record(count),
  }),
  seal: digest,
})

function without(all: Readonly<Record<string, Form>>): Readonly<Record<string, Form>> {
  const { id: _id, kind: _kind, certain: _certain, possible: _possible, ...rest } = all
  return rest
}

/** The JSON Schema of an evidence file, draft 2020-12. That the seal fits, and that the log can be read, only reading it tells. */
export const EVIDENCE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:forbear:schema:evidence:1',
  title: 'Evidence of contacts, under a seal',
  ...EVIDENCE.schema,
}

/** The seal over everything else. */
export function sealOf(unsealed: Unsealed): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(unsealed))))}`
}

/** Seals. */
export function sealed(unsealed: Unsealed): Evidence {
  return { ...unsealed, seal: sealOf(unsealed) }
}

/** The bytes of an evidence file: JSON in UTF-8, readable by people too. */
export function evidenceBytes(evidence: Evidence): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(evidence, null, 1)}\n`)
}

/**
 * Contacts with what the person says was said or done in them. Each row then carries its content, so that rules on
 * content are tested there, although a phone's list of calls cannot know it (S9); what else was said is not known.
 */
export function withStatements(
  contacts: readonly LogContact[],
  statements: readonly EvidenceStatement[],
): readonly LogContact[] {
  const tags = Map.groupBy(
    statements.flatMap((s) => s.tags.map((tag) => ({ contact: s.contact, tag }))),
    (s) => s.contact,
  )
  return contacts.map((contact) => {
    const said = tags.get(contact.id)
    if (!said) return contact
    const { has = [], complete = false } = contact.content ?? {}
    return {
      ...contact,
      content: { has: [...new Set([...has, ...said.map((s) => s.tag)])], complete },
      missing: contact.missing.filter((fact) => fact !== 'content'),
    }
  })
}

/**
 * The log of evidence, from a log that was read: every contact under the id that findings name it by, and what its
 * sources could not carry.
 *
 * @returns a problem where contacts of two people bear the same id: the file could not tell them apart
 */
export function evidenceLog(log: ReadLog): FileRead<string> {
  const contacts = [...log.groups()]
    .flatMap(([, group]) => group)
    .toSorted((a, b) => a.order - b.order)
    .map((s) => s.contact)
  const doubled = doubledIds(contacts)
  if (doubled.length > 0)
    return {
      ok: false,
      problems: doubled.map((id) => ({
        pointer: '/log',
        says: {
          en: `two people have a contact \`${id}\`: name in the context to whose matter they belong`,
          zh: `两个人各有一条联系 \`${id}\`：请在背景中写明他们属于谁的案件`,
        },
      })),
    }
  return { ok: true, value: new TextDecoder().decode(writeForbearJsonl(contacts, log.statements, log)) }
}

function doubledIds(contacts: readonly LogContact[]): readonly string[] {
  const seen = new Set<string>()
  return contacts.flatMap(({ id }) => {
    if (seen.has(id)) return [id]
    seen.add(id)
    return []
  })
}

/**
 * Makes evidence: judges the log inside and seals what it gives.
 *
 * @param parts  `madeAt` is the caller's clock
 * @returns all that is wrong with the parts, or the evidence
 */
export function makeEvidence(parts: EvidenceParts): FileRead<Evidence> {
  const { law, ...rest } = wellFormed(parts)
  const inside = readWhole(rest.log, rest.asked)
  if (!inside.ok) return inside
  const by = { engine: rest.madeBy, timeZoneData: rest.timeZoneData }
  const found = judgeInside(inside.value, rest.asked, law, by)
  if (!found.ok) return found
  try {
    const made = sealed({ form: EVIDENCE_FORM, ...rest, rulebook: law.digest, ...found.value })
    // by the reader's own rules: what is made can be read
    const problems: FileProblem[] = []
    EVIDENCE.check(made, '', problems)
    if (problems.length === 0) problems.push(...strangeWords(made, inside.value.read))
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: made }
  } catch (error) {
    return { ok: false, problems: [unsealable(error)] }
  }
}

/** Texts with halves of characters, which no seal can cover, get a mark in their place. */
function wellFormed({ law, ...rest }: EvidenceParts): EvidenceParts {
  const mended = JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as Omit<EvidenceParts, 'law'>
  return { ...mended, law }
}

/**
 * Reads an evidence file whose seal must hold. Never throws on any bytes.
 *
 * @returns the evidence, or all that is wrong with it at once
 */
export function readEvidence(bytes: Uint8Array): FileRead<Evidence> {
  const read = parseEvidence(bytes)
  if (!read.ok) return read
  const broken = brokenSeal(read.value)
  return broken ? { ok: false, problems: [broken] } : read
}

/** What is wrong with the seal; `undefined` where it holds. */
export function brokenSeal(evidence: Evidence): FileProblem | undefined {
  const { seal, ...unsealed } = evidence
  const now = sealOf(unsealed)
  if (now === seal) return undefined
  return {
    pointer: '/seal',
    says: {
      en: `the seal is broken: the file was changed after it was sealed (its content gives ${now.slice(0, 23)}…, the seal is ${seal.slice(0, 23)}…)`,
      zh: `封签不符：文件在封签之后被改动过（内容算得 ${now.slice(0, 23)}…，封签为 ${seal.slice(0, 23)}…）`,
    },
  }
}

/**
 * Reads an evidence file whether its seal holds or not: everything else is checked. Never throws on any bytes.
 */
export function parseEvidence(bytes: Uint8Array): FileRead<Evidence> {
  const json = readJsonBytes(bytes)
  if (!json.ok) return json
  const value = json.value
  if (!isObject(value) || value['form'] !== EVIDENCE_FORM)
    return otherForm(isObject(value) ? value['form'] : value)
  const problems: FileProblem[] = []
  EVIDENCE.check(value, '', problems)
  if (problems.length > 0) return { ok: false, problems }
  // checked key by key above
  const evidence = value as unknown as Evidence
  problems.push(...wrongMeaning(evidence))
  try {
    canonicalJson(evidence)
  } catch (error) {
    problems.push(unsealable(error))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: evidence }
}

/** JSON out of bytes: UTF-8, every key once, of a depth that can be walked. */
export function readJsonBytes(bytes: Uint8Array): FileRead<unknown> {
  const wrong = (en: string, zh: string): FileRead<unknown> => ({
    ok: false,
    problems: [{ pointer: '', says: { en, zh } }],
  })
  if (bytes.length === 0) return wrong('the file is empty', '文件是空的')
  let json: string
  let value: unknown
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    value = JSON.parse(json)
  } catch {
    return wrong(
      'the file is damaged or cut off: it is not JSON in UTF-8. Take another copy of it',
      '文件损坏或不完整：不是 UTF-8 的 JSON。请换用另一份副本',
    )
  }
  if (isTooDeep(value)) return wrong('objects stand too deep in each other', '对象嵌套过深')
  const doubled = doubledKeys(json)
  if (doubled.length === 0) return { ok: true, value }
  return {
    ok: false,
    problems: doubled.map((key) => ({
      pointer: '',
      says: {
        en: `the key \`${key}\` stands twice in one object`,
        zh: `同一对象里键 \`${key}\` 出现两次`,
      },
    })),
  }
}

function otherForm(form: unknown): FileRead<never> {
  const found = typeof form === 'string' ? `, \`${form.toWellFormed().slice(0, 60)}\`` : ''
  return {
    ok: false,
    problems: [
      {
        pointer: '/form',
        says: {
          en: `no evidence file of this version: it should say \`${EVIDENCE_FORM}\`${found && `, not${found.slice(1)}`}`,
          zh: `不是本版本的证据文件：应写明 \`${EVIDENCE_FORM}\`${found && `，而不是${found.slice(2)}`}`,
        },
      },
    ],
  }
}

/** What no table of keys can say: the log can be read, the question understood, and what is said is said of a contact. */
function wrongMeaning(evidence: Evidence): readonly FileProblem[] {
  const inside = readWhole(evidence.log, evidence.asked)
  return inside.ok ? strangeWords(evidence, inside.value.read) : inside.problems
}

/** Words and attachments that belong to no contact of the log, or say of one what its row does not. */
function strangeWords({ attachments, statements }: Evidence, read: Log): readonly FileProblem[] {
  const contents = new Map(read.contacts.map((c) => [c.id, c.content?.has ?? []]))
  const strange = (at: string, contact: string | undefined, i: number): readonly FileProblem[] =>
    contact === undefined || contents.has(contact)
      ? []
      : [
          {
            pointer: `/${at}/${i}/contact`,
            says: { en: `the log has no contact \`${contact}\``, zh: `日志中没有联系 \`${contact}\`` },
          },
        ]
  return [
    ...attachments.flatMap((a, i) => strange('attachments', a.contact, i)),
    ...statements.flatMap((s, i) => [
      ...strange('statements', s.contact, i),
      ...s.tags
        .filter((tag) => contents.get(s.contact)?.includes(tag) === false)
        .map((tag) => ({
          pointer: `/statements/${i}/tags`,
          says: {
            en: `\`${tag}\` does not stand in the log's row of \`${s.contact}\`, so nothing was judged by it`,
            zh: `日志中 \`${s.contact}\` 的行没有 \`${tag}\`，因此并未据此评判`,
          },
        })),
    ]),
  ]
}

function unsealable(error: unknown): FileProblem {
  const why = error instanceof Error ? error.message : String(error)
  return {
    pointer: '',
    says: { en: `no seal can cover this content: ${why}`, zh: `内容无法封签：${why}` },
  }
}
