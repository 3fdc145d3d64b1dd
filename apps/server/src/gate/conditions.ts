/** What has to be kept to in a contact (S20), in the words of a token. */
import type { Condition } from '@forbear/conduct/judge'

/** A condition as a token names it: `verify-person`, `say:opt-out-instruction`. */
export function conditionNames(conditions: readonly Condition[]): readonly string[] {
  const names = conditions.flatMap((c): readonly string[] => {
    switch (c.kind) {
      case 'say':
        return c.items.map((item) => `say:${item}`)
      case 'do-not-say':
        return c.items.map((item) => `do-not-say:${item}`)
      case 'verify-person':
        return ['verify-person']
      case 'end-by':
        return []
    }
  })
  return [...new Set(names)].toSorted()
}

/** When a talk has to have ended (S20), epoch seconds; `undefined` where nothing ends it. */
export function endByOf(conditions: readonly Condition[]): number | undefined {
  const ends = conditions.flatMap((c) => (c.kind === 'end-by' ? [c.at] : []))
  return ends.length === 0 ? undefined : Math.min(...ends)
}
