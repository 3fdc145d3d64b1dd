/**
 * England and Wales: the Debt Respite Scheme (SI 2020/1311): no interest, fees or charges run during a breathing space.
 * Quoted. Scotland and Northern Ireland are outside. When a moratorium begins and ends is a matter of conduct.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'gb/debt-respite-scheme',
  place: 'GB/EAW',
  citation: 'SI 2020/1311',
  title: {
    en: 'Debt Respite Scheme (Breathing Space Moratorium) Regulations',
    zh: '债务喘息计划条例（英格兰和威尔士）',
  },
  issuer: 'HM Treasury',
  force: 'regulation',
  inForce: { from: '2021-05-04' },
  readOn: '2026-11-24',
  sources: [{ title: 'legislation.gov.uk (contents); adviser pages that quote regulations 7, 11 and 26' }],
  currency: 'GBP',
  rules: [
    {
      id: 'gb/debt-respite-scheme/7-interest',
      kind: 'limit',
      citation: 'Regulations 7 and 11',
      says: {
        en: 'During a breathing space no interest, fee or charge is added to a moratorium debt.',
        zh: '喘息期内不得就受保护债务计收利息、费用或收费。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.judged',
      about: ['amount.interest-for-moratorium'],
      applies: { fact: 'moratorium.running', is: ['yes'] },
      measure: { sums: ['amount.interest-for-moratorium'] },
      atMost: { sum: '0' },
    },
  ],
} satisfies PriceInstrument
