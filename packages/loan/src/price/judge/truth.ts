/** Three-valued truth with what would decide it (semantics S1), as the conduct rules have it. */

/**
 * Why two readings differ.
 *
 * - `scope`: a fact that nobody stated
 * - `element`: a fact that is one of several values (S6)
 * - `reading`: an ambiguity of the law (S10)
 * - `text`: the clause or an exception is not verified (S4)
 * - `series`: a series has no known value for the day
 * - `series-value`: the value that it had is not verified (S4); the series and the value's first day
 * - `earlier-law`: the fact is from before this day, and the law of that time is not encoded
 * - `method`: the flows of money give no single rate, or none by this method
 */
export interface Need {
  readonly kind:
    | 'scope'
    | 'element'
    | 'reading'
    | 'text'
    | 'series'
    | 'series-value'
    | 'earlier-law'
    | 'method'
  /** The fact, reading, citation, series, day or method. */
  readonly of: string
}

/** Certain implies possible; needs stand only where they differ. */
export interface Truth {
  readonly certain: boolean
  readonly possible: boolean
  readonly needs: readonly Need[]
}

export const TRUE: Truth = { certain: true, possible: true, needs: [] }
export const FALSE: Truth = { certain: false, possible: false, needs: [] }

/** A known answer. */
export function known(value: boolean): Truth {
  return value ? TRUE : FALSE
}

/** Undecided, and what would decide it. */
export function undecided(...needs: readonly Need[]): Truth {
  return { certain: false, possible: true, needs: once(needs) }
}

/** Both readings; the needs are kept only where they differ. */
export function between(certain: boolean, possible: boolean, needs: readonly Need[]): Truth {
  return certain === possible ? known(certain) : undecided(...needs)
}

/** All of these. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => !truth.possible)) return FALSE
  return between(
    truths.every((truth) => truth.certain),
    true,
    truths.flatMap((truth) => truth.needs),
  )
}

/** Any of these. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => truth.certain)) return TRUE
  return between(
    false,
    truths.some((truth) => truth.possible),
    truths.flatMap((truth) => truth.needs),
  )
}

/** The opposite; what would decide stays the same. */
export function not(truth: Truth): Truth {
  return truth.certain === truth.possible ? known(!truth.certain) : truth
}

/**
 * One of several that are each possible, of which one is true: certain where all are, possible where one is.
 *
 * @param why what would tell which one is true
 */
export function amongAll(truths: readonly Truth[], why: readonly Need[]): Truth {
  const certain = truths.every((truth) => truth.certain)
  const possible = truths.some((truth) => truth.possible)
  const differ = truths.some((t) => t.certain !== truths[0]?.certain || t.possible !== truths[0]?.possible)
  return between(certain, possible, [...truths.flatMap((truth) => truth.needs), ...(differ ? why : [])])
}

/** Needs without repetitions, in the order they came. */
export function once(needs: readonly Need[]): readonly Need[] {
  const seen = new Set<string>()
  return needs.filter(({ kind, of }) => {
    const key = `${kind} ${of}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
