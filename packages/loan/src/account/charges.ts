/** Charges of the contract: what an instalment, a disbursement, a late instalment or a prepayment bears of them. */
import { divideRounded } from '../money/index.ts'
import type { Charge } from '../terms/index.ts'
import { chargesWhen, type Book } from './book.ts'

/** What a share can be of, in minor units. */
export interface ChargeBase {
  readonly lentMinor: bigint
  readonly outstandingMinor: bigint
  readonly instalmentMinor: bigint
}

/** A charge in minor units; a share is rounded once, by the mode of the terms. */
export function chargeMinor(book: Book, { amount }: Charge, base: ChargeBase): bigint {
  if ('flatMinor' in amount) return amount.flatMinor
  const of = baseOf(amount.shareOf, base)
  return divideRounded(of * amount.share.n, amount.share.d, book.terms.rounding.mode)
}

function baseOf(shareOf: 'principal' | 'outstanding-principal' | 'instalment', base: ChargeBase): bigint {
  switch (shareOf) {
    case 'principal':
      return base.lentMinor
    case 'outstanding-principal':
      return base.outstandingMinor
    case 'instalment':
      return base.instalmentMinor
    default:
      return shareOf satisfies never
  }
}

/** Principal lent so far, in minor units. */
export const lentSoFar = (book: Book): bigint =>
  book.disbursements.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)

/** What each instalment bears of charges besides principal and interest. */
export function contractCharges(
  book: Book,
  of: { readonly restMinor: bigint; readonly principalMinor: bigint; readonly interestMinor: bigint },
): { readonly feeMinor: bigint; readonly costMinor: bigint } {
  let [feeMinor, costMinor] = [0n, 0n]
  if (book.terms.charges.length === 0) return { feeMinor, costMinor }
  const base = {
    lentMinor: lentSoFar(book),
    outstandingMinor: of.restMinor,
    instalmentMinor: of.principalMinor + of.interestMinor,
  }
  for (const charge of chargesWhen(book.terms, 'each-instalment')) {
    const amount = chargeMinor(book, charge, base)
    if (charge.component === 'fee') feeMinor += amount
    else costMinor += amount
  }
  return { feeMinor, costMinor }
}
