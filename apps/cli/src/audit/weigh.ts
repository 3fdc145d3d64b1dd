/** How much each assumption carries: the certain findings that are certain no more when nobody makes it. */
import { type JudgeOptions, judgeLog } from '@forbear/conduct/judge'
import { type Assumptions, parseAssumptions } from './assumptions.ts'
import { type MattersOptions, matterOfGroup, notCarried } from './matters.ts'
import type { ReadLog } from './reading.ts'

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

/**
 * Judges the log once as assumed and once without each assumption.
 *
 * @param judging  how the engine is asked for these assumptions
 * @param progress  is told after each debtor how many contacts are done
 */
export function weighAssumptions(
  log: ReadLog,
  matters: MattersOptions,
  texts: readonly string[],
  judging: JudgeOptions,
  progress?: (done: number) => void,
): readonly AssumptionWeight[] {
  const without = weighable(texts).map((text) => ({
    text,
    options: { ...matters, assumptions: assumptionsOf(texts.filter((t) => t !== text)) },
    resting: 0,
  }))
  let findings = 0
  const certainOf = (
    group: Parameters<typeof matterOfGroup>[0],
    options: MattersOptions,
  ): ReadonlySet<string> => {
    const { matter, timeline } = matterOfGroup(group, log, options)
    const { judgements } = judgeLog(matter, timeline, {
      ...judging,
      notCarried: notCarried(log, options.assumptions, options.context),
    })
    return new Set(
      judgements.flatMap((j) =>
        j.findings
          .filter((f) => f.certain !== 'clear' && f.force !== 'own-policy')
          // which debt it names may change with an assumption; whether it stands is what is asked
          .map((f) => JSON.stringify([j.contact, f.rule])),
      ),
    )
  }
  let done = 0
  for (const group of log.groups()) {
    done += group[1].length
    progress?.(done)
    const assumed = certainOf(group, matters)
    findings += assumed.size
    if (assumed.size === 0) continue
    for (const one of without) {
      const left = certainOf(group, one.options)
      for (const key of assumed) if (!left.has(key)) one.resting += 1
    }
  }
  return without.map(({ text, resting }) => ({ text, findings, resting }))
}

function assumptionsOf(texts: readonly string[]): Assumptions {
  const parsed = parseAssumptions(texts)
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => p.en).join('\n'))
  return parsed.value
}
