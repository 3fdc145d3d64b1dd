/**
 * The closed word lists that facts are made of, each with the meaning a lawyer would give it.
 * A list here is the universe over which an unknown element is decided (semantics S6).
 */

/** Who makes the contact. `creditor` in its own name; `servicer` took the debt before default. */
export const ACTOR_KINDS = ['creditor', 'servicer', 'agency', 'debt-buyer', 'assignee'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Who lent. `small-loan` is China's 小额贷款公司; `private` a lender without a licence. */
export const CREDITOR_TYPES = [
  'bank',
  'consumer-finance',
  'auto-finance',
  'small-loan',
  'trust',
  'asset-manager',
  'platform',
  'private',
  'other',
] as const
export type CreditorType = (typeof CREDITOR_TYPES)[number]

/** What the debt is. `online-consumer-loan` is personal consumer credit made over the internet. */
export const PRODUCTS = [
  'credit-card',
  'online-consumer-loan',
  'consumer-loan',
  'auto-loan',
  'mortgage',
  'student-loan',
  'medical-debt',
  'business-loan',
  'other-consumer-debt',
] as const
export type Product = (typeof PRODUCTS)[number]

/** How far the debt is. `procedures` = overdue and debt collection procedures have begun (6 RCNY 5-77). */
export const STAGES = ['not-due', 'overdue', 'procedures'] as const
export type Stage = (typeof STAGES)[number]

/** What a person is to the debt. `contact-person` was named by the debtor and owes nothing. */
export const ROLES = [
  'debtor',
  'co-debtor',
  'guarantor',
  'spouse',
  'surviving-spouse',
  'parent-of-minor',
  'guardian',
  'personal-representative',
  'representative',
  'attorney',
  'heir',
  'contact-person',
  'relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'consumer-reporting-agency',
  'creditor',
  'creditor-attorney',
  'collector-attorney',
  'stranger',
] as const
export type Role = (typeof ROLES)[number]

/**
 * What a contact is for. The last six are the closed list of S24, each only with the template that shows it;
 * `collection` is derived for any other outbound contact about an overdue amount.
 */
export const PURPOSES = [
  'collection',
  'servicing',
  'location',
  'relay-message',
  'same-day-answer',
  'required-notice',
  'receipt',
  'fraud-warning',
  'opt-out-confirmation',
  'legal-process',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const CHANNELS = [
  'call',
  'sms',
  'email',
  'chat',
  'chat-call',
  'letter',
  'visit',
  'telegram',
  'post',
  'fax',
] as const
/** `chat-call` is voice or video over a chat service; `post` a posting others can see; `telegram` telegraphic. */
export type Channel = (typeof CHANNELS)[number]

export const DIRECTIONS = ['outbound', 'inbound'] as const
/** `outbound` is placed by the collector, on whoever's log it stands. */
export type Direction = (typeof DIRECTIONS)[number]

/** Who speaks. A robot that listens holds a conversation; one that only reads out does not. */
export const MODES = ['human', 'listening-robot', 'reading-robot', 'predictive'] as const
export type Mode = (typeof MODES)[number]

/** Where a point of contact or a visit is. */
export const PLACES_OF_CONTACT = ['home', 'work', 'public', 'hospital', 'other'] as const
export type PlaceOfContact = (typeof PLACES_OF_CONTACT)[number]

/** What kind of number or address it is. */
export const POINT_KINDS = [
  'mobile',
  'landline',
  'email',
  'chat-account',
  'postal',
  'premises',
  'social-account',
] as const
export type PointKind = (typeof POINT_KINDS)[number]

/** How the collector came by a number or address (CBA guideline's six lawful routes, and two that are not). */
export const PROVENANCES = [
  'contract',
  'left-by-debtor',
  'authorised-by-debtor',
  'public-source',
  'told-by-contact',
  'credit-bureau',
  'employer',
  'bought',
  'other',
] as const
export type Provenance = (typeof PROVENANCES)[number]

/** Whether the number called from was shown as it is. */
export const CALLER_IDS = ['shown', 'hidden', 'substituted'] as const
export type CallerId = (typeof CALLER_IDS)[number]

/** Who can see a message on a social platform. */
export const VISIBILITIES = ['private', 'contacts', 'public'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Yes-or-no facts are written so, so that an unknown one is an element like any other. */
export const YES_NO = ['yes', 'no'] as const
export type YesNo = (typeof YES_NO)[number]

/**
 * What was, or will be, said, shown or done in a contact; content rules require or ban these.
 * Names are the law's: an item that instruments share is listed once.
 */
export const CONTENT_ITEMS = [
  // identity and disclosures
  'collector-name',
  'person-name',
  'creditor-name',
  'creditor-address',
  'contact-number',
  'collector-disclosure',
  'initial-disclosure',
  'opt-out-instruction',
  'opt-out-burden',
  'validation-information',
  'debt-amount',
  'basis-of-debt',
  'rights-and-duties',
  'how-to-repay',
  'how-to-object',
  'business-seal',
  'recording-notice',
  'language-same-as-rest',
  'only-limited-content',
  'only-opt-out-confirmation',
  'duplicative-dispute-answer',
  'says-limited-content-message',
  // what may not be said, shown or done
  'debt-disclosed-to-third-party',
  'demand-on-third-party',
  'third-party-offered-to-pay',
  'threat',
  'violence',
  'insult',
  'obscenity',
  'harassment',
  'coercion',
  'false-statement',
  'inflated-amount',
  'invented-consequence',
  'posed-as-authority',
  'posed-as-creditor',
  'posed-as-lawyer',
  'unlawful-fee',
  'borrow-elsewhere',
  'published-debt',
  'posted-in-public',
  'entered-home',
  'entered-workplace-to-collect',
  'used-private-phone',
  'threatened-suit-time-barred',
  'threatened-arrest',
  'overshadowed-rights',
  'asked-to-pay',
  'asked-employer-unprompted',
  'named-collector-employer-unasked',
  'marked-envelope',
  'privacy-intruded',
  'personal-data-misused',
] as const
export type ContentItem = (typeof CONTENT_ITEMS)[number]
