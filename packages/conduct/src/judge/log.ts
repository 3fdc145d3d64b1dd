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
  const tied = tiedSets(judgements)
  if (tied.length === 0) return []
  const whole: Whole = {
    matter,
    timeline,
    options,
    judgements: placesById(judgements.map((j) => j.contact)),
    contacts: placesById(timeline.contacts.map((c) => c.id)),
    named: new Set(timeline.contacts.flatMap((c) => [c.requestedBy, c.answers])),
  }
  return tied.flatMap((set) => setFinding(set, judgements, whole))
}

/** What all sets of one log share. */
interface Whole {
  readonly matter: Matter
  readonly timeline: Timeline
  readonly options: JudgeOptions
  /** Where the judgements, and the contacts, of an id stand. */
  readonly judgements: PlacesById
  readonly contacts: PlacesById
  /** Contacts that others name. */
  readonly named: ReadonlySet<string | undefined>
}

type PlacesById = ReadonlyMap<string, readonly number[]>

function placesById(ids: readonly string[]): PlacesById {
  const places = new Map<string, number[]>()
  for (const [place, id] of ids.entries()) {
    const before = places.get(id)
    if (before) before.push(place)
    else places.set(id, [place])
  }
  return places
}

/** What stands in a list of so many ids, in the list's order. */
function placed<T>(list: readonly T[], places: PlacesById, ids: Iterable<string>): readonly T[] {
  const found = [...ids].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b)
  return found.flatMap((place) => list[place] ?? [])
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
  const places = placesById(inOrder)
  return [...byRule.values()].flatMap(({ finding, links }) =>
    connected(links).map((group) => ({ finding, contacts: placed(inOrder, places, group) })),
  )
}

/** The groups of ids that links join, in the order of the last link that joined each. */
function connected(links: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groupOf = new Map<string, Group>()
  for (const [last, linked] of links.entries()) {
    const link = [...new Set(linked)]
    const touched = [...new Set(link.map((id) => groupOf.get(id) ?? { ids: [id], last }))]
    // the smaller ones move into the largest
    const [into, ...others] = touched.sort((a, b) => b.ids.length - a.ids.length)
    if (!into) continue
    into.last = last
    for (const { ids } of others) for (const id of ids) into.ids.push(id)
    for (const id of [...link, ...others.flatMap((g) => g.ids)]) groupOf.set(id, into)
  }
  return [...new Set(groupOf.values())].sort((a, b) => a.last - b.last).map((g) => g.ids)
}

/** Ids that belong together, and the last link that said so. */
interface Group {
  readonly ids: string[]
  last: number
}

/** The finding that holds for so many of the set in whichever order it happened, beyond those each row bears itself. */
function setFinding(
  set: TiedSet,
  judgements: readonly Judgement[],
  { matter, timeline, options, named, ...places }: Whole,
): readonly SetFinding[] {
  const { rule, instrument, citation, force, effect } = set.finding
  const members = new Set(set.contacts)
  const alone = placed(judgements, places.judgements, members).filter((j) => isCertain(j, rule)).length
  const contacts = placed(timeline.contacts, places.contacts, members)
  const onlyThis: JudgeOptions = { ...options, rulebook: onlyRule(options.rulebook, rule) }
  const isBarred = (contact: Contact, before: ReadonlySet<string>, among: readonly Contact[]): boolean => {
    // those before it stay tied with one another: certain is then the least over their orders
    const order = new Map(
      among.map((c) => [c.id, before.has(c.id) ? 0 : c.id === contact.id ? 1 : 2] as const),
    )
    return isCertain(judge(contact, matter, timeline, { ...onlyThis, order }), rule)
  }
  const atLeast = inParts(contacts, named).reduce((sum, part) => sum + leastOver(part, isBarred), 0)
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
function inParts(contacts: readonly Contact[], named: Whole['named']): readonly Part[] {
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
