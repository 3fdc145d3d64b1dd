/** What would be known once entries are recorded, for decisions that take several steps in one transaction. */
import { type MatterState, emptyMatter, foldMatter } from '../matters/state.ts'
import { type View, viewOf } from '../matters/view.ts'
import { type Draft, isOfHouse } from '../record/fact.ts'
import type { Seen } from '../record/reader.ts'

/** The same knowledge, with more entries of matters in it. Entries of the house change nothing here. */
export function foreseen<S extends Seen>(seen: S, drafts: readonly Draft[]): S {
  const states = new Map<string, MatterState>()
  for (const draft of drafts) {
    const before = states.get(draft.chain) ?? seen.matter(draft.chain)
    if (!before || isOfHouse(draft)) continue
    const entry = { ...draft, number: before.entries + 1, leaf: '', at: seen.now }
    states.set(draft.chain, foldMatter(before, [entry]))
  }
  if (states.size === 0) return seen
  const views = new Map<string, View>()
  const matter = (id: string): MatterState | undefined => states.get(id) ?? seen.matter(id)
  const neighboursOf = (id: string): readonly MatterState[] =>
    seen.neighboursOf(id).map((near) => states.get(near.id) ?? near)
  const view = (id: string): View => {
    const isChanged = states.has(id) || seen.neighboursOf(id).some((near) => states.has(near.id))
    if (!isChanged) return seen.view(id)
    const known = views.get(id)
    if (known) return known
    const made = viewOf(matter(id) ?? emptyMatter(id), neighboursOf(id), seen.house)
    views.set(id, made)
    return made
  }
  return { ...seen, matter, neighboursOf, view }
}
