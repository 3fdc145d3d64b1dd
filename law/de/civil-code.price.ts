/**
 * Germany's Civil Code: a loan at a price out of all proportion is void (§ 138). Courts compare with what the market asked
 * at the time; no number stands in the text, so nothing is judged. General knowledge.
 */
import type { PriceInstrument } from '@forbear/loan/price'
import { GENERAL_KNOWLEDGE } from '../head.shared.ts'

export default {
  id: 'de/civil-code',
  place: 'DE',
  citation: 'BGB',
  title: { en: 'Civil Code (BGB)', zh: '德国民法典（BGB）' },
  issuer: 'Bundestag',
  force: 'statute',
  inForce: { from: '1900-01-01' },
  readOn: '2026-11-24',
  sources: [GENERAL_KNOWLEDGE],
  openStandards: [
    {
      id: 'de/civil-code/138-usury',
      citation: '§ 138 BGB',
      says: {
        en: 'A loan is void whose price is in striking disproportion to what the market asks.',
        zh: '贷款价格与市场价格明显不成比例的，合同无效。',
      },
    },
  ],
  rules: [],
} satisfies PriceInstrument
