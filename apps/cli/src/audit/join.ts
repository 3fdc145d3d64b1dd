/** Several files of one log as one: ids stay unique, counts add up, nothing is dropped. */
import type { Log, LogContact } from '@forbear/logs'

/** A log with the name of its file. */
export interface NamedLog {
  readonly name: string
  readonly log: Log
}

/**
 * Joins logs read from several files.
 *
 * An id that stands in two files gets the file's name in front, in both, so that no contact shadows another.
 *
 * @param logs never empty
 */
export function joinLogs(logs: readonly NamedLog[]): Log {
  const [first] = logs
  if (!first) throw new Error('a log needs at least one file')
  if (logs.length === 1) return first.log
  const seen = new Map<string, number>()
  for (const { log } of logs) for (const c of log.contacts) seen.set(c.id, (seen.get(c.id) ?? 0) + 1)
  const all = logs.map((l) => l.log)
  const renamed = (name: string, c: LogContact): LogContact =>
    (seen.get(c.id) ?? 0) > 1 ? { ...c, id: `${name}#${c.id}` } : c
  const sum = (pick: (log: Log) => number): number => all.reduce((n, log) => n + pick(log), 0)
  return {
    ...first.log,
    contacts: logs.flatMap(({ name, log }) => log.contacts.map((c) => renamed(name, c))),
    statements: {
      events: all.flatMap((l) => l.statements.events),
      coverage: all.flatMap((l) => l.statements.coverage),
      declarations: all.flatMap((l) => l.statements.declarations),
    },
    setAside: all.flatMap((l) => l.setAside),
    droppedByRule: all.flatMap((l) => l.droppedByRule),
    warnings: all.flatMap((l) => l.warnings),
    // what one file cannot carry is not carried by the log
    cannotKnow: [...new Set(all.flatMap((l) => l.cannotKnow))],
    rows: {
      read: sum((l) => l.rows.read),
      inContacts: sum((l) => l.rows.inContacts),
      inStatements: sum((l) => l.rows.inStatements),
      setAside: sum((l) => l.rows.setAside),
      dropped: sum((l) => l.rows.dropped),
    },
  }
}
