/** What binds the calls of one batch together, and when it is full. */
import { type GateReason, REASONS } from './reasons.ts'

/** The ceilings of a batch (S23), each judged as used up: a permit that is out may be under way and may be answered. */
export interface BatchTerms {
  readonly id: string
  /** Calls of the batch that may be answered. */
  readonly answeredAtMost?: number
  /** Calls of the batch that may be under way at one time. */
  readonly concurrentAtMost: number
}

/**
 * The ceiling beyond which one more permit of a batch would lie; the narrower one where both are reached.
 *
 * All permits of a batch hold at the same time and nothing is known yet of any, so each counts against both.
 *
 * @param granted  permits of the batch so far
 */
export function ceilingReached(batch: BatchTerms, granted: number): GateReason | undefined {
  const { answeredAtMost = Infinity, concurrentAtMost } = batch
  if (granted < Math.min(answeredAtMost, concurrentAtMost)) return undefined
  return REASONS[answeredAtMost < concurrentAtMost ? 'batch-answered-at-most' : 'batch-concurrent-at-most']
}
