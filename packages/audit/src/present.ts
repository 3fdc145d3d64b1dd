/** The result of an audit from what is known of the log as a whole and what all its partitions come to. */
import { rank } from '@forbear/conduct/judge'
import { sayNeed } from '@forbear/conduct/words'
import { breakdownsOf } from './statistics/breakdowns.ts'
import { type Comparison, compare } from './statistics/comparison.ts'
import { type Shortlist, smallest } from './bounded.ts'
import type { Folded } from './fold.ts'
import type { Frame } from './frame.ts'
import { both } from './gather.ts'
import type { Gathered } from './gathered.ts'
import { readinessRows } from './readiness.ts'
import type { AuditFinding, AuditResult, AuditedContact, TestedRule } from './result.ts'
import { versusOf } from './versus.ts'
import { weightsOf } from './weigh.ts'

/**
 * The result.
 *
 * @param folded  of every partition of the log
 * @param explained  the contact that is explained: it is named wherever it belongs
 * @throws {Error} if a contact of the log is missing from what was folded
 */
export function present(frame: Frame, folded: Folded, explained?: string): AuditResult {
  const { gathered } = folded
  const { totals, sets, duties } = gathered
  if (totals.contacts !== frame.contacts)
    throw new Error(`${totals.contacts} contacts were judged, and the log has ${frame.contacts}`)
  const readiness = readinessRows(gathered.readiness)
  const breakdowns = breakdownsOf(folded.whole)
  const comparison = comparisonOf(frame, folded, breakdowns)
  const [certain, undetermined] = [listed(gathered.certain, frame), listed(gathered.undetermined, frame)]
  return {
    head: frame.head,
    rows: frame.rows,
    setAside: frame.setAside,
    warnings: [
      ...frame.warnings,
      ...reviewsMissed(frame.reviews, gathered.reviewsMet),
      ...(comparison ? comparedWithout(comparison) : []),
    ],
    contacts: gathered.contacts.sort(asInLog(frame.files)),
    certain,
    undetermined,
    omitted: {
      contacts: totals.contacts - gathered.contacts.length,
      certain: totals.certain - certain.length,
      undetermined: totals.undetermined - undetermined.length,
      sets: totals.sets - sets.length,
      duties: totals.duties - duties.length,
    },
    sets,
    duties,
    coverage: coverageGaps(gathered, explained),
    notTested: notTestedOf(gathered),
    factors: [...gathered.factors].map(([key, factor]) => ({
      ...factor,
      contacts: withExplained(factor.contacts, gathered.explained.has(key), explained),
    })),
    needs: readiness
      .filter((r) => r.undecided > 0)
      .map(({ need, undecided, says }) => ({ need, contacts: undecided, says }))
      .toSorted((a, b) => b.contacts - a.contacts),
    readiness,
    openStandards: [...gathered.openStandards.values()],
    notEncoded: frame.law
      .filter((i) => gathered.instruments.has(i.id))
      .flatMap((i) => (i.notEncoded ?? []).map((n) => ({ instrument: i.id, ...n }))),
    pointers: [...gathered.pointers.values()],
    totals: totalsOf(gathered, frame),
    rules: testedRules(gathered, frame),
    soundness: frame.soundness,
    against: frame.against,
    breakdowns,
    comparison,
    versus: folded.versus && frame.versus ? versusOf(frame.versus, folded.versus) : null,
    weights: folded.weights ? weightsOf(frame.weighed, folded.weights) : [],
    exit: exitOf(gathered),
  }
}

function totalsOf(gathered: Gathered, frame: Frame): AuditResult['totals'] {
  const { contacts, judged, inbound, directionUnknown, untested, openOfLaw } = gathered.totals
  return {
    contacts,
    judged,
    inbound,
    directionUnknown,
    untested,
    rulesTested: gathered.rulesTested.size,
    certainByGroup: Object.fromEntries(gathered.byGroup),
    withdrawnByGroup: Object.fromEntries(gathered.withdrawnByGroup),
    reviews: gathered.reviews,
    reviewsWithoutFinding: frame.reviews.length - gathered.reviewsMet.size,
    undetermined: openOfLaw,
  }
}

function exitOf({ totals, rulesTested }: Gathered): AuditResult['exit'] {
  if (totals.certainOfLaw > 0) return 1
  if (totals.openOfLaw + totals.openDutiesOfLaw > 0) return 3
  return rulesTested.size > 0 ? 0 : 2
}

function listed(list: Shortlist<AuditFinding>, { listedAtMost }: Frame): readonly AuditFinding[] {
  return smallest<AuditFinding>(list, listedAtMost.findings)
    .map((ranked) => ranked.value)
    .sort(strongestFirst)
}

function comparisonOf(
  { compared }: Frame,
  { sides }: Folded,
  whole: AuditResult['breakdowns'],
): Comparison | null {
  const [first, second] = sides
  if (!compared || !first || !second) return null
  return compare(compared.by, compared.names, breakdownsOf(first), breakdownsOf(second), whole)
}

/** Ids named in a note; the rest is counted. */
const IDS_NAMED = 20

/** A reviewer's word on a finding that is no longer made must not get lost: law, log or assumptions have changed. */
function reviewsMissed(reviews: Frame['reviews'], met: ReadonlySet<string>): AuditResult['warnings'] {
  const missed = reviews.filter((r) => !met.has(r.id))
  if (missed.length === 0) return []
  const named = missed.slice(0, IDS_NAMED).map((r) => `${r.id} (${r.state})`)
  const more = missed.length > named.length ? ' …' : ''
  return [
    {
      code: 'review-without-finding',
      count: missed.length,
      lines: [],
      says: {
        en: `${missed.length} of ${reviews.length} reviewed findings are not made by this run, so nothing bears what was said of them: ${named.join(', ')}${more}`,
        zh: `${reviews.length} 条已复核的发现中，有 ${missed.length} 条本次未再作出，其复核意见无处可附：${named.join('、')}${more}`,
      },
    },
  ]
}

/** A side without contacts and contacts without a day make a comparison say less than it seems to. */
function comparedWithout({ sides, undated }: Comparison): AuditResult['warnings'] {
  const empty = sides.filter((s) => s.breakdowns.whole.contacts === 0)
  return [
    ...empty.map(({ name }) => ({
      code: 'compared-without-contacts' as const,
      count: 0,
      lines: [],
      says: {
        en: `No judged contact belongs to \`${name}\`: there is nothing to compare with`,
        zh: `没有任何被评判的联系属于 \`${name}\`：无从比较`,
      },
    })),
    ...(undated === 0
      ? []
      : [
          {
            code: 'compared-without-date' as const,
            count: undated,
            lines: [],
            says: {
              en: `${undated} contacts belong to neither period: on which day they fell for the debtor is not known without a zone`,
              zh: `${undated} 次联系不属于任一期间：缺少时区，无法确定其在债务人当地的日期`,
            },
          },
        ]),
  ]
}

function testedRules({ rulesTested }: Gathered, { law }: Frame): readonly TestedRule[] {
  return law.flatMap((i) =>
    i.rules
      .filter((rule) => rulesTested.has(rule.id))
      .map((rule) => ({
        rule: rule.id,
        instrument: i.id,
        instrumentCitation: i.citation,
        title: i.title,
        citation: rule.citation,
        says: rule.says,
        force: i.force,
      })),
  )
}

function coverageGaps(gathered: Gathered, explained: string | undefined): AuditResult['coverage'] {
  const says = both((l) => sayNeed({ kind: 'coverage', of: 'coverage' }, l))
  return [...gathered.coverage].map(([rule, { citation, contacts, count }]) => ({
    rule,
    citation,
    says,
    contacts: withExplained(contacts, gathered.explained.has(rule), explained),
    count,
  }))
}

function withExplained(
  contacts: readonly string[],
  belongs: boolean,
  explained: string | undefined,
): readonly string[] {
  return belongs && explained !== undefined && !contacts.includes(explained)
    ? [...contacts, explained]
    : contacts
}

function notTestedOf({ notTested }: Gathered): AuditResult['notTested'] {
  return [...notTested].map(([rule, { citation, needs, contacts }]) => ({
    rule,
    citation,
    needs: [...needs.values()],
    contacts,
    says: [...needs.values()].map((n) => both((l) => sayNeed(n, l))),
  }))
}

/** The order of the log: file by file, line by line. */
function asInLog(files: readonly string[]): (a: AuditedContact, b: AuditedContact) => number {
  const place = new Map(files.map((name, i) => [name, i]))
  const fileOf = (c: AuditedContact): number => place.get(c.file ?? '') ?? 0
  return (a, b) => fileOf(a) - fileOf(b) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
}

function strongestFirst(a: AuditFinding, b: AuditFinding): number {
  const policy = Number(a.finding.force === 'own-policy') - Number(b.finding.force === 'own-policy')
  if (policy !== 0) return policy
  const level = rank(b.finding.possible) - rank(a.finding.possible)
  if (level !== 0) return level
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}
