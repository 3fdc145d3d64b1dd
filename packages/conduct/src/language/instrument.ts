/** An instrument: one law, regulation, standard, guideline or house policy, as plain serialisable data. */
import type { DateText, Place } from '../facts/fact.ts'
import type { Force } from './basis.ts'
import type { Condition } from './condition.ts'
import type { Reading } from './reading.ts'
import type { Clock, InForce, Rule } from './rule.ts'
import type { Words } from './words.ts'

/** A norm without a number: listed with every judgement, never decided by the engine (S2). */
export interface OpenStandard {
  readonly id: string
  readonly citation: string
  readonly says: Words
}

/** What the text says and the engine does not judge, at its clause, with why and what would close it. */
export interface NotEncoded {
  readonly clause: string
  readonly says: Words
  readonly why:
    | 'not-read'
    | 'weak-source'
    | 'no-number'
    | 'money-rule'
    | 'facts-no-log-holds'
    | 'superseded'
    | 'must-not-be-encoded'
    | 'later-step'
  readonly closedBy: string
}

/** A criminal provision near the rules: a pointer; nobody is said to have committed a crime (S3). */
export interface Pointer {
  readonly citation: string
  readonly says: Words
}

export interface Source {
  readonly title: string
  readonly href?: string
}

export interface Instrument {
  /** Path under law/, for example `us/regulation-f`. */
  readonly id: string
  readonly place: Place
  readonly citation: string
  readonly title: Words
  readonly issuer: string
  readonly force: Force
  readonly inForce: InForce
  /** The day somebody last looked at the text, or at what is reported of it. */
  readonly readOn: DateText
  readonly sources: readonly Source[]
  /** Who and what is bound, decided before anything is counted. */
  readonly binds?: Condition
  /** The clock of rules that name none. */
  readonly clock: Clock
  readonly readings?: Readonly<Record<string, Reading>>
  readonly openStandards?: readonly OpenStandard[]
  readonly notEncoded?: readonly NotEncoded[]
  readonly pointers?: readonly Pointer[]
  readonly rules: readonly Rule[]
}

/** Public holidays and moved working days of one year, with what they rest on. */
export interface CalendarYear {
  readonly year: number
  readonly source: Source
  /** Dates off that the weekday alone would not tell, with their name. */
  readonly daysOff: readonly { readonly on: DateText; readonly name: Words }[]
  /** Weekend dates that are worked. */
  readonly daysWorked: readonly DateText[]
}

export interface Calendar {
  readonly id: string
  readonly title: Words
  /** ISO weekdays off by rule. */
  readonly weekend: readonly number[]
  readonly years: readonly CalendarYear[]
}

/** The legal time of a territory: which zones a person there can be in. */
export interface Territory {
  readonly place: Place
  readonly zones: readonly string[]
  readonly source: Source
}

/** Everything that judges: named by the digest of its canonical JSON. */
export interface Rulebook {
  readonly instruments: readonly Instrument[]
  readonly calendars: readonly Calendar[]
  readonly territories: readonly Territory[]
}
