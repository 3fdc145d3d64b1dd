/** A contact: one call, message, letter or visit, made or about to be made. */
import type { Outcome } from './channel.ts'
import type { Fact, Stamp } from './fact.ts'
import type {
  ActorKind,
  CallerId,
  Channel,
  ContentItem,
  Direction,
  Mode,
  PlaceOfContact,
  Purpose,
  Visibility,
  YesNo,
} from './vocabulary.ts'

/** Who makes a contact, for whom. */
export interface Actor {
  /** The organisation that acts: lender, agency or buyer. */
  readonly organisation: string
  readonly kind?: Fact<ActorKind>
  /** The collector's own id there; never shown by name in a default report. */
  readonly collector?: string
}

/** What was said or shown. Where `complete` is false, what is not listed is not known. */
export interface Content {
  readonly has: readonly ContentItem[]
  readonly complete: boolean
}

/** What the gate knows of a contact that has, or had, a permit (S28–S30). */
export type PermitState =
  | { readonly state: 'pending'; readonly notBefore: number; readonly expiresAt: number }
  | { readonly state: 'settled' }
  | { readonly state: 'voided'; readonly inFlight: boolean }
  | { readonly state: 'not-made' }

export interface Contact {
  readonly id: string
  /** When it begins: dialled, sent, knocked (S14). */
  readonly at: Stamp
  readonly channel: Channel
  readonly direction?: Fact<Direction>
  readonly by: Actor
  /** The person meant. Absent: not known who. */
  readonly person?: Fact<string>
  /** The number, address or premises used: a contact point's id, or the number as the log has it. */
  readonly point?: string
  /** Debts it is about. Absent or empty: no debt named (S21). */
  readonly debts?: readonly string[]
  /** The label it was given; what it is for is derived (S24). */
  readonly purpose?: Fact<Purpose>
  /** The approved template behind a label on the closed list of S24. */
  readonly template?: string
  readonly mode?: Fact<Mode>
  /** What became of it. Absent after the act: any outcome of its channel. Ignored before the act. */
  readonly outcome?: Fact<Outcome>
  /** From begin to end, whole seconds, at least 0. */
  readonly durationSeconds?: number
  /** Persons reached besides or instead of the one meant. */
  readonly reached?: readonly string[]
  readonly content?: Content
  readonly place?: Fact<PlaceOfContact>
  readonly visitors?: Fact<number>
  readonly callerId?: Fact<CallerId>
  readonly visibility?: Fact<Visibility>
  /** Whether the collector, if an agency, holds the licence or registration its law asks for. */
  readonly licensed?: Fact<YesNo>
  /** Whether the act is the first answer to something the person asked through the same medium. */
  readonly answers?: string
  /** The inbound contact that asked for this very call back (S22). */
  readonly requestedBy?: string
  readonly permit?: PermitState
  /** Knowledge time: when this organisation recorded it; absent = when it began. */
  readonly recordedAt?: number
  /** When its outcome was recorded; absent = when it ended. */
  readonly outcomeRecordedAt?: number
  /** Commit order at the gate; ids never order (S16). */
  readonly sequence?: number
}
