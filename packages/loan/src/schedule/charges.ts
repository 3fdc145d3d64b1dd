/** What the charges of a contract come to on a disbursement or an instalment. */
import { divideRounded } from '../money/index.ts'
import type { Charge, Terms } from '../terms/index.ts'
import type { Disbursement } from './lent.ts'

/** A charge as it falls due. */
export interface ChargedPart {
  /** Of the charge in the terms. */
  readonly id: string
  readonly component: Charge['component']
  readonly payee: string
  readonly amountMinor: bigint
}

/** What the share of a charge is taken of. Amounts in minor units. */
export interface ChargeBases {
  /** Lent so far. */
  readonly lentMinor: bigint
  /** Principal outstanding before the instalment. */
  readonly openingMinor: bigint
  /** Principal and interest of the instalment. */
  readonly instalmentMinor: bigint
}

/** Charges of a disbursement; a share of principal, outstanding or not, is one of what is disbursed. */
export function chargesOfDisbursement(
  terms: Pick<Terms, 'charges' | 'rounding'>,
  { amountMinor }: Disbursement,
  when: 'deducted-at-disbursement' | 'due-at-disbursement',
): readonly ChargedPart[] {
  const bases = { lentMinor: amountMinor, openingMinor: amountMinor, instalmentMinor: 0n }
  return chargesOf(terms, when, bases)
}

/** Charges of an instalment. */
export function chargesOfInstalment(
  terms: Pick<Terms, 'charges' | 'rounding'>,
  bases: ChargeBases,
): readonly ChargedPart[] {
  return chargesOf(terms, 'each-instalment', bases)
}

const NONE: readonly ChargedPart[] = []

/**
 * Charges that fall due on one occasion, each rounded once by the mode of the terms.
 *
 * @param bases what shares are taken of
 */
export function chargesOf(
  { charges, rounding }: Pick<Terms, 'charges' | 'rounding'>,
  when: Charge['when'],
  bases: ChargeBases,
): readonly ChargedPart[] {
  if (charges.length === 0) return NONE
  return charges
    .filter((charge) => charge.when === when)
    .map(({ id, component, payee, amount }) => {
      if ('flatMinor' in amount) return { id, component, payee, amountMinor: amount.flatMinor }
      const n = baseOf(amount.shareOf, bases) * amount.share.n
      return { id, component, payee, amountMinor: divideRounded(n, amount.share.d, rounding.mode) }
    })
}

type ShareOf = Extract<Charge['amount'], { share: unknown }>['shareOf']

function baseOf(of: ShareOf, bases: ChargeBases): bigint {
  switch (of) {
    case 'principal':
      return bases.lentMinor
    case 'outstanding-principal':
      return bases.openingMinor
    case 'instalment':
      return bases.instalmentMinor
    default:
      return of satisfies never
  }
}
