/**
 * The ordinary American matters from which the worked cases under law/us start: an overdue credit card debt of a
 * consumer, the bank it is owed to, two agencies, a debt buyer, and everybody around the consumer. One consumer lives
 * in Chicago, one in New York City. Everything is known and the record is complete; a case changes only what it is
 * about. All names are invented.
 *
 * Particulars that consents carry in the cases: `covers` (time, place, more-calls, texts, email, employer-email,
 * robot-calls, e-messages), `given` (directly), `obtained` (lawful-contact), `form` (written, oral, electronic).
 */
import type { CaseFile } from '@forbear/conduct/language'

type Ordinary = CaseFile['ordinary']

/** 2100-01-01T00:00:00Z: later than any case. */
const FAR_FUTURE = 4102444800

/** Everybody a collector might think of contacting; all live in one zone. */
const peopleIn = (zone: string): Ordinary['persons'] => {
  const zones = [{ evidence: 'residence', oneOf: [zone] }] as const
  return [
    { id: 'debtor', role: 'debtor', liable: 'yes', zones },
    { id: 'co-signer', role: 'co-debtor', liable: 'yes', zones },
    { id: 'guarantor', role: 'guarantor', liable: 'yes', zones },
    { id: 'spouse', role: 'spouse', liable: 'no', zones },
    { id: 'widow', role: 'surviving-spouse', liable: 'no', zones },
    { id: 'parent', role: 'parent-of-minor', liable: 'no', zones },
    { id: 'guardian', role: 'guardian', liable: 'no', zones },
    { id: 'executor', role: 'personal-representative', liable: 'no', zones },
    { id: 'counsellor', role: 'representative', liable: 'no', zones },
    { id: 'attorney', role: 'attorney', liable: 'no', zones },
    { id: 'bureau', role: 'consumer-reporting-agency', liable: 'no', zones },
    { id: 'lender-desk', role: 'creditor', liable: 'no', zones },
    { id: 'lender-lawyer', role: 'creditor-attorney', liable: 'no', zones },
    { id: 'own-lawyer', role: 'collector-attorney', liable: 'no', zones },
    { id: 'heir', role: 'heir', liable: 'no', zones },
    { id: 'contact', role: 'contact-person', liable: 'no', zones },
    { id: 'sister', role: 'relative', liable: 'no', zones },
    { id: 'friend', role: 'friend', liable: 'no', zones },
    { id: 'colleague', role: 'colleague', liable: 'no', zones },
    { id: 'employer', role: 'employer', liable: 'no', zones },
    { id: 'neighbour', role: 'neighbour', liable: 'no', zones },
    { id: 'stranger', role: 'stranger', liable: 'no', zones },
  ]
}

/** The consumer's numbers and addresses. A mobile and a mailbox are nowhere in particular: place `other`. */
const pointsIn = (zone: string): Ordinary['points'] => [
  { id: 'mobile', kind: 'mobile', person: 'debtor', place: 'other', provenance: 'contract', zones: [zone] },
  { id: 'mobile-2', kind: 'mobile', person: 'debtor', place: 'other', provenance: 'bought', zones: [zone] },
  {
    id: 'home-line',
    kind: 'landline',
    person: 'debtor',
    place: 'home',
    provenance: 'contract',
    zones: [zone],
  },
  {
    id: 'home-line-2',
    kind: 'landline',
    person: 'debtor',
    place: 'home',
    provenance: 'bought',
    zones: [zone],
  },
  {
    id: 'work-line',
    kind: 'landline',
    person: 'debtor',
    place: 'work',
    provenance: 'contract',
    zones: [zone],
  },
  {
    id: 'mailbox',
    kind: 'email',
    person: 'debtor',
    place: 'other',
    provenance: 'contract',
    publicDomain: 'yes',
    employerProvided: 'no',
  },
  {
    id: 'work-mailbox',
    kind: 'email',
    person: 'debtor',
    place: 'other',
    provenance: 'contract',
    publicDomain: 'no',
    employerProvided: 'yes',
  },
  { id: 'home-address', kind: 'postal', person: 'debtor', place: 'home', provenance: 'contract' },
  { id: 'home-door', kind: 'premises', person: 'debtor', place: 'home', provenance: 'contract' },
  { id: 'work-door', kind: 'premises', person: 'debtor', place: 'work', provenance: 'contract' },
  { id: 'wall', kind: 'social-account', person: 'debtor', place: 'other', provenance: 'public-source' },
]

/** All of them sit in California: whoever reads the lender's clock instead of the person's is hours off. */
const organisations: Ordinary['organisations'] = [
  { id: 'bank', kind: 'creditor', creditorType: 'bank', zone: 'America/Los_Angeles' },
  { id: 'agency-a', kind: 'agency', zone: 'America/Los_Angeles' },
  { id: 'agency-b', kind: 'agency', zone: 'America/Los_Angeles' },
  { id: 'buyer', kind: 'debt-buyer', zone: 'America/Los_Angeles' },
  { id: 'servicer', kind: 'servicer', zone: 'America/Los_Angeles' },
]

/** The consumer in Chicago: federal law, and no state or city rule encoded here. */
export const ordinary: Ordinary = {
  id: 'us-ordinary',
  jurisdiction: 'US/IL',
  persons: peopleIn('America/Chicago'),
  debts: [{ id: 'card', product: 'credit-card', stage: 'overdue', creditor: 'bank', consumer: 'yes' }],
  points: pointsIn('America/Chicago'),
  organisations,
  creditor: 'bank',
  declarations: [{ class: 'all', source: 'case', until: FAR_FUTURE }],
  coverage: 'complete',
}

/** The consumer in New York City. */
export const ordinaryInNewYork: Ordinary = {
  ...ordinary,
  id: 'us-ny-nyc-ordinary',
  jurisdiction: 'US/NY/NYC',
  persons: peopleIn('America/New_York'),
  points: pointsIn('America/New_York'),
}
