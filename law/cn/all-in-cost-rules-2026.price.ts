/**
 * Rules on showing the all-in cost of personal loans (金规〔2026〕2号): a sheet of every charge, its payee and the yearly
 * cost, before signing. Known from press of 2026-03-15 and the index of the State Council gazette. Not read: the text,
 * so there are no article numbers; how long the forced reading lasts and the annexed form were not found.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { YEARLY_COST } from './yearly-cost.shared.ts'

export default {
  id: 'cn/all-in-cost-rules-2026',
  place: 'CN',
  citation: '金规〔2026〕2号',
  title: {
    en: 'Rules on showing the all-in financing cost of personal loans',
    zh: '个人贷款业务明示综合融资成本规定',
  },
  issuer: "National Financial Regulatory Administration; People's Bank of China",
  force: 'ministry-rule',
  inForce: { from: '2026-08-01' },
  readOn: '2026-11-24',
  sources: [
    { title: 'CCTV news of 2026-03-15, as carried by 163.com' },
    { title: 'State Council gazette, 2026, issue 12806 (reference)' },
  ],
  binds: {
    all: [
      {
        fact: 'lender.type',
        is: ['bank', 'consumer-finance', 'auto-finance', 'trust', 'small-loan'],
      },
      { fact: 'borrower.natural-person', is: ['yes'] },
    ],
  },
  readings: {
    annualised: {
      says: {
        en: 'The formula was not found: twelve times the monthly rate, or compounded over the year.',
        zh: '未找到公式：按月利率乘以十二，或按年复利。',
      },
      citation: 'Article number not known',
      options: ['nominal', 'compounded'],
    },
  },
  notEncoded: [
    {
      clause: 'Forced reading, its length',
      says: {
        en: 'The sheet is read for a least time before it can be confirmed.',
        zh: '弹窗应设置强制阅读时间。',
      },
      why: 'no-number',
      closedBy: 'Reading the text: the seconds were not found.',
    },
  ],
  rules: [
    {
      id: 'cn/all-in-cost-rules-2026/sheet',
      kind: 'disclosure',
      citation: 'Article number not known',
      says: {
        en: 'Before signing the borrower is shown a sheet: principal; each charge with way, standard and payee; the yearly all-in cost; what default costs; that nothing else is charged.',
        zh: '应向借款人展示综合融资成本明示表：贷款本金，各项息费的收取方式、标准和主体，正常履约的年化综合融资成本，违约或有成本，并声明不再收取其他息费。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.signed',
      must: [
        'shown.cost-sheet.shown',
        'shown.cost-sheet.principal',
        'shown.cost-sheet.charge-way',
        'shown.cost-sheet.charge-standard',
        'shown.cost-sheet.charge-payee',
        'shown.cost-sheet.annual-cost',
        'shown.cost-sheet.default-costs',
        'shown.cost-sheet.nothing-else',
      ],
    },
    {
      id: 'cn/all-in-cost-rules-2026/in-person',
      kind: 'disclosure',
      citation: 'Article number not known',
      says: {
        en: 'In person the borrower signs the sheet before the contract or instalment plan.',
        zh: '现场办理的，借款人应在签订合同或分期方案前签署明示表。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.signed',
      applies: { fact: 'terms.signing', is: ['in-person'] },
      must: ['shown.cost-sheet.signed-before-contract'],
    },
    {
      id: 'cn/all-in-cost-rules-2026/online',
      kind: 'disclosure',
      citation: 'Article number not known',
      says: {
        en: 'Online the sheet pops up, has to be read for a time, and is confirmed before signing.',
        zh: '线上办理的，应以弹窗展示明示表，设置强制阅读时间，并在签约前由借款人确认。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.signed',
      applies: { fact: 'terms.signing', is: ['online'] },
      must: ['shown.pop-up.shown', 'shown.pop-up.forced-reading', 'shown.pop-up.confirmed-before-signing'],
    },
    {
      id: 'cn/all-in-cost-rules-2026/checkout',
      kind: 'disclosure',
      citation: 'Article number not known',
      says: {
        en: 'With instalments at a checkout the cost stands prominently on the page where the order is paid.',
        zh: '消费场景分期的，应在订单支付页面显著展示综合融资成本信息。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.signed',
      applies: { fact: 'terms.signing', is: ['checkout'] },
      must: ['shown.order-page.cost-prominent'],
    },
    {
      id: 'cn/all-in-cost-rules-2026/annual-cost',
      kind: 'limit',
      citation: 'Article number not known',
      says: {
        en: 'The yearly cost that is shown holds every charge of normal performance, those of third parties too.',
        zh: '所示年化综合融资成本应包含正常履约的各项息费，包括第三方收取的费用。',
      },
      basis: 'reported',
      effect: 'forbid',
      consequence: {
        en: 'The cost shown is lower than what the loan costs.',
        zh: '所示成本低于贷款的实际成本。',
      },
      by: 'on.signed',
      about: ['rate.shown'],
      measure: YEARLY_COST,
      atMost: { asShown: 'rate.shown' },
    },
  ],
} satisfies PriceInstrument
