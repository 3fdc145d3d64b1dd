/** The ready products, by id. */
import { consumerFinance } from './consumer-finance.ts'
import { creditCardInstalment } from './credit-card-instalment.ts'
import { euConsumerCredit } from './eu-consumer-credit.ts'
import { phoneMicroLoan } from './phone-micro-loan.ts'
import type { Product } from './product.ts'
import { smallLoanBullet } from './small-loan-bullet.ts'
import { usPersonal } from './us-personal.ts'
import { weilidai } from './weilidai.ts'

export const PRODUCTS: readonly Product[] = [
  weilidai,
  consumerFinance,
  creditCardInstalment,
  usPersonal,
  euConsumerCredit,
  smallLoanBullet,
  phoneMicroLoan,
]

/** The ready product of an id; `undefined` where there is none. */
export function productOf(id: string): Product | undefined {
  return PRODUCTS.find((p) => p.id === id)
}
