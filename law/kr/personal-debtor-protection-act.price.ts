/**
 * Korea's act on personal financial debts (개인채무자보호법): default interest only on the part that is due, for loans below
 * KRW 50 million. Known from a quotation.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'kr/personal-debtor-protection-act',
  place: 'KR',
  citation: '개인금융채권의 관리 및 개인금융채무자의 보호에 관한 법률',
  title: {
    en: 'Act on personal financial claims and the protection of personal debtors',
    zh: '个人金融债权管理与个人金融债务人保护法',
  },
  issuer: 'National Assembly of Korea',
  force: 'statute',
  inForce: { from: '2024-10-17' },
  readOn: '2026-11-24',
  sources: [{ title: 'FSC release of 2024-10-16 and law-firm notes that quote the act' }],
  currency: 'KRW',
  rules: [
    {
      id: 'kr/personal-debtor-protection-act/default-interest',
      kind: 'limit',
      citation: 'Article number not known (default interest)',
      says: {
        en: 'On a loan below KRW 50 million default interest runs on the part that is due alone, not on what is called in.',
        zh: '5000万韩元以下的贷款，逾期利息仅按已到期部分计收，不得按提前到期的全部余额计收。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.judged',
      about: ['amount.default-interest-base'],
      applies: { sum: 'amount.principal', atMost: '49999999' },
      measure: { sums: ['amount.default-interest-base'] },
      atMost: { times: '1', of: { sums: ['amount.due'] } },
    },
  ],
} satisfies PriceInstrument
