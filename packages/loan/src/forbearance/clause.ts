/** The clause of law that a limit or an answer on limitation rests on, with all that a reader needs to look it up. */
import type { Basis, Force, InForce, Words } from '@forbear/conduct/language'
import {
  sayPriceNeed,
  type Need,
  type PriceBook,
  type PriceFinding,
  type PriceInstrument,
} from '../price/index.ts'

export interface Clause {
  /** The rule's id in the law's data. */
  readonly rule: string
  readonly title: Words
  readonly instrumentCitation: string
  readonly citation: string
  readonly says: Words
  readonly force: Force
  readonly basis: Basis
  readonly readOn: string
  readonly inForce: InForce
}

/** The clause of a finding. */
export function clauseOf(finding: PriceFinding): Clause {
  const { rule, title, instrumentCitation, citation, says, force, basis, readOn, inForce } = finding
  return { rule, title, instrumentCitation, citation, says, force, basis, readOn, inForce }
}

/** What would decide a finding, as phrases that name the facts to state: those stand under `law` where options are asked for. */
export function needsOf(finding: PriceFinding): readonly Words[] {
  const said = (need: Need, language: keyof Words): string =>
    sayPriceNeed(need, finding, language).replace(`\`${need.of}\``, `\`law.${need.of}\``)
  return finding.needs.map((need) => ({ en: said(need, 'en'), zh: said(need, 'zh') }))
}

/** The law with these rules alone: what else it says of a loan's money is not asked here. */
export function onlyRules(
  book: PriceBook,
  isAsked: (rule: PriceInstrument['rules'][number]) => boolean,
): PriceBook {
  const instruments = book.instruments.map((each) => ({ ...each, rules: each.rules.filter(isAsked) }))
  return { ...book, instruments }
}
