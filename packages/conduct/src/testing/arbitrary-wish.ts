/** Contacts that collectors ask a gate for within minutes of each other, and what becomes of each. */
import fc from 'fast-check'
import { outcomesOf } from '../facts/channel.ts'
import type { Contact } from '../facts/contact.ts'
import { exactly } from '../facts/fact.ts'
import type { Wish } from './gate-run.ts'

/** Who is asked about by whom, through what. */
export interface WishFacts {
  readonly channels: readonly Contact['channel'][]
  readonly organisations: readonly string[]
  readonly persons: readonly string[]
  /** A contact of such facts, with an id and an instant of its own. */
  readonly contactOf: (facts: {
    readonly channel: Contact['channel']
    readonly organisation: string
    readonly person: string
  }) => Contact
}

/**
 * So many wishes from an instant on, mostly for intervals that overlap.
 *
 * @param from  epoch seconds
 */
export function arbitraryWishes(
  count: number,
  from: number,
  facts: WishFacts,
): fc.Arbitrary<readonly Wish[]> {
  return fc.tuple(...Array.from({ length: count }, (_, i) => arbitraryWish(`w${i}`, from, facts)))
}

function arbitraryWish(
  id: string,
  from: number,
  { channels, organisations, persons, contactOf }: WishFacts,
): fc.Arbitrary<Wish> {
  return fc.constantFrom(...channels).chain((channel) =>
    fc
      .record({
        after: fc.constantFrom(0, 0, 1, 60, 90, 600, 3700),
        organisation: fc.constantFrom(...organisations),
        person: fc.constantFrom(...persons),
        aheadSeconds: fc.constantFrom(0, 0, 30, 600),
        seconds: fc.constantFrom(0, 60, 120, 900),
        madeAt: fc.constantFrom(undefined, 0, 0.3, 1, 1),
        outcome: fc.constantFrom(...outcomesOf(channel)),
        durationSeconds: fc.constantFrom(0, 0, 20, 700),
      })
      .map(({ after, organisation, person, ...rest }): Wish => {
        const act = { ...contactOf({ channel, organisation, person }), id, at: exactly(from + after) }
        return { ...rest, act }
      }),
  )
}
