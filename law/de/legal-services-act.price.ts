/**
 * Germany's Legal Services Act (RDG): what a first claim says of interest and costs (§ 13a, read), and that costs are
 * recoverable up to a lawyer's fee (§ 13e, read). What of the unit of that fee may be asked, and the lowest band for small
 * claims, are general knowledge; the table of fees was not read, so fee and unit are asked for.
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
      clause: '§ 13a(1) RDG',
      says: {
        en: 'Where interest above the rate of the law is claimed, a note says on what ground; where value-added tax is claimed, that it cannot be deducted.',
        zh: '主张的利息高于法定利率的，应说明依据；主张增值税的，应声明不能抵扣。',
      },
      why: 'later-step',
      closedBy: 'Facts on whether such interest or tax is claimed.',
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
    {
      id: 'de/legal-services-act/rvg-2300-first-letter',
      kind: 'limit',
      citation: 'RVG, no. 2300 (notes)',
      says: {
        en: 'For a first letter that is paid the fee is at most half the unit.',
        zh: '首封催款函即获清偿的，费用至多为单位额的0.5倍。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['costs.fee-unit'],
      applies: { fact: 'costs.first-letter-paid', is: ['yes'] },
      measure: { sums: ['costs.claimed'] },
      atMost: { times: '0.5', of: { sums: ['costs.fee-unit'] } },
    },
    {
      id: 'de/legal-services-act/rvg-2300',
      kind: 'limit',
      citation: 'RVG, no. 2300 (notes)',
      says: {
        en: 'For a claim that nobody disputes the fee is otherwise at most 0.9 of the unit.',
        zh: '其余无争议债权，费用至多为单位额的0.9倍。',
      },
      basis: 'unverified',
      effect: 'forbid',
      by: 'on.claimed',
      about: ['costs.fee-unit'],
      applies: { fact: 'costs.first-letter-paid', is: ['no'] },
      measure: { sums: ['costs.claimed'] },
      atMost: { times: '0.9', of: { sums: ['costs.fee-unit'] } },
    },
  ],
} satisfies PriceInstrument
