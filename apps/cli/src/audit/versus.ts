/**
 * The same log judged twice — as known then and as known now, under this rulebook and that, as if under the rules of
 * another date — with what differs and why.
 */
import type { Timeline } from '@forbear/conduct/facts'
import { type Finding, type JudgeOptions, type Judgement, type Pair, judgeLog } from '@forbear/conduct/judge'
import type { Rulebook } from '@forbear/conduct/language'
import { type MattersOptions, mattersOf } from './matters.ts'
import type { ReadLog } from './reading.ts'

/** Why a finding is on one side only, or not alike on both. */
export type Why =
  /** Facts recorded after the act, or after the time of knowledge: ids of contacts and events. */
  | { readonly kind: 'recorded-later'; readonly facts: readonly string[] }
  | { readonly kind: 'rule-only-first' | 'rule-only-second' | 'rule-changed' }
  /** The same rule, in force on one side only, or resting on another calendar. */
  | { readonly kind: 'dates-or-calendar' }
  /** The rule is the same and knows the same: the other contacts it counts are judged otherwise. */
  | { readonly kind: 'other-contacts' }

export interface VersusRow {
  readonly matter: string
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

/** Judges every contact under both settings. */
export function versus(
  log: ReadLog,
  matters: MattersOptions,
  asked: string,
  first: JudgeOptions,
  second: JudgeOptions,
): Versus {
  const rulesOf = (r: Rulebook): ReadonlyMap<string, string> =>
    new Map(r.instruments.flatMap((i) => i.rules.map((rule) => [rule.id, JSON.stringify(rule)])))
  const [one, other] = [rulesOf(first.rulebook), rulesOf(second.rulebook)]
  const byRule = new Map<string, { citation: string; onlyFirst: number; onlySecond: number; other: number }>()
  const rows: VersusRow[] = []
  let [differing, contacts] = [0, 0]
  for (const { matter, timeline, entries } of mattersOf(log, matters)) {
    const a = judgeLog(matter, timeline, first).judgements
    const b = new Map(judgeLog(matter, timeline, second).judgements.map((j) => [j.contact, j]))
    for (const judgement of a) {
      const found = differencesOf(judgement, b.get(judgement.contact))
      if (found.length > 0) contacts += 1
      for (const { finding, pairs } of found) {
        differing += 1
        const row = byRule.get(finding.rule) ?? {
          citation: finding.citation,
          onlyFirst: 0,
          onlySecond: 0,
          other: 0,
        }
        if (pairs[0].certain !== 'clear' && pairs[1].certain === 'clear') row.onlyFirst += 1
        else if (pairs[0].certain === 'clear' && pairs[1].certain !== 'clear') row.onlySecond += 1
        else row.other += 1
        byRule.set(finding.rule, row)
        if (rows.length >= ROWS_AT_MOST) continue
        rows.push({
          matter: matter.id,
          contact: judgement.contact,
          rows: entries.get(judgement.contact)?.contact.rows ?? [],
          rule: finding.rule,
          citation: finding.citation,
          debt: finding.debt ?? null,
          first: pairs[0],
          second: pairs[1],
          why: whyOf(finding, timeline, judgement.contact, one, other, first.knowledge !== second.knowledge),
        })
      }
    }
  }
  return {
    asked,
    rulebooks: [first.rulebookDigest, second.rulebookDigest],
    differing,
    contacts,
    byRule: [...byRule].map(([rule, row]) => ({ rule, ...row })),
    rows,
  }
}

const keyOf = (f: Finding): string => `${f.rule} ${f.debt ?? ''} ${f.decided.kind === 'end-by' ? 'end' : ''}`

function differencesOf(
  first: Judgement,
  second: Judgement | undefined,
): readonly { readonly finding: Finding; readonly pairs: readonly [Pair, Pair] }[] {
  const one = new Map(first.findings.map((f) => [keyOf(f), f]))
  const other = new Map((second?.findings ?? []).map((f) => [keyOf(f), f]))
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b] = [one.get(key), other.get(key)]
    const finding = a ?? b
    if (!finding || (a?.certain === b?.certain && a?.possible === b?.possible)) return []
    return [{ finding, pairs: [pairOf(a), pairOf(b)] as const }]
  })
}

const pairOf = (f: Finding | undefined): Pair => (f ? { certain: f.certain, possible: f.possible } : CLEAR)

function whyOf(
  finding: Finding,
  timeline: Timeline,
  contact: string,
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  isAboutKnowledge: boolean,
): Why {
  const [a, b] = [one.get(finding.rule), other.get(finding.rule)]
  if (b === undefined) return { kind: 'rule-only-first' }
  if (a === undefined) return { kind: 'rule-only-second' }
  if (a !== b) return { kind: 'rule-changed' }
  if (!isAboutKnowledge) return { kind: 'dates-or-calendar' }
  const at = timeline.contacts.find((c) => c.id === contact)?.at.latest ?? -Infinity
  const facts = [
    ...timeline.contacts.filter(
      (c) =>
        c.id !== contact &&
        c.at.earliest <= at &&
        Math.max(
          c.recordedAt ?? c.at.earliest,
          c.outcomeRecordedAt ?? c.at.earliest + (c.durationSeconds ?? 0),
        ) > at,
    ),
    ...timeline.events.filter((e) => e.at.earliest <= at && (e.recordedAt ?? e.at.latest) > at),
  ].map((x) => x.id)
  return facts.length > 0 ? { kind: 'recorded-later', facts } : { kind: 'other-contacts' }
}
