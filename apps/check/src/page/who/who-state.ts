/** What the screen "Who called" remembers besides the matter: what is shown, and what was left open on purpose. */

export const FILTERS = ['all', 'open', 'collector'] as const
/** Which numbers are shown. */
export type Filter = (typeof FILTERS)[number]

/** An event that is being entered. */
export interface EventEntry {
  readonly kind: string
  readonly on: string
  readonly phone: string
  readonly lender: string
  readonly from: string
  readonly to: string
}

export interface WhoState {
  readonly search: string
  readonly filter: Filter
  /** How many numbers are shown. */
  readonly shown: number
  /** Questions answered by "I don't know" where the answer itself has no such value; see `questionKey`. */
  readonly unsure: readonly string[]
  readonly lenderName: string
  readonly event: EventEntry
}

export const EMPTY_EVENT: EventEntry = { kind: '', on: '', phone: '', lender: '', from: '', to: '' }

/** How many numbers are shown at first, and added each time. */
export const SHOWN_AT_ONCE = 20

export const NOTHING_MARKED: WhoState = {
  search: '',
  filter: 'all',
  shown: SHOWN_AT_ONCE,
  unsure: [],
  lenderName: '',
  event: EMPTY_EVENT,
}
