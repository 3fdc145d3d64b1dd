/** One judgement as a page to read: what stands once for several rules is said once, under the instrument it comes from. */
import type { Condition, Judgement } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import {
  type Language,
  catalogues,
  explain,
  sayCitation,
  sayCondition,
  sayLevel,
  sayNeeds,
  sayNotBefore,
} from '@forbear/conduct/words'

const TEXTS = {
  en: {
    certain: 'certain',
    possible: 'possible',
    policy: 'house policy',
    say: 'This must be said or shown:',
    'do-not-say': 'This must not be said or done:',
    'verify-person': 'First make sure who is there; only then name the lender or the debt:',
    notTested: 'Not tested:',
    rulebook: 'rulebook',
    colon: ': ',
    semicolon: '; ',
  },
  zh: {
    certain: '确定',
    possible: '可能',
    policy: '内部政策',
    say: '须说明或展示：',
    'do-not-say': '不得说或做：',
    'verify-person': '先核实对方身份，再说出贷款机构或债务：',
    notTested: '未检验：',
    rulebook: '规则库',
    colon: '：',
    semicolon: '；',
  },
} as const

/**
 * The lines of the page, unwrapped.
 *
 * @param rulebook the one that judged: it knows what the instruments are called
 * @param zone on whose clock instants are told
 */
export function judgementPage(
  judgement: Judgement,
  rulebook: Rulebook,
  zone: string,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language]
  const level = (name: string, is: Judgement['certain']): string =>
    `${name}${texts.colon}${sayLevel(is, language)}`
  return [
    `${level(texts.certain, judgement.certain)}   ${level(texts.possible, judgement.possible)}`,
    ...(judgement.policy
      ? [
          `${level(texts.policy, judgement.policy.certain)} / ${sayLevel(judgement.policy.possible, language)}`,
        ]
      : []),
    ...judgement.findings.map((f) => `- ${explain(f, language, judgement.moment)}`),
    ...sayNeeds(judgement.needs, language).map((need) => `? ${need}`),
    ...conditionLines(judgement.conditions, rulebook, zone, language),
    ...(judgement.notBefore ? [sayNotBefore(judgement.notBefore, zone, language)] : []),
    ...notTestedLines(judgement, rulebook, language),
    `${texts.rulebook}${texts.colon}${judgement.provenance.rulebook}`,
  ]
}

/** Ends first and one by one; then each other kind of condition, one line an instrument, each item once. */
function conditionLines(
  conditions: readonly Condition[],
  rulebook: Rulebook,
  zone: string,
  language: Language,
): readonly string[] {
  const texts = TEXTS[language]
  const ends = conditions.filter((c) => c.kind === 'end-by').toSorted((a, b) => a.at - b.at)
  const lines = (['verify-person', 'say', 'do-not-say'] as const).flatMap((kind) => {
    const ofKind = conditions.filter((c) => c.kind === kind)
    if (ofKind.length === 0) return []
    const byInstrument = Map.groupBy(ofKind, (c) => instrumentOf(c.rule, rulebook))
    return [
      `! ${texts[kind]}`,
      ...[...byInstrument].map(([instrument, own]) => {
        const clauses = once(own.map((c) => sayCitation(c.citation, language)))
        const from = nameOf(instrument, clauses.join(texts.semicolon), rulebook, language)
        const items = once(own.flatMap((c) => ('items' in c ? c.items : []))).map(
          (item) => catalogues[language].contentItems[item],
        )
        return items.length === 0
          ? `    ${from}`
          : `    ${from}${texts.colon}${catalogues[language].list(items)}`
      }),
    ]
  })
  return [...ends.map((c) => `! ${sayCondition(c, language, zone)}`), ...lines]
}

/** Rules that lack the same facts stand together: the facts once, then the rules by instrument. */
function notTestedLines(judgement: Judgement, rulebook: Rulebook, language: Language): readonly string[] {
  const texts = TEXTS[language]
  if (judgement.notTested.length === 0) return []
  const byNeeds = Map.groupBy(judgement.notTested, (n) => sayNeeds(n.needs, language).join(texts.semicolon))
  return [
    texts.notTested,
    ...[...byNeeds].flatMap(([needs, rules]) => [
      `    ${needs}${texts.colon.trim()}`,
      ...[...Map.groupBy(rules, (n) => instrumentOf(n.rule, rulebook))].map(
        ([instrument, own]) =>
          `      ${instrument}${texts.colon}${once(own.map((n) => n.rule.slice(instrument.length + 1))).join(', ')}`,
      ),
    ]),
  ]
}

function once<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}

/** The instrument that holds a rule; ids of rules begin with their instrument's. */
function instrumentOf(rule: string, rulebook: Rulebook): string {
  return (
    rulebook.instruments.find((i) => i.rules.some((r) => r.id === rule))?.id ??
    rule.slice(0, rule.lastIndexOf('/'))
  )
}

/** The instrument with its force and clauses, as findings name it. */
function nameOf(instrument: string, citation: string, rulebook: Rulebook, language: Language): string {
  const found = rulebook.instruments.find((i) => i.id === instrument)
  if (found === undefined) return `${instrument} (${citation})`
  const { force, title } = found
  const name = catalogues[language].source({
    force,
    effect: 'forbid',
    title: title[language],
    citation,
    says: '',
  })
  return name.charAt(0).toUpperCase() + name.slice(1)
}
