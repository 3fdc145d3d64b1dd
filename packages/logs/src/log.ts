/**
 * What a contact log says, before any matter is built: one entry a contact, the rows it rests on, and what the
 * format cannot carry. A reader is a pure function over bytes; it judges nothing and guesses nothing.
 */
import type {
  ActorKind,
  CallerId,
  Channel,
  Content,
  Coverage,
  CreditorType,
  DateText,
  Declaration,
  Direction,
  Fact,
  Mode,
  Outcome,
  Place,
  PlaceOfContact,
  Product,
  Purpose,
  Role,
  Stage,
  Stamp,
  TimelineEvent,
  Visibility,
  YesNo,
  ZoneName,
} from '@forbear/conduct/facts'
import type { ColumnMap } from './formats/columns/map.ts'
import type { Problem, Words } from './problem.ts'

/**
 * The names of facts that a format, or the columns of one file, may be unable to carry (S9).
 * `states`: events such as an attorney or a refusal; `coverage`: what the log covers;
 * `who-answered`: whether a talk was with the person meant.
 */
export const FACT_NAMES = [
  'duration',
  'answered',
  'direction',
  'outcome',
  'who-answered',
  'organisation',
  'actor-kind',
  'creditor',
  'creditor-type',
  'collector',
  'licensed',
  'person',
  'reached',
  'role',
  'jurisdiction',
  'zone',
  'number',
  'debts',
  'product',
  'stage',
  'overdue-since',
  'purpose',
  'template',
  'mode',
  'content',
  'place',
  'visitors',
  'caller-id',
  'visibility',
  'requested-by',
  'answers',
  'permit',
  'recorded-at',
  'outcome-recorded-at',
  'states',
  'coverage',
] as const
export type FactName = (typeof FACT_NAMES)[number]

/** What a row itself says about the actor, the person and the debts, so that no assumption is needed for it. */
export interface RowFacts {
  readonly actorKind?: Fact<ActorKind>
  readonly creditor?: string
  readonly creditorType?: Fact<CreditorType>
  /** Whether the agency holds the licence its law asks for. */
  readonly licensed?: Fact<YesNo>
  readonly role?: Fact<Role>
  readonly jurisdiction?: Fact<Place>
  /** The zone of the person's residence. */
  readonly zone?: Fact<ZoneName>
  readonly product?: Fact<Product>
  readonly stage?: Fact<Stage>
  readonly overdueSince?: DateText
}

/** One contact as the log has it. What is absent the log does not say. */
export interface LogContact {
  /** The log's own id; where it has none, `line:` and the line number. Unique in the log. */
  readonly id: string
  /** The lines its rows begin on, counted from 1, ascending. */
  readonly rows: readonly number[]
  /** When it began. */
  readonly start: Stamp
  /** From begin to end, whole seconds. */
  readonly durationSeconds?: number
  /** The longest time that two ends were connected, whole seconds. */
  readonly answeredSeconds?: number
  readonly channel: Channel
  /** Only where the log itself, or a table the user gave for it, says so. */
  readonly direction?: Fact<Direction>
  readonly from?: string
  readonly to?: string
  /** The other side's number, address or premises; see {@link otherNumber} where the direction is not known. */
  readonly number?: string
  /** Absent: any outcome of its channel. */
  readonly outcome?: Fact<Outcome>
  readonly organisation?: string
  readonly collector?: string
  readonly person?: Fact<string>
  readonly reached?: readonly string[]
  readonly debts?: readonly string[]
  readonly purpose?: Fact<Purpose>
  readonly mode?: Fact<Mode>
  readonly template?: string
  readonly content?: Content
  readonly place?: Fact<PlaceOfContact>
  readonly visitors?: Fact<number>
  readonly callerId?: Fact<CallerId>
  readonly visibility?: Fact<Visibility>
  /** The id of the inbound contact that asked for this call back. */
  readonly requestedBy?: string
  /** The id of the inbound contact that this one answers. */
  readonly answers?: string
  /** A permit's id. */
  readonly permit?: string
  /** Any further reference of the log's own, as it stands there. */
  readonly reference?: string
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly recordedAt?: number
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly outcomeRecordedAt?: number
  readonly facts: RowFacts
  /** Facts that the source of this contact cannot carry. */
  readonly missing: readonly FactName[]
}

/** How to read a log. */
export interface ReadOptions {
  /** The zone of times that carry none: an IANA name, `UTC`, or an offset such as `+08:00`. Never guessed. */
  readonly logZone?: ZoneName | undefined
  /** The encoding of the bytes. A byte order mark of UTF-8 is accepted. Left out: UTF-8. */
  readonly encoding?: 'utf-8' | 'gb18030' | undefined
  /** Asterisk, FreeSWITCH: what a dialplan context (`dcontext`, `context`) says of the direction. */
  readonly contexts?: Readonly<Record<string, Direction>> | undefined
  /** Asterisk, FreeSWITCH: the columns of a file without a head whose layout is not one of the known ones. */
  readonly columns?: readonly string[] | undefined
  /** Asterisk: the user vouches that every record is a call of its own; needed where records have no id. */
  readonly eachRecordIsACall?: boolean | undefined
  /** A workbook: the sheet's name. Left out: the first that fits. */
  readonly sheet?: string | undefined
  /**
   * Twilio: numbers and addresses of the collector's own telephones, as the log writes them. A leg to one of
   * them reaches nobody; `client:` addresses and short SIP extensions are taken for own without being named.
   */
  readonly ownNumbers?: readonly string[] | undefined
  /** Columns: which column of the file holds which fact, as the user confirmed it. */
  readonly map?: ColumnMap | undefined
  /** A borrower's log: whose phone it is, and which numbers are collectors'. Rows of others are dropped unseen. */
  readonly phone?: Phone | SurveyedPhone | undefined
}

/** A borrower's phone and whose numbers on it count (S25): everybody else's rows are dropped before they are kept. */
export interface Phone {
  /** Names the phone as a contact point, for example `own phone`; never a number, unless the user gives one. */
  readonly point: string
  readonly person: string
  readonly role?: Fact<Role>
  readonly collectors: readonly CollectorNumber[]
}

/**
 * A phone before anything is listed: its entries are counted by number ({@link newNumberSurvey}) for the person to say
 * whose they are. What is read so is counted and let go, never kept.
 */
export interface SurveyedPhone extends Omit<Phone, 'collectors'> {
  readonly collectors: 'everyone'
}

/** A number that the borrower says is a collector's. What it says of the collector is the borrower's claim. */
export interface CollectorNumber {
  /** As the user writes it: spaces, hyphens, a country code or none. `*` at the end stands for any further digits. */
  readonly number: string
  readonly organisation: string
  readonly kind?: Fact<ActorKind>
  readonly creditor?: string
  readonly creditorType?: Fact<CreditorType>
  readonly debts?: readonly string[]
}

/** A row that was not read, with everything that is wrong with it. */
export interface SetAside {
  /** The line it begins on, counted from 1. */
  readonly line: number
  /** Never empty. */
  readonly problems: readonly Problem[]
}

/** Rows left out because a stated rule says so. */
export interface Dropped {
  readonly rule: 'blank-line' | 'not-a-collector' | 'not-made' | 'own-leg' | 'repeated-head' | 'not-an-entry'
  readonly count: number
  readonly says: Words
}

/** Something the user should know about rows that were read. */
export interface Warning {
  readonly code:
    | 'unreadable-characters'
    | 'unused-column'
    | 'call-incomplete'
    | 'joined-without-linkedid'
    | 'zone-unconfirmed'
    | 'no-rows'
    | 'rows-missing'
    | 'unused-sheet'
    | 'unanswered-not-listed'
    | 'joined-by-time'
    | 'unknown-result'
    | 'not-ended'
    | 'parent-missing'
    | 'number-ambiguous'
    | 'parts-missing'
    | 'reports-disagree'
    | 'masked-number'
  /** How many rows, or for a column 1. */
  readonly count: number
  /** The first of the lines concerned, at most 20. */
  readonly lines: readonly number[]
  readonly says: Words
}

/** `read` is always the sum of the other four. */
export interface RowCounts {
  readonly read: number
  readonly inContacts: number
  /** Rows that are events, coverage, declarations or what a source cannot carry. */
  readonly inStatements: number
  readonly setAside: number
  readonly dropped: number
}

/** A kind of contact that a source never holds, so that its absence there says nothing (S34). */
export const CANNOT_HOLD = ['unanswered-calls', 'calls', 'messages', 'inbound', 'outbound'] as const
export type CannotHold = (typeof CANNOT_HOLD)[number]

/** What a log says besides contacts. */
export interface Statements {
  readonly events: readonly TimelineEvent[]
  readonly coverage: readonly Coverage[]
  readonly declarations: readonly Declaration[]
}

/** A log that was read. */
export interface Log {
  readonly ok: true
  readonly format: string
  /** Which of the format's layouts the file has, and whether by head or by position. */
  readonly layout: string
  /** The zone in which times without one were read; absent where the user gave none. */
  readonly logZone?: ZoneName
  readonly contacts: readonly LogContact[]
  readonly statements: Statements
  readonly setAside: readonly SetAside[]
  readonly droppedByRule: readonly Dropped[]
  readonly warnings: readonly Warning[]
  /**
   * Kinds of contact that the source leaves out by its nature, such as a carrier's bill that lists answered calls only. Such a log covers
   * nothing by itself (S13): without a declaration, what is absent from it may have happened.
   */
  readonly cannotHold?: readonly CannotHold[]
  /** Facts that neither the format nor the columns of this file can carry. */
  readonly cannotKnow: readonly FactName[]
  readonly rows: RowCounts
}

/** A file that could not be read as a whole: nothing of it was. */
export interface NotRead {
  readonly ok: false
  readonly format: string
  /** All that is wrong, never empty. */
  readonly problems: readonly Problem[]
}

export type ReadResult = Log | NotRead

/** Reads the bytes of one log file. Pure; never throws on any bytes. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadResult

/**
 * The other side's number of a contact, once the direction is known or assumed.
 *
 * @returns `to` of what went out, `from` of what came in; `undefined` where the log has no number
 */
export function otherNumber(contact: LogContact, direction: Direction): string | undefined {
  return contact.number ?? (direction === 'outbound' ? contact.to : contact.from)
}

/** Whether every row that was read is accounted for. */
export function addsUp(rows: RowCounts): boolean {
  return rows.read === rows.inContacts + rows.inStatements + rows.setAside + rows.dropped
}
