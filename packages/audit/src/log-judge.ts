/** Which execution judges a log: the compiled one, or the readable one that gives it its meaning. */
import type { Matter, Timeline } from '@forbear/conduct/facts'
import { type JudgeOptions, type LogJudgement, judgeLog } from '@forbear/conduct/judge'
import { compile } from '@forbear/conduct/sweep'

/** The first is taken unless the other is asked for; both give the same. */
export const JUDGES = ['compiled', 'readable'] as const
export type JudgeKind = (typeof JUDGES)[number]

/** Judges a debtor's whole timeline. */
export type LogJudge = (matter: Matter, timeline: Timeline) => LogJudgement

/** The judge of one way of asking. */
export function logJudge(kind: JudgeKind, options: JudgeOptions): LogJudge {
  if (kind === 'compiled') return compile(options).judgeLog
  return (matter, timeline) => judgeLog(matter, timeline, options)
}
