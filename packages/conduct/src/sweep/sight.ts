/** What one question looks at: an act, the contacts before it, and whose clock is read. Reused from act to act. */
import { DAY_SECONDS } from '../clock/zone.ts'
import type { Contact } from '../facts/contact.ts'
import type { Coverage } from '../facts/matter.ts'
import type { Setting } from '../judge/setting.ts'
import { type Columns, UNKNOWN } from './history.ts'
import type { OwnNumbers } from './lost-contact.ts'
import type { ZoneTable } from './zone-table.ts'

const NONE: OwnNumbers = { surely: [], maybe: [] }
const noNumbers = (): OwnNumbers => NONE

export class Sight {
  columns: Columns
  /** Epoch seconds; the act is known to the second. */
  at = 0
  /** Its order of commit at the gate; NaN: none. */
  sequence = NaN
  /** When it was over, of a talk or a visit that was made and has a length; else 0. */
  endedAt = 0
  /** The act's own row in the history; -1 if it is not there. */
  row = UNKNOWN
  /** The matter's first row, and the first that begins after the act. */
  first = 0
  until = 0
  /** Records up to here are known to who acts; epoch seconds, Infinity = all. */
  knownUpTo = Infinity
  /** Records up to here are known to the run, for rules that bind whoever knew (S18). */
  recordedUpTo = Infinity
  person = UNKNOWN
  debt = UNKNOWN
  /** The matter's debts, for an act that names none and may be about each (S21). */
  debts: readonly number[] = []
  /** Their ids, where words may be asked for. */
  debtIds: readonly string[] = []
  point = UNKNOWN
  /** The ids of the rows, where words may be asked for. */
  ids: readonly string[] = []
  /** The debt asked about, by its id: named, or the only one of the matter. */
  debtId: string | undefined
  organisation = UNKNOWN
  coverage: readonly Coverage[] = []
  /** The acting organisation's id, for records that cover some organisations only. */
  organisationId = ''
  /** The clock that is read now, and the local date of the act on it, with the seconds since midnight on the wall. */
  zone: ZoneTable
  day = 0
  second = 0
  private lookedAt = NaN
  /** Makes the readable judge's setting of this act. */
  prepare: () => Setting
  private prepared: Setting | undefined
  /** The act as it was given. */
  act: Contact
  /** The debtor's own numbers, looked up when first asked for. */
  ownNumbers: () => OwnNumbers = noNumbers

  constructor(columns: Columns, zone: ZoneTable, act: Contact, prepare: () => Setting) {
    this.columns = columns
    this.zone = zone
    this.act = act
    this.prepare = prepare
  }

  /** The readable judge's setting of this act, made when first asked for. */
  setting(): Setting {
    this.prepared ??= this.prepare()
    return this.prepared
  }

  /** Another act is looked at. */
  forget(): void {
    this.prepared = undefined
  }

  /** The act is looked at at another instant, for which the readable judge has a setting of its own. */
  moveTo(at: number, until: number, prepare: () => Setting): void {
    this.at = at
    this.until = until
    this.prepare = prepare
    this.prepared = undefined
  }

  /** Reads another clock. */
  look(zone: ZoneTable): void {
    if (zone === this.zone && this.at === this.lookedAt) return
    this.zone = zone
    this.lookedAt = this.at
    const local = this.at + zone.offsetAt(this.at)
    this.day = Math.floor(local / DAY_SECONDS)
    this.second = local - this.day * DAY_SECONDS
  }
}
