/** The nearest of the words that would be right, for people who mistyped one. */

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment).
 */
function distance(a: string, b: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/**
 * The candidate that was probably meant.
 *
 * @param found what was written; case and `_` for `-` cost nothing
 * @returns `undefined` where nothing is near: a third of the letters may differ, at most three
 */
export function nearest(found: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-')
  const wanted = plain(found).slice(0, 80)
  const allowed = Math.min(3, Math.floor(wanted.length / 3))
  let best: { readonly word: string; readonly far: number } | undefined
  for (const word of candidates) {
    if (Math.abs(word.length - wanted.length) > allowed) continue
    const far = distance(wanted, plain(word))
    if (far <= allowed && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { word, far }
  }
  return best?.word
}

/** What is added to a message where a word was probably mistyped; nothing where none is near. */
export function didYouMean(
  found: string,
  candidates: Iterable<string>,
): { readonly en: string; readonly zh: string } {
  const word = nearest(found, candidates)
  return word === undefined
    ? { en: '', zh: '' }
    : { en: `; did you mean \`${word}\`?`, zh: `；是否指 \`${word}\`？` }
}
