/**
 * What a language must be able to say: one interface that each catalogue implements whole, so that a missing word is
 * a type error. Findings hold facts; the sentences are made from these on demand (S33).
 */
import type { Outcome } from '../facts/channel.ts'
import type { EventClass, EventKind } from '../facts/event.ts'
import type { Channel, ContentItem, Purpose, Role } from '../facts/vocabulary.ts'
import type { DateText, ZoneName } from '../facts/fact.ts'
import type { Condition, Decided, FactSeen, Finding, NotBefore } from '../judge/judgement.ts'
import type { SetFinding } from '../judge/log.ts'
import type { DutyFinding } from '../judge/matter.ts'
import type { Level } from '../judge/level.ts'
import type { Need } from '../judge/truth.ts'
import type { Basis, Effect, Force } from '../language/basis.ts'
import type { FactName, FactValues, NumberFactName } from '../language/condition.ts'
import type { Period, Span } from '../language/period.ts'

export type Language = 'en' | 'zh'

/** Anything a report has a sentence for. */
export type AnyFinding = Finding | DutyFinding | SetFinding

/** Whether a finding is about an act that was made, or about one that is asked for. */
export type Moment = 'before' | 'after'

/**
 * How the fact is put: it was so; it may have been so; the act would make it so; it might.
 * Before the act only what is possible speaks (S19).
 */
export type Mood = 'was' | 'may-have-been' | 'would-be' | 'may-be'

/** Headings of a report (S3). */
export const FORCE_GROUPS = [
  'breach-of-law',
  'presumed-breach',
  'contrary-to-recommended-standard',
  'association-rule',
  'regulator-guidance',
  'contract',
  'own-policy',
] as const
export type ForceGroup = (typeof FORCE_GROUPS)[number]

/** What a kind of instrument is called and how plainly its force is told. */
export interface ForceWords {
  /** Before the instrument's name, for example "the recommended standard". */
  readonly noun: string
  /** A sentence that stands alone. */
  readonly told: string
  /** The same after a sentence that already used the noun. */
  readonly after: string
}

/** Words of needs that are neither a fact's name nor an event's. */
export const OTHER_NEEDS = [
  'outcome',
  'person',
  'debt',
  'debts',
  'point',
  'pending',
  'in-flight',
  'time',
  'zone',
  'jurisdiction',
  'content',
  'order',
  'conversation',
  'inbound',
  'conversation-past-midnight',
  'coverage',
  'reading',
  'bounds',
  'five-minutes',
  'requested-call-back',
  'asked-to-go-on',
  'creditor.members',
] as const
export type OtherNeed = (typeof OTHER_NEEDS)[number]

/** What a need can name that the catalogues have words for; anything else is quoted as it stands. */
export type NeedName = FactName | NumberFactName | OtherNeed

/** What a need names, in words: a question, a kind of event, a class of states, a particular, or a word as it stands. */
export interface Named {
  readonly as: 'question' | 'event' | 'class' | 'particular' | 'word'
  readonly text: string
  /** For a particular of an event: which. */
  readonly detail?: string
}

/** One kind of deciding facts, and how to put them. */
export interface Told<K extends Decided['kind']> {
  readonly decided: Extract<Decided, { kind: K }>
  readonly mood: Mood
  /** Ids of the entries a duty is about. */
  readonly about: readonly string[]
}

/** The rule behind a finding, as its sentence names it. */
export interface Source {
  readonly force: Force
  readonly effect: Effect
  readonly title: string
  /** How the instrument is cited, where the clause's citation does not say it. */
  readonly reference?: string
  readonly citation: string
  readonly says: string
}

/** Facts whose values have their words elsewhere in the catalogue. */
type NamedElsewhere = 'person.role' | 'purpose' | 'channel'

export type FactValueWords = {
  readonly [N in Exclude<FactName, NamedElsewhere>]: Readonly<Record<FactValues[N], string>>
}

/** What can have to be shown. */
export type Shown = Extract<FactSeen, { readonly kind: 'shown' }>['what']

/** Everything that a language says. Sentences end with their full stop; all other entries are phrases without one. */
export interface Catalogue {
  readonly language: Language

  readonly channels: Readonly<Record<Channel, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly purposes: Readonly<Record<Purpose, string>>
  /** Noun phrases, so that they fit "was missing: …" and "leave out: …". */
  readonly contentItems: Readonly<Record<ContentItem, string>>
  /** Noun phrases with their article. */
  readonly eventKinds: Readonly<Record<EventKind, string>>
  readonly eventClasses: Readonly<Record<EventClass, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly forces: Readonly<Record<Force, ForceWords>>
  readonly forceGroups: Readonly<Record<ForceGroup, string>>
  readonly bases: Readonly<Record<Basis, string>>
  /** What would decide, as a question: "what became of the contact". */
  readonly needNames: Readonly<Record<NeedName, string>>

  /** What each fact is said of: subject and value together make a clause. */
  readonly factSubjects: Readonly<Record<FactName, string>>
  readonly factValues: FactValueWords
  /** Things that can have to be shown and have no name elsewhere, as noun phrases. */
  readonly proofs: Readonly<Record<Exclude<Shown, 'event' | 'content'>, string>>

  /** `4` as "4th". */
  ordinal(count: number): string
  /** `2026-11-05` as people write it. */
  date(date: DateText): string
  /** An instant on the clock of a zone, which is named. */
  instant(epochSeconds: number, zone: ZoneName): string
  /** A number of seconds in the largest whole unit. */
  duration(seconds: number): string
  span(span: Span): string
  /** A limit with its period: "3 a day". */
  limit(atMost: number, within: Period): string
  list(items: readonly string[]): string
  /** "The recommended standard X (5.3)", as it stands inside a sentence. */
  source(source: Source): string

  /** The deciding facts, as a clause without full stop. */
  readonly facts: { readonly [K in Decided['kind']]: (told: Told<K>) => string }
  /** What the rule says to that, as a clause without full stop. */
  norm(decided: Decided, source: Source): string
  /** Fact and norm as one sentence (the fact alone where a list names the norm once), with what would take the finding away. */
  sentence(parts: {
    readonly fact: string
    readonly norm?: string
    readonly unless: readonly string[]
  }): string
  /** The set whose order is not known (S16). */
  set(finding: SetFinding): string
  /** Instead of its force, where a binding text only advises. */
  readonly advice: string
  /** The clause's own text, where that is what would decide. */
  readonly ownText: string
  /** So many needs that are not spelled out. */
  more(count: number): string
  /** What would decide an undetermined finding. */
  decides(needs: readonly string[]): string
  /** Sentences one after the other. */
  join(sentences: readonly string[]): string

  need(need: Need, named: Named): string
  condition(condition: Condition, zone: ZoneName): string
  notBefore(notBefore: NotBefore, zone: ZoneName, needs: readonly string[]): string
}
