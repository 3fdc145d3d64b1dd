/** A period judged again: how many decisions stay as they were, and each that changes, with the rules that make it so. */
import { z } from '@hono/zod-openapi'
import { canonicalJson } from '@forbear/conduct/border'
import type { Decision } from '../gate/decision.ts'
import type { Engine } from '../gate/engines.ts'
import type { Database } from '../platform/database.ts'
import { textOf } from '../platform/schemas.ts'
import { type After, type RecordedDecision, Replay, type Replayed, decisionsBetween } from './replay.ts'

const Verdict = z.object({
  permitted: z.boolean(),
  certain: z.string(),
  possible: z.string(),
  rules: z.array(z.string()).describe('Rules that have something to say.'),
})

/** One decision that comes out otherwise. */
const Change = z.object({
  entry: z.string().describe('Its entry, `chain/number`.'),
  judgedAt: z.string(),
  channel: z.string(),
  was: Verdict,
  would: Verdict,
  added: z.array(z.string()),
  gone: z.array(z.string()),
})

/** What came of judging again. */
export const Rejudgement = z
  .object({
    rulebook: z.string(),
    judged: z.int(),
    same: z.int(),
    nowPermitted: z.int(),
    nowRefused: z.int(),
    otherwise: z.int().describe('As permitted or refused as before, by other rules or another strength.'),
    notJudged: z.int().describe('Refused before any rule was asked.'),
    erased: z.int().describe('What they rested on was erased since.'),
    notReproduced: z
      .array(z.string())
      .describe(
        'Entries that did not come out the same under their own rulebook: a fault of the record or the engine.',
      ),
    changes: z.array(Change),
    hasMore: z.boolean(),
    cursor: z.string().optional(),
  })
  .openapi('Rejudgement')

export type Rejudgement = z.infer<typeof Rejudgement>
type Verdict = z.infer<typeof Verdict>

/**
 * Judges the decisions of a period again.
 *
 * @param of.engineOf  the engine of the rulebook that a decision was made under
 */
export async function rejudged(
  database: Database,
  engine: Engine,
  of: {
    readonly from: Temporal.Instant
    readonly until: Temporal.Instant
    readonly after: After
    readonly limit: number
    readonly engineOf: (digest: string) => Promise<Engine | undefined>
  },
): Promise<Rejudgement> {
  const { decisions, last } = await decisionsBetween(database, of)
  const replay = new Replay(database)
  const result: Rejudgement = {
    rulebook: engine.digest,
    judged: 0,
    same: 0,
    nowPermitted: 0,
    nowRefused: 0,
    otherwise: 0,
    notJudged: 0,
    erased: 0,
    notReproduced: [],
    changes: [],
    hasMore: decisions.length === of.limit,
    ...(last === undefined ? {} : { cursor: String(last) }),
  }
  for (const decision of decisions) {
    const would = await replay.again(decision, engine)
    const own = await of.engineOf(decision.values.decision.rulebook)
    const again = own === undefined || own === engine ? would : await replay.again(decision, own)
    if (own !== undefined && isOther(decision, again))
      result.notReproduced.push(`${decision.chain}/${decision.number}`)
    add(result, decision, would)
  }
  return result
}

/** Whether a replay under a decision's own rulebook says anything else than the decision did (S32). */
export function isOther(recorded: RecordedDecision, replayed: Replayed): boolean {
  if (replayed.kind !== 'judged') return false
  const { certain, possible, policy, findings, needs } = recorded.values.decision
  return (
    replayed.permitted !== isPermittedByRules(recorded) ||
    canonicalJson({ certain, possible, policy, findings, needs }) !== canonicalJson(replayed.said)
  )
}

/** Whether the rules let it pass by themselves: what a second person released, they did not (S31). */
const isPermittedByRules = ({ kind, values }: RecordedDecision): boolean =>
  kind === 'permit-reserved' && !('release' in values && values.release !== undefined)

function add(result: Rejudgement, recorded: RecordedDecision, replayed: Replayed): void {
  switch (replayed.kind) {
    case 'not-judged':
      result.notJudged += 1
      return
    case 'erased':
      result.erased += 1
      return
    case 'judged': {
      result.judged += 1
      const { decision, act } = recorded.values
      const was = verdictOf(decision, isPermittedByRules(recorded))
      const would = verdictOf(replayed.said, replayed.permitted)
      if (canonicalJson(was) === canonicalJson(would)) {
        result.same += 1
        return
      }
      if (was.permitted === would.permitted) result.otherwise += 1
      else if (would.permitted) result.nowPermitted += 1
      else result.nowRefused += 1
      result.changes.push({
        entry: `${recorded.chain}/${recorded.number}`,
        judgedAt: textOf(decision.judgedAt),
        channel: act.channel,
        was,
        would,
        added: would.rules.filter((r) => !was.rules.includes(r)),
        gone: was.rules.filter((r) => !would.rules.includes(r)),
      })
    }
  }
}

const verdictOf = (
  { certain, possible, findings }: Pick<Decision, 'certain' | 'possible' | 'findings'>,
  permitted: boolean,
): Verdict => ({ permitted, certain, possible, rules: [...new Set(findings.map((f) => f.rule))].toSorted() })
