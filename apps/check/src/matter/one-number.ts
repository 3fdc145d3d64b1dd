/** One writing for each number: phones write one number with and without its country code, and people count it once. */
import { numberKeys, numberSearch } from '@forbear/logs/phone/numbers'

/**
 * Gives each number one writing.
 *
 * @param marked  numbers as they were marked; a number that is one of them is written so, any other as it first came
 */
export function oneWriting(marked: readonly string[]): (written: string) => string {
  const asMarked = numberSearch(marked.map((number) => [number, number] as const))
  const byKey = new Map<string, string>()
  const known = new Map<string, string>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const keys = numberKeys(written)
    const shared = keys.find((key) => byKey.has(key))
    const one = asMarked(written) ?? (shared === undefined ? written : (byKey.get(shared) ?? written))
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, one)
    known.set(written, one)
    return one
  }
}
