/** Several files of one log as one: ids stay unique, counts add up, nothing is dropped, no contact counts twice. */
import { type Log, type LogContact, type SetAside, problem } from '@forbear/logs'

/** A log, and where it was joined from several files: which file each contact stands in, by contact id. */
export type AuditedLog = Log & { readonly fileOf?: ReadonlyMap<string, string> }

/** A log with the name of its file. */
export interface NamedLog {
  readonly name: string
  readonly log: Log
}

/**
 * Joins logs read from several files.
 *
 * The same contact in two files (same id, time, channel and parties) is set aside where it stands again, as in one
 * file: it happened once. Another contact under a used id gets its file's name in front, so that none shadows another.
 *
 * @param logs never empty
 */
export function joinLogs(logs: readonly NamedLog[]): AuditedLog {
  const [first] = logs
  if (!first) throw new Error('a log needs at least one file')
  if (logs.length === 1) return first.log
  const seen = new Map<string, { readonly name: string; readonly contact: LogContact }>()
  const fileOf = new Map<string, string>()
  const contacts: LogContact[] = []
  const repeated: SetAside[] = []
  let repeatedRows = 0
  for (const { name, log } of logs) {
    const kept: LogContact[] = []
    const renamed = new Map<string, string>()
    for (const contact of log.contacts) {
      const before = seen.get(contact.id)
      if (before && isSame(before.contact, contact)) {
        repeatedRows += contact.rows.length
        repeated.push(...setAside(contact, name, before))
        continue
      }
      if (before) renamed.set(contact.id, `${name}#${contact.id}`)
      else seen.set(contact.id, { name, contact })
      kept.push(contact)
    }
    for (const contact of kept) {
      const one = withIds(contact, renamed)
      fileOf.set(one.id, name)
      contacts.push(one)
    }
  }
  const all = logs.map((l) => l.log)
  const sum = (pick: (log: Log) => number): number => all.reduce((n, log) => n + pick(log), 0)
  return {
    ...first.log,
    fileOf,
    contacts,
    statements: {
      events: all.flatMap((l) => l.statements.events),
      coverage: all.flatMap((l) => l.statements.coverage),
      declarations: all.flatMap((l) => l.statements.declarations),
    },
    setAside: [...logs.flatMap(({ name, log }) => log.setAside.map((s) => inFile(s, name))), ...repeated],
    droppedByRule: all.flatMap((l) => l.droppedByRule),
    warnings: logs.flatMap(({ name, log }) =>
      log.warnings.map((w) => ({ ...w, says: { en: `${name}: ${w.says.en}`, zh: `${name}：${w.says.zh}` } })),
    ),
    // what one file cannot carry is not carried by the log
    cannotKnow: [...new Set(all.flatMap((l) => l.cannotKnow))],
    rows: {
      read: sum((l) => l.rows.read),
      inContacts: sum((l) => l.rows.inContacts) - repeatedRows,
      inStatements: sum((l) => l.rows.inStatements),
      setAside: sum((l) => l.rows.setAside) + repeatedRows,
      dropped: sum((l) => l.rows.dropped),
    },
  }
}

/** A contact under its new id, with those it refers to under theirs. */
function withIds(contact: LogContact, renamed: ReadonlyMap<string, string>): LogContact {
  const now = (id: string): string => renamed.get(id) ?? id
  return {
    ...contact,
    id: now(contact.id),
    ...(contact.requestedBy !== undefined && { requestedBy: now(contact.requestedBy) }),
    ...(contact.answers !== undefined && { answers: now(contact.answers) }),
  }
}

/** Whether two contacts of one id are one act: an id of the log's own, and everything that places the act the same. */
function isSame(a: LogContact, b: LogContact): boolean {
  const placed = (c: LogContact): string =>
    JSON.stringify([c.start, c.channel, c.direction, c.person, c.number, c.from, c.to, c.organisation])
  return !a.id.startsWith('line:') && placed(a) === placed(b)
}

/** Each row of a contact that stands in an earlier file. */
function setAside(
  contact: LogContact,
  name: string,
  before: { readonly name: string; readonly contact: LogContact },
): readonly SetAside[] {
  const where = `${before.name}, line ${before.contact.rows[0]}`
  const expected = {
    en: `each contact once; this one stands in ${where}`,
    zh: `每次联系只出现一次；此联系已见于 ${before.name} 第 ${before.contact.rows[0]} 行`,
  }
  return contact.rows.map((line) =>
    inFile(
      { line, problems: [problem('duplicate-id', { line, field: 'id', found: contact.id, expected })] },
      name,
    ),
  )
}

/** A row set aside, with the name of its file in what is said. */
function inFile({ line, problems }: SetAside, name: string): SetAside {
  return {
    line,
    problems: problems.map((p) => ({
      ...p,
      says: { en: `${name}: ${p.says.en}`, zh: `${name}：${p.says.zh}` },
    })),
  }
}
