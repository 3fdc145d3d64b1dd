/** What one rule answers about one contact, and small pieces that the kinds share. */
import type { Basis } from '../language/basis.ts'
import type { Decided } from './judgement.ts'
import type { Truth } from './truth.ts'

/** Whether the rule's core bites, with the facts that decided. Exceptions and scope come on top. */
export interface Core {
  readonly truth: Truth
  readonly decided: Decided
  /** The weakest text among the clauses that decided, if weaker than the rule's own. */
  readonly basis?: Basis
}

/** Local wall-clock text `YYYY-MM-DD HH:MM:SS` of an instant in a zone. */
export function localText(zone: string, epochSeconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
}
