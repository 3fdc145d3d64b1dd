/** Problems found further in, told as of the document that holds what they were found in. */
import type { Problem } from '../problem.ts'

/** Whether a JSON pointer leads to a value or to something within it. */
export function isAtOrBelow(pointer: string, top: string): boolean {
  return pointer === top || pointer.startsWith(`${top}/`)
}

/** Problems at or below one pointer as of another: what was `from/x` is `to/x`. */
export function rebased(problems: readonly Problem[], from: string, to: string): readonly Problem[] {
  return problems.map((found) =>
    from === '' || isAtOrBelow(found.pointer, from)
      ? { ...found, pointer: `${to}${found.pointer.slice(from.length)}` }
      : found,
  )
}
