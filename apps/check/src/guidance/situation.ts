/** What is known about a person's case: the one input of everything in this folder. Unknown stays absent. */
import type { CreditorType, Product } from '@forbear/conduct/facts'
import type { ForceGroup } from '@forbear/conduct/words'
import type { SaidTag } from './said-tags.ts'
import type { Words } from './sourced.ts'

/** Who makes the contacts, as far as the person knows. */
export interface CollectorKnown {
  /** As it is shown: a name that was heard, or the number itself. */
  readonly name: string
  readonly kind?: 'lender' | 'agency' | 'debt-buyer' | 'lawyer'
}

/** One rule that the person's log has findings of. */
export interface FindingSummary {
  /** The rule's id, for example `cn/gbt-45251-2025/5.3-hours`. */
  readonly rule: string
  /** Of the instrument. */
  readonly title: Words
  readonly citation: string
  readonly force: ForceGroup
  readonly mood: 'certain' | 'possible'
  readonly count: number
  /** Instants as they are shown to the person: local time, whole minutes. */
  readonly first: string
  readonly last: string
  /** What the rule says. */
  readonly says: Words
}

/** What the log comes to. Dates are `YYYY-MM-DD`. */
export interface ContactsSummary {
  readonly total: number
  readonly answered: number
  readonly byNumber: readonly { readonly label: string; readonly count: number }[]
  readonly firstOn?: string
  readonly lastOn?: string
  readonly outsideHours: number
}

export interface Situation {
  /** A path such as `CN`, `US/NY/NYC`; any other text is a place of whose law little is known here. */
  readonly place: string
  /** `YYYY-MM-DD`; handed in, never taken from a clock. */
  readonly today: string
  readonly creditorType?: CreditorType
  readonly product?: Product
  readonly lenderName?: string
  readonly collectors: readonly CollectorKnown[]
  readonly overdueSince?: string
  readonly lastPaidOn?: string
  readonly lastAcknowledgedOn?: string
  readonly saidTags: ReadonlySet<SaidTag>
  /** Mother, colleague, neighbour: anybody but the person was called or visited. */
  readonly contactedOthers: boolean
  readonly inDanger: boolean
  readonly despair: boolean
  readonly complainedToLenderOn?: string
  readonly lenderAnsweredOn?: string
  readonly findings: readonly FindingSummary[]
  readonly contacts: ContactsSummary
}
