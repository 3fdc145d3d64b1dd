/** How the command tells that it was refused, and the exit status of its own faults. */
import type { Reason } from '@forbear/audit/refused'
import type { Language } from './surroundings.ts'
import { harmless } from './terminal.ts'
import { printing } from './printing.ts'

/** Exit status for a fault of the command itself: never one that an audit could answer. */
export const FAULT = 70

/** Prints reasons as one JSON document on stderr, each in both languages; stdout stays without any result. */
export function printRefusalAsJson(reasons: readonly Reason[]): void {
  printing.err.write(`${JSON.stringify({ refused: reasons }, null, 2)}\n`)
}

/** Prints reasons on stderr, one a line. */
export function printRefusal(reasons: readonly Reason[], language: Language): void {
  for (const reason of reasons) printing.err.write(`forbear: ${harmless(reason[language])}\n`)
}
