/**
 * Promises to pay, and what became of them. A promise is the borrower's word about dates and amounts; it changes
 * nothing that is owed. What binds both sides is a plan (`forbearance/`).
 */
import { smaller } from '../money/index.ts'
import type { Day } from '../calendar/index.ts'

/** One amount by one day. */
export interface PromisedPart {
  readonly by: Day
  /** Minor units, above zero. */
  readonly amountMinor: bigint
}

export interface PromiseToPay {
  readonly id: string
  readonly madeOn: Day
  readonly parts: readonly PromisedPart[]
}

/** Money that came in, by its day of value. A repayment that was reversed is left out by whoever asks. */
export interface Receipt {
  readonly on: Day
  /** Minor units, above zero. */
  readonly amountMinor: bigint
}

/**
 * What became of a part of a promise, or of the whole.
 *
 * - `open`: the day and its grace are not over, and not all of it has come
 * - `kept`: all of it came by the day, or within the grace
 * - `kept-late`: all of it came, after the grace
 * - `partly`: the grace is over, and some of it came
 * - `broken`: the grace is over, and nothing of it came
 */
export type PromiseState = 'open' | 'kept' | 'kept-late' | 'partly' | 'broken'

export interface PartOutcome extends PromisedPart {
  readonly state: PromiseState
  /** Of the amount: what has come by the day asked of. */
  readonly receivedMinor: bigint
  /** The day on which all of it had come. */
  readonly completeOn?: Day
}

export interface PromiseOutcome {
  readonly promise: string
  readonly state: PromiseState
  readonly parts: readonly PartOutcome[]
}

/** On which day promises are looked at, and how long after a promised day money still counts as in time. */
export interface PromisesAsked {
  readonly asOf: Day
  /** Whole days from 0: transfers take time. */
  readonly graceDays: number
}

/**
 * What became of the promises about one debt.
 *
 * Money counts for a promise from the day it was made on, the earliest promised day first, each minor unit once: two
 * promises are not kept by the same money. What comes before any promise, or beyond all of them, counts for none.
 *
 * @param receipts in any order; those after `asOf` are not looked at
 * @returns an outcome for each promise, in their order
 */
export function promiseOutcomes(
  promises: readonly PromiseToPay[],
  receipts: readonly Receipt[],
  asked: PromisesAsked,
): readonly PromiseOutcome[] {
  const open: OpenPart[] = promises.flatMap(({ id, madeOn, parts }) =>
    parts.map((part) => ({ promise: id, madeOn, part, receivedMinor: 0n, completeOn: undefined })),
  )
  const inOrder = open.toSorted((a, b) => a.part.by - b.part.by)
  for (const { on, amountMinor } of receipts.toSorted((a, b) => a.on - b.on)) {
    if (on > asked.asOf) break
    let left = amountMinor
    for (const part of inOrder) {
      if (left === 0n) break
      if (on < part.madeOn || part.completeOn !== undefined) continue
      const missing = part.part.amountMinor - part.receivedMinor
      const taken = smaller(left, missing)
      part.receivedMinor += taken
      left -= taken
      if (taken === missing) part.completeOn = on
    }
  }
  return promises.map(({ id }) => {
    const parts = open.filter(({ promise }) => promise === id).map((part) => outcomeOf(part, asked))
    return { promise: id, state: stateOf(parts.map(({ state }) => state)), parts }
  })
}

interface OpenPart {
  readonly promise: string
  readonly madeOn: Day
  readonly part: PromisedPart
  receivedMinor: bigint
  completeOn: Day | undefined
}

function outcomeOf(
  { part, receivedMinor, completeOn }: OpenPart,
  { asOf, graceDays }: PromisesAsked,
): PartOutcome {
  const lastDay = part.by + graceDays
  if (completeOn !== undefined) {
    return { ...part, state: completeOn <= lastDay ? 'kept' : 'kept-late', receivedMinor, completeOn }
  }
  const state = asOf <= lastDay ? 'open' : receivedMinor > 0n ? 'partly' : 'broken'
  return { ...part, state, receivedMinor }
}

/** The whole by its parts: a failed part decides at once, an open one leaves it open, a late one makes it late. */
function stateOf(parts: readonly PromiseState[]): PromiseState {
  const some = (state: PromiseState): boolean => parts.includes(state)
  if (some('partly')) return 'partly'
  if (some('broken')) {
    return parts.every((state) => state === 'broken' || state === 'open') ? 'broken' : 'partly'
  }
  if (some('open')) return 'open'
  return some('kept-late') ? 'kept-late' : 'kept'
}
