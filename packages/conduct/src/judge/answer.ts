/** What one rule answers about one contact, and small pieces that the kinds share. */
import { dateText, zoneClock } from '../clock/zone.ts'
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
  const clock = zoneClock(zone)
  const second = clock.wallSecondAt(epochSeconds)
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return `${dateText(clock.dayAt(epochSeconds))} ${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`
}
