/**
 * Interim measures on small-loan companies as far as they speak of amounts: balances of online loans, and what one
 * borrower may owe. Known from a trade site with the gazette's reference; article numbers are not known. How a company
 * funds itself is no fact of a loan.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './small-loan-measures-2025.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  currency: 'CNY',
  binds: { fact: 'lender.type', is: ['small-loan'] },
  notEncoded: [
    {
      clause: 'Funding (article number not known)',
      says: {
        en: 'Non-standard funding up to one, standard funding up to four times net assets.',
        zh: '非标准化融资不超过净资产一倍，标准化融资不超过净资产四倍。',
      },
      why: 'facts-no-log-holds',
      closedBy: 'Facts about the company beside those of a loan.',
    },
  ],
  rules: [
    {
      id: 'cn/small-loan-measures-2025/consumer-balance',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'Online small loans for consumption: at most RMB 200,000 for one household.',
        zh: '网络小额贷款用于消费的，单户余额不超过20万元。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      applies: {
        all: [
          { fact: 'terms.online', is: ['yes'] },
          { fact: 'terms.purpose', is: ['consumption'] },
        ],
      },
      measure: { sums: ['amount.household-balance'] },
      atMost: { sum: '200000' },
    },
    {
      id: 'cn/small-loan-measures-2025/business-balance',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'Online small loans for business: at most RMB 10,000,000 for one household.',
        zh: '网络小额贷款用于生产经营的，单户余额不超过1000万元。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      applies: {
        all: [
          { fact: 'terms.online', is: ['yes'] },
          { fact: 'terms.purpose', is: ['business'] },
        ],
      },
      measure: { sums: ['amount.household-balance'] },
      atMost: { sum: '10000000' },
    },
    {
      id: 'cn/small-loan-measures-2025/one-borrower',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'One borrower owes a small-loan company at most a tenth of its net assets.',
        zh: '对同一借款人的贷款余额不超过小额贷款公司净资产的10%。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      about: ['amount.borrower-balance'],
      measure: { sums: ['amount.borrower-balance'] },
      atMost: { times: '0.1', of: { sums: ['amount.lender-net-assets'] } },
    },
  ],
} satisfies PriceInstrument
