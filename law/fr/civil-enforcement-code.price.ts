/**
 * France's Code of civil enforcement as far as it speaks of money: collecting without a court's title costs the debtor
 * nothing (L.111-8), and the collector's letter splits the amount (R.124-4). Quoted.
 */
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
    {
      id: 'fr/civil-enforcement-code/r-124-4-amount',
      kind: 'disclosure',
      citation: 'Art. R.124-4',
      says: {
        en: 'Who collects without a court title states in the letter the ground and the amount of the debt, principal, interest and the rest apart.',
        zh: '没有执行名义而催收的，函件应写明债权的依据和金额，并分列本金、利息及其他。',
      },
      basis: 'quoted',
      effect: 'require',
      by: 'on.claimed',
      about: ['shown.first-claim.amount-split'],
      applies: { fact: 'costs.court-title', is: ['no'] },
      must: ['shown.first-claim.amount-split'],
    },
  ],
} satisfies PriceInstrument
