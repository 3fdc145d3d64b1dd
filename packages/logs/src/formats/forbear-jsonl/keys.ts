/** Finds keys that stand twice in one object: JSON.parse would silently keep the last. */

/**
 * The doubled keys of a JSON text.
 *
 * @param text  valid JSON
 * @returns each key that stands twice in the same object, at any depth
 */
export function doubledKeys(text: string): readonly string[] {
  const doubled = new Set<string>()
  /** One set of keys for each open object, `undefined` for each open array. */
  const open: (Set<string> | undefined)[] = []
  for (const [found, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (string !== undefined && colon !== undefined) {
      const key = String(JSON.parse(string))
      const keys = open.at(-1)
      if (keys?.has(key)) doubled.add(key)
      keys?.add(key)
    }
  }
  return [...doubled]
}
