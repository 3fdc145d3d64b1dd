/**
 * Two logs of the same contacts held together (S34): what each says of a contact both have, what one has and the
 * other not, and what a person must decide. The logs are never merged; where they differ both readings stand.
 */
import type { Channel } from '@forbear/conduct/facts'
import type { Coverage } from '@forbear/conduct/facts'
import type { CannotHold, LogContact } from '../log.ts'
import type { Words } from '../problem.ts'

/** One of the two logs. */
export interface Side {
  /** How the result calls it, such as `lender` or a file's name. */
  readonly name: string
  readonly contacts: readonly LogContact[]
  /** What the log declares to cover; without any it covers its own channels from its first to its last row (S13). */
  readonly coverage: readonly Coverage[]
  /** Kinds of contact it never holds, such as a carrier's bill that lists answered calls only. */
  readonly cannotHold: readonly CannotHold[]
  /** Whether it would hold a contact of the other log, where more is known of it, such as a phone's listed numbers. */
  readonly holds?: (contact: LogContact) => boolean
  /** Whose contacts it holds: of the numbers that stand in it (left out), or of every number. */
  readonly numbers?: 'own' | 'all'
}

export interface ReconcileOptions {
  /** How far apart, after drift is corrected, two entries of one contact may begin. Seconds, from 0. */
  readonly toleranceSeconds: number
  /** The keys of a number as people write it: two writings mean one number if they share a key. */
  readonly keysOf: (written: string) => readonly string[]
}

/** An entry of one log. Numbers are left out on purpose: the id finds them. */
export interface Entry {
  readonly contact: string
  readonly rows: readonly number[]
  readonly channel: Channel
  /** As its own log has it, seconds since 1970-01-01T00:00:00Z. */
  readonly earliest: number
  readonly latest: number
}

/** A fact on which the two logs differ, in both readings; neither is taken for true. */
export interface Difference {
  readonly fact: 'start' | 'duration' | 'answered' | 'outcome' | 'direction' | 'channel'
  readonly a: string
  readonly b: string
  /** Of times and lengths: by how many seconds b is more, drift taken off. */
  readonly seconds?: number
}

/** One contact that both logs have. */
export interface PairFound {
  readonly by: 'permit' | 'reference' | 'time'
  readonly a: Entry
  readonly b: Entry
  /** From a's begin to b's, drift taken off; 0 where the two may be one instant. */
  readonly apartSeconds: number
  readonly differences: readonly Difference[]
}

/** Entries of which a person must say which are one. */
export interface Ambiguous {
  readonly why: 'equally-near' | 'too-many' | 'direction-disputed' | 'id-twice'
  readonly a: readonly Entry[]
  readonly b: readonly Entry[]
  /** However it is decided, so many of this side have no partner here. */
  readonly surplus: { readonly side: 'a' | 'b'; readonly count: number } | null
}

/** How far b's clock is ahead of a's. */
export type Drift =
  | {
      readonly status: 'estimated'
      /** At `atSeconds`; whole seconds. */
      readonly offsetSeconds: number
      /** The instant, on a's clock, at which the offset holds. */
      readonly atSeconds: number
      /** 0 where a constant explains the pairs as well. */
      readonly secondsPerDay: number
      /** Pairs that it rests on, and the median by which they miss it. */
      readonly pairs: number
      readonly missSeconds: number
    }
  /** Too few pairs without doubt; times were compared as they stand. */
  | { readonly status: 'not-estimated'; readonly pairs: number }
  /**
   * The clocks differ by hours, or quarters of one as some zones do: one log was read in the wrong zone. It is not
   * corrected silently; nothing was compared. With b's zone put right it can be.
   */
  | {
      readonly status: 'hours-apart'
      readonly hours: number
      readonly pairs: number
      readonly otherwise: number
    }

/** Why an entry without a partner is not called missing from the other log. */
export const APART = [
  'hours-apart',
  'no-number',
  'number-not-in-both',
  'channel-not-covered',
  'outside-stretch',
  'actor-not-covered',
  'cannot-hold',
] as const
export type Apart = (typeof APART)[number]

export interface NotCompared {
  readonly side: 'a' | 'b'
  readonly why: Apart
  readonly count: number
  /** The first, at most 20. */
  readonly first: readonly Entry[]
  readonly says: Words
}

/** The whole. Every contact of both logs stands in exactly one of the lists. */
export interface Reconciliation {
  readonly a: string
  readonly b: string
  readonly toleranceSeconds: number
  readonly drift: Drift
  readonly pairs: readonly PairFound[]
  /** In a, not in b, although b covers it; and the reverse. */
  readonly onlyInA: readonly Entry[]
  readonly onlyInB: readonly Entry[]
  /**
   * So many of those missing on both sides would agree if b's clock were so many hours off: part of a log has another
   * zone, as after a clock change that one of them did not make.
   */
  readonly partHoursApart: { readonly hours: number; readonly pairs: number } | null
  readonly ambiguous: readonly Ambiguous[]
  readonly notCompared: readonly NotCompared[]
}
