/** The context file of an audit: what is known besides the log — people, numbers, debts, events, completeness. */
import type {
  ContactPoint,
  Coverage,
  Debt,
  Declaration,
  Organisation,
  Person,
  TimelineEvent,
} from '@forbear/conduct/facts'

/** A person with the matter it belongs to: the debtor's id, or absent for a debtor itself. */
export type ContextPerson = Person & { readonly matter?: string }
/** A debt with the debtor who owes it. */
export type ContextDebt = Debt & { readonly owedBy?: string }

/** Everything a context file can say; absent lists are empty. */
export interface AuditContext {
  readonly organisations: readonly Organisation[]
  readonly creditor?: string
  /** The organisation whose log it is, where rows name none. */
  readonly logOf?: string
  readonly policies: readonly string[]
  readonly persons: readonly ContextPerson[]
  readonly debts: readonly ContextDebt[]
  readonly points: readonly ContactPoint[]
  readonly events: readonly TimelineEvent[]
  readonly coverage: readonly Coverage[]
  readonly declarations: readonly Declaration[]
}

export const NO_CONTEXT: AuditContext = {
  organisations: [],
  policies: [],
  persons: [],
  debts: [],
  points: [],
  events: [],
  coverage: [],
  declarations: [],
}
