/** The list of voided permits as an audience holds it: fetched bit by bit, and never relied on when it may have a gap (S29). */

/** One page of the list, as `GET /v1/voids?after=…` answers it. Instants are RFC 3339 with an offset. */
export interface VoidsAnswer {
  readonly voids: readonly {
    readonly permit: string
    /** When it was voided. */
    readonly at: string
    /** The end of its interval; afterwards it need not be remembered. */
    readonly until: string
  }[]
  /** Handed back as `after` for what comes next. */
  readonly cursor: string
  /** The gate's clock when it answered. */
  readonly asOf: string
  /** Whether there is more to fetch at once. Absent: no. */
  readonly hasMore?: boolean
  /**
   * Ids of keys that were stolen, all of them each time: whoever has such a key signs permits that no list can name.
   * Absent: none. A checker that does not know this member passes it over and learns of it from the key set.
   */
  readonly keysWithdrawn?: readonly string[]
}

/** What came of asking the gate for voids. */
export type Refreshed =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly because: 'fetch-failed' | 'unreadable' | 'clocks-differ' | 'too-many' | 'no-end'
    }

/** The void list as the checker asks it. */
export interface VoidList {
  isVoided(permitId: string): boolean
  /** Whether the gate ever said that a key was stolen: it does not become whole again. */
  isKeyWithdrawn(kid: string): boolean
  /** The ids held, in no order: what an audience can tell the gate that it knows. */
  held(): readonly string[]
  /** Seconds since the gate was last asked with success; infinite before that. */
  ageSeconds(): number
  /** Asks the gate now. Calls at the same time share one request. */
  refresh(): Promise<Refreshed>
}

/** How the list is fetched and what it may hold. */
export interface VoidListOptions {
  /** Fetches what follows `after`, or the whole list of unexpired voids, parsed from JSON. A throw is a fetch that failed. */
  readonly fetchVoids: (after: string | undefined) => Promise<unknown>
  /** Seconds since the epoch. */
  readonly clock: () => number
  /** How far this clock and the gate's may be apart. An answer from further away is not relied on. */
  readonly clockSkewSeconds: number
  /** How many voids are held at once. A list that would be longer is not relied on. */
  readonly maximumVoids: number
}

interface Page {
  readonly voids: readonly (readonly [permit: string, until: number])[]
  readonly cursor: string
  readonly asOf: number
  readonly hasMore: boolean
  readonly keysWithdrawn: readonly string[]
}

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/

const secondsOf = (instant: unknown): number | undefined => {
  if (typeof instant !== 'string' || !RFC3339.test(instant)) return undefined
  try {
    return Temporal.Instant.from(instant).epochMilliseconds / 1000
  } catch {
    return undefined
  }
}

function readPage(answer: unknown): Page | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  if (!('voids' in answer) || !Array.isArray(answer.voids)) return undefined
  if (!('cursor' in answer) || typeof answer.cursor !== 'string') return undefined
  const asOf = 'asOf' in answer ? secondsOf(answer.asOf) : undefined
  const hasMore = 'hasMore' in answer ? answer.hasMore : false
  const keysWithdrawn: unknown = 'keysWithdrawn' in answer ? answer.keysWithdrawn : []
  if (asOf === undefined || typeof hasMore !== 'boolean') return undefined
  if (!Array.isArray(keysWithdrawn) || !keysWithdrawn.every((kid) => typeof kid === 'string'))
    return undefined
  const voids: [string, number][] = []
  for (const one of answer.voids as readonly unknown[]) {
    if (typeof one !== 'object' || one === null || !('permit' in one) || !('until' in one)) return undefined
    const until = secondsOf(one.until)
    if (typeof one.permit !== 'string' || until === undefined) return undefined
    voids.push([one.permit, until])
  }
  return { voids, cursor: answer.cursor, asOf, hasMore, keysWithdrawn }
}

/** More pages than this in one go is a gate that never ends, not a long list. */
const PAGES_MAX = 1_000

/**
 * A void list that asks the gate when told to. After anything but a good answer the next request is for the whole
 * list, so that nothing lost in between stays lost. Its age counts from when a request was sent, since the gate may
 * have answered as of then.
 */
export function createVoidList(options: VoidListOptions): VoidList {
  const { fetchVoids, clock, clockSkewSeconds, maximumVoids } = options
  const untilOf = new Map<string, number>()
  const withdrawn = new Set<string>()
  let cursor: string | undefined
  let askedAt: number | undefined
  let running: Promise<Refreshed> | undefined

  const forgetExpired = (): void => {
    const now = clock()
    for (const [permit, until] of untilOf) if (until + clockSkewSeconds < now) untilOf.delete(permit)
  }

  const fetchOnce = async (): Promise<Refreshed> => {
    const sentAt = clock()
    let after = cursor
    cursor = undefined
    for (let page = 0; page < PAGES_MAX; page += 1) {
      let answer: unknown
      const pageSentAt = clock()
      try {
        answer = await fetchVoids(after)
      } catch {
        return { ok: false, because: 'fetch-failed' }
      }
      const read = readPage(answer)
      if (read === undefined) return { ok: false, because: 'unreadable' }
      // also what a cache between here and the gate kept too long
      if (read.asOf < Math.floor(pageSentAt) - clockSkewSeconds || read.asOf > clock() + clockSkewSeconds + 1)
        return { ok: false, because: 'clocks-differ' }
      for (const [permit, until] of read.voids) untilOf.set(permit, until)
      for (const kid of read.keysWithdrawn) withdrawn.add(kid)
      forgetExpired()
      if (untilOf.size > maximumVoids) {
        untilOf.clear()
        askedAt = undefined
        return { ok: false, because: 'too-many' }
      }
      after = read.cursor
      if (!read.hasMore) {
        cursor = after
        askedAt = sentAt
        return { ok: true }
      }
    }
    return { ok: false, because: 'no-end' }
  }

  return {
    isVoided: (permitId) => untilOf.has(permitId),
    isKeyWithdrawn: (kid) => withdrawn.has(kid),
    held: () => [...untilOf.keys()],
    ageSeconds() {
      if (askedAt === undefined) return Infinity
      const age = clock() - askedAt
      // a clock set back hides how old the list is
      return age < 0 ? Infinity : age
    },
    refresh() {
      running ??= fetchOnce().finally(() => {
        running = undefined
      })
      return running
    },
  }
}
