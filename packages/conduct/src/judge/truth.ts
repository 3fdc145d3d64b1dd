/** Three-valued truth with its reasons: what the engine answers to one question over facts it may not know. */
import type { Kleene } from '../facts/fact.ts'

/** Why the two readings of a finding or a judgement differ, or why a rule was not tested: what would decide (S1). */
export interface Need {
  /**
   * - `element`: one of several values, decided over all (S6)
   * - `exception`: an opening that is claimed but not shown (S7)
   * - `state`: a class of states that nothing declares complete, or only stale (S8)
   * - `scope`: a fact that no row carries and nobody stated (S9)
   * - `reading`: an ambiguity of the law (S10)
   * - `coverage`: the log does not reach as far as the rule counts (S13)
   * - `tie`: the order of acts known to the same interval (S16)
   * - `text`: the clause, its clock or an exception is not verified (S4)
   * - `trouble`: an error, a calendar or a temporary rule past its end (S5)
   */
  readonly kind:
    | 'element'
    | 'exception'
    | 'state'
    | 'scope'
    | 'reading'
    | 'coverage'
    | 'tie'
    | 'text'
    | 'trouble'
  /** Which fact, class, reading or rule: a stable word, for example `outcome` or `bankruptcy`. */
  readonly of: string
  /** The contact, event or person it is about, where one is. */
  readonly about?: string
}

/** (certain, possible) with what would decide where they differ. */
export interface Truth extends Kleene {
  readonly needs: readonly Need[]
}

export const TRUE: Truth = { certain: true, possible: true, needs: [] }
export const FALSE: Truth = { certain: false, possible: false, needs: [] }

/** Undecided, and what would decide it. */
export function undecided(...needs: readonly Need[]): Truth {
  return { certain: false, possible: true, needs }
}

/** A known answer. */
export function known(value: boolean): Truth {
  return value ? TRUE : FALSE
}

/** An answer from its two readings; `need` is kept only where they differ. */
export function between(certain: boolean, possible: boolean, ...needs: readonly Need[]): Truth {
  if (certain === possible) return certain ? TRUE : FALSE
  return { certain, possible, needs: dedupe(needs) }
}

/** All of these. What is certainly false makes the rest irrelevant, and so their needs. */
export function and(truths: readonly Truth[]): Truth {
  if (!truths.every((t) => t.possible)) return FALSE
  if (truths.every((t) => t.certain)) return TRUE
  return undecided(...dedupe(truths.flatMap((t) => (t.certain ? [] : t.needs))))
}

/** Any of these. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.some((t) => t.certain)) return TRUE
  if (!truths.some((t) => t.possible)) return FALSE
  return undecided(...dedupe(truths.flatMap((t) => (t.possible ? t.needs : []))))
}

/** The opposite; what would decide stays the same. */
export function not(truth: Truth): Truth {
  if (truth.certain === truth.possible) return truth.certain ? FALSE : TRUE
  return truth
}

/** Needs without repetitions, in the order they came. */
export function dedupe(needs: readonly Need[]): readonly Need[] {
  if (needs.length < 2) return needs
  const byAbout = new Map<string, Need[]>()
  return needs.filter((n) => {
    const about = n.about ?? ''
    const before = byAbout.get(about)
    if (before?.some(({ kind, of }) => kind === n.kind && of === n.of)) return false
    if (before) before.push(n)
    else byAbout.set(about, [n])
    return true
  })
}

/** So few are looked for one by one. */
const FEW = 2

/** Lists that each have no repetitions, joined without any, in the order they came. */
export function union(lists: readonly (readonly Need[])[]): readonly Need[] {
  const [first = [], second, ...others] = lists.filter((list) => list.length > 0)
  if (!second) return first
  if (others.length === 0 && second.length <= FEW)
    return first.concat(second.filter((n) => !first.some((m) => isSameNeed(m, n))))
  return dedupe([first, second, ...others].flat())
}

/** Whether two needs are for the same. */
export function isSameNeed(a: Need, b: Need): boolean {
  return a.kind === b.kind && a.of === b.of && (a.about ?? '') === (b.about ?? '')
}
