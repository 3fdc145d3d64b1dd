/** How much each assumption carries: the certain findings that are certain no more when nobody makes it. */
import type { JudgeOptions } from '@forbear/conduct/judge'
import { type JudgeKind, type LogJudge, logJudge } from './log-judge.ts'
import { type Assumptions, parseAssumptions } from './assumptions.ts'
import { type MattersOptions, matterOfGroup, notCarried } from './matters.ts'
import type { ReadLog } from './reading.ts'
import type { ShelvedGroup } from './shelf.ts'

export interface AssumptionWeight {
  /** As it was given, `name=value`. */
  readonly text: string
  /** Certain findings of the law, and how many of them rest on it. */
  readonly findings: number
  readonly resting: number
}

/** Contacts times assumptions up to which weighing is done without being asked for: it judges the log anew for each. */
export const WEIGHED_UNASKED = 20_000

/** The assumptions that facts rest on; the date of the rules is no fact and is told in the heading. */
export function weighable(texts: readonly string[]): readonly string[] {
  return texts.filter((t) => !t.startsWith('rules-of='))
}

/** What is counted of the weights: plain data that can be written down, read again and put together. */
export interface WeightsFold {
  /** Certain findings of the law. */
  findings: number
  /** How many of them rest on each assumption, in the order of the assumptions. */
  readonly resting: number[]
}

/** Nothing weighed yet. @param texts  the assumptions, those that facts do not rest on left aside */
export function nothingWeighed(texts: readonly string[]): WeightsFold {
  return { findings: 0, resting: weighable(texts).map(() => 0) }
}

/** Adds the weights of later debtors to those of earlier ones. */
export function addWeights(into: WeightsFold, from: WeightsFold): void {
  into.findings += from.findings
  for (const [i, n] of from.resting.entries()) into.resting[i] = (into.resting[i] ?? 0) + n
}

/** The weights of a whole log. @param texts  the assumptions that were weighed */
export function weightsOf(
  texts: readonly string[],
  { findings, resting }: WeightsFold,
): readonly AssumptionWeight[] {
  return texts.map((text, i) => ({ text, findings, resting: resting[i] ?? 0 }))
}

/**
 * Makes what judges debtors once as assumed and once without each assumption, and counts what was certain and is not.
 *
 * @param judging  how the engine is asked for these assumptions
 */
export function newWeighing(
  log: ReadLog,
  matters: MattersOptions,
  texts: readonly string[],
  judging: JudgeOptions,
  kind: JudgeKind,
): (fold: WeightsFold, group: ShelvedGroup) => void {
  const wayOf = (options: MattersOptions): ((group: ShelvedGroup) => ReadonlySet<string>) => {
    const judgeLog = logJudge(kind, {
      ...judging,
      notCarried: notCarried(log, options.assumptions, options.context),
    })
    return (group) => certainOf(group, log, options, judgeLog)
  }
  const assumed = wayOf(matters)
  const without = weighable(texts).map((text) =>
    wayOf({ ...matters, assumptions: assumptionsOf(texts.filter((t) => t !== text)) }),
  )
  return (fold, group) => {
    const found = assumed(group)
    fold.findings += found.size
    if (found.size === 0) return
    for (const [i, one] of without.entries()) {
      const left = one(group)
      for (const key of found) if (!left.has(key)) fold.resting[i] = (fold.resting[i] ?? 0) + 1
    }
  }
}

function certainOf(
  group: ShelvedGroup,
  log: ReadLog,
  options: MattersOptions,
  judgeLog: LogJudge,
): ReadonlySet<string> {
  const { matter, timeline } = matterOfGroup(group, log, options)
  return new Set(
    judgeLog(matter, timeline).judgements.flatMap((j) =>
      j.findings
        .filter((f) => f.certain !== 'clear' && f.force !== 'own-policy')
        // which debt it names may change with an assumption; whether it stands is what is asked
        .map((f) => JSON.stringify([j.contact, f.rule])),
    ),
  )
}

function assumptionsOf(texts: readonly string[]): Assumptions {
  const parsed = parseAssumptions(texts)
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => p.en).join('\n'))
  return parsed.value
}
