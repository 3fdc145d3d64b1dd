/** `compile`: a rulebook under one way of asking, as a program. */
import { judge } from '../judge/judge.ts'
import { judgeLog } from '../judge/log.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Compiled } from './compiled.ts'

/** Compiles a rulebook under one way of asking. */
export function compile(options: JudgeOptions): Compiled {
  let handedBack = 0
  return {
    options,
    prepare: (matter, timeline) => ({
      judge: (act) => {
        handedBack += 1
        const judgement = judge(act, matter, timeline, options)
        const { certain, possible, judged, policy } = judgement
        return { certain, possible, judged, policy, explain: () => judgement }
      },
    }),
    judgeLog: (matter, timeline) => {
      handedBack += timeline.contacts.length
      return judgeLog(matter, timeline, options)
    },
    counts: () => ({ compiled: 0, handedBack }),
  }
}
