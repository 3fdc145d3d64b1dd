/** Writes contacts and statements as Forbear's own JSON lines: UTF-8, times in UTC. */
import type { LogContact, Statements } from '../../log.ts'
import { rowOf } from '../../row/contact.ts'
import { objectOfRow } from './row.ts'
import { coverageObject, declarationObject, eventObject, sourceObject, type Source } from './statements.ts'

/**
 * The bytes of a JSONL file: what the source cannot carry, what the log covers and declares, then contacts, then events.
 * Reading it gives the same again, but for `rows` and `missing` of the contacts.
 *
 * @param source  of a log that was read from another format: what that cannot carry or hold, so that the copy claims no
 *   more than it; left out: the reader goes by the fields that stand in the file
 */
export function write(contacts: readonly LogContact[], statements: Statements, source?: Source): Uint8Array {
  const objects = [
    ...(source === undefined ? [] : [sourceObject(source)]),
    ...statements.coverage.map(coverageObject),
    ...statements.declarations.map(declarationObject),
    ...contacts.map((contact) => objectOfRow(rowOf(contact))),
    ...statements.events.map(eventObject),
  ]
  return new TextEncoder().encode(objects.map((object) => `${JSON.stringify(object)}\n`).join(''))
}
