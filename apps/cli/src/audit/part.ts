/**
 * A part: what one share of a log's debtors comes to, in one file, and the parts of a run put together. Lines of JSON,
 * each a list whose first member says what it is; the form is told in docs/guides/json-forms.md.
 *
 *     ["part", {"form": 1, "part": 2, "of": 4, "run": DIGEST, "identity": {…}}]
 *     ["frame", WHAT IS KNOWN OF THE LOG AS A WHOLE]
 *     a section for each partition of the share, in order (section.ts)
 *     ["end-of-part", {"sha256": DIGEST OF ALL LINES BEFORE}]
 */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { fileRefusal, writeRefusal } from '../files.ts'
import { FINDING_FORMS, type FindingForm } from '../findings/files.ts'
import { type Reason, Refused } from '@forbear/audit/refused'
import type { Frame } from '@forbear/audit/frame'
import { type RunIdentity, identitiesDiffer, runDigest } from './identity.ts'
import { type LineWriter, linesIn, newLineWriter } from './json-lines.ts'
import { FORM } from './section.ts'
import type { StoredSection } from './section-store.ts'
import { type Share, partitionsOf } from './spread.ts'

/** What stands at the head of a part. */
export interface PartHead extends Share {
  readonly form: typeof FORM
  readonly run: string
  readonly identity: RunIdentity
  /** The forms findings are to be written in, and the languages they get words in. */
  readonly forms: readonly FindingForm[]
  readonly words: readonly ('en' | 'zh')[]
}

/** The name of a part's file. */
export function partName({ part, of }: Share): string {
  return `part-${part}-of-${of}.jsonl`
}

/**
 * Writes a part, whole or not at all.
 *
 * @param sections  opens the section of a partition
 * @throws {Refused} if it cannot be written, saying why
 */
export function writePart(
  path: string,
  head: Omit<PartHead, 'form'>,
  frame: Frame,
  sections: (partition: number) => StoredSection,
): void {
  const unfinished = `${path}.unfinished`
  try {
    const fd = openSync(unfinished, 'w', 0o600)
    try {
      const to = newLineWriter(fd)
      to.line(['part', { form: FORM, ...head }])
      to.line(['frame', frame])
      for (const partition of partitionsOf(head)) copy(sections(partition), to)
      to.line(['end-of-part', { sha256: to.digest() }])
      to.digest()
    } finally {
      closeSync(fd)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error instanceof Refused ? error : writeRefusal(path, error)
  }
}

function copy({ fd, size }: StoredSection, to: LineWriter): void {
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (let at = 0; at < size; ) {
    const read = readSync(fd, buffer, 0, Math.min(buffer.length, size - at), at)
    if (read === 0) throw new Error(`a section ends after ${at} of ${size} bytes`)
    to.raw(buffer.subarray(0, read))
    at += read
  }
}

/** A section inside a part. */
interface PlacedSection {
  readonly fd: number
  readonly from: number
  readonly until: number
}

/** The parts of one run, all of them, open for reading. */
export interface Parts {
  readonly head: PartHead
  readonly frame: Frame
  /** @throws {Error} if no part holds it */
  readonly section: (partition: number) => PlacedSection
  readonly close: () => void
}

/** A part that was looked through. */
interface OpenPart {
  readonly path: string
  readonly fd: number
  readonly head: PartHead
  readonly frame: Frame
  readonly frameDigest: string
  readonly sections: ReadonlyMap<number, PlacedSection>
}

/**
 * Opens the parts of a run and checks that they are whole, belong together and are all there.
 *
 * @throws {Refused} with every reason against them
 */
export function openParts(paths: readonly string[], engine: string): Parts {
  const wrong: Reason[] = []
  const parts: OpenPart[] = []
  const close = (): void => {
    for (const { fd } of parts) closeSync(fd)
  }
  try {
    for (const path of paths) {
      const part = openPart(path)
      if ('fd' in part) parts.push(part)
      else wrong.push(part)
    }
    if (wrong.length === 0) wrong.push(...notTogether(parts, engine))
    const [first] = parts
    if (wrong.length > 0 || !first) throw new Refused(wrong)
    const sections = new Map(parts.flatMap((p) => [...p.sections]))
    return {
      head: first.head,
      frame: first.frame,
      section: (partition) => {
        const placed = sections.get(partition)
        if (!placed) throw new Error(`no part holds partition ${partition}`)
        return placed
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

/** Opens a part and looks through it; a reason where it is none or damaged. */
function openPart(path: string): OpenPart | Reason {
  let fd: number
  try {
    fd = openSync(path, 'r')
  } catch (error) {
    const [reason] = fileRefusal(path, error).reasons
    return reason ?? damaged(path)
  }
  const part = lookThrough(path, fd)
  if (!('fd' in part)) closeSync(fd)
  return part
}

function lookThrough(path: string, fd: number): OpenPart | Reason {
  const sections = new Map<number, PlacedSection>()
  const hash = createHash('sha256')
  let head: PartHead | undefined
  let frame: { readonly value: Frame; readonly digest: string } | undefined
  let begun: { readonly partition: number; readonly from: number } | undefined
  for (const { text, from, until } of linesIn(fd, 0, fstatSync(fd).size, hash)) {
    if (head === undefined) {
      head = headOf(text)
      if (!head) return notAPart(path)
      if (head.form !== FORM) return otherForm(path, head.form)
    } else if (text.startsWith('["frame",')) {
      const value = memberOf<Frame>(text)
      if (value) frame = { value, digest: createHash('sha256').update(text).digest('hex') }
    } else if (text.startsWith('["section",'))
      begun = { partition: memberOf<{ partition: number }>(text)?.partition ?? -1, from }
    else if (text.startsWith('["end",') && begun)
      sections.set(begun.partition, { fd, from: begun.from, until })
    else if (text.startsWith('["end-of-part",')) {
      const isWhole = memberOf<{ sha256: string }>(text)?.sha256 === hash.copy().digest('hex')
      const isAll = partitionsOf(head).every((p) => sections.has(p)) && until === fstatSync(fd).size
      if (!isWhole || !isAll || !frame) return damaged(path)
      return { path, fd, head, frame: frame.value, frameDigest: frame.digest, sections }
    }
  }
  return head === undefined ? notAPart(path) : damaged(path)
}

function headOf(text: string): PartHead | undefined {
  if (!text.startsWith('["part",')) return undefined
  const head = memberOf<Partial<PartHead>>(text)
  const isNumber = (n: unknown): boolean => typeof n === 'number' && Number.isInteger(n) && n >= 1
  if (!head || !isNumber(head.part) || !isNumber(head.of) || !head.identity || !Array.isArray(head.forms))
    return undefined
  return { ...(head as PartHead), forms: FINDING_FORMS.filter((form) => head.forms?.includes(form)) }
}

/** The second member of a line; `undefined` where the line is damaged. */
function memberOf<T>(text: string): T | undefined {
  try {
    return (JSON.parse(text) as readonly [string, T])[1]
  } catch {
    return undefined
  }
}

const notAPart = (path: string): Reason => ({
  en: `${path}: not a part of an audit, such as \`--partition\` writes`,
  zh: `${path}：不是 \`--partition\` 写出的部分结果`,
})

const otherForm = (path: string, form: unknown): Reason => ({
  en: `${path}: a part of another form, \`${String(form)}\`; merge it with the version of forbear that wrote it`,
  zh: `${path}：部分结果的格式版本不同（\`${String(form)}\`），请用写出它的 forbear 版本合并`,
})

const damaged = (path: string): Reason => ({
  en: `${path}: the part is damaged or was not written to its end; judge its share again`,
  zh: `${path}：部分结果已损坏或未写完；请重新评判这一份`,
})

/** Why parts that are whole are not one run, or not all of it. */
function notTogether(parts: readonly OpenPart[], engine: string): readonly Reason[] {
  const [first] = parts
  if (!first) return []
  const wrong: Reason[] = []
  if (first.head.identity.engine !== engine)
    wrong.push({
      en: `${first.path}: judged by \`${first.head.identity.engine}\`, and this is \`${engine}\`; merge with the engine that judged`,
      zh: `${first.path}：由 \`${first.head.identity.engine}\` 评判，而此处为 \`${engine}\`；请用评判时的引擎合并`,
    })
  for (const part of parts.slice(1)) {
    const why = whyApart(first, part)
    const [en, zh] = [why.map((w) => w.en).join('; '), why.map((w) => w.zh).join('；')]
    if (why.length > 0)
      wrong.push({
        en: `${first.path} and ${part.path} are parts of different runs: ${en}`,
        zh: `${first.path} 与 ${part.path} 属于不同的运行：${zh}`,
      })
  }
  if (wrong.length > 0) return wrong
  for (const [i, part] of parts.entries()) {
    const before = parts.slice(0, i).find((p) => p.head.part === part.head.part)
    if (before)
      wrong.push({
        en: `${before.path} and ${part.path} are both part ${part.head.part} of ${part.head.of}: name one of them`,
        zh: `${before.path} 与 ${part.path} 都是第 ${part.head.part}/${part.head.of} 份：请只指定其一`,
      })
  }
  const { of } = first.head
  const there = new Set(parts.map((p) => p.head.part))
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !there.has(i))
  if (missing.length > 0)
    wrong.push({
      en: `of ${of} parts these are missing: ${missing.join(', ')}`,
      zh: `共 ${of} 份，缺少第 ${missing.join('、')} 份`,
    })
  return wrong
}

function whyApart(first: OpenPart, part: OpenPart): readonly Reason[] {
  const why = [...identitiesDiffer(first.head.identity, part.head.identity)]
  if (first.head.of !== part.head.of)
    why.push({
      en: `of ${first.head.of} and of ${part.head.of} parts`,
      zh: `总份数分别为 ${first.head.of} 与 ${part.head.of}`,
    })
  const isSame = (head: PartHead): boolean => head.run === runDigest(head.identity)
  if (
    why.length === 0 &&
    (first.frameDigest !== part.frameDigest || !isSame(part.head) || !isSame(first.head))
  )
    why.push({ en: 'they read the input differently', zh: '对输入的读取结果不同' })
  return why
}
