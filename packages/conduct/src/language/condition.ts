/**
 * Conditions: what must be so for a rule to apply, for an exception to hold, for an act to be allowed.
 * Plain data, three-valued: each is evaluated to (certain, possible) over what is not known.
 */
import type { EventKind, Proof } from '../facts/event.ts'
import type {
  ActorKind,
  CallerId,
  Channel,
  CreditorType,
  Direction,
  Mode,
  PlaceOfContact,
  PointKind,
  Product,
  Provenance,
  Purpose,
  Role,
  Stage,
  Visibility,
  YesNo,
} from '../facts/vocabulary.ts'
import type { ContentItem } from '../facts/vocabulary.ts'
import type { Basis } from './basis.ts'
import type { Period, Span } from './period.ts'
import type { OrByReading } from './reading.ts'
import type { ContactSelector, ScopeKey } from './selector.ts'
import type { Words } from './words.ts'

/** The facts a condition can ask for, each with its universe of values. */
export interface FactValues {
  'actor.kind': ActorKind
  'creditor.type': CreditorType
  'debt.product': Product
  'debt.stage': Stage
  'debt.consumer': YesNo
  'person.role': Role
  'person.liable': YesNo
  purpose: Purpose
  channel: Channel
  direction: Direction
  mode: Mode
  /** Where the visit is, or where the point of contact is. */
  place: PlaceOfContact
  'point.kind': PointKind
  'point.provenance': Provenance
  'point.public-domain': YesNo
  'point.employer-provided': YesNo
  'caller-id': CallerId
  visibility: Visibility
  'actor.licensed': YesNo
  /** Whether this contact is the same-medium answer to something the person began. */
  'answers-person': YesNo
}
export type FactName = keyof FactValues

/** Facts with a number. Days and whole months past due count from the first unpaid due date. */
export type NumberFactName = 'visitors' | 'debt.days-past-due' | 'debt.months-past-due'

/** One closed fact is one of these values. */
export type FactTest = {
  readonly [N in FactName]: { readonly fact: N; readonly is: readonly FactValues[N][] }
}[FactName]

/**
 * An event that has happened and whose state still holds at the act.
 *
 * It must concern what `of` names, and its scope (channels, points, hours, places) must cover the act.
 */
export interface EventSelector {
  readonly kind: readonly EventKind[]
  /**
   * Whom or what it must concern: the person contacted, the debtor, the debt (and its debtor), the acting
   * organisation, the contact point used, or anything in the matter.
   */
  readonly of: 'person' | 'debtor' | 'debt' | 'organisation' | 'point' | 'matter'
  /** Particulars that must be one of these. */
  readonly where?: Readonly<Record<string, readonly (string | number | boolean)[]>>
  /** The least proof. A state that waits for `documents` is absent until they are received (230-FZ art. 7). */
  readonly proof?: Proof
  /** Whether it runs from the event, from notice to the organisation that acts, or from proof. Default: event. */
  readonly startsFrom?: 'event' | 'notice' | 'proof'
  /** It takes effect only after this, for example ten business days to honour a revocation. */
  readonly startsAfter?: OrByReading<Span>
  /** It ends by itself after this. */
  readonly lasts?: OrByReading<Span>
  /** Later events of the same person or debt that end it; one that names another consent, notice or request does not. */
  readonly endedBy?: readonly EventKind[]
  /** A later conversation with the person ends it: a "call me back" is used up by the call. */
  readonly endedByConversation?: boolean
  /** A later contact from the person ends it. */
  readonly endedByInbound?: boolean
}

/**
 * Lost contact: the debtor could not be reached in one of the ways listed (CBA guideline ch. 3).
 * Opens something, so for the possible verdict it needs certain facts (S11): every own number of the debtor
 * rung, nothing heard since. It ends at the first sign of life.
 */
export interface LostContact {
  /** This many dials in a row unanswered on every own number, then from the next day. */
  readonly dialsInRow?: number
  /** Unreachable on this many consecutive dates, then directly. */
  readonly daysInRow?: number
  /** An event `number-invalid` for every own number. */
  readonly numberInvalid?: boolean
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FactTest
  | { readonly number: NumberFactName; readonly atLeast?: number; readonly atMost?: number }
  /** The content of this contact has the item. */
  | { readonly said: ContentItem }
  | { readonly event: EventSelector }
  | {
      readonly contacts: ContactSelector
      readonly each: readonly ScopeKey[]
      readonly within: Period
      readonly atLeast: number
    }
  | { readonly lostContact: LostContact }
  /** The creditor belongs to this association. */
  | { readonly member: string }
  /** The contact was asked for by the inbound contact it names (S22). */
  | { readonly requestedCallBack: true }
  /** No contact of this selector and scope came before. */
  | { readonly first: ContactSelector; readonly each: readonly ScopeKey[] }

/** What takes an act out of a rule: consent, a request, an order. Unproven is absent (S7). */
export interface Exception {
  /** Short name within the rule, shown in findings: "unless … is shown". */
  readonly id: string
  readonly says: Words
  readonly when: Condition
  readonly citation: string
  readonly basis: Basis
}

/** Something that weighs for or against, without deciding (S2). */
export interface Factor {
  readonly id: string
  readonly says: Words
  readonly citation: string
  readonly weighs: 'for-violation' | 'against-violation'
  /** Absent: no log shows it; it is listed as something to look into. */
  readonly when?: Condition
}
