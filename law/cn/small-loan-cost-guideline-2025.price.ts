/**
 * The guideline on the all-in cost of small-loan companies (小额贷款公司综合融资成本管理工作指引, sent out in December 2025): new
 * loans within four times the one-year LPR by the end of 2027, every charge told before signing, and meanwhile no new
 * loan above 24 %. Known from press of 2025-12-24, from which day it is taken to hold; the 24 % are general knowledge, the
 * steps in between were not found.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { YEARLY_COST } from './yearly-cost.shared.ts'

export default {
  id: 'cn/small-loan-cost-guideline-2025',
  place: 'CN',
  citation: '《小额贷款公司综合融资成本管理工作指引》 (2025-12)',
  title: {
    en: 'Guideline on the all-in financing cost of small-loan companies',
    zh: '小额贷款公司综合融资成本管理工作指引',
  },
  issuer: 'National Financial Regulatory Administration and others',
  force: 'regulator-guideline',
  inForce: { from: '2025-12-24' },
  readOn: '2026-11-24',
  sources: [{ title: 'Press of December 2025 (国际金融报 2025-12-24)' }],
  binds: { fact: 'lender.type', is: ['small-loan'] },
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
  notEncoded: [
    {
      clause: 'Steps between December 2025 and the end of 2027',
      says: {
        en: 'New loans come down to four times the LPR step by step.',
        zh: '新发放贷款的综合融资成本逐步降至一年期LPR四倍以内。',
      },
      why: 'not-read',
      closedBy: 'Reading the guideline.',
    },
  ],
  rules: [
    {
      id: 'cn/small-loan-cost-guideline-2025/four-times-lpr',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'From the end of 2027 the all-in cost of new loans is within four times the one-year LPR.',
        zh: '2027年底前，新发放贷款综合融资成本降至一年期LPR四倍以内。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2027-12-31' },
      by: 'on.signed',
      measure: YEARLY_COST,
      atMost: { times: '4', series: 'cn/loan-prime-rate-1-year', on: 'on.signed' },
    },
    {
      id: 'cn/small-loan-cost-guideline-2025/before-signing',
      kind: 'disclosure',
      citation: 'Article number not known',
      says: {
        en: 'Before signing, every charge is stated with its standard and payee, in yearly form, and that nothing else is charged.',
        zh: '签约前应逐项明示各项收费的标准和主体并以年化形式展示，声明不再收取其他费用。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.signed',
      must: [
        'shown.cost-sheet.charge-standard',
        'shown.cost-sheet.charge-payee',
        'shown.cost-sheet.annual-cost',
        'shown.cost-sheet.nothing-else',
      ],
    },
    {
      id: 'cn/small-loan-cost-guideline-2025/meanwhile-24',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'Meanwhile no new loan costs more than 24 % a year, all charges together.',
        zh: '过渡期内不得新发放综合融资成本超过年化24%的贷款。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.signed',
      measure: YEARLY_COST,
      atMost: { percent: '24' },
    },
  ],
} satisfies PriceInstrument
