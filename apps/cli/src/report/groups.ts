/** Findings headed by force, in the order a reader should meet them (S3). */
import { forceGroup, sayCitation, sayForceGroup } from '@forbear/conduct/words'
import { assumptionFor } from '@forbear/audit/assumptions'
import type { AuditFinding, AuditResult, Reviewed } from '@forbear/audit/result'
import { TABLE_TEXTS } from './table-texts.ts'
import { TEXTS } from './texts.ts'

export interface Group {
  readonly group: ReturnType<typeof forceGroup>
  readonly title: string
  readonly findings: readonly AuditFinding[]
}

/** Headings in the order a reader should meet them. */
export const FORCE_ORDER: readonly ReturnType<typeof forceGroup>[] = [
  'breach-of-law',
  'presumed-breach',
  'contrary-to-recommended-standard',
  'association-rule',
  'regulator-guidance',
  'contract',
  'own-policy',
]

/** Groups that have something in them; under `rulesOf` the heading says "as if", never "breach" (S18). */
export function byForce(
  findings: readonly AuditFinding[],
  language: 'en' | 'zh',
  rulesOf: string | null,
): readonly Group[] {
  return FORCE_ORDER.flatMap((group) => {
    const inside = findings.filter((f) => forceGroup(f.finding.force, f.finding.effect) === group)
    return inside.length > 0 ? [{ group, title: headingOf(group, language, rulesOf), findings: inside }] : []
  })
}

/** A group's heading; "as if" where the rules of another date were assumed. */
export function headingOf(
  group: ReturnType<typeof forceGroup>,
  language: 'en' | 'zh',
  rulesOf: string | null,
): string {
  const plain = sayForceGroup(group, language)
  if (rulesOf === null) return plain
  const asIf: Readonly<Record<typeof group, { readonly en: string; readonly zh: string }>> = {
    'breach-of-law': { en: 'As if: barred by law', zh: '假如适用：法律禁止' },
    'presumed-breach': { en: 'As if: presumed against the law', zh: '假如适用：推定违反法律' },
    'contrary-to-recommended-standard': {
      en: 'As if: contrary to a recommended standard',
      zh: '假如适用：不符合推荐性标准',
    },
    'association-rule': {
      en: 'As if: contrary to an association’s rule',
      zh: '假如适用：不符合行业协会规则',
    },
    'regulator-guidance': { en: 'As if: contrary to a regulator’s guidance', zh: '假如适用：不符合监管指引' },
    contract: { en: 'As if: contrary to a contract', zh: '假如适用：不符合合同' },
    'own-policy': { en: 'As if: contrary to house policy', zh: '假如适用：不符合内部政策' },
  }
  return asIf[group][language]
}

/** One rule's findings that share their text, basis and exceptions: the rule is told once, then only what happened. */
export interface RuleGroup {
  /** The finding that speaks for all of what the rule says. */
  readonly first: AuditFinding
  readonly findings: readonly AuditFinding[]
}

/** One instrument's rules. */
export interface InstrumentGroup {
  readonly first: AuditFinding
  readonly rules: readonly RuleGroup[]
}

/** Findings by instrument and rule, each where it first stands. */
export function byInstrument(findings: readonly AuditFinding[]): readonly InstrumentGroup[] {
  const instruments = new Map<string, Map<string, AuditFinding[]>>()
  for (const f of findings) {
    const { instrument, rule, basis, effect, unless } = f.finding
    const rules = instruments.get(instrument) ?? new Map<string, AuditFinding[]>()
    instruments.set(instrument, rules)
    const key = [rule, basis, effect, ...unless.map((u) => u.id)].join(' ')
    const group = rules.get(key)
    if (group) group.push(f)
    else rules.set(key, [f])
  }
  return [...instruments.values()].flatMap((byRule) => {
    const rules = [...byRule.values()].flatMap((all) => (all[0] ? [{ first: all[0], findings: all }] : []))
    return rules[0] ? [{ first: rules[0].first, rules }] : []
  })
}

/** An instrument's name: how it is cited and its title, each once. */
export function instrumentName({ finding }: AuditFinding, language: 'en' | 'zh'): string {
  const citation = sayCitation(finding.instrumentCitation, language)
  const name = finding.title[language]
  if (name.includes(citation)) return name
  return citation.includes(name) ? citation : `${citation} · ${name}`
}

/** A clause with the instrument it stands in, as short as tells it from others: for the rows of tables. */
export function clauseName(
  rule: {
    readonly citation: string
    readonly instrumentCitation: string
    readonly title: { readonly en: string; readonly zh: string }
  },
  language: 'en' | 'zh',
): string {
  const clause = sayCitation(rule.citation, language)
  const own = sayCitation(rule.instrumentCitation, language)
  const title = rule.title[language]
  const comma = language === 'zh' ? '，' : ', '
  const letters = /[\u2e80-\uffef]/
  // where a citation is in the other language's script the title says more
  const instrument = language === 'en' && letters.test(own) ? title : own
  const isSaid =
    clause.includes(rule.instrumentCitation) ||
    clause.includes(instrument) ||
    /\b(?:CFR|USC|U\.S\.C\.|RCNY)\b/.test(clause)
  return isSaid ? clause : `${instrument}${comma}${clause}`
}

/** How many contacts a list of findings is about. */
export function contactsIn(findings: readonly AuditFinding[]): number {
  return new Set(findings.map((f) => `${f.matter} ${f.contact}`)).size
}

/** Where a contact stands in the log. */
export function placeInLog(
  {
    contact,
    file,
    rows,
  }: { readonly contact: string; readonly file?: string; readonly rows: readonly number[] },
  line: string,
): string {
  const lines = rows.length > 8 ? `${rows.slice(0, 8).join(', ')} …` : rows.join(', ')
  return `${contact}, ${file === undefined ? '' : `${file} `}${line.toLowerCase()} ${lines}`
}

/** Rules that were not tested, together by what is missing and which assumption would answer it, the most rules first. */
export function byMissingFact(
  result: AuditResult,
  language: 'en' | 'zh',
): readonly {
  readonly says: string
  readonly rules: AuditResult['notTested']
  readonly assume: readonly string[]
}[] {
  const groups = new Map<string, AuditResult['notTested'][number][]>()
  for (const n of result.notTested) {
    const says = n.says.map((s) => s[language]).join(language === 'zh' ? '；' : '; ')
    const group = groups.get(says)
    if (group) group.push(n)
    else groups.set(says, [n])
  }
  const given = new Set(result.head.assumptions.map((a) => a.text.split('=')[0]))
  return [...groups]
    .map(([says, rules]) => ({
      says,
      rules,
      assume: [...new Set((rules[0]?.needs ?? []).flatMap((n) => assumptionFor(n.of, n.kind) ?? []))].filter(
        (text) => !given.has(text.split('=')[0]),
      ),
    }))
    .sort((a, b) => b.rules.length - a.rules.length)
}

/**
 * An instant on the debtors' clock with its offset, or in UTC where their zone was not given.
 *
 * @param instant RFC 3339
 */
export function localTime(instant: string, zone: string | null): string {
  if (zone === null) return instant
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${local.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')} ${local.offset}`
}

/** Whether a person has seen every finding that the machine is certain of; without any, nobody has seen the audit. */
export function isReviewed({ totals }: AuditResult): boolean {
  const { machine, ...seen } = totals.reviews
  return machine === 0 && Object.values(seen).some((n) => n > 0)
}

/** What every page says of review until all of it is done (design: an unreviewed report says so on each page). */
export function reviewNotice(result: AuditResult, language: 'en' | 'zh'): string {
  const { reviews } = result.totals
  const all = Object.values(reviews).reduce((sum, n) => sum + n, 0)
  const done = all - reviews.machine
  if (done === 0) return TEXTS[language].unreviewed
  const t = TABLE_TEXTS[language]
  return isReviewed(result) ? t.allReviewed(all, reviews.withdrawn) : t.partly(done, all)
}

/** Who reviewed a finding, when and why, and what was answered. */
export function reviewWords({ reviewed }: Reviewed, language: 'en' | 'zh'): string {
  if (!reviewed) return ''
  const t = TABLE_TEXTS[language]
  const colon = language === 'zh' ? '：' : ': '
  return [
    t.byOn(reviewed.by ?? '', reviewed.on ?? ''),
    ...(reviewed.note === undefined ? [] : [reviewed.note]),
    ...(reviewed.answer === undefined ? [] : [`${t.answered}${colon}${reviewed.answer}`]),
  ].join(' · ')
}

/** How many of a heading's findings stand, and how many were withdrawn. */
export function headingCount(findings: readonly Reviewed[], language: 'en' | 'zh'): string {
  const withdrawn = findings.filter((f) => f.review === 'withdrawn').length
  const standing = String(findings.length - withdrawn)
  const comma = language === 'zh' ? '，' : ', '
  return withdrawn === 0 ? standing : standing + comma + TABLE_TEXTS[language].withdrawnCount(withdrawn)
}
