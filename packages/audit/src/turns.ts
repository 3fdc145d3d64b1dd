/** Long work that pauses between its steps, done in one go; whoever drives it otherwise can stop it at a pause. */

/** What the work gives, without a pause. */
export function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
