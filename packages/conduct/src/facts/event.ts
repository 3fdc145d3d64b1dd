/** Events: what happened to a matter besides contacts, and the classes that a source can declare complete (S8). */
import type { ClockText, Stamp } from './fact.ts'
import type { Channel, Purpose } from './vocabulary.ts'

/** Each kind of event, with the class of states that a declaration of completeness names. */
export const EVENT_CLASS = {
  // agreement and will of a person
  consent: 'consent',
  'consent-withdrawn': 'consent',
  'agreed-hours': 'consent',
  refusal: 'refusal',
  'cease-request': 'refusal',
  'refusal-to-pay': 'refusal',
  'opt-out': 'refusal',
  'opt-in': 'refusal',
  'representative-only': 'refusal',
  'request-withdrawn': 'refusal',
  'inconvenient-time': 'refusal',
  'inconvenient-place': 'refusal',
  'employer-prohibits': 'refusal',
  'contact-requested': 'refusal',
  'e-message-from-person': 'consent',
  'number-checked': 'consent',
  // dispute
  dispute: 'dispute',
  'creditor-name-request': 'dispute',
  'verification-sent': 'dispute',
  'creditor-name-sent': 'dispute',
  'dispute-answered': 'dispute',
  // representation
  'attorney-appointed': 'attorney',
  'attorney-released': 'attorney',
  'attorney-unresponsive': 'attorney',
  'attorney-consents': 'attorney',
  // person
  death: 'death',
  incapacity: 'person-state',
  hospital: 'person-state',
  'hospital-ended': 'person-state',
  'disability-group-1': 'person-state',
  minor: 'person-state',
  'no-contact-order': 'court',
  'no-contact-order-ended': 'court',
  'court-permission': 'court',
  // insolvency
  'bankruptcy-filed': 'bankruptcy',
  'bankruptcy-closed': 'bankruptcy',
  'bankruptcy-discharge': 'bankruptcy',
  'stay-lifted': 'bankruptcy',
  // the debt's life
  'plan-signed': 'plan',
  'plan-broken': 'plan',
  'plan-fulfilled': 'plan',
  payment: 'payment',
  settled: 'payment',
  'payment-failed': 'payment',
  'post-dated-payment': 'payment',
  'payment-deposited': 'payment',
  'debt-sold': 'transfer',
  'transfer-notified': 'transfer',
  'personal-data-consent': 'transfer',
  'limitation-expired': 'limitation',
  'suit-filed': 'legal-action',
  'proof-of-claim': 'legal-action',
  'credit-reported': 'reporting',
  'reporting-notified': 'reporting',
  'credit-dispute': 'reporting',
  'credit-dispute-answered': 'reporting',
  // reachability
  'number-invalid': 'reachability',
  'lost-contact': 'reachability',
  'sign-of-life': 'reachability',
  // notices
  'notice-sent': 'notice',
  'notice-returned': 'notice',
  'creditor-email-notice': 'notice',
  'itemization-date-set': 'notice',
  'third-party-consent': 'consent',
  // organisation
  'agency-engaged': 'organisation',
  'agency-contract-ended': 'organisation',
  'agency-evaluated': 'organisation',
  'outsourcing-notified': 'organisation',
  'data-returned': 'organisation',
  'staff-started': 'organisation',
  'staff-trained': 'organisation',
  'records-destroyed': 'organisation',
  'collection-ended': 'organisation',
  'impact-assessed': 'organisation',
  'complaint-received': 'complaint',
  'complaint-extended': 'complaint',
  'complaint-answered': 'complaint',
  // the record itself: what `corrects` names was never so, and nothing stands in its place
  correction: 'record',
} as const

export type EventKind = keyof typeof EVENT_CLASS
export type EventClass = (typeof EVENT_CLASS)[EventKind]

/** How an event is known. `claimed`: somebody said so; `shown`: on record; `documents`: papers were received. */
export type Proof = 'claimed' | 'shown' | 'documents'

/** What a consent, an opt-out or a designation reaches. A part that is absent reaches everything of its kind. */
export interface EventScope {
  readonly channels?: readonly Channel[]
  readonly points?: readonly string[]
  readonly purposes?: readonly Purpose[]
  readonly places?: readonly ('home' | 'work')[]
  /** Local hours, on which weekdays (1 = Monday … 7 = Sunday; absent = every day). `to` may pass midnight. */
  readonly hours?: readonly {
    readonly from: ClockText
    readonly to: ClockText
    readonly weekdays?: readonly number[]
  }[]
}

export interface TimelineEvent {
  readonly id: string
  readonly kind: EventKind
  readonly at: Stamp
  /** Whom it is about. Absent: the matter as a whole. */
  readonly person?: string
  /** Which debts. Absent: all of the matter's. */
  readonly debts?: readonly string[]
  readonly organisation?: string
  readonly scope?: EventScope
  /** Absent: `shown`. */
  readonly proof?: Proof
  /** When papers were received, where a rule waits for proof. Absent with `documents`: at `at`. */
  readonly provedAt?: number
  /** When the organisation that acts had notice. Absent: when it was recorded. */
  readonly noticedAt?: number
  /** End known in advance, for example of a consent or an order. */
  readonly until?: number
  /** Named particulars, such as `form: 'written'` or `termMonths: 60`. */
  readonly details?: Readonly<Record<string, string | number | boolean>>
  readonly source?: string
  /** Knowledge time: when it was recorded; absent = when it happened. */
  readonly recordedAt?: number
  readonly sequence?: number
  /** The id of an event that this one corrects: from its own `recordedAt` on, that one is not so (S18). */
  readonly corrects?: string
}
