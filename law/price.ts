/** The law on money: every price instrument, series and file of worked cases, listed by hand; a test finds what is missing. */
import type { PriceBook, PriceCaseFile } from '@forbear/loan/price'
import cnLoanPrimeRate from './cn/loan-prime-rate.series.ts'
import cnPrivateLendingProvisions2020Cases from './cn/private-lending-provisions-2020.price-cases.ts'
import cnPrivateLendingProvisions2020 from './cn/private-lending-provisions-2020.price.ts'

/** Everything that judges prices. */
export const priceBook: PriceBook = {
  instruments: [cnPrivateLendingProvisions2020],
  series: [cnLoanPrimeRate],
}

/** The worked cases of every price instrument. */
export const priceCaseFiles: readonly PriceCaseFile[] = [cnPrivateLendingProvisions2020Cases]
