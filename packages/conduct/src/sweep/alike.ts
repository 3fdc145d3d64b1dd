/**
 * Which words of a log the law of its places cannot tell apart. Rows that differ in such words alone are of one kind
 * to it, so a log is numbered by classes of words and there is less to learn.
 */
import { CONVERSATIONS } from '../facts/channel.ts'
import type { Place } from '../facts/fact.ts'
import type { Instrument, Rulebook } from '../language/instrument.ts'
import { NO_TALKS, TALKS } from '../judge/gate.ts'
import { UNANSWERED } from '../judge/lost-contact.ts'
import { classIn, listsOf } from './facets.ts'
import { isWithin } from '../facts/place.ts'

/** The columns of words that rules often tell apart less finely than logs do. */
export type ClassedColumn = 'outcome' | 'product' | 'mode'

/** Lists that the readable judge itself tells words apart by, whatever the rules. */
const ALWAYS: Readonly<Record<ClassedColumn, readonly (readonly string[])[]>> = {
  // a talk tells which mode it was (S19), starts the clock of a gate (S14) and is a sign of life
  outcome: [['conversation'], ['announced'], [...CONVERSATIONS], [...TALKS], [...NO_TALKS], [...UNANSWERED]],
  // a business loan is no consumer debt
  product: [['business-loan']],
  mode: [],
}

/**
 * The classes of a column's words under the law of some places, of all below them, and of every house policy.
 *
 * @returns a class for each list of words of which one is so; `undefined`: nobody knows. Words of one class answer every
 *   question alike
 */
export function classesOf(
  column: ClassedColumn,
  rulebook: Rulebook,
  places: readonly Place[],
): (words: readonly string[] | undefined) => string {
  const instruments = rulebook.instruments.filter((i) => places.some((place) => isOf(i, place)))
  const named = listedBy(column, instruments)
  if (!named) return (words) => JSON.stringify(words)
  const lists = [...ALWAYS[column], ...named]
  return (words) => classIn(lists, words)
}

/** @returns `undefined` if a rule cannot be read: then every word may be its own (S5) */
function listedBy(
  column: ClassedColumn,
  instruments: readonly Instrument[],
): readonly (readonly string[])[] | undefined {
  try {
    return listsOf(column, instruments)
  } catch {
    return undefined
  }
}

function isOf({ place, force }: Instrument, of: Place): boolean {
  return force === 'own-policy' || isWithin(of, place) || isWithin(place, of)
}
