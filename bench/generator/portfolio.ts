/**
 * Who lends, who collects and where the debtors live in a generated log. All names are invented.
 *
 * Every list here is a dictionary: a generated row holds an index into it, and the words are put in when it is written.
 */
import type {
  ActorKind,
  Channel,
  CreditorType,
  Direction,
  Mode,
  Outcome,
  Product,
  Purpose,
  Role,
  Stage,
} from '@forbear/conduct/facts'

export interface GeneratedOrganisation {
  readonly id: string
  readonly kind: ActorKind
}

export const ORGANISATIONS = [
  { id: 'harbor-bank', kind: 'creditor' },
  { id: 'stillwater-agency', kind: 'agency' },
  { id: 'north-fork-agency', kind: 'agency' },
  { id: 'redwood-debt-buyer', kind: 'debt-buyer' },
  { id: 'qingjiang-finance', kind: 'creditor' },
  { id: 'nanming-agency', kind: 'agency' },
  { id: 'huaxi-agency', kind: 'agency' },
] as const satisfies readonly GeneratedOrganisation[]

/** A place with one clock, its lender, and the hours in which its diallers work. */
export interface Market {
  readonly jurisdiction: string
  readonly zone: string
  readonly law: 'us' | 'nyc' | 'cn'
  readonly creditor: string
  readonly creditorType: CreditorType
  /** Indexes of {@link ORGANISATIONS}: the lender first, then its agencies. */
  readonly collectors: readonly [number, number, number, ...number[]]
  /** Local seconds of the day between which contact is lawful. */
  readonly opens: number
  readonly closes: number
  readonly products: readonly Product[]
}

const HOUR = 3600

const american = (jurisdiction: string, zone: string, law: 'us' | 'nyc' = 'us'): Market => ({
  jurisdiction,
  zone,
  law,
  creditor: 'harbor-bank',
  creditorType: 'bank',
  collectors: [0, 1, 2, 3],
  opens: 8 * HOUR,
  closes: 21 * HOUR,
  products: ['credit-card', 'consumer-loan', 'auto-loan', 'medical-debt'],
})

export const MARKETS: readonly Market[] = [
  american('US/NY/NYC', 'America/New_York', 'nyc'),
  american('US/NY', 'America/New_York'),
  american('US/IL', 'America/Chicago'),
  american('US/CO', 'America/Denver'),
  american('US/CA', 'America/Los_Angeles'),
  {
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    law: 'cn',
    creditor: 'qingjiang-finance',
    creditorType: 'consumer-finance',
    collectors: [4, 5, 6],
    opens: 8 * HOUR,
    closes: 22 * HOUR,
    products: ['online-consumer-loan', 'credit-card'],
  },
]

/** How debtors spread over {@link MARKETS}. */
export const PORTFOLIOS = {
  mixed: [15, 10, 20, 10, 20, 25],
  us: [20, 15, 25, 15, 25, 0],
  nyc: [1, 0, 0, 0, 0, 0],
  cn: [0, 0, 0, 0, 0, 1],
} as const satisfies Readonly<Record<string, readonly number[]>>

export type PortfolioName = keyof typeof PORTFOLIOS

export const CHANNELS = ['call', 'sms', 'email', 'letter'] as const satisfies readonly Channel[]
export const DIRECTIONS = ['outbound', 'inbound'] as const satisfies readonly Direction[]

/** Written as in a file: the last ones are elements, of which one is so. An unknown outcome has no index. */
export const OUTCOMES = [
  'not-connected',
  'no-answer',
  'rejected',
  'voicemail',
  'assistant',
  'abandoned',
  'dropped',
  'answered-by-other',
  'connected',
  'conversation',
  'submitted',
  'undelivered',
  'delivered',
  'read',
  'replied',
  'connected|conversation',
] as const satisfies readonly (Outcome | 'connected|conversation')[]

/** The index of an outcome. */
export const outcome = (word: (typeof OUTCOMES)[number]): number => OUTCOMES.indexOf(word)

export const ROLES = ['debtor', 'contact-person', 'relative', 'colleague'] as const satisfies readonly Role[]
export const STAGES = ['overdue', 'procedures', 'not-due'] as const satisfies readonly Stage[]
export const MODES = ['human', 'predictive', 'listening-robot'] as const satisfies readonly Mode[]
export const PURPOSES = ['collection', 'location', 'servicing'] as const satisfies readonly Purpose[]

/** The most debts, and the most numbers and addresses, that one debtor has. */
export const DEBTS_AT_MOST = 3
export const POINTS_AT_MOST = 4
