/**
 * The notice on assisted internet lending (金规〔2025〕9号) as far as it speaks of cost: what a credit enhancer is paid counts,
 * a platform charges the borrower nothing. Known from press; the 24 % are in it only by reference, as general knowledge.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './assisted-lending-notice-2025.ts'
import { headOf } from '../head.shared.ts'
import { YEARLY_COST } from './yearly-cost.shared.ts'

export default {
  ...headOf(conduct),
  currency: 'CNY',
  binds: {
    all: [
      { fact: 'lender.type', is: ['bank'] },
      { fact: 'terms.assisted', is: ['yes'] },
    ],
  },
  readings: {
    annualised: {
      says: {
        en: 'How costs become a yearly rate was not read: twelve times the monthly rate, or compounded.',
        zh: '未读到如何折算年化：按月利率乘以十二，或按年复利。',
      },
      citation: 'Article number not known',
      options: ['nominal', 'compounded'],
    },
  },
  rules: [
    {
      id: 'cn/assisted-lending-notice-2025/platform-charges',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'A platform charges the borrower no interest and no fee.',
        zh: '平台运营机构不得以任何形式向借款人收取息费。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      measure: { charges: { payees: ['platform'] } },
      atMost: { sum: '0' },
    },
    {
      id: 'cn/assisted-lending-notice-2025/enhancer-charges',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'A credit enhancer does not raise the price by consulting or advisory fees.',
        zh: '增信服务机构不得以咨询费、顾问费等形式变相提高增信服务费率。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.signed',
      measure: { charges: { kinds: ['consulting'], payees: ['guarantor', 'insurer'] } },
      atMost: { sum: '0' },
    },
    {
      id: 'cn/assisted-lending-notice-2025/all-in-24',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'The all-in cost of each loan, credit enhancement included, stays within the line of 24 % a year.',
        zh: '单笔贷款的综合融资成本（含增信服务费）应符合法发〔2017〕22号的规定，即不超过年化24%。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      measure: YEARLY_COST,
      atMost: { percent: '24' },
    },
  ],
} satisfies PriceInstrument
