/**
 * The same contact twice, told apart from two legs of one call and from retries.
 *
 * - A double: same second, channel, direction, organisation and parties, and nothing else that differs (length, connected
 *   time, outcome, collector).
 * - Two legs: same second, channel and parties, but lengths or outcomes that differ; or the same reference and person
 *   in the same second with other numbers. A switch writes both ends of one call like that, a gateway the states of one
 *   message.
 * - A retry has a second of its own and is neither.
 *
 * A time known only to the minute or the day is a double only where the contact lasted longer than it is uncertain:
 * two such cannot both fit. Rows that name no party are not compared.
 */
import type { Fact } from '@forbear/conduct/facts'
import type { LogContact } from '../log.ts'
import { alternativesOf } from '../row/values.ts'
import { LINES_AT_MOST, newFirstLines, type FirstLines } from './first-lines.ts'
import { newKeyTable } from './key-table.ts'
import type { LinePair } from './report.ts'

export interface Doubles {
  readonly take: (contact: LogContact, line: number) => void
  readonly doubles: FirstLines
  readonly legs: FirstLines
  readonly doublePairs: readonly LinePair[]
  readonly legPairs: readonly LinePair[]
  /** How many contacts could be compared. */
  readonly compared: () => number
  readonly hasForgotten: () => boolean
}

const textOf = (fact: Fact<string> | undefined): string =>
  fact === undefined ? '' : alternativesOf<string>(fact).toSorted().join('|')

/** @param entriesAtMost  see key-table.ts */
export function newDoubles(entriesAtMost: number): Doubles {
  const seen = newKeyTable(entriesAtMost)
  const doubles = newFirstLines()
  const legs = newFirstLines()
  const doublePairs: LinePair[] = []
  const legPairs: LinePair[] = []
  let compared = 0

  const note = (into: FirstLines, pairs: LinePair[], first: number, later: number): void => {
    into.add(later)
    pairs.push({ first, later })
    pairs.sort((a, b) => a.later - b.later)
    if (pairs.length > LINES_AT_MOST) pairs.pop()
  }

  return {
    take: (contact, line) => {
      const { start, channel, durationSeconds, answeredSeconds, outcome, collector, reference } = contact
      const person = textOf(contact.person)
      const numbers = [contact.number, contact.from, contact.to].map((number) => number ?? '')
      if (person === '' && numbers.every((number) => number === '')) return
      const uncertain = start.latest - start.earliest
      if (uncertain > 0 && Math.max(durationSeconds ?? 0, answeredSeconds ?? 0) <= uncertain) return
      compared += 1
      const when = [start.earliest, start.latest, channel]
      const who = [textOf(contact.direction), contact.organisation ?? '', person, ...numbers]
      // another permit or another text is another contact, however close
      const parties = [...when, ...who, contact.permit ?? '', contact.template ?? '']
      const rest = [durationSeconds ?? '', answeredSeconds ?? '', textOf(outcome), collector ?? '']
      const key = (kind: string, parts: readonly (string | number)[]): string =>
        `${kind}\u0001${parts.join('\u0001')}`
      const whole = seen.firstLineOf(key('w', [...parties, ...rest, reference ?? '']), line)
      const same = seen.firstLineOf(key('p', parties), line)
      const byReference =
        reference === undefined || person === ''
          ? undefined
          : seen.firstLineOf(key('r', [...when, reference, person]), line)
      if (whole !== undefined) note(doubles, doublePairs, whole, line)
      else if (same !== undefined) note(legs, legPairs, same, line)
      else if (byReference !== undefined) note(legs, legPairs, byReference, line)
    },
    doubles,
    legs,
    doublePairs,
    legPairs,
    compared: () => compared,
    hasForgotten: seen.hasForgotten,
  }
}
