/**
 * What the page shows of a judged log: findings by rule, headed by force, certain and possible apart, few sentences at a
 * time; contacts as points of a timeline. Plain data that crosses from the worker to the page.
 */
import { factValues } from '@forbear/audit/matters'
import type { AuditFinding, AuditResult } from '@forbear/audit/result'
import type { Basis, Force, RuleKind } from '@forbear/conduct/language'
import type { Level, Need } from '@forbear/conduct/judge'
import {
  type ForceGroup,
  FORCE_GROUPS,
  forceGroup,
  sayBasis,
  sayCitation,
  sayForce,
  sayForceGroup,
  sayNeed,
} from '@forbear/conduct/words'
import { type JudgedLog, placeOf } from './judged.ts'
import type { Words } from './words.ts'

/** One contact in one sentence. */
export interface FindingItem {
  readonly id: string
  /** Absent: the finding is about several contacts, or a duty. */
  readonly contact?: string
  /** RFC 3339 in UTC. */
  readonly at?: string
  readonly says: Words
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

/** A contact as a point in time. */
export interface ContactPoint {
  readonly id: string
  /** The file's id and the line: what notes name it by. */
  readonly place: string
  /** Epoch seconds; `latest` where it is known to an interval. */
  readonly at: number
  readonly latest: number
  readonly channel: string
  readonly direction: 'outbound' | 'inbound' | 'unknown'
  readonly answered: boolean
  readonly seconds: number
  readonly from: string
  readonly organisation: string
  readonly person: string
  readonly judged: boolean
  readonly certain: Level
  readonly possible: Level
}

/** A rule that could not be tested, with what was missing. */
export interface UntestedRule {
  readonly rule: string
  readonly citation: Words
  readonly contacts: number
  readonly needs: readonly Words[]
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
  readonly notTested: readonly UntestedRule[]
  /** Which answer would decide how many contacts, the cheapest first. */
  readonly open: readonly {
    readonly need: Pick<Need, 'kind' | 'of'>
    readonly says: Words
    readonly undecided: number
    readonly untested: number
  }[]
  readonly openStandards: readonly { readonly citation: Words; readonly says: Words }[]
  readonly notEncoded: number
  readonly rulebook: string
  readonly engine: string
  readonly exit: AuditResult['exit']
}

/** Sentences that a group carries from the start, and how many more are given at once. */
export const ITEMS_AT_ONCE = 10

const both = (say: (language: 'en' | 'zh') => string): Words => ({ en: say('en'), zh: say('zh') })

const byForce = (a: FindingGroup, b: FindingGroup): number =>
  Number(a.mood === 'possible') - Number(b.mood === 'possible') ||
  FORCE_GROUPS.indexOf(a.group) - FORCE_GROUPS.indexOf(b.group) ||
  b.count - a.count

/** Findings by rule and reading, in the order they are first met. */
function grouped(list: readonly AuditFinding[]): ReadonlyMap<string, readonly AuditFinding[]> {
  return Map.groupBy(
    list,
    ({ finding }) => `${finding.certain === 'clear' ? 'possible' : 'certain'} ${finding.rule}`,
  )
}

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

const itemOf = ({ id, contact, at, says }: AuditFinding): FindingItem => ({ id, contact, at, says })

function groupOf(key: string, list: readonly AuditFinding[]): FindingGroup {
  const [first] = list
  if (first === undefined) throw new Error('a group has a finding')
  const { finding } = first
  const inTime = list.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return {
    key,
    ...said(finding),
    mood: finding.certain === 'clear' ? 'possible' : 'certain',
    level: finding.possible,
    about: 'contact',
    count: list.length,
    ...(inTime[0] && { firstAt: inTime[0].at }),
    ...(inTime.at(-1) && { lastAt: inTime.at(-1)?.at ?? '' }),
    needs: needsOf(list),
    items: inTime.slice(0, ITEMS_AT_ONCE).map(itemOf),
  }
}

type Told = Pick<
  AuditFinding['finding'],
  'rule' | 'kind' | 'force' | 'effect' | 'title' | 'citation' | 'says' | 'basis' | 'readOn' | 'unless'
>

function said(
  finding: Told,
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
    readOn: finding.readOn,
  }
}

/** Duties, one group a rule. */
function dutyGroups({ duties }: AuditResult): readonly FindingGroup[] {
  const lists = Map.groupBy(duties, (d) => `${d.certain === 'clear' ? 'possible' : 'certain'} duty ${d.rule}`)
  return [...lists].flatMap(([key, list]): readonly FindingGroup[] => {
    const [first] = list
    if (first === undefined) return []
    return [
      {
        key,
        ...said(first),
        mood: first.certain === 'clear' ? 'possible' : 'certain',
        level: first.possible,
        about: 'duty',
        count: list.length,
        needs: first.needs.map((need) => ({ need, says: both((l) => sayNeed(need, l)) })),
        items: list.map(({ id, sentence }) => ({ id, says: sentence })),
      },
    ]
  })
}

/** "n of these", one group a rule: no row of them is accused (S16). */
function setGroups({ sets, certain, undetermined, rules }: AuditResult): readonly FindingGroup[] {
  const lists = Map.groupBy(sets, (set) => set.rule)
  return [...lists].flatMap(([rule, list]): readonly FindingGroup[] => {
    const told = [...undetermined, ...certain].find((f) => f.finding.rule === rule)?.finding
    const [first] = list
    if (first === undefined || told === undefined || !rules.some((r) => r.rule === rule)) return []
    return [
      {
        key: `certain set ${rule}`,
        ...said(told),
        mood: 'certain',
        level: first.level,
        about: 'set',
        count: list.reduce((sum, set) => sum + set.atLeast, 0),
        needs: [],
        items: list.map(({ id, says }) => ({ id, says })),
      },
    ]
  })
}

function pointsOf({ log, result, files }: JudgedLog): readonly ContactPoint[] {
  const judged = new Map(result.contacts.map((c) => [c.contact, c]))
  const points: ContactPoint[] = []
  for (const [, group] of log.groups())
    for (const shelved of group) {
      const { contact } = shelved
      const verdict = judged.get(contact.id)
      const [direction, ...others] = factValues(contact.direction)
      points.push({
        id: contact.id,
        place: placeOf(files, shelved),
        at: contact.start.earliest,
        latest: contact.start.latest,
        channel: contact.channel,
        direction: direction !== undefined && others.length === 0 ? direction : 'unknown',
        answered: (contact.answeredSeconds ?? 0) > 0,
        seconds: contact.answeredSeconds ?? 0,
        from: (direction === 'inbound' ? contact.to : contact.from) ?? '',
        organisation: contact.organisation ?? '',
        person: factValues(contact.person).join(' / '),
        judged: verdict?.judged === 'yes',
        certain: verdict?.certain ?? 'clear',
        possible: verdict?.possible ?? 'clear',
      })
    }
  return points.sort((a, b) => a.at - b.at)
}

const untestedOf = (result: AuditResult): readonly UntestedRule[] =>
  result.notTested.map(({ rule, citation, contacts, says }) => ({
    rule,
    citation: both((language) => sayCitation(citation, language)),
    contacts,
    needs: says,
  }))

/** What the page shows of one lender's contacts. */
export function viewOf(lender: string, judged: JudgedLog): JudgedView {
  const { result } = judged
  const lists = grouped([...result.certain, ...result.undetermined])
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
    contacts: pointsOf(judged),
    notTested: untestedOf(result),
    open: result.readiness.map(({ need, says, undecided, untested }) => ({
      need,
      says,
      undecided,
      untested,
    })),
    openStandards: result.openStandards.map(({ citation, says }) => ({
      citation: both((language) => sayCitation(citation, language)),
      says,
    })),
    notEncoded: result.notEncoded.length,
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

/** Every finding on one contact, the strongest first. */
export function findingsOn({ result }: JudgedLog, contact: string): readonly AuditFinding[] {
  return [...result.certain, ...result.undetermined].filter((f) => f.contact === contact)
}
