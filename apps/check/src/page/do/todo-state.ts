/**
 * What a person typed and opened where it is said what to do. It stays in the page's memory; dates of a complaint are
 * saved with the lender, in the workspace, as soon as there is one.
 */
import type { DeadlineStart } from '../../guidance/deadlines.ts'
import type { PackField } from '../../guidance/help-channel.ts'
import type { Lender } from '../../matter/workspace.ts'
import type { Language } from '../../words/language.ts'

/** Days that deadlines and the age of a debt hang on, as `YYYY-MM-DD`. */
export const DEBT_DATES = [
  'complainedOn',
  'answeredOn',
  'overdueSince',
  'lastPaidOn',
  'lastAcknowledgedOn',
] as const
export type DebtDate = (typeof DEBT_DATES)[number]
export type DebtDates = Pick<Lender, DebtDate>

/** What is open: the list of everything, or one document. */
export type Opened =
  | { readonly is: 'list' }
  | { readonly is: 'pack'; readonly channel: string }
  | { readonly is: 'letter'; readonly letter: string }

/** Where in the list a document was opened: how far down in CSS pixels, and by what (`pack …`, `letter …`). */
export interface PlaceInList {
  readonly y: number
  readonly opens: string
}

/** How far a person has read what stands before a letter. */
export type HasRead = 'effects' | 'warning'

export interface TodoState {
  readonly inDanger: boolean
  readonly despair: boolean
  /** The lender that is looked at, where there are several. */
  readonly lender?: string
  /** Dates of a debt whose lender nobody named: there is nothing in the workspace to save them with. */
  readonly unnamed: DebtDates
  /** Days that other deadlines run from. */
  readonly starts: Readonly<Partial<Record<DeadlineStart, string>>>
  readonly opened: Opened
  /** Set by the first document that is opened. */
  readonly place?: PlaceInList
  /** Absent: the language of the place. */
  readonly documentLanguage?: Language
  /** Typed into a pack, by field: the same name and telephone go into each. */
  readonly packs: Readonly<Partial<Record<PackField, string>>>
  /** Wishes struck out, as `channel number`. */
  readonly struck: readonly string[]
  /** Typed into letters, by parameter. */
  readonly letters: Readonly<Record<string, string>>
  readonly read: Readonly<Record<string, readonly HasRead[]>>
}

/** Nothing typed yet. */
export const nothingDone: TodoState = {
  inDanger: false,
  despair: false,
  unnamed: {},
  starts: {},
  opened: { is: 'list' },
  packs: {},
  struck: [],
  letters: {},
  read: {},
}
