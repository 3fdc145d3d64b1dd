/**
 * A plan that lender and borrower signed on a loan that is no bank's credit card, Weilidai too. No rule of a ministry
 * makes such a plan stop collecting: it stops by contract, where the plan itself says so. The Civil Code lets the parties
 * agree on another date of payment (article 678, read); who collects before it asks for what is not due.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './signed-plan.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  rules: [
    {
      id: 'cn/signed-plan/stop',
      kind: 'plan-stop',
      citation: '还款协议的约定',
      says: {
        en: 'On a loan that is no credit card of a bank, a signed plan that says so stops collecting by contract, not by a rule of the regulator, for as long as it is performed.',
        zh: '非银行信用卡的贷款，签订的还款协议载明停止催收的，依合同（而非监管规定）在履行期间停止催收。',
      },
      basis: 'read',
      effect: 'forbid',
      by: 'on.plan-signed',
      about: ['on.plan-signed'],
      applies: {
        all: [
          { fact: 'plan.says-collection-stops', is: ['yes'] },
          {
            not: {
              all: [
                { fact: 'product', is: ['credit-card'] },
                { fact: 'lender.type', is: ['bank'] },
              ],
            },
          },
        ],
      },
      event: 'plan-signed',
    },
  ],
} satisfies PriceInstrument
