/**
 * Germany's Legal Services Act (RDG): what a first claim says of interest and costs (§ 13a, read), and that costs are
 * recoverable up to a lawyer's fee (§ 13e, read). The lowest band of fees for small claims is general knowledge; the table
 * of fees was not read, so the lawyer's fee is asked for.
 */
import type { PriceInstrument } from '@forbear/loan/price'

export default {
  id: 'de/legal-services-act',
  place: 'DE',
  citation: 'RDG',
  title: { en: 'Legal Services Act (RDG)', zh: '法律服务法（RDG）' },
  issuer: 'Bundestag',
  force: 'statute',
  inForce: { from: '2021-10-01' },
  readOn: '2026-11-24',
  sources: [{ title: 'buzer.de, dejure.org, lexetius.com' }],
  currency: 'EUR',
  notEncoded: [
    {
      clause: 'RVG, no. 2300 (notes)',
      says: {
        en: 'For a first letter that is paid the fee is 0.5 times the unit, otherwise 0.9.',
        zh: '首封催款函即获清偿的，收费系数为0.5，其余为0.9。',
      },
      why: 'not-read',
      closedBy: 'The table of fees of the RVG.',
    },
  ],
  rules: [
    {
      id: 'de/legal-services-act/13a-claim',
      kind: 'disclosure',
      citation: '§ 13a(1) RDG',
      says: {
        en: 'The first claim against a private person reckons the interest, with rate and period, and names kind, amount and cause of costs.',
        zh: '首次向自然人主张债权时，应说明利息的计算（利率与期间），以及费用的种类、金额与原因。',
      },
      basis: 'read',
      effect: 'require',
      by: 'on.claimed',
      about: ['shown.first-claim.interest-calculation', 'shown.first-claim.cost-kind-amount-cause'],
      must: ['shown.first-claim.interest-calculation', 'shown.first-claim.cost-kind-amount-cause'],
    },
    {
      id: 'de/legal-services-act/13e-costs',
      kind: 'limit',
      citation: '§ 13e RDG',
      says: {
        en: "Costs of collection are recoverable up to what a lawyer's fee would be by law.",
        zh: '催收费用以律师依法可收取的报酬为限。',
      },
      basis: 'read',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['costs.claimed'],
      measure: { sums: ['costs.claimed'] },
      atMost: { times: '1', of: { sums: ['costs.lawyer-fee'] } },
    },
    {
      id: 'de/legal-services-act/rvg-13-2',
      kind: 'limit',
      citation: '§ 13(2) RVG',
      says: {
        en: 'For claims up to EUR 50 the fee is EUR 30.',
        zh: '债权不超过50欧元的，费用为30欧元。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['costs.claimed'],
      applies: { sum: 'costs.claim', atMost: '50' },
      measure: { sums: ['costs.claimed'] },
      atMost: { sum: '30' },
    },
  ],
} satisfies PriceInstrument
