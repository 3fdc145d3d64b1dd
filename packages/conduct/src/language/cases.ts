/**
 * Worked cases: the law's own examples and ours, as tables that read like a diary.
 *
 * A row is `time | act | outcome | verdict | because`, cells separated by `|`:
 * - time: `2026-03-02 09:00`, `2026-03-02 09:00:01` (local to the case's zone; no seconds means :00),
 *   `~2026-03-02 09:00` (known to the minute), `2026-03-02` (known to the day)
 * - act: a channel, `?` after it = not yet made (judged before the act), `in:` before it = from the person;
 *   `event:KIND` records an event; `check` judges the duties of the matter at that time. Then words `key=value`:
 *   `to=` person, `by=` organisation, `debts=a,b`, `point=`, `purpose=`, `template=`, `mode=`, `place=`,
 *   `visitors=`, `said=item,item` (with `said=+item` the content is known to be complete), `requested-by=`,
 *   `answers=`, `caller-id=`, `visibility=`, `seconds=` (length), `proof=`, `until=`, `id=`, `person=`, `of=` (organisation of an event),
 *   `channels=`, `points=`, `hours=22:00-24:00`, `weekdays=1,2`, `places=`, and any other key = detail of an event
 * - outcome: an outcome of the channel, `a/b` = one of these, `.` = not known; ` x6` = six such contacts a minute apart
 * - verdict: `clear`, `discouraged`, `presumed`, `barred` (both readings), `clear..barred` (certain..possible),
 *   `not-tested`, or `.` = not checked
 * - because: the sum, the clause, `not before 2026-03-09 08:00:01` where that is checked
 */
import type { DateText, Place, ZoneName } from '../facts/fact.ts'
import type {
  Coverage,
  Debt,
  Declaration,
  Matter,
  Organisation,
  Person,
  ContactPoint,
} from '../facts/matter.ts'

/** What a case changes of the ordinary matter of its place; see `law/<place>/ordinary.ts`. */
export interface CaseFacts {
  readonly jurisdiction?: Matter['jurisdiction']
  readonly persons?: readonly Person[]
  readonly debts?: readonly Debt[]
  readonly points?: readonly ContactPoint[]
  readonly organisations?: readonly Organisation[]
  readonly creditor?: string
  readonly policies?: readonly string[]
  readonly declarations?: readonly Declaration[]
  readonly coverage?: readonly Coverage[]
  /** Facts taken away: the case is about not knowing. */
  readonly mode?: 'gate' | 'audit'
}

export interface WorkedCase {
  /** Stable for ever, for example `RF-14b-A2`; unique in the rulebook. */
  readonly id: string
  readonly cites: string
  /** `published`: facts and result are in the source; `constructed`: the rule is the law's, dates and facts are ours. */
  readonly basis: 'published' | 'constructed'
  /** The rules this case tests; the verdict column speaks of them alone. */
  readonly tests: readonly string[]
  readonly flags?: readonly string[]
  /** What goes wrong for the person when this is missed. */
  readonly ifMissed: string
  readonly zone: ZoneName
  readonly place?: Place
  readonly facts?: CaseFacts
  /** Judge as if the rules of this date were in force. */
  readonly rulesOf?: DateText
  readonly log: string
}

/** Worked cases by title. */
export type WorkedCases = Readonly<Record<string, WorkedCase>>

/** A file of worked cases: the ordinary matter they start from, and the cases. */
export interface CaseFile {
  readonly instrument: string
  /** What is so unless a case says otherwise. */
  readonly ordinary: Matter & {
    readonly declarations: readonly Declaration[]
    readonly coverage: 'complete' | readonly Coverage[]
  }
  readonly cases: WorkedCases
}
