/** France's Code of civil enforcement, article L.111-8: collecting without a court's title costs the debtor nothing. Quoted. */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'fr/civil-enforcement-code',
  place: 'FR',
  citation: 'CPCE',
  title: { en: 'Code of civil enforcement procedures', zh: '民事执行程序法典' },
  issuer: 'France',
  force: 'statute',
  inForce: { from: '2012-06-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'Quotations of articles L.111-8, R.124-3 and R.124-4' }],
  currency: 'EUR',
  rules: [
    {
      id: 'fr/civil-enforcement-code/l-111-8',
      kind: 'limit',
      citation: 'Art. L.111-8',
      says: {
        en: 'Costs of collecting without a court title stay with the creditor and may not be claimed.',
        zh: '没有执行名义而发生的催收费用由债权人承担，不得向债务人收取。',
      },
      basis: 'quoted',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['costs.claimed'],
      applies: { fact: 'costs.court-title', is: ['no'] },
      measure: { sums: ['costs.claimed'] },
      atMost: { sum: '0' },
    },
  ],
} satisfies PriceInstrument
