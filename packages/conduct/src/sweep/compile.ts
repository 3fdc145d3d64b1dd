/** `compile`: a rulebook under one way of asking, as programs made when a kind of contact is first met. */
import { judgeLog, judgeSets } from '../judge/log.ts'
import type { JudgeOptions } from '../judge/setting.ts'
import type { Compiled } from './compiled.ts'
import { Engine } from './engine.ts'
import { Prepared } from './prepared.ts'
import { Sweeper } from './sweep.ts'

/**
 * Compiles a rulebook under one way of asking.
 *
 * Kinds of contact are learnt as they are met and kept: a log has some hundreds. A case that no program fits is handed
 * back to the readable judge.
 */
export function compile(options: JudgeOptions): Compiled {
  const engine = new Engine(options)
  const isAfter = options.moment === 'after' && options.notBefore !== true
  return {
    options,
    prepare: (matter, timeline) => new Prepared(engine, matter, timeline),
    judgeLog: (matter, timeline) => {
      const after: JudgeOptions = { ...options, moment: 'after', notBefore: false }
      if (!isAfter) return judgeLog(matter, timeline, after)
      const prepared = new Prepared(engine, matter, timeline)
      const judgements = timeline.contacts.map((contact) => prepared.judge(contact).explain())
      return { judgements, sets: judgeSets(judgements, matter, timeline, after) }
    },
    sweep: (log, how) => new Sweeper(engine, log).run(how),
    counts: () => ({ compiled: engine.compiled, handedBack: engine.handedBack }),
  }
}
