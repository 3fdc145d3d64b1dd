/**
 * What an audit knows of its log as a whole, before any contact is judged: with what the partitions come to, it gives
 * the result, without the log and without the rulebook.
 */
import type { Instrument, Rulebook } from '@forbear/conduct/language'
import type { Review } from './findings/review.ts'
import { instantText } from './findings/row.ts'
import type { ComparisonAsked } from './statistics/comparison.ts'
import type { Against } from './against.ts'
import { ASSUMPTIONS } from './assumptions.ts'
import type { ListedAtMost } from './bounded.ts'
import type { ReadLog } from './reading.ts'
import type { AuditHead, AuditResult } from './result.ts'
import { isWithin } from '@forbear/conduct/facts'

/** Plain data: what is written down of it and read again is the same. */
export interface Frame {
  readonly head: AuditHead
  readonly rows: AuditResult['rows']
  readonly setAside: AuditResult['setAside']
  readonly warnings: AuditResult['warnings']
  readonly soundness: AuditResult['soundness']
  readonly against: Against | null
  /** How many contacts the log has. */
  readonly contacts: number
  /** Names of its files, by their place. */
  readonly files: readonly string[]
  /** What the rulebook tells of rules and of what it leaves out. */
  readonly law: readonly InstrumentTold[]
  readonly reviews: readonly Pick<Review, 'id' | 'state'>[]
  readonly compared: { readonly by: ComparisonAsked['by']; readonly names: readonly [string, string] } | null
  readonly versus: { readonly asked: string; readonly rulebooks: readonly [string, string] } | null
  /** Assumptions that are weighed; empty where that was not asked for. */
  readonly weighed: readonly string[]
  readonly listedAtMost: ListedAtMost
}

/** Of an instrument what a report says of it. */
export interface InstrumentTold
  extends Pick<Instrument, 'id' | 'citation' | 'title' | 'force' | 'notEncoded'> {
  readonly rules: readonly Pick<Instrument['rules'][number], 'id' | 'citation' | 'says'>[]
}

/** What a report says of the law. */
export function lawTold({ instruments }: Rulebook): readonly InstrumentTold[] {
  return instruments.map(({ id, citation, title, force, notEncoded, rules }) => ({
    id,
    citation,
    title,
    force,
    ...(notEncoded && { notEncoded }),
    rules: rules.map((rule) => ({ id: rule.id, citation: rule.citation, says: rule.says })),
  }))
}

/** The heading, with the assumptions that were made and those that were not. */
export function headOf(
  log: Pick<ReadLog, 'span'>,
  head: Omit<AuditHead, 'assumptions' | 'notAssumed' | 'from' | 'until'>,
  assumptionTexts: readonly string[],
): AuditHead {
  const named = new Set(assumptionTexts.map((t) => t.split('=')[0]))
  return {
    ...head,
    assumptions: assumptionTexts.map((text) => ({
      text,
      says: ASSUMPTIONS.find((a) => a.name === text.split('=')[0])?.says ?? { en: '', zh: '' },
    })),
    notAssumed: ASSUMPTIONS.filter((a) => a.name !== 'rules-of' && !named.has(a.name)).map(
      ({ name, says }) => ({ name, says }),
    ),
    from: log.span ? instantText(log.span.from) : null,
    until: log.span ? instantText(log.span.until) : null,
  }
}

/** Rows that name a place without law: nothing judges them, which must not look like "clear". */
export function placesWithoutLaw(log: Pick<ReadLog, 'places'>, rulebook: Rulebook): AuditResult['warnings'] {
  return [...log.places]
    .filter(([place]) => !hasLaw(rulebook, place))
    .map(([place, { count, lines }]) => ({
      code: 'place-without-law',
      count,
      lines,
      says: {
        en: `No law of \`${place}\` in the rulebook: rows that name it are tested by no rule of that place`,
        zh: `规则库中没有 \`${place}\` 的法律：写明该地的行没有经过当地任何规则检验`,
      },
    }))
}

function hasLaw(rulebook: Rulebook, place: string): boolean {
  return rulebook.instruments.some((i) => i.place !== '' && isWithin(place, i.place))
}
