/** Findings headed by force, in the order a reader should meet them (S3). */
import { forceGroup, sayForceGroup } from '@forbear/conduct/words'
import type { AuditFinding, AuditResult } from '../audit/result.ts'

export interface Group {
  readonly group: ReturnType<typeof forceGroup>
  readonly title: string
  readonly findings: readonly AuditFinding[]
}

const ORDER: readonly ReturnType<typeof forceGroup>[] = [
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
  return ORDER.flatMap((group) => {
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

/** Rules that were not tested, together by what is missing, the most rules first. */
export function byMissingFact(
  result: AuditResult,
  language: 'en' | 'zh',
): readonly { readonly says: string; readonly rules: AuditResult['notTested'] }[] {
  const groups = new Map<string, AuditResult['notTested'][number][]>()
  for (const n of result.notTested) {
    const says = n.says.map((s) => s[language]).join(language === 'zh' ? '；' : '; ')
    const group = groups.get(says)
    if (group) group.push(n)
    else groups.set(says, [n])
  }
  return [...groups].map(([says, rules]) => ({ says, rules })).sort((a, b) => b.rules.length - a.rules.length)
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
