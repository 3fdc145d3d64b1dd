/**
 * Other names for what evidence names: each the same wherever it stands, no two alike, so that whatever was one before
 * is one after and the law finds the same.
 */

/** Gives names. */
export interface Namer {
  /** The new name of an old one. */
  readonly of: (old: string) => string
  /** Old names that were given new ones. */
  readonly known: () => ReadonlyMap<string, string>
}

/**
 * Names things in the order in which they are met.
 *
 * @param make  what an old name is called; where that is taken, a number is added
 */
export function namer(make: (old: string, met: number) => string): Namer {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return {
    of: (old) => {
      const before = names.get(old)
      if (before !== undefined) return before
      const wanted = make(old, names.size)
      let name = wanted
      for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`
      names.set(old, name)
      taken.add(name)
      return name
    },
    known: () => names,
  }
}

/** A, B, … Z, AA, AB, … */
export function letters(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last
}
