/** What two logs say differently of one contact. Facts that can both be so are no difference. */
import type { Fact } from '@forbear/conduct/facts'
import type { LogContact } from '../log.ts'
import { alternativesOf } from '../row/values.ts'
import { apart, type Ended } from './ends.ts'
import type { Difference } from './result.ts'

/** Lengths are rounded up by some, down by others, and end when one side has hung up. */
export const LENGTH_SECONDS = 2

const textOf = (fact: Fact<string>): string => alternativesOf(fact).join('|')

function disputed(
  fact: 'outcome' | 'direction' | 'channel',
  a: Fact<string> | undefined,
  b: Fact<string> | undefined,
): readonly Difference[] {
  if (a === undefined || b === undefined) return []
  const inB = new Set(alternativesOf(b))
  return alternativesOf(a).some((one) => inB.has(one)) ? [] : [{ fact, a: textOf(a), b: textOf(b) }]
}

function lengths(
  fact: 'duration' | 'answered',
  a: number | undefined,
  b: number | undefined,
): readonly Difference[] {
  if (a === undefined || b === undefined || Math.abs(a - b) <= LENGTH_SECONDS) return []
  return [{ fact, a: `${a} s`, b: `${b} s`, seconds: b - a }]
}

/**
 * @param b  with its begin on the clock of a
 * @param words  how an instant is written
 */
export function differencesOf(
  a: Ended,
  b: Ended,
  words: (contact: LogContact) => string,
): readonly Difference[] {
  const one = a.contact
  const other = b.contact
  const seconds = apart(a, b) * (b.lo > a.hi ? 1 : -1)
  return [
    ...(seconds === 0 ? [] : [{ fact: 'start' as const, a: words(one), b: words(other), seconds }]),
    ...lengths('duration', one.durationSeconds, other.durationSeconds),
    ...lengths('answered', one.answeredSeconds, other.answeredSeconds),
    ...disputed('outcome', one.outcome, other.outcome),
    ...disputed('direction', one.direction, other.direction),
    ...disputed('channel', one.channel, other.channel),
  ]
}
