/** How permits, refusals and judgements are answered over HTTP. */
import { z } from '@hono/zod-openapi'
import type { Judgement } from '@forbear/conduct/judge'
import { explain } from '@forbear/conduct/words'
import { Problem } from '../platform/problem.ts'
import { Words, textOf } from '../platform/schemas.ts'
import { conditionNames, endByOf } from './grant.ts'

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
    judgement: JudgementAnswer.optional(),
  }),
}).openapi('Refusal')

/** A permit as it is granted. */
export const PermitGranted = z
  .object({
    id: z.string(),
    token: z.string().describe('The permit as a signed token, for its audience alone.'),
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
