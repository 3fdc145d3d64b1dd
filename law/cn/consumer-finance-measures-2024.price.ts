/** Measures on consumer-finance companies as far as they speak of amounts. The number is general knowledge, not read. */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './consumer-finance-measures-2024.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  currency: 'CNY',
  binds: { fact: 'lender.type', is: ['consumer-finance'] },
  rules: [
    {
      id: 'cn/consumer-finance-measures-2024/balance',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'One borrower owes a consumer-finance company at most RMB 200,000.',
        zh: '消费金融公司向单一借款人发放贷款的余额不超过人民币20万元。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      measure: { sums: ['amount.borrower-balance'] },
      atMost: { sum: '200000' },
    },
  ],
} satisfies PriceInstrument
