/** What it means that an answer only narrows, for property tests of S12, S13 and S20. */
import assert from 'node:assert/strict'
import type { Judgement } from '../judge/judgement.ts'
import { type Pair, rank, strongest } from '../judge/level.ts'

export const CLEAR: Pair = { certain: 'clear', possible: 'clear' }

export const showPair = (p: Pair): string => `${p.certain}..${p.possible}`

export const isMilderOrEqual = (a: Judgement['possible'], b: Judgement['possible']): boolean =>
  rank(a) <= rank(b)

export const narrows = (before: Pair, after: Pair): boolean =>
  isMilderOrEqual(before.certain, after.certain) && isMilderOrEqual(after.possible, before.possible)

/** The pair of each rule that any of the judgements finds or could not test. */
export function byRule(
  ...judgements: readonly Judgement[]
): readonly { readonly rule: string; readonly pairs: readonly Pair[]; readonly isTested: boolean }[] {
  const rules = new Set(judgements.flatMap((j) => j.findings.map((f) => f.rule)))
  const pairOf = (j: Judgement, rule: string): Pair => {
    const found = j.findings.filter((f) => f.rule === rule)
    return found.length === 0
      ? CLEAR
      : { certain: strongest(found.map((f) => f.certain)), possible: strongest(found.map((f) => f.possible)) }
  }
  return [...rules].map((rule) => ({
    rule,
    pairs: judgements.map((j) => pairOf(j, rule)),
    isTested: judgements.every((j) => j.notTested.every((n) => n.rule !== rule)),
  }))
}

/** Every rule that was put to the test both times answers within what it answered before. */
export function assertNarrows(before: Judgement, after: Judgement, what: string): void {
  for (const { rule, pairs, isTested } of byRule(before, after)) {
    const [one = CLEAR, other = CLEAR] = pairs
    if (isTested)
      assert.ok(narrows(one, other), `${what}: ${rule} was ${showPair(one)}, became ${showPair(other)}`)
  }
  if (before.notTested.length === 0)
    assert.ok(narrows(before, after), `${what}: ${showPair(before)} became ${showPair(after)}`)
}
