/** The association's guideline of 2024 as far as it speaks of loan contracts; replaced by GB/T 45251 on 2025-02-28. */
import type { PriceInstrument } from '@forbear/loan/price'
import conduct from './nifa-guideline-2024.ts'
import { headOf } from '../head.shared.ts'

export default {
  ...headOf(conduct),
  binds: { fact: 'product', is: ['online-consumer-loan'] },
  rules: [
    {
      id: 'cn/nifa-guideline-2024/contract',
      kind: 'disclosure',
      citation: 'Clause number not known',
      says: {
        en: 'Members let term, rate, repayment, measures on default, liability and handling of personal data stand out in the contract.',
        zh: '会员机构的贷款合同应以加粗等方式提示期限、利率、还款、逾期措施、违约责任、个人信息处理等内容。',
      },
      basis: 'reported',
      effect: 'should-not',
      by: 'on.signed',
      must: [
        'shown.contract.term',
        'shown.contract.annual-rate',
        'shown.contract.repayment',
        'shown.contract.default-measures',
        'shown.contract.liability',
        'shown.contract.personal-information',
      ],
    },
  ],
} satisfies PriceInstrument
