/** Contacts as points on the person's clock, each with what was found of its hour and of how many there were. */
import { factValues } from '@forbear/audit/matters'
import type { AuditFinding } from '@forbear/audit/result'
import { dateText, weekdayOf, zoneClock } from '@forbear/conduct/clock'
import type { Level } from '@forbear/conduct/judge'
import type { RuleKind } from '@forbear/conduct/language'
import { type JudgedLog, placeOf } from './judged.ts'

/** How sure something found is. */
export type Mood = 'certain' | 'possible'

/** A contact as a point in time. */
export interface ContactPoint {
  readonly id: string
  /** The file's id and the line: what notes name it by. */
  readonly place: string
  /** Epoch seconds; `latest` where it is known to an interval. */
  readonly at: number
  readonly latest: number
  /** Date, weekday (1 = Monday) and second of the day on the person's clock, of `at`. */
  readonly on: string
  readonly weekday: number
  readonly wall: number
  readonly channel: string
  readonly direction: 'outbound' | 'inbound' | 'unknown'
  readonly answered: boolean
  readonly seconds: number
  readonly from: string
  readonly organisation: string
  readonly person: string
  readonly judged: boolean
  readonly certain: Level
  readonly possible: Level
  /** How sure the surest finding on it is. A log that begins too late to count makes `possible` alone. */
  readonly found?: Mood
  /** Whether a rule on hours was found not kept. */
  readonly outsideHours?: Mood
  /** Whether a rule on how many was found not kept. */
  readonly overLimit?: Mood
}

/** By contact how sure the surest finding is: of any rule, or of a kind of rule. */
function moodsOf(found: readonly AuditFinding[], kind?: RuleKind): ReadonlyMap<string, Mood> {
  const moods = new Map<string, Mood>()
  for (const { contact, finding } of found)
    if ((kind === undefined || finding.kind === kind) && moods.get(contact) !== 'certain')
      moods.set(contact, finding.certain === 'clear' ? 'possible' : 'certain')
  return moods
}

/**
 * All contacts in time order.
 *
 * @param zone  of the person, on whose clock days and hours are told
 */
export function pointsOf({ log, result, files }: JudgedLog, zone: string): readonly ContactPoint[] {
  const clock = zoneClock(zone)
  const judged = new Map(result.contacts.map((c) => [c.contact, c]))
  const found = [...result.certain, ...result.undetermined]
  const [any, hours, limits] = [moodsOf(found), moodsOf(found, 'window'), moodsOf(found, 'cap')]
  const points: ContactPoint[] = []
  const dates = new Map<number, Pick<ContactPoint, 'on' | 'weekday'>>()
  for (const [, group] of log.groups())
    for (const shelved of group) {
      const { contact } = shelved
      const verdict = judged.get(contact.id)
      const [direction, ...others] = factValues(contact.direction)
      const at = contact.start.earliest
      const day = clock.dayAt(at)
      const date = dates.get(day) ?? { on: dateText(day), weekday: weekdayOf(day) }
      dates.set(day, date)
      const surest = any.get(contact.id)
      const outsideHours = hours.get(contact.id)
      const overLimit = limits.get(contact.id)
      points.push({
        id: contact.id,
        place: placeOf(files, shelved),
        at,
        latest: contact.start.latest,
        ...date,
        wall: clock.wallSecondAt(at),
        channel: contact.channel,
        direction: direction !== undefined && others.length === 0 ? direction : 'unknown',
        answered: (contact.answeredSeconds ?? 0) > 0,
        seconds: contact.answeredSeconds ?? 0,
        from: (direction === 'inbound' ? contact.to : contact.from) ?? '',
        organisation: contact.organisation ?? '',
        person: factValues(contact.person).join(' / '),
        judged: verdict?.judged === 'yes',
        certain: verdict?.certain ?? 'clear',
        possible: verdict?.possible ?? 'clear',
        ...(surest && { found: surest }),
        ...(outsideHours && { outsideHours }),
        ...(overLimit && { overLimit }),
      })
    }
  return points.sort((a, b) => a.at - b.at)
}
