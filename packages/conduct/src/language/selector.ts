/** Which contacts a rule looks at, and by what they are counted together. */
import type { Outcome } from '../facts/channel.ts'
import type { Channel, Direction, Mode, PlaceOfContact, Purpose, Role } from '../facts/vocabulary.ts'

/**
 * By what contacts are counted together. An act is compared with the contacts that share all of these.
 * `collector` is the acting organisation; `creditor` the lender with all who act for it.
 */
export type ScopeKey = 'collector' | 'creditor' | 'person' | 'debt' | 'channel' | 'point'

/** Outcomes that a rule's words cover. What only some would call so stands in `possible` (S10). */
export interface OutcomeSet {
  readonly certain: readonly Outcome[]
  readonly possible?: readonly Outcome[]
}

/** Contacts of a kind. What is absent admits everything; `direction` defaults to outbound. */
export interface ContactSelector {
  readonly channels?: readonly Channel[]
  /** Channels that only some readings include, for example calls over a chat service. */
  readonly channelsPossible?: readonly Channel[]
  readonly direction?: Direction | 'any'
  readonly outcomes?: OutcomeSet
  readonly purposes?: readonly Purpose[]
  readonly modes?: readonly Mode[]
  readonly places?: readonly PlaceOfContact[]
  readonly roles?: readonly Role[]
  /** Leave out contacts that the person asked for (collector-initiated only). */
  readonly unrequested?: boolean
}
