/** Reads Forbear's own JSON lines: contacts, and the events, coverage and declarations that a CSV cannot carry. */
import type { Coverage, Declaration, TimelineEvent } from '@forbear/conduct/facts'
import { decode, UNREADABLE, UTF8_EXPECTED } from '../../input/text.ts'
import { timeReader, zoneProblem } from '../../input/time.ts'
import type { CannotHold, FactName, LogContact, ReadOptions, ReadResult, Warning } from '../../log.ts'
import { oneOfWords, problem } from '../../problem.ts'
import { contactOf } from '../../row/contact.ts'
import type { Row } from '../../row/fields.ts'
import { idsOf } from '../../row/ids.ts'
import { missingFrom, withoutCarried } from '../../row/missing.ts'
import { newTally, warning } from '../../row/tally.ts'
import type { ValueReader } from '../../row/values.ts'
import { doubledKeys } from './keys.ts'
import { isObject, rowOfObject, shown, type JsonObject } from './row.ts'
import { coverageOf, declarationOf, eventOf, sourceOf, type Source } from './statements.ts'

const format = 'forbear-jsonl'

/** What a line may be; without `type` it is a contact. */
export const LINE_TYPES = ['contact', 'event', 'coverage', 'declaration', 'source'] as const

interface Line {
  readonly object: JsonObject
  readonly reader: ValueReader
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const anObject = { en: 'one JSON object on the line', zh: '每行一个 JSON 对象' }
const eachKeyOnce = { en: 'each key once', zh: '每个键只出现一次' }

/**
 * Reads a log in Forbear's JSON lines.
 *
 * @param bytes  the file
 * @param options  `logZone` is needed for times without offset, `encoding` for files that are not UTF-8
 * @returns contacts and statements, and every line that was set aside with all that is wrong with it
 */
export function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const wrongZone = zoneProblem(options.logZone)
  const decoded = decode(bytes, options.encoding)
  if (wrongZone) return { ok: false, format, problems: [wrongZone] }
  if (!decoded.ok) return { ok: false, format, problems: [decoded.problem] }
  if (decoded.text.trim() === '') {
    return { ok: false, format, problems: [problem('empty-file', { found: '', expected: anObject })] }
  }

  const tally = newTally()
  const time = timeReader(options.logZone)
  const lines = decoded.text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const rows: Line[] = []
  lines.forEach((text, index) => {
    const line = index + 1
    tally.see()
    if (text.trim() === '') {
      tally.blank()
      return
    }
    const object = parsed(text)
    if (object === undefined) {
      tally.refuse(line, [problem('not-json', { line, found: text, expected: anObject })])
    } else if (!isObject(object)) {
      tally.refuse(line, [problem('not-an-object', { line, found: text, expected: anObject })])
    } else {
      const problems = doubledKeys(text).map((field) =>
        problem('doubled-key', { line, field, found: field, expected: eachKeyOnce }),
      )
      if (decoded.hasBrokenBytes && text.includes(UNREADABLE)) {
        problems.push(problem('wrong-encoding', { line, found: text, expected: UTF8_EXPECTED }))
      }
      rows.push({ object, reader: { problems, line, time } })
    }
  })

  const typeOf = ({ object }: Line): unknown => (Object.hasOwn(object, 'type') ? object['type'] : 'contact')
  const contactLines = rows
    .filter((line) => typeOf(line) === 'contact')
    .map((line): Line & { readonly row: Row } => ({ ...line, row: rowOfObject(line.object, line.reader) }))
  const stated = contactLines.flatMap(({ row }) => row.get('id') ?? [])
  const contactIds = idsOf(stated, 'id')
  const eventIds = idsOf([], 'id')
  const contacts: LogContact[] = []
  const events: TimelineEvent[] = []
  const coverage: Coverage[] = []
  const declarations: Declaration[] = []
  const sources: Source[] = []

  const takeContact = ({ reader, row }: Line & { readonly row: Row }): void => {
    const ofRow = sources.length === 0 ? missing : withoutCarried(missing, (name) => row.has(name))
    const contact = contactOf(row, reader, contactIds.forLine, ofRow)
    const doubled = contact && contactIds.claim(contact.id, reader.line)
    if (contact === undefined || doubled) {
      tally.refuse(reader.line, doubled ? [doubled] : reader.problems)
      return
    }
    contacts.push(contact)
    tally.take('contacts', 1)
  }

  const takeStatement = <T>(
    line: Line,
    into: T[],
    readAs: (object: JsonObject, reader: ValueReader) => T | undefined,
  ) => {
    const statement = readAs(line.object, line.reader)
    if (statement === undefined || line.reader.problems.length > 0) {
      tally.refuse(line.reader.line, line.reader.problems)
      return
    }
    into.push(statement)
    tally.take('statements', 1)
  }

  const eventOnce = (object: JsonObject, reader: ValueReader): TimelineEvent | undefined => {
    const event = eventOf(object, reader)
    const doubled = event && eventIds.claim(event.id, reader.line)
    if (doubled) reader.problems.push(doubled)
    return event
  }

  for (const line of rows) if (typeOf(line) === 'source') takeStatement(line, sources, sourceOf)
  // who says what the source cannot carry is believed; else a fact that no contact has is taken for one it cannot
  const missing: readonly FactName[] =
    sources.length === 0
      ? missingFrom((name) => contactLines.some(({ row }) => row.has(name)), [])
      : [...new Set(sources.flatMap((source) => source.cannotKnow))]
  const cannotHold: readonly CannotHold[] = [...new Set(sources.flatMap((source) => source.cannotHold ?? []))]
  contactLines.forEach(takeContact)
  for (const line of rows) {
    const type = typeOf(line)
    if (type === 'event') takeStatement(line, events, eventOnce)
    else if (type === 'coverage') takeStatement(line, coverage, coverageOf)
    else if (type === 'declaration') takeStatement(line, declarations, declarationOf)
    else if (type !== 'contact' && type !== 'source') {
      const where = {
        line: line.reader.line,
        field: 'type',
        found: shown(type),
        expected: oneOfWords(LINE_TYPES),
      }
      tally.refuse(line.reader.line, [...line.reader.problems, problem('unknown-word', where)])
    }
  }

  const warnings: Warning[] =
    contacts.length === 0 && tally.setAside.length === 0
      ? [warning('no-rows', [], { en: 'The file has no contact', zh: '文件中没有联系记录' })]
      : []
  return {
    ok: true,
    format,
    layout: 'one JSON object a line',
    ...(options.logZone === undefined ? {} : { logZone: options.logZone }),
    contacts,
    statements: { events, coverage, declarations },
    setAside: tally.setAside.toSorted((a, b) => a.line - b.line),
    droppedByRule: tally.dropped(),
    warnings,
    ...(cannotHold.length > 0 && { cannotHold }),
    cannotKnow: missing,
    rows: tally.rows(),
  }
}
