/** Which permits have been used at this audience. The interface, and a store in memory for a process that keeps running. */

/** What marking a permit as used found. */
export type Marked = 'marked' | 'already-used'

/**
 * The used ids of one audience. All that check for an audience share one store; two stores would let a permit be
 * used twice. A call that throws has failed, and the checker refuses.
 */
export interface UsedStore {
  /** Whether the permit is known to be used. */
  has(permitId: string): Promise<boolean>
  /**
   * Marks the permit as used, in one step with finding out whether it was: of two callers at once only one is told
   * `marked`. Returns when the mark would outlast the process, where the store promises that.
   *
   * @param keepUntil  seconds since the epoch; the id may be forgotten afterwards, never before
   */
  mark(permitId: string, keepUntil: number): Promise<Marked>
}

/** What the store in memory needs. */
export interface UsedInMemoryOptions {
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** How many ids are kept at once. A store that is full throws rather than forget one. */
  readonly capacity: number
}

/**
 * A store that lasts as long as the process: enough for a relay whose start takes longer than any permit lives,
 * or for tests. What restarts in between needs one on disk.
 */
export function createUsedInMemory({ clock, capacity }: UsedInMemoryOptions): UsedStore {
  const keptUntil = new Map<string, number>()
  const forgetPast = (): void => {
    const now = clock()
    for (const [id, until] of keptUntil) if (until < now) keptUntil.delete(id)
  }
  return {
    has: async (permitId) => keptUntil.has(permitId),
    async mark(permitId, keepUntil) {
      // nothing is awaited between looking and setting: that makes it one step
      if (keptUntil.has(permitId)) return 'already-used'
      if (keptUntil.size >= capacity) forgetPast()
      if (keptUntil.size >= capacity) throw new Error(`the store of used permits is full at ${capacity}`)
      keptUntil.set(permitId, keepUntil)
      return 'marked'
    },
  }
}
