/** A state of the whole: what is recorded, what the diallers hold, and what really happened. */
import type { Contact } from '@forbear/conduct/facts'
import { stampOf } from '../../packages/conduct/src/judge/setting.ts'
import { contactsOf } from '../../apps/server/src/matters/view.ts'
import type { Permit as HeldPermit } from '@forbear/permit/permit'
import { type Book, permitOf } from './book.ts'
import type { Dialler } from './dialler.ts'
import { TICK_SECONDS } from './law.ts'

/** A contact that was really made. */
export interface Made {
  readonly permit: string
  /** The dialler that made it. */
  readonly by: string
  readonly at: number
  readonly outcome: 'conversation' | 'no-answer'
  /** Whether it began after its permit was voided, within the exposure (S29). */
  readonly isInExposure: boolean
}

export interface World {
  readonly book: Book
  readonly tick: number
  /** Contacts begun in this tick: each takes a second, so that no two begin in one. */
  readonly second: number
  readonly diallers: readonly Dialler[]
  /** Permits whose token somebody holds; of the others the answer was lost. */
  readonly held: readonly string[]
  readonly made: readonly Made[]
  /** Facts of the plan that have come in. */
  readonly events: readonly number[]
}

/** The gate's clock. */
export const nowOf = ({ tick, second }: World, start: number): number => start + tick * TICK_SECONDS + second

/** What tells two states apart; two diallers with the same clock can change places. */
export function keyOf(world: World): string {
  const { diallers } = world
  const [one, other] = diallers
  const plain = keyIn(world, (audience) => audience)
  if (!one || !other || diallers.length !== 2 || one.aheadSeconds !== other.aheadSeconds) return plain
  const swapped = keyIn({ ...world, diallers: [other, one] }, (audience) =>
    audience === one.audience ? other.audience : one.audience,
  )
  return plain < swapped ? plain : swapped
}

function keyIn(world: World, nameOf: (audience: string) => string): string {
  const { book, tick, second, diallers, held, made, events } = world
  return JSON.stringify([
    book.key.replaceAll(/dialler \d/g, nameOf),
    tick,
    second,
    diallers.map((d) => [d.used, d.voids, d.fetchedAt]),
    held,
    made.map((m) => [m.permit, nameOf(m.by), m.at, m.outcome, m.isInExposure]),
    events,
  ])
}

/** A contact as it really was, as far as its permit described it. */
export function truthOf(world: World, made: Made): Contact | undefined {
  const act = permitOf(world.book, made.permit)?.act
  return (
    act && {
      ...act,
      at: { earliest: made.at, latest: made.at },
      outcome: made.outcome,
      durationSeconds: 0,
    }
  )
}

/** The answer that a permit was granted with. */
export const answerOf = (book: Book, permit: string): HeldPermit | undefined =>
  book.answers.find((a) => a.id === permit)

/** Whether a contact that was made is among those that the record counts as possible, at its instant, with its outcome. */
export function isCounted(world: World, made: Made): boolean {
  const id = permitOf(world.book, made.permit)?.act.id
  return [...world.book.matters.values()]
    .flatMap(contactsOf)
    .filter((c) => c.id === id || c.id.startsWith(`${id}/`))
    .some((c) => {
      const { state } = c.permit ?? { state: 'settled' }
      if (state === 'not-made' || (c.permit?.state === 'voided' && !c.permit.inFlight)) return false
      const { earliest, latest } = stampOf(c)
      const outcomes = c.permit?.state === 'pending' || c.outcome === undefined ? undefined : c.outcome
      const isOutcome =
        outcomes === undefined ||
        // a talk that is said to have been counts for more than a call that nobody answered
        made.outcome === 'no-answer' ||
        outcomes === made.outcome ||
        (typeof outcomes === 'object' && outcomes.oneOf.includes(made.outcome))
      return earliest <= made.at && made.at <= latest && isOutcome
    })
}
