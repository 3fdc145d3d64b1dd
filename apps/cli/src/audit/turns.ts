/** Long work that pauses: done with a turn for signals and messages now and then. */
import { setImmediate as turn } from 'node:timers/promises'

/** Milliseconds between two turns. */
const EVERY = 50

/**
 * What the work gives, with turns between its steps.
 *
 * @throws the signal's reason, once it is given
 */
export async function inTurns<T>(work: Generator<void, T>, stop?: AbortSignal): Promise<T> {
  let last = Date.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (Date.now() - last < EVERY) continue
    await turn()
    stop?.throwIfAborted()
    last = Date.now()
  }
}
