/**
 * Which events open contact. Entered by whoever collects, they need proof and a second person before anything rests on
 * them (S31): a claim that makes one's own next call lawful is no evidence for it.
 *
 * A test holds the list against the law: what any rule takes as an exception, a condition of being allowed, or the end
 * of a stop is in it.
 */
import type { EventKind } from '@forbear/conduct/facts'

/**
 * Why a kind of event opens: `allows` lifts a bar by the person's or a court's will; `ends` takes away what stops;
 * `fulfils` is a step that has to come before a contact; `reaches` opens contact with somebody else. `mixed` also
 * stops: it is recorded at once as a claim, which stops as far as it may, and opens only when it is approved.
 */
export type Opening = 'allows' | 'ends' | 'fulfils' | 'reaches' | 'mixed'

/** What each kind of event opens, if anything. Kinds that are not encoded by any rule yet are judged by their class. */
export const OPENINGS: Readonly<Record<EventKind, Opening | 'nothing'>> = {
  consent: 'allows',
  'consent-withdrawn': 'nothing',
  'agreed-hours': 'allows',
  refusal: 'nothing',
  'cease-request': 'nothing',
  'refusal-to-pay': 'nothing',
  'opt-out': 'nothing',
  'opt-in': 'ends',
  'representative-only': 'nothing',
  'request-withdrawn': 'ends',
  'inconvenient-time': 'nothing',
  'inconvenient-place': 'nothing',
  'employer-prohibits': 'nothing',
  'contact-requested': 'allows',
  'e-message-from-person': 'allows',
  'number-checked': 'fulfils',
  dispute: 'nothing',
  'creditor-name-request': 'nothing',
  'verification-sent': 'ends',
  'creditor-name-sent': 'ends',
  'dispute-answered': 'ends',
  'attorney-appointed': 'nothing',
  'attorney-released': 'ends',
  'attorney-unresponsive': 'ends',
  'attorney-consents': 'allows',
  // bars the dead, and lets heirs and executors be asked for
  death: 'mixed',
  incapacity: 'mixed',
  hospital: 'nothing',
  'hospital-ended': 'ends',
  'disability-group-1': 'nothing',
  minor: 'nothing',
  'no-contact-order': 'nothing',
  'no-contact-order-ended': 'ends',
  'court-permission': 'allows',
  // a third filing within a year stays nothing (11 USC 362(c)(4))
  'bankruptcy-filed': 'mixed',
  'bankruptcy-closed': 'ends',
  'bankruptcy-discharge': 'nothing',
  'stay-lifted': 'ends',
  'plan-signed': 'nothing',
  'plan-broken': 'ends',
  'plan-fulfilled': 'ends',
  payment: 'nothing',
  settled: 'nothing',
  'payment-failed': 'ends',
  'post-dated-payment': 'nothing',
  'payment-deposited': 'nothing',
  'debt-sold': 'nothing',
  'transfer-notified': 'fulfils',
  'personal-data-consent': 'allows',
  'limitation-expired': 'nothing',
  'suit-filed': 'nothing',
  'proof-of-claim': 'nothing',
  'credit-reported': 'nothing',
  'reporting-notified': 'fulfils',
  'credit-dispute': 'nothing',
  'credit-dispute-answered': 'ends',
  // of every own number, it is lost contact
  'number-invalid': 'reaches',
  'lost-contact': 'reaches',
  'sign-of-life': 'nothing',
  'notice-sent': 'fulfils',
  'notice-returned': 'nothing',
  'creditor-email-notice': 'fulfils',
  'itemization-date-set': 'fulfils',
  'third-party-consent': 'reaches',
  // steps of an organisation that duties ask for; no contact waits for them
  'agency-engaged': 'nothing',
  'agency-contract-ended': 'nothing',
  'agency-evaluated': 'nothing',
  'outsourcing-notified': 'nothing',
  'data-returned': 'nothing',
  'staff-started': 'nothing',
  'staff-trained': 'nothing',
  'records-destroyed': 'nothing',
  'collection-ended': 'nothing',
  'impact-assessed': 'nothing',
  'complaint-received': 'nothing',
  'complaint-extended': 'nothing',
  'complaint-answered': 'nothing',
  // opens or not by what it corrects
  correction: 'nothing',
}

/** Whether an event opens contact, alone or besides stopping it. */
export const opensContact = (kind: EventKind): boolean => OPENINGS[kind] !== 'nothing'

/** Whether taking an event away can open contact: it stops something. */
export const stopsContact = (kind: EventKind): boolean =>
  OPENINGS[kind] === 'nothing' || OPENINGS[kind] === 'mixed'
