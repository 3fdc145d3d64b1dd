/** What is explored: a law, the people, the diallers with their clocks, what can happen, and how far. */
import type { EventKind } from '@forbear/conduct/facts'
import type { Rulebook } from '@forbear/conduct/language'

/** Steps that a scenario may leave out; asking, calling, fetching voids and the passing of time always happen. */
export type OptionalStep =
  /** The answer to a request is lost after it was recorded; it may be repeated under its key. */
  | 'lose-answer'
  /** A dialler marks a permit as used and stops before it dials. */
  | 'crash'
  | 'give-back'
  | 'report'
  /** A holder says that there was a conversation where there was none. */
  | 'overstate'
  /** A dialler's log is brought in. */
  | 'import'

/** A person of a matter with one number. */
export interface PersonPlan {
  readonly id: string
  readonly role: 'debtor' | 'co-debtor' | 'friend'
}

export interface MatterPlan {
  readonly id: string
  readonly persons: readonly PersonPlan[]
}

/** A contact that may be asked for at any moment, for one dialler. */
export interface IntentPlan {
  readonly matter: string
  readonly person: string
  readonly dialler: number
}

/** A fact that may come in once, at any moment. */
export type EventPlan =
  | { readonly kind: 'stop'; readonly of: EventKind; readonly matter: string; readonly person: string }
  | { readonly kind: 'inbound'; readonly matter: string; readonly person: string }
  /** A conversation that somebody had some ticks ago past the gate comes to light by a log. */
  | {
      readonly kind: 'late-import'
      readonly matter: string
      readonly person: string
      readonly secondsAgo: number
    }

export interface Scenario {
  readonly name: string
  readonly rulebook: Rulebook
  readonly jurisdiction: string
  readonly zone: string
  /** What the one who calls is. */
  readonly lender: 'creditor' | 'debt-buyer'
  /** Local date and time of the first tick. */
  readonly from: string
  readonly matters: readonly MatterPlan[]
  readonly intents: readonly IntentPlan[]
  /** How far each dialler's clock is before (or, below 0, behind) the gate's, seconds. */
  readonly clocksAheadSeconds: readonly number[]
  /** How far a clock may be from the gate's. */
  readonly skewSeconds: number
  /** n of S29. */
  readonly voidAgeSeconds: number
  readonly permitSeconds: number
  readonly outcomes: readonly ('conversation' | 'no-answer')[]
  readonly events: readonly EventPlan[]
  readonly steps: readonly OptionalStep[]
  /**
   * `fetched`: fetching the voids is a step. `as-old-as-may-be`: each check relies on a list of exactly the greatest age,
   * which allows all that lists fetched at any other moments allow, since a void is never taken back.
   */
  readonly lists: 'fetched' | 'as-old-as-may-be'
  readonly ticks: number
  readonly permits: number
  /** Local date and time at which every law is open again, for whether a permit can still be had. */
  readonly openAgain: string
}
