/** Writes contacts and statements as Forbear's own JSON lines: UTF-8, times in UTC. */
import type { LogContact, Statements } from '../../log.ts'
import { rowOf } from '../../row/contact.ts'
import { objectOfRow } from './row.ts'
import { coverageObject, declarationObject, eventObject } from './statements.ts'

/**
 * The bytes of a JSONL file: what the log covers and declares, then contacts, then events.
 * Reading it gives the same again, but for `rows` and `missing` of the contacts.
 */
export function write(contacts: readonly LogContact[], statements: Statements): Uint8Array {
  const objects = [
    ...statements.coverage.map(coverageObject),
    ...statements.declarations.map(declarationObject),
    ...contacts.map((contact) => objectOfRow(rowOf(contact))),
    ...statements.events.map(eventObject),
  ]
  return new TextEncoder().encode(objects.map((object) => `${JSON.stringify(object)}\n`).join(''))
}
