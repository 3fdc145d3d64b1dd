/** Finds keys that stand twice in one object: JSON.parse would silently keep the last. */

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * The doubled keys of a JSON text.
 *
 * Goes by character codes, not by a pattern: a file locked under a passphrase is one text of many megabytes, over which
 * a pattern search runs out of stack.
 *
 * @param text  valid JSON
 * @returns each key that stands twice in the same object, at any depth
 */
export function doubledKeys(text: string): readonly string[] {
  const doubled = new Set<string>()
  /** One set of keys for each open object, `undefined` for each open array. */
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === OPEN_OBJECT) open.push(new Set())
    else if (code === OPEN_LIST) open.push(undefined)
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop()
    else if (code === QUOTE) {
      const end = endOfText(text, at + 1)
      const keys = open.at(-1)
      if (keys && isKey(text, end + 1)) {
        const key = keyIn(text.slice(at, end + 1))
        if (keys.has(key)) doubled.add(key)
        keys.add(key)
      }
      at = end
    }
  }
  return [...doubled]
}

/** Where the quotation mark stands that ends a text; the end of all, if none does. */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1
    // an even number of backslashes before it are escaped themselves
    if ((at - before) % 2 === 1) return at
  }
  return text.length
}

/** Whether a colon follows, after white space. */
function isKey(text: string, from: number): boolean {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at) === COLON
}

/** The key as it is meant: two spellings of one key are one. */
function keyIn(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}
