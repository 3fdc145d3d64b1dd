/** A whole timeline, judged contact by contact after the act, with what only the whole shows: sets of ties (S16). */
import type { Contact } from '../facts/contact.ts'
import type { Matter, Timeline } from '../facts/matter.ts'
import { judge } from './judge.ts'
import type { Rulebook } from '../language/instrument.ts'
import type { Finding, Judgement } from './judgement.ts'
import { type Level, levelOf } from './level.ts'
import { type JudgeOptions, precedes } from './setting.ts'

/** "n of these": contacts whose times overlap, of which so many certainly bear the finding, accusing none (S16). */
export interface SetFinding {
  readonly rule: string
  readonly instrument: string
  readonly citation: string
  readonly force: Finding['force']
  readonly level: Level
  readonly contacts: readonly string[]
  readonly atLeast: number
}

export interface LogJudgement {
  readonly judgements: readonly Judgement[]
  readonly sets: readonly SetFinding[]
}

/** The most states of one set that are walked through; a larger set is bounded in parts. */
const STATES_AT_MOST = 256

/** Judges every contact of a timeline as it stands there; the order of rows carries no meaning. */
export function judgeLog(matter: Matter, timeline: Timeline, options: JudgeOptions): LogJudgement {
  const after: JudgeOptions = { ...options, moment: 'after', notBefore: false }
  const judgements = timeline.contacts.map((contact) => judge(contact, matter, timeline, after))
  return { judgements, sets: judgeSets(judgements, matter, timeline, after) }
}

/** What certainly holds of sets of rows whose order is not known, once each row is judged (S16). */
export function judgeSets(
  judgements: readonly Judgement[],
  matter: Matter,
  timeline: Timeline,
  options: JudgeOptions,
): readonly SetFinding[] {
  return tiedSets(judgements).flatMap((set) => setFinding(set, judgements, matter, timeline, options))
}

/** Rows of which a rule says that only their order decides, with one of the findings. */
interface TiedSet {
  readonly finding: Finding
  readonly contacts: readonly string[]
}

/**
 * By rule, the connected groups of rows that are tied with each other, two or more.
 *
 * Rows belong together where a finding names the other as the tie: overlapping in time is not enough, or calls to
 * one person would be joined with calls to another that the rule never counts together.
 */
export function tiedSets(judgements: readonly Judgement[]): readonly TiedSet[] {
  const ids = new Set(judgements.map((j) => j.contact))
  const byRule = new Map<string, { readonly finding: Finding; readonly links: (readonly string[])[] }>()
  for (const judgement of judgements) {
    for (const finding of judgement.findings) {
      if (finding.certain !== 'clear') continue
      const others = finding.needs.flatMap((n) =>
        n.kind === 'tie' && n.about !== undefined && ids.has(n.about) ? [n.about] : [],
      )
      if (others.length === 0) continue
      const entry = byRule.get(finding.rule) ?? { finding, links: [] }
      entry.links.push([judgement.contact, ...others])
      byRule.set(finding.rule, entry)
    }
  }
  const inOrder = judgements.map((j) => j.contact)
  return [...byRule.values()].flatMap(({ finding, links }) =>
    connected(links).map((group) => ({ finding, contacts: inOrder.filter((id) => group.has(id)) })),
  )
}

function connected(links: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let groups: Set<string>[] = []
  for (const link of links) {
    const touched = groups.filter((g) => link.some((id) => g.has(id)))
    groups = [
      ...groups.filter((g) => !touched.includes(g)),
      new Set([...link, ...touched.flatMap((g) => [...g])]),
    ]
  }
  return groups
}

/** The finding that holds for so many of the set in whichever order it happened, beyond those each row bears itself. */
function setFinding(
  set: TiedSet,
  judgements: readonly Judgement[],
  matter: Matter,
  timeline: Timeline,
  options: JudgeOptions,
): readonly SetFinding[] {
  const { rule, instrument, citation, force, effect } = set.finding
  const members = new Set(set.contacts)
  const alone = judgements.filter((j) => members.has(j.contact) && isCertain(j, rule)).length
  const contacts = timeline.contacts.filter((c) => members.has(c.id))
  const onlyThis: JudgeOptions = { ...options, rulebook: onlyRule(options.rulebook, rule) }
  const isBarred = (contact: Contact, before: ReadonlySet<string>, among: readonly Contact[]): boolean => {
    // those before it stay tied with one another: certain is then the least over their orders
    const order = new Map(
      among.map((c) => [c.id, before.has(c.id) ? 0 : c.id === contact.id ? 1 : 2] as const),
    )
    return isCertain(judge(contact, matter, timeline, { ...onlyThis, order }), rule)
  }
  const atLeast = inParts(contacts, timeline).reduce((sum, part) => sum + leastOver(part, isBarred), 0)
  if (atLeast <= alone) return []
  return [
    {
      rule,
      instrument,
      citation,
      force,
      level: levelOf(effect),
      contacts: set.contacts,
      atLeast: atLeast - alone,
    },
  ]
}

function isCertain(judgement: Judgement, rule: string): boolean {
  return judgement.findings.some((f) => f.rule === rule && f.certain !== 'clear')
}

function onlyRule(rulebook: Rulebook, rule: string): Rulebook {
  const instruments = rulebook.instruments
    .filter((i) => i.rules.some((r) => r.id === rule))
    .map((i) => ({ ...i, rules: i.rules.filter((r) => r.id === rule) }))
  return { ...rulebook, instruments }
}

/** Rows that differ in nothing but their id stand together: which of them comes first makes no difference. */
type Part = readonly (readonly Contact[])[]

/**
 * A set in parts that are each small enough to be walked through. Rows of other parts stay tied, so the sum of the
 * parts' bounds is a bound of the whole.
 */
function inParts(contacts: readonly Contact[], timeline: Timeline): readonly Part[] {
  const named = new Set(timeline.contacts.flatMap((c) => [c.requestedBy, c.answers]))
  const parts: Map<string, Contact[]>[] = []
  for (const contact of contacts) {
    const { id, ...rest } = contact
    const key = JSON.stringify(named.has(id) ? contact : rest)
    const part = parts.at(-1) ?? new Map<string, Contact[]>()
    const grown = new Map(part).set(key, [...(part.get(key) ?? []), contact])
    const states = [...grown.values()].reduce((product, alike) => product * (alike.length + 1), 1)
    if (states > STATES_AT_MOST) parts.push(new Map([[key, [contact]]]))
    else parts.splice(Math.max(0, parts.length - 1), 1, grown)
  }
  return parts.map((part) => [...part.values()])
}

/**
 * The least number of rows that are barred, over every order in which a part can have happened.
 *
 * Whether a row is barred depends on which rows came before it, so the orders need not be listed: the least over all
 * rows that can have come last, of that row and of the least for the rest.
 */
function leastOver(
  part: Part,
  isBarred: (contact: Contact, before: ReadonlySet<string>, among: readonly Contact[]) => boolean,
): number {
  const among = part.flat()
  const known = new Map<string, number>()
  const least = (counts: readonly number[]): number => {
    const key = counts.join(' ')
    const done = known.get(key)
    if (done !== undefined) return done
    const found = counts.map((count, i) => {
      const last = part[i]?.[count - 1]
      if (!last) return Infinity
      const others = counts.with(i, count - 1)
      const before = part.flatMap((alike, k) => alike.slice(0, others[k]))
      const isLast = before.every((b) => !precedes(last.at, b.at).certain)
      if (!isLast) return Infinity
      return least(others) + (isBarred(last, new Set(before.map((b) => b.id)), among) ? 1 : 0)
    })
    const answer = among.length === 0 || counts.every((c) => c === 0) ? 0 : Math.min(...found)
    known.set(key, answer)
    return answer
  }
  return least(part.map((alike) => alike.length))
}
