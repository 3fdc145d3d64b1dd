/**
 * Two notices on credit cards: overdraft rates by agreement with the annual rate shown (People's Bank, 2020-12-31), and
 * instalments as interest for at most five years (2022-07-07). Known from press. The draft of December 2021 is no law, and
 * neither is the band of 0.035 to 0.05 % a day that ended with 2020.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'cn/credit-card-notices',
  place: 'CN',
  citation: '《关于进一步促进信用卡业务规范健康发展的通知》（2022-07-07）；中国人民银行通知（2020-12-31）',
  title: { en: 'Notices on credit cards of 2020 and 2022', zh: '关于信用卡业务的通知（2020年、2022年）' },
  issuer: "China Banking and Insurance Regulatory Commission; People's Bank of China",
  force: 'ministry-rule',
  inForce: { from: '2021-01-01' },
  readOn: '2026-11-24',
  sources: [{ title: '上海证券报 2021-01-11; 人民日报 2022-07-08' }],
  binds: {
    all: [
      { fact: 'product', is: ['credit-card'] },
      { fact: 'lender.type', is: ['bank'] },
    ],
  },
  notEncoded: [
    {
      clause: 'Notice of 2022, amounts of instalments',
      says: {
        en: 'Instalments have a least and a greatest amount.',
        zh: '应设定分期业务的最低起始金额和最高金额上限。',
      },
      why: 'no-number',
      closedBy: "Each bank's own amounts.",
    },
    {
      clause: 'Draft of December 2021',
      says: {
        en: 'Cash instalments up to RMB 50,000 and two years; charges of a defaulter up to the principal.',
        zh: '征求意见稿：现金分期不超过5万元、两年；违约利息费用不超过本金。',
      },
      why: 'must-not-be-encoded',
      closedBy: 'Nothing: a draft.',
    },
  ],
  rules: [
    {
      id: 'cn/credit-card-notices/2020-annual-rate',
      kind: 'disclosure',
      citation: '2020-12-31通知',
      says: {
        en: 'The annualised overdraft rate is shown prominently, not only a daily rate or least payment.',
        zh: '应以明显方式充分披露并确认持卡人知悉年化透支利率，不得仅明示日利率、最低还款额等。',
      },
      basis: 'reported',
      effect: 'require',
      by: 'on.advertised',
      about: ['on.advertised', 'shown.advertisement.annual-rate'],
      must: ['shown.advertisement.annual-rate'],
    },
    {
      id: 'cn/credit-card-notices/2022-highest-rate',
      kind: 'disclosure',
      citation: '2022-07-07通知',
      says: {
        en: 'The highest annualised rate is shown clearly.',
        zh: '应以明显方式展示最高年化利率水平。',
      },
      basis: 'reported',
      effect: 'require',
      inForce: { from: '2022-07-07' },
      by: 'on.advertised',
      about: ['on.advertised', 'shown.advertisement.highest-annual-rate'],
      must: ['shown.advertisement.highest-annual-rate'],
    },
    {
      id: 'cn/credit-card-notices/2022-instalment-months',
      kind: 'limit',
      citation: '2022-07-07通知',
      says: {
        en: 'Instalments on a card run for at most five years.',
        zh: '信用卡分期业务期限不得超过五年。',
      },
      basis: 'reported',
      effect: 'forbid',
      inForce: { from: '2022-07-07' },
      by: 'on.signed',
      about: ['term.months'],
      applies: { fact: 'terms.repayment', is: ['instalments'] },
      measure: { count: 'term.months' },
      atMost: { count: 60 },
    },
    {
      id: 'cn/credit-card-notices/2022-interest',
      kind: 'disclosure',
      citation: '2022-07-07通知',
      says: {
        en: 'What instalments cost is shown as interest, not as a fee.',
        zh: '分期业务收取的资金使用成本应统一采用利息形式展示，不得采用手续费等形式。',
      },
      basis: 'reported',
      effect: 'require',
      inForce: { from: '2022-07-07' },
      by: 'on.signed',
      about: ['shown.card-instalment.cost-as-interest'],
      must: ['shown.card-instalment.cost-as-interest'],
    },
  ],
} satisfies PriceInstrument
