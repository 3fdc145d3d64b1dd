/**
 * What the page shows of a judged log: findings by rule, headed by force, certain and possible apart, few sentences at a
 * time; contacts as points of a timeline. Plain data that crosses from the worker to the page.
 */
import { both } from '@forbear/audit/gather'
import type { AuditFinding, AuditResult } from '@forbear/audit/result'
import type { Basis, Force, Instrument, Rule, RuleKind, Rulebook } from '@forbear/conduct/language'
import type { Level, Need } from '@forbear/conduct/judge'
import {
  type ForceGroup,
  FORCE_GROUPS,
  explainFact,
  forceGroup,
  sayBasis,
  sayCitation,
  sayForce,
  sayForceGroup,
  sayNeed,
} from '@forbear/conduct/words'
import { type LenderAnswers, lenderAnswers } from '../guidance/lender-answers.ts'
import { type ContactPoint, pointsOf } from './contact-points.ts'
import { type TestedHours, hoursOf } from './hours.ts'
import type { JudgedLog, JudgedResult } from './judged.ts'
import type { Words } from './words.ts'

export type { ContactPoint } from './contact-points.ts'
export type { TestedHours } from './hours.ts'

/** One contact in one sentence. */
export interface FindingItem {
  readonly id: string
  /** Absent: the finding is about several contacts, or a duty. */
  readonly contact?: string
  /** RFC 3339 in UTC. */
  readonly at?: string
  readonly says: Words
  /** Only what happened, where the rule stands above. */
  readonly fact: Words
}

/** All findings of one rule and one reading. */
export interface FindingGroup {
  readonly key: string
  readonly rule: string
  readonly kind: RuleKind
  readonly mood: 'certain' | 'possible'
  readonly level: Level
  readonly force: Force
  readonly group: ForceGroup
  readonly groupSays: Words
  readonly forceSays: Words
  readonly title: Words
  readonly citation: Words
  /** What the rule says. */
  readonly ruleSays: Words
  readonly basis: Basis
  readonly basisSays: Words
  /** What would take it away, if it were shown (S7): what a lender may answer. */
  readonly unless: readonly Words[]
  /** What a lender might answer, and what would settle what is open. */
  readonly answers: LenderAnswers
  readonly readOn: string
  /** `contact`: each row bears it; `set`: so many of these, no one row accused; `duty`: something that had to follow. */
  readonly about: 'contact' | 'set' | 'duty'
  /** Contacts that bear it; of "n of these" the n. */
  readonly count: number
  readonly firstAt?: string
  readonly lastAt?: string
  /** What would decide, most frequent first. */
  readonly needs: readonly { readonly need: Need; readonly says: Words }[]
  /** The first of {@link FindingGroup.count}; more are asked for. */
  readonly items: readonly FindingItem[]
}

/** A rule that could not be tested, with what was missing. */
export interface UntestedRule {
  readonly rule: string
  readonly title: Words
  readonly citation: Words
  readonly says: Words
  readonly contacts: number
  readonly needs: readonly Words[]
}

/** A rule for which the log does not reach back far enough: what it would find there is open (S13). */
export interface CoverageGap {
  readonly rule: string
  readonly title: Words
  readonly citation: Words
  readonly ruleSays: Words
  /** What would decide. */
  readonly says: Words
  readonly count: number
  /** The first of them, by id. */
  readonly contacts: readonly string[]
}

/** Everything shown of one lender's contacts. */
export interface JudgedView {
  readonly lender: string
  readonly totals: {
    readonly contacts: number
    readonly judged: number
    readonly inbound: number
    readonly rulesTested: number
    readonly certain: number
    readonly possible: number
  }
  readonly groups: readonly FindingGroup[]
  readonly contacts: readonly ContactPoint[]
  /** The hours of every rule on hours that was tested. */
  readonly hours: readonly TestedHours[]
  readonly coverage: readonly CoverageGap[]
  readonly notTested: readonly UntestedRule[]
  /** Which answer would decide how many contacts, the cheapest first. */
  readonly open: readonly {
    readonly need: Pick<Need, 'kind' | 'of'>
    readonly says: Words
    readonly undecided: number
    readonly untested: number
  }[]
  readonly openStandards: readonly {
    readonly title: Words
    readonly citation: Words
    readonly says: Words
  }[]
  readonly notEncoded: number
  /** What was seen of the log as a whole that speaks against counting or times: gaps, doubles, clocks. */
  readonly doubts: readonly { readonly blocks: boolean; readonly says: Words; readonly means: Words }[]
  readonly rulebook: string
  readonly engine: string
  readonly exit: AuditResult['exit']
}

/** Sentences that a group carries from the start, and how many more are given at once. */
export const ITEMS_AT_ONCE = 10

const byForce = (a: FindingGroup, b: FindingGroup): number =>
  Number(a.mood === 'possible') - Number(b.mood === 'possible') ||
  FORCE_GROUPS.indexOf(a.group) - FORCE_GROUPS.indexOf(b.group) ||
  b.count - a.count

const moodOf = ({ finding }: Pick<AuditFinding, 'finding'>): FindingGroup['mood'] =>
  finding.certain === 'clear' ? 'possible' : 'certain'

const keyOf = (found: Pick<AuditFinding, 'finding'>): string => `${moodOf(found)} ${found.finding.rule}`

/** Findings by rule and reading, in the order they are first met. */
const grouped = (list: readonly AuditFinding[]): ReadonlyMap<string, readonly AuditFinding[]> =>
  Map.groupBy(list, keyOf)

function needsOf(list: readonly AuditFinding[]): FindingGroup['needs'] {
  const counted = new Map<string, { readonly need: Need; count: number }>()
  for (const { finding } of list)
    for (const need of finding.needs) {
      const entry = counted.get(`${need.kind} ${need.of}`) ?? { need, count: 0 }
      entry.count += 1
      counted.set(`${need.kind} ${need.of}`, entry)
    }
  return [...counted.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ need }) => ({ need, says: both((language) => sayNeed(need, language)) }))
}

const itemOf = ({ id, contact, at, says, finding }: AuditFinding): FindingItem => ({
  id,
  contact,
  at,
  says,
  fact: both((language) => explainFact(finding, language)),
})

function groupOf(key: string, list: readonly AuditFinding[]): FindingGroup {
  const [first] = list
  if (first === undefined) throw new Error('a group has a finding')
  const { finding } = first
  const inTime = list.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const needs = needsOf(list)
  return {
    key,
    ...said(finding, needs),
    mood: moodOf(first),
    level: finding.possible,
    about: 'contact',
    count: list.length,
    ...(inTime[0] && { firstAt: inTime[0].at }),
    ...(inTime.at(-1) && { lastAt: inTime.at(-1)?.at ?? '' }),
    needs,
    items: inTime.slice(0, ITEMS_AT_ONCE).map(itemOf),
  }
}

type Told = Pick<
  AuditFinding['finding'],
  | 'rule'
  | 'kind'
  | 'force'
  | 'effect'
  | 'title'
  | 'citation'
  | 'says'
  | 'basis'
  | 'readOn'
  | 'unless'
  | 'decided'
>

function said(
  finding: Told,
  needs: FindingGroup['needs'],
): Omit<FindingGroup, 'key' | 'mood' | 'level' | 'about' | 'count' | 'needs' | 'items'> {
  const group = forceGroup(finding.force, finding.effect)
  return {
    rule: finding.rule,
    kind: finding.kind,
    force: finding.force,
    group,
    groupSays: both((language) => sayForceGroup(group, language)),
    forceSays: both((language) => sayForce(finding.force, language)),
    title: finding.title,
    citation: both((language) => sayCitation(finding.citation, language)),
    ruleSays: finding.says,
    basis: finding.basis,
    basisSays: both((language) => sayBasis(finding.basis, language)),
    unless: finding.unless.map((exception) => exception.says),
    answers: lenderAnswers({ ...finding, needs: needs.map(({ need }) => need) }),
    readOn: finding.readOn,
  }
}

/** Duties, one group a rule. */
function dutyGroups({ duties }: JudgedResult): readonly FindingGroup[] {
  const lists = Map.groupBy(duties, (d) => `${d.certain === 'clear' ? 'possible' : 'certain'} duty ${d.rule}`)
  return [...lists].flatMap(([key, list]): readonly FindingGroup[] => {
    const [first] = list
    if (first === undefined) return []
    const needs = first.needs.map((need) => ({ need, says: both((l) => sayNeed(need, l)) }))
    return [
      {
        key,
        ...said(first, needs),
        mood: first.certain === 'clear' ? 'possible' : 'certain',
        level: first.possible,
        about: 'duty',
        count: list.length,
        needs,
        items: list.map((duty) => ({
          id: duty.id,
          says: duty.sentence,
          fact: both((l) => explainFact(duty, l)),
        })),
      },
    ]
  })
}

/** "n of these", one group a rule: no row of them is accused (S16). */
function setGroups({ sets, certain, undetermined, rules }: JudgedResult): readonly FindingGroup[] {
  const lists = Map.groupBy(sets, (set) => set.rule)
  return [...lists].flatMap(([rule, list]): readonly FindingGroup[] => {
    const told = [...undetermined, ...certain].find((f) => f.finding.rule === rule)?.finding
    const [first] = list
    if (first === undefined || told === undefined || !rules.some((r) => r.rule === rule)) return []
    return [
      {
        key: `certain set ${rule}`,
        ...said(told, []),
        mood: 'certain',
        level: first.level,
        about: 'set',
        count: list.reduce((sum, set) => sum + set.atLeast, 0),
        needs: [],
        items: list.map(({ id, says }) => ({ id, says, fact: says })),
      },
    ]
  })
}

/** Rules with the instrument that each stands in, by the rule's id. */
function rulesById({
  instruments,
}: Rulebook): ReadonlyMap<string, { readonly rule: Rule; readonly of: Instrument }> {
  return new Map(instruments.flatMap((of) => of.rules.map((rule) => [rule.id, { rule, of }] as const)))
}

function untestedOf({ notTested }: JudgedResult, rulebook: Rulebook): readonly UntestedRule[] {
  const known = rulesById(rulebook)
  return notTested.map(({ rule, citation, contacts, says: needs }) => {
    const found = known.get(rule)
    if (found === undefined) throw new Error(`no rule ${rule} in the rulebook`)
    return {
      rule,
      title: found.of.title,
      citation: both((language) => sayCitation(citation, language)),
      says: found.rule.says,
      contacts,
      needs,
    }
  })
}

function gapsOf({ coverage }: JudgedResult, rulebook: Rulebook): readonly CoverageGap[] {
  const known = rulesById(rulebook)
  return coverage.flatMap(({ rule, citation, says, contacts, count }) => {
    const found = known.get(rule)
    if (found === undefined) return []
    return [
      {
        rule,
        title: found.of.title,
        citation: both((language) => sayCitation(citation, language)),
        ruleSays: found.rule.says,
        says,
        count,
        contacts,
      },
    ]
  })
}

/** How the person's clock and the law are told apart from what was judged. */
export interface ViewOptions {
  readonly rulebook: Rulebook
  /** The person's zone, on whose clock days and hours are shown. */
  readonly zone: string
}

/** What was seen of the log that an audit would be warned of; what is only to know is left out. */
function doubtsOf({ soundness }: JudgedResult): JudgedView['doubts'] {
  return soundness.observations
    .filter(({ severity, code }) => severity !== 'note' && code !== 'dropped' && code !== 'set-aside')
    .map(({ severity, says, means }) => ({ blocks: severity === 'blocks-counting', says, means }))
}

/** What the page shows of one lender's contacts. */
export function viewOf(lender: string, judged: JudgedLog, { rulebook, zone }: ViewOptions): JudgedView {
  const { result } = judged
  const lists = grouped([...result.certain, ...result.undetermined])
  const contacts = pointsOf(judged, zone)
  return {
    lender,
    totals: {
      contacts: result.totals.contacts,
      judged: result.totals.judged,
      inbound: result.totals.inbound,
      rulesTested: result.totals.rulesTested,
      certain: Object.values(result.totals.certainByGroup).reduce((sum, n) => sum + n, 0),
      possible: result.totals.undetermined,
    },
    groups: [
      ...[...lists].map(([key, list]) => groupOf(key, list)),
      ...setGroups(result),
      ...dutyGroups(result),
    ].toSorted(byForce),
    contacts,
    hours: hoursOf(result.rules, rulebook, contacts),
    coverage: gapsOf(result, rulebook),
    notTested: untestedOf(result, rulebook),
    open: result.readiness.map(({ need, says, undecided, untested }) => ({
      need,
      says,
      undecided,
      untested,
    })),
    openStandards: result.openStandards.map(({ instrument, citation, says }) => ({
      title: rulebook.instruments.find((one) => one.id === instrument)?.title ?? both(() => instrument),
      citation: both((language) => sayCitation(citation, language)),
      says,
    })),
    notEncoded: result.notEncoded.length,
    doubts: doubtsOf(result),
    rulebook: result.head.rulebook,
    engine: result.head.engine,
    exit: result.exit,
  }
}

/**
 * More sentences of a group, in time order.
 *
 * @param from  how many are known already
 */
export function moreOf({ result }: JudgedLog, key: string, from: number): readonly FindingItem[] {
  const list = grouped([...result.certain, ...result.undetermined]).get(key) ?? []
  const inTime = list.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return inTime.slice(from, from + ITEMS_AT_ONCE).map(itemOf)
}

/** One finding on a contact, with the rule it rests on. */
export interface ContactFinding extends FindingItem {
  /** Of the group that it belongs to. */
  readonly key: string
  readonly mood: FindingGroup['mood']
  readonly citation: Words
  readonly title: Words
}

/** Every finding on one contact, certain ones first, the strongest first. */
export function findingsOn({ result }: JudgedLog, contact: string): readonly ContactFinding[] {
  return [...result.certain, ...result.undetermined]
    .filter((f) => f.contact === contact)
    .map((f) => ({
      ...itemOf(f),
      key: keyOf(f),
      mood: moodOf(f),
      citation: both((language) => sayCitation(f.finding.citation, language)),
      title: f.finding.title,
    }))
}
