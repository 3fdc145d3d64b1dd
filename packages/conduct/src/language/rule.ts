/**
 * The eight kinds of rule. Each answers one question about a contact; a file each holds its dimensions.
 */
import type { Basis, Effect } from './basis.ts'
import type { Condition, Exception, Factor } from './condition.ts'
import type { ClockName } from './period.ts'
import type { DateText } from '../facts/fact.ts'
import type { Words } from './words.ts'
import type { WindowRule } from './window.ts'
import type { CapRule } from './cap.ts'
import type { GateRule } from './gate.ts'
import type { StopRule } from './stop.ts'
import type { PartyRule } from './party.ts'
import type { AttributeRule } from './attribute.ts'
import type { ContentRule } from './content.ts'
import type { DutyRule } from './duty.ts'

/** Dates in force, local to the debtor: `from` is the first day, `until` the first day no longer. */
export interface InForce {
  readonly from: DateText
  readonly until?: DateText
  /** A temporary rule whose renewal is not known: from this day on it is not judged but doubted (S5). */
  readonly knownUntil?: DateText
}

/** Whose clock, and how that is known. An unverified clock is a reading over every clock it could be (S4). */
export interface Clock {
  readonly of: ClockName
  readonly citation: string
  readonly basis: Basis
}

/** What every rule carries, whatever its kind. */
export interface RuleBase {
  /** `instrument/clause`, stable for ever, never reused. */
  readonly id: string
  readonly citation: string
  /** The rule in one sentence that a layperson understands. */
  readonly says: Words
  readonly basis: Basis
  /** When somebody last looked at this clause; absent: the instrument's `readOn`. */
  readonly readOn?: DateText
  readonly effect: Effect
  /** Absent: the instrument's dates. */
  readonly inForce?: InForce
  /** Contacts before this date are not counted (S17). */
  readonly countsFrom?: DateText
  /** What must be so for the rule to apply at all, besides the instrument's `binds`. */
  readonly applies?: Condition
  readonly except?: readonly Exception[]
  readonly factors?: readonly Factor[]
  /** Absent: the instrument's clock. */
  readonly clock?: Clock
  /** Binds whether or not the organisation knew (S18), for example the stay of 11 USC 362. */
  readonly strict?: boolean
  /** Consent is what makes the act lawful at all; a log that cannot carry it leaves this not tested (S7). */
  readonly consentMakesLawful?: boolean
  /** A reviewer's word on this rule's encoding. */
  readonly signOff?: { readonly by: string; readonly on: DateText }
}

export type Rule =
  | WindowRule
  | CapRule
  | GateRule
  | StopRule
  | PartyRule
  | AttributeRule
  | ContentRule
  | DutyRule
export type RuleKind = Rule['kind']
