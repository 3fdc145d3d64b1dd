/**
 * What the charges in a row are and whose. A row counts what is owed by component; its charges say of what each component is made
 * up, and go with the money wherever it becomes due, so that a borrower always sees them. They change no amount: what is met of
 * a component is met of its charges in their order, which is that in which they came to be owed.
 */
import type { Words } from '@forbear/conduct/language'
import type { Day } from '../calendar/index.ts'
import { smaller } from '../money/index.ts'
import type { ChargedPart } from '../schedule/index.ts'
import type { Component, Components, Terms } from '../terms/index.ts'
import type { RowCharge } from './account.ts'

/** One charge in a row; of one that was spread over several, the part in this. */
export interface NamedCharge {
  readonly component: Component
  /** As the terms call it; absent where an event charged it. */
  readonly title?: Words
  readonly payee: string
  /** When it first fell, or falls, due. */
  readonly since: Day
  /** Whether it was charged because an instalment was late. */
  readonly isForLate?: true
  /** Above zero, in minor units. */
  readonly amountMinor: bigint
}

const NONE: readonly never[] = []

/** Charges that the terms reckoned for a day, with their titles there; those of nothing are left out. */
export function named(
  parts: readonly ChargedPart[],
  { charges }: Pick<Terms, 'charges'>,
  since: Day,
): readonly NamedCharge[] {
  if (parts.length === 0) return NONE
  return parts.flatMap(({ id, component, payee, amountMinor }) => {
    const title = charges.find((charge) => charge.id === id)?.title
    return some({ component, ...(title && { title }), payee, since, amountMinor })
  })
}

/** Charges with what is met of each, for an account. */
export const toldCharges = (charges: readonly NamedCharge[], met: Components): readonly RowCharge[] =>
  metOfEach(charges, met).map(({ amountMinor, isForLate: _, ...charge }) => ({
    ...charge,
    dueMinor: amountMinor,
  }))

/** Charges with what is met of each. */
export function metOfEach(
  charges: readonly NamedCharge[],
  met: Components,
): readonly (NamedCharge & { readonly metMinor: bigint })[] {
  if (charges.length === 0) return NONE
  const left = { ...met }
  return charges.map((charge) => {
    const metMinor = smaller(left[charge.component], charge.amountMinor)
    left[charge.component] -= metMinor
    return { ...charge, metMinor }
  })
}

/** What of charges is met, and what is left of them. */
export function parted(
  charges: readonly NamedCharge[],
  met: Components,
): { readonly met: readonly NamedCharge[]; readonly left: readonly NamedCharge[] } {
  const told = metOfEach(charges, met)
  return {
    met: told.flatMap(({ metMinor, ...charge }) => some({ ...charge, amountMinor: metMinor })),
    left: told.flatMap(({ metMinor, ...charge }) =>
      some({ ...charge, amountMinor: charge.amountMinor - metMinor }),
    ),
  }
}

const some = (charge: NamedCharge): readonly NamedCharge[] => (charge.amountMinor > 0n ? [charge] : [])

/**
 * Charges laid over the amounts of their component that become due one after the other: the first charge over the first amounts.
 *
 * @returns for each amount, what of it is which charge
 */
export function laidOver(
  charges: readonly NamedCharge[],
  component: Component,
  amounts: readonly bigint[],
): readonly (readonly NamedCharge[])[] {
  let rest = rejoined(charges.filter((charge) => charge.component === component))
  return amounts.map((amountMinor) => {
    const { met, left } = parted(rest, { ...NOTHING, [component]: amountMinor })
    rest = left
    return met
  })
}

/** Parts of one charge that come one after the other are one again. */
export const rejoined = (charges: readonly NamedCharge[]): readonly NamedCharge[] =>
  charges.reduce<readonly NamedCharge[]>((joined, next) => {
    const last = joined.at(-1)
    const isOne =
      last !== undefined &&
      last.component === next.component &&
      last.title === next.title &&
      last.payee === next.payee &&
      last.isForLate === next.isForLate &&
      last.since === next.since
    return isOne
      ? [...joined.slice(0, -1), { ...last, amountMinor: last.amountMinor + next.amountMinor }]
      : [...joined, next]
  }, [])

const NOTHING: Components = { principal: 0n, interest: 0n, 'penalty-interest': 0n, fee: 0n, cost: 0n }
