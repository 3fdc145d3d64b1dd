/**
 * What a person brought and said, as plain data: whose phones, which files, whose numbers, answers, what was said in
 * which call. It lives in the page's memory; a workspace file holds it only if the person saves one.
 */
import type {
  ActorKind,
  ContentItem,
  CreditorType,
  Place,
  Product,
  Role,
  ZoneName,
} from '@forbear/conduct/facts'

/** Whose a phone is, in the words that people use. */
export const WHOSE = [
  'me',
  'spouse',
  'mother',
  'father',
  'child',
  'other-relative',
  'friend',
  'colleague',
  'employer',
  'neighbour',
  'guarantor',
  'someone-else',
] as const
export type Whose = (typeof WHOSE)[number]

/** What they are to the debt, if it is another's. */
export const ROLE_OF: Readonly<Record<Exclude<Whose, 'me' | 'someone-else'>, Role>> = {
  spouse: 'spouse',
  mother: 'relative',
  father: 'relative',
  child: 'relative',
  'other-relative': 'relative',
  friend: 'friend',
  colleague: 'colleague',
  employer: 'employer',
  neighbour: 'neighbour',
  guarantor: 'guarantor',
}

/** A phone of the matter. */
export interface Phone {
  readonly id: string
  readonly whose: Whose
}

export const FORMATS = ['sms-backup-xml', 'carrier-bill-cn', 'typed', 'forbear-csv'] as const
/** The formats that the page reads. */
export type PageFormat = (typeof FORMATS)[number]

/** A file that was brought, or lines that were typed. The bytes are the page's; here stands what was found out. */
export interface BroughtFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly format: PageFormat
  /** The phone it is of; a file in Forbear's own form says itself whom it concerns. */
  readonly phone: string
  /** The clock of times that carry none. */
  readonly logZone?: ZoneName
  readonly encoding?: 'utf-8' | 'gb18030'
}

export const MARKS = ['collector', 'contact', 'other'] as const
/** What a number is to the person: a collector's, somebody they know, something else. */
export type Mark = (typeof MARKS)[number]

/** What the person says of a number. */
export interface MarkedNumber {
  /** As the phone writes it; `*` at its end stands for any further digits. */
  readonly number: string
  readonly mark: Mark
  /** The lender it collects for; absent: not known. */
  readonly lender?: string
  /** Own staff, an agency …; absent: not known. */
  readonly kind?: ActorKind
  /** What the collector calls itself, as the person heard it. */
  readonly calledItself?: string
}

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const
/** An answer that may be left open. */
export type Answer = (typeof YES_NO_UNKNOWN)[number]

/** A lender and the debt it claims. Everything but the name may be left out. */
export interface Lender {
  readonly id: string
  readonly name: string
  readonly type?: CreditorType
  readonly product?: Product
  /** Whether a payment was overdue when the calls came. */
  readonly behind?: Answer
  /** First unpaid due date, `YYYY-MM-DD`. */
  readonly overdueSince?: string
  /** Whether it is a member of the bankers' association whose guideline binds members. */
  readonly member?: Answer
  /** Last payment, and last time the debt was acknowledged, for the question whether it has run out of time. */
  readonly lastPaidOn?: string
  readonly lastAcknowledgedOn?: string
  readonly complainedOn?: string
  readonly answeredOn?: string
}

/** Whose debt it is, as the person says. */
export type DebtIs = 'mine' | 'not-mine' | 'someone-elses'

/** What happened besides calls, that a rule knows of. */
export const TOLD_EVENTS = [
  'asked-to-stop',
  'person-asked-to-stop',
  'agreed-late-calls',
  'lawyer',
  'plan-signed',
  'plan-broken',
  'disputed',
  'bankruptcy',
  'in-hospital',
  'debtor-died',
] as const
export type ToldEventKind = (typeof TOLD_EVENTS)[number]

/** An event as told. */
export interface ToldEvent {
  readonly id: string
  readonly kind: ToldEventKind
  /** `YYYY-MM-DD`, on the person's calendar. */
  readonly on: string
  /** The phone whose owner it concerns; absent: the debtor. */
  readonly phone?: string
  /** The lender it was said to; absent: all. */
  readonly lender?: string
  /** Hours that were agreed, `HH:MM`. */
  readonly from?: string
  readonly to?: string
}

/** Answers that hold for the whole matter. */
export interface Answers {
  readonly debtIs?: DebtIs
  /** What the owner of the first phone is to the debtor, where the debt is another's. */
  readonly iAm?: Exclude<Whose, 'me' | 'someone-else'>
  /** Whether the calls were about the debt: "if it was collection, as you say" rests on it (S25). */
  readonly aboutDebt?: Answer
  /** Whether a call that was answered for 20 seconds or more was a talk with the owner of the phone. */
  readonly spoke?: Answer
  /** Whether the events told are all there were of their kind. */
  readonly nothingElse?: Answer
}

/** What was said in one contact, as the person says. */
export interface ContactNote {
  /** Where the contact stands: the file's id, a colon and its first line. */
  readonly contact: string
  readonly said: readonly ContentItem[]
  readonly note?: string
}

/** A recording or picture, held by its digest: the file itself stays with the person. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Where the contact stands that it belongs to, as in a note. */
  readonly contact?: string
  readonly says?: string
}

/** Everything. */
export interface Workspace {
  readonly form: 'forbear-check/1'
  /** Made up, to try the page with: every screen says so, and whatever leaves the page has to. */
  readonly invented?: 'yes'
  readonly place: Place
  readonly zone: ZoneName
  readonly phones: readonly Phone[]
  readonly files: readonly BroughtFile[]
  /** Lines typed for a phone, by the file's id. */
  readonly typed: Readonly<Record<string, string>>
  readonly numbers: readonly MarkedNumber[]
  readonly lenders: readonly Lender[]
  readonly answers: Answers
  readonly events: readonly ToldEvent[]
  readonly notes: readonly ContactNote[]
  readonly attachments: readonly Attachment[]
}

/** The first phone, which every workspace has. */
export const OWN_PHONE: Phone = { id: 'phone-1', whose: 'me' }

/** Nothing brought yet. */
export function emptyWorkspace(place: Place, zone: ZoneName): Workspace {
  return {
    form: 'forbear-check/1',
    place,
    zone,
    phones: [OWN_PHONE],
    files: [],
    typed: {},
    numbers: [],
    lenders: [],
    answers: {},
    events: [],
    notes: [],
    attachments: [],
  }
}

/** What nobody named yet stands for: numbers marked as a collector's without a lender. */
export const UNKNOWN_LENDER: Lender = { id: 'lender-unknown', name: '' }

/** What stands for the lenders of files in Forbear's own form, which name organisations and people themselves. */
export const STATED_LENDER: Lender = { id: 'lender-stated', name: '' }

/** Whether a file of the format is somebody's phone, of which only listed numbers are kept. */
export function isOfPhone(format: PageFormat): boolean {
  return format !== 'forbear-csv'
}

/** The lenders of a workspace that some collector's number, or a file that names people itself, belongs to. */
export function lendersInvolved({ numbers, lenders, files }: Workspace): readonly Lender[] {
  const collectors = numbers.filter((n) => n.mark === 'collector')
  const named = lenders.filter((lender) => collectors.some((n) => n.lender === lender.id))
  const isSomeUnknown = collectors.some((n) => !lenders.some((lender) => lender.id === n.lender))
  const isSomeStated = files.some((file) => !isOfPhone(file.format))
  return [...named, ...(isSomeUnknown ? [UNKNOWN_LENDER] : []), ...(isSomeStated ? [STATED_LENDER] : [])]
}
