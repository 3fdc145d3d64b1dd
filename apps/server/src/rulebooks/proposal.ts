/**
 * Changing the rulebook: the law as it came with the program, with the house's own policies beside it. Proposed by one,
 * adopted by another; from that entry on it judges, and what was permitted before is void (S29).
 *
 * Users may tighten, never loosen (S4): a proposal can take the law as adopted or as at hand, whole, and add instruments
 * of the house's own policy. It cannot change or leave out any of the law's.
 */
import { z } from '@hono/zod-openapi'
import { parseInstrument } from '@forbear/conduct/border'
import type { Instrument, Rulebook } from '@forbear/conduct/language'
import type { ProblemItem, Said } from '../platform/problem.ts'

/** What a client proposes. */
export const RulebookProposal = z
  .strictObject({
    law: z
      .enum(['adopted', 'at-hand'])
      .describe('The law as it is adopted now, or as it came with the program that runs.'),
    policies: z
      .array(z.record(z.string(), z.unknown()))
      .max(20)
      .default([])
      .describe(
        'The house’s own instruments, each by the schema `instrument` of `forbear law export`; all there will be.',
      ),
    because: z.string().min(1).max(1000).describe('Why; it stands in the record.'),
  })
  .openapi('RulebookProposal')

export type RulebookProposal = z.infer<typeof RulebookProposal>

/** Ids of instruments that a house adds begin so, and none of the law's do. */
const OWN = 'own/'

/** Instruments that a house added to the law. */
export const ownOf = (rulebook: Rulebook): readonly Instrument[] =>
  rulebook.instruments.filter((i) => i.id.startsWith(OWN))

/** The law without what the house added. */
export const lawOf = (rulebook: Rulebook): Rulebook => ({
  ...rulebook,
  instruments: rulebook.instruments.filter((i) => !i.id.startsWith(OWN)),
})

type Problems = readonly z.infer<typeof ProblemItem>[]

/** The rulebook that a proposal comes to, or everything that is wrong with it. */
export function proposedRulebook(
  proposal: RulebookProposal,
  of: { readonly adopted: Rulebook; readonly atHand: Rulebook },
): { readonly ok: true; readonly rulebook: Rulebook } | { readonly ok: false; readonly problems: Problems } {
  const law = lawOf(proposal.law === 'adopted' ? of.adopted : of.atHand)
  const problems: z.infer<typeof ProblemItem>[] = []
  const policies = proposal.policies.flatMap((document, i): readonly Instrument[] => {
    const parsed = parseInstrument(document, law.calendars)
    if (!parsed.ok) {
      problems.push(
        ...parsed.problems.map(({ pointer, code, message }) => ({
          pointer: `/policies/${i}${pointer}`,
          code,
          detail: { en: message.en, zh: message.zh },
        })),
      )
      return []
    }
    const { id, force } = parsed.value
    const wrong = (pointer: string, code: string, detail: Said): void => {
      problems.push({ pointer: `/policies/${i}${pointer}`, code, detail })
    }
    if (!id.startsWith(OWN))
      wrong('/id', 'not-own', {
        en: `\`${id}\` must begin with \`${OWN}\`: only instruments of the house’s own can be added`,
        zh: `\`${id}\` 须以 \`${OWN}\` 开头：只能增加本机构自己的规则`,
      })
    if (force !== 'own-policy')
      wrong('/force', 'not-own', {
        en: `\`${force}\` must be \`own-policy\`: what the house adds is never called law`,
        zh: `\`${force}\` 须为 \`own-policy\`：本机构增加的规则不得称为法律`,
      })
    return [parsed.value]
  })
  const ids = policies.map((p) => p.id)
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      problems.push({
        pointer: `/policies/${i}/id`,
        code: 'duplicate-id',
        detail: { en: `\`${id}\` is there twice`, zh: `\`${id}\` 重复` },
      })
  })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, rulebook: { ...law, instruments: [...law.instruments, ...policies] } }
}
