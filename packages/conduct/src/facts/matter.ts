/** A matter: what is known about a debt, its people, their numbers, and what the sources declare complete. */
import type { Contact } from './contact.ts'
import type { EventClass, TimelineEvent } from './event.ts'
import type { DateText, Fact, Place, Stamp, ZoneName } from './fact.ts'
import type {
  ActorKind,
  Channel,
  CreditorType,
  PlaceOfContact,
  PointKind,
  Product,
  Provenance,
  Role,
  Stage,
  YesNo,
} from './vocabulary.ts'

/** What shows where a person's clock is (S15). `number` gives a set of zones, never one. */
export type ZoneEvidence = 'residence' | 'address' | 'number' | 'stated'

/** Zones a person may be in, from one kind of evidence, from a date on (people move). */
export interface ZoneFact {
  readonly evidence: ZoneEvidence
  readonly oneOf: readonly ZoneName[]
  readonly from?: DateText
}

export interface Person {
  readonly id: string
  /** What the person is to the debts of this matter. Absent: not known. */
  readonly role?: Fact<Role>
  readonly zones?: readonly ZoneFact[]
  /** Whether a spouse, widow or heir is liable (CBA-03: 债务相关第三人). Other roles say so by themselves. */
  readonly liable?: Fact<YesNo>
}

export interface Debt {
  readonly id: string
  readonly product?: Fact<Product>
  readonly stage?: Fact<Stage>
  /** First unpaid due date; days past due and, without `stage`, whether it is overdue follow from it. */
  readonly overdueSince?: DateText
  readonly creditor?: string
  /** Whether the debt was incurred for personal, family or household needs. */
  readonly consumer?: Fact<YesNo>
}

export interface ContactPoint {
  readonly id: string
  readonly kind?: Fact<PointKind>
  readonly person?: Fact<string>
  readonly place?: Fact<PlaceOfContact>
  readonly provenance?: Fact<Provenance>
  /** For e-mail: whether the domain is open to the public. */
  readonly publicDomain?: Fact<YesNo>
  /** For e-mail: whether the employer gave the address. */
  readonly employerProvided?: Fact<YesNo>
  /** Zones plausible for the number. */
  readonly zones?: readonly ZoneName[]
}

export interface Organisation {
  readonly id: string
  readonly kind?: Fact<ActorKind>
  readonly creditorType?: Fact<CreditorType>
  /** Membership that binds it to an association's rules. */
  readonly members?: readonly string[]
  /** Whether `members` is the whole list. */
  readonly membersComplete?: boolean
  readonly zone?: ZoneName
}

/** A source's word that it holds every state of a class, until when, and how long that word stays fresh (S8). */
export interface Declaration {
  readonly class: EventClass | 'all'
  readonly source: string
  readonly until: number
  readonly freshForSeconds?: number
}

/** What a timeline covers (S13). */
export interface Coverage {
  readonly actors: 'all' | readonly string[]
  readonly channels: 'all' | readonly Channel[]
  readonly from: number
  readonly until: number
}

export interface Matter {
  readonly id: string
  /** The debtor's place path. Several: the place is an element (S6). */
  readonly jurisdiction: Place | { readonly oneOf: readonly Place[] }
  readonly persons: readonly Person[]
  readonly debts: readonly Debt[]
  readonly points: readonly ContactPoint[]
  readonly organisations: readonly Organisation[]
  /** The original creditor's organisation id, where there is one. */
  readonly creditor?: string
  /** House policies that this matter names; a policy that is not named is not judged (S3). */
  readonly policies?: readonly string[]
}

/** What happened, as far as it is recorded, with what the record covers. Order carries no meaning. */
export interface Timeline {
  readonly contacts: readonly Contact[]
  readonly events: readonly TimelineEvent[]
  readonly coverage: readonly Coverage[]
  readonly declarations: readonly Declaration[]
}

export type { Stamp }
