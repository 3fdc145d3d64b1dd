/**
 * Keeps a void list young, and tells the gate which voids no checker of this audience can pass by any more.
 *
 * Other processes may check for the same audience with lists of their own, each at most n seconds old. So a void is
 * acknowledged only when this process has held it for longer than that: from then on every other has fetched it too,
 * or refuses.
 */
import type { VoidList } from '@forbear/permit/voids'
import type { GateClient } from './gate-client.ts'

/** What a keeper works with. */
export interface VoidKeeperOptions {
  readonly voids: VoidList
  readonly gate: Pick<GateClient, 'acknowledgeVoids'>
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** After how long every checker knows a void: the longest void age of any of them, plus the clock skew. */
  readonly settledAfterSeconds: number
}

/** As many as the gate takes at once. */
const AT_ONCE = 200

/** A keeper, given its turn every few seconds. */
export interface VoidKeeper {
  /** Fetches, then acknowledges what is due. Never throws: what the gate does not take is told again. */
  turn(): Promise<void>
}

/** A keeper of one list. */
export function createVoidKeeper(options: VoidKeeperOptions): VoidKeeper {
  const { voids, gate, clock, settledAfterSeconds } = options
  const heldSince = new Map<string, number>()
  const told = new Set<string>()

  return {
    async turn() {
      await voids.refresh()
      const now = clock()
      const held = new Set(voids.held())
      for (const permit of held) if (!heldSince.has(permit)) heldSince.set(permit, now)
      for (const permit of heldSince.keys())
        if (!held.has(permit)) {
          heldSince.delete(permit)
          told.delete(permit)
        }
      const due = [...heldSince]
        .filter(([permit, since]) => !told.has(permit) && now - since > settledAfterSeconds)
        .map(([permit]) => permit)
      for (let from = 0; from < due.length; from += AT_ONCE) {
        const some = due.slice(from, from + AT_ONCE)
        try {
          await gate.acknowledgeVoids(some)
          for (const permit of some) told.add(permit)
        } catch {
          // an unacknowledged void counts as in flight, which is the safe side
        }
      }
    },
  }
}
