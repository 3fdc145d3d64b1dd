/**
 * The same log judged twice — as known then and as known now, under this rulebook and that, as if under the rules of
 * another date — with what differs and why.
 */
import type { Stamp, Timeline } from '@forbear/conduct/facts'
import {
  type DutyFinding,
  type Finding,
  type JudgeOptions,
  type Pair,
  type SetFinding,
  judgeMatter,
} from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import type { LogJudge } from './log-judge.ts'
import { type AuditedMatter, endOf } from './matters.ts'
import type { ReadLog } from './reading.ts'

/** The law a log is judged by. */
export interface Law {
  readonly rulebook: Rulebook
  readonly digest: string
}

/** What a second judging changes. */
export interface VersusAsked {
  readonly text: string
  readonly knowledge?: 'then' | 'now' | number
  readonly rulesOf?: string
  readonly law?: Law
}

/** Why a finding is on one side only, or not alike on both. */
export type Why =
  /** Facts that only one side knows, by when they were recorded: ids of contacts and events. */
  | { readonly kind: 'recorded-later'; readonly facts: readonly string[] }
  | { readonly kind: 'rule-only-first' | 'rule-only-second' | 'rule-changed' }
  /** The same rule, in force on one side only, or resting on another calendar. */
  | { readonly kind: 'dates-or-calendar' }
  /** The rule is the same and knows the same: the other contacts it counts are judged otherwise. */
  | { readonly kind: 'other-contacts' }

export interface VersusRow {
  readonly kind: 'contact' | 'set' | 'duty'
  readonly matter: string
  /** The contact; of sets and duties the contacts and events they are about, separated by spaces. */
  readonly contact: string
  readonly rows: readonly number[]
  readonly rule: string
  readonly citation: string
  readonly debt: string | null
  readonly first: Pair
  readonly second: Pair
  readonly why: Why
}

export interface Versus {
  /** As it was asked, for example `knowledge=now`. */
  readonly asked: string
  readonly rulebooks: readonly [string, string]
  readonly differing: number
  readonly contacts: number
  readonly byRule: readonly {
    readonly rule: string
    readonly citation: string
    /** Certain findings on the first side only, on the second only. */
    readonly onlyFirst: number
    readonly onlySecond: number
    readonly other: number
  }[]
  /** At most {@link ROWS_AT_MOST} of them; `differing` counts all. */
  readonly rows: readonly VersusRow[]
}

/** Differences that are listed. */
export const ROWS_AT_MOST = 10_000

const CLEAR: Pair = { certain: 'clear', possible: 'clear' }

/** What is counted of the differences: plain data that can be written down, read again and put together. */
export interface VersusFold {
  readonly byRule: Map<string, { citation: string; onlyFirst: number; onlySecond: number; other: number }>
  readonly rows: VersusRow[]
  differing: number
  contacts: number
}

/** Both ways of judging. */
export interface BothWays {
  readonly first: JudgeOptions
  readonly second: JudgeOptions
  readonly judgeFirst: LogJudge
  readonly judgeSecond: LogJudge
}

/** No difference yet. */
export function nothingDiffers(): VersusFold {
  return { byRule: new Map(), rows: [], differing: 0, contacts: 0 }
}

/** Adds the differences of later debtors to those of earlier ones. */
export function addVersus(into: VersusFold, from: VersusFold): void {
  for (const [rule, row] of from.byRule) {
    const there = into.byRule.get(rule)
    if (!there) into.byRule.set(rule, row)
    else for (const side of ['onlyFirst', 'onlySecond', 'other'] as const) there[side] += row[side]
  }
  for (const row of from.rows) if (into.rows.length < ROWS_AT_MOST) into.rows.push(row)
  into.differing += from.differing
  into.contacts += from.contacts
}

/** The differences of a whole log. */
export function versusOf(
  of: Pick<Versus, 'asked' | 'rulebooks'>,
  { differing, contacts, byRule, rows }: VersusFold,
): Versus {
  return {
    ...of,
    differing,
    contacts,
    byRule: [...byRule].map(([rule, row]) => ({ rule, ...row })),
    rows,
  }
}

/** Tells why a rule is on one side only, or not alike on both. */
function rulesChanged({ first, second }: BothWays): (rule: string) => Why | undefined {
  const rulesOf = (r: Rulebook): ReadonlyMap<string, string> =>
    new Map(r.instruments.flatMap((i) => i.rules.map((rule) => [rule.id, JSON.stringify(rule)])))
  const [before, after] = [rulesOf(first.rulebook), rulesOf(second.rulebook)]
  return (rule) => whyOfRule(before.get(rule), after.get(rule))
}

/**
 * Makes what judges the contacts, sets and duties of debtors under both settings and counts the differences.
 *
 * @param hasRoom  is asked for each difference whether it is listed
 */
export function newVersus(
  log: ReadLog,
  ways: BothWays,
  hasRoom: () => boolean,
): (fold: VersusFold, audited: AuditedMatter) => void {
  const { first, second } = ways
  const changed = rulesChanged(ways)
  const isAboutKnowledge = first.knowledge !== second.knowledge
  return (fold, audited) => {
    const { matter, timeline, entries } = audited
    const end = endOf(log, timeline)
    const [a, b] = [
      foundUnder(audited, end, first, ways.judgeFirst),
      foundUnder(audited, end, second, ways.judgeSecond),
    ]
    const touched = new Set<string>()
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      const found = [a.get(key), b.get(key)] as const
      const one = found[0] ?? found[1]
      const pairs = [pairOf(found[0]), pairOf(found[1])] as const
      if (!one || (pairs[0].certain === pairs[1].certain && pairs[0].possible === pairs[1].possible)) continue
      if (one.kind === 'contact') touched.add(one.about)
      fold.differing += 1
      const { rule, citation } = one
      const row = fold.byRule.get(rule) ?? { citation, onlyFirst: 0, onlySecond: 0, other: 0 }
      if (pairs[0].certain !== 'clear' && pairs[1].certain === 'clear') row.onlyFirst += 1
      else if (pairs[0].certain === 'clear' && pairs[1].certain !== 'clear') row.onlySecond += 1
      else row.other += 1
      fold.byRule.set(rule, row)
      if (!hasRoom()) continue
      const at = timeline.contacts.find((c) => c.id === one.about)?.at ?? { earliest: end, latest: end }
      fold.rows.push({
        kind: one.kind,
        matter: matter.id,
        contact: one.about,
        rows: entries.get(one.about)?.contact.rows ?? [],
        rule,
        citation,
        debt: one.debt ?? null,
        first: pairs[0],
        second: pairs[1],
        why:
          changed(rule) ??
          (isAboutKnowledge
            ? whyOfKnowledge(one.about, at, timeline, first.knowledge, second.knowledge)
            : { kind: 'dates-or-calendar' }),
      })
    }
    fold.contacts += touched.size
  }
}

/** What one side found, whatever it is about. */
interface Found extends Pair {
  readonly kind: VersusRow['kind']
  readonly about: string
  readonly rule: string
  readonly citation: string
  readonly debt?: string | undefined
}

/**
 * Everything found under one setting: on contacts, among contacts of the same time, and of duties. A rule speaks once
 * of a contact, and once more of its end; which debt it names is told and does not tell findings apart.
 */
function foundUnder(
  { matter, timeline }: AuditedMatter,
  end: number,
  options: JudgeOptions,
  judgeLog: LogJudge,
): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const put = (
    kind: Found['kind'],
    about: string,
    { rule, citation }: Pick<Finding | DutyFinding | SetFinding, 'rule' | 'citation'>,
    pair: Pair,
    more: { readonly of?: string; readonly debt?: string | undefined } = {},
  ): void => {
    const { certain, possible } = pair
    const { of = '', debt } = more
    found.set(JSON.stringify([kind, rule, about, of]), {
      kind,
      about,
      rule,
      citation,
      certain,
      possible,
      debt,
    })
  }
  const { judgements, sets } = judgeLog(matter, timeline)
  for (const { contact, findings } of judgements)
    for (const f of findings)
      put('contact', contact, f, f, { of: f.decided.kind === 'end-by' ? 'end' : '', debt: f.debt })
  for (const s of sets)
    put('set', s.contacts.join(' '), s, { certain: s.level, possible: s.level }, { of: String(s.atLeast) })
  for (const d of judgeMatter(matter, timeline, end, options).findings) put('duty', d.about.join(' '), d, d)
  return found
}

const pairOf = (f: Found | undefined): Pair => (f ? { certain: f.certain, possible: f.possible } : CLEAR)

function whyOfRule(first: string | undefined, second: string | undefined): Why | undefined {
  if (second === undefined) return { kind: 'rule-only-first' }
  if (first === undefined) return { kind: 'rule-only-second' }
  return first === second ? undefined : { kind: 'rule-changed' }
}

/** Up to when records, and how acts ended, are known at an act. */
interface KnownUpTo {
  readonly records: number
  readonly outcomes: number
}

function knownUpTo(knowledge: JudgeOptions['knowledge'], at: Stamp): KnownUpTo {
  if (knowledge === 'then') return { records: at.latest, outcomes: at.earliest }
  const upTo = knowledge === 'now' ? Infinity : knowledge
  return { records: upTo, outcomes: upTo }
}

/** Facts that began by the act and that one side knows and the other does not. */
function whyOfKnowledge(
  about: string,
  at: Stamp,
  timeline: Timeline,
  first: JudgeOptions['knowledge'],
  second: JudgeOptions['knowledge'],
): Why {
  const sides = [knownUpTo(first, at), knownUpTo(second, at)]
  const isBetween = (recorded: number, of: keyof KnownUpTo): boolean => {
    const bounds = sides.map((s) => s[of])
    return recorded > Math.min(...bounds) && recorded <= Math.max(...bounds)
  }
  const contacts = timeline.contacts.filter((c) => {
    if (c.id === about || c.at.earliest > at.latest) return false
    const recorded = c.recordedAt ?? c.at.earliest
    const over = c.durationSeconds ? Math.max(recorded, c.at.latest + c.durationSeconds) : recorded
    return isBetween(recorded, 'records') || isBetween(c.outcomeRecordedAt ?? over, 'outcomes')
  })
  const events = timeline.events.filter(
    (e) => e.at.earliest <= at.latest && isBetween(e.recordedAt ?? e.at.earliest, 'records'),
  )
  const facts = [...contacts, ...events].map((x) => x.id)
  return facts.length > 0 ? { kind: 'recorded-later', facts } : { kind: 'other-contacts' }
}
