/** How permits, refusals and judgements are answered over HTTP. */
import { z } from '@hono/zod-openapi'
import type { Judgement } from '@forbear/conduct/judge'
import { explain } from '@forbear/conduct/words'
import { Problem, type Said, problemOf } from '../platform/problem.ts'
import { Words, textOf } from '../platform/schemas.ts'
import { conditionNames, endByOf } from './conditions.ts'
import type { GateReason } from './reasons.ts'

const Level = z.enum(['clear', 'discouraged', 'presumed', 'barred'])

/** What a rule has to say, with the sentence that explains it. */
const Finding = z
  .object({
    rule: z.string(),
    instrument: z.string(),
    citation: z.string(),
    instrumentCitation: z.string(),
    force: z.string(),
    basis: z.string(),
    readOn: z.string(),
    certain: Level,
    possible: Level,
    says: Words.describe('The finding in a sentence.'),
    person: z.string().optional(),
    debt: z.string().optional(),
  })
  .openapi('Finding')

/** A judgement as machines read it: it never says when next, which is no invitation to them (S27). */
export const JudgementAnswer = z
  .object({
    certain: Level,
    possible: Level,
    policy: z.object({ certain: Level, possible: Level }).nullable(),
    permitted: z.boolean(),
    findings: z.array(Finding),
    conditions: z.array(z.string()).describe('What has to be kept to in the contact.'),
    endBy: z.string().optional().describe('When a talk has to have ended.'),
    openStandards: z
      .array(z.object({ instrument: z.string(), citation: z.string(), says: Words }))
      .describe('Norms without a number: listed, never decided.'),
    notEncoded: z.array(z.object({ instrument: z.string(), clauses: z.int() })),
    provenance: z.object({
      rulebook: z.string(),
      engine: z.string(),
      timeZoneData: z.string(),
    }),
  })
  .openapi('Judgement')

export type JudgementAnswer = z.infer<typeof JudgementAnswer>

/** A refusal: a problem document that carries the judgement, or the reason why there is none. */
export const Refusal = Problem.extend({
  refusal: z.object({
    reason: z.string().optional().describe('Why the gate refuses where no rule does.'),
    releasable: z
      .boolean()
      .describe(
        'Whether a second person may release it: only the house’s own policy or a presumption stands against it.',
      ),
    outstanding: z
      .array(z.string())
      .optional()
      .describe('Your permits that stand in the way; giving one back may open it.'),
    judgement: JudgementAnswer.optional(),
  }),
}).openapi('Refusal')

export type Refusal = z.infer<typeof Refusal>

/** A permit as it is granted. */
export const PermitGranted = z
  .object({
    id: z.string(),
    token: z
      .string()
      .optional()
      .describe(
        'The permit as a signed token, for its audience alone. Of a slot there is none until it is redeemed.',
      ),
    contact: z.string(),
    notBefore: z.string(),
    expiresAt: z.string().describe('The last second in which the contact may begin.'),
    endBy: z.string().optional(),
    conditions: z.array(z.string()),
    ceilings: z.object({
      ringSeconds: z.int().optional(),
      talkSeconds: z.int().optional(),
      attempts: z.literal(1),
    }),
    rulebook: z.string(),
  })
  .openapi('PermitGranted')

export type PermitGranted = z.infer<typeof PermitGranted>

/** Why the gate refuses, as it is answered: the reason of its own, or the first finding. */
export function refusalOf(
  judgement: Judgement | undefined,
  of: {
    readonly reason: GateReason | undefined
    readonly language: 'en' | 'zh'
    readonly outstanding?: readonly string[]
  },
): Refusal {
  const { reason, language, outstanding = [] } = of
  const first = judgement?.findings[0]
  const detail: Said = reason?.says ?? {
    en: first ? `${first.citation}: ${first.says.en}` : 'The law that is known here does not let it pass.',
    zh: first ? `${first.citation}：${first.says.zh}` : '依据本系统所载规则，不予放行。',
  }
  return {
    ...problemOf('refused', detail, { language }),
    refusal: {
      ...(reason === undefined ? {} : { reason: reason.code }),
      releasable: judgement !== undefined && isReleasable(judgement),
      ...(outstanding.length === 0 ? {} : { outstanding: [...outstanding] }),
      ...(judgement === undefined ? {} : { judgement: judgementAnswer(judgement) }),
    },
  }
}

/** A judgement in the words of the API. */
export function judgementAnswer(judgement: Judgement): JudgementAnswer {
  const { certain, possible, policy, findings, conditions, provenance } = judgement
  const endBy = endByOf(conditions)
  return {
    certain,
    possible,
    policy,
    permitted:
      possible === 'clear' && (policy?.possible ?? 'clear') === 'clear' && judgement.judged === 'yes',
    findings: findings.map((f) => ({
      rule: f.rule,
      instrument: f.instrument,
      citation: f.citation,
      instrumentCitation: f.instrumentCitation,
      force: f.force,
      basis: f.basis,
      readOn: f.readOn,
      certain: f.certain,
      possible: f.possible,
      says: { en: explain(f, 'en', 'before'), zh: explain(f, 'zh', 'before') },
      ...(f.person === undefined ? {} : { person: f.person }),
      ...(f.debt === undefined ? {} : { debt: f.debt }),
    })),
    conditions: [...conditionNames(conditions)],
    ...(endBy === undefined ? {} : { endBy: textOf(endBy) }),
    openStandards: judgement.openStandards.map(({ instrument, citation, says }) => ({
      instrument,
      citation,
      says,
    })),
    notEncoded: judgement.notEncoded.map((n) => ({ ...n })),
    provenance: {
      rulebook: provenance.rulebook,
      engine: provenance.engine,
      timeZoneData: provenance.timeZoneData,
    },
  }
}

/**
 * Whether a second person may release what is refused: without the house's own policy nothing worse than a presumption
 * possibly stands against it (S31).
 */
export function isReleasable({
  judged,
  possible,
  policy,
}: Pick<Judgement, 'judged' | 'possible' | 'policy'>): boolean {
  const isBarred = possible === 'barred'
  return judged === 'yes' && !isBarred && (possible !== 'clear' || (policy?.possible ?? 'clear') !== 'clear')
}
