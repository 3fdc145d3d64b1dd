/** What the engine answers: a judgement with its findings, and everything a reader needs to check it. */
import type { Channel, ContentItem, Purpose } from '../facts/vocabulary.ts'
import type { DateText, Place, ZoneName } from '../facts/fact.ts'
import type { EventClass, EventKind } from '../facts/event.ts'
import type { Basis, Effect, Force } from '../language/basis.ts'
import type { Exception, FactName, NumberFactName } from '../language/condition.ts'
import type { Period, Span } from '../language/period.ts'
import type { RuleKind } from '../language/rule.ts'
import type { ScopeKey } from '../language/selector.ts'
import type { Words } from '../language/words.ts'
import type { Level, Pair } from './level.ts'
import type { Need } from './truth.ts'

/**
 * One thing that a rule looked at and did not find to be as asked, or not certainly.
 *
 * `found` holds the values it can have; `null` if nobody stated it. Of several alternatives each stands here.
 */
export type FactSeen =
  | {
      readonly kind: 'fact'
      readonly fact: FactName
      readonly found: readonly string[] | null
      readonly asked: { readonly oneOf: readonly string[] } | { readonly noneOf: readonly string[] }
    }
  | {
      readonly kind: 'number'
      readonly fact: NumberFactName
      readonly found: readonly number[] | null
      /** Both ends included; `outside`: it must not lie between them. */
      readonly asked: { readonly atLeast?: number; readonly atMost?: number; readonly outside?: true }
    }
  | {
      /** Something that had to be shown, or had to be absent. */
      readonly kind: 'shown'
      readonly what: (typeof SHOWN)[number]
      /** Kinds of event, the item of content, the channels of the contact or the association; empty if there is no choice. */
      readonly of: readonly string[]
      readonly found: 'yes' | 'no' | 'unknown'
      readonly asked: 'yes' | 'no'
    }

/** What can have to be shown. */
export const SHOWN = [
  'event',
  'content',
  'contact-from-person',
  'contact-before',
  'first-contact',
  'lost-contact',
  'member',
  'requested-call-back',
] as const

/** The facts that decided a finding, by kind of rule; words are made from these (S33: facts first, words on demand). */
export type Decided =
  | {
      readonly kind: 'window'
      readonly zone: ZoneName
      /** Local wall-clock time of the act, `YYYY-MM-DD HH:MM:SS`. */
      readonly localTime: string
      readonly opens: { readonly from: string; readonly to: string } | null
    }
  | {
      readonly kind: 'cap'
      readonly atMost: number
      readonly within: Period
      /** This act included. `possible` is `null` where the log does not reach far enough: no bound is known. */
      readonly certain: number
      readonly possible: number | null
      readonly each: readonly ScopeKey[]
      readonly channel: Channel
      /** Whether every attempt is counted, talks alone, or contacts of some outcomes. */
      readonly counts: 'attempts' | 'conversations' | 'outcomes'
      readonly zone: ZoneName
      readonly localDate: DateText
      readonly debt?: string
    }
  | {
      readonly kind: 'gate'
      readonly polarity: 'not-within' | 'require-prior'
      readonly span: Span
      /** When the clock began, if it did. */
      readonly anchorAt?: number
      readonly anchor?: string
      readonly openAt?: number
      readonly zone: ZoneName
      readonly debt?: string
    }
  | {
      readonly kind: 'stop'
      readonly event?: EventKind
      readonly since?: number
      readonly id?: string
      readonly zone: ZoneName
    }
  | {
      readonly kind: 'party'
      readonly roles: readonly string[]
      readonly person?: string
      readonly count?: number
      /** What would have opened the door and was not found; absent where nothing opens it. */
      readonly facts?: readonly FactSeen[]
    }
  | {
      readonly kind: 'attribute'
      /** What was looked at and not found to be as asked. */
      readonly facts?: readonly FactSeen[]
    }
  | {
      readonly kind: 'content'
      readonly missing: readonly ContentItem[]
      readonly banned: readonly ContentItem[]
    }
  | {
      readonly kind: 'duty'
      readonly dueOn?: DateText
      readonly event?: string
      readonly trigger?: string
      readonly value?: number
    }
  | { readonly kind: 'trouble'; readonly message: string }
  | { readonly kind: 'end-by'; readonly endBy: number; readonly endedAt: number; readonly zone: ZoneName }

/** One rule that bars, presumes or discourages, certainly or possibly. */
export interface Finding extends Pair {
  readonly rule: string
  readonly instrument: string
  readonly kind: RuleKind
  readonly citation: string
  readonly title: Words
  /** How the instrument itself is cited, for example `GB/T 45251-2025`. */
  readonly instrumentCitation: string
  readonly says: Words
  readonly force: Force
  readonly effect: Effect
  /** How the weakest clause that decided is known (S4). */
  readonly basis: Basis
  readonly readOn: DateText
  readonly decided: Decided
  /** Why certain and possible differ. */
  readonly needs: readonly Need[]
  /** What would take it away if shown (S7). */
  readonly unless: readonly Pick<Exception, 'id' | 'says' | 'citation'>[]
  readonly person?: string
  readonly debt?: string
  /** A condition of the contact that was not kept, rather than the contact itself (S20). */
  readonly conditionBroken: boolean
}

/**
 * A limit or opening hours that bound the act, with how near it came: the count of a cap, the clock of a window.
 * What was kept stands here too, so that pressure up to the limit can be seen.
 */
export interface Use {
  readonly rule: string
  readonly instrument: string
  readonly force: Force
  readonly decided: Extract<Decided, { readonly kind: 'cap' | 'window' }>
}

/** What must be kept while making the contact (S20). */
export type Condition =
  | {
      readonly kind: 'say'
      readonly rule: string
      readonly citation: string
      readonly items: readonly ContentItem[]
    }
  | {
      readonly kind: 'do-not-say'
      readonly rule: string
      readonly citation: string
      readonly items: readonly ContentItem[]
    }
  | { readonly kind: 'end-by'; readonly rule: string; readonly citation: string; readonly at: number }
  | { readonly kind: 'verify-person'; readonly rule: string; readonly citation: string }

/** A rule that this source cannot test, with the facts that would let it (S9). */
export interface NotTested {
  readonly rule: string
  readonly citation: string
  readonly needs: readonly Need[]
}

/** A duty that this contact sets going (S26). */
export interface Opened {
  readonly rule: string
  readonly citation: string
  readonly says: Words
}

/** Something that weighs without deciding (S2). */
export interface FactorFound {
  readonly rule: string
  readonly id: string
  readonly says: Words
  readonly citation: string
  readonly weighs: 'for-violation' | 'against-violation'
  /** `present` on the facts; `to-look-into`: no log shows it. */
  readonly state: 'present' | 'to-look-into'
}

/** From when on nothing would bar, on today's knowledge (S27). */
export type NotBefore =
  | { readonly kind: 'at'; readonly at: number }
  | {
      readonly kind: 'after'
      readonly events: readonly { readonly class: EventClass; readonly rule: string }[]
      readonly at?: number
    }
  | { readonly kind: 'unknown'; readonly needs: readonly Need[] }
  | { readonly kind: 'none'; readonly horizon: number }

/** What a judgement rests on, so that anyone can make it again (S33). */
export interface Provenance {
  readonly rulebook: string
  readonly engine: string
  readonly timeZoneData: string
  readonly mode: 'gate' | 'audit'
  /** What was known: up to when facts had been recorded, or all there is. */
  readonly knowledge: number | 'then' | 'now'
  readonly rulesOf: DateText | null
  readonly assumptions: readonly string[]
}

export interface Judgement extends Pair {
  readonly contact: string
  readonly moment: 'before' | 'after'
  /** `inbound`: not judged, as the person placed it (S22). `direction-unknown`: nothing could be judged (S9). */
  readonly judged: 'yes' | 'inbound' | 'direction-unknown'
  readonly purpose: readonly Purpose[]
  readonly places: readonly Place[]
  /** The pair of the house policies that are named; an audit reports it apart, the gate adds it (S3). */
  readonly policy: Pair | null
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly conditions: readonly Condition[]
  readonly openStandards: readonly {
    readonly instrument: string
    readonly id: string
    readonly citation: string
    readonly says: Words
  }[]
  /** Rules in force that bound the act and were put to the test; with none, `clear` says nothing. */
  readonly tested: readonly string[]
  readonly notTested: readonly NotTested[]
  /** Instruments on the path with clauses that the engine does not judge, and how many (S2). */
  readonly notEncoded: readonly { readonly instrument: string; readonly clauses: number }[]
  readonly factors: readonly FactorFound[]
  readonly opens: readonly Opened[]
  /** Of each rule of a number that bound the act, the clock or debt under which it came nearest. */
  readonly uses: readonly Use[]
  readonly pointers: readonly {
    readonly instrument: string
    readonly citation: string
    readonly says: Words
  }[]
  /** Only before the act, only where asked for, absent for third parties (S27). */
  readonly notBefore?: NotBefore
  readonly provenance: Provenance
}

/** Whether a judgement opens the gate: possible is clear, policy included (S28). */
export function isPermitted(judgement: Pick<Judgement, 'judged' | 'possible' | 'policy'>): boolean {
  const policy: Level = judgement.policy?.possible ?? 'clear'
  return judgement.judged === 'yes' && judgement.possible === 'clear' && policy === 'clear'
}
