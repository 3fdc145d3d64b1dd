/**
 * Kenya's Digital Credit Providers Regulations (LN 46 of 2022): interest stops at the principal (in duplum), and small
 * debts are not listed with a bureau. Known from reports; the notice of listing is from the draft. A notice of
 * 2022-03-21 speaks of them as operating, the Gazette printed them on 2022-04-22: nobody is accused of what came before that.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'ke/digital-credit-providers-regulations',
  place: 'KE',
  citation: 'LN 46 of 2022',
  title: { en: 'Digital Credit Providers Regulations', zh: '数字信贷提供者条例' },
  issuer: 'Central Bank of Kenya',
  force: 'regulation',
  inForce: { from: '2022-04-22' },
  readOn: '2026-11-24',
  sources: [{ title: 'Kenya Law, LN 46 of 2022; press' }],
  currency: 'KES',
  binds: { fact: 'lender.type', is: ['digital-lender'] },
  notEncoded: [
    {
      clause: 'Notice before listing with a bureau',
      says: { en: 'At least 30 days before.', zh: '向征信机构报送前至少30天通知。' },
      why: 'not-read',
      closedBy: 'Reading the final text: the number is of the draft.',
    },
  ],
  rules: [
    {
      id: 'ke/digital-credit-providers-regulations/in-duplum',
      kind: 'limit',
      citation: 'Regulation on recovery (number not known)',
      says: {
        en: 'Interest is recovered only up to the principal that was outstanding; reasonable expenses of recovery come besides.',
        zh: '可追收的利息不得超过未偿本金，合理的追收开支另计。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['amount.interest-and-charges-claimed'],
      measure: { sums: ['amount.interest-and-charges-claimed'] },
      atMost: { times: '1', of: { sums: ['amount.principal-outstanding'] } },
    },
    {
      id: 'ke/digital-credit-providers-regulations/bureau-1000',
      kind: 'limit',
      citation: 'Regulation on credit information (number not known)',
      says: {
        en: 'A debt below KES 1,000 is not listed with a credit bureau.',
        zh: '低于1000肯尼亚先令的债务不得报送征信机构。',
      },
      basis: 'reported',
      effect: 'forbid',
      by: 'on.judged',
      about: ['amount.listed-with-bureau'],
      measure: { sums: ['amount.listed-with-bureau'] },
      atLeast: { sum: '1000' },
    },
  ],
} satisfies PriceInstrument
